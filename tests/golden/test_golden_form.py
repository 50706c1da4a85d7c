"""The form of every labelled file under dev/ and kept/: what a scorer and a tuner may rely on. What the labels say is docs/golden-set.md."""

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
from babel import Locale

HERE = Path(__file__).parent
PARTS = ("dev", "kept")
GUIDE = HERE.parent.parent / "docs" / "golden-set.md"
# Kind of file: its name, and the least and most characters of a text.
KINDS: dict[str, tuple[str, int, int]] = {
    "long": (r"[a-z]{2}", 850, 6000),
    "short": (r"short_\w+", 150, 750),
    "releases": (r"releases_\w+", 1800, 6500),
    "full length": (r"long_\w+", 1800, 6500),
    "wire": (r"wire\w*", 60, 450),
    "general": (r"general_\w+", 250, 9000),
}
# The pages of the bundled newsroom: raw extractions with slots labelled in part, addresses of a local server, ids of their own.
LEFT_OUT = {"newsroom"}
# One-sentence digests and lists of headlines: some without a headline or a named trap, and without topics. General news has no named traps.
LOOSE = {"wire", "general"}
FIELDS = {
    "id", "url", "outlet", "lang", "published", "retrieved", "title", "text", "text_kind", "relevant", "borderline",
    "event_key", "events", "trap", "gold_date",
}  # fmt: skip
EVENT_FIELDS = {"type", "status", "parties", "mechanism", "date", "venue", "participants", "topics", "next_step", "date_basis"}
TYPES = {"bilateral_meeting", "working_group", "agreement", "call"}
ALERT_TYPES = {"bilateral_meeting", "working_group"}
STATUSES = {"planned", "held", "agreed", "cancelled", "postponed", "denied"}
LIVE = {"planned", "held", "agreed"}
BASES = {"explicit", "relative", "publication", "none"}
TOPICS = {
    "irregular_migration", "returns_readmission", "asylum_refugees", "labour_mobility", "trafficking_smuggling", "border_management",
    "visas_mobility", "displacement", "third_country_processing", "root_causes", "diaspora", "other",
}  # fmt: skip
# CLDR lists a few two-letter codes that are no state's: the euro area, outlying Oceania, pseudo locales and "unknown".
NO_STATE = {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ"}
COUNTRIES = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))} - NO_STATE
BODIES = {"EU", "UN", "IOM", "UNHCR", "AFRICAN_UNION"}
DATE = re.compile(r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
STAMP = re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?)?")
WRITTEN_LANGUAGES = ("en", "es")
NASTIEST = {
    "restamp", "wrong-year", "series", "disputed", "old-group", "one-government", "domestic-force", "ngo-group", "animal", "governors",
    "negated", "security-cast", "spun", "buried", "never-happened", "candidate", "moved-day", "party-list", "retelling",
    "cancelled-for-one", "domestic-twin", "denial-rich", "third-states", "summons", "other-subject", "mixed-formats", "fabricated",
    "page-noise", "wrong-facts", "labour-wording", "headline-text", "side-link", "dateline",
}  # fmt: skip

Article = dict[str, Any]


def labelled_files() -> list[Path]:
    return [path for part in PARTS for path in sorted((HERE / part).glob("*.jsonl")) if path.stem not in LEFT_OUT]


def kind_of(path: Path) -> str:
    return next(kind for kind, (name, _, _) in KINDS.items() if re.fullmatch(name, path.stem))


def read(path: Path) -> list[Article]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def load(part: str, lang: str) -> list[Article]:
    return read(HERE / part / f"{lang}.jsonl")


def rows(*kinds: str) -> Iterator[tuple[Path, Article]]:
    for path in labelled_files():
        if not kinds or kind_of(path) in kinds:
            for article in read(path):
                yield path, article


def articles(*kinds: str) -> list[Article]:
    return [article for _, article in rows(*kinds)]


def events(*kinds: str) -> Iterator[tuple[Article, Article]]:
    for article in articles(*kinds):
        for event in article["events"]:
            yield article, event


def live(event: Article) -> bool:
    return event["type"] in ALERT_TYPES and event["status"] in LIVE


def strict() -> list[str]:
    return [kind for kind in KINDS if kind not in LOOSE]


def fold(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("ł", "l")).casefold()
    return "".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c))


def slugs(article: Article) -> list[str]:
    return [slug.strip() for slug in article["trap"].split(":")[0].split(",")]


def documented() -> set[str]:
    return set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE.read_text("utf-8"), flags=re.MULTILINE))


