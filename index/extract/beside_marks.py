"""Speakers between marks, where the tagger or the parser has mistaken the verb (A2).

    "p," Holt notes.        The tagger takes the verb for a noun.
    "Meh," wrote a man who runs the stall.        The parser takes what is quoted for the subject.
    The town, the Courier told its readers, is poor.        The clause of the verb is no clause.

A speaker and a verb of saying alone between two marks attribute what stands around them, whatever
the tree says. It is said and never confirmed: what the verb would confirm is only asserted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.quotation import is_mark, quotes_of
from index.extract.quoted_contents import head_among
from index.extract.set_phrases import forms, is_adjunct
from index.extract.speakers import can_speak
from index.extract.tail_phrases import speaker_start
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SPOKEN = frozenset({CueClass.ASSERT, CueClass.ALLEGE, CueClass.CONFIRM})
_PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_MISTAKEN = frozenset({"NNS", "NN", "NNP"})
_NAMES = frozenset({"NNP", "NNPS", "PRP"})
_IN_PHRASE = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "PRP", "JJ", "CD", "POS", "HYPH"})
_CLOSING = frozenset({".", ",", "\u2014", "--", "!", "?"})
_LONGEST = 9  # tokens of a speaker's phrase


def beside_marks(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a speaker and a verb alone between marks; the verbs are added to `taken`."""
    for verb in sentence:
        kind = _kind_of(verb)
        if kind is None or verb.i in taken or quotes_of(sentence.doc).holds(verb.i):
            continue
        read = _straight(verb) or _described(verb) or _inverted(verb)
        if read is None:
            continue
        source, apart = read
        said = {t.i for t in sentence if t.i not in apart and not is_mark(t)}
        quoted = {i for i in said if quotes_of(sentence.doc).holds(i)}
        said = quoted if _is_quoted_beside(verb, apart) and quoted else said
        head = head_among(said, sentence.doc)
        if not said or (head is None and not quoted):
            continue
        taken.add(verb.i)
        yield Found("A2", verb, [verb], source, said, kind, Stance.ASSERT, head)


def _kind_of(verb: Token) -> CueClass | None:
    """The class of a word that can be a verb of saying with a tense."""
    if verb.tag_ not in _PAST_OR_PRESENT | _MISTAKEN or not verb.is_alpha:
        return None
    if verb.tag_ in _MISTAKEN and verb.is_title:
        return None
    if verb.tag_ == "VBN" and verb.lower_.endswith("n"):
        return None  # "a group known as the Grey Scarves": no past tense has that form
    found = next((k for s in sorted(forms(verb)) if (k := cue_class(s)) is not None), None)
    return found if found in _SPOKEN else None


def _straight(verb: Token) -> tuple[Token, set[int]] | None:
    """The speaker right before the verb, and the tokens of the attribution with its marks."""
    doc, start = verb.doc, verb.sent.start
    first = verb.i
    while first > start and verb.i - first < _LONGEST and doc[first - 1].tag_ in _IN_PHRASE:
        first -= 1
    opening = first - 1
    if first == verb.i or opening <= start:
        return None
    quoted = is_mark(doc[opening])
    source = _speaker(doc[first : verb.i])
    end = _end_of(verb, quoted=quoted)
    if source is None or end is None or not (quoted or doc[opening].text == ","):
        return None
    if verb.tag_ in _MISTAKEN and source.tag_ not in _NAMES:
        return None  # "of rents, party claims, and rumours"
    return source, set(range(opening, end + 1))


def _described(verb: Token) -> tuple[Token, set[int]] | None:
    """The speaker before a verb with all that describes him: ", a spokeswoman, Ana Holt, said"."""
    doc, sentence = verb.doc, verb.sent
    if verb.i - 1 <= sentence.start or doc[verb.i - 1].text != "," or verb.tag_ in _MISTAKEN:
        return None
    region = [t for t in sentence if t.i <= verb.i]
    marks = [t.i for t in region if is_mark(t) and t.i < verb.i - 1]
    commas = [t.i for t in region if t.text == "," and (not marks or t.i > marks[-1])]
    opening = marks[-1] if marks else None
    start = speaker_start(doc, region, [*marks[-1:], *commas], verb.i)
    end = _end_of(verb, quoted=True)
    if start is None or end is None or (opening is not None and start != opening + 1):
        return None
    first = next((c for c in commas if c >= start), verb.i)
    source = _speaker(doc[start:first])
    return (source, set(range(start - 1, end + 1))) if source is not None else None


def _end_of(verb: Token, *, quoted: bool) -> int | None:
    """Where the attribution ends: at the mark behind the verb, behind hearer, time and place."""
    doc, end = verb.doc, verb.sent.end
    close = next((i for i in range(verb.i + 1, end) if doc[i].text in _CLOSING), None)
    if close is None:
        return end - 1 if quoted and verb.i + 1 == end else None
    behind = doc[verb.i + 1 : close]
    if len(behind) == 0:
        return close
    told = _told(verb) and all(t.tag_ in _IN_PHRASE for t in behind)
    adverbial = is_adjunct(list(behind)) and not any(is_mark(t) for t in behind)
    return close if told or (adverbial and (quoted or verb.tag_ not in _MISTAKEN)) else None


def _told(verb: Token) -> bool:
    return any(form in words("told_verbs") for form in forms(verb))


def _inverted(verb: Token) -> tuple[Token, set[int]] | None:
    """The speaker right behind a verb that stands behind a closing mark."""
    doc, end = verb.doc, verb.sent.end
    mark = doc[verb.i - 1] if verb.i > verb.sent.start + 1 else None
    if mark is None or not is_mark(mark) or verb.tag_ not in _PAST_OR_PRESENT:
        return None
    last = verb.i
    while last + 1 < end and last - verb.i < _LONGEST and doc[last + 1].tag_ in _IN_PHRASE:
        last += 1
    source = _speaker(doc[verb.i + 1 : last + 1])
    if source is None:
        return None
    return source, set(range(mark.i, max(source.right_edge.i, last) + 1))


def _speaker(phrase: Tokens) -> Token | None:
    """The head of a phrase, if it is one that can speak, and that is somebody's."""
    # "An official at the ministry" is the official: the head stands before the preposition.
    stop = next((t.i for t in phrase if t.tag_ in {"IN", "TO"}), phrase.end)
    nouns = [t for t in phrase if t.tag_ in _NAMES | {"NN", "NNS"} and t.i < stop]
    if not nouns or nouns[-1].i != stop - 1:
        return None
    head = nouns[-1]
    speaks = can_speak(head) or head.tag_ in _NAMES
    return head if speaks and head.lower_ not in words("anybody") else None


def _is_quoted_beside(verb: Token, apart: set[int]) -> bool:
    return is_mark(verb.doc[min(apart)])
