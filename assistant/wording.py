"""Words for a reader: escaping, dates, capitals, lists."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cache

from prompts import sections

_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")
_MONTHS = tuple(calendar.month_name)[1:]


@cache
def _function_words() -> frozenset[str]:
    return frozenset(sections("function_words")["words"].split())


def plain(text: str) -> str:
    """Report words on one line, with Markdown and HTML taken literally and no hidden characters."""
    shown = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf"))
    one_line = re.sub(r"\s+", " ", shown).strip()
    return _MARKUP.sub(r"\\\1", one_line).replace("$$", r"\$\$")


def quoted(text: str) -> str:
    """Report words within quotation marks, verbatim."""
    return f"“{plain(text)}”"


def day(iso: str | None) -> str:
    """An ISO day or month as a reader writes it ("6 March 2026"), or "" where there is none."""
    if not iso:
        return ""
    whole_month = re.fullmatch(r"\d{4}-\d{2}", iso) is not None
    try:
        found = date.fromisoformat(f"{iso}-01" if whole_month else iso[:10])
    except ValueError:
        return ""
    month = f"{_MONTHS[found.month - 1]} {found.year}"
    return month if whole_month else f"{found.day} {month}"


def on_day(iso: str | None) -> str:
    """The day with its preposition and a space before it; "" where it is not known."""
    return f" on {day(iso)}" if day(iso) else ""


def lower_first(text: str, *, common: bool = False) -> str:
    """The text as it reads within a sentence.

    The first word loses its capital where it is a function word, or, with `common`,
    where it looks like a word and not like a name in capitals.
    """
    word = re.match(r"[A-Z][a-z]*(?![A-Za-z.\d])", text)
    if word is None or word.group() == "I":
        return text
    if word.group().lower() in _function_words() or (common and len(word.group()) > 1):
        return text[0].lower() + text[1:]
    return text


def upper_first(text: str) -> str:
    """The text as it reads at the start of a sentence."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str]) -> str:
    """Several things in a row: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 outlet", "3 outlets"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def balanced(text: str) -> str:
    """The words with every double quotation mark in a pair: an orphan is closed or left out."""
    for opening, closing in (('"', '"'), ("\u201c", "\u201d")):
        if opening == closing:
            lone = text.count(opening) % 2 == 1
        else:
            lone = text.count(opening) != text.count(closing)
        if lone:
            ends_a_quote = re.match(rf"[^{opening}{closing}]*\S{closing}(?:\W|$)", text)
            text = text.replace(closing, "", 1) if ends_a_quote else f"{text}{closing}"
    return text


def bare(text: str) -> str:
    """The words without the punctuation and quotation marks around them."""
    return text.strip().strip('"“”').strip().rstrip(",;:.").strip('"“”').strip()


def unwrapped(text: str) -> str:
    """The words without a pair of quotation marks around the whole of them."""
    inner = text[1:-1]
    wrapped = text[:1] in '"\u201c' and text[-1:] in '"\u201d' and len(text) > 1
    return inner if wrapped and not re.search('["\u201c\u201d]', inner) else text
