"""Bodies known by their pronoun: who "said its profit rose" is no person (R6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.extract.parse import Paragraph

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_IT = frozenset({"it", "its", "itself"})
_SINGULAR = frozenset({"NN", "NNP"})


def impersonal_names(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The single words, lower case, that a report uses as names and speaks of as "it"."""
    return frozenset(
        token.lower_
        for paragraph in paragraphs
        for token in paragraph.doc
        if _is_bare_name(token) and (_is_which(token) or _is_it(token))
    )


def _is_bare_name(token: Token) -> bool:
    """Whether a name of one word is a subject; words before it may say what its bearer is."""
    if token.pos_ != "PROPN" or token.dep_ not in _SUBJECTS or not token.text[:1].isupper():
        return False
    before = [child for child in token.children if child.i < token.i]
    return all(child.pos_ != "PROPN" or child.is_sent_start for child in before)


def _is_which(token: Token) -> bool:
    """Whether a clause with "which" hangs on the name."""
    return any(
        child.dep_ == "relcl" and any(t.lower_ == "which" for t in child.children)
        for child in token.children
    )


def _is_it(token: Token) -> bool:
    """Whether the first pronoun behind the name is "it", and nothing else there can be meant."""
    for word in _behind(token):
        if word.tag_ in _SINGULAR and word.dep_ not in {"compound", "npadvmod"}:
            day = word.dep_ == "pobj" and word.ent_type_ in {"DATE", "TIME"}
            if not day:
                return False
        if word.pos_ == "PRON":
            return word.lower_ in _IT and word.dep_ != "expl"
    return False


def _behind(token: Token) -> Iterator[Token]:
    sentence = token.sent
    return iter(sentence.doc[token.i + 1 : sentence.end])
