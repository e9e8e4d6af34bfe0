"""Questions about speech acts: who spoke, which act, about what (Q4, R2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.matrix import without_claim_noun
from assistant.question.model import Act
from assistant.question.parse import parsed
from assistant.question.values import DAYS
from assistant.question.verbs import can_be_base, past
from assistant.question.words import lemma
from index.lexicon import words as index_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from assistant.question.declare import Inverted

_ADVERBS = re.compile(
    r"\b(?:officially|publicly|formally|now|already|ever|yet|even|also|really|each|either of)\s+",
    re.I,
)
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_ON = re.compile(
    r"(?:(?:anything|something|more)\s+)?(?:about|on|to|of|regarding|over)\s+(.*)", re.I
)
_DAY_ONLY = re.compile(rf"(?:the\s+)?(?:{'|'.join(DAYS)})|\d{{1,2}}\s+\w+", re.I)
_INDIRECT = re.compile(
    r"(?P<w>whether|if|why|when|where|how)\s+(?P<p>(?:he|she|it|they)\s.+)$", re.I
)
_ADDRESSED = re.compile(r"to\s+[^,]{2,60}?\s+(?P<p>that\s+.+)$", re.I)  # "admit to X that p"
_WHOLE = re.compile(
    r"(?:to|so|defeat|quickly|early|late|on|in|at|after|before|when|publicly|last|again)\b(?!.*\bthat\b)",
    re.I,
)
_ANSWERS = re.compile(
    r"^(?:no|yes|sorry|goodbye|thank you|nothing|so|enough)\b"
    r"(?!\s+\w+\s+(?:is|was|were|are|had|has)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech act in a statement: the speaker's words, the act, and what it is about."""

    speaker: str
    act: Act
    content: str
    clause: bool  # the content is a clause or a thing that is said, not only a topic


def speech_of(inverted: Inverted) -> Speech | None:
    """The speech act that an inverted clause asks about ("did X deny that p"), or None."""
    verb = inverted.verb
    if verb is None or inverted.negated or _is_passive_question(inverted, verb):
        return None
    doc = parsed(_ADVERBS.sub("", inverted.rest.doc[verb.i :].text))
    return _read(inverted.subject, doc[0], doc) if len(doc) else None


def _is_passive_question(inverted: Inverted, verb: Token) -> bool:
    """Whether the clause is "was X told ...": X is spoken to."""
    return inverted.auxiliary in {"is", "are", "was", "were"} and verb.tag_ != "VBG"


def read_speech(statement: str) -> Speech | None:
    """The speech act that a statement reports ("X has confirmed that p"), or None."""
    doc = parsed(_ADVERBS.sub("", statement.strip(" ?.")))
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ != "VERB":
        return None
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in root.children)
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    if passive or subject is None or subject.i > root.i or subject.left_edge.i > 0:
        return None
    return _read(_speaker(doc, root), root, doc)


def _read(speaker: str, verb: Token, doc: Doc) -> Speech | None:
    act = lexicon.acts().get(_verb_lemma(verb))
    if act is None:
        return None
    content, clause = None, False
    if not _directs(verb):
        content, clause = _content(doc, verb, speaker)
    if content is None:
        return None
    speaker = re.sub(r"\s+(?:himself|herself|itself|themselves)$", "", speaker.strip())
    return Speech(speaker, Act(act), content, clause)


def _directs(verb: Token) -> bool:
    """Whether somebody is told to do something: an order is a deed, not a statement."""
    if lemma(verb) != "tell":
        return False
    told = [t for t in verb.doc[verb.i + 1 :] if t.tag_ == "VB" and t.nbor(-1).lower_ == "to"]
    clause = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.doc[verb.i + 1 :])
    return bool(told) and not clause


def _verb_lemma(verb: Token) -> str:
    found = lemma(verb)
    if found in lexicon.acts():
        return found
    return verb.lower_ if can_be_base(verb) else found


