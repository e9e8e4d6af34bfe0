"""Whether every word and name of p is borne out: what restricts truth must not be missing (G3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.match.cover import form_in, name_in, parts_of, plain_lemmas, word_in
from assistant.match.part_whole import decides_for
from assistant.match.predicate import joining
from assistant.match.roles import acts_for
from assistant.question.described import descriptions
from assistant.question.parse import parsed
from assistant.question.words import lemma
from index.ledger import Modality

if TYPE_CHECKING:
    from assistant.match.cover import Scene
    from assistant.question.frames import Frame
    from assistant.question.model import Question
    from assistant.question.slots import Slots


def word_mismatches(
    question: Question, p: Slots, asked: Frame, given: Frame, scene: Scene, *, opposite: bool
) -> tuple[list[str], float]:
    """The words of p that nothing bears out, and the share of its words that something does."""
    found = []
    name_words = p.name_words
    free = {question.asked.head} if question.asked else set()
    units = {quantity.unit for quantity in p.quantities} | {"percent"}
    units |= lexicon.words("generic_parties")
    if _names_people(p, scene):
        units |= lexicon.words("people_words")
    if asked.modality is Modality.PLAN:  # "is due to open", "has decided to close"
        units |= lexicon.words("raising_words") | lexicon.words("carrying_verbs")
    whole = _stated(asked, given)
    stated = whole | {part for predicate in whole for part in predicate.split("_")}
    if asked.agent is not None and decides_for(asked.agent, given.agent, given):
        units |= {asked.agent.head}
    described = descriptions(p.text)
    known = {word for word, name in described.items() if name_place(name, p, scene)}
    words = [w for w in p.lemmas if w not in name_words and w not in stated
             and w not in free and w not in units and w not in known]  # fmt: skip
    covered = 1
    told = _told(given)
    event_noun = given.nominal and not asked.nominal
    for word in words:
        place = word_in(word, told) or _place(word, p, scene, stated, event_noun=event_noun)
        covered += place
        if not place and not (opposite and word in p.modifiers):
            found.append(f"nothing on: {word}")
    for name in p.names:
        named = name_place(name, p, scene)
        covered += named
        if not named:
            found.append(f"not about {name}")
    return found, covered / (1 + len(words) + len(p.names))


def _told(given: Frame) -> frozenset[str]:
    """The words behind the verb in the claim's phrases: "called off *the walkout*"."""
    phrases = [predicate for predicate in given.predicates if "_" in predicate]
    return frozenset(part for phrase in phrases for part in parts_of(phrase)[1:])


def _names_people(p: Slots, scene: Scene) -> bool:
    """Whether the claim names people by their state alone, as p does not: "the dead"."""
    if p.modifiers.isdisjoint(plain_lemmas(scene.claim.text)):
        return False
    return any(
        word.dep_ not in {"amod", "compound"}
        and {lemma(word), word.lower_} & p.modifiers
        and any(c.lower_ == "the" for c in word.children)
        for word in parsed(scene.claim.text)
    )


def _stated(asked: Frame, given: Frame) -> set[str]:
    """The predicates of p that the claim's bear out: a phrase only as a whole."""
    plain = {predicate for predicate in asked.predicates if "_" not in predicate}
    return plain | joining(asked, given)[0]


def _place(word: str, p: Slots, scene: Scene, stated: set[str], *, event_noun: bool) -> bool:
    """Whether a word of p is borne out; only for nouns do headline and sentences before count."""
    if word_in(word, scene.claim.lemmas) or form_in(word, scene.sentence):
        return True
    if "_" in word and _parts_placed(word, scene, stated):
        return True
    if "_" in word and not event_noun and _is_cut_short(word, p, scene):
        return True
    return word in p.things and not event_noun and form_in(word, scene.near)


def _parts_placed(phrase: str, scene: Scene, stated: set[str]) -> bool:
    """Whether each word of a phrase is borne out by itself, where the whole is not."""
    light = lexicon.words("light_verbs")
    parts = [part for part in parts_of(phrase) if part not in stated and part not in light]
    return all(word_in(p, scene.claim.lemmas) or form_in(p, scene.sentence) for p in parts)


def _is_cut_short(phrase: str, p: Slots, scene: Scene) -> bool:
    """Whether a thing told before is meant: "no officer", "none", behind "a police officer"."""
    parts = parts_of(phrase)
    return parts[-1] in p.things and all(
        part in scene.claim.lemmas or form_in(part, scene.near) for part in parts
    )


def name_place(name: str, p: Slots, scene: Scene) -> bool:
    """Whether a claim, its sentence, or what stands just before it, is about the bearer."""
    if name_in(name, scene.claim.names, scene.claim.text.lower()):
        return True
    if name_in(name, (), scene.sentence_text) or _is_doer(name, p, scene):
        return True
    strangers = [n for n in scene.claim.names if not any(name_in(o, (n,), "") for o in p.names)]
    return not strangers and name_in(name, (), scene.near_text)


def _is_doer(name: str, p: Slots, scene: Scene) -> bool:
    """Whether a name is of p's doer, and a doer of the claim goes by another: "Washington"."""
    doer = p.main.agent if p.main is not None else None
    if doer is None or name not in doer.names:
        return False
    return any(acts_for(doer, frame.agent) for frame in scene.claim.frames)


def on_topic(p: Slots, scene: Scene) -> bool:
    """Whether a claim and its surroundings speak of what p speaks of."""
    text = f"{scene.sentence_text} {scene.around_text}"
    if not all(name_in(name, scene.claim.names, text) for name in p.names):
        return False
    words = [w for w in p.lemmas if not any(w in name.split() for name in p.names)]
    near = scene.sentence | scene.around
    hits = sum(word_in(word, scene.claim.lemmas) or word_in(word, near) for word in words)
    return hits * 2 >= len(words)