def test_every_labelled_file_is_of_one_kind() -> None:
    # Given
    files = labelled_files()
    # When
    strange = [path.name for path in files if sum(bool(re.fullmatch(name, path.stem)) for name, _, _ in KINDS.values()) != 1]
    # Then
    assert strange == []
    assert {kind_of(path) for path in files} == set(KINDS)


def test_every_line_has_exactly_the_agreed_fields() -> None:
    # Given / When
    odd = [a["id"] for a in articles() if set(a) != FIELDS or a["text_kind"] != "written"]
    odd += [a["id"] for a, e in events() if set(e) - {"date_from"} != EVENT_FIELDS]
    odd += [a["id"] for a, e in events() if e.get("date_from") not in {None, "sister"}]
    odd += [a["id"] for a in articles(*strict()) if not a["trap"] or not a["title"] or not a["outlet"]]
    # Then
    assert odd == []


def test_ids_and_addresses_are_unique_over_all_files() -> None:
    # Given
    every = articles()
    # When
    counts = collections.Counter([a["id"] for a in every] + [a["url"] for a in every])
    # Then
    assert [k for k, n in counts.items() if n > 1] == []
    assert [a["id"] for a in every if not re.fullmatch(r"[a-z]+-[a-z]+-\d{3}", a["id"])] == []
    assert [a["id"] for a in every if not re.match(r"https://[a-z0-9.-]+\.example/", a["url"])] == []


def test_labels_come_from_the_closed_lists() -> None:
    # Given / When
    wrong = [
        (a["id"], e["type"], e["status"], e["topics"], e["date_basis"])
        for a, e in events()
        if e["type"] not in TYPES or e["status"] not in STATUSES or set(e["topics"]) - TOPICS or e["date_basis"] not in BASES
    ]
    wrong += [(a["id"], e["type"], e["status"], e["topics"], "") for a, e in events(*strict()) if not e["topics"]]
    # Then
    assert wrong == []


def test_a_body_is_agreed_or_planned_and_a_meeting_is_not_agreed() -> None:
    # Given / When
    wrong = [
        (a["id"], e["type"], e["status"])
        for a, e in events()
        if (e["type"], e["status"])
        in {("working_group", "held"), ("bilateral_meeting", "agreed"), ("call", "agreed"), ("agreement", "held")}
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
        or not set(e["parties"]) <= BODIES | COUNTRIES
        or any(p["party"] not in e["parties"] or not p["name"] or not p["role"] for p in e["participants"])
    ]
    # Then
    assert wrong == []


def test_relevance_agrees_with_the_events() -> None:
    # Given / When
    wrong = [a["id"] for a, e in events() if live(e) and not a["relevant"]]
    wrong += [a["id"] for a in articles() if a["relevant"] and not (a["events"] and a["event_key"])]
    # A call alone alerts nobody, and a denial must not.
    wrong += [a["id"] for a in articles() if a["relevant"] and {e["type"] for e in a["events"]} == {"call"}]
    wrong += [a["id"] for a in articles() if a["relevant"] and {e["status"] for e in a["events"]} == {"denied"}]
    # Then
    assert wrong == []


def test_dates_are_of_the_calendar_and_stand_on_their_basis() -> None:
    # Given
    def of_the_calendar(date: str) -> bool:
        # 2000 is a leap year, so a day without a year may be 29 February.
        days = [day.replace("XXXX", "2000") + "-01-01"[len(day) - 4 :] for day in date.split("/")]
        return bool(DATE.fullmatch(date)) and [datetime.date.fromisoformat(day) for day in days] == sorted(
            map(datetime.date.fromisoformat, days)
        )

    # When
    wrong = [
        (a["id"], e["date"], e["date_basis"])
        for a, e in events()
        if (e["date"] is None) != (e["date_basis"] == "none") or (e["date"] is not None and not of_the_calendar(e["date"]))
    ]
    wrong += [(a["id"], a["gold_date"], "") for a in articles() if a["gold_date"] is not None and not of_the_calendar(a["gold_date"])]
    # Then
    assert wrong == []


def test_an_article_is_stamped_and_shown_after_its_stamp() -> None:
    # Given / When
    wrong = [a["id"] for a in articles() if not STAMP.fullmatch(a["retrieved"]) or not STAMP.fullmatch(a["published"] or "2000-01")]
    wrong += [a["id"] for a in articles() if a["published"] and a["retrieved"][:10] < shown_in_utc(a["published"])]
    # Then
    assert wrong == []


def shown_in_utc(published: str) -> str:
    if "T" not in published:
        return published[:10]
    return datetime.datetime.fromisoformat(published).astimezone(datetime.UTC).date().isoformat()


