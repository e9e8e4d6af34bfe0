"""How long a model may take, how much it may write, and how much it can read."""

from __future__ import annotations

from dataclasses import dataclass

CHARACTERS_A_TOKEN = 3  # English has about four: the rows surely fit
_MOST_A_TOKEN = 5  # and a reply of the longest kind surely stays below the output in characters


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` for all requests of an answer; `output` in characters; `context` in tokens."""

    seconds: float = 60.0
    output: int = 12_000
    context: int = 8_192

    @property
    def tokens(self) -> int:
        """How many tokens a reply may have: those of the output, at most a third of the context."""
        return max(16, min(self.output // _MOST_A_TOKEN, self.context // 3))

    @property
    def input(self) -> int:
        """How many characters fit into the context beside the reply."""
        return (self.context - self.tokens) * CHARACTERS_A_TOKEN
