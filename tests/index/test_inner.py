"""Attributions inside somebody's words, and attitudes: what is a row of its own."""

from __future__ import annotations

from index.extract import extract
from index.ledger import Attribution, CueClass, Stance
from index.report import Report


def _rows(text: str) -> list[Attribution]:
    return extract(Report("r", text, outlet="The Lantern", published="2026-05-05"))


def _told(text: str) -> list[Attribution]:
    return [row for row in _rows(text) if not row.is_attitude]


def _felt(text: str) -> list[Attribution]:
    return [row for row in _rows(text) if row.is_attitude]


def test_a_hedge_in_a_quotation_is_attributed_by_the_cue_outside() -> None:
    """ "I think p", he said: "said" attributes p, and the hedge stays one (S5)."""
    rows = _told('"I think the bridge will open in May," Mayor Ida Brandt said.')
    hedged = [r for r in rows if r.cue_class is CueClass.BELIEVE]
    assert [r.cue.text for r in hedged if r.cue] == ["said"]
    assert {r.source.name for r in rows} == {"Ida Brandt"}


def test_whoever_is_told_of_in_a_quotation_stands_behind_its_speaker() -> None:
    """C5: the judge's words reach the reader through the mayor."""
    rows = _told('Mayor Ida Brandt said: "The judge told me that the bridge will open in May."')
    told = next(r for r in rows if r.cue and r.cue.text == "told")
    assert [link.source.name for link in told.chain][1:] == ["Ida Brandt", "The judge"] or [
        link.source.name.lower() for link in told.chain
    ][1:] == ["ida brandt", "the judge"]


def test_what_others_know_is_only_the_speakers_to_say() -> None:
    """T7: other minds are no attributions inside somebody's words."""
    rows = _told('"You know the voters believe that the bridge is safe," Mayor Ida Brandt said.')
    assert {r.source.name for r in rows} == {"Ida Brandt"}


def test_a_quotation_that_goes_on_is_its_speakers_and_not_the_outlets() -> None:
    text = '"We opened it in May," Mayor Ida Brandt said. "I believe the bridge is safe."'
    last = [r for r in _told(text) if "safe" in r.claim.text]
    assert last
    assert {r.source.name for r in last} == {"Ida Brandt"}


def test_praise_is_an_attitude_that_supports_nothing() -> None:
    rows = _rows("Mayor Ida Brandt praised the opening of the bridge.")
    felt = [r for r in rows if r.is_attitude]
    assert [(r.source.name, r.stance) for r in felt] == [("Ida Brandt", Stance.NONE)]
    assert any(r.cue_class is CueClass.OUTLET for r in rows), "the outlet still states the clause"


def test_the_cue_of_an_attitude_holds_its_preposition() -> None:
    felt = _felt("Mayor Ida Brandt has repeatedly called for a new bridge.")
    assert [r.cue.text for r in felt if r.cue] == ["has repeatedly called for"]


def test_an_infinitive_and_a_quoted_verb_are_no_attitudes() -> None:
    assert not _felt("The meeting was held to praise the mayor.")
    assert not _felt('"Critics attacked the plan," Mayor Ida Brandt said.')


def test_a_noun_of_stance_needs_somebody_who_has_it() -> None:
    felt = _felt("Mayor Ida Brandt voiced support for the new bridge.")
    assert {r.source.name for r in felt} == {"Ida Brandt"}
    assert not _felt("Support for the new bridge grew.")


def test_the_cue_is_the_whole_verb_group() -> None:
    cues = [r.cue.text for r in _told("Mayor Ida Brandt has also said that it is safe.") if r.cue]
    assert cues == ["has also said"]


def test_plain_verbs_speak_only_with_something_said() -> None:
    assert not [r for r in _told("Mayor Ida Brandt put the keys into a box.") if r.cue]
    assert [r for r in _told("Mayor Ida Brandt put the toll at 12.") if r.cue]
    assert not [r for r in _told("Revenues declined in May.") if r.cue]


def test_an_act_meant_is_not_announced() -> None:
    told = _told("Mayor Ida Brandt is expected to announce the sale on Friday.")
    assert not [r for r in told if r.source.name == "Ida Brandt" and r.cue]


def test_as_somebody_said_attributes_the_clause_beside_it() -> None:
    rows = _told("As Mayor Ida Brandt explained, the bridge was closed in May.")
    assert any(r.source.name == "Ida Brandt" and "closed" in r.claim.text for r in rows)
