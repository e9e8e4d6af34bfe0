"""What a person can set, and in which order it is looked up.

The command line goes before `BRIEFING_*` variables, those before `briefing.toml`, that before
the defaults here.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.errors import SettingsError
from index.workers import usable_cores

SETTINGS_FILE = Path("briefing.toml")
PREFIX = "BRIEFING_"
_MEND = "mend the file or move it away"


class Settings(BaseModel):
    """All settings of one run, passed on explicitly and never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Path(".briefing")
    """The folder that holds the catalog and the Chroma store."""

    host: str = Field(default="127.0.0.1", min_length=1)
    """The address on which the chat listens."""

    port: int = Field(default=7860, ge=1, le=65535)
    """The port on which the chat listens."""

    auth: Path | None = None
    """The file of those who may use the chat; everybody on this machine where there is none."""

    max_upload: int = Field(default=20, ge=1, le=2000)
    """Megabytes of the largest file that the chat takes in."""

    max_questions: int = Field(default=24, ge=1, le=200)
    """Questions that the chat takes at once."""

    top: int = Field(default=10, ge=1, le=1000)
    """How many passages a search gives."""

    workers: int = Field(default_factory=usable_cores, ge=1, le=256)
    """How many processes read reports where many are taken in; 1: this one alone."""

    model: str | None = None
    """The language model that writes the answers, as PROVIDER:NAME; None: the composer writes."""

    model_url: str | None = None
    """The address of the model's service, where it is not the provider's own."""

    model_seconds: float = Field(default=60, gt=0, le=3600)
    """How long the model may take for an answer, its repair and all."""

    model_output: int = Field(default=12_000, ge=100, le=200_000)
    """How many characters the model may write for a draft."""

    model_context: int = Field(default=8_192, ge=64, le=2_000_000)
    """How many tokens the model can read and write in one go."""


def load_settings(*, file: Path = SETTINGS_FILE, **given: Any) -> Settings:
    """The settings of this run; `given` holds what the command line says, None where it is silent.

    Raises:
        SettingsError: A value is out of bounds or a name is unknown; names where it stands.
    """
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for place, found in (
        (str(file), _from_file(file)),
        ("the environment", _from_environment()),
        ("the command line", {name: value for name, value in given.items() if value is not None}),
    ):
        values |= found
        origin |= dict.fromkeys(found, place)
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        shown = f"{PREFIX}{name.upper()}" if origin[name] == "the environment" else name
        problem = first["msg"][:1].lower() + first["msg"][1:]
        cure = f"it was set in {origin[name]}; docs/guide.md lists the settings"
        raise SettingsError(shown, problem, cure=cure) from error


def _from_file(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(str(file), f"cannot be read: {error}", cure=_MEND) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(file), f"is not TOML: {error}", cure=_MEND) from error


def _from_environment() -> dict[str, str]:
    names = {f"{PREFIX}{name.upper()}": name for name in Settings.model_fields}
    return {name: os.environ[key] for key, name in names.items() if os.environ.get(key)}
