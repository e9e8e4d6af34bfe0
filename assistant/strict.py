"""Full coverage to the letter, for evidence that would confirm (G3).

A synonym or a shorter phrase is good enough to report a claim, not to confirm it: "youth
unemployment" is not "unemployment", "40 percent of the firm" not the firm, "voted down" not
"voted". What fails here keeps its evidence and loses its authority; nothing is ever raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.lexicon import opposites, words
from assistant.lexicon.sides import is_converse
from assistant.match.part_whole import is_body_of, is_harmed_part
from assistant.question.described import descriptions
from assistant.question.parse import parsed
from assistant.question.phrases import phrases_of
from assistant.question.words import bears_out, same_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHOLE = frozenset({"all", "every", "each", "both", "whole", "entire"})
_OF_ALL = _WHOLE | {"no", "none", "nobody", "nothing", "two", "fully", "completely", "entirely"}
_INDEFINITE = frozenset({"a", "an", "any", "some"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "ccomp", "xcomp"})
_MODIFIERS = {"compound", "amod", "nmod"}
_STAKES = frozenset({"stake", "share", "holding", "shareholding", "interest"})


def is_strictly_covered(
    proposition: str, claim: str, *, before: str = "", called: frozenset[str] = frozenset()
) -> bool:
    """Whether `claim` says all that `proposition` says, with no narrower noun or other particle.

    `before` is what its paragraph says before it, which may tell of the scene ("in the fire");
    `called` the words by which its doer, who speaks, is known ("prime", "minister").
    """
    asked, given = parsed(proposition), parsed(claim)
    joined = _joined(asked, given)
    described = _describing(proposition)
    for noun in _nouns(asked):
        if _lemma(noun) in described:
            continue  # the name is the matcher's to compare
        if noun.dep_ == "nsubj" and {_lemma(noun), *_modifiers(noun)} <= called:
            continue
        if before and _is_scene(noun) and _is_told_before(noun, given, parsed(before)):
            continue
        twins = [t for t in _nouns(given) if _lemma(t) == _lemma(noun)]
        if not twins and noun.i in joined:
            continue
        if twins and not any(_same_noun(noun, twin) for twin in twins):
            return False
        if not twins and not _is_borne_out(noun, given):
            return False
    if _falls_short(given) or _is_only_there(asked, given) or _is_not_of_all(asked, given):
        return False
    if _does_it_to_something(asked, given, joined) or _is_not_yet_done(asked, given):
        return False
    return _same_particles(asked, given) and _same_step(asked, given)


def _is_scene(noun: Token) -> bool:
    """Whether a noun only says in which accident or attack it happened: "died *in the fire*"."""
    behind = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during", "at", "from", "of"}
    return behind and _lemma(noun) in words("incidents")


def _is_told_before(noun: Token, given: Doc, before: Doc) -> bool:
    """Whether the sentences before tell of a scene, and the claim itself of no other.

    "A fire destroyed a factory in Orlen. Two workers died": in that fire. What the claim says of
    a place or a year may be another's.
    """
    placed = any(
        t.dep_ == "pobj" and t.head.lower_ in {"in", "at", "near", "during", "from"} for t in given
    )
    twins = [t for t in _nouns(before) if _lemma(t) == _lemma(noun)]
    return not placed and any(_same_noun(noun, twin) for twin in twins)


def _describing(text: str) -> set[str]:
    return {part for word in descriptions(text) for part in word.split("_")}


def _joined(asked: Doc, given: Doc) -> set[int]:
    """The words of the question whose fixed phrase the claim bears out ("take into custody")."""
    return {
        place
        for verb in asked
        if verb.pos_ in {"VERB", "AUX"}
        for phrase in phrases_of(verb)
        if any(_says(word, phrase.text) for t in given for word in _names_of(t))
        for place in phrase.places
    }


def _says(word: str, phrase: str) -> bool:
    """Whether a word of the claim says the event of a phrase, its other side or its contrary."""
    contrary = frozenset((phrase, word)) in opposites()  # "set free" of "in custody"
    return bears_out(phrase, word) or is_converse(phrase, word) or contrary


def _names_of(token: Token) -> set[str]:
    """What a word is called: its lemma, and the fixed phrases that it heads."""
    return {_lemma(token), *(phrase.text for phrase in phrases_of(token))}


def _is_borne_out(noun: Token, given: Doc) -> bool:
    """Whether another word of the claim means a noun of the question, and no narrower thing."""
    if _is_same_body(noun, given) or _is_owner_known(noun, given):
        return True
    if noun.text[:1].isupper() or _lemma(noun) in words("generic_parties") | {"people", "person"}:
        return True  # names are the matcher's to compare
    bearing = [
        t for t in given if any(bears_out(w, o) for w in _names_of(noun) for o in _names_of(t))
    ]
    narrowing = words("narrowing_modifiers") - _modifiers(noun)
    return any(
        not _modifiers(t) & narrowing and _same_part(noun, t) and not _is_of_other_field(noun, t)
        for t in bearing
    )


def _is_of_other_field(asked: Token, given: Token) -> bool:
    """ "The finance chief" is not "the chief executive": who holds which office."""
    field = {_lemma(c) for c in given.children if c.dep_ == "compound" and not c.text[:1].isupper()}
    told = {_lemma(t) for t in asked.doc}
    offices = words("office_holders")
    return _lemma(asked) in offices and bool(field - told - offices)


def _is_same_body(noun: Token, given: Doc) -> bool:
    """Whether a body and its members stand for one another in a decision (G3)."""
    texts = [(t, " ".join(s.text for s in t.subtree)) for t in (noun, *_nouns(given))]
    (_, asked), *said = texts
    return any(
        t.dep_ in {"nsubj", "pobj"}
        and (is_body_of(_name(noun), _name(t), text) or is_body_of(_name(t), _name(noun), asked))
        for t, text in said
    )


def _name(noun: Token) -> str:
    return next((phrase.text for phrase in phrases_of(noun)), _lemma(noun))


def _is_owner_known(noun: Token, given: Doc) -> bool:
    """Whether the claim says "its" where the question names whose: "carriages *of a train*"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    thing = noun.head.head
    return any(
        _lemma(t) == _lemma(thing) and any(c.tag_ == "PRP$" for c in t.children)
        for t in _nouns(given)
    )


