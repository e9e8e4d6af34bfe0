"""A country under one name, whatever form a text uses: "French", "the Dutch", "U.S." (R6).

"The French ministry said France had ..." speaks of its own state. An invented country has one
stem for its name and its adjective, which `own_names.same_name` sees; a real one often has not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from index.ledger import Claim, Slot, Source
from index.lexicon import entries

_ACRONYM = 3  # letters: "us" is no country
UNIONS = frozenset({"united nations", "north atlantic treaty organization"})


def is_country(name: str) -> bool:
    """Whether a name in lower case is that of a country: "south korea", not "korean"."""
    return name in entries("countries") and name not in UNIONS


@cache
def country_forms() -> dict[str, str]:
    """The country that a form means, both in lower case: "dutch" is "netherlands"."""
    forms = {name: name for name in entries("countries")}
    for name, others in entries("countries").items():
        forms |= {form.strip(): name for form in others.split(",") if form.strip()}
    return forms


@cache
def country_words() -> frozenset[str]:
    """The one word that each country goes by in `in_one_name`, in lower case; unions are none."""
    return frozenset(name.replace(" ", "") for name in entries("countries") if is_country(name))


@cache
def seats() -> dict[str, str]:
    """The country that a seat of government stands for: "kremlin" is "russia"."""
    forms, found = country_forms(), {}
    for seat, whom in entries("metonyms").items():
        named = _forms().search(whom)
        if named is not None:
            found[seat] = forms[_plain(named.group())]
    return found


@lru_cache(maxsize=16_384)
def in_one_name(text: str) -> str:
    """The text with each country under one word of its own: "Unitedstates", "Netherlands"."""
    return _forms().sub(_one_word, text)


def source_in_one_name(source: Source) -> Source:
    """A source whose name, body and role have each country under one name."""
    name, body, role = (t and in_one_name(t) for t in (source.name, source.body, source.role))
    return replace(source, name=name or "", body=body, role=role)


def claim_in_one_name(claim: Claim) -> Claim:
    """A claim whose words and slots have each country under one name; its spans stay."""
    agent, patient, recipient = (
        slot and _slot_in_one_name(slot) for slot in (claim.agent, claim.patient, claim.recipient)
    )
    text = in_one_name(claim.text)
    return replace(claim, text=text, agent=agent, patient=patient, recipient=recipient)


def _slot_in_one_name(slot: Slot) -> Slot:
    text = in_one_name(slot.text)
    if text == slot.text:
        return slot
    head = slot.head
    for found in _forms().finditer(slot.text):
        one = _one_word(found)
        if one != found.group() and head.lower() in found.group().lower().split():
            head = one.lower().split()[-1]
    return Slot(text, head)  # its names are read again: they were given word by word


def _one_word(found: re.Match[str]) -> str:
    form = found.group()
    plain = form.replace(".", "")
    written = form.isupper() if len(plain) <= _ACRONYM else form[:1].isupper()
    if not written:
        return form
    name, word = country_forms()[_plain(form)].replace(" ", "").capitalize(), _plain(form)
    if word.endswith("s") and word[:-1] in country_forms():
        return f"{name} people"  # "Americans" are not the state
    return name


def _plain(form: str) -> str:
    return form.lower().replace("\u2019", "'")


@cache
def _forms() -> re.Pattern[str]:
    longest = sorted(country_forms(), key=lambda form: (-len(form), form))
    written = "|".join(re.escape(form).replace("'", "['\u2019]") for form in longest)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.I)
