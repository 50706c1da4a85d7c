"""Every language file holds what docs/languages.md asks of it."""

import re
from pathlib import Path
from typing import get_args

import pytest

from pipeline.records import Topic
from processors.languages.base import CODES, Language, load

FILES = [language for code in CODES if (language := load(code)) is not None]
GUIDE = Path(__file__).parent.parent.parent.parent / "docs" / "languages.md"
NEEDED = ("held", "planned", "meeting", "body", "create", "agree", "sign", "document", "future", "cancel", "background", "officials", "roles", "boiler")  # fmt: skip


@pytest.fixture(params=FILES, ids=lambda language: language.code)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


def test_topics_are_of_the_closed_list_and_the_main_ones_are_filled(language: Language) -> None:
    # Given / When / Then
    assert set(language.topics) <= set(get_args(Topic))
    assert all(language.topics.get(topic) for topic in ("irregular_migration", "returns_readmission", "asylum_refugees", "labour_mobility"))


def test_the_fields_that_find_an_event_are_filled(language: Language) -> None:
    # Given / When / Then
    assert [field for field in NEEDED if not getattr(language, field)] == []


def test_roles_are_given_in_english(language: Language) -> None:
    # Given / When / Then
    assert [role for role in language.roles.values() if not re.fullmatch(r"[A-Z][A-Za-zé,' /()-]+", role)] == []


def test_no_strong_term_is_a_bare_star_or_one_letter(language: Language) -> None:
    # Given / When
    phrases = [phrase for phrases in language.topics.values() for phrase in phrases]

    # Then
    assert [phrase for phrase in phrases if len(phrase.strip("*")) < 2] == []


def test_every_field_is_in_the_guide() -> None:
    # Given
    guide = GUIDE.read_text(encoding="utf-8")

    # When / Then
    assert [field for field in Language.__struct_fields__ if field != "code" and f"`{field}`" not in guide] == []


def test_a_language_without_a_file_is_not_read() -> None:
    # Given / When / Then
    assert load("sw") is None
    assert load(None) is None
    assert load("es-MX") is load("es")
