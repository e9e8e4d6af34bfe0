"""Finds who says what in one sentence: source, cue and content as tokens (A1-A11).

Every rule reads the dependency tree; the lexicons say which words can play which part.
A `Found` holds tokens only: spans, sources and chains are made from it in `extract`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.extract.operators import operator_stack, resolve
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, entries, phrases, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLAUSES = {"ccomp", "xcomp", "pcomp", "parataxis"}


@dataclass(slots=True)
class Found:
    """One attribution as tokens. `source` is the head of the source phrase, None if agentless."""

    rule: str
    head: Token
    cue: list[Token]
    source: Token | None
    content: set[int]
    cue_class: CueClass
    stance: Stance
    content_head: Token | None = None
    flags: list[str] = field(default_factory=list)
    inner_source: Token | None = None  # "reported, citing three doctors" (A7)
    addressee: Token | None = None


def find_cues(sentence: Tokens) -> list[Found]:
    """Every attribution of a sentence, outermost first."""
    found: list[Found] = []
    taken: set[int] = set()
    for rule in (_pleas, _accusations, _idioms, _verbs, _prepositions, _nominals):
        for item in rule(sentence, taken):
            found.append(item)
            if item.rule != "A5a":
                taken.add(item.head.i)
    return sorted(found, key=lambda item: (-_held(item, found), _depth(item.head)))


def _held(item: Found, found: list[Found]) -> int:
    """How many attributions stand inside this one's content."""
    return sum(other is not item and other.head.i in item.content for other in found)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


# --- verbs (A1, A2, A4, A5, A7, A10) -------------------------------------------------------