def test_what_was_held_lies_before_the_article_and_what_is_planned_not_long_before() -> None:
    # Given
    def off(article: Article, event: Article) -> bool:
        if not event["date"] or event["date"].startswith("XXXX"):
            return False
        seen: str = article["retrieved"][:10]
        date: str = event["date"].split("/")[0]
        # A dateline in another time zone may run a day ahead of the UTC stamp.
        day_after = str(datetime.date.fromisoformat(seen) + datetime.timedelta(days=1))
        return date[: len(seen)] > day_after[: len(date)] if event["status"] in {"held", "agreed"} else date[:7] < seen[: min(7, len(date))]

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
        and re.fullmatch(r".{4}-\d\d-\d\d", e["date"])
        and not re.search(rf"(?<!\d)0?{int(e['date'][8:])}(?!\d)", a["title"] + "\n" + a["text"])
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


def test_a_text_is_as_long_as_its_kind() -> None:
    # Given / When
    wrong = [
        (article["id"], len(article["text"]))
        for path, article in rows()
        if not KINDS[kind_of(path)][1] <= len(article["text"]) <= KINDS[kind_of(path)][2]
    ]
    # Then
    assert wrong == []


def test_long_text_is_as_long_and_as_ragged_as_real_pages() -> None:
    # Given
    written = [a for a in articles("long") if a["lang"] in WRITTEN_LANGUAGES]
    words = [len(a["text"].split()) for a in written]
    # When
    long_share = sum(n > 350 for n in words) / len(words)
    # Then
    assert min(words) >= 110
    assert max(words) <= 700
    assert long_share >= 1 / 3
    assert all(a["text"].count("\n") >= 2 for a in written)


def test_no_two_articles_share_a_text_or_a_headline() -> None:
    # Given
    counts = collections.Counter(fold(a["text"]) for a in articles()) + collections.Counter(
        fold(a["title"]) for a in articles() if a["title"]
    )
    # When / Then
    assert [text[:60] for text, n in counts.items() if n > 1] == []


@pytest.mark.parametrize(("lang", "least"), [("en", 110), ("es", 80)])
def test_negatives_are_the_majority_and_a_third_is_kept_aside(lang: str, least: int) -> None:
    # Given
    parts = {part: load(part, lang) for part in PARTS}
    # When
    every = parts["dev"] + parts["kept"]
    positives = sum(a["relevant"] for a in every)
    # Then
    assert len(every) >= least
    assert len(every) - positives > positives
    assert 0.25 <= len(parts["kept"]) / len(every) <= 0.42


def test_no_event_is_split_over_the_parts() -> None:
    # Given
    places: dict[str, set[str]] = collections.defaultdict(set)
    # When
    for path, article in rows():
        if article["event_key"]:
            places[article["event_key"].casefold()].add(path.parent.name)
    # Then
    assert [key for key, parts in places.items() if len(parts) > 1] == []


def test_the_same_parties_on_the_same_day_are_one_event() -> None:
    # Given: the first event of an article is the one its key names
    keys: dict[tuple[str, str], set[str]] = collections.defaultdict(set)
    for article in articles():
        first = next(filter(live, article["events"]), None)
        if first and first["date"] and len(first["date"]) >= 10:
            keys["-".join(first["parties"]), first["date"][:10]].add(article["event_key"])
    # When / Then
    assert {event: found for event, found in keys.items() if len(found) > 1} == {}


def test_enough_events_are_told_more_than_once() -> None:
    # Given / When
    told = collections.Counter(a["event_key"] for a in articles() if a["event_key"])
    # Then
    assert sum(n > 1 for n in told.values()) >= 45
    assert max(told.values()) <= 8


def test_every_trap_is_documented_and_every_documented_trap_occurs() -> None:
    # Given
    used = {slug for a in articles("long") if a["lang"] in WRITTEN_LANGUAGES for slug in slugs(a)}
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


WORDS_IN_A_ROW = 12


def runs(text: str) -> set[int]:
    words = re.findall(r"\w+", text.casefold())
    return {hash(tuple(words[at : at + WORDS_IN_A_ROW])) for at in range(len(words) - WORDS_IN_A_ROW + 1)}


@pytest.mark.shared
def test_no_article_repeats_twelve_words_in_a_row_of_other_peoples_texts(shared: Path) -> None:
    # Given
    theirs: set[int] = set()
    for path in sorted((shared / "real").glob("*.jsonl")):
        for other in read(path):
            theirs |= runs((other.get("title") or "") + "\n" + other["text"])
    for path in (shared / "seeds").rglob("*"):
        theirs |= runs(path.read_text("utf-8", errors="replace")) if path.is_file() else set()
    # When
    found = [a["id"] for a in articles() if runs(a["title"] + "\n" + a["text"]) & theirs]
    # Then
    assert len(theirs) > 1_000_000
    assert found == []