def _speaker(doc: Doc, root: Token) -> str:
    """The words before the verb, without its auxiliaries."""
    auxiliaries = [c.i for c in root.children if c.dep_ in {"aux", "neg"} and c.i < root.i]
    return str(doc[: min([root.i, *auxiliaries])].text)


def _content(doc: Doc, verb: Token, speaker: str) -> tuple[str | None, bool]:
    after = doc[verb.i + 1 :].text.strip(" .")
    if not after:
        return (None if lemma(verb) in lexicon.words("whole_acts") else ""), False
    if lemma(verb) in lexicon.words("whole_acts") and _WHOLE.match(after):
        return None, False
    if _is_answered_when(verb, after):
        return "", False
    if lemma(verb) == "tell" and not any(t.pos_ in {"VERB", "AUX"} for t in doc[verb.i + 1 :]):
        return _topic_told(doc, verb), False
    if lemma(verb) == "see":
        return _seen(doc, verb), True
    if lemma(verb) == "say" and _ANSWERS.match(after):
        return None, False  # "said no to the offer" is a deed, not a statement
    first = doc[verb.i + 1]
    if re.match(r"(?:for|about)\s+(?:it|him|her|them)sel(?:f|ves)$", after):
        return "", False
    topic = None if _is_infinitive(first) else _topic(after, speaker)
    if topic is not None:
        return topic, False
    if first.tag_ == "VBG":
        return f"{speaker} {past(first.lemma_)} {doc[first.i + 1 :].text}".strip(), True
    told = _ADDRESSED.match(after)
    return _clause(told["p"] if told else after, verb, speaker), True


def _topic(after: str, speaker: str) -> str | None:
    """The topic in "about p" and "to p", "" where only a day is named; None where none is."""
    found = None if _ADDRESSED.match(after) else _ON.match(after)
    if not found:
        return None
    if _DAY_ONLY.fullmatch(found[1]):
        return ""
    claim = without_claim_noun(found[1])
    return claim if claim == found[1] else _with_speaker(claim, speaker)


def _is_answered_when(verb: Token, after: str) -> bool:
    """Whether behind "answer" and "comment" only the occasion is named ("when asked about p")."""
    answering = lexicon.acts()[_verb_lemma(verb)] in {Act.RESPOND, Act.COMMENT}
    return answering and re.match(r"(?:when|after|before|once|while)\s", after, re.I) is not None


def _topic_told(doc: Doc, verb: Token) -> str:
    """The topic in "tell members (about p)": whom one tells is no topic."""
    about = next((t for t in doc[verb.i + 1 :] if t.lower_ in {"about", "of", "on"}), None)
    return str(doc[about.i + 1 :].text) if about is not None else ""


def _is_infinitive(first: Token) -> bool:
    return first.lower_ == "to" and first.i + 1 < len(first.doc) and first.nbor().tag_ == "VB"


def _seen(doc: Doc, verb: Token) -> str | None:
    """The clause in "sees inflation falling", which is a view; None for what is only seen."""
    doing = next((t for t in doc[verb.i + 2 :] if t.tag_ == "VBG" and t.head.i <= verb.i + 3), None)
    if doing is None or doing.dep_ not in {"ccomp", "xcomp", "acl"}:
        return None
    subject = doc[verb.i + 1 : doing.i]
    be = "are" if subject[-1].tag_ in {"NNS", "NNPS"} else "is"
    return f"{subject.text} {be} {doc[doing.i :].text}"


def _clause(after: str, verb: Token, speaker: str) -> str:
    """The clause that is said, with the speaker for "he" and "it"."""
    clause = without_claim_noun(_told(verb) or re.sub(r"^that\s+", "", after))
    asked = _INDIRECT.match(clause)
    if asked:
        inner = _with_speaker(asked["p"], speaker)
        return inner if asked["w"].lower() in {"whether", "if"} else f"{asked['w']} {inner}"
    raised = re.match(r"(?P<s>(?:\w[\w'-]*\s+){1,6}?)to\s+(?P<v>\w+)(?P<r>.*)$", clause)
    if raised and lemma(verb) in {"expect", "predict", "forecast", "believe"}:
        return f"{raised['s']}will {raised['v']}{raised['r']}"
    return _with_speaker(clause, speaker)


