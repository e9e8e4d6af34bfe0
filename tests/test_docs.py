"""What the documents say about the project is so."""

import os
import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement

from assistant import errors as asking
from assistant.answer import StatusCode
from assistant.cli import main
from assistant.cli.entry import briefing
from assistant.samples import REPORTS
from index import errors
from tests.cli_page import PAGE, page
from tests.readme_answer import SHOWN
from tests.sources import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = [str(file.relative_to(ROOT)) for file in PAGES]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def prose(file):
    """The page without its code blocks."""
    return re.sub(r"^```.*?^```$", "", file.read_text(encoding="utf-8"), flags=re.M | re.S)


def anchor(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def anchors(file):
    return {anchor(heading) for heading in re.findall(r"^#+ (.*)$", prose(file), flags=re.M)}


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_every_link_leads_to_a_file_and_a_heading(file):
    for link in LINK.findall(prose(file)):
        if link.startswith(("https://", "http://")):
            continue
        path, _, heading = link.partition("#")
        target = (file.parent / path).resolve() if path else file
        assert target.exists(), f"{link}: there is no such file"
        assert not heading or heading in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_every_page_can_be_reached_from_the_readme(file):
    reached, todo = set(), [ROOT / "README.md"]
    while todo:
        current = todo.pop()
        if current not in reached and current.suffix == ".md":
            reached.add(current)
            links = [link.partition("#")[0] for link in LINK.findall(prose(current))]
            todo += [
                (current.parent / link).resolve() for link in links if link and ":" not in link
            ]
    assert file in reached


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_every_path_in_backticks_exists(file):
    """A room, a module or a file that was renamed is renamed here too."""
    named = re.findall(
        r"`((?:assistant|docs|index|prompts|tests|\.ci)/[\w./-]*|Makefile|[\w-]+\.(?:toml|txt))`",
        prose(file),
    )
    own = {"briefing.toml"}  # a file of the person's own
    assert [path for path in named if path not in own and not (ROOT / path).exists()] == []


def options(command):
    """The options of a command and of the commands within it."""
    within = getattr(command, "commands", {}).values()
    return {o for p in command.params for o in p.opts}.union(*map(options, within))


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_every_command_shown_exists_with_its_options(file):
    text = file.read_text(encoding="utf-8")
    for name, rest in re.findall(r"\bbriefing ([a-z]+)\b([^`\n]*)", text):
        if name in briefing.commands:
            known = options(briefing.commands[name]) | {"--help"}
            assert set(re.findall(r"--[a-z-]+", rest)) <= known, f"briefing {name}{rest}"
    shown = re.findall(r"(?:^\$? ?|`)briefing ([a-z]+)\b", text, flags=re.M)
    assert set(shown) <= set(briefing.commands)


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_every_make_target_shown_exists(file):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.M))
    text = file.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:^\$? ?|`)make ([a-z]+)\b", text, flags=re.M)) <= targets


@pytest.mark.parametrize("file", PAGES, ids=NAMES)
def test_a_page_holds_one_sentence_a_line(file):
    """A change of one sentence is then a change of one line."""
    for line in prose(file).splitlines():
        if line.startswith(("|", "#")):
            continue
        text = re.sub(r"`[^`]*`", "x", line)
        assert not re.search(r"[a-z)]\. [A-Z]", text), line


def test_the_command_page_is_what_help_prints():
    """`python -m tests.cli_page` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_readme_explains_every_status():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [status for status in StatusCode if f"`{status}`" not in text] == []


def test_the_page_of_errors_names_every_error_and_no_other():
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    kinds = [kind for kind in (vars(errors) | vars(asking)).values() if isinstance(kind, type)]
    ours = {kind.__name__ for kind in kinds if issubclass(kind, errors.BriefingError)}
    assert set(re.findall(r"^\| `(\w+)`", text, flags=re.M)) == ours


def test_the_page_of_dependencies_gives_a_reason_for_each_at_its_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    pins = dict(line.split("==") for line in lines.splitlines() if "==" in line)
    wanted = {name: pins[name] for name in (Requirement(d).name.lower() for d in declared)}
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w.-]+)` \| ([\w.]+) \| (.+) \|$", text, flags=re.M)
    assert {name.lower(): version for name, version, _ in rows} == wanted
    assert all(len(reason) > 10 for _, _, reason in rows)


def test_the_ci_script_runs_make_test_last():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    assert script.read_text(encoding="utf-8").rstrip().endswith("make test")


def test_no_file_names_a_place_on_one_machine_or_a_package_index():
    """The project works wherever it is cloned to and whatever index pip is set to."""
    places = re.compile(
        r"/(?:work|root|home|Users|opt)/|pythonhosted|(?:https?:/+|index-)[\w.]*pypi"
    )
    own = ROOT / "tests" / "test_docs.py"
    kinds = {".py", ".md", ".toml", ".txt", ".jsonl", ""}
    kept = [ROOT / name for name in ("assistant", "docs", "index", "prompts", "tests", ".ci")]
    files = [file for folder in kept for file in folder.rglob("*") if file.suffix in kinds]
    files += [file for file in ROOT.iterdir() if file.suffix in kinds]
    for file in files:
        if file.is_file() and file != own:
            assert not places.search(file.read_text(encoding="utf-8")), file


# What is shown as the assistant's own words, or as code, is run ------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A working folder whose store holds the sample reports, as after `make chat`."""
    working = tmp_path_factory.mktemp("working")
    assert main(["ingest", str(REPORTS), "--home", str(working / ".briefing")]) == 0
    return working


def test_the_answer_in_the_readme_is_what_is_answered(folder, monkeypatch, capsys):
    """`python -m tests.readme_answer` writes it anew."""
    monkeypatch.chdir(folder)
    shown = SHOWN.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert main(["ask", shown["question"]]) == 0
    assert shown["answer"] == capsys.readouterr().out


def test_the_python_in_the_readme_runs(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, flags=re.M | re.S)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()
