"""Corruptions of what is said: V5 (number, date, name), V6 (polarity, plan) and V8 (quotation)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.answer import StatusCode
from assistant.evaluate.units import Clean, Unit
from assistant.question.parse import parser
from assistant.question.slots import slots_of
from assistant.question.values import DAYS, MONTHS
from assistant.question.verbs import past

if TYPE_CHECKING:
    from spacy.tokens import Token

_MONTHS = tuple(month.title() for month in MONTHS)
_DAYS = tuple(day.title() for day in DAYS)
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b")
_MONTH = re.compile(rf"\b(?:in|by|until|since|from) ({'|'.join(_MONTHS)})\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_WORDS = {
    "two": "nine", "three": "eleven", "four": "nine", "five": "twelve", "six": "fourteen",
    "seven": "three", "eight": "thirteen", "nine": "four", "ten": "seventeen", "eleven": "six",
    "twelve": "five", "twenty": "seventy", "thirty": "ninety", "half": "a quarter",
    "double": "triple", "twice": "five times",
}  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w.,:\[-])(\d[\d,.]*\d|\d|{'|'.join(_WORDS)})(?![\w\]-]|[.,:]\d)", re.I
)
_STRANGERS = ("Vellmark", "Ostrander Holdings", "Quillon", "Tavistow", "Perrin Dahl", "Brask")
_HELPING = (
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "may",
    "might", "should", "must",
)  # fmt: skip
_PLANNED = re.compile(r"\b(?:will|would|plans to|plan to|intends to|is to|are to) (?=[a-z])")
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"\n]{12,})[”\"]")
_OTHER_WORD = ("never", "secretly", "wholly", "gladly", "falsely")
_SWAPPED = {"not": "now", "no": "a", "never": "always", "all": "few", "more": "less"}


def number_changed(clean: Clean) -> str | None:
    """Another number in the claim, one that no report has."""
    for unit in _telling(clean):
        for found in _NUMBER.finditer(unit.said):
            after = unit.said[found.end() :]
            if re.match(rf" (?:{'|'.join(_MONTHS)})\b", after) or _is_year(found[1]):
                continue
            new = _other_number(found[1], clean)
            if new:
                return clean.with_claim(unit, _put(unit.said, found.span(1), new))
    return None


def date_changed(clean: Clean) -> str | None:
    """Another day, weekday or month, one that no report has; else the day of the report."""
    for unit in _telling(clean):
        for found in _WEEKDAY.finditer(unit.said):
            other = _DAYS[(_DAYS.index(found[1]) + 2 + clean.pick % 3) % 7]
            if other.lower() not in clean.told:
                return clean.with_claim(unit, _put(unit.said, found.span(1), other))
        for found in _MONTH.finditer(unit.said):
            other = _MONTHS[(_MONTHS.index(found[1]) + 4) % 12]
            if other.lower() not in clean.told:
                return clean.with_claim(unit, _put(unit.said, found.span(1), other))
        found_day = _DATE.search(unit.text)
        if found_day:
            day = (int(found_day[1]) + 8 + clean.pick % 9) % 28 + 1
            other = f"{day} {found_day[2]}"
            if other.lower() not in clean.told and day != int(found_day[1]):
                return clean.with_unit(unit, _put(unit.text, found_day.span(), other))
    return None


def name_changed(clean: Clean) -> str | None:
    """Another name in the claim: a stranger's, or one of another party in the same reports."""
    for unit in _telling(clean):
        for name in slots_of([unit.said])[0].names:
            found = re.search(rf"\b{re.escape(name)}\b", unit.said, re.I)
            if found is None or not found[0][:1].isupper() or _WEEKDAY.fullmatch(found[0]):
                continue
            if found[0] in _MONTHS or found[0].lower() in {"i", "the"}:
                continue
            others = list(_STRANGERS)
            if clean.pick % 2:
                beside = _names_beside(clean, unit)
                others = [n for n in beside if n[:4].lower() != found[0][:4].lower()] or others
            other = others[clean.pick % len(others)]
            return clean.with_claim(unit, _put(unit.said, found.span(), other))
    return None


