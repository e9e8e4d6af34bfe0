"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from assistant.model import Writer
    from assistant.settings import Settings

Command = Callable[..., Any]


def home_option(command: Command) -> Command:
    """The command with `--home DIR`."""
    return click.option(
        "--home",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder of the catalog and the Chroma store.  [default: .briefing, or BRIEFING_HOME]",
    )(command)


def json_option(command: Command) -> Command:
    """The command with `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")(
        command
    )


def model_option(command: Command) -> Command:
    """The command with `--model PROVIDER:NAME`."""
    return click.option(
        "--model",
        metavar="PROVIDER:NAME",
        help="Language model that writes the answer, such as openai:gpt-5, ollama:llama3.2 or "
        "llamacpp:FILE.gguf.  [default: none, or BRIEFING_MODEL]",
    )(command)


def as_of_option(command: Command) -> Command:
    """The command with `--as-of DATE`, an ISO day as text or None."""
    return click.option(
        "--as-of",
        metavar="DATE",
        callback=_day,
        help="Answer as things stood on this day, such as 2026-03-07.  [default: newest report]",
    )(command)


def settings(home: Path | None, **given: Any) -> Settings:
    """The settings of this run; `home` of the command goes before that of the group."""
    from assistant.settings import load_settings

    return load_settings(home=home or click.get_current_context().obj, **given)


def writer(chosen: Settings) -> Writer | None:
    """The language model of the settings, None where none is set; a problem is said at once."""
    if not chosen.model:
        return None
    from assistant.model import open_writer

    found = open_writer(chosen)
    if found is not None and found.problem:
        shown = f"language model {found.name}: {found.problem}; answers come without it"
        click.echo(" ".join(shown.split()), err=True)
    return found


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write it as 2026-03-07") from error
