"""A follow-up that no rule resolves, put by a model so that it stands alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.lexicon import words
from assistant.model.rows import harmless
from assistant.model.talk import Writer
from assistant.question import understand
from assistant.question.slots import slots_of
from index.extract.injection import quarantined
from prompts import phrase

LONGEST = 300  # characters of a condensed question
_TURNS = 4
_PRONOUNS = frozenset({
    "it", "he", "she", "they", "him", "her", "them", "its", "his", "hers", "their", "theirs",
    "this", "that", "these", "those", "there",
})  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def condense(writer: Writer, question: str, history: Sequence[Mapping[str, str]]) -> str | None:
    """The question so that it stands alone; None where it does already, or the model fails.

    What a model makes of it counts only where it keeps the words of the question and takes all
    others from the conversation: it may say what "it" is, and ask nothing else.
    """
    if not history or not any(q.unresolved for q in understand(question, history=history)):
        return None
    turns = [t for t in list(history)[-_TURNS:] if harmless(str(t.get("content", "")))]
    told = "\n".join(
        phrase("condense", "turn", role=_role(t), content=harmless(str(t["content"])))
        for t in turns
    )
    asked = phrase("condense", "request", turns=told, question=harmless(question))
    try:
        reply = writer.begin().ask(phrase("condense", "system"), asked)
    except Exception:
        return None  # the question is read as it stands
    line = next((one.strip(' "“”«»*') for one in reply.splitlines() if one.strip()), "")
    known = [question, *(str(t.get("content", "")) for t in turns)]
    return line if is_faithful(line, question, known) else None


def is_faithful(line: str, question: str, conversation: Sequence[str]) -> bool:
    """Whether a condensed question asks what was asked, in words of the conversation alone."""
    if not line.endswith("?") or len(line) > LONGEST or quarantined(line):
        return False
    wanted, given = _content(question), _content(line)
    known = {w for text in conversation for w in _content(text)}
    resolved = len(_pronouns(line)) < len(_pronouns(question))
    return resolved and wanted <= given and given <= known


def _content(text: str) -> set[str]:
    """The words that say something: numbers, names and lemmas, in lower case."""
    slots = slots_of([text[:2000]])[0]
    figures = {w.lower() for w in _WORD.findall(text) if any(c.isdigit() for c in w)}
    return {lemma for lemma in slots.lemmas if lemma not in words("small_words")} | figures


def _pronouns(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.lower()) if w in _PRONOUNS]


def _role(turn: Mapping[str, str]) -> str:
    return "Reader" if turn.get("role") == "user" else "Assistant"
