"""Questions that a newcomer can start from, drawn from what the store's reports say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from index.errors import BriefingError
from index.ledger import Attribution, Stance

if TYPE_CHECKING:
    from assistant.chain import Assistant

WORDS = range(4, 13)
"""How many words a claim has that makes a readable question."""

_SPOKEN_FOR = re.compile(
    r"\b(he|she|it|its|they|them|their|his|her|this|that|these|those|we|us|our|i|my|you|your)\b",
    re.IGNORECASE,
)
_LOWERED = re.compile(r"^(A|An|The|Some|Several|Two|Three|Four|Five|All|No)\b")
_SUPPORTING = (Stance.ASSERT, Stance.CONFIRM)
_EVASIVE = (Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL)


def starter_questions(
    assistant: Assistant, reports: Sequence[str], limit: int = 4, tried: int = 12
) -> list[str]:
    """Up to `limit` questions of different kinds that these reports (by id) do answer.

    Each is asked first: an example that is met with "not in the reports" would mislead.
    """
    found: list[str] = []
    statuses: set[str] = set()
    spare: list[str] = []
    for question in candidates(assistant.store.attributions(reports), tried):
        try:
            answer = assistant.ask(question)
        except BriefingError:
            continue
        if answer.abstained or not answer.facts:
            continue
        status = answer.facts[0].status
        (spare if status in statuses else found).append(question)
        statuses.add(status)
        if len(found) == limit:
            break
    return (found + spare)[:limit]


def candidates(attributions: Iterable[Attribution], limit: int) -> list[str]:
    """Questions that the rows suggest, one stance and standing after the other."""
    kinds: dict[tuple[str, str], list[str]] = {}
    seen: set[str] = set()
    for row in attributions:
        question = _question(row)
        if question and question not in seen:
            seen.add(question)
            kinds.setdefault((row.stance, row.standing), []).append(question)
    return _taking_turns(list(kinds.values()), limit)


def _question(row: Attribution) -> str | None:
    claim = row.claim.text.strip().rstrip(".,;: ")
    if row.headline or row.tainted or not _readable(claim):
        return None
    claim = _LOWERED.sub(lambda match: match[0].lower(), claim)
    if row.stance in _SUPPORTING or row.stance is Stance.DENY:
        return f"Is it true that {claim}?"
    if row.stance in _EVASIVE and row.effective.named:
        return f"Has {row.effective.body or row.effective.name} confirmed that {claim}?"
    return None


def _readable(claim: str) -> bool:
    plain = not re.search(r"[\"“”\u2018;:()\[\]{}<>\n]", claim)
    return plain and len(claim.split()) in WORDS and not _SPOKEN_FOR.search(claim)


def _taking_turns(groups: Sequence[list[str]], limit: int) -> list[str]:
    """The first of each group, then the second of each, and so on."""
    longest = max((len(group) for group in groups), default=0)
    turns = [group[i] for i in range(longest) for group in groups if i < len(group)]
    return turns[:limit]
