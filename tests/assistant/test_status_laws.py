"""Laws that hold for whatever evidence: support never rises by itself."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import StatusCode
from assistant.evidence import Evidence
from assistant.grade import strength
from assistant.status import decide
from index import FactType, Stance, Standing

AUTHORITIES = {Standing.PRINCIPAL, Standing.REGISTRAR}
SUPPORTING = {Stance.CONFIRM, Stance.ASSERT}
NO_AUTHORITY = {
    FactType.CONTESTED_EFFECT,
    FactType.EVALUATION,
    FactType.OTHERS_ACT,
    FactType.MIND,
    FactType.CAUSE,
}
DAYS = ["2026-05-01", "2026-05-02", "2026-06-01"]
SPEECH = sorted(set(Stance) - {Stance.RETRACT})
UNRANKED = [Standing.ANON, Standing.VAGUE, Standing.OUTLET, Standing.STATE_OUTLET]


@st.composite
def voices(draw, *, stances=SPEECH, values=(None,), speakers=None):
    """Evidence of a few voices; each speaks once unless `speakers` are given to draw from."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        speaker = draw(st.sampled_from(speakers)) if speakers else f"speaker {number}"
        outlet = draw(st.sampled_from(["Post", "Wire"]))
        stance = draw(st.sampled_from(stances))
        found.append(
            Evidence(
                id=number,
                speaker=speaker,
                stance=stance,
                standing=draw(st.sampled_from(list(Standing))),
                authority=draw(st.booleans()),
                report=f"report {draw(st.integers(0, 3))}",
                outlet=outlet,
                root=draw(st.sampled_from([outlet, speaker])),
                fact_type=draw(st.sampled_from(list(FactType))),
                published=draw(st.sampled_from(DAYS)),
                value=draw(st.sampled_from(values)),
                cumulative=draw(st.booleans()),
                hedged=draw(st.booleans()),
                headline=draw(st.booleans()),
                tainted=draw(st.booleans()),
                opinion=draw(st.booleans()),
                retracts=speaker if stance is Stance.RETRACT else None,
            )
        )
    return found


anything = voices(
    stances=sorted(Stance), values=(None, "9", "14", ">=9"), speakers=["army", "Ana Holt", "Post"]
)


@settings(deadline=None)
@given(anything, st.sampled_from([None, "9", "14"]))
def test_nothing_is_confirmed_without_a_live_voice_of_authority(evidence, asked):
    verdict = decide(evidence, asked=asked)
    if verdict.status is StatusCode.CONFIRMED:
        assert any(
            e.standing in AUTHORITIES
            and e.stance in SUPPORTING
            and e.fact_type not in NO_AUTHORITY
            and not (e.hedged or e.headline or e.tainted or e.opinion)
            and e not in verdict.withdrawn
            for e in verdict.supporting
        )


@settings(deadline=None)
@given(anything, st.randoms(), st.sampled_from([None, "9", "14"]))
def test_the_order_of_the_evidence_changes_nothing(evidence, random, asked):
    shuffled = list(evidence)
    random.shuffle(shuffled)
    assert decide(shuffled, asked=asked) == decide(evidence, asked=asked)


@settings(deadline=None)
@given(anything, st.data())
def test_a_duplicate_changes_neither_status_nor_position_nor_roots(evidence, data):
    copy = replace(data.draw(st.sampled_from(evidence)), id=len(evidence))
    before, after = decide(evidence), decide([*evidence, copy])
    assert (after.status, after.position, after.support, after.independent_roots) == (
        before.status,
        before.position,
        before.support,
        before.independent_roots,
    )


@settings(deadline=None)
@given(voices(), st.data())
def test_a_wire_copy_of_a_voice_adds_no_root_and_no_strength(evidence, data):
    original = data.draw(st.sampled_from(evidence))
    copy = replace(
        original, id=len(evidence), outlet="Copy", report="copy", root=original.root or "Post"
    )
    before, after = decide(evidence), decide([*evidence, copy])
    if not original.headline:
        assert (after.status, after.independent_roots) == (before.status, before.independent_roots)


@settings(deadline=None)
@given(voices(values=(None,)) | voices(values=("9", "14", "19")), st.data())
def test_support_never_rises_when_a_speaker_loses_his_name(evidence, data):
    named = [e for e in evidence if e.stance in SUPPORTING and e.standing not in UNRANKED]
    if named:
        chosen = data.draw(st.sampled_from(named))
        unnamed = replace(chosen, standing=Standing.ANON, authority=False)
        after = decide([unnamed if e is chosen else e for e in evidence])
        assert strength(after.support) <= strength(decide(evidence).support)


@settings(deadline=None)
@given(voices(), st.data())
def test_an_if_around_the_words_of_a_supporter_never_strengthens_the_claim(evidence, data):
    said = data.draw(st.sampled_from(evidence))
    if said.stance in SUPPORTING:
        wrapped = replace(said, stance=Stance.NONE)
        before = decide(evidence)
        after = decide([wrapped if e is said else e for e in evidence])
        if "negated" not in after.flags:  # then the fact shown is the negative one
            assert strength(after.support) <= strength(before.support)
        assert not (after.status is StatusCode.CONFIRMED is not before.status)


@settings(deadline=None)
@given(voices(), st.sampled_from(UNRANKED), st.sampled_from(sorted({*SUPPORTING, Stance.DENY})))
def test_unnamed_and_unsourced_voices_never_make_a_confirmation(evidence, standing, stance):
    extra = Evidence(id=99, speaker="more", stance=stance, standing=standing, published=DAYS[2])
    if decide(evidence).status is not StatusCode.CONFIRMED:
        assert decide([*evidence, extra]).status is not StatusCode.CONFIRMED


@settings(deadline=None)
@given(voices())
def test_support_that_its_speakers_all_take_back_is_withdrawn_unless_denied(evidence):
    supporters = [e for e in evidence if e.stance in SUPPORTING and not e.headline]
    back = [
        Evidence(
            id=100 + i,
            speaker=e.speaker,
            stance=Stance.RETRACT,
            standing=Standing.NAMED,
            published="2026-07-01",
            retracts=e.speaker,
        )
        for i, e in enumerate(supporters)
    ]
    others = [e for e in evidence if not e.headline and e.stance is not Stance.DENY]
    if supporters:
        assert decide([*others, *back]).status is StatusCode.WITHDRAWN


@settings(deadline=None)
@given(anything, st.sampled_from(DAYS))
def test_a_dated_question_sees_only_what_was_published_by_then(evidence, day):
    known = [e for e in evidence if e.published <= day]
    assert decide(evidence, as_of=day) == decide(known)


@settings(deadline=None)
@given(anything)
def test_the_history_ends_with_the_status(evidence):
    verdict = decide(evidence)
    last = verdict.history[-1][1] if verdict.history else StatusCode.NOT_IN_REPORTS
    assert last is verdict.status
