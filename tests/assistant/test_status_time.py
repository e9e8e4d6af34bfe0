"""Statuses over time: series, reversals, and what was known on a day."""

import pytest

from assistant.answer import Position
from assistant.status import decide
from tests.assistant.ledger_rows import voice

MAY, JUNE, JULY = "2026-05-10", "2026-06-10", "2026-07-10"


def figure(body, value, day, *, number=0, standing="REGISTRAR", **fields):
    return voice(body, standing, "ASSERT", value=value, published=day, id=number, **fields)


def test_the_day_of_the_question_is_included():
    said = voice("Rovers", "PRINCIPAL", "CONFIRM", published=f"{MAY}T18:30")
    assert decide([said], as_of=MAY).status == "CONFIRMED"
    assert decide([said], as_of="2026-05").status == "CONFIRMED"
    assert decide([said], as_of="2026-05-09").status == "NOT_IN_REPORTS"


def test_a_voice_without_a_date_is_left_out_of_a_dated_question_and_that_is_said():
    said = voice("Rovers", "PRINCIPAL", "CONFIRM")
    assert decide([said]).status == "CONFIRMED"
    dated = decide([said], as_of=MAY)
    assert dated.status == "NOT_IN_REPORTS"
    assert "undated_left_out" in dated.flags


def test_no_history_is_told_where_a_voice_has_no_date():
    dated = voice("aides", "ANON", "ASSERT", published=MAY)
    assert decide([dated]).history == ((MAY, "REPORTED_ANON"),)
    assert decide([dated, voice("Rovers", "PRINCIPAL", "CONFIRM", id=1)]).history == ()


def test_a_body_supersedes_its_own_earlier_figure_also_downwards():
    verdict = decide([figure("office", "0.8", MAY), figure("office", "0.5", JUNE, number=1)])
    assert [e.value for e in verdict.supporting] == ["0.5"]
    assert [e.value for e in verdict.withdrawn] == ["0.8"]
    assert (verdict.status, verdict.position) == ("CONFIRMED", Position.CONFIRMED)
    assert "H2" in verdict.trace


def test_a_replaced_figure_is_withdrawn_where_it_is_asked_for():
    series = [figure("office", "0.8", MAY), figure("office", "0.5", JUNE, number=1)]
    assert decide(series, asked="0.8").status == "WITHDRAWN"
    assert decide(series, asked="0.8", as_of=MAY).status == "CONFIRMED"
    assert decide(series, asked="0.5").status == "CONFIRMED"


def test_a_body_that_takes_back_its_own_figure_does_not_deny_a_report():
    given = voice("office", "REGISTRAR", "ASSERT", value="0.8", published=MAY)
    corrected = voice("office", "REGISTRAR", "DENY", value="0.5", published=JUNE, id=1)
    withdrawn = voice("office", "REGISTRAR", "RETRACT", retracts="office", published=JUNE, id=2)
    wrong = voice("office", "REGISTRAR", "DENY", published=JUNE, id=3)
    assert decide([given, corrected]).status == "WITHDRAWN"
    assert decide([given, withdrawn, wrong]).status == "WITHDRAWN"


def test_a_count_that_rises_with_another_body_is_a_series():
    toll = [
        figure("ministry", "9", MAY, cumulative=True),
        figure("police", "14", JUNE, number=1, cumulative=True),
    ]
    verdict = decide(toll)
    assert (verdict.status, verdict.values) == ("CONFIRMED", ())
    assert [e.value for e in verdict.supporting] == ["14"]


@pytest.mark.parametrize(
    ("day", "cumulative"), [(MAY, True), (JUNE, False)], ids=["same day", "not a count"]
)
def test_bodies_that_differ_otherwise_are_disputed(day, cumulative):
    toll = [
        figure("ministry", "9", MAY, cumulative=cumulative),
        figure("police", "14", day, number=1, cumulative=cumulative),
    ]
    assert decide(toll).status == "DISPUTED"


def test_only_the_body_that_keeps_the_register_brings_an_official_count_down():
    hospital = figure("hospital", "12", MAY, standing="PRINCIPAL", cumulative=True)
    coroner = figure("coroner", "10", JUNE, number=1, cumulative=True)
    clinic = figure("clinic", "10", JUNE, number=1, standing="PRINCIPAL", cumulative=True)
    assert decide([hospital, coroner]).status == "CONFIRMED"
    assert decide([hospital, clinic]).status == "DISPUTED"


