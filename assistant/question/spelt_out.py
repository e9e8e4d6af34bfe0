"""A reader's short or idiomatic words, spelt out before the parse: "who's", "owned up to" (Q4)."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.question.parse import parsed
from assistant.question.verbs import can_be_participle
from index.lexicon import words as index_words

_SHORT = re.compile(r"\b(who|what|when|where|why|how)'(s|re|d|ll)\b(?=(?P<rest>.*))", re.I)
_LONG = {"re": "are", "d": "did", "ll": "will"}
_INTRANSITIVE = frozenset({"been", "happened", "become", "occurred", "gone", "come"})
_SOON = frozenset({"just", "now", "already", "finally", "since", "also", "actually"})
_OPENS = frozenset({"DT", "PRP$", "NNP", "NNPS"})  # what a direct object opens with
_PARTICIPLES = frozenset({"VBN", "VBD"})
_AGAIN = re.compile(r"\b(?P<verb>[a-z]{3,})\s+again\b", re.I)


def spelt_out(text: str) -> str:
    """The question with "who's" as "who is" and "how come p" as "why p"."""
    text = _SHORT.sub(_long, text)
    text = re.sub(r"\bhow come\b", "why", text, flags=re.I)
    text = re.sub(r"\b(do|does|did)\b(.{2,60}?)\s+have to say\b", r"\1\2 say", text, flags=re.I)
    text = re.sub(r"\b(?:has|have|had) to say\b", "said", text, flags=re.I)
    for idiom, plain in _idioms():
        text = idiom.sub(plain, text)
    return _AGAIN.sub(_anew, text)


@cache
def _idioms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each idiom of speaking with the plain verb for it."""
    split = (line.split(" = ") for line in lexicon.lines("told_idioms"))
    return tuple(
        (re.compile(rf"\b{idiom.replace('_', '(?:its|his|her|their)')}\b", re.I), plain)
        for idiom, plain in split
    )


def _long(found: re.Match[str]) -> str:
    short = found[2].lower()
    be = "has" if short == "s" and _has_done(found["rest"]) else "is"
    return f"{found[1]} {_LONG.get(short, be)}"


def _has_done(rest: str) -> bool:
    """Whether "'s" is "has": before "been" and its like, or a participle with its object.

    Of verbs that take two objects the thing may stand behind the passive: "who's paid the fine".
    """
    doc = [t for t in parsed(f"someone has{rest}")[2:] if t.lower_ not in _SOON]
    if not doc:
        return False
    verb = doc[0]
    if verb.lower_ in _INTRANSITIVE:
        return True
    twofold = lexicon.words("giving_verbs") | index_words("naming_verbs") | {"call", "appoint"}
    if verb.tag_ not in _PARTICIPLES or not can_be_participle(verb) or verb.lemma_ in twofold:
        return False
    return len(doc) > 1 and (doc[1].tag_ in _OPENS or doc[1].lower_ in {"him", "her", "it", "them"})


def _anew(found: re.Match[str]) -> str:
    """ "Opening again" as "reopening", the one word of the reports; "open again" may be a state."""
    verb = found["verb"].lower()
    stem = re.sub(r"(?:ing|ed|s)$", "", verb)
    known = stem != verb and {stem, f"{stem}e"} & lexicon.words("again_verbs")
    return f"re{verb}" if known else found[0]
