"""Attribution by a verb (A1, A2, A4, A5, A7), with or without a source (A6, A10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.cited import CITING, cite
from index.extract.contents import Content, asks_whether, content_of, is_hearer, preceding
from index.extract.disowned import DISOWNED, is_disowned
from index.extract.found import SILENT, Found
from index.extract.lost_contents import far_clause
from index.extract.operators import Stack, operator_stack, resolve
from index.extract.speakers import (
    can_speak,
    find_speaker,
    lost_subject,
    phrase_start,
    source_behind,
)
from index.extract.tree import (
    PREDICATES,
    first_child,
    is_infinitive,
    is_passive,
    subject_of,
    subtree_without,
)
from index.extract.untruth import told_of
from index.extract.verb_kinds import kind_of, rules_out
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SPEECH = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE, CueClass.ANNOUNCE})
_NOMINAL = frozenset({"dobj", "nsubjpass", "pobj", "attr"})


def verbs(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a verb that is a cue; the words of the cues are added to `taken`."""
    for token in sentence:
        if token.i in taken or token.pos_ not in PREDICATES:
            continue
        kind = kind_of(token)
        item = read_verb(token, kind) if kind is not None else None
        if item is not None:
            taken.update(t.i for t in item.cue)
            yield item


def read_verb(verb: Token, kind: CueClass) -> Found | None:
    """The attribution by a verb of that class, with what stands over it; None if it is none."""
    stack = operator_stack(verb)
    source, inner = find_speaker(verb, stack.top)
    passive = is_passive(verb)
    lost = source is None and kind in _SPEECH | {CueClass.REFUSE} and not passive
    if lost:
        source = _lost_source(verb, stack.top)
    kind, stance = _act_of(verb, kind, stack)
    if _is_asked(verb):
        return _question(verb, kind)
    if source is None:
        return _agentless(verb, stance, stack.top) if passive else None
    if source.lower_ in words("anybody"):
        stance = Stance.NONE  # "anybody who writes that p is writing a novel"
    content_head, content = _content(verb, kind, stance, source, lost=lost)
    if source.i in content:
        return None
    clause = content_head is None or content_head.pos_ in PREDICATES
    if verb.lemma_ in words("told_verbs") and not can_speak(source) and not clause:
        return None
    falls = verb.lemma_ in words("refusers") and not can_speak(source)  # "revenues declined"
    if falls or (not content and (stance not in SILENT or _only_addresses(verb))):
        return None
    if _is_act_meant(verb, stance, content_head):
        return None
    cue = sorted({verb, *stack.tokens, *_particles(verb)}, key=lambda t: t.i)
    rule = "A11" if stance is Stance.REFUSE else _rule_of(verb, content_head, content)
    flags = ["ruled_out"] if rules_out(verb) else []
    flags += [DISOWNED] if is_disowned(verb) else []
    item = Found(rule, verb, cue, source, content, kind, stance, content_head, flags, inner)
    cite(item)
    if stack.modal in {"can", "could"} and stance is Stance.CONFIRM:
        item.flags.append("able_to_confirm")
    return item


def _lost_source(verb: Token, top: Token) -> Token | None:
    """The speaker whom the tree lost, of a verb or of that which its participle stands beside."""
    found = lost_subject(top)
    if found is None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        return lost_subject(verb.head)
    return found


def _only_addresses(verb: Token) -> bool:
    """ "No longer threaten the villagers", "did not warn customers": nothing that was asked."""
    spoken_to = first_child(verb, {"dobj"})
    return verb.lemma_ != "tell" and spoken_to is not None and is_hearer(spoken_to, verb)


def _is_asked(verb: Token) -> bool:
    """ "Asked whether p, X said": whoever asks goes without a name, and X does not ask."""
    opens = verb.dep_ in {"ccomp", "advcl"} and verb.i == verb.sent.start and verb.i < verb.head.i
    bare = opens if verb.tag_ == "VBD" else verb.tag_ == "VBN" and (verb.dep_ == "advcl" or opens)
    without = first_child(verb, {"agent", "nsubj", "nsubjpass"}) is None
    return bare and without and verb.lemma_ in words("asking_verbs")


def _question(verb: Token, kind: CueClass) -> Found | None:
    clause = first_child(verb, {"ccomp"}) or next(filter(asks_whether, verb.children), None)
    about = clause or next((c for c in verb.children if c.lower_ in {"about", "on"}), None)
    about = about or next((c for c in verb.subtree if _is_topic(c)), None)
    if about is None:
        return None
    content = {t.i for t in about.subtree} - ({about.i} if clause is None else set())
    return Found("A1", verb, [verb], None, content, kind, Stance.NONE, clause)


def _is_topic(word: Token) -> bool:
    """ "Asked at a briefing about it": the parser may hang the matter on the place."""
    return word.dep_ == "prep" and word.lower_ == "about"


def _is_act_meant(verb: Token, stance: Stance, content: Token | None) -> bool:
    """ "Expected to announce the deal", "for accepting it": an act meant or judged, not done."""
    if (
        stance not in {Stance.ASSERT, Stance.CONFIRM}
        or content is None
        or content.dep_ not in _NOMINAL
    ):
        return False
    if any(c.tag_ == "TO" for c in verb.children):
        return verb.head.lemma_ not in words("going_on_verbs")
    return (
        verb.tag_ == "VBG" and verb.dep_ in {"pcomp", "xcomp", "csubj"} and verb.head.lower_ != "as"
    )


