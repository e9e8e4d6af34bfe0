"""What a party keeps to itself: "would not name a cause", "did not wish to talk about it" (A11).

Told by the build: a party, a word that negates, a verb of telling, and with a verb that can also
mean another giving ("gave", "offered") a thing that is told: a cause, a date, a view.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated, operator_stack
from index.extract.speakers import can_speak, find_speaker, lost_subject
from index.extract.tree import ABOUT, PREDICATES, first_child, is_passive, matter_of
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ABOUT = ABOUT | {"of", "for"}
_TELLING = frozenset({"say", "tell", "name", "explain", "disclose", "reveal"})
_SAID = frozenset({"statement", "speculation", "comment", "answer", "that", "this", "it"})
_THINGS = ("withheld_nouns", "matter_nouns", "view_nouns", "scraps")


def withholdings(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a verb of telling that a party will not do, or has not done."""
    for verb in sentence:
        if verb.i in taken or verb.pos_ not in PREDICATES:
            continue
        if is_passive(verb):
            yield from _not_given(verb)
            continue
        unwilling = _unwilling(verb)
        thing = first_child(verb, {"dobj"})
        withheld = thing is not None and thing.i not in taken and _is_told(verb, thing)
        if unwilling is None and not (withheld and _is_negated(verb)):
            continue
        top = verb if unwilling is None else unwilling
        stack = operator_stack(top)
        source = find_speaker(top)[0] or lost_subject(top)
        pronoun = source is not None and source.lower_ in words("pronouns")
        if source is None or stack.irrealis or not (pronoun or can_speak(source)):
            continue
        about = matter_of((verb, verb.head, *([thing] if thing is not None else [])), _ABOUT)
        content = {t.i for t in about.subtree} if about is not None else set()
        cue = sorted({top, verb, *stack.tokens}, key=lambda t: t.i)
        yield Found("A11", verb, cue, source, content, CueClass.REFUSE, Stance.REFUSE, about)


def _unwilling(verb: Token) -> Token | None:
    """The verb or adjective of willing over a verb of telling, where it is negated.

    "Did not wish to talk", "was in no mood to say", "was unwilling to go into it".
    """
    told = verb.lemma_ in words("responses") | _TELLING or _puts_figure(verb)
    above = verb.head
    if verb.dep_ == "advcl":  # "was in no mood to discuss it": the parser hangs it on "was"
        above = next((n for c in above.children for n in c.children if n.dep_ == "pobj"), above)
    if not told or verb.dep_ not in {"xcomp", "ccomp", "acl", "advcl", "relcl"}:
        return None
    if above.lower_ in words("unwilling_words"):
        return above.head if above.dep_ == "acomp" else above
    willing = above.lemma_.lower() in words("willing_words")
    top = above
    while top.dep_ in {"acomp", "attr", "pobj", "prep", "dobj"}:
        top = top.head  # "was in no mood to", "had no wish to"
    negated = _is_negated(above) or _is_negated(top)
    return top if willing and negated and top.pos_ in PREDICATES else None


def _puts_figure(verb: Token) -> bool:
    """ "Put a figure on the losses", "give a date", "add to the speculation"."""
    thing = first_child(verb, {"dobj"})
    if verb.lemma_ == "add":
        to = next((c for c in verb.children if c.lower_ == "to"), None)
        thing = first_child(to, {"pobj"}) if to is not None else thing
        return thing is None or thing.lemma_.lower() in words("rumour_nouns") | _SAID
    return verb.lemma_ in words("telling_verbs") and thing is not None and _is_told(verb, thing)


def _is_negated(verb: Token) -> bool:
    return is_negated(verb) or any(c.lower_ == "no" for c in verb.children)


def _is_told(verb: Token, thing: Token) -> bool:
    """Whether a verb of giving, with this object, gives something told: a cause, a view."""
    forms = {thing.lemma_.lower(), thing.lower_}
    listed = any(not forms.isdisjoint(words(name)) for name in _THINGS)
    if verb.lemma_ == "name" and not listed:  # "named no successor" chose none
        return any(c.dep_ == "poss" or c.lower_ in {"the", "those"} for c in thing.children)
    return listed and verb.lemma_ in words("telling_verbs")


def _not_given(verb: Token) -> Iterator[Found]:
    """ "No reason was given by the board", "a date was not given in the letter"."""
    thing = first_child(verb, {"nsubjpass"})
    if thing is None or not (_is_negated(verb) or any(c.lower_ == "no" for c in thing.children)):
        return
    if not _is_told(verb, thing) or operator_stack(verb).irrealis:
        return
    giver = next((c for c in verb.children if c.dep_ == "agent" or c.lower_ == "in"), None)
    source = first_child(giver, {"pobj"}) if giver is not None else None
    source = source if source is not None and can_speak(source) else None
    about = matter_of((thing, verb), _ABOUT)
    content = {t.i for t in about.subtree} if about is not None else set()
    yield Found("A11", verb, [verb], source, content, CueClass.REFUSE, Stance.REFUSE, about)
