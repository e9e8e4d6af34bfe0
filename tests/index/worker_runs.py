"""What workers are given to run in the tests: functions of a module, so that they can be sent."""

import os
import time
from pathlib import Path

from tests.index.ledger_rows import row


def by_process(reports):
    """A row that names the report and the process that read it."""
    return [[row(report.id, os.getpid())] for report in reports]


def failing(reports):
    for report in reports:
        if report.id == "r05":
            raise ValueError("no such\nclause")
        yield [row(report.id)]


def dying(reports):
    for report in reports:
        if report.id == "r05":
            os._exit(9)  # as the kernel ends a process that takes too much memory
        yield [row(report.id)]


def endless(reports):
    """Leaves its process id in the folder that the report names, and never ends."""
    (Path(reports[0].text.split()[0]) / str(os.getpid())).touch()
    time.sleep(600)
