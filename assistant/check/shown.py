"""V4: a sentence of a report is shown in the name of somebody whom that report does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.case import Case, Objection
from assistant.question.parse import parsed
from index.extract.parse import straighten

_FEWEST = 5  # words of a quotation by which its report can be told
_OF_THE_FRAME = frozenset({"report", "statement", "source", "word", "matter", "claim", "fact"})
_EDGES = " .,;:!?'\"“”"


def shown(case: Case) -> Iterator[Objection]:
    """V4: whoever is named before a quoted sentence stands in the report that has it."""
    if case.readings:
        return  # who says what is held against the ledger
    words = straighten(case.sentence.words)
    for quotation in case.sentence.quotations:
        plain = " ".join(straighten(quotation.text).split()).strip(_EDGES).lower()
        holding = [t for t in case.ledger.plain_texts if plain in t]
        if len(plain.split()) < _FEWEST or not holding:
            continue
        lead = words.partition(straighten(quotation.text))[0]
        reports = [r for r in case.ledger.reports.values() if _holds(r.text, plain)]
        texts = [*holding, *(f"{r.outlet or ''}".lower() for r in reports)]
        strange = [w for w in _named(lead) if not any(w in text for text in texts)]
        if strange:
            message = f"the report with these words does not have “{strange[0]}”"
            yield Objection("V4", message, case.held)


def _holds(text: str, plain: str) -> bool:
    return plain in " ".join(straighten(text).split()).lower()


def _named(lead: str) -> list[str]:
    """The nouns and names before a quotation, in lower case, without those of dates."""
    return [
        token.lower_
        for token in parsed(re.sub(r"\b\d{1,2} [A-Z][a-z]+(?: \d{4})?", "", lead))
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in _OF_THE_FRAME
    ]
