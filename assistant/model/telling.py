"""The main path of an answer with a language model.

    composed answer -> rows -> draft -> settle -> (one repair) -> checked text

Whatever goes wrong on the way, the composer's text stands and the answer says why. Facts,
statuses and citations are not touched: they were worked out before a model was asked.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer, Guardrail
from assistant.check import Ledger, check_against
from assistant.compose import Composed
from assistant.model.failure import ModelFailure
from assistant.model.reply import Draft, read_reply
from assistant.model.rows import Row, as_text, fitting, harmless, rows_of
from assistant.model.settle import Settled, settle
from assistant.model.talk import Writer
from prompts import phrase

_MODEL = "MODEL"
"""What stands in place of a rule id where the model itself was the trouble."""

_log = logging.getLogger(__name__)


def write(answer: Answer, composed: Composed, writer: Writer, ledger: Ledger) -> Answer:
    """The answer in the model's words where they pass the check, else in the composer's."""
    try:
        return _written(answer, composed, writer, ledger)
    except ModelFailure as failure:
        return _unused(answer, writer, str(failure))
    except Exception as error:
        # Fail closed: a check that breaks has passed nothing.
        _log.warning("the draft could not be checked: %s", type(error).__name__)
        return _unused(answer, writer, phrase("guardrail", "unchecked"))


def _written(answer: Answer, composed: Composed, writer: Writer, ledger: Ledger) -> Answer:
    rows = rows_of(composed.told)
    if not rows:
        return _unused(answer, writer, phrase("guardrail", "nothing_to_write"), discarded=False)
    talk = writer.begin()
    system = phrase("draft", "system")
    question = harmless(answer.question)
    bare = phrase("draft", "repair", question=question, rows="", failures="")
    given = fitting(composed.told, rows, writer.limits.input - len(system) - len(bare))
    if not given:
        raise ModelFailure(phrase("guardrail", "no_room"))
    text = as_text(composed.told, given)

    def settled(user: str) -> Settled:
        reply = talk.ask(system, user, shape=Draft)
        return settle(
            read_reply(reply),
            composed,
            given,
            lambda draft: check_against(ledger, draft, composed.citations),
        )

    outcome = settled(phrase("draft", "request", question=question, rows=text))
    if outcome.faults:
        outcome = _repaired(outcome, settled, question, text)
    if outcome.why is not None:
        return _unused(answer, writer, outcome.why, findings=_findings(outcome))
    return _used(answer, composed, writer, outcome, len(given), rows)


def _repaired(outcome: Settled, settled: Any, question: str, rows: str) -> Settled:
    """The better of a draft and of the only second one that is asked for (guardrail 11)."""
    failures = "\n".join(
        phrase("draft", "failure", number=place + 1, problem=harmless(fault.message))
        for place, fault in sorted(outcome.faults.items())
    )
    user = phrase("draft", "repair", question=question, rows=rows, failures=failures)
    try:
        again: Settled = settled(user)
    except ModelFailure:
        return outcome
    return min(outcome, again, key=lambda s: (s.why is not None, len(s.faults)))


def _used(
    answer: Answer,
    composed: Composed,
    writer: Writer,
    outcome: Settled,
    given: int,
    rows: Sequence[Row],
) -> Answer:
    text, place = composed.text, 0
    for fact, told in enumerate(composed.told):
        start = text.index(told.text, place)
        new = outcome.texts.get(fact, told.text)
        text = f"{text[:start]}{new}{text[start + len(told.text) :]}"
        place = start + len(new)
    counts = {"replaced": len(outcome.faults), "all": len(outcome.draft)}
    name = "shortened" if given < len(rows) else "written"
    note = phrase("guardrail", name, model=writer.name, given=given, rows=len(rows), **counts)
    guardrail = Guardrail(writer.name, len(outcome.faults), False, _findings(outcome))
    if given < len(rows):
        fewer = {"rule": _MODEL, "message": f"{given} of {len(rows)} rows fit its context"}
        guardrail = replace(guardrail, findings=(*guardrail.findings, fewer))
    return replace(answer, text=f"{text}\n\n{note}", guardrail=guardrail)


def _unused(
    answer: Answer,
    writer: Writer,
    why: str,
    *,
    findings: tuple[dict[str, Any], ...] = (),
    discarded: bool = True,
) -> Answer:
    note = phrase("guardrail", "unused", model=writer.name, why=why)
    guardrail = Guardrail(
        writer.name,
        len(findings),
        discarded,
        ({"rule": _MODEL, "message": why}, *findings),
    )
    return replace(answer, text=f"{answer.text}\n\n{note}", guardrail=guardrail)


def _findings(outcome: Settled) -> tuple[dict[str, Any], ...]:
    """What each rule had against the draft, in words of our own: no word of the draft leaves."""
    return tuple(
        {"rule": fault.rule, "message": phrase("guardrail", fault.rule), "sentence": place + 1}
        for place, fault in sorted(outcome.faults.items())
    )
