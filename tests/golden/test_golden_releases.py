"""The form of the full-length releases and press articles, releases_en and long_en_d in dev/ and kept/, in the line form of the others."""

import collections
import json
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
LIVE = {"planned", "held", "agreed"}
# File: its fewest words a text, its fewest articles, the share that is relevant and the share that is kept aside.
FILES: dict[str, tuple[int, int, tuple[float, float], tuple[float, float]]] = {
    "releases_en": (350, 60, (0.35, 0.45), (0.25, 0.42)),
    "long_en_d": (400, 60, (0.3, 0.4), (0.15, 0.25)),
}
MOST_WORDS = 900

Article = dict[str, Any]


def articles(*files: str) -> list[tuple[str, Article]]:
    return [
        (part, json.loads(line))
        for file in files or FILES
        for part in ("dev", "kept")
        for line in (HERE / part / f"{file}.jsonl").read_text("utf-8").splitlines()
    ]


@pytest.mark.parametrize("file", FILES)
def test_every_release_has_the_length_and_the_lines_of_a_page(file: str) -> None:
    # Given
    least = FILES[file][0]
    # When
    odd = [a["id"] for _, a in articles(file) if not least <= len(a["text"].split()) <= MOST_WORDS or a["text"].count("\n") < 5]
    # Then
    assert odd == []


@pytest.mark.parametrize("file", FILES)
def test_most_releases_are_not_relevant_and_a_part_is_kept_aside(file: str) -> None:
    # Given
    rows = articles(file)
    _, least, relevant, kept = FILES[file]
    # When
    share_relevant = sum(a["relevant"] for _, a in rows) / len(rows)
    share_kept = sum(part == "kept" for part, _ in rows) / len(rows)
    # Then
    assert len(rows) >= least
    assert relevant[0] <= share_relevant <= relevant[1]
    assert kept[0] <= share_kept <= kept[1]


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
