"""From the head of a source phrase to a source, with the identity that the report gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.extract.cast import Cast
from index.extract.chains import UNKNOWN_OUTLET
from index.extract.found import Found
from index.extract.kinds import BODIES, OUTLETS
from index.extract.mentions import as_body, told_subject
from index.extract.phrase import noun_phrase
from index.extract.place import Place
from index.issuer import people_of_title
from index.ledger import Source, SourceKind
from index.lexicon import entries, words
from index.report import Report
from index.source import read_source
from index.source_name import issuer_kind
from index.source_outlet import full_outlet_name

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

NOBODY = Source("no source named", SourceKind.VAGUE, named=False)
_MARKERS = (
    "condition of anonymity",
    "on condition that",
    "asked not to be",
    "asking not to be",
    "not authorised to speak",
    "not authorized to speak",
    "declined to be named",
)

# A briefing whose speakers' names are withheld is no document of its issuer (T11).
_BACKGROUND = re.compile(
    r"\bon (?:deep )?background\b|attribut(?:able|ed) to an? \W?senior|SENIOR \w+ OFFICIAL:"
)
_OPENING = 3000
_FORMER = re.compile(r"(?:the )?(?:former|ex|one-time|onetime)\b", re.I)


@dataclass(frozen=True, slots=True)
class Sources:
    """Reads the sources of one report.

    `outlets` are the names of known outlets, by their lower case; `cast` knows who was met so far.
    """

    report: Report
    titles: Mapping[str, str]
    cast: Cast

    @property
    def outlets(self) -> frozenset[str]:
        """The known outlets, in lower case."""
        return frozenset(self.titles)

    @property
    def outlet(self) -> Source:
        """Whoever publishes the report: an outlet, or the issuer of an official document (T12)."""
        name = self.report.outlet or UNKNOWN_OUTLET
        if self.report.kind == "official" and _BACKGROUND.search(self.report.text[:_OPENING]):
            kind, words_ = SourceKind.OFFICIAL_UNNAMED, "on background"
            return Source(f"an official of {name}", kind, named=False, body=name, anonymity=words_)
        if self.report.kind == "official":
            people = people_of_title(self.report.title)
            return Source(name, issuer_kind(name), body=name, people=people)
        state = name.lower() in entries("state_agencies")
        return Source(name, SourceKind.STATE_OUTLET if state else SourceKind.OUTLET)

    def of(self, item: Found, place: Place) -> Source:
        """The source of an attribution, where it has none the outlet or nobody named."""
        if item.source is not None:
            return self.read(item.source, item, place)
        return self.outlet if "outlet_doubt" in item.flags else NOBODY

    def read(self, head: Token, item: Found, place: Place) -> Source:
        """The source whose phrase `head` governs; its span has the offsets of the body.

        A pronoun that could mean two is VAGUE (8.5).
        """
        phrase = noun_phrase(head, _not_the_phrase(head, item))
        base = place.paragraph.start
        if _is_own_piece(phrase, head):
            return replace(self.outlet, span=place.paragraph.cover(phrase))
        source = read_source(phrase, head, base=base, outlets=self.outlets)
        source = self._in_full(self._of_outlet(source, head, phrase, base))
        if _says_its(item, phrase) or self.cast.is_thing(source.name):
            source = as_body(source)
        name = " ".join(source.name.split())  # markup left blanks
        source = replace(source, name=name, span=place.paragraph.cover(phrase))
        source = self.cast.called.known(source)
        source = self.cast.resolve(head, source, place.number, told_subject(item, head))
        source = self._cited_before(source, head)
        before = head.doc[max(0, phrase.start - 2) : phrase.start].text.lower()
        if _FORMER.match(phrase.text) or before.endswith(
            "ex-"
        ):  # a name met before may have had the office then
            source = replace(source, former=True)
        return _marked(source, item, phrase)

    def _in_full(self, source: Source) -> Source:
        """An outlet under the name that it goes by in the corpus: "the Courier" (C3)."""
        full = full_outlet_name(source.name, self.outlets) if source.kind in OUTLETS else None
        if full is None:
            return source
        title = self.titles.get(full) or self.titles.get(f"the {full}")
        return replace(source, name=title or source.name)

    def _cited_before(self, source: Source, head: Token) -> Source:
        """ "The agency", "the paper" behind "the news agency Vest": the outlet met before (C2).

        An agency that reports by that name of itself is no authority.
        """
        if source.kind in OUTLETS and any(t.pos_ == "PROPN" for t in head.subtree):
            self.cast.outlet = source
        generic = source.name.lower().removeprefix("the ") == head.lower_
        if not generic or head.lower_ not in words("outlet_classes"):
            return source
        own = self.outlet
        agency = own if own.kind in OUTLETS and _is_called(own, head.lower_) else None
        met = self.cast.outlet or agency
        return source if met is None else replace(met, span=source.span)

    def _of_outlet(self, source: Source, head: Token, phrase: Tokens, base: int) -> Source:
        """ "A Harbour Post exclusive" speaks for its outlet, as a report of it does (C2)."""
        if head.lemma_.lower() not in words("outlet_pieces") or source.kind in OUTLETS:
            return source
        named = [t for t in phrase if t.pos_ == "PROPN" and t.i < head.i]
        if not named:
            return source
        name = head.doc[named[0].i : named[-1].i + 1]
        outlet = read_source(name, named[-1], base=base, outlets=self.outlets)
        return replace(outlet, span=source.span) if outlet.kind in OUTLETS else source


def _is_own_piece(phrase: Tokens, head: Token) -> bool:
    """ "This story corrects an earlier version": the outlet speaks of its own report (H4)."""
    words_ = [t.lower_ for t in phrase]
    mine = words_[0] in {"this", "our"} or words_[:2] in (["an", "earlier"], ["a", "previous"])
    return mine and head.lemma_.lower() in _PIECES and len(words_) <= _SHORT_PHRASE


_PIECES = frozenset({"story", "article", "report", "version", "item", "piece", "dispatch"})
_SHORT_PHRASE = 4


def _is_called(outlet: Source, noun: str) -> bool:
    """Whether an outlet's name makes it one of a class: a "News Service" is an agency."""
    return bool(set(outlet.name.lower().split()) & set(entries("outlet_classes")[noun].split()))


