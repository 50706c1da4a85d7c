"""Where and when an event takes place, on sentences of our own: one pattern each."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.records import Article
from processors import mechanism, people, slots, status, venue, when
from processors.dates import Anchor, find_dates, resolve
from processors.dates import dateline as date_of_dateline
from processors.draft import Draft
from processors.languages.base import load
from processors.reading import Reading, read
from processors.sentences import split
from processors.tag import Tagger


def reading_of(
    title: str, text: str, lang: str = "en", published: str | None = "2024-05-15", retrieved: str | None = "2024-05-15T20:00:00Z"
) -> Reading:
    language = load(lang)
    assert language is not None
    return read(
        Article(article_id="a", url="", outlet="", title=title, text=text, published=published, retrieved=retrieved, lang=lang), language
    )


def draft_of(reading: Reading, trigger: int, parties: str, status: str = "held") -> Draft:
    sentence = reading.sentences[trigger]
    return Draft(type="bilateral_meeting", status=status, trigger=sentence, support=[sentence], rule="meeting", parties=parties.split())  # type: ignore[arg-type]


PLACES = [
    (
        "the next session's city is not the place of this one",
        "en",
        "Border officials of Ghana and Togo meet",
        "Interior ministers of Ghana and Togo met in Lomé on Tuesday to discuss irregular migration. The next session will be held in Accra in the autumn.",
        "GH TG",
        "Lomé",
    ),
    (
        "the dateline is not the place where another is told",
        "en",
        "Vienna and Belgrade agree on returns",
        "VIENNA, May 14 - The interior ministers of Austria and Serbia met in Belgrade on Tuesday to discuss the return of migrants.",
        "AT RS",
        "Belgrade",
    ),
    (
        "a ministry in whose name somebody speaks is not the place",
        "it",
        "Migranti, incontro tra Italia e Albania",
        "Il ministro dell'Interno italiano ha incontrato ieri a Tirana il collega albanese sui rimpatri. In una nota il Viminale parla di passi avanti.",
        "AL IT",
        "Tirana",
    ),
    (
        "the capital of a country is that city",
        "es",
        "Chile y Bolivia hablan de migración",
        "Los viceministros de Chile y Bolivia se reunieron el martes en la capital chilena para tratar la migración irregular.",
        "BO CL",
        "Santiago",
    ),
    (
        "an online meeting is nowhere",
        "en",
        "Kenya and Oman on workers",
        "Labour ministers of Kenya and Oman met by videoconference on Tuesday to discuss migrant workers.",
        "KE OM",
        venue.VIRTUAL,
    ),
    (
        "a country called like its capital is the capital behind a place word",
        "ar",
        "لقاء تونسي ليبي حول الهجرة",
        "التقى وزير الداخلية التونسي نظيره الليبي اليوم في تونس لبحث الهجرة غير النظامية.",
        "LY TN",
        "Tunis",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lang", "title", "text", "parties", "place"), PLACES, ids=[case[0] for case in PLACES])
def test_the_place_of_a_meeting(why: str, lang: str, title: str, text: str, parties: str, place: str) -> None:
    # Given
    reading = reading_of(title, text, lang)

    # When
    found = venue.find(reading, draft_of(reading, 1, parties))

    # Then
    assert found is not None
    assert place in found.english, why


def test_a_town_unknown_to_the_gazetteer_lies_in_the_country_behind_it() -> None:
    # Given a town with its country behind it
    reading = reading_of(
        "Panama and Colombia meet",
        "The migration chiefs of Panama and Colombia met in Bahía Grande, Panama, on Tuesday to discuss irregular migration.",
    )

    # When
    found = venue.find(reading, draft_of(reading, 1, "CO PA"))

    # Then
    assert found is not None
    assert (found.english, found.country) == ("Bahía Grande", "PA")


def test_a_town_unknown_to_the_gazetteer_may_stand_in_the_sentence_behind_the_meeting() -> None:
    # Given a meeting whose place is told in a sentence of its own
    reading = reading_of(
        "Colombia y Panamá acuerdan patrullas",
        "Las autoridades de Colombia y Panamá se reunieron el martes por la migración irregular. Fue en Bocas Grandes, con un recorrido por la orilla.",
        "es",
    )

    # When its places are gathered
    places = [candidate.place for candidate in venue.candidates(reading, draft_of(reading, 1, "CO PA"))]

    # Then the town is one of them
    assert any(place.english == "Bocas Grandes" and not place.known for place in places)


def test_a_building_stands_in_its_city() -> None:
    # Given
    reading = reading_of(
        "Talks on migrants", "The interior ministers of Kenya and Uganda met at the foreign ministry in Nairobi on Tuesday over migration."
    )

    # When
    found = venue.find(reading, draft_of(reading, 1, "KE UG"))

    # Then
    assert found is not None
    assert found.english.endswith("Nairobi")


DAYS = [
    (
        "the dateline's day is not the event's where another is told",
        "en",
        "Spain and Gambia on returns",
        "MADRID, May 14. Officials of Spain and Gambia met on Monday to discuss the return of migrants.",
        "held",
        "2024-05-13",
    ),
    (
        "the day on which it was announced is not the day of a plan",
        "en",
        "Ministers of Peru and Chile to discuss migration",
        "Interior ministers of Peru and Chile will meet on May 23 to discuss migration, the ministry said on Monday.",
        "planned",
        "2024-05-23",
    ),
    (
        "a day that follows today says which day today is",
        "en",
        "Cuba and Belize talk",
        "Today, May 14, officials of Cuba and Belize met to review their migration accord.",
        "held",
        "2024-05-14",
    ),
    (
        "a German day keeps its month",
        "de",
        "Deutschland und Ghana sprechen über Migration",
        "Am 13. Mai 2024 trafen sich die Innenminister von Deutschland und Ghana in Accra, um über Rückführungen zu sprechen.",
        "held",
        "2024-05-13",
    ),
    (
        "today as an adjective",
        "it",
        "Italia e Libia",
        "Nell'incontro odierno i ministri di Italia e Libia hanno parlato di rimpatri di migranti.",
        "held",
        "2024-05-15",
    ),
]


@pytest.mark.parametrize(("why", "lang", "title", "text", "status", "day"), DAYS, ids=[case[0] for case in DAYS])
def test_the_day_of_a_meeting(why: str, lang: str, title: str, text: str, status: str, day: str) -> None:
    # Given
    reading = reading_of(title, text, lang)
    trigger = len(reading.sentences) - 1

    # When
    found = when.find(reading, draft_of(reading, trigger, "ES GM", status))

    # Then
    assert found is not None
    assert found.edtf == day, why


def test_a_year_alone_is_no_day_of_a_meeting() -> None:
    # Given
    reading = reading_of("Talks", "Last autumn ministers discussed migrants; 400,000 of them crossed in 2023.", published=None)

    # When
    found = when.find(reading, draft_of(reading, 1, "ES GM"))

    # Then
    assert found is None or len(found.edtf) > 4


def test_a_feed_without_a_date_leaves_the_dateline_to_count_from() -> None:
    # Given
    reading = reading_of(
        "Talks in Havana", "HAVANA, May 6. Cuba and Belize will meet on Tuesday in Havana about migration.", published=None
    )

    # When
    found = when.find(reading, draft_of(reading, len(reading.sentences) - 1, "BZ CU", "planned"))

    # Then
    assert found is not None
    assert found.edtf == "2024-05-07"


def test_a_sentence_that_begins_with_a_place_and_a_day_is_no_dateline() -> None:
    # Given
    text = "Lima on May 6 will host ministers of both countries."
    anchor = Anchor(date(2024, 5, 15), date(2024, 5, 15))

    # When / Then
    assert date_of_dateline(text, find_dates(text, "en"), anchor) is None


def test_a_colon_behind_a_day_is_not_a_clock() -> None:
    # Given
    [expression] = find_dates("Next round in Lima, March 20: trade and migration", "en")

    # When
    day = resolve(expression, Anchor(date(2024, 3, 6), date(2024, 3, 6)), "future")

    # Then
    assert day is not None
    assert day.edtf == "2024-03-20"


def test_ordinals_with_a_stop_end_no_sentence_where_they_are_written_so() -> None:
    # Given
    text = "Am 23. März tagt die Gruppe. Danach ist Pause."

    # When / Then
    assert len(split("T", text, dotted=True)) == 3
    assert len(split("T", text)) == 4


SERIES = [
    ("en", "The third trilateral summit of Chad, Niger and Mali on migration was held in Zinder on Monday.", "trilateral summit"),
    ("es", "Perú y Ecuador celebraron el lunes en Loja el XV Gabinete Binacional, con la migración en la agenda.", "Gabinete Binacional"),
    (
        "de",
        "Bei den Regierungskonsultationen von Deutschland und Ghana in Accra ging es am Montag um Migration.",
        "Regierungskonsultationen",
    ),
    ("ar", "انعقدت يوم الاثنين الدورة السابعة للمجموعة المشتركة الدائمة بين مصر وقبرص حول الهجرة.", "المجموعة المشتركة الدائمة"),
]


@pytest.mark.parametrize(("lang", "text", "name"), SERIES, ids=[case[0] for case in SERIES])
def test_a_recurring_meeting_is_called_by_its_name(lang: str, text: str, name: str) -> None:
    # Given
    reading = reading_of("", text, lang)

    # When
    found = slots.series(reading, draft_of(reading, 0, "EC PE"))

    # Then
    assert found is not None
    assert name in found


def test_a_body_name_ends_before_the_day_it_met() -> None:
    # Given
    reading = reading_of("", "Kenya and Qatar opened a joint labour committee on Monday, and workers will follow.")
    sentence = reading.sentences[0]

    # When
    name = mechanism.name_of(reading, sentence, sentence.all("body")[0])

    # Then
    assert name.endswith("committee")


def test_an_office_holder_spelt_another_way_is_shown_both_ways() -> None:
    # Given
    german = reading_of(
        "", "Innenministerin Nancy Faeser traf am Montag in Tiflis den georgischen Innenminister Wachtang Gomelauri.", "de", "2023-12-19"
    )
    english = reading_of("", "Interior minister Nancy Faeser met Vakhtang Gomelauri in Tbilisi on Monday.", "en", "2023-12-19")

    # When
    for reading in (german, english):
        people.recognise(reading)
    shown = [{person.name for person in people.find(reading)} for reading in (german, english)]

    # Then
    assert shown == [{"Nancy Faeser", "Vakhtang Gomelauri (Wachtang Gomelauri)"}, {"Nancy Faeser", "Vakhtang Gomelauri"}]


def test_a_plain_spanish_future_is_a_plan_and_no_next_step() -> None:
    # Given
    reading = reading_of("", "Los cancilleres de Bolivia y Paraguay se reunirán el martes en Villamontes para tratar la migración.", "es")

    # When
    votes = status.sentence_votes(reading.sentences[0])

    # Then
    assert not reading.sentences[0].has("next_step")
    assert votes["planned"] > votes["held"]


def test_a_number_without_a_body_is_not_told() -> None:
    # Given
    text = "For the first time since 2019 the interior ministers of Kenya and Uganda met in Nairobi on Tuesday to discuss irregular migration and refugees."
    article = Article(
        article_id="a",
        url="",
        outlet="",
        title="Kenya and Uganda meet on migrants",
        text=text,
        published="2024-05-15",
        retrieved=None,
        lang="en",
    )

    # When
    said = [mention for mention in Tagger().tag(article).mentions if mention.type == "bilateral_meeting"]

    # Then
    assert said
    assert all(mention.ordinal is None for mention in said if mention.mechanism is None)


def test_a_ministry_without_a_name_is_that_of_the_only_state_that_met() -> None:
    # Given a dialogue of a state and the European Union at "the Foreign Ministry", in Arabic
    article = Article(
        article_id="a",
        url="",
        outlet="",
        title="جولة جديدة من حوار الهجرة بين مصر والاتحاد الأوروبي",
        text="عُقدت في وزارة الخارجية يوم الأحد جولة جديدة من الحوار رفيع المستوى حول الهجرة بين مصر والاتحاد الأوروبي، وبحث الجانبان مكافحة تهريب المهاجرين.",
        published="2023-05-08",
        retrieved=None,
        lang="ar",
    )

    # When
    said = next(mention for mention in Tagger().tag(article).mentions if mention.type == "bilateral_meeting")

    # Then
    assert said.venue == "Foreign Ministry, Cairo"


def test_a_meeting_dated_months_back_by_its_sentence_is_not_todays_news() -> None:
    # Given an article of November whose sentence puts the meeting in February
    reading = reading_of(
        "Italy and Libya and the boats",
        "In February 2025 the interior ministers of Italy and Libya met in Rome to discuss irregular migration.",
        published="2025-11-30",
        retrieved="2025-11-30T10:00:00Z",
    )
    draft = draft_of(reading, 1, "IT LY")

    # When
    day = when.find(reading, draft)

    # Then
    assert day is not None
    assert day.edtf == "2025-02"
    assert when.is_retelling(reading, draft, day)


def test_the_day_of_the_next_session_never_dates_the_last_where_the_article_has_no_day() -> None:
    # Given
    reading = reading_of(
        "Italy and Tunisia on migrants",
        "Interior Minister Matteo Piantedosi met Tunisia's interior minister on Tuesday in Tunis to discuss migrants. "
        "The next session of the joint committee is scheduled for 12 March 2024 in Rome.",
        published=None,
        retrieved=None,
    )

    # When
    day = when.find(reading, draft_of(reading, 1, "IT TN"))

    # Then
    assert day is None or day.edtf != "2024-03-12"


def test_the_city_of_the_next_meeting_is_not_the_place_of_this_one() -> None:
    # Given
    reading = reading_of(
        "Mexico and the United States on migration",
        "Foreign ministers of Mexico and the United States met on Wednesday to discuss migration. "
        "The next meeting will be held in Washington in January 2025.",
    )

    # When
    found = venue.candidates(reading, draft_of(reading, 1, "MX US"))

    # Then
    assert not any("Washington" in one.place.english for one in found)
