"""What a verb attributes: the head of its content and the content's token indices (A1-A5)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from index.extract.figures_put import figure_put
from index.extract.found import SILENT, Found
from index.extract.joined_verbs import joined_to
from index.extract.joint_scope import shared_object
from index.extract.lost_contents import bare, far_clause, first_subject, gapped, is_unmarked
from index.extract.parentheticals import ends_quotation, told_around
from index.extract.quotation import is_mark, quotes_of
from index.extract.quoted_contents import head_among, quoted, quoted_before
from index.extract.speakers import can_speak
from index.extract.tree import (
    PREDICATES,
    depth,
    first_child,
    has_that,
    is_passive,
    subject_of,
    subtree_without,
)
from index.extract.untruth import thing_behind_as, thing_called
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_DATES = frozenset({"DATE", "TIME"})
_PARTING = frozenset({":", "\u2014", "--", "-"})
_SAYING = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE, CueClass.ANNOUNCE})
_WITH_NOUNS = frozenset({CueClass.CONFIRM, CueClass.DENY, CueClass.PLAN, CueClass.RETRACT})

_OF_A_MATTER = frozenset({"on", "about", "whether", "of", "to", "in", "into"})

Content = tuple["Token | None", set[int]]


def content_of(verb: Token, kind: CueClass, stance: Stance) -> Content:
    """The head and the token indices of what a verb attributes."""
    gap = gapped(verb)
    if gap is not None:
        return gap
    put = figure_put(verb)
    if put is not None:
        thing, figure = put
        return thing, {t.i for t in thing.subtree} | {t.i for t in figure.head.subtree}
    naming = kind is CueClass.DENY and verb.lemma_ in words("naming_acts")
    called = thing_called(verb) if naming else None
    if called is not None and called.pos_ == "PRON" and called.head.pos_ not in PREDICATES:
        return called, {called.i}  # "considers it untrue"
    head, content = _clause(verb, kind)
    if content:
        return head, content
    if called is not None and called.dep_ in {"compound", "mark", "det"}:
        return called, {called.i}
    if stance in SILENT or kind in _WITH_NOUNS:
        shared = shared_object(verb)
        if shared is not None:
            return shared, {t.i for t in shared.subtree}
        return _any_complement(verb, silent=stance in SILENT)
    return _less_than_clause(verb, kind)


def _clause(verb: Token, kind: CueClass) -> Content:
    """A clause or a quotation that the verb governs, stands beside or is put into."""
    clause = _own_clause(verb)
    before = set() if _attributes_behind(verb, clause) else quoted_before(verb)
    if before and (clause is None or before.isdisjoint(t.i for t in clause.subtree)):
        return head_among(before, verb.doc), before
    if clause is not None and not (kind is CueClass.DENY and _is_retort(clause, verb)):
        return clause, _clause_tokens(clause, verb)
    behind = quoted(verb, beside=True)
    if behind:
        return None, behind
    host = told_around(verb)
    if host is None:
        return None, set()
    return host, {t.i for t in host.subtree} - {t.i for t in verb.subtree}


def _less_than_clause(verb: Token, kind: CueClass) -> Content:
    """A noun, the quotation of the sentence, or what the tree hung elsewhere."""
    named = first_child(verb, {"oprd"}) if verb.lemma_ in words("declaring_verbs") else None
    bearer = first_child(verb, {"dobj", "nsubjpass"})
    if named is not None and bearer is not None:  # "declared X the winner"
        return bearer, {t.i for t in bearer.subtree} | {t.i for t in named.subtree}
    if verb.lemma_ in words("noun_content_verbs"):
        return _any_complement(verb, silent=False)
    far = far_clause(verb)
    anywhere = quoted(verb) if far is None else set()
    if anywhere:
        return None, anywhere
    complement = next((c for c in verb.children if c.dep_ in {"xcomp"}), None)
    if complement is not None and kind is not CueClass.ASSERT:
        return complement, subtree_without(complement, verb)
    return (far, {t.i for t in far.subtree}) if far is not None else (None, bare(verb))


def _attributes_behind(verb: Token, clause: Token | None) -> bool:
    """Whether a quotation right before a verb is not what the verb attributes.

    '..., "as planned," adding that q' goes on behind it; 'on "Face the City," X said p' only names
    a programme, and no clause is quoted.
    """
    if verb.tag_ == "VBG" and subject_of(verb) is None:
        return True
    before = quoted_before(verb)
    opens = min(before, default=0) <= verb.sent.start + 1
    follows = clause is not None and clause.i > verb.i
    return follows and not opens and head_among(before, verb.doc) is None


def _own_clause(verb: Token) -> Token | None:
    """The clause that a verb governs, straight or by way of "in a statement that p"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _is_no_content(c, verb)]
    if clauses:
        behind = next((c for c in clauses if c.i > verb.i), clauses[0])
        return behind if _stands_apart(clauses[0], behind, verb) else clauses[0]
    for child in verb.children:
        # "say taxing it helps": the parser makes the clause's subject a verb of its own
        if child.dep_ == "xcomp" and child.tag_ == "VBG" and child.i == verb.i + 1:
            if cue_class(child.lemma_) is not None:  # "denied saying that p"
                return child
            said = child if verb.lemma_ in words("answering_verbs") else None
            return first_child(child, {"ccomp"}) or said
        if verb.lemma_ in words("asking_verbs") and asks_whether(child):
            return child
        if child.dep_ == "prep" and child.i > verb.i and cue_class(verb.lemma_) in _SAYING:
            clause = _in_statement(child)
            if clause is not None:
                return clause
    if cue_class(verb.lemma_) in _SAYING and first_child(verb, {"dobj", "xcomp"}) is None:
        return next((c for c in verb.rights if is_unmarked(c)), None)
    return None


