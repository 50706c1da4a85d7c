"""Planned, held or called off, and what is no event at all: short texts of our own."""

from __future__ import annotations

import pytest

from pipeline.records import Article, Mention
from processors import status
from processors.languages.base import CODES, load
from processors.reading import Reading, read
from processors.tag import Tagger

TAGGER = Tagger()


def article_of(text: str, title: str = "", lang: str = "en", published: str | None = "2025-06-12") -> Article:
    return Article(
        article_id="a", url="", outlet="", title=title, text=text, published=published, retrieved="2025-06-12T18:00:00Z", lang=lang
    )


def reading_of(text: str, lang: str) -> Reading:
    language = load(lang)
    assert language is not None
    return read(article_of(text, lang=lang), language)


def meeting(text: str, title: str = "", lang: str = "en", published: str | None = "2025-06-12") -> Mention | None:
    mentions = TAGGER.tag(article_of(text, title, lang, published)).mentions
    return next((mention for mention in mentions if mention.type == "bilateral_meeting"), None)


@pytest.mark.parametrize(
    ("verb", "status_and_day"), [("travels", ("planned", "2025-06-16")), ("travelled", ("held", "2025-06-09"))], ids=["present", "past"]
)
def test_a_bare_weekday_follows_the_verb_beside_it(verb: str, status_and_day: tuple[str, str]) -> None:
    # Given an article of a Thursday, whose Monday hangs on one verb
    text = f"Kenya's labour minister Alfred Mutua {verb} to Doha on Monday for talks with his Qatari counterpart about migrant workers and their wages."

    # When
    said = meeting(text, title="Kenya wants safer jobs for its migrants in Qatar")

    # Then
    assert said is not None
    assert (said.status, said.date) == status_and_day


FUTURES = {
    "en": "The two ministers are scheduled to meet in Rome.",
    "es": "Los dos ministros se entrevistarán en Roma.",
    "fr": "Les deux ministres devraient se rencontrer à Rome.",
    "de": "Der Minister wird am Montag in Rom seinen Amtskollegen treffen.",
    "it": "I due ministri si incontreranno a Roma.",
    "pt": "Os dois ministros vão encontrar-se em Roma.",
    "tr": "İki bakan Roma'da görüşecek.",
}


@pytest.mark.parametrize("lang", sorted(FUTURES))
def test_a_verb_of_meeting_in_the_future_is_planned_and_not_held(lang: str) -> None:
    # Given / When
    sentence = reading_of(FUTURES[lang], lang).sentences[0]

    # Then
    assert sentence.has("planned")
    assert not sentence.has("held", "ongoing")


PAST = {
    "en": "The minister landed in Rome.",
    "es": "El ministro aterrizó en Roma.",
    "fr": "Le ministre a atterri à Rome.",
    "de": "Der Minister landete in Rom.",
    "it": "Il ministro è atterrato a Roma.",
    "pt": "O ministro aterrou em Roma.",
    "tr": "Bakan Roma'ya indi.",
    "ru": "Министр прилетел в Рим.",
}


@pytest.mark.parametrize("lang", sorted(PAST))
def test_a_past_verb_is_told_by_its_form(lang: str) -> None:
    # Given
    language = load(lang)
    assert language is not None
    assert language.past is not None

    # When / Then
    assert language.past.search(PAST[lang])
    assert not language.past.search(FUTURES.get(lang, "Министр прилетит в Рим."))


@pytest.mark.parametrize("lang", CODES)
def test_forms_of_verbs_cost_little_on_a_text_without_an_end(lang: str) -> None:
    # Given 100,000 letters without a space, and 100,000 words without a stop
    language = load(lang)
    assert language is not None

    # When / Then: only the head of a sentence is looked at
    for text in ("e" * 100_000, "wird " * 20_000):
        assert not any(sentence.has("planned") for sentence in reading_of(text, lang).sentences)


OFF = [
    ("en", "The meeting of the German and Polish interior ministers on asylum seekers, planned for Friday in Görlitz, has been put off until further notice."),
    ("es", "La reunión de los ministros del Interior de España y Marruecos sobre migración, prevista para el viernes en Tánger, se suspendió."),
    ("fr", "La rencontre prévue jeudi à Tunis entre le ministre italien de l'Intérieur et son homologue tunisien sur les migrants a été reportée."),
    ("it", "Il vertice sui migranti tra i ministri dell'Interno di Italia e Libia, previsto per giovedì a Roma, è stato rinviato."),
    ("pt", "A reunião sobre migração entre os ministros do Interior de Portugal e de Marrocos, marcada para sexta-feira em Lisboa, foi adiada."),
    ("ru", "Запланированная на пятницу встреча министров внутренних дел России и Таджикистана по вопросам миграции отложена."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), OFF, ids=[lang for lang, _ in OFF])
def test_a_planned_meeting_that_is_called_off_in_its_own_sentence_is_off(lang: str, text: str) -> None:
    # Given / When
    said = meeting(text, lang=lang)

    # Then
    assert said is None or said.status in ("cancelled", "postponed")


def test_what_somebody_would_do_once_elected_is_no_event() -> None:
    # Given
    told = "President Noboa {} Colombia's president Gustavo Petro in Quito to sign a migration accord with Colombia and discuss returns of migrants."

    # When / Then
    assert meeting(told.format("met"), title="Ecuador and Colombia on migration") is not None
    assert meeting("If elected, he " + told.format("met"), title="Ecuador and Colombia on migration") is None


WISHES = [
    ("en", "It is time that the interior ministers of Spain and Morocco meet to discuss migration."),
    ("es", "Es hora de que los ministros del Interior de España y Marruecos celebren una reunión sobre migración."),
    ("fr", "Il est temps que les ministres de l'Intérieur de la France et de l'Algérie créent un groupe de travail sur les migrations."),
    ("it", "I ministri dell'Interno di Italia e Tunisia dovrebbero creare un gruppo di lavoro sulle migrazioni."),
]


@pytest.mark.parametrize(("lang", "text"), WISHES, ids=[lang for lang, _ in WISHES])
def test_what_a_column_wishes_for_is_no_event(lang: str, text: str) -> None:
    assert TAGGER.tag(article_of(text, lang=lang)).mentions == []


def test_church_groups_of_two_countries_are_not_their_governments() -> None:
    # Given the same sentence on officials and on church groups
    told = "{} of Mexico and Guatemala met in Tapachula on Tuesday and discussed migration, deportations and the return of migrants."

    # When / Then
    assert meeting(told.format("Officials")) is not None
    assert meeting(told.format("Church groups")) is None


def test_the_stops_of_a_tour_have_not_met_each_other() -> None:
    # Given
    told = "Under Secretary Nora Lind will travel to {} on Monday for meetings with officials on migration, refugees and returns."

    # When
    said = meeting(told.format("Mozambique and Namibia"), title="Under Secretary Lind's travel to Mozambique and Namibia")

    # Then
    assert said is None or said.parties != ["MZ", "NA"]


def test_a_denied_verb_is_denied_by_its_sentence() -> None:
    # Given / When
    met, denied = (reading_of(f"The minister {word} her Moroccan counterpart.", "en").sentences[0] for word in ("met", "denied having met"))

    # Then
    assert (status.denied_itself(met), status.denied_itself(denied)) == (False, True)
