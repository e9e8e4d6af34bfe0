"""The main path of extraction: a report in, the rows of its ledger out.

Paragraphs are parsed; in each sentence the cues are found; each cue becomes a chain of sources
and one row a clause of its content; what nobody is cited for is the outlet's own voice (A12).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.extract.cast import Cast, noun_phrase
from index.extract.claims import clauses, read_claim, resolve_date, speaking_for
from index.extract.cues import Found, can_speak, figure_put, find_cues, find_speaker
from index.extract.injection import quarantined
from index.extract.outlet import outlet_voice
from index.extract.parse import Paragraph, parse
from index.extract.quotation import Quotes, quotes_of
from index.extract.retraction import taken_back
from index.extract.speech import Act, read_act
from index.ledger import (
    Attribution,
    Claim,
    CueClass,
    Link,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)
from index.lexicon import cue_class, entries, words
from index.report import Report
from index.source import on_record, read_source
from index.standing import assess

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

EXTRACTOR_VERSION = "1"
_UNKNOWN = "an unnamed outlet"

_OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}
_BODIES = {
    SourceKind.GOV_BODY,
    SourceKind.COURT,
    SourceKind.COMPANY,
    SourceKind.CLUB,
    SourceKind.BODY,
}


def extract(report: Report, *, outlets: frozenset[str] = frozenset()) -> list[Attribution]:
    """Every attribution of a report, in reading order; see `extract_many`."""
    return next(extract_many([report], outlets=outlets))


def extract_many(
    reports: Iterable[Report], *, outlets: frozenset[str] = frozenset()
) -> Iterator[list[Attribution]]:
    """The ledger rows of each report, in the order given.

    `outlets` are lower-case names of outlets known from the corpus; those of `reports` are added.
    """
    kept = list(reports)
    # The issuer of an official document is a body that others quote, not an outlet (T12).
    issuers = {r.outlet.lower() for r in kept if r.outlet and r.kind == "official"}
    known = (outlets | {r.outlet.lower() for r in kept if r.outlet}) - issuers
    for report, paragraphs in zip(kept, parse(r.text for r in kept), strict=True):
        yield _Reading(report, paragraphs, known).rows()


@dataclass(slots=True)
class _Reading:
    """One pass over one report."""

    report: Report
    paragraphs: list[Paragraph]
    outlets: frozenset[str]
    found: list[Attribution] = field(default_factory=list)

    def rows(self) -> list[Attribution]:
        bad = quarantined(self.report.text)
        cast = Cast(self.outlets)
        cast.introduce(self.paragraphs)
        number = 0
        last: Attribution | None = None
        for paragraph in self.paragraphs:
            quotes = quotes_of(paragraph.doc)
            pending: list[Tokens] = []
            for sentence in paragraph.doc.sents:
                number += 1
                whole = paragraph.cover(sentence)
                if any(whole.start < end and start < whole.end for start, end in bad):
                    continue
                if quotes.opens_before_cue(sentence):
                    pending.append(sentence)
                    continue
                before = len(self.found)
                self._sentence(sentence, paragraph, quotes, cast, number, last)
                for waiting in pending:
                    self._said_before(waiting, paragraph, before)
                pending = []
                cast.mention(sentence, number)
                spoken = [a for a in self.found[before:] if a.cue_class is not CueClass.OUTLET]
                if spoken:
                    last = spoken[0]
                elif len(self.found) > before and not quotes.inside(sentence):
                    last = None
        if bad:
            self.found = [replace(a, tainted=True, flags=(*a.flags, "tainted")) for a in self.found]
        return taken_back(self.report, self.found)

    # --- one sentence ---------------------------------------------------------------------

    def _sentence(
        self,
        sentence: Tokens,
        paragraph: Paragraph,
        quotes: Quotes,
        cast: Cast,
        number: int,
        last: Attribution | None,
    ) -> None:
        items = find_cues(sentence)
        opening = cast.opening
        cast.opening = None
        if quotes.inside(sentence) and not any(i.source is not None for i in items):
            chain = opening or (last.chain if last is not None else None)
            if chain is not None:
                self._floating(sentence, paragraph, chain, last)
                return
        if sentence.text.rstrip().endswith(":"):
            cast.opening = self._announced(sentence, paragraph, cast, number)
        if self._stacked(sentence, items):
            return
        covered: set[int] = set()
        chains: dict[int, tuple[Link, ...]] = {}
        for item in items:
            self._row(item, items, chains, sentence, paragraph, quotes, cast, number)
            if item.rule == "A5a":
                continue  # the charge itself is still the outlet's to state (T13)
            covered |= item.content | {t.i for t in item.cue}
            if item.source is not None:
                covered |= {t.i for t in noun_phrase(item.source)}
        for voice in outlet_voice(sentence, covered, items):
            self._outlet_row(voice, sentence, paragraph, cast, number)

    def _row(
        self,
        item: Found,
        items: list[Found],
        chains: dict[int, tuple[Link, ...]],
        sentence: Tokens,
        paragraph: Paragraph,
        quotes: Quotes,
        cast: Cast,
        number: int,
    ) -> None:
        outer = self._outer(item, items, chains)
        if item.source is not None and item.source.lower_ in {"we", "i", "our"}:
            source = outer[-1].source  # the first person is whoever is speaking
        else:
            source = self._source(item, paragraph, cast, number)
        chain = _joined(outer, source)
        if item.inner_source is not None:
            inner = self._read(item.inner_source, item, paragraph, cast, number)
            chain = _joined(chain, inner)
            source = inner
        chains[id(item)] = chain
        _point_at_question(item, sentence)
        if source.kind not in _OUTLETS:
            cast.speak(source, number)
        self._emit(item, items, chain, sentence, paragraph, quotes)

    def _emit(
        self,
        item: Found,
        items: list[Found],
        chain: tuple[Link, ...],
        sentence: Tokens,
        paragraph: Paragraph,
        quotes: Quotes,
    ) -> None:
        doc = paragraph.doc
        cue = paragraph.cover(doc[item.cue[0].i : item.cue[0].i + 1]) if item.cue else None
        if item.cue:
            first, last = min(t.i for t in item.cue), max(t.i for t in item.cue)
            cue = paragraph.cover(doc[first : last + 1])
            if last - first > 6:
                cue = paragraph.cover(doc[item.head.i : item.head.i + 1])
        parts: list[tuple[Token | None, set[int]]]
        if item.content_head is not None and item.content_head.pos_ in {"VERB", "AUX"}:
            parts = list(clauses(item.content_head, item.content))
        else:
            parts = [(item.content_head, item.content)]
        said = _said_on(sentence, item.content, self.report.published)
        inner = {o.head for o in items if o is not item}
        for head, tokens in parts:
            act = read_act(item, head, tokens)
            if head in inner:
                act.flags.append("speech_act")
            claim = read_claim(act.head, act.tokens, paragraph, self.report.published)
            bare = head is not None and head.dep_ == "xcomp"
            claim = speaking_for(claim, chain[-1].source, item.source, bare=bare)
            if figure_put(item.head) is not None:
                claim = replace(
                    claim,
                    text=re.sub(r" at (?=\S*\d|\w)", " is ", claim.text, count=1),
                    predicate="be",
                )
            if item.head.lemma_ in words("declaring_verbs") and item.rule == "A5":
                text = re.sub(r"^((?:[A-Z][\w'.-]+ )+)(?=[a-z])", r"\1is ", claim.text, count=1)
                claim = replace(claim, text=text)
            self._add(
                item,
                act,
                chain,
                cue,
                claim,
                paragraph.cover(sentence),
                said,
                quotes.form(tokens, doc),
            )

    def _add(
        self,
        item: Found,
        act: Act,
        chain: tuple[Link, ...],
        cue: Span | None,
        claim: Claim,
        sentence: Span,
        said: str | None,
        quoted: str,
        *,
        outlet: bool = False,
    ) -> None:
        flags = [*item.flags, *act.flags]
        stance = act.stance
        effective = _effective(chain)
        voice = chain[0].source if "via_outlet" in flags else effective
        result = assess(voice, claim, cue_class=item.cue_class, stance=stance, outlet_voice=outlet)
        claim = replace(claim, fact_type=result.fact_type)
        flags += result.flags
        rules = [item.rule, result.rule]
        if any(link.source.kind is SourceKind.STATE_OUTLET for link in chain):
            flags.append("state_outlet")
        if self.report.kind == "opinion":
            flags.append("opinion")
        standing = result.standing
        if "accusation" in flags and standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
            standing = Standing.OFFICIAL  # the charge is the prosecutor's act, guilt is not (R10)
            rules.append("R10")
        if self.report.kind == "opinion" and standing is Standing.VAGUE:
            standing = Standing.OUTLET  # "everyone knows" is the columnist's own word
        self.found.append(
            Attribution(
                id=f"{self.report.id}#{len(self.found) + 1}",
                report=self.report.id,
                rule=item.rule,
                chain=chain,
                cue=cue,
                cue_class=item.cue_class,
                stance=stance,
                standing=standing,
                claim=claim,
                content=claim.spans,
                sentence=sentence,
                quoted=quoted,
                rules=tuple(dict.fromkeys(rules)),
                flags=tuple(dict.fromkeys(flags)),
                said_on=said,
                root=_root(chain),
            )
        )

    # --- sources and chains ---------------------------------------------------------------

    def _outer(
        self, item: Found, items: list[Found], chains: dict[int, tuple[Link, ...]]
    ) -> tuple[Link, ...]:
        """The chain of the innermost attribution whose content holds this one."""
        holders = [
            o for o in items if o is not item and item.head.i in o.content and id(o) in chains
        ]
        if not holders:
            return (Link(self._outlet()),)
        return chains[id(min(holders, key=lambda o: len(o.content)))]

    def _outlet(self) -> Source:
        name = self.report.outlet or _UNKNOWN
        if self.report.kind == "official":
            return Source(name, SourceKind.GOV_BODY, body=name)
        state = name.lower() in entries("state_agencies")
        return Source(name, SourceKind.STATE_OUTLET if state else SourceKind.OUTLET)

    def _source(self, item: Found, paragraph: Paragraph, cast: Cast, number: int) -> Source:
        if item.source is None:
            if "outlet_doubt" in item.flags:
                return self._outlet()
            return Source("no source named", SourceKind.VAGUE, named=False)
        return self._read(item.source, item, paragraph, cast, number)

    def _read(
        self, head: Token, item: Found, paragraph: Paragraph, cast: Cast, number: int
    ) -> Source:
        exclude = {t.i for t in item.cue} | (item.content if head.i not in item.content else set())
        for child in head.children:
            if child.dep_ in {"relcl", "acl"} and child.is_ancestor(item.head) | (
                child == item.head
            ):
                exclude |= {t.i for t in child.subtree}
        phrase = noun_phrase(head, exclude)
        source = read_source(phrase, head, base=paragraph.start, outlets=self.outlets)
        source = self._of_outlet(source, head, phrase, paragraph)
        source = cast.resolve(head, source, number)
        return _marked(source, item, phrase)

    def _of_outlet(
        self, source: Source, head: Token, phrase: Tokens, paragraph: Paragraph
    ) -> Source:
        """ "A Washington Post exclusive" speaks for its outlet, as a report of it does (C2)."""
        if head.lemma_.lower() not in words("outlet_pieces") or source.kind in _OUTLETS:
            return source
        named = [t for t in phrase if t.pos_ == "PROPN" and t.i < head.i]
        if not named:
            return source
        name = head.doc[named[0].i : named[-1].i + 1]
        outlet = read_source(name, named[-1], base=paragraph.start, outlets=self.outlets)
        return replace(outlet, span=source.span) if outlet.kind in _OUTLETS else source

    # --- quotations that go on, and stacked tails ------------------------------------------

    def _said_before(self, sentence: Tokens, paragraph: Paragraph, first: int) -> None:
        """A quoted sentence whose speaker is named where the quotation ends (A8)."""
        spoken = [a for a in self.found[first:] if a.rule in {"A1", "A2"} and len(a.chain) > 1]
        if spoken:
            self._floating(sentence, paragraph, spoken[0].chain, spoken[0])

    def _announced(
        self, sentence: Tokens, paragraph: Paragraph, cast: Cast, number: int
    ) -> tuple[Link, ...] | None:
        """The chain of whoever "says:" at the end of a sentence, for the quotation after it."""
        verbs = [t for t in sentence if t.pos_ == "VERB" and cue_class(t.lemma_) is not None]
        head = find_speaker(verbs[-1])[0] if verbs else None
        if head is None or not can_speak(head):
            return None
        item = Found("A8", verbs[-1], [verbs[-1]], head, set(), CueClass.ASSERT, Stance.ASSERT)
        source = self._read(head, item, paragraph, cast, number)
        cast.speak(source, number)
        return _joined((Link(self._outlet()),), source)

    def _floating(
        self,
        sentence: Tokens,
        paragraph: Paragraph,
        chain: tuple[Link, ...],
        last: Attribution | None,
    ) -> None:
        """A quoted sentence without a cue of its own belongs to the last speaker (A8)."""
        tokens = {t.i for t in sentence if t.text != '"'}
        item = Found(
            "A8", sentence.root, [], None, tokens, CueClass.ASSERT, Stance.ASSERT, sentence.root
        )
        cue = last.cue if last is not None and last.chain == chain else None
        for head, part in clauses(sentence.root, tokens):
            act = read_act(item, head, part)
            claim = read_claim(act.head, act.tokens, paragraph, self.report.published)
            self._add(item, act, chain, cue, claim, paragraph.cover(sentence), None, "direct")

    def _stacked(self, sentence: Tokens, items: list[Found]) -> bool:
        """ ", Z reported." after "p, Y said": Z becomes the outer link of that sentence."""
        if not self.found or len(sentence) > 10:
            return False
        last_word = sentence[-2] if len(sentence) > 1 else sentence[-1]
        previous = sentence.doc[sentence.start - 1] if sentence.start else None
        if (
            previous is None
            or previous.text != ","
            or last_word.lower_ not in words("stacked_verbs")
        ):
            return False
        head = next((t for t in sentence if t.dep_ in {"nsubj", "ROOT"} and t.pos_ != "VERB"), None)
        if head is None:
            return False
        source = read_source(noun_phrase(head, {last_word.i}), head, outlets=self.outlets)
        start = self.paragraph_of(sentence).cover(previous.sent).start
        self.found = [_rechained(a, source) if a.sentence.start >= start else a for a in self.found]
        return True

    def paragraph_of(self, sentence: Tokens) -> Paragraph:
        """The paragraph that a sentence stands in."""
        return next(p for p in self.paragraphs if p.doc is sentence.doc)

    # --- the outlet's own voice -------------------------------------------------------------

    def _outlet_row(
        self, item: Found, sentence: Tokens, paragraph: Paragraph, cast: Cast, number: int
    ) -> None:
        chain: tuple[Link, ...] = (Link(self._outlet()),)
        actor = None
        if item.source is not None and item.source.lower_ not in {"we", "i"}:
            actor = self._read(item.source, item, paragraph, cast, number)
            cast.speak(actor, number)
        if item.rule == "A9":
            chain = _joined(chain, Source("no source named", SourceKind.VAGUE, named=False))
        act = read_act(item, item.content_head, item.content)
        claim = read_claim(act.head, act.tokens, paragraph, self.report.published)
        cue = None
        if actor is not None and actor.kind is SourceKind.DOCUMENT and actor.access:
            chain = _joined(chain, actor)  # "a draft accord seen by the Lantern would ..." (T12)
        elif actor is not None and actor.kind in _BODIES and item.rule != "A9":
            chain, cue = self._public_act(item, claim, chain, actor, paragraph)
        self._add(
            item, act, chain, cue, claim, paragraph.cover(sentence), None, "indirect", outlet=True
        )

    def _public_act(
        self,
        item: Found,
        claim: Claim,
        chain: tuple[Link, ...],
        actor: Source,
        paragraph: Paragraph,
    ) -> tuple[tuple[Link, ...], Span | None]:
        """The chain to the institution where an outlet states its formal public act (T13)."""
        result = assess(
            chain[-1].source,
            claim,
            cue_class=CueClass.OUTLET,
            stance=item.stance,
            outlet_voice=True,
        )
        if result.rule != "T13":
            return chain, None
        item.cue_class = CueClass.ANNOUNCE
        item.flags += ["via_outlet"]
        return _joined(chain, actor), paragraph.cover(item.head.doc[item.head.i : item.head.i + 1])


def _point_at_question(item: Found, sentence: Tokens) -> None:
    """ "Asked whether p, she did not rule it out": what is left open is p (G2, S1)."""
    pointing = not item.content or all(
        sentence.doc[i].pos_ in {"PRON", "DET", "ADP"} for i in item.content
    )
    if item.stance not in _SILENT or not pointing:
        return
    for token in sentence:
        if (
            token.lower_ in {"whether", "if"}
            and token.dep_ == "mark"
            and token.head.i != item.head.i
        ):
            item.content_head = token.head
            item.content = {t.i for t in token.head.subtree} - {t.i for t in item.cue}
            return


_SILENT = {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}


def _joined(chain: tuple[Link, ...], source: Source) -> tuple[Link, ...]:
    """The chain with one more link inside, unless the same source speaks on."""
    last = chain[-1].source
    if last.name == _UNKNOWN and source.kind in _OUTLETS:
        return (*chain[:-1], Link(source))  # the report only retells: its outlet is not known
    if last.name.lower() == source.name.lower() or _same_outlet(last, source):
        return chain if source.span is None else (*chain[:-1], Link(source, chain[-1].on_record))
    return (*chain, Link(source, on_record(source)))


def _same_outlet(last: Source, source: Source) -> bool:
    """Whether an outlet names itself ("Vesna" in a report of the Vesna News Agency)."""
    if not {last.kind, source.kind} <= _OUTLETS:
        return False
    one, other = (re.sub(r"^the ", "", s.name.lower()) for s in (last, source))
    return one.startswith(other) or other.startswith(one)


def _effective(chain: tuple[Link, ...]) -> Source:
    """The first speaker behind the outlets, who is the one that answers for the words (C1, C2)."""
    for link in chain:
        if link.source.kind not in _OUTLETS:
            return link.source
    return chain[-1].source


def _root(chain: tuple[Link, ...]) -> str:
    """The origin: the speaker on record, else the innermost outlet (C3)."""
    effective = _effective(chain)
    outlets = [link.source.name for link in chain if link.source.kind in _OUTLETS]
    if effective.named and effective.kind not in _OUTLETS:
        return effective.name.lower()
    return (outlets[-1] if outlets else effective.name).lower()


def _marked(source: Source, item: Found, phrase: Tokens) -> Source:
    """The source with an anonymity marker that stands elsewhere in its sentence (T11)."""
    if source.anonymity or (source.named and source.kind in _BODIES):
        return source
    inside = item.content | {t.i for t in phrase}
    rest = " ".join(t.lower_ for t in phrase.sent if t.i not in inside)
    if not source.named or source.role is None:
        if any(t.lower_ in {"privately", "anonymously"} for t in phrase.sent if t.i not in inside):
            return replace(source, anonymity="privately", named=False)
    for marker in (
        "condition of anonymity",
        "on condition that",
        "asked not to be",
        "asking not to be",
        "not authorised to speak",
        "not authorized to speak",
        "declined to be named",
    ):
        if marker in rest:
            return replace(source, anonymity=source.anonymity or marker, named=False)
    return source


def _said_on(sentence: Tokens, content: set[int], published: str | None) -> str | None:
    for entity in sentence.ents:
        if entity.label_ == "DATE" and entity.start not in content:
            return resolve_date(entity.text, published)
    return None


def _rechained(row: Attribution, outer: Source) -> Attribution:
    chain = row.chain
    if any(link.source.name == outer.name for link in chain):
        return row
    return replace(
        row, chain=(chain[0], Link(outer, outer.named), *chain[1:]), flags=(*row.flags, "stacked")
    )


__all__ = ["EXTRACTOR_VERSION", "Standing", "extract", "extract_many"]
