"""Attribution by a preposition: "according to X" and its like (A3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.quoted_contents import head_among
from index.extract.speakers import can_speak
from index.extract.tree import PREDICATES, first_child, subject_of
from index.ledger import CueClass, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_COUNTS = frozenset({"count", "tally", "figure", "figures", "reckoning", "estimate", "calculation"})


def prepositions(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a preposition that names a source, whose content is its whole clause."""
    for token in sentence:
        if token.i in taken or token.lower_ not in {"according", "per", "citing", "in", "by", "on"}:
            continue
        source, cue = _according(token)
        if source is None:
            continue
        phrase = {t.i for t in token.subtree}
        host = token.head
        while host.pos_ not in PREDICATES and host.dep_ != "ROOT":
            host = host.head
        content = {t.i for t in host.subtree} - phrase
        if host == token:
            content = _behind_comma(source)
            host = head_among(content, token.doc) or host
        if not content - {host.i}:
            continue
        kind = CueClass[entries("view_nouns").get(cue[-1].lemma_.lower()) or "ASSERT"]
        yield Found("A3", token, cue, source, content, kind, Stance[kind.name], host)


def _according(token: Token) -> tuple[Token | None, list[Token]]:
    if token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        if to is None:
            return None, []
        return first_child(to, {"pobj"}) or _noun_behind(to), [token, to]
    if token.lower_ in {"in", "by", "on"}:
        return _in_the_view_of(token)
    if token.lower_ == "citing" and token.dep_ == "prep":
        return first_child(token, {"pobj"}), [token]
    if token.lower_ == "per" and token.dep_ == "prep" and token.i == token.sent.start:
        return first_child(token, {"pobj"}), [token]
    return None, []


def _behind_comma(source: Token) -> set[int]:
    """ "According to X, p": what stands behind the comma, where no verb holds the sentence."""
    doc, end = source.doc, source.sent.end
    comma = next((i for i in range(source.i + 1, end) if doc[i].text == ","), end)
    return {i for i in range(comma + 1, end) if not doc[i].is_punct}


def _noun_behind(to: Token) -> Token | None:
    """The last of the nouns right behind "according to", where the parser gave it no object."""
    found: Token | None = None
    for token in to.doc[to.i + 1 : to.sent.end]:
        if token.tag_ in {"NN", "NNS", "NNP", "NNPS"}:
            found = token
        elif found is not None or token.tag_ not in {"DT", "JJ", "CD", "PRP$", "VB", "VBP"}:
            break
    return found


def _in_the_view_of(token: Token) -> tuple[Token | None, list[Token]]:
    """ "In the view of X", "in X's words", "by X's account" (A3)."""
    noun = first_child(token, {"pobj"})
    if noun is None or noun.lemma_.lower() not in words("view_nouns"):
        return None, []
    if token.lower_ == "on" and noun.lemma_.lower() not in _COUNTS:  # "on his account": for him
        return None, []
    owner = first_child(noun, {"poss"})
    own = any(c.lower_ == "own" for c in noun.children)
    if own and owner is not None and owner.lower_ in {"its", "his", "her", "their"}:
        owner = subject_of(token.head)  # "by its own admission, the club owes p"
    if owner is None and not own:
        of = next((c for c in noun.children if c.lower_ == "of"), None)
        owner = first_child(of, {"pobj"}) if of is not None else None
    if owner is None or not can_speak(owner):
        return None, []
    between = [t for t in noun.doc[owner.i + 1 : noun.i] if t.tag_ == "POS" or t.lower_ == "own"]
    return owner, [token, *between, noun]