def asks_whether(clause: Token) -> bool:
    """Whether a clause is what is asked: "asked the mayor if p"."""
    marks = (c.lower_ for c in clause.children if c.dep_ == "mark")
    return clause.dep_ == "advcl" and not {"if", "whether"}.isdisjoint(marks)


def _in_statement(preposition: Token) -> Token | None:
    """The clause that the parser hangs on a document: "said in a statement that p"."""
    paper = first_child(preposition, {"pobj"})
    if paper is None:
        return None
    said = paper.lemma_.lower() in words("documents") | words("institutional")
    for child in paper.children:
        if child.dep_ not in {"acl", "ccomp", "relcl"}:
            continue
        if (said and has_that(child)) or _is_whole(child):
            return child
    return None


def _is_whole(clause: Token) -> bool:
    """Whether a clause hung on a noun wants nothing: "said on the steps *she would sue*".

    "In a letter he sent", "on a site they had bought" lack an object: those are of the noun.
    """
    subject = subject_of(clause)
    if subject is None or subject.left_edge != clause.left_edge or clause.dep_ != "relcl":
        return False
    if subject.tag_ not in {"PRP", "NN", "NNS", "NNP"} or subject.lower_ in {"that", "which"}:
        return False
    full = first_child(clause, {"dobj", "attr", "acomp", "xcomp", "ccomp"}) is not None
    ahead = any(c.lower_ in {"would", "will"} for c in clause.children)
    lone = clause.lemma_ in words("intransitives")
    return (full or is_passive(clause) or lone) and (subject.tag_ == "PRP" or ahead or full)


def _is_no_content(clause: Token, verb: Token) -> bool:
    """Whether a clause that the parser hung on a verb is no content: "X, who has none, said p"."""
    subject = first_child(clause, {"nsubj"})
    describing = subject is not None and subject.lower_ in {"who", "which"} and clause.i < verb.i
    behind_comma = subject is not None and subject.i and clause.doc[subject.i - 1].text == ","
    return ends_quotation(clause) or bool(describing and behind_comma)


def _stands_apart(before: Token, behind: Token, verb: Token) -> bool:
    """Whether of two clauses the first is no content of the verb: "It pays: he said that p"."""
    if behind is before or before.i > verb.i:
        return False
    doc = verb.doc
    if any(t.text in _PARTING for t in doc[before.right_edge.i : verb.i]):
        return True
    if behind.left_edge.i == verb.i + 1:
        return True  # "After it closed, X said he left"
    quotes, first = quotes_of(doc), behind.left_edge
    opens = is_mark(first) or is_mark(doc[first.i - 1])
    return opens and quotes.holds(behind.i) and not quotes.holds(before.i)


def preceding(verb: Token, source: Token) -> Content:
    """ "p, X said": the clause before the comma, where the tree has lost it (A2)."""
    start, comma = verb.sent.start, min(source.left_edge.i, verb.i) - 1
    if comma > start and is_mark(verb.doc[comma]):
        return None, {i for i in range(start, comma) if quotes_of(verb.doc).holds(i)}
    if comma <= start or verb.doc[comma].text != ",":
        return None, set()
    before = [verb.doc[i] for i in range(start, comma)]
    heads = [t for t in before if t.pos_ in PREDICATES and t.tag_ in {"VBD", "VBZ", "VBP"}]
    # A participle without a subject is no statement: "asked about p, X replied".
    heads = heads or [t for t in before if t.pos_ in PREDICATES and subject_of(t) is not None]
    if not heads:
        return None, _fragment(before, verb)
    return min(heads, key=depth), {t.i for t in before}


