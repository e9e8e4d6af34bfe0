"""The main path of extraction: a report in, the rows of its ledger out.

Paragraphs are parsed; in each sentence the cues are found; each cue becomes a chain of sources
and one row a clause of its content; what nobody is cited for is the outlet's own voice (A12).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.extract.attitudes import attitudes
from index.extract.bylines import Byline, bylines
from index.extract.cast import Cast
from index.extract.chains import Chain, joined
from index.extract.claims import read_claim
from index.extract.contents import point_at_question
from index.extract.cues import find_cues
from index.extract.floating import with_quotations
from index.extract.found import Found
from index.extract.inheritance import (
    behind_colon,
    goes_on,
    heir_of,
    is_shifted,
    unconfirming,
    weaker,
)
from index.extract.injection import quarantined
from index.extract.inner import FIRST_PERSON, Voice, Voices, is_hedge, is_told, speaks_on
from index.extract.kinds import BODIES, OUTLETS
from index.extract.outlet import outlet_voice
from index.extract.parse import Paragraph, is_dateline, parse
from index.extract.phrase import noun_phrase
from index.extract.place import Place
from index.extract.quotation import Thread, quotes_of
from index.extract.retraction import taken_back
from index.extract.rows import (
    Statement,
    cue_span,
    going_on,
    held_down,
    row_of,
    statements,
    undecided,
)
from index.extract.sources import NOBODY, Sources
from index.extract.speakers import can_speak, find_speaker, lost_subject
from index.extract.speech import read_act
from index.extract.tails import told_by_last
from index.extract.trailing import is_tail
from index.ledger import Attribution, Claim, CueClass, Link, Source, SourceKind, Span, Stance
from index.lexicon import cue_class
from index.report import Report
from index.speaker import speaking_body
from index.standing import assess

if TYPE_CHECKING:
    from spacy.tokens import Token

EXTRACTOR_VERSION = "1"


def extract(report: Report, *, outlets: frozenset[str] = frozenset()) -> list[Attribution]:
    """Every attribution of a report, in reading order; see `extract_many`."""
    return next(extract_many([report], outlets=outlets))


def extract_many(
    reports: Iterable[Report], *, outlets: frozenset[str] = frozenset()
) -> Iterator[list[Attribution]]:
    """The ledger rows of each report, in the order given; all offsets are those of its text.

    `outlets` are lower-case names of outlets known from the corpus; those of `reports` are added.
    """
    kept = list(reports)
    # The issuer of an official document is a body that others quote, not an outlet (T12).
    issuers = {r.outlet.lower() for r in kept if r.outlet and r.kind == "official"}
    titles = {name: name for name in outlets} | {
        r.outlet.lower(): r.outlet for r in kept if r.outlet
    }
    known = {name: title for name, title in titles.items() if name not in issuers}
    for report, paragraphs in zip(kept, parse(r.text for r in kept), strict=True):
        cast = Cast(frozenset(known))
        yield _Reading(report, cast, Sources(report, known, cast)).rows(paragraphs)


@dataclass(slots=True)
class _Reading:
    """One pass over one report.

    `attitudes` are kept apart, so that nothing that is said points back at one.
    `last` is the row whose speaker an open quotation goes on with, `spoken_at` the number of its
    sentence; `opening` is whoever announced the next one,
    `thread` how far the quotations of `last` have gone on.
    """

    report: Report
    cast: Cast
    sources: Sources
    found: list[Attribution] = field(default_factory=list)
    attitudes: list[Attribution] = field(default_factory=list)
    number: int = 0
    last: Attribution | None = None
    opening: Voice | None = None
    thread: Thread = field(default_factory=Thread)
    spoken_at: int = 0

    def rows(self, paragraphs: Sequence[Paragraph]) -> list[Attribution]:
        bad = quarantined(self.report.text)
        self.cast.introduce(paragraphs)
        named = bylines(paragraphs)
        for number, paragraph in enumerate(paragraphs):
            self._paragraph(paragraph, bad, named.get(number, ()))
        if bad:
            self.found, self.attitudes = _tainted(self.found), _tainted(self.attitudes)
        told = taken_back(self.report, with_quotations(self.found, paragraphs))
        felt = [replace(a, id=f"{a.id}a") for a in self.attitudes]
        return sorted([*told, *felt], key=lambda row: row.sentence.start)

    def _paragraph(
        self, paragraph: Paragraph, bad: Sequence[tuple[int, int]], named: Sequence[Byline]
    ) -> None:
        quotes = quotes_of(paragraph.doc)
        pending: list[Place] = []
        for sentence in paragraph.doc.sents:
            if is_tail(sentence):
                self.cast.mention(sentence, self.number)
                continue
            self.number += 1
            place = Place(sentence, paragraph, quotes, self.number)
            if _touches(place.span, bad):
                continue
            if is_dateline(sentence) or all(t.is_punct or t.is_space for t in sentence):
                continue  # a mark alone is no sentence: what stands before it still announces
            if any(byline.names(sentence) for byline in named):
                continue
            byline = next((b for b in named if b.speaks(sentence)), None)
            if byline is not None:
                before = len(self.found)
                self._goes_on(self._signed(byline), find_cues(sentence), place)
                self._remember(place, before)
                continue
            if quotes.opens_before_cue(sentence):
                pending.append(place)
                continue
            before = len(self.found)
            self._sentence(place)
            for waiting in pending:
                self._said_before(waiting, before)
            pending = []
            self.cast.mention(sentence, self.number)
            self._remember(place, before)

    def _remember(self, place: Place, first: int) -> None:
        new = self.found[first:]
        spoken = [a for a in new if a.cue_class is not CueClass.OUTLET]
        if spoken:
            if self.last is None or not place.quotes.inside(place.sentence):
                if self.last is None or spoken[0].cue != self.last.cue:
                    self.thread = Thread()
                self.last = spoken[0]
            self.spoken_at = self.number
        elif new and not place.quotes.inside(place.sentence):
            self.last = None

    def _add(self, made: Iterable[Statement]) -> None:
        for statement in made:
            self.found.append(row_of(statement, self.report, self.found))

    # --- one sentence ---------------------------------------------------------------------

    def _sentence(self, place: Place) -> None:
        items = find_cues(place.sentence)
        opening, self.opening = self.opening, None
        if place.quotes.inside(place.sentence):
            speaking = opening or self._thread_of(place)
            if speaking is not None:
                self._goes_on(speaking, items, place)
                return
        if place.sentence.text.rstrip().endswith(":"):
            self.opening = self._announced(place)
        first = len(self.found)
        voices = Voices(items, place.quotes, Voice((Link(self.sources.outlet),), None))
        kept = self._attributions(voices, place)
        self._untold(kept, voices, place, first)
        for item in attitudes(place.sentence, kept, place.quotes):
            chain = self._chain(item, voices.voice.chain, place)
            for made in statements(item, chain, place, self.report.published, ()):
                self.attitudes.append(row_of(made, self.report, self.attitudes))
        self.found[first:] = told_by_last(self.found[first:], place, self.sources.outlets)

    def _untold(self, kept: list[Found], voices: Voices, place: Place, first: int) -> None:
        """Adds the clauses that no attribution of the sentence covers (A12, A13)."""
        own = list(outlet_voice(place.sentence, _covered(kept), kept))
        heir = None if kept else self._heir(place, own)
        for clause in own:
            teller = behind_colon(clause, kept)
            chain = voices.of(teller).chain if teller is not None else None
            told = [r for r in self.found[first:] if r.chain == chain]
            own_heir = heir if is_shifted(clause) else None
            self._voice(clause, told[-1] if told else own_heir, place)

    def _attributions(self, voices: Voices, place: Place) -> list[Found]:
        """Adds the rows of the attributions of a sentence, and gives those it has any for."""
        kept = [item for item in voices.items if self._speaks(item, voices, place)]
        for item in kept:
            voice = voices.of(item)
            point_at_question(item, place.sentence)
            inner = {o.head for o in kept if o is not item}
            made = statements(item, voice.chain, place, self.report.published, inner)
            if voice.cue != cue_span(item, place.paragraph):
                made = (replace(statement, cue=voice.cue) for statement in made)
            self._add(held_down(statement, voice.at_most) for statement in made)
        return kept

    def _speaks(self, item: Found, voices: Voices, place: Place) -> bool:
        """Reads who speaks; False where that is no attribution beside the words around it."""
        outer, inside = voices.around(item), voices.is_inside(item)
        chain = self._chain(item, outer.chain, place)
        same = inside and speaks_on(chain, outer.chain)
        if inside and not same and not is_told(item):
            return False
        own = cue_span(item, place.paragraph)
        cue = outer.cue if same and is_hedge(item) else own
        voices.read(item, Voice(chain, cue, outer.at_most))
        if chain[-1].source.kind not in OUTLETS:
            self.cast.speak(chain[-1].source, place.number)
        return True

    def _chain(self, item: Found, outer: Chain, place: Place) -> Chain:
        """The chain of an attribution behind the chain of the words around it."""
        if item.source is not None and item.source.lower_ in FIRST_PERSON:
            source = outer[-1].source  # the first person is whoever is speaking
        else:
            source = self.sources.of(item, place)
        chain = joined(outer, source)
        if item.inner_source is not None:
            chain = joined(chain, self.sources.read(item.inner_source, item, place))
        return chain

    # --- quotations that go on ------------------------------------------------------------

    def _thread_of(self, place: Place) -> Voice | None:
        """The last speaker, while his quotations go on."""
        if self.last is None:
            return None
        if not self.thread.goes_on(place.paragraph.start, place.quotes, place.sentence):
            self.last = None
            return None
        return Voice(self.last.chain, self.last.cue)

    def _goes_on(self, voice: Voice, items: Sequence[Found], place: Place) -> None:
        """A sentence of a quotation, and whom its speaker cites in it (A8, C1).

        Whoever he tells of does not become the speaker of the next one.
        """
        first = len(self.found)
        voices = Voices(items, place.quotes, voice, goes_on=True)
        kept = self._attributions(voices, place)
        own = [i for i in kept if i.source is not None and i.source.lower_ in FIRST_PERSON]
        covered = {t for i in own for t in (*i.content, *(c.i for c in i.cue))}
        told = {i.head for i in kept if i not in own}
        self._add(going_on(place, voice, self.report.published, told, covered))
        if self.last is None or (self.last.chain, self.last.cue) != (voice.chain, voice.cue):
            new = self.found[first:]
            self.last = next((a for a in new if a.chain == voice.chain), self.last)
            self.thread = Thread()

    def _signed(self, byline: Byline) -> Voice:
        """Whoever layout names as the speaker of a paragraph (A8)."""
        head, paragraph = byline.head, byline.paragraph
        item = Found("A8", head, [], head, set(), CueClass.ASSERT, Stance.ASSERT)
        place = Place(head.sent, paragraph, quotes_of(head.doc), self.number)
        source = self.sources.read(head, item, place)
        self.cast.speak(source, self.number)
        chain = joined((Link(self.sources.outlet),), source)
        cue = paragraph.cover(head.doc[byline.cue.i : byline.cue.i + 1])
        return Voice(chain, cue, None if byline.sure else unconfirming(source))

    def _said_before(self, place: Place, first: int) -> None:
        """A quoted sentence whose speaker is named where the quotation ends (A8)."""
        spoken = [a for a in self.found[first:] if a.rule in {"A1", "A2"} and len(a.chain) > 1]
        if spoken:
            voice = Voice(spoken[0].chain, spoken[0].cue)
            self._add(going_on(place, voice, self.report.published))

    def _announced(self, place: Place) -> Voice | None:
        """Whoever "says:" at the end of a sentence, for the quotation after it."""
        verbs = [t for t in place.sentence if t.pos_ == "VERB" and cue_class(t.lemma_) is not None]
        head = find_speaker(verbs[-1])[0] or lost_subject(verbs[-1]) if verbs else None
        if head is None or not can_speak(head):
            return None
        item = Found("A8", verbs[-1], [verbs[-1]], head, set(), CueClass.ASSERT, Stance.ASSERT)
        source = self.sources.read(head, item, place)
        self.cast.speak(source, place.number)
        cue = place.paragraph.cover(head.doc[verbs[-1].i : verbs[-1].i + 1])
        return Voice(joined((Link(self.sources.outlet),), source), cue)

    # --- free indirect speech ----------------------------------------------------------------

    def _heir(self, place: Place, voices: Sequence[Found]) -> Attribution | None:
        """The row of the sentence before whose speaker goes on in this one (A13)."""
        if self.last is None or self.spoken_at != place.number - 1:
            return None
        same = place.paragraph.start <= self.last.sentence.start
        return heir_of(self.last, self.found) if goes_on(voices, same_paragraph=same) else None

    def _voice(self, voice: Found, heir: Attribution | None, place: Place) -> None:
        """Adds a clause that no cue covers: the words of the heir's speaker, or the outlet's."""
        if heir is not None:
            self._inherited(voice, heir, place)
        else:
            self._own_voice(voice, place)

    def _inherited(self, voice: Found, heir: Attribution, place: Place) -> None:
        """Adds a clause that a speaker goes on with, worth no more than his words before."""
        item = replace(voice, rule="A13", cue_class=CueClass.ASSERT, flags=["inherited"])
        act = read_act(item, item.content_head, item.content)
        claim = read_claim(act.head, act.tokens, place.paragraph, self.report.published)
        limit = weaker(heir.standing, unconfirming(heir.effective))
        self._add([Statement(item, act, claim, heir.chain, place.span, at_most=limit)])

    # --- the outlet's own voice -------------------------------------------------------------

    def _own_voice(self, item: Found, place: Place) -> None:
        """Adds the row of a clause that no cue covers (A9, A12), or of a public act in it (T13)."""
        published, paragraph = self.report.published, place.paragraph
        chain: Chain = (Link(self.sources.outlet),)
        actor = self._actor(item, place)
        act = read_act(item, item.content_head, item.content)
        claim = read_claim(act.head, act.tokens, paragraph, published)
        cue = None
        hearsay = item.rule == "A9" or any(_reports_before(t, item) for t in place.sentence)
        if hearsay:
            chain = joined(chain, NOBODY)
        if actor is not None and actor.kind is SourceKind.DOCUMENT and actor.access:
            chain = joined(chain, actor)  # "a draft accord seen by the Lantern would ..." (T12)
        elif (
            actor is not None
            and speaking_body(actor).kind in BODIES | {SourceKind.OFFICIAL_NAMED}
            and not hearsay
            and _is_public_act(item, claim, chain)
        ):
            flags = [*item.flags, "via_outlet"]
            item = replace(item, cue_class=CueClass.ANNOUNCE, flags=flags)
            chain = joined(chain, speaking_body(actor))
            cue = paragraph.cover(item.head.doc[item.head.i : item.head.i + 1])
        self._add([Statement(item, act, claim, chain, place.span, cue, outlet=True)])
        if actor is not None and actor.kind not in OUTLETS and item.rule == "A12":
            self._add(undecided(item, item.head, joined(chain[:1], actor), place, published))

    def _actor(self, item: Found, place: Place) -> Source | None:
        """Whoever acts in a clause of the outlet's own; noted as the last one met."""
        if item.source is None or item.source.lower_ in {"we", "i"}:
            return None
        actor = self.sources.read(item.source, item, place)
        self.cast.act(actor, place.number)
        return actor