def _verbs(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    for token in sentence:
        if token.i in taken or token.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = token.lemma_.lower()
        kind = cue_class(lemma)
        if lemma in words("asking_verbs") or figure_put(token) is not None:
            kind = CueClass.ASSERT
        elif _calls_false(token):
            kind = CueClass.DENY
        elif kind is None and lemma in words("responses"):
            kind = _refusing(token)
        elif (kind is CueClass.RETRACT and not _takes_back(token)) or (lemma in words("object_denials") and not _denies_words(token)):
            kind = None
        if kind is CueClass.PLAN and lemma not in words("pledges"):
            kind = None
        if kind is None or _inside_source(token) or _only_governs(token):
            continue
        item = _read_verb(token, kind)
        if item is not None:
            taken.update(t.i for t in item.cue)
            yield item


def _calls_false(verb: Token) -> bool:
    """ "Called the report pure invention", "dismissed it as nonsense" (S7)."""
    if verb.lemma_ not in words("naming_acts"):
        return False
    thing = _child(verb, {"dobj", "nsubjpass", "nsubj"})
    below = [t for t in verb.subtree if t.i > verb.i]
    denied = any(t.lemma_.lower() in words("denial_words") for t in below)
    about = thing is not None and any(
        t.lemma_ in words("report_nouns") or t.pos_ == "PRON" for t in [thing, *below]
    )
    return denied and about


def _refusing(verb: Token) -> CueClass | None:
    """ "We do not discuss it": a verb of answering is a cue only where it is negated (S1)."""
    stack = operator_stack(verb)
    return CueClass.REFUSE if stack.negated or stack.refused else None


def _denies_words(verb: Token) -> bool:
    """Whether "dismiss", "reject" and their like have something said as object (S7)."""
    thing = _child(verb, {"dobj", "nsubjpass"})
    if thing is None:
        return _child(verb, {"ccomp"}) is not None
    said = words("report_nouns") | words("nominal_cues")
    return thing.lemma_.lower() in said or thing.pos_ == "PRON"


def _takes_back(verb: Token) -> bool:
    """Whether "withdraw", "correct" and their like have a report or a figure as object (H4)."""
    thing = _child(verb, {"dobj", "nsubjpass"})
    if thing is None:
        return False
    lemma = thing.lemma_.lower()
    return (
        lemma in words("report_nouns") | words("documents") | words("figure_nouns")
        or thing.pos_ == "PRON"
    )


def _only_governs(verb: Token) -> bool:
    """Whether a verb is no cue itself: "declined" before "to comment", "citing", "quoted as"."""
    if verb.lemma_ in {"cite", "quote", "credit"}:
        return True
    if verb.lemma_ == "own":  # "owned up to it" confirms, "owns a dam" says nothing
        return not any(c.lower_ == "up" for c in verb.children)
    if verb.lemma_ in words("refusers"):
        return any(c.dep_ in {"xcomp", "ccomp"} or c.lower_ in {"from"} for c in verb.children)
    return False


def _read_verb(verb: Token, kind: CueClass) -> Found | None:
    stack = operator_stack(verb)
    source, outer = find_speaker(verb, stack.top)
    lost = source is None and kind in _SPEECH and not _is_passive(verb)
    if lost:
        source = _lost_subject(verb)
    kind, stance = resolve(kind, stack, verb.lemma_.lower())
    if verb.lemma_ in words("asking_verbs") or (
        verb.lemma_ == "describe" and stance is Stance.ASSERT
    ):
        stance = Stance.NONE
    content_head, content = _content(verb, kind, stance)
    if lost and source is not None:
        content -= {i for i in content if i >= _phrase_start(source) and i < verb.i}
    if not content and stance is Stance.ASSERT and source is not None:
        content_head, content = _preceding(verb, source)
    passive = _is_passive(verb)
    rule = "A1"
    if passive and source is None:
        return _agentless(verb, content, stance)
    mute = rule == "A5" or verb.lemma_ in words("told_verbs")
    if source is None or source.i in content or (mute and not can_speak(source)):
        return None
    if not content and stance not in {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}:
        return None
    if content_head is not None and content_head.dep_ in {"dobj", "nsubjpass", "pobj", "attr"}:
        rule = "A5"
    if passive:
        rule = "A4"
    elif content and max(content) < verb.i:
        rule = "A2"
    cue = sorted({verb, *stack.tokens, *_particles(verb)}, key=lambda t: t.i)
    item = Found(rule, verb, cue, source, content, kind, stance, content_head)
    item.addressee = _addressee(verb)
    item.inner_source = outer
    cited = _cited(verb)
    if cited is not None:
        item.inner_source, item.rule = cited, "A7"
        item.content -= {t.i for t in cited.head.subtree} if cited.head.dep_ == "advcl" else set()
    if stack.modal in {"can", "could"} and stance is Stance.CONFIRM:
        item.flags.append("able_to_confirm")
    return item


def find_speaker(verb: Token, top: Token | None = None) -> tuple[Token | None, Token | None]:
    """The head of the speaker's phrase, and of a quoted inner speaker ("quoted X as saying")."""
    top = top if top is not None else verb
    node = top
    for _ in range(6):
        if node.dep_ == "pcomp" and node.head.lower_ == "as":
            quoting = node.head.head
            inner = _child(quoting, {"dobj", "nsubjpass"})
            outer = _child(quoting, {"nsubj"})
            if inner is not None:
                return (outer or inner), (inner if outer is not None else None)
        if _is_passive(node):
            agent = next((c for c in node.children if c.dep_ == "agent"), None)
            speaker = _child(agent, {"pobj"}) if agent is not None else None
            if speaker is not None:
                return speaker, None
            if node is not top or node.lemma_ not in words("told_verbs"):
                return None, None
        subject = _nearest_subject(node)
        if subject is not None and node is not top and not can_speak(subject):
            # "said all options were open and did not rule it out": the subject is further out.
            subject = None
            node = next((a for a in node.ancestors if cue_class(a.lemma_) is not None), node)
            subject = _child(node, {"nsubj"})
        if subject is not None:
            if subject.tag_ in {"WDT", "WP"} and node.dep_ == "relcl":
                return node.head, None
            return subject, None
        if node.dep_ == "relcl":
            return node.head, None
        if node.dep_ == "acl":
            return node.head, None
        if node.dep_ in {"conj", "xcomp", "advcl", "pcomp", "prep", "dep"}:
            node = node.head
            while node.pos_ not in {"VERB", "AUX"} and node.dep_ in {"prep", "advmod", "acomp"}:
                node = node.head
            continue
        break
    return None, None


def can_speak(token: Token) -> bool:
    """Whether a noun can be a speaker: a person, a body, a name, a document, a pronoun."""
    if token.pos_ == "PROPN" or token.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"}:
        return True
    if token.pos_ == "PRON":
        return token.lower_ in words("speaking_pronouns")
    lemma = token.lemma_.lower()
    if any(lemma in words(name) for name in _SPEAKER_LISTS):
        return True
    return lemma.endswith(("man", "woman", "person", "er", "or", "ist"))


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


def _nearest_subject(verb: Token) -> Token | None:
    """The subject beside the verb: "p, flight director X said" can be given two by the parser."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return min(subjects, key=lambda c: abs(c.i - verb.i), default=None)


def _content(verb: Token, kind: CueClass, stance: Stance) -> tuple[Token | None, set[int]]:
    """The head and the token indices of what a verb attributes."""
    put = figure_put(verb)
    if put is not None:
        thing, figure = put
        return thing, {t.i for t in thing.subtree} | {t.i for t in figure.head.subtree}
    clause = next((c for c in verb.children if c.dep_ in {"ccomp"} and c.i != verb.i), None)
    if clause is not None:
        return clause, _clause_tokens(clause, verb)
    if verb.dep_ == "parataxis" or _is_parenthetical(verb):
        host = verb.head
        inside = {t.i for t in verb.subtree}
        return host, {t.i for t in host.subtree} - inside
    silent = stance in {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}
    if silent or kind in {CueClass.CONFIRM, CueClass.DENY, CueClass.PLAN, CueClass.RETRACT}:
        return _any_complement(verb, silent=silent)
    if verb.lemma_ in words("noun_content_verbs"):
        return _any_complement(verb, silent=False)
    quoted = _quoted(verb)
    if quoted:
        return None, quoted
    complement = next((c for c in verb.children if c.dep_ in {"xcomp"}), None)
    if complement is not None and kind is not CueClass.ASSERT:
        return complement, _subtree(complement, verb)
    return None, set()


_SPEECH = {CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE, CueClass.ANNOUNCE}


def _lost_subject(verb: Token) -> Token | None:
    """ ", a former engineer, Pia Ross, said": the phrase before the verb that the tree lost."""
    doc, start = verb.doc, verb.sent.start
    first = None
    for i in range(verb.i - 1, start, -1):
        if doc[i].pos_ in {"VERB", "AUX"} and doc[i].dep_ not in {"relcl", "acl", "amod"}:
            break
        if doc[i].text == ",":
            first = i + 1
    if first is None or first >= verb.i:
        return None
    segment = [t for t in doc[first : verb.i] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return next((t for t in segment if can_speak(t) and t.dep_ != "compound"), None)


def _phrase_start(source: Token) -> int:
    """Where the lost source phrase starts: behind the comma before it."""
    i = source.i
    while i > source.sent.start and source.doc[i - 1].text != ",":
        i -= 1
    return i


def _preceding(verb: Token, source: Token) -> tuple[Token | None, set[int]]:
    """ "p, X said": the clause before the comma, where the tree has lost it (A2)."""
    start, comma = verb.sent.start, source.left_edge.i - 1
    if comma <= start or verb.doc[comma].text != "," or verb.i < source.i:
        return None, set()
    before = [verb.doc[i] for i in range(start, comma)]
    heads = [t for t in before if t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBD", "VBZ", "VBP"}]
    heads = heads or [t for t in before if t.pos_ in {"VERB", "AUX"}]
    if not heads:
        return None, set()
    return min(heads, key=_depth), {t.i for t in before}


def _any_complement(verb: Token, *, silent: bool) -> tuple[Token | None, set[int]]:
    for name in ("ccomp", "xcomp", "dobj", "nsubjpass", "advcl"):
        child = _child(verb, {name})
        if child is None or (name == "nsubjpass" and not _is_passive(verb)):
            continue
        if name == "advcl" and not any(c.lower_ in {"whether", "if"} for c in child.children):
            continue
        return child, _subtree(child, verb)
    for child in verb.children if silent else ():
        if child.dep_ == "prep" and child.lower_ in {"on", "about", "whether", "of", "to", "in"}:
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None and inner.ent_type_ not in {"DATE", "TIME"}:
                return inner, _subtree(inner, verb)
    return None, set()


def _subtree(head: Token, verb: Token) -> set[int]:
    """The tokens under `head` without the attribution that the parser hung below it."""
    return {t.i for t in head.subtree} - {verb.i}


def _clause_tokens(clause: Token, verb: Token) -> set[int]:
    """A content clause without what belongs to the attribution: "said on Tuesday it had ..."."""
    tokens = _subtree(clause, verb)
    for child in clause.children:
        dated = (
            child.dep_ in {"prep", "npadvmod"}
            and child.i > verb.i
            and any(t.ent_type_ in {"DATE", "TIME"} for t in child.subtree)
        )
        if dated and child.left_edge.i == verb.i + 1 and child.right_edge.i < clause.i:
            tokens -= {t.i for t in child.subtree}
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


def _is_parenthetical(verb: Token) -> bool:
    """Whether ", X said," stands inside another clause that the parser made its head."""
    if verb.dep_ not in {"ccomp", "advcl", "conj", "dep"} or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    if any(c.dep_ in {"mark", "cc"} for c in verb.children):
        return False
    left = verb.left_edge.i
    return left > verb.head.i and verb.doc[left - 1].text in {",", '"'} and verb.dep_ != "conj"


def _quoted(verb: Token) -> set[int]:
    """The tokens between quotation marks of the sentence, outside the cue's own clause."""
    marks = [t.i for t in verb.sent if t.text == '"']
    inside: set[int] = set()
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if not first < verb.i < last:
            inside.update(range(first + 1, last))
    return inside


def _agentless(verb: Token, content: set[int], stance: Stance) -> Found | None:
    """ "It is believed that p", "X is understood to have ..." (A10, C4)."""
    if stance is Stance.NON_CONFIRM and cue_class(verb.lemma_) is CueClass.CONFIRM:
        # "could not be independently verified": the outlet's own doubt (R18)
        cue = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}] + [verb]
        subject = _child(verb, {"nsubjpass"})
        about = {t.i for t in subject.subtree} if subject is not None else set()
        kind = CueClass.NON_CONFIRM
        return Found("A6", verb, cue, None, about, kind, stance, subject, ["outlet_doubt"])
    if verb.lemma_ not in words("agentless_verbs"):
        return None
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}), None)
    subject = _child(verb, {"nsubjpass", "nsubj"})
    if clause is None:
        return None
    tokens = _subtree(clause, verb)
    if subject is not None and subject.lower_ != "it":
        tokens |= {t.i for t in subject.subtree}
    cue = [*(c for c in verb.children if c.dep_ in {"auxpass", "neg", "aux"}), verb]
    if stance not in {Stance.ASSERT, Stance.CONFIRM}:
        return None
    return Found("A10", verb, cue, None, tokens, CueClass.HEARSAY, Stance.ASSERT, clause)


