"""Every language file holds what docs/languages.md asks of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from pipeline.records import Article, Mention, Topic
from processors.fold import fold_text
from processors.languages.base import CODES, NOT_CUES, Language, load
from processors.mechanism import name_of
from processors.reading import read
from processors.tag import Tagger

FILES = [found for code in CODES if (found := load(code)) is not None]
SWEPT = [language for language in FILES if language.code not in ("en", "es")]
"""English and Spanish hold a few phrases that lie inside their own noise, or in two fields: they were weighed with the model as they are."""

GUIDE = Path(__file__).parent.parent.parent.parent / "docs" / "languages.md"
NEEDED = ("held", "planned", "meeting", "body", "create", "agree", "sign", "document", "future", "cancel", "background", "officials", "roles", "boiler")  # fmt: skip

CASES = [json.loads(line) for line in Path(__file__).with_name("language_cases.jsonl").read_text(encoding="utf-8").splitlines()]
"""Short articles of our own, nine a language: a meeting held, one planned, a new body, a denial, five that are no event at all."""


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


def test_a_star_stands_only_at_an_end_of_a_phrase(language: Language) -> None:
    # Given / When / Then: a star inside is taken for a letter and the phrase is never found
    assert [phrase for _, phrase in phrases(language) if "*" in phrase[1:-1]] == []


def test_no_phrase_tells_of_a_meeting_both_held_and_to_come(language: Language) -> None:
    # Given
    held, planned = ({fold_text(phrase.strip("*")) for phrase in said} for said in (language.held, language.planned))

    # When / Then
    assert held & planned == set()


@pytest.mark.parametrize("swept", SWEPT, ids=lambda language: language.code)
def test_a_plain_future_is_no_next_step(swept: Language) -> None:
    # Given: what is promised next is left out of the votes on the status, so "will meet" there would never count as planned
    planned, promised = ({fold_text(phrase.strip("*")) for phrase in said} for said in (swept.planned, swept.next_step))

    # When / Then
    assert planned & promised == set()


@pytest.mark.parametrize("swept", SWEPT, ids=lambda language: language.code)
def test_every_phrase_is_found_under_its_cue(swept: Language) -> None:
    # Given
    listed = [(cue, phrase) for cue, phrase in phrases(swept) if cue != "noise"]

    # When
    dead = [(cue, phrase) for cue, phrase in listed if cue not in {hit.cue for hit in swept.lexicon.find(fold_text(phrase.strip("*")))}]

    # Then: a phrase that lies inside a noise phrase, or folds to nothing, says nothing
    assert dead == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}-{case['case']}-{case['title'][:30]}")
def test_a_language_reads_its_own_simple_sentences(case: dict[str, Any]) -> None:
    # Given
    article = Article(
        article_id="a", url="", outlet="", title=case["title"], text=case["text"], published="2024-05-16", retrieved=None, lang=case["lang"]
    )

    # When
    told = [mention for mention in Tagger().tag(article).mentions if mention.status in ("planned", "held", "agreed")]

    # Then
    meetings, bodies = (of_type(told, name) for name in ("bilateral_meeting", "working_group"))
    if case["case"] in ("denial", "negative"):
        assert meetings + bodies == []
    elif case["case"] == "body":
        assert [mention.parties for mention in bodies] == [case["parties"]]
    else:
        assert [(mention.status, mention.parties) for mention in meetings] == [(case["case"], case["parties"])]


def test_each_language_of_the_cases_has_all_of_them() -> None:
    # Given / When
    kinds = {lang: sorted(case["case"] for case in CASES if case["lang"] == lang) for lang in {case["lang"] for case in CASES}}

    # Then
    assert set(kinds) >= {"fr", "ar", "de", "it", "pt", "tr", "ru"}
    assert all(found == ["body", "denial", "held", *["negative"] * 5, "planned"] for found in kinds.values())


def phrases(language: Language) -> Iterator[tuple[str, str]]:
    """Every phrase of a file that is looked for in texts, with its cue."""
    aside = NOT_CUES | {"gate_only"}
    for name in (name for name in Language.__struct_fields__ if name not in aside):
        yield from ((name, phrase) for phrase in getattr(language, name))
    for topic, listed in language.topics.items():
        yield from ((f"topic:{topic}", phrase) for phrase in listed)


def of_type(mentions: list[Mention], name: str) -> list[Mention]:
    return [mention for mention in mentions if mention.type == name]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "Состоялось заседание российско-таджикской совместной рабочей группы по вопросам миграции.", "российско-таджикская совместная рабочая группа по вопросам миграции"),
        ("ru", "Министры обсудили работу совместного комитета по трудовой миграции в Астане.", "совместный комитет по трудовой миграции"),
        ("ar", "اتفق الجانبان على تشكيل لجنة مشتركة للهجرة في طرابلس", "لجنة مشتركة للهجرة"),
        ("tr", "İki bakan düzensiz göç ortak çalışma grubu kurdu", "düzensiz göç ortak çalışma grubu"),
    ],
)  # fmt: skip
def test_a_body_is_named_as_printed_and_a_russian_one_out_of_its_case(lang: str, text: str, name: str) -> None:
    # Given
    read_language = load(lang)
    assert read_language is not None
    reading = read(
        Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang=lang), read_language
    )
    sentence = next(sentence for sentence in reading.sentences if sentence.has("body"))

    # When / Then
    assert name_of(reading, sentence, sentence.all("body")[0]) == name
