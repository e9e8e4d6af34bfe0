"""Retractions: what falls with them, and what stands."""

from assistant.answer import Position
from assistant.status import decide
from index import Span
from tests.assistant.ledger_rows import voice

MAY, JUNE, JULY = "2026-05-10", "2026-06-10", "2026-07-10"


def retraction(origin, day, **fields):
    return voice(origin, "OUTLET", "RETRACT", retracts=origin, published=day, id=9, **fields)


def test_everything_with_a_withdrawn_root_falls_also_a_later_copy():
    original = voice("Solen", "OUTLET", "ASSERT", outlet="Solen", published=MAY)
    copy = voice("Solen", "OUTLET", "ASSERT", outlet="Times", root="Solen", published=MAY, id=1)
    late = voice("aides", "ANON", "ASSERT", outlet="Wire", root="Solen", published=JULY, id=2)
    verdict = decide([original, copy, late, retraction("Solen", JUNE)])
    assert verdict.status == "WITHDRAWN"
    assert len(verdict.withdrawn) == 3
    assert verdict.opposing == (retraction("Solen", JUNE),)


def test_a_retraction_leaves_another_root_standing():
    other = voice("aides", "ANON", "ASSERT", outlet="Herald", published=MAY)
    own = voice("sources", "ANON", "ASSERT", outlet="Solen", published=MAY, id=1)
    verdict = decide([other, own, retraction("Solen", JUNE)])
    assert (verdict.status, verdict.supporting) == ("REPORTED_ANON", (other,))


def test_what_an_outlet_says_anew_after_its_retraction_stands():
    wrong = voice("Solen", "OUTLET", "ASSERT", value="40", outlet="Solen", published=MAY)
    corrected = voice(
        "Solen", "OUTLET", "ASSERT", value="14", outlet="Solen", report="r2", published=JUNE, id=1
    )
    verdict = decide([wrong, corrected, retraction("Solen", JUNE, report="r2")])
    assert [e.value for e in verdict.supporting] == ["14"]


def test_what_an_outlet_reports_again_on_a_later_day_stands():
    wrong = voice("Solen", "OUTLET", "ASSERT", outlet="Solen", published=MAY)
    again = voice("Solen", "OUTLET", "ASSERT", outlet="Solen", published=JULY, id=1)
    verdict = decide([wrong, again, retraction("Solen", JUNE)])
    assert (verdict.status, verdict.supporting) == ("STATED_BY_OUTLET", (again,))


def test_an_outlet_that_withdraws_its_report_withdraws_no_denial_that_it_carried():
    report = voice("Post", "OUTLET", "ASSERT", outlet="Post", report="r1", published=MAY)
    denial = voice("ministry", "PRINCIPAL", "DENY", outlet="Post", published=MAY, id=1)
    verdict = decide([report, denial, retraction("Post", JUNE)])
    assert (verdict.status, verdict.opposing[0]) == ("DENIED", denial)


def test_within_one_report_what_was_told_before_its_retraction_falls():
    told = voice("Pia Ross", "NAMED", "ASSERT", report="r", published=MAY, quote=Span(0, 4, "Ross"))
    taken_back = voice(
        "Pia Ross",
        "NAMED",
        "RETRACT",
        retracts="Pia Ross",
        report="r",
        published=MAY,
        id=1,
        quote=Span(40, 44, "Ross"),
    )
    assert decide([told, taken_back]).status == "WITHDRAWN"


def test_a_retraction_whose_report_is_not_in_the_store_is_still_a_withdrawal():
    assert decide([retraction("Solen", JUNE)]).status == "WITHDRAWN"


def test_withdrawn_and_denied_with_authority_is_denied_with_the_withdrawal_beside_it():
    report = voice("Gazette", "OUTLET", "ASSERT", outlet="Gazette", published=MAY)
    denial = voice("fire service", "REGISTRAR", "DENY", published=JUNE, id=1)
    bystander = voice("Ana Holt", "NAMED", "DENY", published=JUNE, id=1)
    denied = decide([report, retraction("Gazette", JUNE), denial])
    assert (denied.status, denied.position) == ("DENIED", Position.DENIED)
    assert "withdrawn" in denied.flags
    assert decide([report, retraction("Gazette", JUNE), bystander]).status == "WITHDRAWN"


def test_a_denial_taken_back_is_no_withdrawal_of_the_report():
    denial = voice("ministry", "PRINCIPAL", "DENY", published=MAY)
    back = voice("ministry", "PRINCIPAL", "RETRACT", retracts="ministry", published=JUNE, id=1)
    report = voice("aides", "ANON", "ASSERT", outlet="Post", published=MAY, id=2)
    assert decide([denial, back]).status == "NO_COMMENT"
    assert decide([denial, back, report]).status == "REPORTED_ANON"


def test_a_figure_stands_again_when_its_replacement_is_withdrawn():
    first = voice("office", "REGISTRAR", "ASSERT", value="9", published=MAY)
    misquoted = voice(
        "office",
        "REGISTRAR",
        "ASSERT",
        value="90",
        outlet="Post",
        root="Post",
        published=JUNE,
        id=1,
    )
    verdict = decide([first, misquoted, retraction("Post", JULY)])
    assert [e.value for e in verdict.supporting] == ["9"]


def test_a_wire_takes_back_what_others_have_from_it_under_its_short_name():
    copy = voice("aides", "ANON", "ASSERT", outlet="Star", root="Solen", published=MAY)
    verdict = decide([copy, retraction("Solen Wire", JUNE)])
    assert verdict.status == "WITHDRAWN"


def test_another_wire_takes_nothing_back():
    copy = voice("aides", "ANON", "ASSERT", outlet="Star", root="Solen", published=MAY)
    assert decide([copy, retraction("Marlow Wire", JUNE)]).status == "REPORTED_ANON"


def test_of_two_reports_of_a_day_the_one_that_tells_no_hour_is_not_the_later():
    """Forty homes in one paper, sixty in the other: two renderings, and no series (R16, H2)."""
    told = voice("the chief", "OFFICIAL", "ASSERT", value="40", published=JUNE, said_on=MAY)
    other = voice("the chief", "OFFICIAL", "ASSERT", value="60", published=JUNE, id=1)
    assert decide([told, other]).status == "DISPUTED"
