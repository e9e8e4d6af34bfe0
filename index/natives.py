"""One person told by where he is from or by his party: "the Texan", "the Arden Democrat" (T11).

Such a word names nobody, and it is no state: "the German said" is no word of Germany. A people in
the plural ("the Germans", "the French") stands for its state as before.
"""

from __future__ import annotations

from index.countries import UNIONS, country_forms
from index.lexicon import entries, words

_LETTERS = 4  # "the UAE", "the DPRK"
_PEOPLES = ("ish", "ch", "ese", "ss", "s")  # "the Spanish", "the Dutch": several


def is_native(word: str) -> bool:
    """Whether a lower-case word is one for a single person from a place or of a party."""
    if word in entries("metonyms") or word in entries("outlets"):
        return False
    land = country_forms().get(word)
    letters = len(word) <= _LETTERS or land in UNIONS
    people = land not in {None, word} and not letters and not word.endswith(_PEOPLES)
    listed = word in words("natives") | words("party_people")
    return people or listed or word.endswith(tuple(words("native_endings")))
