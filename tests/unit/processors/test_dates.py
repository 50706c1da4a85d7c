from __future__ import annotations

import itertools
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processors.dateresolve import AHEAD_DAYS, BACK_DAYS
from processors.dates import Anchor, DateExpression, ResolvedDate, anchor_of, dateline, find_dates, resolve

GOLDEN = [json.loads(line) for line in (Path(__file__).parents[2] / "golden" / "dates.jsonl").read_text(encoding="utf-8").splitlines()]
LANGUAGES = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")


@pytest.mark.parametrize("case", GOLDEN, ids=[f"{case['lang']}-{number}" for number, case in enumerate(GOLDEN)])
def test_a_phrase_is_found_and_settled(case: dict[str, Any]) -> None:
    # Given
    anchor = anchor_of(case["published"], None, case.get("country"))
    # When
    found = find_dates(case["text"], case["lang"])
    settled = [resolve(expression, anchor, case["direction"]) for expression in found]
    # Then
    answers = [[expression.text, day.edtf if day else None] for expression, day in zip(found, settled, strict=True)]
    assert answers == case["dates"], case["text"]


def test_the_table_covers_every_language_and_non_dates() -> None:
    # Then
    assert {case["lang"] for case in GOLDEN} == set(LANGUAGES)
    assert len(GOLDEN) >= 200
    assert sum(not case["dates"] for case in GOLDEN) >= 10


def only(text: str, lang: str = "en") -> DateExpression:
    expressions = find_dates(text, lang)
    assert len(expressions) == 1
    return expressions[0]


PHRASES = sorted({found for case in GOLDEN for found, _ in case["dates"]})
FILLERS = [
    "They met",
    "on",
    "and",
    "the",
    "in Rome,",
    "20 people",
    "2231",
    "\n",
    "May",
    "del",
    "في",
    "3.",
    "5/6",
    "of",
    "next",
    "-",
    "(",
    "yesterday",
    "12:30",
]
anchors = st.builds(
    lambda day, length: Anchor(day, day + timedelta(days=length)),
    st.dates(date(2000, 3, 1), date(2090, 1, 1)),
    st.sampled_from([0, 0, 0, 30]),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PHRASES + FILLERS), max_size=12).map(" ".join), st.sampled_from(LANGUAGES))
def test_spans_are_what_stands_there_in_order_and_apart(text: str, lang: str) -> None:
    # When
    found = find_dates(text, lang)
    # Then
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert find_dates(text, lang) == found


@settings(deadline=None)
@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, lang: str) -> None:
    # When
    found = find_dates(text, lang)
    # Then
    assert all(text[one.start : one.end] == one.text for one in found)


def believable(expression: DateExpression, day: ResolvedDate, anchor: Anchor) -> bool:
    assert day.start is not None
    assert day.end is not None
    inside = (anchor.start - day.end).days <= BACK_DAYS and (day.start - anchor.end).days <= AHEAD_DAYS
    return day.start <= day.end and inside == (not day.far)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PHRASES + FILLERS), max_size=8).map(" ".join),
    st.sampled_from(LANGUAGES),
    anchors,
    st.sampled_from([None, "past", "future"]),
)
def test_no_date_leaves_the_horizon_unless_its_year_is_written(text: str, lang: str, anchor: Anchor, direction: Any) -> None:
    # When
    settled = [(one, day) for one in find_dates(text, lang) if (day := resolve(one, anchor, direction)) is not None]
    # Then
    assert all(believable(one, day, anchor) for one, day in settled)
    assert all(not day.far or one.year or one.numbers or one.year_shift is not None for one, day in settled)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(", ".join), st.sampled_from(LANGUAGES), anchors)
def test_past_and_future_lie_on_their_sides(text: str, lang: str, anchor: Anchor) -> None:
    # Given
    weekdays = [one for one in find_dates(text, lang) if one.kind == "weekday" and one.which is None and one.day is None]
    # When
    past = [resolve(one, anchor, "past") for one in weekdays]
    future = [resolve(one, anchor, "future") for one in weekdays]
    # Then
    for before, after in zip(past, future, strict=True):
        assert before is not None
        assert after is not None
        assert before.start is not None
        assert after.end is not None
        assert before.start <= anchor.end
        assert after.end >= anchor.start


