"""Words put beside a statement that leave it on nobody's account: ", or so they say" (C4, A10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.quotation import is_mark, quotes_of
from index.extract.quoted_contents import head_among
from index.extract.set_phrases import is_adjunct, matches
from index.ledger import CueClass, Stance
from index.lexicon import entries

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LIST = "hearsay_asides"
_ENDS = frozenset({".", "!", "?", ";"})


def asides(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution to nobody an aside of hearsay; its words are added to `taken`."""
    tokens = list(sentence)
    for first, last, phrase in matches(tokens, _LIST):
        matched = tokens[first : last + 1]
        opens = first == 0 and entries(_LIST)[phrase] == "first"
        apart = first > 0 and tokens[first - 1].text in {",", "("}
        inside = quotes_of(sentence.doc).holds(matched[0].i)
        if inside or not (opens or apart) or any(t.i in taken for t in matched):
            continue
        end = len(tokens) if not opens else last + 1
        end = next((i for i in range(last + 1, end) if _stops(tokens[i])), end)
        if not is_adjunct(tokens[last + 1 : end]):
            continue
        aside = {t.i for t in tokens[first:end]}
        content = {t.i for t in tokens if t.i not in aside and not _stops(t, final=True)}
        head = head_among(content, sentence.doc)
        if head is None:
            continue
        # what stands in the aside is said by nobody else: "they" is no source
        taken.update(aside)
        yield Found("A10", head, matched, None, content, CueClass.HEARSAY, Stance.ASSERT, head)


def _stops(token: Token, *, final: bool = False) -> bool:
    """Whether an aside ends at a token; `final` for the marks that no content has at its ends."""
    return token.text in _ENDS or is_mark(token) or (token.text in {",", ")"} and not final)
