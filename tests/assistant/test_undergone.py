"""Phrases whose subject undergoes what they say: "went to prison" is "was jailed" (G3)."""

from __future__ import annotations

import pytest

from tests.assistant.pair_table import confirming, denied, joined

SAME = [
    ("Has Orla Venn gone to prison?", "A judge jailed Orla Venn"),
    ("Did Orla Venn get a life sentence?", "A court sentenced Orla Venn to life in prison"),
    ("Has Orla Venn got bail?", "A judge granted Orla Venn bail"),
    ("Has Orla Venn lost her licence?", "The council revoked the licence of Orla Venn"),
    ("Has Orla Venn won her appeal?", "The court allowed the appeal of Orla Venn"),
    ("Is Tessaly under sanctions?", "Orvia imposed sanctions on Tessaly"),
    ("Was Senator Holm bribed?", "Senator Holm took a bribe"),
    ("Did Senator Holm bribe the mayor?", "The mayor took a bribe from Senator Holm"),
]
SWAPPED = [
    ("Did Judge Orsen go to jail?", "Judge Orsen jailed Ivo Rask"),
    ("Did Judge Orsen get parole?", "Judge Orsen granted Ivo Rask parole"),
    ("Did President Vale get a pardon?", "President Vale pardoned Ivo Rask"),
    ("Does Prosecutor Brill face charges?", "Prosecutor Brill charged Ivo Rask"),
    ("Is Ana Brill under investigation?", "Ana Brill opened an investigation into Ivo Rask"),
    ("Did Harbex get a fine?", "Harbex fined Delmo"),
    ("Is Orvia under sanctions?", "Orvia imposed sanctions on Tessaly"),
    ("Has Harbex lost its licence?", "Harbex revoked the licence of Delmo"),
    ("Has Harbex won its appeal?", "Harbex upheld the appeal of Delmo"),
    ("Has Ivo Rask lost his citizenship?", "Ivo Rask revoked the citizenship of Dana Krill"),
    ("Was the senator bribed?", "The senator paid a bribe"),
    ("Did the senator take bribes?", "The senator paid bribes"),
    ("Did Senator Holm bribe the mayor?", "Senator Holm took a bribe from the mayor"),
    ("Did Senator Holm take a bribe?", "Senator Holm bribed the mayor"),
    ("Did Ivo Rask take legal action?", "Ivo Rask was sued"),
    ("Did Harbex file a lawsuit?", "Harbex was sued"),
    ("Did Orla Venn go to prison?", "Orla Venn went to the prison to visit her son"),
    ("Have police shot a man in Velden?", "Police shot at a man in Velden"),
]


@pytest.mark.parametrize(("question", "claim"), SAME)
def test_whom_it_befell_is_whom_it_was_done_to(question: str, claim: str) -> None:
    assert joined(question, claim)


@pytest.mark.parametrize(("question", "claim"), SWAPPED)
def test_who_does_it_to_another_does_not_undergo_it(question: str, claim: str) -> None:
    assert not confirming(question, claim)


def test_who_is_blamed_is_not_cleared() -> None:
    assert denied("Did the inquiry clear the captain?", "The inquiry blamed the captain")
