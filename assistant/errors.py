"""What can go wrong in asking, beside the errors of `index.errors`."""

from __future__ import annotations

from index.errors import BriefingError, one_line

__all__ = ["ModelUnavailable", "QuestionError"]


class QuestionError(BriefingError):
    """A question that cannot be answered as put: empty, too long, or with a day that is none."""


class ModelUnavailable(BriefingError):
    """A language model cannot be used; answers come without it. `problem` and `cure` say more."""

    def __init__(self, name: str, problem: str, *, cure: str) -> None:
        self.name, self.problem, self.cure = one_line(name), one_line(problem), one_line(cure)
        super().__init__(f"language model {self.name}: {self.problem}; {self.cure}")
