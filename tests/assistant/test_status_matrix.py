"""Every cell of the matrix, written out once more from the rule book (5.7)."""

import pytest

from assistant.answer import Position, Support
from assistant.status import decide
from tests.assistant.ledger_rows import voice

DENIERS = ("REGISTRAR", "PRINCIPAL", "OFFICIAL", "NAMED", "ANON", "OUTLET", "VAGUE")

# A status; "+" where the denier must be shown as contesting, "!" where it was reported anyway.
EXPECTED = {
    "REGISTRAR": "DISPUTED CONFIRMED+ CONFIRMED+ CONFIRMED+ CONFIRMED+ CONFIRMED CONFIRMED",
    "PRINCIPAL": "DISPUTED DISPUTED DISPUTED DISPUTED CONFIRMED+ CONFIRMED CONFIRMED",
    "OFFICIAL": "DISPUTED DISPUTED DISPUTED DISPUTED"
    " OFFICIAL_STATEMENT+ OFFICIAL_STATEMENT OFFICIAL_STATEMENT",
    "NAMED": "DISPUTED DISPUTED DISPUTED DISPUTED REPORTED_NAMED+ REPORTED_NAMED REPORTED_NAMED",
    "ANON": "DENIED! DENIED! DISPUTED DISPUTED DISPUTED REPORTED_ANON REPORTED_ANON",
    "OUTLET": "DENIED! DENIED! DISPUTED DISPUTED DISPUTED DISPUTED STATED_BY_OUTLET",
    "VAGUE": "DENIED! DENIED! DISPUTED DISPUTED DISPUTED DISPUTED DISPUTED",
}
CELLS = [
    (affirmed, denied, cell)
    for affirmed, row in EXPECTED.items()
    for denied, cell in zip(DENIERS, row.split(), strict=True)
]
LADDER = {
    "REGISTRAR": "CONFIRMED",
    "PRINCIPAL": "CONFIRMED",
    "OFFICIAL": "OFFICIAL_STATEMENT",
    "NAMED": "REPORTED_NAMED",
    "PRINCIPAL_VIA_COUNSEL": "REPORTED_NAMED",
    "ANON": "REPORTED_ANON",
    "OUTLET": "STATED_BY_OUTLET",
    "STATE_OUTLET": "STATED_BY_OUTLET",
    "VAGUE": "UNATTRIBUTED",
}


@pytest.mark.parametrize(("affirmed", "denied", "cell"), CELLS)
def test_each_cell_of_the_matrix(affirmed, denied, cell):
    verdict = decide([voice("A", affirmed, "ASSERT"), voice("B", denied, "DENY", id=1)])
    assert verdict.status == cell.rstrip("+!")
    assert verdict.contested_by == (("B",) if cell.endswith("+") else ())
    assert ("reported_anyway" in verdict.flags) == cell.endswith("!")


@pytest.mark.parametrize("denied", DENIERS)
def test_where_nobody_affirms_the_ladder_holds_for_the_negative_fact(denied):
    verdict = decide([voice("B", denied, "DENY")])
    by_authority = denied in {"REGISTRAR", "PRINCIPAL"}
    assert verdict.status == ("DENIED" if by_authority else LADDER[denied])
    assert ("negated" in verdict.flags) is not by_authority
    assert verdict.supporting == ()


@pytest.mark.parametrize(("standing", "status"), LADDER.items())
@pytest.mark.parametrize("cue", ["ASSERT", "CONFIRM"])
def test_without_a_denial_the_ladder_decides_and_the_cue_never_outranks_the_source(
    standing, status, cue
):
    assert decide([voice("A", standing, cue)]).status == status


@pytest.mark.parametrize("stance", ["REFUSE", "NON_CONFIRM", "NON_DENIAL", "PARTIAL"])
def test_answers_that_commit_to_nothing_give_no_comment(stance):
    verdict = decide([voice("A", "PRINCIPAL", stance)])
    assert (verdict.status, verdict.support) == ("NO_COMMENT", Support.NONE)


@pytest.mark.parametrize("stance", ["PRESUPPOSE", "NONE"])
def test_what_is_presupposed_or_not_asserted_is_not_in_the_reports(stance):
    verdict = decide([voice("A", "PRINCIPAL", stance)])
    assert (verdict.status, verdict.position) == ("NOT_IN_REPORTS", Position.SILENT)


