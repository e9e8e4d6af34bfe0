"""Who does what to whom, in the question and in the claim: swapped and other parties (G3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.lexicon.sides import has_converse
from assistant.match.cover import name_in
from assistant.match.part_whole import decides_for
from assistant.match.predicate import joining
from assistant.question.names import same_name, seat_of
from assistant.question.words import any_same, bears_out

if TYPE_CHECKING:
    from assistant.match.cover import Scene
    from assistant.question.arguments import Argument
    from assistant.question.frames import Frame

_OPEN = frozenset({"someone", "something", "anyone", "anything", "who", "what"})
_OWN = frozenset({"its", "his", "her", "their"})
# What a works or a service does: who "resumed work" is itself running again.
_ACTIVITIES = frozenset({"work", "operation", "production", "service", "business", "activity"})
# Prepositions that lead no doer: "stolen *from* Orvia", "shot down *over* Orvia".
_NO_DOER = frozenset(
    {"above", "against", "around", "from", "into", "near", "off", "onto", "outside", "over", "to"}
    | {"toward", "towards"}
)
_PLACE = frozenset({"at", "in", "on"})  # "killed *in* Orvia" is not "killed by Orvia"
_HARM = ("attack", "damage", "destroy", "injure", "kidnap", "kill", "shoot", "shoot_down", "steal")


def role_mismatches(asked: Frame, given: Frame, scene: Scene, *, free: str = "") -> list[str]:
    """What differs in the parties, in words; `free` is the role that the question asks for."""
    if given.nominal and given.agent is None:
        return _nominal_mismatches(asked, given, scene)
    whole = given.patient
    asked, given = _about(asked, given)
    agent, patient = _themes(asked, given, taken=given.patient is not whole)
    symmetric = _symmetric(asked) and _symmetric(given)
    moved = agent is not None and agent is not given.agent
    own = (_is_own(agent) or (agent is not None and agent.head in _ACTIVITIES)) and (
        given.state or not asked.state
    )  # "opened its doors", not "sacked his"
    if moved and own and asked.agent and _fits(asked.agent, given.agent, scene):
        agent, moved = given.agent, False
    pairs = [
        (
            "agent",
            "agent",
            asked.agent,
            agent,
            (given.agent if moved else given.patient, given.recipient),
        ),
        ("patient", "object", asked.patient, patient, (given.agent,)),
        ("recipient", "recipient", asked.recipient, given.recipient, (given.agent,)),
    ]
    found: list[str] = []
    for role, word, wanted, filler, others in pairs:
        settled = role == "agent" and decides_for(wanted, filler, given)
        if wanted is None or role == free or wanted.head in _OPEN or wanted.pronoun or settled:
            continue
        undergone = role == "patient" and not symmetric  # to meet its president is to meet it
        fit = None if wanted.head in asked.predicates else _fits(wanted, filler, scene)
        fit = fit and not (undergone and _is_its_officer(wanted, filler))
        if fit or (role == "agent" and acts_for(wanted, filler)):
            continue
        elsewhere = role == "agent" and filler is None and _is_elsewhere(wanted, given)
        if not elsewhere and any(o is not None and _fits(wanted, o, scene) for o in others):
            doing = given.acting or (role == "agent" and asked.acting)
            exchanged = (filler is not None or doing) and not symmetric
            found += ["roles swapped"] if exchanged else []
        elif fit is False and filler is not None:
            found.append(f"other {word}: {filler.text}")
        elif elsewhere or (
            filler is None and wanted.named and role != "patient" and not _beside(wanted, given)
        ):
            found.append(f"{wanted.text} not said to be the {word}")
    if _runs_back(asked, given) or _runs_back(given, asked):
        found.append("roles swapped")
    return list(dict.fromkeys(found))


def _runs_back(one: Frame, other: Frame) -> bool:
    """Whether a thing goes to a party here and comes from it there ("leased it from Orsa")."""
    ends = [party for lead, party in one.beside if lead == "to"]
    ends += [one.recipient] if one.recipient is not None else []
    sources = [party for lead, party in other.beside if lead == "from"]
    return any(
        name_in(name, source.names, "") for end in ends for name in end.names for source in sources
    )


def _about(asked: Frame, given: Frame) -> tuple[Frame, Frame]:
    """The frames with what their event is about as object where verb and object are one phrase."""
    wanted, said = joining(asked, given)
    if asked.state and asked.agent and given.patient and given.patient.head == asked.agent.head:
        return _opened(asked, wanted), given  # "the ban is over" of "lifted the ban"
    return _turned(_opened(asked, wanted), wanted), _turned(_opened(given, said), said)


def _turned(frame: Frame, phrases: set[str]) -> Frame:
    """Who "went to prison" was jailed: the subject of such a phrase is whom it befell."""
    if frame.passive or frame.agent is None or phrases.isdisjoint(lexicon.undergone()):
        return frame
    return replace(frame, agent=None, patient=frame.agent, passive=True, acting=True)


def _opened(frame: Frame, phrases: set[str]) -> Frame:
    """ "Gave *the plan* the go-ahead" does it to the plan, as "approved the plan" does."""
    if frame.patient is None:
        return frame
    inside = {word for phrase in phrases if "_" in phrase for word in phrase.split("_")[1:]}
    told = inside.issuperset(frame.patient.head.split("_"))
    return replace(frame, patient=frame.inner) if told else frame


def _nominal_mismatches(asked: Frame, given: Frame, scene: Scene) -> list[str]:
    """An event noun leaves roles open: its parties must at least stand in its sentence."""
    text = scene.sentence_text
    found = [
        f"{party.text} not said to take part"
        for party in (asked.agent, asked.recipient)
        if party is not None and party.named
        and not any(name_in(name, scene.claim.names, text) for name in party.names)
    ]  # fmt: skip
    return found + _other_object(asked, given, scene)


def _other_object(asked: Frame, given: Frame, scene: Scene) -> list[str]:
    """What is wrong with whom an event noun is done to: "the purchase *of Torval*"."""
    wanted, filler = asked.patient, given.patient
    if wanted is None or filler is None or _fits(wanted, filler, scene) is not False:
        return []
    if any("_" in word for word in asked.predicates):
        return []  # "signed for Rovers": what stands behind a preposition is no object
    if any(_fits(wanted, other, scene) for other in given.loose):
        return []
    does = asked.agent is not None and _fits(asked.agent, filler, scene)
    return ["roles swapped"] if does else [f"other object: {filler.text}"]


def _beside(wanted: Argument, given: Frame) -> bool:
    """Whether a party stands in the claim in a role that the grammar leaves open."""
    return any(name_in(name, other.names, "") for other in given.loose for name in wanted.names)


def _is_elsewhere(wanted: Argument, given: Frame) -> bool:
    """Whether what is asked for as doer stands only where no doer stands: "stolen *from* it"."""
    leads = {
        lead
        for lead, other in given.beside
        if wanted.head == other.head or any(name_in(n, other.names, "") for n in wanted.names)
    }
    place = wanted.text[:1].isupper() and any(any_same(w, _HARM) for w in given.predicates)
    place = place and lexicon.words("incidents").isdisjoint(wanted.text.lower().split())
    return given.passive and bool(leads) and leads <= _NO_DOER | (_PLACE if place else set())


def _symmetric(frame: Frame) -> bool:
    """Whether the parties can change places; a verb that has a converse keeps them apart."""
    listed = lexicon.words("symmetric_verbs")
    plain = [word for word in frame.predicates if word in listed or not has_converse(word)]
    return any(any_same(verb, plain) for verb in listed)


def _themes(asked: Frame, given: Frame, *, taken: bool) -> tuple[Argument | None, Argument | None]:
    """The claim's arguments that answer to the question's agent and patient.

    "Six people were killed" answers "did people die": one lone argument answers to another.
    `taken`: the object is part of the claim's verb phrase, and who does it is its subject ("six
    people lost their lives at the quay").
    """
    agent, patient = given.agent, given.patient
    cleared = any(frozenset((word, "blame")) in lexicon.opposites() for word in asked.predicates)
    if "blame" in given.predicates and "blame" not in asked.predicates and not cleared:
        return patient, None  # whoever is blamed is the doer
    ergative = any(
        word in lexicon.words("ergative_verbs") and not _is_in_phrase(word, asked)
        for word in asked.predicates
    )
    brought_about = asked.state and not given.state  # "is over" of what was lifted
    if asked.patient is None and asked.agent is not None and patient is not None:
        befell = agent is None and given.passive and not asked.acting
        if ((ergative or brought_about) and not taken) or befell:
            agent = patient
    elif asked.agent is None and asked.patient is not None and patient is None:
        patient = None if given.acting else agent
    return agent, patient


def _is_own(party: Argument | None) -> bool:
    """Whether a party is the subject itself or its own: "turned himself in", "opened its doors"."""
    if party is None:
        return False
    return party.pronoun or party.text.lower().split(" ", 1)[0] in _OWN


def _is_in_phrase(word: str, frame: Frame) -> bool:
    """Whether a verb is only the first word of a phrase: "opened fire" opens nothing."""
    return any(other.startswith(f"{word}_") for other in frame.predicates)


def _fits(wanted: Argument, filler: Argument | None, scene: Scene) -> bool | None:
    """Whether a filler can be the party asked for; None where the words leave it open."""
    if filler is None or filler.pronoun:
        return None
    rivals = bool(wanted.names and filler.names) and not any(
        name_in(name, filler.names, "") for name in wanted.names
    )
    if wanted.named or filler.named:
        return _named(wanted, filler, scene, rivals=rivals)
    if bears_out(wanted.head, filler.head):
        return not rivals
    if _names_of_core(wanted, filler):
        return None if rivals else True
    generic = lexicon.words("generic_parties") | lexicon.words("people_words")
    return None if wanted.head in generic and not rivals else False


def acts_for(one: Argument | None, other: Argument | None) -> bool:
    """Whether one doer is a seat of government and the other its state: Washington, the U.S. (R6).

    Of where a thing happened, or to whom, the seat says less than the state.
    """
    if one is None or other is None or not (one.named and other.named):
        return False
    ours, theirs = (_bare_name(party) for party in (one, other))
    states = [(seat_of(ours), theirs), (seat_of(theirs), ours)]
    return any(state is not None and same_name(state, name) for state, name in states)


def _bare_name(party: Argument) -> str:
    return party.text.lower().removeprefix("the ")


def _names_of_core(wanted: Argument, filler: Argument) -> bool:
    """Whether the party itself is meant, not its brother, its owner or the road to it (G3)."""
    return any(bears_out(wanted.head, word) for word in filler.cores) or any_same(
        filler.head, wanted.cores
    )


def _is_its_officer(wanted: Argument, filler: Argument | None) -> bool:
    """Whether it is done to somebody who serves a body, and not to the body ("the Norda boss")."""
    if not wanted.named or filler is None or not filler.served:
        return False
    return all(filler.served.issuperset(name.split()) for name in wanted.names)


def _named(wanted: Argument, filler: Argument, scene: Scene, *, rivals: bool) -> bool | None:
    """The case where one of the two heads is a name."""
    if wanted.head == filler.head and not (wanted.names and filler.names):
        return True
    if wanted.named and filler.names:
        return any(name_in(name, filler.core_names, "") for name in wanted.core_names)
    if wanted.named:
        text = f"{scene.sentence_text} {scene.around_text}"
        near = any(name_in(name, (), text) for name in wanted.names)
        return None if filler.definite and near else False
    common = any(bears_out(wanted.head, word) for word in filler.lemmas)
    # "the regulator" for the Data Commission
    if common:
        return not rivals
    return None if wanted.definite and not rivals else False
