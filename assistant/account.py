"""One piece of evidence in words: who said what, through whom, when.

The outlet and the day go with every account; "via" names each outlet in between (C2).
Where no clause can be made of the words, the report's sentence is quoted whole.
"""

from __future__ import annotations

import calendar
import re

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
    own_sentence,
    relayed_words,
)
from assistant.evidence import Evidence
from assistant.grammar import is_clause
from assistant.label import own_source
from assistant.naming import descriptor, is_own_mouth, same_name, same_outlet, speaker
from assistant.wording import bare, day, listed, lower_first, on_day, plain, quoted, unwrapped
from index import Attribution, Source, SourceKind, Stance, Standing

NON_COMMITTAL = (Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL, Stance.PARTIAL)
_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)
_UNKNOWN = "a report"  # of which the outlet is not known
_STATE_MEDIA = ("agency", "television", "radio", "newspaper")
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
    return f"{words}, {_told_by(evidence)}"


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


def outlet(evidence: Evidence) -> str:
    """The outlet by name, with what it is where that is a state outlet."""
    if not evidence.outlet:
        return _UNKNOWN
    name = lower_first(plain(evidence.outlet))
    if evidence.attribution is None or not evidence.attribution.chain:
        return name
    first = evidence.attribution.chain[0].source
    return f"{name}, {_state_outlet(first)}," if _is_state(first) else name


def _has_words(attribution: Attribution) -> bool:
    return bool(attribution.content or attribution.claim.text or attribution.cue)


def _is_unnamed(evidence: Evidence, source: Source) -> bool:
    return not source.named or evidence.standing is Standing.ANON


def _from_outlet(evidence: Evidence, attribution: Attribution) -> str:
    inner = attribution.chain[-1].source
    citing = ""
    if inner.kind in _OUTLETS and not same_outlet(inner.name, evidence.outlet):
        citing = f", citing {_described(inner)},"
    words = content(attribution, narrow=True)
    if words is None or attribution.rule in NOUN_RULES:
        return _excerpt(evidence)
    if inner.kind not in _OUTLETS and same_name(inner.name, evidence.outlet):
        return f"{outlet(evidence)} said{_own_statement(evidence)} that {words}"
    return f"{_reported(evidence)}{citing} that {words}"


def _from_unnamed(evidence: Evidence, attribution: Attribution, source: Source) -> str:
    inner = attribution.source
    relayed = inner is not source and not same_name(inner.name, source.name)
    words = relayed_words(attribution) if relayed else content(attribution)
    if words is None or (attribution.rule in NOUN_RULES and not relayed):
        return _excerpt(evidence)
    link = "," if attribution.quoted == "direct" and not relayed else ", that"
    told = f"citing {descriptor(source)}{link} {words}"
    origin = _between(evidence, source)
    if not origin:
        return f"{_reported(evidence)}, {told}"
    first = listed([_described(carrier) for carrier in origin])
    return f"{first} reported, {told}, according to {_according(evidence)}"


def _taken_back(evidence: Evidence, attribution: Attribution) -> str:
    own = is_own_mouth(attribution.source)
    words = None if own else in_order(attribution, attribution.source)
    if words is None:
        return _excerpt(evidence)
    return f"{words} ({day(evidence.published)})" if day(evidence.published) else words


def _from_nobody(evidence: Evidence, attribution: Attribution) -> str:
    head = f"{_reported(evidence)}, giving no source"
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
    carrier = _carrier(evidence, source)
    if evidence.outlet and _speaks_itself(evidence, source):
        return f"{carrier},{_own_statement(evidence)}"
    said = f" (statement of {day(evidence.said_on)})" if _said_earlier(evidence, words) else ""
    return f"{said}{carrier}, {_told_by(evidence)}"


def _speaks_itself(evidence: Evidence, source: Source) -> bool:
    """True where the report is the speaker's own: a communique, a filing, a bulletin."""
    bodies = (source.name, source.body, evidence.body)
    return any(same_name(evidence.outlet, body) for body in bodies)


def _own_statement(evidence: Evidence) -> str:
    return f" in its own statement{_of_day(evidence)}"


def _reported(evidence: Evidence) -> str:
    """Outlet and day in front of what was reported; of an unknown outlet only the report."""
    if not evidence.outlet:
        return f"{_UNKNOWN}{_of_day(evidence)} said"
    return f"{outlet(evidence)} reported{on_day(evidence.published)}"


def _told_by(evidence: Evidence) -> str:
    """Outlet and day behind a clause."""
    return _reported(evidence) if evidence.outlet else f"according to {_according(evidence)}"


def _according(evidence: Evidence) -> str:
    """Outlet and day behind what was reported by another."""
    when = on_day(evidence.published) if evidence.outlet else _of_day(evidence)
    return f"{outlet(evidence)}{when}"


def _of_day(evidence: Evidence) -> str:
    return f" of {day(evidence.published)}" if day(evidence.published) else ""


def _said_earlier(evidence: Evidence, words: str) -> bool:
    """True where the day of the words is not that of the report, and they do not say it."""
    if _DAY.search(words):
        return False
    published = (evidence.published or "")[:10]
    return bool(day(evidence.said_on) and (evidence.said_on or "")[:10] != published)


def _carrier(evidence: Evidence, source: Source) -> str:
    """Each outlet between the report's own and the speaker, as ", via RTA, a state agency"."""
    return "".join(f", via {_described(carrier)}" for carrier in _between(evidence, source))


def _between(evidence: Evidence, source: Source) -> list[Source]:
    """The outlets between the report's own and the speaker, outermost first."""
    found: list[Source] = []
    for link in evidence.attribution.chain if evidence.attribution else ():
        if link.source is source:
            break
        if link.source.kind in _OUTLETS and not same_name(link.source.name, evidence.outlet):
            found.append(link.source)
    return found


def _described(source: Source) -> str:
    name = speaker(source)
    known = not _is_state(source) or "state" in name.lower()
    return name if known else f"{name}, {_state_outlet(source)}"


def _is_state(source: Source) -> bool:
    return source.kind is SourceKind.STATE_OUTLET


def _state_outlet(source: Source) -> str:
    words = f"{source.role or ''} {source.span.text if source.span else ''} {source.name}".lower()
    kind = next((word for word in _STATE_MEDIA if word in words), "outlet")
    return f"a state {kind}"


def _excerpt(evidence: Evidence) -> str:
    """The last resort, safe for any words: the outlet's sentence, quoted."""
    span = evidence.attribution.sentence if evidence.attribution else evidence.quote
    if span is None or evidence.tainted:
        return (
            f"{_reported(evidence)} so"
            if not evidence.outlet
            else (f"{outlet(evidence)} reported on it{on_day(evidence.published)}")
        )
    words = cut(quoted(unwrapped(bare_end(span.text))))
    source = own_source(evidence)
    if (
        source
        and evidence.outlet
        and source.kind not in _OUTLETS
        and _speaks_itself(evidence, source)
    ):
        return f"{speaker(source)} said{_own_statement(evidence)}: {words}"
    return f"{_reported(evidence)}: {words}"


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
