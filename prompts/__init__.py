"""Prompts and wording as Markdown files, and the reader that fills them in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template

__all__ = ["MissingValue", "fill", "phrase", "read", "sections"]


class MissingValue(LookupError):
    """A template was filled without a value that it names, or does not exist: a slip in code."""


@cache
def read(name: str) -> str:
    """The text of `prompts/<name>.md`."""
    try:
        return files(__name__).joinpath(f"{name}.md").read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise MissingValue(f"no prompt is called {name!r}") from missing


def fill(template: str, /, **values: object) -> str:
    """The template with its `$names` replaced; values are put in as they are, once."""
    try:
        return Template(template).substitute({name: str(value) for name, value in values.items()})
    except KeyError as missing:
        raise MissingValue(f"the template needs a value for ${missing.args[0]}") from missing


@cache
def sections(name: str) -> dict[str, str]:
    """The second-level sections of a Markdown file: heading to text, comments left out."""
    found: dict[str, list[str]] = {}
    heading: str | None = None
    for line in read(name).splitlines():
        if line.startswith("## "):
            heading = line[3:].strip()
            found[heading] = []
        elif heading is not None and not line.startswith("<!--"):
            found[heading].append(line)
    return {key: "\n".join(lines).strip() for key, lines in found.items()}


def phrase(name: str, section: str, /, **values: object) -> str:
    """One section of a Markdown file, filled in."""
    try:
        template = sections(name)[section]
    except KeyError as missing:
        raise MissingValue(f"prompts/{name}.md has no section {section!r}") from missing
    return fill(template, **values)
