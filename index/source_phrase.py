"""The anatomy of a source phrase: its parts, its head, its name, its owner.

Read from word shape, order and the lists; the parser's labels only break ties, since it knows
few of the names it meets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from index.lexicon import entries, words
from index.nouns import is_plural, lookup_exact, role_length, singular

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BREAKS = frozenset({",", "(", ")", "[", "]", "—", "\u2013", ";", ":", "--"})
_RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})
QUOTES = frozenset({'"', "'", "\u201c", "\u201d", "\u2018", "\u2019", "*", "_", "-", "<", ">"})
ARTICLES = frozenset({"the", "a", "an"})
_OPENERS = frozenset({"familiar", "close", "privy", "aware", "near", "able", "present"})
_LONGEST_FIELD = 2  # words before "and" that name the first field of a body
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "al", "bin", "da", "di", "la", "le", "el"}
)
# "Ryu", "Min", "jae": a hyphen is no part of a core. A syllable has six letters at most.
_SYLLABLES = 3
_LONGEST_SYLLABLE = 6
_SHORTEST = 2
_VERBAL = frozenset({"VBN", "VBD", "JJ"})  # "the White House-led" what
AFFILIATING = ("of", "for", "at", "from", "with", "in", "by", "to")


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
        elif token.text in QUOTES and not held:
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
    core = tuple(token for token in tokens[:cut] if token.text not in QUOTES or token.tag_ == "POS")
    return Core(core or tuple(tokens[:1]), tuple(tokens[cut:]))


def name_in(core: Core) -> tuple[Token, ...]:
    """The name that ends a core, without titles before it: "Ada Quell" of "Minister Ada Quell"."""
    run = _capital_run(core.core)
    if not run:
        return ()
    titles = [i for i, token in enumerate(run) if is_role_word(token) and not _is_hyphened(token)]
    if not titles:
        return () if _is_common(run) else run
    last = titles[-1]
    if last < len(run) - 1:
        behind = run[last + 1 :]
        if all(_is_of_house(token, run[last]) for token in behind):
            return run  # "the Justice Department", "General Motors"
        return behind[_mark(behind[0]) :]  # "Sgt", ".", "Ada", "Quell"
    # "Sam Baker": a surname that is also a trade; "Foreign Minister" is a title all through.
    row = row_of(run)
    whole = lookup_exact("titles", row) is not None or role_length(row) == len(row)
    outlet = entries("outlet_heads").get(run[-1].lower_) == ""  # "the Larch Courier"
    if len(run) > 1 and titles == [last] and not whole and (outlet or not core.definite):
        club = run[-1].lower_ in words("club_suffixes")
        described = run[0].lower_ in words("modifiers") | words("bodies")
        return run if club or outlet or not described else ()
    return ()


def _is_of_house(token: Token, title: Token) -> bool:
    """Whether a word behind what may be a title ends the name of a house, and no person's."""
    firm = title.lower_ == "general" and token.lower_ in words("company_suffixes")
    return firm or token.lower_ in words("bodies")


def descriptor_of(core: Core, name: Sequence[Token]) -> tuple[str, ...]:
    """The words before the name, lower case: "energy minister", "insurer", "mr"."""
    return row_of(core.core[: len(core.core) - len(name)])


def text_of(tokens: Sequence[Token]) -> str:
    """The words as the report has them."""
    if not tokens:
        return ""
    return str(tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text)


