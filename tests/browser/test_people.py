"""Signing in: who is in the file gets the page, whoever is not gets nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.chat import Door, add_person
from assistant.chat.app import TITLE
from tests.browser.conftest import ANONYMOUS, ask, findings, in_place, served

pytestmark = pytest.mark.browser
SECRET = "correct horse battery"


@pytest.fixture
def closed_page(assistant: Any, tmp_path: Path) -> Iterator[str]:
    file = tmp_path / "people"
    for name in ("anna", "ben"):
        add_person(file, name, f"{SECRET} {name}")
    with served(assistant, tmp_path / "home", door=Door(file)) as address:
        yield address


def sign_in(
    browser: Any,
    address: str,
    name: str,
    password: str,
    width: int = 1280,
    colours: str = "light",
) -> Any:
    size = {"width": width, "height": 900}
    page = browser.new_context(viewport=size, color_scheme=colours).new_page()
    page.set_default_timeout(40_000)
    page.goto(address)
    page.get_by_label("username").fill(name)
    page.get_by_label("password").fill(password)
    page.get_by_role("button", name="Login").click()
    return page


def enter(browser: Any, address: str, name: str) -> Any:
    """Signed in, with the page's events in place."""
    page = sign_in(browser, address, name, f"{SECRET} {name}")
    page.wait_for_selector("#question textarea")
    with in_place(page):
        page.reload()
    return page


def test_people_sign_in_and_find_their_own_conversations_alone(
    browser: Any, closed_page: str
) -> None:
    page = sign_in(browser, closed_page, "anna", "a wrong password")
    page.get_by_text("Incorrect").wait_for()
    assert page.locator("#question").count() == 0

    anna = enter(browser, closed_page, "anna")
    ask(anna, ANONYMOUS)
    ben = enter(browser, closed_page, "ben")
    ben.get_by_role("tab", name="Keep").click()
    ben.locator("#earlier", has_text="None yet").wait_for()

    elsewhere = enter(browser, closed_page, "anna")  # another browser
    elsewhere.get_by_role("tab", name="Keep").click()
    elsewhere.locator("#earlier a.title", has_text=ANONYMOUS).wait_for()


def test_the_form_has_a_title_and_axe_finds_nothing_serious(browser: Any, closed_page: str) -> None:
    for width, colours in ((1280, "light"), (360, "dark")):
        page = sign_in(browser, closed_page, "anna", "a wrong password", width, colours)
        page.get_by_text("Incorrect").wait_for()
        assert page.title() == TITLE
        assert findings(page) == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "config"),
        ("GET", "gradio_api/info"),
        ("POST", "gradio_api/queue/join"),
        ("GET", "gradio_api/queue/data?session_hash=x"),
        ("POST", "gradio_api/upload"),
        ("GET", "gradio_api/file=x"),
    ],
)
def test_nothing_is_given_or_taken_without_signing_in(
    closed_page: str, method: str, path: str
) -> None:
    answer = httpx.request(method, f"{closed_page}{path}", json={}, trust_env=False)
    assert answer.status_code == 401
    assert "alarms" not in answer.text
