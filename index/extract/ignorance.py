"""What a party says that it does not know: "was unaware of any arrest", "knew of no deal" (S1).

It neither bears p out nor denies it: who has heard of no arrest has not said that there was none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.operators import is_negated
from index.extract.tree import first_child, subject_of
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SELF = frozenset({"it", "they", "we", "he", "she", "i"})
_OF = frozenset({"of", "about"})


def unknown_to(head: Token, source: Token | None) -> Token | None:
    """The head of what a clause says that its speaker does not know; None without one.

    `source` is the head of the speaker's phrase; the clause has it as subject, or a pronoun.
    """
    if not _is_speaker(subject_of(head), source):
        return None
    if head.lemma_ == "be":
        word = first_child(head, {"acomp"})
        if word is None or word.lower_ not in {"aware", "unaware"}:
            return None
        if (word.lower_ == "unaware") == is_negated(head):
            return None
        return _matter(word) or next(filter(_asks, head.children), None)
    if head.lemma_ == "know":
        nothing = any(c.lower_ in {"nothing", "little"} for c in head.children)
        matter = _matter(next((c for c in head.children if c.lower_ == "nothing"), head))
        which = {c.lower_ for c in matter.children} if matter is not None else set()
        none = "no" in which or ("any" in which and is_negated(head))
        return (matter or _matter(head)) if nothing or none else None
    thing = first_child(head, {"dobj"}) if head.lemma_ == "have" else None
    if thing is None or thing.lemma_.lower() not in words("knowing_nouns"):
        return None
    return _matter(thing) if any(c.lower_ == "no" for c in thing.children) else None


def _is_speaker(subject: Token | None, source: Token | None) -> bool:
    """Whether a subject is who says it: by a pronoun, or by the same word."""
    if subject is None:
        return False
    same = source is not None and subject.lemma_.lower() == source.lemma_.lower()
    return same or subject.lower_ in _SELF


def _asks(clause: Token) -> bool:
    """ "Was not aware if there was one": the clause is what is not known, and no condition."""
    return clause.dep_ == "advcl" and any(c.lower_ in {"if", "whether"} for c in clause.children)


def _matter(word: Token) -> Token | None:
    """What "of", "about" or a clause behind a word is about."""
    for child in word.children:
        if child.i > word.i and child.dep_ == "prep" and child.lower_ in _OF:
            return first_child(child, {"pobj", "pcomp"})
        if child.i > word.i and (child.dep_ in {"ccomp", "acl"} or _asks(child)):
            return child
    return None
