"""What a drafted sentence must keep to before it is checked at all: its rows, and nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.check import speaks_of_the_answer
from assistant.model.reply import Drafted
from assistant.model.rows import Row
from index.extract.injection import quarantined
from index.lexicon import words

LONGEST = 700  # characters of one sentence
_MARKUP = re.compile(r"[<>{}`|*#\\\[\]]|__|\w://|\bwww\.|\b\w+@\w+\.\w", re.I)
_WORD = re.compile(r"[^\W_]+(?:['\u2019.,-][^\W_]+)*")
_CERTAIN = re.compile(
    r"\b(confirm\w*|official(?:ly)?|verif\w+|prove[dns]?|proof|undisputed|undeniabl\w+|certain(?:ly)?"
    r"|definite(?:ly)?|fact|true|truth|beyond doubt|established)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule (V1-V11) has against a drafted sentence."""

    rule: str
    message: str
    severe: bool = False


def fault_of(sentence: Drafted, rows: Sequence[Row]) -> Fault | None:
    """The first thing that keeps a sentence from being checked, None where nothing does.

    `rows` are all that the model was given.
    """
    known = {row.number: row for row in rows}
    cited = [known[n] for n in sentence.rows if n in known]
    if not cited or len(cited) < len(sentence.rows):
        return Fault("V9", "it cites no row, or one that is not there")
    if speaks_of_the_answer(sentence.text):
        return Fault("V2", "it gives a status or speaks of the answer", severe=True)
    if len(sentence.text) > LONGEST or _is_for_machines(sentence.text):
        return Fault("V11", "it holds markup, an address or text for machines")
    told = " ".join(row.text for row in cited)
    claimed = [w for w in _CERTAIN.findall(sentence.text) if not _has_stem(w, told)]
    if claimed:
        return Fault("V2", f"no row it cites has “{claimed[0]}”", severe=True)
    added = [w for w in _telling(sentence.text) if w not in set(_all(told))]
    if added:
        return Fault("V5", f"no row it cites has “{added[0]}”")
    return None


def _is_for_machines(text: str) -> bool:
    hidden = any(unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs"} for c in text)
    return hidden or bool(_MARKUP.search(text)) or bool(quarantined(text))


def _has_stem(word: str, told: str) -> bool:
    return re.search(rf"\b{re.escape(word[:5])}", told, re.I) is not None


def _telling(text: str) -> Iterable[str]:
    """The numbers and names of a sentence; its first word counts where it is no common word."""
    found = _WORD.findall(text)
    common = words("function_words") | words("english_words")
    numerals = words("count_words") - common
    for position, word in enumerate(found):
        named = word[:1].isupper() and (position > 0 or word.lower() not in common)
        if any(c.isdigit() for c in word) or named or word.lower() in numerals:
            yield _plain(word)


def _all(text: str) -> Iterable[str]:
    for word in _WORD.findall(text):
        yield _plain(word)


def _plain(word: str) -> str:
    """The word in lower case without a genitive."""
    return re.sub(r"['\u2019]s$", "", word.lower())
