"""What a speech act does to one clause of its content, beyond its verb: S4, S5, S7, G2."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.extract.no_evidence import stance_without_evidence, unsupported
from index.extract.operators import is_inverted, is_supposing
from index.extract.tree import first_child, that_clause_behind, without_marks
from index.extract.untruth import calls_untrue, denies_report, denies_such, is_bare_denial
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.extract.found import Found

_ASKING = frozenset({"how", "why", "when", "where", "what", "who", "which", "whose"})
_IT = frozenset({"it", "this", "that", "these", "those", "them"})
_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}


@dataclass(slots=True)
class Act:
    """One clause as content: its head, its tokens, what the act does to it, and flags.

    The flag `anaphoric` says that the content only points back ("the claim", "it").
    """

    head: Token | None
    tokens: set[int]
    stance: Stance
    flags: list[str] = field(default_factory=list)


def read_act(item: Found, head: Token | None, tokens: set[int]) -> Act:
    """The stance of an attribution to one clause of its content."""
    act = Act(head, set(tokens), item.stance)
    if head is None:
        if not tokens:
            act.flags.append("anaphoric")
        return act
    if head.pos_ in {"NOUN", "PROPN", "PRON"} or _is_pointing(head):
        return _nominal(act, head, item.stance)
    if item.stance not in _COMMITTED:
        return act
    if _has_no_evidence(act, head):
        return act
    _drop_conditions(act, head)
    return _committed(act, head, item.cue_class)


def _has_no_evidence(act: Act, head: Token) -> bool:
    """Narrows "found no evidence that p" to p, and tells what it does to p (S7)."""
    stance = stance_without_evidence(head)
    if stance is None:
        found = unsupported(head)
        if found is None:
            return False
        clause, stance = found
        act.head, act.tokens = clause, without_marks(clause) & act.tokens
    act.stance = stance
    act.flags.append("no_evidence")
    return True


def _committed(act: Act, head: Token, cue_class: CueClass) -> Act:
    """What the clause itself leaves of the speaker's commitment to it."""
    if _is_question(head):
        act.stance = Stance.NONE
        act.flags.append("question")
    elif _is_whether(head):
        act.stance = Stance.NON_CONFIRM
        act.flags.append("whether")
    elif _is_embedded_question(head):
        act.stance = Stance.PRESUPPOSE
    elif denies_report(head):
        act.stance = Stance.DENY
        act.flags.append("denies_report")
        _narrow_to_reported(act, head)
    elif denies_such(head) or is_bare_denial(head):
        act.stance = Stance.DENY
        act.flags += ["denies_report", "anaphoric"]
    elif _finds_no_wrong(head):
        act.stance = Stance.DENY
        act.flags += ["anaphoric", "no_evidence"]
    elif _only_possible(head):
        act.stance = Stance.NON_CONFIRM
        act.flags.append("hedged_possibility")
    elif (cue_class is CueClass.CONFIRM and _is_receipt(head)) or _has_seen_reports(head):
        act.flags.append("receipt")
    return act


def _nominal(act: Act, head: Token, stance: Stance) -> Act:
    """ "Denied reports of p" is about p; "denied the report" points back (S4, 8.5c).

    So does "did not answer emails".
    """
    pointer = head.pos_ == "PRON" or head.lemma_ in words("report_nouns") or _is_pointing(head)
    lemma = head.lemma_.lower()
    pointer = pointer or (stance is Stance.REFUSE and lemma in words("contact_nouns"))
    lists = ("figure_nouns", "documents", "nominal_cues", "uttered_nouns")
    published = frozenset().union(*map(words, lists))
    pointer = pointer or (stance is Stance.RETRACT and lemma in published)
    pointer = pointer or _is_part_of_it(head)
    if not pointer or head.pos_ == "PROPN":
        return act
    inner = None if _is_part_of_it(head) else _complement(head, act.tokens)
    told = None if inner is None else _without_untruth(inner, act.tokens)
    # "called the report about Jan Holm untrue": the parser takes the last word for the topic
    only_name = inner is not None and told is not None and told[0].pos_ == "PROPN" != inner.pos_
    back = inner is not None and inner.lower_ in _IT  # "questions about that"
    if told is None or only_name or back:
        act.flags.append("anaphoric")
        act.tokens = _without_untruth(head, act.tokens)[1]
    else:
        act.head, act.tokens = told
    return act


