"""What stands between a cue and its speaker: negation, refusal, modals (S1, section 8.8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.extract.joint_scope import joined_before, nor_before
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = {"no", "neither", "none", "nobody", "nothing", "never", "not", "n't", "without", "nor"}
_UNABLE = {"unable", "unwilling", "reluctant", "unauthorised", "unauthorized", "powerless"}
_ABLE = {"able", "willing", "prepared", "ready", "free", "authorised", "authorized", "position"}
_UNWILLING = {"would", "'d"}  # "would not say whether" refuses (section 9)
_FUTURE = {"will", "would", "shall", "'ll", "'d", "may", "might", "should", "must"}


@dataclass(frozen=True, slots=True)
class Stack:
    """The operators over a verb: `top` is the verb that carries the subject."""

    top: Token
    tokens: tuple[Token, ...]
    negated: bool = False
    refused: bool = False
    modal: str | None = None
    irrealis: bool = False


def is_negated(token: Token) -> bool:
    """Whether a predicate is negated by itself, its subject or its object."""
    for child in token.children:
        if _is_not(child) or child.lower_ == "nor":
            return True
        if _is_no_longer(child):
            return True
        if child.dep_ in {"nsubj", "nsubjpass"} and _is_negative_phrase(child):
            return True
        if child.dep_ in {"dobj", "attr", "pobj"} and any(
            c.lower_ in {"no", "neither"} and c.dep_ == "det" for c in child.children
        ):
            return True
        if child.dep_ in {"dobj", "attr"} and child.lower_ in {"nothing", "none", "nobody"}:
            return True
    return is_negated_before(token)


def is_negated_before(verb: Token) -> bool:
    """Whether the negation of a verb joined before holds for this one too."""
    before = joined_before(verb)
    if before is not None:
        return _plainly_negated(before, []) or is_negated_before(before)
    return nor_before(verb) is not None


def _is_not(token: Token) -> bool:
    """Whether a word turns its verb: "never", and the "nor" that a sentence opens with."""
    opening = token.lower_ in {"nor", "neither"} and token.i == token.sent.start
    return token.dep_ == "neg" or token.lower_ in {"never", "neither"} or opening


def _is_no_longer(token: Token) -> bool:
    """ "No longer denies": what was done is not done any more."""
    return token.lower_ == "longer" and any(c.lower_ == "no" for c in token.children)


def _is_bare_nothing(token: Token) -> bool:
    """ "Would discuss nothing": what is said is nothing; "nothing unusual" is something said."""
    plain = not any(c.dep_ in {"amod", "acl", "relcl", "advmod"} for c in token.children)
    return token.lower_ == "nothing" and token.dep_ == "dobj" and plain


def _is_negative_phrase(token: Token) -> bool:
    """ "None", "no club", "not one of the clubs"; "not all" leaves it open which."""
    if token.lower_ in _NEGATIVE or is_not_one(token):
        return True
    owners = [c for c in token.children if c.dep_ == "poss"]  # "no driver's pay"
    before = {c.lower_ for t in (token, *owners) for c in t.children if c.i < t.i}
    return not before.isdisjoint({"no", "neither", "none"})


def is_not_one(token: Token) -> bool:
    """Whether a noun is counted to none: "not one soldier", "not a single ship"."""
    counted = {c.lower_ for c in token.children if c.i < token.i}
    below = {d.lower_ for c in token.children if c.lower_ == "one" for d in c.children}
    one = token.lower_ == "one" or not counted.isdisjoint({"one", "single"})
    return one and "not" in counted | below


def operator_stack(verb: Token) -> Stack:
    """The operators from `verb` outwards to the verb that has the subject."""
    tokens: list[Token] = []
    negated = refused = False
    top = verb
    for _ in range(4):
        negated ^= _plainly_negated(top, tokens)
        step = _step(top)
        if step is None:
            break
        refuses, denies, used, top = step
        refused |= refuses
        negated |= denies
        tokens.extend(used)
    before = joined_before(top) if not tokens and not negated else None
    if before is not None:  # "declined to confirm or deny it" declines to deny it
        outer = operator_stack(before)
        if outer.tokens or outer.negated:
            return replace(outer, modal=outer.modal or _modal_of(verb, top))
    if top.dep_ == "relcl" and top.head.lower_ in {"nothing", "little"}:
        negated = True
    modal = _modal_of(verb, top)
    modal = None if modal in _UNWILLING and _is_said_alone(verb) else modal
    return Stack(top, tuple(tokens), negated, refused, modal, is_irrealis(top))


def _modal_of(verb: Token, top: Token) -> str | None:
    return next((c.lower_ for t in (verb, top) for c in t.children if c.tag_ == "MD"), None)


def _is_said_alone(verb: Token) -> bool:
    """ "Would say only that p": p is said, and no more."""
    behind = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else None
    alone = behind is not None and behind.lower_ == "only" and verb.lemma_ in {"say", "confirm"}
    return alone and verb.tag_ == "VB"


def _plainly_negated(token: Token, tokens: list[Token]) -> bool:
    marks = [c for c in token.children if _is_not(c)]
    if not marks:
        marks = [c for c in token.children if _is_no_longer(c) or _is_bare_nothing(c)]
    tokens.extend(marks)
    if marks:
        return True
    subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and _is_negative_phrase(subject)


Step = tuple[bool, bool, "list[Token]", "Token"]


def _step(token: Token) -> Step | None:
    """One operator outwards: (refuses, negates, its tokens, the next verb)."""
    head = token.head
    if token.dep_ in {"xcomp", "ccomp", "advcl"} and head.lemma_ in words("refusers"):
        refusing = token.dep_ != "ccomp" and _is_to_verb(token)
        return (True, False, [head], head) if refusing else None
    if token.dep_ in {"xcomp", "acl", "advcl", "ccomp", "relcl"} and _is_to_verb(token):
        return _step_over_future(token) or _step_over_time(token) or _step_over_ability(token)
    if token.dep_ == "pcomp":
        return _step_over_preposition(token)
    return None


def _step_over_future(token: Token) -> Step | None:
    """ "We are not going to confirm it": only a future, whose negative is the verb's."""
    ahead = token.head.lower_ in {"going", "gonna"} and token.dep_ == "xcomp"
    return (False, False, [token.head], token.head) if ahead else None


