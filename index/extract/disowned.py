"""Words that nobody stands by: said wrongly, said with regret, or never said like that (S3, H4).

Police wrongly said that three had died.        The teller knows better, and three is no count.
The mayor apologised for saying that p.         He said so once, and does not now.
He was misquoted as saying that p.              He did not say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

DISOWNED = "disowned"
_MISQUOTING = frozenset({"misquote", "misreport", "misrepresent"})


def is_disowned(verb: Token) -> bool:
    """Whether a verb of saying gives what its speaker got wrong or is sorry for."""
    if any(c.lower_ in words("wrong_adverbs") and c.dep_ == "advmod" for c in verb.children):
        return True
    above = verb.head
    done = verb.tag_ == "VBG" or any(c.lower_ == "having" for c in verb.children)
    if verb.dep_ == "xcomp" and done:  # "regretted having said"; "regrets to say" says it
        return above.lemma_ in words("regretting_words")
    if verb.dep_ != "pcomp":
        return False
    if above.lower_ == "as":
        return above.head.lemma_ in _MISQUOTING
    return above.lower_ == "for" and above.head.lemma_ in words("regretting_words")
