"""From the tokens of a content to claims with slots (section 8.9, rules S5, S6, G3)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from index.extract.operators import is_negated
from index.extract.parse import Paragraph, parse
from index.ledger import Bound, Claim, Modality, Quantity, Slot, Source, SourceKind, Span
from index.lexicon import cue_class, phrases, table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGENTS = {"nsubj", "csubj"}
_PLAN_MODALS = {"will", "would", "shall", "'ll", "'d"}
_POSSIBLE_MODALS = {"may", "might", "could", "can"}


def clauses(head: Token, content: Collection[int]) -> Iterator[tuple[Token, set[int]]]:
    """Each coordinated clause of a content: its head and its tokens.

    A conjunct without a subject of its own keeps the subject's tokens, so that it says who.
    """
    heads = [head, *_conjuncts(head, content)]
    if len(heads) == 1:
        yield head, set(content) - _carved_out(head)
        return
    own = {h.i: {t.i for t in h.subtree if t.i in content} for h in heads}
    for position, current in enumerate(heads):
        tokens = own[current.i]
        for later in heads[position + 1 :]:
            if later.i in tokens and later.i != current.i:
                tokens = tokens - own[later.i]
        tokens = tokens - _carved_out(current)
        if position == 0:
            tokens = tokens | {i for i in content if i < head.left_edge.i}
        subject = _subject(current)
        if subject is None and position:
            first = _subject(head)
            if first is not None:
                tokens = tokens | {t.i for t in first.subtree if t.i in content}
        yield current, tokens


def _carved_out(head: Token) -> set[int]:
    """ "..., without confirming that q": what a speaker leaves open is not what he says (S4)."""
    return {
        t.i
        for child in head.subtree
        if child.dep_ == "prep"
        and child.lower_ == "without"
        and any(c.dep_ == "pcomp" and cue_class(c.lemma_) is not None for c in child.children)
        for t in child.subtree
    }


def _conjuncts(head: Token, content: Collection[int]) -> list[Token]:
    found: list[Token] = []
    node = head
    for child in node.children:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and child.i in content:
            found.append(child)
            found.extend(_conjuncts(child, content))
    return found


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}), None)


def read_claim(
    head: Token | None, tokens: Collection[int], paragraph: Paragraph, published: str | None
) -> Claim:
    """The claim of some tokens of a paragraph, with its slots.

    `head` is the predicate (a verb, or a noun as in "confirmed the signing of X").
    `published` (ISO) anchors relative dates; without it they stay unresolved.
    """
    doc = paragraph.doc
    ordered = sorted(tokens)
    spans = tuple(_spans(ordered, paragraph))
    text = " ".join(span.text for span in spans)
    members = [doc[i] for i in ordered]
    common = {
        "text": text,
        "spans": spans,
        "quantities": tuple(read_quantities(members)),
        "dates": tuple(read_dates(members, published)),
        "hedges": tuple(_hedges(members, head)),
    }
    if head is None:
        return Claim(**common)
    agent, patient, recipient = _arguments(head)
    inside = set(ordered)
    first = _subject(head)
    if agent is None and head.dep_ == "conj" and first is None:
        agent = _subject(head.head)
    return Claim(
        **common,
        predicate=_predicate(head),
        agent=_slot(agent, inside),
        patient=_slot(patient, inside),
        recipient=_slot(recipient, inside),
        places=tuple(t.text.lower() for t in members if t.ent_type_ in {"GPE", "LOC", "FAC"}),
        positive=not is_negated(head) and not _fails(head),
        modality=_modality(head),
    )


def read_proposition(text: str) -> Claim:
    """The claim of a free-standing sentence, such as the proposition of a question."""
    paragraph = next(iter(parse([text])))[0]
    root = next(iter(paragraph.doc.sents)).root
    return read_claim(root, [t.i for t in root.sent], paragraph, None)


def _spans(ordered: list[int], paragraph: Paragraph) -> Iterator[Span]:
    """Runs of adjacent tokens, without marks at their ends."""
    run: list[int] = []
    for i in [*ordered, -2]:
        if run and i != run[-1] + 1:
            span = _trimmed(run, paragraph)
            if span is not None:
                yield span
            run = []
        run.append(i)


def _trimmed(run: list[int], paragraph: Paragraph) -> Span | None:
    doc = paragraph.doc
    edge = {",", ".", ";", ":", '"', "'", "\u2014", "-", "that", "and", "but", " ", "", "("}
    while run and doc[run[0]].text.strip() in edge:
        run = run[1:]
    while run and doc[run[-1]].text.strip() in edge - {"that"}:
        run = run[:-1]
    if not run:
        return None
    return paragraph.cover(doc[run[0] : run[-1] + 1])


def _predicate(head: Token) -> str:
    if head.lemma_ in {"be", "become", "remain"}:
        for child in head.children:
            if child.dep_ in {"acomp", "attr", "oprd"}:
                return str(child.lemma_.lower())
    return str(head.lemma_.lower())


def _arguments(head: Token) -> tuple[Token | None, Token | None, Token | None]:
    agent = patient = recipient = None
    for child in head.children:
        if child.dep_ in _AGENTS:
            agent = child
        elif child.dep_ == "agent":
            agent = next((c for c in child.children if c.dep_ == "pobj"), agent)
        elif child.dep_ in {"dobj", "nsubjpass", "attr", "acomp"}:
            better = patient is None or (child.dep_ == "dobj" and patient.dep_ != "dobj")
            patient = child if better else patient
        elif child.dep_ == "dative":
            recipient = next((c for c in child.children if c.dep_ == "pobj"), child)
        elif child.dep_ == "prep" and child.lower_ in {"to", "for"} and recipient is None:
            recipient = next((c for c in child.children if c.dep_ == "pobj"), None)
    if head.pos_ in {"NOUN", "PROPN"}:
        agent = next((c for c in head.children if c.dep_ == "poss"), agent)
        of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        if of is not None:
            patient = next((c for c in of.children if c.dep_ == "pobj"), patient)
    return agent, patient, recipient


def _slot(token: Token | None, inside: Collection[int]) -> Slot | None:
    if token is None:
        return None
    part = [t for t in token.subtree if t.i in inside or t.i == token.i]
    if not part:
        part = [token]
    names = tuple(t.lower_ for t in part if t.pos_ == "PROPN")
    return Slot("".join(t.text_with_ws for t in part).strip(), token.lemma_.lower(), names)


def _fails(head: Token) -> bool:
    """Whether the predicate is the complement of a verb that implies its opposite (-/+)."""
    if head.dep_ == "xcomp" and head.head.lemma_ in table("implicatives")["signatures"]["-+"]:
        return True
    return head.lemma_ in {"fail", "refuse", "decline", "lack"} and any(
        c.dep_ == "xcomp" for c in head.children
    )


def _modality(head: Token) -> Modality:
    modal = next((c.lower_ for c in head.children if c.tag_ == "MD"), None)
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in head.children)
    if modal in _PLAN_MODALS:
        return Modality.COUNTERFACTUAL if perfect and modal == "would" else Modality.PLAN
    if modal in _POSSIBLE_MODALS:
        return Modality.POSSIBLE
    if head.lemma_ in words("plan") and any(c.dep_ in {"xcomp", "ccomp"} for c in head.children):
        return Modality.PLAN
    if head.lemma_ == "be" and any(c.dep_ == "xcomp" and c.pos_ == "VERB" for c in head.children):
        return Modality.PLAN
    if head.dep_ == "xcomp" and head.head.lemma_ in words("plan"):
        return Modality.PLAN
    return Modality.FACT


def _hedges(members: list[Token], head: Token | None) -> Iterator[str]:
    """The hedges of the main clause; one inside a relative clause hedges something else (S5)."""
    inner = {
        t.i for m in members if m.dep_ in {"relcl", "acl"} and m is not head for t in m.subtree
    }
    for token in members:
        if token.i in inner or token.lower_ not in words("content_hedges"):
            continue
        if token.lower_ not in {"may", "might"} or token.tag_ == "MD":
            yield token.lower_
    text = " ".join(t.lower_ for t in members)
    for phrase in phrases("content_hedges"):
        if " ".join(phrase) in text:
            yield " ".join(phrase)


_EXPLETIVE = re.compile(
    r"\bit (?:\w+ )?(?:was|is|be|been) (?:\w+ ){1,2}(?:to|that|whether|for|who|how)\b", re.I
)
_SELF = {"it", "they", "we", "i", "he", "she"}


_PERSONS = {
    SourceKind.OFFICIAL_NAMED,
    SourceKind.OFFICIAL_UNNAMED,
    SourceKind.PERSON_NAMED,
    SourceKind.PERSON_UNNAMED,
    SourceKind.SPOKESPERSON,
}


def _can_mean(pronoun: str, speaker: Source) -> bool:
    """Whether a pronoun can be the speaker: "it" is no person, "they" no single one."""
    person = speaker.kind in _PERSONS
    if pronoun in {"he", "she"}:
        return person
    if pronoun == "it":
        return not person
    if pronoun == "they":
        return not person or speaker.count is not None
    return True


def _names_of(speaker: Source) -> tuple[str, ...]:
    return tuple(w.lower() for w in speaker.name.split() if w[:1].isupper())


def speaking_for(
    claim: Claim, speaker: Source, phrase: Token | None, *, bare: bool = False
) -> Claim:
    """The claim with a pronoun agent replaced by its speaker: "said it had shot down a drone".

    `bare` marks a complement without a subject of its own ("confirmed receiving the parts"),
    which is the speaker's too. "His lawyer said he denied it" is left open: it is the client.
    """
    if claim.agent is None and bare and speaker.named:
        slot = Slot(speaker.name, speaker.name.split()[-1].lower(), _names_of(speaker))
        return replace(claim, agent=slot, text=f"{speaker.name} {claim.text}")
    if claim.agent is None or claim.agent.text.lower() not in _SELF:
        return claim
    if phrase is not None and any(c.tag_ == "PRP$" for c in phrase.children):
        return claim
    word = claim.agent.text.lower()
    if _EXPLETIVE.search(claim.text) or not _can_mean(word, speaker):
        return claim
    name = speaker.name
    slot = Slot(name, claim.agent.head, _names_of(speaker))
    if word in {"we", "i"}:
        return replace(claim, agent=slot)
    text = re.sub(rf"\b{re.escape(claim.agent.text)}\b", lambda _: name, claim.text, count=1)
    return replace(claim, agent=slot, text=text)


# --- numbers ----------------------------------------------------------------------------------

_NUMERIC = re.compile(r"^[\d][\d,]*(\.\d+)?$")


def read_quantities(members: list[Token]) -> Iterator[Quantity]:
    """The quantities of some tokens, with unit lemma and bound; dates and years are left out."""
    done: set[int] = set()
    for position, token in enumerate(members):
        if token.i in done or not _is_number(token) or _is_calendar(token):
            continue
        run = [token]
        for following in members[position + 1 :]:
            if following.i == run[-1].i + 1 and (
                _is_number(following) or (following.lower_ in {"and", "-"} and _joins(following))
            ):
                run.append(following)
            else:
                break
        done.update(t.i for t in run)
        value = number_value(" ".join(t.text for t in run if t.text != "-"))
        if value is None:
            continue
        yield Quantity(value, _unit(run[-1]), _surface_of(run), _bound(run[0]))


def _is_number(token: Token) -> bool:
    if token.lower_ in {"one", "no"} and token.dep_ != "nummod":
        return token.lower_ == "one" and token.tag_ == "CD" and token.dep_ in {"pobj", "dobj"}
    if token.ent_type_ == "ORDINAL" or token.tag_ == "JJ":
        return False  # "its third increase" counts nothing
    return token.pos_ == "NUM" or token.like_num


def _joins(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and _is_number(token.nbor()) and token.text == "-"


def _is_calendar(token: Token) -> bool:
    if token.ent_type_ == "DATE" and re.fullmatch(r"(19|20)\d\d|[0-3]?\d", token.text):
        months = words("months")
        near = [
            token.doc[i].lower_
            for i in range(max(0, token.i - 2), min(len(token.doc), token.i + 3))
        ]
        return bool(re.fullmatch(r"(19|20)\d\d", token.text)) or any(w in months for w in near)
    return bool(re.fullmatch(r"(19|20)\d\d", token.text)) and token.dep_ in {"pobj", "npadvmod"}


@lru_cache(maxsize=4096)
def number_value(text: str) -> float | None:
    """The value of "14", "4,000", "six", "two million" or "52.1"; None if it is none."""
    from text_to_num import alpha2digit

    cleaned = text.lower().replace("-", " ")
    scale = 1.0
    parts = cleaned.split()
    multipliers = {
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
    }
    if parts and _NUMERIC.match(parts[0]):
        for word in parts[1:]:
            scale *= multipliers.get(word, 1.0)
        return float(parts[0].replace(",", "")) * scale
    if cleaned in {"a dozen", "dozen"}:
        return 12.0
    digits = alpha2digit(cleaned, "en")
    match = re.search(r"\d+(\.\d+)?", digits)
    return float(match.group()) if match else None


def _unit(token: Token) -> str:
    if token.dep_ == "nummod" or token.head.pos_ in {"NOUN", "PROPN"}:
        head = token.head
        while head.dep_ == "nummod":
            head = head.head
        return str(head.lemma_.lower())
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ in {"NOUN", "SYM"}:
        return str(following.lemma_.lower())
    return ""


def _surface_of(run: list[Token]) -> str:
    doc = run[0].doc
    last = run[-1]
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ in {"percent", "%", "per"}:
        end = last.i + (3 if doc[last.i + 1].lower_ == "per" else 2)
        return str(doc[run[0].i : end].text)
    return str(doc[run[0].i : last.i + 1].text)


def _bound(first: Token) -> Bound:
    before = " ".join(t.lower_ for t in first.doc[max(0, first.i - 3) : first.i])
    for bound in (Bound.LOWER, Bound.UPPER, Bound.APPROXIMATE):
        listed = table("bounds")[bound.lower()]
        if any(before == p or before.endswith(" " + p) for p in listed):
            return bound
    return Bound.EXACT


# --- dates ------------------------------------------------------------------------------------


def read_dates(members: list[Token], published: str | None) -> Iterator[str]:
    """ISO days or months that the date words resolve to, against the day of publication."""
    seen: set[int] = set()
    for token in members:
        if token.ent_type_ != "DATE" or token.i in seen:
            continue
        entity = next(e for e in token.doc.ents if e.start <= token.i < e.end)
        seen.update(range(entity.start, entity.end))
        resolved = resolve_date(entity.text, published)
        if resolved is not None:
            yield resolved


def _period(anchor: datetime, which: str, unit: str) -> str:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return str(anchor.year + step)
    month = anchor.year * 12 + anchor.month - 1 + step
    return f"{month // 12}-{month % 12 + 1:02}"


@lru_cache(maxsize=4096)
def resolve_date(words_: str, published: str | None) -> str | None:
    """An ISO day ("2026-06-09"), month ("2026-05") or year for date words, or None."""
    import dateparser

    if re.fullmatch(r"(19|20)\d\d", words_.strip()):
        return words_.strip()
    anchor = (
        datetime.combine(date.fromisoformat(published[:10]), datetime.min.time())
        if published
        else None
    )
    if anchor is None and not re.search(r"\b(19|20)\d\d\b", words_):
        return None
    lowered = words_.lower()
    if anchor is not None and (whole := re.search(r"\b(this|last|next) (year|month)\b", lowered)):
        return _period(anchor, *whole.groups())
    if re.search(
        r"\b(second|minute|hour|day|week|month|year|decade)s?\b", lowered
    ) and not re.search(r"\b(ago|last|next|this|earlier today)\b", lowered):
        return None
    weekday = re.search(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", lowered)
    if weekday and anchor is not None and "next" not in lowered:
        anchor += timedelta(days=1)  # "on Tuesday" in a Tuesday's report is that day
    settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False}
    if anchor is not None:
        settings["RELATIVE_BASE"] = anchor
    months = [m for m in words("months") if re.search(rf"\b{m}\b", words_.lower())]
    # A month without a year is the nearest one; a weekday in a report is the last one.
    ways = ("past", "future") if months else ("past",)
    read = [
        dateparser.parse(words_, languages=["en"], settings={**settings, "PREFER_DATES_FROM": way})
        for way in ways
    ]
    days = [day for day in read if day is not None]
    if not days:
        return None
    parsed = min(days, key=lambda day: abs((day - (anchor or day)).days))
    if months and not re.search(r"\b[0-3]?\d(st|nd|rd|th)?\b(?!\d)", words_):
        return f"{parsed:%Y-%m}"
    return f"{parsed:%Y-%m-%d}"
