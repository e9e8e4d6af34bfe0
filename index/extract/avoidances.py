"""How a party gets round an answer: it walks past, lets a deadline pass, skirts a question (A11).

Told by the build: a party, a verb of going by or of bearing pressure, and the press, the word or
the answer that it does not give.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated, operator_stack
from index.extract.speakers import can_speak, find_speaker, lost_subject
from index.extract.tree import (
    ABOUT,
    PREDICATES,
    first_child,
    has_modal,
    is_infinitive,
    is_passive,
    matter_of,
)
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ABOUT = ABOUT | {"of"}
_SPOKEN = frozenset({"word", "comment", "answer", "reply", "statement", "explanation", "remark"})
_SPEAKING = frozenset({"speak", "say", "answer", "comment", "reply", "respond", "stop"})
_INTO = frozenset({"into", "on", "down", "to", "about"})


def avoidances(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a verb by which a party gets round an answer."""
    for verb in sentence:
        if verb.i in taken or verb.pos_ not in PREDICATES:
            continue
        cue, matter = _avoids(verb)
        if not cue:
            party = _sender(verb)
            if party is not None and not operator_stack(verb).irrealis:
                about = matter_of((verb, *verb.children), _ABOUT)
                yield _found(verb, [verb], party, about)
            continue
        source = find_speaker(verb)[0] or lost_subject(verb) or first_child(verb, {"nsubjpass"})
        pronoun = source is not None and source.lower_ in words("pronouns")
        if source is None or operator_stack(verb).irrealis or not (pronoun or can_speak(source)):
            continue
        gone = verb.lemma_ in words("leaving_verbs")
        head = cue[0] if gone else verb  # that the party left stays the outlet's own word
        yield _found(head, cue if gone else _ordered({verb, *cue}), source, matter)


def _ordered(tokens: set[Token]) -> list[Token]:
    return sorted(tokens, key=lambda t: t.i)


