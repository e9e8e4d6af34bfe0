"""What was asked and not answered, told by what became of the asking (A11).

"Left messages unanswered", "calls to X brought no reply", "referred questions to Y": the words of
asking are the object or the subject, and the verb says that nothing came of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated, operator_stack
from index.extract.speakers import can_speak, find_speaker, is_press, lost_subject
from index.extract.tree import ABOUT, PREDICATES, first_child, is_passive, matter_of
from index.ledger import CueClass, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_PUT_TO = frozenset({"to", "for", "at", "with"})


def silences(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a question, call or message that is told to have come to nothing."""
    for verb in sentence:
        if verb.pos_ not in PREDICATES or verb.i in taken:
            continue
        asking = _asking(verb)
        source = _silent_party(verb, asking) if asking is not None else None
        if asking is None or source is None:
            asking = source = _nobodys_house(verb)
        if asking is None or source is None:
            continue
        put = [first_child(c, {"pobj"}) for c in verb.children if c.dep_ == "prep"]
        about = matter_of((asking, verb, *filter(None, put)), ABOUT)
        content = {t.i for t in about.subtree} if about is not None else set()
        stance = Stance.NONE if operator_stack(verb).irrealis else Stance.REFUSE
        beside = abs(verb.i - asking.i) <= 1 and asking != source
        cue = [verb, asking] if beside else [verb]
        yield Found("A11", verb, cue, source, content, CueClass.REFUSE, stance, about)


def _nobodys_house(verb: Token) -> Token | None:
    """Whose house it is where "nobody at the town hall picked up the phone", "no one answered"."""
    subject = first_child(verb, {"nsubj"})
    if subject is None:
        return None
    nobody = subject.lower_ == "nobody" or any(c.lower_ == "no" for c in subject.children)
    if not nobody or subject.lower_ not in {"nobody", "one"}:
        return None
    picked = verb.lemma_ == "pick" and any(c.lower_ == "up" for c in verb.children)
    thing = first_child(verb, {"dobj"})
    asked = thing is None or thing.lemma_.lower() in words("contact_nouns")
    if not asked or not (picked or verb.lemma_ in words("responses")):
        return None
    places = [c for c in subject.children if c.dep_ == "prep" and c.lower_ in {"at", "from", "in"}]
    house = first_child(places[0], {"pobj"}) if places else None
    return house if house is not None and can_speak(house) else None


def _asking(verb: Token) -> Token | None:
    """The noun of asking that a verb tells to have come to nothing, or None."""
    thing = _counted(first_child(verb, {"dobj", "nsubjpass"}))
    if thing is not None and _is_asking(thing) and (_unanswered(verb) or _turns_away(verb, thing)):
        return thing
    subject = first_child(verb, {"nsubj", "nsubjpass"})
    if subject is None or not _is_asking(subject):
        return None
    nothing = _is_reply(thing) and is_negated(verb)
    ignored = is_negated(verb) and verb.lemma_ in words("responses")
    return subject if nothing or ignored or _unanswered(verb) else None


def _counted(thing: Token | None) -> Token | None:
    """ "A list of questions" are questions."""
    many = thing is not None and thing.lemma_ in {"list", "number", "series", "string", "set"}
    of = next((c for c in thing.children if c.lower_ == "of"), None) if many and thing else None
    return (first_child(of, {"pobj"}) if of is not None else None) or thing


def _silent_party(verb: Token, asking: Token) -> Token | None:
    """Who did not answer: whom the asking was put to, or the subject of the verb."""
    left = (c for c in asking.children if c.dep_ == "acl" and c.tag_ == "VBN")
    if _passes_on(verb, asking):  # "referred all questions to the police"
        return find_speaker(verb)[0] or lost_subject(verb)
    holders = (asking, *left, verb)  # "messages to X", "left with X", "went unanswered at X"
    put_to = (c for h in holders for c in h.children if c.dep_ == "prep" and c.lower_ in _PUT_TO)
    parties = [first_child(c, {"pobj"}) for c in put_to]
    party = next((p for p in parties if p is not None and can_speak(p)), None)
    if party is not None or asking.dep_ in {"nsubj", "nsubjpass"}:
        return party
    source = find_speaker(verb)[0] or lost_subject(verb)
    return source if source is not None and can_speak(source) else None


def _passes_on(verb: Token, asking: Token) -> bool:
    return entries("deflecting_verbs").get(verb.lemma_) == "on" and _turns_away(verb, asking)


def _is_asking(noun: Token) -> bool:
    """Whether a noun is what one asks with; "calls for a ceasefire" are demands, and no asking."""
    if is_press(noun):  # "referred the Bulletin to its statement"
        return noun.dep_ == "dobj" and noun.tag_ != "NNS"  # "cut 300 posts" turns no paper away
    if noun.lemma_.lower() not in words("contact_nouns"):
        return False
    wanted = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "for")
    things = [first_child(c, {"pobj"}) for c in wanted]
    if any(t is not None and not _is_reply(t) and not can_speak(t) for t in things):
        return False
    return not any(c.dep_ in {"acl", "relcl"} and c.tag_ == "VB" for c in noun.children)


def _is_reply(noun: Token | None) -> bool:
    return noun is not None and noun.lemma_.lower() in words("responses")


def _unanswered(verb: Token) -> bool:
    """ "Left unanswered", "went unreturned", "rang out"."""
    if verb.lemma_ == "ring" and any(c.lower_ == "out" for c in verb.children):
        return True
    # "left calls unreturned": the parser hangs it on them
    asking = _counted(first_child(verb, {"dobj"}))
    described = asking.children if asking is not None and verb.lemma_ == "leave" else ()
    return any(c.lower_ in words("unanswered_words") and c.i > c.head.i for c in described) or any(
        c.dep_ in {"oprd", "acomp", "advmod", "xcomp", "ccomp"}
        and c.lower_ in words("unanswered_words")
        and (verb.lemma_ == "leave" or not _is_told_of(c))
        for c in verb.children
    )


def _is_told_of(word: Token) -> bool:
    """ "Told the Echo that nurses had ignored him": a clause of its own, no word of the call."""
    return first_child(word, {"nsubj", "nsubjpass"}) is not None


def _turns_away(verb: Token, asking: Token) -> bool:
    """ "Referred questions to", "ignored a request": the verb passes the asking on, or by.

    One question that is passed on may be a matter for a court: "referred the question to judges".
    """
    kind = entries("deflecting_verbs").get(verb.lemma_)
    if kind is None or is_negated(verb) or is_passive(verb):
        return False
    askers = asking.lemma_ in {"reporter", "journalist"} or is_press(asking)
    asked = asking.lemma_ in words("question_nouns")
    if kind == "off":
        return askers or asked
    return askers or (asked and asking.tag_ == "NNS") if kind == "on" else True
