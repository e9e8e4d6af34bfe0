"""The anatomy of a source phrase: its parts, its head, its name, its owner.

Read from word shape, order and the lists; the parser's labels only break ties, since it knows
few of the names it meets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BREAKS = frozenset({",", "(", ")", "[", "]", "—", "\u2013", ";", ":", "--"})
_RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})
_QUOTES = frozenset({'"', "'", "\u201c", "\u201d", "\u2018", "\u2019", "*", "_", "-", "<", ">"})
_ARTICLES = frozenset({"the", "a", "an"})
_OPENERS = frozenset({"familiar", "close", "privy", "aware", "near", "able", "present"})
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "al", "bin", "da", "di", "la", "le", "el"}
)
_ROLE_LISTS = ("titles", "person_nouns", "unnamed_person_heads", "partisans")
_AFFILIATING = ("of", "for", "at", "from", "with", "in", "by", "to")


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a source phrase between commas; `relative` parts only describe."""

    tokens: tuple[Token, ...]
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Core:
    """A noun phrase without what follows its head.

    `core` ends with the head; `post` is what follows ("of Orlia", "familiar with the talks").
    """

    core: tuple[Token, ...]
    post: tuple[Token, ...]

    @property
    def head(self) -> Token:
        """The last word of the core."""
        return self.core[-1]

    @property
    def lower(self) -> tuple[str, ...]:
        """The core's words in lower case, without an article before them."""
        return row_of(self.core)

    @property
    def definite(self) -> bool:
        """Whether it points at one known holder: "the mayor", "Orlia's mayor", "her deputy"."""
        first = self.core[0]
        if first.lower_ == "the" or first.tag_ == "PRP$":
            return True
        return any(token.tag_ == "POS" for token in self.core)


def parts(span: Span) -> tuple[Part, ...]:
    """The parts of a phrase, split at commas, brackets and relative pronouns."""
    found: list[Part] = []
    held: list[Token] = []
    relative = False

    def close() -> None:
        if held:
            found.append(Part(tuple(held), relative))
            held.clear()

    for position, token in enumerate(span):
        if token.text in _BREAKS:
            close()
            relative = False
        elif token.text in _QUOTES and not held:
            continue
        elif not relative and _opens_relative(token, position):
            close()
            relative = True
            held.append(token)
        else:
            held.append(token)
    close()
    return tuple(found)


def core_of(tokens: Sequence[Token]) -> Core:
    """The core of a part and what follows it."""
    cut = next(
        (i for i, token in enumerate(tokens) if i > 0 and _opens_post(tokens, i, token)),
        len(tokens),
    )
    core = tuple(
        token for token in tokens[:cut] if token.text not in _QUOTES or token.tag_ == "POS"
    )
    return Core(core or tuple(tokens[:1]), tuple(tokens[cut:]))


def name_in(core: Core) -> tuple[Token, ...]:
    """The name that ends a core, without titles before it: "Ada Quell" of "Minister Ada Quell"."""
    run = _capital_run(core.core)
    if not run:
        return ()
    titles = [i for i, token in enumerate(run) if _is_role_word(token)]
    if not titles:
        return () if _is_common(run) else run
    last = titles[-1]
    if last < len(run) - 1:
        return run[last + 1 :]
    # "Sam Baker": a surname that is also a trade; "Foreign Minister" is a title all through.
    row = row_of(run)
    whole = lookup_exact("titles", row) is not None or role_length(row) == len(row)
    if len(run) > 1 and titles == [last] and not whole and not core.definite:
        return () if run[0].lower_ in words("modifiers") | words("bodies") else run
    return ()


def descriptor_of(core: Core, name: Sequence[Token]) -> tuple[str, ...]:
    """The words before the name, lower case: "energy minister", "insurer", "mr"."""
    return row_of(core.core[: len(core.core) - len(name)])


def owner_of(core: Core) -> str | None:
    """The organisation, country or person a phrase ties its head to, or None.

    A possessor first ("Ruvia's spokesman"), then a name before the head ("Kremlin spokesman"),
    then an of-phrase ("the navy of Orlia"), then any words before the head ("bank spokesman").
    """
    owner = _possessor(core.core)
    if owner is None:
        before, after = _compound(core), _complement(core.post)
        named = before is not None and any(word[:1].isupper() for word in before.split()[-1:])
        owner = before if named and core.core[0].text != before else after or before
    return None if owner is None or owner.lower() in words("pronouns") else owner


