"""One piece of evidence in words: who said what, through whom, when.

The outlet and the day go with every account; "via" names each outlet in between (C2).
Where no clause can be made of the words, the report's sentence is quoted whole.
"""

from __future__ import annotations

import calendar
import re

from assistant.carrier import (
    according,
    between,
    carrier,
    described,
    outlet,
    own_statement,
    reported,
    speaks_itself,
    told_by,
)
from assistant.cite import core_span
from assistant.clause import (
    NEGATION,
    NOUN_RULES,
    SAY,
    bare_end,
    content,
    cut,
    in_order,
    named_clause,
    relayed_words,
)
from assistant.evidence import Evidence
from assistant.grammar import is_clause
from assistant.label import own_source
from assistant.naming import descriptor, is_own_mouth, same_name, same_outlet, speaker
from assistant.own_sentence import own_sentence
from assistant.wording import bare, day, listed, lower_first, on_day, plain, quoted, unwrapped
from index import Attribution, Source, SourceKind, Stance, Standing

NON_COMMITTAL = (Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL, Stance.PARTIAL)
_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)
_IT_BEFORE = re.compile(r"\bit\s+$", re.I)
_DAY = re.compile(rf"\b(?:{'|'.join([*calendar.day_name, *calendar.month_name[1:]])})\b")
_PHRASES = {
    Stance.REFUSE: "declined to comment",
    Stance.NON_CONFIRM: "did not confirm it",
    Stance.NON_DENIAL: "did not confirm it and did not deny it",
    Stance.PARTIAL: "did not confirm all of it",
    Stance.DENY: "denied it",
}


def account(evidence: Evidence) -> str:
    """The whole account, with the outlet and the day; reads within a sentence, no full stop."""
    attribution = evidence.attribution
    if attribution is None or not _has_words(attribution):
        return _excerpt(evidence)
    if evidence.stance in NON_COMMITTAL or attribution.stance in NON_COMMITTAL:
        return clause(evidence)
    if evidence.stance is Stance.RETRACT:
        return _taken_back(evidence, attribution)
    if attribution.standing is Standing.VAGUE or attribution.source.kind is SourceKind.VAGUE:
        return _from_nobody(evidence, attribution)
    source = own_source(evidence)
    if source is None or source.kind in _OUTLETS or attribution.rule == "A12":  # T13
        return _from_outlet(evidence, attribution)
    if _is_unnamed(evidence, source):
        return _from_unnamed(evidence, attribution, source)
    words = None if is_own_mouth(source) else named_clause(evidence, attribution, source)
    return f"{words}{_through(evidence, source, words)}" if words else _excerpt(evidence)


def passage(evidence: Evidence) -> str:
    """A sentence that speaks of something near the claim, told without a stance to the claim."""
    attribution, source = evidence.attribution, own_source(evidence)
    if evidence.stance not in NON_COMMITTAL or attribution is None or source is None:
        return account(evidence)
    words = own_sentence(attribution, source) if source.named else None
    if words is None:
        return _excerpt(evidence)
    return f"{words}, {told_by(evidence)}"


def clause(evidence: Evidence) -> str:
    """Who said what without the outlet, for a voice beside the one already told in full."""
    attribution, source = evidence.attribution, own_source(evidence)
    if attribution is None or source is None or not _has_words(attribution):
        return _phrase_and_quote(evidence)
    if evidence.stance in NON_COMMITTAL and source.kind in _OUTLETS:
        return f"{outlet(evidence)} said that this could not be verified"  # R18
    if evidence.stance not in NON_COMMITTAL:
        if _is_unnamed(evidence, source) or source.kind in _OUTLETS:
            return account(evidence)
        words = None if is_own_mouth(source) else named_clause(evidence, attribution, source)
        return words or _phrase_and_quote(evidence)
    whole_sentence = own_sentence(attribution, source)
    if whole_sentence:
        return whole_sentence
    # A clause that lost its "not" would turn a silence into a confirmation.
    words = None if is_own_mouth(source) else in_order(attribution, source)
    says = attribution.cue is not None and attribution.cue.text.lower() in SAY
    empty = says and not attribution.content
    whole = words and not empty and (says or NEGATION.search(words))
    return words if words and whole else _phrase_and_quote(evidence)


def _has_words(attribution: Attribution) -> bool:
    return bool(attribution.content or attribution.claim.text or attribution.cue)


def _is_unnamed(evidence: Evidence, source: Source) -> bool:
    return not source.named or evidence.standing is Standing.ANON


