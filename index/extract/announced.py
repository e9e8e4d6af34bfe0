"""Speakers of whole sentences: named by layout, or announced by the sentence before (A8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.brief_refusals import replier
from index.extract.bylines import Byline
from index.extract.chains import joined
from index.extract.found import Found
from index.extract.inheritance import unconfirming
from index.extract.inner import Voice
from index.extract.place import Place
from index.extract.quotation import quotes_of
from index.extract.sources import Sources
from index.extract.speakers import can_speak, find_speaker, lost_subject
from index.ledger import CueClass, Link, Source, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def signed(byline: Byline, number: int, sources: Sources) -> Voice:
    """Whoever layout names as the speaker of a paragraph (A8)."""
    head, paragraph = byline.head, byline.paragraph
    item = Found("A8", head, [], head, set(), CueClass.ASSERT, Stance.ASSERT)
    place = Place(head.sent, paragraph, quotes_of(head.doc), number)
    source = sources.read(head, item, place)
    sources.cast.speak(source, number)
    chain = joined((Link(sources.outlet),), source)
    cue = paragraph.cover(head.doc[byline.cue.i : byline.cue.i + 1])
    return Voice(chain, cue, None if byline.sure else unconfirming(source))


def announced(place: Place, sources: Sources) -> Voice | None:
    """Whoever "says:" at the end of a sentence, for the quotation after it."""
    verbs = [t for t in place.sentence if t.pos_ == "VERB" and cue_class(t.lemma_) is not None]
    head = find_speaker(verbs[-1])[0] or lost_subject(verbs[-1]) if verbs else None
    verb = verbs[-1] if verbs else None
    if head is None and place.sentence[0].lower_ in words("inverted_verbs"):
        verb = place.sentence[0]  # "Said Holt:", which the parser takes for a name
        head = next((t for t in reversed(list(place.sentence)) if t.pos_ == "PROPN"), None)
    if verb is None or head is None or head == verb or not can_speak(head):
        return _in_reply(place, sources)
    source = _read(verb, head, place, sources)
    sources.cast.speak(source, place.number)
    return _voice(verb, source, place, sources)


def _in_reply(place: Place, sources: Sources) -> Voice | None:
    """Whoever gives an answer at the end of a sentence: "X sent three lines:".

    That is by the noun alone, so that he is not made to confirm.
    """
    found = replier(list(place.sentence))
    if found is None:
        return None
    verb, head = found
    source = _read(verb, head, place, sources)
    sources.cast.speak(source, place.number)
    return replace(_voice(verb, source, place, sources), at_most=unconfirming(source))


def named_behind(place: Place, sources: Sources) -> Voice | None:
    """Whoever speaks right behind a quotation, where it opens its paragraph or ends in "!".

    '"It is over, and we have won!" Ana Holt, his sister, shouted from the roof': the sentence
    before her is hers, and not that of the last speaker, though a mark stands between. That is by
    the layout alone, so that she is not made to confirm.
    """
    doc, around = place.sentence.doc, place.quotes.around(place.sentence)
    if around is None or around[1] + 1 >= len(doc):
        return None
    if around[0] > 1 and doc[around[1] - 1].text not in {"!", "?"}:
        return None  # a full stop inside the marks ends what the last speaker says
    behind = doc[around[1] + 1].sent
    verb = behind.root
    listed = cue_class(verb.lemma_) is not None or verb.lemma_ in words("near_verbs")
    if place.quotes.inside(behind) or not listed:
        return None
    head = find_speaker(verb)[0] or lost_subject(verb)
    if head is None or head.i <= around[1] or head.pos_ == "PRON" or not can_speak(head):
        return None
    source = _read(verb, head, place, sources)
    return replace(_voice(verb, source, place, sources), at_most=unconfirming(source))


def _read(verb: Token, head: Token, place: Place, sources: Sources) -> Source:
    """The speaker whose phrase `head` governs, beside a verb that has no content of its own."""
    item = Found("A8", verb, [verb], head, set(), CueClass.ASSERT, Stance.ASSERT)
    return sources.read(head, item, place)


def _voice(verb: Token, source: Source, place: Place, sources: Sources) -> Voice:
    cue = place.paragraph.cover(verb.doc[verb.i : verb.i + 1])
    return Voice(joined((Link(sources.outlet),), source), cue)
