"""Nouns and set phrases for what a party says: its answer, its figures, its backing (R2, R25).

"What was X's reply to p?", "What do X's figures show for May?", "Does X bear Y out?"
"""

from __future__ import annotations

import re

from assistant.question.declare import read_inverted
from assistant.question.matrix import without_claim_noun
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.parse import parsed
from assistant.question.reading import Reading
from assistant.question.verbs import past

_K = QuestionKind
_IS = r"(?:'s|\s+is|\s+was|\s+were|\s+has\s+been|\s+are)"
_WORD = (
    r"(?:position|line|stance|view|take|version|story|side|excuse|explanation|answer|response|reply"
    r"|reaction|comment|statement|verdict|opinion|message|attitude|account|word)"
)
_ON = r"(?:\s+(?:on|about|to|for|of|over|regarding)\s+(?P<p>.+))?"
_OWNED = re.compile(
    rf"^what{_IS}\s+(?P<s>.+?)(?:'s|s')(?:\s+own)?(?:\s+(?:official|latest|first))?\s+(?P<n>{_WORD}){_ON}$",
    re.I,
)
_OF = re.compile(
    rf"^what{_IS}\s+the\s+(?:(?:official|latest|first)\s+)?(?P<n>{_WORD})\s+(?:of|from|by)\s+"
    r"(?P<s>(?:the\s+|an?\s+|its\s+|his\s+|her\s+|their\s+)?[\w'&.-]+(?:\s+[\w'&.-]+){0,5}?)"
    r"(?:\s+(?:on|about|to|over|regarding)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_NOT_OF = re.compile(r"^(?:things|play|affairs|it|that|this|events|the\s+\w+ing)\b", re.I)
_STANDS = re.compile(r"^where\s+(?:does|do|did)\s+(?P<s>.+?)\s+stand\s+on\s+(?P<p>.+)$", re.I)
_GAVE = re.compile(
    r"^what\s+(?:\w+\s+)?(?P<n>reasons?|explanations?|answers?|reply|replies|responses?|accounts?|excuses?"
    r"|grounds?|justification|statements?|comments?)\s+"
    r"(?:did|does|do|has|have|had)\s+(?P<s>.+?)\s+(?:give|given|offer|offered|make|made|provide|provided|put"
    r"\s+forward|issue|issued)(?:\s+(?P<link>for|on|about|of|to|over|as\s+to)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_DATA = re.compile(
    r"^what\s+(?:does|do|did)\s+(?P<s>.+?)(?:'s|s')?(?:\s+own)?(?:\s+(?:latest|new|official))?\s+"
    r"(?:figures|data|numbers|records?|books|statistics|returns|logs?|minutes|count|tally)\s+"
    r"(?:show|say|tell(?:\s+(?:us|you))?|give|indicate|suggest|put)"
    r"(?:\s+(?:for|about|on|of|as|at)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_MAKES = re.compile(
    r"^what\s+(?:does|do|did)\s+(?P<s>.+?)\s+make\s+of\s+(?P<p>.+)$"
    r"|^how\s+(?:does|do|did)\s+(?P<s2>.+?)\s+(?:see|view|regard|judge|rate|explain)\s+(?P<p2>.+)$",
    re.I,
)  # fmt: skip
_ACCOUNT = (
    r"(?:accounts?|versions?|stor(?:y|ies)|claims?|figures?|numbers?|statements?|words?|report(?:s|ing)?"
    r"|allegations?|accusations?|denials?|testimony|evidence|findings?|theory|assertions?|estimates?)"
)
_BACKING = re.compile(
    r"^(?:(?:back(?:s|ed|ing)?(?:\s+up)?|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)"
    r"|st(?:and|ands|ood|anding)\s+by|corroborat(?:e|es|ed|ing)|vouch(?:es|ed|ing)?\s+for"
    r"|accept(?:s|ed|ing)?|agree(?:s|d|ing)?\s+with|shar(?:e|es|ed|ing))\s+"
    rf"(?P<p>(?:.+\s)?{_ACCOUNT}(?:\s+(?:that|of|about)\s+.+)?)"
    r"|(?:bear(?:s|ing)?|bore|borne)\s+(?P<who>.+?)\s+out"
    r"|(?:back(?:s|ed|ing)?)\s+(?P<up>.+?)\s+up)$", re.I
)  # fmt: skip
_BEHIND = re.compile(
    r"^(?:who(?:'s|\s+is|\s+was|\s+are|\s+were)\s+(?:behind|the\s+sources?\s+(?:of|for))"
    r"|on\s+(?:whose|what)\s+(?:word|authority|basis|evidence)\s+(?:is|was|rests)"
    r"|where\s+(?:does|did|do)|whose\s+is|who\s+(?:made|makes|started|spread|is\s+making|put\s+out))\s+"
    r"(?P<p>.+?)(?:\s+(?:comes?|came|originates?|stems?|rests?|starts?)(?:\s+(?:from|on|with))?)?$",
    re.I,
)  # fmt: skip


def read_uttered(text: str) -> Reading | None:
    """The reading of a question for what a party says, in other words than "say"; else None."""
    found = _OWNED.match(text) or _of(text)
    if found:
        return _words_of(found["s"], found["p"], _act(found["n"]))
    found = _STANDS.match(text) or _DATA.match(text)
    if found:
        return _words_of(found["s"], found["p"], Act.SAY)
    found = _MAKES.match(text)
    if found:
        return _words_of(found["s"] or found["s2"], found["p"] or found["p2"], Act.SAY)
    found = _GAVE.match(text)
    if found:
        return _given(found)
    return _backing(text) or _behind(text)


def _of(text: str) -> re.Match[str] | None:
    found = _OF.match(text)
    return None if found and _NOT_OF.match(found["s"]) else found


def _act(noun: str) -> Act:
    low = noun.lower()
    return (
        Act.RESPOND if low.startswith(("respon", "reply", "repl", "react", "answer")) else Act.SAY
    )


def _given(found: re.Match[str]) -> Reading:
    """ "What reason did X give for leaving?": X left, and why, in X's words."""
    speaker, about = found["s"], found["p"] or ""
    doing = re.match(r"(?P<v>\w+)ing\b(?P<r>.*)$", about, re.I)
    if doing and not about.lower().startswith(("the ", "a ")):
        about = f"{speaker} {past(parsed(f'is {about}')[1].lemma_)}{doing['r']}"
    reason = found["n"].lower().startswith(("reason", "explan", "excuse", "ground", "justif"))
    asked = Asked("reason" if reason else "patient")
    return Reading(_K.SPEECH_ACT, about, speaker=speaker, act=_act(found["n"]), asked=asked)


def _backing(text: str) -> Reading | None:
    """Does X bear Y out? Does X stand by its figures? It is whether X confirms what was said."""
    inverted = read_inverted(text)
    verb = inverted.verb if inverted else None
    if inverted is None or verb is None or inverted.negated:
        return None
    found = _BACKING.match(verb.doc[verb.i :].text)
    if not found:
        return None
    who = found["who"] or found["up"]
    p = without_claim_noun(found["p"]) if found["p"] else f"{who}'s account"
    return Reading(_K.SPEECH_ACT, p, speaker=inverted.subject, act=Act.CONFIRM)


def _behind(text: str) -> Reading | None:
    """Who is behind the claim that p? Where does the story that p come from?"""
    found = _BEHIND.match(text)
    claim = without_claim_noun(found["p"]) if found else ""
    if not found or claim == found["p"]:
        return None
    return Reading(_K.WHO_SAYS, claim, anyone=True, act=Act.SAY, asked=Asked("agent"))


def _words_of(party: str, about: str | None, act: Act) -> Reading:
    asked = Asked("patient")
    return Reading(_K.SPEECH_ACT, about or "", speaker=party.strip(), act=act, asked=asked)
