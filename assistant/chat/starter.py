"""Questions that a newcomer can start from, drawn from what the store's reports say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

from assistant.answer import Answer
from index.errors import BriefingError
from index.ledger import Attribution, Stance, Standing

WORDS = range(4, 17)
"""How many words a claim has that makes a readable question."""

_SPOKEN_FOR = re.compile(
    r"\b(he|she|it|its|they|them|their|his|her|this|that|these|those|we|us|our|i|my|you|your)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|yester)day|tonight|tomorrow)\b", re.IGNORECASE
)
_LOWERED = re.compile(r"^(A|An|The|Some|Several|Two|Three|Four|Five|All|No)\b")
_UNREADABLE = re.compile(r"[\"“”\u2018;:()\[\]{}<>\n]")
_TOLD = (Stance.ASSERT, Stance.CONFIRM, Stance.DENY)
_EVASIVE = (Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL)


def starter_questions(
    ask: Callable[[str], Answer], rows: Iterable[Attribution], limit: int = 4, tried: int = 8
) -> list[str]:
    """Up to `limit` questions on these rows that the reports do answer, of different kinds first.

    Each is asked first: an example that is met with "not in the reports" would mislead.
    """
    found: list[str] = []
    alike: list[str] = []
    statuses: set[str] = set()
    for question in candidates(rows, tried):
        try:
            answer = ask(question)
        except BriefingError:
            continue
        if answer.abstained or not answer.facts:
            continue
        status = answer.facts[0].status
        (alike if status in statuses else found).append(question)
        statuses.add(status)
        if len(found) == limit:
            break
    return (found + alike)[:limit]


def candidates(rows: Iterable[Attribution], limit: int) -> list[str]:
    """Questions that the rows suggest, taking turns among their kinds."""
    kinds: dict[tuple[str, str], dict[str, None]] = {}
    reported: dict[str, str] = {}
    for row in rows:
        claim = _readable(row)
        if claim and row.stance in _TOLD:
            kinds.setdefault((row.stance, row.standing), {})[f"Is it true that {claim}?"] = None
        if claim and row.stance is Stance.ASSERT and row.standing is Standing.ANON:
            reported.setdefault(row.report, claim)
        if row.stance in _EVASIVE and row.report in reported and row.effective.named:
            question = f"Has {_speaker(row)} confirmed that {reported[row.report]}?"
            kinds.setdefault((row.stance, ""), {})[question] = None
    return _taking_turns([list(questions) for questions in kinds.values()])[:limit]


def _readable(row: Attribution) -> str | None:
    """The claim as the end of a question, None where it would read badly.

    Only a claim that begins with its own subject is sure to be a clause. A day named by its place
    in the week is the report's own.
    """
    claim = row.claim.text.strip().rstrip(".,; ")
    subject = row.claim.agent.text if row.claim.agent else ""
    if row.headline or row.tainted or not subject or not claim.startswith(subject):
        return None
    if len(claim.split()) not in WORDS:
        return None
    if any(pattern.search(claim) for pattern in (_UNREADABLE, _SPOKEN_FOR, _DAY)):
        return None
    return _LOWERED.sub(lambda match: match[0].lower(), claim)


def _speaker(row: Attribution) -> str:
    """The speaker's name, with the article that the report gives it."""
    name = row.effective.name
    return f"the {name}" if f"the {name}".casefold() in row.sentence.text.casefold() else name


def _taking_turns(groups: Sequence[Sequence[str]]) -> list[str]:
    """The first of each group, then the second of each, and so on."""
    rounds = zip_longest(*groups)
    return [question for turn in rounds for question in turn if question is not None]
