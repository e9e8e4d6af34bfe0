"""From what was found to the rows of the ledger: stance, claim, standing, rules and flags."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.extract.accusations import accused_of
from index.extract.antecedent import antecedent
from index.extract.chains import Chain, effective, root
from index.extract.claims import read_claim
from index.extract.clauses import clauses
from index.extract.contents import figure_put
from index.extract.dates import said_on
from index.extract.extents import attributed
from index.extract.findings import is_published_finding
from index.extract.found import SILENT, Found
from index.extract.inheritance import unconfirming, weaker
from index.extract.inner import Voice
from index.extract.open_matters import is_own, left_open
from index.extract.parse import Paragraph
from index.extract.place import Place
from index.extract.quotation import is_mark
from index.extract.relatives import about, relatives, stance_of, with_noun
from index.extract.self_reference import is_another, is_rivalled, speaking_for
from index.extract.speech import Act, read_act
from index.extract.tree import PREDICATES
from index.extract.verdicts import declared
from index.ledger import (
    Attribution,
    Claim,
    CueClass,
    FactType,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)
from index.lexicon import complements, words
from index.report import Report
from index.standing import StandingResult, assess, assess_position, committed_stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})
_LONGEST_CUE = 7  # words; a longer stretch holds more than the cue


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause that a chain of sources states, short of its standing.

    `sentence` and `cue` have the offsets of the body; `outlet` marks the outlet's own voice (A12).
    `at_most` is the most that the speaker may be worth to the claim.
    """

    item: Found
    act: Act
    claim: Claim
    chain: Chain
    sentence: Span
    cue: Span | None = None
    quoted: str = "indirect"
    said_on: str | None = None
    said: tuple[Span, ...] = ()
    outlet: bool = False
    at_most: Standing | None = None


def statements(
    item: Found, chain: Chain, place: Place, published: str | None, inner: Collection[Token]
) -> Iterator[Statement]:
    """One statement a clause of the content of an attribution.

    `inner` are the heads of the other attributions of the sentence: a clause that one of them
    governs is itself a speech act.
    """
    paragraph = place.paragraph
    cue = cue_span(item, paragraph)
    date = said_on(item, published)
    said = attributed(item, place)
    only = _only(item)
    added: list[tuple[Token, set[int]]] = []
    for head, whole in _parts(item):
        clauses_ = [(v, t) for v, t in relatives(head, whole) if v not in inner] if head else []
        added += [(v, about(v, t, whole)) for v, t in clauses_]
        tokens = whole - only - {i for _, t in clauses_ for i in t}
        act = read_act(item, head, tokens)
        if head in inner:
            act.flags.append("speech_act")
        claim = read_claim(act.head, act.tokens, paragraph, published)
        bare = head is not None and head.dep_ == "xcomp"
        quoted = place.quotes.form(tokens, paragraph.doc)
        speaker = chain[-1].source
        if is_rivalled(claim, item.head) or is_another(claim, direct=quoted == "direct"):
            act.flags.append("open_pronoun")
        else:
            claim = speaking_for(claim, speaker, item.source, bare=bare, direct=quoted == "direct")
        if item.rule == "A5a":
            claim = accused_of(claim, item.head, head)
        yield Statement(
            item, act, _as_sentence(claim, item), chain, place.span, cue, quoted, date, said
        )
        if head is not None and item.stance in _COMMITTED and is_own(head, item.source):
            yield from undecided(item, head, chain, place, published)
    for verb, tokens in added:
        act = Act(verb, tokens, stance_of(item.stance), ["relative"])
        claim = with_noun(read_claim(verb, tokens, paragraph, published), verb)
        limit = unconfirming(effective(chain))
        yield Statement(
            item, act, claim, chain, place.span, cue, said_on=date, said=said, at_most=limit
        )
    if only:
        rest = replace(item, rule="A11", cue_class=CueClass.NON_CONFIRM)
        act = Act(None, set(), Stance.NON_CONFIRM, ["anaphoric"])
        yield Statement(rest, act, Claim("", ()), chain, place.span, cue, said_on=date, said=said)


