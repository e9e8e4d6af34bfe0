"""What comes out of a check (interface, "A checked draft")."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from assistant.answer import Citation, Fact


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule (V1-V11) has against a sentence, with the facts that it goes by.

    `severe` where something is shown as confirmed, or as bare fact, that is not.
    """

    rule: str
    message: str
    facts: tuple[Fact, ...] = ()
    citations: tuple[int, ...] = ()
    severe: bool = False


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the draft: `draft[start:end] == text`.

    `claims` is how many things it says; one that says nothing is ok.
    `correction` is the composer's sentence for the same claim; None where nothing was found.
    """

    start: int
    end: int
    text: str
    findings: tuple[Finding, ...] = ()
    correction: str | None = None
    claims: int = 0

    @property
    def ok(self) -> bool:
        """True where the reports bear the sentence out, or it makes no claim."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft with what was found in it."""

    sentences: tuple[CheckedSentence, ...]
    citations: tuple[Citation, ...] = ()

    @property
    def ok(self) -> bool:
        """True where no sentence has a finding."""
        return all(sentence.ok for sentence in self.sentences)

    def to_json(self) -> dict[str, Any]:
        """The result in the form of the interface, ready for `json.dumps`."""
        return {
            "sentences": [_sentence(sentence) for sentence in self.sentences],
            "citations": [asdict(citation) for citation in self.citations],
            "ok": self.ok,
        }


def _sentence(sentence: CheckedSentence) -> dict[str, Any]:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "ok": sentence.ok,
        "findings": [
            {
                "rule": finding.rule,
                "message": finding.message,
                "facts": [_fact(fact) for fact in finding.facts],
                "citations": list(finding.citations),
            }
            for finding in sentence.findings
        ],
        "correction": sentence.correction,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    data = asdict(fact)
    data["history"] = [{"from": h["since"], "status": h["status"]} for h in data["history"]]
    return data
