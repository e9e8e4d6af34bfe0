"""Whose register establishes a fact (T2): by kind of body and topic, from `register.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from index.group_names import class_of
from index.identity import head_of, is_own, is_party
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, is_of_prize, lookup, singular
from index.own_names import is_among, names_in, own_names, tokens_of
from index.register_doers import is_done_by_other
from index.suspicion import plain_arrest

# Registers of what others do: a winner's agent is the candidate, not the commission.
_OF_OTHERS = frozenset(
    {"electoral", "sport", "statistics", "exchange", "geology", "weather", "parliament", "court"}
    | {"audit"}
)
# Those of them whose topics others may deal with in ways that are no matter of theirs.
_OF_NATURE = frozenset({"geology", "weather"})
_DEEDS = _OF_NATURE | {"electoral", "statistics", "parliament"}
# Registers of what was found in things, which no name makes doers: "tins of Acorn flakes".
_OF_THINGS = frozenset({"laboratory"})
_OF_REGULATORS = frozenset({"regulator", "drug_food_regulator"})
_INSTITUTES = frozenset({"institute", "centre", "center", "survey", "observatory", "service"})
_PLACING = frozenset({"of", "from", "on", "in", "at", "near"})
_PARTS = frozenset(
    {"part", "number", "half", "third", "majority", "rest", "section", "copy", "entry"}
)
# "The death toll of the Rosa fire rose": the words that open a claim tell what is counted.
_OPENING = 3
_WITH_REGISTER = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.CLUB,
        SourceKind.BODY,
        SourceKind.COMPANY,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
    }
)


def register_of(source: Source, claim: Claim) -> str | None:
    """The name of the register that makes the speaker the registrar of the claim, or None."""
    if source.kind not in _WITH_REGISTER or source.former:
        return None
    for name, register in table("register").items():
        if not _keeps(source, register) and not _is_club(source, name):
            continue
        if name == "court" and is_of_prize(tokens_of(source.name)):
            continue
        if _covers(claim, register) and _is_its_own(source, claim, name):
            return name
    return None


def has_topic(source: Source, claim: Claim) -> bool:
    """Whether any word of the claim is of what the speaker's own register is about."""
    if source.kind not in _WITH_REGISTER or source.former:
        return False
    row = {form for word in tokens_of(claim.text) for form in _forms(word)}
    return any(
        _keeps(source, register)
        and not row.isdisjoint(register["topics"])
        and row.isdisjoint(register["exclude"])
        for register in table("register").values()
    )


def oversees(source: Source) -> bool:
    """Whether a body licenses or inspects others, so that "the regulator" may mean it."""
    kept = ("regulator", "drug_food_regulator", "inspectorate")
    return any(_keeps(source, table("register")[name]) for name in kept)


def _is_club(source: Source, name: str) -> bool:
    """Whether a club goes by its name alone ("Rovers"); a league is none."""
    if name != "club" or source.kind is not SourceKind.CLUB:
        return False
    return not _keeps(source, table("register")["sport"])


def _keeps(source: Source, register: Mapping[str, Any]) -> bool:
    """Whether the speaker is, or speaks for, a body of these heads or of these functions."""
    texts = [source.name]
    if source.kind is SourceKind.SPOKESPERSON:
        texts = [source.body or ""]
    elif source.kind is SourceKind.OFFICIAL_NAMED:
        texts = [source.role or "", source.body or ""]
    texts = [" ".join(class_of(tokens_of(text))) or text for text in texts]
    if any(_ends_with(text, head) for text in texts for head in register["heads"]):
        return True
    if any(text.lower().removeprefix("the ") in register.get("bare", ()) for text in texts):
        return True
    functions, scientific = register.get("functions", ()), register.get("scientific", False)
    return any(
        _has_function(text, function, scientific=scientific)
        for text in texts
        for function in functions
    )


@lru_cache(maxsize=8192)
def _has_function(text: str, function: str, *, scientific: bool) -> bool:
    """Whether a public body, or its officer, is of a function: "the regional health agency".

    `scientific` says that institutes count too: "Institute of Volcanology", "Hurricane Centre".
    """
    row = tokens_of(re.split(r" (?:in|at) ", text)[0])
    before = next((row[:i] for i, word in enumerate(row) if i and word in {"of", "for"}), row)
    public = body_kind(before) is SourceKind.GOV_BODY or lookup("titles", before) == ""
    public = public or (scientific and any(word in _INSTITUTES for word in before))
    other = any(word in words("partisans") or word in words("group_nouns") for word in row)
    return public and not other and f" {function} " in f" {' '.join(row)} "


