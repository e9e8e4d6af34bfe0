"""Words for what is not so, and where they stand: "fiction", "false", "without foundation" (S7)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.extract.lemmas import stems
from index.extract.operators import is_negated
from index.extract.tree import first_child, has_modal
from index.ledger import CueClass
from index.lexicon import cue_class, entries, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POINTING = frozenset({"it", "this", "that"})
_BACK = _POINTING | {"these", "those", "them", "both", "all"}
_TRUE = frozenset({"true", "correct", "accurate", "right"})
_FURTHEST = 5  # tokens of "flatly rejected the two accusations"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOTHING = frozenset({"nothing", "nobody", "none", "anything", "anybody", "anyone"})
_BARE = frozenset({"be", "have", "do", "will", "would", "can", "could", "should"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def calls_untrue(token: Token) -> bool:
    """Whether a word says of something told that it is not so."""
    return not {token.lemma_.lower(), token.lower_}.isdisjoint(words("denial_words"))


def answers_before(doc: Doc, colon: int) -> bool:
    """Whether a colon closes a denial of what was told before: "disputed this: the gate was shut".

    What follows is the denier's own account, and no part of what he denies (S7). Read from tags,
    before the parse.
    """
    last = doc[colon - 1] if colon else None
    if last is None or not (last.lower_ in _BACK or last.lower_ in _reported()):
        return False
    for token in reversed(doc[max(0, colon - _FURTHEST) : colon - 1]):
        if token.tag_ in _FINITE or token.tag_ == "VBN":
            return any(cue_class(stem) is CueClass.DENY for stem in stems(token.lower_))
        if token.is_punct:
            return False
    return False


@cache
def _reported() -> frozenset[str]:
    return words("report_nouns") | {f"{noun}s" for noun in words("report_nouns")}


def told_of(verb: Token) -> Token | None:
    """The noun of "said of talk that p", where p is what others tell; None elsewhere."""
    if cue_class(verb.lemma_.lower()) is not CueClass.ASSERT:
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "about"} and child.i > verb.i:
            noun = first_child(child, {"pobj"})
            if noun is not None and noun.lemma_.lower() in words("report_nouns"):
                return noun
    return None


def denies_told_of(verb: Token) -> bool:
    """ "'Pure invention,' X said of talk that p": what is said is only that it is not so."""
    noun = told_of(verb)
    if noun is None:
        return False
    return any(calls_untrue(t) for t in verb.subtree if t.i < noun.i)


def thing_called(verb: Token) -> Token | None:
    """What "called the report false" puts a name on, however the parser hangs it.

    "Called the report nonsense" reads as one noun, "called that 'nonsense'" as an opened clause.
    """
    small = first_child(verb, {"ccomp"})
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is not None or small is not None:
        return thing if thing is not None else first_child(small, {"nsubj"}) if small else None
    named = first_child(verb, {"oprd", "attr"})
    if named is None or named.i < verb.i:
        return None
    before = (c for c in named.children if verb.i < c.i < named.i)
    return next((c for c in before if _is_told(c) or c.lower_ in _BACK), None)


def thing_behind_as(verb: Token) -> Token | None:
    """The reports of "rejected *as false* reports that p", which the parser hangs on "as"."""
    for small in verb.children:
        thing = first_child(small, {"pobj"}) if small.lower_ == "as" else None
        if thing is None or thing.lemma_.lower() not in words("report_nouns"):
            continue
        if any(calls_untrue(t) for t in verb.doc[small.i + 1 : thing.i]):
            return thing
    return None


def denies_such(head: Token) -> bool:
    """Whether a clause denies what was told before, by "such": "no such order exists" (S7).

    "Did nothing of the kind", "nobody gave any such order"; "no such thing as" tells of a kind,
    and who has "seen nothing of the kind" only was not there.
    """
    lemma = head.lemma_.lower()
    if lemma in words("perceiving_verbs") | words("knowing_verbs"):
        return False
    if cue_class(lemma) is CueClass.BELIEVE:
        return False
    for word in head.subtree:
        if word.lower_ == "such" and word.i > word.sent.start:
            noun = word.head
            negated = word.nbor(-1).lower_ == "no" or (
                word.nbor(-1).lower_ == "any" and is_negated(head)
            )
            after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
            if negated and noun.i > word.i and after != "as" and _is_of(noun, head):
                return True
        kind = word.lower_ in {"kind", "sort", "nature"} and word.dep_ == "pobj"
        none = word.head.head if kind and word.head.lower_ == "of" else None
        pointing = any(c.lower_ in {"the", "that", "this"} for c in word.children)
        if none is not None and pointing and none.lower_ in _NOTHING and _is_of(none, head):
            return not any(c.lower_ in {"as", "that", "which"} for c in word.rights)
    return False


def _is_of(noun: Token, head: Token) -> bool:
    """Whether a noun is the subject or the object of a clause, and not of one below it."""
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":  # "agreed to nothing of the kind"
        return noun.head.head == head and noun.lower_ in _NOTHING
    return noun.head == head and noun.dep_ in {*_SUBJECTS, "dobj", "attr", "npadvmod"}


def is_bare_denial(head: Token) -> bool:
    """ "I am not.", "They did not.": the verb is that of what was told before (S7)."""
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None)
    if subject is None or subject.pos_ != "PRON" or head.lemma_ not in _BARE:
        return False
    rest = [
        t for t in head.subtree if not t.is_punct and t.text.strip() and t not in {head, subject}
    ]
    return bool(rest) and all(t.dep_ in {"neg", "aux"} for t in rest) and is_negated(head)


def denies_report(head: Token) -> bool:
    """Whether a clause says of something told that it is not so (S7).

    "The claim is false", "reports of p are without foundation", "there was no truth in it".
    """
    subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None)
    negated = any(c.dep_ == "neg" for c in head.children)
    if subject is not None and any(c.lower_ in {"our", "my"} for c in subject.children):
        return False  # "our statement of Monday was wrong" takes back what one has said oneself
    if subject is not None and _is_called_untrue(head, subject, negated=negated):
        return True
    things = [c for c in head.children if c.dep_ in {"attr", "nsubj", "dobj"}]
    if subject is not None and _is_far_from_truth(head, subject):
        return True
    told = subject is None or subject.dep_ == "expl" or _is_told(subject) or subject in things
    lacking = any(_is_none_of(c, "truth_nouns") for c in things)
    return is_not_a_scrap(head) or (lacking and told and head.lemma_ in {"be", "have", "exist"})


def _is_told(noun: Token) -> bool:
    return noun.lemma_.lower() in words("report_nouns") or noun.lower_ in _POINTING


def _is_uttered(noun: Token) -> bool:
    """ "The statements of the rebels", and not "statement" of a bank or a court's words."""
    return noun.lemma_.lower() in words("uttered_nouns") | {"statement"}


