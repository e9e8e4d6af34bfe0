"""Frames: a predicate with its agent, patient and recipient, read off a dependency parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.names import is_name_word, read_names
from assistant.question.operators import read_operators
from assistant.question.words import is_content, lemma, same_word
from index.ledger import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "attr", "oprd"})
_CHARGED = frozenset({"dobj", "nsubjpass"})  # "charged *X* with stealing": X does the stealing
_NOT_CLAUSES = frozenset({"aux", "auxpass", "amod", "compound"})
_SUBCLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its head's lemma, its content lemmas, its names (lower case).

    `named`: the head itself is a name ("Istan"; not "the army of Istan").
    """

    text: str
    head: str
    lemmas: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    named: bool = False
    definite: bool = False
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate and its arguments.

    `predicates` are the lemmas that state it (verb, phrasal verb, the noun under a light verb).
    `asserted` is false under if, whether and verbs of asking (G2), and for event nouns that are
    only mentioned (S3). `present` covers the progressive too: both can speak of a plan.
    `loose` are arguments whose role the grammar leaves open.
    """

    predicates: tuple[str, ...]
    agent: Argument | None = None
    patient: Argument | None = None
    recipient: Argument | None = None
    loose: tuple[Argument, ...] = ()
    positive: bool = True
    modality: Modality = Modality.FACT
    hedged: bool = False
    asserted: bool = True
    nominal: bool = False
    passive: bool = False
    present: bool = False
    main: bool = False


def read_frames(span: Span) -> tuple[Frame, ...]:
    """The frames of a text: the main clause first, then the others in reading order."""
    frames: list[tuple[bool, int, Frame]] = []
    for token in span:
        frame = _frame(token, span)
        if frame:
            frames.append((not frame.main, token.i, frame))
    return tuple(frame for _, _, frame in sorted(frames, key=lambda item: item[:2]))


def _frame(token: Token, span: Span) -> Frame | None:
    verbal = token.pos_ in {"VERB", "AUX"} or any(c.dep_ == "auxpass" for c in token.children)
    if verbal and token.dep_ not in _NOT_CLAUSES:
        return _verb_frame(token, span)
    root = token.dep_ == "ROOT"
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} and (root or _is_event(token)):
        return _noun_frame(token, span, root=root)
    return None


def _is_event(token: Token) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in lexicon.synonym_classes()


def _verb_frame(verb: Token, span: Span) -> Frame:
    operators = read_operators(verb)
    roles = _roles(verb, span)
    return Frame(
        predicates=_predicates(verb),
        agent=roles.get("agent"),
        patient=roles.get("patient"),
        recipient=roles.get("recipient"),
        loose=tuple(_loose(verb, span)),
        passive=_is_passive(verb),
        present=_is_present(verb),
        main=_is_main(verb),
        positive=operators.positive,
        modality=operators.modality,
        hedged=operators.hedged,
        asserted=operators.asserted,
    )


def _is_main(verb: Token) -> bool:
    """Whether a verb heads the text; in "is (going) to quit" it is "quit"."""
    if verb.dep_ == "xcomp" and verb.head.dep_ == "ROOT":
        return lemma(verb.head) in {"be", "go"}
    moved = lemma(verb) in {"be", "go"} and any(c.dep_ == "xcomp" for c in verb.children)
    return verb.dep_ == "ROOT" and not moved


def _is_passive(verb: Token) -> bool:
    marked = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    return marked or (verb.dep_ == "acl" and verb.tag_ == "VBN")


def _is_present(verb: Token) -> bool:
    """Simple present, or "is doing": the forms that can speak of what is planned."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBG":
        return any(child.lemma_ == "be" for child in helpers)
    return verb.tag_ in {"VBZ", "VBP"} and not helpers and lemma(verb) != "be"


def _predicates(verb: Token) -> tuple[str, ...]:
    base = lemma(verb)
    classes = lexicon.synonym_classes()
    found = []
    for child in verb.children:
        phrase = f"{base}_{child.lemma_.lower()}"
        after = child.i > verb.i
        known = phrase in classes
        fixed = known and (child.dep_ == "dobj" or (after and child.dep_ in {"advmod", "prep"}))
        if child.dep_ == "prt" or fixed:
            found.append(phrase)
    particle = any(child.dep_ in {"prt", "advmod"} for child in verb.children)
    if not (found and particle) and base not in {"be", "have", "do"}:
        found.append(base)
    if base in lexicon.words("light_verbs") and base not in {"get", "hold", "carry"}:
        found.extend(_complements(verb))
    return tuple(dict.fromkeys(found or [base]))


