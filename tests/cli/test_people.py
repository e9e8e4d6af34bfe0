"""Who may use the chat, from the command line."""

import pytest

from assistant.chat import Door
from tests.cli.command import one_line, run

SECRET = "correct horse battery"


def test_people_are_added_listed_and_removed(tmp_path, printed):
    file = tmp_path / "people"
    added = run("user", "add", "anna", "--auth", file, input=f"{SECRET}\n")
    assert (added.returncode, added.stdout) == (0, f"anna added to {file}\n")
    assert SECRET not in added.stdout + added.stderr + file.read_text()
    assert Door(file).admits("anna", SECRET)
    assert printed("user", "list", "--auth", file) == (0, "anna\n", "")
    assert printed("user", "remove", "anna", "--auth", file)[0] == 0
    assert printed("user", "list", "--auth", file) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("chat", "--host", "0.0.0.0"), "--open-to-all"),
        (("chat", "--auth", "nowhere"), "briefing user add"),
        (("user", "remove", "anna", "--auth", "nowhere"), "cannot be read"),
        (("chat", "--max-upload", "0"), "--max-upload"),
    ],
)
def test_wrong_use_is_one_line_that_names_the_cure(tmp_path, printed, monkeypatch, arguments, says):
    monkeypatch.chdir(tmp_path)
    status, out, err = printed(*arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert one_line(err)


def test_a_password_that_is_too_short_is_refused(tmp_path):
    refused = run("user", "add", "anna", "--auth", tmp_path / "people", input="short\n")
    assert refused.returncode == 2
    assert one_line(refused.stderr)
    assert not (tmp_path / "people").exists()
