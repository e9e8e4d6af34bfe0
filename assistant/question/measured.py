"""Questions about a measure or a mere being: "How old is X?", "When was X?", "How much is X?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.complement import PARTICLES
from assistant.question.declare import declare, read_inverted
from assistant.question.model import Asked, QuestionKind
from assistant.question.parse import parsed
from assistant.question.reading import Reading
from assistant.question.subject import BE
from assistant.question.verbs import can_be_participle
from assistant.question.words import lemma

if TYPE_CHECKING:
    from assistant.question.declare import Inverted
    from assistant.question.front import Front

_TAIL = re.compile(
    r"\s+(?=(?:when|if|after|before|than|because|since|at present|now|today|then|right now)\b)",
    re.I,
)


def read_measure(front: Front) -> Reading:
    """The reading of "how <degree> ...?"."""
    degree = front.degree
    if degree in {"long ago", "soon"}:
        statement = read_be(front) or declare(front.rest)
        return Reading(QuestionKind.WHEN, statement, asked=Asked("date"), presupposed=True)
    base = degree if _is_adverb(degree) else degree.split()[0]
    head = lexicon.pairs("degrees").get(base, "")
    statement = _measured_statement(front, base)
    if not head:
        return Reading(QuestionKind.HOW, statement, asked=Asked("manner"), presupposed=True)
    asked = Asked("quantity", head.strip("-"))
    return Reading(QuestionKind.HOW_MANY, statement, asked=asked, presupposed=True)


def _is_said_of_it(inverted: Inverted) -> bool:
    """Whether a pronoun is measured and only a place or day follows ("was it in the hall")."""
    pronoun = parsed(inverted.subject)[0].pos_ == "PRON"
    placed = not len(inverted.rest) or inverted.rest[0].pos_ == "ADP"
    return pronoun and placed and inverted.auxiliary in BE


def _is_adverb(degree: str) -> bool:
    """Whether the degree is an adverb with its word ("badly hurt")."""
    words = degree.split()
    return len(words) == 2 and words[0].endswith("ly")


def _measured_statement(front: Front, degree: str) -> str:
    from assistant.question.gap import put_back

    be = read_be(front, degree)
    if be is not None:
        return be
    inverted = read_inverted(front.rest)
    if inverted and inverted.auxiliary in BE and inverted.rest[:1].text.lower() == "to":
        return f"{inverted.subject} {inverted.auxiliary} {degree} {inverted.rest.text}"
    if inverted and _is_said_of_it(inverted):
        return f"{inverted.subject} {inverted.auxiliary} {degree} {inverted.rest.text}".strip()
    statement = declare(front.rest)
    known = degree in lexicon.pairs("degrees")
    noun = re.sub(r"^(?:of\s+)", "", front.noun)
    if noun:
        return put_back(statement, noun) if front.inverted else f"{noun} {front.rest}"
    return statement if known else f"{statement} {degree}"


def read_be(front: Front, degree: str = "") -> str | None:
    """The statement of "is X" where nothing is said of X but the asked thing; None otherwise.

    What happens (a strike, a bid) "is" only by taking place: "there was the strike".
    """
    body, tail = _without_tail(front.rest)
    words = body.split(" ", 1)
    if words[0].lower() not in BE or len(words) < 2 or not _is_bare(body):
        return None
    auxiliary, subject = words[0], words[1]
    if subject.lower() == "there" or subject.lower().startswith("there "):
        return None
    place = f" {tail}" if tail else ""
    if (
        front.word == "how much"
        or (_is_event(subject) and not degree)
        or lexicon.pairs("degrees").get(degree) == "-"
    ):
        return f"there {auxiliary} {subject}{place}"
    said = f" {degree}" if degree else ""
    subject, rest = _split_subject(subject) if degree else (subject, "")
    return f"{subject} {auxiliary}{said}{rest}{place}"


def _without_tail(rest: str) -> tuple[str, str]:
    found = _TAIL.search(rest)
    return (rest[: found.start()], rest[found.end() :]) if found else (rest, "")


def _split_subject(subject: str) -> tuple[str, str]:
    """The subject without "for ..." and "to ...", which go with the adjective."""
    found = re.search(r"\s+(?:for|to|likely to)\s", subject)
    return (subject[: found.start()], subject[found.start() :]) if found else (subject, "")


def _is_bare(body: str) -> bool:
    """Whether behind "is" there is nothing but a subject."""
    inverted = read_inverted(body)
    if inverted is None or not len(inverted.rest):
        return True
    first = parsed(inverted.subject)[0]
    if first.pos_ in {"PRON", "VERB"}:
        return False
    token = inverted.verb
    if token is None:
        return inverted.rest[0].lower_ not in PARTICLES
    going_on = token.tag_ in {"VBG", "TO"} or token.lower_.endswith("ing")
    said = going_on or token.pos_ == "ADJ" or token.lower_ in PARTICLES or can_be_participle(token)
    return not said


def _is_event(subject: str) -> bool:
    doc = parsed(subject)
    head = next((t for t in doc if t.dep_ == "ROOT"), None)
    return head is not None and head.tag_ == "NN" and lemma(head) in lexicon.synonym_classes()
