"""Who can speak, and who speaks where a verb attributes (A1-A5, A7)."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from index.extract.joined_verbs import joined_to, subject_before
from index.extract.quotation import is_mark
from index.extract.tree import PREDICATES, first_child, is_passive
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKER_LISTS = (
    "bodies",
    "titles",
    "person_nouns",
    "unnamed_person_heads",
    "institutional",
    "documents",
    "group_nouns",
    "company_nouns",
    "court_nouns",
    "club_nouns",
    "outlet_heads",
    "count_words",
)
# A verb that hangs by one of these may leave its subject to the verb above it.
_INHERITING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "parataxis"})
_FURTHEST = 6
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_INNER = frozenset({"compound", "poss", "nmod", "amod"})  # parts of a longer phrase
_DASHES = frozenset({"-", "--", "\u2014"})
_BREAKS = frozenset({",", "("}) | _DASHES

Speaker = tuple["Token | None", "Token | None"]


def find_speaker(verb: Token, top: Token | None = None) -> Speaker:
    """The head of the speaker's phrase, and of a quoted inner speaker ("quoted X as saying").

    `top` is the verb that carries the subject, where operators stand over `verb` (S1).
    """
    start = top if top is not None else verb
    start = node = joined_to(start) or start
    turned = source_behind(start)
    if turned is not None:
        return turned, None
    if (
        start.lemma_ in {"have", "be"} and start is not verb and is_passive(verb)
    ):  # "the cause has yet to be determined"
        return _passive_agent(verb, verb) or (None, None)
    for _ in range(_FURTHEST):
        settled = _quoted_as(node) or _passive_agent(node, start)
        if settled is not None:
            return settled
        node, subject = _subject_at(node, first=node is start)
        if subject is not None or node.dep_ in {"relcl", "acl"}:
            return _described(node, subject), None
        further = _further_out(node)
        if further is None:
            break
        node = further
    return None, None


def _quoted_as(verb: Token) -> Speaker | None:
    """ "Y quoted X as saying": X speaks, and Y passes it on (A7)."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    quoting = verb.head.head
    inner = first_child(quoting, {"dobj", "nsubjpass"})
    outer = first_child(quoting, {"nsubj"})
    if inner is None:
        return None
    return (inner, None) if outer is None else (outer, inner)


def _passive_agent(verb: Token, start: Token) -> Speaker | None:
    """ "Was said by X": the agent, or nobody; None where the verb leaves it open (A4).

    "X was forced to retreat and said p": a verb that is no cue leaves its subject to `start`.
    """
    if not is_passive(verb) or verb.tag_ == "JJ":  # "was not prepared to confirm it"
        return None
    first = verb is start
    shared = not first and start.dep_ in {"conj", "xcomp"} and not is_passive(start)
    if shared and verb.lemma_ not in words("agentless_verbs") and cue_class(verb.lemma_) is None:
        subject = first_child(verb, {"nsubjpass"})
        if subject is None or not can_speak(subject):
            outer = next((a for a in verb.ancestors if cue_class(a.lemma_) is not None), verb)
            subject = first_child(outer, {"nsubj"})
        return subject, None
    agent = first_child(verb, {"agent"})
    speaker = first_child(agent, {"pobj"}) if agent is not None else None
    if speaker is not None:
        return speaker, None
    if first and verb.lemma_ in words("told_verbs"):  # "was told that p": the hearer speaks
        return None
    return None, None


def _subject_at(node: Token, *, first: bool) -> tuple[Token, Token | None]:
    """The subject of a verb, and the verb that it was found at."""
    subject = _nearest_subject(node)
    if subject is None or first or can_speak(subject):
        return node, subject
    # "said all options were open and did not rule it out": the subject is further out.
    node = next((a for a in node.ancestors if cue_class(a.lemma_) is not None), node)
    return node, first_child(node, {"nsubj"})