@settings(deadline=None)
@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(" ".join), st.sampled_from(LANGUAGES))
def test_without_the_articles_date_no_year_is_invented(text: str, lang: str) -> None:
    # Given
    found = [one for one in find_dates(text, lang) if one.year is None and one.numbers is None]
    # When
    settled = [resolve(one, None) for one in found]
    # Then
    assert all(day is None or day.edtf.startswith("XXXX-") for day in settled)


def test_an_unknown_language_has_no_dates() -> None:
    # When / Then
    assert find_dates("on 27 December 2023", "xx") == [] == find_dates("on 27 December 2023", None)
    assert find_dates("on 27 December 2023", "../en") == []


def test_a_stamp_that_contradicts_its_own_weekday_is_corrected() -> None:
    # Given
    today = only("The commissioner arrives today (Monday).")
    # When
    day = resolve(today, anchor_of("2015-11-22", None))
    # Then
    assert day is not None
    assert day.edtf == "2015-11-23"


def test_a_weekday_decides_the_year_of_a_far_date() -> None:
    # Given
    saturday = only("They met on Saturday 12 October.")
    # When
    day = resolve(saturday, anchor_of("2025-06-01", None))
    # Then
    assert day is not None
    assert day.edtf == "2024-10-12"


def test_a_dateline_stands_in_for_a_missing_date() -> None:
    # Given
    text = "HAVANA, 14 Nov. - The two sides meet on Tuesday, officials said."
    found = find_dates(text, "en")
    # When
    anchor = dateline(text, found, anchor_of(None, "2022-11-16T12:00:00Z"))
    # Then
    assert anchor is not None
    assert anchor.start == date(2022, 11, 14)
    tuesday = resolve(found[1], anchor, "future")
    assert tuesday is not None
    assert tuesday.edtf == "2022-11-15"
    assert dateline("On 14 November they met.", find_dates("On 14 November they met.", "en"), anchor) is None


@pytest.mark.parametrize(
    ("published", "retrieved", "country", "start", "end"),
    [
        ("2023-12-28", None, None, "2023-12-28", "2023-12-28"),
        ("2023-12", None, None, "2023-12-01", "2023-12-31"),
        ("2023", None, None, "2023-01-01", "2023-12-31"),
        ("2023-12-28T01:00:00+09:00", None, "MX", "2023-12-28", "2023-12-28"),
        ("2023-12-28T01:00:00", None, "MX", "2023-12-28", "2023-12-28"),
        ("2023-12-28T01:00:00Z", None, "MX", "2023-12-27", "2023-12-27"),
        ("2023-12-28T01:00:00Z", None, None, "2023-12-28", "2023-12-28"),
        (None, "2023-12-27T22:00:00Z", "JP", "2023-12-28", "2023-12-28"),
        ("2024-06-01", "2023-12-28T12:00:00Z", None, "2023-12-28", "2023-12-28"),
        ("1970-01-01", "2023-12-28T12:00:00Z", None, "2023-12-28", "2023-12-28"),
        ("yesterday", "2023-12-28T12:00:00Z", None, "2023-12-28", "2023-12-28"),
        ("2022-01-01", "2023-12-28T12:00:00Z", "??", "2022-01-01", "2022-01-01"),
    ],
)
def test_the_articles_own_day(published: str | None, retrieved: str | None, country: str | None, start: str, end: str) -> None:
    # When
    anchor = anchor_of(published, retrieved, country)
    # Then
    assert anchor is not None
    assert (anchor.start.isoformat(), anchor.end.isoformat()) == (start, end)


@settings(deadline=None)
@given(st.text(max_size=12), st.text(max_size=12), st.none() | st.text(max_size=3))
def test_no_stamp_raises(published: str, retrieved: str, country: str | None) -> None:
    # When
    anchor = anchor_of(published, retrieved, country)
    # Then
    assert anchor is None or anchor.start <= anchor.end


def test_no_date_at_all_is_no_anchor() -> None:
    # When / Then
    assert anchor_of(None, None) is None
    assert anchor_of("soon", "9999-99-99") is None


@pytest.mark.parametrize("piece", ["5,", "5.", "5/", "of the ", "Monday and ", "last ", "May to ", "5 May, ", "1", "a"])
def test_a_hostile_text_of_date_words_ends(piece: str) -> None:
    # Given
    text = piece * (120_000 // len(piece)) + "\nThey met on 5 March 2024."
    # When
    found = find_dates(text, "en")
    # Then
    assert found[-1].text == "5 March 2024"
