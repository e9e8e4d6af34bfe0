"""A checked draft as the page shows it."""

from __future__ import annotations

from html import unescape

from assistant.answer import Fact, Position, StatusCode, Support
from assistant.chat.findings import corrected, render_findings
from assistant.check import CheckedDraft, CheckedSentence, Finding

DRAFT = "# Note\n\nThe exit was locked. All is well.\n\n- Five died.\n"
FACT = Fact("p", StatusCode.DISPUTED, "Disputed", Position.DENIED, Support.NAMED)


def sentence(text: str, correction: str | None = None) -> CheckedSentence:
    start = DRAFT.index(text)
    findings = (Finding("V2", "too <b>strong</b>", (FACT,), (1, 2)),) if correction else ()
    return CheckedSentence(start, start + len(text), text, findings, correction)


CHECKED = CheckedDraft(
    (
        sentence("The exit was locked.", "Disputed: <i>one</i> said so."),
        sentence("All is well."),
        sentence("- Five died.", "Not in the reports."),
    )
)


def test_each_sentence_that_overstates_has_its_reason_status_and_correction() -> None:
    shown = render_findings(CHECKED, DRAFT)
    assert "2 of 3 sentences say more" in shown
    assert "All is well." not in shown.partition("<ol")[2]
    assert 'class="badge badge-red">Disputed' in shown
    assert 'href="#check-2"' in shown
    assert "<b>" not in shown
    assert "<i>" not in shown


def test_the_corrected_text_keeps_everything_else() -> None:
    assert corrected(CHECKED, DRAFT) == (
        "# Note\n\nDisputed: <i>one</i> said so. All is well.\n\n- Not in the reports.\n"
    )
    shown = unescape(render_findings(CHECKED, DRAFT))
    assert f'data-copy="{corrected(CHECKED, DRAFT)}"' in shown


def test_a_text_without_findings_says_so() -> None:
    clean = CheckedDraft((sentence("All is well."),))
    assert "Nothing overstated in 1 sentence." in render_findings(clean, DRAFT)
    assert "no sentence" in render_findings(CheckedDraft(()), "")
