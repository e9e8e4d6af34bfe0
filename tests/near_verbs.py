"""Makes `index/lexicon/near_verbs.txt`: the verbs whose meaning is near that of known cues.

The verbs are those of WordNet, as the English model of spaCy carries them for its lemmas; how near
they are is told by the embedding model. A known cue is held against the others alone, so that it
stands in the table as if no list had it.

`python -m tests.near_verbs` writes the table anew; it takes half a minute.
"""

from __future__ import annotations

import numpy as np

from index.embedder import load_embedder
from index.extract import load_parser
from index.lexicon import words
from tests.sources import ROOT

FILE = ROOT / "index" / "lexicon" / "near_verbs.txt"
TELLING = ("assert", "factive", "confirm", "allege", "announce", "believe")
FRAME = "to {} that it is so"  # a verb with a clause, as cues have it, and no noun of that form
NEAR = 0.45
AMONG = 3
HEAD = """\
# Verbs whose embedding is near those of known verbs of telling, for guesses at unlisted cues.
# Near is also the contrary: what such a verb says of its clause is not told here.
# Made by `python -m tests.near_verbs` from the verbs of WordNet, as spaCy's English model has them.
"""


def near_verbs() -> list[str]:
    """The verbs that are near known cues."""
    found = load_parser().get_pipe("lemmatizer").lookups.get_table("lemma_index")["verb"]
    known = frozenset().union(*(words(name) for name in TELLING))
    verbs = sorted({v for v in found if v.isalpha() and v.islower()} | known)
    vectors = load_embedder().encode([FRAME.format(verb) for verb in verbs])
    vectors = vectors - vectors.mean(axis=0)  # what all have in common tells nothing
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    cues = [i for i, verb in enumerate(verbs) if verb in known]
    near = vectors @ vectors[cues].T
    near[cues, range(len(cues))] = -1.0  # none is near for its own sake
    nearest = np.sort(near, axis=1)[:, -AMONG:].mean(axis=1)
    return [verb for verb, nearness in zip(verbs, nearest, strict=True) if nearness >= NEAR]


if __name__ == "__main__":
    FILE.write_text(HEAD + "".join(f"{verb}\n" for verb in near_verbs()), encoding="utf-8")
