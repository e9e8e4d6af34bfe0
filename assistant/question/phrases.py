"""Fixed phrases: verbs, nouns and small words that our word classes list as one ("take_off_duty").

An entry is the lemmas of its words joined with "_": verb and particle (`step_down`), verb and
object (`overturn_conviction`), verb, particle and object (`order_home_ambassador`), verb,
preposition and noun (`take_into_custody`), noun and noun or adjective (`chief_executive`), noun,
`of` and noun (`loss_of_life`). An object may stand with the word before it (`give_green_light`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant import lexicon
from assistant.question.plain_forms import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_BESIDE = frozenset({"prt", "advmod", "acomp", "oprd", "prep", "ccomp", "xcomp"})
_LOOSE = frozenset({"dep", "npadvmod"})  # "escaped *unhurt*", "was taken *hostage*"
_SUSPENDED = frozenset({"suspended", "deferred"})
_LIFELESS = frozenset({"dead", "lifeless"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative"})
_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "det", "neg"})
_STAYS = frozenset({"remain", "stay"})  # what remains in force is in force
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
    bases = {base, "be"} if base in _STAYS else {base}
    if bases.isdisjoint(lexicon.phrase_heads()):
        return
    if any(child.dep_ == "expl" for child in verb.children):
        return  # "there was a fire at the depot": nobody is at it
    after = [c for c in verb.children if _is_beside(c, verb)]
    beside: list[_Part] = [
        (f"{_turn(c)}{word}", (c.i,)) for c in after for word in {_base(c), c.lower_}
    ]
    beside += [("unchanged", tuple(t.i for t in c.subtree)) for c in after if _is_as_before(c)]
    objects = list(_objects(verb))
    joined = list(_prepositional(verb))
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


def _is_beside(child: Token, verb: Token) -> bool:
    """Whether a word can be part of a verb's phrase; of adverbs also "*fatally* wounded"."""
    if child.i < verb.i:
        return child.dep_ == "advmod" and child.lower_ == "fatally"
    return child.dep_ in _BESIDE or (child.dep_ in _LOOSE and child.i == verb.i + 1)


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
    yield _base(noun), (noun.i,)
    for child in noun.lefts:
        if child.dep_ in _BEFORE:
            yield f"{_base(child)}_{_base(noun)}", (child.i, noun.i)


def _prepositional(verb: Token) -> Iterator[_Part]:
    """Preposition and noun, also where the parser hung them on the object."""
    hosts = [verb, *(c for c in verb.children if c.dep_ in _OBJECTS | {"prep", "advmod", "prt"})]
    for host in hosts:
        for prep in host.children:
            if prep.dep_ not in {"prep", "dative"} or prep.i < verb.i:
                continue
            for noun in prep.children:
                for words, places in _noun_parts(noun):
                    yield f"{prep.lower_}_{words}", (prep.i, *places)


def _noun_phrases(noun: Token) -> Iterator[_Part]:
    base = _base(noun)
    if noun.dep_ == "pobj" and not any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        yield f"{noun.head.lower_}_{base}", (noun.head.i,)  # "cut *on purpose*"
    for child in noun.lefts:
        if child.dep_ in _BEFORE:
            yield f"{_base(child)}_{base}", (child.i,)
    for prep in noun.rights:
        if prep.dep_ == "prep":
            yield from (
                (f"{base}_{prep.lower_}_{_base(n)}", (prep.i, n.i))
                for n in prep.children
                if n.dep_ == "pobj"
            )
