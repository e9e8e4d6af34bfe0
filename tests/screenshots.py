"""The pictures of the page in docs/, made from the page itself: `python -m tests.screenshots`.

The sample reports are taken in, and Chromium draws what a reader would see. With a folder behind
the command the store is kept there, and is there the next time.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from assistant.samples import REPORTS
from tests.browser.conftest import AT_REST, CHANGED, CHROMIUM, SWITCHES, ask, served
from tests.sources import ROOT

FOLDER = ROOT / "docs" / "images"
DISPUTED = "Was the east exit locked when the fire broke out?"
DRAFT = (
    "The east exit was locked when the fire broke out. "
    "The Labour Inspectorate would not comment on the licence. "
    "The boiler blew up."
)


def main() -> None:
    """Draws every picture."""
    from playwright.sync_api import sync_playwright

    if not CHROMIUM.exists():
        raise SystemExit(f"there is no Chromium at {CHROMIUM}; install it first")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        assistant = stocked(Path(sys.argv[1] if len(sys.argv) > 1 else folder))
        with served(assistant, Path(folder)) as address, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
            draw(browser, address)
            browser.close()
    for picture in FOLDER.glob("*.png"):
        small(picture)


def stocked(home: Path) -> Any:
    """The assistant over the sample reports."""
    from assistant import Assistant
    from index.build import ingest
    from index.embedder import load_embedder
    from index.store import Store

    with Store.open(home, load_embedder()) as store:
        ingest(store, [REPORTS], progress=True)
    return Assistant.open(home)


def draw(browser: Any, address: str) -> None:
    """All pictures, in light, dark and narrow windows."""
    for name, width, colours in (
        ("light", 1280, "light"),
        ("dark", 1280, "dark"),
        ("narrow", 360, "light"),
    ):
        page = opened(browser, address, width, colours)
        page.locator("#chat .example").first.wait_for(timeout=300_000)
        asked(page, DISPUTED)
        page.locator("#suggestions li").first.wait_for()
        saved(page, f"answer-{name}")
        page.get_by_role("tab", name="Check a text").click()
        page.get_by_label("Your text").fill(DRAFT)
        page.click("#check")
        page.locator("#findings .findings > li").first.wait_for(timeout=120_000)
        page.get_by_role("tab", name="Reports").click()
        saved(page, f"check-and-reports-{name}")
        page.context.close()
        page = opened(browser, address, width, colours)
        asked(page, CHANGED)
        page.locator("#facts .why summary").first.click()
        page.wait_for_function(AT_REST)
        page.locator("#facts").screenshot(path=FOLDER / f"why-{name}.png")
        page.context.close()


def small(picture: Path) -> None:
    """The picture with few colours, which is all that a page has."""
    from PIL import Image

    with Image.open(picture) as image:
        image.convert("RGB").quantize(96).save(picture, optimize=True)


def opened(browser: Any, address: str, width: int, colours: str) -> Any:
    page = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=colours
    ).new_page()
    page.set_default_timeout(120_000)
    page.goto(address)
    page.wait_for_selector("#question textarea")
    return page


def asked(page: Any, question: str) -> None:
    ask(page, question)
    page.locator("#facts .fact").first.wait_for()


def saved(page: Any, name: str) -> None:
    page.wait_for_function(AT_REST)
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)


if __name__ == "__main__":
    main()
