"""Source phrases and what they present: kind, name, owner, terms (T8-T12, R6)."""

import pytest

from index import SourceKind as Kind
from index.extract.parse import load_parser
from index.source import is_outlet, on_record, read_source

OUTLETS = frozenset({"northern wire", "kestrel broadcasting", "harbour post", "the lantern"})


def read(phrase, *, after=" said it was so.", base=0):
    """The source of a phrase at the start of a sentence, read by the real parser."""
    doc = load_parser()(phrase + after)
    span = doc.char_span(0, len(phrase), alignment_mode="expand")
    return read_source(span, span.root, base=base, outlets=OUTLETS)


KINDS = [
    # institutions on record, and who speaks for them (T10)
    ("The health ministry", Kind.GOV_BODY, True),
    ("Ruvia's defence ministry", Kind.GOV_BODY, True),
    ("The navy of Orlia", Kind.GOV_BODY, True),
    ("police", Kind.GOV_BODY, True),
    ("Prosecutors", Kind.GOV_BODY, True),
    ("Detectives", Kind.GOV_BODY, True),
    ("The regional governor's office", Kind.GOV_BODY, True),
    ("The Ministry of Finance", Kind.GOV_BODY, True),
    ("The Electoral Authority of Ferra", Kind.GOV_BODY, True),
    ("The Data Guardian, the national privacy regulator", Kind.GOV_BODY, True),
    ("The White House", Kind.GOV_BODY, True),
    ("The Bank of Talvia", Kind.GOV_BODY, True),
    ("The Dorn fire brigade", Kind.GOV_BODY, True),
    ("An observer mission from the Coastal Union", Kind.GOV_BODY, True),
    ("The Supreme Court", Kind.COURT, True),
    ("A jury in Brey", Kind.COURT, True),
    ("The judge", Kind.COURT, True),
    ("Halden Steel", Kind.COMPANY, True),
    ("The grid company Isonet", Kind.COMPANY, True),
    ("Insurer Castellan", Kind.COMPANY, True),
    ("the manufacturer", Kind.COMPANY, True),
    ("Rovers", Kind.CLUB, True),
    ("Organisers of the Pier Marathon", Kind.CLUB, True),
    ("The athletics federation", Kind.CLUB, True),
    ("St Agatha's Hospital", Kind.BODY, True),
    ("The museum", Kind.BODY, True),
    ("A bank spokesman", Kind.SPOKESPERSON, True),
    ("Ruvia's spokesman", Kind.SPOKESPERSON, True),
    ("its press office", Kind.SPOKESPERSON, True),
    ("A Veldish government spokesman, asked about the remarks", Kind.SPOKESPERSON, True),
    ("Karoline Marsh, the palace press secretary", Kind.SPOKESPERSON, True),
    # named officials (R6)
    ("Finance Minister Lio Sand", Kind.OFFICIAL_NAMED, True),
    ("The mayor of Dunmere, Idris Cole", Kind.OFFICIAL_NAMED, True),
    ("General Ivo Marrack, the chief of the general staff", Kind.OFFICIAL_NAMED, True),
    ("Orlia's admiral of the fleet, Bettan Crewe", Kind.OFFICIAL_NAMED, True),
    ("Inspector Greta Moyle", Kind.OFFICIAL_NAMED, True),
    ("Tolliver's chief executive, Maud Sterne", Kind.OFFICIAL_NAMED, True),
    ("The prime minister", Kind.OFFICIAL_NAMED, True),
    ("the Ostian ambassador", Kind.OFFICIAL_NAMED, True),
    # named persons without standing (T8, R6, R27)
    ("Dr Mira Kole, head of paediatrics at St Anne's Hospital", Kind.PERSON_NAMED, True),
    ("A former governor of the Bank of Ferra, Tomin Alder", Kind.PERSON_NAMED, True),
    ("A retired Talvian naval officer, Commodore Bas Hollen", Kind.PERSON_NAMED, True),
    ("His lawyer, Eva Stahl", Kind.PERSON_NAMED, True),
    ("Lenz's brother, Karl", Kind.PERSON_NAMED, True),
    ("Opposition leader Karl Venn", Kind.PERSON_NAMED, True),
    ("Silva's campaign chief, Rui Paz", Kind.PERSON_NAMED, True),
    ("Union leader Rafe Orly", Kind.PERSON_NAMED, True),
    ("The president of the pilots' union, Ona Reed", Kind.PERSON_NAMED, True),
    ("Hanna Bork, an economist at Delta Research", Kind.PERSON_NAMED, True),
    ("porter Wil Tasker", Kind.PERSON_NAMED, True),
    ("A witness, Sam Idle", Kind.PERSON_NAMED, True),
    ("Ms Ross", Kind.PERSON_NAMED, True),
    ("One of them, Pia Lund", Kind.PERSON_NAMED, True),
    # groups (R6, R27)
    ("The ruling party", Kind.GROUP, True),
    ("The pilots' union", Kind.GROUP, True),
    ("Advice charity Lifeline Quillane", Kind.GROUP, True),
    ("A group that calls itself Tin Lantern", Kind.GROUP, True),
    ("The Hauliers' Association", Kind.GROUP, True),
    # unnamed (T11)
    ("Officials", Kind.OFFICIAL_UNNAMED, False),
    ("Rescue officials", Kind.OFFICIAL_UNNAMED, False),
    ("police officials", Kind.OFFICIAL_UNNAMED, False),
    ("a ministry official", Kind.OFFICIAL_UNNAMED, False),
    ("A Western diplomat", Kind.OFFICIAL_UNNAMED, False),
    ("Three aides", Kind.OFFICIAL_UNNAMED, False),
    ("a central bank governor", Kind.OFFICIAL_UNNAMED, False),
    ("Two councillors who asked not to be named", Kind.OFFICIAL_UNNAMED, False),
    ("A spokesman who requested anonymity", Kind.OFFICIAL_UNNAMED, False),
    ("A company spokeswoman who would not give her name", Kind.OFFICIAL_UNNAMED, False),
    ("several sources, one of them a senior official", Kind.PERSON_UNNAMED, False),
    ("two people familiar with the deliberations", Kind.PERSON_UNNAMED, False),
    ("A source close to the player", Kind.PERSON_UNNAMED, False),
    ("Insiders at the mining company", Kind.PERSON_UNNAMED, False),
    ("a port worker", Kind.PERSON_UNNAMED, False),
    ("residents", Kind.PERSON_UNNAMED, False),
    ("a neighbour", Kind.PERSON_UNNAMED, False),
    ("Amateur trackers", Kind.PERSON_UNNAMED, False),
    ("three of the doctors", Kind.PERSON_UNNAMED, False),
    ("A shareholder", Kind.PERSON_UNNAMED, False),
    ("the nurse who compiled it", Kind.PERSON_UNNAMED, False),
    # documents (T12)
    ("Exit polls by Datum", Kind.DOCUMENT, True),
    ("a memo obtained by the Lantern", Kind.DOCUMENT, True),
    ("laboratory results seen by the Harbour Post", Kind.DOCUMENT, True),
    ("its published defence review", Kind.DOCUMENT, True),
    # outlets (T9, G5)
    ("Northern Wire", Kind.OUTLET, True),
    ("The Eastvale Gazette", Kind.OUTLET, True),
    ("Radio Solen", Kind.OUTLET, True),
    ("the Lantern", Kind.OUTLET, True),
    ("a Kestrel reporter at the scene", Kind.OUTLET, True),
    ("a rival daily, the Courier", Kind.OUTLET, True),
    ("the state agency RTA", Kind.STATE_OUTLET, True),
    ("state television", Kind.STATE_OUTLET, True),
    # nobody (C4)
    ("Posts on social media", Kind.VAGUE, False),
    ("Media reports", Kind.VAGUE, False),
    ("observers", Kind.VAGUE, False),
    ("Everyone in the trade", Kind.VAGUE, False),
    ("they", Kind.VAGUE, False),
]


