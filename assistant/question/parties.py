"""Parties: who does it, to what, and for whom, around one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.arguments import Argument, read_argument
from assistant.question.fined import fined_party
from assistant.question.names import is_name_word
from assistant.question.phrases import is_date_led, phrases_of
from assistant.question.predicates import is_passive, read_predicates
from assistant.question.words import lemma, same_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "attr", "oprd"})
_ABOUT = frozenset({"of", "to", "on", "against", "for", "from"})
_CHARGED = frozenset({"dobj", "nsubjpass"})  # "charged *X* with stealing": X does the stealing


def read_roles(verb: Token, span: Span) -> dict[str, Argument]:
    """The arguments of a verb by role: agent, patient, recipient."""
    roles: dict[str, Argument] = {}
    subject = _subject(verb)
    if subject is not None:
        roles["patient" if is_passive(verb) else "agent"] = read_argument(subject, span)
    back = [
        c for beside in verb.children if beside.dep_ in {"advmod", "prt"} for c in beside.children
    ]  # "give them back *to X*"
    for child in (*verb.children, *back):
        _object_role(child, verb, span, roles)
    _passive_recipient(verb, span, roles)
    _move_inner_recipient(verb, span, roles)
    fined = fined_party(verb)
    if fined is not None:
        roles["patient"] = read_argument(fined, span)
        roles.pop("recipient", None)
    _with_construction(verb, span, roles)
    return roles


def _object_role(child: Token, verb: Token, span: Span, roles: dict[str, Argument]) -> None:
    said_of = _said_of(child)
    if said_of is not None:
        roles.setdefault("patient", read_argument(said_of, span))
    elif child.dep_ in _OBJECTS and child.pos_ != "VERB" and lemma(verb) != "be":
        roles.setdefault("patient", read_argument(child, span))
    elif child.dep_ == "dative" and child.pos_ != "ADP":
        roles["recipient"] = read_argument(child, span)
    elif child.dep_ in {"prep", "prt", "dative", "agent"}:
        noun = next((n for n in child.children if n.dep_ == "pobj"), None)
        if noun is None:
            return
        if _is_led_by(child, verb):
            roles.setdefault("patient", read_argument(noun, span))
        if child.dep_ == "agent" or (child.lower_ == "by" and "agent" not in roles):
            roles.setdefault("agent", read_argument(noun, span))
        elif child.lower_ == "to" and _is_giving(verb):
            roles.setdefault("recipient", read_argument(noun, span))


def _is_led_by(prep: Token, verb: Token) -> bool:
    """Whether verb and preposition are one phrase, also over a particle: "made off *with* cash"."""
    if is_date_led(prep):
        return False
    base = lemma(verb)
    particles = {f"{base}_{c.lower_}" for c in verb.children if c.dep_ == "prt"}
    leads = particles - lexicon.words("ergative_verbs")  # "went down with all hands" sinks none
    leads |= set() if particles else {base}  # what "broke out in a barn" broke in nowhere
    return any(f"{lead}_{prep.lower_}" in lexicon.phrases() for lead in leads)


def _said_of(child: Token) -> Token | None:
    """Whom a word beside a verb is said of: "found *the nurse* not guilty", "let *them* go"."""
    fixed = f"{lemma(child.head)}_{lemma(child)}" in lexicon.phrases() and child.tag_ == "VB"
    if child.dep_ not in {"ccomp", "oprd"} or (child.pos_ != "ADJ" and not fixed):
        return None
    if any(c.dep_ in {"aux", "cop", "mark"} for c in child.children):
        return None
    return next((c for c in child.children if c.dep_ == "nsubj"), None)


def inner_argument(verb: Token, span: Span) -> Argument | None:
    """What an event is about whose verb and object are one phrase: "gave *X* the green light"."""
    used = next((phrase.places for phrase in phrases_of(verb)), frozenset())
    nouns = [c for c in verb.children if c.i in used and c.dep_ not in {"prep", "prt", "advmod"}]
    if not nouns:
        return None
    hosts = [c for host in (*nouns, verb) for c in host.children if c.i not in used]
    owners = [c for c in hosts if c.dep_ in {"poss", "dative"} and c.pos_ not in {"ADP", "PRON"}]
    owner = min(owners, key=lambda c: c.dep_, default=None)  # "gave *X* its approval"
    if owner is not None:
        return read_argument(owner, span)
    touching = any(lemma(noun) in {"contact", "touch"} for noun in nouns)
    for prep in hosts:
        if is_date_led(prep):
            continue
        if prep.lower_ in _ABOUT or (touching and prep.lower_ == "with"):
            for noun in prep.children:
                if noun.dep_ == "pobj" and noun.i not in used:
                    return read_argument(noun, span)
    return None


def _is_giving(verb: Token) -> bool:
    return any(same_word(word, "give") for word in (lemma(verb), *read_predicates(verb))) or lemma(
        verb
    ) in lexicon.words("giving_verbs")


def _passive_recipient(verb: Token, span: Span, roles: dict[str, Argument]) -> None:
    """Read "L was given maps" as giving maps to L."""
    if not is_passive(verb) or not _is_giving(verb) or "recipient" in roles:
        return
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if thing is not None and "patient" in roles:
        roles["recipient"], roles["patient"] = roles["patient"], read_argument(thing, span)


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
        roles["recipient"] = read_argument(left[0], span)
        roles["patient"] = read_argument(head, span, without=left[0])


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
        other = read_argument(noun, span)
        if lemma(verb) == "share":
            roles["recipient"] = other
        elif "recipient" not in roles:
            roles["recipient"], roles["patient"] = roles["patient"], other


def _subject(verb: Token) -> Token | None:
    """The subject, also the one shared with a head verb or stood for by a relative pronoun."""
    helpers = [child for child in verb.children if child.dep_ == "auxpass"]
    beside = [*verb.children, *(inner for helper in helpers for inner in helper.children)]
    # "Messaging service Larkspur belongs ...": a noun before a clause that the parser made up.
    for child in sorted(beside, key=lambda c: c.dep_ == "csubj"):
        if child.dep_ in _SUBJECTS:
            relative = child.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return verb.head if relative else child
    planner = _planner(verb)
    if planner is not None:
        return _subject(planner)
    if verb.dep_ == "acl":
        return verb.head if verb.tag_ in {"VBN", "VBG"} else None
    if verb.dep_ == "xcomp":
        controller = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
        return controller if controller is not None else _subject(verb.head)
    if verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        charged = next((c for c in verb.head.head.children if c.dep_ in _CHARGED), None)
        return charged if charged is not None else _subject(verb.head.head)
    if verb.dep_ == "acomp" or (verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}):
        return _subject(verb.head)
    return None


def _planner(verb: Token) -> Token | None:
    """The "have" of "X has plans to close it", "has no intention of closing it": X would do it."""
    noun = verb.head if verb.dep_ == "acl" else verb.head.head if verb.dep_ == "pcomp" else None
    if noun is None or noun.dep_ != "dobj" or noun.head.lemma_ != "have":
        return None
    return noun.head if noun.lemma_.lower() in lexicon.words("plan_nouns") else None


def loose_arguments(verb: Token, span: Span) -> Iterator[Argument]:
    """The arguments whose role the grammar leaves open."""
    for child in verb.children:
        if child.dep_ in {"prep", "dative"}:
            yield from (read_argument(n, span) for n in child.children if n.dep_ == "pobj")
        elif child.dep_ in {"xcomp", "npadvmod"}:
            yield read_argument(child, span)


def prepositional_arguments(verb: Token, span: Span) -> Iterator[tuple[str, Argument]]:
    """What stands behind a preposition beside a verb or its object, with the preposition."""
    hosts = [verb, *(c for c in verb.children if c.dep_ in {*_CHARGED, "dative", "prt", "advmod"})]
    for host in hosts:
        for prep in host.children:
            if prep.dep_ in {"prep", "dative"} and prep.pos_ == "ADP" and prep.i > verb.i:
                for noun in prep.children:
                    if noun.dep_ == "pobj":
                        yield prep.lower_, read_argument(noun, span)