def _complements(verb: Token) -> Iterator[str]:
    """The words that carry the meaning of a light verb: "is *insolvent*", "has no *effect*"."""
    be = lemma(verb) in {"be", "remain", "stay"}
    for child in verb.children:
        if child.dep_ in {"attr", "acomp", "dobj", "oprd", "advmod"} and is_content(child):
            counted = any(c.dep_ == "nummod" for c in child.children)
            if not counted and (child.dep_ != "advmod" or be):
                yield lemma(child)
        elif child.dep_ in {"prep", "prt"} and be:
            if lemma(child) in lexicon.synonym_classes():
                yield lemma(child)
            else:
                yield from (lemma(noun) for noun in child.children if noun.dep_ == "pobj")


def _roles(verb: Token, span: Span) -> dict[str, Argument]:
    roles: dict[str, Argument] = {}
    subject = _subject(verb)
    if subject is not None:
        roles["patient" if _is_passive(verb) else "agent"] = _argument(subject, span)
    for child in verb.children:
        _object_role(child, verb, span, roles)
    if _is_passive(verb) and _is_giving(verb):
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if thing is not None and "recipient" not in roles:
            roles["recipient"], roles["patient"] = roles["patient"], _argument(thing, span)
    _move_inner_recipient(verb, span, roles)
    _with_construction(verb, span, roles)
    return roles


def _object_role(child: Token, verb: Token, span: Span, roles: dict[str, Argument]) -> None:
    if child.dep_ in _OBJECTS and child.pos_ != "VERB" and lemma(verb) != "be":
        roles.setdefault("patient", _argument(child, span))
    elif child.dep_ == "dative" and child.pos_ != "ADP":
        roles["recipient"] = _argument(child, span)
    elif child.dep_ in {"prep", "dative", "agent"}:
        noun = next((n for n in child.children if n.dep_ == "pobj"), None)
        if noun is None:
            return
        if f"{lemma(verb)}_{child.lower_}" in lexicon.synonym_classes():
            roles.setdefault("patient", _argument(noun, span))
        if child.dep_ == "agent" or (child.lower_ == "by" and "agent" not in roles):
            roles.setdefault("agent", _argument(noun, span))
        elif child.lower_ == "to" and _is_giving(verb):
            roles.setdefault("recipient", _argument(noun, span))


def _is_giving(verb: Token) -> bool:
    return any(same_word(word, "give") for word in (lemma(verb), *_predicates(verb))) or lemma(
        verb
    ) in {"sell", "pay", "repay", "lend", "lease", "offer", "owe", "show", "tell"}


def _move_inner_recipient(verb: Token, span: Span, roles: dict[str, Argument]) -> None:
    """Read "gave Istan intelligence" with two objects where the parser saw a compound noun."""
    if "recipient" in roles or not _is_giving(verb):
        return
    head = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if head is None:
        return
    left = list(head.lefts)
    if left and left[0].dep_ in {"compound", "nmod"} and left[0].i == verb.i + 1 and (
        head.pos_ == "NOUN" and is_name_word(left[0])
    ):  # fmt: skip
        roles["recipient"] = _argument(left[0], span)
        roles["patient"] = _argument(head, span, without=left[0])


def _with_construction(verb: Token, span: Span, roles: dict[str, Argument]) -> None:
    """Read "supplied R with drones" as giving drones to R, and "shared drones with R" likewise."""
    if not _is_giving(verb) or "patient" not in roles:
        return
    for child in [
        *verb.children,
        *(c for o in verb.children if o.dep_ == "dobj" for c in o.rights),
    ]:
        noun = next((n for n in child.children if n.dep_ == "pobj"), None)
        if child.lower_ != "with" or noun is None:
            continue
        other = _argument(noun, span)
        if lemma(verb) == "share":
            roles["recipient"] = other
        elif "recipient" not in roles:
            roles["recipient"], roles["patient"] = roles["patient"], other


