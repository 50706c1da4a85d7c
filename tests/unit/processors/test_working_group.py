"""Which bodies are told as new and whose they are, on sentences of our own."""

from __future__ import annotations

import pytest

from pipeline.records import Article
from processors import judge
from processors.draft import Draft
from processors.events import working_group
from processors.languages.base import load
from processors.reading import Reading, read


def reading_of(text: str, lang: str, title: str = "Migrants") -> Reading:
    language = load(lang)
    assert language is not None
    return read(
        Article(article_id="a", url="", outlet="", title=title, text=text, published="2024-05-16", retrieved=None, lang=lang), language
    )


def found(text: str, lang: str = "en") -> list[Draft]:
    return working_group.find(reading_of(text, lang), [])


def names(text: str, lang: str) -> list[str]:
    reading = reading_of(text, lang)
    return [reading.whole[hit.start : hit.end] for sentence in reading.sentences for hit in sentence.all("body")]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Latvia and Estonia agreed to open a joint police and customs contact centre for migrants at Valka.", "joint police and customs contact centre"),
        ("en", "Latvia agreed that a staff of both ministries will look into the complaints of migrants.", "staff"),
        ("es", "Los ministros acordaron abrir un centro policial común para los migrantes.", "centro policial común"),
        ("fr", "Les ministres ont décidé de créer un poste mixte pour les migrants.", "poste mixte"),
        ("de", "Die Minister vereinbarten eine gemeinsame Leitstelle gegen Schleuser.", "gemeinsame Leitstelle"),
        ("it", "I ministri hanno deciso di aprire un presidio congiunto per i migranti.", "presidio congiunto"),
        ("pt", "Os ministros decidiram abrir um posto comum para os migrantes.", "posto comum"),
        ("ru", "Стороны договорились открыть совместный пункт приёма мигрантов.", "совместный пункт"),
        ("tr", "Bakanlar göçmenler için ortak bir çağrı odası kurulmasına karar verdi.", "ortak bir çağrı odası"),
        ("ar", "اتفق الوزيران على فتح نقطة مشتركة لتسجيل المهاجرين.", "نقطة مشتركة"),
    ],
)  # fmt: skip
def test_what_is_joint_or_of_both_sides_is_a_body_whatever_it_is_called(lang: str, text: str, name: str) -> None:
    # Given / When / Then
    assert name in names(text, lang)
    assert found(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Latvia will open a police and customs contact centre for migrants."),
        ("en", "The ministers agreed on a joint statement about a centre for migrants."),
        ("es", "El ministro acordó abrir un centro policial para los migrantes."),
        ("tr", "Bakan göçmenler için bir çağrı odası kuracak."),
    ],
)
def test_a_centre_of_nobody_else_is_no_body(lang: str, text: str) -> None:
    # Given / When / Then
    assert names(text, lang) == []


@pytest.mark.parametrize(
    "text",
    [
        "اتفق الوزيران على تشكيل لجنة مشتركة تتولى عودة اللاجئين.",
        "خرج الوفدان بلجنة مشتركة تتولى عودة اللاجئين.",
    ],
)
def test_an_arabic_body_without_an_article_is_new_and_may_share_its_noun_with_the_verb(text: str) -> None:
    # Given / When
    draft = found(text, "ar")
    # Then
    assert [one.features["body_indefinite"] for one in draft] == [1.0]


def test_an_arabic_body_with_an_article_is_known() -> None:
    # Given / When / Then
    assert found("بحثت اللجنة المشتركة عودة اللاجئين.", "ar") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Los ministros acordaron un equipo técnico bilateral para los migrantes."),
        ("it", "I ministri hanno deciso di istituire un tavolo tecnico bilaterale per i migranti."),
    ],
)
def test_bilateral_behind_a_body_describes_it(lang: str, text: str) -> None:
    # Given / When / Then
    assert found(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "The two ministers concluded an accord on refugees; a tripartite commission is to supervise it.", 1),
        ("es", "Las vicecancilleres suscribieron un acta que crea un mecanismo de consultas migratorias.", 1),
        ("en", "The two ministers held a migration dialogue in Riga.", 0),
        ("es", "Los ministros celebraron un diálogo migratorio en Lima.", 0),
    ],
)
def test_a_commission_or_mechanism_is_a_body_and_a_round_of_a_dialogue_is_none(lang: str, text: str, count: int) -> None:
    # Given / When / Then
    assert len(found(text, lang)) == count


