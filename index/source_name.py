"""What a name names: by what stands before it, by its own words, by the parser's label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.countries import UNIONS, is_country
from index.group_names import class_of, is_group
from index.ledger import SourceKind
from index.lexicon import entries, words
from index.nouns import body_kind, is_person_role, is_plural, lookup_exact
from index.source_phrase import Core, is_syllable

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLINGS = ("er", "or", "ist", "ian", "man", "woman", "smith", "wright")


def kind_of_name(name: Sequence[Token], core: Core, role: str) -> SourceKind:
    """What a name names: by what stands before it, by its own words, by the parser's label."""
    row = [token.lower_.strip(".") for token in name]
    if body_kind(role.split()) is SourceKind.GROUP and not is_person_role(role.split()):
        return SourceKind.GROUP  # "the consumer league Fair Line"
    banned = words("outlaw_words").issuperset(role.split())
    if role and banned and core.core[0].lower_ == "the" and len(name) > 1:
        return SourceKind.GROUP  # "the banned Orlia Front"
    plain = not is_syllable(name[-1])  # "Min-se" is no Societas Europaea
    own = _kind_of_name_words(row, plural=is_plural(row[-1])) if plain else None
    if own in {SourceKind.BODY, None} and _is_state_institute(row, core):
        own = SourceKind.GOV_BODY
    if own is SourceKind.BODY and "rights" in (token.lower_ for token in core.post):
        own = SourceKind.GROUP  # "the Sundish Observatory for Human Rights" watches, and keeps none
    if _is_of_campaign(row, core):
        return SourceKind.GROUP
    if row[-1] == "bank" and core.post and core.post[0].lower_ == "of":
        own = SourceKind.GOV_BODY
    before = role.split()
    if own is not None and (not is_person_role(before) or _has_article(name)):
        return own  # "the University of Vik, their employer"
    described = body_kind(before)
    if described is not None and not is_person_role(before):
        grouped = before[-1] == "group" and core.head is not name[-1]
        return SourceKind.GROUP if grouped else described
    if is_person_role(before):
        return SourceKind.PERSON_NAMED
    return _kind_by_label(name, core)


def _is_of_campaign(row: Sequence[str], core: Core) -> bool:
    """Whether a name says what its bearers stand up for: "Committee to Free Ana", "NGO Tern"."""
    two = core.post[:2]
    to_do = len(two) > 1 and two[0].lower_ == "to" and two[1].text[:1].isupper()
    return to_do or not {"ngo", "ngos"}.isdisjoint(row)


def _has_article(name: Sequence[Token]) -> bool:
    """Whether "the" stands right before a name: no person's has one."""
    return name[0].i > 0 and name[0].nbor(-1).lower_ == "the"


def issuer_kind(name: str) -> SourceKind:
    """What issues a document of its own: a company or club by its name, else a public body."""
    row = name.lower().replace(".", "").split()
    kind = _kind_of_name_words(row, plural=is_plural(row[-1])) if row else None
    stop = next((i for i, word in enumerate(row) if i and word in {"of", "for", "in"}), 0)
    state = any(lookup_exact("bodies", row[:end]) == "gov" for end in range(stop + 1, len(row) + 1))
    if kind is None and stop and not state and body_kind(row[:stop]) is SourceKind.BODY:
        return SourceKind.BODY  # "Festival of Combe", "University of Vik"
    return kind if kind in {SourceKind.COMPANY, SourceKind.CLUB} else SourceKind.GOV_BODY


def _is_state_institute(row: Sequence[str], core: Core) -> bool:
    """Whether what follows the head makes it a state's: "Institute of Public Health"."""
    full = [*row, *(token.lower_ for token in core.post)]
    return any(lookup_exact("bodies", full[:stop]) == "gov" for stop in range(2, len(full) + 1))


def _kind_of_name_words(row: Sequence[str], *, plural: bool) -> SourceKind | None:
    whole, several = " ".join(row), len(row) > 1
    if class_of(tuple(row)) or is_group(row):
        return body_kind(row)
    if whole in entries("metonyms") or (several and is_country(whole)):
        return SourceKind.GOV_BODY
    if whole in UNIONS:
        return SourceKind.BODY
    if (several or plural) and not words("club_suffixes").isdisjoint((row[0], row[-1])):
        return SourceKind.CLUB
    if several and lookup_exact("bodies", row[-2:]) == "gov":
        return SourceKind.GOV_BODY
    suffix = several and row[-1] in words("company_suffixes")
    if several and row[-1] in words("body_suffixes"):
        return SourceKind.BODY
    if suffix or (len(row[-1]) > 5 and row[-1].endswith("bank")):
        return SourceKind.COMPANY
    return body_kind(row)


def _kind_by_label(name: Sequence[Token], core: Core) -> SourceKind:
    label = name[-1].ent_type_
    honoured = any(token.lower_.strip(".") in words("honorifics") for token in core.core)
    if honoured:
        return SourceKind.PERSON_NAMED
    if _is_calling(core, name) or is_syllable(name[-1]):
        return SourceKind.PERSON_NAMED
    owned = any(token.tag_ == "POS" for token in core.core)  # "the Union's Ada Quell"
    if core.core[0].lower_ == "the" and len(name) > 1 and not owned:
        return SourceKind.BODY
    if len(name) == 1:
        return _kind_of_single(name[0], label)
    # Two plain words that the parser takes for an organisation are as often a person: weaker.
    if label == "ORG" and len(name) > 2:
        return SourceKind.BODY
    return SourceKind.PERSON_NAMED


def _is_calling(core: Core, name: Sequence[Token]) -> bool:
    """Whether a word before a name is by its ending one for people: "the glaciologist Ada Lind"."""
    before = [token for token in core.core if token.i < name[0].i and token.is_lower]
    return bool(before) and before[-1].lower_.endswith(_CALLINGS)


def _kind_of_single(name: Token, label: str) -> SourceKind:
    """A single capitalised word: by its fuller mention in the text, its ending, its label."""
    for mention in name.doc:
        if mention.text == name.text:
            fuller = _kind_of_mention(mention)
            if fuller is not None:
                return fuller
    if label in {"GPE", "NORP"}:
        return SourceKind.GOV_BODY
    if label != "PERSON" and name.lower_.endswith(tuple(words("country_endings"))):
        return SourceKind.GOV_BODY
    if label == "ORG" or (name.text.isupper() and len(name.text) > 1):
        return SourceKind.BODY
    return SourceKind.PERSON_NAMED


def _kind_of_mention(mention: Token) -> SourceKind | None:
    """What another mention says in so many words: "Insurer Castellan", "Orsa Group"."""
    doc, sentence = mention.doc, mention.sent
    start, end = mention.i, mention.i + 1
    while start > sentence.start and doc[start - 1].text[:1].isupper():
        start -= 1
    while end < sentence.end and doc[end].text[:1].isupper():
        end += 1
    row = [token.lower_ for token in doc[start:end]]
    kind = _kind_of_name_words(row, plural=False) if len(row) > 1 else None
    before = [token.lower_ for token in doc[max(sentence.start, start - 2) : start]]
    return kind or body_kind([*before, *row[:-1]] if len(row) > 1 else before)
