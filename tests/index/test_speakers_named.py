"""Who speaks: office holders with their field, bodies known by "it", voices behind a quotation."""

from __future__ import annotations

import pytest

from index import SourceKind, Stance, Standing
from index.extract import extract
from index.report import Report


def rows(text, **fields):
    return extract(
        Report("r", text, **{"outlet": "Daily Wire", "published": "2026-05-04", **fields})
    )


def first(text, **fields):
    return next(row for row in rows(text, **fields) if row.claim.text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister of Health Ana Holt said the ward was shut.", "Ana Holt"),
        ("Chief of Police Rutger Malan said the road was open.", "Rutger Malan"),
        ("Minister of Justice and Home Affairs Per Vik said it was late.", "Per Vik"),
        ("President of the Republic Ida Lund said it was late.", "Ida Lund"),
    ],
)
def test_field_and_name_stand_in_one_run_of_capitals(text, name):
    source = first(text).effective
    assert (source.name, source.kind) == (name, SourceKind.OFFICIAL_NAMED)


@pytest.mark.parametrize(
    "text",
    ["A son of Ana Holt said the road was open.", "A minister of health said the ward was shut."],
)
def test_a_phrase_with_of_that_names_no_office_holder_stays_unnamed(text):
    assert not first(text).effective.named


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Paylor said no cards had left its systems.", SourceKind.BODY),
        ("Orro, which has 400 staff, said the machine was late.", SourceKind.BODY),
        ("Deren said she would appeal.", SourceKind.PERSON_NAMED),
    ],
)
def test_a_name_that_is_called_it_is_a_body(text, kind):
    assert first(text).effective.kind is kind


def test_a_surname_is_no_body_for_a_pronoun_that_means_another_thing():
    told = rows("Ana Deren came to the yard. Deren said its hull was cracked.")
    assert told[-1].effective.kind is SourceKind.PERSON_NAMED


def test_a_shout_is_its_shouters_and_not_the_last_bodys():
    told = rows(
        "The Selm Electoral Office said 71 percent of the ballots had been counted. "
        '"It is over, and we have won!" Karim Adan, her brother, shouted from a lorry.'
    )
    shouted = next(row for row in told if "won" in row.claim.text)
    assert shouted.effective.name == "Karim Adan"
    assert shouted.standing is Standing.NAMED


def test_a_quotation_behind_a_bodys_reported_words_is_its_own_by_guess():
    told = rows('The port authority said the quay was shut. "We have lost two cranes." It rained.')
    quoted = [row for row in told if "cranes" in row.claim.text]
    assert all(row.standing is not Standing.PRINCIPAL for row in quoted)


def test_an_official_behind_an_opening_place_speaks():
    row = first("In Selm an EU official, speaking on background, said that ministers would meet.")
    assert row.standing is Standing.ANON
    assert row.claim.text == "ministers would meet"


def test_a_number_put_at_so_much_is_no_speaker():
    row = first("Holm Hospital, to which they were taken, put their number at 27 on Wednesday.")
    assert row.effective.name == "Holm Hospital"


def test_a_figure_that_should_no_longer_be_used_is_taken_back():
    told = rows(
        "The right figure is 0.4 percent. The figure published on 1 May should no longer be used.",
        outlet="Selm Statistics Bureau",
        kind="official",
    )
    assert told[-1].stance is Stance.RETRACT


@pytest.mark.parametrize("verb", ["announced", "officially established", "revealed"])
def test_it_was_announced_names_nobody(verb):
    assert first(f"It was {verb} that the dam had failed.").standing is Standing.VAGUE


def test_a_company_issues_its_own_document():
    row = first("The Company has sold its plant.", outlet="Corvane Holdings SE", kind="official")
    assert (row.effective.kind, row.standing) == (SourceKind.COMPANY, Standing.PRINCIPAL)