@pytest.mark.parametrize(
    ("limit", "status"),
    [
        ({"hedged": True}, "OFFICIAL_STATEMENT"),
        ({"headline": True}, "STATED_BY_OUTLET"),
        ({"tainted": True}, "STATED_BY_OUTLET"),
        ({"opinion": True}, "STATED_BY_OUTLET"),
        ({"fact_type": "CONTESTED_EFFECT"}, "OFFICIAL_STATEMENT"),
        ({"fact_type": "EVALUATION"}, "OFFICIAL_STATEMENT"),
        ({"fact_type": "OTHERS_ACT"}, "OFFICIAL_STATEMENT"),
        ({"fact_type": "MIND"}, "OFFICIAL_STATEMENT"),
        ({"fact_type": "CAUSE"}, "OFFICIAL_STATEMENT"),
        ({"fact_type": "OWN_ACT"}, "CONFIRMED"),
        ({"fact_type": "PLAN"}, "CONFIRMED"),
        ({"bounded": True}, "CONFIRMED"),
    ],
)
def test_a_limit_caps_the_grade_of_a_voice_with_authority(limit, status):
    assert decide([voice("A", "REGISTRAR", "CONFIRM", **limit)]).status == status


def test_counsel_speaks_with_authority_in_denials_only():
    report = voice("aides", "ANON", "ASSERT")
    denial = voice("client", "PRINCIPAL_VIA_COUNSEL", "DENY", id=1)
    assert decide([report, denial]).status == "DENIED"


def test_a_headline_counts_only_where_the_body_is_silent():
    headline = voice("A", "PRINCIPAL", "ASSERT", report="r1", headline=True)
    body = voice("A", "PRINCIPAL", "NON_CONFIRM", report="r1", id=1)
    elsewhere = voice("A", "PRINCIPAL", "NON_CONFIRM", report="r2", id=1)
    assert decide([headline, body]).status == "NO_COMMENT"
    assert decide([headline, elsewhere]).status == "STATED_BY_OUTLET"


def test_silence_and_no_comment_are_kept_apart():
    report = voice("aides", "ANON", "ASSERT")
    refusal = voice("ministry", "PRINCIPAL", "REFUSE", id=1)
    assert decide([report]).position is Position.SILENT
    assert decide([report, refusal]).position is Position.NO_COMMENT


def test_a_doubt_of_the_outlet_is_no_official_position():
    verdict = decide([voice("Post", "OUTLET", "NON_CONFIRM")])
    assert verdict.position is Position.SILENT
    assert "not_verified" in verdict.flags


def test_a_second_party_that_confirms_lifts_the_flag_of_one_side():
    sides = [
        voice(name, "PRINCIPAL", "ASSERT", id=i, flags=["one_side_only"])
        for i, name in enumerate(("Talvia", "Ferra"))
    ]
    assert "one_side_only" in decide(sides[:1]).flags
    assert "one_side_only" not in decide(sides).flags


def test_other_values_without_the_asked_one_leave_it_out_of_the_reports():
    office = voice("office", "REGISTRAR", "ASSERT", value="3.4 percent")
    verdict = decide([office], asked="4.3 percent")
    assert (verdict.status, verdict.position) == ("NOT_IN_REPORTS", Position.SILENT)
    assert "R1" in verdict.trace


def test_two_bodies_that_each_count_are_disputed_though_one_keeps_the_register():
    service = voice("rescue service", "REGISTRAR", "ASSERT", value="31")
    hospital = voice("hospital", "PRINCIPAL", "ASSERT", value="44", id=1)
    assert decide([service, hospital]).status == "DISPUTED"


def test_a_number_that_only_unnamed_sources_contest_stays_confirmed_and_contested():
    service = voice("rescue service", "REGISTRAR", "ASSERT", value="31")
    aides = voice("two aides", "ANON", "ASSERT", value="60", id=1)
    verdict = decide([service, aides])
    assert (verdict.status, verdict.contested_by) == ("CONFIRMED", ("two aides",))


def test_a_report_that_gives_no_value_does_not_bear_out_one():
    office = voice("office", "REGISTRAR", "ASSERT")
    witness = voice("Ana Holt", "NAMED", "ASSERT", value="19", id=1)
    assert decide([office, witness]).status == "REPORTED_NAMED"
