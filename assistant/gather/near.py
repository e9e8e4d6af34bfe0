"""Near matches in meaning, as proposals that never confirm (section 8.14)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.gather.sets import COMMITTED, OUTLETS, SILENT
from assistant.lexicon import series, words
from assistant.match import Coverage, Match, Polarity
from assistant.match.cover import form_in, name_in, plain_lemmas
from assistant.match.value import number_given
from assistant.match.values import date_mismatches
from assistant.question import Question, QuestionKind
from assistant.question.arguments import Argument
from assistant.question.slots import Slots, slots_of
from assistant.question.words import any_same
from index import Attribution, Claim, FactType, Modality, Stance
from index.lexicon import words as index_words

FLOOR = 0.34  # below this a claim is about something else
STRAY = 0.20  # a claim so much further off than the nearest only shares p's words
CLOSE = 0.15  # claims no further behind the nearest are weighed again without their names
WEIGHT = 0.5  # of that second look
AGAINST = 0.15  # who speaks against p seldom repeats it
AGAINST_P = 0.50  # but for its verb
DOUBT = 0.06  # a different claim so much nearer than any other is what the reports hold
ON_IT = 0.42  # cosine of question and sentence from which a refusal is of what was asked
UNASSERTED = 0.15  # a claim that nobody puts forward, so much more like p, is what is said of it
SURE = 0.45  # from here the nearest claim of all, with the slot asked for, is the answer
SAYS_P = 0.6  # from here a party's own words on the matter are its words on p, though not p's
_BECAUSE = re.compile(
    r"\b(?:because|due to|owing to|caus\w+|led to|after|over|blam\w+|to blame|made|so that"
    r"|since(?! (?:then|last|early|late|\w*day|\d+|\w+ember|\w+uary|march|april|may|june|july"
    r"|august|october)\b))\b",  # "since Monday" tells a time
    re.I,
)
_COUNTED = re.compile(
    r"\b(?:\d[\d.,]*|a pair|half|a (?:third|quarter|fifth|dozen)|twice|double\w*|all|none"
    r"|no one)\b",
    re.I,
)
_GRANTED = re.compile(r"\b(?:since|after|before|despite|following)\b[^,.;]*", re.I)
_OWNED = re.compile(r"['\u2019]s\b|s['\u2019](?=\s)|\bof\b", re.I)
_PAIR = re.compile(r"\band\b", re.I)
_OPEN = re.compile(r"(?:what|how|why|when|where|who|which)\b", re.I)
_TIMED = re.compile(
    r"\b(?:\d{4}|spring|summer|autumn|winter|today|tomorrow|yesterday|tonight|(?:next|last|this|the"
    r" same) (?:week|month|year|day|morning|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|ago|until|before|after|since|within|in \w+ (?:days|weeks|months|years))\b",
    re.I,
)


def proposed(
    question: Question, row: Attribution, found: Match, near: float, *, another: bool
) -> Match:
    """A near match in meaning as a proposal, where no claim says p outright (section 8.14).

    The parties, numbers, dates and modality must be the same: only the predicate or words beside
    it may be others. What a proposal bears out is capped below CONFIRMED (asymmetric authority):
    "sold" is as near to "bought" as any synonym. `another` is what `is_another` says of the claim.
    """
    if found.coverage is Coverage.FULL or near < FLOOR or another:
        return found
    if not gives_slot(question, row) or _is_of_less(question, row):
        return found
    value = found.value
    if value is None and question.kind is QuestionKind.HOW_MANY:
        value = number_given(question, row.claim)
    if found.polarity is Polarity.OPPOSITE and found.mismatches and not _is_negative(row):
        return found  # the contrary of one word of p, said of something else, denies nothing (S3)
    if found.polarity is Polarity.OPPOSITE and found.embedded:
        return found  # "the alleged sharing did no harm" takes p for granted and denies it not (S3)
    if row.stance in SILENT and any(m.startswith("nothing on") for m in found.mismatches):
        return found  # who leaves open one thing of a matter has not declined another
    if row.stance is Stance.DENY and not _is_denial_of_p(question, row, found):
        return found
    told = row.stance in COMMITTED and found.polarity is Polarity.SAME
    other = not found.mismatches or "other predicate" in found.mismatches
    if told and other and _is_negative(row) and not _can_deny(question, found):
        return found  # "the sharing had no effect on operations" neither says p nor denies it (S3)
    if told and _is_negative(row) and _is_of_cause(row):
        return found  # "no fault could cause it to break up" does not deny that it did
    polarity = Polarity.OPPOSITE if _is_negative(row) else found.polarity
    return replace(
        found,
        coverage=Coverage.FULL,
        mismatches=(),
        polarity=polarity,
        value=value,
        proposed=True,
    )


def _is_of_less(question: Question, row: Attribution) -> bool:
    """Whether all of a thing is asked for, and a claim in other words does not say "all" (G3)."""
    asked = set(question.proposition.lower().split()) & _WHOLE
    return bool(asked) and not asked & set(row.words.lower().split())


def _is_denial_of_p(question: Question, row: Attribution, found: Match) -> bool:
    """Whether a denial in other words may be of p: the two share more than whom they are about.

    It gives no slot that is asked for, and to deny the contrary of p is not to say p (S7). A denial
    of what has been "since the ban" takes the ban for granted (S3).
    """
    if found.polarity is not Polarity.SAME or question.asked is not None:
        return False
    asked, told = slots_of([question.proposition, row.words])
    granted = _GRANTED.search(row.words)
    events = asked.main.predicates if asked.main is not None else ()
    if granted is not None and any(form_in(e, plain_lemmas(granted.group())) for e in events):
        return False
    parties = set(asked.name_words)
    if asked.main is not None:
        slots = (asked.main.agent, asked.main.patient)
        parties |= {
            word for slot in slots if slot is not None and slot.names for word in slot.lemmas
        }
    return any(any_same(word, told.lemmas) for word in asked.lemmas if word not in parties)


def _can_deny(question: Question, found: Match) -> bool:
    """Whether a negative claim in other words may deny p: it has all words of p but its verb.

    Of an event that p only names ("the sharing", "the sharing happened") it may take for granted
    what it seems to deny; and no negative gives the figure that is asked for.
    """
    main = slots_of([question.proposition])[0].main
    if main is None or main.nominal or {"happen", "occur", "take_place"} & set(main.predicates):
        return False
    return found.mismatches == ("other predicate",) and question.asked is None


def _is_of_cause(row: Attribution) -> bool:
    """Whether a claim is that something brings an event about, so that its negative is of that."""
    told = slots_of([row.words])[0].main
    return told is not None and not set(told.predicates).isdisjoint(words("causing_verbs"))


def _is_negative(row: Attribution) -> bool:
    """Whether a claim says that something is not so ("nobody was killed", "has yet to happen")."""
    main = slots_of([row.words])[0].main
    return not row.claim.positive or (main is not None and not main.positive)


_WHOLE = frozenset({"all", "every", "whole", "entire"})
_CONFLICTS = (
    "number ", "date ", "roles swapped", "a plan, not", "the event, not", "only if ",
    "said by another", "at least ", "up to ", "about ", "exactly ",
)  # fmt: skip


def is_another(found: Match, row: Attribution, question: Question) -> bool:
    """Whether a claim is like p but for a party, number, date or step: a different claim (Q5).

    A claim that merely lacks a name or a word of p is not yet another one.
    """
    if any(
        m.startswith(_CONFLICTS) or _is_rival(m, question, row) or _lacks_number(m, row, question)
        for m in found.mismatches
    ):
        return True
    if any(_is_next_of_series(m, row) for m in found.mismatches) or _has_other_doer(question, row):
        return True
    if (
        is_exchanged(question, row)
        or _is_another_pair(question, row)
        or _has_other_date(question, row)
        or _is_in_anothers_words(question, row)
    ):
        return True
    other = "other predicate" in found.mismatches or not found.mismatches
    return _only_plans(question, row) or (other and _is_other_step(question, row))


def _has_other_date(question: Question, row: Attribution) -> bool:
    """Whether a claim gives another month or day than the question: of a level, too (G3)."""
    found = date_mismatches(question, slots_of([row.words])[0], (), None)
    return any("instead of" in mismatch for mismatch in found)


def _is_next_of_series(mismatch: str, row: Attribution) -> bool:
    """Whether the claim has another word of a series than p: "in the *second* quarter" (G3)."""
    asked = mismatch.removeprefix("nothing on: ")
    told = set(re.findall(r"[a-z]+", row.words.lower()))
    return any(asked in line and told & line for line in series())


def _has_other_doer(question: Question, row: Attribution) -> bool:
    """Whether the claim is about another's doing: its subject is a name, and p's stands nowhere."""
    asked, given = (_doer(slots) for slots in slots_of([question.proposition, row.words]))
    if asked is None or given is None or not asked.named or not given.core_names:
        return False
    names = (
        *given.core_names,
        *(n.lower() for n in (row.effective.name, row.effective.body or "")),
    )
    told = row.sentence.text.lower()
    return not any(name_in(name, names, told) for name in asked.names)


def _doer(slots: Slots) -> Argument | None:
    """The doer of the main clause."""
    return slots.main.agent if slots.main is not None else None


def is_exchanged(question: Question, row: Attribution) -> bool:
    """Whether the doer of p is named behind the claim's doer, who is named behind p's.

    "Has Corvex made an offer for Salvia?" is not what "Salvia is to buy Corvex" says.
    """
    asked, given = slots_of([question.proposition, row.words])
    mine, other = _doer(asked), _doer(given)
    if mine is None or other is None:
        return False
    ours, theirs = mine.core_names, other.core_names
    behind = [n for n in given.names if n not in theirs]
    before = [n for n in asked.names if n not in ours]
    return any(name_in(n, tuple(behind), "") for n in ours) and any(
        name_in(n, tuple(before), "") for n in theirs
    )


def _is_another_pair(question: Question, row: Attribution) -> bool:
    """Whether two parties do together what two others are asked about: Veld and Orsa, not Tarn."""
    pairs = [_doer(slots) for slots in slots_of([question.proposition, row.words])]
    if not all(p is not None and len(p.names) > 1 and _PAIR.search(p.text) for p in pairs):
        return False
    ours, theirs = (p.names for p in pairs if p is not None)
    return not all(name_in(name, tuple(theirs), "") for name in ours)


def _is_in_anothers_words(question: Question, row: Attribution) -> bool:
    """Whether p is what a party says or charges, and the row is the words of somebody else (R2).

    "Has Dol accused Yarn?" is not borne out by Yarn's accusing Dol, however alike the two are.
    """
    main = slots_of([question.proposition])[0].main
    if main is None or main.agent is None or not main.agent.named:
        return False
    spoken = index_words("accusing_verbs") | words("conveying_verbs")
    heard = row.stance in COMMITTED and row.effective.kind not in OUTLETS
    if not spoken & set(main.predicates) or not heard:
        return False
    voice = (row.effective.name.lower(), (row.effective.body or "").lower())
    return not any(name_in(name, voice, "") for name in main.agent.names)


def _lacks_number(mismatch: str, row: Attribution, question: Question) -> bool:
    """Whether the question's number is not in the claim, whatever it counts there."""
    if not mismatch.startswith("no number for "):
        return False
    given = {quantity.value for quantity in row.claim.quantities}
    return not {quantity.value for quantity in question.quantities} & given