def _tainted(rows: Iterable[Attribution]) -> list[Attribution]:
    return [replace(row, tainted=True, flags=(*row.flags, "tainted")) for row in rows]


def _covered(items: Iterable[Found]) -> set[int]:
    """The tokens of attributions; a charge itself is still the outlet's to state (T13)."""
    covered: set[int] = set()
    for item in items:
        if item.rule != "A5a":
            covered |= item.content | {t.i for t in item.cue}
            covered |= {t.i for t in noun_phrase(item.source)} if item.source is not None else set()
    return covered


def _touches(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for start, end in stretches)


def _is_public_act(item: Found, claim: Claim, chain: Chain) -> bool:
    """Whether an outlet states an institution's formal public act, which is its own word (T13)."""
    voice = chain[-1].source
    result = assess(voice, claim, cue_class=CueClass.OUTLET, stance=item.stance, outlet_voice=True)
    return result.rule == "T13"


def _reports_before(token: Token, item: Found) -> bool:
    """ "On Tuesday, two aides reported, the ministry closed ...": told by whoever reported it."""
    behind = token.i + 1 < len(token.doc) and token.nbor().text == ","
    speech = {CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE}
    helped = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    verb = token.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not helped and token.i < item.head.i
    return behind and verb and cue_class(token.lemma_.lower()) in speech
