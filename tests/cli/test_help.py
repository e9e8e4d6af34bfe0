"""Help answers at once, and every command has it."""

import resource

import pytest

from tests.cli.command import run

COMMANDS = [
    "ask",
    "chat",
    "check",
    "claims",
    "evaluate",
    "export",
    "ingest",
    "rebuild",
    "remove",
    "reports",
    "search",
]


def test_help_answers_within_half_a_second():
    """In processor time, the least of three: what else the machine does is not measured."""
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(seconds) < 0.5


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(printed, command):
    status, out, err = printed(command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Usage: briefing {command}")
    if command != "evaluate":
        assert "--home DIR" in out


def test_the_version_is_that_of_the_distribution(printed):
    assert printed("--version")[:2] == (0, "briefing, version 0.1.0\n")