def undecided(
    item: Found, head: Token, chain: Chain, place: Place, published: str | None
) -> Iterator[Statement]:
    """The statement that a party has not settled what the clause of `head` is about (R23)."""
    matter = left_open(head)
    if matter is None:
        return
    open_ = replace(item, rule="A11", cue_class=CueClass.NON_CONFIRM, stance=Stance.NON_CONFIRM)
    act = read_act(open_, *matter)
    claim = read_claim(act.head, act.tokens, place.paragraph, published)
    cue = place.paragraph.cover(head.doc[head.i : head.i + 1])
    yield Statement(open_, act, claim, chain, place.span, cue, said_on=said_on(item, published))


def _only(item: Found) -> set[int]:
    """ "Said only that p": the word by which a speaker leaves the rest open (S1)."""
    first = min(item.content, default=-1)
    plain = item.stance in _COMMITTED
    if not plain or first <= item.head.i or item.head.doc[first].lower_ != "only":
        return set()
    return {first} if item.head.doc[first].nbor().lower_ == "that" else set()


def held_down(statement: Statement, limit: Standing | None) -> Statement:
    """The statement, worth no more than a limit, if there is one."""
    if limit is None:
        return statement
    least = limit if statement.at_most is None else weaker(limit, statement.at_most)
    return replace(statement, at_most=least)


def going_on(
    place: Place,
    voice: Voice,
    published: str | None,
    inner: Collection[Token] = (),
    covered: Collection[int] = (),
) -> Iterator[Statement]:
    """A quoted sentence without a cue of its own, said by a chain already met (A8).

    `inner` are the heads of the attributions inside it, as of `statements`; `covered` are the
    tokens that its speaker's hedges attribute already.
    """
    chain = voice.chain
    root_verb = place.sentence.root
    tokens = {t.i for t in place.sentence if not is_mark(t) and t.i not in covered}
    asserted = (CueClass.ASSERT, Stance.ASSERT)
    item = Found("A8", root_verb, [], None, tokens, *asserted, root_verb)
    for head, part in clauses(root_verb, tokens):
        if head.i in covered:
            continue
        act = read_act(item, head, part)
        if head in inner:
            act.flags.append("speech_act")
        claim = read_claim(act.head, act.tokens, place.paragraph, published)
        if is_another(claim, direct=True):
            act.flags.append("open_pronoun")
        claim = speaking_for(claim, chain[-1].source, None, direct=True)
        limit = voice.at_most
        yield Statement(
            item,
            act,
            claim,
            chain,
            place.span,
            voice.cue,
            "direct",
            said=(place.span,),
            at_most=limit,
        )


def row_of(statement: Statement, report: Report, before: Sequence[Attribution]) -> Attribution:
    """The row of a statement, with its standing; `before` are the report's rows so far."""
    item, act, chain = statement.item, statement.act, statement.chain
    flags = [*item.flags, *act.flags]
    finding = complements("confirm").get(item.head.lemma_.lower()) == "inquiry"
    result = _standing(statement, before, finding=finding)
    if item.rule == "A12" and is_published_finding(report, chain):
        finding, result = True, StandingResult(Standing.REGISTRAR, "R9", FactType.REGISTER)
    claim = replace(statement.claim, fact_type=result.fact_type)
    flags += result.flags
    if any(link.source.kind is SourceKind.STATE_OUTLET for link in chain):
        flags.append("state_outlet")
    if report.kind == "opinion":
        flags.append("opinion")
    standing, rules = _limited(result.standing, flags, effective(chain))
    if statement.at_most is not None:
        standing = weaker(standing, statement.at_most)
    stance = committed_stance(act.stance, item.cue_class, standing, finding=finding)
    if stance is not act.stance:
        rules = (*rules, "S2")
    return Attribution(
        id=f"{report.id}#{len(before) + 1}",
        report=report.id,
        rule=item.rule,
        chain=chain,
        cue=statement.cue,
        cue_class=item.cue_class,
        stance=stance,
        standing=standing,
        claim=claim,
        content=claim.spans,
        sentence=statement.sentence,
        quoted=statement.quoted,
        rules=tuple(dict.fromkeys((item.rule, result.rule, *rules))),
        flags=tuple(dict.fromkeys(flags)),
        said_on=statement.said_on,
        root=root(chain),
        said=statement.said,
    )


