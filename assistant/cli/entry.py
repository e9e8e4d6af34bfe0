"""The `briefing` command: its group, and how errors leave it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from assistant.cli.consult import ask, check, claims, search
from assistant.cli.corpus import export, ingest, rebuild, remove, reports
from assistant.cli.exits import DONE, STOPPED, WRONG
from assistant.cli.measure import benchmark, evaluate
from assistant.cli.options import home_option
from assistant.cli.page import chat
from assistant.cli.people import user
from index.embedder import go_offline
from index.errors import BriefingError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@home_option
@click.version_option(package_name="briefing-assistant", prog_name="briefing")
@click.pass_context
def briefing(context: click.Context, home: Path | None) -> None:
    """Ask a folder of reports, and see for each fact who stands behind it.

    Results go to standard output, progress and messages to standard error.
    The exit status is 0 when done, 1 when something was refused or found,
    2 after wrong use or an error.
    """
    context.obj = home


for command in (
    ask, benchmark, chat, check, claims, evaluate, export, ingest, rebuild, remove, reports, search,
    user,
):  # fmt: skip
    briefing.add_command(command)


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status of one run of the command with `argv` (default: the process's own)."""
    go_offline()
    _speak_utf8()
    try:
        status = briefing.main(args=argv, prog_name="briefing", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (click.Abort, KeyboardInterrupt):
        return _complain("stopped", STOPPED)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG
    except click.ClickException as error:
        return _complain(_usage(error))
    except Exception as error:
        return _complain(_reason(error))
    return status if isinstance(status, int) else DONE


def _usage(error: click.ClickException) -> str:
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else None
    message = error.format_message()
    return f"{message.rstrip('.')}; see `{command} --help`" if command else message


def _reason(error: Exception) -> str:
    """One line for an error; a defect of ours is named as one, and re-raised for debugging."""
    if isinstance(error, BriefingError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}; check that it exists and can be used"
    if os.environ.get("BRIEFING_DEBUG"):
        raise error
    kind = type(error).__name__
    return f"internal error: {kind}: {error}; set BRIEFING_DEBUG=1 to see where it comes from"


def _complain(message: str, status: int = WRONG) -> int:
    click.echo(f"briefing: {' '.join(message.split())}", err=True)
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
