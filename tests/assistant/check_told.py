"""A valley's news: claims that somebody answers in other words, for the tests of the check."""

from index.report import Report

REPORTS = (
    Report(
        "mail-1",
        "A memo seen by the Quay Mail says Tarn Water diluted 31 test samples in July. Tarn Water "
        "declined to comment.\n\nTwo curators said the Orrel museum had lost a painting by Sefton. "
        "The Orrel museum would not discuss the painting. The Quay Mail could not independently "
        "verify the account.",
        title="Water samples were diluted, memo says",
        outlet="Quay Mail",
        published="2026-09-01",
    ),
    Report(
        "mail-2",
        "Three brokers said Alder Gas would merge with Dunlow Power in the spring.\n\nTwo clerks "
        "said the Orrel archive had been flooded on Sunday. The keeper of the archive, Linus "
        "Vane, said there had been no such flood.",
        title="Talk of a merger",
        outlet="Quay Mail",
        published="2026-09-02",
    ),
    Report(
        "gas-1",
        "Alder Gas will not merge with Dunlow Power.",
        title="Statement of Alder Gas",
        outlet="Alder Gas",
        kind="official",
        published="2026-09-03",
    ),
    Report(
        "wire-1",
        "The fire brigade said 14 barns had burned in the valley. The insurer Holm Mutual said it "
        "had counted 20.",
        title="Barns burn",
        outlet="Valley Wire",
        published="2026-09-04",
    ),
    Report(
        "courier-1",
        "The bakery on Hay Street has closed its oven.",
        title="Oven closed",
        outlet="Orrel Courier",
        published="2026-09-05",
    ),
    Report(
        "courier-2",
        "The Orrel Courier withdraws its report that the bakery on Hay Street had closed its oven. "
        "The report was wrong.",
        title="A correction",
        outlet="Orrel Courier",
        published="2026-09-06",
    ),
    Report(
        "wire-2",
        "The coroner, Ada Pell, said the swimmer had drowned. The police declined to name the "
        "swimmer.\n\nThe council said 12 of 40 lamps were out on Mill Road. The union said the "
        "council had cut the budget by a third.",
        title="Swimmer drowned",
        outlet="Valley Wire",
        published="2026-09-07",
    ),
    Report(
        "wire-3",
        "Police said 12 people had been hurt by the quake. The weather service put the magnitude "
        "at 5.2.\n\nThe rector of Lund College, Tove Ansel, said the college would close in May.",
        title="Quake in Lund",
        outlet="Valley Wire",
        published="2026-09-08",
    ),
    Report(
        "mail-3",
        "The rector of Lund College, Tove Ansel, denied that the college would close in May.",
        title="College stays",
        outlet="Quay Mail",
        published="2026-09-09",
    ),
)
