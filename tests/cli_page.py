"""The page docs/cli.md, made from the command itself: `python -m tests.cli_page`."""

import click

from assistant.cli.entry import briefing
from tests.sources import ROOT

PAGE = ROOT / "docs" / "cli.md"
HEAD = """# Command line

The command is `briefing`; `python -m assistant` does the same.
This page is what `--help` prints, and a test holds it to that.
The [guide](guide.md) shows the commands at work.
"""


def page():
    """The text of the page."""
    sections = [HEAD, section("briefing", briefing)]
    for name, command in sorted(briefing.commands.items()):
        sections.append(section(f"briefing {name}", command))
        for inner, within in sorted(getattr(command, "commands", {}).items()):
            sections.append(section(f"briefing {name} {inner}", within))
    return "\n".join(sections)


def section(name, command):
    """The part of the page about one command."""
    context = click.Context(
        command, info_name=name, help_option_names=["-h", "--help"], terminal_width=96
    )
    return f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
