"""Ledger rows written by hand over the sample cases: what extraction would give the composer."""

from __future__ import annotations

import re
from functools import cache

from assistant.answer import Position, StatusCode, Support
from assistant.draft import FactDraft
from assistant.evaluate.cases import Case, load_cases
from assistant.evidence import Evidence, Verdict
from assistant.samples import CASES
from index import (
    Attribution,
    Claim,
    CueClass,
    Link,
    Slot,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)

_SUPPORT = {
    StatusCode.CONFIRMED: Support.PRINCIPAL,
    StatusCode.OFFICIAL_STATEMENT: Support.OFFICIAL,
    StatusCode.REPORTED_NAMED: Support.NAMED,
    StatusCode.REPORTED_ANON: Support.ANON,
    StatusCode.STATED_BY_OUTLET: Support.OUTLET,
    StatusCode.UNATTRIBUTED: Support.VAGUE,
}


@cache
def _cases() -> dict[str, Case]:
    return {case.id: case for case in load_cases(CASES)}


def case(name: str) -> Case:
    return _cases()[name]


class Desk:
    """Makes evidence from the words of one case; every span is found in the text, never typed."""

    def __init__(self, name: str) -> None:
        self.documents = {d.id.removeprefix(f"{name}-"): d for d in case(name).documents}
        self._made = 0

    def row(
        self,
        source: str | None,
        cue: str | None,
        content: str | None,
        *,
        doc: str = "d1",
        name: str | None = None,
        kind: SourceKind = SourceKind.GOV_BODY,
        standing: Standing = Standing.PRINCIPAL,
        stance: Stance = Stance.ASSERT,
        on_p: Stance | None = None,
        cue_class: CueClass = CueClass.ASSERT,
        rule: str = "A1",
        quoted: str = "indirect",
        claim: str | None = None,
        agent: str | None = None,
        body: str | None = None,
        role: str | None = None,
        anonymity: str | None = None,
        between: tuple[Link, ...] = (),
        inner: Source | None = None,
        speaker: str | None = None,
        root: str | None = None,
        tainted: bool = False,
        outlet_kind: SourceKind = SourceKind.OUTLET,
    ) -> Evidence:
        document = self.documents[doc]
        text = document.text
        spans = [self._span(text, part) for part in (content or "").split(" | ") if part]
        cue_span = self._near(text, cue, spans)
        source_span = self._near(text, source, [cue_span] if cue_span else spans)
        anchor = cue_span or spans[0]
        outlet = Source(document.outlet or "", outlet_kind)
        links = [Link(outlet), *between]
        if source is not None or name is not None:
            unnamed = standing is Standing.ANON
            speaks = Source(
                name or source or "",
                kind,
                span=source_span,
                named=not unnamed,
                body=body,
                role=role,
                anonymity=anonymity,
            )
            links.append(Link(speaks, on_record=not unnamed))
        if inner is not None:
            links.append(Link(inner, on_record=False))
        self._made += 1
        attribution = Attribution(
            id=f"a{self._made}",
            report=document.id,
            rule=rule,
            chain=tuple(links),
            cue=cue_span,
            cue_class=cue_class,
            stance=stance,
            standing=standing,
            claim=Claim(
                claim or (spans[0].text if spans else ""),
                tuple(spans),
                agent=Slot(agent, agent.split()[-1]) if agent else None,
            ),
            content=tuple(spans),
            sentence=_sentence(text, anchor.start),
            quoted=quoted,
        )
        able = standing in (Standing.PRINCIPAL, Standing.REGISTRAR)
        return Evidence(
            id=self._made,
            speaker=speaker or name or source or outlet.name,
            stance=on_p or stance,
            standing=standing,
            report=document.id,
            outlet=document.outlet,
            body=body,
            authority=able,
            published=document.published,
            root=root or outlet.name,
            tainted=tainted,
            attribution=attribution,
        )

    @staticmethod
    def _span(text: str, words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words), words)

    @staticmethod
    def _near(text: str, words: str | None, near: list[Span]) -> Span | None:
        """The occurrence of the words that is closest to a span already found."""
        if words is None or words not in text:
            return None
        anchor = near[0].start if near else 0
        starts = [m.start() for m in re.finditer(re.escape(words), text)]
        start = min(starts, key=lambda s: abs(s - anchor))
        return Span(start, start + len(words), words)


def _sentence(text: str, at: int) -> Span:
    stops = [
        0,
        *(m.end() for m in re.finditer(r"(?<=[.!?])[\"”]?\s+(?=[\"“A-Z])", text)),
        len(text),
    ]
    start = max(s for s in stops if s <= at)
    end = min(s for s in stops if s > at)
    words = text[start:end].rstrip()
    return Span(start, start + len(words), words)


def verdict(status: str, position: str = "SILENT", **parts: object) -> Verdict:
    """A verdict by hand; lists become tuples, roots are counted."""
    code = StatusCode(status)
    tuples = {k: tuple(v) if isinstance(v, list) else v for k, v in parts.items()}
    supporting = tuples.get("supporting", ())
    assert isinstance(supporting, tuple)
    return Verdict(
        status=code,
        position=Position(position),
        support=_SUPPORT.get(code, Support.NONE),
        independent_roots=len({e.root for e in supporting}),
        **tuples,  # type: ignore[arg-type]
    )


def draft(name: str, found: Verdict, **more: object) -> FactDraft:
    """A draft whose claim is the one the case expects."""
    claim = case(name).questions[0].expect.claim
    return FactDraft(found, claim, **more)  # type: ignore[arg-type]
