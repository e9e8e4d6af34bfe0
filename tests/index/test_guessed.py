"""Cue verbs that no list has: found by structure and nearness, and worth no more than a guess."""

import sys
from contextlib import contextmanager

import pytest

from index import Report, Stance, Standing, lexicon
from index.extract import extract, guessed
from index.lexicon import cue_class
from tests.index.worked import WORKED, readings

AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR}
COMMITTED = {Stance.ASSERT, Stance.CONFIRM}
FOLDS = 3


def _forget():
    """Empties what the rules remember of the lists."""
    for module in [m for name, m in sys.modules.items() if name.split(".")[0] == "index"]:
        for value in list(vars(module).values()):
            if getattr(value, "__module__", "") in {lexicon.__name__, "index.extract.guessed"}:
                getattr(value, "cache_clear", lambda: None)()


@contextmanager
def held_out(lemmas):
    """The lexicon as if nobody had ever written these verbs into a list."""
    read = lexicon._read

    def fewer(filename):
        text = read(filename)
        if filename == "near_verbs.txt" or not filename.endswith(".txt"):
            return text
        lines = text.splitlines()
        return "\n".join(each for each in lines if each.partition("|")[0].strip() not in lemmas)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexicon, "_read", fewer)
        otherwise = guessed._otherwise_known() - frozenset(lemmas)
        patch.setattr(guessed, "_otherwise_known", lambda: otherwise)
        _forget()
        yield
    _forget()


def cue_verbs():
    """The known verbs of the worked attributions that have one verb as their cue."""
    found = {
        str(row.cue.text).split()[-1].lower()
        for row in (reading.row for reading in readings(WORKED))
        if row is not None and row.cue is not None
    }
    return sorted(found)


def lemma_of(form):
    stems = (form, form[:-1], form[:-2], f"{form[:-3]}y", {"said": "say", "told": "tell"}.get(form))
    return next((s for s in stems if s and cue_class(s) is not None), None)


@pytest.fixture(scope="module")
def compared():
    """For each worked attribution whose cue was held out: as read with the cue, and without."""
    known = list(readings(WORKED))
    lemmas = sorted({lemma for form in cue_verbs() if (lemma := lemma_of(form))})
    pairs = []
    for fold in range(FOLDS):
        out = set(lemmas[fold::FOLDS])
        forms = {form for form in cue_verbs() if lemma_of(form) in out}
        with held_out(out):
            unseen = list(readings(WORKED))
        pairs += [
            (before, after)
            for before, after in zip(known, unseen, strict=True)
            if before.row is not None and before.row.cue is not None
            if str(before.row.cue.text).split()[-1].lower() in forms
        ]
    return pairs


def test_attributions_are_still_found_without_their_verb(compared):
    found = [after for _, after in compared if after.row is not None and after.source]
    assert len(compared) > 60
    assert len(found) / len(compared) >= 0.7  # 60 of 77; 19 where nothing is guessed


def test_without_its_verb_no_attribution_is_worth_more(compared):
    for before, after in compared:
        row, known = after.row, before.row
        if row is None or row.cue is None or row.cue.start != known.cue.start:
            continue  # another attribution answers, one that was there before
        if "guessed" in row.flags:
            assert row.standing not in AUTHORITY, row
            assert row.stance is Stance.NONE, row
        if row.stance in COMMITTED and row.rule != "A12":  # a public act, and no guess (T13)
            assert known.stance in COMMITTED, (known, row)


def read(text):
    report = Report("r", text, outlet="Harbour Post", published="2026-03-06")
    return [(r.claim.text, r.stance, r.standing, "guessed" in r.flags) for r in extract(report)]


def test_a_quotation_makes_a_cue_of_a_verb_that_nobody_knows_which_commits_nobody():
    text = '"The council has closed the mill," the council blorted on Friday.'
    told = [each for each in read(text) if each[3]]
    assert told
    assert {stance for _, stance, _, _ in told} == {Stance.NONE}


def test_a_guess_commits_nobody_where_a_known_verb_confirms():
    text = "The water ministry announced that it had closed the dam."
    assert any(standing is Standing.PRINCIPAL for _, _, standing, _ in read(text))
    with held_out({"announce"}):
        told = [each for each in read(text) if each[3]]
    assert [(stance, standing) for _, stance, standing, _ in told] == [
        (Stance.NONE, Standing.OFFICIAL)
    ]


@pytest.mark.parametrize(
    "text",
    ["The army ensured that the dam was closed.", "The fire meant that the mill was closed."],
)
def test_a_verb_of_doing_is_no_cue(text):
    assert not [each for each in read(text) if each[3]]
