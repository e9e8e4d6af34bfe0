"""Questions, statuses, answers: ask reports and see who stands behind each fact.

>>> from assistant import Assistant
>>> Assistant.open(".briefing").ask("Has the ministry confirmed it?")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, Fact, Position, StatusCode, Support

if TYPE_CHECKING:
    from assistant.chain import Assistant

__all__ = ["Answer", "Assistant", "Citation", "Fact", "Position", "StatusCode", "Support"]


def __getattr__(name: str) -> Any:
    # The chain brings in LangChain: only who asks pays for it.
    if name == "Assistant":
        from assistant.chain import Assistant

        return Assistant
    raise AttributeError(f"module 'assistant' has no attribute {name!r}")
