"""What is promised after an event, who belongs to which side, and what only looks like a party, a person or a new body: sentences of our own."""

from __future__ import annotations

from typing import cast

import pytest

from pipeline.records import Article, Status
from processors import mechanism, next_step, parties, people
from processors.draft import Draft
from processors.events import agreement, working_group
from processors.gazetteer.lookup import find
from processors.languages.base import load
from processors.reading import Reading, Sentence, read


def reading_of(text: str, lang: str = "en", published: str = "2024-05-15") -> Reading:
    language = load(lang)
    assert language is not None
    title = {"en": "Notes from the ministry", "es": "Notas del ministerio"}[lang]
    return read(
        Article(
            article_id="a", url="", outlet="", title=title, text=text, published=published, retrieved=f"{published}T20:00:00Z", lang=lang
        ),
        language,
    )


def draft_of(reading: Reading, trigger: int = 1, status: str = "held") -> Draft:
    sentence = reading.sentences[trigger]
    return Draft("bilateral_meeting", cast("Status", status), sentence, [sentence], "meeting", parties=["GH", "TG"])


MET = {
    "en": "The interior ministers of Ghana and Togo met in Lomé on Tuesday about migrants. ",
    "es": "Los cancilleres de Perú y Chile se reunieron el martes en Lima por los migrantes. ",
}


@pytest.mark.parametrize(
    ("lang", "sentence", "date"),
    [
        ("en", "The Togolese minister is expected back in Accra in August.", "2024-08"),
        ("en", "The two ministers will travel to Accra on 12 August.", "2024-08-12"),
        ("en", "The ministers will sign a memorandum in Accra in July.", "2024-07"),
        ("en", "The first session of the panel will be held in June.", "2024-06"),
        ("en", "Earlier talks stalled, so the next round is planned for June.", "2024-06"),
        ("es", "Una misión técnica viajará a Santiago en agosto.", "2024-08"),
    ],
)
def test_a_promise_behind_the_event_is_its_next_step(lang: str, sentence: str, date: str) -> None:
    # Given
    reading = reading_of(MET[lang] + sentence, lang)
    # When
    step = next_step.find(reading, draft_of(reading))
    # Then
    assert step is not None
    assert step.date == date


@pytest.mark.parametrize(
    "sentence",
    [
        "They set up a joint group that will identify people within 96 hours.",
        "The joint task force, announced on Monday, will work from Lomé.",
    ],
)
def test_neither_a_deadline_nor_the_day_of_an_announcement_dates_the_next_step(sentence: str) -> None:
    # Given
    reading = reading_of(MET["en"] + sentence)
    # When
    step = next_step.find(reading, draft_of(reading))
    # Then
    assert step is None or step.date is None


def test_a_promised_first_session_does_not_number_the_meeting_that_was_held() -> None:
    # Given
    reading = reading_of("The ministers met in Lomé and set up a joint committee, whose first session will be held in June.")
    sentence = reading.sentences[1]
    # When
    told = mechanism.ordinal_of(reading.language, sentence, told=True)
    promised = mechanism.ordinal_of(reading.language, sentence)
    # Then
    assert (told, promised) == (None, 1)


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        (
            "en",
            "The foreign ministers of Ghana and Togo, Kwame Asante Boadi and Yao Kossi Lawson, met on Tuesday.",
            {"Kwame": "GH", "Yao": "TG"},
        ),
        (
            "es",
            "Los ministros de Trabajo de Perú y Bolivia, Jorge Salas Quispe y Luis Condo Riveros, se reunieron.",
            {"Jorge": "PE", "Luis": "BO"},
        ),
        (
            "en",
            "The Ghanaian delegation, headed by Kwame Asante Boadi, met the Togolese delegation, led by Yao Kossi Lawson.",
            {"Kwame": "GH", "Yao": "TG"},
        ),
        ("en", "Kwame Asante Boadi led the Ghanaian side and Yao Kossi Lawson the Togolese one.", {"Kwame": "GH", "Yao": "TG"}),
        (
            "es",
            "La delegación de Perú, encabezada por Jorge Salas Quispe, y la de Bolivia, a cargo de Luis Condo Riveros, se reunieron.",
            {"Jorge": "PE", "Luis": "BO"},
        ),
    ],
)
def test_each_person_belongs_to_the_side_the_sentence_gives_him(lang: str, text: str, sides: dict[str, str]) -> None:
    # Given
    reading = reading_of(text, lang)
    # When
    found = {person.name.split()[0]: person.party for person in people.find(reading)}
    # Then
    assert found == sides


