"""What a name is to its verb, by the parser where there is one."""

from __future__ import annotations

import pytest

from processors.syntax import roles

SENTENCE = "Foreign Minister Ana Silva of Brazil met with Germany's Karl Meyer in Vienna to discuss migrants from Haiti, officials said."


def role_of(name: str, sentence: str = SENTENCE, lang: str = "en") -> str | None:
    start = sentence.index(name)
    return roles(sentence, lang, ((start, start + len(name)),))[0]


@pytest.mark.parametrize(
    ("name", "role"), [("Brazil", "subject"), ("Ana Silva", "subject"), ("Germany", "with"), ("Vienna", "place"), ("Haiti", "source")]
)
def test_a_name_is_given_the_place_it_has_beside_its_verb(name: str, role: str) -> None:
    # Given a sentence with a subject, a counterpart, a place and an origin
    # When the name's place is asked for
    # Then titles, "of" and possessives are climbed through to it
    assert role_of(name) == role


def test_a_language_without_a_parser_answers_nothing() -> None:
    # Given a language whose pipelines cannot be trusted
    # When a name's place is asked for
    # Then the parser says nothing, and nothing breaks
    assert role_of("Brasil", "El canciller de Brasil se reunió con su par.", "es") is None


def test_the_same_sentence_is_always_read_alike() -> None:
    # Given one sentence
    spans = tuple((SENTENCE.index(name), SENTENCE.index(name) + len(name)) for name in ("Brazil", "Haiti"))
    # When it is read twice, the second time past the cache
    first = roles(SENTENCE, "en", spans)
    roles.cache_clear()
    # Then the answers are the same
    assert roles(SENTENCE, "en", spans) == first


def test_a_sentence_without_end_costs_no_more_than_a_long_one() -> None:
    # Given 50,000 words without a stop
    sentence = "Brazil met " + "and talked " * 25_000
    # When a name in it is asked for, and one that lies far behind
    answers = roles(sentence, "en", ((0, 6), (len(sentence) - 7, len(sentence) - 1)))
    # Then only the beginning is parsed
    assert answers[0] == "subject"
    assert answers[1] is None
