"""Uploads that cannot be taken in: refused in words, and nothing of them stays."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from assistant.chat import Limits
from tests.browser.conftest import served
from tests.browser.queue import Visitor

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def test_the_wrong_kind_is_refused_in_words_and_markup_in_names_is_text(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path
) -> None:
    picture = tmp_path / "<img src=x onerror=alert(1)>.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    half = tmp_path / "half.docx"
    half.write_bytes(b"PK\x03\x04 cut off")
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    before = assistant.store.generation
    page.set_input_files("#upload input[type=file]", [str(picture), str(half)])
    page.locator("#outcome .bad").nth(1).wait_for()
    refused = page.locator("#outcome .bad").all_inner_texts()
    assert "is in no format that is read here" in refused[0]
    assert refused[1].startswith("Refused half.docx: ")
    assert page.locator("#outcome img").count() == 0
    assert assistant.store.generation == before


def test_a_file_that_is_too_large_is_refused_in_words(
    visit: Visit, assistant: Any, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"The mayor said so. " * 120_000)
    with served(assistant, tmp_path / "home", limits=Limits(upload=1)) as address:
        page = visit(address)
        page.get_by_role("tab", name="Reports").click()
        assert "up to 1 MB each" in page.locator("#upload").inner_text()
        page.set_input_files("#upload input[type=file]", [str(large)])
        page.get_by_text("maximum allowed size").first.wait_for()
        sent = httpx.post(
            f"{address}gradio_api/upload",
            files={"files": ("large.txt", large.read_bytes())},
            trust_env=False,
        )
        assert sent.status_code == 413
    assert assistant.store.report("large") is None


def test_a_path_in_a_name_leads_nowhere(real_page: str, tmp_path: Path) -> None:
    sent = httpx.post(
        f"{real_page}gradio_api/upload",
        files={"files": ("../../../../tmp/../escaped.txt", b"The mayor said so.")},
        trust_env=False,
    )
    assert sent.status_code == 200
    (kept,) = sent.json()
    assert Path(kept).name == "escaped.txt"
    assert ".." not in Path(kept).parts
    assert not Path("/tmp/escaped.txt").exists()


def test_a_file_that_was_never_uploaded_cannot_be_handed_in(
    real_page: str, assistant: Any, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The mayor said so.")
    events = Visitor(real_page).hand_in(str(secret))
    assert not events[-1]["success"]
    assert assistant.store.report("secret") is None
    assert secret.exists()


def test_an_upload_that_breaks_off_leaves_nothing(real_page: str, assistant: Any) -> None:
    before = assistant.store.generation
    place = urlsplit(real_page)
    head = (
        "POST /gradio_api/upload HTTP/1.1\r\n"
        f"Host: {place.netloc}\r\nContent-Length: 100000\r\n"
        "Content-Type: multipart/form-data; boundary=xx\r\n\r\n"
        '--xx\r\nContent-Disposition: form-data; name="files"; filename="torn.txt"\r\n\r\n'
        "The mayor said"
    )
    with socket.create_connection((place.hostname or "", place.port or 0)) as line:
        line.sendall(head.encode())
    assert httpx.get(f"{real_page}config", trust_env=False).status_code == 200
    assert assistant.store.generation == before
    assert assistant.store.report("torn") is None
