"""What is declared, pinned and shipped is what is used."""

import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatch

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sources import ROOMS, ROOT, files, imports

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DECLARED = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
EXTRAS = [
    Requirement(line)
    for lines in PROJECT["project"].get("optional-dependencies", {}).values()
    for line in lines
]
FOR_WORK = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def data_files():
    inside = (file for room in ROOMS for file in (ROOT / room).rglob("*"))
    kept = (file for file in inside if file.is_file() and file.suffix not in (".py", ".pyc"))
    return sorted(file for file in kept if "__pycache__" not in file.parts)


def test_every_library_that_is_imported_is_declared():
    providers = importlib.metadata.packages_distributions()
    declared = {canonicalize_name(requirement.name) for requirement in [*DECLARED, *EXTRAS]}
    used = {name.split(".")[0] for file in files() for name in imports(file)}
    foreign = used - set(ROOMS) - sys.stdlib_module_names
    for library in foreign:
        found = {canonicalize_name(name) for name in providers.get(library, [])}
        # What only an extra brings need not be installed here: it goes by its own name.
        own = {name for name in declared if name.startswith(canonicalize_name(library))}
        assert found & declared or (not found and own), (
            f"{library} is imported, and no dependency provides it"
        )


def test_every_pin_is_exact_and_names_no_place():
    assert [
        pin for pin in PINS if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", pin)
    ] == []


def test_everything_needed_is_pinned_at_the_version_that_is_tested():
    pinned = {
        canonicalize_name(name): version for name, version in (pin.split("==") for pin in PINS)
    }
    for requirement in needed():
        name = canonicalize_name(requirement.name)
        installed = importlib.metadata.version(name).split("+")[0]
        assert pinned.get(name) == installed, f"{name} is at {installed} here"
        assert requirement.specifier.contains(installed, prereleases=True)


def needed():
    """Every requirement of ours, and of what we require, and so on."""
    todo, seen = [*DECLARED, *FOR_WORK], set()
    while todo:
        requirement = todo.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        yield requirement
        for line in importlib.metadata.requires(requirement.name) or []:
            further = Requirement(line)
            extras = requirement.extras or {""}
            if further.marker is None or any(further.marker.evaluate({"extra": e}) for e in extras):
                todo.append(further)


@pytest.mark.parametrize("file", data_files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_every_data_file_is_shipped(file):
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    package = ".".join(file.parent.relative_to(ROOT).parts)
    assert any(fnmatch(file.name, pattern) for pattern in patterns.get(package, []))


@pytest.mark.slow
def test_the_wheel_holds_every_file_and_works_without_the_checkout(tmp_path):
    tree, wheels = tmp_path / "tree", tmp_path / "wheels"
    for room in ROOMS:
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tree / name)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", wheels, tree], check=True, capture_output=True)
    [wheel] = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    source = {str(file.relative_to(ROOT)) for file in [*files(), *data_files()]}
    assert source <= shipped
    done = subprocess.run(
        [sys.executable, "-c", "import assistant.cli as c; print(c.__file__); c.main(['--help'])"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(wheel) in done.stdout
    assert "Usage: briefing" in done.stdout
