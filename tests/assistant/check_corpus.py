"""A small town's news: one claim of each status, for the tests of the check."""

from index.report import Report

REPORTS = (
    Report(
        "post-1",
        "The harbour authority of Selmouth said on Monday that it had suspended the licence of "
        "Corran Lines. Two officials familiar with the inquiry said Corran Lines had falsified "
        "its safety records. Corran Lines declined to comment.\n\n"
        "A former inspector, Jory Penhale, said the ferries lacked life rafts. The ferries have "
        "crossed the bay since 1962.",
        title="Ferry firm loses its licence",
        outlet="Tidewater Post",
        published="2026-05-04",
    ),
    Report(
        "observer-1",
        "Three people close to the council said the city of Selmouth had sold the old dock to "
        "Brightwater. The mayor of Selmouth, Ines Caddow, denied that the city had sold the old "
        "dock.\n\nThe council will close the north pier in June, council spokeswoman Fenna Ruys "
        'said. "We have waited far too long for this," she said.',
        title="Talk of a sale",
        outlet="Selmouth Observer",
        published="2026-05-05",
    ),
    Report(
        "wire-1",
        "Orland's foreign minister, Bas Tervo, said that Quarth had moved two brigades to the "
        "border. Quarth's embassy did not answer calls.\n\n"
        "Reportedly, the Quarth army has dug trenches along the river.",
        title="Orland on Quarth",
        outlet="Northmoor Wire",
        published="2026-05-06",
    ),
    Report(
        "wire-2",
        "Hospital director Tilde Voss said that 14 patients had died of the fever. The health "
        "ministry said that nine patients had died of the fever.",
        title="Fever at the hospital",
        outlet="Northmoor Wire",
        published="2026-05-07",
    ),
    Report(
        "post-2",
        "The brewery on Kell Street has poisoned the town well.",
        title="Well poisoned",
        outlet="Tidewater Post",
        published="2026-05-08",
    ),
    Report(
        "post-3",
        "The Tidewater Post retracts its report that the brewery on Kell Street poisoned the "
        "town well. The report was wrong, and we apologise to the brewery.",
        title="A retraction",
        outlet="Tidewater Post",
        published="2026-05-10",
    ),
    Report(
        "echo-1",
        "The tax office declined to say whether it was examining the accounts of Corran Lines.",
        title="Tax office silent",
        outlet="Bay Echo",
        published="2026-05-11",
    ),
)
