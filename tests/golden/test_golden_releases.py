"""The form of dev/releases_en.jsonl and kept/releases_en.jsonl: full-length releases and press articles in the line form of the others."""

import collections
import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LIVE = {"planned", "held", "agreed"}
LEAST_WORDS, MOST_WORDS = 350, 900

Article = dict[str, Any]


def articles() -> list[tuple[str, Article]]:
    return [
        (part, json.loads(line)) for part in ("dev", "kept") for line in (HERE / part / "releases_en.jsonl").read_text("utf-8").splitlines()
    ]


def test_every_release_has_the_length_and_the_lines_of_a_page() -> None:
    # Given / When
    odd = [a["id"] for _, a in articles() if not LEAST_WORDS <= len(a["text"].split()) <= MOST_WORDS or a["text"].count("\n") < 5]
    # Then
    assert odd == []


def test_two_releases_in_five_are_relevant_and_a_third_is_kept_aside() -> None:
    # Given
    rows = articles()
    # When
    relevant = sum(a["relevant"] for _, a in rows) / len(rows)
    kept = sum(part == "kept" for part, _ in rows) / len(rows)
    # Then
    assert len(rows) >= 60
    assert 0.35 <= relevant <= 0.45
    assert 0.25 <= kept <= 0.42


def test_release_ids_and_addresses_are_unique_and_events_stay_in_one_part() -> None:
    # Given
    rows = articles()
    # When
    counts = collections.Counter([a["id"] for _, a in rows] + [a["url"] for _, a in rows])
    places: dict[str, set[str]] = collections.defaultdict(set)
    for part, article in rows:
        places[article["event_key"] or article["id"]].add(part)
    # Then
    assert [k for k, n in counts.items() if n > 1] == []
    assert [k for k, parts in places.items() if len(parts) > 1] == []


def test_relevance_of_a_release_agrees_with_its_events() -> None:
    # Given / When
    wrong = [
        a["id"]
        for _, a in articles()
        if a["relevant"] != (a["event_key"] is not None)
        or (not a["relevant"] and any(e["status"] in LIVE and e["type"] != "call" for e in a["events"]))
        or (a["relevant"] and not a["events"])
    ]
    # Then
    assert wrong == []


def test_an_explicit_day_of_a_release_is_printed_in_it() -> None:
    # Given / When
    wrong = [
        (a["id"], e["date"])
        for _, a in articles()
        for e in a["events"]
        if e["date_basis"] == "explicit" and not re.search(rf"(?<!\d)0?{int(e['date'][8:10])}(?!\d)", a["title"] + "\n" + a["text"])
    ]
    # Then
    assert wrong == []


def test_parties_of_a_release_are_sorted_codes_and_hold_every_participant() -> None:
    # Given / When
    wrong = [
        a["id"]
        for _, a in articles()
        for e in a["events"]
        if e["parties"] != sorted(set(e["parties"]))
        or not 2 <= len(e["parties"]) <= 12
        or any(p["party"] not in e["parties"] or not p["role"] for p in e["participants"])
    ]
    # Then
    assert wrong == []
