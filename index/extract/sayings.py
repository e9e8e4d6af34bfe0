"""Set phrases of not answering and taking back: "could not be reached" (A11, H4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.set_phrases import lemma_matches, surface
from index.extract.speakers import can_speak, find_speaker
from index.extract.tree import ABOUT, PREDICATES, depth, first_child, matter_of
from index.ledger import CueClass, Stance
from index.lexicon import complements, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LISTS = (
    (CueClass.REFUSE, "refuse_idioms"),
    (CueClass.REFUSE, "refuse_manners"),
    (CueClass.REFUSE, "refuse_grounds"),
    (CueClass.NON_CONFIRM, "non_confirm_idioms"),
    (CueClass.NON_DENIAL, "non_denial_idioms"),
    (CueClass.RETRACT, "retract_idioms"),
    (CueClass.DENY, "deny_idioms"),
    (CueClass.CONFIRM, "confirm_idioms"),
)
_SUBJECTS = ("nsubjpass", "nsubj")
_NEGATIONS = frozenset({"not", "n't", "no", "nothing", "none", "never", "longer", "less"})
_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "pobj"})
_THINGS = frozenset({"dobj", "acl", "relcl"})  # "dispel reports that p", "laugh off talk that p"
_ABOUT_WORDS = frozenset({CueClass.DENY, CueClass.NON_DENIAL, CueClass.RETRACT, CueClass.CONFIRM})
_DONE = frozenset({CueClass.RETRACT, CueClass.CONFIRM})  # "may go back on it": it has not yet
_LEFT_OPEN = frozenset({CueClass.REFUSE, CueClass.NON_CONFIRM})
_AWAY = frozenset({"reach", "contact", "available", "unavailable", "find", "trace", "locate"})
_SPOKEN_FOR = frozenset({"refuse_manners", "refuse_grounds"})
_TOLD = ("report_nouns", "figure_nouns", "documents")


def idioms(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a set phrase; the words of the phrases are added to `taken`."""
    lemmas = [surface(token) for token in sentence]
    for kind, name in _LISTS:
        for first, last, phrase in lemma_matches(lemmas, name):
            matched = _with_reports(list(sentence[first : last + 1]))
            if any(t.i in taken for t in matched):
                continue
            item = _read_idiom(matched, kind)
            if name in _SPOKEN_FOR and (item is None or not _is_silence(item)):
                continue
            told = complements(name).get(" ".join(phrase)) == "told"
            if told and not _is_of_words(matched, phrase):
                continue
            if item is not None:
                taken.update(t.i for t in matched)
                yield item


def _is_silence(item: Found) -> bool:
    """Whether a manner or a ground is that of a party that is asked (S1).

    Tills that fall silent are none, and who "may not speak publicly" tells why he goes unnamed.
    """
    if item.source is None or not can_speak(item.source):
        return item.source is not None and item.source.lower_ in words("pronouns")
    behind = item.head.doc[item.cue[-1].i + 1 : item.cue[-1].i + 5]
    unnamed = any(t.lower_ in {"publicly", "press", "media", "record"} for t in behind)
    return not (unnamed or item.head.dep_ in {"relcl", "acl"})


def _read_idiom(matched: list[Token], kind: CueClass) -> Found | None:
    inside = {t.i for t in matched}
    verb = next((t for t in matched if t.pos_ in PREDICATES), matched[0])
    top = min(matched, key=depth)
    node = top if top.pos_ in PREDICATES else verb
    if kind is CueClass.NON_CONFIRM and verb.dep_ == "acl":
        return None  # "detectives looking into the fire said ...": it tells who they are
    source = _answerer(node, verb)
    if source is None or source.lower_ == "there" or source.i in inside:
        return None
    clause = _clause_of(matched, inside, kind)
    if clause is None and kind in _LEFT_OPEN:  # "kept quiet about the cracks"
        away = any(t.lemma_ in _AWAY for t in matched)  # "not reached on the bank holiday"
        leads = ABOUT - {"on", "over"} if away else ABOUT
        clause = matter_of([t for t in matched if t.pos_ != "ADP"], leads)
    content = {t.i for t in clause.subtree} - inside if clause is not None else set()
    stack = operator_stack(node)
    own = any(node.doc[i].lower_ in _NEGATIONS for i in inside)  # part of what the phrase tells
    denied = stack.negated and any(t.i not in inside for t in stack.tokens) and not own
    if kind is CueClass.DENY and denied:
        kind, denied = CueClass.NON_DENIAL, False  # "did not take issue with it" (S1)
    undone = kind in _DONE and stack.modal is not None and not own
    stance = Stance.NONE if stack.irrealis or denied or undone else Stance[kind.name]
    matched = [*(c for c in node.children if c.dep_ == "aux" and c.i < matched[0].i), *matched]
    return Found("A11", node, matched, source, content, kind, stance, clause)


def _answerer(node: Token, verb: Token) -> Token | None:
    """The head of whoever does not answer."""
    source, _ = find_speaker(node)
    for candidate in (node, verb, node.head, node.head.head):
        if source is None:
            source = first_child(candidate, _SUBJECTS)
    if source is None or can_speak(source):
        return source
    other = first_child(node.head, _SUBJECTS) if node.dep_ == "conj" else None
    return other if other is not None and can_speak(other) else None


def _with_reports(matched: list[Token]) -> list[Token]:
    """ "Knocked on the head reports that p": the parser takes the noun for a verb."""
    last = matched[-1]
    noun = last.doc[last.i + 1] if last.i + 1 < last.sent.end else None
    mistaken = noun is not None and noun.pos_ == "VERB" and last.tag_ == "NN"
    told = mistaken and noun is not None and noun.lemma_ in words("report_nouns")
    return [*matched, noun] if told and noun is not None else matched


def _is_of_words(matched: list[Token], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase has something said as its object: "went back on their statement".

    That is the first noun behind its last word, or one that the star in it stands for.
    """
    doc, last = matched[-1].doc, matched[-1].i
    if matched[-1].pos_ == "VERB" and matched[-1].lemma_ in words("report_nouns"):
        return True
    behind = list(doc[last + 1 : matched[-1].sent.end])
    if behind and behind[0].lower_ in {"it", "this", "that", "them", "talk"}:
        return True
    within = [t for t in matched[1:] if surface(t) not in phrase]
    nouns = [t for t in (*within, *behind) if t.tag_ in {"NN", "NNS"} and t != matched[-1]]
    return bool(nouns) and any(nouns[0].lemma_.lower() in words(name) for name in _TOLD)


def _clause_of(matched: list[Token], inside: set[int], kind: CueClass) -> Token | None:
    """What the phrase is about: "in no position to say whether p"."""
    wanted = _CLAUSES | _THINGS if kind in _ABOUT_WORDS else _CLAUSES
    below = (c for t in matched for c in t.children if c.i not in inside)
    return next((c for c in below if c.dep_ in wanted), None)
