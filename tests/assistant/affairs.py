"""A made-up dossier: one affair in five reports, and a report of another affair."""

from index.report import Report


def report(name, outlet, day, title, text, kind="news"):
    return Report(id=name, text=text, title=title, outlet=outlet, published=day, kind=kind)


FIRST = report(
    "d1", "Harl Wire", "2026-04-02", "Crane falls at Harl docks",
    "At least two people died when a crane fell at the Orrick yard in Harl on Thursday, the Harl"
    " fire service said. Orrick Cranes, which runs the yard, could not be reached for comment.",
)  # fmt: skip
COPY = report(
    "d2", "Dunmere Echo", "2026-04-03", "Crane kills two in Harl",
    "At least two people died when a crane fell at the Orrick yard in Harl on Thursday, Harl Wire"
    " reported, citing the Harl fire service.",
)  # fmt: skip
EXCLUSIVE = report(
    "d3", "Brine Courier", "2026-04-04", "Harl crane: foreman arrested",
    "The foreman of the Orrick yard in Harl, Ned Vane, was arrested on Friday evening, the Courier"
    " has learned. Orrick Cranes said that it had no comment on its staff.",
)  # fmt: skip
BULLETIN = report(
    "d4", "Harl Coroner", "2026-04-06", "Bulletin on the crane at Harl docks",
    "The Coroner has established that five people died as a result of the fall of the crane at the"
    " Orrick yard on 2 April 2026. All five have been identified.",
    kind="official",
)  # fmt: skip
CORRECTION = report(
    "d5", "Brine Courier", "2026-04-07", "Correction: foreman was not arrested",
    "The Courier reported on 4 April that the foreman of the Orrick yard, Ned Vane, had been"
    " arrested. That was wrong, and we withdraw the report. Police in Harl said he was a witness.",
)  # fmt: skip
OTHER = report(
    "x1", "Tolk Times", "2026-04-05", "Three dead as crane falls in Tolk",
    "Three people died when a crane fell in Tolk on Saturday, the Tolk fire brigade said. The crane"
    " had been felled by a gust, said the chief officer, Ada Prole. Tolk's mayor, Ivo Lund, ordered"
    " flags to half mast. Police in Tolk arrested a crane driver on Sunday. Ada Prole said Tolk had"
    " known worse.",
)  # fmt: skip

AFFAIR = [FIRST, COPY, EXCLUSIVE, BULLETIN, CORRECTION]
DOSSIER = [*AFFAIR, OTHER]