def _fragment(before: Sequence[Token], verb: Token) -> set[int]:
    """ "People like Holt, he said.": words without a verb that are all that is said."""
    timed = any(t.ent_type_ in _DATES for t in before)
    noun = before[-1].pos_ in {"NOUN", "PROPN"} and before[0].tag_ not in {"IN", "RB", "VBN", "VBG"}
    alone = not timed and noun and not any(t.pos_ in PREDICATES for t in before)
    ends = verb.i + 1 < verb.sent.end and verb.nbor().text == "."
    return {t.i for t in before} if alone and ends else set()


def _any_complement(verb: Token, *, silent: bool) -> Content:
    for name in ("ccomp", "xcomp", "dobj", "nsubjpass", "advcl"):
        child = first_child(verb, {name})
        if child is None or (name == "nsubjpass" and not is_passive(verb)):
            continue
        if name == "advcl" and not any(c.lower_ in {"whether", "if"} for c in child.children):
            continue
        if name == "dobj" and is_hearer(child, verb):
            continue
        return child, subtree_without(child, verb)
    told = None if silent else thing_behind_as(verb)
    if told is not None:
        clause = next((c for c in verb.children if has_that(c) and c.i > told.i), told)
        return clause, subtree_without(clause, verb)
    for child in verb.children if silent else ():
        if child.dep_ == "prep" and child.lower_ in _OF_A_MATTER:
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None and inner.ent_type_ not in _DATES:
                return inner, subtree_without(inner, verb)
    return None, set()


def is_hearer(word: Token, verb: Token) -> bool:
    """ "Warned customers", "threatens the villagers": who is told or threatened, not what of."""
    addressing = words("told_verbs") | words("pledges")
    return verb.lemma_ in addressing and can_speak(word)


def _clause_tokens(clause: Token, verb: Token) -> set[int]:
    """A content clause without what belongs to the attribution: "said on Tuesday it had ..."."""
    tokens = subtree_without(clause, verb)
    if is_unmarked(clause):
        tokens = {i for i in tokens if i >= first_subject(clause)}
    for child in clause.children:
        dated = (
            child.dep_ in {"prep", "npadvmod"}
            and child.i > verb.i
            and any(t.ent_type_ in _DATES for t in child.subtree)
        )
        if dated and child.left_edge.i == verb.i + 1 and child.right_edge.i < clause.i:
            tokens -= {t.i for t in child.subtree}
    for joined in clause.subtree:
        if joined_to(joined) == verb:
            first = joined.left_edge.i - 1
            opens = first - 1 if clause.doc[first - 1].is_punct else first
            tokens -= {t.i for t in joined.subtree} | {first, opens}
    for appended in doubts(clause.doc, tokens):
        tokens -= {t.i for t in appended.subtree}
    return tokens


def doubts(doc: Doc, tokens: Collection[int]) -> list[Token]:
    """Appositions such as "a claim that could not be verified" among some tokens (A6, R18)."""
    return [
        doc[i]
        for i in tokens
        if doc[i].lemma_ in words("report_nouns")
        and doc[i].dep_ in {"appos", "npadvmod", "dobj", "conj"}
        and any(
            c.dep_ in {"relcl", "acl"} and cue_class(c.lemma_) is CueClass.CONFIRM
            for c in doc[i].children
        )
        and doc[doc[i].left_edge.i - 1].text == ","
    ]


def _is_retort(clause: Token, verb: Token) -> bool:
    """ "Disowned the story: the line was live": what is denied stands before the colon."""
    thing = first_child(verb, {"dobj"})
    between = verb.doc[verb.i : clause.i]
    return thing is not None and thing.i < clause.i and any(t.text == ":" for t in between)


def point_at_question(item: Found, sentence: Tokens) -> None:
    """ "Asked whether p, she did not rule it out": what is left open is p (G2, S1)."""
    pointing = not item.content or all(
        sentence.doc[i].pos_ in {"PRON", "DET", "ADP"} for i in item.content
    )
    if item.stance not in SILENT or not pointing:
        return
    for token in sentence:
        if (
            token.lower_ in {"whether", "if"}
            and token.dep_ == "mark"
            and token.head.i != item.head.i
        ):
            item.content_head = token.head
            item.content = {t.i for t in token.head.subtree} - {t.i for t in item.cue}
            return
