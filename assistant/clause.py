"""Subject and predicate: "X said that p" in the report's own words, where they fit.

Verbs outside quotation marks are from the closed vocabulary (guardrail, section 1);
a cue outside it is either replaced by "said" or quoted.
"""

from __future__ import annotations

import re

from assistant.evidence import Evidence
from assistant.grammar import is_clause, is_first_person, opens_in_common
from assistant.naming import (
    same_name,
    speaker,
    subject,
)
from assistant.wording import balanced, bare, lower_first, plain, quoted
from index import Attribution, CueClass, Source, Span, Stance, Standing

LONGEST_CLAUSE = 320  # characters; a longer one is cut at a word and marked
LONGEST_APPOSITION = 200
LONGEST_REST = 100
LONGEST_GAP = 25  # an adverb, an auxiliary or a day between source and cue
NOUN_RULES = ("A5", "A6", "A11")  # the content is a noun phrase, which "said that" cannot introduce
NEGATION = re.compile(
    r"\b(not|no|nor|never|neither|none|nothing|without|cannot|declin\w*|refus\w*|unable"
    r"|unavailable|unanswered|silent|yet to|only|referred|closed)\b|n['\u2019]t\b",
    re.I,
)
_PRONOUN = re.compile(r"(he|she|it|they|we|i|this|that|these|those|his|her|its|their)\b", re.I)
# The closed output vocabulary, with the auxiliaries and adverbs that may stand before it.
_ALLOWED = re.compile(
    r"(?:(?:did|does|do|has|have|had|would|will|could|was|were|is|are|can)\s+)*"
    r"(?:not\s+|n['\u2019]t\s+)?(?:publicly\s+|immediately\s+|also\s+|only\s+)*"
    r"(?:sa(?:y|ys|id)|tells?|told|announc\w+|confirm\w*|den(?:y|ies|ied|ying)|declin\w+"
    r"|report(?:s|ed)?|put|called|alleg\w+|comment\w*|respond\w*|answer\w*|reply|replied|refus\w+|cannot|can"
    r"|could|would|has|have|had|did|was|were|is|are|no|not|neither|never|gave|according)\b",
    re.I,
)
_DATELINE = re.compile(r"^[A-Z][A-Z .,'\u2019-]{2,}(?:\([A-Za-z .]+\) )?[-\u2013\u2014]+ ")
SAY = ("said", "says", "told", "say")
# "on Tuesday that", "reporters that": what may stand between "said" and its clause.
_LEADS_IN = re.compile(
    r"^(?:[^,\u201c\"]{0,60}?\bthat\s+"
    r"|(?:on|in) [A-Za-z0-9 ]{2,24}? (?=(?:it|he|she|they|the|that|no|none|there) ))"
)
# "quoted him as saying", "citing": no verb that its source could stand in front of.
_PARTICIPLE = re.compile(
    r"\b(?:say|cit|quot|add|tell|stat|not|report|announc|confirm|deny)ing$", re.I
)
_CLAUSE_BREAK = re.compile(
    r";|, (?:and|but|while|though|although|as|when|which|who)\b|[\u2013\u2014]| - "
)
_AUXILIARIES = re.compile(
    r"(?:(?:^|\s)(?:did|does|do|has|have|had|would|will|could|can|was|were|is|are|publicly|also))+$"
)
# "Ruvian", "Swedish": a capital that has to stay, though no name is among the agent's words.
_ADJECTIVE_OF_PLACE = re.compile(r"[A-Z]\w*(?:an|ese|ish|i|ch|ic|eek|ss)\b")
_ABLE = (Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL)


def named_clause(evidence: Evidence, attribution: Attribution, source: Source) -> str | None:
    """What a named source said, as "X said that p"; None where no rule makes a sentence of it."""
    inner = attribution.source
    relayed = inner is not source and not same_name(inner.name, source.name)
    if relayed:
        words = relayed_words(attribution)
        usable = words and not is_first_person(unquoted(words))
        return f"{subject(source)} said that {words}" if usable else None
    if attribution.quoted == "direct":
        words = content(attribution)
        return f"{subject(source)} said, {words}" if words else None
    own_words = in_order(attribution, source)
    if own_words:
        return own_words
    words = content(attribution)
    if words is None or attribution.rule in NOUN_RULES or attribution.stance is Stance.DENY:
        return None
    return f"{subject(source)} {_verb(evidence, attribution)} that {words}"


