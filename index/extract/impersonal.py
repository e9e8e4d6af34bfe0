"""Bodies known by their pronoun: who "said its profit rose" is no person (R6).

A name of two words may be a person's, and "it" something told of before; so "it" must do what
only a house does there, or "its" stand at once, and nobody else be there to be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from index.lexicon import table, words
from index.nouns import singular
from index.source_phrase import is_role_word

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from index.extract.parse import Paragraph

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_IT = frozenset({"it", "its", "itself"})
_HE = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_SINGULAR = frozenset({"NN", "NNP"})


def impersonal_names(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The names, lower case, that a report speaks of as "it" or "which", and never as "he"."""
    found: set[str] = set()
    persons: set[str] = set()
    before: frozenset[str] = frozenset()
    for paragraph in paragraphs:
        for sentence in paragraph.doc.sents:
            for token in sentence:
                if not _is_name(token):
                    continue
                name = _name(token)
                if _is_who(token):
                    persons.add(name)
                elif _is_which(token) or _is_it(token, before):
                    found.add(name)
            before = _met(sentence)
    return frozenset(found - persons)


def _is_name(token: Token) -> bool:
    """Whether a name is a subject; words before it may say what its bearer is."""
    if token.pos_ != "PROPN" or token.dep_ not in _SUBJECTS or not token.text[:1].isupper():
        return False
    return not any(is_role_word(part) and not part.is_sent_start for part in _parts(token))


def _parts(token: Token) -> list[Token]:
    """The words of a name that ends with a token."""
    start = token.i
    while start > token.sent.start and token.doc[start - 1].pos_ == "PROPN":
        start -= 1
    return list(token.doc[start : token.i + 1])


def _name(token: Token) -> str:
    parts = _parts(token)
    alone = len(parts) == 2 and parts[0].is_sent_start and parts[0].lower_ in _descriptors()
    return " ".join(part.lower_ for part in (parts[1:] if alone else parts))


def _descriptors() -> frozenset[str]:
    return words("company_nouns") | words("group_nouns") | words("bodies")


def _is_which(token: Token) -> bool:
    """Whether a clause with "which" hangs on the name."""
    return any(
        child.dep_ == "relcl" and any(t.lower_ == "which" for t in child.children)
        for child in token.children
    )


def _is_who(token: Token) -> bool:
    """Whether the name is a person's: by "who", or by the first pronoun behind it."""
    if any(
        child.dep_ == "relcl" and any(t.lower_ == "who" for t in child.children)
        for child in token.children
    ):
        return True
    first = next((word for word in _behind(token) if word.pos_ == "PRON"), None)
    return first is not None and first.lower_ in _HE


def _is_it(token: Token, before: frozenset[str]) -> bool:
    """Whether the first pronoun behind the name is "it", and nothing else there can be meant."""
    several = len(_name(token).split()) > 1
    for word in _behind(token):
        if word.pos_ == "PRON":
            own = word.lower_ in _IT and word.dep_ != "expl"
            if own and _is_of_house(word):
                start = _parts(token)[0].i
                met = before | _met(token.doc[token.sent.start : start])
                return not met - {_name(token)}
            return own and not several and _is_near(token, word)
        if _can_be_meant(word):
            return False
    return False


def _is_of_house(pronoun: Token) -> bool:
    """Whether "it" does what a house does, or "its" is of a thing that a house has."""
    group = table("houses")["own_words"]
    if pronoun.lower_ == "its":
        return singular(pronoun.head.lower_) in group["things"]
    verb = pronoun.head
    does = pronoun.dep_ == "nsubj" and verb.lemma_ in group["verbs"]
    return does and any(c.dep_ in {"dobj", "xcomp", "ccomp", "prep", "prt"} for c in verb.children)


def _is_near(token: Token, pronoun: Token) -> bool:
    """Whether no noun in the singular stands between a name and its pronoun."""
    return not any(
        word.tag_ in _SINGULAR and not _is_part_or_day(word) and word.i < pronoun.i
        for word in _behind(token)
    )


def _can_be_meant(word: Token) -> bool:
    """Whether a noun before "its" may have what a house has: a name, a body, a place."""
    if word.tag_ not in _SINGULAR or _is_part_or_day(word):
        return False
    one = singular(word.lower_)
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "court_nouns", "place_nouns")
    return word.tag_ == "NNP" or any(one in words(name) for name in lists)


def _is_part_or_day(word: Token) -> bool:
    day = word.dep_ == "pobj" and word.ent_type_ in {"DATE", "TIME"}
    return day or word.dep_ in {"compound", "npadvmod"}


def _met(stretch: Tokens) -> frozenset[str]:
    """Whoever some words tell of that "it" behind them may mean, in lower case.

    Their subject before all others, where it can be meant.
    """
    told = [t for t in stretch if _can_be_meant(t)]
    subjects = [t for t in told if t.dep_ in _SUBJECTS]
    return frozenset(_name(t) for t in subjects or told)


def _behind(token: Token) -> Iterator[Token]:
    """The words behind a name, without what only says which one it is: ", the seller,"."""
    beside = {t.i for c in token.children if c.dep_ == "appos" for t in c.subtree}
    return (t for t in token.doc[token.i + 1 : token.sent.end] if t.i not in beside)
