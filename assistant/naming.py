"""What a source is called: in full, the second time, and where it has no name."""

from __future__ import annotations

import re

from assistant.wording import bare, lower_first, plain
from index import Source, SourceKind
from index.lexicon import words as lexicon_words

LONGEST_NAME = 90  # characters; a longer phrase is cut back to the name
_PRONOUN = re.compile(r"(he|she|it|they|we|i|this|that|these|those|his|her|its|their)\b", re.I)
_POSSESSIVE = re.compile(r"(its|his|her|their)\s+", re.I)
_POINTING = re.compile(r"^(?:those|these|the same) (?=\w+s\b)", re.I)
_DANGLING = re.compile(r"\b(that|to|of|by|on|because)\s*$", re.I)
_BODIES = (SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.BODY)
_PLURAL = re.compile(
    r"\b(?:police|officials|authorities|prosecutors|officers|organisers|firefighters)$"
)
_PERSONS = (SourceKind.PERSON_NAMED, SourceKind.OFFICIAL_NAMED, SourceKind.SPOKESPERSON)
_SPOKES = re.compile(r"spokes(?:man|woman|person)$")


def speaker(source: Source) -> str:
    """A source's name as it reads within a sentence, in the report's words.

    The words at hand ("the defence secretary, Ana Holt") are taken where they hold the name.
    """
    name = plain(source.name)
    words = plain(bare(source.span.text)) if source.span else ""
    if name.lower() in words.lower() and len(words) <= LONGEST_NAME:
        name = words
    if source.body and _POSSESSIVE.match(name):
        name = _POSSESSIVE.sub(f"{with_article(plain(source.body))}'s ", name, count=1)
    if name.split("'s ")[0].lower() in lexicon_words("titles"):
        name = f"the {name}"
    return lower_first(name, common=source.kind is SourceKind.DOCUMENT and _one_capital(name))


def with_article(body: str) -> str:
    """A body's name as it reads within a sentence: "the health ministry", "Orsa Group"."""
    words = body.lower().split()
    common = words and (words[-1] in lexicon_words("bodies") or words[0] in lexicon_words("bodies"))
    owner = words[0].removesuffix("'s") if words else ""
    owned = "'s" in body and owner not in lexicon_words("titles")
    return lower_first(body) if not common or owned or words[0] == "the" else f"the {body}"


def _one_capital(name: str) -> bool:
    return not any(word[:1].isupper() for word in name.split()[1:2])


def subject(source: Source) -> str:
    """The speaker in front of a verb: an apposition is closed by its second comma."""
    name = speaker(source)
    return f"{name}," if "," in name and " and " not in name else name


def second_mention(source: Source) -> str:
    """How a source that was just named in full is called again, as short as is safe."""
    name = speaker(source)
    if _PLURAL.search(name.split(" of ")[0].split(" in ")[0]):
        return "they"
    if source.kind is SourceKind.COMPANY and name.endswith("s"):
        return "the company"
    if source.kind in _BODIES and not name.endswith("s"):
        return "it"
    office = _SPOKES.search(name)
    if office:
        return f"the {office.group()}"
    if source.kind in _PERSONS:
        return _surname(source.name) or name
    return name


def is_pronoun(source: Source) -> bool:
    """True where the source's own words at hand are only "he", "it" or "they"."""
    return source.span is None or _PRONOUN.fullmatch(source.span.text.strip()) is not None


def is_own_mouth(source: Source) -> bool:
    """True where the source speaks of itself as "we" or "I": its words can only be quoted."""
    return source.span is not None and source.span.text.strip().lower() in {"we", "i", "us", "our"}


def descriptor(source: Source) -> str:
    """An unnamed source in the report's own words: number, access and reason for anonymity."""
    names = [bare(source.name), bare(source.span.text) if source.span else ""]
    words = max((n for n in names if not _PRONOUN.match(n)), key=len, default=names[0])
    shown = _POINTING.sub("unnamed ", lower_first(plain(words)))
    for more in (source.access, source.anonymity):
        if more and not _DANGLING.search(more) and not _overlap(bare(more), words):
            shown += f" ({plain(bare(more))})"
    return shown


def same_name(name: str | None, other: str | None) -> bool:
    """True where two names differ in no more than an article and capitals."""
    first, second = ((n or "").lower().removeprefix("the ").strip() for n in (name, other))
    return bool(first) and first == second


def same_outlet(name: str | None, other: str | None) -> bool:
    """True where one outlet's name shortens the other's: "the Chronicle", "Sandry Chronicle"."""
    first, second = ({w for w in (n or "").lower().split() if w != "the"} for n in (name, other))
    return bool(first) and bool(second) and (first <= second or second <= first)


def _overlap(words: str, others: str) -> bool:
    return words.lower() in others.lower() or others.lower() in words.lower()


def _surname(name: str) -> str | None:
    """The last word of a personal name, if it has more than one and the last is a name."""
    words = name.split(",")[0].split()
    last = words[-1] if len(words) > 1 else ""
    return plain(last) if last[:1].isupper() and len(last) > 1 else None
