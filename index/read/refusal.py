"""A refusal: what could not be read, and why; a value, so that the rest is read all the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken in; `reason` is one line that ends in the cure."""

    path: str
    reason: str
