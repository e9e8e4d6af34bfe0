"""A real browser on the served page, and a record of every address that anything asks for."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from assistant.chat import Door, Limits, build_app
from assistant.chat.serve import start
from tests.assistant.chat_stand_in import StandIn

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
HERE = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "")


AT_REST = "document.getAnimations().every(one => one.playState !== 'running')"
"""Whether nothing on the page fades or moves any more."""


@dataclass
class Outside:
    """Addresses beyond this machine that the browser or the server asked for."""

    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Outside:
    """What the server looks up or connects to is written down, then done as always."""
    seen = Outside()
    looked_up, connected = socket.getaddrinfo, socket.socket.connect

    def getaddrinfo(host: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else str(host or "")
        if name not in HERE:
            seen.asked.append(name)
        return looked_up(host, *rest, **options)

    def connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in HERE:
            seen.asked.append(str(address[0]))
        connected(self, address)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(socket.socket, "connect", connect)
    return seen


@pytest.fixture
def visit(browser: Any, outside: Outside) -> Iterator[Callable[..., Any]]:
    """Opens an address in a window of that width; every request of the page is noted."""
    windows = []

    def opened(address: str, width: int = 1280, colours: str = "light") -> Any:
        window = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colours)
        windows.append(window)
        window.on("request", lambda request: _note(request.url, address, outside))
        page = window.new_page()
        page.set_default_timeout(40_000)
        with in_place(page):
            page.goto(address)
        return page

    yield opened
    for window in windows:
        window.close()


@contextmanager
def in_place(page: Any) -> Iterator[None]:
    """Whatever loads the page, it is over when the page's events are in place.

    The page asks for its list of reports once they are; a click before that would be lost.
    """
    with page.expect_response(lambda response: "/queue/join" in response.url):
        yield
    page.wait_for_selector("#question textarea")


def _note(url: str, address: str, outside: Outside) -> None:
    if not url.startswith((address, "data:", "blob:")):
        outside.asked.append(url)


@contextmanager
def served(
    assistant: Any, home: Path, *, limits: Limits | None = None, door: Door | None = None
) -> Iterator[str]:
    """The page over an assistant, on a free port of this machine."""
    app = build_app(assistant, home, limits)
    port = free_port()
    try:
        yield start(app, host="127.0.0.1", port=port, limits=limits, door=door, home=home)
    finally:
        app.close(verbose=False)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="package")
def written_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the page over hand-written answers keeps conversations and feedback."""
    return tmp_path_factory.mktemp("written")


@pytest.fixture(scope="package")
def written_page(written_home: Path) -> Iterator[str]:
    """The page over hand-written answers that hold awkward things."""
    with served(StandIn(), written_home) as address:
        yield address


ANONYMOUS = "Were the gas alarms at Karth switched off?"
RISING = "How many people died in the Caldor rail crash?"
CHANGED = "How many people died in the Eddersley paint works fire?"
CONFIRMED = "Did the central bank of Caldor raise its rate?"
"""Questions that the sample reports answer."""


@pytest.fixture(scope="package")
def samples_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample reports that nobody has open: to be copied, not used."""
    from assistant.samples import REPORTS
    from index.build import ingest
    from index.embedder import load_embedder
    from index.store import Store

    home = tmp_path_factory.mktemp("samples")
    with Store.open(home, load_embedder()) as store:
        ingest(store, [REPORTS], progress=False)
    return home


@pytest.fixture(scope="package")
def assistant(samples_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The real assistant over the sample reports."""
    from assistant import Assistant

    return Assistant.open(copytree(samples_home, tmp_path_factory.mktemp("opened") / "home"))


@pytest.fixture(scope="package")
def real_page(assistant: Any) -> Iterator[str]:
    """The page over the real assistant."""
    with served(assistant, assistant.store.home) as address:
        yield address


def ask(page: Any, question: str) -> Any:
    """Ask and wait; gives the last answer's element."""
    answers = page.locator("#chat [data-testid=bot]")
    before = answers.count()
    page.fill("#question textarea", question)
    page.click("#ask")
    page.wait_for_function(
        """n => document.querySelectorAll('#chat [data-testid=bot]').length > n
            && !document.querySelector('#progress p')""",
        arg=before,
    )
    return answers.last


def open_citation(page: Any, shown: Any, cited: Any) -> None:
    """Click a citation of an answer and hold the passage that opens to its quote."""
    shown.locator("a.cite", has_text=f"[{cited.number}]").first.click()
    page.locator("#evidence mark", has_text=cited.quote[:40]).wait_for()
    assert page.locator("#evidence mark").inner_text() == cited.quote


def drop(page: Any, *files: Path) -> None:
    """Drag files from the desktop onto the box for reports, and let them go there."""
    box = page.locator("#upload button").bounding_box()
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    held = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    hand = page.context.new_cdp_session(page)
    for deed in ("dragEnter", "dragOver", "drop"):
        hand.send("Input.dispatchDragEvent", {"type": deed, **place, "data": held})


def wait_until_seen(page: Any, wanted: str) -> None:
    """Until the last element of that selector lies in the window, and in all that scrolls it."""
    page.wait_for_function(
        """wanted => {
          const found = [...document.querySelectorAll(wanted)].pop();
          if (!found) return false;
          const { left, top, width } = found.getBoundingClientRect();
          const there = document.elementFromPoint(left + Math.min(width / 2, 20), top + 6);
          return !!there && (found.contains(there) || there.contains(found));
        }""",
        arg=wanted,
    )


def findings(page: Any) -> list[str]:
    """What axe finds serious on the page as it is now."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} | {node['failureSummary'][:300]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]
