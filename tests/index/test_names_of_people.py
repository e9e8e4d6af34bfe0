"""Whom a name means: family names that stand first, ranks cut short, names of houses (8.5b)."""

import pytest

from index import Report, SourceKind
from index.extract import extract


def last(text):
    found = extract(Report("r", text, outlet="Morgenblad", published="2026-04-14"))
    return [row for row in found if row.claim.text][-1].effective


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Interior Ministry spokesman Deng Haolin made the comment on Monday. "
            "Deng said the talks would go on.",
            "Deng Haolin",
            SourceKind.SPOKESPERSON,
        ),
        (
            "Spokesman Weng Taobin took questions in Arden on Tuesday. Weng said Vestria was out.",
            "Weng Taobin",
            SourceKind.SPOKESPERSON,
        ),
        (
            "Orsa spokesperson Nelli Folker was asked about the fire. Folker said it was out.",
            "Nelli Folker",
            SourceKind.SPOKESPERSON,
        ),
        (
            "Prosecutor Ryu Min-jae said the case was closed. Ryu said no appeal was planned.",
            "Ryu Min-jae",
            SourceKind.OFFICIAL_NAMED,
        ),
        ("Kwan Young-se said the talks were over.", "Kwan Young-se", SourceKind.PERSON_NAMED),
        ("Sgt. Ana Holt said the road was closed.", "Ana Holt", SourceKind.OFFICIAL_NAMED),
        ("Lt. Gov. Dan Holt said the Senate would vote.", "Dan Holt", SourceKind.OFFICIAL_NAMED),
        ("Sen. Ana Holt said the bill would fail.", "Ana Holt", SourceKind.OFFICIAL_NAMED),
        ("Rep. Ana Holt said the bill would fail.", "Ana Holt", SourceKind.PERSON_NAMED),
        ("The OWO's Mika Ryne said the virus had spread.", "Mika Ryne", SourceKind.PERSON_NAMED),
    ],
)
def test_a_bare_name_is_whoever_bears_it_in_full(text, name, kind):
    assert (last(text).name, last(text).kind) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutor Ryu Hee-jun and Ryu Min-seok, a baker, met on Monday. Ryu said it was over.",
        "Ryu Jong Un came on Monday. Ryu Yo Jong was there. Ryu said the test had failed.",
        "Prosecutor Ana Holt met her brother, Odo Holt, on Monday. Holt said it was over.",
        "Bill Forde, chairman of Forde, resigned on Monday. Forde said the plant would close.",
        "Telda was founded by Mayor Anna Telda in 1920. Telda said it would cut 300 jobs.",
        "Minister Maria Lopes and her deputy Maria Ruis came. Maria said the fair was over.",
        "Minister Jordan Pickard resigned. Pickard was ill. Jordan said the border would close.",
        "The Prime Minister-designate said the cabinet would be small.",
    ],
)
def test_a_name_that_two_may_bear_or_a_house_is_no_office_holder(text):
    assert last(text).role in {None, "prime minister-designate"}


@pytest.mark.parametrize(
    "text", ["A union rep said the plant would close.", "A gen said the plant would close."]
)
def test_a_rank_cut_short_names_nobody(text):
    assert not last(text).named
