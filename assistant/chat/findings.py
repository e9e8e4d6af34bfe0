"""A checked draft as a page shows it: each sentence, what it overstates, what to write instead."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.chat.markup import badge, text
from assistant.check import CheckedDraft, CheckedSentence, Finding

LONGEST_SHOWN = 2_000
"""Characters of a sentence that are shown; a draft without full stops is one sentence."""


OPENING = "\"'\u201c\u2018"


def render_findings(checked: CheckedDraft, draft: str) -> str:
    """The sentences with findings, each with its correction to copy, as HTML."""
    failed = [sentence for sentence in checked.sentences if not sentence.ok]
    total = len(checked.sentences)
    if not total:
        return '<p class="quiet">The text holds no sentence to check.</p>'
    if not failed:
        return f'<p class="verdict good">Nothing overstated in {_sentences(total)}.</p>'
    listed = "".join(_sentence(sentence) for sentence in failed)
    return (
        f'<p class="verdict bad">{len(failed)} of {_sentences(total)} '
        f"{'says' if len(failed) == 1 else 'say'} more than the reports bear out.</p>"
        f"{_copy(corrected(checked, draft), 'Copy the text with all corrections')}"
        f'<ol class="findings">{listed}</ol>'
    )


def corrected(checked: CheckedDraft, draft: str) -> str:
    """The draft with each correction in the place of its sentence; all else stays."""
    pieces, done = [], 0
    for sentence in checked.sentences:
        if sentence.correction is None:
            continue
        # What stands before the first word (a list's dash) is layout, not part of the claim.
        lead = _lead(sentence.text)
        pieces += [draft[done : sentence.start], lead, sentence.correction]
        done = sentence.end
    return "".join([*pieces, draft[done:]])


def _lead(sentence: str) -> str:
    for place, letter in enumerate(sentence):
        if letter.isalnum() or letter in OPENING:
            return sentence[:place] if sentence[:place].strip() in ("-", "*", ">", "") else ""
    return ""


def _sentences(count: int) -> str:
    return "1 sentence" if count == 1 else f"{count} sentences"


def _sentence(sentence: CheckedSentence) -> str:
    shown = sentence.text[:LONGEST_SHOWN] + ("…" if len(sentence.text) > LONGEST_SHOWN else "")
    better = ""
    if sentence.correction:
        better = (
            f'<div class="better"><h4>Instead</h4><p>{text(sentence.correction)}</p>'
            f"{_copy(sentence.correction, 'Copy')}</div>"
        )
    objections = "".join(_finding(finding) for finding in sentence.findings)
    return (
        f'<li><blockquote class="draft">{text(shown)}</blockquote>'
        f"{_labels(sentence.findings)}"
        f'<ul class="objections">{objections}</ul>{better}</li>'
    )


def _labels(findings: Sequence[Finding]) -> str:
    """The status that the reports give what the sentence says."""
    labels = {(f.status, f.label): None for finding in findings for f in finding.facts}
    return "".join(f"<div>{badge(status, label)}</div>" for status, label in labels)


def _finding(finding: Finding) -> str:
    chips = " ".join(
        f'<a class="cite" href="#check-{number}" title="Show passage {number}">[{number}]</a>'
        for number in finding.citations
    )
    return f"<li>{text(finding.message)} {chips}</li>"


def _copy(value: str, words: str) -> str:
    return f'<button type="button" class="copy" data-copy="{text(value)}">{words}</button>'
