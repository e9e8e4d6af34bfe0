"""What a row is at most worth as evidence for p (asymmetric authority: every cap only lowers)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.gather.body import body_of, telling_words
from assistant.gather.replaced import is_old_figure, is_replaced
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED, OUTLETS
from assistant.gather.told import told_value
from assistant.lexicon import measures, words
from assistant.match import Coverage, Match
from assistant.question import QuestionKind, slots_of
from assistant.strict import is_strictly_covered
from index import Attribution, SourceKind, Stance, Standing
from index.lexicon import words as index_words
from index.own_names import ranks_in

_PASSED_ON = re.compile(r"^(?:that\s+)?(?:according to|citing|quoting)\b", re.I)
_LEAKED = re.compile(r"\b(?:leaked|intercepted|(?:obtained|seen|reviewed|published) by)\b", re.I)
_CORRECTION = re.compile(
    r"\b(?:correct(?:ion|ed|s|ing)|corrigend|errat|amend|revis|withdraw|retract)", re.I
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def capped(
    scene: Scene, row: Attribution, found: Match | None, stance: Stance, standing: Standing
) -> tuple[Standing, tuple[str, ...]]:
    """The standing that is left to a row which supports p, and the flags that say why."""
    if standing not in AUTHORITY or stance not in COMMITTED:
        return standing, ()
    if _is_from_leak(row):
        return Standing.NAMED, ("document_unpublished",)
    flags = tuple(_limits(scene, row, found))
    return (_without_authority(row) if flags else standing), flags


def _without_authority(row: Attribution) -> Standing:
    """What is left of a voice whose words do not plainly cover p: a private person's is named."""
    private = row.effective.kind in {SourceKind.PERSON_NAMED, SourceKind.GROUP}
    return Standing.NAMED if private else Standing.OFFICIAL


def _limits(scene: Scene, row: Attribution, found: Match | None) -> Iterator[str]:
    if not _covers_strictly(scene, row, found):
        yield "not_strict"
    if _is_relayed(row):
        yield "relayed"
    if _is_corrected(scene, row) or is_old_figure(scene, row):
        yield "corrected_later"
    if found is None:
        return
    if found.embedded and not _is_registers_figure(scene, row, found):
        yield "embedded"
    if found.proposed and not (_tells_slot(scene, row, found) and _bears_names(scene, row)):
        yield "proposed"


def _covers_strictly(scene: Scene, row: Attribution, found: Match | None) -> bool:
    text = scene.question.proposition
    if scene.question.kind not in {QuestionKind.YES_NO, QuestionKind.SPEECH_ACT}:
        return True
    if found is None or not text:
        return True
    return found.coverage is Coverage.FULL and is_strictly_covered(
        text, row.claim.text, before=_paragraph_before(scene, row), called=_called(row)
    )


def _paragraph_before(scene: Scene, row: Attribution) -> str:
    """What the paragraph of a row says before its sentence."""
    text = scene.reports[row.report].text[: row.sentence.start]
    return text.rpartition("\n\n")[2].strip()


def _called(row: Attribution) -> frozenset[str]:
    """The words of the speaker's office, where the claim is of what he himself did.

    None for a deputy or a former holder, who is not whom the office's name means.
    """
    agent, speaker = row.claim.agent, row.effective
    if agent is None or not speaker.named or speaker.name != agent.text:
        return frozenset()
    office = _WORD.findall((speaker.role or "").lower())
    return frozenset() if speaker.former or ranks_in(office) else frozenset(office)


def _is_corrected(scene: Scene, row: Attribution) -> bool:
    """Whether the speaker's house has since headed a text on the matter as a correction (R26).

    Its words may not be read as taking p back; but what it corrects it confirms no more.
    """
    house = telling_words(body_of(row.effective) or "")
    day = scene.reports[row.report].day
    things = slots_of([scene.question.proposition or scene.question.text])[0].things
    return any(
        _CORRECTION.search(report.title or "")
        and house & telling_words(report.outlet or "")
        and day and report.day and report.day > day
        and any(thing in report.text.lower() for thing in things)
        and not any(r.stance is Stance.RETRACT for r in scene.by_report[report.id])
        for report in (scene.reports[i] for i in scene.by_report)
    )  # fmt: skip


def _is_relayed(row: Attribution) -> bool:
    """Whether somebody else stands behind the speaker: a clinic, a document, a rumour (C1, C5)."""
    if _PASSED_ON.match(row.claim.text):
        return True
    behind, speaker = row.chain[-1].source, row.effective
    if set(_WORD.findall(behind.name.lower())) <= set(_WORD.findall(speaker.name.lower())):
        return False  # himself, or one of those who speak together
    return behind.kind not in OUTLETS


def _is_from_leak(row: Attribution) -> bool:
    """Whether the words were said in a document that was not meant to be public (T12)."""
    cue, sentence = row.cue, row.sentence
    if cue is None or not sentence.start <= cue.start < sentence.end:
        return False
    before = sentence.text[: cue.start - sentence.start]
    papers = index_words("documents")
    return _LEAKED.search(before) is not None and not papers.isdisjoint(
        _WORD.findall(before.lower())
    )


def _bears_names(scene: Scene, row: Attribution) -> bool:
    """Whether the row is about all that p names: of another place it confirms nothing (G3)."""
    names = slots_of([scene.question.proposition])[0].names
    return all(scene.bears_name(row, name) for name in names)


def _is_registers_figure(scene: Scene, row: Attribution, found: Match) -> bool:
    """Whether a register only states the figure asked for: "17 cases have been registered" (T2).

    A claim of another event, of which the asked one is a part, counts that event.
    """
    asked = scene.question.asked
    counted = asked is not None and asked.name == "quantity" and row.claim.positive
    stated = row.claim.predicate in words("stating_verbs") and found.value is not None
    # "Unemployment dropped to 5.8 percent": the level that it has come to.
    come = row.claim.predicate in measures()[1] and f"to {found.value}" in row.claim.text
    return counted and (stated or come) and row.standing is Standing.REGISTRAR


def _tells_slot(scene: Scene, row: Attribution, found: Match) -> bool:
    """Whether the row tells what was asked for: the figure in its unit, the day, the winner.

    The fact shown is then the row's own claim, so nothing is confirmed that it does not say;
    names, numbers and dates of the question were compared (G3), and nothing comes nearer.
    """
    counted = scene.question.kind in {QuestionKind.HOW_MANY, QuestionKind.WHAT}
    if counted and row.standing is Standing.REGISTRAR and found.value:
        # T2 ties a register to its figure, however the question puts it.
        return not is_replaced(scene, row)
    return told_value(scene, row, found) is not None