def _standing(
    statement: Statement, before: Sequence[Attribution], *, finding: bool
) -> StandingResult:
    """What the effective source is to the claim, or to what the claim's words stand for."""
    act, flags = statement.act, (*statement.item.flags, *statement.act.flags)
    voice = statement.chain[0].source if "via_outlet" in flags else effective(statement.chain)
    claim = statement.claim
    meant = antecedent(voice, act.stance, before) if _points_back(act) else None
    if meant is not None:
        claim = meant
    elif act.stance in SILENT and not _states_fact(act):
        return assess_position(voice, claim)
    elif act.stance is Stance.DENY and _is_own_wrong(claim):
        return assess_position(voice, claim, own=True)
    return assess(
        voice,
        claim,
        cue_class=statement.item.cue_class,
        stance=act.stance,
        outlet_voice=statement.outlet,
        finding=finding,
    )


def _points_back(act: Act) -> bool:
    """Whether the content is "it" or "the report", and not any "emails" or "rumours"."""
    if act.head is None or "anaphoric" not in act.flags or "no_evidence" in act.flags:
        return False
    if act.head.pos_ == "PRON":
        return True
    definite = any(c.lower_ in {"the", "that", "this", "those", "these"} for c in act.head.children)
    return definite and act.head.lemma_.lower() not in words("contact_nouns")


def _is_own_wrong(claim: Claim) -> bool:
    """Whether a denial is of a wrong that is laid at nobody else's door: "denied wrongdoing"."""
    bare = claim.agent is None and claim.patient is None
    return bare and claim.predicate in words("own_wrongs")


def _states_fact(act: Act) -> bool:
    """Whether the content is a clause; "the talks" and "any details" are none."""
    return act.head is not None and act.head.pos_ in PREDICATES


def _limited(
    standing: Standing, flags: list[str], speaker: Source
) -> tuple[Standing, tuple[str, ...]]:
    """The standing, and the rules that limit it."""
    if "accusation" in flags and standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
        # The charge is the prosecutor's act, guilt is not.
        return Standing.OFFICIAL, ("R10",)
    if "open_pronoun" in flags and standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
        # Whose act it is stays open, so nobody owns it.
        return weaker(Standing.OFFICIAL, unconfirming(speaker)), ("8.5b",)
    if "guessed" in flags:
        return weaker(standing, unconfirming(speaker)), ()
    if "opinion" in flags and standing is Standing.VAGUE:
        return Standing.OUTLET, ()  # "everyone knows" is the columnist's own word
    return standing, ()


def cue_span(item: Found, paragraph: Paragraph) -> Span | None:
    """The words that attribute, with what stands between them."""
    if not item.cue:
        return None
    doc = paragraph.doc
    places = [t.i for t in item.cue]
    first, last = _group_start(min(places), item), max(places)
    if last - first >= _LONGEST_CUE:
        first = last = item.head.i
    return paragraph.cover(doc[first : last + 1])


def _group_start(first: int, item: Found) -> int:
    """Where the verb group of a cue starts: "has also said", "did not immediately respond"."""
    doc = item.head.doc
    while first > item.head.sent.start:
        before = doc[first - 1]
        if before.dep_ not in _GROUP or before.tag_ == "WRB":
            break
        if before.head.i not in range(first, max(t.i for t in item.cue) + 1):
            break
        first -= 1
    return first


def _parts(item: Found) -> list[tuple[Token | None, set[int]]]:
    """The clauses of a content; a noun, or a quotation without a head, is one."""
    if item.content_head is None or item.content_head.pos_ not in PREDICATES:
        return [(item.content_head, item.content)]
    return list(clauses(item.content_head, item.content))


def _as_sentence(claim: Claim, item: Found) -> Claim:
    """The claim of "put the toll at 12" and of "declared p void", worded with "is"."""
    if figure_put(item.head) is not None:
        text = re.sub(r" at (?=\S*\d|\w)", " is ", claim.text, count=1)
        claim = replace(claim, text=text, predicate="be")
    return declared(claim, item.head) if item.rule in {"A1", "A5"} else claim
