"""The project's own source files, and what each imports."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("assistant", "index", "prompts")


def files():
    """Every Python file of the rooms."""
    return sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))


def module(file):
    """The dotted name of a file's module."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def packages():
    """The dotted name of every package of the rooms."""
    return [module(file) for file in files() if file.name == "__init__.py"]


def imports(file):
    """Every module that a file imports anywhere, also within functions and for types alone."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written out in full"
            # `from assistant import chat` names the module `assistant.chat`.
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found
