"""The parts of the page: what stands on each, and which event does what.

Only these files and `serve` know gradio; what the events do is in `Desk` and its neighbours.
"""

from assistant.chat.tabs.ask import ask_tab, wire_questions
from assistant.chat.tabs.check import check_tab
from assistant.chat.tabs.evidence import evidence_tab
from assistant.chat.tabs.keep import keep_tab
from assistant.chat.tabs.reports import reports_tab
from assistant.chat.tabs.session import Session

__all__ = [
    "Session",
    "ask_tab",
    "check_tab",
    "evidence_tab",
    "keep_tab",
    "reports_tab",
    "wire_questions",
]