def row_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words in lower case as written ("governor's", "runner-up"), without an article first."""
    row = tuple(text_of(tokens).lower().replace("\u2019", "'").split())
    row = tuple(word.strip('"\u201c\u201d\u2018.,') for word in row)
    return row[1:] if len(row) > 1 and row[0] in ARTICLES else row


def _opens_relative(token: Token, position: int) -> bool:
    if token.lower_ in _RELATIVES and not (len(token) > 2 and token.is_upper):
        return True  # "the WHO's" is a house's
    return position > 0 and token.lower_ == "that" and token.tag_ in {"WDT", "IN"}


def _opens_post(tokens: Sequence[Token], position: int, token: Token) -> bool:
    if token.tag_ == "POS" or token.lower_ in {"'s", "\u2019s"}:
        return False
    before = tokens[position - 1]
    if token.lower_ in AFFILIATING or token.tag_ in {"IN", "TO", "MD", "RB"}:
        return before.lower_ not in ARTICLES
    if token.tag_ == "PRP" and before.tag_.startswith("NN"):
        return True  # "a nurse *it did not name*"
    if token.lower_ in _OPENERS:
        return before.tag_.startswith("NN") or before.tag_ in {"CD", "PRP"}
    if token.tag_ in {"VBD", "VBZ", "VBP", "VB"}:
        return not token.text[0].isupper()
    if token.tag_ in {"VBN", "VBG"} and not token.text[0].isupper():
        later = position + 1 < len(tokens) and tokens[position + 1].tag_.startswith("NN")
        return before.tag_.startswith("NN") and not later
    joins = token.lower_ == "and" and _joins_fields(tokens, position)
    return token.lower_ in {"and", "or"} and position > 1 and not joins


def _joins_fields(tokens: Sequence[Token], position: int) -> bool:
    """Whether "and" joins two fields of one body: "the Food and Drug Administration".

    One article stands before both, and only the last word tells what it is.
    """
    before = [token for token in tokens[1:position] if token.ent_type_ != "GPE"]
    behind = list(takewhile(lambda t: t.text[:1].isupper(), tokens[position + 1 :]))
    if tokens[0].lower_ != "the" or not 0 < len(before) <= _LONGEST_FIELD or len(behind) < 2:
        return False
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "court_nouns", "outlet_heads")
    houses = any(token.lower_ in words(name) for token in before for name in lists)
    named = all(token.text[:1].isupper() for token in before)
    return named and not houses and entries("bodies").get(behind[-1].lower_) == "gov"


def _capital_run(core: Sequence[Token]) -> tuple[Token, ...]:
    if is_plural(core[-1].lower_) and core[-1].lower_ in words("unnamed_person_heads"):
        return ()  # "U.S. Officials" are officials, and no name
    run: list[Token] = _given_syllable(core)
    for token in reversed(core[: len(core) - len(run)]):
        digits = token.text.isdigit()
        capital = token.text[:1].isupper() or token.text in {"-", "&", "."}
        capital = capital or (not run and token.lower_ in words("legal_forms"))
        inner = token.lower_ in _PARTICLES or (is_syllable(token) and len(token) <= _SHORTEST)
        if capital or digits or (run and inner):  # "Tahrir-e Orlia"
            run.append(token)
        else:
            break
    while run and (run[-1].text in _PARTICLES or run[-1].lower_ in ARTICLES or _mark(run[-1])):
        run.pop()
    found = tuple(reversed(run))
    if len(found) > 1 and _is_descriptor(found[0]):
        found = found[1:]
    return found if any(token.text[:1].isupper() for token in found) else ()


def _given_syllable(core: Sequence[Token]) -> list[Token]:
    """The small end of "Ryu Min-jae": a family name, and a given one of two syllables.

    No word for people is one ("the Arden Rovers-supporter"), and none behind an office ("Prime
    Minister-designate").
    """
    if len(core) < _SYLLABLES:
        return []
    family, given, last = core[-_SYLLABLES:]
    joined = is_syllable(last) and last.i == given.i + 2 and _is_hyphened(given)
    small = last.is_alpha and len(last) <= _LONGEST_SYLLABLE and last.tag_ not in _VERBAL
    named = family.text.istitle() and given.text.istitle() and given.lower_ not in words("titles")
    return [last] if joined and small and named and not is_role_word(last) else []


def is_syllable(token: Token) -> bool:
    """Whether a word in small letters is the end of a hyphened one: "jae" of "Min-jae"."""
    return token.i > 0 and token.is_lower and _is_hyphen(token.nbor(-1))


def _is_hyphened(token: Token) -> bool:
    after = token.i + 1 < len(token.doc) and not token.whitespace_
    return after and _is_hyphen(token.nbor())


def _is_hyphen(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_


def _is_descriptor(token: Token) -> bool:
    """Whether a first word only describes the name after it ("Insurer Castellan said")."""
    if token.i != token.sent.start:
        return False
    word = token.lower_
    kinds = words("company_nouns") | words("group_nouns")
    return word in kinds and word not in words("company_suffixes") | words("club_suffixes")


def _mark(token: Token) -> bool:
    return not any(character.isalnum() for character in token.text)


def is_role_word(token: Token) -> bool:
    """Whether a word is a title, a trade or a form of address."""
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
