"""Reading by several processes: the same as by one, and over when this one is."""

import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from assistant.samples import REPORTS
from index import workers
from index.extract import known_outlets, read_ledgers
from index.read import read_reports
from index.report import Report
from index.workers import Failure, read_all, usable_cores
from tests.index import worker_runs
from tests.index.ledger_rows import row
from tests.sources import ROOT

BATCHES = [
    [Report(f"r{number:02}", "It rained.") for number in range(first, first + 7)]
    for first in (0, 7)
]
IDS = [report.id for batch in BATCHES for report in batch]


@pytest.fixture
def _anything_is_worth_it(monkeypatch):
    monkeypatch.setattr(workers, "WORTH", 1)


def flat(batches):
    return [outcome for batch in batches for outcome in batch]


def is_running(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def within(seconds, condition):
    until = time.monotonic() + seconds
    while not (held := condition()) and time.monotonic() < until:
        time.sleep(0.05)
    return held


@pytest.mark.usefixtures("_anything_is_worth_it")
def test_the_rules_give_the_same_ledgers_whatever_the_number_of_workers():
    reports = list(read_reports(REPORTS))[:6]
    run = partial(read_ledgers, outlets=known_outlets(reports))
    batches = [reports[:5], reports[5:]]
    alone = list(read_all(run, batches, workers=1))
    assert all(ledger and not isinstance(ledger, Failure) for ledger in flat(alone))
    assert list(read_all(run, batches, workers=2)) == alone


@pytest.mark.usefixtures("_anything_is_worth_it")
def test_batches_come_in_order_from_other_processes():
    read = list(read_all(worker_runs.by_process, BATCHES, workers=3))
    assert [len(batch) for batch in read] == [7, 7]
    told = [ledger[0].id.split("-") for ledger in flat(read)]
    assert [name for name, _ in told] == IDS
    assert str(os.getpid()) not in {process for _, process in told}


def test_little_is_read_in_this_process():
    read = read_all(worker_runs.by_process, BATCHES, workers=8)
    assert flat(read) == [[row(each, os.getpid())] for each in IDS]


@pytest.mark.usefixtures("_anything_is_worth_it")
@pytest.mark.parametrize("number", [1, 2])
def test_a_report_that_the_rules_fail_on_costs_no_other(number):
    outcomes = dict(
        zip(IDS, flat(read_all(worker_runs.failing, BATCHES, workers=number)), strict=True)
    )
    assert outcomes.pop("r05") == Failure("ValueError: no such\nclause")
    assert outcomes == {each: [row(each)] for each in IDS if each != "r05"}


@pytest.mark.usefixtures("_anything_is_worth_it")
def test_a_report_that_its_worker_dies_of_costs_no_other():
    outcomes = dict(zip(IDS, flat(read_all(worker_runs.dying, BATCHES, workers=2)), strict=True))
    assert "died" in outcomes.pop("r05").problem
    assert outcomes == {each: [row(each)] for each in IDS if each != "r05"}


@pytest.mark.usefixtures("_anything_is_worth_it")
def test_who_leaves_early_waits_for_no_worker(tmp_path):
    """Nobody waits for a report that takes long, when the reading is given up."""
    batches = [[Report("r", f"{tmp_path} ")], [Report("s", f"{tmp_path} ")]]
    team = workers._Team(worker_runs.endless, 2)
    with team:
        for batch in batches:
            team._pool.submit(workers._work, batch)
        assert within(180, lambda: len(list(tmp_path.iterdir())) == 2)
        processes = [int(file.name) for file in tmp_path.iterdir()]
        began = time.monotonic()
    assert time.monotonic() - began < 20
    assert within(20, lambda: not any(map(is_running, processes)))


PROGRAM = """
import sys
from index import workers
from index.report import Report
from tests.index import worker_runs

if __name__ == "__main__":
    workers.WORTH = 1
    reports = [Report(name, sys.argv[1] + " ") for name in "rs"]
    list(workers.read_all(worker_runs.endless, [[each] for each in reports], workers=2))
"""


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_workers_end_with_the_process_that_asks(tmp_path, sent):
    program, folder = tmp_path / "program.py", tmp_path / "processes"
    program.write_text(PROGRAM)
    folder.mkdir()
    asking = subprocess.Popen(
        [sys.executable, program, folder],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
        # What runs behind a shell has its interrupts ignored, and hands that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        assert within(180, lambda: len(list(folder.iterdir())) == 2)
        processes = [int(file.name) for file in folder.iterdir()]
        asking.send_signal(sent)
        assert asking.wait(180) != 0
        assert within(20, lambda: not any(map(is_running, processes)))
    finally:
        asking.kill()
        asking.wait()


def test_there_is_a_core_to_use():
    assert 1 <= usable_cores() <= os.cpu_count()
