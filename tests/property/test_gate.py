"""The gate is sound: whatever the tagger tags passes it, whatever stands around the words that made it pass."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.evaluate import ALERTED, LIVE
from pipeline.records import Article
from processors import gate
from processors.fold import fold_text
from processors.languages.base import CODES, Language, load
from processors.tag import Tagger

GOLDEN = Path(__file__).parent.parent / "golden"
LANGUAGES = [language for code in CODES if (language := load(code)) is not None]
TAGGER = Tagger()

strong = st.sampled_from(
    [
        (language, phrase)
        for language in LANGUAGES
        for phrases in language.topics.values()
        for phrase in phrases
        if fold_text(phrase.strip("*")) not in language.soft
    ]
)
weak = st.sampled_from([(language, phrase) for language in LANGUAGES for phrase in (*language.weak_topics, *language.soft_topics)])
filler = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=80)


def live(events: list[dict[str, object]]) -> bool:
    return any(event["type"] in ALERTED and event["status"] in LIVE for event in events)


@given(strong, filler, filler)
@settings(max_examples=300, deadline=None)
def test_a_strong_term_passes_in_any_surroundings(term: tuple[Language, str], before: str, after: str) -> None:
    # Given a topic term of a language
    _, phrase = term
    word = phrase.strip("*")

    # When it stands between blanks in any text, as headline or text
    passed = gate.passes(f"{before} {word} {after}", ""), gate.passes("", f"{before} {word} {after}")

    # Then the text passes, unless the filler made a phrase of it that is named as noise
    if all(word not in noise for language in LANGUAGES for noise in language.noise):
        assert passed == (True, True)


@given(weak, filler)
@settings(max_examples=200, deadline=None)
def test_a_weak_term_passes_beside_a_word_for_meeting(term: tuple[Language, str], between: str) -> None:
    # Given a weak term of a language and its first noun for a meeting
    language, phrase = term
    word, meeting = phrase.strip("*"), language.meeting[0].strip("*")

    # When both stand in a text
    passed = gate.passes(f"{meeting}", f"{between} {word} {between}")

    # Then it passes, unless the text made a phrase of it that is named as noise
    if all(word not in noise for one in LANGUAGES for noise in one.noise):
        assert passed


@given(st.text(max_size=300), st.text(max_size=2_000), st.sampled_from([*CODES, None]))
@settings(max_examples=150, deadline=None)
def test_what_the_gate_stops_the_tagger_never_tags(title: str, text: str, lang: str | None) -> None:
    # Given any text that the gate stops
    if gate.passes(title, text):
        return

    # When it is tagged all the same
    result = TAGGER.tag(Article(article_id="a", url="", outlet="", title=title, text=text, retrieved=None, lang=lang))

    # Then nothing comes of it
    assert result.mentions == []


def test_hardly_a_labelled_positive_of_a_read_language_is_stopped() -> None:
    # Given the labelled articles with an alert-worthy event
    rows = [
        json.loads(line)
        for path in (GOLDEN / "devset.jsonl", *sorted((GOLDEN / "dev").glob("*.jsonl")))
        for line in path.open(encoding="utf-8")
    ]
    positive = [
        row for row in rows if row["relevant"] and not row.get("borderline") and load(row["lang"]) is not None and live(row["events"])
    ]

    # When they meet the gate
    stopped = [row["id"] for row in positive if not gate.passes(row.get("title") or "", row["text"])]

    # Then all but a few pass, in which no word of the subject stands ("the homes in Gahanga", "the 1.3 million who live among us")
    assert len(stopped) <= 0.005 * len(positive), stopped


@pytest.mark.parametrize(("alone", "beside"), [("consular", "consular staff met"), ("freedom of movement", "talks on freedom of movement")])
def test_a_soft_term_needs_a_second_word(alone: str, beside: str) -> None:
    # Given / When / Then
    assert not gate.passes("Notice", f"The office repeats its {alone} hint for the holidays.")
    assert gate.passes("Notice", f"The office says {beside} in the capital.")


@pytest.mark.parametrize(
    "text", ["The council voted on the budget of the harbour.", "El equipo ganó tres a uno.", "Le maire a inauguré la piscine."]
)
def test_other_news_is_stopped(text: str) -> None:
    # Given / When / Then
    assert not gate.passes("Local news", text)
