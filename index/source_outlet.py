"""Whether a source phrase leads to a news outlet, and whether that is a state voice (T9)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from index.group_names import is_group
from index.lexicon import entries, words
from index.nouns import body_kind, lookup, lookup_exact
from index.source_owner import owner_of
from index.source_phrase import Core, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_VOICES = frozenset(
    {"news", "press", "information", "television", "tv", "radio", "broadcasting", "media", "agency"}
    | {"channel", "broadcaster", "newspaper", "daily", "paper", "outlet", "wire", "station"}
    | {"network", "service", "weekly", "satellite", "telegraph", "portal", "website"}
)
_OUTLET_OPENERS = frozenset({"radio", "channel", "tv", "telewizja", "agence"})


def name_reads_as_outlet(name: str, outlets: frozenset[str]) -> bool:
    """Whether a name is an outlet's by the corpus, by the lists or by its shape."""
    row = name.lower().split()
    if row and row[0] == "the":
        row = row[1:]
    if not row:
        return False
    plain = " ".join(row)
    known = outlets | {outlet.removeprefix("the ") for outlet in outlets}
    short = len(plain) > 3 and any(_is_short_for(plain, outlet) for outlet in known)
    if (
        short
        or _full_name(name, known)
        or plain in known
        or plain in entries("outlets")
        or plain in entries("state_agencies")
    ):
        return True
    capital = name.split()[-1][:1].isupper()
    if len(row) > 1 and row[0] in _OUTLET_OPENERS:
        return capital
    strong = entries("outlet_heads").get(row[-1]) == "" or (
        len(row) > 1 and lookup("outlet_heads", row) == "noun"
    )
    return capital and strong


def _is_short_for(plain: str, outlet: str) -> bool:
    """Whether a name is an outlet's without its trade: "Bloomberg" of "Bloomberg News".

    "Vestria" is not short for "Vestria Today": a title that opens with a place says which place.
    """
    rest = outlet.removeprefix(f"{plain} ").split()
    return outlet.startswith(f"{plain} ") and all(word in _VOICES for word in rest)


def full_outlet_name(name: str, outlets: Collection[str]) -> str | None:
    """The one outlet of the corpus (lower case) that a short name stands for: "the Courier"."""
    return _full_name(name, {outlet.removeprefix("the ") for outlet in outlets})


def _full_name(name: str, known: Collection[str]) -> str | None:
    short = name.removeprefix("the ").removeprefix("The ")
    if not short[:1].isupper():
        return None
    full = [outlet for outlet in known if outlet.endswith(f" {short.lower()}")]
    return full[0] if len(full) == 1 else None


def outlet_of(
    core: Core, name: Sequence[Token], role: str, outlets: frozenset[str]
) -> tuple[str | None, bool]:
    """The outlet a phrase leads to, and whether it is a state voice (T9)."""
    row = role.split()
    if row and is_group(row):
        return None, False  # "the volunteer network" is no broadcaster
    state = entries("state_agencies")
    owner = owner_of(core)
    staff = core.head.lower_ in words("outlet_staff") and owner is not None
    if owner is not None and _is_this_outlet(owner):
        return owner, False  # "a camera crew from this agency saw": the outlet saw it (M7)
    if staff and owner and _outlet_name(owner, outlets, definite=core.definite):
        return owner, owner.lower() in state
    house = _house_of_reporter(core, name, outlets)
    if house is not None:
        return house, house.lower() in state
    label = text_of(name)
    plain = label.lower().removeprefix("the ")
    generic = _is_state_voice(row)
    common = lookup("outlet_heads", row) == "noun" if row and not _is_kind_of_paper(row) else False
    if label and (generic or state.get(plain) == ""):
        return label, True
    # The tagger may take the last word of a name for a common noun: "the Larch Courier".
    if row and core.head.text[:1].isupper() and entries("outlet_heads").get(row[-1]) == "":
        return text_of([token for token in core.core if token.lower_ != "the"]), False
    if label and (common or name_reads_as_outlet(label, outlets)):
        return label, len(name) == 1 and _is_state_elsewhere(name[0])
    bare = text_of([token for token in core.core if token.lower_ != "the"])
    listed = bare[:1].isupper() and bare.lower() in entries("outlets")  # a guardian is a person
    if not label and (generic or common or listed or full_outlet_name(bare, outlets)):
        return bare, generic
    return None, False


def _house_of_reporter(core: Core, name: Sequence[Token], outlets: frozenset[str]) -> str | None:
    """The outlet that somebody reports for: "the Courier's Ada Quell", "Courier reporter Quell".

    Who has an office there speaks for himself or for the house: "the Courier's owner Ada Quell".
    """
    before = [token for token in core.core[: len(core.core) - len(name)] if token.lower_ != "the"]
    mark = next((i for i, token in enumerate(before) if token.tag_ == "POS"), None)
    if mark is None:
        mark = next((i for i, token in enumerate(before) if token.is_lower), len(before))
        trade = before[mark:]
    else:
        trade = before[mark + 1 :]
    owned = mark < len(before) and before[mark].tag_ == "POS"
    reports = trade[-1].lower_ in words("outlet_staff") if trade else owned
    house = text_of(before[:mark])
    alone = bool(name) and core.core[-1] is name[-1] and bool(house)
    alone = alone and body_kind([t.lower_ for t in name]) is None  # "Velm's Electoral Council"
    return house if alone and reports and name_reads_as_outlet(house, outlets) else None


def _is_this_outlet(owner: str) -> bool:
    """Whether an owner is the outlet that reports: "this newspaper", "our own agency"."""
    row = owner.lower().split()
    own = len(row) > 1 and row[0] in {"this", "our"}
    return own and (row[-1] in _VOICES or lookup_exact("outlet_heads", row[-1:]) is not None)


def _is_kind_of_paper(row: Sequence[str]) -> bool:
    """Whether common words name a document by two words or more: a "planning paper" (T12)."""
    rows = (row[start:] for start in range(len(row) - 1))
    return any(lookup_exact("documents", ending) is not None for ending in rows)


def _is_state_voice(row: Sequence[str]) -> bool:
    """Whether common words say that a voice is the state's: "state-owned television channel"."""
    if lookup("state_agencies", row) == "generic":
        return True
    if not row or row[-1] not in _VOICES:
        return False
    at = next((i for i, word in enumerate(row) if word in words("state_ties")), None)
    inner = row[at + 1 : -1] if at is not None else ()
    return at is not None and bool(inner) and all(word in _VOICES for word in inner)


def _is_state_elsewhere(name: Token) -> bool:
    """Whether the text calls a bare name a state outlet elsewhere ("the state agency Vesna")."""
    doc = name.doc
    mentions = [token.i for token in doc if token.text == name.text and token.i != name.i]
    return any(
        _is_state_voice([token.lower_ for token in doc[max(0, i - 3) : i]]) for i in mentions
    )


def _outlet_name(owner: str, outlets: frozenset[str], *, definite: bool) -> bool:
    if name_reads_as_outlet(owner, outlets):
        return True
    return definite and lookup_exact("outlet_heads", owner.lower().split()[-1:]) == "noun"