def _described(verb: Token, subject: Token | None) -> Token:
    """The subject, or the noun that a clause describes: "X, who said", "X saying"."""
    if subject is None or (subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"):
        return _issuer(verb.head) or verb.head
    return _behind_the_clause(verb, subject) or subject


def _behind_the_clause(verb: Token, subject: Token) -> Token | None:
    """The speaker behind the comma, where the parser took the last name of p for its subject.

    "... of the volcano Cerro Pardo, the Civil Protection Service said": no mark and no word that
    opens a clause stands before the name, so it belongs to what is said.
    """
    first = subject.left_edge
    if subject.tag_ not in {"NNP", "NNPS"} or first.i == verb.sent.start:
        return None
    if first.nbor(-1).tag_ not in {"NN", "NNS"} or first.nbor(-1).i == verb.sent.start:
        return None
    beside = [c for c in subject.children if c.dep_ == "appos" and c.i < verb.i]
    told = first_child(verb, {"ccomp"})
    speaks = beside and can_speak(beside[-1]) and beside[-1].left_edge.lower_ == "the"
    return beside[-1] if speaks and told is not None and told.i < first.i else None


def _issuer(noun: Token) -> Token | None:
    """ "X issued a statement saying": a document that X makes known is X's word (T10, T12)."""
    verb = noun.head
    own = noun.dep_ == "dobj" and verb.lemma_ in words("issuing_verbs")
    if not own or noun.lemma_.lower() not in words("documents") | words("institutional"):
        return None
    subject = first_child(verb, {"nsubj"})
    return subject if subject is not None and can_speak(subject) else None


def _further_out(verb: Token) -> Token | None:
    """The verb above, where a verb may share its subject."""
    if verb.dep_ not in _INHERITING:
        return None
    node = verb.head
    while node.pos_ not in PREDICATES and node.dep_ in {"prep", "advmod", "acomp"}:
        node = node.head
    return node


def can_speak(token: Token) -> bool:
    """Whether a noun can be a speaker: a person, a body, a name, a document, a pronoun."""
    if token.pos_ == "PROPN" or token.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"}:
        return True
    if token.pos_ == "PRON":
        return token.lower_ in words("speaking_pronouns")
    if token.lower_ == "old":  # "the 28-year-old"
        return any(c.lower_ == "year" for c in token.children)
    return names_speaker(token.lemma_.lower())


def names_speaker(lemma: str) -> bool:
    """Whether a common noun is one for people, bodies or documents."""
    if any(lemma in words(name) for name in _SPEAKER_LISTS):
        return True
    return lemma.endswith(("man", "woman", "person", "er", "or", "ist"))


def is_press(noun: Token) -> bool:
    """Whether a noun is the outlet that asks: "us", "the Bulletin", "this newspaper"."""
    return noun.lower_ == "us" or noun.lemma_.lower() in words("outlet_heads")


def _nearest_subject(verb: Token) -> Token | None:
    """The subject beside the verb: "p, flight director X said" can be given two by the parser."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(subjects) > 1:  # "26 percent said the same"
        subjects = [c for c in subjects if c.pos_ in {"NOUN", "PROPN", "PRON"}] or subjects
    return min(subjects, key=lambda c: abs(c.i - verb.i), default=None)


def lost_subject(verb: Token) -> Token | None:
    """The phrase of a speaker that the tree lost.

    It stands before the verb (", a former engineer, Pia Ross, said") or opens the sentence, with
    all that describes it between commas ("Pia Ross, who ..., said").
    """
    beside = _counted(verb) or _inverted(verb) or _sharing(verb)
    if beside is not None:
        return beside
    doc, start = verb.doc, verb.sent.start
    first = None
    for i in range(verb.i - 1, start, -1):
        if is_mark(doc[i]) and not doc[i].whitespace_:
            break  # an opening mark
        if is_mark(doc[i]):
            first = i + 1
            break
        if doc[i].head == verb and doc[i].dep_ in {"aux", "neg"}:
            continue
        if doc[i].pos_ in PREDICATES and doc[i].dep_ not in {"relcl", "acl", "amod"}:
            break
        if doc[i].text == ",":
            first = i + 1
    if first is not None and first < verb.i:
        segment = [t for t in doc[first : verb.i] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
        found = next((t for t in segment if can_speak(t) and t.dep_ not in _INNER), None)
        if found is not None:
            return found
    return _second_object(verb) or _opening_phrase(verb)


def _sharing(verb: Token) -> Token | None:
    subject = subject_before(verb)
    return subject if subject is not None and can_speak(subject) else None


def _second_object(verb: Token) -> Token | None:
    """ "In Brussels an official, speaking on background, said": no preposition has two objects."""
    for child in verb.children:
        if child.dep_ == "prep" and child.i < verb.i:
            objects = [t for t in child.children if t.dep_ == "pobj"]
            if len(objects) > 1 and can_speak(objects[-1]) and objects[-1].i < verb.i:
                return objects[-1]
    return None


def _counted(verb: Token) -> Token | None:
    """ "About 4 in 10 say", "42% say": a number right before the verb stands for those asked."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    counted = before is not None and (before.pos_ == "NUM" or before.text == "%")
    return before if counted and verb.tag_ in _FINITE else None


def _inverted(verb: Token) -> Token | None:
    """'"p," said X, half joking': the phrase right behind a verb that follows what is said."""
    doc = verb.doc
    before = doc[verb.i - 1] if verb.i > verb.sent.start else None
    if before is None or verb.tag_ not in _FINITE:
        return None
    if not (is_mark(before) or (before.text == "," and _ends_clause(verb))):
        return None
    for token in doc[verb.i + 1 : verb.sent.end]:
        named = token.pos_ in {"NOUN", "PROPN", "PRON"} or token.is_title
        if named and token.dep_ not in _INNER:
            return token if can_speak(token) or token.is_title else None
        if not named and token.pos_ not in {"DET", "ADJ", "NUM", "PART"}:
            return None
    return None


def source_behind(verb: Token) -> Token | None:
    """ "p, reported the Examiner.": the speaker whom the parser took for the object; None if none.

    Nothing else is said behind the verb, and it has no subject beside it.
    """
    doc = verb.doc
    named = first_child(verb, {"dobj"})
    if named is None or verb.lower_ not in words("inverted_verbs") or not can_speak(named):
        return None
    if verb.i == verb.sent.start or doc[verb.i - 1].text != "," or named.left_edge.i != verb.i + 1:
        return None
    behind = named.right_edge.i + 1
    ends = behind >= verb.sent.end or doc[behind].text in {".", ","}
    beside = first_child(verb, {"nsubj", "nsubjpass", "ccomp", "xcomp", "aux"})
    return named if ends and beside is None else None


def _ends_clause(verb: Token) -> bool:
    """Whether no other verb with a tense stands between a verb and the next mark behind it."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    stretch = list(takewhile(lambda t: not t.is_punct, behind))
    return bool(stretch) and not any(t.tag_ in _FINITE or t.tag_ == "MD" for t in stretch)


def _opening_phrase(verb: Token) -> Token | None:
    """The noun that opens a sentence before a comma, where the verb stands behind another."""
    doc = verb.doc
    before = verb.i - 1
    while before > verb.sent.start and doc[before].pos_ == "ADV":
        before -= 1
    while before > verb.sent.start and doc[before].dep_ in {"aux", "neg"}:
        before -= 1
    if doc[before].text not in _BREAKS:
        return None
    if doc[before].text in _DASHES:
        return _before_aside(doc[before])
    if verb.tag_ not in _FINITE:
        return None
    for token in doc[verb.sent.start : before]:
        if token.text in _BREAKS:
            head = doc[token.i - 1] if token.i > verb.sent.start else None
            named = head is not None and head.pos_ in {"PROPN", "NOUN"} and can_speak(head)
            return head if named and head is not None and head.dep_ != "pobj" else None
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "PART"}:
            return None
    return None


def _before_aside(closing: Token) -> Token | None:
    """Whoever stands before the first of two dashes: "X - in a line meant for Y - said"."""
    doc = closing.doc
    for i in range(closing.i - 1, closing.sent.start + 1, -1):
        if doc[i].text == closing.text:
            head = doc[i - 1]
            start = head.left_edge.i
            opens = start == head.sent.start or doc[start - 1].is_punct
            return head if opens and head.pos_ in {"NOUN", "PROPN"} and can_speak(head) else None
    return None


def phrase_start(source: Token) -> int:
    """Where the lost source phrase starts: behind the comma before it."""
    i = source.i
    while i > source.sent.start and source.doc[i - 1].text != ",":
        i -= 1
    return i
