"""Commands with a language model: one that cannot be used stops nothing."""

import json

from tests.cli.command import QUESTION


def test_an_answer_comes_without_a_model_that_cannot_be_used(printed, home, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    plain = json.loads(printed("ask", QUESTION, "--home", home, "--json")[1])
    for spec in ("gemini:x", "openai:", "llamacpp:nowhere.gguf", "openai:gpt-5"):
        status, out, err = printed("ask", QUESTION, "--home", home, "--json", "--model", spec)
        answer = json.loads(out)
        assert status == 0
        assert len(err.strip().splitlines()) == 1
        assert "answers come without it" in err
        assert answer["text"].startswith(plain["text"])
        assert "without the language model" in answer["text"]
        assert answer["guardrail"]["discarded"]
        assert answer["facts"] == plain["facts"]


def test_a_model_can_be_named_in_the_environment(printed, home, monkeypatch):
    monkeypatch.setenv("BRIEFING_MODEL", "nobody:x")
    status, out, err = printed("ask", QUESTION, "--home", home, "--json")
    assert status == 0
    assert "no provider is called" in err
    assert json.loads(out)["guardrail"]["model"] == "nobody:x"


def test_no_model_leaves_the_answer_as_it_was(printed, home):
    out = printed("ask", QUESTION, "--home", home, "--json")[1]
    assert json.loads(out)["guardrail"] == {
        "model": None,
        "replaced": 0,
        "discarded": False,
        "findings": [],
    }


def test_two_measures_at_a_time_are_refused(printed):
    status, _, err = printed("evaluate", "--mutations", "--baseline")
    assert status == 2
    assert "one at a time" in err