def _falls_short(given: Doc) -> bool:
    """ "Almost finished", "faces arrest": what falls short has not happened; a charge faced has."""
    short = words("falling_short")
    charged = any(_lemma(t) in {"charge", "count", "accusation"} for t in given)
    return any(
        (t.lower_ in {"faces", "facing"} and not charged)
        or (t.lower_ in short and t.head.pos_ in {"VERB", "AUX"})
        for t in given
    )


def _is_in_part(given: Doc) -> bool:
    """ "Restored in part of the town", "open again in some parts of the country"."""
    return any(
        _lemma(t) == "part" and t.dep_ == "pobj" and t.head.lower_ == "in"
        and any(c.lower_ == "of" for c in t.children)
        for t in given
    )  # fmt: skip


def _is_not_yet_done(asked: Doc, given: Doc) -> bool:
    """ "Is being repaired" is not "has been repaired": what is under way is not carried through."""
    wanted = [_names_of(t) for t in asked if t.pos_ == "VERB" and not _is_under_way(t)]
    return any(
        any(bears_out(want, said) for want in wants for said in _names_of(t))
        for t in given
        if _is_under_way(t) and _names_of(t) & words("carried_through")
        for wants in wanted
    )


def _is_under_way(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    being = any(c.lemma_ == "be" for c in verb.children if c.dep_ == "aux")
    return "being" in helpers or (verb.tag_ == "VBG" and being)


def _is_only_there(asked: Doc, given: Doc) -> bool:
    """ "Lifted in Orm only", "only for boats": less than all, where the question has no "only"."""
    if any(t.lower_ == "only" for t in asked):
        return False
    if _is_in_part(given) and not any(_lemma(t) == "part" for t in asked):
        return True
    beside = (
        (given[max(0, t.i - 1) : t.i], given[t.i + 1 : t.i + 2])
        for t in given
        if t.lower_ == "only"
    )
    return any(
        any(t.dep_ == "pobj" for t in before) or any(t.dep_ == "prep" for t in behind)
        for before, behind in beside
    )


def _is_not_of_all(asked: Doc, given: Doc) -> bool:
    """Whether all of something is asked for, and the claim does not say that it is all."""
    whole = any(
        t.lower_ in _WHOLE
        and (t.dep_ in {"det", "predet", "amod"} or asked[t.i + 1 : t.i + 2].text.lower() == "of")
        and t.head.lower_ != "other"
        for t in asked
    )
    return whole and not any(t.lower_ in _OF_ALL for t in given)


def _nouns(doc: Doc) -> list[Token]:
    return [t for t in doc if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"]


def _lemma(token: Token) -> str:
    return str(token.lemma_.lower())


def _modifiers(noun: Token) -> set[str]:
    """The words before a noun that say which one, without names and evaluations."""
    return {
        _lemma(c)
        for c in noun.children
        if c.dep_ in _MODIFIERS
        and c.i < noun.i
        and not c.text[:1].isupper()
        and c.lower_ not in words("free_modifiers")
    }


def _same_noun(asked: Token, given: Token) -> bool:
    if given.dep_ == "poss" and asked.dep_ != "poss" and not _is_meant_itself(given):
        return False  # "the company's director" is not the company
    wanted = _modifiers(asked) - _describing(asked.doc.text)
    said = _modifiers(given)
    if _lemma(given) in words("organs") and any(c.tag_ == "PRP$" for c in given.children):
        wanted = wanted & said  # "her ministry": which one, its sentence says to the matcher
    everywhere = {_lemma(t) for t in given.doc} | {t.lower_ for t in given.doc}
    names = {_lemma(t) for t in asked.lefts if t.lower_ in everywhere}  # "Hollis Savings Bank"
    if any(not any(same_word(w, s) for s in said | everywhere) for w in wanted - names):
        return False
    if _counts_part(given) and _is_whole(asked):
        return False
    narrower = {m for m in said - wanted if not any(same_word(m, w) for w in wanted)}
    if narrower & words("narrowing_modifiers") or not _same_part(asked, given):
        return False
    # In a statistic the modifier is the subject: "youth unemployment rose to 11 percent".
    measured = any(t.lower_ in {"percent", "%", "cent"} for t in given.doc)
    compound = {_lemma(c) for c in given.children if c.dep_ in {"compound", "amod"}} & narrower
    only = any(
        c.dep_ == "prep" and any(t.pos_ == "PROPN" and not _holds(asked.doc, t) for t in c.subtree)
        for c in given.children
    )  # "exports to Velmar"
    return not (measured and (compound or only) and given.dep_ in {"nsubj", "nsubjpass"})


def _is_meant_itself(owner: Token) -> bool:
    """Whether what happens to a thing happens to its owner: harm to a part, "lost its licence"."""
    thing = owner.head
    return is_harmed_part(thing) or any(thing.i in p.places for p in phrases_of(thing.head))


def _holds(doc: Doc, token: Token) -> bool:
    return any(t.lower_ == token.lower_ for t in doc)


def _same_part(asked: Token, given: Token) -> bool:
    """Whether both mean the thing or a part of it; "a surgeon" may be "one of its surgeons"."""
    if _is_part(asked) == _is_part(given):
        return True
    return _is_part(given) and (
        _is_some(asked) or bool({t.lower_ for t in asked.lefts} & _INDEFINITE)
    )


def _is_some(noun: Token) -> bool:
    """Whether a bare plural means some: "did carriages derail", but not "are cats liked"."""
    bare = not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    return bare and noun.tag_ == "NNS" and noun.head.tag_ in {"VBD", "VBN"}


def _is_part(noun: Token) -> bool:
    """Whether only a part of the thing is meant: "40 percent of X", "some of", "one of"."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "in" and head.i and _lemma(head.nbor(-1)) in _STAKES:
        return True  # "bought a stake in X"
    if noun.dep_ != "pobj" or head.lower_ != "of" or is_harmed_part(head.head):
        return False
    before = {t.lower_ for t in head.head.lefts}
    counted = head.head.like_num or any(t.like_num for t in head.head.lefts)
    counted = counted and before.isdisjoint(_WHOLE)
    some = not before.isdisjoint(words("parts"))  # "three members of the crew", "some pupils of"
    return _lemma(head.head) in words("parts") or counted or some


def _is_whole(noun: Token) -> bool:
    """Whether all of the thing is meant: "all its libraries", "every ward", "the entire fleet"."""
    before = {t.lower_ for t in noun.lefts}
    head = noun.head.head
    of_all = noun.dep_ == "pobj" and noun.head.lower_ == "of" and head.lower_ in _WHOLE
    return of_all or not _WHOLE.isdisjoint(before)


def _counts_part(noun: Token) -> bool:
    """Whether a number or a quantity of the thing is meant: "three of its libraries"."""
    head = noun.head.head
    of_some = noun.dep_ == "pobj" and noun.head.lower_ == "of" and head.like_num
    return of_some or (any(t.like_num for t in noun.lefts) and not _is_whole(noun))


def _does_it_to_something(asked: Doc, given: Doc, joined: set[int]) -> bool:
    """ "Has the army withdrawn?" is not borne out by "it has withdrawn its artillery"."""
    said = [t for t in given if t.pos_ == "VERB" and _object(t)]
    own = {_lemma(t) for t in said}
    alone = {_lemma(t) for t in asked if _is_alone(t) and (t.i not in joined or _lemma(t) in own)}
    return any(_lemma(t) in alone and not _is_in_phrase(t) for t in said)


def _is_in_phrase(verb: Token) -> bool:
    """Whether an object only makes a phrase with its verb: "conceded defeat" is "conceded"."""
    objects = {c.i for c in verb.children if c.dep_ in _OBJECTS}
    phrases = [p for p in phrases_of(verb) if bears_out(_lemma(verb), p.text)]
    return any(objects & p.places for p in phrases)


def _is_alone(token: Token) -> bool:
    return token.pos_ == "VERB" and not _object(token)


def _object(verb: Token) -> bool:
    return any(c.dep_ in _OBJECTS for c in verb.children)


def _same_step(asked: Doc, given: Doc) -> bool:
    """Whether a change is a change and a level a level: "by 7 percent", "to 7 percent"."""
    wanted, said = _steps(asked), _steps(given)
    return not wanted or not said or bool(wanted & said)


def _steps(doc: Doc) -> set[str]:
    return {
        t.lower_ for t in doc
        if t.lower_ in {"by", "to"} and t.dep_ == "prep" and any(c.like_num for c in t.subtree)
    }  # fmt: skip


def _same_particles(asked: Doc, given: Doc) -> bool:
    """Whether no particle turns the verb round: "voted down", "ruled out"."""
    wanted = {_lemma(t) for t in asked}
    for token in given:
        beside = token.dep_ in {"prt", "prep"} and token.i == token.head.i + 1
        turning = beside and token.lower_ in words("turning_particles")
        if turning and _lemma(token.head) in wanted and token.lower_ not in wanted:
            return False
    return True
