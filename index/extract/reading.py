"""The main path of extraction: one pass over a report, sentence after sentence.

Paragraphs are parsed; in each sentence the cues are found; each cue becomes a chain of sources
and one row a clause of its content; what nobody is cited for is the outlet's own voice (A12).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from index.extract.announced import announced, named_behind, signed
from index.extract.attitudes import attitudes
from index.extract.bylines import Byline, bylines
from index.extract.cast import Cast
from index.extract.chains import Chain, joined
from index.extract.contents import point_at_question
from index.extract.covered import covered
from index.extract.cue_spans import cue_span, with_phrases
from index.extract.cues import find_cues
from index.extract.datelines import is_dateline
from index.extract.floating import with_quotations
from index.extract.found import Found
from index.extract.inheritance import (
    behind_colon,
    behind_insertion,
    goes_on,
    heir_of,
    is_shifted,
    unconfirming,
)
from index.extract.injection import quarantined, touches
from index.extract.inner import (
    FIRST_PERSON,
    Voice,
    Voices,
    is_he_of_a_quotation,
    is_hedge,
    is_told,
    speaks_on,
)
from index.extract.kinds import BODIES, OUTLETS
from index.extract.outlet import outlet_voice
from index.extract.own_voice import inherited, own_voice, papers, sourced_after
from index.extract.parse import Paragraph
from index.extract.place import Place
from index.extract.quotation import Thread, quotes_of
from index.extract.retraction import taken_back
from index.extract.rows import row_of
from index.extract.sources import NOBODY, Sources
from index.extract.statements import Statement, going_on, held_down, statements
from index.extract.tails import told_by_last
from index.extract.told_after import told_after
from index.extract.trailing import is_tail
from index.extract.turns import asked
from index.ledger import Attribution, CueClass, Link, Source
from index.report import Report

_NEXT = -1  # the paragraph behind the one that is read


@dataclass(slots=True)
class Reading:
    """One pass over one report.

    `attitudes` are kept apart, so that nothing that is said points back at one.
    `last` is the row whose speaker an open quotation goes on with, `spoken_at` the number of its
    sentence; `opening` is whoever announced the next one,
    `thread` how far the quotations of `last` have gone on; `block` is where the paragraph starts
    that `opening` announced although it has no marks.
    `untold` are the outlet's own clauses of the last sentence, which the next may yet source.
    """

    report: Report
    cast: Cast
    sources: Sources
    found: list[Attribution] = field(default_factory=list)
    attitudes: list[Attribution] = field(default_factory=list)
    number: int = 0
    last: Attribution | None = None
    opening: Voice | None = None
    block: int | None = None
    thread: Thread = field(default_factory=Thread)
    spoken_at: int = 0
    untold: list[tuple[Found, Place]] = field(default_factory=list)

    def rows(self, paragraphs: Sequence[Paragraph]) -> list[Attribution]:
        """The rows of the report of these paragraphs, in reading order, attitudes with them."""
        bad = quarantined(self.report.text)
        self.cast.introduce(paragraphs)
        named, questions = bylines(paragraphs), asked(paragraphs)
        for number, paragraph in enumerate(paragraphs):
            if number not in questions:
                self._paragraph(paragraph, bad, named.get(number, ()))
        if bad:
            self.found, self.attitudes = _tainted(self.found), _tainted(self.attitudes)
        told = with_phrases(with_quotations(self.found, paragraphs))
        told = taken_back(self.report, told)
        felt = [replace(a, id=f"{a.id}a") for a in self.attitudes]
        return sorted([*told, *felt], key=lambda row: row.sentence.start)

    def _paragraph(
        self, paragraph: Paragraph, bad: Sequence[tuple[int, int]], named: Sequence[Byline]
    ) -> None:
        quotes = quotes_of(paragraph.doc)
        pending: list[Place] = []
        self._set_off(paragraph)
        for sentence in paragraph.doc.sents:
            if is_tail(sentence):
                self.cast.mention(sentence, self.number)
                continue
            self.number += 1
            place = Place(sentence, paragraph, quotes, self.number)
            if touches(place.span, bad):
                continue
            if is_dateline(sentence) or all(t.is_punct or t.is_space for t in sentence):
                continue  # a mark alone is no sentence: what stands before it still announces
            if any(byline.names(sentence) for byline in named):
                continue
            byline = next((b for b in named if b.speaks(sentence)), None)
            if byline is not None and byline.of_outlet and self.report.kind != "official":
                byline = None  # a reporter on the air speaks for his station (M7)
            if byline is not None:
                before = len(self.found)
                self._goes_on(signed(byline, self.number, self.sources), find_cues(sentence), place)
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
        told = told_after(place.sentence) if self.untold else None
        if told is not None and self._told_after(told, place):
            return
        if opening is not None and place.paragraph.start == self.block:
            self.opening = opening
            self._goes_on(opening, items, place)
            return
        spoken = opening is not None and place.quotes.around(place.sentence) is not None
        own = (i for i in items if i.head.tag_ != "VBG" and not place.quotes.holds(i.head.i))
        spoken = spoken and next(own, None) is None
        if spoken or place.quotes.inside(place.sentence):
            speaking = opening or named_behind(place, self.sources) or self._thread_of(place)
            if speaking is not None:
                self._goes_on(speaking, items, place)
                return
        if place.sentence.text.rstrip().endswith(":"):
            self.opening = announced(place, self.sources)
            last = not place.paragraph.doc[place.sentence.end :].text.strip()
            self.block = _NEXT if last and not items else None
        first = len(self.found)
        self.untold = []
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
        own = list(outlet_voice(place.sentence, covered(kept), kept))
        heir = None if kept else self._heir(place, own)
        for clause in own:
            teller = behind_colon(clause, kept) or behind_insertion(clause, kept)
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
                made = (replace(statement, cue=voice.cue, attributing=None) for statement in made)
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
            if is_he_of_a_quotation(item, place.quotes) and source.name == outer[-1].source.name:
                source = NOBODY
        chain = joined(outer, source)
        if item.inner_source is not None:
            chain = joined(chain, self.sources.read(item.inner_source, item, place))
        return chain

    def _set_off(self, paragraph: Paragraph) -> None:
        """ "Holt added:", and a paragraph of its own that nobody else is named for: her words.

        That is by the layout alone, so that she is not made to confirm.
        """
        block, self.block = self.block, None
        if block is None:
            return
        if block != _NEXT:
            self.opening = None  # the paragraph has been read
        elif self.opening is not None and not quotes_of(paragraph.doc).ranges:
            self.block = paragraph.start
            limit = unconfirming(self.opening.chain[-1].source)
            self.opening = replace(self.opening, at_most=limit)

    def _told_after(self, told: Found, place: Place) -> bool:
        """Gives the outlet's clauses of the sentence before the source that this one names."""
        unsourced, self.untold = self.untold, []
        _, before = unsourced[0]
        if before.number != place.number - 1:
            return False
        outlet = (Link(self.sources.outlet),)
        chain = joined(outlet, self.sources.of(told, place))
        at = before.span
        if any(a.sentence == at and a.rule != "A12" for a in self.found):
            return False  # it names a source of its own
        self.found = [a for a in self.found if a.sentence != at or a.chain != outlet]
        cue = cue_span(told, place.paragraph)
        published = self.report.published
        self._add(sourced_after(own, told, chain, at_, cue, published) for own, at_ in unsourced)
        return True

    # --- quotations that go on ------------------------------------------------------------

    def _thread_of(self, place: Place) -> Voice | None:
        """The last speaker, while his quotations go on."""
        if self.last is None:
            return None
        if not self.thread.goes_on(place.paragraph.start, place.quotes, place.sentence):
            self.last = None
            return None
        # A body was reported, not quoted: that a quotation behind it is its own is a guess.
        guessed = self.last.quoted == "indirect" and self.last.source.kind in BODIES
        return Voice(
            self.last.chain, self.last.cue, unconfirming(self.last.source) if guessed else None
        )

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

    def _said_before(self, place: Place, first: int) -> None:
        """A quoted sentence whose speaker is named where the quotation ends (A8)."""
        spoken = [a for a in self.found[first:] if a.rule in {"A1", "A2"} and len(a.chain) > 1]
        if spoken:
            voice = Voice(spoken[0].chain, spoken[0].cue)
            self._add(going_on(place, voice, self.report.published))

    # --- free indirect speech ----------------------------------------------------------------

    def _heir(self, place: Place, voices: Sequence[Found]) -> Attribution | None:
        """The row of the sentence before whose speaker goes on in this one (A13)."""
        if self.last is None or self.spoken_at != place.number - 1:
            return None
        same = place.paragraph.start <= self.last.sentence.start
        return heir_of(self.last, self.found) if goes_on(voices, same_paragraph=same) else None

    def _voice(self, voice: Found, heir: Attribution | None, place: Place) -> None:
        """Adds a clause that no cue covers: the words of the heir's speaker, or the outlet's."""
        if heir is None and voice.rule == "A12":
            self.untold.append((voice, place))
        if heir is not None:
            self._add([inherited(voice, heir, place, self.report.published)])
        else:
            actor = self._actor(voice, place)
            self._add(own_voice(voice, actor, place, self.report, self.sources))

    def _actor(self, item: Found, place: Place) -> Source | None:
        """Whoever acts in a clause of the outlet's own; noted as the last one met."""
        paper = next(papers(item), None)
        if paper is not None:
            told = self.sources.read(paper, item, place)
            if told.access:
                return told
        if item.source is None or item.source.lower_ in {"we", "i"}:
            return None
        actor = self.sources.read(item.source, item, place)
        self.cast.act(actor, place.number, item.source)
        return actor


def _tainted(rows: Iterable[Attribution]) -> list[Attribution]:
    return [replace(row, tainted=True, flags=(*row.flags, "tainted")) for row in rows]
