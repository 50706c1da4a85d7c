"""Perfect mentions out of labelled articles, fed to ``resolve`` in arrival order, and the figures of what comes out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import Alert, ArticleRef, Event, Mention, MentionRecord, Participant, Record
from pipeline.topics import ALERTS, EVENTS, MENTIONS
from processors.fingerprint import fingerprint
from processors.resolve import ResolveOptions, ResolveStage

ORDINAL = re.compile(r"\((\d+)(?:st|nd|rd|th|e|er|\.|\.º)?\)|^([XVI]+) |\b(\d+)(?:st|nd|rd|th|e|ª|º)\b")
WORDS = {"primera": 1, "segunda": 2, "tercera": 3, "first": 1, "second": 2, "third": 3}
ROMAN = {"I": 1, "V": 5, "X": 10}


def ordinal(mechanism: str | None) -> int | None:
    """The session number a labelled mechanism carries in its name."""
    found = ORDINAL.search(mechanism or "")
    if found:
        digits = found.group(1) or found.group(3)
        return int(digits) if digits else roman(found.group(2))
    return next((number for word, number in WORDS.items() if word in (mechanism or "").lower().split()), None)


def roman(text: str) -> int:
    values = [ROMAN[c] for c in text]
    return sum(-v if v < n else v for v, n in itertools.zip_longest(values, values[1:], fillvalue=0))


def mentions(row: dict[str, Any], *, sisters: bool = False) -> list[MentionRecord]:
    """The labelled events of one article as the mentions a perfect reader would have written. ``sisters``: with dates known from other coverage only."""
    article = ArticleRef(
        article_id=row["id"], url=row["url"], outlet=row["outlet"], title=row["title"], lang=row["lang"],
        published=row["published"], retrieved=row["retrieved"], fingerprint=fingerprint(row["text"]), official=row.get("official", False),
    )  # fmt: skip
    return [
        MentionRecord(mention_id=content_id(row["id"], str(place)), mention=mention(event, sisters), article=article)
        for place, event in enumerate(row["events"])
    ]


def mention(event: dict[str, Any], sisters: bool) -> Mention:
    date = event.get("date") if sisters or event.get("date_from") != "sister" else None
    people = [Participant(name=p["name"], role=p.get("role"), party=p.get("party")) for p in event.get("participants") or []]
    given = event.get("ordinal")
    return Mention(
        type=event["type"], status=event["status"], parties=sorted(set(event["parties"])), date=date, date_basis=basis(event, date),
        venue=event.get("venue"), mechanism=event.get("mechanism"), ordinal=given if given is not None else ordinal(event.get("mechanism")),
        participants=people, confidence=0.95, topics=event.get("closed_topics", []), retelling=event.get("retelling", False),
        follow_up_of=event.get("follow_up_of"), rule="gold",
    )  # fmt: skip


def basis(event: dict[str, Any], date: str | None) -> Literal["explicit", "relative", "publication", "none"]:
    given: Literal["explicit", "relative"] = "relative" if event.get("date_basis") == "relative" else "explicit"
    return given if date else "none"


def records(rows: Iterable[dict[str, Any]], *, sisters: bool = False) -> list[Record]:
    """Mention records in arrival order, as the log would hold them."""
    ordered = sorted(rows, key=lambda row: row["retrieved"] or row["published"] or "")
    out: list[Record] = []
    for row in ordered:
        time = int(
            datetime.fromisoformat((row["retrieved"] or "2000-01-01T00:00:00Z").replace("Z", "+00:00")).astimezone(UTC).timestamp() * 1000
        )
        out += [codec.encode(MENTIONS, row["id"], one, time=time, record_id=one.mention_id) for one in mentions(row, sisters=sisters)]
    return out


def run(rows: Iterable[Record], options: ResolveOptions | None = None) -> tuple[list[Record], ResolveStage]:
    """Everything ``resolve`` emits for these records, and the stage as it stands after them."""
    stage = ResolveStage(options)
    out = [outcome for record in rows for outcome in stage.apply(record) if isinstance(outcome, Record)]
    return out, stage


def last_alerts(out: Sequence[Record]) -> list[Alert]:
    """The last revision of every event's alert, without those retracted."""
    table = {record.key: record for record in out if record.topic == ALERTS}
    kept = [record for record in table.values() if "retracted" not in (record.header("ce_type") or "")]
    return [codec.decode(record, Alert) for record in kept]