def _is_rival(mismatch: str, question: Question, row: Attribution) -> bool:
    """Whether a mismatch sets another name against one of the question's (G5).

    "The state" may be the treasury of Ostrand, and "the dates" eleven concerts. The same name is
    the same party unless it only owns the one of them: "the Sorrel plant", not "Orlo's brother".
    """
    kind, _, other = mismatch.partition(": ")
    asked = {"other agent": question.agent, "other object": question.patient}.get(kind)
    if not asked:
        return False
    wanted, given = slots_of([question.proposition, row.words])
    ours = [name for name in wanted.names if name in asked.lower()]
    theirs = [name for name in given.names if name in other.lower()]
    if not ours or not theirs:
        return False
    if not any(name_in(name, tuple(theirs), "") for name in ours):
        return True
    return bool(_OWNED.search(asked)) != bool(_OWNED.search(other)) or _is_person(other)


def _is_person(phrase: str) -> bool:
    """Whether a phrase is about somebody: "the Orlo aide" is not Orlo."""
    people = index_words("person_nouns") | index_words("titles") | words("people_words")
    return any(word.lower() in people for word in phrase.split())


def _is_other_step(question: Question, row: Attribution) -> bool:
    """Whether p and the claim are two steps of one matter: settled or only under way (S6).

    Who discussed a thing has not agreed to it, and who applied for it has not got it.
    """
    asked, given = slots_of([question.proposition, row.words])
    stated, told = _main_words(asked), _main_words(given)
    first = words("first_steps")
    begun = told & first
    settled = {word.split("_")[0] for word in stated} & words("settling_verbs")
    if begun and not any(any_same(word, stated) for word in begun) and not stated & first:
        return True
    return bool(settled) and not any(any_same(word, given.lemmas) for word in settled)


