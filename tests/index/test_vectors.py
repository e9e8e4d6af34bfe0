from __future__ import annotations

import numpy as np
import pytest

from index.errors import StoreError
from index.vectors import VectorStore

UNIT = np.eye(8, dtype=np.float32)


@pytest.fixture(params=["folder", "memory"])
def vectors(request, tmp_path):
    opened = VectorStore(tmp_path / "chroma" if request.param == "folder" else None)
    yield opened
    opened.close()


def test_the_nearest_come_first_with_their_cosine(vectors):
    vectors.write(["a", "b", "c"], UNIT[:3], ["r1", "r1", "r2"])
    query = np.array([[0.8, 0.6, 0, 0, 0, 0, 0, 0]], dtype=np.float32)
    ((first, second, third),) = vectors.nearest(query, limit=10)
    assert [first[0], second[0], third[0]] == ["a", "b", "c"]
    assert first[1] == pytest.approx(0.8, abs=1e-5)
    assert second[1] == pytest.approx(0.6, abs=1e-5)
    assert third[1] == pytest.approx(0.0, abs=1e-5)


def test_writing_an_id_again_replaces_its_vector(vectors):
    vectors.write(["a"], UNIT[:1], ["r1"])
    vectors.write(["a"], UNIT[1:2], ["r1"])
    assert vectors.count() == 1
    assert vectors.nearest(UNIT[1:2], limit=1)[0][0][1] == pytest.approx(1.0, abs=1e-5)


def test_removing_reports_takes_out_all_and_only_their_vectors(vectors):
    vectors.write(["a", "b", "c"], UNIT[:3], ["r1", "r1", "r2"])
    vectors.remove(["r1", "never there"])
    vectors.remove([])
    assert [each for each, _ in vectors.nearest(UNIT[:1], limit=5)[0]] == ["c"]


def test_more_rows_than_chroma_takes_in_one_call_are_written(vectors):
    many = vectors._client.get_max_batch_size() + 10
    rows = np.random.default_rng(1).normal(size=(many, 8)).astype(np.float32)
    vectors.write([str(number) for number in range(many)], rows, ["r"] * many)
    assert vectors.count() == many


def test_an_empty_collection_and_no_query_find_nothing(vectors):
    assert vectors.nearest(UNIT[:2], limit=3) == [[], []]
    assert vectors.nearest(UNIT[:0], limit=3) == []


def test_two_in_memory_know_nothing_of_each_other():
    one, two = VectorStore(None), VectorStore(None)
    one.write(["a"], UNIT[:1], ["r1"])
    assert two.count() == 0
    two.close()
    assert one.count() == 1
    one.close()


def test_a_folder_is_read_again_and_measured_by_cosine(tmp_path):
    first = VectorStore(tmp_path)
    first.write(["a"], UNIT[:1] * 5, ["r1"])
    first.close()
    again = VectorStore(tmp_path)
    assert again.nearest(UNIT[:1], limit=1) == [[("a", pytest.approx(1.0, abs=1e-5))]]
    again.close()


def test_a_broken_folder_is_named_with_the_cure_and_can_be_made_anew(tmp_path):
    folder = tmp_path / "chroma"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"no database at all, " * 100)
    with pytest.raises(StoreError, match=r"chroma.*briefing rebuild"):
        VectorStore(folder)
    opened = VectorStore.anew(folder)
    opened.write(["a"], UNIT[:1], ["r1"])
    assert opened.count() == 1
    opened.close()
