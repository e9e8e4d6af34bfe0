"""The command line: one file a family of commands, each a thin layer over the rooms.

Nothing slow is imported before a command needs it, so that `briefing --help` answers at once.
"""

from assistant.cli.entry import main

__all__ = ["main"]
