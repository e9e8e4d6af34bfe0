"""What no cue covers: the outlet's own words, or a speaker who goes on (A12, A13, T13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from index.extract.chains import Chain, joined
from index.extract.claims import read_claim
from index.extract.found import Found
from index.extract.ignorance import unknown_to
from index.extract.inheritance import unconfirming, weaker
from index.extract.kinds import BODIES, OUTLETS
from index.extract.open_matters import left_open
from index.extract.place import Place
from index.extract.sources import NOBODY, Sources
from index.extract.speakers import can_speak
from index.extract.speech import Act, read_act
from index.extract.statements import Statement, left_unsaid
from index.extract.tree import subtree_without
from index.ledger import Attribution, Claim, CueClass, Link, Source, SourceKind, Span
from index.lexicon import cue_class, entries
from index.report import Report
from index.speaker import speaking_body
from index.standing import assess

if TYPE_CHECKING:
    from spacy.tokens import Token


def inherited(voice: Found, heir: Attribution, place: Place, published: str | None) -> Statement:
    """A clause that a speaker goes on with, worth no more than his words before."""
    item = replace(voice, rule="A13", cue_class=CueClass.ASSERT, flags=["inherited"])
    act, claim = _read(item, place, published)
    limit = weaker(heir.standing, unconfirming(heir.effective))
    return Statement(item, act, claim, heir.chain, place.span, at_most=limit)


def sourced_after(
    voice: Found, told: Found, chain: Chain, place: Place, cue: Span | None, published: str | None
) -> Statement:
    """A clause whose source the next sentence names; `place` is where the clause stands."""
    item = replace(voice, rule=told.rule, cue_class=told.cue_class, flags=["told_after"])
    act, claim = _read(item, place, published)
    return Statement(item, act, claim, chain, place.span, cue)


def _read(item: Found, place: Place, published: str | None) -> tuple[Act, Claim]:
    act = read_act(item, item.content_head, item.content)
    return act, read_claim(act.head, act.tokens, place.paragraph, published)


def own_voice(
    item: Found, actor: Source | None, place: Place, report: Report, sources: Sources
) -> Iterator[Statement]:
    """A clause that no cue covers (A9, A12), or a public act in it (T13); `actor` acts there."""
    published, paragraph = report.published, place.paragraph
    chain: Chain = (Link(sources.outlet),)
    act, claim = _read(item, place, published)
    cue = None
    hearsay = item.rule == "A9" or any(_reports_before(t, item) for t in place.sentence)
    if hearsay:
        chain = joined(chain, NOBODY)
    if actor is not None and actor.kind is SourceKind.DOCUMENT and actor.access:
        chain = joined(chain, actor)  # "a draft accord seen by the Lantern would ..." (T12)
    elif (
        actor is not None
        and speaking_body(actor).kind in BODIES | {SourceKind.OFFICIAL_NAMED}
        and not hearsay
        and _is_public_act(item, claim, chain)
    ):
        flags = [*item.flags, "via_outlet"]
        item = replace(item, cue_class=CueClass.ANNOUNCE, flags=flags)
        chain = joined(chain, speaking_body(actor))
        cue = paragraph.cover(item.head.doc[item.head.i : item.head.i + 1])
    yield Statement(item, act, claim, chain, place.span, cue, outlet=True)
    if item.rule == "A12":
        yield from _left(item, chain[:1], actor, place, published)


def _left(
    item: Found, outlet: Chain, actor: Source | None, place: Place, published: str | None
) -> Iterator[Statement]:
    """What a clause without a cue leaves open: by the issuer, by who acts there, or the outlet.

    "Police know of no motive" leaves it open for the police; "the motive remained unclear" and "it
    is not clear whether p" are the outlet's own doubt (R18, R23).
    """
    speaks = item.source is not None and can_speak(item.source)
    acts = speaks and actor is not None and actor.kind not in OUTLETS
    chain = outlet
    if actor is not None and acts and outlet[0].source.kind in OUTLETS:
        chain = joined(outlet, actor)
    if chain is outlet and outlet[0].source.kind in OUTLETS:
        item = replace(item, flags=[*item.flags, "outlet_doubt"])
    thing = unknown_to(item.head, item.source) if acts else None
    unknown = (thing, subtree_without(thing, item.head)) if thing is not None else None
    yield from left_unsaid(
        item, item.head, unknown or left_open(item.head), chain, place, published
    )


def papers(item: Found) -> Iterator[Token]:
    """The documents by which an outlet tells something: "under a draft law", "in a memo" (T12)."""
    for place in sorted(item.content):
        word = item.head.doc[place]
        if word.dep_ != "pobj" or word.lemma_.lower() not in _papers():
            continue
        by = word.head
        if by.lower_ in {"under", "in", "by"} and by.head in {item.head, item.content_head}:
            yield word


@cache
def _papers() -> frozenset[str]:
    """The nouns of documents, without what stands before them: "law" of "draft law"."""
    return frozenset(entry.split()[-1] for entry in entries("documents"))


def _is_public_act(item: Found, claim: Claim, chain: Chain) -> bool:
    """Whether an outlet states an institution's formal public act, which is its own word (T13)."""
    voice = chain[-1].source
    result = assess(voice, claim, cue_class=CueClass.OUTLET, stance=item.stance, outlet_voice=True)
    return result.rule == "T13"


def _reports_before(token: Token, item: Found) -> bool:
    """ "On Tuesday, two aides reported, the ministry closed ...": told by whoever reported it."""
    behind = token.i + 1 < len(token.doc) and token.nbor().text == ","
    speech = {CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE}
    helped = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    verb = token.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not helped and token.i < item.head.i
    return behind and verb and cue_class(token.lemma_.lower()) in speech