def _cited(verb: Token) -> Token | None:
    """The source that a report names inside itself: "reported, citing three doctors" (A7)."""
    nodes = [verb, *(c for c in verb.children if c.dep_ == "ccomp")]
    for node in nodes:
        for child in node.children:
            if child.dep_ == "advcl" and child.lemma_ in {"cite", "quote", "credit"}:
                return _child(child, {"dobj"})
            if child.dep_ == "prep" and child.lower_ in {"citing", "quoting"}:
                return _child(child, {"pobj"})
    return None


def _addressee(verb: Token) -> Token | None:
    return _child(verb, {"dative"}) or (
        _child(verb, {"dobj"}) if _child(verb, {"ccomp"}) is not None else None
    )


def _particles(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "prt"]


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def _child(token: Token, names: set[str]) -> Token | None:
    return next((c for c in token.children if c.dep_ in names), None)


def _inside_source(verb: Token) -> bool:
    """Whether a verb only describes a source: "doctors who declined to be named"."""
    words_ = words("naming_verbs")
    below = [t.lemma_ for t in verb.subtree]
    return verb.lemma_ in {"decline", "ask", "refuse", "want", "request"} and any(
        word in words_ for word in below
    )


# --- accusations: "charged Y with stealing" (R10) -------------------------------------------


