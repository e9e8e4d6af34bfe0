"""What "nobody", "nothing", "none" and "not one" take in: whom a claim denies it of (G3, S7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.match.cover import plain_lemmas, word_in
from assistant.question.words import bears_out

if TYPE_CHECKING:
    from assistant.match.cover import Scene
    from assistant.question.arguments import Argument
    from assistant.question.frames import Frame

_NONE = {"nobody", "nothing", "none", "no_one", "noone"}
_NO = re.compile(r"(?:no|not\s+(?:one|a\s+single|any)|none\s+of)\s", re.I)
# "Nobody else sold it" grants that somebody did.
_OTHERS = re.compile(r"\b(?:else|but|except|other|others)\b", re.I)


def is_covered_by_none(mismatch: str, asked: Frame, given: Frame, scene: Scene) -> bool:
    """Whether what is missing is of a party that "nobody", "nothing" or "no exit" takes in.

    "None" stands for what was spoken of: that must be near. Where "nothing was stolen", no thief
    stole anything: a passive without a doer denies it of every doer.
    """
    pairs = ((asked.agent, given.agent), (asked.patient, given.patient))
    for wanted, filler in (*pairs, (asked.agent, given.patient)):
        if wanted is None or filler is None or not _takes_in(wanted, filler, scene):
            continue
        if _is_of(mismatch, wanted) or mismatch.endswith((f"agent: {filler.text}",
                                                          f"object: {filler.text}")):  # fmt: skip
            return True
    if asked.agent is None or given.agent is not None or given.patient is None:
        return False
    undone = asked.patient is not None and _takes_in(asked.patient, given.patient, scene)
    # A name must still be told of: it may have been none of its affair.
    named = mismatch.startswith("not about ")
    return undone and given.passive and not named and _is_of(mismatch, asked.agent)


def is_of_others(asked: Frame, given: Frame) -> bool:
    """Whether a claim denies it of all but somebody: "nobody else sold it"."""
    return any(
        filler is not None and _is_none(filler) and _OTHERS.search(filler.text) is not None
        for filler in (given.agent, given.patient)
    )


def _is_none(filler: Argument) -> bool:
    return filler.head in _NONE or _NO.match(filler.text) is not None


def _takes_in(wanted: Argument, filler: Argument, scene: Scene) -> bool:
    if filler.text.lower() == "none":
        return any(word_in(wanted.head, told) for told in (scene.sentence, scene.near))
    if filler.head == "none":
        return word_in(wanted.head, plain_lemmas(filler.text))  # "none of the crew"
    if filler.head in _NONE:
        return _OTHERS.search(filler.text) is None
    return _NO.match(filler.text) is not None and bears_out(filler.head, wanted.head)


def _is_of(mismatch: str, party: Argument) -> bool:
    """Whether what is missing is a word or a name of a party, or that it does it at all."""
    said = mismatch.removeprefix("nothing on: ").removeprefix("not about ")
    if said != mismatch:
        return said in party.lemmas or said in party.names
    return mismatch.startswith(f"{party.text} not said to be")
