"""What all tests share: the real embedding model, and no settings from outside."""

from __future__ import annotations

import os

import pytest

from index.embedder import MiniLM, load_embedder


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch):
    for name in [name for name in os.environ if name.startswith("BRIEFING_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def embedder() -> MiniLM:
    """The real model; its weights are loaded once a run."""
    return load_embedder()
