"""Names that hold a pronoun or an article, nurses "it did not name", and thefts from one's own."""

import pytest

from index.ledger import SourceKind, Standing
from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Pell has left Rovik, the newspaper La Tarde wrote on Saturday.",
            "La Tarde",
            SourceKind.OUTLET,
        ),
        (
            "The Orrin Weekly, quoting a kitchen worker it did not name, wrote that all nineteen "
            "had been guests at a wedding.",
            "a kitchen worker",
            SourceKind.PERSON_UNNAMED,
        ),
        (
            "The Orrin Weekly, citing two officials it did not identify, wrote that Pell had left.",
            "two officials",
            SourceKind.OFFICIAL_UNNAMED,
        ),
    ],
)
def test_who_speaks(text, name, kind):
    assert any(r.effective.name == name and r.effective.kind is kind for r in rows(text))


def test_a_campaign_group_is_not_whose_name_follows_our():
    told = rows(
        "The council will close Wexley's primary school next summer, according to the campaign "
        "group Save Our School. The council said on Thursday that no decision had been taken."
    )
    group = [r for r in told if r.effective.name == "Save Our School"]
    assert group
    assert all(r.standing is not Standing.PRINCIPAL for r in group)
    assert any("council" in r.effective.name.lower() for r in told)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (
            "Three bronzes were stolen from the Hallam Museum, its director, Odile Varga, said.",
            Standing.PRINCIPAL,
        ),
        ("Data were stolen from Norbank on Monday, Norbank said.", Standing.PRINCIPAL),
        ("Coins were stolen from Norbank's rival Sudbank, Norbank said.", Standing.OFFICIAL),
        ("Guns were stolen from the Orm museum, the mayor of Orm said.", Standing.OFFICIAL),
        ("Paintings were stolen from a church in Orm, the bishop said.", Standing.OFFICIAL),
    ],
)
def test_a_theft_from_its_own_house_is_for_the_house_to_tell(text, standing):
    assert {r.standing for r in rows(text) if r.claim.predicate == "steal"} == {standing}