def _step_over_ability(token: Token) -> Step | None:
    """ "Unable to say", "in a position to say", "has yet to say"."""
    head = token.head
    if head.lower_ in _UNABLE:
        return False, True, [head], _verb_of(head)
    if head.lower_ in _ABLE:
        return False, False, [head], _verb_of(head)
    if head.lower_ == "nothing" and head.head.lemma_ == "have":  # "had nothing to add"
        return True, False, [head, head.head], head.head
    yet = [c for c in head.children if c.lower_ == "yet"]
    if head.lemma_ in {"have", "be"} and yet:
        return False, True, [head, *yet], head
    if head.lower_ == "yet" and head.head.lemma_ in {"have", "be"}:
        return False, True, [head, head.head], head.head
    return None


def _step_over_time(token: Token) -> Step | None:
    """ "It was too early to say", "too early, X said, to say": whoever says so leaves it open."""
    head = token.head
    for early in (head, *(c for v in (head, head.head) for c in v.children)):
        too = [c for c in early.children if c.lower_ == "too"]
        if early.lower_ in words("early_words") and too and early.i < token.i:
            verb = _verb_of(early)
            return False, True, [*too, early], _speech_above(verb) or _speech_below(verb) or verb
    return None


def _speech_below(verb: Token) -> Token | None:
    """The verb of ", X said," that the parser hangs on what X said."""
    below = (c for c in verb.children if c.dep_ == "parataxis")
    return next((c for c in below if cue_class(c.lemma_) is not None), None)


