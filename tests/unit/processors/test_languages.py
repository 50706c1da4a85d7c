"""Every language file holds what docs/languages.md asks of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import processors.fold
from pipeline.records import Article, Mention, Topic
from processors import parties, people
from processors.fold import fold_text
from processors.languages.base import CODES, NOT_CUES, Language, load, terms
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


PROCESSORS = Path(processors.fold.__file__).parent
ASKS = re.compile(r"\.code\s*(?:[!=]=|(?:not\s+)?in\b)")


def test_no_code_asks_which_language_it_reads() -> None:
    # Given: the lemmatiser knows only some of the languages
    sources = [path for path in PROCESSORS.rglob("*.py") if path.name != "lemmas.py"]

    # When / Then
    assert [path.name for path in sources if ASKS.search(path.read_text(encoding="utf-8"))] == []


def test_every_expression_of_a_file_is_a_regular_expression(language: Language) -> None:
    # Given
    single = ("leads", "led_by", "laid_to", "plural_demonyms", "cased_name", "negated_verbs", "name_stops", "place_ending", "past_verbs", "future_verbs", "told_in")  # fmt: skip
    tables = (language.name_cases, language.name_endings, language.name_span or (), language.meant_for or ())

    # When / Then
    for expression in (*(getattr(language, name) for name in single), *(one for table in tables for one in table)):
        re.compile(expression)


def test_kinds_and_subjects_of_bodies_have_the_names_of_the_english_file(language: Language) -> None:
    # Given
    english = load("en")
    assert english is not None

    # When / Then
    assert set(language.body_kinds) <= set(english.body_kinds)
    assert set(language.body_subjects) <= set(english.body_subjects)


def test_a_word_counts_in_its_own_language_only() -> None:
    # Given: the Italian "era" (was) behind a name is no English "era"
    italian = load("it")
    assert italian is not None
    text = "Il ministro Giorgio Bellucci era a Tirana. Ha incontrato il ministro albanese."

    # When
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang="it"), italian)

    # Then
    assert [(person.name, person.spoken_of) for person in people.find(reading)] == [("Giorgio Bellucci", False)]


def test_a_file_without_grammar_is_read_all_the_same() -> None:
    # Given
    bare = Language(
        code="en",
        topics={"asylum_refugees": terms("asylum")},
        held=terms("met"),
        roles={"minister": "Minister"},
        body=terms("joint committee"),
    )
    text = "Kenya's minister Amina Odhiambo met Uganda's minister John Okello about asylum. The joint committee on asylum of Kenya and Uganda met."

    # When
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang="en"), bare)
    named = [name_of(reading, one, hit) for one in reading.sentences for hit in one.all("body")]

    # Then
    assert {"KE", "UG"} <= set(parties.weigh(reading))
    assert [person.name for person in people.find(reading)] == ["Amina Odhiambo", "John Okello"]
    assert ["joint committee" in name for name in named] == [True]


def of_type(mentions: list[Mention], name: str) -> list[Mention]:
    return [mention for mention in mentions if mention.type == name]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "Состоялось заседание российско-таджикской совместной рабочей группы по вопросам миграции.", "российско-таджикская совместная рабочая группа по вопросам миграции"),
        ("ru", "Министры обсудили работу совместного комитета по трудовой миграции в Астане.", "совместный комитет по трудовой миграции"),
        ("ar", "اتفق الجانبان على تشكيل لجنة مشتركة للهجرة في طرابلس", "لجنة مشتركة للهجرة"),
        ("ar", "اتفق الوزيران على إنشاء آلية دائمة بين تونس وليبيا", "آلية دائمة"),
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


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Am Freitag, dem 6. Juni, kommt der Minister mit seinem Kollegen zusammen.", "ongoing"),
        ("Am Montag fand in Tunis ein Treffen der Minister statt.", "held"),
        ("Der Kanzler bricht am Sonntag zu einem Besuch in Tunis auf.", "planned"),
        ("Nächste Woche steht in Berlin ein Treffen der Minister an.", "planned"),
        ("Tunis sagte am Montag das Treffen ab.", "cancel"),
        ("Das Treffen findet am Freitag in Tunis nicht statt.", "cancel"),
        ("Beide Länder setzen gemeinsam Fachleute ein.", "create"),
        ("Die Gruppe tritt im Herbst erstmals in Tunis zusammen.", "next_step"),
    ],
)
def test_a_german_verb_is_read_with_its_particle_at_the_end_of_the_clause(text: str, cue: str) -> None:
    # Given / When / Then
    assert cue in cues("de", text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Er sagte am Montag, Berlin lehne das Treffen ab.", "cancel"),
        ("Der Minister setzt sich für Geflüchtete ein.", "create"),
        ("Die Ministerin steht an der Spitze der Delegation.", "planned"),
        ("Das Treffen fand am Freitag in Tunis nicht statt.", "held"),
    ],
)
def test_a_german_particle_of_another_verb_or_sense_makes_no_cue(text: str, cue: str) -> None:
    # Given / When / Then
    assert cue not in cues("de", text)


@pytest.mark.parametrize(
    ("lang", "text", "cue"),
    [
        ("fr", "La ministre verra jeudi son homologue.", "planned"),
        ("fr", "Les deux ministres ont rendez-vous vendredi à Tunis.", "planned"),
        ("fr", "La ministre s'envole pour Tunis.", "planned"),
        ("fr", "Le ministre fera le déplacement à Tunis.", "planned"),
        ("fr", "L'entretien est programmé vendredi.", "planned"),
        ("fr", "La visite a été déprogrammée.", "cancel"),
        ("fr", "Le ministre a décliné l'invitation.", "cancel"),
        ("fr", "Ils se sont donné rendez-vous à Tunis.", "next_step"),
        ("fr", "Ils sont convenus de se revoir à Tunis.", "next_step"),
        ("it", "L'incontro avrà luogo venerdì.", "planned"),
        ("it", "Il ministro parte domani per Tunisi.", "planned"),
        ("it", "I due si sono dati appuntamento a Tunisi.", "next_step"),
        ("it", "Il comitato si insedierà a marzo.", "next_step"),
        ("pt", "O ministro parte na terça-feira para Luanda.", "planned"),
        ("pt", "A ministra embarca amanhã para Luanda.", "planned"),
    ],
)
def test_a_phrase_for_what_is_to_come_or_called_off_is_known(lang: str, text: str, cue: str) -> None:
    # Given / When / Then
    assert cue in cues(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Un groupe verra le jour."),
        ("fr", "Qui vivra verra."),
        ("it", "Le domande arrivano in gran parte per Roma."),
        ("pt", "Grande parte para Angola foi de avião."),
    ],
)
def test_a_word_of_another_sense_plans_nothing(lang: str, text: str) -> None:
    # Given / When / Then
    assert "planned" not in cues(lang, text)


def test_the_teams_of_both_sides_are_no_body() -> None:
    # Given / When / Then
    assert "body" not in cues("pt", "Os ministros acertaram que as equipas técnicas voltam a encontrar-se.")
    assert "body" in cues("pt", "Os ministros criaram uma equipa técnica conjunta.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La France et la Suisse suivent la migration des grues. Des experts se sont réunis mardi à Genève et ont créé un groupe de travail sur les grues cendrées."),
        ("it", "Italia e Slovenia seguono la migrazione delle gru. Gli esperti si sono riuniti martedì a Trieste e hanno istituito un gruppo di lavoro sulla gru cenerina."),
        ("pt", "Portugal e Marrocos seguem a migração das cegonhas. Os peritos reuniram-se na terça-feira em Lisboa e criaram um grupo de trabalho sobre as cegonhas."),
        ("de", "Deutschland und Polen beobachten die Migration der Kraniche. Forscher trafen sich am Dienstag in Berlin und gründeten eine Arbeitsgruppe zum Zug der Kraniche."),
    ],
)  # fmt: skip
def test_the_migration_of_birds_is_none(lang: str, text: str) -> None:
    # Given
    article = Article(article_id="a", url="", outlet="", title="", text=text, published="2024-05-16", retrieved=None, lang=lang)

    # When / Then
    assert Tagger().tag(article).mentions == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sie vereinbarten, eine Expertengruppe für Migrationsfragen einzusetzen.", "Expertengruppe für Migrationsfragen"),
        ("Beide Länder setzen eine gemeinsame Arbeitsgruppe zur Migration ein.", "gemeinsame Arbeitsgruppe zur Migration"),
    ],
)
def test_a_german_body_is_named_without_the_verb_behind_it(text: str, name: str) -> None:
    # Given
    language = load("de")
    assert language is not None
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang="de"), language)
    sentence = next(sentence for sentence in reading.sentences if sentence.has("body"))

    # When / Then
    assert name_of(reading, sentence, sentence.all("body")[0]) == name


def cues(lang: str, text: str) -> set[str]:
    language = load(lang)
    assert language is not None
    reading = read(Article(article_id="a", url="", outlet="", title="", text=text, published=None, retrieved=None, lang=lang), language)
    return {cue for sentence in reading.sentences for cue in sentence.hits}