@pytest.mark.parametrize(("phrase", "kind", "named"), KINDS)
def test_a_phrase_presents_a_kind_of_source(phrase, kind, named):
    source = read(phrase)
    assert (source.kind, source.named) == (kind, named)
    assert on_record(source) is named


NAMES = [
    ("Defence Minister Ada Quell", "Ada Quell"),
    ("The mayor of Dunmere, Idris Cole", "Idris Cole"),
    ("Lenz's brother, Karl", "Karl"),
    ("Ms Ross", "Ross"),
    ("the state agency RTA", "RTA"),
    ("The Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
    ("The navy of Orlia", "the navy of Orlia"),
    ("Insurer Castellan", "Castellan"),
    ("A group that calls itself Tin Lantern", "Tin Lantern"),
    ("Several sources", "several sources"),
    ("a Kestrel reporter at the scene", "Kestrel"),
    ("The health ministry", "the health ministry"),
]


@pytest.mark.parametrize(("phrase", "name"), NAMES)
def test_the_name_is_the_fullest_that_the_phrase_gives(phrase, name):
    assert read(phrase).name == name


BODIES = [
    ("Ruvia's spokesman", "Ruvia"),
    ("Kremlin spokesman Dmitry Peskov", "Kremlin"),
    ("Karoline Leavitt, the White House press secretary", "White House"),
    ("A Veldish government spokesman, asked about the remarks", "Veldish government"),
    ("a bank spokesman", "bank"),
    ("The navy of Orlia", "Orlia"),
    ("the Ostian ambassador", "Ostian"),
    ("Dr Mira Kole, head of paediatrics at St Anne's Hospital", "St Anne's Hospital"),
    ("The office of General Ivo Marrack", "General Ivo Marrack"),
    ("Hanna Bork, an economist at Delta Research", "Delta Research"),
    ("police officials", "police"),
    ("its press office", None),
    ("the airline", None),
]


@pytest.mark.parametrize(("phrase", "body"), BODIES)
def test_the_body_is_whom_the_source_speaks_for(phrase, body):
    assert read(phrase).body == body


MARKERS = [
    (
        "Two defence officials, who asked not to be named because it was secret",
        "who asked not to be named because it was secret",
        None,
    ),
    ("people familiar with the matter", "familiar with the matter", "familiar with the matter"),
    ("an unnamed official", "unnamed", None),
    (
        "a person on the board who was not authorised to speak",
        "who was not authorised to speak",
        None,
    ),
    ("A source with direct knowledge of the talks", None, "direct knowledge of the talks"),
    ("The health ministry", None, None),
]


@pytest.mark.parametrize(("phrase", "anonymity", "access"), MARKERS)
def test_anonymity_and_access_are_kept_word_for_word(phrase, anonymity, access):
    source = read(phrase)
    assert source.access == access
    if anonymity is not None:
        assert source.anonymity == anonymity
        assert anonymity in phrase


def test_a_named_person_with_access_is_not_anonymous():
    source = read("Eva Stahl, a lawyer who is familiar with the case")
    assert source.named
    assert source.anonymity is None
    assert on_record(source)


def test_a_named_official_off_the_record_is_not_on_record():
    source = read("Finance Minister Lio Sand, speaking on condition of anonymity")
    assert source.anonymity == "on condition of anonymity"
    assert not on_record(source)


@pytest.mark.parametrize(
    ("phrase", "count"),
    [
        ("Two officials", "two"),
        ("several people", "several"),
        ("a source", None),
        ("12 people", "12"),
    ],
)
def test_the_count_of_sources_is_kept(phrase, count):
    assert read(phrase).count == count


@pytest.mark.parametrize(
    ("phrase", "former"),
    [
        ("A former minister, Ines Arvo", True),
        ("The acting mayor, Ines Arvo", False),
        ("Retired general Rune Aske", True),
        ("The minister, Ines Arvo", False),
    ],
)
def test_a_demoter_takes_the_office_away(phrase, former):
    source = read(phrase)
    assert source.former is former
    assert (source.kind is Kind.PERSON_NAMED) is former


def test_the_span_is_the_phrase_in_the_body():
    source = read("The navy of Orlia", base=40)
    assert (source.span.start, source.span.end, source.span.text) == (40, 57, "The navy of Orlia")


def test_a_bare_name_takes_its_kind_from_a_fuller_mention():
    text = "Insurer Castellan said on Monday it was sound. Castellan declined to say more."
    doc = load_parser()(text)
    start = text.rindex("Castellan")
    span = doc.char_span(start, start + len("Castellan"))
    assert read_source(span, span.root).kind is Kind.COMPANY


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Northern Wire", True),
        ("the Lantern", True),
        ("Kestrel", True),
        ("The Valley Tribune", True),
        ("Radio Norr", True),
        ("Reuters", True),
        ("Halden Steel", False),
        ("The health ministry", False),
        ("Karl Venn", False),
    ],
)
def test_an_outlet_is_known_by_the_corpus_the_lists_or_its_name(name, outlet):
    assert is_outlet(name, OUTLETS) is outlet


@pytest.mark.parametrize(
    "phrase", ["The minister", "Finance Minister Lio Sand", "A bank spokesman", "Three doctors"]
)
def test_anonymity_never_leaves_a_source_on_record(phrase):
    assert not on_record(read(f"{phrase}, who asked not to be named,"))
