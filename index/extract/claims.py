"""From the tokens of a content to a claim with slots (section 8.9, rules S5, S6, G3)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.bench import sitting_court
from index.extract.certainty import hedge_over
from index.extract.dates import read_dates
from index.extract.joint_scope import shared_object
from index.extract.operators import is_negated
from index.extract.parse import Paragraph, parse
from index.extract.places import read_places
from index.extract.quantities import read_quantities
from index.extract.tree import first_child, has_modal, is_infinitive, is_passive, subject_of
from index.ledger import Claim, Modality, Slot, Span
from index.lexicon import entries, phrases, table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGENTS = frozenset({"nsubj", "csubj"})
_PLAN_MODALS = frozenset({"will", "would", "shall", "'ll", "'d"})
_POSSIBLE_MODALS = frozenset({"may", "might", "could", "can"})
# What stands ready for its verb: "is due to open", "is set to close".
_AHEAD = frozenset({"due", "set", "about", "scheduled", "slated", "bound", "ready", "poised"})
_OPENING = frozenset(
    {",", ".", ";", ":", '"', "'", "\u2014", "-", "that", "and", "but", "or", "", "("}
)
_CLOSING = _OPENING - {"that"} | {"nor"}


def read_claim(
    head: Token | None, tokens: Collection[int], paragraph: Paragraph, published: str | None
) -> Claim:
    """The claim of some tokens of a paragraph, with its slots.

    `head` is the predicate (a verb, or a noun as in "confirmed the signing of X"); None leaves
    the slots empty. `tokens` are indices of the paragraph's document, in any order; the spans of
    the claim are offsets of the report's body.
    `published` (ISO) anchors relative dates; without it they stay unresolved.
    """
    doc = paragraph.doc
    deed = _deed(head) if head is not None else None
    ordered = sorted(tokens)
    spans = tuple(_spans(ordered, paragraph))
    members = [doc[i] for i in ordered]
    claim = Claim(
        text=" ".join(span.text for span in spans),
        spans=spans,
        quantities=tuple(read_quantities(members)),
        dates=tuple(read_dates(members, published, ahead=_is_ahead(head, deed))),
        hedges=tuple(_hedges(members, head)),
    )
    if head is None or deed is None:
        return claim
    agent, patient, recipient = _arguments(deed)
    agent = agent or sitting_court(deed)
    if deed is not head:
        agent, patient = _with_subject(deed, subject_of(head), agent, patient)
    if agent is None and head.dep_ == "conj" and subject_of(head) is None:
        agent = subject_of(head.head)
    inside = set(ordered)
    if patient is None and (shared := shared_object(deed)) is not None and shared.i in inside:
        patient = shared
    raised = first_child(head.head, {"nsubjpass"}) if is_infinitive(head) else None
    if raised is not None and raised.i in inside:  # "X is said to have left", "to have been hit"
        agent, patient = (agent, raised) if is_passive(head) else (raised, patient)
    return replace(
        claim,
        predicate=_predicate(deed),
        agent=_slot(agent, inside),
        patient=_slot(patient, inside),
        recipient=_slot(recipient, inside),
        places=tuple(dict.fromkeys(read_places(members))),
        positive=not (is_negated(head) or is_negated(deed) or _fails(head)),
        modality=_modality(head) if deed is head else Modality.PLAN,
    )


def read_proposition(text: str) -> Claim:
    """The claim of a free-standing sentence, such as the proposition of a question."""
    paragraph = next(iter(parse([text])))[0]
    root = next(iter(paragraph.doc.sents)).root
    return read_claim(root, [t.i for t in root.sent], paragraph, None)


def _spans(ordered: list[int], paragraph: Paragraph) -> Iterator[Span]:
    """Runs of adjacent tokens, without marks at their ends."""
    run: list[int] = []
    for i in [*ordered, -2]:
        if run and i != run[-1] + 1:
            span = _trimmed(run, paragraph)
            if span is not None:
                yield span
            run = []
        run.append(i)


def _trimmed(run: list[int], paragraph: Paragraph) -> Span | None:
    doc = paragraph.doc
    while run and doc[run[0]].text.strip() in _OPENING:
        run = run[1:]
    while run and doc[run[-1]].text.strip() in _CLOSING:
        run = run[:-1]
    if not run:
        return None
    return paragraph.cover(doc[run[0] : run[-1] + 1])


def _predicate(head: Token) -> str:
    if head.lemma_ in {"be", "become", "remain"}:
        for child in head.children:
            if child.dep_ in {"acomp", "attr", "oprd"}:
                return str(child.lemma_.lower())
    lemma = str(head.lemma_.lower())
    return entries("event_nouns").get(lemma, lemma) if head.pos_ == "NOUN" else lemma


def _deed(head: Token) -> Token:
    """The verb of what lies ahead: "is going *to close*", "is due *to open*", "is *to be paid*".

    Else the predicate itself (S6).
    """
    if has_modal(head):
        return head
    ahead = head.lemma_ == "go" and head.tag_ == "VBG"
    if head.lemma_ == "be":
        ready = next((c for c in head.children if c.dep_ in {"acomp", "attr"}), None)
        if ready is not None and ready.lower_ not in _AHEAD:
            return head
        return _infinitive(ready or head) or _infinitive(head) or head
    if not ahead and not (head.lower_ in _AHEAD and is_passive(head)):
        return head
    return _infinitive(head) or head


def _infinitive(word: Token) -> Token | None:
    return next((c for c in word.children if c.dep_ == "xcomp" and is_infinitive(c)), None)


def _with_subject(
    deed: Token, subject: Token | None, agent: Token | None, patient: Token | None
) -> tuple[Token | None, Token | None]:
    """The subject of "is going to" as who does the deed, or whom it is done to."""
    if is_passive(deed):
        return agent, patient or subject
    return agent or subject, patient


def _is_ahead(head: Token | None, deed: Token | None) -> bool:
    return head is not None and (deed is not head or _modality(head) is Modality.PLAN)


def _arguments(head: Token) -> tuple[Token | None, Token | None, Token | None]:
    agent = patient = recipient = None
    for child in head.children:
        if child.dep_ in _AGENTS:
            agent = child
        elif child.dep_ == "agent":
            agent = next((c for c in child.children if c.dep_ == "pobj"), agent)
        elif child.dep_ in {"dobj", "nsubjpass", "attr", "acomp"}:
            better = patient is None or (child.dep_ == "dobj" and patient.dep_ != "dobj")
            patient = child if better else patient
        elif child.dep_ == "dative":
            recipient = next((c for c in child.children if c.dep_ == "pobj"), child)
        elif child.dep_ == "prep" and child.lower_ in {"to", "for"} and recipient is None:
            recipient = next((c for c in child.children if c.dep_ == "pobj"), None)
    if head.pos_ in {"NOUN", "PROPN"}:
        agent, patient = _nominal_arguments(head, agent, patient)
    return agent, patient, recipient


def _nominal_arguments(
    noun: Token, agent: Token | None, patient: Token | None
) -> tuple[Token | None, Token | None]:
    """ "The expulsion of A by B", "B's expulsion of A"; "A's expulsion by B" has A as patient."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    done_to, doer = _noun_behind(noun, "of"), _noun_behind(noun, "by")
    if doer is None and done_to is not None:
        doer = _noun_behind(done_to, "by")  # the parser may hang "by B" on A
    if doer is not None:
        return doer, done_to or owner or patient
    return owner or agent, done_to or patient


