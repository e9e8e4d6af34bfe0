"""What a refusal is about that its own words do not name: "On the fund he clammed up" (S1, G2).

The matter stands in front ("about the letter"), in a clause of time ("when it was mentioned"), or
behind the noun of asking ("the question about the pools").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.found import SILENT, Found
from index.extract.tree import ABOUT, first_child, is_passive
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ABOUT = ABOUT | {"of"}
_TIMES = frozenset({"DATE", "TIME", "GPE", "EVENT"})
_PUT = frozenset({"mention", "raise", "put", "bring", "broach", "ask", "press", "question"})


def point_at_matter(item: Found, sentence: Tokens) -> None:
    """Gives a refusal without a content the matter that the sentence names elsewhere."""
    if item.stance not in SILENT or item.content or item.content_head is not None:
        return
    if any(t.lower_ in {"whether", "if"} and t.dep_ == "mark" for t in sentence):
        return
    found = _asked(item, sentence) or _ahead(item, sentence) or _raised(item, sentence)
    if found is not None and found != item.source and found.i not in {t.i for t in item.cue}:
        item.content_head = found
        item.content = {t.i for t in found.subtree} - {t.i for t in item.cue}


def _asked(item: Found, sentence: Tokens) -> Token | None:
    """ "Asked about the samples", "no answer to the question about the pools"."""
    for small in sentence:
        above = small.head
        noun = above.lemma_.lower() in words("question_nouns") and above.pos_ == "NOUN"
        verb = above.lemma_ in _PUT and above.tag_ == "VBN" and above != item.head
        if small.dep_ == "prep" and small.lower_ in _ABOUT and (noun or verb):
            thing = first_child(small, {"pobj"})
            if thing is not None and thing.ent_type_ not in {"DATE", "TIME"}:
                return thing
    return None


def _ahead(item: Found, sentence: Tokens) -> Token | None:
    """ "About the letter she would give no answer"."""
    first = next((t for t in sentence if not (t.is_punct or t.is_space)), None)
    if first is None or first.lower_ not in _ABOUT or first.i > item.head.i:
        return None
    thing = first_child(first, {"pobj"})
    timed = thing is None or thing.ent_type_ in _TIMES
    return None if timed or thing is None or thing.i > item.head.i else thing


def _raised(item: Found, sentence: Tokens) -> Token | None:
    """ "Clammed up when the fund was mentioned", "fell silent when the pools came up"."""
    for verb in item.head.subtree:
        when = any(c.lower_ in {"when", "once", "as"} for c in verb.children)
        if verb.dep_ != "advcl" or not when:
            continue
        up = verb.lemma_ == "come" and any(c.lower_ == "up" for c in verb.children)
        if up or (is_passive(verb) and verb.lemma_ in _PUT - {"ask", "press", "question"}):
            thing = first_child(verb, {"nsubj", "nsubjpass"})
            return thing if thing is not None and thing.pos_ != "PRON" else None
    return None
