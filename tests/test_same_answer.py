"""One question has one answer, whichever way it is asked."""

import json

import pytest

from assistant import Assistant
from assistant.chat.conversation import reply
from assistant.cli import main
from index.build import ingest_reports
from index.report import Report
from index.store import Store

REPORT = Report(
    "north-1",
    "The ports ministry of Veld will close the Tarn dock, two officials said on Monday. "
    "A ministry spokeswoman declined to comment. "
    "The dock handled 40 ships last year, the ports ministry said in March.",
    outlet="Northern Mail",
    published="2026-05-04",
)
QUESTIONS = (
    "Will the ports ministry close the Tarn dock?",
    "Has the ministry confirmed that it will close the Tarn dock?",
    "How many ships did the Tarn dock handle last year?",
    "Will the Tarn dock be sold to Ferra?",
)


@pytest.fixture
def home(tmp_path, embedder):
    with Store.open(tmp_path / "home", embedder) as store:
        assert not ingest_reports(store, [REPORT]).refused
    return tmp_path / "home"


@pytest.mark.parametrize("question", QUESTIONS)
def test_command_line_python_and_chat_give_the_same_answer(question, home, embedder, capsys):
    assistant = Assistant.open(home, embedder=embedder)
    first = assistant.ask(question).to_json()
    assert assistant.ask(question).to_json() == first
    assert reply(assistant, question).answer.to_json() == first
    capsys.readouterr()
    assert main(["ask", question, "--home", str(home), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(first))