def polarity_turned(clean: Clean) -> str | None:
    """The claim turned into its contrary, where somebody commits to it.

    Who neither confirms nor denies p leaves not-p open as well.
    """
    for unit in _telling(clean):
        if unit.source is None or unit.source.stance not in {"ASSERT", "CONFIRM", "DENY"}:
            continue
        turned = _turned(unit.said)
        if turned:
            return clean.with_claim(unit, turned)
    return None


def plan_made_event(clean: Clean) -> str | None:
    """A plan told as done."""
    for unit in _telling(clean):
        found = _PLANNED.search(unit.said)
        negative = re.search(r"\b(?:not|never|no)\b", unit.said)
        if found is None or negative:
            continue
        verb = re.match(r"[a-z-]+", unit.said[found.end() :])
        if verb is None or verb[0] in {"be", "not", "have", "also", "never"}:
            continue
        start, end = found.start(), found.end() + verb.end()
        return clean.with_claim(unit, _put(unit.said, (start, end), past(verb[0])))
    return None


def quote_altered(clean: Clean) -> str | None:
    """A quotation with a word more, or another word."""
    text = clean.answer.text
    quotations = [m for m in _QUOTED.finditer(text) if len(m["words"].split()) > 3]
    shown = [m for m in quotations if m["words"].strip(" .,").lower() in clean.told]
    if not shown:
        return None
    found = shown[clean.pick % len(shown)]
    words = found["words"].split()
    for place, word in enumerate(words):
        if word.lower() in _SWAPPED and clean.pick % 2:
            words[place] = _SWAPPED[word.lower()]
            break
    else:
        words.insert(2, _OTHER_WORD[clean.pick % len(_OTHER_WORD)])
    return _put(text, found.span("words"), " ".join(words))


def _telling(clean: Clean) -> Iterator[Unit]:
    """The parts with a claim of a fact that the reports hold."""
    for unit in clean.units():
        if unit.said and unit.fact.status is not StatusCode.NOT_IN_REPORTS:
            yield unit


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return f"{text[: span[0]]}{new}{text[span[1] :]}"


def _is_year(word: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", word))


def _other_number(word: str, clean: Clean) -> str | None:
    if word.lower() in _WORDS:
        new = _WORDS[word.lower()]
        return None if re.search(rf"\b{new}\b", clean.told) else new
    digits = word.replace(",", "")
    try:
        value = float(digits)
    except ValueError:
        return None
    for times in (3, 7, 2, 4):
        more = value * times + 1 + clean.pick % 5
        new = f"{more:,.0f}" if "." not in digits else f"{more:.1f}"
        if not re.search(rf"(?<!\d){re.escape(new)}(?!\d)", clean.told):
            return new
    return None


def _names_beside(clean: Clean, unit: Unit) -> list[str]:
    """Names in the same report that have nothing to do with those of the part."""
    report = next((c.report for c in clean.answer.citations if c.number == unit.number), None)
    if report is None or report not in clean.reports:
        return []
    mine = set(re.findall(r"\w+", unit.text.lower()))
    text = clean.reports[report].text[:4000]
    names = []
    for name in slots_of([text])[0].names:
        found = re.search(rf"\b{re.escape(name)}\b", text, re.I)
        if found is None or not found[0][:1].isupper() or found[0] in {*_DAYS, *_MONTHS}:
            continue
        if not mine & set(re.findall(r"\w+", name.lower())):
            names.append(found[0])
    return names


def _turned(said: str) -> str | None:
    negative = re.search(
        r"\b(is|are|was|were|has|have|had|will|would|could|can|may|did) not ", said
    )
    if negative:
        if negative[1] == "did":
            return None
        return f"{said[: negative.end() - 5]} {said[negative.end() :]}"
    if re.search(r"\b(?:no|not|never|nobody|none|nothing|neither)\b", said):
        return None
    root = next((t for t in parser()(said) if t.dep_ == "ROOT"), None)
    if root is None:
        return None
    helper = next((c for c in root.children if c.dep_ in {"aux", "auxpass"}), None)
    helper = root if root.lemma_ == "be" and helper is None else helper
    if helper is not None and helper.lower_ in _HELPING:
        return _put(said, (helper.idx + len(helper), helper.idx + len(helper)), " not")
    return _negated(said, root)


def _negated(said: str, verb: Token) -> str | None:
    forms = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}
    if verb.tag_ not in forms:
        return None
    return _put(said, (verb.idx, verb.idx + len(verb)), f"{forms[verb.tag_]} {verb.lemma_}")