def test_words_that_describe_a_body_may_stand_between_it_and_its_article() -> None:
    # Given
    described = found("The minister answered with a consular early warning task force for migrants.")
    other = found("A visit of the early warning task force for migrants ended.")
    # When / Then
    assert [draft.features["body_indefinite"] for draft in described] == [1.0]
    assert other == []


@pytest.mark.parametrize(
    ("lang", "joint", "plain"),
    [
        ("en", "They agreed to set up a joint committee on migrants.", "They agreed to set up a technical committee on migrants."),
        ("es", "Acordaron crear un comité técnico conjunto sobre migrantes.", "Acordaron crear un comité técnico sobre migrantes."),
        (
            "en",
            "They agreed to set up a panel of Latvian and Estonian experts.",
            "They agreed to set up a technical team for Latvian migrants.",
        ),
        ("es", "Acordaron crear un equipo técnico peruano-chileno.", "Acordaron crear un equipo técnico peruano."),
    ],
)
def test_a_body_that_says_it_is_joint_is_told_from_one_that_does_not(lang: str, joint: str, plain: str) -> None:
    # Given / When
    said = [found(text, lang)[0].features for text in (joint, plain)]
    # Then
    assert [one["body_joint"] for one in said] == [1.0, 0.0]
    assert all(one["body_agreed_made"] == 1.0 for one in said)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The eighth meeting of the joint technical committee on migrants, set up in Riga, ended."),
        ("en", "The ministers announced the first sitting of a joint council on migrants."),
        ("es", "La reunión del grupo de alto nivel sobre migrantes, anunciada para el lunes, será en Lima."),
    ],
)
def test_a_body_named_for_its_session_is_known(lang: str, text: str) -> None:
    # Given / When / Then
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Latvian and Estonian officials favour a technical group on migrants."),
        ("es", "Los ministros de Perú y Chile quieren un mecanismo tripartito para los migrantes."),
        ("en", "Church groups set up a technical committee for migrants."),
        ("es", "Los alcaldes crearon un comité técnico para los migrantes."),
    ],
)
def test_what_is_only_wished_for_or_of_others_is_no_new_body(lang: str, text: str) -> None:
    # Given / When / Then
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "before", "text"),
    [
        ("en", "The minister of Latvia met his colleague of Estonia in Riga.", "They launched a dialogue on migrants."),
        ("es", "El ministro de Perú recibió a su par de Chile en Lima.", "Acordaron una mesa para los migrantes."),
    ],
)
def test_the_two_sides_of_a_body_may_stand_in_the_sentence_before(lang: str, before: str, text: str) -> None:
    # Given / When / Then
    assert names(f"{before} {text}", lang)
    assert not names(text, lang)


def test_the_channel_is_no_body() -> None:
    # Given / When / Then
    assert names("Britain and France agreed on a new plan against Channel crossings.", "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "They will form a joint team with authorities of Peru, Bolivia and other countries for the migrants.", ["PE", "BO"]),
        ("es", "Habrá un equipo conjunto con autoridades de Perú, Bolivia y otros países para los migrantes.", ["PE", "BO"]),
        ("en", "They will form a joint team for the migrants of Peru and Bolivia.", []),
        ("en", "The president of Brazil met the authorities of Paraguay and Bolivia about a joint team for the migrants.", []),
    ],
)
def test_whose_authorities_sit_in_a_body_are_its_members(lang: str, text: str, expected: list[str]) -> None:
    # Given
    reading = reading_of(text, lang)
    # When / Then
    assert judge._members(reading, ["CL", "PE"]) == expected
