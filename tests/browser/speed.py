"""How long the first words of an answer take: `python -m tests.browser.speed CORPUS.jsonl [HOME]`.

Takes the corpus in (HOME is kept and used again where it is given), serves it, warms up as
`briefing chat` does, and times a real browser from the click to the answer on the screen.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import sync_playwright

from assistant import Assistant
from assistant.chat.warm import warm_up
from index.build import ingest
from index.embedder import load_embedder
from index.store import Store
from tests.browser.conftest import CHROMIUM, SWITCHES, served

QUESTIONS = 20
CLICK_TO_ANSWER = """() => new Promise(done => {
  const start = performance.now();
  const look = () => document.querySelector("#chat [data-testid=bot]")
    ? done((performance.now() - start) / 1000) : requestAnimationFrame(look);
  document.querySelector("#ask").click();
  look();
})"""


def main(corpus: Path, home: Path) -> None:
    """Prints each time, the median and the slowest."""
    with Store.open(home, load_embedder()) as store:
        ingest(store, [corpus], progress=True)
    assistant = Assistant.open(home)
    begun = time.monotonic()
    claims = warm_up(assistant)
    count = len(assistant.store.reports())
    click.echo(f"{count} reports, {claims} claims, warm after {time.monotonic() - begun:.0f} s")
    with tempfile.TemporaryDirectory() as kept, served(assistant, Path(kept)) as address:
        times = measured(address, asked_of(assistant))
    click.echo(f"median {statistics.median(times):.2f} s, slowest {max(times):.2f} s")


def asked_of(assistant: Assistant) -> list[str]:
    """Questions on claims spread over the whole store, each asked once."""
    claims = [row.claim.text for row in assistant.store.attributions() if row.claim.agent]
    readable = [claim for claim in claims if 5 <= len(claim.split()) <= 14]
    step = max(1, len(readable) // QUESTIONS)
    return [f"Is it true that {claim.rstrip('.')}?" for claim in readable[::step]][:QUESTIONS]


def measured(address: str, questions: list[str]) -> list[float]:
    """Seconds from the click to the answer, a question after the other."""
    times = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        page: Any = browser.new_page()
        page.set_default_timeout(120_000)
        page.goto(address)
        # The example questions come last when a page opens; nothing else runs then.
        page.locator("#chat .example").first.wait_for()
        for question in questions:
            page.fill("#question textarea", question)
            times.append(page.evaluate(CLICK_TO_ANSWER))
            page.wait_for_function("!document.querySelector('#progress p')")
            click.echo(f"{times[-1]:.2f} s  {question}")
            page.click("#fresh")
            page.wait_for_function("!document.querySelector('#chat [data-testid=bot]')")
        browser.close()
    return times


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else folder))