def _with_speaker(clause: str, speaker: str) -> str:
    """The clause with the speaker for a leading "he" or "it" that can stand for the speaker."""
    words = clause.split(maxsplit=1)
    if len(words) > 1 and words[0].lower() in _PRONOUNS:
        own = _is_own(words[0].lower(), speaker) and (words[0].lower() != "it" or " " in words[1])
        return f"{speaker} {words[1]}" if own else clause
    return clause


def _is_own(pronoun: str, speaker: str) -> bool:
    """Whether a pronoun that begins what is said can stand for who says it."""
    doc = parsed(speaker)
    head = next((t for t in doc if t.dep_ == "ROOT"), None)
    if head is None:
        return True
    person = any(e.label_ == "PERSON" and len(e) > 1 and e.root.i == head.i for e in doc.ents)
    counted = any(t.pos_ == "NUM" or t.tag_ in {"NNS", "NNPS"} for t in doc)
    known = frozenset().union(*map(index_words, ("bodies", "company_nouns", "company_suffixes")))
    own = {lemma(head), head.lower_}
    body = bool(own & known) and not own & index_words("titles")
    if pronoun in {"he", "she"}:
        return not (body or head.tag_ in {"NNS", "NNPS"} or (counted and head.pos_ == "NUM"))
    return pronoun == "they" or body or not person


def _told(verb: Token) -> str | None:
    """What is said in "tell <someone> (that) p", or None."""
    if lemma(verb) != "tell":
        return None
    said = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if said is None or said.left_edge.i <= verb.i + 1:
        return None
    text: str = verb.doc[said.left_edge.i :].text
    return re.sub(r"^that\s+", "", text)


_VOICE = re.compile(
    r",?\s+(?:according to|in the (?:view|opinion|words) of|by the (?:reckoning|account|count) of)"
    r"\s+(?P<of>[^,?]+?)(?=\s*(?:,|\?|$))"
    r"|,?\s+(?:in|by)\s+(?P<own>[^,?]+?)['\u2019]s?\s+(?:view|opinion|words|eyes|account|count|reckoning"
    r"|estimate|figures|telling)(?=\s*(?:,|\?|$))", re.I
)  # fmt: skip
_LEADING_VOICE = re.compile(
    r"^(?:according to (?P<of>[^,?]+?)"
    r"|in (?P<own>[^,?]+?)['\u2019]s? (?:view|opinion|words|account)),\s*(?=\w)", re.I
)  # fmt: skip


def take_voice(text: str) -> tuple[str, str | None]:
    """The question without "according to X" or "in X's view", and X (R25).

    X is None where it is only pointed at ("its maker"): the reports must tell who that is.
    """
    found = _LEADING_VOICE.match(text) or _VOICE.search(text)
    if not found:
        return text, None
    named = found["of"] or found.groupdict().get("own") or ""
    rest = f"{text[: found.start()]}{text[found.end() :]}".strip()
    if is_collective(named) or named.lower() in {"whom", "who", "them", "him", "her", "it"}:
        return text, None
    pointed = re.match(r"(?:its|his|her|their)\s", named, re.I)
    return rest, None if pointed else named.strip()


def is_collective(speaker: str) -> bool:
    """Whether a speaker names nobody ("anyone", "several outlets")."""
    counted = (
        r"^(?:(?:has|have|the|any|some|two|three|several|many|most|all|both|half a dozen)\s+)+"
    )
    words = re.sub(counted, "", speaker.lower())
    named = any(word[:1].isupper() for word in speaker.split()[1:])
    return not named and (words in lexicon.words("collective_voices") or words == "")
