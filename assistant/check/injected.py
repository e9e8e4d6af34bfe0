"""V11: words that speak to a machine that reads, not to a reader."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.case import Case, Objection


def injected(case: Case) -> Iterator[Objection]:
    """V11: the sentence holds an instruction to a reader system, or hidden characters."""
    if case.sentence.injected:
        message = "holds text that is addressed to a reading machine, not to a reader"
        yield Objection("V11", message, severe=True)
