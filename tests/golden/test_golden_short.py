"""The form of the short labelled articles, dev/short_*.jsonl and kept/short_*.jsonl: as long as a press digest, in the line form of the long ones."""

import collections
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIELDS = {"id", "url", "outlet", "lang", "published", "retrieved", "title", "text", "relevant", "borderline", "event_key", "events", "trap"}
TYPES = {"bilateral_meeting", "working_group", "agreement", "call"}
STATUSES = {"planned", "held", "agreed", "cancelled", "postponed", "denied"}
LIVE = {"planned", "held", "agreed"}
TOPICS = {
    "irregular_migration", "returns_readmission", "asylum_refugees", "labour_mobility", "trafficking_smuggling", "border_management",
    "visas_mobility", "displacement", "third_country_processing", "root_causes", "diaspora", "other",
}  # fmt: skip
DATE = re.compile(r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")

Article = dict[str, Any]


def articles(pattern: str = "short_*.jsonl") -> Iterator[tuple[str, Article]]:
    for part in ("dev", "kept"):
        for path in sorted((HERE / part).glob(pattern)):
            for line in path.read_text("utf-8").splitlines():
                yield part, json.loads(line)


def events() -> Iterator[tuple[Article, Article]]:
    for _, article in articles():
        for event in article["events"]:
            yield article, event


def test_every_short_line_has_the_agreed_fields_and_a_short_text() -> None:
    # Given / When
    odd = [a["id"] for _, a in articles() if FIELDS - set(a) or not a["trap"] or not 100 <= len(a["text"]) <= 900]
    # Then
    assert odd == []


def test_ids_and_addresses_are_unique_and_under_example() -> None:
    # Given
    rows = [a for _, a in articles()]
    # When
    twice = [k for k, n in collections.Counter([a["id"] for a in rows] + [a["url"] for a in rows]).items() if n > 1]
    # Then
    assert twice == []
    assert [a["id"] for a in rows if not re.match(r"https://[a-z0-9.-]+\.example/", a["url"])] == []


def test_labels_come_from_the_closed_lists() -> None:
    # Given / When
    wrong = [
        a["id"]
        for a, e in events()
        if e["type"] not in TYPES
        or e["status"] not in STATUSES
        or set(e["topics"]) - TOPICS
        or (e["date"] and not DATE.fullmatch(e["date"]))
    ]
    # Then
    assert wrong == []


def test_parties_are_named_codes_and_hold_every_participant() -> None:
    # Given / When
    wrong = [
        a["id"]
        for a, e in events()
        if not 2 <= len(set(e["parties"])) <= 12
        or not all(re.fullmatch("[A-Z][A-Z_]+", p) for p in e["parties"])
        or any(p["party"] not in e["parties"] or not p["name"] for p in e["participants"])
    ]
    # Then
    assert wrong == []


def test_a_short_article_with_a_live_meeting_is_relevant() -> None:
    # Given / When
    live = {a["id"] for a, e in events() if e["type"] in {"bilateral_meeting", "working_group"} and e["status"] in LIVE}
    wrong = [a["id"] for _, a in articles() if (a["id"] in live and not a["relevant"]) or (a["relevant"] and not a["event_key"])]
    # Then
    assert wrong == []


def test_no_event_of_a_short_article_is_split_over_the_parts() -> None:
    # Given
    places: dict[str, set[str]] = collections.defaultdict(set)
    # When
    for part, article in [*articles("??.jsonl"), *articles()]:
        if article["event_key"]:
            places[article["event_key"]].add(part)
    # Then
    assert [a["event_key"] for _, a in articles() if a["event_key"] and len(places[a["event_key"]]) > 1] == []
