"""What somebody states: each clause of an attribution with its stance and its claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.extract.accusations import accused_of
from index.extract.brief_refusals import is_brief_reply
from index.extract.certainty import only_believed
from index.extract.chains import Chain, effective
from index.extract.claims import read_claim
from index.extract.clauses import clauses
from index.extract.cue_spans import cue_phrase, cue_span
from index.extract.dates import said_on
from index.extract.extents import attributed
from index.extract.figures_put import figure_put
from index.extract.found import Found
from index.extract.ignorance import unknown_to
from index.extract.inheritance import unconfirming, weaker
from index.extract.inner import Voice
from index.extract.kept_back import kept_back
from index.extract.nothing_to_tell import nothing_to_tell
from index.extract.open_matters import Matter, is_own, left_open
from index.extract.place import Place
from index.extract.quotation import is_mark
from index.extract.relatives import about, relatives, stance_of, with_noun
from index.extract.self_reference import is_another, is_rivalled, is_tellers, speaking_for
from index.extract.speech import Act, read_act
from index.extract.tree import PREDICATES, is_passive, subtree_without
from index.extract.untruth import calls_that_untrue
from index.extract.verdicts import declared
from index.ledger import (
    Claim,
    CueClass,
    Span,
    Stance,
    Standing,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})


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
    attributing: Span | None = None


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
    whole_cue = cue_phrase(item, paragraph, said)
    only = _only(item)
    added: list[tuple[Token, set[int]]] = []
    for head, whole in _parts(item):
        clauses_ = [(v, t) for v, t in relatives(head, whole) if v not in inner] if head else []
        added += [(v, about(v, t, whole)) for v, t in clauses_]
        if head is not None and head.dep_ == "conj" and _is_neither(head.head, inner):
            continue
        tokens = whole - only - {i for _, t in clauses_ for i in t}
        unsaid = _unsaid(item, head)
        if head is not None and unsaid is not None:
            yield from left_unsaid(item, head, unsaid[0], chain, place, published, unsaid[1])
            continue
        act = read_act(item, head, tokens)
        if head in inner:
            act.flags.append("speech_act")
        claim = read_claim(act.head, act.tokens, paragraph, published)
        bare = head is not None and head.dep_ == "xcomp" and not is_passive(head.head)
        quoted = place.quotes.form(tokens, paragraph.doc)
        speaker = chain[-1].source
        rivals = is_rivalled(claim, item.head) or is_tellers(claim, act.head, item.head)
        if rivals or is_another(claim, direct=quoted == "direct"):
            act.flags.append("open_pronoun")
        else:
            claim = speaking_for(claim, speaker, item.source, bare=bare, direct=quoted == "direct")
        yield Statement(
            item,
            act,
            _as_sentence(claim, item, head),
            chain,
            place.span,
            cue,
            quoted,
            date,
            said,
            attributing=whole_cue,
        )
        if head is not None and item.stance in _COMMITTED:
            yield from _left(item, head, tokens, chain, place, published)
    limit = unconfirming(effective(chain))
    for act, claim in _beside(item, added, inner, place, published):
        yield Statement(
            item, act, claim, chain, place.span, cue, said_on=date, said=said, at_most=limit
        )
    if only:
        rest = replace(item, rule="A11", cue_class=CueClass.NON_CONFIRM)
        act = Act(None, set(), Stance.NON_CONFIRM, ["anaphoric"])
        yield Statement(rest, act, Claim("", ()), chain, place.span, cue, said_on=date, said=said)


def _is_neither(verb: Token, inner: Collection[Token]) -> bool:
    """ "Could neither confirm nor deny it": one refusal, and no statement that it was denied."""
    return verb in inner and any(c.lower_ == "neither" for c in verb.children)


def _beside(
    item: Found,
    added: Sequence[tuple[Token, set[int]]],
    inner: Collection[Token],
    place: Place,
    published: str | None,
) -> Iterator[tuple[Act, Claim]]:
    """What clauses of "which" add; "which is not true" denies what another is told to have said."""
    for verb, tokens in added:
        claim = with_noun(read_claim(verb, tokens, place.paragraph, published), verb)
        if not calls_that_untrue(verb):
            yield Act(verb, tokens, stance_of(item.stance), ["relative"]), claim
        elif item.content_head in inner:
            yield Act(verb, tokens, Stance.DENY, ["denies_report", "anaphoric"]), claim


def _unsaid(item: Found, head: Token | None) -> tuple[Matter, CueClass] | None:
    """What a clause tells that its speaker does not know of, or has nothing to tell on (S1)."""
    if head is None or item.stance not in _COMMITTED:
        return None
    thing = unknown_to(head, item.source)
    if thing is not None:
        return (thing, subtree_without(thing, head)), CueClass.NON_CONFIRM
    empty = nothing_to_tell(head) if is_own(head, item.source) else None
    return (empty, CueClass.REFUSE) if empty is not None else None


def _left(
    item: Found,
    head: Token,
    tokens: set[int],
    chain: Chain,
    place: Place,
    published: str | None,
) -> Iterator[Statement]:
    """What a clause leaves open beside what it states (R23, S1)."""
    if is_own(head, item.source):
        yield from left_unsaid(item, head, left_open(head), chain, place, published)
    kept = kept_back(head, tokens, own=is_own(head, item.source))
    yield from left_unsaid(item, head, kept, chain, place, published, CueClass.REFUSE)


def left_unsaid(
    item: Found,
    verb: Token,
    matter: Matter | None,
    chain: Chain,
    place: Place,
    published: str | None,
    kind: CueClass = CueClass.NON_CONFIRM,
) -> Iterator[Statement]:
    """The statement that a party says nothing either way on a matter, as `verb` tells (S1, R23).

    None where there is no such matter.
    """
    if matter is None:
        return
    open_ = replace(item, rule="A11", cue_class=kind, stance=Stance[kind.name])
    act = read_act(open_, *matter)
    claim = read_claim(act.head, act.tokens, place.paragraph, published)
    cue = place.paragraph.cover(verb.doc[verb.i : verb.i + 1])
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
    if is_brief_reply([t for t in place.sentence if t.i in tokens]):
        nothing: Matter = (None, set())
        yield from left_unsaid(item, root_verb, nothing, chain, place, published, CueClass.REFUSE)
        return
    for head, part in clauses(root_verb, tokens):
        if head.i in covered:
            continue
        unsaid = _unsaid(item, head)
        if unsaid is not None and unsaid[1] is CueClass.REFUSE:
            yield from left_unsaid(item, head, unsaid[0], chain, place, published, unsaid[1])
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
        if head is not None:
            kept = kept_back(head, part, own=is_own(head, item.source))
            yield from left_unsaid(item, head, kept, chain, place, published, CueClass.REFUSE)


def _parts(item: Found) -> list[tuple[Token | None, set[int]]]:
    """The clauses of a content; a noun, or a quotation without a head, is one."""
    if item.content_head is None or item.content_head.pos_ not in PREDICATES:
        return [(item.content_head, item.content)]
    return list(clauses(item.content_head, item.content))


def _as_sentence(claim: Claim, item: Found, head: Token | None) -> Claim:
    """The claim of "put the toll at 12", "declared p void", "accused X of p" and "is said to p"."""
    if item.rule == "A10":
        claim = only_believed(claim, item.head)
    if item.rule == "A5a":
        claim = accused_of(claim, item.head, head)
    put = figure_put(item.head)
    if put is not None:
        small, figure = put[1].head, put[1].doc[put[1].left_edge.i]
        text = re.sub(rf" {small} (?={re.escape(figure.text)})", " is ", claim.text, count=1)
        claim = replace(claim, text=text, predicate="be")
    return declared(claim, item.head) if item.rule in {"A1", "A5"} else claim
