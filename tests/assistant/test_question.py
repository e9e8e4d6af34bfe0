"""Understanding a question: its kind, its claim, its day, its speaker."""

import time

import pytest

from assistant.question import Act, QuestionKind, understand


def one(text, **more):
    (question,) = understand(text, **more)
    return question


@pytest.mark.parametrize(
    ("text", "p"),
    [
        ("Did Orvia give Lastan maps of the coast?", "Orvia gave Lastan maps of the coast"),
        ("Has the mayor of Tel opened the bridge?", "the mayor of Tel has opened the bridge"),
        ("Were all the wells in the west closed?", "all the wells in the west were closed"),
        ("Is it true that the ferry sank?", "the ferry sank"),
        ("Is it confirmed that Orvia closed its port?", "Orvia closed its port"),
        ("Does the harbour master know about the leak?", "the harbour master knows about the leak"),
        ("Will the council raise fares in May?", "the council will raise fares in May"),
        ("Is there a typhus outbreak in Tel?", "there is a typhus outbreak in Tel"),
    ],
)
def test_the_claim_of_a_yes_or_no_question_is_a_statement(text, p):
    assert one(text).proposition == p
    assert one(text).kind is QuestionKind.YES_NO


def test_a_negative_question_asks_about_the_positive_claim():
    question = one("Is it true that the agency has not approved the drug?")
    assert question.proposition == "the agency has approved the drug"
    assert not question.positive


def test_a_negated_past_question_gets_its_past_tense_back():
    question = one("Is it true that the harvest did not fail?")
    assert question.proposition == "the harvest failed"
    assert not question.positive


@pytest.mark.parametrize(
    ("text", "speaker", "act", "p"),
    [
        (
            "Has the palace confirmed that the king is ill?",
            "the palace",
            Act.CONFIRM,
            "the king is ill",
        ),
        ("Has Orvia denied moving the tanks?", "Orvia", Act.DENY, "Orvia moved the tanks"),
        ("Did the minister say the dam will hold?", "the minister", Act.SAY, "the dam will hold"),
        ("What did the guild say about the fire?", "the guild", Act.SAY, "the fire"),
        (
            "Has Tel Bank admitted that it is insolvent?",
            "Tel Bank",
            Act.ADMIT,
            "Tel Bank is insolvent",
        ),
    ],
)
def test_a_question_about_words_names_speaker_act_and_claim(text, speaker, act, p):
    question = one(text)
    assert question.kind is QuestionKind.SPEECH_ACT
    assert (question.speaker, question.act, question.proposition) == (speaker, act, p)


def test_anyone_is_no_speaker():
    question = one("Has anyone denied that the ferry sank?")
    assert question.anyone
    assert question.speaker is None
    assert question.act is Act.DENY


@pytest.mark.parametrize(
    ("text", "kind", "p", "slot"),
    [
        ("How many miners died at Tel?", QuestionKind.HOW_MANY, "miners died at Tel", "quantity"),
        (
            "How many cases has Orvia recorded?",
            QuestionKind.HOW_MANY,
            "Orvia has recorded cases",
            "quantity",
        ),
        ("Why did the mayor resign?", QuestionKind.WHY, "the mayor resigned", "reason"),
        ("When did the bridge fall?", QuestionKind.WHEN, "the bridge fell", "date"),
        ("Who won the race in Tel?", QuestionKind.WHO, "someone won the race in Tel", "agent"),
        ("What does the bridge cost?", QuestionKind.WHAT, "the bridge costs", "quantity"),
    ],
)
def test_a_question_word_asks_for_a_slot_and_presupposes_the_rest(text, kind, p, slot):
    question = one(text)
    assert (question.kind, question.proposition) == (kind, p)
    assert question.asked is not None
    assert question.asked.name == slot
    assert question.presupposed


def test_a_condition_stands_apart_from_the_main_clause():
    question = one("If the tanks were moved, has the palace said where they are?")
    assert question.condition == "the tanks were moved"
    assert question.speaker == "the palace"


