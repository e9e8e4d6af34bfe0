"""Affairs: which reports tell of the same matter, and which of these matters a question is about.

A store holds more than one fire. Reports are of one affair where they keep naming the same people,
places and bodies; what a report of another affair says is no answer, however like it sounds (G3).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.lexicon import words
from assistant.match.cover import plain_lemmas
from assistant.question import Question, slots_of
from assistant.question.values import CALENDAR
from index import Attribution
from index.report import Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"[A-Z][\w-]+")
_RUN = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_ALIKE = 0.2  # likeness of names, on average, of two groups of reports that tell of one affair
_FEWEST = 3  # reports that make an affair the one that "the fire" means


def affairs_of(reports: Iterable[Report]) -> Sequence[Sequence[Report]]:
    """The reports by affair, the affair with most reports first."""
    return _grouped(tuple(sorted(reports, key=lambda r: r.id)))


@lru_cache(maxsize=64)
def _grouped(reports: tuple[Report, ...]) -> Sequence[Sequence[Report]]:
    """The two groups that are most alike are made one, until no two are alike enough."""
    import numpy as np

    groups = [[report] for report in reports]
    sums = _likenesses(reports)
    while len(groups) > 1:
        sizes = [len(group) for group in groups]
        means = np.triu(sums / np.outer(sizes, sizes), 1)
        one, other = divmod(int(means.argmax()), len(groups))
        if means[one, other] < _ALIKE:
            break
        groups[one] += groups.pop(other)
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sums = np.delete(np.delete(sums, other, axis=0), other, axis=1)
    return sorted(groups, key=lambda group: (-len(group), group[0].id))


def rows_of_affair(
    question: Question, rows: Sequence[Attribution], reports: Mapping[str, Report]
) -> list[Attribution]:
    """The rows without those of another affair than the question's, where it is plain which."""
    held = {row.report: reports[row.report] for row in rows}
    affairs = affairs_of(held.values())
    meant = _meant(question, affairs)
    if meant is None:
        return list(rows)
    strange = {
        i for i, report in held.items() if i not in meant and _is_strange(report, held, meant)
    }
    return [row for row in rows if row.report not in strange or _speaks_of(question, row)]


def _is_strange(report: Report, held: Mapping[str, Report], meant: set[str]) -> bool:
    """Whether a report is about somebody or something that the affair never names."""
    told = " ".join(f"{held[i].title or ''} {held[i].text}" for i in meant).lower()
    title = (report.title or "").lower()
    names = _names(report.text)
    return any((n > 1 or name in title) and name not in told for name, n in names.items())


def context_of(reports: Iterable[Report]) -> dict[str, frozenset[str]]:
    """By report id, the words by which its affair is known: what all of it is about.

    A bulletin on "the fire at the quay" need not say again of which works and in which town. They
    are the words of two titles, and the names that most of its reports use.
    """
    found: dict[str, frozenset[str]] = {}
    for group in affairs_of(reports):
        if len(group) < _FEWEST:
            continue
        titles = Counter(word for r in group for word in plain_lemmas(r.title or ""))
        names = Counter(name for r in group for name in _names(r.text))
        shared = {word for word, n in titles.items() if n > 1}
        shared |= {name for name, n in names.items() if 2 * n >= len(group)}
        found |= {report.id: frozenset(shared) for report in group}
    return found


def _meant(question: Question, affairs: Sequence[Sequence[Report]]) -> set[str] | None:
    """The ids of the reports of the affairs that a question can be about; None where all can.

    That is the affair whose reports are about a name of the question; for a question about "the
    fire", the one that most reports tell of, if they know each thing that the question speaks of.
    """
    if len(affairs) < 2:
        return None
    own = [group for group in affairs if any(_is_chief(n, group) for n in question.names)]
    if any(len(group) == 1 for group in own):
        return None  # one report makes no affair: what it is about may be part of another
    if not own:
        first, second, *_ = affairs
        salient = len(first) >= _FEWEST and len(first) >= 2 * len(second)
        own = [first] if salient and not question.names and _knows(first, question) else []
    return {report.id for group in own for report in group} or None


def _is_chief(name: str, group: Sequence[Report]) -> bool:
    """Whether at least half of the reports are about the bearer: in the title, or named twice."""
    parts = [p for p in name.lower().split() if len(p) > 2] or name.lower().split()

    def about(report: Report) -> bool:
        title, named = (report.title or "").lower(), _names(report.text)
        return all(part in title or named[part] > 1 for part in parts)

    return 2 * sum(map(about, group)) >= len(group)


def _knows(group: Sequence[Report], question: Question) -> bool:
    """Whether some report of the affair has each thing that the question speaks of.

    What is said of the things is another matter: "worn" may be the word of a stranger.
    """
    text = " ".join(f"{r.title or ''} {r.text}" for r in group).lower()
    things = slots_of([question.proposition or question.text])[0].things
    return all(word.split("_")[0][:5] in text for word in things)


def _speaks_of(question: Question, row: Attribution) -> bool:
    """Whether a sentence of another affair names what the question names, in passing."""
    text = row.sentence.text.lower()
    return any(name.lower() in text for name in question.names)


@lru_cache(maxsize=4096)
def _names(text: str) -> Counter[str]:
    """The words of proper names in a text, lower case, with how often they stand there."""
    inside = {word for run in _RUN.findall(text) for word in run.split()}
    told = Counter(word for word in _WORD.findall(text) if word in inside)
    free = CALENDAR | words("titles")
    return Counter({w.lower(): n for w, n in told.items() if w.lower() not in free})


def _likenesses(reports: Sequence[Report]) -> NDArray[np.float64]:
    """How much alike the names of any two reports are: the cosine of their damped counts."""
    import numpy as np

    named = [_names(report.text) for report in reports]
    place = {name: i for i, name in enumerate(sorted(set().union(*named)))}
    counts = np.zeros((len(reports), len(place)))
    for row, names in zip(counts, named, strict=True):
        row[[place[name] for name in names]] = 1 + np.log(list(names.values()))
    sizes = np.linalg.norm(counts, axis=1, keepdims=True)
    counts /= np.where(sizes, sizes, 1)
    likenesses: NDArray[np.float64] = counts @ counts.T
    return likenesses