def test_an_unnamed_higher_count_supersedes_nothing():
    ministry = figure("ministry", "9", MAY, cumulative=True)
    aides = figure("aides", "60", JUNE, number=1, standing="ANON", cumulative=True)
    verdict = decide([ministry, aides])
    assert [e.value for e in verdict.supporting] == ["9"]
    assert verdict.contested_by == ("aides",)


@pytest.mark.parametrize(
    ("first", "then", "status"),
    [("DENY", "CONFIRM", "CONFIRMED"), ("CONFIRM", "DENY", "DENIED")],
)
def test_of_one_party_the_latest_word_counts_and_the_earlier_is_history(first, then, status):
    said = [
        voice("press office", "PRINCIPAL", first, body="air force", published=MAY),
        voice("air force", "PRINCIPAL", then, published=JUNE, id=1),
    ]
    verdict = decide(said)
    assert verdict.status == status
    assert verdict.withdrawn == (said[0],)
    assert len(verdict.history) == 2
    assert "H3" in verdict.trace


def test_one_party_that_says_both_on_one_day_is_disputed():
    said = [
        voice("army", "PRINCIPAL", "CONFIRM", published=MAY),
        voice("army", "PRINCIPAL", "DENY", published=MAY, id=1),
    ]
    verdict = decide(said)
    assert (verdict.status, verdict.position) == ("DISPUTED", Position.SPLIT)


def test_a_headline_or_tainted_text_reverses_nothing():
    denial = voice("army", "PRINCIPAL", "DENY", published=MAY)
    for limit in ({"headline": True}, {"tainted": True}, {"opinion": True}):
        later = voice("army", "PRINCIPAL", "CONFIRM", published=JUNE, id=1, **limit)
        assert decide([denial, later]).status == "DENIED"


def test_a_named_insider_does_not_speak_for_his_body():
    body = voice("hospital", "PRINCIPAL", "DENY", published=MAY)
    porter = voice("Wil Tasker", "NAMED", "ASSERT", body="hospital", published=JUNE, id=1)
    assert decide([body, porter]).status == "DISPUTED"


def test_who_stops_denying_confirms_nothing_but_denies_no_more():
    denial = voice("ministry", "PRINCIPAL", "DENY", published=MAY)
    dropped = voice("ministry", "PRINCIPAL", "NON_DENIAL", published=JUNE, id=1)
    verdict = decide([denial, dropped])
    assert (verdict.status, verdict.position) == ("NO_COMMENT", Position.NO_COMMENT)


def test_a_later_refusal_takes_back_neither_confirmation_nor_denial():
    refusal = voice("ministry", "PRINCIPAL", "REFUSE", published=JUNE, id=1)
    for stance, position in (("CONFIRM", Position.CONFIRMED), ("DENY", Position.DENIED)):
        said = voice("ministry", "PRINCIPAL", stance, published=MAY)
        verdict = decide([said, refusal])
        assert (verdict.status, verdict.position) == (position.value, position)
        assert verdict.positions == (said,)


def test_two_renderings_of_one_statement_are_disputed_unless_its_own_document_is_there():
    said = {"said_on": MAY}
    post = figure("bank", "12", MAY, outlet="Post", **said)
    wire = figure("bank", "21", JUNE, number=1, outlet="Wire", **said)
    own = figure("bank", "12", MAY, number=2, outlet="bank", **said)
    disputed = decide([post, wire])
    assert disputed.status == "DISPUTED"
    assert disputed.values == (("bank", "12"), ("bank", "21"))
    settled = decide([post, wire, own])
    assert (settled.status, settled.values) == ("CONFIRMED", ())
    assert "R16" in settled.trace


def test_a_late_copy_of_an_old_figure_does_not_bring_it_back():
    toll = [
        figure("ministry", "9", MAY, outlet="Post"),
        figure("ministry", "14", JUNE, number=1, outlet="Post"),
        figure("ministry", "9", JULY, number=2, outlet="Wire", root="Post"),
    ]
    verdict = decide(toll)
    assert (verdict.status, verdict.values) == ("CONFIRMED", ())
    assert [e.value for e in verdict.supporting] == ["14"]
