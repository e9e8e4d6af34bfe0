"""Finds who says what in one sentence: source, cue and content as tokens (A1-A11).

Every rule reads the dependency tree; the lexicons say which words can play which part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.accusations import accusations, pleas
from index.extract.asides import asides
from index.extract.authors import author_of
from index.extract.avoidances import avoidances, promises
from index.extract.beside_marks import beside_marks
from index.extract.brief_denials import brief_denials
from index.extract.brief_refusals import brief_refusals
from index.extract.found import SILENT, Found
from index.extract.fronted import fronted
from index.extract.guessed import guesses
from index.extract.hearings import hearings
from index.extract.matters_ahead import point_at_matter
from index.extract.nominals import nominals
from index.extract.positions import positions
from index.extract.prepositions import prepositions
from index.extract.purported import purported
from index.extract.quoted_contents import head_among
from index.extract.retorts import retorts
from index.extract.rumours import rumours
from index.extract.sayings import idioms
from index.extract.set_off_denials import set_apart, set_off_denials
from index.extract.silences import silences
from index.extract.told_idioms import told_idioms
from index.extract.trailing import trailing
from index.extract.tree import depth, first_child
from index.extract.verbs import verbs
from index.extract.withholdings import withholdings
from index.ledger import Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

# The first rule that takes a token keeps it.
_RULES = (
    brief_denials, brief_refusals, fronted, set_off_denials, pleas, accusations, idioms, silences,
    told_idioms, retorts, asides, hearings, rumours, purported, promises, verbs, beside_marks,
    prepositions, positions, nominals, withholdings, avoidances, guesses,
)  # fmt: skip
_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})


def find_cues(sentence: Tokens) -> list[Found]:
    """Every attribution of a sentence, outermost first."""
    found: list[Found] = []
    taken: set[int] = set()
    for rule in _RULES:
        for item in rule(sentence, taken):
            found.append(item)
            if item.rule != "A5a":  # the verb of a charge attributes the charge itself, too
                taken.add(item.head.i)
    _part(found)
    _part_asides(found)
    _part_denials(found)
    _part_sayings(found)
    _take_back_sayings(found)
    set_apart(found)
    ordered = sorted(found, key=lambda item: (-_held(item, found), depth(item.head)))
    told = [*trailing(sentence), *ordered]
    for item in told:
        item.source = author_of(item.source)
        point_at_matter(item, sentence)
    return told


def _part(found: list[Found]) -> None:
    """Takes "asked whether p" out of what is said in answer to it: it is another's question."""
    for item in found:
        if item.source is not None or item.head.lemma_ not in words("asking_verbs"):
            continue
        asked = {t.i for t in item.head.subtree}
        for other in found:
            if other.head in item.head.ancestors:
                other.content -= asked
                if other.content_head == item.head:
                    other.content_head = head_among(other.content, item.head.doc)


def _part_asides(found: list[Found]) -> None:
    """Takes "as two pilots had said" out of what is denied: the pilots say it, not who denies."""
    for item in found:
        opens = any(c.lower_ == "as" and c.dep_ == "mark" for c in item.head.children)
        if not opens or item.source is None or item.head.dep_ != "advcl":
            continue
        aside = {t.i for t in item.head.subtree}
        for other in found:
            if other.stance in SILENT | {Stance.DENY} and item.head.i in other.content:
                other.content -= aside


def _part_denials(found: list[Found]) -> None:
    """Takes ", which he denies" out of what is said of him: the teller adds it."""
    for item in found:
        verb = item.head
        which = verb.left_edge.lower_ == "which" and verb.left_edge.dep_ == "dobj"
        if verb.dep_ != "relcl" or not which or item.stance is not Stance.DENY:
            continue
        for other in found:
            if other is not item and verb.i in other.content:
                other.content -= {t.i for t in verb.subtree}


def _part_sayings(found: list[Found]) -> None:
    """Takes ", saying that q" out of what is denied or said beside it: the same speaker adds q."""
    for item in found:
        if item.source is None or item.stance not in {Stance.DENY, *_COMMITTED}:
            continue
        for i in sorted(item.content):
            verb = item.head.doc[i]
            if _adds(verb, item, found):
                item.content -= {t.i for t in verb.subtree}


def _adds(verb: Token, item: Found, found: list[Found]) -> bool:
    """Whether a participle behind a comma goes on with the words of who speaks already."""
    behind = verb.i > 0 and verb.left_edge == verb and verb.nbor(-1).text == ","
    opens = verb.tag_ == "VBG" and behind
    if not opens or cue_class(verb.lemma_) is None or verb.i < item.head.i:
        return False
    own = [other for other in found if other.head == verb]
    if own:
        return own[0].source == item.source
    return item.stance is Stance.DENY and first_child(verb, {"ccomp"}) is not None


def _take_back_sayings(found: list[Found]) -> None:
    """ "Denied having said that p", "denied that the minister had said p": nobody says p there."""
    heads = [i.content_head for i in found if i.stance is Stance.DENY and i.content_head]
    reports = [h for h in heads if h.lemma_.lower() in words("report_nouns")]
    told = [first_child(r, {"acl", "ccomp"}) for r in reports]
    for item in found:
        if item.head in [*heads, *told] and item.stance in _COMMITTED:
            item.stance = Stance.NONE


def _held(item: Found, found: list[Found]) -> int:
    """How many attributions stand inside this one's content."""
    return sum(other is not item and other.head.i in item.content for other in found)
