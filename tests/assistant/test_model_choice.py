"""Choosing a model: each mistake has its cure in one line, and no key is ever shown."""

import pytest

from assistant.errors import ModelUnavailable
from assistant.model import Limits, Writer, choice, open_writer
from assistant.model.choice import PROVIDERS, make_chat_model
from assistant.model.failure import reason
from assistant.settings import Settings, load_settings

LIMITS = Limits(seconds=2)
KEY = "sk-test-1234567890abcdef"


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    for provider in PROVIDERS.values():
        if provider.key:
            monkeypatch.delenv(provider.key, raising=False)


@pytest.fixture
def installed(monkeypatch):
    """Every package of the extras is there, as far as looking for it goes."""
    monkeypatch.setattr(choice, "find_spec", lambda name: name)


MISTAKES = {
    "an unknown provider": ("gemini:x", None, "no provider is called 'gemini'", "PROVIDER:NAME"),
    "no name": ("openai", None, "it has no name", "PROVIDER:NAME"),
    "an empty name": ("openai:", None, "it has no name", "PROVIDER:NAME"),
    "no key": ("openai:gpt-5", None, "no key in OPENAI_API_KEY", "set OPENAI_API_KEY"),
    "no key of the other": ("anthropic:claude", None, "no key in ANTHROPIC_API_KEY", "set "),
    "no address": ("openai:x", "not an address", "BRIEFING_MODEL_URL is no address", "http://"),
    "a file address": ("openai:x", "file:///etc/passwd", "is no address", "http://"),
    "a bad port": ("openai:x", "http://h:99999/v1", "is no address", "http://"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_its_cure(installed, mistake):
    spec, url, problem, cure = MISTAKES[mistake]
    with pytest.raises(ModelUnavailable) as error:
        make_chat_model(spec, url, LIMITS)
    assert problem in str(error.value)
    assert cure in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_missing_package_is_named_with_the_extra_that_brings_it(monkeypatch, name):
    monkeypatch.setattr(choice, "find_spec", lambda _: None)
    with pytest.raises(ModelUnavailable, match="is not installed") as error:
        make_chat_model(f"{name}:x", None, LIMITS)
    assert f"pip install '.[{PROVIDERS[name].extra}]'" in str(error.value)


def test_a_model_that_cannot_be_used_is_a_writer_that_says_so(installed):
    found = open_writer(Settings(model="openai:gpt-5"))
    assert found is not None
    assert found.model is None
    assert "OPENAI_API_KEY" in (found.problem or "")


def test_no_model_is_no_writer():
    assert open_writer(Settings()) is None


def test_a_model_can_be_set_in_the_environment(monkeypatch):
    monkeypatch.setenv("BRIEFING_MODEL", "ollama:x")
    monkeypatch.setenv("BRIEFING_MODEL_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("BRIEFING_MODEL_SECONDS", "7")
    found = load_settings()
    assert (found.model, found.model_url) == ("ollama:x", "http://127.0.0.1:1")
    assert found.model_seconds == 7


def test_a_file_is_shown_by_its_name_alone(installed, monkeypatch):
    monkeypatch.setattr(choice, "_MAKERS", {"llamacpp": lambda *_: None})
    found = open_writer(Settings(model="llamacpp:/models/of/somebody/small.gguf"))
    assert found is not None
    assert found.name == "llamacpp:small.gguf"


class _Refused(Exception):
    def __init__(self, status_code):
        super().__init__(f"Incorrect API key provided: {KEY}")
        self.status_code = status_code


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (_Refused(401), "it refused the key"),
        (_Refused(404), "its service knows no model of this name"),
        (_Refused(429), "takes no more requests"),
        (_Refused(503), "error 503"),
        (ConnectionRefusedError(KEY), "its address cannot be reached"),
        (TimeoutError(KEY), "it did not answer in time"),
        (ValueError(KEY), "it failed with ValueError"),
    ],
)
def test_what_a_third_party_says_is_never_passed_on(error, said):
    assert said in reason(error)
    assert KEY not in reason(error)


def test_a_cause_is_looked_at_behind_an_error():
    error = RuntimeError("wrapped")
    error.__cause__ = ConnectionResetError("x")
    assert reason(error) == "its address cannot be reached"


def test_a_writer_shows_no_key():
    pytest.importorskip("langchain_openai", reason="the extra `openai` is not installed")
    from unittest.mock import patch

    with patch.dict("os.environ", {"OPENAI_API_KEY": KEY}):
        found = open_writer(Settings(model="openai:gpt-5"))
    assert isinstance(found, Writer)
    assert found.problem is None
    assert KEY not in repr(found) + repr(found.model)


def test_the_key_of_a_public_service_is_not_sent_to_another_address(monkeypatch):
    pytest.importorskip("langchain_openai", reason="the extra `openai` is not installed")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    made = make_chat_model("openai:x", "http://127.0.0.1:9/v1", LIMITS)
    assert made.openai_api_key.get_secret_value() != KEY


@pytest.mark.parametrize(
    ("package", "spec"),
    [("langchain_openai", "openai:x"), ("langchain_ollama", "ollama:x"),
     ("langchain_anthropic", "anthropic:x")],
)  # fmt: skip
def test_an_address_that_nobody_answers_at_is_said_to_be_out_of_reach(package, spec):
    pytest.importorskip(package, reason="its extra is not installed")
    found = open_writer(Settings(model=spec, model_url="http://127.0.0.1:9", model_seconds=20))
    assert found is not None
    from assistant.model.failure import ModelFailure
    from assistant.model.reply import Draft

    with pytest.raises(ModelFailure, match="cannot be reached"):
        found.begin().ask("system", "user", shape=Draft)
