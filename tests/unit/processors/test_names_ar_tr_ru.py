"""Names, statuses and bodies of articles in Arabic, Turkish and Russian, each on short texts of our own."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.records import Article, Mention
from processors import people
from processors.gazetteer.lookup import find
from processors.languages.base import load
from processors.reading import Reading, Sentence, read
from processors.tag import Tagger

TAGGER = Tagger()
AR_TALKS = "التقى وزير الداخلية المغربي عبد الوافي لفتيت الاثنين في الرباط {} لبحث الهجرة غير النظامية."


def article(text: str, lang: str, title: str = "") -> Article:
    return Article(article_id="a", url="", outlet="", title=title, text=text, published="2025-05-15", retrieved=None, lang=lang)


def reading(text: str, lang: str) -> Reading:
    language = load(lang)
    assert language is not None
    return read(article(text, lang), language)


def sentences(text: str, lang: str) -> list[Sentence]:
    return reading(text, lang).sentences


def told(text: str, lang: str) -> Mention:
    return next(one for one in TAGGER.tag(article(text, lang)).mentions if one.type == "bilateral_meeting")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("أعادت السلطات 40 مهاجراً سورياً", set()),
        ("أعادت السلطات 40 لاجئا ليبيا ومهاجراً نيجيرياً", set()),
        ("وصل وفد من سوريا", {"SY"}),
        ("التقى المسؤولون وفداً ليبياً", {"LY"}),
    ],
)
def test_an_accusative_adjective_behind_people_is_no_state(text: str, parties: set[str]) -> None:
    # Given / When
    found = {party for sentence in sentences(text, "ar") for name in sentence.names for party in name.parties}

    # Then
    assert found == parties


@pytest.mark.parametrize(
    ("text", "lang", "person"),
    [
        ("قال بدر عبدالعاطي", "ar", "Badr Abdelatty"),
        ("قال عبدالله بوحبيب", "ar", "Abdallah Bou Habib"),
        ("مع ماتيو بيانتيدوزي", "ar", "Matteo Piantedosi"),
        ("ودوبرافكا شويتسا", "ar", "Dubravka Šuica"),
        ("с Радославом Сикорским", "ru", "Radosław Sikorski"),
        ("с Каей Каллас", "ru", "Kaja Kallas"),
        ("к Вилаяту Эйвазову", "ru", "Vilayat Eyvazov"),
    ],
)
def test_office_holders_are_known_in_the_spellings_of_their_neighbours(text: str, lang: str, person: str) -> None:
    # Given the day on which each of them held the office, or Lebanon's minister had just left it
    day = date(2025, 1, 15)

    # When
    found = [name.canonical for name in find(text, lang, when=day) if name.kind == "person"]

    # Then
    assert found == [person]


@pytest.mark.parametrize(
    ("text", "lang", "party"),
    [
        ("переговоры с Польшей", "ru", "PL"), ("министр Египта", "ru", "EG"), ("в Египте", "ru", "EG"), ("в Израиле", "ru", "IL"),
        ("Beyaz Rusya'nın", "tr", "BY"), ("Rusya'nın", "tr", "RU"),
    ],
)  # fmt: skip
def test_states_are_found_in_their_cases(text: str, lang: str, party: str) -> None:
    # Given / When
    found = [name.parties for name in find(text, lang)]

    # Then
    assert found == [(party,)]


def test_the_arabic_word_for_authorities_is_no_city() -> None:
    # Given / When / Then
    assert find("سلطات", "ar") == []
    assert [name.canonical for name in find("سطات", "ar")] == ["Settat"]


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ("وزير العدل سالم كريم نجار", "سالم كريم نجار"),
        ("مدير الديوان سالم كريم", None),
        ("وزير الداخلية والتنسيق سالم", None),
        ("الوزير استعداد بلاده لدعم العودة", None),
        ("السفير سالم كريم. وناقشا", "سالم كريم"),
    ],
)
def test_words_that_go_on_behind_an_arabic_title_are_no_name(other: str, named: str | None) -> None:
    # Given
    text = AR_TALKS.format(other)

    # When
    unknown = [person.name for person in people.find(reading(text, "ar")) if not person.known]

    # Then
    assert unknown == ([named] if named else [])


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("Министр внутренних дел Гамбии Ламин Ндей встретился в Дакаре с министром внутренних дел Сенегала. Обсудили нелегальную миграцию.", "ru", "Ламин Ндей"),
        ("Глава МВД Марокко встретился в Рабате с министром внутренних дел Ганы Иваном Петровым. Обсудили нелегальную миграцию.", "ru", "Иван Петров"),
        ("İçişleri Bakanı Ali Yerlikaya, pazartesi günü Ankara'da Gana İçişleri Bakanı Kofi Mensah'la görüştü. Düzensiz göç ele alındı.", "tr", "Kofi Mensah"),
    ],
)  # fmt: skip
def test_unknown_persons_are_named_without_state_and_case(text: str, lang: str, named: str) -> None:
    # Given / When
    names = [person.name for person in told(text, lang).participants]

    # Then
    assert named in names


def test_the_ministry_that_told_the_news_is_not_where_they_met() -> None:
    # Given
    text = "Встречу глав МВД Латвии и Молдавии по нелегальной миграции отменили, сообщили в молдавском МИД."

    # When
    mention = told(text, "ru")

    # Then
    assert mention.venue is None or "МИД" not in mention.venue


@pytest.mark.parametrize(
    ("text", "lang", "cue"),
    [
        ("تحادث الوزيران في عمان", "ar", "held"),
        ("يحل بالجزائر وزير الخارجية", "ar", "planned"),
        ("كذبت الوزارة الخبر", "ar", "deny"),
        ("على عقد اجتماع جديد", "ar", "next_step"),
        ("Министры увидятся в Баку", "ru", "planned"),
        ("Глава МИД вылетает в Баку", "ru", "planned"),
        ("Переговоры прерваны", "ru", "cancel"),
        ("İki bakan masaya oturacak", "tr", "planned"),
        ("Bakan Tahran'a gidiyor", "tr", "planned"),
        ("Bakan Bağdat'a hareket etti", "tr", "trip"),
    ],
)
def test_phrases_of_the_press_give_their_cue(text: str, lang: str, cue: str) -> None:
    # Given / When
    found = sentences(text, lang)

    # Then
    assert any(sentence.has(cue) for sentence in found)


@pytest.mark.parametrize(("text", "lang", "cue"), [("Görüşmede göç ele alınacak", "tr", "held"), ("وزير من السودان", "ar", "other_topics")])
def test_phrases_that_say_nothing_give_no_cue(text: str, lang: str, cue: str) -> None:
    # Given / When
    found = sentences(text, lang)

    # Then
    assert not any(sentence.has(cue) for sentence in found)


def test_a_russian_mixed_committee_is_named_in_full() -> None:
    # Given
    text = "В Ереване состоялось заседание смешанного комитета Армении и Швейцарии по реадмиссии нелегальных мигрантов."

    # When
    mention = told(text, "ru")

    # Then
    assert mention.mechanism is not None
    assert mention.mechanism.startswith("смешанный комитет")


def test_an_arabic_body_keeps_the_states_inside_its_name() -> None:
    # Given
    text = "عقدت اللجنة الأمنية المشتركة الأردنية السورية اجتماعها الثالث في عمان يوم الاثنين لبحث الهجرة غير النظامية وضبط الحدود."

    # When
    mention = told(text, "ar")

    # Then
    assert mention.mechanism is not None
    assert mention.mechanism.startswith("اللجنة الأمنية المشتركة الأردنية السورية")
