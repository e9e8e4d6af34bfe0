"""The drafts for the sample cases: case id to fact, each with rows written by hand."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import StatusCode
from assistant.draft import FactDraft
from assistant.evidence import Evidence
from index import CueClass, Link, Source, SourceKind, Stance, Standing
from tests.assistant.rows import Desk, draft, verdict

K, S = SourceKind, Standing
_SHARING = "Ruvia gave Istan intelligence on the positions of forces"


def _sharing(desk: Desk) -> tuple:
    said = desk.row(
        "several sources, one of them a senior official with direct knowledge",
        "said",
        _SHARING,
        kind=K.OFFICIAL_UNNAMED,
        standing=S.ANON,
        root="the Herald",
    )
    office = desk.row(
        "The President's Office",
        "did not publicly confirm",
        "the account",
        stance=Stance.NON_CONFIRM,
        rule="A11",
    )
    secretary = desk.row(
        "Its press secretary",
        "told reporters",
        "leaked intelligence was nothing she could discuss",
        stance=Stance.REFUSE,
        kind=K.SPOKESPERSON,
        body="the President's Office",
        speaker="press secretary of the President's Office",
    )
    spokesman = desk.row(
        "Ruvia's spokesman", "declined to comment", None, stance=Stance.REFUSE, rule="A11"
    )
    return said, office, secretary, spokesman


def d01() -> FactDraft:
    said, office, _, spokesman = _sharing(Desk("D01"))
    return draft(
        "D01",
        verdict("REPORTED_ANON", "NO_COMMENT", supporting=[said], positions=[office, spokesman]),
    )


def d02() -> FactDraft:
    _, office, secretary, spokesman = _sharing(Desk("D02"))
    return draft(
        "D02",
        verdict("NO_COMMENT", "NO_COMMENT", positions=[spokesman, office, secretary]),
        asked="speech_act",
        asked_speaker="the President's Office",
    )


def d03() -> FactDraft:
    row = Desk("D03").row(
        "Its press secretary",
        "said afterwards",
        "the alleged sharing was having no effect on operations",
        kind=K.SPOKESPERSON,
        body="the President's Office",
        standing=S.OFFICIAL,
    )
    return draft("D03", verdict("OFFICIAL_STATEMENT", supporting=[row]))


def d04() -> FactDraft:
    row = Desk("D04").row(
        "The defence secretary, Ana Holt",
        "said in an interview",
        "the President was aware and that the country was tracking the issue",
        kind=K.OFFICIAL_NAMED,
        standing=S.OFFICIAL,
    )
    return draft("D04", verdict("OFFICIAL_STATEMENT", supporting=[row]))


def d05() -> FactDraft:
    row = Desk("D05").row(
        "him",
        "quoted",
        "dialogue with Istan continued",
        name="Ruvia's spokesman",
        kind=K.SPOKESPERSON,
        rule="A7",
        stance=Stance.CONFIRM,
        between=(Link(Source("RTA", K.STATE_OUTLET, role="state agency")),),
    )
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[row], flags=["one_side_only"])
    return draft("D05", found)


def d06() -> FactDraft:
    row = Desk("D06").row(
        None, None, "Istan has supplied Ruvia with drones since 2022", standing=S.OUTLET, rule="A12"
    )
    return draft("D06", verdict("STATED_BY_OUTLET", supporting=[row]))


def d07() -> FactDraft:
    said = _sharing(Desk("D07"))[0]
    mismatch = "there Ruvia is the one who gives and Istan the one who receives"
    return draft("D07", verdict("NOT_IN_REPORTS"), nearest=said, mismatch=mismatch)


def d08() -> FactDraft:
    said, office, _, spokesman = _sharing(Desk("D08"))
    found = verdict("REPORTED_ANON", "NO_COMMENT", supporting=[said], positions=[office, spokesman])
    return draft("D08", found, asked="why", unanswered=True)


def d09() -> FactDraft:
    desk = Desk("D09")
    army = desk.row(
        "The Kestan army",
        "said",
        "it had shot down a Ruvian reconnaissance drone over the strait",
        standing=S.OFFICIAL,
    )
    ministry = desk.row(
        "Ruvia's defence ministry", "said", "no aircraft had been lost", on_p=Stance.DENY
    )
    found = verdict(
        "DISPUTED",
        "SPLIT",
        supporting=[army],
        opposing=[ministry],
        flags=["not_verified"],
    )
    return draft("D09", found)


def d10() -> FactDraft:
    desk = Desk("D10")
    minister = desk.row(
        "Ruvia's foreign minister, Oleg Marn",
        "said",
        "Istan had confirmed receiving the air-defence batteries",
        kind=K.OFFICIAL_NAMED,
        standing=S.OFFICIAL,
    )
    embassy = desk.row(
        "Istan's embassy", "did not answer", "calls", stance=Stance.REFUSE, rule="A11"
    )
    found = verdict("OFFICIAL_STATEMENT", "NO_COMMENT", supporting=[minister], positions=[embassy])
    return draft("D10", found, asked="speech_act", asked_speaker="Istan")


def d11() -> FactDraft:
    row = Desk("D11").row(
        "Two defence officials, who asked not to be named because they were not authorised to"
        " speak publicly",
        "confirmed",
        "the destroyer had left port early",
        kind=K.OFFICIAL_UNNAMED,
        standing=S.ANON,
        stance=Stance.ASSERT,
        cue_class=CueClass.CONFIRM,
        anonymity="asked not to be named",
    )
    return draft("D11", verdict("REPORTED_ANON", supporting=[row]))


def d12() -> FactDraft:
    row = Desk("D12").row(
        None,
        "reported",
        "Ruvian forces have withdrawn from the border town of Lesk",
        standing=S.STATE_OUTLET,
        outlet_kind=K.STATE_OUTLET,
        rule="A12",
    )
    return draft("D12", verdict("STATED_BY_OUTLET", supporting=[row], flags=["state_outlet"]))


def _prices(desk: Desk) -> Evidence:
    return desk.row(
        "the national statistics office",
        "said",
        "Consumer prices rose 3.4 percent in May from a year earlier",
        standing=S.REGISTRAR,
        stance=Stance.CONFIRM,
        rule="A2",
        agent="Consumer prices",
    )


def e01() -> FactDraft:
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[_prices(Desk("E01"))])
    return draft("E01", found, asked="how_many")


def e02() -> FactDraft:
    nearest = _prices(Desk("E02"))
    mismatch = "the figure is 3.4 percent, not 4.3 percent"
    return draft("E02", verdict("NOT_IN_REPORTS"), nearest=nearest, mismatch=mismatch)


def e03() -> FactDraft:
    desk = Desk("E03")
    row = desk.row(
        "two people familiar with the deliberations",
        "according to",
        "The central bank will cut rates by a quarter point in April",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        rule="A3",
    )
    bank = desk.row(
        "A bank spokesman",
        "declined to comment",
        "ahead of the meeting",
        stance=Stance.REFUSE,
        kind=K.SPOKESPERSON,
        rule="A11",
    )
    return draft("E03", verdict("REPORTED_ANON", "NO_COMMENT", supporting=[row], positions=[bank]))


def e04() -> FactDraft:
    row = Desk("E04").row(
        "Finance Minister Lio Sand",
        "said",
        "only that all options were open and did not rule it out",
        stance=Stance.NON_DENIAL,
        kind=K.OFFICIAL_NAMED,
    )
    found = verdict("NO_COMMENT", "NO_COMMENT", positions=[row])
    return draft("E04", found, asked="speech_act", asked_speaker="the finance minister")


def e05() -> FactDraft:
    row = Desk("E05").row(
        None,
        "It is widely believed",
        "the ministry has been selling reserves to support the currency",
        standing=S.VAGUE,
        rule="A10",
    )
    return draft("E05", verdict("UNATTRIBUTED", supporting=[row]))


def h01() -> FactDraft:
    desk = Desk("H01")
    denial = desk.row(
        "The health ministry",
        "denied",
        "reports of a cholera outbreak in the capital, calling them fabricated",
        stance=Stance.DENY,
        cue_class=CueClass.DENY,
        rule="A5",
    )
    doctors = desk.row(
        "three doctors who declined to be named",
        "citing",
        "at least 40 patients had tested positive",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        rule="A7",
        between=(Link(Source("The Herald", K.OUTLET)),),
        root="The Herald",
    )
    found = verdict("DENIED", "DENIED", supporting=[doctors], opposing=[denial], positions=[denial])
    return draft("H01", found)


def h02() -> FactDraft:
    row = Desk("H02").row(
        "The regulator",
        "confirmed",
        "it had received the safety report but said it had not verified its findings",
        stance=Stance.PARTIAL,
        cue_class=CueClass.CONFIRM,
    )
    found = verdict("NO_COMMENT", "PARTIAL", positions=[row])
    return draft("H02", found, asked="speech_act", asked_speaker="the regulator")


def h03() -> FactDraft:
    row = Desk("H03").row(
        "Dr Mira Kole, head of paediatrics at St Anne's Hospital",
        "said",
        "six children had been admitted with the virus since Monday",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
    )
    return draft("H03", verdict("REPORTED_NAMED", supporting=[row]), asked="how_many")


def h04() -> FactDraft:
    row = Desk("H04").row(
        "the manufacturer",
        "said",
        "The vaccine may reduce transmission by up to 60 percent",
        kind=K.COMPANY,
        standing=S.OFFICIAL,
        rule="A2",
    )
    return draft("H04", verdict("OFFICIAL_STATEMENT", supporting=[row]))


def x01() -> FactDraft:
    desk = Desk("X01")
    nine = desk.row(
        "The civil protection agency",
        "said",
        "nine people had died in the earthquake",
        standing=S.REGISTRAR,
    )
    fourteen = desk.row(
        "The civil protection agency",
        "put",
        "the earthquake death toll at 14 on Saturday, up from nine",
        doc="d2",
        standing=S.REGISTRAR,
        rule="A5",
    )
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[fourteen], withdrawn=[nine])
    return draft("X01", found, asked="how_many")


def x02() -> FactDraft:
    desk = Desk("X02")
    ministry = desk.row(
        "The interior ministry", "put", "the toll at 12", standing=S.REGISTRAR, rule="A5"
    )
    governor = desk.row(
        "The regional governor's office", "said", "19 people had died", on_p=Stance.DENY
    )
    found = verdict(
        "DISPUTED",
        "SPLIT",
        supporting=[ministry],
        opposing=[governor],
        values=[("the interior ministry", "12"), ("the regional governor's office", "19")],
    )
    return draft("X02", found, asked="how_many")


def x04() -> FactDraft:
    row = Desk("X04").row(
        "Public works minister Teo Balt",
        "said",
        "sabotage was one of several possibilities being examined in the dam breach",
        stance=Stance.NON_CONFIRM,
        kind=K.OFFICIAL_NAMED,
    )
    return draft("X04", verdict("NO_COMMENT", "NO_COMMENT", positions=[row]))


def v03() -> FactDraft:
    desk = Desk("V03")
    venn = desk.row(
        "Opposition leader Karl Venn",
        "alleged",
        "ballot boxes had been stuffed in the north",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
        cue_class=CueClass.ALLEGE,
    )
    commission = desk.row(
        "The electoral commission",
        "said",
        "it had found no evidence of fraud",
        standing=S.REGISTRAR,
        on_p=Stance.DENY,
    )
    found = verdict(
        "DISPUTED",
        "DENIED",
        supporting=[venn],
        opposing=[commission],
        positions=[commission],
    )
    return draft("V03", found)


def v04() -> FactDraft:
    row = Desk("V04").row(
        "The prime minister",
        "did not deny",
        "she would call a snap election",
        stance=Stance.NON_DENIAL,
        cue_class=CueClass.NON_DENIAL,
        kind=K.OFFICIAL_NAMED,
    )
    found = verdict("NO_COMMENT", "NO_COMMENT", positions=[row])
    return draft("V04", found, asked="speech_act", asked_speaker="the prime minister")


def v05() -> FactDraft:
    desk = Desk("V05")
    won = desk.row(
        "The electoral commission",
        "declared",
        "Inez Silva the winner of the presidential vote",
        standing=S.REGISTRAR,
        stance=Stance.CONFIRM,
        cue_class=CueClass.ANNOUNCE,
        rule="A5",
    )
    venn = desk.row(
        "Runner-up Karl Venn",
        "said",
        "he did not accept the result and that he had won",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
        on_p=Stance.DENY,
    )
    found = verdict(
        "CONFIRMED",
        "CONFIRMED",
        supporting=[won],
        opposing=[venn],
        contested_by=["Karl Venn"],
    )
    return draft("V05", found)


def c01() -> FactDraft:
    row = Desk("C01").row(
        None,
        None,
        "The Supreme Court dismissed the appeal on Thursday",
        standing=S.REGISTRAR,
        stance=Stance.CONFIRM,
        speaker="the Supreme Court",
        rule="A12",
    )
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[row], flags=["via_outlet"])
    return draft("C01", found)


def c03() -> FactDraft:
    row = Desk("C03").row(
        "Lenz's brother, Karl",
        "told",
        "The judge told me the case would be thrown out",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
        quoted="direct",
        rule="A8",
    )
    return draft("C03", verdict("REPORTED_NAMED", supporting=[row]))


def p01() -> FactDraft:
    row = Desk("P01").row(
        "Rovers",
        "confirmed",
        "the signing of striker Leo Baum on a three-year deal in a statement on Thursday",
        kind=K.CLUB,
        stance=Stance.CONFIRM,
        cue_class=CueClass.CONFIRM,
        rule="A5",
    )
    return draft("P01", verdict("CONFIRMED", "CONFIRMED", supporting=[row]))


def p02() -> FactDraft:
    desk = Desk("P02")
    row = desk.row(
        "A source close to the player",
        "confirmed",
        "Baum had agreed personal terms with Rovers",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        cue_class=CueClass.CONFIRM,
    )
    clubs = desk.row("Neither club", "has commented", None, stance=Stance.REFUSE, rule="A11")
    return draft("P02", verdict("REPORTED_ANON", "NO_COMMENT", supporting=[row], positions=[clubs]))


def p03() -> FactDraft:
    row = Desk("P03").row(
        "Reyl",
        "said",
        "he had never taken a banned substance",
        name="Tomas Reyl",
        kind=K.PERSON_NAMED,
        on_p=Stance.DENY,
    )
    return draft("P03", verdict("DENIED", "DENIED", opposing=[row], positions=[row]))


def b01() -> FactDraft:
    row = Desk("B01").row(
        "Halden Steel",
        "said",
        "it would cut 1,200 jobs by the end of 2026",
        kind=K.COMPANY,
        cue_class=CueClass.PLAN,
    )
    mismatch = "it is a plan, not yet done"
    return draft("B01", verdict("NOT_IN_REPORTS", "PARTIAL"), nearest=row, mismatch=mismatch)


def b02() -> FactDraft:
    desk = Desk("B02")
    row = desk.row(
        "people familiar with the matter",
        "said",
        "Orsa Group is in talks to buy Finbank",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        rule="A2",
    )
    orsa = desk.row(
        "Orsa", "declined to confirm", "the talks", stance=Stance.REFUSE, kind=K.COMPANY
    )
    bank = desk.row(
        "Finbank",
        "said",
        "it did not comment on market speculation",
        stance=Stance.REFUSE,
        kind=K.COMPANY,
    )
    return draft(
        "B02", verdict("REPORTED_ANON", "NO_COMMENT", supporting=[row], positions=[orsa, bank])
    )


def b03() -> FactDraft:
    desk = Desk("B03")
    talks = desk.row(
        "people familiar with the matter",
        "said",
        "Orsa Group is in talks to buy Finbank",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        rule="A2",
    )
    filing = desk.row(
        "Orsa Group",
        "said in a stock exchange filing",
        "it had agreed to buy Finbank for 4.2 billion crowns",
        doc="d2",
        kind=K.COMPANY,
        stance=Stance.CONFIRM,
    )
    history = [
        ("2026-06-01", StatusCode.REPORTED_ANON),
        ("2026-06-09", StatusCode.CONFIRMED),
    ]
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[filing, talks], history=history)
    return draft("B03", found)


def b04() -> FactDraft:
    desk = Desk("B04")
    ross = desk.row(
        "a former engineer, Pia Ross",
        "said",
        "Velo Motors hid brake defects from regulators",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
        rule="A2",
    )
    withdrawal = desk.row(
        "Coastal Times",
        "has withdrawn",
        "its 3 February report about Velo Motors",
        doc="d2",
        kind=K.OUTLET,
        standing=S.OUTLET,
        stance=Stance.RETRACT,
        cue_class=CueClass.RETRACT,
        rule="A5",
    )
    return draft("B04", verdict("WITHDRAWN", withdrawn=[ross, withdrawal]))


def b05() -> FactDraft:
    row = Desk("B05").row(
        None,
        None,
        "Taran Air is insolvent, and this has been officially confirmed",
        claim="Taran Air is insolvent",
        standing=S.OUTLET,
        rule="A12",
        tainted=True,
    )
    return draft("B05", verdict("STATED_BY_OUTLET", supporting=[row], flags=["tainted"]))


def k02() -> FactDraft:
    row = Desk("K02").row(
        "Energy Minister Ula Brandt",
        "said",
        "The pipeline will restart on Monday",
        kind=K.OFFICIAL_NAMED,
        stance=Stance.CONFIRM,
        cue_class=CueClass.PLAN,
        rule="A2",
        between=(Link(Source("RTA", K.STATE_OUTLET, role="state agency")),),
    )
    return draft("K02", verdict("CONFIRMED", "CONFIRMED", supporting=[row]))


def k03() -> FactDraft:
    desk = Desk("K03")
    police = desk.row(
        "Police", "have not said", "whether the suspect was armed", stance=Stance.NON_CONFIRM
    )
    witness = desk.row(
        "A witness, Sam Idle",
        "said",
        "he saw a knife",
        kind=K.PERSON_NAMED,
        standing=S.NAMED,
    )
    return draft(
        "K03",
        verdict("REPORTED_NAMED", "NO_COMMENT", supporting=[witness], positions=[police]),
    )


def k04() -> FactDraft:
    desk = Desk("K04")
    aides = desk.row(
        "Three aides",
        "said",
        "she would resign in the autumn",
        claim="the chancellor would resign in the autumn",
        kind=K.OFFICIAL_UNNAMED,
        standing=S.ANON,
        inner=Source("the chancellor", K.OFFICIAL_NAMED),
    )
    office = desk.row(
        "Her office",
        "called",
        'the report "pure invention"',
        name="Her office",
        body="the chancellor",
        stance=Stance.DENY,
        cue_class=CueClass.DENY,
        rule="A5",
    )
    found = verdict("DENIED", "DENIED", supporting=[aides], opposing=[office], positions=[office])
    return draft("K04", found)


def k05() -> FactDraft:
    desk = Desk("K05")
    officials = desk.row(
        "Two officials",
        "said",
        "a prisoner swap had been agreed",
        kind=K.OFFICIAL_UNNAMED,
        standing=S.ANON,
        root="The Herald",
    )
    copies = [
        desk.row(
            None,
            None,
            "A prisoner swap has been agreed",
            doc=doc,
            standing=S.OUTLET,
            rule="A2",
            between=(Link(Source("the Herald", K.OUTLET)),),
            root="The Herald",
        )
        for doc in ("d2", "d3")
    ]
    return draft("K05", verdict("REPORTED_ANON", supporting=[officials, *copies]))


def d13() -> FactDraft:
    desk = Desk("D13")
    diplomat = desk.row(
        "A Western diplomat",
        "said",
        "the convoy had crossed the border on Sunday",
        kind=K.OFFICIAL_UNNAMED,
        standing=S.ANON,
    )
    person = desk.row(
        "A person briefed on the matter",
        "said",
        "the convoy had not crossed the border",
        doc="d2",
        kind=K.PERSON_UNNAMED,
        standing=S.ANON,
        on_p=Stance.DENY,
    )
    return draft("D13", verdict("DISPUTED", supporting=[diplomat], opposing=[person]))


_MAKERS: tuple[Callable[[], FactDraft], ...] = (
    d01, d02, d03, d04, d05, d06, d07, d08, d09, d10, d11, d12, d13, e01, e02, e03, e04, e05,
    h01, h02, h03, h04, x01, x02, x04, v03, v04, v05, c01, c03, p01, p02, p03, b01, b02, b03,
    b04, b05, k02, k03, k04, k05,
)  # fmt: skip
DRAFTS = {maker.__name__.upper(): maker for maker in _MAKERS}
