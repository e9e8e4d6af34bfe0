"""Fixed phrases: verbs, nouns and small words that our word classes list as one ("take_off_duty").

An entry is the lemmas of its words joined with "_": verb and particle (`step_down`), verb and
object (`overturn_conviction`), verb, particle and object (`order_home_ambassador`), verb,
preposition and noun (`take_into_custody`), noun and noun or adjective (`chief_executive`), noun,
`of` and noun (`loss_of_life`). An object may stand with the word before it (`give_green_light`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assistant import lexicon
from assistant.question.plain_forms import base_of
from assistant.question.values import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_BESIDE = frozenset({"prt", "advmod", "acomp", "oprd", "prep", "ccomp", "xcomp"})
_LOOSE = frozenset({"dep", "npadvmod", "intj"})  # "escaped *unhurt*", "was taken *hostage*", "*no*"
_SUSPENDED = frozenset({"suspended", "deferred"})
_LIFELESS = frozenset({"dead", "lifeless"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative"})
_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "det", "neg"})
_STAYS = frozenset({"remain", "stay"})  # what remains in force is in force
_GOING = frozenset({"go", "come"})
_PRISONS = frozenset({"prison", "jail", "gaol"})
_Part = tuple[str, tuple[int, ...]]


class Phrase(NamedTuple):
    """One entry of the word classes as it stands in a text, and the places of its words."""

    text: str
    places: frozenset[int]

    @property
    def words(self) -> list[str]:
        """The lemmas that the phrase is made of, in order."""
        return self.text.split("_")


def phrases_of(head: Token) -> list[Phrase]:
    """The entries that a verb or noun heads, longest first."""
    if head.pos_ in {"VERB", "AUX"}:
        found = _verb_phrases(head)
    elif head.pos_ in {"NOUN", "PROPN"}:
        found = _noun_phrases(head)
    else:
        return []
    known = lexicon.phrases()
    kept = {text: places for text, places in found if text in known}
    made = [Phrase(text, frozenset((head.i, *places))) for text, places in kept.items()]
    particles = {child.i for child in head.children if _turns(child)}
    if particles:  # who "called off a strike" has not called one, nor "went back on" gone on
        made = [phrase for phrase in made if particles & phrase.places]
    return sorted(made, key=lambda phrase: -len(phrase.places))


def covered(span: Span) -> dict[int, str]:
    """By place, the longest phrase that a word is part of; its head's place comes first."""
    found: dict[int, str] = {}
    for token in span:
        for phrase in phrases_of(token)[:1]:
            if not any(place in found for place in phrase.places):
                found.update(dict.fromkeys(sorted(phrase.places), phrase.text))
    return found


def is_undergone(verb: Token) -> bool:
    """Whether a participle says what its subject undergoes: "had her conviction *quashed*"."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in {"ccomp", "xcomp", "oprd"}
        and verb.head.lemma_ in {"have", "get", "see"}
        and any(child.dep_ == "nsubj" for child in verb.children)
    )


def _base(token: Token) -> str:
    return base_of(token)


def _verb_phrases(verb: Token) -> Iterator[_Part]:
    base = _base(verb)
    bases = (base, "be") if base in _STAYS else (base,)
    if lexicon.phrase_heads().isdisjoint(bases):
        return
    if any(child.dep_ == "expl" for child in verb.children):
        return  # "there was a fire at the depot": nobody is at it
    after = [*(c for c in verb.children if _is_beside(c, verb)), *_results(verb)]
    beside: list[_Part] = [
        (f"{_turn(c)}{word}", (c.i,)) for c in after for word in dict.fromkeys((_base(c), c.lower_))
    ]
    beside += [(f"back_{c.lower_}", (b.i, c.i)) for c in after for b in c.lefts if _is_back(b)]
    beside += list(_twins(after))
    beside += [("unchanged", tuple(t.i for t in c.subtree)) for c in after if _is_as_before(c)]
    objects = list(_objects(verb))
    joined = list(_prepositional(verb))
    beside += [
        (f"{_base(c)}_{words}", (c.i, *places))
        for c in after
        if c.dep_ == "acomp"
        for words, places in _led_by(c)
    ]
    pairs = [
        (f"{word}_{other}", (*places, *more))
        for word, places in (*beside, *objects)
        for other, more in (*beside, *objects, *joined)
        if not set(places) & set(more) and not ((other, more) in objects and _is_led(verb, places))
    ]
    lifeless = [c.i for c in verb.children if c.lower_ in _LIFELESS and c.dep_ in _BESIDE]
    for words, places in (*beside, *objects, *joined, *pairs):
        for first in bases:
            if set(lifeless) <= set(places):  # "pulled *dead* from the rubble" is no rescue
                yield f"{first}_{words}", places


def _turns(word: Token) -> bool:
    """Whether a word right behind a verb makes another of it: "called *off*", "went *back*"."""
    turning = word.dep_ == "advmod" and word.lower_ in {"back", "away", "off", "out", "down"}
    return word.dep_ == "prt" or (turning and word.i == word.head.i + 1)


def _is_back(word: Token) -> bool:
    """Whether a word says that a state is there again: "is *back* online"."""
    return word.lower_ == "back" and word.dep_ == "advmod"


def _is_beside(child: Token, verb: Token) -> bool:
    """Whether a word can be part of a verb's phrase; of adverbs also "*fatally* wounded"."""
    if child.i < verb.i:
        return child.dep_ == "advmod" and child.lower_ == "fatally"
    if is_date_led(child) or _is_hyphened(child):
        return False
    return child.dep_ in _BESIDE or (child.dep_ in _LOOSE and child.i == verb.i + 1)


