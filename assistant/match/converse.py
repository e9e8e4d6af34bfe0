"""The same event told from the other party's side: "Hassel sold X" and "Dravina bought X".

The claim is retold with the question's verb, each party in its place, so that who does what to
whom is compared as ever: exchanged parties are the same event, others a mismatch (G3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.lexicon.sides import Side, is_converse, sides
from assistant.match.cover import name_in
from assistant.question.words import same_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.question.arguments import Argument
    from assistant.question.frames import Frame

_Parties = dict[str, "Argument | None"]


def readings(asked: Frame, frames: Iterable[Frame]) -> Iterator[tuple[Frame, Frame]]:
    """The question's frame beside each of the claim's, as it stands and retold."""
    for given in frames:
        if not _is_other_side(asked, given):
            yield asked, given
        yield from _retold(asked, given)


def _is_other_side(asked: Frame, given: Frame) -> bool:
    """Whether the claim's verb tells the event from the other side only ("give", "receive")."""
    if asked.nominal or given.nominal or set(asked.predicates) & set(given.predicates):
        return False
    both = [(want, word) for want in asked.predicates for word in given.predicates]
    if any("_" in f"{want}{word}" and same_word(want, word) for want, word in both):
        return False  # "signed for Rovers" is what "joined Rovers" says, "signed Orlo" is not
    return any(is_converse(want, word) for want, word in both)


def _retold(asked: Frame, given: Frame) -> list[tuple[Frame, Frame]]:
    """Both frames in the question's words; of several ways, those that name most parties."""
    if asked.nominal or given.nominal:
        return []
    found = []
    for one, other in sides():
        wanted, said = _parties(one, asked), _parties(other, given)
        if wanted is None or said is None or _is_elsewhere(wanted, said):
            continue
        known = sum(party is not None for party in said.values())
        if known < len(said) - 1:
            continue  # "the painting was bought" does not speak of the seller
        told = replace(given, predicates=asked.predicates, passive=False, inner=None, loose=())
        found.append((known, (_placed(one, asked, wanted), _placed(one, told, said))))
    most = max((known for known, _ in found), default=0)
    return [pair for known, pair in found if known == most]


def _parties(side: Side, frame: Frame) -> _Parties | None:
    """The parties of a frame by their letters, if it tells the event from this side."""
    verb = side.verbs.intersection(frame.predicates)
    if not verb or (frame.passive and side.object is None):
        return None
    found: _Parties = {side.subject: frame.agent}
    if side.object is not None:
        found[side.object] = _bare(frame)
    for leads, letter in side.beside:
        behind = [party for lead, party in frame.beside if lead in leads]
        found[letter] = behind[0] if behind else frame.recipient if "to" in leads else None
    return found


def _is_elsewhere(wanted: _Parties, said: _Parties) -> bool:
    """Whether a party asked for stands in another place, and not in its own."""
    return any(
        _is_there(party, other)
        for letter, party in wanted.items()
        if not _is_there(party, said.get(letter))
        for place, other in said.items()
        if place != letter
    )


def _is_there(party: Argument | None, other: Argument | None) -> bool:
    return party is not None and other is not None and _is_same(party, other)


def _is_same(one: Argument, other: Argument) -> bool:
    if one.names and other.names:
        return any(name_in(name, other.names, "") for name in one.names)
    return same_word(one.head, other.head)


def _bare(frame: Frame) -> Argument | None:
    """The object without the names that a preposition hangs on it: "Malmquist *from Hassel*"."""
    thing = frame.patient
    if thing is None:
        return None
    hung = {name for _, party in frame.beside for name in party.names}
    words = {word for name in hung for word in name.split()}
    names = tuple(name for name in thing.names if name not in hung)
    return replace(thing, names=names, lemmas=thing.lemmas - words)


def _placed(side: Side, frame: Frame, parties: _Parties) -> Frame:
    """A frame with the parties in the places that this side has for them."""
    phrase = any("_" in verb for verb in side.verbs.intersection(frame.predicates))
    rest = None if phrase else frame.patient
    behind = next((letter for _, letter in side.beside), None)
    return replace(
        frame,
        agent=parties.get(side.subject),
        patient=parties.get(side.object) if side.object else rest,
        recipient=parties.get(behind) if behind else None,
        beside=(),
    )