def _noun_behind(noun: Token, preposition: str) -> Token | None:
    found = (c for c in noun.children if c.dep_ in {"prep", "agent"} and c.lower_ == preposition)
    return next((n for c in found for n in c.children if n.dep_ == "pobj"), None)


def _slot(token: Token | None, inside: Collection[int]) -> Slot | None:
    if token is None or (token.lower_ == "that" and token.tag_ in {"IN", "WDT"}):
        return None  # "that" opens the clause and is nobody's argument
    part = [t for t in token.subtree if t.i in inside or t.i == token.i]
    if not part:
        part = [token]
    if token.dep_ == "poss" and part[-1].tag_ == "POS":
        part = part[:-1] or part
    names = tuple(t.lower_ for t in part if t.pos_ == "PROPN")
    return Slot("".join(t.text_with_ws for t in part).strip(), token.lemma_.lower(), names)


def _only_seems(word: Token) -> bool:
    """ "Appears to be", "seemed drunk", "it appears that p"; "appeared in court" did so (S5)."""
    if word.lemma_ not in {"appear", "seem"} or word.pos_ != "VERB":
        return False
    behind = next((t for t in word.doc[word.i + 1 : word.sent.end] if t.pos_ != "ADV"), None)
    places = behind is not None and behind.pos_ == "ADP" and behind.lower_ not in {"as", "like"}
    return not places and (behind is None or not behind.is_punct)


def _fails(head: Token) -> bool:
    """Whether the predicate is the complement of a verb that implies its opposite (-/+)."""
    if head.dep_ == "xcomp" and head.head.lemma_ in table("implicatives")["signatures"]["-+"]:
        return True
    return head.lemma_ in {"fail", "refuse", "decline", "lack"} and any(
        c.dep_ == "xcomp" for c in head.children
    )


def _modality(head: Token) -> Modality:
    modal = next((c.lower_ for c in head.children if c.tag_ == "MD"), None)
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in head.children)
    if modal in _PLAN_MODALS:
        return Modality.COUNTERFACTUAL if perfect and modal == "would" else Modality.PLAN
    if modal in _POSSIBLE_MODALS:
        return Modality.POSSIBLE
    if head.lemma_ in words("plan") and any(c.dep_ in {"xcomp", "ccomp"} for c in head.children):
        return Modality.PLAN
    if head.lemma_ == "be" and any(c.dep_ == "xcomp" and c.pos_ == "VERB" for c in head.children):
        return Modality.PLAN
    if head.dep_ == "xcomp" and head.head.lemma_ in words("plan"):
        return Modality.PLAN
    return Modality.FACT


def _hedges(members: list[Token], head: Token | None) -> Iterator[str]:
    """The hedges of the main clause; one inside a relative clause hedges something else (S5)."""
    inner = {
        t.i for m in members if m.dep_ in {"relcl", "acl"} and m is not head for t in m.subtree
    }
    for token in members:
        if token.i in inner:
            continue
        if token.head == head and token.lower_ in words("hearsay_adverbs"):
            yield token.lower_
        if _only_seems(token):
            yield token.lower_
        if token.lower_ not in words("content_hedges"):
            continue
        if token.lower_ not in {"may", "might"} or token.tag_ == "MD":
            yield token.lower_
    over = hedge_over(head)
    if over is not None:
        yield over
    text = " ".join(t.lower_ for t in members)
    for phrase in phrases("content_hedges"):
        if " ".join(phrase) in text:
            yield " ".join(phrase)
