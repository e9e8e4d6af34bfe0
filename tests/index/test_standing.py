"""What a speaker is to a claim (T1-T13, R6-R10, R24, R27).

The table is `standing_cases.txt`; the laws below hold on every row of it.
"""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from index import (
    Claim,
    CueClass,
    FactType,
    Modality,
    Quantity,
    Slot,
    Source,
    SourceKind,
    Stance,
    Standing,
)
from index.extract.parse import load_parser
from index.source import read_source
from index.standing import assess

SAY, CONFIRM = CueClass.ASSERT, CueClass.CONFIRM
DENY, ANNOUNCE = CueClass.DENY, CueClass.ANNOUNCE
STANCES = {CONFIRM: Stance.CONFIRM, DENY: Stance.DENY, ANNOUNCE: Stance.CONFIRM}
STRENGTH = [
    Standing.VAGUE,
    Standing.OUTLET,
    Standing.STATE_OUTLET,
    Standing.ANON,
    Standing.NAMED,
    Standing.PRINCIPAL_VIA_COUNSEL,
    Standing.OFFICIAL,
    Standing.PRINCIPAL,
    Standing.REGISTRAR,
]


@cache
def source(phrase):
    doc = load_parser()(f"{phrase} said it was so.")
    span = doc.char_span(0, len(phrase), alignment_mode="expand")
    return read_source(span, span.root, outlets=frozenset({"northern wire", "coastal times"}))


def slot(text):
    """A slot as the extraction fills it: its head, and the capitalised words as names."""
    if text is None:
        return None
    core = re.split(r" (?:of|with|at|in|from|that|between|on|for) ", text)[0]
    names = [
        word.lower()
        for position, word in enumerate(re.findall(r"[\w'-]+", text))
        if word[0].isupper() and (position > 0 or word not in COMMON)
    ]
    return Slot(text, re.findall(r"[\w'-]+", core)[-1].lower(), tuple(names))


COMMON = {"The", "Two", "Three", "Its", "No", "Some", "A", "At", "He", "She", "It", "They", "We"}


def claim(text, predicate, agent=None, patient=None, recipient=None, *, unit=None, plan=False):
    number = (Quantity(1.0, unit, "1"),) if unit else ()
    return Claim(
        text,
        (),
        predicate=predicate,
        agent=slot(agent),
        patient=slot(patient),
        recipient=slot(recipient),
        quantities=number,
        modality=Modality.PLAN if plan else Modality.FACT,
        positive=not re.search(r"\b(?:not|never|no)\b", text),
    )


def judge(phrase, cue, fact, **options):
    return assess(
        source(phrase), fact, cue_class=cue, stance=STANCES.get(cue, Stance.ASSERT), **options
    )


PRINCIPAL, REGISTRAR = Standing.PRINCIPAL, Standing.REGISTRAR


def rows():
    """The rows of `standing_cases.txt`: phrase, cue, claim, standing, rule."""
    file = Path(__file__).with_name("standing_cases.txt")
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        standing, rule, cue, phrase, text, act, *rest = (part.strip() for part in line.split("|"))
        agent, patient, recipient, unit = (None if part == "-" else part for part in rest)
        plan = act.startswith("plan ")
        fact = claim(
            text, act.removeprefix("plan "), agent, patient, recipient, unit=unit, plan=plan
        )
        yield pytest.param(
            phrase,
            CueClass(cue),
            fact,
            Standing(standing),
            None if rule == "-" else rule,
            id=f"{phrase}: {text}",
        )


ROWS = list(rows())


@pytest.mark.parametrize(("phrase", "cue", "fact", "standing", "rule"), ROWS)
def test_a_speaker_has_a_standing_to_a_claim(phrase, cue, fact, standing, rule):
    result = judge(phrase, cue, fact)
    assert result.standing is standing
    assert rule is None or result.rule == rule


UNNAMED = [
    ("Two defence officials, who asked not to be named,", Standing.ANON, "T11"),
    ("two people familiar with the deliberations", Standing.ANON, "T11"),
    ("A source close to the player", Standing.ANON, "T11"),
    ("Rescue officials", Standing.ANON, "T11"),
    ("a port worker", Standing.ANON, "T11"),
    ("A spokesman who requested anonymity", Standing.ANON, "T11"),
    ("Media reports", Standing.VAGUE, "C4"),
    ("Northern Wire", Standing.OUTLET, "M7"),
    ("the state agency RTA", Standing.STATE_OUTLET, "T9"),
]