def _accusations(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """What somebody is accused of, as a claim of its own beside the charge itself."""
    for verb in sentence:
        if verb.lemma_ not in words("accusing_verbs") or verb.pos_ != "VERB":
            continue
        accused = _child(verb, {"nsubjpass"} if _is_passive(verb) else {"dobj"})
        act = _accused_act(verb, accused)
        if accused is None or act is None:
            continue
        stack = operator_stack(verb)
        if stack.negated or stack.irrealis:
            continue
        source = find_speaker(verb)[0] if _has_accuser(verb) else None
        content = {t.i for t in accused.subtree if not act.is_ancestor(t) and t.i != act.i}
        content = {i for i in content if i < act.left_edge.i} | {t.i for t in act.subtree}
        flags = ["accusation"] if "finding" not in _complement_of(verb) else ["finding"]
        kind = CueClass.ALLEGE
        yield Found("A5a", verb, [verb], source, content, kind, Stance.ASSERT, act, flags)


def _complement_of(verb: Token) -> str:
    return entries("accusing_verbs").get(verb.lemma_, "")


def _has_accuser(verb: Token) -> bool:
    return not _is_passive(verb) or any(c.dep_ == "agent" for c in verb.children)


def _accused_act(verb: Token, accused: Token | None) -> Token | None:
    holders = [verb] if accused is None else [verb, accused]
    for holder in holders:
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in {"with", "of", "for"} and child.i > verb.i:
                act = _child(child, {"pcomp"}) or _child(child, {"pobj"})
                if act is not None and (act.pos_ == "VERB" or holder is verb):
                    return act
    return None


def _pleas(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """ "Pleaded not guilty" denies the charge, "pleaded guilty" admits it (section 9)."""
    for verb in sentence:
        if verb.lemma_ not in {"plead", "enter"} or verb.i in taken:
            continue
        said = " ".join(t.lower_ for t in verb.doc[verb.i : verb.i + 7])
        if "guilty" not in said:
            continue
        source = find_speaker(verb)[0]
        if source is None:
            continue
        denies = "not guilty" in said
        kind = CueClass.DENY if denies else CueClass.CONFIRM
        cue = [t for t in verb.doc[verb.i : verb.i + 7] if t.lower_ in {"guilty", "not"}]
        yield Found("A11", verb, [verb, *cue], source, set(), kind, Stance[kind.name])


# --- "put the toll at 12" --------------------------------------------------------------------


def figure_put(verb: Token) -> tuple[Token, Token] | None:
    """The thing and the figure of "put the toll at 12", or None."""
    if verb.lemma_ not in {"put", "set", "place", "estimate"}:
        return None
    thing = _child(verb, {"dobj", "nsubjpass"})
    for holder in [verb] if thing is None else [verb, thing]:
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ == "at":
                figure = _child(child, {"pobj"})
                if (
                    thing is not None
                    and figure is not None
                    and any(t.like_num for t in figure.subtree)
                ):
                    return thing, figure
    return None


# --- "according to X" and its like (A3) -----------------------------------------------------


def _prepositions(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    for token in sentence:
        if token.i in taken or token.lower_ not in {"according", "per", "citing", "in", "by"}:
            continue
        source, cue = _according(token)
        if source is None:
            continue
        phrase = {t.i for t in token.subtree}
        host = token.head
        while host.pos_ not in {"VERB", "AUX"} and host.dep_ != "ROOT":
            host = host.head
        content = {t.i for t in host.subtree} - phrase
        if not content - {host.i}:
            continue
        yield Found("A3", token, cue, source, content, CueClass.ASSERT, Stance.ASSERT, host)


def _according(token: Token) -> tuple[Token | None, list[Token]]:
    if token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        if to is None:
            return None, []
        return _child(to, {"pobj"}), [token, to]
    if token.lower_ in {"in", "by"}:
        return _in_the_view_of(token)
    if token.lower_ == "citing" and token.dep_ == "prep":
        return _child(token, {"pobj"}), [token]
    if token.lower_ == "per" and token.dep_ == "prep" and token.i == token.sent.start:
        return _child(token, {"pobj"}), [token]
    return None, []


def _in_the_view_of(token: Token) -> tuple[Token | None, list[Token]]:
    """ "In the view of X", "in X's words", "by X's account" (A3)."""
    noun = _child(token, {"pobj"})
    if noun is None or noun.lemma_.lower() not in words("view_nouns"):
        return None, []
    owner = _child(noun, {"poss"})
    if owner is None:
        of = next((c for c in noun.children if c.lower_ == "of"), None)
        owner = _child(of, {"pobj"}) if of is not None else None
    if owner is None or not can_speak(owner):
        return None, []
    return owner, [token, noun]


# --- "no comment from X", "had no comment" (A6, A11) ----------------------------------------


def _nominals(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    for token in sentence:
        if token.i in taken or token.lemma_ not in words("withheld_nouns"):
            continue
        if not any(c.lower_ in {"no", "any", "neither"} for c in token.children):
            continue
        source = _giver(token)
        if source is None:
            continue
        kind = CueClass.NON_CONFIRM if token.lemma_ == "confirmation" else CueClass.REFUSE
        about = _about(token)
        content = {t.i for t in about.subtree} if about is not None else set()
        if token.lemma_ not in words("responses") and not content:
            about, content = token, {t.i for t in token.subtree}
        cue = [t for t in token.children if t.dep_ == "det"] + [token]
        verb = token.head if token.dep_ == "dobj" else None
        cue = ([verb] if verb is not None else []) + cue
        yield Found("A11", token, cue, source, content, kind, Stance[kind.name], about)


def _giver(noun: Token) -> Token | None:
    if noun.dep_ == "dobj" and noun.head.lemma_ in words("giving_verbs"):
        return find_speaker(noun.head)[0]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by"}:
            return _child(child, {"pobj"})
    return None


def _about(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "acl":
            return child
        if child.dep_ == "prep" and child.lower_ in {"on", "of", "for", "about"}:
            return _child(child, {"pobj", "pcomp"})
    return None


# --- idioms of not answering: "referred questions to", "could not be reached" (A11) ---------


def _idioms(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    lemmas = [_surface(t) for t in sentence]
    for kind, name in (
        (CueClass.REFUSE, "refuse_idioms"),
        (CueClass.NON_CONFIRM, "non_confirm_idioms"),
        (CueClass.NON_DENIAL, "non_denial_idioms"),
        (CueClass.RETRACT, "retract_idioms"),
    ):
        for phrase in phrases(name):
            for first, last in _matches(lemmas, phrase):
                matched = list(sentence[first : last + 1])
                if any(t.i in taken for t in matched):
                    continue
                item = _read_idiom(matched, kind)
                if item is not None:
                    taken.update(t.i for t in matched)
                    yield item


def _surface(token: Token) -> str:
    return "not" if token.lower_ == "n't" else str(token.lemma_).lower()


def _matches(lemmas: list[str], phrase: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a phrase stands; `*` in it stands for up to three words."""
    for start, lemma in enumerate(lemmas):
        if lemma != phrase[0]:
            continue
        position, matched = start, True
        for word, following in zip(phrase, (*phrase[1:], ""), strict=True):
            if word == "*":
                window = lemmas[position : position + 4]
                if following not in window:
                    matched = False
                    break
                position += window.index(following)
                continue
            if position >= len(lemmas) or lemmas[position] != word:
                matched = False
                break
            position += 1
        if matched:
            yield start, position - 1


def _read_idiom(matched: list[Token], kind: CueClass) -> Found | None:
    verb = next((t for t in matched if t.pos_ in {"VERB", "AUX"}), matched[0])
    top = min((t for t in matched), key=_depth)
    node = top if top.pos_ in {"VERB", "AUX"} else verb
    source, _ = find_speaker(node)
    for candidate in (node, verb, node.head, node.head.head):
        if source is None:
            source = _child(candidate, {"nsubjpass", "nsubj"})
    if source is not None and not can_speak(source):
        other = _child(node.head, {"nsubjpass", "nsubj"}) if node.dep_ == "conj" else None
        source = other if other is not None and can_speak(other) else None
    if source is None or source.lower_ == "there" or source.i in {t.i for t in matched}:
        return None
    inside = {t.i for t in matched}
    clause = next(
        (
            c
            for t in matched
            for c in t.children
            if c.dep_ in {"ccomp", "xcomp", "pcomp", "pobj"} and c.i not in inside
        ),
        None,
    )
    content = {t.i for t in clause.subtree} - inside if clause is not None else set()
    stack = operator_stack(node)
    stance = Stance.NONE if stack.irrealis else Stance[kind.name]
    return Found("A11", node, matched, source, content, kind, stance, clause)
