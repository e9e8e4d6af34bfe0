"""Frames: a predicate with its agent, patient and recipient, read off a dependency parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.arguments import Argument, read_argument
from assistant.question.carried import behind, carrier, undergoer
from assistant.question.names import is_name_word
from assistant.question.occurrences import is_said_to_happen, is_told_as_news
from assistant.question.operators import is_ended, read_operators
from assistant.question.parties import (
    inner_argument,
    loose_arguments,
    prepositional_arguments,
    read_roles,
)
from assistant.question.predicates import (
    is_acting,
    is_joined,
    is_main,
    is_passive,
    is_present,
    is_put_forward,
    read_predicates,
)
from assistant.question.words import is_content, lemma
from index.ledger import Modality

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DOING_STATES = frozenset({"behind", "responsible", "guilty", "liable", "able", "ready", "willing"})
_FINDING = frozenset({"find", "detect", "discover", "record", "register"})
_NOT_CLAUSES = frozenset({"aux", "auxpass", "amod", "compound"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate and its arguments.

    `predicates` are the lemmas that state it (verb, phrasal verb, the noun under a light verb).
    `asserted` is false under if, whether and verbs of asking (G2), and for event nouns that are
    only mentioned (S3). `present` covers the progressive too: both can speak of a plan.
    `inner` is what the event is about where verb and object are one phrase ("quash the conviction
    of X"). `loose` are arguments whose role the grammar leaves open; `beside` those behind a
    preposition, with it, also where it hangs on the object. `acting`: its agent does it to another,
    whom the text need not name ("launched an inquiry").
    """

    predicates: tuple[str, ...]
    agent: Argument | None = None
    patient: Argument | None = None
    recipient: Argument | None = None
    loose: tuple[Argument, ...] = ()
    beside: tuple[tuple[str, Argument], ...] = ()
    inner: Argument | None = None
    positive: bool = True
    modality: Modality = Modality.FACT
    hedged: bool = False
    asserted: bool = True
    nominal: bool = False
    passive: bool = False
    present: bool = False
    main: bool = False
    acting: bool = False
    state: bool = False  # says how its subject stands: "is over", "is up for sale"
    joined: bool = False  # coordinated with the main clause, or what it says is begun or agreed


def read_frames(span: Span) -> tuple[Frame, ...]:
    """The frames of a text: the main clause first, then the others in reading order."""
    frames: list[tuple[bool, int, Frame]] = []
    for token in span:
        frame = _frame(token, span)
        if frame:
            frames.append((not frame.main, token.i, frame))
        if frame and is_ended(token):  # "no longer accepts": has stopped accepting
            ended = replace(frame, predicates=("stop",), patient=None, positive=not frame.positive)
            frames.append((not frame.main, token.i, ended))
    return tuple(frame for _, _, frame in sorted(frames, key=lambda item: item[:2]))


def _frame(token: Token, span: Span) -> Frame | None:
    verbal = token.pos_ in {"VERB", "AUX"} or any(c.dep_ == "auxpass" for c in token.children)
    if verbal and token.dep_ not in _NOT_CLAUSES:
        return _verb_frame(token, span)
    root = token.dep_ == "ROOT"
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} and (root or _is_event(token)):
        return _noun_frame(token, span, root=root)
    return None


def _is_event(token: Token) -> bool:
    """Whether a noun can tell of an event, or of a thing that is said to be there."""
    named = token.pos_ == "PROPN" and token.i > token.sent.start
    if named or token.dep_ != "nsubjpass" or lemma(token.head) not in _FINDING:
        return token.pos_ == "NOUN" and lemma(token) in lexicon.synonym_classes()
    return True  # "cholera has been detected"


def _verb_frame(verb: Token, span: Span) -> Frame:
    operators = read_operators(verb)
    roles = read_roles(verb, span)
    return Frame(
        predicates=read_predicates(verb),
        agent=roles.get("agent"),
        patient=roles.get("patient"),
        recipient=roles.get("recipient"),
        loose=tuple(loose_arguments(verb, span)),
        beside=tuple(prepositional_arguments(verb, span)),
        inner=inner_argument(verb, span),
        acting=is_acting(verb),
        passive=is_passive(verb),
        present=is_present(verb),
        state=_is_state(verb),
        main=is_main(verb),
        joined=is_joined(verb),
        positive=operators.positive,
        modality=operators.modality,
        hedged=operators.hedged,
        asserted=operators.asserted,
    )


def _is_state(verb: Token) -> bool:
    """Whether a verb says how its subject stands after what befell it, not what it is or did."""
    beside = [c for c in verb.children if c.dep_ in {"acomp", "advmod", "prep", "prt", "attr"}]
    does = any(c.dep_ == "attr" or c.lower_ in _DOING_STATES for c in beside)
    return lemma(verb) in {"be", "remain", "stay"} and not does


def _noun_frame(noun: Token, span: Span, *, root: bool) -> Frame:
    operators = read_operators(noun)
    told = None if root else carrier(noun)
    doer = told.doer if told else behind(noun, "by")
    done_to = told.undergoer if told else None if root else undergoer(noun)
    asserted = operators.asserted and (root or told is not None or is_said_to_happen(noun))
    loose = [c for c in noun.children if c.dep_ in {"poss", "compound", "appos", "amod", "nmod"}]
    loose += [n for c in noun.children if c.dep_ == "prep" and c.lower_ != "by" for n in c.children]
    return Frame(
        predicates=(lemma(noun),),
        agent=read_argument(doer, span) if doer is not None else _bearer(noun, span),
        patient=read_argument(done_to, span) if done_to is not None else None,
        loose=tuple(read_argument(c, span) for c in loose if is_content(c)),
        beside=tuple(prepositional_arguments(noun, span)),
        nominal=True,
        acting=told is not None and told.does,
        main=root,
        joined=is_joined(noun)
        or (told is not None and is_put_forward(told.verb))
        or is_told_as_news(noun),
        positive=operators.positive != _is_lacking(noun),
        modality=operators.modality,
        hedged=operators.hedged,
        asserted=asserted,
    )


def _is_lacking(noun: Token) -> bool:
    """ "Is without *power*": it is said not to be there."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "without"


def _bearer(noun: Token, span: Span) -> Argument | None:
    """Whom a noun is said of: "declared *Silva* the winner"."""
    head = noun.head
    if noun.dep_ == "pobj" and head.head.lemma_ == "be":  # "a van was *on fire*": not the factory
        stands = next((c for c in head.head.children if c.dep_ == "nsubj"), None)
        return read_argument(stands, span) if stands is not None else None
    if noun.dep_ == "appos" and is_name_word(head):
        return read_argument(head, span, without=noun)
    if noun.dep_ == "oprd":
        named = next((c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        return read_argument(named, span) if named is not None else None
    return None
