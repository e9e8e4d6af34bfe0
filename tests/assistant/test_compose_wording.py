"""Report words in an answer: escaped for the page, and never made stronger."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.account import account, clause
from assistant.cite import LONGEST_QUOTE, cited_span
from assistant.clause import LONGEST_CLAUSE
from assistant.compose import compose
from assistant.draft import FactDraft
from assistant.evidence import Evidence
from assistant.wording import balanced, day, listed, lower_first, plain
from index import (
    Attribution,
    Claim,
    CueClass,
    Link,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)
from tests.assistant.rows import verdict


def evidence(
    sentence: str,
    source: str | None,
    cue: str,
    content: str | None,
    *,
    stance: Stance = Stance.ASSERT,
    cue_class: CueClass = CueClass.ASSERT,
    standing: Standing = Standing.PRINCIPAL,
    kind: SourceKind = SourceKind.GOV_BODY,
    rule: str = "A1",
    name: str | None = None,
) -> Evidence:
    """One sentence as a report of its own."""

    def span(words: str | None) -> Span | None:
        if words is None:
            return None
        start = sentence.index(words)
        return Span(start, start + len(words), words)

    said = span(content)
    speaker = Source(name or source or "", kind, span=span(source), named=standing != Standing.ANON)
    attribution = Attribution(
        id="a",
        report="r",
        rule=rule,
        chain=(Link(Source("The Post", SourceKind.OUTLET)), Link(speaker)),
        cue=span(cue),
        cue_class=cue_class,
        stance=stance,
        standing=standing,
        claim=Claim(content or "", (said,) if said else ()),
        content=(said,) if said else (),
        sentence=Span(0, len(sentence), sentence),
    )
    return Evidence(
        id=1,
        speaker=name or source or "",
        stance=stance,
        standing=standing,
        report="r",
        outlet="The Post",
        authority=standing is Standing.PRINCIPAL,
        published="2026-03-06",
        attribution=attribution,
    )


@given(st.text(alphabet=st.sampled_from("ab *_[]()<>`#|~\\$!1\n\u202e\u200b&"), max_size=40))
def test_no_report_words_reach_the_page_as_markup(text: str) -> None:
    shown = plain(text)
    assert "\n" not in shown
    assert re.search(r"(?<!\\)(?:\\\\)*[*_\[\]<>`|~#]", shown) is None
    assert "$$" not in shown.replace(r"\$\$", "")
    assert not set(shown) & {"\u202e", "\u200b"}
    kept = re.sub(r"\\([\\`*_\[\]<>|~#$])", r"\1", shown)
    assert kept == " ".join(text.replace("\u202e", "").replace("\u200b", "").split())


def test_a_number_in_brackets_in_a_report_is_not_a_citation() -> None:
    sentence = "The ministry said the <b>toll</b> [1] was *final*."
    row = evidence(sentence, "The ministry", "said", "the <b>toll</b> [1] was *final*")
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[row])
    result = compose([FactDraft(found, "the toll was final")], question="?", as_of=None)
    assert r"the \<b\>toll\</b\> \[1\] was \*final\*" in result.text
    assert re.findall(r"(?<!\\)\[(\d)\]", result.text) == ["1"]
    assert result.citations[0].quote == sentence


def test_a_not_that_stands_before_the_source_is_never_lost() -> None:
    row = evidence(
        "Neither ministry has confirmed the deal.",
        "ministry",
        "has confirmed",
        "the deal",
        stance=Stance.NON_CONFIRM,
        cue_class=CueClass.CONFIRM,
        rule="A5",
    )
    assert clause(row) == ("ministry did not confirm it: “Neither ministry has confirmed the deal”")


def test_a_not_between_source_and_cue_is_never_lost() -> None:
    sentence = (
        "The ministry has, in spite of many calls from this paper, not so far confirmed the deal."
    )
    row = evidence(
        sentence, "The ministry", "confirmed", "the deal", stance=Stance.NON_CONFIRM, rule="A5"
    )
    shown = clause(row)
    assert "the ministry confirmed" not in shown
    assert "not so far confirmed" in shown


@pytest.mark.parametrize("cue", ["admitted", "revealed", "pointed out", "acknowledged"])
def test_a_cue_outside_the_vocabulary_is_said_or_quoted(cue: str) -> None:
    row = evidence(
        f"The ministry {cue} that the dam had failed.",
        "The ministry",
        cue,
        "that the dam had failed",
        standing=Standing.OFFICIAL,
    )
    unquoted = re.sub(r"“[^”]*”", "", account(row))
    assert cue not in unquoted
    assert "the dam had failed" in account(row)


def test_confirmed_by_an_official_without_authority_is_only_said() -> None:
    row = evidence(
        "The general confirmed that the neighbour had fired first.",
        "The general",
        "confirmed",
        "that the neighbour had fired first",
        cue_class=CueClass.CONFIRM,
        standing=Standing.OFFICIAL,
    )
    assert account(row) == (
        "the general said that the neighbour had fired first, the Post reported on 6 March 2026"
    )


def test_confirmed_by_an_unnamed_source_is_the_outlets_report() -> None:
    row = evidence(
        "Two officials, speaking privately, confirmed that the ship had sailed.",
        "Two officials",
        "confirmed",
        "the ship had sailed",
        cue_class=CueClass.CONFIRM,
        standing=Standing.ANON,
    )
    assert account(row) == (
        "the Post reported on 6 March 2026, citing two officials, that the ship had sailed"
    )


@pytest.mark.parametrize("hedged", ["may fall by up to 60 percent", "was at least partly at fault"])
def test_hedges_and_bounds_stay(hedged: str) -> None:
    sentence = f"The rate {hedged}, the agency said."
    row = evidence(sentence, "the agency", "said", f"The rate {hedged}", rule="A2")
    assert account(row).startswith(f"the agency said that the rate {hedged}")


def test_a_sentence_without_usable_spans_is_quoted_whole() -> None:
    row = evidence("Of the fire there was talk at the ministry.", None, "talk", None, rule="A6")
    assert account(replace(row, attribution=None, quote=Span(0, 11, "Of the fire"))) == (
        "the Post reported on 6 March 2026: “Of the fire”"
    )


def test_a_very_long_sentence_is_cited_by_the_words_that_matter() -> None:
    filler = "which has stood in the valley for a long time, " * 12
    sentence = f"In the town, {filler}the mayor said the bridge was closed."
    row = evidence(sentence, "the mayor", "said", "the bridge was closed")
    span = cited_span(row)
    assert len(sentence) > LONGEST_QUOTE
    assert span is not None
    assert span.text == "the mayor said the bridge was closed"
    assert sentence[span.start : span.end] == span.text


def test_a_clause_that_runs_too_long_is_cut_and_marked() -> None:
    words = "the bridge was closed" + " and the road was closed" * 30
    row = evidence(f"The mayor said {words}.", "The mayor", "said", words.strip())
    shown = account(row)
    assert " …, the Post reported" in shown
    assert len(shown) < LONGEST_CLAUSE + 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry", "the ministry"),
        ("Two people", "two people"),
        ("Karl Venn", "Karl Venn"),
        ("NATO", "NATO"),
        ("I was there", "I was there"),
        ("A.P. Moller", "A.P. Moller"),
        ("", ""),
    ],
)
def test_only_words_that_are_no_names_lose_their_capital(text: str, expected: str) -> None:
    assert lower_first(text) == expected


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2026-03-06", "6 March 2026"),
        ("2026-03-06T18:30:00Z", "6 March 2026"),
        ("2026-05", "May 2026"),
        ("2026-13", ""),
        ("soon", ""),
        (None, ""),
    ],
)
def test_a_day_is_written_as_a_reader_writes_it(iso: str | None, expected: str) -> None:
    assert day(iso) == expected


def test_a_row_of_things_is_joined_as_in_a_sentence() -> None:
    assert [listed(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('it had "nothing to add', 'it had "nothing to add"'),
        ('nothing to add" on it', "nothing to add on it"),
        ('a "b" c', 'a "b" c'),
        ("“a", "“a”"),
    ],
)
def test_no_quotation_mark_is_left_alone(words: str, expected: str) -> None:
    assert balanced(words) == expected


def test_the_auxiliary_stays_where_other_words_are_left_out() -> None:
    row = evidence(
        "On Monday Telda Mobile said it was investigating and could not confirm the scale"
        " of any breach.",
        "Telda Mobile",
        "not confirm",
        "the scale of any breach",
        stance=Stance.NON_CONFIRM,
        kind=SourceKind.COMPANY,
        rule="A5",
    )
    assert clause(row) == "Telda Mobile could not confirm the scale of any breach"


def test_a_figure_behind_the_content_is_told_with_it() -> None:
    row = evidence(
        "The interior ministry put the toll at 12, but the count goes on.",
        "The interior ministry",
        "put",
        "the toll",
        rule="A5",
    )
    assert account(row).startswith("the interior ministry put the toll at 12, the Post reported")


def test_an_outlet_that_could_not_check_is_not_a_party() -> None:
    """R18: no official position, and no "X could not be verified" about the outlet itself."""
    row = evidence(
        "The army said so, a claim that could not be independently verified.",
        None,
        "could not be independently verified",
        None,
        stance=Stance.NON_CONFIRM,
        standing=Standing.OUTLET,
        kind=SourceKind.OUTLET,
        name="The Post",
        rule="A6",
    )
    assert clause(row) == "the Post said that this could not be verified"


def test_a_body_that_publishes_its_own_words_is_said_to_have_said_them() -> None:
    row = evidence(
        "The Post will raise its price on 1 April.",
        None,
        "will",
        "The Post will raise its price on 1 April",
        kind=SourceKind.COMPANY,
        name="The Post",
        rule="A12",
    )
    assert account(row) == (
        "the Post said in its own statement of 6 March 2026"
        " that the Post will raise its price on 1 April"
    )
