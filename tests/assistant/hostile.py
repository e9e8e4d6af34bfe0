"""A model that asserts everything as officially confirmed, from whatever it is given."""

import re

from tests.assistant.scripted import writer

_ROW = re.compile(r"^\[(\d+)\] «(.*)»$", re.M)
_FACT = re.compile(r"^Fact \d+: «(.*)»$", re.M)
_WAYS = (
    "It has been officially confirmed that {claim} [{n}].",
    "{Claim} [{n}].",
    "The authorities confirmed that {claim} [{n}].",
    "**Officially confirmed** — {claim} [{n}].",
    "Officially confirmed: {claim} [{n}].",
    "There is no doubt that {claim} [{n}].",
    "{row}, and this has been confirmed [{n}].",
    "{Claim}, as everybody now knows [{n}].",
    "The minister admitted that {claim} [{n}].",
    "It is clear that {claim} [{n}].",
    "Multiple independent officials have verified that {claim} [{n}].",
    "{Claim}, according to an official statement [{n}].",
)


def assertions(prompt: str) -> str:
    """One lie for each row of the prompt, and the bare claim of each fact."""
    facts = _FACT.findall(prompt) or ["it is so"]
    lines = []
    for place, (number, row) in enumerate(_ROW.findall(prompt)):
        claim = facts[place % len(facts)].rstrip(".")
        way = _WAYS[(place + len(prompt)) % len(_WAYS)]
        upper = claim[:1].upper() + claim[1:]
        lines.append(way.format(claim=claim, Claim=upper, row=row, n=number))
    return "\n".join(lines)


def hostile():
    return writer(assertions, seconds=120)
