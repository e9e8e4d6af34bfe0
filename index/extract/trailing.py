"""Trailing attributions that are cut off before the parse (8.3, A2, A3).

    p, a man who worked there until March has said.
    p, his former agent, Rurik Odell, told the Bugle.
    p, according to three people briefed on it.

The parser hangs a long speaker's phrase on the last noun of p, and p becomes the outlet's own
word. So a sentence ends, for the parser, where such a tail starts; the tail attributes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.extract.cited import cite
from index.extract.found import Found
from index.extract.lemmas import stems
from index.extract.quotation import is_mark
from index.extract.set_phrases import is_adjunct, matches
from index.extract.tail_phrases import (
    FINITE,
    NOUNS,
    RELATIVE,
    is_bare_statement,
    is_person,
    is_speaker,
    is_statement,
    may_speak,
    speaker_start,
)
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, entries, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_PHRASES = "saying_idioms"
_TAILS = "tails"  # the note on a document: by the first token of each tail
_DESCRIBING = frozenset({"IN", "TO", "VBN", "VBG", "VBD"})
_SPEECH = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ANNOUNCE, CueClass.ALLEGE})
# What a clause behind the attribution opens with: "..., the mayor said, after a count of 20".
_AFTERWARDS = frozenset({"after", "before", "while", "when", "as", "hours", "days"})
_LONGEST = 34  # tokens of a tail


@dataclass(frozen=True, slots=True)
class Tail:
    """Token numbers: of the first word, of the words that attribute, and behind the last one.

    `phrase` is the set phrase of saying that the words are, of so many `words`; "" for a verb.
    `inverted`: the speaker stands behind the verb.
    """

    start: int
    cue: int
    end: int
    phrase: str = ""
    words: int = 1
    inverted: bool = False


def note_tails(doc: Doc) -> set[int]:
    """Notes the tails of a tagged document on it; gives the numbers of their first tokens."""
    found = {tail.start: tail for region in _statements(doc) for tail in _tail_of(doc, region)}
    doc.user_data[_TAILS] = found
    return set(found)


def tail_behind(sentence: Tokens) -> Tail | None:
    """The tail that attributes a sentence, if one was cut off behind it."""
    tails: dict[int, Tail] = sentence.doc.user_data.get(_TAILS, {})
    return tails.get(sentence.end)


def is_tail(sentence: Tokens) -> bool:
    """Whether a sentence is the tail of the one before it."""
    return sentence.start in sentence.doc.user_data.get(_TAILS, {})


def sentence_of(token: Token) -> Tokens:
    """The sentence that a token stands in, a tail and what it attributes being one."""
    doc, sentence = token.doc, token.sent
    start = doc[sentence.start - 1].sent.start if is_tail(sentence) else sentence.start
    tail = tail_behind(sentence)
    return doc[start : sentence.end if tail is None else tail.end]


def trailing(sentence: Tokens) -> Iterator[Found]:
    """The attribution of a sentence by the tail behind it."""
    tail = tail_behind(sentence)
    if tail is None:
        return
    doc = sentence.doc
    head = doc[tail.cue]
    told = head.lower_ == "according"
    cue = [head, head.nbor()] if told else list(doc[tail.cue : tail.cue + tail.words])
    kind = CueClass.ASSERT if told else _class_of(tail, head)
    first, last = (tail.start, tail.cue)
    if told or tail.inverted:
        first, last = tail.cue + len(cue), tail.end - 1
    source = _head_of(doc[first:last])
    content = {t.i for t in sentence if not is_mark(t)}
    rule = "A3" if told else "A2"
    item = Found(rule, head, cue, source, content, kind, Stance.ASSERT, sentence.root)
    cite(item)
    yield item


def _class_of(tail: Tail, head: Token) -> CueClass:
    if tail.phrase:
        return CueClass[entries(_PHRASES)[tail.phrase].split()[0]]
    return cue_class(head.lemma_.lower()) or CueClass.ASSERT


def _head_of(phrase: Tokens) -> Token:
    """The noun that a speaker's phrase is about: the last one before what describes it.

    "The group calling itself Grey Tern" is Grey Tern, by its own word only.
    """
    if any(t.lower_ in {"itself", "themselves", "himself", "herself"} for t in phrase):
        return next((t for t in reversed(list(phrase)) if t.tag_ in {"NNP", "NNPS"}), phrase.root)
    nouns: list[Token] = []
    for token in phrase:
        joined = token.i > phrase.start and token.nbor(-1).text == "-"  # "the state-run agency"
        joined = joined or _is_before_noun(token, phrase)
        if nouns and (token.text == "," or token.tag_ in _DESCRIBING or token.lower_ in RELATIVE):
            if joined:
                continue
            break
        if (
            nouns
            and token.lower_ == "and"
            and nouns[-1].tag_ == "NNP"
            and _is_unnamed(token.nbor())
        ):
            break
        if token.tag_ in NOUNS:
            nouns.append(token)
    return _named_class(nouns[-1], phrase) if nouns else phrase.root


def _is_before_noun(token: Token, phrase: Tokens) -> bool:
    """Whether a participle stands before its noun: "the sport's governing body"."""
    last = token.i + 1 >= phrase.end or token.i == phrase.start
    if last or token.tag_ not in {"VBG", "VBN"}:
        return False
    return token.nbor().tag_ in NOUNS and token.nbor(-1).tag_ in {"POS", "DT", "JJ", "PRP$"}


def _is_unnamed(token: Token) -> bool:
    """Whether only counted or owned people follow a name: "and two colleagues", "and his wife"."""
    return token.tag_ in {"CD", "PRP$"} or token.lower_ in words("count_words")


def _named_class(name: Token, phrase: Tokens) -> Token:
    """The noun that a name stands right behind, if it does: "the news agency Vesna"."""
    noun = name.head
    beside = name.dep_ == "appos" and noun.i == name.left_edge.i - 1 and noun.i >= phrase.start
    return noun if beside and noun.tag_ == "NN" else name


def _statements(doc: Doc) -> Iterator[Sequence[Token]]:
    """The stretches between full stops, without those that a quotation is open at the end of."""
    region: list[Token] = []
    quoted = False
    for token in doc:
        quoted = quoted != is_mark(token)
        region.append(token)
        if not quoted and token.text in {".", "!", "?", ";"}:
            yield region
            region = []
    if region and not quoted:
        yield region


def _tail_of(doc: Doc, region: Sequence[Token]) -> Iterator[Tail]:
    """The tail of a stretch, if it has one behind a whole statement."""
    if not region or region[-1].text != ".":
        return
    end = region[-1].i
    commas = [t.i for t in region if t.text == "," and not _is_in_quotation(t, region)]
    for place in reversed(commas):
        first = doc[place + 1]
        if first.lower_ == "according" and first.nbor().lower_ == "to" and end - place < _LONGEST:
            whole = all(c <= place for c in commas) or is_speaker(doc[place + 3 : end])
            if whole and is_statement(doc[region[0].i : place]):
                yield Tail(place + 1, place + 1, end + 1)
            return
    known = _inverted(doc, region, commas) or _phrased(doc, region, commas)
    if known is not None:
        yield known
        return
    afterwards = [c for c in commas if doc[c + 1].lower_ in _AFTERWARDS]
    cues = (_last_cue(doc, stop, commas) for stop in (end, *reversed(afterwards)))
    cue = next((c for c in cues if c is not None), None)
    if cue is None:
        return
    aux = _verb_group(doc, cue)
    start = speaker_start(doc, region, commas, aux)
    if start is None or end - start > _LONGEST:
        return
    told = doc[region[0].i : start - 1]
    if is_statement(told) or (doc[cue].lower_ in {"said", "says"} and is_bare_statement(told)):
        yield Tail(start, cue, end + 1)


def _inverted(doc: Doc, region: Sequence[Token], commas: Sequence[int]) -> Tail | None:
    """The tail that starts with its verb: ", said two deckhands, who begged us to leave them out".

    The parser knows a short one; the longer the speaker's phrase, the more it takes for p.
    """
    end = region[-1].i
    for place in commas:
        verb, phrase = doc[place + 1], doc[place + 2 : end]
        if verb.tag_ not in {"VBD", "VBZ"} or not _attributes(verb) or end - place > _LONGEST:
            continue
        if speaker_start(doc, region, commas, verb.i) is not None or verb.lemma_ == "tell":
            continue  # "the minister, Fabian Roe, said people who ..."
        stops = [t.i for t in phrase if t.lower_ in RELATIVE or t.text == ","]
        if not stops or not _only_describes(doc[stops[0] : end]):
            continue
        speaker, told = doc[place + 2 : stops[0]], doc[region[0].i : place]
        person = may_speak(speaker) or any(doc[s].lower_ == "who" for s in stops[:2])
        if person and is_speaker(speaker) and is_statement(told):
            return Tail(place + 1, place + 1, end + 1, inverted=True)
    return None


def _only_describes(words_behind: Tokens) -> bool:
    """Whether what stands behind a speaker tells of him alone: a clause of "who", an apposition."""
    first = words_behind[0] if words_behind[0].text != "," else words_behind[0].nbor()
    return first.lower_ in RELATIVE or is_speaker(words_behind[first.i - words_behind.start :])


def _phrased(doc: Doc, region: Sequence[Token], commas: Sequence[int]) -> Tail | None:
    """The tail that ends with a set phrase of saying: ", her office let it be known on Friday"."""
    end = region[-1].i
    for first, last, phrase in matches(region, _PHRASES):
        cue, behind = region[first].i, region[last].i + 1
        only = entries(_PHRASES)[phrase].endswith(" that")
        if only or not is_adjunct(list(doc[behind:end])):
            continue
        start = speaker_start(doc, region, commas, _verb_group(doc, cue))
        if start is None or end - start > _LONGEST:
            continue
        speaker = doc[start:cue]
        if entries(_PHRASES)[phrase].endswith(" person") and not is_person(_head_of(speaker)):
            continue  # "the roof leaked, the concert went on"
        if is_statement(doc[region[0].i : start - 1]) and may_speak(speaker):
            return Tail(start, cue, end + 1, phrase, behind - cue)
    return None


def _is_in_quotation(comma: Token, region: Sequence[Token]) -> bool:
    """Whether a comma stands in quotation marks, or right behind them."""
    before = [t for t in region if t.i < comma.i]
    return sum(map(is_mark, before)) % 2 == 1 or (bool(before) and is_mark(before[-1]))


def _last_cue(doc: Doc, end: int, commas: Sequence[int]) -> int | None:
    """The verb of speaking that closes a stretch up to `end`, but for when, where and to whom."""
    for place in range(end - 1, commas[0] + 1 if commas else end, -1):
        token = doc[place]
        if is_mark(token) or token.lower_ in RELATIVE | {"whether", "if"}:
            return None
        if token.tag_ == "IN" and token.lower_ == "that":
            return None
        named = doc[place - 1].text == "," and doc[place - 2].tag_ in {"NNP", "NNPS"}
        # ", the chair, Jan Roe, announced": the tagger takes it for a participle
        helped = token.tag_ == "VBN" and (named or _verb_group(doc, place) < place)
        if not (token.tag_ in FINITE or helped):
            continue
        told = _attributes(token) or _shows(token, commas)
        if told and _goes_without_content(token, end):
            return place
        if not any(t.lower_ == "condition" for t in doc[max(commas[0], place - 5) : place]):
            return None
    return None


def _attributes(token: Token) -> bool:
    spoken = any(cue_class(stem) in _SPEECH for stem in stems(token.lower_))
    return spoken or token.lower_ in words("stacked_verbs")


def _shows(verb: Token, commas: Sequence[int]) -> bool:
    """Whether a document shows it: ", a memo obtained by the Herald shows"."""
    comma = next((c for c in reversed(commas) if c < verb.i), None)
    if verb.lemma_.lower() not in {"show", "reveal", "suggest", "indicate"} or comma is None:
        return False
    papers = words("documents") | words("figure_nouns")
    return any(t.lemma_.lower() in papers for t in verb.doc[comma + 1 : verb.i])


def _goes_without_content(verb: Token, end: int) -> bool:
    """Whether what stands behind a verb of speaking is no content of its own."""
    following = verb.nbor()
    if following.i >= end or verb.lower_ in {"told", "tells"}:
        return True
    if following.tag_ == "TO":
        return following.nbor().tag_ not in {"VB", "VBP"}
    timed = following.lower_ in words("early_words") | {"yesterday", "today", "late"}
    return following.tag_ in {"IN", "NNP", "RB"} or timed


def _verb_group(doc: Doc, verb: int) -> int:
    """Where the verb group of a cue starts: "has", "had since"."""
    first = verb
    while first and (
        doc[first - 1].lower_ in {"has", "have", "had"}
        or (doc[first - 1].tag_ == "RB" and doc[first - 2].lower_ in {"has", "have", "had"})
    ):
        first -= 1
    return first
