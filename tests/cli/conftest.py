"""One store for all tests that only read, and a command that runs in this process."""

import json

import pytest

from assistant.cli import main
from assistant.samples import REPORTS


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """One affair of the samples, eight reports over three days."""
    lines = REPORTS.read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path_factory.mktemp("corpus") / "affair.jsonl"
    chosen = [line for line in lines if json.loads(line)["id"].startswith("dossier-a-")]
    assert len(chosen) == 8
    file.write_text("".join(chosen), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def home(tmp_path_factory, corpus):
    """A store that is only read."""
    folder = tmp_path_factory.mktemp("home") / "store"
    assert main(["ingest", str(corpus), "--home", str(folder)]) == 0
    return folder


@pytest.fixture
def printed(capsys):
    """Runs a command in this process; gives status, standard output and standard error."""

    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call
