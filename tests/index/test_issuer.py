"""An issuer's own document: whose people its title names, and a country under its many forms."""

import pytest

from index.countries import in_one_name, seats
from index.extract import extract
from index.issuer import people_of_title
from index.ledger import Standing
from index.report import Report


def standing_of(report):
    return extract(report)[0].standing


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Readout of President Orme\u2019s Call with President Vey of Sund", ("President Orme",)),
        ("Readout of Minister Tal Orr's meeting with Ida Crane", ("Minister Tal Orr",)),
        ("Statement by Secretary Ada Holm and Envoy Ole Brask on the raid",
         ("Secretary Ada Holm", "Envoy Ole Brask")),
        ("Statement from Speaker Tal Orr on Adviser Ida Crane\u2019s Call with Adviser Lund of Vik",
         ("Speaker Tal Orr", "Adviser Ida Crane")),
        ("Statement from Speaker Tal Orr on President Vey\u2019s Meeting with President Lund",
         ("Speaker Tal Orr",)),
        ("Readout of the Meeting with Partners on Minister Orr\u2019s Call with Ida Crane", ()),
        ("President Vey\u2019s Visit to Sund", ()),
        (None, ()),
    ],
)  # fmt: skip
def test_the_title_of_a_readout_or_statement_names_whose_people_it_tells_of(title, people):
    assert people_of_title(title) == people


SAID = "Readout of President Ada Orme\u2019s Call with President Vey of Sund"


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("President Ada M. Orme spoke today with President Vey of Sund.", Standing.PRINCIPAL),
        ("President Ada Orme, Jr. met President Vey in Vik.", Standing.PRINCIPAL),
        ("Mrs. Orme opened the bridge on Friday.", Standing.PRINCIPAL),
        ("President Vey has dismissed his cabinet.", Standing.OFFICIAL),
        ("Lio Orme has left the country.", Standing.OFFICIAL),
        ("Former President Orme has moved to Vik.", Standing.OFFICIAL),
        ("Vice President Orme opened the bridge.", Standing.OFFICIAL),
        ("President Orme's brother opened the bridge.", Standing.OFFICIAL),
    ],
)
def test_a_readout_confirms_what_its_own_side_did_and_nothing_of_the_other(text, standing):
    report = Report("r", text, SAID, "The White House", kind="official")
    assert standing_of(report) is standing


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The French foreign ministry said France had expelled two envoys.", Standing.PRINCIPAL),
        ("The Dutch government said the Netherlands had left the pact.", Standing.PRINCIPAL),
        ("The White House said the United States had lifted the tariffs.", Standing.PRINCIPAL),
        ("Downing Street said Britain had closed its embassy.", Standing.PRINCIPAL),
        ("Washington said American soldiers had left the base.", Standing.PRINCIPAL),
        ("The Kremlin said the Polish president had flown to Orm.", Standing.OFFICIAL),
        ("The presidency of Veld said the Ostian president had resigned.", Standing.OFFICIAL),
        ("The UK government said the United States had closed its embassy.", Standing.OFFICIAL),
        ("A German bank said Germany had cut taxes.", Standing.OFFICIAL),
        ("An Ostian museum said Ostia had sold the ship.", Standing.OFFICIAL),
        ("The UN said the United Arab Emirates had left the pact.", Standing.NAMED),
    ],
)
def test_a_state_speaks_for_its_country_by_any_name_and_no_house_does(text, standing):
    report = Report("r", text, outlet="Post")
    assert standing_of(report) is standing


def test_each_form_of_a_country_becomes_one_word():
    told = "French, Dutch and U.S. troops told us that America and the Netherlands agreed"
    said = "France, Netherlands and Unitedstates troops told us that Unitedstates and the "
    assert in_one_name(told) == f"{said}Netherlands agreed"
    assert seats()["kremlin"] == "russia"


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Dr Imelda Kast is appointed Director of the Archive.", Standing.PRINCIPAL),
        ("The appointment of Mr Rolf Sand as Consul is revoked.", Standing.PRINCIPAL),
        ("The permit of Orsa Mining is suspended until 1 May.", Standing.PRINCIPAL),
        ("Mr Lund is appointed ambassador by Veld.", Standing.OFFICIAL),
        ("Mr Lund was appointed ambassador in 2020.", Standing.OFFICIAL),
        ("Two men are suspended from work at Orsa Mining.", Standing.OFFICIAL),
        ("The mayor of Sund is elected for four years.", Standing.OFFICIAL),
    ],
)
def test_a_gazette_does_what_it_says_is_done(text, standing):
    report = Report("r", text, outlet="Government Gazette of Tollmark", kind="official")
    assert standing_of(report) is standing