def events(out: Sequence[Record]) -> list[Event]:
    """The registry as the records leave it, without what merged."""
    table = {record.key: codec.decode(record, Event) for record in out if record.topic == EVENTS}
    return [event for event in table.values() if not event.merged_into]


def clusters(out: Sequence[Record]) -> dict[str, str]:
    """Mention id -> event id."""
    return {m.mention_id: event.event_id for event in events(out) for m in [*event.members, *event.echoes]}


def b_cubed(found: dict[str, str], gold: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a clustering (Bagga and Baldwin 1998) over what both name."""
    both = sorted(set(found) & set(gold))
    if not both:
        return 0.0, 0.0, 0.0
    by_found: dict[str, set[str]] = {}
    by_gold: dict[str, set[str]] = {}
    for one in both:
        by_found.setdefault(found[one], set()).add(one)
        by_gold.setdefault(gold[one], set()).add(one)
    precision = sum(len(by_found[found[one]] & by_gold[gold[one]]) / len(by_found[found[one]]) for one in both) / len(both)
    recall = sum(len(by_found[found[one]] & by_gold[gold[one]]) / len(by_gold[gold[one]]) for one in both) / len(both)
    return precision, recall, 2 * precision * recall / (precision + recall)


def gold_keys(rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Mention id -> event and type, as labelled; two live events of one type in an article are left out unless each names its event."""
    keys: dict[str, str] = {}
    for row in rows:
        said = mentions(row)
        for place, (one, event) in enumerate(zip(said, row["events"], strict=True)):
            kind = "bilateral_meeting" if (event["type"], event["status"]) == ("working_group", "held") else event["type"]
            twins = [o for at, o in enumerate(row["events"]) if at != place and o["type"] == event["type"]]
            names = {e.get("event_key") for e in row["events"]} | {
                e.get("mechanism") for e in row["events"] if e["type"] == "working_group"
            }
            if twins and len(names) < 2:
                continue
            body = f"|{place}" if twins and "event_key" not in event and event["type"] == "working_group" else ""
            keys[one.mention_id] = f"{event.get('event_key', row['event_key'])}|{kind}{body}"
    return keys


def figures(out: Sequence[Record], gold: dict[str, str], live: set[str]) -> dict[str, float]:
    """Shares of the labelled events in ``live``: found (alerted), repeated, and of the alerts that mix two of them. Counts what was ever created."""
    created = {record.key for record in out if record.topic == ALERTS and "created" in (record.header("ce_type") or "")}
    last = {record.key: codec.decode(record, Event) for record in out if record.topic == EVENTS}
    raised: dict[str, set[str]] = {}
    mixed = 0
    for event in last.values():
        if event.event_id not in created:
            continue
        keys = {gold[m.mention_id] for m in [*event.members, *event.echoes] if m.mention_id in gold}
        mixed += len(keys) > 1
        for key in keys:
            raised.setdefault(key, set()).add(event.event_id)
    orphans = sum(1 for event in last.values() if event.merged_into and event.event_id in created)
    want = {key for one, key in gold.items() if one in live and key.split("|")[1] in ("bilateral_meeting", "working_group")}
    return {
        "found": len(want & set(raised)) / len(want),
        "repeats": (sum(len(raised[key]) - 1 for key in want & set(raised)) + orphans) / len(want),
        "merges": mixed / max(1, len(created)),
        "events": len(want),
        "alerts": len(created),
    }


def live_mentions(rows: Iterable[dict[str, Any]]) -> set[str]:
    """Ids of the mentions that make an event worth an alert: planned, held or agreed, and not a recap."""
    return {
        one.mention_id for row in rows for one in mentions(row)
        if one.mention.status in ("planned", "held", "agreed") and not one.mention.retelling and not row.get("borderline")
    }  # fmt: skip


def alert_lines(out: Sequence[Record]) -> list[str]:
    return [msgspec.json.encode(alert).decode() for alert in last_alerts(out)]
