"""A draft as the extractor reads it: its sentences, and who it says says what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.check.clean import Clean, clean
from assistant.check.frames import is_aside
from assistant.check.labels import Label, read_label
from assistant.question.slots import slots_of
from index.extract import extract
from index.extract.injection import quarantined
from index.extract.parse import parse
from index.ledger import Attribution, Modality, Source, SourceKind, Stance
from index.lexicon import words
from index.report import Report

_WRITER = "the writer of this text"
_OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}
_SILENT = {Stance.NONE, Stance.PRESUPPOSE}


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a sentence says: a row of the ledger that the draft alone would make."""

    row: Attribution

    @property
    def speakers(self) -> tuple[Source, ...]:
        """Whoever the draft cites, outermost first; empty for its own voice.

        A body whose public act the draft tells (T13) is not cited.
        """
        if "via_outlet" in self.row.flags:
            links = [k for k in self.row.chain[1:] if k.source.kind in _OUTLETS]
        else:
            links = list(self.row.chain[1:])
        return tuple(k.source for k in links if k.source.name != _WRITER)

    @property
    def voice(self) -> Source | None:
        """The source that counts (C1): the first behind the outlets; None for the draft's own."""
        speakers = self.speakers
        behind = next((s for s in speakers if s.kind not in _OUTLETS), None)
        return behind or (speakers[-1] if speakers else None)

    @property
    def claim(self) -> str:
        """The words of what is said, without who says it; "" where they only point back."""
        return "" if "anaphoric" in self.row.flags else self.row.claim.text.strip(' "“”,;')

    @property
    def is_hedged(self) -> bool:
        """True where the words say that it may be so."""
        claim = self.row.claim
        return bool(claim.hedges) or claim.modality is Modality.POSSIBLE


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the draft, by its place there, with its statements.

    `words` are its words without markup; `paragraph` numbers the line it stands on.
    """

    start: int
    end: int
    text: str
    words: str
    paragraph: int
    label: Label | None = None
    statements: tuple[Statement, ...] = ()
    injected: bool = False

    @property
    def is_aside(self) -> bool:
        """True where it offers the nearest other claim, which needs no official line."""
        return is_aside(self.text)


def read_draft(draft: str, *, outlets: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences of a draft in reading order; `outlets` are lower-case names of the store."""
    cleaned = clean(draft)
    report = Report("draft", cleaned.text, outlet=_WRITER)
    rows: dict[int, list[Attribution]] = {}
    for row in extract(report, outlets=outlets):
        rows.setdefault(row.sentence.start, []).append(row)
    sentences = _sentences(cleaned)
    bad = quarantined(draft)
    return [
        replace(
            sentence,
            statements=tuple(_statements(rows.get(start, []))),
            injected=any(sentence.start < end and begin < sentence.end for begin, end in bad),
        )
        for start, sentence in sentences
    ]


def _sentences(cleaned: Clean) -> list[tuple[int, Sentence]]:
    """Each sentence with where it starts in the clean text; together they cover the draft."""
    draft = cleaned.draft
    found: list[tuple[int, Sentence]] = []
    done = 0
    for number, paragraph in enumerate(next(parse([cleaned.text]))):
        for tokens in paragraph.doc.sents:
            span = paragraph.cover(tokens)
            if not span.text.strip():
                continue
            lead = len(span.text) - len(span.text.lstrip())
            first = cleaned.start(span.start + lead)
            passed = max((end for _, end in cleaned.skipped if end <= first), default=0)
            start = max(done, passed, draft.rfind("\n", 0, first) + 1)
            start = _widened(draft, start, first)
            end = _closed(draft, cleaned, span.start + len(span.text.rstrip()))
            done = max(done, end)
            text = draft[start:end]
            found.append(
                (
                    span.start,
                    Sentence(start, end, text, span.text.strip(), number, read_label(text)),
                )
            )
    return sorted([*found, *_skipped(cleaned)], key=lambda pair: pair[1].start)


def _widened(draft: str, start: int, first: int) -> int:
    """The start with the markup before the first word, without blanks."""
    while start < first and draft[start].isspace():
        start += 1
    return start


def _closed(draft: str, cleaned: Clean, offset: int) -> int:
    """The end with the closing marks and citations that follow on the same line."""
    end = cleaned.end(offset)
    limit = cleaned.start(offset) if offset < len(cleaned.places) else len(draft)
    following = draft[end:limit].split("\n", 1)[0]
    return end + len(following.rstrip()) if following.strip() else end


def _skipped(cleaned: Clean) -> Iterable[tuple[int, Sentence]]:
    for start, end in cleaned.skipped:
        text = cleaned.draft[start:end]
        left = len(text) - len(text.lstrip())
        if text.strip():
            body = text.strip()
            yield -1, Sentence(start + left, start + left + len(body), body, "", -1)


def _statements(rows: Iterable[Attribution]) -> Iterable[Statement]:
    """What asserts something: no question, no wish, no "X said that Y said" beside what Y said."""
    for row in rows:
        if row.stance in _SILENT or "speech_act" in row.flags:
            continue
        statement = Statement(row)
        if not _is_personal(statement) and not _is_no_clause(statement):
            yield statement


def _is_no_clause(statement: Statement) -> bool:
    """Whether the draft's own voice says no more than a name or a greeting: there is no verb."""
    if statement.voice is not None or not statement.claim:
        return False
    frames = slots_of([statement.claim])[0].frames
    return all(frame.nominal for frame in frames)


def _is_personal(statement: Statement) -> bool:
    """Whether the writer speaks of itself or to the reader ("I hope this helps")."""
    agent = statement.row.claim.agent
    mine = words("speaking_pronouns") & {"i", "we"} | {"you"}
    if statement.voice is None:
        return agent is not None and agent.text.lower() in mine
    return statement.voice.name.lower() in mine