def _is_pointing(head: Token) -> bool:
    """ "Dismissed that as baseless", "called that figure false"."""
    near = {"this", "that", "these", "those"}
    if head.lower_ in near:
        return True
    figure = head.lemma_.lower() in words("figure_nouns")
    return figure and any(c.lower_ in near for c in head.children)


def _is_part_of_it(head: Token) -> bool:
    """ "Denied all of it", "every word of this", "any of that"."""
    if head.pos_ not in {"PRON", "DET"} and head.lemma_.lower() not in words("scraps"):
        return False
    return any(
        c.lower_ == "of" and any(t.lower_ in _IT for t in c.children if t.dep_ == "pobj")
        for c in head.children
    )


def _without_untruth(inner: Token, tokens: set[int]) -> tuple[Token, set[int]]:
    """What is told, without the word for it: of "talk of her exit 'fiction'" only her exit.

    What stands behind a colon is no part of it either: "disowned the story: the line was live".
    """
    doc, inside = inner.doc, sorted(t.i for t in inner.subtree if t.i in tokens)
    cut = next((i for i in inside[1:] if doc[i].text == ":" or calls_untrue(doc[i])), None)
    if cut is None:
        return inner, set(inside)
    left = [i for i in inside if i < cut and doc[i].lower_ not in {"as", '"'}]
    nouns = [doc[i] for i in left if doc[i].pos_ in {"NOUN", "PROPN", "VERB"}]
    head = inner if inner.i in left else nouns[-1] if nouns else inner
    return head, set(left)


def _complement(noun: Token, tokens: set[int]) -> Token | None:
    inside = [c for c in noun.children if c.i in tokens]
    for child in inside:  # "reports suggesting that p"
        clause = first_child(child, {"ccomp"}) if child.dep_ == "acl" else None
        if clause is not None and child.tag_ == "VBG" and cue_class(child.lemma_) is not None:
            return clause
    for child in inside:
        said = child.dep_ in {"acl", "ccomp", "relcl"} and not _is_participle(child)
        if said and not any(t.text == ":" for t in noun.doc[noun.i : child.i]):
            return child
    for child in inside:
        if child.dep_ == "prep" and child.lower_ in {"of", "about", "on", "concerning"}:
            thing = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            # "its report about Velo Motors", "of 20 May" only say which report
            if thing is not None and thing.pos_ != "PROPN" and thing.ent_type_ != "DATE":
                return thing
    return None


def _is_participle(token: Token) -> bool:
    return (
        token.dep_ == "acl"
        and token.tag_ in {"VBN", "VBG"}
        and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
    )


def _narrow_to_reported(act: Act, head: Token) -> None:
    """Leaves of "no truth in the rumour that p" only p; "it", "reports of one" only point back."""
    it = first_child(head, {"nsubj"})
    clause = that_clause_behind(head, {"ccomp"}) if it is not None and it.lower_ == "it" else None
    if clause is not None:  # "it is not true that p", "it is wrong to say that p"
        act.head, act.tokens = clause, without_marks(clause) & act.tokens
        return
    told = words("report_nouns") | words("uttered_nouns") | {"statement"}
    nouns = [t for t in head.subtree if t.lemma_.lower() in told]
    inner = next(
        (c for c in (_complement(n, act.tokens) or _told(n, head) for n in nouns) if c), None
    )
    if inner is None or inner.pos_ in {"PRON", "NUM"}:
        act.flags.append("anaphoric")
        return
    opening = {inner.left_edge.i} if inner.left_edge.lower_ == "that" else set()
    act.head, act.tokens = inner, {t.i for t in inner.subtree if t.i in act.tokens} - opening


def _told(noun: Token, head: Token) -> Token | None:
    """The clause of "that" right behind a noun, whatever the parser hangs it on."""
    clauses = (t for t in head.subtree if t.dep_ in {"relcl", "acl", "ccomp"})
    behind = (c for c in clauses if c.left_edge.i == noun.i + 1)
    return next((c for c in behind if c.left_edge.lower_ == "that"), None)


