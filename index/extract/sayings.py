"""Set phrases of not answering and taking back: "could not be reached" (A11, H4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.speakers import can_speak, find_speaker
from index.extract.tree import PREDICATES, depth, first_child
from index.ledger import CueClass, Stance
from index.lexicon import complements, phrases, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LISTS = (
    (CueClass.REFUSE, "refuse_idioms"),
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
_TOLD = ("report_nouns", "figure_nouns", "documents")


def idioms(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a set phrase; the words of the phrases are added to `taken`."""
    lemmas = [_surface(t) for t in sentence]
    for kind, name in _LISTS:
        for phrase in phrases(name):
            for first, last in _matches(lemmas, phrase):
                matched = _with_reports(list(sentence[first : last + 1]))
                if any(t.i in taken for t in matched):
                    continue
                item = _read_idiom(matched, kind)
                told = complements(name).get(" ".join(phrase)) == "told"
                if told and not _is_of_words(matched, phrase):
                    continue
                if item is not None:
                    taken.update(t.i for t in matched)
                    yield item


def _surface(token: Token) -> str:
    return "not" if token.lower_ == "n't" else str(token.lemma_).lower()


def _matches(lemmas: list[str], phrase: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """First and last position of each place where a phrase stands."""
    for start, lemma in enumerate(lemmas):
        if lemma == phrase[0]:
            end = _end_of(lemmas, phrase, start)
            if end is not None:
                yield start, end - 1


def _end_of(lemmas: list[str], phrase: tuple[str, ...], start: int) -> int | None:
    """Behind the phrase that begins at `start`; `*` in it stands for up to three words."""
    position = start
    for word, following in zip(phrase, (*phrase[1:], ""), strict=True):
        window = lemmas[position : position + 4]
        if word == "*":
            if following not in window:
                return None
            position += window.index(following)
        elif window[:1] == [word]:
            position += 1
        else:
            return None
    return position


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
    within = [t for t in matched[1:] if _surface(t) not in phrase]
    nouns = [t for t in (*within, *behind) if t.tag_ in {"NN", "NNS"} and t != matched[-1]]
    return bool(nouns) and any(nouns[0].lemma_.lower() in words(name) for name in _TOLD)


def _clause_of(matched: list[Token], inside: set[int], kind: CueClass) -> Token | None:
    """What the phrase is about: "in no position to say whether p"."""
    wanted = _CLAUSES | _THINGS if kind in _ABOUT_WORDS else _CLAUSES
    below = (c for t in matched for c in t.children if c.i not in inside)
    return next((c for c in below if c.dep_ in wanted), None)