def is_date_led(word: Token) -> bool:
    """Whether a preposition only leads a date: "went down *on* Sunday" is no going on."""
    return any(noun.dep_ == "pobj" and noun.lower_ in CALENDAR for noun in word.children)


def _is_hyphened(word: Token) -> bool:
    """Whether a word is only the end of a longer one: a "semi-*final*" is no final."""
    return word.i > word.doc[0].i and word.nbor(-1).text == "-"


def _results(verb: Token) -> list[Token]:
    """A bare adjective behind the object: how that is left ("left the rate *unchanged*")."""
    return [
        word
        for noun in verb.children
        if noun.dep_ == "dobj"
        for word in noun.rights
        if word.dep_ == "amod" and word.pos_ == "ADJ" and not any(True for _ in word.children)
    ]


def _is_led(verb: Token, places: tuple[int, ...]) -> bool:
    """Whether a preposition has its own noun and leads no other: "the fire was set *on* deck"."""
    return any(
        c.i in places and c.dep_ == "prep" and any(n.dep_ == "pobj" for n in c.children)
        for c in verb.children
    )


def _is_as_before(clause: Token) -> bool:
    """Whether a clause says that a thing stays as it is: "kept rates *where they were*"."""
    words = {c.lower_ for c in clause.children}
    return clause.lemma_ == "be" and bool(words & {"where", "as"}) and bool(words & {"it", "they"})


def _twins(after: list[Token]) -> Iterator[_Part]:
    """Two words that are one with their "and": "is *up and running*", "*alive and well*"."""
    for word in after:
        rest = word.doc[word.i + 1 : word.i + 3]
        if len(rest) == 2 and rest[0].lower_ == "and":
            yield f"{word.lower_}_and_{rest[1].lower_}", (word.i, *(t.i for t in rest))


def _turn(word: Token) -> str:
    """What turns a word beside a verb into its contrary: "pleaded *not* guilty"."""
    if any(child.lower_ in {"less", "least"} for child in word.children):
        return "less_"
    return "not_" if any(child.dep_ == "neg" for child in word.children) else ""


def _objects(verb: Token) -> Iterator[_Part]:
    given = any(
        child.dep_ == "dobj" for child in verb.children
    )  # "gave *the vaccine* its approval"
    for child in verb.children:
        if child.dep_ == "dative" and given:
            continue
        if child.dep_ in _OBJECTS or (child.dep_ == "nsubj" and is_undergone(verb)):
            yield from _noun_parts(child)


def _noun_parts(noun: Token) -> Iterator[_Part]:
    if any(child.lower_ in _SUSPENDED for child in noun.lefts):
        return  # who got a suspended prison sentence went to no prison
    if _is_hyphened(noun):
        return
    yield _base(noun), (noun.i,)
    for child in noun.lefts:
        if child.dep_ in _BEFORE:
            yield f"{_base(child)}_{_base(noun)}", (child.i, noun.i)


def _prepositional(verb: Token) -> Iterator[_Part]:
    """Preposition and noun, also where the parser hung them on the object."""
    hosts = [verb, *(c for c in verb.children if c.dep_ in _OBJECTS | {"prep", "advmod", "prt"})]
    for host in hosts:
        yield from (
            (words, places)
            for words, places in _led_by(host)
            if places[0] > verb.i and not _is_visited(verb, verb.doc[places[-1]])
        )


def _led_by(host: Token) -> Iterator[_Part]:
    """Preposition and noun behind a word: "short *of staff*"."""
    for prep in host.children:
        if prep.dep_ in {"prep", "dative"}:
            for noun in prep.children:
                for words, places in _noun_parts(noun):
                    yield f"{prep.lower_}_{words}", (prep.i, *places)


def _is_visited(verb: Token, noun: Token) -> bool:
    """Whether somebody only goes to a building: who "went to *the* prison" is in no prison."""
    bare = not any(child.dep_ in {"det", "poss"} for child in noun.lefts)
    return _base(verb) in _GOING and _base(noun) in _PRISONS and not bare


def _noun_phrases(noun: Token) -> Iterator[_Part]:
    base = _base(noun)
    if noun.dep_ == "pobj" and not any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        yield f"{noun.head.lower_}_{base}", (noun.head.i,)  # "cut *on purpose*"
    before = [child for child in noun.subtree if child.i < noun.i and child.dep_ in _BEFORE]
    for child in noun.lefts:
        if child.dep_ in _BEFORE:
            yield f"{_base(child)}_{base}", (child.i,)
    for one, other in pairwise(before):
        if other.i == noun.i - 1 == one.i + 1:  # "nuclear power station"
            yield f"{_base(one)}_{_base(other)}_{base}", (one.i, other.i)
    for prep in noun.rights:
        if prep.dep_ == "prep":
            yield from (
                (f"{base}_{prep.lower_}_{_base(n)}", (prep.i, n.i))
                for n in prep.children
                if n.dep_ == "pobj"
            )
