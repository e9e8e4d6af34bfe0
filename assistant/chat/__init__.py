"""The chat page: ask, read who stands behind each fact, see the passage in its report.

A leaf: it shows what `Assistant.ask` answers and decides nothing itself.
"""

from assistant.chat.app import build_app
from assistant.chat.conversation import Exchange, reply
from assistant.chat.limits import Limits
from assistant.chat.people import Door, add_person, read_people, remove_person
from assistant.chat.serve import serve

__all__ = [
    "Door",
    "Exchange",
    "Limits",
    "add_person",
    "build_app",
    "read_people",
    "remove_person",
    "reply",
    "serve",
]