def text_of(tokens: Sequence[Token]) -> str:
    """The words as the report has them."""
    if not tokens:
        return ""
    doc = tokens[0].doc
    first, last = tokens[0], tokens[-1]
    return str(doc.text[first.idx : last.idx + len(last.text)])


def row_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words in lower case as written ("governor's", "runner-up"), without an article first."""
    row = tuple(text_of(tokens).lower().replace("\u2019", "'").split())
    row = tuple(word.strip('"\u201c\u201d\u2018.,') for word in row)
    return row[1:] if len(row) > 1 and row[0] in _ARTICLES else row


def singular(word: str) -> str:
    """A noun's singular, by spelling alone."""
    if word.endswith("women") or word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("people") and word != "people":
        return word[:-6] + "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_plural(word: str) -> bool:
    """Whether a noun is a plural by spelling."""
    return word in {"people", "staff", "police"} or singular(word) != word


def lookup(name: str, row: Sequence[str]) -> str | None:
    """The complement of the longest entry of a list that ends a row of words; None without one.

    The last word may stand in either number.
    """
    found = (lookup_exact(name, row[start:]) for start in range(len(row)))
    return next((complement for complement in found if complement is not None), None)


def role_length(row: Sequence[str]) -> int:
    """How many words at the end of a row name a role ("chief executive": 2), 0 without one."""
    for length in range(len(row), 0, -1):
        ending = row[-length:]
        if any(lookup_exact(name, ending) is not None for name in _ROLE_LISTS):
            return length
        spoken = lookup_exact("institutional", ending)
        if spoken == "role" or (spoken == "office" and length > 1):
            return length
    return 0


def longest(names: Sequence[str], row: Sequence[str]) -> tuple[str, str] | None:
    """The list, and the complement in it, of the longest entry of any list that ends a row."""
    for start in range(len(row)):
        for name in names:
            complement = lookup_exact(name, row[start:])
            if complement is not None:
                return name, complement
    return None


def lookup_exact(name: str, row: Sequence[str]) -> str | None:
    """The complement of an entry that is exactly these words (last word in either number)."""
    table = entries(name)
    phrase = " ".join(row)
    if phrase in table:
        return table[phrase]
    return table.get(" ".join((*row[:-1], singular(row[-1]))))


def _opens_relative(token: Token, position: int) -> bool:
    if token.lower_ in _RELATIVES:
        return True
    return position > 0 and token.lower_ == "that" and token.tag_ in {"WDT", "IN"}


def _opens_post(tokens: Sequence[Token], position: int, token: Token) -> bool:
    if token.tag_ == "POS" or token.lower_ in {"'s", "\u2019s"}:
        return False
    before = tokens[position - 1]
    if token.lower_ in _AFFILIATING or token.tag_ in {"IN", "TO", "MD", "RB"}:
        return before.lower_ not in _ARTICLES
    if token.lower_ in _OPENERS:
        return before.tag_.startswith("NN") or before.tag_ in {"CD", "PRP"}
    if token.tag_ in {"VBD", "VBZ", "VBP", "VB"}:
        return not token.text[0].isupper()
    if token.tag_ in {"VBN", "VBG"} and not token.text[0].isupper():
        later = position + 1 < len(tokens) and tokens[position + 1].tag_.startswith("NN")
        return before.tag_.startswith("NN") and not later
    return token.lower_ in {"and", "or"} and position > 1


def _capital_run(core: Sequence[Token]) -> tuple[Token, ...]:
    run: list[Token] = []
    for token in reversed(core):
        digits = token.text.isdigit()
        capital = token.text[:1].isupper() or token.text in {"-", "&", "."}
        if capital or digits or (run and token.lower_ in _PARTICLES):
            run.append(token)
        else:
            break
    while run and (run[-1].lower_ in _PARTICLES or run[-1].lower_ in _ARTICLES or _mark(run[-1])):
        run.pop()
    found = tuple(reversed(run))
    if len(found) > 1 and _is_descriptor(found[0]):
        found = found[1:]
    return found if any(token.text[:1].isupper() for token in found) else ()


def _is_descriptor(token: Token) -> bool:
    """Whether a first word only describes the name after it ("Insurer Castellan said")."""
    if token.i != token.sent.start:
        return False
    word = token.lower_
    kinds = words("company_nouns") | words("group_nouns")
    return word in kinds and word not in words("company_suffixes") | words("club_suffixes")


