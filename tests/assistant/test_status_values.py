"""Values: when two can both hold, and when one is enough for another."""

import pytest

from assistant.status import decide
from assistant.value import bears_out, compatible, read_value
from index import (
    Attribution,
    Bound,
    Claim,
    CueClass,
    Link,
    Quantity,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)
from tests.assistant.ledger_rows import voice


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("14", "14", True),
        ("14", "19", False),
        ("2 million", "2,000,000", True),
        ("2 billion marks", "4 billion marks", False),
        (">=20", "23", True),
        (">=20", "12", False),
        ("<=60 percent", "50 percent", True),
        (">=3", "<=2", False),
        ("~50", "53", True),
        ("~50", "70", False),
        ("$4.2 billion", "4.2 billion dollars", True),
        ("Petra Lowe", "Lowe", True),
        ("Petra Lowe", "Dov Marchetti", False),
        ("2026-06", "2026-06-09", True),
        ("2026-06-09", "2026-07-09", False),
        ("14 September", "14 October", False),
        ("14", "Lowe", False),
    ],
)
def test_whether_two_values_can_both_hold(one, other, both):
    assert compatible(read_value(one), read_value(other)) is both
    assert compatible(read_value(other), read_value(one)) is both


@pytest.mark.parametrize(
    ("given", "asked", "enough"),
    [
        ("14", "14", True),
        ("23", ">=20", True),
        (">=20", "23", False),
        (">=20", ">=20", True),
        (">=20", ">=25", False),
        ("<=60", "60", False),
        ("~2 million", "2 million", False),
        ("2.1 million", "~2 million", True),
        ("Inez Silva", "Silva", True),
    ],
)
def test_a_bound_bears_out_only_itself(given, asked, enough):
    assert bears_out(read_value(given), read_value(asked)) is enough


def test_a_bound_of_unknown_side_contradicts_nothing_and_bears_out_no_number():
    police = voice("police", "REGISTRAR", "ASSERT", value="3", bounded=True)
    mayor = voice("mayor", "OFFICIAL", "ASSERT", value="5", id=1)
    assert decide([police, mayor]).values == ()
    assert decide([police], asked="3").status == "NOT_IN_REPORTS"


def test_the_side_of_a_bound_is_read_off_the_ledger_where_the_value_does_not_show_it():
    words = "At least 20 miners died"
    row = Attribution(
        id="r-1",
        report="r",
        rule="A2",
        chain=(Link(Source("mines inspectorate", SourceKind.GOV_BODY)),),
        cue=None,
        cue_class=CueClass.ASSERT,
        stance=Stance.ASSERT,
        standing=Standing.REGISTRAR,
        claim=Claim(words, (), quantities=(Quantity(20, "miner", "20", Bound.LOWER),)),
        content=(),
        sentence=Span(0, len(words), words),
    )
    inspectorate = voice(
        "mines inspectorate", "REGISTRAR", "ASSERT", value="20", bounded=True, attribution=row
    )
    mayor = voice("mayor", "OFFICIAL", "ASSERT", value="12", id=1)
    assert decide([inspectorate], asked=">=20").status == "CONFIRMED"
    assert decide([inspectorate, mayor]).contested_by == ("mayor",)
