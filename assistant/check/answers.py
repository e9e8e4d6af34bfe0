"""What the reports have against a claim, or in answer to it, that names it in other words (V7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.lookup import Ledger
from assistant.check.stances import SILENT, SUPPORTS
from assistant.check.statement import Statement
from assistant.check.voices import OUTLETS
from assistant.evidence import Evidence
from assistant.party import speaks_for
from assistant.question.names import same_name
from assistant.question.slots import slots_of
from index.ledger import Attribution, Stance
from index.lexicon import words
from index.report import Report

_DRAFT = Report("draft", "")
_BEHIND = 150  # characters between a claim and an answer to it that names no claim
_SUCH = re.compile(r"\b(?:no|any|all) such\b|\bnothing of the (?:kind|sort)\b", re.I)
_ITS = re.compile(r"^(?:his|her|its|their|our|my) ", re.I)
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{3,}")


def answers(ledger: Ledger, evidence: Evidence, statement: Statement) -> Iterator[Attribution]:
    """Who denies a claim or declines to comment right behind it in the report.

    Such an answer names no claim ("declined to comment"), points back ("denied any such
    meetings"), or names a thing of the claim or of the headline ("would not name the suspect").
    """
    told = evidence.attribution
    if told is None or evidence.stance not in SUPPORTS:
        return
    title = ledger.reports[told.report].title or ""
    for row in ledger.rows_near(statement.claim):
        apart = row.sentence.start - told.sentence.end
        if row.report != told.report or not 0 <= apart <= _BEHIND:
            continue
        if row.effective.kind in OUTLETS or not row.effective.named:
            continue
        if row.effective.name == told.effective.name:
            continue
        about = f"{told.sentence.text} {title}"
        if _is_such(row):
            pointing = not _is_parted(ledger, row, told)
        else:
            pointing = _points_back(row) and not _is_of_another(ledger, row, told, about)
        if pointing or _declines_a_thing(row, about):
            yield row


def denials(
    ledger: Ledger, evidence: tuple[Evidence, ...], statement: Statement
) -> list[Attribution]:
    """Whoever denies what a statement claims, says the contrary, or calls the reports untrue.

    `evidence` is what bears the statement out: nobody denies what he said later.
    """
    row, days = statement.row, [e.published for e in evidence if e.published]
    rows = [e.attribution for e in evidence if e.attribution]
    latest = max(days, default=None)
    found = ledger.denials_of(row, _DRAFT)
    for other in ledger.contraries_of(row, _DRAFT):
        own = any(_same_voice(other, told) for told in rows)
        day = ledger.reports[other.report].day
        if not own or (latest and day and day > latest):
            found.append(other)
    return [*found, *_of_the_reports(ledger, rows, statement)]


def _of_the_reports(
    ledger: Ledger, rows: list[Attribution], statement: Statement
) -> Iterator[Attribution]:
    """ "The reports are untrue", "reports of his departure were nonsense", of another report.

    It is said by the party that the claim or its headline names.
    """
    told_in = {row.report for row in rows}
    titles = [ledger.reports[i].title or "" for i in told_in]
    about = " ".join([statement.claim, *(row.sentence.text for row in rows), *titles])
    for row in ledger.rows_near(statement.claim):
        if row.stance is not Stance.DENY or "denies_report" not in row.flags:
            continue
        if not told_in or row.report in told_in or not _is_party_of(row, about):
            continue
        days = [ledger.reports[i].day for i in (row.report, *told_in)]
        if None in days or any(days[0] < day for day in days[1:]):  # type: ignore[operator]
            continue
        if "anaphoric" in row.flags or ledger.denies(
            _spelt_out(row, statement), statement.row, _DRAFT
        ):
            yield row


def _spelt_out(row: Attribution, statement: Statement) -> str:
    """What is denied, with the name for "his", where the speaker is the agent of the claim."""
    agent = statement.row.claim.agent
    if agent is None or not _ITS.match(row.claim.text) or not speaks_for(row.effective, agent.text):
        return row.claim.text
    return _ITS.sub(f"{agent.text}'s ", row.claim.text)


def _is_such(row: Attribution) -> bool:
    """Whether it denies what came just before in these words: "there had been no such flood"."""
    denying = row.stance is Stance.DENY or row.stance in SUPPORTS
    return denying and _SUCH.search(row.claim.text) is not None


def _is_parted(ledger: Ledger, row: Attribution, told: Attribution) -> bool:
    """Whether somebody else's claim stands between the two: then "such" is of that."""
    return any(
        other.report == told.report
        and told.sentence.end <= other.sentence.start
        and other.sentence.end <= row.sentence.start
        and other.stance in SUPPORTS
        and other.effective.kind not in OUTLETS
        for other in ledger.rows_near(told.claim.text)
    )


def _points_back(row: Attribution) -> bool:
    return "anaphoric" in row.flags and (row.stance in SILENT or row.stance is Stance.DENY)


def _declines_a_thing(row: Attribution, about: str) -> bool:
    """Whether it is a refusal to speak of something that these words name."""
    if row.stance not in SILENT or not row.claim.text:
        return False
    return bool(_things(row.claim.text) & _things(about))


def _is_of_another(ledger: Ledger, row: Attribution, told: Attribution, about: str) -> bool:
    """Whether the claim does not name the party that answers, and one before it does."""
    if row.stance not in SILENT or _is_party_of(row, about):
        return False
    return any(
        other.report == told.report
        and other.sentence.end <= told.sentence.start
        and other.stance in SUPPORTS
        and _is_party_of(row, other.claim.text)
        for other in ledger.rows_near(told.claim.text)
    )


def _things(text: str) -> set[str]:
    return set(slots_of([text])[0].lemmas)


def _is_party_of(row: Attribution, text: str) -> bool:
    """Whether a text names the party that speaks in a row by a telling word."""
    source = row.effective
    own = _plain(f"{source.name} {source.body or ''}") - words("titles") - words("bodies")
    return any(same_name(a, b) for a in own - words("function_words") for b in _plain(text))


def _plain(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _same_voice(one: Attribution, other: Attribution) -> bool:
    return speaks_for(one.effective, other.effective.name) or speaks_for(
        other.effective, one.effective.name
    )
