"""Whether a voice that a draft cites is one that the ledger has (V4)."""

from __future__ import annotations

import re

from assistant.check.statement import Statement
from assistant.evidence import Evidence
from assistant.party import speaks_for
from assistant.question.names import same_name
from index.ledger import Attribution, Source, SourceKind
from index.lexicon import entries, words

OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.STATE_OUTLET})
_LARGE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_ONE = re.compile(r"^(?:a|an|one|another|the|his|her|its|their)\b", re.I)
_MANY = re.compile(r"(?:s|people|men|women|police)$", re.I)


def is_open(source: Source) -> bool:
    """Whether a source names nobody ("reportedly", a pronoun that is not resolved)."""
    return source.kind is SourceKind.VAGUE or source.name.lower() in words("pronouns")


def denies_record(statement: Statement) -> bool:
    """Whether the statement is that no report, agency or the like says so."""
    voice = statement.voice
    if voice is None or voice.kind is SourceKind.VAGUE:
        return False
    return voice.name.lower().strip().startswith("no ")


def is_cited(statement: Statement, evidence: Evidence) -> bool:
    """Whether the voice of a statement is the voice of the evidence, or says less of it."""
    voice, row = statement.voice, evidence.attribution
    if voice is None or row is None or is_open(voice):
        return True
    return is_row_cited(statement, row)


def is_row_cited(statement: Statement, row: Attribution) -> bool:
    """Whether the voice of a statement is the voice of a row, or says less of it."""
    voice = statement.voice
    if voice is None or is_open(voice):
        return True
    if voice.kind in OUTLETS and any(_is_named(statement, k.source.name) for k in row.chain):
        return True  # an outlet may also be the party that speaks
    if voice.kind in OUTLETS:
        return False
    behind = _behind_outlets(row)
    outer = statement.speakers[0] if statement.speakers else voice
    if behind and outer.kind in OUTLETS and _same(outer.name, behind[0].name):
        return True  # "the company said that its data suggest": the company is no mere outlet
    if behind and _is_prefix(voice.name, behind[0].name):
        return True  # the same words: neither side knows more of it
    if behind and behind[0].named and not voice.named:
        return _is_apposed(statement.row, voice, behind[0].name)
    if voice.named:
        return _is_named_voice(statement, voice, row)
    return _is_unnamed_voice(voice, row)


def is_carried(statement: Statement, evidence: Evidence) -> bool:
    """Whether the outlet that a statement names behind its words has the evidence."""
    name, row = statement.carrier, evidence.attribution
    if name is None or row is None:
        return True
    known = [link.source.name for link in row.chain] + [evidence.outlet or ""]
    return any(_same(name, other) for other in known)


def _is_named(statement: Statement, name: str) -> bool:
    """Whether a voice goes by this name; the parser may have cut it short ("Ministry of ...")."""
    voice = statement.voice
    if voice is None:
        return False
    return _same(voice.name, name) or _follows(statement.row, voice, name)


def _follows(row: Attribution, voice: Source, name: str) -> bool:
    """Whether the whole name stands where the voice begins."""
    if voice.span is None:
        return False
    text = row.sentence.text[max(0, voice.span.start - row.sentence.start) :].lower()
    whole = re.sub(r"^the\s+", "", name.strip().lower())
    return bool(whole) and re.sub(r"^the\s+", "", text).startswith(whole)


def _is_apposed(row: Attribution, voice: Source, name: str) -> bool:
    """Whether the name stands next to the unnamed voice: "a former inspector, Ana Holt"."""
    if voice.span is None:
        return False
    following = row.sentence.text[max(0, voice.span.start - row.sentence.start) :].lower()
    return following[len(voice.span.text) :].lstrip(" ,").startswith(name.lower())


def _is_named_voice(statement: Statement, voice: Source, row: Attribution) -> bool:
    """The effective source must be on record; whoever it relays may be told with it."""
    behind = _behind_outlets(row)
    if not behind:
        return any(_is_party(voice, link.source) for link in row.chain)
    if behind[0].named and _follows(statement.row, voice, behind[0].name):
        return True
    return behind[0].named and _is_party(voice, behind[0])


def _is_party(voice: Source, other: Source) -> bool:
    if _same(voice.name, other.name):
        return True
    if speaks_for(other, voice.name) or speaks_for(voice, other.name):
        return True
    return bool(voice.span) and speaks_for(other, voice.span.text if voice.span else "")


def _is_unnamed_voice(voice: Source, row: Attribution) -> bool:
    behind = _behind_outlets(row)
    if not behind:
        return False
    return _counts_agree(voice, behind[0]) and _bodies_agree(voice, behind[0])


def _bodies_agree(voice: Source, other: Source) -> bool:
    if not voice.body or not other.body:
        return True
    return speaks_for(other, voice.body) or speaks_for(voice, other.body)


def _counts_agree(voice: Source, other: Source) -> bool:
    """One source never becomes several, and a number stays what it is."""
    mine, theirs = number_of(voice), number_of(other)
    if mine is None or theirs is None or mine == theirs:
        return True
    return mine == 0 and theirs > 1


def number_of(source: Source) -> int | None:
    """How many speak: an exact number, 0 for several without a number, None if it is open."""
    count = (source.count or "").lower()
    exact = _exact(count)
    if exact is not None:
        return exact
    phrase = (source.span.text if source.span else source.name).strip()
    head = re.split(r"\s+(?:of|in|at|from|with|who|close|familiar|briefed|inside)\b|,", phrase)[0]
    if count in _LARGE or head.split(" ")[0].lower() in _LARGE:
        return _LARGE.get(count) or _LARGE[head.split(" ")[0].lower()]
    if count in entries("count_words") or _MANY.search(head):
        return 0
    return 1 if _ONE.match(phrase) else None


def _is_prefix(name: str, full: str) -> bool:
    mine, theirs = (re.sub(r"^the\s+", "", n.strip().lower()).split() for n in (name, full))
    return theirs[: len(mine)] == mine


def _exact(count: str) -> int | None:
    if count.isdigit():
        return int(count)
    from text_to_num import text2num

    try:
        return int(text2num(count, "en")) if count else None
    except ValueError:
        return 1 if count in {"a", "an"} else None


def _behind_outlets(row: Attribution) -> list[Source]:
    return [link.source for link in row.chain if link.source.kind not in OUTLETS]


def _same(one: str, other: str) -> bool:
    mine, theirs = (re.sub(r"^the\s+", "", name.strip().lower()) for name in (one, other))
    return mine == theirs or same_name(mine, theirs)