def test_a_counterpart_holds_the_role_of_the_person_before_and_may_have_one_name() -> None:
    # Given
    reading = reading_of("Ghanaian interior minister Kwame Asante Boadi met his Togolese counterpart, Lawsonyo, in Lomé on Tuesday.")
    # When
    found = [(person.name, person.role, person.party) for person in people.find(reading)]
    # Then
    assert found == [("Kwame Asante Boadi", "Interior Minister", "GH"), ("Lawsonyo", "Interior Minister", "TG")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghana's minister met the adviser Lt Gen (retd) of Togo."),
        ("en", "Ministers of Zambia and Zimbabwe met in Victoria Falls on Tuesday."),
        ("es", "El canciller se reunió con la Dirección de Movilidad Humana y el Grupo Migratorio Mixto Permanente."),
    ],
)
def test_ranks_places_and_offices_are_no_persons(lang: str, text: str) -> None:
    # Given
    reading = reading_of(text, lang)
    # When
    found = people.find(reading)
    # Then
    assert found == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministers met on Tuesday about asylum seekers, a plan of the Starmer government."),
        ("en", "The ministers met on Tuesday, since Keir Starmer's remarks had upset Pristina."),
        ("es", "Los cancilleres se reunieron el martes por las deportaciones que ordenó Donald Trump."),
    ],
)
def test_a_leader_whose_plans_are_meant_is_only_spoken_of(lang: str, text: str) -> None:
    # Given
    reading = reading_of(text, lang, published="2025-09-16")
    # When
    found = people.find(reading)
    # Then
    assert [person.spoken_of for person in found] == [True]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Keir Starmer visited Tirana in May.", True),
        ("Keir Starmer will visit Tirana in November.", True),
        ("Keir Starmer attended the talks on Monday.", False),
    ],
)
def test_who_is_named_only_for_another_time_is_elsewhere(sentence: str, expected: bool) -> None:
    # Given
    reading = reading_of(
        "The ministers of Britain and Kosovo met in London on Monday about asylum seekers. " + sentence, published="2025-09-16"
    )
    (person,) = people.find(reading)
    # When
    elsewhere = people.elsewhere(reading, person, reading.sentences[1])
    # Then
    assert elsewhere is expected


@pytest.mark.parametrize(
    ("lang", "text", "party", "expected"),
    [
        ("en", "Afghans, Uzbeks and Tajiks are affected.", "AF", "origin"),
        ("es", "Hay un corredor para los venezolanos y haitianos que esperan.", "HT", "origin"),
        ("es", "Los ministros peruanos y chilenos se reunieron.", "PE", "official"),
        ("en", "They met over Iraqis stranded at the borders of Belarus with Poland and Lithuania.", "PL", "place"),
        ("es", "Se reunieron por las deportaciones de Donald Trump.", "US", "origin"),
        ("en", "Migrants were on the table when the minister met with President Donald Trump.", "US", "plain"),
    ],
)
def test_people_borders_and_leaders_whose_policy_is_meant_are_no_sides(lang: str, text: str, party: str, expected: str) -> None:
    # Given
    reading = reading_of(text, lang, published="2025-09-16")
    sentence: Sentence = reading.sentences[1]
    name = next(one for one in sentence.names if party in one.parties)
    # When
    context = parties.context_of(name, sentence)
    # Then
    assert context == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghana and Togo agreed to revive the joint technical committee on migrants, last convened in 2019."),
        ("es", "Perú y Chile acordaron reactivar el comité técnico de migrantes."),
        ("en", "Ghana will send a technical team to Togo about the migrants."),
        ("en", "A joint committee session of Ghana and Togo on migrants is being prepared."),
        ("en", "The Togolese minister heads a task force of her government on migrants."),
    ],
)
def test_a_body_that_is_there_already_is_no_new_one(lang: str, text: str) -> None:
    # Given
    reading = reading_of(text, lang)
    # When
    found = working_group.find(reading, [])
    # Then
    assert found == []


def test_a_refused_signature_is_no_signing() -> None:
    # Given
    refused = reading_of("The Togolese minister refused to sign the agreement on migrants.")
    signed = reading_of("The Togolese minister signed the agreement on migrants.")
    # When
    found = [agreement.find(reading, []) for reading in (refused, signed)]
    # Then
    assert [len(drafts) for drafts in found] == [0, 1]


def test_agreed_or_signed_in_a_city_is_not_told_of_the_past() -> None:
    # Given
    reading = reading_of("The ministers agreed in Accra on Tuesday to set up a joint working group on migrants.")
    # Then
    assert not reading.sentences[1].background


@pytest.mark.parametrize(
    ("lang", "text", "form", "expected"),
    [
        ("es", "El canciller de Venezuela lo recibió en la Casa Amarilla.", "Casa Amarilla", ("Casa Amarilla, Caracas", "VE")),
        ("es", "El canciller de Costa Rica lo recibió en la Casa Amarilla.", "Casa Amarilla", ("Casa Amarilla, San José", "CR")),
        ("es", "Los cancilleres de Argentina y Uruguay se vieron en Colonia.", "Colonia", ("Colonia del Sacramento", "UY")),
        ("es", "Los ministros de España y Alemania se vieron en Colonia.", "Colonia", ("Cologne", "DE")),
        ("es", "Los cancilleres se vieron en San Pedro de Atacama.", "San Pedro de Atacama", ("San Pedro de Atacama", "CL")),
        ("en", "Equatoguinean ministers came.", "Equatoguinean", ("Equatorial Guinea", "GQ")),
        ("en", "Bissau-Guinean ministers came.", "Bissau-Guinean", ("Guinea-Bissau", "GW")),
    ],
)
def test_a_name_of_several_places_is_read_by_the_states_beside_it(lang: str, text: str, form: str, expected: tuple[str, str]) -> None:
    # When
    found = [(name.canonical, name.country) for name in find(text, lang) if name.text == form]
    # Then
    assert found == [expected]


def test_a_longer_town_the_tables_do_not_hold_is_not_a_city_of_its_first_words() -> None:
    # When
    found = find("Los cancilleres se vieron en San Pedro de Quiltacollo.", "es")
    # Then
    assert found == []


def test_decent_treatment_is_no_verb_of_meeting() -> None:
    # Given
    noun = reading_of("El canciller exigió un trato digno para los migrantes.", "es")
    verb = reading_of("El canciller trató con su par chileno el retorno de migrantes.", "es")
    # Then
    assert [reading.sentences[1].has("held") for reading in (noun, verb)] == [False, True]