@lru_cache(maxsize=8192)
def _ends_with(text: str, head: str) -> bool:
    """Whether a name ends with a head, apart from what follows "of", "in" or "for"."""
    row = text.lower().replace("\u2019", "'").removeprefix("the ").split()
    wanted = head.split()
    for stop in range(len(row), 0, -1):
        if stop < len(row) and row[stop] not in {"of", "in", "for", "at"}:
            continue
        if row[max(0, stop - len(wanted)) : stop] == wanted:
            return True
    return row[: len(wanted)] == wanted and wanted[-1] == "of"


def _covers(claim: Claim, register: Mapping[str, Any]) -> bool:
    """Whether the claim's predicate or words are of the register, and nothing takes it out."""
    claim = plain_arrest(claim)
    text = set(tokens_of(claim.text))
    if not text.isdisjoint(register["exclude"]):
        return False
    if register.get("counted") and not claim.quantities:
        return False
    if _is_found_in(claim, register, text):
        return True
    row = {claim.predicate, *(singular(quantity.unit) for quantity in claim.quantities)}
    for slot in (claim.agent, claim.patient):
        if slot is not None:
            row |= {slot.head.lower()} | _counted(slot)
    if _is_loss_of_life(claim):
        row.add("die")
    row |= set(tokens_of(claim.text)[:_OPENING]) & {*table("predicates")["figures"]["counts"]}
    if register.get("measures") and claim.patient and claim.predicate == claim.patient.head:
        row |= set(tokens_of(claim.patient.text))  # "April was the wettest month"
    bare = claim.agent is None and claim.patient is None
    if bare or claim.predicate in table("predicates")["light"]["verbs"]:
        row |= text
    if claim.quantities and _is_level(claim) and register.get("figures"):
        return True
    return not {form for word in row for form in _forms(word)}.isdisjoint(register["topics"])


def _is_found_in(claim: Claim, register: Mapping[str, Any], text: set[str]) -> bool:
    """Whether something was found in what the register has tested: "in a dairy herd"."""
    found = claim.agent is None and claim.predicate in register.get("finding", ())
    return found and not {singular(word) for word in text}.isdisjoint(register["found_in"])


def _is_loss_of_life(claim: Claim) -> bool:
    """ "Five people lost their lives": they died."""
    lost = claim.patient
    took = claim.predicate in {"lose", "cost", "claim", "take"}
    return took and lost is not None and lost.head in {"life", "lives"}


def _is_level(claim: Claim) -> bool:
    """Whether the claim tells how much there is of something or how that changed."""
    plain = claim.predicate in words("change_verbs") or claim.predicate in {"stand", "total", "be"}
    return plain and claim.agent is not None and not _is_party(claim.agent)


def _counted(slot: Slot) -> set[str]:
    """What a count counts: "the number of people known to have died"."""
    if slot.head.lower() not in table("predicates")["figures"]["counts"]:
        return set()
    return set(tokens_of(slot.text))


