"""Who a sentence names, as what, and for whom."""

import pytest

from pipeline.records import Article
from processors import people
from processors.languages.base import load
from processors.people import Person
from processors.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("fr", "Le ministre gambien de l'Intérieur, Modou Kassama, a été reçu à Dakar.", "Interior Minister"),
        ("fr", "La ministre ghanéenne des Affaires étrangères, Abena Kufuor-Manso, a été reçue à Dakar.", "Foreign Minister"),
        ("it", "Il ministro gambiano dell'Interno, Modou Kassama, è arrivato a Roma.", "Interior Minister"),
        ("pt", "O ministro gambiano do Interior, Modou Kassama, chegou a Lisboa.", "Interior Minister"),
        ("es", "El ministro gambiano del Interior, Modou Kassama, llegó a Madrid.", "Interior Minister"),
        ("es", "En Madrid estuvo Modou Kassama, ministro gambiano del Interior.", "Interior Minister"),
    ],
)
def test_a_role_goes_on_behind_the_demonym_in_its_middle(lang: str, text: str, role: str) -> None:
    # Given / When
    person = found(lang, text)[0]

    # Then
    assert person.role == role
    assert person.party in ("GM", "GH")


def test_a_role_behind_a_demonym_that_divides_nothing_stays_as_it_is() -> None:
    # Given / When
    person = found("fr", "Le ministre gambien Modou Kassama a été reçu à Dakar.")[0]

    # Then
    assert (person.role, person.party) == ("Minister", "GM")


@pytest.mark.parametrize(
    ("lang", "text", "party"),
    [
        ("fr", "La délégation gambienne, conduite par Modou Kassama, a plaidé pour des visas.", "GM"),
        ("fr", "La délégation de la Gambie était conduite par le directeur Modou Kassama.", "GM"),
        ("it", "La delegazione gambiana, guidata da Modou Kassama, è arrivata a Roma.", "GM"),
        ("pt", "A delegação angolana, chefiada pelo ministro Eugénio Talaia, pediu vistos.", "AO"),
        ("de", "Die gambische Seite wurde von Modou Kassama geleitet.", "GM"),
        ("en", "The Gambian delegation was led by Modou Kassama.", "GM"),
    ],
)
def test_who_leads_a_delegation_is_of_its_country(lang: str, text: str, party: str) -> None:
    # Given / When
    person = found(lang, text)[0]

    # Then
    assert person.party == party


def test_who_is_led_by_no_delegation_has_no_party() -> None:
    # Given / When
    person = found("fr", "La délégation gambienne est repartie après la réunion présidée par Modou Kassama.")[0]

    # Then
    assert person.party is None


def found(lang: str, text: str) -> list[Person]:
    language = load(lang)
    assert language is not None
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang=lang), language)
    people.recognise(reading)
    return people.find(reading)
