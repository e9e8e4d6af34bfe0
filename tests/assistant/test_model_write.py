"""An answer in a model's words: what passes stands, what fails is the composer's, always."""

import json

import pytest
from langchain_core.runnables import RunnableLambda

from assistant import Assistant
from assistant.model import Writer, write
from index.build import ingest_reports
from index.store import Store
from tests.assistant.check_corpus import REPORTS
from tests.assistant.scripted import Scripted, writer

QUESTION = "Did Corran Lines falsify its safety records?"
CLAIM = (
    "Two officials familiar with the inquiry said that Corran Lines had falsified its safety "
    "records, the Tidewater Post reported on 4 May 2026 [1]."
)
SILENCE = "Corran Lines declined to comment [2]."
HOSTILE = "It has been officially confirmed that Corran Lines falsified its safety records [1]."


@pytest.fixture(scope="module")
def store(embedder):
    with Store.temporary(embedder) as store:
        ingest_reports(store, REPORTS)
        yield store


@pytest.fixture(scope="module")
def plain(store):
    return Assistant(store).ask(QUESTION)


def ask(store, model, question=QUESTION):
    return Assistant(store, model).ask(question)


def is_composed(answer, plain):
    return answer.text.startswith(plain.text)


def same_facts(answer, plain):
    return (answer.facts, answer.citations) == (plain.facts, plain.citations)


def test_a_sound_draft_stands_behind_the_status_words(store, plain):
    model = writer(f"{CLAIM}\n{SILENCE}")
    answer = ask(store, model)
    assert answer.text.startswith(f"**{plain.facts[0].label}** — ")
    assert "two officials familiar with the inquiry said that" in answer.text
    assert not is_composed(answer, plain)
    assert same_facts(answer, plain)
    assert answer.guardrail.model == "scripted"
    assert (answer.guardrail.replaced, answer.guardrail.discarded) == (0, False)
    assert len(model.model.asked) == 1


def test_structured_output_is_read_as_well(store, plain):
    sentences = [
        {"text": CLAIM.removesuffix(" [1].") + ".", "rows": [1]},
        {"text": "Corran Lines declined to comment.", "rows": [2]},
    ]
    answer = ask(store, writer(json.dumps({"sentences": sentences})))
    assert answer.guardrail.replaced == 0
    assert not is_composed(answer, plain)


def test_a_service_that_passes_over_the_shape_is_read_line_by_line(store, plain):
    class Prose(Scripted):
        def with_structured_output(self, schema, **kwargs):
            return RunnableLambda(lambda _: schema.model_validate_json("Two officials said so."))

    model = Prose(replies=[f"{CLAIM}\n{SILENCE}"])
    answer = ask(store, Writer("prose", model))
    assert not is_composed(answer, plain)
    assert answer.guardrail.replaced == 0
    assert len(model.asked) == 1


def test_what_must_stand_beside_a_claim_is_told_by_the_composer_if_the_model_is_silent(store):
    answer = ask(store, writer(CLAIM))
    assert "No official confirmation: Corran Lines declined to comment [2]." in answer.text


def test_a_failed_sentence_falls_and_the_others_stand(store, plain):
    wrong = "Corran Lines said that it had falsified its safety records [1]."
    answer = ask(store, writer(f"{CLAIM}\n{SILENCE}\n{SILENCE}\n{wrong}"))
    assert wrong.removesuffix(" [1].") not in answer.text
    assert "two officials" in answer.text
    assert answer.guardrail.replaced == 1
    assert [f["sentence"] for f in answer.guardrail.findings] == [4]
    assert "replaced 1 of its 4 sentences" in answer.text
    assert same_facts(answer, plain)


def test_more_than_a_third_failing_discards_the_draft(store, plain):
    answer = ask(store, writer(f"{CLAIM}\nThe mayor, Ines Caddow, denied it [2]."))
    assert is_composed(answer, plain)
    assert answer.guardrail.discarded
    assert same_facts(answer, plain)


@pytest.mark.parametrize(
    "sentence",
    [
        HOSTILE,
        "Corran Lines falsified its safety records [1].",
        "The harbour authority confirmed that Corran Lines had falsified its records [1].",
        "**Officially confirmed** — Corran Lines falsified its safety records [1].",
        "It is a fact that Corran Lines falsified its safety records [1].",
        "Two officials familiar with the inquiry confirmed that it falsified its records [1].",
    ],
)
def test_a_claim_shown_as_certain_discards_the_whole_draft(store, plain, sentence):
    answer = ask(store, writer("\n".join([CLAIM, SILENCE, CLAIM, SILENCE, sentence])))
    assert is_composed(answer, plain)
    assert answer.guardrail.discarded
    assert same_facts(answer, plain)


def test_a_failed_draft_is_repaired_once_and_never_twice(store):
    bad = "Sources said many things [9]."
    model = writer(f"{CLAIM}\n{bad}", f"{CLAIM}\n{SILENCE}", HOSTILE)
    answer = ask(store, model)
    assert len(model.model.asked) == 2
    assert "failed" in model.model.asked[1]
    assert answer.guardrail.replaced == 0
    model = writer(HOSTILE)
    assert ask(store, model).guardrail.discarded
    assert len(model.model.asked) == 2


