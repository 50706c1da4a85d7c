from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processors.language import identify, primary


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministers of both countries met on Monday\nand agreed to set up a joint group on migration."),
        ("es", "Los ministros de ambos países se reunieron el lunes y acordaron crear un grupo de trabajo conjunto."),
        ("fr", "Les ministres des deux pays se sont réunis lundi et ont décidé de créer un groupe de travail mixte."),
        ("ar", "اجتمع وزيرا البلدين يوم الاثنين واتفقا على تشكيل لجنة مشتركة معنية بالهجرة غير النظامية"),
        ("de", "Die Minister beider Länder trafen sich am Montag und beschlossen eine gemeinsame Arbeitsgruppe."),
        ("it", "I ministri dei due Paesi si sono incontrati lunedì e hanno deciso di creare un gruppo di lavoro."),
        ("pt", "Os ministros dos dois países reuniram-se na segunda-feira e decidiram criar um grupo de trabalho."),
        ("tr", "İki ülkenin bakanları pazartesi günü bir araya geldi ve ortak çalışma grubu kurulmasına karar verdi."),
        ("ru", "Министры двух стран встретились в понедельник и договорились создать рабочую группу по миграции."),
    ],
)
def test_each_language_is_told_from_one_sentence(lang: str, text: str) -> None:
    # When / Then
    assert identify(text) == lang
    assert identify(text, "ja") == lang


def test_the_declared_language_decides_for_a_short_text_only() -> None:
    # Given
    short = "Migration: Macron, Meloni"
    # When / Then
    assert identify(short, "it-IT") == "it"
    assert identify("", "fr") == "fr"
    assert identify("123 - 456", None) is None


def test_capitals_are_no_other_language() -> None:
    # Given
    shouted = "EL CANCILLER SE REUNIÓ CON EL EMBAJADOR PARA HABLAR DE LA MIGRACIÓN Y DE LA FRONTERA"
    # When / Then
    assert identify(shouted) == "es"


@pytest.mark.parametrize(
    ("tag", "first"), [("es-MX", "es"), ("pt_BR", "pt"), ("arz", "ar"), ("und", None), ("", None), (None, None), ("x!", None)]
)
def test_a_tag_is_cut_to_its_first_subtag(tag: str | None, first: str | None) -> None:
    # When / Then
    assert primary(tag) == first


@settings(deadline=None)
@given(st.text())
def test_no_text_raises(text: str) -> None:
    # When
    found = identify(text)
    # Then
    assert found is None or found.islower()


def test_full_width_letters_are_read_as_what_they_are() -> None:
    # Given English in the letters of East Asian typesetting
    text = "The ministers of both countries met in Nairobi on Monday for talks on migration and labour"
    wide = "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)

    # When, then
    assert identify(wide) == "en"
