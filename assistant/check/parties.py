"""V5: another party in the same place ("crew of the Tern" where the reports have the Wren's)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.check.case import Case, Objection, Reading
from assistant.question.names import same_name
from assistant.question.parse import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LINKS = frozenset({"prep", "agent"})
_PLACING = frozenset({"at", "of", "against", "by", "from", "into", "near", "on", "to", "with"})
_SUBJECTS = {"nsubjpass": "nsubj"}


def parties(case: Case) -> Iterator[Objection]:
    """V5: a name stands where the evidence has the same name, or no name."""
    for reading in case.readings:
        if not reading.statement.claim or not reading.evidence:
            continue
        for mine, theirs in _differing(reading):
            message = f"no report has “{mine}” here, but “{theirs}”"
            yield Objection("V5", message, reading.held)


def _differing(reading: Reading) -> Iterator[tuple[str, str]]:
    rows = [e.attribution for e in reading.borne or reading.evidence if e.attribution]
    texts = [t for row in rows for t in (row.claim.text, row.sentence.text)]
    known = [link.source.name for row in rows for link in row.chain]
    known += [slot.text for row in rows for slot in (row.claim.agent, row.claim.patient) if slot]
    plain = " ".join([*texts, *known]).lower()
    theirs = [place for text in dict.fromkeys(texts) for place in _places(parsed(text))]
    for name, place in _places(parsed(reading.statement.claim)):
        there = [other for other, where in theirs if where == place]
        elsewhere = name.lower() in plain or any(same_name(name, other) for other in known)
        if elsewhere and not there:
            continue
        if not there and place[1] in _PLACING:  # what it hangs on is often read differently
            there = [other for other, where in theirs if where[1] == place[1]]
        if there and not any(same_name(name, other) for other in there):
            yield name, there[0]


def _places(doc: Doc) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each name with its place: what it depends on, and how."""
    for token in doc:
        if token.pos_ == "PROPN" and not (token.dep_ == "compound" and token.head.pos_ == "PROPN"):
            words = [t for t in token.lefts if t.pos_ == "PROPN" and t.dep_ == "compound"]
            name = doc[words[0].i if words else token.i : token.i + 1].text
            yield name, _place(token)


def _place(token: Token) -> tuple[str, str]:
    head, how = token.head, _SUBJECTS.get(token.dep_, token.dep_)
    if token.dep_ == "appos" or (token.dep_ == "pobj" and head.dep_ in _LINKS):
        how = f"{head.lower_}" if token.dep_ == "pobj" else "appos"
        head = head.head
    return head.lemma_.lower(), how
