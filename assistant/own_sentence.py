"""The report's own sentence, where it can stand in the answer as it is."""

from __future__ import annotations

import re

from assistant.clause import bare_end, unquoted
from assistant.grammar import is_clause, is_first_person, opens_in_common
from assistant.naming import is_own_mouth, is_pronoun, second_mention, speaker
from assistant.wording import balanced, lower_first, plain
from index import Attribution, Source

LONGEST_WHOLE = 220
LONGEST_ARTICLE = 4
# What the output vocabulary shuts out, for it says that the speaker is right or wrong.
_FACTIVE = re.compile(
    r"\b(?:reveal|admit|point(?:s|ed)? out|not(?:es|ed|ing)\b|expos|acknowledg|disclos|discover"
    r"|insist|claim(?:s|ed)\b|conced)",
    re.I,
)
_PLURAL_FORMS = {"has": "have", "is": "are", "was": "were", "does": "do"}


def own_sentence(attribution: Attribution, source: Source) -> str | None:
    """The report's whole sentence, where it is short and opens with the source; by its name."""
    sentence, span, cue = attribution.sentence, source.span, attribution.cue
    words = bare_end(sentence.text)
    cued = cue is not None and sentence.start <= cue.start < sentence.end
    if not cued or ";" in words or len(words) > LONGEST_WHOLE or _FACTIVE.search(unquoted(words)):
        return None
    if span is not None and 0 <= span.start - sentence.start <= LONGEST_ARTICLE:
        rest = words[span.end - sentence.start :]
        shown = f"{speaker(source)}{_agreeing(source, rest)}"
    elif source.role and words.lower().startswith(f"{source.role.lower()} "):
        shown = f"{speaker(source)}{words[len(source.role) :]}"
    elif _opens_with(words, source.name):
        shown = words
    else:
        return None
    if not is_clause(words) or is_own_mouth(source) or is_first_person(unquoted(words)):
        return None
    return lower_first(balanced(plain(shown)), common=opens_in_common(shown))


def _agreeing(source: Source, rest: str) -> str:
    """The words behind a pronoun, for a name that is a plural: "police have", not "police has"."""
    first, space, more = rest.lstrip().partition(" ")
    if not is_pronoun(source) or second_mention(source) != "they":
        return rest
    return f" {_PLURAL_FORMS.get(first, first)}{space}{more}"


def _opens_with(words: str, name: str) -> bool:
    own = name.lower().removeprefix("the ")
    return bool(own) and words.lower().removeprefix("the ").startswith(own)