@pytest.mark.parametrize(("phrase", "standing", "rule"), UNNAMED)
@pytest.mark.parametrize("cue", [SAY, CONFIRM, ANNOUNCE, DENY])
def test_no_cue_outranks_a_source_without_standing(phrase, standing, rule, cue):
    """S2: "confirmed" by nobody in particular is a report."""
    fact = claim("they had signed the deal", "sign", "they", "the deal")
    result = judge(phrase, cue, fact)
    assert (result.standing, result.rule) == (standing, rule)


@pytest.mark.parametrize(("phrase", "cue", "fact", "standing", "rule"), ROWS)
def test_anonymity_never_raises_a_standing(phrase, cue, fact, standing, rule):
    hidden = replace(
        source(phrase), named=False, kind=SourceKind.OFFICIAL_UNNAMED, anonymity="unnamed"
    )
    result = assess(hidden, fact, cue_class=cue, stance=Stance.CONFIRM)
    assert result.standing is Standing.ANON
    assert STRENGTH.index(result.standing) <= STRENGTH.index(standing)


@pytest.mark.parametrize(("phrase", "cue", "fact", "standing", "rule"), ROWS)
def test_the_word_confirm_alone_never_makes_a_principal(phrase, cue, fact, standing, rule):
    """S2 again: the cue is read only where a service admits harm to what such a service owns."""
    said = judge(phrase, SAY, fact).standing
    confirmed = judge(phrase, CONFIRM, fact).standing
    if "air force" not in phrase:
        assert confirmed is said


@pytest.mark.parametrize("phrase", ["Ruvia's foreign minister, Oleg Marn", "Halden Steel"])
def test_words_of_another_party_are_that_partys(phrase):
    fact = claim("Istan had received the batteries", "receive", "Istan", "the batteries")
    result = judge(phrase, SAY, fact, quoted_party="Istan")
    assert result.standing in {Standing.OFFICIAL, Standing.NAMED}
    assert result.fact_type is FactType.SPEECH_ACT


PUBLIC_ACTS = [  # T13
    (
        claim(
            "The Supreme Court dismissed the appeal", "dismiss", "The Supreme Court", "the appeal"
        ),
        REGISTRAR,
    ),
    (
        claim("Prosecutors charged Dario Lenz with murder", "charge", "Prosecutors", "Dario Lenz"),
        REGISTRAR,
    ),
    (claim("Parliament approved the purchase", "approve", "Parliament", "the purchase"), REGISTRAR),
    (
        claim(
            "The central bank of Caldor raised its main interest rate",
            "raise",
            "The central bank of Caldor",
            "its main interest rate",
        ),
        REGISTRAR,
    ),
    (
        claim(
            "The health ministry appointed Ines Arvo", "appoint", "The health ministry", "Ines Arvo"
        ),
        PRINCIPAL,
    ),
    (
        claim(
            "The Weather Bureau raised its alert to red", "raise", "The Weather Bureau", "its alert"
        ),
        REGISTRAR,
    ),
    (
        claim(
            "Governor Lucan Ferrey has ordered schools to shut",
            "order",
            "Governor Lucan Ferrey",
            "schools",
        ),
        PRINCIPAL,
    ),
    (
        claim(
            "Judge Amara Fell sent Piers Lomax to prison", "send", "Judge Amara Fell", "Piers Lomax"
        ),
        PRINCIPAL,
    ),
    (
        claim(
            "The health board counts 143 infections",
            "count",
            "The health board",
            "143 infections",
            unit="infection",
        ),
        REGISTRAR,
    ),
    (
        claim(
            "The statistics institute lowered its estimate",
            "lower",
            "The statistics institute",
            "its estimate",
        ),
        REGISTRAR,
    ),
]


@pytest.mark.parametrize(("fact", "standing"), PUBLIC_ACTS)
def test_a_formal_public_act_is_its_own_record_in_the_outlets_voice(fact, standing):
    result = judge("Northern Wire", CueClass.OUTLET, fact, outlet_voice=True)
    assert (result.standing, result.rule) == (standing, "T13")
    assert result.flags == ("via_outlet",)
    assert judge("Northern Wire", CueClass.OUTLET, fact).standing is Standing.OUTLET