def _step_over_preposition(token: Token) -> Step | None:
    """ "Without saying", "stopped short of saying", "refrained from saying"."""
    head = token.head
    if head.lower_ == "without":
        return False, True, [head], _speech_above(token) or _verb_of(head)
    if head.lower_ not in {"of", "from"}:
        return None
    anchor = head.head
    if anchor.lower_ == "short":
        return False, True, [head, anchor, anchor.head], _verb_of(anchor)
    short = [c for c in anchor.children if c.lower_ == "short"]
    if short:
        return False, True, [head, *short, anchor], anchor
    if anchor.lemma_ in words("refusers"):
        return True, False, [head, anchor], anchor
    return None


def _speech_above(token: Token) -> Token | None:
    """ "X confirmed that p, without saying whether q": it is X who leaves q open."""
    return next((a for a in token.ancestors if cue_class(a.lemma_) is not None), None)


def _is_to_verb(token: Token) -> bool:
    return any(c.tag_ == "TO" for c in token.children)


def _verb_of(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token and not _has_subject(token):
        token = token.head
    return token


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in token.children)


def is_irrealis(token: Token) -> bool:
    """Whether a verb stands under *if*, *whether*, a question or a counterfactual (G2)."""
    node = token
    while True:
        for child in node.children:
            if child.dep_ == "mark" and child.lower_ in words("conditional_marks"):
                return True
            if child.dep_ == "prep" and child.lower_ in {"if", "unless"}:
                return True
        if is_supposing(node):
            return True
        if node.dep_ == "ROOT" or node.head == node:
            break
        node = node.head
    last = token.sent[-1]
    return last.text == "?" or (len(token.sent) > 1 and token.sent[-2].text == "?")


def is_supposing(token: Token) -> bool:
    """ "Assuming that p", "provided p": the participle does what *if* does (G2)."""
    return token.dep_ == "advcl" and token.lower_ in words("conditional_marks")


def is_inverted(clause: Token) -> bool:
    """ "Were a leak proved", "had the dam burst": a clause that opens so supposes (G2)."""
    first = clause.doc[clause.left_edge.i]
    auxiliary = first.dep_ in {"aux", "auxpass"} or first == clause
    return auxiliary and first.lower_ in {"were", "had", "should"}


def resolve(cue_class: CueClass, stack: Stack, lemma: str) -> tuple[CueClass, Stance]:
    """The class and the stance of a cue under its operators (S1)."""
    if stack.irrealis:
        return cue_class, Stance.NONE
    if stack.refused or stack.negated:
        return _declined(cue_class, stack, lemma)
    if stack.modal in _FUTURE and cue_class is not CueClass.BELIEVE:
        return cue_class, Stance.NONE
    return cue_class, _PLAIN[cue_class]


_PLAIN = {
    CueClass.ASSERT: Stance.ASSERT,
    CueClass.CONFIRM: Stance.CONFIRM,
    CueClass.ANNOUNCE: Stance.ASSERT,
    CueClass.DENY: Stance.DENY,
    CueClass.REFUSE: Stance.REFUSE,
    CueClass.NON_CONFIRM: Stance.NON_CONFIRM,
    CueClass.NON_DENIAL: Stance.NON_DENIAL,
    CueClass.ALLEGE: Stance.ASSERT,
    CueClass.BELIEVE: Stance.ASSERT,
    CueClass.PLAN: Stance.ASSERT,
    CueClass.HEARSAY: Stance.ASSERT,
    CueClass.RETRACT: Stance.RETRACT,
    CueClass.OUTLET: Stance.ASSERT,
}


def _declined(cue_class: CueClass, stack: Stack, lemma: str) -> tuple[CueClass, Stance]:
    if stack.refused and stack.negated:  # "did not decline to say": nothing follows
        return cue_class, Stance.NONE
    if cue_class is CueClass.DENY:
        return CueClass.NON_DENIAL, Stance.NON_DENIAL
    if cue_class is CueClass.BELIEVE:
        return cue_class, Stance.NONE
    would_not = stack.modal in _UNWILLING and stack.negated
    answering = cue_class is CueClass.REFUSE or lemma in words("responses")
    if stack.refused or would_not or answering:
        return CueClass.REFUSE, Stance.REFUSE
    return CueClass.NON_CONFIRM, Stance.NON_CONFIRM