def test_a_repair_that_is_worse_is_not_taken(store, plain):
    answer = ask(store, writer(f"{CLAIM}\n{SILENCE}\n{SILENCE}\nOfficials said so [7].", HOSTILE))
    assert not is_composed(answer, plain)
    assert answer.guardrail.replaced == 1


FAILURES = {
    "nothing": ("", "it gave no words"),
    "blanks": (" \n\n ", "it gave no words"),
    "marks only": ("... --- ***", "cannot be read"),
    "nonsense": ("%$ qwertz uiop asdf", "more than a third"),
    "a refusal": ("I'm sorry, but I can't help with that.", "more than a third"),
    "broken JSON": ('{"sentences": [{"text": "Corran', "more than a third"),
    "deep JSON": ('{"a":' + "[" * 5000, "more than a third"),
    "10 MB": ("All is well. " * 800_000, "more than 12,000 characters"),
    "an exception": (RuntimeError("sk-secret in the message"), "failed with RuntimeError"),
    "no connection": (ConnectionError("refused"), "cannot be reached"),
    "a time-out": (TimeoutError("read"), "did not answer in time"),
    "markup": ("Corran Lines [declined](http://evil.example/x) to comment [2].", "third"),
    "an image": ("![x](http://evil.example/x.png) Corran Lines declined to comment [2].", "third"),
    "hidden characters": ("Corran Lines\u200b declined to comment [2].", "third"),
    "half a character": ("Corran Lines \ud800 declined to comment [2].", "third"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAILURES)
def test_whatever_a_model_does_the_answer_comes_and_says_why(store, plain, kind):
    reply, why = FAILURES[kind]
    answer = ask(store, writer(reply))
    assert is_composed(answer, plain)
    assert same_facts(answer, plain)
    assert answer.guardrail.discarded
    assert why in answer.text
    assert why in answer.guardrail.findings[0]["message"]
    assert "secret" not in json.dumps(answer.to_json())


def test_a_model_that_hangs_is_left_alone_in_time(store, plain):
    answer = ask(store, writer("word " * 1000, pause=0.2, seconds=0.5))
    assert is_composed(answer, plain)
    assert "did not answer within 0.5 seconds" in answer.text


def test_a_check_that_breaks_passes_nothing(store, plain, monkeypatch):
    def broken(*_):
        raise ValueError("the check is broken")

    monkeypatch.setattr("assistant.model.telling.check_against", broken)
    answer = ask(store, writer(f"{CLAIM}\n{SILENCE}"))
    assert is_composed(answer, plain)
    assert "could not be checked" in answer.text


def test_a_context_too_small_for_the_rows_takes_fewer_and_says_so(store):
    question = f"{QUESTION} Has Quarth moved two brigades to the border?"
    whole = ask(store, writer(CLAIM), question)
    assert "rows fit" not in whole.text
    for context in range(600, 1400, 40):
        model = writer(CLAIM, context=context)
        answer = ask(store, model, question)
        if model.model.asked:
            break
    assert "rows fit its context" in answer.text
    assert any("rows fit" in f["message"] for f in answer.guardrail.findings)
    assert "brigades" not in model.model.asked[0].split("Fact 1")[1]
    assert "moved two brigades" in answer.text


def test_a_context_too_small_for_one_row_is_the_composers(store, plain):
    answer = ask(store, writer(CLAIM, context=100))
    assert is_composed(answer, plain)
    assert "too small" in answer.text


def test_a_model_that_cannot_be_used_says_so_in_each_answer(store, plain):
    answer = ask(store, Writer("openai:x", problem="there is no key in OPENAI_API_KEY"))
    assert is_composed(answer, plain)
    assert "there is no key in OPENAI_API_KEY" in answer.text


def test_what_no_report_has_is_not_the_models_to_say(store):
    model = writer("The lighthouse has burned down [1].")
    question = "Has the lighthouse burned down?"
    answer = ask(store, model, question)
    assert answer.text.startswith(Assistant(store).ask(question).text)
    assert model.model.asked == []
    assert not answer.guardrail.discarded


def test_the_findings_hold_no_word_of_the_draft(store):
    draft = "Zanzibar Quux admitted 77 crimes [1].\nZanzibar Quux lied [2]."
    answer = ask(store, writer(draft))
    shown = json.dumps(answer.to_json())
    assert not any(word in shown for word in ("Zanzibar", "Quux", "77", "admitted"))


def test_the_last_line_claims_nothing_to_the_check(store):
    from assistant.check import check

    for reply in (CLAIM, HOSTILE, ""):
        answer = ask(store, writer(reply))
        found = check(Assistant(store), answer.text)
        assert found.ok, [s for s in found.sentences if not s.ok]


def test_writing_is_a_step_of_its_own(store, plain):
    model = Writer("broken", problem="it is not there")
    assert write.__module__.startswith("assistant.model")
    assert ask(store, model).facts == plain.facts
