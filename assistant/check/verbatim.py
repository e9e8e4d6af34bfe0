"""What a draft has word for word from a report: no matching can be better than that (V1)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.case import Case
from assistant.check.stances import is_like
from assistant.check.statement import Statement
from assistant.check.voices import is_open, is_row_cited
from index.extract.parse import straighten
from index.ledger import Attribution


def is_told_beside(statement: Statement, case: Case) -> bool:
    """Whether a clause that only says who or when stands word for word in a report."""
    if not {"relative", "open_pronoun"} & set(statement.row.flags):
        return False
    spans = statement.row.claim.spans
    words = " ".join(spans[-1].text.split()).strip(" .,;").lower() if spans else ""
    return bool(words) and any(words in text for text in case.ledger.plain_texts)


def is_word_for_word(statement: Statement, case: Case) -> bool:
    """Whether the voice that is cited says just these words in a report."""
    return next(rows_word_for_word(statement, case), None) is not None


def rows_word_for_word(statement: Statement, case: Case) -> Iterator[Attribution]:
    """The rows in which the voice that is cited says just these words.

    The claim is that of a row, or stands in a sentence of a report that is told as a whole.
    """
    if statement.voice is None or is_open(statement.voice):
        return
    sentence, claim = _plain(case.sentence.words), _plain(statement.claim)
    spans = statement.row.claim.spans
    last = _plain(spans[-1].text) if spans else claim
    for row in case.ledger.rows_near(statement.claim):
        just_so = _plain(row.claim.text) == claim or last in _plain(row.sentence.text) in sentence
        if just_so and is_like(statement, row.stance) and is_row_cited(statement, row):
            yield row


def _plain(text: str) -> str:
    return " ".join(straighten(text).split()).strip(" .,;").lower()
