"""Who may use the page, and which addresses it is served on."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from assistant.chat import Door, add_person, read_people, remove_person
from assistant.chat.serve import check_exposure, is_loopback
from index.errors import BriefingError

SECRET = "correct horse battery"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people"
    add_person(path, "anna", SECRET)
    return path


def test_who_is_in_the_file_is_let_in_with_their_own_password_alone(file: Path) -> None:
    add_person(file, "ben", "another long secret")
    door = Door(file)
    assert door.admits("anna", SECRET)
    assert not door.admits("anna", "another long secret")
    assert not door.admits("anna", "")
    assert not door.admits("eve", SECRET)
    assert not door.admits("anna", SECRET + "x" * 80)


def test_the_file_holds_salted_hashes_and_is_its_owners_alone(file: Path) -> None:
    add_person(file, "ben", SECRET)
    anna, ben = read_people(file).values()
    assert SECRET not in file.read_text()
    assert anna != ben
    assert anna.startswith("$2b$")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_new_password_and_a_removal_count_at_once(file: Path) -> None:
    door = Door(file)
    assert add_person(file, "anna", "a quite new secret") is False
    assert door.admits("anna", "a quite new secret")
    assert not door.admits("anna", SECRET)
    add_person(file, "ben", SECRET)
    remove_person(file, "ben")
    assert not door.admits("ben", SECRET)


@pytest.mark.parametrize(
    ("name", "password", "says"),
    [
        ("a:b", SECRET, "cannot be a name"),
        ("", SECRET, "cannot be a name"),
        ("anna\nben", SECRET, "cannot be a name"),
        ("anna", "short", "10 characters"),
        ("anna", "x" * 73, "72 bytes"),
    ],
)
def test_a_name_or_a_password_that_cannot_be_used_is_refused(
    tmp_path: Path, name: str, password: str, says: str
) -> None:
    with pytest.raises(BriefingError, match=says):
        add_person(tmp_path / "people", name, password)
    assert not (tmp_path / "people").exists()


@pytest.mark.parametrize(
    ("written", "says"),
    [(None, "cannot be read"), ("", "nobody is in it"), ("anna:secret\n", "line 1")],
)
def test_a_file_that_lets_nobody_in_safely_is_refused(
    tmp_path: Path, written: str | None, says: str
) -> None:
    path = tmp_path / "people"
    if written is not None:
        path.write_text(written)
    with pytest.raises(BriefingError, match=says) as refused:
        Door(path)
    assert "briefing user add" in str(refused.value)


def test_a_file_that_was_broken_meanwhile_lets_nobody_in(file: Path) -> None:
    door = Door(file)
    file.write_text("anna:*\n")
    assert not door.admits("anna", SECRET)


def test_removing_who_is_not_there_names_who_is(file: Path) -> None:
    with pytest.raises(BriefingError, match="anna"):
        remove_person(file, "ben")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::"])
def test_another_address_needs_auth_or_plain_words(host: str, file: Path) -> None:
    with pytest.raises(BriefingError, match=r"--auth FILE.*--open-to-all"):
        check_exposure(host, None, open_to_all=False)
    check_exposure(host, file, open_to_all=False)
    check_exposure(host, None, open_to_all=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.9"])
def test_this_machine_alone_needs_neither(host: str) -> None:
    assert is_loopback(host)
    check_exposure(host, None, open_to_all=False)
