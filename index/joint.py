"""What several do together, so that each speaks for its own side (T3)."""

from __future__ import annotations

from index.identity import is_own, mentions_own, names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table
from index.own_names import role_words, tokens_of
from index.predicate import any_in, has_noun, has_verb

_PAIRED = frozenset(
    {SourceKind.GOV_BODY, SourceKind.BODY, SourceKind.COMPANY, SourceKind.CLUB, SourceKind.COURT}
)


def is_shared(source: Source, claim: Claim) -> bool:
    """Whether the fact takes two, and the speaker is one of them (T3)."""
    if has_verb("joint", claim) or has_noun("joint", claim):
        return is_joint(source, claim) and _involves_other(source, claim)
    if not has_verb("transfer", claim) or not is_party_to_transfer(source, claim):
        return False
    return _involves_other(source, claim)


def _involves_other(source: Source, claim: Claim) -> bool:
    """Whether anybody but the speaker is named, or a second side is told of."""
    if any(names_other(source, slot) for slot in (claim.agent, claim.patient, claim.recipient)):
        return True
    sides = table("predicates")["joint"]["sides"]
    words_ = claim.text.split()
    if any_in(tokens_of(claim.text), (*sides, "with", "between")):
        return True
    return any(w[:1].isupper() and not mentions_own(source, w) for w in words_[1:])


def is_joint(source: Source, claim: Claim) -> bool:
    """Whether the speaker's side takes part in what several do together (T3)."""
    slots = (claim.agent, claim.patient, claim.recipient)
    if any(is_own(source, slot) for slot in slots):
        return True
    if _is_pair(source) and claim.agent is not None and "and" in tokens_of(claim.agent.text):
        return True  # "A and B met, the two governments said"
    if any(slot is not None and _opens_with_self(source, slot) for slot in slots[:1]):
        return True
    group = table("predicates")["joint"]
    named = any(names_other(source, slot) for slot in slots)
    if any_in(tokens_of(claim.text)[:4], group["sides"]) and not named:
        return not _is_bystander(source) and not any_in(role_words(source), group["between"])
    return _with_other(source, claim)


def _opens_with_self(source: Source, slot: Slot) -> bool:
    """Whether the speaker counts himself in: "he and his Torran counterpart had met"."""
    row = tokens_of(slot.text)
    return row[1:2] == ("and",) and is_own(source, Slot(row[0], row[0]))


def _is_pair(source: Source) -> bool:
    """Whether two bodies speak as one without their names: "the two governments"."""
    return source.count in {"two", "both"} and source.kind in _PAIRED


def is_party_to_transfer(source: Source, claim: Claim) -> bool:
    """Whether the speaker gives or receives, or is what is bought or joined (T3)."""
    if is_own(source, claim.agent) or is_own(source, claim.recipient):
        return True
    return claim.predicate in table("predicates")["joint"]["targets"] and is_own(
        source, claim.patient
    )


def _is_bystander(source: Source) -> bool:
    return source.kind in {SourceKind.PERSON_NAMED, SourceKind.GROUP, SourceKind.DOCUMENT}


def _with_other(source: Source, claim: Claim) -> bool:
    """Whether a nameless joint thing has only the other side named: "dialogue with Istan"."""
    if not has_noun("joint", claim) or _is_bystander(source):
        return False
    for slot in (claim.agent, claim.patient):
        row = tokens_of(slot.text) if slot is not None else ()
        if "with" in row and "between" not in row and not _named_before_with(slot):
            return True
    return False


def _named_before_with(slot: Slot | None) -> bool:
    if slot is None:
        return False
    before = slot.text.split(" with ")[0]
    return any(word[:1].isupper() for word in before.split()[1:]) or "'s" in before
