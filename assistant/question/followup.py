"""Follow-ups: what "it", "he", "and the ministry?" stand for, from the history alone.

No language model: the last user question is looked at first, then the assistant's answer.
Where two candidates remain, nothing is put in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.lexicon import words
from assistant.question.fragment import asks_again, is_role, is_voice, voice_kind
from assistant.question.model import QuestionKind
from assistant.question.names import read_names
from assistant.question.parse import parsed
from assistant.question.slots import slots_of
from assistant.question.words import any_same, lemma
from index.countries import country_forms
from index.lexicon import words as index_words

if TYPE_CHECKING:
    from assistant.question.model import Question

_LEAD = re.compile(
    r"^(?:(?:so|and|but|then|now|ok|okay|well|also|or|hm+|right|yes|no|please)\b[\s,]*)+", re.I
)
_TAG = re.compile(
    r",?\s+(?:or\s+not|then|right|though|please|correct|(?:is|does|did|has|have|was|are|do|were)(?:n['\u2019]t)"
    r"\s+(?:it|he|she|they))\s*\?*$", re.I
)  # fmt: skip
_BY_SAYING = re.compile(r"^by\s+\w+ing\s+[^,]+,\s*", re.I)
_CLAIM = (
    r"(?:it|this|that|so"
    r"|(?:the|this|that)\s+(?:claim|allegation|report|story|account|news|accusation))"
)
_SAID = re.compile(
    rf"\b(?P<act>confirm(?:ed|s)?|den(?:y|ied|ies)|admit(?:ted|s)?|acknowledge[ds]?|verif(?:y|ied)"
    rf"|disput(?:e[ds]?|ing)|contest(?:ed|s)?|refute[ds]?|corroborate[ds]?"
    rf"|report(?:ed|s)?|sa(?:y|id)|announce[ds]?)\s+{_CLAIM}(?=\s*(?:[?.,]|$|\b(?:yet|too|himself|herself"
    r"|independently|officially|publicly|first)\b))", re.I
)  # fmt: skip
_ABOUT = re.compile(rf"\b(?P<prep>about|on|to)\s+{_CLAIM}(?=\s*(?:[?.,]|$))", re.I)
_TRUE = re.compile(r"^(?P<be>is|was)\s+(?:it|this|that)(?P<rest>(?:\s+\w+)?\s+"
                   r"(?:true|confirmed|official|right|correct))\s*\??$", re.I)  # fmt: skip
_FIRST = re.compile(rf"\b(?P<act>had|broke|published|carried|ran)\s+{_CLAIM}\s+first\b", re.I)
_POINTED = re.compile(
    r"\b(?P<act>confirm|den|admi|acknowledg|verif|corroborat|disput|report|announc)(?P<end>\w*)\s+"
    r"(?:this|that|these|those|the|such)\s+(?P<noun>[a-z]+)(?=\s*(?:[?.,]|$))", re.I
)  # fmt: skip
_DISPUTED = re.compile(
    rf"^(?:is|was)\s+(?:{_CLAIM}\s+(?:being\s+)?(?:disputed|denied|contested|challenged)"
    rf"|there\s+(?:any\s+)?(?:dispute|disagreement|doubt)\s+(?:about|over)\s+{_CLAIM})\s*\??$", re.I
)  # fmt: skip
_PASSIVE = re.compile(
    rf"^(?:has|had|was|is|were)\s+{_CLAIM}\s+(?:(?:been|being|ever|now|yet|since|officially|publicly"
    r"|independently|actually|really)\s+)*(?P<act>confirmed|verified|denied|corroborated|refuted)\s*\??$",
    re.I,
)  # fmt: skip
_UNTRUE = re.compile(
    rf"\b(?P<say>say|says|said|insists?|insisted)\s+(?:that\s+)?{_CLAIM}\s+(?:is|was|are|were)\s+"
    r"(?:(?:all|simply|just|plainly)\s+)?"
    r"(?:untrue|false|not\s+(?:true|so)|wrong|nonsense|rubbish|invented|baseless|a\s+lie)\b",
    re.I,
)
_WORD = re.compile(r"[\w'-]+")
_SOLID = r"(?:solid|firm|certain|sure|reliable|good|credible|well[- ]sourced|well[- ]founded|safe)"
_STORY = re.compile(
    rf"^(?:what\s+(?:is|was)\s+the\s+(?:standing|status|state)\s+of|how\s+{_SOLID}\s+(?:is|was|are|were))"
    r"\s+(?:the|this|that)\s+(?:claim|story|report|news|allegation|account|rumour|idea)s?"
    r"(?:\s+(?P<link>that|of|about)\s+(?P<p>[^?]+))?\??$",
    re.I,
)
_IS_FIGURE = re.compile(
    r"^(?P<be>is|was|are|were)\s+(?P<value>.*\d.*?)\s+the\s+(?:figure|number|amount|total|sum)\s*\??$",
    re.I,
)
_PERSON = re.compile(r"\b(?:he|she|him|himself|herself)\b", re.I)
_THING = re.compile(r"\b(?:it|they|them)\b(?!\s+(?:true|is\s+(?:true|said)))", re.I)


_DENIES = {"y": "deny", "t": "deny", "s": "denies", "d": "denied"}  # by how "say" ends


def strip_lead(text: str) -> str:
    """The question without "so", "and", ", then", ", right?" and "by saying ..., "."""
    text = _TAG.sub("?", _LEAD.sub("", text.strip()))
    return _BY_SAYING.sub("", text).strip()


def unwrap(text: str) -> str:
    """The question that "What was the standing of the story that p?" puts, once its day is out."""
    return _STORY.sub(_asked_plainly, text)


def _asked_plainly(found: re.Match[str]) -> str:
    if not found["p"]:
        return "Is it true?"
    about = found["link"].lower() == "about"
    return f"What is known about {found['p']}?" if about else f"Is it true that {found['p']}?"


def is_generic(text: str) -> bool:
    """Whether a question, once its day is taken out, only asks the same again."""
    low = text.lower()
    return asks_again(low) or words("generic_words").issuperset(_WORD.findall(low))


def resolve(text: str, before: Question | None, answer: str = "") -> str:
    """The question with what it leaves out put in from the question before."""
    if before is None:
        return text
    fragment = _fragment(text)
    if fragment is not None:
        return _refill(fragment, before)
    p = before.proposition
    if p:
        that = "that " if before.agent or before.patient else ""
        text = _UNTRUE.sub(lambda m: f"{_DENIES[m['say'][-1].lower()]} {that}{p}", text)
        text = _SAID.sub(lambda m: f"{m['act']} {that}{p}", text)
        text = _TRUE.sub(lambda m: f"{m['be']} it{m['rest']} that {p}?", text)
        text = _PASSIVE.sub(lambda m: f"Has anyone {m['act']} {that}{p}?", text)
        text = _DISPUTED.sub(f"Does anyone dispute {that}{p}?", text)
        text = _FIRST.sub(lambda m: f"{m['act']} {that}{p} first", text)
        text = _POINTED.sub(lambda m: _pointed(m, before, that), text)
        text = _ABOUT.sub(lambda m: f"{m['prep']} {p}", text)
    thing = before.patient or before.agent
    if thing:
        text = _IS_FIGURE.sub(lambda m: f"{m['be']} there {thing} of {m['value']}?", text)
    return _pronouns(text, before, answer)


def _pointed(found: re.Match[str], before: Question, that: str) -> str:
    """ "Those deaths" after a question whether nine had died is what was asked then."""
    noun = parsed(found["noun"])[0]
    word = lemma(noun)
    own = re.search(r"(?:this|that|these|those|such)\s+\w+$", found[0], re.I)
    named = word in words("claim_nouns") or word in index_words("figure_nouns")
    if not own or not (named or any_same(word, before.lemmas)):
        return found[0]
    return f"{found['act']}{found['end']} {that}{before.proposition}"


def _fragment(text: str) -> str | None:
    """The words of a question without a verb ("And the ministry?", "And how many in Selm?")."""
    bare = _LEAD.sub("", text).strip(" ?.")
    bare = re.sub(r"^(?:what|how)\s+about\s+", "", bare, flags=re.I)
    if not bare or len(bare.split()) > 8:
        return None
    doc = parsed(bare)
    return None if any(token.pos_ in {"VERB", "AUX"} for token in doc) else bare


def _refill(fragment: str, before: Question) -> str:
    inner = re.sub(r"^how\s+(?:many|much)\s*", "", fragment, flags=re.I).strip()
    phrase = re.match(r"(in|at|of|for|from|on|by|with|to|over|against|under)\s+(.+)", inner, re.I)
    if phrase:
        open_ = rf"\b{phrase[1]}\s+(?:any|some)(?:thing|one|body|where)\b"
        if re.search(open_, before.text, re.I):
            return re.sub(open_, inner.lower(), before.text, count=1, flags=re.I)
    filler = phrase[2] if phrase else inner
    if not before.speaker and not phrase and before.proposition and is_voice(filler):
        like = (a for a in (before.agent, before.patient) if a)
        if not any(voice_kind(a) == voice_kind(filler) for a in like):
            return f"What does {filler} say about {before.proposition}?"
    if before.speaker and not phrase:
        return _put(before.text, before.speaker, filler)
    old = [name for name in before.names if _cased(name, before.text)]
    if old and read_names(parsed(f"It is {filler}")[:]):
        return _put(before.text, _cased(old[-1] if phrase else old[0], before.text), filler)
    if phrase:
        return f"{before.text.rstrip(' ?')} {inner}?"
    return _in_place_of(filler, before)


def _in_place_of(filler: str, before: Question) -> str:
    """The question before with a noun in place of what it was about ("And her husband?")."""
    given = [a for a in (before.agent, before.patient) if a and a in before.text]
    kind = (voice_kind(filler), is_role(filler))
    like = [a for a in given if (voice_kind(a), is_role(a)) == kind]
    old = (like or given)[-1] if given else ""
    owned = re.match(r"(?:his|her|its|their)\s+(?P<n>.+)$", filler, re.I)
    if owned and given:
        return _put(before.text, given[0], f"{given[0]}'s {owned['n']}")
    if not old or not re.match(r"(?:the|an?|all|any|some|other)\b", filler, re.I):
        return f"{before.text.rstrip(' ?')} {filler}?"
    return _put(before.text, old, filler)


def _cased(name: str, text: str) -> str:
    found = re.search(re.escape(name).replace("'", "['\u2019]"), text, re.I)
    return found[0] if found else ""


def _put(text: str, old: str, new: str) -> str:
    return text.replace(old, new, 1) if old and old in text else text


def _pronouns(text: str, before: Question, answer: str) -> str:
    own = slots_of([text])[0]
    if _PERSON.search(text) and not _named_before(text, own.names):
        people = _persons(before) or _people(answer, ())
        if len(people) == 1:
            text = _PERSON.sub(people[0], text, count=1)
    if _THING.search(text) and not _expletive(text):
        text = _THING.sub(lambda m: _thing(m, text, before) or m[0], text)
    return text


def _named_before(text: str, names: tuple[str, ...]) -> bool:
    """Whether a name stands before the first "he" or "she", which may stand for it."""
    pronoun = _PERSON.search(text)
    first = text[: pronoun.start()] if pronoun else text
    return any(name.lower() in first.lower() for name in names)


def _persons(before: Question) -> list[str]:
    """The people of the question before: by name, or by a role ("the mayor of X")."""
    roles = [a for a in (before.agent, before.patient) if a and is_role(a)]
    named = _people(before.text, before.names)
    return roles + [name for name in named if not any(name in role for role in roles)]


def _expletive(text: str) -> bool:
    opening = r"^\W*(?:is|was|has|will|would)\s+it\s+(?:\w+\s+){0,2}(?:that|to|until)\b"
    cause = r"^\W*it\s+(?:is|was)\s+(?:an?|the)\b"  # "so it was a faulty valve?"
    return re.match(f"{opening}|{cause}", text, re.I) is not None


def _people(text: str, names: tuple[str, ...]) -> list[str]:
    places = country_forms()
    doc = parsed(text)
    organisations = {e.text.lower() for e in doc.ents if e.label_ in {"GPE", "LOC", "ORG", "NORP"}}
    found = [_cased(name, text) for name in names or read_names(doc[:])]
    return [name for name in found if name and name.lower() not in places
            and name.lower() not in organisations]  # fmt: skip


def _thing(found: re.Match[str], text: str, before: Question) -> str | None:
    """What "it" or "they" stands for: what the last question was about; of "it", no person."""
    word = found[0].lower()
    says = re.match(
        r"(?:did|does|do|has|have)\s+(?:it|they)\s+(?:say|said|explain|comment|confirm|den)",
        text,
        re.I,
    )
    if before.speaker and before.kind is QuestionKind.SPEECH_ACT and (word == "they" or says):
        return before.speaker
    things = [a for a in (before.agent, before.patient) if a]
    if word == "it":
        people = _people(before.text, before.names)
        things = [a for a in things if a not in people and not is_role(a)]
    return things[0] if things else None