def _act_of(verb: Token, kind: CueClass, stack: Stack) -> tuple[CueClass, Stance]:
    """The class and the stance of a verb; asking and describing commit to nothing."""
    kind, stance = resolve(kind, stack, verb.lemma_.lower())
    describing = verb.lemma_ == "describe" and stance is Stance.ASSERT
    elsewhere = told_of(verb) is not None and stance is Stance.ASSERT
    doubting = verb.lemma_ in {"doubt", "question"} and stance is Stance.ASSERT
    if verb.lemma_ in words("asking_verbs") or describing or elsewhere or doubting:
        return kind, Stance.NONE
    return kind, stance


def _content(verb: Token, kind: CueClass, stance: Stance, source: Token, *, lost: bool) -> Content:
    """The content of a verb, with what the tree has lost (`lost`: the source phrase) mended."""
    if source == source_behind(verb):
        return preceding(verb, source)
    head, content = _raised(verb) or content_of(verb, kind, stance)
    if lost and source.i < verb.i:
        content = {i for i in content if not phrase_start(source) <= i < verb.i}
    if not content and stance is Stance.ASSERT:
        return preceding(verb, source)
    return head, content


def _raised(verb: Token) -> Content | None:
    """ "Is said by two aides to have resigned": the passive's subject is that of the content."""
    subject, clause = first_child(verb, {"nsubjpass"}), first_child(verb, {"xcomp", "ccomp"})
    if subject is None or clause is None or verb.lemma_ not in words("agentless_verbs"):
        return None
    if not is_passive(verb) or not is_infinitive(clause):
        return None
    to = next(c.i for c in clause.children if c.lower_ == "to")
    behind = {i for i in subtree_without(clause, verb) if i >= to}  # not "by police"
    return clause, {t.i for t in subject.subtree} | behind


def _rule_of(verb: Token, content_head: Token | None, content: set[int]) -> str:
    if is_passive(verb):
        return "A4"
    if content and max(content) < verb.i:
        return "A2"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in CITING:
        return "A7"
    nominal = content_head is not None and content_head.dep_ in _NOMINAL
    return "A5" if nominal else "A1"


def _particles(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "prt"]


# --- without a source -----------------------------------------------------------------------


def _agentless(verb: Token, stance: Stance, top: Token) -> Found | None:
    if stance is Stance.NON_CONFIRM and cue_class(verb.lemma_) is CueClass.CONFIRM:
        return _outlet_doubt(verb, top)
    if verb.lemma_ not in words("agentless_verbs"):
        return None
    if stance not in {Stance.ASSERT, Stance.CONFIRM}:
        return None
    return _hearsay(verb)


def _outlet_doubt(verb: Token, top: Token) -> Found:
    """ "Could not be independently verified", "has yet to be": the outlet's own doubt (A6, R18)."""
    cue = [*(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}), verb]
    subject = first_child(verb, {"nsubjpass"}) or first_child(top, {"nsubj", "nsubjpass"})
    about = {t.i for t in subject.subtree} if subject is not None else set()
    kind = CueClass.NON_CONFIRM
    return Found("A6", verb, cue, None, about, kind, Stance.NON_CONFIRM, subject, ["outlet_doubt"])


def _hearsay(verb: Token) -> Found | None:
    """ "It is believed that p", "X is understood to have ..." (A10, C4)."""
    clause = first_child(verb, {"ccomp", "xcomp"}) or _behind_a_place(verb)
    subject = first_child(verb, {"nsubjpass", "nsubj"})
    if clause is None:
        return None
    tokens = subtree_without(clause, verb)
    if clause.left_edge.lower_ == "that":
        tokens.discard(clause.left_edge.i)
    if subject is not None and (subject.lower_ != "it" or is_infinitive(clause)):
        tokens |= {t.i for t in subject.subtree}
    cue = [*(c for c in verb.children if c.dep_ in {"auxpass", "neg", "aux"}), verb]
    flags = [DISOWNED] if is_disowned(verb) else []  # "was wrongly reported to have died"
    kind, stance = CueClass.HEARSAY, Stance.ASSERT
    return Found("A10", verb, cue, None, tokens, kind, stance, clause, flags)


def _behind_a_place(verb: Token) -> Token | None:
    """ "It is rumoured on the quay that p", "is said in the trade to be worth a fortune"."""
    place = first_child(verb, {"prep"})
    if place is None or place.i < verb.i:
        return None
    it = first_child(verb, {"nsubjpass"})
    clause = _hung_on(place) if it is not None and it.lower_ == "it" else None
    purpose = (c for c in verb.children if c.dep_ == "advcl" and is_infinitive(c))
    return clause or far_clause(verb) or next(purpose, None)


def _hung_on(place: Token) -> Token | None:
    """The clause that the parser takes for one of the place: "the quay *that p*"."""
    noun = first_child(place, {"pobj"})
    for child in noun.children if noun is not None else ():
        opened = child.dep_ in {"relcl", "acl"} and child.left_edge.lower_ == "that"
        if opened and subject_of(child) not in {None, child.left_edge}:
            return child
    return None
