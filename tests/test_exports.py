"""Each room has a front door: a docstring, imports, and a sorted `__all__` of real names."""

import ast
import importlib

import pytest

from tests.sources import ROOT, files, module, packages

FILES = {module(file): file for file in files() if file.name == "__init__.py"}


def order(name):
    """Constants, then classes, then functions, each by name."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def tree(name):
    return ast.parse(FILES[name].read_text(encoding="utf-8"))


def lists_names(name):
    assigned = [n for n in tree(name).body if isinstance(n, ast.Assign)]
    return any(
        isinstance(n.targets[0], ast.Name) and n.targets[0].id == "__all__" for n in assigned
    )


@pytest.mark.parametrize("name", packages())
def test_a_room_says_what_it_is(name):
    assert ast.get_docstring(tree(name))


@pytest.mark.parametrize("name", packages())
def test_a_room_that_imports_from_itself_lists_its_names(name):
    """A name that is imported for others and not listed is neither public nor private."""
    tree = ast.parse(FILES[name].read_text(encoding="utf-8"))
    own = [
        n for n in tree.body if isinstance(n, ast.ImportFrom) and n.module.startswith(name + ".")
    ]
    assert not own or hasattr(importlib.import_module(name), "__all__")


@pytest.mark.parametrize("name", [name for name in packages() if lists_names(name)])
def test_the_listed_names_are_sorted_real_and_not_private(name):
    room = importlib.import_module(name)
    assert list(room.__all__) == sorted(set(room.__all__), key=order)
    assert [listed for listed in room.__all__ if not hasattr(room, listed)] == []
    assert [listed for listed in room.__all__ if listed.startswith("_")] == []


def test_every_folder_of_code_is_a_package():
    folders = {file.parent for file in files()}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
    assert ROOT / "assistant" in folders
