"""A part of the clause said before the question: "In Velm, were the schools shut?" (G3).

It belongs to p like any other: left out, p would be emptier than what was asked.
"""

from __future__ import annotations

import re

from assistant.question.parse import parsed
from assistant.question.subject import AUXILIARY

_ASKS = rf"(?:{AUXILIARY}|who|whom|what|where|why|how|which)"
_FRONTED = re.compile(rf"^(?P<a>[^,?]+(?:,[^,?]+)?),\s*(?P<q>{_ASKS}\b[^?]+)\?*$", re.I)
_OPENERS = re.compile(
    r"^(?:in|at|on|after|before|during|since|despite|because|because\s+of|near|over|under|when|while|once"
    r"|until|as|with|without|throughout|across|inside|outside|following|amid|given|from|for|of|among"
    r"|unlike|like|besides|apart\s+from|through|within|by|to)\b", re.I
)  # fmt: skip
_OF = re.compile(r"^(?:of|among|out\s+of|from\s+among)\s+(?P<whole>.+)$", re.I)
_COUNT = re.compile(r"^how\s+many\s+(?P<rest>\w+.*)$", re.I)


_ANNOUNCED = re.compile(
    r"^(?P<n>(?:the|an?|its|his|her|their)?\s*[\w'\u2019 -]{2,50}?),\s*"
    r"(?P<a>(?:(?:what|how|when|where|why)\s+)?(?:do|does|did|has|have|is|are|was|were))\s+"
    r"(?:they|it|he|she)\b",
    re.I,
)


def put_in_place(text: str) -> str:
    """The question with what stands before it moved to its end; the text itself where nothing does.

    "Of the 30 miners, how many got out?" asks how many of the 30 miners got out; "the police, what
    do they say?" asks what the police say.
    """
    named = _ANNOUNCED.match(text)
    if named and not _OPENERS.match(named["n"]):
        return f"{named['a']} {named['n']}{text[named.end() :]}"
    found = _FRONTED.match(text)
    if not found or not _OPENERS.match(found["a"]):
        return text
    part, question = found["a"].strip(), found["q"].strip()
    whole, count = _OF.match(part), _COUNT.match(question)
    if whole:
        return f"how many of {whole['whole']} {count['rest']}?" if count else text
    first = parsed(part)[0]
    kept = first.pos_ == "PROPN" or first.text.isupper()
    return f"{question} {part if kept else part[:1].lower() + part[1:]}?"
