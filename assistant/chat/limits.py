"""What one server takes at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`upload` is in megabytes a file; `questions` those asked at once, waiting ones included."""

    upload: int = 20
    questions: int = 24
