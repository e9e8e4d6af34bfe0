"""Which class of cue a verb is, where its lemma alone does not tell (S1, S7, H4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.figures_put import figure_put
from index.extract.operators import operator_stack
from index.extract.refused_things import is_act_refused, is_other_response
from index.extract.speakers import can_speak, find_speaker, is_press
from index.extract.told_clauses import has_clause, has_quotation
from index.extract.tree import first_child, is_passive
from index.extract.untruth import calls_untrue, denies_told_of, thing_behind_as, thing_called
from index.ledger import CueClass
from index.lexicon import complements, cue_class, entries, words

_TOLD = ("report_nouns", "nominal_cues", "withheld_nouns", "figure_nouns", "documents")

if TYPE_CHECKING:
    from spacy.tokens import Token


def kind_of(verb: Token) -> CueClass | None:
    """The class of a verb as a cue; None if it attributes nothing here."""
    lemma = verb.lemma_.lower()
    if lemma in words("asking_verbs") or figure_put(verb) is not None:
        kind: CueClass | None = CueClass.ASSERT
    elif _denies(verb):
        kind = CueClass.DENY
    elif _withholds_name(verb):
        kind = CueClass.REFUSE
    else:
        kind = _listed(verb, lemma)
    if kind is CueClass.PLAN and (lemma not in words("pledges") or _gives_nothing(verb)):
        return None
    if kind is None or _inside_source(verb) or _only_governs(verb):
        return None
    return None if kind is not CueClass.REFUSE and _is_act(verb, lemma) else kind


def _withholds_name(verb: Token) -> bool:
    """ "Declined to name the buyer"; to name somebody minister, or a street, is an act refused."""
    thing = first_child(verb, {"dobj"})
    if verb.lemma_ != "name" or thing is None or thing.pos_ == "PROPN" or is_passive(verb):
        return False
    post = any(c.lower_ in {"as", "after", "for"} or c.dep_ == "oprd" for c in verb.children)
    return not post and operator_stack(verb).refused


def _denies(verb: Token) -> bool:
    tests = (rules_out, _calls_false, _denies_what_is_told, denies_told_of)
    return any(test(verb) for test in tests)


def rules_out(verb: Token) -> bool:
    """ "Ruled out sending troops", "ruled a link out": who does so denies it; weather does not."""
    if verb.lemma_ != "rule" or not any(
        c.dep_ == "prt" and c.lower_ == "out" for c in verb.children
    ):
        return False
    who = first_child(verb, {"nsubj", "agent"})
    who = first_child(who, {"pobj"}) if who is not None and who.dep_ == "agent" else who
    return who is None or can_speak(who)


def _gives_nothing(verb: Token) -> bool:
    """ "Offered no reason" promises nothing."""
    thing = first_child(verb, {"dobj"})
    told = thing is not None and bool({thing.lemma_, thing.lower_} & words("withheld_nouns"))
    return told and thing is not None and any(c.lower_ == "no" for c in thing.children)


def _is_act(verb: Token, lemma: str) -> bool:
    """ "The race began", "given that p", "gathered in the square": nobody tells anything there."""
    if lemma == "give" and verb.dep_ == "prep":
        return True
    return lemma in words("act_verbs") and not (has_clause(verb) or has_quotation(verb))


def _listed(verb: Token, lemma: str) -> CueClass | None:
    """The class that the lexicon gives, if the verb has an object that goes with it."""
    kind = cue_class(lemma)
    if kind is None and lemma in words("agentless_verbs") and is_passive(verb):
        return CueClass.HEARSAY
    if kind is None:
        return _refusing(verb)
    if kind is CueClass.RETRACT and not _takes_back(verb):
        return None
    if lemma in entries("deflecting_verbs") and not _turns_away(verb):
        return None
    if kind is CueClass.REFUSE and lemma in words("refusers") and is_act_refused(verb):
        return None
    if lemma in words("object_denials") and not _denies_words(verb):
        return None
    if lemma in words("plain_verbs") and not _tells(verb):
        return None
    return kind


def _turns_away(verb: Token) -> bool:
    """Whether "dodge", "evade" and their like pass by a question: "evaded tax" answers nobody."""
    thing = first_child(verb, {"dobj", "nsubjpass"})
    asked = words("contact_nouns") | words("matter_nouns") | words("report_nouns")
    return thing is None or _is_told(thing) or thing.lemma_.lower() in asked


def _calls_false(verb: Token) -> bool:
    """ "Called the report pure invention", "dismissed it as nonsense" (S7)."""
    if verb.lemma_ not in words("naming_acts"):
        return False
    thing = thing_called(verb)
    about = thing is not None and any(_is_told(t) for t in thing.subtree)
    return about and any(calls_untrue(t) for t in verb.subtree if t.i > verb.i)


def _is_told(thing: Token) -> bool:
    """Whether a noun or a pronoun can stand for what somebody has told: "that figure", "it"."""
    if thing.pos_ == "PRON" or thing.lower_ in {"this", "that", "these", "those"}:
        return True
    return thing.lemma_.lower() in words("report_nouns") | words("figure_nouns")


def _denies_what_is_told(verb: Token) -> bool:
    """ "Shot down a report": with anything else as object it denies nothing (S7)."""
    particles = entries("quelling_verbs").get(verb.lemma_.lower())
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if particles is None or thing is None or thing.lemma_.lower() not in words("report_nouns"):
        return False
    return not particles or any(c.lower_ in particles.split() for c in verb.children)


def _refusing(verb: Token) -> CueClass | None:
    """ "We do not discuss it": a verb of answering is a cue only where it is negated (S1)."""
    stack = operator_stack(verb)
    if not (stack.negated or stack.refused):
        return None
    if verb.lemma_.lower() in words("responses"):
        return None if is_other_response(verb) else CueClass.REFUSE
    source = find_speaker(verb, stack.top)[0] if _answers_with_particle(verb) else None
    return CueClass.REFUSE if source is not None and can_speak(source) else None


def _answers_with_particle(verb: Token) -> bool:
    """ "Go into the cost", "ring back", "be drawn": a small word beside makes it an answer."""
    wanted = complements("answering_particles").get(verb.lemma_.lower(), "").split()
    if "passive" in wanted and is_passive(verb):
        return True
    particle = next((c for c in verb.children if c.lower_ in wanted), None)
    if particle is None:
        return False
    if "press" in wanted:
        return any(
            is_press(t) or t.lemma_.lower() in words("outlet_staff")
            for t in verb.subtree
            if t.dep_ == "pobj"
        )
    thing = first_child(particle, {"pobj"})
    lists = ("withheld_nouns", "figure_nouns", "matter_nouns", "report_nouns")
    return thing is None or any(thing.lemma_.lower() in words(name) for name in lists)


def _denies_words(verb: Token) -> bool:
    """Whether "dismiss", "reject" and their like have something said as object (S7)."""
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is None:
        return first_child(verb, {"ccomp"}) is not None or thing_behind_as(verb) is not None
    if _is_ruled_on(verb, thing):
        return False
    said = words("report_nouns") | words("nominal_cues")
    return thing.lemma_.lower() in said or _is_told(thing)


def _is_ruled_on(verb: Token, thing: Token) -> bool:
    """Whether a court does it to what is brought before it: "dismissed the complaint" (T13)."""
    who = first_child(verb, {"nsubj", "agent"})
    who = first_child(who, {"pobj"}) if who is not None and who.dep_ == "agent" else who
    court = who is not None and who.lemma_.lower() in words("court_nouns")
    told = first_child(thing, {"acl", "ccomp"}) is not None  # "the claim that judges were bribed"
    return court and not told and thing.lemma_.lower() in words("filings")


def _tells(verb: Token) -> bool:
    """Whether "put", "give" and their like have a clause, or something said, as object (S4)."""
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is None or first_child(verb, {"ccomp"}) is not None:
        return True
    if verb.lemma_ == "share" and thing.lemma_.lower() in words("others_words"):
        return False  # "shared a report that p" passes on what another told (C5)
    if any(c.dep_ == "prt" and c.lower_ == "down" for c in verb.children):
        return True  # "put the delay down to the weather"
    if verb.lemma_ in {"count", "tally"}:
        subject = first_child(verb, {"nsubj"})
        ours = subject is not None and subject.lower_ in {"we", "i"}
        return not ours and any(t.like_num for t in (thing, *thing.children))
    lists = (*_TOLD, "evidence_nouns") if verb.lemma_ == "find" else _TOLD
    told = any(t.lemma_.lower() in words(name) for name in lists for t in (thing, *thing.children))
    return told or (thing.pos_ == "PRON" and thing.lower_ not in {"him", "her", "us", "them", "me"})


def _takes_back(verb: Token) -> bool:
    """Whether "withdraw", "correct" and their like have a report or a figure as object (H4)."""
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is None:
        return False
    if thing.pos_ == "PRON":
        return True
    lemma = thing.lemma_.lower()
    lists = ("report_nouns", "documents", "figure_nouns", "uttered_nouns")
    told = any(lemma in words(name) for name in lists)
    return told and lemma not in words("granted_documents")


def _only_governs(verb: Token) -> bool:
    """Whether a verb is no cue itself: "declined" before "to comment", "citing", "quoted as"."""
    if verb.lemma_ in {"cite", "quote", "credit"}:
        return True
    if verb.lemma_ == "own":  # "owned up to it" confirms, "owns a dam" says nothing
        return not any(c.lower_ == "up" for c in verb.children)
    if verb.lemma_ in words("refusers"):
        return any(c.dep_ in {"xcomp", "ccomp"} or c.lower_ in {"from"} for c in verb.children)
    return False


def _inside_source(verb: Token) -> bool:
    """Whether a verb only describes a source: "doctors who declined to be named"."""
    if verb.lemma_ == "know" and verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "appos"}:
        return True  # "a group known as the Grey Scarves"
    if verb.lemma_ not in {"decline", "ask", "refuse", "want", "request"}:
        return False
    about = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"}]
    return any(c.lemma_ in words("naming_verbs") and is_passive(c) for c in about)
