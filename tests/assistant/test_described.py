"""Words that only say what kind of thing a name is of: they need not be repeated."""

import pytest

from assistant.match import Coverage
from assistant.question import understand
from assistant.question.described import descriptions
from assistant.strict import is_strictly_covered
from tests.assistant.pair_table import held


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the drug Noventrex has been withdrawn", {"drug": "noventrex"}),
        ("the chemical firm Stannard was fined", {"chemical": "stannard", "firm": "stannard"}),
        ("the city of Sarnovo was evacuated", {"city": "sarnovo"}),
        ("Minister Holt has resigned", {"minister": "holt"}),
        ("the captain of the Astrid is dead", {}),
        ("the Astrid captain is dead", {}),
        ("the police told Holt to leave", {}),
        ("the bank sold Orm a plant", {}),
        ("the minister Ana Holt has sacked a minister", {}),
    ],
)
def test_what_describes_a_name_is_read(text, words):
    assert dict(descriptions(text)) == words


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Has tennis player Ana Brezik retired?", "Ana Brezik has retired"),
        ("Was the city of Sarnovo evacuated?", "Sarnovo was evacuated"),
        ("Has Minister Holt resigned?", "Holt has resigned"),
    ],
)
def test_a_report_need_not_repeat_it(question, claim):
    assert held(question, claim).coverage is Coverage.FULL
    assert is_strictly_covered(understand(question)[0].proposition, claim)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did the ship Astrid sink?", "The ferry Borea sank"),
        ("Has the council of Stavely resigned?", "The mayor of Stavely has resigned"),
        ("Has Minister Holt resigned?", "Holt's deputy has resigned"),
    ],
)
def test_another_bearer_or_office_is_another(question, claim):
    assert held(question, claim).coverage is not Coverage.FULL