def in_order(attribution: Attribution, source: Source) -> str | None:
    """The report's own clause where it runs source, cue, content; the source by its full name."""
    cue, sentence = attribution.cue, attribution.sentence
    if cue is None or not sentence.start <= cue.start < sentence.end:
        return None
    if attribution.content and attribution.content[0].start < cue.start:
        return None
    gap = _gap(attribution, source)
    if gap is None or _PARTICIPLE.search(cue.text) or _denied_before(attribution, source):
        return None
    end = _end(attribution, cue)
    if end is None or (_outranks(attribution) and attribution.rule not in NOUN_RULES):
        return None
    words = sentence.text[cue.start - sentence.start : end - sentence.start]
    shown = _predicate(attribution, words, free=gap.endswith(",") or not gap)
    shown = balanced(shown)
    if gap.startswith(",") and gap != ",":
        return cut(f"{speaker(source)}{plain(gap)} {shown}")
    return cut(f"{subject(source)}{_spaced(gap.strip(','))} {shown}")


def relayed_words(attribution: Attribution) -> str | None:
    """What the inner speaker is said to have said: the report's own words where they run on."""
    inner, spans, sentence = attribution.source, attribution.content, attribution.sentence
    run_on = inner.span and spans and sentence.start <= inner.span.start < spans[0].start
    if inner.span and run_on and spans[-1].end <= sentence.end:
        words = bare_end(_between(sentence, inner.span, spans[-1]))
        return cut(lower_first(balanced(plain(words))))
    told = content(attribution, as_said=True)
    return f"{speaker(inner)} had said {told}" if told else None


def content(attribution: Attribution, *, narrow: bool = False, as_said: bool = False) -> str | None:
    """What was said, ready to follow "that"; direct speech in quotation marks.

    With `narrow` the claim's own words are taken where they are fewer than the content's;
    with `as_said` a pronoun stays, because the one it stands for was just named.
    """
    verbatim = _verbatim(attribution)
    if attribution.quoted == "direct" and verbatim:
        return cut(quoted(verbatim))
    claim = bare(attribution.claim.text)
    words = verbatim or claim
    unclear = _PRONOUN.match(words) and not as_said
    shorter = narrow and len(claim) < len(words) and claim in attribution.sentence.text
    if claim and (unclear or shorter):
        words = claim
    if not as_said and (is_first_person(unquoted(words)) or not is_clause(words)):
        return None
    words = _DATELINE.sub("", words.removeprefix("that "))
    shown = balanced(plain(words))
    return cut(lower_first(shown, common=_starts_common(attribution, words))) or None


def unquoted(words: str) -> str:
    """The words outside quotation marks."""
    return re.sub(r'"[^"]*"|\u201c[^\u201d]*\u201d', "", words)


def cut(words: str) -> str:
    """The words, cut at a space where they run too long; an open quotation is closed."""
    if len(words) <= LONGEST_CLAUSE:
        return words
    kept = words[:LONGEST_CLAUSE].rsplit(" ", 1)[0].rstrip("\\,;:")
    closing = "”" if kept.count("“") > kept.count("”") else ""
    return f"{kept} …{closing}"


def _gap(attribution: Attribution, source: Source) -> str | None:
    """The words between source and cue that belong to the clause; None where that is unsafe."""
    span, cue, sentence = source.span, attribution.cue, attribution.sentence
    if cue is None or span is None or not sentence.start <= span.start < sentence.end:
        # The source is named elsewhere: its name stands in front of the cue and its auxiliary.
        if cue is None:
            return None
        return _auxiliary(sentence.text[: cue.start - sentence.start].rstrip(), cue)
    if span.end > cue.start:
        return None
    between = sentence.text[span.end - sentence.start : cue.start - sentence.start].strip()
    if '"' in between or "\u201c" in between:
        return None
    apposition = between.startswith(",") and between.endswith(",")
    if not between or len(between) <= (LONGEST_APPOSITION if apposition else LONGEST_GAP):
        return between
    # Words of another clause may be left out, but never a "not", nor the verb's auxiliary.
    return None if NEGATION.search(between) or ";" in between else _auxiliary(between, cue)


def _auxiliary(before: str, cue: Span) -> str | None:
    """The auxiliary that ends the words before a cue; None where a "not" has to have one."""
    found = _AUXILIARIES.search(before)
    if found is None:
        return None if NEGATION.match(cue.text) else ""
    return found.group().strip()


