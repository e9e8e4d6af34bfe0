"""What can be said with "be" of a subject: "is the duty on tea *gone*", "is he *under arrest*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.verbs import can_be_participle

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTICLES = frozenset(
    {"down", "up", "off", "out", "over", "back", "away", "ahead", "open", "through", "due"}
)
_OBJECTS = frozenset({"DET", "NUM", "PROPN", "PRON"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
SKIPPED = frozenset({"not", "n't", "ever", "yet", "both", "all", "each"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there"})
_NAMING = frozenset({"of", "for", "about", "between", "from"})  # they say which one is meant
_RELATIVE = frozenset({"that", "which", "who"})
_PREDICATE, _LIKELY, _ODD, _WRONG = 4, 3, -2, -6


def next_word(doc: Doc, position: int) -> Token | None:
    """The first word from a position on that is no adverb; None where there is none."""
    while position < len(doc):
        token = doc[position]
        adverb = token.pos_ == "ADV" and token.lower_ not in PARTICLES
        if not adverb and token.lower_ not in SKIPPED:
            return token
        position += 1
    return None


def complement_score(doc: Doc, start: int, end: int, statement: Doc) -> int:
    """How likely the words from `end` on are said of those from `start` to `end`.

    `doc` is the question, `statement` the same words in the order of a statement, whose grammar
    the parser reads better.
    """
    if _is_cut_short(doc, start, end):
        return _WRONG
    token = next_word(doc, end) or (doc[end] if end < len(doc) else None)
    if token is None:
        return _WRONG
    place = token.i - start + 1
    first = statement[place] if place < len(statement) else token
    if _is_lone_word(statement, first):
        return _PREDICATE
    if token.pos_ == "ADP" or token.lower_ in PARTICLES:
        return _preposition_score(doc, token, statement, first)
    if token.pos_ in _NOMINAL and _is_dangling(statement, first):
        return _ODD
    return _word_score(doc, end, token, first)


def _is_cut_short(doc: Doc, start: int, end: int) -> bool:
    """Whether the subject lacks an end: "the anchor that the divers", "those" before "arrested"."""
    words = doc[start:end]
    if any(t.lower_ == "what" for t in words[1:]):
        return True
    if words[-1].lower_ == "those" and len(words) > 1 and end < len(doc):
        return can_be_participle(doc[end])
    open_at = next((t.i for t in words[1:] if t.lower_ in _RELATIVE and t.dep_ != "det"), None)
    if open_at is None:
        return False
    return not any(t.pos_ in {"VERB", "AUX"} for t in doc[open_at:end])


def _is_lone_word(statement: Doc, first: Token) -> bool:
    """Whether one last word is what is said: "is the duty on tea *gone*"."""
    last = len(statement) - (2 if statement[-1].is_punct else 1)
    if first.i != last:
        return False
    return first.tag_ in {"JJ", "VBN", "VBD", "VBG"} or first.lower_ in PARTICLES


def _is_dangling(statement: Doc, first: Token) -> bool:
    """Whether behind a preposition's noun a word is left that would be said by itself."""
    last = statement[len(statement) - (2 if statement[-1].is_punct else 1)]
    if last.i <= first.i or statement[last.i - 1].pos_ not in _NOMINAL:
        return False
    if last.tag_ == "JJ" or last.lower_ in PARTICLES - {"open", "due", "over"}:
        return last.dep_ not in {"amod", "compound"}
    return last.tag_ in {"VBN", "VBD"}


def _preposition_score(doc: Doc, token: Token, statement: Doc, moved: Token) -> int:
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    low = token.lower_
    if after is None:
        return _LIKELY
    longer = f"{low}_{doc[token.i + 1 : token.i + 3].text.lower().replace(' ', '_')}"
    if {f"{low}_{after.lower_}", longer} & lexicon.words("predicate_phrases"):
        return _PREDICATE
    if (low == "about" and after.lower_ == "to") or low in lexicon.words("predicate_prepositions"):
        return _LIKELY
    noun = after.pos_ in {*_OBJECTS, "NOUN", "ADJ"}
    if low in PARTICLES and not noun:
        return _LIKELY
    if _is_dangling(statement, moved):
        return _ODD
    if low in _NAMING:
        return 0
    return 2 if after.tag_ in {"NN", "NNS"} else 1  # "in port", "with child"


def _word_score(doc: Doc, end: int, token: Token, first: Token) -> int:
    nominal = doc[end - 1].pos_ in _NOMINAL
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.lower_.endswith("ing") and after is not None and (
        after.pos_ in _OBJECTS or (after.lower_ == "to" and first.tag_ == "VBG")
    ):  # fmt: skip
        return 3  # "closing 60 shops", though the tagger may see a noun in it
    if nominal and token.pos_ in _NOMINAL and token.i == end:
        return 2 if token.pos_ == "NOUN" and can_be_participle(token) else -2
    if token.tag_ in {"VBG", "VBN"} or token.lower_ in PARTICLES:
        return 3
    if token.pos_ == "ADJ":
        return -1 if after is not None and after.pos_ in {"NOUN", "PROPN"} else 3
    if token.lower_ in _PRONOUNS:
        return 0  # "everything it claimed"
    if token.pos_ in {"DET", "PRON", "NUM"}:
        return 3 if nominal or doc[end - 1].pos_ == "PRON" else 0
    if token.pos_ == "SCONJ" or token.tag_ in {"WRB", "WP"}:
        return -2
    return 2 if can_be_participle(token) else 1