def _main_words(slots: Slots) -> set[str]:
    """What the main clause says, a verb only where no phrase has taken it: "called on X"."""
    found = {word for frame in slots.frames if frame.main for word in frame.predicates}
    return {w for w in found if not any(other.startswith(f"{w}_") for other in found)}


def gives_slot(question: Question, row: Attribution) -> bool:
    """Whether a claim fills the slot that is asked for; whoever declines need not (R5)."""
    slot = question.asked.name if question.asked is not None else ""
    if row.stance is Stance.RETRACT:
        return slot != "quantity"  # what is taken back is no figure to give
    if row.stance not in COMMITTED:
        return not _asks_further(question, row)
    claim = row.claim
    if slot == "quantity" and question.kind is QuestionKind.HOW_MANY:
        return (
            number_given(question, claim) is not None
            or _COUNTED.search(_unnumbered(claim)) is not None
        )
    if slot == "date":
        return bool(claim.dates) or _TIMED.search(claim.text) is not None
    if slot == "reason":
        return claim.fact_type is FactType.CAUSE or _BECAUSE.search(claim.text) is not None
    return True


def _unnumbered(claim: Claim) -> str:
    """A claim without its numbers: what is left may still say "half", "all" or "none"."""
    text = claim.text
    for quantity in claim.quantities:
        text = text.replace(quantity.text, " ")
    return text


def _asks_further(question: Question, row: Attribution) -> bool:
    """Whether what is left open is how, why or where p came about: that p is so, it grants (G2)."""
    return question.asked is None and _OPEN.match(row.claim.text) is not None


def _only_plans(question: Question, row: Attribution) -> bool:
    """ "Is it there yet?" is not borne out by "it will be there in May" (S6)."""
    done = re.search(r"\b(?:yet|already|still|so far|now|currently)\b|^(?:wh\w+ |how \w+ )?"
                     r"(?:has|have|had|did|was|were)\b", question.text, re.I)  # fmt: skip
    return done is not None and row.claim.modality is Modality.PLAN
