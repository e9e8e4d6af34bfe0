"""Set phrases of saying, before, behind and inside what is said: "let it be known that p" (A1, A2).

The parser seldom knows such a phrase, and hangs the clause anywhere; the phrase, the word "that"
and the commas around tell more of it than the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import Stack, operator_stack, resolve
from index.extract.quotation import is_mark, quotes_of
from index.extract.quoted_contents import head_among
from index.extract.rumours import is_nobodys
from index.extract.set_phrases import SAY, is_adjunct, matches, says
from index.extract.speakers import can_speak, find_speaker, lost_subject
from index.extract.tree import PREDICATES
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LIST = "saying_idioms"
_LONGEST_GAP = 14  # words of where and when between a phrase and "that"
_NOBODY = frozenset({"it", "this", "that", "which", "what", "there"})
_ENDS = frozenset({".", "!", "?", ";"})
_CLAUSE_STARTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "EX", "CD", "JJ", "NN"})

Part = tuple[set[int], bool]


def told_idioms(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a set phrase of saying; the words of the phrases are added to `taken`."""
    tokens = list(sentence)
    for first, last, phrase in matches(tokens, _LIST):
        matched = tokens[first : last + 1]
        if any(t.i in taken for t in matched) or quotes_of(sentence.doc).holds(matched[0].i):
            continue
        item = _read(sentence, matched, phrase)
        if item is not None:
            taken.update(t.i for t in matched)
            yield item


def _read(sentence: Tokens, matched: list[Token], phrase: str) -> Found | None:
    kind, wants = _class_of(phrase, matched)
    verb = next((t for t in matched if t.pos_ in PREDICATES), None)
    source = _source_of(verb, matched, phrase) if verb is not None else None
    if verb is None or source is None:
        return None
    content, behind = _behind(sentence, matched, wants) or (
        (set(), False) if wants == "that" else _around(sentence, matched, source)
    )
    content -= {t.i for t in source.subtree} - {i for i in content if i > matched[-1].i}
    clause = {t.i for t in verb.subtree}
    if behind and verb.dep_ != "ROOT" and content & clause:  # "the report that X is on record ..."
        content &= clause
    head = head_among(content, sentence.doc)
    if not content or head is None or source.i in content:
        return None
    stack = operator_stack(verb)
    if any(t.lower_ in {"not", "n't", "no"} for t in matched):  # "could not but say" says it
        stack = replace(stack, negated=False, modal=None)
    kind, stance = resolve(kind, stack, verb.lemma_.lower())
    stance = Stance.NONE if _is_meant(verb, stack) else stance
    return Found("A1" if behind else "A2", verb, matched, source, content, kind, stance, head)


def _is_meant(verb: Token, stack: Stack) -> bool:
    """ "Tried to make the case": what somebody means to say is not said yet."""
    infinitive = any(c.tag_ == "TO" and c.i < verb.i for c in verb.children)
    above = verb.head in stack.tokens or verb.head.lemma_ in words("going_on_verbs")
    return infinitive and verb.dep_ != "ROOT" and not above


def _class_of(phrase: str, matched: list[Token]) -> tuple[CueClass, str]:
    """The class of a phrase; that of its verb of saying where it has one of any kind."""
    name, _, more = entries(_LIST)[phrase].partition(" ")
    spoken = next((t for t in reversed(matched) if says(t)), None) if SAY in phrase else None
    found = cue_class(spoken.lemma_.lower()) if spoken is not None else None
    return found or CueClass[name], more


def _source_of(verb: Token, matched: list[Token], phrase: str) -> Token | None:
    """Who says so: before the phrase, by the tree or, where that has lost him, by the commas."""
    stack = operator_stack(verb)
    source = find_speaker(verb, stack.top)[0]
    if source is None or source.i in {t.i for t in matched} or source.i > matched[-1].i:
        source = lost_subject(verb) or _before(matched[0])
    if source is None or not can_speak(source) or source.i > matched[0].i:
        return None
    if source.lower_ in _NOBODY and phrase.startswith("be "):
        return None
    return None if is_nobodys(source) or source.lower_ in words("anybody") else source


def _before(first: Token) -> Token | None:
    """The noun right before a phrase, but for what helps the verb."""
    i = first.i - 1
    while i >= first.sent.start and first.doc[i].tag_ in {"RB", "VBZ", "VBD", "VBP", "MD"}:
        i -= 1
    noun = first.doc[i] if i >= first.sent.start else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _behind(sentence: Tokens, matched: list[Token], wants: str) -> Part | None:
    """What follows "that", a colon or, behind some phrases, nothing: the rest of the sentence."""
    doc, start = sentence.doc, matched[-1].i + 1
    for i in range(start, min(start + _LONGEST_GAP, sentence.end)):
        token = doc[i]
        told = token.lower_ == "that" and token.tag_ != "DT" and not _is_subject(token)
        marked = told or (token.text == ":" and wants not in {"that", "person"})
        straight = wants == "bare" and i == start and token.tag_ in _CLAUSE_STARTS
        if (marked or straight) and is_adjunct(list(doc[start:i])):
            first = i + 1 if marked else i
            return {t.i for t in doc[first : sentence.end] if not _closes(t)}, True
        if token.text in _ENDS or is_mark(token):
            break
    return None


def _is_subject(that: Token) -> bool:
    """ "In a boat that leaked": the word is the subject of the verb right behind it."""
    return that.i + 1 >= len(that.doc) or that.nbor().tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _around(sentence: Tokens, matched: list[Token], source: Token) -> Part:
    """ "p, X <phrase> on Friday", "p, X <phrase>, q": what stands around the words of saying."""
    doc = sentence.doc
    opens = next((i for i in range(matched[0].i, sentence.start, -1) if doc[i].text == ","), None)
    if opens is None or not opens < source.i:
        return set(), False
    ahead = range(matched[-1].i + 1, sentence.end)
    closes = next((i for i in ahead if doc[i].text in {",", *_ENDS}), sentence.end)
    if not is_adjunct(list(doc[matched[-1].i + 1 : closes])):
        return set(), False
    inside = range(opens, min(closes + 1, sentence.end))
    return {t.i for t in sentence if t.i not in inside and not _closes(t)}, False


def _closes(token: Token) -> bool:
    return token.text in _ENDS or is_mark(token)
