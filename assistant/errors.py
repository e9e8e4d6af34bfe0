"""What can go wrong in asking, beside the errors of `index.errors`."""

from __future__ import annotations

from index.errors import BriefingError

__all__ = ["QuestionError"]


class QuestionError(BriefingError):
    """A question that cannot be answered as put: empty, too long, or with a day that is none."""
