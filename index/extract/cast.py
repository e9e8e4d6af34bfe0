"""Who is who in one report: light coreference that gives up when two candidates remain (8.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from index.extract.called import Called, called_in
from index.extract.designators import Designators
from index.extract.full_names import FullNames
from index.extract.houses import with_house, with_told_house
from index.extract.impersonal import impersonal_names
from index.extract.kinds import NAMED_PERSONS, PERSONS
from index.extract.meant import is_meant, may_be
from index.extract.mentions import (
    as_body,
    bodies_before,
    class_noun,
    house_of_subject,
    may_be_a_place,
    named_subject,
    names_person,
    of_class,
    only_body_before,
    same_body,
    short_for,
)
from index.extract.phrase import noun_phrase
from index.extract.pronouns import (
    IMPERSONAL,
    PLURAL,
    SINGULAR,
    and_office,
    is_its,
    may_stand_for,
)
from index.extract.short_forms import ShortForms
from index.ledger import Source, SourceKind
from index.lexicon import words
from index.source import read_source

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from index.extract.parse import Paragraph

_WINDOW = 3
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True)
class Cast:
    """The speakers met so far, and the people and bodies that a report introduces by name."""

    outlets: frozenset[str]
    people: dict[str, Source | None] = field(default_factory=dict)
    names: FullNames = field(default_factory=FullNames)
    designators: Designators = field(default_factory=Designators)
    short_forms: ShortForms = field(default_factory=ShortForms)
    bodies: dict[str, list[tuple[int, Source]]] = field(default_factory=dict)
    recent: list[tuple[int, Source]] = field(default_factory=list)
    mentioned: list[tuple[int, Source]] = field(default_factory=list)
    told_of: list[tuple[int, Source]] = field(default_factory=list)
    acted: set[tuple[int, str]] = field(default_factory=set)
    things: frozenset[str] = frozenset()
    called: Called = field(default_factory=Called)
    outlet: Source | None = None  # the outlet cited last

    def introduce(self, paragraphs: Iterable[Paragraph]) -> None:
        """Registers every full name with its title or apposition, wherever it stands."""
        paragraphs = list(paragraphs)
        self.called = called_in(paragraphs)
        for paragraph in paragraphs:
            for chunk in paragraph.doc.noun_chunks:
                proper = [t for t in chunk if t.pos_ == "PROPN"]
                head = chunk.root
                if len(proper) < 2 or head.pos_ != "PROPN":
                    continue
                anchor = head.head if head.dep_ == "appos" else head
                if head.dep_ == "pobj" and head.head.lower_ == "of":
                    anchor = head.head.head  # "Minister of Health Ana Holt", as a rule a body
                source = read_source(
                    noun_phrase(anchor), anchor, base=paragraph.start, outlets=self.outlets
                )
                source = self.called.known(source)
                last = source.name.split()[-1]
                named = last.endswith(proper[-1].text)  # "jae" of "Min-jae"
                if source.kind in NAMED_PERSONS and (anchor is not head.head.head or named):
                    self._keep(last.lower() if named else proper[-1].lower_, source)

        self.names.read(paragraphs)
        self.designators.read(paragraphs)
        self.short_forms.read(paragraphs, self.outlets)
        things = impersonal_names(paragraphs)
        titled = {name for name, known in self.people.items() if known and _is_office(known)}
        alone = {name for name in things if " " not in name and name in self.people}
        self.things = frozenset(t for t in things - alone if t.split()[-1] not in titled)

    def is_thing(self, name: str) -> bool:
        """Whether the report speaks of a name, or of a longer one that it opens, as "it"."""
        short = name.lower()
        return short in self.things or any(t.startswith(f"{short} ") for t in self.things)

    def _keep(self, surname: str, source: Source) -> None:
        known = self.people.get(surname)
        if surname in words("titles"):
            return  # "the Health Minister" is an office, and no other minister's surname
        self.names.add(source)
        if known is None or (not known.role and source.role):
            self.people[surname] = source

    def speak(self, source: Source, sentence: int) -> None:
        """Notes that a source spoke or acted in a sentence."""
        if source.kind is SourceKind.VAGUE:
            return
        self.recent.append((sentence, source))
        self.short_forms.note(source)
        if source.span is not None and source.kind not in PERSONS:
            for word in source.name.lower().split():
                if word in words("bodies"):
                    self.bodies.setdefault(word, []).append((sentence, source))

    def act(self, source: Source, sentence: int, head: Token) -> None:
        """Notes that a source acts in a sentence and says nothing there.

        Who speaks is a person; "the dinner had been a long one" tells of nobody.
        """
        if source.kind is SourceKind.PERSON_UNNAMED and not names_person(head):
            return
        self.acted.add((sentence, source.name))
        self.speak(source, sentence)

    def mention(self, sentence: Tokens, number: int) -> None:
        """Notes whom a sentence names or tells of, for the words after it that point back."""
        self.designators.note(sentence, number)
        for token in sentence:
            told = named_subject(token, self.outlets) if token.dep_ in _SUBJECTS else None
            if told is not None and token.pos_ == "PROPN" and not may_be_a_place(told, token):
                self.told_of.append((number, self.short_forms.whole(told) or told))
            if token.pos_ == "PROPN" and token.dep_ != "compound":
                known = self.people.get(token.lower_)
                if known is not None:
                    self.mentioned.append((number, known))

    def resolve(
        self, head: Token, source: Source, sentence: int, subject: Token | None = None
    ) -> Source:
        """The source with its fullest identity; VAGUE where a pronoun stays open.

        `subject` is that of what the source says, where it stands before the source.
        """
        told = self._told(head, subject)
        if head.pos_ == "PRON" or head.lower_ in SINGULAR | IMPERSONAL | PLURAL:
            return self._pointed_at(head, source, sentence, told)
        owner = self._owner(head, sentence, told)
        if owner is None and is_its(head) and self._is_first(sentence):
            owner = only_body_before(head, self.outlets)
        if owner is not None:
            source = _owned(source, owner)
        met = self._named_before(head, source, sentence, told)
        if met is not None:
            return replace(met, span=source.span)
        if source.kind not in PERSONS or (not source.named and short_for(head, told)):
            return self._shortened(head, source, sentence, told, subject)
        find = partial(self._shortened, sentence=sentence, told=told, subject=subject)
        return with_house(self._described(head, source, sentence), head, find, self.outlets)

    def _pointed_at(
        self, head: Token, source: Source, sentence: int, told: Source | None
    ) -> Source:
        """Whom a pronoun means; "someone close to the minister" is nobody named."""
        word = head.lower_
        nobody = replace(source, kind=SourceKind.VAGUE, named=False)
        if word not in SINGULAR | IMPERSONAL | PLURAL:
            told_of = source.anonymity or source.kind is SourceKind.PERSON_UNNAMED
            return source if told_of else nobody
        found = self._antecedent(word, sentence, told)
        if found is None and word == "it" and self._is_first(sentence):
            found = only_body_before(head, self.outlets)
        return nobody if found is None else replace(found, span=source.span)

    def _named_before(
        self, head: Token, source: Source, sentence: int, told: Source | None
    ) -> Source | None:
        """Whoever a name, letters that stand for one, an age or a home means; None for nobody."""
        whole = self.short_forms.whole(source)
        if whole is not None:
            return whole
        known = self._known(source)
        if known is not None:
            housed = with_told_house(known, told, self._rivals(head, sentence))
            if housed is not known:  # "he said" behind it is of the same house
                self.people[housed.name.split()[-1].lower()] = housed
            return housed
        if source.kind is SourceKind.PERSON_UNNAMED and not source.anonymity:
            return self.designators.meant(head, sentence, self._persons())
        return None

    def _persons(self) -> list[Source]:
        """The people named in the report so far, each by the fullest name."""
        met = [*self.people.values(), *(s for _, s in (*self.recent, *self.told_of))]
        known = [s for s in met if s is not None and s.named and s.kind in PERSONS]
        longer = {s.name: set(s.name.split()) for s in known}
        return [s for s in known if not any(longer[s.name] < row for row in longer.values())]

    def _rivals(self, head: Token, sentence: int) -> Iterator[Source]:
        """Whoever else has spoken or been told of lately, or is named before the source's head."""
        yield from (s for n, s in (*self.recent, *self.told_of) if sentence - n <= _WINDOW)
        yield from bodies_before(head, self.outlets)

    def _known(self, source: Source) -> Source | None:
        """A person met before, by the family name; "Paris", behind "Valeska Paris", is no city."""
        if source.kind is SourceKind.GOV_BODY:
            namesake = self.people.get(source.name.lower())
            full = namesake is not None and " " in namesake.name
            return replace(namesake, span=source.span) if namesake is not None and full else None
        met = self.names.bearers(source)
        if len(met) > 1 or (met and self._is_house(source.name)):
            return replace(source, kind=SourceKind.PERSON_NAMED) if len(met) > 1 else None
        if not met and (source.kind not in PERSONS or not source.named or not source.name):
            return None
        known = self.people.get((met or [source.name])[0].split()[-1].lower())
        if known is None or not may_be(known, source):
            return None
        known = replace(known, body=known.body or source.body)
        self.people[known.name.split()[-1].lower()] = known
        return replace(known, span=source.span, anonymity=source.anonymity or known.anonymity)

    def _is_house(self, name: str) -> bool:
        """Whether a name that a person bears is that of a house as well: "Ford" of "Ada Ford"."""
        held = (known.body for known in self.people.values() if known is not None)
        return self.is_thing(name) or any(body == name for body in held)

    def _told(self, head: Token, subject: Token | None) -> Source | None:
        """Whoever is told of: a house, where "it" means a name the parser takes for one's."""
        told = named_subject(subject, self.outlets)
        if told is not None and class_noun(head) is not None and may_be_a_place(told, subject):
            return None
        if told is None or subject is None or not (head.lower_ in IMPERSONAL or is_its(head)):
            return told
        return as_body(told) if subject.ent_type_ == "ORG" or self._is_no_person(told) else told

    def _is_no_person(self, told: Source) -> bool:
        """Whether one word names whoever "it" means, and no full name in the report explains it."""
        known = self.people.get(told.name.lower())
        return " " not in told.name and (known is None or " " not in known.name)

    def _antecedent(self, word: str, sentence: int, told: Source | None = None) -> Source | None:
        fits = partial(may_stand_for, word)
        if told is not None and fits(told):
            beside = [s for n, s in self.recent if n >= sentence - 1 and fits(s)]
            return self._unrivalled(told, beside)
        return self._met(word, sentence, fits)

    def _met(self, word: str, sentence: int, fits: Callable[[Source], bool]) -> Source | None:
        """The last speaker or person met that a pronoun fits; None where two are as likely."""
        near = [s for n, s in reversed(self.recent) if sentence - n <= _WINDOW and fits(s)]
        if not near or (word in SINGULAR and not self._spoke_last(near[0], sentence)):
            named = {s.name: s for n, s in self.mentioned if 0 < sentence - n <= 2 and fits(s)}
            if len(named) == 1:
                return next(iter(named.values()))
        if not near:
            return None
        if word in SINGULAR:
            last = max(n for n, s in self.recent if fits(s))
            names = {s.name for n, s in self.recent if n == last and fits(s)}
            beside = {s.name for n, s in self.mentioned if n == last and fits(s)}
            if names <= {name for n, name in self.acted if n == last}:
                names |= beside  # who only acts is no likelier than whom he met
            if len(names) > 1:
                return None
        return near[0]

    def _spoke_last(self, source: Source, sentence: int) -> bool:
        return any(s is source and sentence - n <= 1 for n, s in self.recent)

    def _is_first(self, sentence: int) -> bool:
        """Whether nobody has spoken or acted of late who could be meant."""
        return all(sentence - n > _WINDOW for n, s in self.recent if s.kind not in PERSONS)

    def _unrivalled(self, told: Source, rivals: Iterable[Source]) -> Source | None:
        """Who is told of, in its fullest form; None where another may be meant (8.5b)."""
        held = list(rivals)
        if not all(same_body(told, rival) for rival in held):
            return None
        full = self.people.get(told.name.split()[-1].lower()) if told.kind in PERSONS else None
        if full is not None and may_be(full, told):
            return full
        return max([told, *held], key=lambda s: len(s.name)) if told.kind not in PERSONS else told

    def _owner(self, head: Token, sentence: int, told: Source | None = None) -> Source | None:
        beside = [c for c in head.children if c.dep_ == "appos"]  # "Ana Holt, its spokeswoman"
        for child in (c for h in (*and_office(head), *beside) for c in h.children):
            in_name = child.text[:1].isupper() and child.i > head.sent.start  # "Save *Our* School"
            if child.dep_ == "poss" and child.tag_ == "PRP$" and not in_name:
                return self._antecedent(child.lower_, sentence, told)
        return None

    def _shortened(
        self,
        head: Token,
        source: Source,
        sentence: int,
        told: Source | None = None,
        subject: Token | None = None,
    ) -> Source:
        """ "The board" after "the National Election Board": the last body with that head noun.

        "The company" behind "Telda has cut 300 jobs" is Telda, unless another spoke just before.
        """
        short = short_for(head, told)
        if short is not None:
            return replace(short, span=source.span)
        noun = class_noun(head)
        meant = of_class(noun, told) if noun is not None and told is not None else None
        if meant is None and noun is not None:
            house = house_of_subject(head, subject, self.outlets)
            meant = of_class(noun, house) if house is not None else None
        if meant is not None and noun is not None:
            near = [s for n, s in self.recent if n >= sentence - 1]
            near += bodies_before(head, self.outlets)
            found = self._unrivalled(meant, [s for s in near if of_class(noun, s) is not None])
            return source if found is None else replace(found, span=source.span)
        if noun is not None and told is None:
            found = self._last_of_class(noun, sentence)
            if found is not None:
                return replace(found, span=source.span)
        if any(
            t.pos_ == "PROPN" for t in head.subtree if t.i != head.i
        ) or head.lower_ not in words("bodies"):
            return source
        known = [
            s
            for _, s in self.bodies.get(head.lower_, [])
            if len(s.name) > len(source.name) and is_meant(s, s.name, head)
        ]
        if len({s.name for s in known}) == 1:
            return replace(known[-1], span=source.span)
        return source

    def _last_of_class(self, noun: str, sentence: int) -> Source | None:
        """The one named body of a class that spoke or acted of late: "the company" (8.5a).

        Where none did, the one that was told of: "Torval is to shut. The carmaker denied it".
        """
        near = [s for n, s in self.recent if sentence - n <= _WINDOW and s.kind not in PERSONS]
        held = [s for s in near if of_class(noun, s) is not None]
        if not held:
            told = (of_class(noun, s) for n, s in self.told_of if sentence - n <= _WINDOW)
            held = [s for s in told if s is not None]
        named = {s.name for s in held if any(w[:1].isupper() for w in s.name.split())}
        return held[-1] if len(named) == 1 and len({s.name for s in held}) == 1 else None

    def _described(self, head: Token, source: Source, sentence: int) -> Source:
        """ "The minister", "the spokesman": the one person in this report with that role."""
        if source.named and any(t.pos_ == "PROPN" for t in head.subtree):
            return source
        if not any(c.lower_ in {"the", "that", "this"} for c in head.children):
            return source
        lemma = head.lemma_.lower()
        known = {
            s.name: s
            for s in [*self.people.values(), *(s for _, s in self.recent)]
            if s is not None
            and s.named
            and lemma in (s.role or "").lower().split()
            and is_meant(s, s.role or "", head)
        }
        if len(known) == 1:
            return replace(next(iter(known.values())), span=source.span)
        return source


def _is_office(source: Source) -> bool:
    """Whether a role is a person's; a company, too, is "the seller"."""
    return bool(source.role) and as_body(source) is source


def _is_name(source: Source) -> bool:
    """Whether a body goes by a name, and not by "the company" alone."""
    return any(word[:1].isupper() for word in source.name.split())


def _owned(source: Source, owner: Source) -> Source:
    """ "Its press office" with its owner named."""
    body = owner.body or owner.name if owner.kind in PERSONS else owner.name
    words_ = source.name.split()
    name = source.name
    if words_ and words_[0].lower() in SINGULAR | IMPERSONAL | PLURAL:
        name = f"{owner.name}'s {' '.join(words_[1:])}"
    return replace(source, name=name, body=source.body or body)
