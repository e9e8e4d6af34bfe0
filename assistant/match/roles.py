"""Who does what to whom, in the question and in the claim: swapped and other parties (G3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.lexicon.sides import has_converse
from assistant.match.cover import name_in
from assistant.match.predicate import joining
from assistant.question.words import any_same, bears_out

if TYPE_CHECKING:
    from assistant.match.cover import Scene
    from assistant.question.arguments import Argument
    from assistant.question.frames import Frame

# "The signing of Baum": he signs, and is signed.
_BOTH_WAYS = frozenset({"sign", "signing", "join", "hire"})
_OPEN = frozenset({"someone", "something", "anyone", "anything", "who", "what"})


def role_mismatches(asked: Frame, given: Frame, scene: Scene, *, free: str = "") -> list[str]:
    """What differs in the parties, in words; `free` is the role that the question asks for."""
    if given.nominal and given.agent is None:
        return _nominal_mismatches(asked, given, scene)
    asked, given = _about(asked, given)
    agent, patient = _themes(asked, given)
    symmetric = _symmetric(asked) and _symmetric(given)
    pairs = [
        ("agent", "agent", asked.agent, agent, (given.patient, given.recipient)),
        ("patient", "object", asked.patient, patient, (given.agent,)),
        ("recipient", "recipient", asked.recipient, given.recipient, (given.agent,)),
    ]
    found: list[str] = []
    for role, word, wanted, filler, others in pairs:
        if wanted is None or role == free or wanted.head in _OPEN or wanted.pronoun:
            continue
        fit = None if wanted.head in asked.predicates else _fits(wanted, filler, scene)
        if fit:
            continue
        if any(other is not None and _fits(wanted, other, scene) for other in others):
            exchanged = filler is not None and not symmetric
            found += ["roles swapped"] if exchanged else []
        elif fit is False and filler is not None:
            found.append(f"other {word}: {filler.text}")
        elif filler is None and wanted.named and role != "patient" and not _beside(wanted, given):
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
    return _opened(asked, wanted), _opened(given, said)


def _opened(frame: Frame, phrases: set[str]) -> Frame:
    """ "Gave *the plan* the go-ahead" does it to the plan, as "approved the plan" does."""
    if frame.patient is None:
        return frame
    inside = {word for phrase in phrases if "_" in phrase for word in phrase.split("_")[1:]}
    told = inside.issuperset(frame.patient.head.split("_"))
    return replace(frame, patient=frame.inner) if told else frame


def _nominal_mismatches(asked: Frame, given: Frame, scene: Scene) -> list[str]:
    """An event noun leaves roles open: its parties must at least stand in its sentence.

    "The purchase of Orsa" is no purchase by Orsa.
    """
    text = scene.sentence_text
    if not _symmetric(asked) and _is_done_to(asked, given, text):
        return ["roles swapped"]
    return [
        f"{party.text} not said to take part"
        for party in (asked.agent, asked.recipient)
        if party is not None and party.named
        and not any(name_in(name, scene.claim.names, text) for name in party.names)
    ]  # fmt: skip


def _is_done_to(asked: Frame, given: Frame, text: str) -> bool:
    """Whether the event is "of" whoever the question has as its doer, and of nobody else asked."""
    doer, other = asked.agent, asked.patient
    if doer is None or other is None or not doer.named or given.predicates[0] in _BOTH_WAYS:
        return False
    told = f"{given.predicates[0]} of "
    held = [arg for arg in given.loose if f"{told}{arg.text}".lower() in text.lower()]
    names = tuple(name for arg in held for name in arg.names)
    of_doer, of_other = (
        any(name_in(name, names, "") for name in party.names) for party in (doer, other)
    )
    return of_doer and not of_other


def _beside(wanted: Argument, given: Frame) -> bool:
    """Whether a party stands in the claim in a role that the grammar leaves open."""
    return any(name_in(name, other.names, "") for other in given.loose for name in wanted.names)


def _symmetric(frame: Frame) -> bool:
    """Whether the parties can change places; a verb that has a converse keeps them apart."""
    listed = lexicon.words("symmetric_verbs")
    plain = [word for word in frame.predicates if word in listed or not has_converse(word)]
    return any(any_same(verb, plain) for verb in listed)


def _themes(asked: Frame, given: Frame) -> tuple[Argument | None, Argument | None]:
    """The claim's arguments that answer to the question's agent and patient.

    "Six people were killed" answers "did people die": one lone argument answers to another.
    """
    agent, patient = given.agent, given.patient
    if "blame" in given.predicates and "blame" not in asked.predicates:
        return patient, None  # whoever is blamed is the doer
    ergative = any(word in lexicon.words("ergative_verbs") for word in asked.predicates)
    if asked.patient is None and asked.agent is not None and patient is not None:
        if ergative or (agent is None and given.passive):
            agent = patient
    elif asked.agent is None and asked.patient is not None and patient is None:
        patient = agent
    return agent, patient


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
    if any_same(wanted.head, filler.lemmas) or any_same(filler.head, wanted.lemmas):
        return None if rivals else True
    generic = lexicon.words("generic_parties") | lexicon.words("people_words")
    return None if wanted.head in generic and not rivals else False


def _named(wanted: Argument, filler: Argument, scene: Scene, *, rivals: bool) -> bool | None:
    """The case where one of the two heads is a name."""
    if wanted.named and filler.names:
        return not rivals
    if wanted.named:
        text = f"{scene.sentence_text} {scene.around_text}"
        near = any(name_in(name, (), text) for name in wanted.names)
        return None if filler.definite and near else False
    common = any_same(wanted.head, filler.lemmas) or any(
        bears_out(wanted.head, word) for word in filler.lemmas
    )  # "the regulator" for the Data Commission
    if common:
        return not rivals
    return None if wanted.definite and not rivals else False
