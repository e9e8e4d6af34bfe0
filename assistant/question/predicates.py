"""Predicates: the words that state an event, and the verb forms that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.counted import is_counted
from assistant.question.phrases import is_undergone, phrases_of
from assistant.question.words import is_content, lemma, same_word
from index.extract.tree import is_infinitive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from assistant.question.phrases import Phrase


_TELLING = frozenset({"tell", "order", "instruct", "command", "direct"})


def read_predicates(verb: Token) -> tuple[str, ...]:
    """The lemmas that state what a verb says: itself, its fixed phrases, or what it carries."""
    base = lemma(verb)
    phrases = phrases_of(verb)
    found = [phrase.text for phrase in phrases if not _is_within(phrase, phrases)]
    particles = [child for child in verb.children if child.dep_ == "prt"]
    found += [f"{base}_{child.lemma_.lower()}" for child in particles]
    turned = bool(particles) or any(_is_idiom(verb, phrase) for phrase in phrases)
    if base in _TELLING and any(_is_infinitive(child) for child in verb.children):
        found.append(f"{base}_to")
    if not turned and base not in {"be", "have", "do"}:
        found.append(base)
    if base in lexicon.words("light_verbs") and base not in {"get", "hold", "carry"}:
        used = {place for phrase in phrases if _is_standing(phrase) for place in phrase.places}
        used |= {p for f in phrases if f.text in lexicon.undergone() for p in f.places}
        found.extend(_complements(verb, used))
    if base == "get":  # "get dearer", and not "get a loan"
        found.extend(lemma(c) for c in verb.children if c.dep_ == "acomp")
    return tuple(dict.fromkeys(found or [base]))


def _is_infinitive(word: Token) -> bool:
    return word.dep_ in {"xcomp", "ccomp"} and any(c.lower_ == "to" for c in word.children)


def _is_idiom(verb: Token, phrase: Phrase) -> bool:
    """Whether a phrase says another thing than its verb alone ("step down", "take off duty")."""
    beside = {child.dep_ for child in verb.children if child.i in phrase.places}
    if phrase.words[1:] == ["at"]:
        return True  # who "shot at" a man need not have shot him
    if beside <= {"dobj", "nsubjpass", "attr"}:
        return False  # "lift martial law" lifts: the object is compared as ever
    return len(phrase.words) > 2 or not beside <= {"dobj", "nsubjpass", "attr", "prep"}


def _is_within(phrase: Phrase, others: list[Phrase]) -> bool:
    """Whether verb and preposition only begin a longer phrase: "went to prison" attends nothing."""
    longer = (other.text for other in others if len(other.words) == 3)
    led = len(phrase.words) == 2 and phrase.words[1] in {"to", "into", "behind", "under"}
    return led and any(text.startswith(f"{phrase.text}_") for text in longer)


def _is_standing(phrase: Phrase) -> bool:
    """Whether a phrase says by preposition and noun how something stands: "be in hospital"."""
    return phrase.words[0] == "be" and len(phrase.words) > 2


def _complements(verb: Token, used: set[int]) -> Iterator[str]:
    """The words that carry the meaning of a light verb: "is *insolvent*", "has no *effect*".

    `used`: the places of a phrase that says it; "is *out of danger*" is in no danger.
    """
    be, have = lemma(verb) in {"be", "remain", "stay"}, lemma(verb) == "have"
    for child in verb.children:
        if child.dep_ == "dobj" and child.i in used:
            continue  # who "took a bribe" bribed nobody
        if child.dep_ in {"attr", "acomp", "dobj", "oprd", "advmod"} and is_content(child):
            if child.dep_ == "dobj" and not have and _is_said_otherwise(verb, child):
                continue
            counted = any(c.dep_ == "nummod" for c in child.children)
            less = any(c.lower_ in {"less", "least"} for c in child.children)
            if not counted and (child.dep_ != "advmod" or be):
                yield f"less_{lemma(child)}" if less else lemma(child)
        elif child.dep_ in {"prep", "prt"} and be:
            if lemma(child) in lexicon.synonym_classes():
                yield lemma(child)
            else:
                yield from (
                    lemma(noun)
                    for noun in child.children
                    if noun.dep_ == "pobj" and noun.i not in used
                )


def _is_said_otherwise(verb: Token, thing: Token) -> bool:
    """Whether a phrase says another thing than its noun: who "took the blame" blamed nobody."""
    phrase = f"{lemma(verb)}_{lemma(thing)}"
    return phrase in lexicon.phrases() and not same_word(phrase, lemma(thing))


def is_main(verb: Token) -> bool:
    """Whether a verb heads the text; in "is (going) to quit" or "has to quit" it is "quit"."""
    if is_undergone(verb):
        return verb.head.dep_ == "ROOT"
    if verb.dep_ == "xcomp":
        return _raises(verb.head)
    moved = any(
        _raises(word) and any(c.dep_ == "xcomp" for c in word.children)
        for word in (verb, *_adjectives(verb))
    )
    moved = moved or any(is_undergone(c) for c in verb.children)
    return verb.dep_ == "ROOT" and not moved


def _raises(word: Token) -> bool:
    """Whether a word at the head of the text has its subject for an infinitive's only."""
    at_head = word.dep_ == "ROOT" or (word.dep_ == "acomp" and word.head.dep_ == "ROOT")
    settled = lemma(word) in lexicon.words("carrying_verbs") and any(
        c.dep_ == "nsubjpass" and c.lower_ == "it" for c in word.children
    )  # "it has been decided to close the school"
    return at_head and (settled or lemma(word) in lexicon.words("raising_words"))


def _adjectives(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "acomp"]


def is_joined(verb: Token) -> bool:
    """Whether a clause is put forward like the main one: coordinated, carried or counted by it."""
    head = verb.head
    if is_counted(verb):
        return True
    if verb.dep_ == "conj":
        return is_main(head) or is_joined(head)
    carrying = lemma(head) in lexicon.words("carrying_verbs")
    carried = carrying and verb.dep_ in {"xcomp", "ccomp", "pcomp", "dobj", "nsubjpass"}
    return (carried or is_voted(verb)) and (is_main(head) or is_joined(head))


def is_voted(verb: Token) -> bool:
    """Whether a vote is to do it; over "by 14 to 9" the parser takes that for a purpose."""
    voted = lemma(verb.head) in {"vote", "resolve"} and verb.dep_ in {"xcomp", "advcl"}
    return voted and is_infinitive(verb)


def is_put_forward(verb: Token) -> bool:
    """Whether a clause is the main one or put forward like it."""
    return is_main(verb) or is_joined(verb)


def is_acting(verb: Token) -> bool:
    """Whether verb and object are one phrase for what the subject does: "open an inquiry"."""
    doing = lexicon.words("doing_verbs") | lexicon.words("dealing_verbs")
    return not is_passive(verb) and any(
        phrase.words[0] in doing and any(c.i in phrase.places for c in _objects(verb))
        for phrase in phrases_of(verb)
    )


def _objects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "dobj"]


def is_passive(verb: Token) -> bool:
    """Whether a verb's subject is what it is done to; what is gone, has gone.

    Whoever "got rid of" a thing did so to it, though the parser has it for a passive.
    """
    if lemma(verb) in {"go", "come", "rid"}:
        return False
    marked = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    return marked or is_undergone(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN")


def is_present(verb: Token) -> bool:
    """Simple present, or "is doing": the forms that can speak of what is planned."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBG":
        return any(child.lemma_ == "be" for child in helpers)
    return verb.tag_ in {"VBZ", "VBP"} and not helpers and lemma(verb) != "be"