def _is_far_from_truth(head: Token, subject: Token) -> bool:
    """ "Does not correspond to reality", "has nothing to do with the facts" (S7)."""
    if not (_is_told(subject) or _is_uttered(subject)) or not is_negated(head):
        return False
    said = (t for t in head.subtree if t.lower_ in words("truth_itself") and t.i > head.i)
    real = next((t for t in said if t.dep_ in {"pobj", "dobj"}), None)
    if real is None or any(c.dep_ in {"acl", "relcl", "ccomp"} for c in real.children):
        return False
    verb = real.head.head if real.dep_ == "pobj" else real.head
    return verb.lemma_.lower() in words("matching_verbs") and head in {verb, *verb.ancestors}


def _is_called_untrue(head: Token, subject: Token, *, negated: bool) -> bool:
    below = {c.lemma_.lower() for c in head.children if c.dep_ in {"acomp", "attr", "oprd"}}
    if subject.lower_ in {"anything", "everything"} and below & words("denial_words"):
        return any(c.lower_ == "else" for c in subject.children)
    figure = subject.lemma_.lower() in words("figure_nouns") and head.lower_ in {"is", "are"}
    if figure and not negated:  # "the number of 3,000 is wrong"; "was" it is of one's own
        return bool(below & words("denial_words"))
    if not (_is_told(subject) or _is_uttered(subject)):
        return False
    if negated:
        past = not has_modal(head)
        pointing = subject.lower_ in _POINTING
        true = below & _TRUE
        return bool(true) or (pointing and past and head.lemma_ == "happen")
    invented = subject.dep_ == "nsubjpass" and _is_made_up(head)
    return bool(below & words("denial_words")) or invented or _is_without(head)


def calls_that_untrue(verb: Token) -> bool:
    """Whether a clause of "which" says that what stands before it is not so: ", which is false"."""
    if verb.dep_ != "relcl" or verb.lemma_ != "be":
        return False
    said = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
    if is_negated(verb):
        return any(c.lower_ in _TRUE for c in said)
    return any(calls_untrue(c) for c in said)


def _is_made_up(verb: Token) -> bool:
    particle = entries("inventing_verbs").get(verb.lemma_.lower())
    return particle is not None and (not particle or particle in {c.lower_ for c in verb.children})


def _is_without(head: Token) -> bool:
    """ "Without foundation", "without a shred of truth"."""
    things = [
        d for c in head.children if c.lower_ == "without" for d in c.children if d.dep_ == "pobj"
    ]
    of = [d for t in things for c in t.children if c.lower_ == "of" for d in c.children]
    return head.lemma_ == "be" and any(
        t.lemma_.lower() in words("truth_nouns") for t in things + of
    )


def _is_none_of(noun: Token, name: str) -> bool:
    return noun.lemma_.lower() in words(name) and any(c.lower_ == "no" for c in noun.children)


def is_not_a_scrap(head: Token) -> bool:
    """ "Not a word of it is true", "there is not a shred of truth in it"."""
    below = {c.lemma_.lower() for c in head.children if c.dep_ in {"acomp", "attr", "oprd"}}
    for scrap in head.children:
        if scrap.lemma_ not in words("scraps") or scrap.dep_ not in {"attr", "nsubj", "dobj"}:
            continue
        of = next((c for c in scrap.children if c.lower_ == "of"), None)
        thing = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        none = [c for c in (*head.children, *scrap.children) if c.lower_ in {"not", "n't", "no"}]
        if thing is None or not none:
            continue
        pointing = thing.lower_ in _POINTING and bool(below & {"true", "right"})
        if pointing or thing.lemma_ in words("truth_nouns"):
            return True
    return False
