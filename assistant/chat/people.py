"""Who may use the page: a file of names and salted hashes, a line each, as `htpasswd -B` writes."""

from __future__ import annotations

import logging
import re
import secrets
from functools import cache
from pathlib import Path

from index.errors import BriefingError

SHORTEST, LONGEST = 10, 72
"""A password's length: bcrypt reads no more than 72 bytes, so a longer one is refused."""

_NAME = re.compile(r"[\w.@-]{1,64}")
_LINE = re.compile(r"([\w.@-]{1,64}):(\$2[aby]\$\d\d\$[./A-Za-z0-9]{53})")
_log = logging.getLogger(__name__)


def add_person(file: Path, name: str, password: str) -> bool:
    """Let somebody in, or give them another password; true where the name is new.

    Raises:
        BriefingError: The name or the password cannot be used, or the file cannot be.
    """
    import bcrypt

    if not _NAME.fullmatch(name):
        raise BriefingError(
            f"{name!r} cannot be a name; use up to 64 letters, digits, dots, dashes, @ or _"
        )
    given = password.encode()
    if len(password) < SHORTEST or len(given) > LONGEST:
        raise BriefingError(
            f"the password must have {SHORTEST} characters at least and {LONGEST} bytes at most; "
            "choose another"
        )
    people = read_people(file) if file.exists() else {}
    is_new = name not in people
    _write(file, people | {name: bcrypt.hashpw(given, bcrypt.gensalt()).decode()})
    return is_new


def remove_person(file: Path, name: str) -> None:
    """Let somebody in no more.

    Raises:
        BriefingError: They are not in the file, or it cannot be used.
    """
    people = read_people(file)
    if name not in people:
        raise BriefingError(f"{name}: not in {file}; the names there are: {', '.join(people)}")
    _write(file, {known: kept for known, kept in people.items() if known != name})


def read_people(file: Path) -> dict[str, str]:
    """Each name with its hash.

    Raises:
        BriefingError: The file cannot be read, or a line is not `name:hash`.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise BriefingError(
            f"--auth {file}: cannot be read ({reason}); `briefing user add NAME --auth FILE` "
            "makes one"
        ) from error
    people: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not (match := _LINE.fullmatch(line.strip())):
            raise BriefingError(
                f"--auth {file}: line {number} is not name:hash; delete it and run "
                "`briefing user add NAME --auth FILE`"
            )
        people[match[1]] = match[2]
    return people


class Door:
    """Says whether a name and a password go together, by the file as it is at that moment."""

    def __init__(self, file: Path) -> None:
        """Read the file once.

        Raises:
            BriefingError: It cannot be read, or there is nobody in it.
        """
        self._file = file
        if not read_people(file):
            raise BriefingError(
                f"--auth {file}: nobody is in it; add one with `briefing user add NAME --auth FILE`"
            )

    def admits(self, name: str, password: str) -> bool:
        """Whether this person is let in; a file that has become unreadable lets nobody in."""
        import bcrypt

        try:
            known = read_people(self._file).get(name)
        except BriefingError as error:
            _log.error("%s", error)
            return False
        given = password.encode()[:LONGEST]
        # A name that is not there takes as long as one that is, so that names cannot be tried.
        fits = bcrypt.checkpw(given, (known or _nobody()).encode())
        return fits and known is not None and len(password.encode()) <= LONGEST


@cache
def _nobody() -> str:
    import bcrypt

    return bcrypt.hashpw(secrets.token_bytes(16).hex().encode(), bcrypt.gensalt()).decode()


def _write(file: Path, people: dict[str, str]) -> None:
    """The file whole or not at all, readable by its owner alone."""
    draft = file.with_name(f".{file.name}.new")
    try:
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
        draft.write_text("".join(f"{name}:{kept}\n" for name, kept in people.items()))
        draft.replace(file)
    except OSError as error:
        raise BriefingError(
            f"--auth {file}: cannot be written ({error.strerror}); name a file in a folder that "
            "exists and is yours"
        ) from error
