"""Verbs found by their dictionary form."""

from __future__ import annotations

import pytest

from processors import lemmas
from processors.languages.base import load


@pytest.mark.parametrize(
    ("lang", "text", "cue"),
    [
        ("es", "Pidieron que ambos gobiernos suscribiesen el texto.", "sign"),
        ("fr", "Ils annuleraient la rencontre.", "cancel"),
        ("de", "Man bestritte das.", "deny"),
        ("it", "Chiesero che lo sottoscrivessero.", "sign"),
        ("pt", "Pediram que assinassem o texto.", "sign"),
        ("ru", "Они подписывали документ.", "sign"),
    ],
)
def test_a_form_nobody_listed_counts_as_its_verb(lang: str, text: str, cue: str) -> None:
    # Given a language and a form that stands in no list of it
    language = load(lang)
    assert language is not None
    # When the text is read
    found = lemmas.hits(text, 100, language)
    # Then the verb is found, at its place in the article
    assert [hit.cue for hit in found] == [cue]
    assert text[found[0].start - 100 : found[0].end - 100].isalpha()


def test_a_language_without_a_lemma_lexicon_finds_nothing() -> None:
    # Given Turkish, whose words are too long for a lexicon of lemmas
    language = load("tr")
    assert language is not None
    # When a text is read
    # Then nothing is found this way
    assert lemmas.hits("Bakanlar anlaşmayı imzaladılar.", 0, language) == []