def _subject(verb: Token) -> Token | None:
    """The subject, also the one shared with a head verb or stood for by a relative pronoun."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            relative = child.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return verb.head if relative else child
    if verb.dep_ == "acl":
        return verb.head if verb.tag_ in {"VBN", "VBG"} else None
    if verb.dep_ == "xcomp":
        controller = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
        return controller if controller is not None else _subject(verb.head)
    if verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        charged = next((c for c in verb.head.head.children if c.dep_ in _CHARGED), None)
        return charged if charged is not None else _subject(verb.head.head)
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head)
    return None


def _loose(verb: Token, span: Span) -> Iterator[Argument]:
    for child in verb.children:
        if child.dep_ in {"prep", "dative"}:
            yield from (_argument(n, span) for n in child.children if n.dep_ == "pobj")
        elif child.dep_ in {"xcomp", "npadvmod"}:
            yield _argument(child, span)


def _noun_frame(noun: Token, span: Span, *, root: bool) -> Frame:
    operators = read_operators(noun)
    by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"), None)
    agent = next((n for n in by.children if n.dep_ == "pobj"), None) if by is not None else None
    asserted = operators.asserted and (root or _is_said_to_happen(noun))
    loose = [c for c in noun.children if c.dep_ in {"poss", "compound", "appos", "amod", "nmod"}]
    loose += [n for c in noun.children if c.dep_ == "prep" and c.lower_ != "by" for n in c.children]
    return Frame(
        predicates=(lemma(noun),),
        agent=_argument(agent, span) if agent is not None else _bearer(noun, span),
        loose=tuple(_argument(c, span) for c in loose if is_content(c)),
        nominal=True,
        main=root,
        positive=operators.positive,
        modality=operators.modality,
        hedged=operators.hedged,
        asserted=asserted,
    )


def _bearer(noun: Token, span: Span) -> Argument | None:
    """Whom a noun is said of: "declared *Silva* the winner"."""
    head = noun.head
    if noun.dep_ == "appos" and is_name_word(head):
        return _argument(head, span, without=noun)
    if noun.dep_ == "oprd":
        named = next((c for c in head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        return _argument(named, span) if named is not None else None
    return None


def _is_said_to_happen(noun: Token) -> bool:
    head = noun.head
    if noun.dep_ in {"appos", "oprd"}:
        return True
    if (
        noun.dep_ == "pobj"
        and head.lower_ == "of"
        and lemma(head.head) in lexicon.words("measuring_nouns")
    ):
        return head.head.dep_ == "ROOT" or _is_said_to_happen(head.head)
    level, change = lexicon.measures()
    if noun.dep_ == "compound" and head.pos_ == "NOUN":
        return same_word(lemma(noun), lemma(head)) and _is_said_to_happen(head)
    if noun.dep_ == "nsubj":
        return lemma(head) in level | change
    verb = head.head if noun.dep_ == "pobj" and head.head.lemma_ == "be" else head
    asserting = lexicon.words("asserting_nouns")
    return noun.dep_ in {"dobj", "attr", "pobj", "nsubjpass"} and lemma(verb) in asserting


def _argument(token: Token, span: Span, *, without: Token | None = None) -> Argument:
    inside = [t for t in _reach(token) if without is None or not _under(t, without)]
    first, last = min(t.i for t in inside), max(t.i for t in inside)
    part = span.doc[first : last + 1]
    if without is not None and first <= without.i < token.i:
        part = span.doc[without.i + 1 : last + 1]
    inside = [t for t in inside if part.start <= t.i < part.end]
    names = read_names(part)
    return Argument(
        text=part.text,
        head=lemma(token),
        lemmas=frozenset(lemma(t) for t in inside if is_content(t)),
        names=names,
        named=any(token.lower_ in name.split() for name in names),
        definite=any(c.lower_ in {"the", "this", "that", "its", "their"} for c in token.lefts),
        pronoun=token.pos_ == "PRON",
    )


def _reach(token: Token) -> list[Token]:
    """The words of a noun phrase, without the clauses that hang on it."""
    found = [token]
    for child in token.children:
        if child.dep_ not in _SUBCLAUSES and child.dep_ != "punct":
            found.extend(_reach(child))
    return found


def _under(token: Token, head: Token) -> bool:
    return token.i == head.i or head.is_ancestor(token)