def _not_the_phrase(head: Token, item: Found) -> set[int]:
    """The tokens under a source's head that are cue or content, and no part of its phrase."""
    exclude = {t.i for t in item.cue} | (item.content if head.i not in item.content else set())
    for child in head.children:
        holds = child.is_ancestor(item.head) or child == item.head
        if child.dep_ in {"relcl", "acl"} and holds:
            exclude |= {t.i for t in child.subtree}
    return exclude


def _says_its(item: Found, phrase: Tokens) -> bool:
    """Whether the words that attribute call the speaker "it": "said in a post on its website"."""
    if item.rule not in {"A1", "A2"}:
        return False
    held = item.content | {t.i for t in phrase}
    return any(
        t.lower_ == "its" and t.i > item.head.i and t.i not in held
        for c in item.head.children
        if c.dep_ == "prep"
        for t in c.subtree
    )


def _marked(source: Source, item: Found, phrase: Tokens) -> Source:
    """The source with an anonymity marker that stands elsewhere in its sentence (T11)."""
    if source.anonymity or (source.named and source.kind in BODIES):
        return source
    inside = item.content | {t.i for t in phrase}
    rest = [t.lower_ for t in phrase.sent if t.i not in inside]
    nameless = not source.named or source.role is None
    if nameless and not {"privately", "anonymously"}.isdisjoint(rest):
        return replace(source, anonymity="privately", named=False)
    text = " ".join(rest)
    marker = next((m for m in _MARKERS if m in text), None)
    return source if marker is None else replace(source, anonymity=marker, named=False)
