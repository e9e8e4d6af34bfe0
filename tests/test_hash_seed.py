"""An answer does not hang on the seed with which Python hashes words in a process."""

import json
import os

import pytest

from tests.cli.command import run

CASES = (
    (
        "Orsa",
        "The night train to Port Cassel will run for the last time on 12 December, Orsa said.",
        ("When does the overnight train to Port Cassel stop running?",),
    ),
    (
        "Veld Mail",
        "The ports ministry of Veld will close the Tarn dock, two officials said on Monday. "
        "A ministry spokeswoman declined to comment. The union called off its strike at the dock "
        "and went back to work, its leader Ana Tor said. The harbour master has stepped down.",
        (
            "Will the ports ministry close the Tarn dock?",
            "Has the ministry confirmed it?",
            "Did the union end its strike?",
            "Who has resigned?",
            "What do we know about the dock?",
        ),
    ),
)


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """The lines that `evaluate --out` writes, by seed."""
    folder = tmp_path_factory.mktemp("seeds")
    expect = {"claim": "", "status": "NOT_IN_REPORTS", "evidence": []}
    cases = [
        {
            "id": outlet,
            "documents": [
                {"id": outlet, "outlet": outlet, "published": "2026-05-04", "text": text}
            ],
            "questions": [
                {"id": str(number), "question": question, "expect": expect}
                for number, question in enumerate(questions)
            ],
        }
        for outlet, text, questions in CASES
    ]
    (folder / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases))
    found = {}
    for seed in ("0", "1", "2"):
        out = folder / f"{seed}.jsonl"
        environment = os.environ | {"PYTHONHASHSEED": seed}
        run("evaluate", folder / "cases.jsonl", "--out", out, environment=environment)
        found[seed] = out.read_text().splitlines()
    return found


def test_every_seed_gives_the_same_answers(answers):
    assert len(answers["0"]) == 6
    assert answers["0"] == answers["1"] == answers["2"]
