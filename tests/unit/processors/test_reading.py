"""Quotation marks and blanks, and the words around a name, as they are read."""

from __future__ import annotations

import pytest

from pipeline.records import Article
from processors import parties, quotes
from processors.languages.base import load
from processors.people import find
from processors.reading import quoted_spans, read
from processors.squeeze import TITLE_CHARS, squeezed


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("»Wir reden weiter«, sagte sie. Er sprach von »Geduld«.", ["Wir reden weiter", "Geduld"]),
        ("Er nannte es »gut« , sie ›besser‹ und beide »richtig« .", ["gut", "besser", "richtig"]),
        ("« Nous parlons », dit-elle. Il parle de « patience ».", [" Nous parlons ", " patience "]),
        ("Inicio » Política » Mundo\nDijo «seguimos» y luego «paciencia».", ["seguimos", "paciencia"]),
        ("» Mehr dazu\nEr sagte «ja» und dann «nein».", ["ja", "nein"]),
        ("„Ja“, sagte er. „Nein“, sagte sie, „nie”.", ["Ja", "Nein", "nie"]),
        ("“Yes,” he said. “No,” she said.", ["Yes,", "No,"]),
        ('"Yes," he said. "No," she said.', ["Yes,", "No,"]),
        ("‹a› et ‹b›", ["a", "b"]),
        ("›a‹ und ›b‹", ["a", "b"]),
        (
            '"The first paragraph goes on.\n"So does the second," he said. "End."',
            ["The first paragraph goes on.", "So does the second,", "End."],
        ),
    ],
)
def test_what_stands_between_two_quotations_is_none(text: str, quoted: list[str]) -> None:
    # When, then
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


def test_what_follows_a_quotation_too_long_to_be_taken_is_none() -> None:
    # Given a quotation in straight marks that is longer than any that is taken, and one after it
    text = '"' + "word " * 200 + 'end," he said in the evening. "Short," she said.'

    # When, then
    assert [text[start:end] for start, end in quoted_spans(text)] == ["Short,"]


def test_a_german_statement_is_that_of_who_said_it() -> None:
    # Given
    text = "»Wir werden die Verfahren gemeinsam schneller machen« , sagte Olaf Scholz. William Ruto sprach in Berlin von einer »Win-win-Lage« ."
    language = load("de")
    assert language is not None

    # When
    reading = read(Article(article_id="a", url="", outlet="", title="Deutschland und Kenia", text=text, retrieved=None), language)
    said = quotes.find(reading, find(reading))

    # Then
    assert [(quote.speaker, quote.text) for quote in said] == [("Olaf Scholz", "Wir werden die Verfahren gemeinsam schneller machen")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("A b", "c d"),
        (" A \u00a0 b\n", "  c  d&nbsp;e\n\n f"),
        ("", "a  b"),
        ("x" * 3_000, "a  b"),
        (" \t", ""),
        ("a  b  c", "&nbsp;&nbsp;d"),
    ],
)
def test_every_character_that_is_read_stands_where_it_is_said_to_stand(title: str, text: str) -> None:
    # When
    read_ = squeezed(title, text, 2_000)

    # Then
    given = f"{title}\n{text}"
    places = [read_.given(at, at + 1)[0] for at in range(len(read_.whole))]
    assert places == sorted(places)
    kept = [(at, char) for at, char in enumerate(read_.whole) if not char.isspace()]
    assert [given[places[at]] for at, _ in kept] == [char for _, char in kept]
    assert "  " not in read_.whole
    assert len(read_.whole.partition("\n")[0]) <= TITLE_CHARS


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "El canciller habló con su par sobre la migración desde Venezuela.", "Venezuela"),
        ("es", "Los ministros trataron el éxodo venezolano.", "venezolano"),
        ("en", "Officials discussed irregular migration from Haiti, the ministry said.", "Haiti"),
        ("fr", "Les ministres ont évoqué la migration depuis le Niger.", "Niger"),
        ("ar", "بحث الوزيران أوضاع اللاجئين السوريين.", "سوريين"),
        ("pt", "Os ministros falaram dos migrantes haitianos.", "haitianos"),
    ],
)
def test_where_those_who_move_come_from_is_an_origin(lang: str, text: str, name: str) -> None:
    # Given a sentence that names a state only as where people come from
    language = load(lang)
    assert language is not None
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, lang=lang, retrieved=None), language)

    # When the words around the name are read, then it is an origin, no side of a meeting
    said = [parties.context_of(one, sentence) for sentence in reading.sentences for one in sentence.names if one.text == name]
    assert said == ["origin"]
