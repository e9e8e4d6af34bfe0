"""What a draft has word for word from a report: no matching can be better than that (V1)."""

from __future__ import annotations

from assistant.check.case import Case
from assistant.check.stances import is_like
from assistant.check.statement import Statement
from assistant.check.voices import is_open, is_row_cited
from index.extract.parse import straighten


def is_told_beside(statement: Statement, case: Case) -> bool:
    """Whether a clause that only says who or when stands word for word in a report."""
    if not {"relative", "open_pronoun"} & set(statement.row.flags):
        return False
    spans = statement.row.claim.spans
    words = " ".join(spans[-1].text.split()).strip(" .,;").lower() if spans else ""
    return bool(words) and any(words in text for text in case.ledger.plain_texts)


def is_word_for_word(statement: Statement, case: Case) -> bool:
    """Whether the voice that is cited says just these words in a report, which needs no matching.

    The claim is that of a row, or stands in a sentence of a report that is told as a whole.
    """
    if statement.voice is None or is_open(statement.voice):
        return False
    sentence, claim = _plain(case.sentence.words), _plain(statement.claim)
    spans = statement.row.claim.spans
    last = _plain(spans[-1].text) if spans else claim
    return any(
        (_plain(row.claim.text) == claim or last in _plain(row.sentence.text) in sentence)
        and is_like(statement, row.stance)
        and is_row_cited(statement, row)
        for row in case.ledger.rows_near(statement.claim)
    )


def _plain(text: str) -> str:
    return " ".join(straighten(text).split()).strip(" .,;").lower()
