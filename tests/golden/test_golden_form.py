"""The form of the labelled articles under dev/ and kept/: what a scorer and a tuner may rely on. What they say is docs/golden-set.md."""

import collections
import datetime
import difflib
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PARTS = ("dev", "kept")
GUIDE = HERE.parent.parent / "docs" / "golden-set.md"
FIELDS = {
    "id", "url", "outlet", "lang", "published", "retrieved", "title", "text", "text_kind", "relevant", "borderline",
    "event_key", "events", "trap", "gold_date",
}  # fmt: skip
EVENT_FIELDS = {"type", "status", "parties", "mechanism", "date", "venue", "participants", "topics", "next_step", "date_basis"}
TYPES = {"bilateral_meeting", "working_group", "agreement", "call"}
STATUSES = {"planned", "held", "agreed", "cancelled", "postponed", "denied"}
LIVE = {"planned", "held", "agreed"}
BASES = {"explicit", "relative", "publication", "none"}
TOPICS = {
    "irregular_migration", "returns_readmission", "asylum_refugees", "labour_mobility", "trafficking_smuggling", "border_management",
    "visas_mobility", "displacement", "third_country_processing", "root_causes", "diaspora", "other",
}  # fmt: skip
BODIES = {"EU", "UN", "XK", "IOM", "UNHCR"}
DATE = re.compile(r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
WRITTEN_LANGUAGES = ("en", "es")
NASTIEST = {
    "restamp", "wrong-year", "series", "disputed", "old-group", "one-government", "domestic-force", "ngo-group", "animal", "governors",
    "negated", "security-cast", "spun", "buried", "never-happened", "candidate", "moved-day", "party-list", "retelling",
    "cancelled-for-one", "domestic-twin", "denial-rich", "third-states", "summons", "other-subject", "mixed-formats", "fabricated",
    "page-noise", "wrong-facts", "labour-wording", "headline-text", "side-link", "dateline",
}  # fmt: skip

Article = dict[str, Any]


def load(part: str, lang: str) -> list[Article]:
    lines = (HERE / part / f"{lang}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def articles() -> Iterator[tuple[str, Article]]:
    for path in sorted(HERE.glob("*/??.jsonl")):
        if path.parent.name in PARTS:
            for article in load(path.parent.name, path.stem):
                yield path.parent.name, article


def events() -> Iterator[tuple[Article, Article]]:
    for _, article in articles():
        for event in article["events"]:
            yield article, event


def fold(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("ł", "l")).casefold()
    return "".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c))


def slugs(article: Article) -> list[str]:
    return [slug.strip() for slug in article["trap"].split(":")[0].split(",")]


def documented() -> set[str]:
    return set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE.read_text("utf-8"), flags=re.MULTILINE))


def test_every_line_has_exactly_the_agreed_fields() -> None:
    # Given / When
    odd = [a["id"] for _, a in articles() if set(a) != FIELDS or a["text_kind"] != "written"]
    odd += [a["id"] for a, e in events() if set(e) - {"date_from"} != EVENT_FIELDS]
    # Then
    assert odd == []


def test_ids_and_addresses_are_unique_over_both_parts() -> None:
    # Given
    rows = [a for _, a in articles()]
    # When
    twice = [k for k, n in collections.Counter([a["id"] for a in rows] + [a["url"] for a in rows]).items() if n > 1]
    # Then
    assert twice == []
    assert all(re.fullmatch(rf"g-{a['lang']}-\d{{3}}", a["id"]) for a in rows)
    assert all(re.match(r"https://[a-z0-9.-]+\.example/", a["url"]) for a in rows)


def test_labels_come_from_the_closed_lists() -> None:
    # Given / When
    wrong = [
        (a["id"], e["type"], e["status"], e["topics"], e["date_basis"])
        for a, e in events()
        if e["type"] not in TYPES
        or e["status"] not in STATUSES
        or e["date_basis"] not in BASES
        or not e["topics"]
        or set(e["topics"]) - TOPICS
    ]
    # Then
    assert wrong == []


def test_parties_are_two_to_twelve_sorted_codes_and_hold_every_participant() -> None:
    # Given / When
    wrong = [
        a["id"]
        for a, e in events()
        if e["parties"] != sorted(set(e["parties"]))
        or not 2 <= len(e["parties"]) <= 12
        or not all(p in BODIES or re.fullmatch("[A-Z]{2}", p) for p in e["parties"])
        or any(p["party"] not in e["parties"] or not p["name"] or not p["role"] for p in e["participants"])
    ]
    # Then
    assert wrong == []


def test_relevance_agrees_with_the_events() -> None:
    # Given / When
    live = {a["id"] for a, e in events() if e["type"] in {"bilateral_meeting", "working_group"} and e["status"] in LIVE}
    wrong = [a["id"] for _, a in articles() if not a["relevant"] and (a["id"] in live)]
    wrong += [a["id"] for _, a in articles() if a["relevant"] and not (a["events"] and a["event_key"])]
    # Then
    assert wrong == []