def _mark(token: Token) -> bool:
    return not any(character.isalnum() for character in token.text)


def _is_role_word(token: Token) -> bool:
    word = token.lower_.strip(".")
    if word in words("honorifics") or word in words("partisans"):
        return True
    one = singular(word)
    lists = ("titles", "person_nouns", "unnamed_person_heads")
    return entries("institutional").get(one) == "role" or any(one in words(n) for n in lists)


def _is_common(run: Sequence[Token]) -> bool:
    """Whether a single capitalised word is only the first word of a sentence."""
    first = run[0]
    if len(run) > 1 or not (first.is_sent_start or first.i == first.sent.start):
        return False
    word = first.lower_
    if word in words("pronouns"):
        return True
    if word in words("club_suffixes") or word in entries("metonyms"):
        return False
    one = singular(word)
    if one in words("person_nouns") or word in words("count_words"):
        return True
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "documents", "vague_sources")
    if any(word in words(name) or one in words(name) for name in lists):
        return True
    # English counts its nouns: a bare singular with a capital is a name.
    return bool(first.tag_ in {"NNS", "PRP", "DT", "CD"})


def _possessor(core: Sequence[Token]) -> str | None:
    for i, token in enumerate(core):
        if token.tag_ == "POS" or token.text in {"'s", "\u2019s"}:
            owner = [held for held in core[:i] if held.lower_ not in _ARTICLES]
            return text_of(owner) or None
        if token.text.endswith(("'s", "\u2019s")) and len(token.text) > 2:
            return str(token.text[:-2])
    return None


def _complement(post: Sequence[Token]) -> str | None:
    """The object of the phrases after a head: the first that is a name or a body, else the first.

    "head of paediatrics at St Anne's Hospital" belongs to the hospital; a chain of of-phrases is
    one object ("Minister of Foreign Affairs of Talvia").
    """
    objects: list[list[Token]] = []
    rest = tuple(post)
    while len(rest) > 1 and rest[0].lower_ in _AFFILIATING:
        inner = core_of([token for token in rest[1:] if token.lower_ not in _ARTICLES] or rest[1:])
        if objects and rest[0].lower_ == "of":
            objects[-1].extend((rest[0], *inner.core))
        else:
            objects.append(list(inner.core))
        rest = inner.post
    best = next((row for row in objects if _is_organisation(row)), objects[0] if objects else [])
    return text_of(best) or None


def _is_organisation(row: Sequence[Token]) -> bool:
    if any(token.text[:1].isupper() for token in row):
        return True
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "court_nouns")
    return any(lookup(name, row_of(row)) is not None for name in lists)


def _compound(core: Core) -> str | None:
    name = name_in(core)
    row = core.core[: len(core.core) - len(name)]
    if not row:
        return None
    length = role_length(row_of(row))
    if length:
        kept = _before_role(row, length)
    elif name:
        return None
    else:
        # A body's own words are its name; only a nationality or a place before them is an owner.
        kept = [token for token in row[:-1] if _is_nationality(token)]
    return text_of(kept) or None


def _before_role(row: Sequence[Token], length: int) -> list[Token]:
    """The tokens before the last `length` written words, without modifiers."""
    stop = len(row)
    while length and stop:
        stop -= 1
        # A written word may be several tokens ("runner-up").
        if stop == 0 or row[stop - 1].whitespace_:
            length -= 1
    kept = list(row[:stop])
    while kept and (_is_modifier(kept[0]) or _is_former_word(kept[0])):
        kept.pop(0)
    return [token for token in kept if not _is_role_word(token) and not _is_modifier(token)]


def _is_former_word(token: Token) -> bool:
    return token.lower_ in words("demoters") or token.text == "-"


def _is_nationality(token: Token) -> bool:
    if not token.text[:1].isupper() or _is_modifier(token):
        return False
    first = token.i == token.sent.start
    return token.ent_type_ in {"NORP", "GPE"} or not first or token.tag_ in {"NNP", "NNPS"}


def _is_modifier(token: Token) -> bool:
    word = token.lower_
    lists = ("modifiers", "count_words", "demoters", "honorifics")
    return (
        word in _ARTICLES
        or word.isdigit()
        or token.text in _QUOTES
        or token.tag_ in {"PRP$", "CD"}
        or any(word in words(name) for name in lists)
    )