NO_PUBLIC_ACT = [
    claim("Istan has supplied Ruvia with drones", "supply", "Istan", "Ruvia"),
    claim("The army withdrew from the town", "withdraw", "The army"),
    claim(
        "The drug agency has not approved the treatment",
        "approve",
        "The drug agency",
        "the treatment",
    ),
    claim(
        "The Supreme Court will dismiss the appeal",
        "dismiss",
        "The Supreme Court",
        "the appeal",
        plan=True,
    ),
    claim("Dario Lenz was arrested", "arrest", None, "Dario Lenz"),
    claim("Karl Venn dismissed the report", "dismiss", "Karl Venn", "the report"),
    claim("The ministry raised its alert system costs", "raise", "Orsa", "its alert"),
    claim("Governor Lucan Ferrey killed a man", "kill", "Governor Lucan Ferrey", "a man"),
    claim("Former judge Amara Fell ordered a halt", "order", "Former judge Amara Fell", "a halt"),
    claim(
        "President Oda Ferrin ordered the killing of a poet",
        "order",
        "President Oda Ferrin",
        "the killing of a poet",
    ),
    claim("Judge Amara Fell sent Piers Lomax a note", "send", "Judge Amara Fell", "Piers Lomax"),
    claim("The governor ordered wine", "order", "The governor", "wine"),
    claim(
        "The defence ministry counts 300 dead rebels",
        "count",
        "The defence ministry",
        "300 dead rebels",
        unit="rebel",
    ),
    claim("Orsa counts 143 infections", "count", "Orsa", "143 infections", unit="infection"),
    claim("The port raised its cranes", "raise", "The port", "its cranes"),
]


@pytest.mark.parametrize("fact", NO_PUBLIC_ACT, ids=lambda fact: fact.text)
def test_everything_else_in_the_outlets_voice_stays_the_outlets(fact):
    result = judge("Northern Wire", CueClass.OUTLET, fact, outlet_voice=True)
    assert result.standing is Standing.OUTLET


def test_a_hedged_act_is_no_record():
    fact = replace(PUBLIC_ACTS[0][0], hedges=("apparently",))
    result = judge("Northern Wire", CueClass.OUTLET, fact, outlet_voice=True)
    assert result.standing is Standing.OUTLET


def test_a_document_speaks_for_its_issuer_only_where_it_was_published():
    fact = claim("the ministry will close two wards", "close", "the ministry", "two wards")
    published = Source("a statement", SourceKind.DOCUMENT, body="the health ministry", named=True)
    leaked = replace(published, name="a memo", access="seen by Northern Wire")
    cues = {"cue_class": SAY, "stance": Stance.ASSERT}
    assert assess(published, fact, **cues).standing is Standing.PRINCIPAL
    result = assess(leaked, fact, **cues)
    assert (result.standing, result.rule) == (Standing.NAMED, "T12")
    assert result.flags == ("document_unpublished",)


def test_a_plan_of_the_speakers_own_is_confirmed_as_a_plan():
    fact = claim("it would close the yard", "close", "it", "the yard", plan=True)
    assert judge("Halden Steel", SAY, fact).fact_type is FactType.PLAN


def test_a_claim_without_slots_gives_no_authority():
    """Unsure whose fact it is: the weaker standing."""
    bare = Claim("something had happened in the north", ())
    for phrase in ("The foreign ministry", "Halden Steel", "The mayor, Idris Cole"):
        assert judge(phrase, CONFIRM, bare).standing is Standing.OFFICIAL


@pytest.mark.parametrize("cue", [SAY, CONFIRM])
def test_swapping_doer_and_done_to_takes_the_authority_away(cue):
    own = claim("Halden Steel sued Orsa", "sue", "Halden Steel", "Orsa")
    other = claim("Orsa sued Halden Steel", "sue", "Orsa", "Halden Steel")
    assert judge("Halden Steel", cue, own).standing is Standing.PRINCIPAL
    assert judge("Halden Steel", cue, other).standing is not Standing.PRINCIPAL