def promises(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """The attribution of "would let people know by Friday whether p": it is open until then."""
    for verb in sentence:
        if verb.lemma_ != "let" or verb.i in taken or not has_modal(verb) or is_negated(verb):
            continue
        known = next((c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ == "know"), None)
        asked = first_child(known, {"ccomp", "advcl"}) if known is not None else None
        source = first_child(verb, {"nsubj"})
        opens = asked is not None and asked.left_edge.lower_ in words("asking_words") | {"whether"}
        if asked is None or known is None or not opens or source is None or not can_speak(source):
            continue
        taken.update({verb.i, known.i})
        content = {t.i for t in asked.subtree}
        kinds = (CueClass.NON_CONFIRM, Stance.NON_CONFIRM)
        yield Found("A11", verb, [verb, known], source, content, *kinds, asked)


def _found(verb: Token, cue: list[Token], source: Token, about: Token | None) -> Found:
    content = {t.i for t in about.subtree} if about is not None else set()
    return Found("A11", verb, cue, source, content, CueClass.REFUSE, Stance.REFUSE, about)


def _avoids(verb: Token) -> tuple[list[Token], Token | None]:
    """The words by which a verb gets round an answer, and what it is about; none elsewhere."""
    for test in (_goes_by, _lets_pass):
        cue = test(verb)
        if cue:
            return cue, matter_of((verb, *cue), _ABOUT)
    kept = _kept(verb) or _not_published(verb)
    if kept is not None:
        return [*operator_stack(verb).tokens, verb], kept
    pressed = _is_pressed(verb)
    return pressed, matter_of((verb,), _ABOUT) if pressed else None


def _goes_by(verb: Token) -> list[Token]:
    """ "Left without a word", "brushed past reporters"."""
    if verb.lemma_ not in words("leaving_verbs") or is_negated(verb):
        return []
    for small in (t for t in verb.subtree if t.dep_ == "prep" and t.i > verb.i):
        thing = first_child(small, {"pobj", "pcomp"})
        if thing is None:
            continue
        silent = thing.lemma_ in _SPOKEN | _SPEAKING
        if small.lower_ == "without" and silent:
            return list(small.subtree)
        if small.lower_ in {"past", "by"} and thing.lemma_.lower() in words("press_people"):
            return list(small.subtree)
    return []


def _lets_pass(verb: Token) -> list[Token]:
    """ "Let the deadline that the Herald had set pass"."""
    if verb.lemma_ != "let" or is_negated(verb):
        return []
    behind = [t for t in verb.subtree if t.i > verb.i]
    deadline = next((t for t in behind if t.lemma_.lower() == "deadline"), None)
    passes = [t for t in behind if t.lemma_ in {"pass", "lapse", "expire", "elapse"}]
    return [deadline, passes[0]] if deadline is not None and passes else []


def _kept(verb: Token) -> Token | None:
    """What is kept: "withholds the number of the dead", "held back the reason"."""
    back = verb.lemma_ in {"hold", "keep"} and any(c.lower_ == "back" for c in verb.children)
    if not (verb.lemma_ == "withhold" or back) or is_negated(verb) or is_passive(verb):
        return None
    if is_infinitive(verb):
        return None  # "agreed to withhold the date"
    thing = first_child(verb, {"dobj"})
    told = words("withheld_nouns") | words("matter_nouns") | {"everything"}
    return thing if thing is not None and thing.lemma_.lower() in told - {"result"} else None


def _not_published(verb: Token) -> Token | None:
    """What a party "refused to make public", "would not put on the record"."""
    stack = operator_stack(verb)
    if verb.lemma_ != "make" or not (stack.refused or stack.negated):
        return None
    public = next((t for t in verb.subtree if t.lower_ in {"public", "known"}), None)
    if public is None or public.i < verb.i or public.dep_ not in {"ccomp", "oprd", "acomp"}:
        return None
    return first_child(public, {"nsubj"}) or first_child(verb, {"dobj"})


def _is_pressed(verb: Token) -> list[Token]:
    """ "Would not be rushed into a comment", "refused to be pinned down on a price"."""
    if verb.lemma_ not in words("pressing_verbs") or verb.tag_ != "VBN":
        return []
    stack = operator_stack(verb)
    if not any(c.lower_ == "be" for c in verb.children) or not (stack.negated or stack.refused):
        return []
    small = [c for c in verb.children if c.lower_ in _INTO and c.i > verb.i]
    into = first_child(small[0], {"pobj", "pcomp"}) if small else None
    answered = into is None or into.lemma_.lower() in _SPOKEN | _SPEAKING | {"detail", "date"}
    return [*stack.tokens, verb] if answered or small[0].lower_ in {"down", "on"} else []


def _sender(verb: Token) -> Token | None:
    """Whose word does not come: "not a word came from X", "a query to X met with no reply"."""
    subject = first_child(verb, {"nsubj", "nsubjpass"})
    if subject is None:
        return None
    if verb.lemma_ in {"come", "be", "emerge", "follow", "arrive"} and _is_no_word(subject, verb):
        sent = [c for h in (verb, *verb.children) for c in h.children if c.lower_ == "from"]
        party = first_child(sent[0], {"pobj"}) if sent else None
        return party if party is not None and can_speak(party) else None
    if verb.lemma_ not in {"meet", "greet", "answer"}:
        return None
    asked = subject.lemma_.lower() in words("contact_nouns")
    met = next((c for c in verb.children if c.lower_ in {"with", "by"}), None)
    thing = first_child(met, {"pobj"}) if met is not None else None
    nothing = thing is not None and (
        thing.lemma_.lower() == "silence" or any(c.lower_ == "no" for c in thing.children)
    )
    if not asked or not nothing:
        return None
    put = (c for c in subject.children if c.dep_ == "prep" and c.lower_ in {"to", "for", "with"})
    parties = (first_child(c, {"pobj"}) for c in put)
    return next((p for p in parties if p is not None and can_speak(p)), None)


def _is_no_word(subject: Token, verb: Token) -> bool:
    """ "Not a word", "no reply", and "comment" that was not forthcoming."""
    if subject.lemma_.lower() not in _SPOKEN | words("responses"):
        return False
    before = {t.lower_ for t in subject.subtree if t.i < subject.i}
    if not before.isdisjoint({"no", "not"}):
        return True
    near = [c.lower_ for c in verb.children]
    return "not" in near and any(w in {"forthcoming", "available"} for w in near)
