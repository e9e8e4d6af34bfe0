"""What goes round: "rumour has it that p", "there is talk of p", "p, it is understood" (C4).

The nouns of rumour, and the verbs that say it spreads, put a claim on nobody's account.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated, operator_stack
from index.extract.speakers import can_speak
from index.extract.tree import (
    PREDICATES,
    first_child,
    matter_of,
    subject_of,
    that_clause_behind,
    without_marks,
)
from index.extract.untruth import is_not_a_scrap
from index.ledger import CueClass, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
# "Word went round from street to street that p", "talk on the quays that p"
_CLAUSES = ("ccomp", "advcl", "relcl", "acl")
_LONGEST_ASIDE = 8  # words behind its verb

Told = tuple["Token", "list[Token]", "set[int]"]


def rumours(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution to nobody a verb by which something is said to go round."""
    for verb in sentence:
        if verb.i in taken or verb.pos_ not in PREDICATES:
            continue
        told = _has_it(verb) or _rumour(verb) or _put_about(verb) or _by_the_way(verb)
        if told is None:
            continue
        clause, cue, content = told
        stack = operator_stack(verb)
        empty = stack.negated or stack.irrealis or is_negated(verb)
        stance = Stance.NONE if empty else Stance.ASSERT
        yield Found("A10", verb, cue, None, content, CueClass.HEARSAY, stance, clause)


def _has_it(verb: Token) -> Told | None:
    """ "Rumour has it that p", "the fans' pages had it that p"; who can speak, speaks himself."""
    thing, clause = first_child(verb, {"dobj"}), first_child(verb, {"ccomp"})
    subject = subject_of(verb)
    if verb.lemma_ != "have" or clause is None or thing is None or thing.lower_ != "it":
        return None
    if subject is None or (can_speak(subject) and not is_nobodys(subject)):
        return None
    return clause, [verb, thing], {t.i for t in clause.subtree}


def is_nobodys(noun: Token) -> bool:
    """Whether a noun is rumour, or belongs to nobody in particular: "some supporters' pages"."""
    owner = first_child(noun, {"poss"}) or noun
    return _is_rumour(noun) or owner.lower_ in words("vague_sources")


def _is_rumour(noun: Token) -> bool:
    return noun.lemma_.lower() in words("rumour_nouns")


def _rumour(verb: Token) -> Told | None:
    """ "Word had spread that p", "there is talk of p": the noun is nobody's in particular."""
    noun = first_child(verb, {"nsubj", "nsubjpass", "attr"})
    if noun is None or not _is_rumour(noun) or _is_ones_own(noun) or is_not_a_scrap(verb):
        return None
    if verb.lemma_ not in words("spreading_verbs") or first_child(verb, {"agent"}) is not None:
        return None
    holders = (verb,) if verb.lemma_ == "be" and noun.dep_ != "attr" else (verb, noun)
    for holder in holders:
        clause = first_child(holder, {"ccomp", "acl"}) or that_clause_behind(verb, _CLAUSES)
        if clause is not None and clause.i > noun.i and clause.pos_ in PREDICATES:
            return clause, [noun], without_marks(clause)
    thing = matter_of((noun,), {"of"})
    if thing is None or len(holders) == 1:  # "talk of p is nonsense" says no p
        return None
    return thing, [noun], {t.i for t in thing.subtree}


def _is_ones_own(noun: Token) -> bool:
    """ "The minister's word that", "word from the palace that": somebody stands behind it."""
    return any(c.dep_ == "poss" or c.lower_ in {"from", "by"} for c in noun.children)


def _put_about(verb: Token) -> Told | None:
    """ "A figure of two million has been put about"."""
    particles = entries("bandying_verbs").get(verb.lemma_)
    subject = first_child(verb, {"nsubjpass"})
    if particles is None or subject is None or first_child(verb, {"agent"}) is not None:
        return None
    if not any(c.lower_ in particles.split() for c in verb.children):
        return None
    return subject, [verb], {t.i for t in subject.subtree}


def _by_the_way(verb: Token) -> Told | None:
    """ "The fort, it is understood, will close": what is understood stands around the aside."""
    aside = _aside(verb)
    if aside is None:
        return None
    doc, inside = verb.doc, set(aside)
    after = doc[aside.stop : verb.sent.end]
    host = next((t for t in after if t.pos_ in PREDICATES and t.dep_[:3] != "aux"), None)
    if host is None:
        return None
    content = {t.i for t in host.subtree} - inside
    if host.dep_ == "conj" and first_child(host, _SUBJECTS) is None:
        shared = first_child(host.head, _SUBJECTS)
        content |= {t.i for t in shared.subtree} - inside if shared is not None else set()
    return host, [verb], content


def _aside(verb: Token) -> range | None:
    """The places of ", so it is rumoured in the market," around its verb, or None."""
    doc, start, last = verb.doc, verb.i - 2, verb.sent.end
    if verb.lemma_ not in words("agentless_verbs") or verb.tag_ != "VBN" or start <= 0:
        return None
    if doc[start].lower_ != "it" or doc[start + 1].lemma_ != "be":
        return None
    start -= doc[start - 1].lower_ in {"so", "as"}
    behind = range(verb.i + 1, min(verb.i + _LONGEST_ASIDE, last))
    stop = next((i for i in behind if doc[i].text == ","), None)
    opens = doc[start - 1].text == ","
    return range(start - 1, stop + 1) if opens and stop is not None else None
