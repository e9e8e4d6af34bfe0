"""An attribution in its text: <the speaker>, {the cue} and [what is attributed]."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Attribution, Span

SPEAKER, CUE, CONTENT, REST = "cyan", "yellow", "green", ""
_BRACKETS = {SPEAKER: "<>", CUE: "{}", CONTENT: "[]", REST: ("", "")}
_GAP = " \u2026 "


def marked(row: Attribution) -> list[tuple[str, str]]:
    """The text of an attribution in order, as pieces with their style.

    The speaker and the cue go before the content that they may stand in; what lies between two
    of its spans and in none of them is left out.
    """
    letters: dict[int, tuple[str, str]] = {}
    _put(letters, [row.sentence], REST)
    _put(letters, row.said or row.content, CONTENT)
    _put(letters, [row.source.span], SPEAKER)
    _put(letters, [row.attributing or row.cue], CUE)
    pieces: list[tuple[str, str]] = []
    last: int | None = None
    for place in sorted(letters):
        letter, style = letters[place]
        apart = last is not None and place != last + 1
        if apart:
            pieces.append((_GAP, REST))
        if pieces and not apart and pieces[-1][1] == style:
            pieces[-1] = (pieces[-1][0] + letter, style)
        else:
            pieces.append((letter, style))
        last = place
    return [
        (_bracketed(" ".join(text.split()) if style else _one_line(text), style), style)
        for text, style in pieces
    ]


def _put(
    letters: dict[int, tuple[str, str]], spans: list[Span | None] | tuple[Span, ...], style: str
) -> None:
    for span in spans:
        if span is not None:
            letters.update(
                (span.start + at, (letter, style)) for at, letter in enumerate(span.text)
            )


def _one_line(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


def _bracketed(text: str, style: str) -> str:
    before, after = _BRACKETS[style]
    return f"{before}{text}{after}"
