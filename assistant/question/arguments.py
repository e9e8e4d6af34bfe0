"""Arguments: the noun phrases that stand in a predicate's roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.names import is_name_word, read_names
from assistant.question.phrases import phrases_of
from assistant.question.words import is_content, lemma

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBCLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis"})
_BEFORE = frozenset({"compound", "nmod", "amod", "poss"})
_BESIDE = frozenset({"conj", "appos"})
_OF = frozenset({"of", "for", "in", "from"})  # "negotiators from Istan" act for it
_HOUSED = frozenset(
    {"airline", "bank", "club", "company", "firm", "group", "hospital", "museum", "university"}
)  # what a town only houses: "the hospital in Orm" is not Orm


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its head's lemma, its content lemmas, its names (lower case).

    `named`: the head itself is a name ("Istan"; not "the army of Istan").
    `cores` and `core_names` are those of its words that name the party itself: in "the brother of
    the minister" only "brother", in "the price of rice" both, for a price only measures (G3).
    `served`: the words of the body whose officer the head is: "Norda" in "the Norda boss".
    """

    text: str
    head: str
    lemmas: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    named: bool = False
    definite: bool = False
    pronoun: bool = False
    cores: frozenset[str] = frozenset()
    core_names: tuple[str, ...] = ()
    served: frozenset[str] = frozenset()


def read_argument(token: Token, span: Span, *, without: Token | None = None) -> Argument:
    """The noun phrase that a token heads, without the part under `without`."""
    inside = [t for t in _reach(token) if without is None or not _under(t, without)]
    first, last = min(t.i for t in inside), max(t.i for t in inside)
    part = span.doc[first : last + 1]
    if without is not None and first <= without.i < token.i:
        part = span.doc[without.i + 1 : last + 1]
    inside = [t for t in inside if part.start <= t.i < part.end]
    names = read_names(part)
    cores = [t for t in _cores(token) if part.start <= t.i < part.end]
    words = {t.lower_ for t in cores}
    return Argument(
        text=part.text,
        head=next((phrase.text for phrase in phrases_of(token)), lemma(token)),
        lemmas=frozenset(lemma(t) for t in inside if is_content(t)),
        names=names,
        named=any(token.lower_ in name.split() for name in names),
        definite=any(c.lower_ in {"the", "this", "that", "its", "their"} for c in token.lefts),
        pronoun=token.pos_ == "PRON",
        cores=frozenset(lemma(t) for t in cores),
        core_names=tuple(name for name in names if not words.isdisjoint(name.split())),
        served=_served(token),
    )


def _served(token: Token) -> frozenset[str]:
    """The words that tell of whose officer a noun speaks; none where it is no officer."""
    if lemma(token) not in lexicon.words("office_holders") and not any(
        phrase.text in lexicon.words("office_holders") for phrase in phrases_of(token)
    ):
        return frozenset()
    hosts = [c for c in token.children if c.dep_ in _BEFORE]
    hosts += [
        noun
        for prep in token.children
        if prep.dep_ == "prep" and prep.lower_ in {"of", "for", "in", "at"}
        for noun in prep.children
        if noun.dep_ == "pobj"
    ]
    return frozenset(t.lower_ for host in hosts for t in host.subtree)


def _cores(token: Token, *, of_organ: bool = False) -> list[Token]:
    """The words that name the party itself, not what it belongs to or where it is (G3).

    `of_organ`: the token is a word of an organ's name, "Defence" in "Ministry of Defence of Veld".
    """
    found = [token]
    word = lemma(token)
    through = word in lexicon.words("transparent_nouns") or token.pos_ in {"NUM", "PRON", "DET"}
    joined = {place for phrase in phrases_of(token) for place in phrase.places}
    organ = word in lexicon.words("organs") or of_organ
    for child in token.children:
        if child.dep_ in _BESIDE:
            found.extend(_cores(child))
        elif child.dep_ in _BEFORE and child.i not in joined:  # the fire service is no fire
            bears = organ or (child.dep_ != "poss" and word in lexicon.words("named_things"))
            if through or (bears and is_name_word(child)):
                found.append(child)
        elif child.dep_ == "prep" and child.lower_ in _OF and (through or organ):
            nouns = [n for n in child.children if n.dep_ == "pobj"]
            if child.lower_ == "in" and word in _HOUSED:
                continue
            kept = [n for n in nouns if (through and child.lower_ == "of") or is_name_word(n)]
            named = organ and token.text[:1].isupper()
            found.extend(t for n in kept for t in _cores(n, of_organ=named))
    found.extend(t for bearer in _bearers(token) for t in _cores(bearer))
    return found


def _bearers(token: Token) -> list[Token]:
    """Who holds an office, where the parser hangs the name on the house.

    "The mayor of Brisk, Tom Reed," names the mayor, and not the town.
    """
    office = lemma(token) in lexicon.words("office_holders") | lexicon.words("titles")
    houses = [
        noun
        for prep in token.children
        if office and prep.dep_ == "prep" and prep.lower_ in {"of", "for"}
        for noun in prep.children
        if noun.dep_ == "pobj" and is_name_word(noun)
    ]
    return [
        child
        for house in houses
        for child in house.children
        if child.dep_ == "appos" and is_name_word(child) and child.left_edge.nbor(-1).text == ","
    ]


def _reach(token: Token) -> list[Token]:
    """The words of a noun phrase, without the clauses that hang on it."""
    found = [token]
    for child in token.children:
        if child.dep_ not in _SUBCLAUSES and child.dep_ != "punct":
            found.extend(_reach(child))
    return found


def _under(token: Token, head: Token) -> bool:
    return token.i == head.i or head.is_ancestor(token)
