"""A party that says that it has nothing to tell: "we have nothing to announce" (A11, S1).

It denies nothing: who has no information to share has not said that there was nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.operators import is_negated
from index.extract.tree import ABOUT, first_child, matter_of, subject_of, subtree_without
from index.ledger import CueClass
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.extract.open_matters import Matter

_NOTHING = frozenset({"nothing", "anything"})
_NEWS = frozenset({"information", "detail", "details", "update", "news", "announcement", "comment"})
_ABOUT = ABOUT | {"beyond"}
_SAID = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ANNOUNCE, CueClass.DENY})
_ALSO = frozenset({"share", "offer", "give", "provide", "release", "add", "discuss", "contribute"})


def nothing_to_tell(head: Token) -> Matter | None:
    """The matter that the clause of `head` says nothing can be told on; None for another clause.

    "There is nothing the office can confirm", "I have no information on that"; "nothing to hide"
    and "no information that anybody was hurt" tell something.
    """
    here = head.lemma_ == "be" and first_child(head, {"expl"}) is not None
    if not here and (head.lemma_ != "have" or subject_of(head) is None):
        return None
    thing = first_child(head, {"dobj", "attr", "nsubj"} if here else {"dobj"})
    if thing is None or not _is_none(thing, head):
        return None
    told = next((c for h in (thing, head) for c in h.children if _is_told(c, thing)), None)
    about = matter_of([h for h in (thing, told, head) if h is not None], _ABOUT)
    if told is None and (thing.lower_ in _NOTHING or about is None):
        return None
    if about is None or about.pos_ == "PRON":
        return None, set()
    return about, subtree_without(about, head)


def _is_none(thing: Token, head: Token) -> bool:
    """ "Nothing", "no information", "not ... any details"."""
    small = {c.lower_ for c in thing.children}
    none = "no" in small or ("any" in small and is_negated(head))
    if thing.lower_ in _NOTHING:
        return thing.lower_ == "nothing" or is_negated(head)
    return none and thing.lemma_.lower() in _NEWS


def _is_told(clause: Token, thing: Token) -> bool:
    """Whether a clause behind the thing tells of telling: "to confirm", "that we can share"."""
    if clause.i < thing.i or clause.dep_ not in {"acl", "relcl", "xcomp", "advcl"}:
        return False
    lemma = clause.lemma_.lower()
    return lemma in words("telling_verbs") | words("responses") | _ALSO or cue_class(lemma) in _SAID