def _drop_conditions(act: Act, head: Token) -> None:
    """Takes "if the weapons did leave" out: it asserts nothing, nor does what hangs on it (G2)."""
    for child in head.children:
        marks = [c for c in child.children if c.dep_ == "mark"]
        conditional = any(c.lower_ in words("conditional_marks") for c in marks)
        supposed = conditional or is_inverted(child)
        if is_supposing(child) or (child.dep_ == "advcl" and supposed):
            act.tokens -= {t.i for t in child.subtree}
            act.stance = Stance.NONE
            act.flags.append("conditional")


def _is_question(head: Token) -> bool:
    """Whether a clause is put as a question: the mark that ends it is "?" (G2)."""
    behind = head.doc[head.i : head.sent.end]
    return next((t.text[-1:] for t in behind if t.text[-1:] in {".", "!", "?"}), "") == "?"


def _is_whether(head: Token) -> bool:
    return any(c.lower_ in {"whether", "if"} and c.dep_ == "mark" for c in head.children)


def _is_embedded_question(head: Token) -> bool:
    """ "Explained how p", "said why p": p is taken for granted, and not said (S3)."""
    first = head.doc[head.left_edge.i]
    asks = first.lower_ in _ASKING and first.head in {head, *head.children}
    return asks and head.dep_ in {"ccomp", "pcomp"} and head.i > first.i


def _finds_no_wrong(head: Token) -> bool:
    """ "Found no evidence of fraud": denies the wrong that somebody alleges beside it (S7)."""
    for child in head.children:
        if child.dep_ in {"dobj", "attr"} and child.lemma_ in {
            "evidence",
            "sign",
            "proof",
            "indication",
        }:
            none = any(c.lower_ == "no" for c in child.children)
            return none and any(t.lemma_ in words("wrongs") for t in child.subtree)
    return False


def _only_possible(head: Token) -> bool:
    """Whether a clause names p only among what is weighed (S5)."""
    if any(_is_one_of_several(c) or _is_every_option(c) for c in head.children):
        return True
    text = " ".join(t.lower_ for t in head.subtree)
    return any(phrase in text for phrase in _POSSIBILITIES)


def _is_one_of_several(word: Token) -> bool:
    """ "One of four possibilities", "one of three ships to which the wreck might belong"."""
    if word.lower_ not in {"one", "another", "among"} or word.dep_ not in {"attr", "prep"}:
        return False
    below = word if word.lower_ == "among" else first_child(word, {"prep"})
    noun = first_child(below, {"pobj"}) if below is not None else None
    if noun is None:
        return False
    if noun.lemma_.lower() in words("possibility_nouns"):
        return True
    clauses = (c for c in noun.children if c.dep_ == "relcl")
    return any(t.lower_ in _PERHAPS for c in clauses for t in c.children if t.tag_ == "MD")


def _is_every_option(noun: Token) -> bool:
    """ "Every option is under review", "were keeping all possibilities open"."""
    if noun.lemma_.lower() not in words("possibility_nouns"):
        return False
    weighed = noun.head.lemma_ in words("looking_verbs") | {"keep", "leave", "consider"}
    whole = any(c.lower_ in {"every", "all", "each"} for c in noun.children)
    return whole and (noun.dep_ in {"nsubj", "nsubjpass"} or weighed)


_PERHAPS = frozenset({"may", "might", "could"})
_POSSIBILITIES = (
    "one of several possibilities",
    "one of the possibilities",
    "one possibility",
    "one of several options",
    "one of the options",
    "one option",
    "among the options",
    "among several options",
    "cannot be excluded",
    "can not be excluded",
    "cannot be ruled out",
    "can not be ruled out",
    "could not be ruled out",
    "could not be excluded",
)


def _has_seen_reports(head: Token) -> bool:
    """ "We have seen the reports": that says nothing on what they tell (R13)."""
    thing = first_child(head, {"dobj"})
    told = words("report_nouns") | words("receipt_media")
    seen = head.lemma_ in {"see", "read", "receive", "watch", "hear"}
    return seen and thing is not None and thing.lemma_.lower() in told


def _is_receipt(head: Token) -> bool:
    """ "Confirmed that it had got the letter"; that oil "had got into the well" is no receipt."""
    if head.lemma_.lower() in words("receipt_words"):
        return head.lemma_ != "get" or first_child(head, {"dobj", "nsubjpass"}) is not None
    return any(c.dep_ == "acomp" and c.lemma_ in words("receipt_words") for c in head.children)
