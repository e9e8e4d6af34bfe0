"""A server that stops in the middle of a question: the store is whole, the page says so."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import httpx
import pytest

from index.store import Store
from tests.browser.conftest import ANONYMOUS, free_port
from tests.sources import ROOT

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

SLOW = 120_000  # milliseconds for a server that starts beside other work


@contextmanager
def running(home: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The real command, from when its page can be had."""
    command = [sys.executable, "-m", "assistant", "chat", "--home", str(home), "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 120
        while not _answers(port):
            assert time.monotonic() < until
            assert process.poll() is None
            time.sleep(0.2)
        yield process
    finally:
        process.kill()
        process.wait(30)


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/config", trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def test_a_server_killed_in_mid_question_leaves_the_store_whole_and_the_page_says_so(
    visit: Visit, samples_home: Path, embedder: Any, tmp_path: Path
) -> None:
    home, port = copytree(samples_home, tmp_path / "home"), free_port()
    with Store.open(home, embedder) as store:
        whole, answer = store.reports(), store.search("gas alarms", limit=3)

    with running(home, port) as first:
        page = visit(f"http://127.0.0.1:{port}/")
        page.fill("#question textarea", ANONYMOUS)
        page.click("#ask")
        page.locator("#progress p").wait_for()
        first.kill()
    page.locator("#connection", has_text="The server does not answer").wait_for(timeout=SLOW)
    with Store.open(home, embedder) as store:
        assert store.reports() == whole
        assert store.search("gas alarms", limit=3) == answer

    with running(home, port):
        page.locator("#connection", has_text="started anew").wait_for(timeout=SLOW)
        reload = page.get_by_role("button", name="Reload the page")
        if reload.count():  # the page may have loaded itself anew
            reload.click()
        page.locator("#chat", has_text="the server stopped before it was done").wait_for(
            timeout=SLOW
        )
        assert ANONYMOUS in page.locator("#chat [data-testid=user]").inner_text()
