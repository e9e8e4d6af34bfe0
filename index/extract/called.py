"""What a report calls a body by: the group it says it is, the name behind its initials (R6, T8).

"Marn Civil Defence, a volunteer group": further down the bare name is still that group's.
"The Institute of Seismology (Inse)": further down "Inse" is that institute.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.extract.kinds import BODIES
from index.group_names import class_of
from index.ledger import Source, SourceKind
from index.nouns import body_kind, is_person_role
from index.own_names import tokens_of

if TYPE_CHECKING:
    from index.extract.parse import Paragraph

_WORD = r"[A-Z][\w&'-]*\.?"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|the|in|on|de|&) )*{_WORD})*"
_KIND = r"(?:[a-z][\w'-]*|[A-Z][\w-]+|[a-z]+-[A-Z]\w+)(?: [\w'-]+){0,5}?"
_CLOSE = r"(?=,|\.|;|\)|\u2014)"
_GO_ON = r"(?= (?:that|which|who|based|known|led|run|in|of|for|with|from)\b)"
_ALIAS = r" (?:(?:better|also|commonly) )?known as (?:the )?"
# "Will hit Vik Airport, the union said" calls nobody a union.
_BEHIND = re.compile(
    rf"({_NAME})(?:,| \(| \u2014| is| are) (?:"
    rf"(?:an?|one of the) ({_KIND})(?:{_CLOSE}|{_GO_ON})|the ({_KIND}){_CLOSE})"
)
_BEFORE = re.compile(
    rf"(?:[Tt]he|[Aa]n?) ((?:[\w'-]+ ){{0,4}}?[a-z][\w-]+) "
    rf"(?:(?:called|named|known as) )?(?:the )?({_NAME})"
)
_OTHER = re.compile(rf"({_NAME}),?{_ALIAS}({_NAME})")
_SHORT = re.compile(rf"({_NAME})(?: \(|, or )(?:the )?([A-Z][\w-]+(?: [A-Z]\w+)?)(?:\)|,)")
# The word that is cut off, and what keeps a body: "the Metropolitan Police", then "the Met".
_NAMED = re.compile(rf"(?<=[Tt]he ){_NAME}")
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Called:
    """The names, in lower case, that a report gives to groups, and what short names stand for."""

    groups: frozenset[str] = frozenset()
    full: Mapping[str, str] = field(default_factory=dict)

    def known(self, source: Source) -> Source:
        """The source as the report has it: a group where it says so, in full where it is short."""
        name = self.full.get(source.name.lower().removeprefix("the "))
        alone = source.kind is SourceKind.PERSON_NAMED and not source.role
        if name is not None and (alone or source.kind in BODIES):
            plain = SourceKind.BODY if class_of(tokens_of(source.name)) else source.kind
            kind = body_kind(tokens_of(name)) or _kind_of_head(name) or plain
            source = replace(source, name=name, kind=kind)
        body = self.full.get((source.body or "").lower())
        if body is not None:
            source = replace(source, body=body)
        if source.kind not in BODIES:
            return source
        called = source.name.lower().removeprefix("the ") in self.groups
        return replace(source, kind=SourceKind.GROUP) if called else source


def called_in(paragraphs: Iterable[Paragraph]) -> Called:
    """What a report calls whom, from all of its paragraphs."""
    text = "\n".join(paragraph.doc.text for paragraph in paragraphs)
    pairs = [(m[1], m[2] or m[3]) for m in _BEHIND.finditer(text)]
    pairs += [(m[2], m[1]) for m in _BEFORE.finditer(text)]
    groups = {name.lower() for name, kind in pairs if _is_group(kind)}
    for one, other in ((m[1].lower(), m[2].lower()) for m in _OTHER.finditer(text)):
        if not groups.isdisjoint((one, other)):
            groups |= {one, other}
    meant: dict[str, set[str]] = {}
    for short, name in ((m[2].lower(), _bare(m[1])) for m in _SHORT.finditer(text)):
        if _is_short(short, name):
            meant.setdefault(short, set()).add(name)
    for name in {_bare(m[0]) for m in _NAMED.finditer(text)}:
        for short in _cut_off(name, text):
            meant.setdefault(short, set()).add(name)
    full = {short: next(iter(names)) for short, names in meant.items() if len(names) == 1}
    return Called(frozenset(_bare(name) for name in groups), full)


def _is_group(kind: str) -> bool:
    row = tokens_of(kind)
    return body_kind(row) is SourceKind.GROUP and not is_person_role(row)


def _cut_off(name: str, text: str) -> list[str]:
    """The short forms of a public body's first word that the text has behind "the"."""
    first, _, rest = name.partition(" ")
    if not rest or body_kind(tokens_of(name)) is not SourceKind.GOV_BODY:
        return []
    cuts = (first[:length] for length in range(_LETTERS + 1, len(first) - 2))
    used = (cut for cut in cuts if re.search(rf"\b[Tt]he {re.escape(cut)}\b", text))
    return [cut.lower() for cut in used if not class_of((cut.lower(),))]


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


def _kind_of_head(name: str) -> SourceKind | None:
    """The kind that the head before "of" or "for" tells: "Institute of Seismology"."""
    return body_kind(tokens_of(re.split(r" (?:of|for) ", name)[0]))


def _is_short(short: str, name: str) -> bool:
    """Whether a short name is made of the letters of the full one, in their order."""
    letters = iter(name.lower())
    plain = short.replace(" ", "")
    if len(plain) < _LETTERS or " " not in name:
        return False
    return plain[0] in {w[0] for w in name.lower().split()} and all(c in letters for c in plain)
