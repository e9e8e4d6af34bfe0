"""The composer's own framing, which says something of the answer and nothing of the world.

What is read here is `prompts/answer.md`, so a phrase that changes there changes here.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.check.labels import label_pattern
from prompts import sections

_ABOUT_THE_ANSWER = (
    "silent", "one_side_only", "not_verified", "headline_only", "opinion", "tainted",
    "independence_unknown", "unpublished", "unanswered", "same_origin", "more_reports",
    "history", "not_in_reports_speech", "not_in_reports_speech_topic", "not_in_reports_question",
    "contested_named", "sources", "overview_confirmed", "overview_official", "overview_reported",
    "overview_disputed", "overview_open",
)  # fmt: skip
_ABOUT_THE_MODEL = ("written", "shortened", "unused", "condensed")
_LEADS_IN = ("nearest", "no_comment", "partial", "denied", "split", "confirmed", "other_side",
             "contested", "contested_too", "withdrawn_too", "replaces", "values", "nearest_too",
             "on_the_matter")  # fmt: skip
# What may stand for a `$name`: never a clause, or a claim could hide there.
_WORDS = r"[\w '\u2019,-]{1,90}"
_DAY = r"\d{1,2} \w+ \d{4}"
_FILLERS = {
    "difference": r"(?: \([^)\n]{1,200}\))?",
    "asked": r"\w+(?: \w+)?",
    "numbers": r"[\d\[\], and]+",
    "outlets": r"[^.;:\n]{1,160}",
    "claim": r"[^”\n]{1,400}",
    "question": r"[^”\n]{1,400}",
    "steps": rf"[\w ,]{{3,60}}? on {_DAY}(?:, then [\w ,]{{3,60}}? on {_DAY})+"
    r"(?: by [\w '\u2019,().-]{1,90})?",
    "counts": r"\d[\w, ]{1,60}",
    "model": r"[\w:./@\\-]{1,100}",
    "why": r"[a-z][\w ',.;:()\[\]-]{1,160}",
    "as_of": r"(?:; as of [\w ]+)?",
}


@cache
def about_the_answer() -> re.Pattern[str]:
    """Matches a whole sentence that speaks of the reports or of the answer itself."""
    texts = [sections("answer")[name] for name in _ABOUT_THE_ANSWER]
    texts += [sections("guardrail")[name] for name in _ABOUT_THE_MODEL]
    choices = "|".join(_pattern(text) for text in texts)
    return re.compile(rf"(?:(?<=^)|(?<=\n)|(?<=[.!?\]] ))[ \t]*(?:{choices})(?=\s|$)")


@cache
def lead_in() -> re.Pattern[str]:
    """Matches what stands before the colon in "No official confirmation: X declined"."""
    texts = (sections("answer")[name].split(": $")[0] for name in _LEADS_IN)
    choices = "|".join(_pattern(text) for text in texts)
    return re.compile(rf"(?:(?<=^)|(?<=\n)|(?<=[.!?;\]] ))[ \t]*(?:{choices}): ")


@cache
def _start(*names: str) -> re.Pattern[str]:
    starts = (sections("answer")[name].split(": $")[0] for name in names)
    return re.compile(rf"\s*(?:{'|'.join(_pattern(start) for start in starts)}): ")


def is_aside(text: str) -> bool:
    """Whether a sentence offers another claim than the one asked about (Q5)."""
    return _start("nearest", "nearest_too").match(text) is not None


def tells_of_the_past(text: str) -> bool:
    """Whether a sentence says of a claim that it was taken back or replaced (H2, H4)."""
    return _start("replaces", "withdrawn_too").match(text) is not None


def speaks_of_the_answer(text: str) -> bool:
    """Whether a sentence gives a status in so many words, or speaks of the answer itself."""
    patterns = (label_pattern(), about_the_answer(), lead_in())
    return any(pattern.search(text) for pattern in patterns)


def _pattern(template: str) -> str:
    parts = re.split(r"\$(\w+)", template)
    return "".join(
        _FILLERS.get(part, _WORDS) if i % 2 else re.escape(part) for i, part in enumerate(parts)
    )