def _verbatim(attribution: Attribution) -> str:
    """The content's words; the outlet's own clause with whatever stands between its pieces."""
    spans, sentence = attribution.content, attribution.sentence
    whole = attribution.rule == "A12" and len(spans) > 1
    if whole and sentence.start <= spans[0].start and spans[-1].end <= sentence.end:
        return bare_end(_between(sentence, spans[0], spans[-1]))
    return " ".join(bare(span.text) for span in spans)


def _between(sentence: Span, first: Span, last: Span) -> str:
    return sentence.text[first.start - sentence.start : last.end - sentence.start]


def _clause_end(attribution: Attribution) -> int | None:
    """Where the clause of a noun-phrase content ends: it may carry the figure or the verdict."""
    sentence, spans = attribution.sentence, attribution.content
    if attribution.rule not in NOUN_RULES or not spans or spans[-1].end > sentence.end:
        return None
    rest = sentence.text[spans[-1].end - sentence.start :]
    more = _CLAUSE_BREAK.split(rest)[0].rstrip(" .,")
    return spans[-1].end + len(more) if len(more) <= LONGEST_REST else None


def _end(attribution: Attribution, cue: Span) -> int | None:
    """Where the clause ends; None where what stands behind "said" is no clause."""
    sentence = attribution.sentence
    inside = [c.end for c in attribution.content if c.end <= sentence.end]
    end = _clause_end(attribution) or max([cue.end, *inside])
    if cue.text.lower() not in SAY or not inside:
        return end

    def whole(to: int) -> bool:
        said = sentence.text[cue.end - sentence.start : to - sentence.start]
        return is_clause(_LEADS_IN.sub("", bare_end(said).strip()))

    return next((to for to in (end, sentence.end) if whole(to)), None)


def _denied_before(attribution: Attribution, source: Source) -> bool:
    """True where a "neither" or "not" stands before the source, outside the clause."""
    span, sentence = source.span, attribution.sentence
    if span is None or not sentence.start <= span.start < sentence.end:
        return False
    before = sentence.text[: span.start - sentence.start].rsplit(";", 1)[-1].rsplit(",", 1)[-1]
    return NEGATION.search(before[-40:]) is not None


def _predicate(attribution: Attribution, words: str, *, free: bool) -> str:
    """Cue and content as they may stand outside quotation marks, else quoted."""
    cue = attribution.cue
    plainly = _ALLOWED.match(words) is not None or attribution.stance is Stance.RETRACT
    if cue is None or (plainly and not _outranks(attribution)):
        return plain(bare_end(words))
    rest = words[len(cue.text) :]
    says = attribution.stance in (Stance.ASSERT, Stance.CONFIRM)
    clause = is_clause(_LEADS_IN.sub("", bare_end(rest).strip()))
    if free and clause and says and attribution.rule not in NOUN_RULES and " " not in cue.text:
        return f"said{_spaced(bare_end(rest))}"
    return quoted(bare_end(words))


def bare_end(words: str) -> str:
    """The words without the stop at their end; quotation marks stay."""
    return words.strip().rstrip(",;:.")


def _outranks(attribution: Attribution) -> bool:
    """True where "confirmed" would claim more than the source can (S2)."""
    confirms = attribution.stance is Stance.CONFIRM or attribution.cue_class is CueClass.CONFIRM
    committed = attribution.stance in (Stance.CONFIRM, Stance.ASSERT)
    return confirms and committed and attribution.standing not in _ABLE


def _verb(evidence: Evidence, attribution: Attribution) -> str:
    """The verb for "X ... that p"; never a stronger one than the report's own."""
    if attribution.cue_class is CueClass.CONFIRM and not _outranks(attribution):
        return "confirmed" if evidence.authority else "said"
    cue = attribution.cue.text.lower() if attribution.cue else ""
    return next((verb for verb in ("announced", "alleged") if verb in cue), "said")


def _starts_common(attribution: Attribution, words: str) -> bool:
    """True where the first word belongs to an agent in which there is no name."""
    agent = attribution.claim.agent
    if opens_in_common(words):
        return True
    if agent is None or not agent.text or _ADJECTIVE_OF_PLACE.match(words):
        return False
    first = words.split()[0].lower() if words else ""
    named = any(first in name.lower().split() for name in agent.names)
    is_head = first.startswith(agent.head.lower()[: max(4, len(agent.head) - 2)])
    opens = words.lower().startswith(agent.text.lower()[:8])
    return opens and not named and (is_head or not agent.names)


def _spaced(words: str) -> str:
    return f" {plain(words)}" if words.strip() else ""