def test_a_compound_question_has_its_parts_in_order():
    first, second = understand(
        "Did the court refuse the appeal, and what does the firm say about fees?"
    )
    assert first.proposition == "the court refused the appeal"
    assert (second.speaker, second.proposition) == ("the firm", "fees")
    prepositional = understand("How much is Orlo offering, and by when do they have to decide?")
    assert [part.kind for part in prepositional] == [QuestionKind.HOW_MANY, QuestionKind.WHEN]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of 6 March, had the palace said anything?", "2026-03-06"),
        ("What was the official line on 20 January?", "2026-01-20"),
        ("On 3 September, what was known about the wells?", "2025-09-03"),
        ("What was the official figure at the end of May?", "2026-05-31"),
    ],
)
def test_a_question_may_speak_from_a_day(text, day):
    assert one(text, today="2026-06-30").as_of == day


def test_a_month_inside_a_fact_is_no_as_of_day():
    question = one("Did prices rise 3.4 percent in May?")
    assert question.as_of is None
    assert question.dates == ("--05",)
    assert [(q.value, q.unit) for q in question.quantities] == [(3.4, "percent")]


def test_exactly_is_heard():
    assert one("Were exactly three people killed?").exact
    assert not one("Were three people killed?").exact


def turns(user, assistant="Reported, citing unnamed sources."):
    return [{"role": "user", "content": user}, {"role": "assistant", "content": assistant}]


def test_it_stands_for_the_claim_of_the_last_question():
    question = one("Has the palace confirmed it?", history=turns("Did Orvia give Lastan maps?"))
    assert question.proposition == "Orvia gave Lastan maps"
    assert question.speaker == "the palace"
    assert "Orvia gave Lastan maps" in question.text


def test_an_ellipsis_takes_the_last_question_with_another_party():
    question = one(
        "And the palace?", history=turns("Has the ministry denied that the king is ill?")
    )
    assert (question.speaker, question.act) == ("the palace", Act.DENY)
    assert question.proposition == "the king is ill"


def test_another_place_replaces_the_place_asked_before():
    question = one("And how many in Lastan?", history=turns("How many cases has Orvia recorded?"))
    assert question.proposition == "Lastan has recorded cases"


def test_he_is_the_only_person_named():
    question = one("Has he been charged?", history=turns("Did Berin Holl steal the fund?"))
    assert question.proposition == "Berin Holl has been charged"


def test_he_stays_open_between_two_persons():
    history = turns("Did Berin Holl meet Adal Voss?")
    assert one("Has he been charged?", history=history).unresolved == ("he",)


def test_repetition_asks_about_the_same_claim_and_says_so():
    history = turns("Is the mayor leaving?")
    question = one("So two newspapers confirmed it independently?", history=history)
    assert question.corroboration
    assert question.proposition == "the mayor is leaving"


def test_the_same_question_of_another_day():
    history = turns("Is the mayor leaving?")
    question = one("And on the evening of 10 March?", history=history, today="2026-04-01")
    assert question.proposition == "the mayor is leaving"
    assert question.as_of == "2026-03-10"


def test_a_paste_of_20000_characters_ends_soon():
    understand("Did the ferry sink?")
    begun = time.process_time()
    assert understand("Did the ferry " + "and the barge " * 1500 + "sink?")
    assert understand("why " * 5000)
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("question", "proposition"),
    [
        ("Was inflation 3.9 per cent in March?", "inflation was 3.9 per cent in March"),
        ("Were exports 4 billion crowns last year?", "exports were 4 billion crowns last year"),
        ("Is the Sarn tunnel staying closed until August?",
         "the Sarn tunnel is staying closed until August"),
        ("Did flight 12 crash?", "flight 12 crashed"),
        ("Were the 14 workers sacked?", "the 14 workers were sacked"),
    ],
)  # fmt: skip
def test_a_measure_is_said_of_the_subject_and_no_part_of_it(question, proposition):
    assert understand(question)[0].proposition == proposition
