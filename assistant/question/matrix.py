"""The frame around what is asked: "Is it true that p?", "Are we sure p?", "Do we know who?" (Q7).

Who asks whether p is true, known, certain or official asks for the status of p, never more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.parse import parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_WE = r"(?:we|you|one|people|anyone|anybody|i)"
_NOT = r"(?:not\s+|n't\s+)?"
_ADVERB = (
    r"(?:(?:really|now|officially|independently|already|been|actually|still|ever|yet|safely|just|only"
    r"|merely|absolutely|quite|definitely|beyond\s+doubt|publicly|formally|so\s+far)\s+)*"
)
_STANDING = (
    r"(?:true|confirmed|right|official|correct|certain|known|clear|fact|the\s+case|established"
    r"|sure|settled|proved|proven|shown|verified|documented|definite|solid|firm|reliable|credible"
    r"|well[- ](?:established|sourced|founded|documented)|beyond\s+doubt|public\s+knowledge|plain"
    r"|a\s+(?:rumour|fact)(?:,?\s+or\s+(?:just\s+|only\s+)?a\s+(?:rumour|fact))?|accurate|agreed"
    r"|(?:fair|right|correct|accurate|safe)\s+to\s+say)"
)
_DEGREE = (
    r"(?:how|just\s+how)\s+(?:solid|firm|certain|sure|reliable|credible|confident|safe|official)"
)
_IS_IT = (
    rf"(?:is|was|has|had|isn't|wasn't|hasn't)\s+it\s+{_ADVERB}{_NOT}(?:been\s+)?{_ADVERB}{_STANDING}"
    rf"|(?:can|could|may)\s+it\s+{_ADVERB}be\s+{_ADVERB}(?:said|taken|regarded|treated)"
    r"(?:\s+(?:for|as|to\s+be)\s+(?:sure|certain|confirmed|a\s+fact|settled|granted|read|true))?"
    rf"|{_DEGREE}\s+(?:is|was)\s+it"
)
_ARE_WE = (
    rf"(?:are|am|were|can|could)\s+{_WE}\s+(?:be\s+)?{_ADVERB}"
    r"(?:sure|certain|confident|positive|clear|right)"
    r"(?:\s+(?:in|to)\s+(?:thinking|believing|saying|assume|assuming|think|say|believe))?"
    rf"|{_DEGREE}\s+(?:are|were|can|could)\s+{_WE}(?:\s+be)?"
    rf"|(?:can|could|may|do|did|would|should)\s+{_WE}\s+{_ADVERB}"
    r"(?:say|know|confirm|take\s+it|assume|tell|state|report|be\s+told)"
    r"(?:\s+(?:for\s+(?:sure|certain|a\s+fact)|as\s+(?:confirmed|a\s+fact)|with\s+certainty))?"
)
_IS_THERE = (
    r"(?:is|was|has|have|are|were)\s+there\s+(?:been\s+)?(?:any\s+|an?\s+|some\s+)?(?:\w+\s+)?"
    r"(?:truth(?:\s+(?:in|to|behind))?|substance(?:\s+(?:in|to|behind))?|confirmation|evidence|proof"
    r"|official\s+word|doubt|basis\s+for|thing\s+(?:to|in|behind)|grounds?\s+for|certainty)"
    r"|is\s+there\s+anything\s+(?:to|in|behind)"
)
_TELL = (
    rf"(?:please\s+)?(?:can|could|would|will)\s+{_WE}\s+(?:please\s+)?(?:tell|remind|inform)\s+(?:me|us)"
    r"|please\s+confirm(?:\s+for\s+(?:me|us))?|confirm(?=\s+(?:that|whether))"
    r"|(?:please\s+)?(?:tell|remind|inform)\s+(?:me|us)|let\s+(?:me|us)\s+know"
    r"|(?:i|we)\s+(?:want|need|would\s+like|'d\s+like|wish)\s+to\s+(?:know|learn|find\s+out|be\s+sure|check)"
    r"|(?:i|we)\s+(?:wonder|was\s+wondering)|(?:do\s+you\s+have\s+)?any\s+idea|i\s+am\s+asking|check"
    r"|(?:do|did|have)\s+(?:you|we)\s+(?:heard|know)"
)
_REPORTS = (
    r"(?:do|does|did|have|has)\s+(?:the\s+|any\s+(?:of\s+the\s+)?)?(?:reports?|papers?|outlets?|media|press)\s+"
    r"(?:say|said|tell\s+us|told\s+us|show|shown|make\s+clear|made\s+clear)"
)
_CLAIM_OF = (
    r"(?:(?:the|this|that|these|those|any|such)\s+)?(?:\w+\s+)?"
    r"(?:claims?|reports?|stor(?:y|ies)|rumours?|ideas?|suggestions?|allegations?|news|accounts?|talk"
    r"|view|belief|theory|accusations?|notion)"
)
_FRAME = re.compile(
    rf"^(?:{_TELL}|{_IS_IT}|{_ARE_WE}|{_IS_THERE}|{_REPORTS})\s+"
    rf"(?:(?:of|about|in|for|to)\s+(?={_CLAIM_OF}\b))?"
    rf"(?P<p>(?:that|whether|if|of|about|how|who|whom|whose|what|when|where|why|which)\b.+"
    rf"|{_CLAIM_OF}\s.+|\S.+)$", re.I
)  # fmt: skip
_SHORT_OF = re.compile(r"^(?:of|about|in|for|to)\s+", re.I)
_CLAIM_NOUN = re.compile(rf"^{_CLAIM_OF}\s+(?P<link>that|of|about)\s+(?P<p>.+)$", re.I)
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_LEAVING = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})  # "that" stands for the noun
_COMPLETE = frozenset({"dobj", "attr", "acomp", "nsubjpass", "auxpass", "ccomp", "xcomp", "prep"})
_NOUN_FRAME = re.compile(r"^(?:is|was|has|have|are|were)\s+there\b", re.I)


_CLEFT = re.compile(r"^it\s+(?:is|was)\s+(?P<s>[^,]+?)\s+(?:who|that|which)\s+(?P<v>.+)$", re.I)


def without_cleft(statement: str) -> str:
    """ "It was X that did it" as "X did it"; the statement itself where it is no such clause."""
    found = _CLEFT.match(statement)
    if not found:
        return statement
    doc = parsed(f"{found['s']} {found['v']}")
    first = doc[len(parsed(found["s"]))]
    subject = any(c.dep_ in _SUBJECT and c.i < first.i for c in _verb_of(first).children)
    finite = first.tag_ in {"VBD", "VBZ", "VBP", "MD"} or first.pos_ == "AUX"
    return doc.text if finite and subject else statement


def _verb_of(first: Token) -> Token:
    helps = first.pos_ == "AUX" and first.dep_ in {"aux", "auxpass"}
    return first.head if helps else first


def inner_of(text: str) -> str | None:
    """What a frame asks the status of: a clause, a thing or a question; None where there is none.

    "Are we sure that the crew was paid?" gives "the crew was paid", "Do we know who paid?" gives
    "who paid". What is left is never emptier than what was asked.
    """
    found = _FRAME.match(text)
    if not found:
        return None
    inner = found["p"].strip()
    bare = re.match(r"(?:that|whether|if)\s+(?P<p>.+)$", inner, re.I)
    if bare:
        return bare["p"]
    if re.match(r"(?:how|who|whom|whose|what|when|where|why|which)\b", inner, re.I):
        return inner
    inner = without_claim_noun(inner)
    short = _SHORT_OF.sub("", inner)
    if short != inner:
        return without_claim_noun(short)
    is_clause = any(t.dep_ in {"nsubj", "nsubjpass", "expl"} for t in parsed(inner))
    claimed = inner != found["p"].strip()
    return inner if is_clause or claimed or _NOUN_FRAME.match(text) else None


def without_claim_noun(text: str) -> str:
    """The claim in "the claim that p" or "reports of p"; the text itself where it is none.

    "The report that the ministry wrote" and "the report of the board" are things, no claims.
    """
    found = _CLAIM_NOUN.match(text)
    if not found:
        return text
    if found["link"].lower() == "that":
        return found["p"] if _is_whole(text, found["p"]) else text
    noun = text[: found.start("link")].split()[-1].lower()
    plural = noun.endswith("s") and noun != "news"
    return found["p"] if plural or noun in {"talk", "news", "rumour", "story", "idea"} else text


def _is_whole(text: str, clause: str) -> bool:
    """Whether the words behind "that" are a whole clause, and not one that lacks its object."""
    doc = parsed(text)
    that = next((t for t in doc if t.lower_ == "that" and t.i > 0), None)
    if that is None or that.dep_ == "det":
        return False
    root = next(t for t in parsed(clause) if t.dep_ == "ROOT")
    said = {child.dep_ for child in root.children}
    if root.pos_ not in {"VERB", "AUX"} or not said & {"nsubj", "nsubjpass", "expl", "csubj"}:
        return False
    takes = root.lemma_.lower() in lexicon.words("claim_takers")
    return that.dep_ not in _LEAVING or bool(said & _COMPLETE) or not takes
