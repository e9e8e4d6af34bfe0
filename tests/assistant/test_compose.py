"""The composer on the sample cases, with ledger rows written by hand over their texts."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Position, StatusCode
from assistant.compose import Composed, compose
from assistant.draft import FactDraft
from assistant.label import label
from index import Stance
from tests.assistant.drafts import DRAFTS
from tests.assistant.rows import case

GOLDEN = Path(__file__).parent / "golden"
# One case for each status, and the forms that read differently.
GOLDEN_CASES = {
    "confirmed": "E01",
    "confirmed-contested": "V05",
    "confirmed-history": "B03",
    "confirmed-state-agency": "D05",
    "confirmed-updated": "X01",
    "denied": "H01",
    "denied-relayed": "K04",
    "disputed": "D09",
    "disputed-values": "X02",
    "no-comment": "D02",
    "no-comment-partial": "H02",
    "not-in-reports": "D07",
    "official-statement": "D10",
    "reported-anon": "D01",
    "reported-anon-one-origin": "K05",
    "reported-named": "K03",
    "stated-by-outlet": "D12",
    "unattributed": "E05",
    "why": "D08",
    "withdrawn": "B04",
}
_FACTIVE = re.compile(
    r"\b(reveal|admit(?:s|ted)? (?:that|it|to)\b|point(?:s|ed)? out|not(?:es|ed|ing)\b|expos"
    r"|acknowledg|disclos|discover|insist|claim(?:s|ed)\b|conced)",
    re.I,
)


def answered(name: str) -> Composed:
    found = case(name)
    day = max(d.published or "" for d in found.documents)
    return compose([DRAFTS[name]()], question=found.questions[0].question, as_of=day)


def lead(text: str) -> str:
    return text.split("\n\n")[0]


@pytest.mark.parametrize("name", DRAFTS)
def test_a_case_is_answered_in_the_words_it_needs_and_no_others(name: str) -> None:
    expect = case(name).questions[0].expect
    result = answered(name)
    assert result.facts[0].status in expect.accepted
    missing = [p for p in expect.must_mention if not re.search(p, result.text, re.I)]
    wrong = [p for p in expect.must_not if re.search(p, result.text, re.I)]
    assert (missing, wrong) == ([], []), result.text


@pytest.mark.parametrize("name", DRAFTS)
def test_every_citation_is_verbatim_and_every_number_is_used(name: str) -> None:
    result = answered(name)
    texts = case(name).texts
    for citation in result.citations:
        assert texts[citation.report][citation.start : citation.end] == citation.quote
    numbers = [int(n) for n in re.findall(r"(?<!\\)\[(\d+)\]", result.text)]
    first_mentions = list(dict.fromkeys(numbers))
    assert first_mentions == [c.number for c in result.citations]
    assert first_mentions == list(range(1, len(first_mentions) + 1))
    assert set(result.facts[0].citations) == set(numbers)


@pytest.mark.parametrize("name", DRAFTS)
def test_every_speaker_of_the_verdict_is_cited(name: str) -> None:
    draft = DRAFTS[name]()
    result = compose([draft], question="?", as_of=None)
    verdict = draft.verdict
    voices = [*verdict.supporting, *verdict.opposing, *verdict.positions, *verdict.withdrawn]
    speakers = {voice.speaker for voice in voices}
    # "Has X confirmed it?" is answered by X alone where all that there is are refusals.
    asked_one = draft.asked == "speech_act" and verdict.status is StatusCode.NO_COMMENT
    assert len(result.facts[0].sources) >= (1 if asked_one else len(speakers))


@pytest.mark.parametrize("name", DRAFTS)
def test_the_status_words_come_first_in_the_sentence_of_the_fact(name: str) -> None:
    draft = DRAFTS[name]()
    text = answered(name).text
    assert text.startswith(f"**{label(draft.verdict)}")
    assert not re.match(r"\W*yes\b", text, re.I)
    if draft.verdict.status is not StatusCode.CONFIRMED:
        assert not re.match(r"\W*(officially )?confirmed\b", text, re.I)
        assert "fficially confirmed by" not in text


@pytest.mark.parametrize("name", DRAFTS)
def test_no_verb_outside_quotation_marks_says_that_a_speaker_is_right(name: str) -> None:
    unquoted = re.sub(r"“[^”]*”", "", answered(name).text)
    assert _FACTIVE.findall(unquoted) == []


@pytest.mark.parametrize(
    "name", [n for n, make in DRAFTS.items() if make().verdict.status.name.startswith("REPORTED")]
)
def test_a_reported_fact_always_carries_the_official_position(name: str) -> None:
    draft = DRAFTS[name]()
    text = answered(name).text
    if draft.verdict.position is Position.SILENT:
        assert "No official position is in the reports." in text
    else:
        assert "No official confirmation:" in text
        for voice in draft.verdict.positions:
            assert voice.attribution is not None
            assert voice.attribution.cue is not None
            assert voice.attribution.cue.text in text


@pytest.mark.parametrize(("file", "name"), GOLDEN_CASES.items())
def test_the_text_reads_as_reviewed(file: str, name: str) -> None:
    expected = (GOLDEN / f"{file}.md").read_text(encoding="utf-8")
    found = case(name).questions[0]
    assert f"> {found.question}\n\n{answered(name).text}\n" == expected


def test_the_reviewed_texts_cover_every_status() -> None:
    statuses = {DRAFTS[name]().verdict.status for name in GOLDEN_CASES.values()}
    assert statuses == set(StatusCode)


def test_a_speech_act_question_leads_with_the_party_asked_about() -> None:
    text = lead(answered("D02").text)
    assert text.startswith(
        "**Neither confirmed nor denied** — the President's Office did not publicly confirm"
    )


def test_a_speech_act_without_any_words_of_the_speaker_says_so() -> None:
    draft = replace(DRAFTS["D07"](), asked="speech_act", asked_speaker="the minister")
    text = compose([draft], question="?", as_of=None).text
    assert "no report has a statement by the minister" in text


def test_a_reason_that_no_report_gives_is_named_as_missing() -> None:
    assert "The reports do not say why." in answered("D08").text


def test_the_nearest_claim_is_marked_as_different_and_cited() -> None:
    result = answered("E02")
    assert "a different claim (the figure is 3.4 percent, not 4.3 percent)" in result.text
    assert result.text.index("different claim") < result.text.index("[1]")
    assert result.abstained
    assert result.facts[0].sources == ()


def test_a_denial_names_in_the_same_sentence_who_reported_it_anyway() -> None:
    sentence = lead(answered("H01").text).split(". ")[0]
    assert "denied reports of a cholera outbreak" in sentence
    assert "after the Herald reported, citing three doctors who declined to be named" in sentence


def test_a_change_of_status_is_told_with_its_days_and_by_whom() -> None:
    assert (
        "It was reported from unnamed sources on 1 June 2026, "
        "then confirmed on 9 June 2026 by Orsa Group." in answered("B03").text
    )


def test_different_values_are_listed_with_their_speakers_and_not_averaged() -> None:
    draft = DRAFTS["X02"]()
    values = (("the interior ministry", "twelve"), ("the governor's office", "nineteen"))
    verdict = replace(draft.verdict, values=values)
    text = compose([replace(draft, verdict=verdict)], question="?", as_of=None).text
    assert (
        "The values given: the interior ministry twelve and the governor's office nineteen" in text
    )
    assert "15" not in text


def test_several_facts_share_one_numbering_and_one_source_line() -> None:
    result = compose([DRAFTS["D01"](), DRAFTS["E01"]()], question="?", as_of="2026-06-12")
    assert [fact.citations for fact in result.facts] == [(1, 2, 3), (4,)]
    assert result.text.count("*Sources:") == 1
    assert result.text.endswith("*Sources: 2 outlets, 2 independent roots; as of 12 June 2026.*")


def overview(*names: str) -> Composed:
    drafts = [DRAFTS[name]() for name in names]
    drafts[0] = replace(drafts[0], asked="overview")
    return compose(drafts, question="?", as_of="2026-06-12")


def test_an_overview_is_short_and_its_most_important_facts_are_the_ones_told() -> None:
    names = ["D01", "D06", "E01", "E05", "D12", "E03", "H03", "K04"]
    result = overview(*names)
    assert len(result.text.split()) <= 200
    assert result.facts[0].status is StatusCode.REPORTED_ANON
    assert {StatusCode.CONFIRMED, StatusCode.STATED_BY_OUTLET} <= {f.status for f in result.facts}
    assert len(result.facts) < len(names)
    cited = {n for fact in result.facts for n in fact.citations}
    assert cited == {c.number for c in result.citations}


def test_an_overview_goes_from_what_is_solid_to_what_is_open() -> None:
    result = overview("D12", "E05", "C01")
    headings = [line for line in result.text.splitlines() if re.fullmatch(r"\*[A-Z][^*:]+\*", line)]
    order = ["*Confirmed*", "*Official statements, not confirmed*", "*Only reported*",
             "*Disputed, denied or withdrawn*", "*Open*"]  # fmt: skip
    assert headings == [heading for heading in order if heading in headings]
    assert len(headings) == 2
    assert result.facts[1].status is StatusCode.CONFIRMED


def test_the_reviewed_overview_reads_as_reviewed() -> None:
    expected = (GOLDEN / "overview.md").read_text(encoding="utf-8")
    text = overview("B03", "D10", "D12", "H01").text
    assert f"> What do we know, and how solid is it?\n\n{text}\n" == expected


def test_two_rows_of_one_sentence_share_a_number() -> None:
    draft = DRAFTS["D05"]()
    again = replace(draft.verdict.supporting[0], id=99, root="elsewhere")
    verdict = replace(draft.verdict, supporting=(*draft.verdict.supporting, again))
    result = compose([replace(draft, verdict=verdict)], question="?", as_of=None)
    assert len(result.citations) == 1


def test_an_answer_without_facts_abstains() -> None:
    result = compose([], question="Who *won*?", as_of=None)
    assert result.abstained
    assert result.text == "**Not in the reports:** no report answers “Who \\*won\\*?”."


def test_a_negative_fact_is_told_by_those_who_deny_the_claim() -> None:
    """R3: with nobody affirming, the verdict keeps the voices among the opposing."""
    draft = DRAFTS["D06"]()
    against = replace(draft.verdict.supporting[0], stance=Stance.DENY)
    verdict = replace(
        draft.verdict, supporting=(), opposing=(against,), flags=("negated",), independent_roots=1
    )
    result = compose([replace(draft, verdict=verdict)], question="?", as_of=None)
    assert "Channel Nine reported on 6 March 2026 that Istan has supplied" in result.text
    assert result.facts[0].citations == (1,)


def test_a_draft_is_kept_as_data_with_its_trace_and_history() -> None:
    draft: FactDraft = DRAFTS["B03"]()
    fact = compose([draft], question="?", as_of=None).facts[0]
    assert [(h.since, h.status.value) for h in fact.history] == [
        ("2026-06-01", "REPORTED_ANON"),
        ("2026-06-09", "CONFIRMED"),
    ]
    assert fact.sources[0].chain == ("Northern Wire", "Orsa Group")
    assert fact.sources[0].citation == 1