def _forms(word: str) -> Iterator[str]:
    """A word and what it may be a form of, by spelling alone: "died", "die"."""
    yield from (word, singular(word))
    for ending in ("d", "ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending)


def _is_its_own(source: Source, claim: Claim, name: str) -> bool:
    """Whether no other party is said to have done it, where the register is of its own doings."""
    if name == "space" and claim.agent is None and claim.patient is not None:
        return is_own(source, claim.patient) or _is_own_craft(source, claim.patient)
    if is_done_by_other(source, claim, name) or _is_mere_deed(source, claim, name):
        return False
    if name in _OF_OTHERS or claim.agent is None or is_own(source, claim.agent):
        return True
    return _is_within(source, claim, claim.agent, name)


def _is_mere_deed(source: Source, claim: Claim, name: str) -> bool:
    """Whether somebody does what is no matter of the register, if to a thing that is (T5).

    Votes are the commission's to count, and not that the governor hid them; a quake strikes, and
    not an army. Households that spent more are counted, the company that did so is not.
    """
    agent = claim.agent
    if name not in _DEEDS or agent is None or claim.patient is None or is_own(source, agent):
        return False
    definite = agent.text.split()[0].lower() in {"the", "its", "their"} or bool(agent.names)
    if not definite or not is_party(head_of(tokens_of(agent.text))):
        return False
    topics = table("register")[name]["topics"]
    return name in _OF_NATURE or claim.predicate not in topics


def _is_within(source: Source, claim: Claim, agent: Slot, name: str) -> bool:
    """Whether what an agent does is still of the register: an officer's act, a count, a find."""
    if claim.predicate in words("custody_verbs"):
        return _is_own_force(source, agent, name)  # "militiamen arrested two" is theirs
    if name == "space":
        return _is_own_craft(source, agent)
    if _counted(agent):
        return True  # "the number of people who fell ill after eating oysters from Sallow Bay"
    if _is_own_force(source, agent, name) or _is_bare_holder(source, agent, name):
        return True
    if name in _OF_THINGS:
        return not _does(agent)
    if name == "club" and claim.predicate == "miss":
        return _is_own_player(claim)
    light = claim.predicate in table("predicates")["light"]["verbs"]
    if light and _is_party(agent):
        return bool(claim.quantities)
    # "Two died: a man of 74 and a woman": nobody did it to the man.
    if _is_loss_of_life(claim) or claim.predicate in {"die", "drown", "perish"}:
        return True
    # "20 miners died" and "a flood killed 20" are counts; "the firm recalled it" is the firm's act.
    return claim.patient is None or not _is_party(agent)


def _is_own_craft(source: Source, agent: Slot) -> bool:
    """Whether a craft bears nobody's name but its own behind the noun: "the comet probe Dipper".

    "Marn's orbiter", "the Marnian probe Tern" are another's, and so is what has no craft's noun.
    """
    group, own = table("register")["space"], own_names(source)
    row = agent.text.replace("\u2019", "'").split()
    at = next((i for i, w in enumerate(row) if singular(w.lower()) in group["craft"]), None)
    if at is None:
        return False
    behind = re.search(r" of (?:the )?([A-Z][\w-]*)", " ".join(row[at:]))
    if behind is not None and not is_among(behind[1].lower(), own):
        return False
    before = [w for w in row[:at] if (w[:1].isupper() and w not in {"The", "A"}) or "'" in w]
    known = {*group["bodies_of_the_sky"], *own}
    return all(any(is_among(t, known) for t in tokens_of(w)) for w in before)


def _is_own_player(claim: Claim) -> bool:
    """Whether a player is told to be out of games, and no club is named that he is another's of."""
    games = {"season", "match", "game", "final", "year", "campaign", "tournament", "week", "month"}
    missed = singular(claim.patient.head.lower()) if claim.patient is not None else ""
    theirs = words("club_suffixes") & set(tokens_of(claim.text))
    agent = claim.agent.text if claim.agent is not None else ""
    tied = theirs or "'s" in claim.text or any(word in agent.split() for word in ("of", "from"))
    return missed in games | {"rest"} and not tied


def _does(agent: Slot) -> bool:
    """Whether an agent's head is a name or a party; "tins of Acorn flakes" only contain."""
    row = tokens_of(agent.text)
    if row[1:2] == ("of",) and row[0] in words("count_words"):
        row = row[2:]  # "two of 30 tins"
    stop = next((i for i, word in enumerate(row) if i and word in _PLACING), len(row))
    return is_party(head_of(row)) or row[stop - 1] in names_in(agent)


def _is_bare_holder(source: Source, agent: Slot, name: str) -> bool:
    """Whether an agent is the office that keeps the register: "the Prosecutor-General".

    "Regulators" are those who keep a regulator's register; "the Fed" is another named bank's.
    """
    office = agent.text.lower().removeprefix("the ")
    if own_names(source) and names_in(agent):
        return False
    if name in _OF_REGULATORS and office == "regulators":
        return True
    return agent.text[:4].lower() == "the " and office in table("register")[name]["heads"]


def _is_own_force(source: Source, agent: Slot, name: str) -> bool:
    """Whether an officer without a named force speaks of one such: an inspector, the police."""
    if source.kind is not SourceKind.OFFICIAL_NAMED or source.body is not None:
        return False
    heads = table("register")[name]["heads"]
    return name in {"police", "prosecutor"} and any(_ends_with(agent.text, h) for h in heads)


def _is_party(agent: Slot) -> bool:
    """Whether an agent can answer for an act: a name, a person, a body; not a flood."""
    row = tokens_of(agent.text)
    if agent.names or body_kind(row) is not None:
        return True
    if any(word[:1].isupper() for word in agent.text.split()[1:]):
        return True
    lists = ("titles", "person_nouns", "unnamed_person_heads", "pronouns")
    head = singular(agent.head.lower())
    return any(head in words(name) for name in lists)