def _from_outlet(evidence: Evidence, attribution: Attribution) -> str:
    inner = attribution.chain[-1].source
    citing = ""
    if inner.kind in _OUTLETS and not same_outlet(inner.name, evidence.outlet):
        citing = f", citing {described(inner)},"
    words = content(attribution, narrow=True)
    if words is None or attribution.rule in NOUN_RULES:
        return _excerpt(evidence)
    if inner.kind not in _OUTLETS and same_name(inner.name, evidence.outlet):
        return f"{outlet(evidence)} said{own_statement(evidence)} that {words}"
    return f"{reported(evidence)}{citing} that {words}"


def _from_unnamed(evidence: Evidence, attribution: Attribution, source: Source) -> str:
    inner = attribution.source
    relayed = inner is not source and not same_name(inner.name, source.name)
    words = relayed_words(attribution) if relayed else content(attribution)
    if words is None or (attribution.rule in NOUN_RULES and not relayed):
        return _excerpt(evidence)
    link = "," if attribution.quoted == "direct" and not relayed else ", that"
    told = f"citing {descriptor(source)}{link} {words}"
    origin = between(evidence, source)
    if not origin:
        return f"{reported(evidence)}, {told}"
    first = listed([described(each) for each in origin])
    return f"{first} reported, {told}, according to {according(evidence)}"


def _taken_back(evidence: Evidence, attribution: Attribution) -> str:
    own = is_own_mouth(attribution.source)
    words = None if own else in_order(attribution, attribution.source)
    if words is None:
        return _excerpt(evidence)
    return f"{words} ({day(evidence.published)})" if day(evidence.published) else words


def _from_nobody(evidence: Evidence, attribution: Attribution) -> str:
    head = f"{reported(evidence)}, giving no source"
    cue, spans = attribution.cue, attribution.content
    if evidence.tainted or not spans:
        words = content(attribution, narrow=True)
        return f"{head}, that {words}" if words else _excerpt(evidence)
    run = bare_end(core_span(attribution).text)
    sentence = attribution.sentence
    if cue and cue.start <= spans[0].start:
        if not is_clause(run):
            return _excerpt(evidence)
        impersonal = _IT_BEFORE.search(sentence.text[: cue.start - sentence.start])
        it = "it " if impersonal else ""
        return f"{head}, that {it}{cut(lower_first(plain(run)))}"
    return f"{head}: {quoted(bare(run))}"


def _through(evidence: Evidence, source: Source, words: str) -> str:
    """Outlet and day behind a named voice, with every outlet in between."""
    via = carrier(evidence, source)
    if evidence.outlet and speaks_itself(evidence, source):
        return f"{via},{own_statement(evidence)}"
    said = f" (statement of {day(evidence.said_on)})" if _said_earlier(evidence, words) else ""
    return f"{said}{via}, {told_by(evidence)}"


def _said_earlier(evidence: Evidence, words: str) -> bool:
    """True where the day of the words is not that of the report, and they do not say it."""
    if _DAY.search(words):
        return False
    published = (evidence.published or "")[:10]
    return bool(day(evidence.said_on) and (evidence.said_on or "")[:10] != published)


def _excerpt(evidence: Evidence) -> str:
    """The last resort, safe for any words: the outlet's sentence, quoted."""
    span = evidence.attribution.sentence if evidence.attribution else evidence.quote
    if span is None or evidence.tainted:
        return (
            f"{reported(evidence)} so"
            if not evidence.outlet
            else (f"{outlet(evidence)} reported on it{on_day(evidence.published)}")
        )
    words = cut(quoted(unwrapped(bare_end(span.text))))
    source = own_source(evidence)
    if (
        source
        and evidence.outlet
        and source.kind not in _OUTLETS
        and speaks_itself(evidence, source)
    ):
        return f"{speaker(source)} said{own_statement(evidence)}: {words}"
    return f"{reported(evidence)}: {words}"


def _phrase_and_quote(evidence: Evidence) -> str:
    """A stance in a fixed phrase, borne out by the report's sentence."""
    phrase = _PHRASES.get(evidence.stance)
    if phrase is None:
        return _excerpt(evidence)
    source = own_source(evidence)
    who = speaker(source) if source else lower_first(plain(evidence.speaker))
    span = evidence.attribution.sentence if evidence.attribution else evidence.quote
    told = (
        ""
        if span is None or evidence.tainted
        else f": {cut(quoted(unwrapped(bare_end(span.text))))}"
    )
    return f"{who} {phrase}{told}"
