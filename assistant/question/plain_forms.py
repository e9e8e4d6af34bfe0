"""Base forms that the lemmatizer got wrong: "gutted" is of "gut", not of "gutte"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from assistant.question.parse import parser

if TYPE_CHECKING:
    from spacy.tokens import Token


_SPELLED = {"ax": "axe"}  # "axed" and "axing" are of "axe" in either spelling


def base_of(token: Token) -> str:
    """The lower-case lemma of a token; of a past form that is no verb, the verb without -e."""
    found = str(token.lemma_).lower()
    found = _SPELLED.get(found, found)
    if token.tag_ in {"VBD", "VBN"} and token.lower_ == f"{found}d" and found.endswith("e"):
        return _without_e(found)
    return found


@cache
def _verbs() -> frozenset[str]:
    lookups = parser().get_pipe("lemmatizer").lookups
    return frozenset(lookups.get_table("lemma_index")["verb"])


def _without_e(found: str) -> str:
    """ "Reconnecte" is no verb and "connect" is one; "gutte" is none and "gut" is."""
    if found in _verbs() or found.removeprefix("re") in _verbs():  # "reroute" is of "route"
        return found
    short = found[:-1]
    halved = short[:-1] if short[-1:] == short[-2:-1] else short
    plain = (short, halved, short.removeprefix("re"))
    if any(word in _verbs() for word in (short, plain[2])):
        return short
    return halved if halved in _verbs() else found
