"""Commands about who may use the chat: user add, user remove, user list."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from assistant.cli import output


def _auth_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--auth",
        "file",
        required=True,
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The file of names and salted hashes that `briefing chat --auth` reads.",
    )(command)


@click.group()
def user() -> None:
    """Say who may use the chat with `briefing chat --auth FILE`."""


@user.command()
@click.argument("name")
@_auth_option
def add(name: str, file: Path) -> None:
    """Let somebody in, or give them another password.

    The password is asked for; where standard input is no terminal its first line is taken.
    """
    from assistant.chat import add_person

    is_new = add_person(file, name, _password())
    output.line(f"{name} {'added to' if is_new else 'has a new password in'} {file}")


@user.command()
@click.argument("name")
@_auth_option
def remove(name: str, file: Path) -> None:
    """Let somebody in no more; a page that is open stays so until the chat is started anew."""
    from assistant.chat import remove_person

    remove_person(file, name)
    output.line(f"{name} removed from {file}")


@user.command("list")
@_auth_option
def list_(file: Path) -> None:
    """Show the names, one a line."""
    from assistant.chat import read_people

    for name in read_people(file):
        output.line(name)


def _password() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")
