"""A draft as the extractor reads it: its sentences, and who it says says what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.check.clean import Clean, clean
from assistant.check.frames import is_aside
from assistant.check.labels import Label, read_label
from assistant.check.marks import Mark, read_marks
from assistant.check.statement import WRITER, Statement
from assistant.question.parse import parsed, parser
from assistant.question.slots import slots_of
from index.extract import extract
from index.extract.injection import quarantined
from index.extract.operators import is_inverted
from index.extract.parse import parse, straighten
from index.ledger import Attribution, CueClass, Stance
from index.lexicon import words
from index.report import Report

_ASSERTS_NOTHING = {Stance.NONE, Stance.PRESUPPOSE}
_ENDED = re.compile(r"[.!?][\"\u201d\u2019')\]]*$")
# Curly marks may hold straight ones: what somebody says within a quoted sentence.
_QUOTED = re.compile(r'\u201c(?P<outer>[^\u201c\u201d\n]*"[^\u201c\u201d\n]*)\u201d'
                     r'|["\u201c\u201d](?P<words>[^"\u201c\u201d\n]+)["\u201c\u201d]')  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, by their place in the clean text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the draft, by its place there, with its statements.

    `words` are its words without markup; `paragraph` numbers the line it stands on.
    `shown` are statements that it only shows, as a quoted sentence of a report.
    `marks` are its citations.
    """

    start: int
    end: int
    text: str
    words: str = ""
    paragraph: int = -1
    label: Label | None = None
    statements: tuple[Statement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    injected: bool = False
    shown: tuple[Statement, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def is_aside(self) -> bool:
        """True where it offers the nearest other claim, which needs no official line."""
        return is_aside(self.text)


def read_draft(draft: str, *, outlets: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences of a draft in reading order; `outlets` are lower-case names of the store."""
    cleaned = clean(draft)
    told = extract(Report("draft", cleaned.text, outlet=WRITER), outlets=outlets)
    rows = [row for row in told if not row.is_attitude]
    bad = quarantined(draft)
    sentences = [*_sentences(cleaned, rows), *_skipped(cleaned)]
    return [
        replace(s, injected=any(s.start < end and start < s.end for start, end in bad))
        for s in sorted(sentences, key=lambda s: s.start)
    ]


def _sentences(cleaned: Clean, rows: Iterable[Attribution]) -> Iterator[Sentence]:
    statements = [_placed(s, cleaned) for s in _statements(rows)]
    text = straighten(cleaned.text)
    quotations = [_quotation(m, text) for m in _QUOTED.finditer(cleaned.text)]
    done = 0
    for number, first, last in _pieces(cleaned):
        start = _start(cleaned, done, first)
        end = done = _closed(cleaned, last)
        inside = [s for s in statements if first <= s.row.sentence.start < last]
        label = read_label(cleaned.draft[start:end])
        if label is not None and label.party:
            inside = [replace(s, labelled=label.party) for s in inside]
        announces = cleaned.text[first:last].rstrip(' "“').endswith(":")
        yield Sentence(
            start,
            end,
            cleaned.draft[start:end],
            cleaned.text[first:last],
            number,
            label,
            tuple(s for s in inside if s.voice is not None or not announces),
            tuple(q for q in quotations if first <= q.start < last),
            marks=read_marks(cleaned.draft, start, end),
        )


def _quotation(found: re.Match[str], text: str) -> Quotation:
    start, end = found.span(found.lastgroup or 0)
    return Quotation(start, end, text[start:end])


def _placed(statement: Statement, cleaned: Clean) -> Statement:
    """The statement with its place in the draft, and the outlet that stands behind it there."""
    end = cleaned.end(_last(statement.row))
    stop = cleaned.end(statement.row.sentence.end)
    carriers = (name for place, name in cleaned.carried if end <= place <= stop)
    return replace(statement, end=end, carrier=next(carriers, None))


def _last(row: Attribution) -> int:
    """Where a statement ends in the clean text, within its own sentence."""
    spans = [*row.claim.spans, *row.content, row.cue, row.source.span]
    inside = [s.end for s in spans if s and row.sentence.start <= s.start < row.sentence.end]
    return min(max(inside, default=row.sentence.start + 1), row.sentence.end)


def _pieces(cleaned: Clean) -> Iterator[tuple[int, int, int]]:
    """Paragraph number, start and end of each sentence in the clean text.

    The parser's pieces are joined up to a full stop: it also parts at semicolons and colons.
    """
    for number, paragraph in enumerate(next(parse([cleaned.text]))):
        first: int | None = None
        last = 0
        for tokens in paragraph.doc.sents:
            span = paragraph.cover(tokens)
            lead = len(span.text) - len(span.text.lstrip())
            first = span.start + lead if first is None else first
            last = span.start + len(span.text.rstrip())
            if _ENDED.search(span.text.rstrip()):
                yield number, first, last
                first = None
        if first is not None and any(c.isalnum() for c in cleaned.text[first:last]):
            yield number, first, last


def _start(cleaned: Clean, done: int, first: int) -> int:
    """The start in the draft, with the markup before the first word."""
    draft, place = cleaned.draft, cleaned.start(first)
    passed = max((end for _, end in cleaned.skipped if end <= place), default=0)
    start = max(done, passed, draft.rfind("\n", 0, place) + 1)
    while start < place and draft[start].isspace():
        start += 1
    return start


def _closed(cleaned: Clean, offset: int) -> int:
    """The end in the draft, with the marks and citations that follow on the same line."""
    end = cleaned.end(offset)
    limit = cleaned.start(offset) if offset < len(cleaned.places) else len(cleaned.draft)
    for start, _ in cleaned.skipped:
        limit = start if end <= start < limit else limit
    following = cleaned.draft[end:limit].split("\n", 1)[0]
    return end + len(following.rstrip()) if following.strip() else end


def _skipped(cleaned: Clean) -> Iterator[Sentence]:
    for start, end in cleaned.skipped:
        text = cleaned.draft[start:end]
        body = text.strip()
        if body:
            first = start + len(text) - len(text.lstrip())
            marks = read_marks(cleaned.draft, first, first + len(body))
            yield Sentence(first, first + len(body), body, marks=marks)


def _statements(rows: Iterable[Attribution]) -> Iterator[Statement]:
    """What asserts something: no question, no wish, no "X said that Y said" beside what Y said."""
    for row in rows:
        if "speech_act" in row.flags or (row.stance in _ASSERTS_NOTHING and not _is_said(row)):
            continue
        statement = Statement(row if _commits(row) else replace(row, stance=Stance.ASSERT))
        if not _is_personal(statement) and not _is_no_clause(statement):
            yield statement


def _commits(row: Attribution) -> bool:
    return row.stance not in _ASSERTS_NOTHING


def _is_said(row: Attribution) -> bool:
    """Whether the draft's own voice says it, with no *if* and no question mark near.

    A report is read with caution: "because stocks were low, prices will rise" could suppose.
    Whoever writes it says so.
    """
    if len(row.chain) > 1 or row.stance is not Stance.NONE or "conditional" in row.flags:
        return False
    tokens = parsed(row.sentence.text)
    supposing = words("conditional_marks") | {"?"}
    inverted = any(t.dep_ == "advcl" and is_inverted(t) for t in tokens)
    return not inverted and not any(t.lower_ in supposing for t in tokens)


def _is_no_clause(statement: Statement) -> bool:
    """Whether the draft's own voice only names, greets or asks for something: no one does it."""
    if statement.voice is not None or not statement.claim:
        return False
    frames = slots_of([statement.claim])[0].frames
    if all(frame.nominal for frame in frames):
        return True
    first = parser()(statement.claim)[0]
    return first.dep_ == "ROOT" and first.tag_ in {"VB", "VBP"}


def _is_personal(statement: Statement) -> bool:
    """Whether the writer speaks of itself or to the reader ("I hope this helps")."""
    if statement.voice is None and statement.row.cue_class in {CueClass.BELIEVE, CueClass.PLAN}:
        return statement.row.cue is not None
    mine = words("speaking_pronouns") & {"i", "we"} | {"you"}
    agent = statement.row.claim.agent
    speaker = statement.voice.name if statement.voice else agent.text if agent else ""
    return speaker.lower() in mine