def test_dates_are_well_formed_and_stand_on_their_basis() -> None:
    # Given / When
    wrong = [
        (a["id"], e["date"], e["date_basis"])
        for a, e in events()
        if (e["date"] is None) != (e["date_basis"] == "none") or (e["date"] is not None and not DATE.fullmatch(e["date"]))
    ]
    # Then
    assert wrong == []


def test_what_was_held_lies_before_the_article_and_what_is_planned_not_long_before() -> None:
    # Given
    def off(article: Article, event: Article) -> bool:
        if not event["date"] or event["date"].startswith("XXXX"):
            return False
        seen: str = article["retrieved"][:10]
        date: str = event["date"].split("/")[0]
        # A dateline in another time zone may run a day ahead of the UTC stamp.
        day_after = str(datetime.date.fromisoformat(seen) + datetime.timedelta(days=1))
        return date[: len(seen)] > day_after[: len(date)] if event["status"] in {"held", "agreed"} else date < seen[:7]

    # When
    wrong = [(a["id"], e["status"], e["date"], a["retrieved"]) for a, e in events() if e["status"] in LIVE and off(a, e)]
    # Then
    assert wrong == []


def test_an_explicit_day_is_printed_in_the_text() -> None:
    # Given / When
    wrong = [
        (a["id"], e["date"])
        for a, e in events()
        if e["date_basis"] == "explicit"
        and len(e["date"]) == 10
        and not re.search(rf"(?<!\d)0?{int(e['date'][8:])}(?!\d)|(?<!\d){int(e['date'][8:])}(st|nd|rd|th)", a["title"] + "\n" + a["text"])
    ]
    # Then
    assert wrong == []


def test_participants_and_bodies_can_be_found_in_the_text() -> None:
    # Given
    def found(words: str, article: Article) -> bool:
        text = fold(article["title"] + " " + article["text"]).split()
        if set(fold(words).split()) & set(text):
            return True
        # Newspapers transliterate (Ajanuch for Akhannouch), so a near spelling of any part of the name is enough.
        return any(bool(difflib.get_close_matches(word, text, 1, 0.7)) for word in fold(words).split() if len(word) > 3 or word in text)

    # When: a readout may name its own leader by office only
    named = [(a, e, p) for a, e in events() for p in e["participants"]]
    absent = [(a["id"], p["name"]) for a, e, p in named if not found(p["name"], a) and not found(p["role"], a)]
    absent += [(a["id"], e["mechanism"]) for a, e in events() if e["mechanism"] and not found(e["mechanism"], a)]
    # Then
    assert absent == []


def test_text_is_as_long_and_as_ragged_as_real_pages() -> None:
    # Given
    words = [len(a["text"].split()) for _, a in articles() if a["lang"] in WRITTEN_LANGUAGES]
    # When
    long_share = sum(n > 350 for n in words) / len(words)
    # Then
    assert min(words) >= 110
    assert max(words) <= 700
    assert long_share >= 1 / 3
    assert all(a["text"].count("\n") >= 2 for _, a in articles() if a["lang"] in WRITTEN_LANGUAGES)


@pytest.mark.parametrize(("lang", "least"), [("en", 110), ("es", 80)])
def test_negatives_are_the_majority_and_a_third_is_kept_aside(lang: str, least: int) -> None:
    # Given
    rows = {part: load(part, lang) for part in PARTS}
    # When
    every = rows["dev"] + rows["kept"]
    positives = sum(a["relevant"] for a in every)
    # Then
    assert len(every) >= least
    assert len(every) - positives > positives
    assert 0.25 <= len(rows["kept"]) / len(every) <= 0.42


def test_no_event_is_split_over_the_parts() -> None:
    # Given
    places: dict[str, set[str]] = collections.defaultdict(set)
    # When
    for part, article in articles():
        if article["event_key"]:
            places[article["event_key"]].add(part)
    # Then
    assert [key for key, parts in places.items() if len(parts) > 1] == []


def test_enough_events_are_told_more_than_once() -> None:
    # Given / When
    told = collections.Counter(a["event_key"] for _, a in articles() if a["event_key"])
    # Then
    assert sum(n > 1 for n in told.values()) >= 45
    assert max(told.values()) <= 6


def test_every_trap_is_documented_and_every_documented_trap_occurs() -> None:
    # Given
    used = {slug for _, a in articles() if a["lang"] in WRITTEN_LANGUAGES for slug in slugs(a)}
    # When / Then
    assert used == documented()


@pytest.mark.parametrize("lang", WRITTEN_LANGUAGES)
def test_the_nastiest_traps_occur_at_least_twice_in_each_language(lang: str) -> None:
    # Given
    seen = collections.Counter(slug for part in PARTS for a in load(part, lang) for slug in slugs(a))
    # When
    rare = {slug for slug in NASTIEST if seen[slug] < 2}
    # Then
    assert rare == set()
