"""How well alerts follow labelled events: with perfect mentions (the labels themselves) and with those of our own reading.

    python -m pipeline.evaluate_alerts GOLD.jsonl [--alerts OUT.jsonl] [--misses]

GOLD has one labelled article a line (the format of tests/golden/clusters.jsonl). Found: labelled events, planned, held or agreed, that raised an
alert of their type. Repeats: further ``created`` alerts of an event, retracted ones included, as a share of the events. Merges: alerts that mix two
labelled events. False: alerts none of whose articles is labelled with a live event of their type. B-cubed: Bagga and Baldwin 1998.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import Alert, ArticleRef, Event, Mention, MentionRecord, Participant, RawArticle, Record
from pipeline.topics import ALERTS, ARTICLES_RAW, EVENTS, MENTIONS
from processors.figures import figures as numbers
from processors.fingerprint import fingerprint
from processors.resolve import ResolveOptions, ResolveStage

ORDINAL = re.compile(r"\((\d+)(?:st|nd|rd|th|e|er|\.|\.º)?\)|^([XVI]+) |\b(\d+)(?:st|nd|rd|th|e|ª|º)\b")
WORDS = {"primera": 1, "segunda": 2, "tercera": 3, "first": 1, "second": 2, "third": 3}
ROMAN = {"I": 1, "V": 5, "X": 10}
LIVE = frozenset({"planned", "held", "agreed"})
ALERTED = frozenset({"bilateral_meeting", "working_group"})


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
    article = reference(row)
    return [
        MentionRecord(mention_id=content_id(row["id"], str(place)), mention=mention(event, sisters), article=article)
        for place, event in enumerate(row["events"])
    ]


def reference(row: dict[str, Any]) -> ArticleRef:
    """A labelled article without its text."""
    return ArticleRef(
        article_id=row["id"], url=row["url"], outlet=row["outlet"], title=row["title"], lang=row["lang"],
        published=row["published"], retrieved=row["retrieved"], fingerprint=fingerprint(row["text"]), official=row.get("official", False),
        figures=numbers(row["text"]),
    )  # fmt: skip


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
        out += [codec.encode(MENTIONS, row["id"], one, time=shown(row), record_id=one.mention_id) for one in mentions(row, sisters=sisters)]
    return out


def shown(row: dict[str, Any]) -> int:
    """When a feed showed the article, in milliseconds since 1970 UTC; the year 2000 where nothing says so."""
    text = (row["retrieved"] or "2000-01-01T00:00:00Z").replace("Z", "+00:00")
    return int(datetime.fromisoformat(text).astimezone(UTC).timestamp() * 1000)


def event_type(kind: str, status: str) -> str:
    """A working group that was held is a session, which is a meeting."""
    return "bilateral_meeting" if (kind, status) == ("working_group", "held") else kind


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


def said_in(event: Event) -> list[str]:
    """Ids of an event's mentions."""
    return [m.mention_id for m in event.members] + [e.mention_id for e in event.echoes]


def clusters(out: Sequence[Record]) -> dict[str, str]:
    """Mention id -> event id."""
    return {one: event.event_id for event in events(out) for one in said_in(event)}


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
    """Mention id -> event and type, as labelled; two events of one type in an article are left out unless all but one name theirs."""
    keys: dict[str, str] = {}
    for row in rows:
        said = mentions(row)
        for place, (one, event) in enumerate(zip(said, row["events"], strict=True)):
            kind = event_type(event["type"], event["status"])
            twins = [o for at, o in enumerate(row["events"]) if at != place and o["type"] == event["type"]]
            if twins and "event_key" not in event and not all("event_key" in o for o in twins):
                continue
            keys[one.mention_id] = f"{event.get('event_key', row['event_key'])}|{kind}"
    return keys


def wanted(rows: Iterable[dict[str, Any]]) -> set[str]:
    """The labelled events worth an alert: planned, held or agreed, in an article that is not borderline and no recap."""
    rows = list(rows)
    keys = gold_keys(rows)
    return {
        keys[one.mention_id]
        for row in rows
        for one in mentions(row)
        if one.mention_id in keys and one.mention.status in LIVE and not one.mention.retelling and not row.get("borderline")
        and keys[one.mention_id].split("|")[1] in ALERTED
    }  # fmt: skip


def figures(out: Sequence[Record], gold: dict[str, str], want: set[str]) -> dict[str, float]:
    """Found, repeats and merges, counting what was ever created. ``gold``: mention id -> labelled event; ``want``: the events to be found."""
    created = {record.key for record in out if record.topic == ALERTS and "created" in (record.header("ce_type") or "")}
    last = {record.key: codec.decode(record, Event) for record in out if record.topic == EVENTS}
    raised: dict[str, set[str]] = {}
    mixed = 0
    for event in last.values():
        if event.event_id not in created:
            continue
        keys = {gold[one] for one in said_in(event) if one in gold}
        mixed += len(keys) > 1
        for key in keys:
            raised.setdefault(key, set()).add(event.event_id)
    gone = sum(1 for event in last.values() if event.merged_into and event.event_id in created)
    found = want & set(raised)
    return {
        "found": len(found) / len(want) if want else 0.0,
        "repeats": (sum(len(raised[key]) - 1 for key in found) + gone) / len(want) if want else 0.0,
        "merges": mixed / len(created) if created else 0.0,
        "events": len(want),
        "alerts": len(created),
    }


def read_by_us(rows: Iterable[dict[str, Any]]) -> list[Record]:
    """Mention records of our own reading, in arrival order: extraction, gate and tagging as the daemon does them."""
    from pipeline import stages

    extract, tag = stages.extract(), stages.tag()
    out: list[Record] = []
    for row in sorted(rows, key=lambda row: row["retrieved"] or row["published"] or ""):
        raw = RawArticle(
            article_id=row["id"], url=row["url"], outlet=row["outlet"], title=row["title"], text=row["text"], lang=row["lang"],
            published=row["published"], retrieved=row["retrieved"],
        )  # fmt: skip
        first = codec.encode(ARTICLES_RAW, raw.article_id, raw, time=shown(row))
        articles = [one for one in extract.apply(first) if isinstance(one, Record)]
        out += [one for article in articles for one in tag.apply(article) if isinstance(one, Record)]
    return out


def read_before(rows: Iterable[dict[str, Any]], path: str) -> list[Record]:
    """Mention records of mention lines read before (``dragoman extract``, ``scripts/cross_validate.py``), in arrival order."""
    with open(path, encoding="utf-8") as lines:
        said = {one["id"]: one["mentions"] for line in lines if (one := json.loads(line))}
    out: list[Record] = []
    for row in sorted(rows, key=lambda row: row["retrieved"] or row["published"] or ""):
        article = reference(row)
        for place, one in enumerate(said.get(row["id"], [])):
            told = MentionRecord(mention_id=content_id(row["id"], str(place)), mention=msgspec.convert(one, Mention), article=article)
            out.append(codec.encode(MENTIONS, row["id"], told, time=shown(row), record_id=told.mention_id))
    return out


def own_keys(said: Iterable[Record], rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Our mentions by the labelled event they must be of: the article's event, where it has a live one of their type."""
    table = {row["id"]: row for row in rows}
    keys = {}
    for record in said:
        one = codec.decode(record, MentionRecord)
        row, kind = table[one.article.article_id], event_type(one.mention.type, one.mention.status)
        live = [e for e in row["events"] if event_type(e["type"], e["status"]) == kind and e["status"] in LIVE]
        best = min(live, key=lambda e: len(set(e["parties"]) ^ set(one.mention.parties)), default=None)
        if best is not None:
            keys[one.mention_id] = f"{best.get('event_key', row['event_key'])}|{kind}"
    return keys


def false_alerts(out: Sequence[Record], rows: Iterable[dict[str, Any]]) -> float:
    """Share of the alerts none of whose articles is labelled with a live event of their type; those of borderline articles are left out."""
    labels = {row["id"]: {event_type(e["type"], e["status"]) for e in row["events"] if e["status"] in LIVE} for row in rows}
    borderline = {row["id"] for row in rows if row.get("borderline")}
    created = {record.key for record in out if record.topic == ALERTS and "created" in (record.header("ce_type") or "")}
    counted = false = 0
    for event in events(out):
        articles = {m.article_id for m in event.members}
        right = any(event.type in labels[one] for one in articles)
        if event.event_id in created and (right or not articles <= borderline):
            counted += 1
            false += not right
    return false / counted if counted else 0.0


def alert_lines(out: Sequence[Record]) -> list[str]:
    return [msgspec.json.encode(alert).decode() for alert in last_alerts(out)]


def report(name: str, out: Sequence[Record], gold: dict[str, str], rows: Sequence[dict[str, Any]]) -> None:
    precision, recall, f1 = b_cubed(clusters(out), gold)
    row = figures(out, gold, wanted(rows)) | {"false": false_alerts(out, rows), "B3_P": precision, "B3_R": recall, "B3_F1": f1}
    print(f"{name:16s} " + "  ".join(f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}" for key, value in row.items()))


def misses(out: Sequence[Record], gold: dict[str, str], rows: Sequence[dict[str, Any]]) -> None:
    """Names every labelled event that is split, mixed or silent, with what the registry says of it."""
    homes: dict[str, list[Event]] = {}
    for event in events(out):
        for key in sorted({gold[one] for one in said_in(event) if one in gold}):
            homes.setdefault(key, []).append(event)
        mixed = sorted({gold[m.mention_id] for m in event.members if m.mention_id in gold})
        if len(mixed) > 1:
            print("mixed ", event.event_id[:8], *mixed)
        if event.revision and not mixed:
            print("false ", event.event_id[:8], event.type, "-".join(event.parties), event.date, [m.article_id for m in event.members])
    for key in sorted(wanted(rows)):
        found = [event for event in homes.get(key, []) if event.revision]
        if not found:
            print("silent", key, [event.novelty.reason for event in homes.get(key, []) if event.novelty])
        elif len(found) > 1:
            print("split ", key, [(e.event_id[:8], "-".join(e.parties), e.date, [m.article_id for m in e.members]) for e in found])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluate_alerts", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", help="labelled articles, one JSON object a line")
    parser.add_argument("--alerts", help="write the alerts of our own reading to this file, one JSON object a line")
    parser.add_argument("--perfect-alerts", help="write the alerts of perfect mentions to this file")
    parser.add_argument("--misses", action="store_true", help="name every event split, mixed, silent or false")
    parser.add_argument("--only-perfect", action="store_true", help="leave out our own reading")
    parser.add_argument("--mentions", help="mention lines of our reading (of cross-validation, say) instead of reading the articles here")
    given = parser.parse_args(arguments)
    with open(given.gold, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    passes = [("perfect mentions", records(rows), given.perfect_alerts)]
    if not given.only_perfect:
        passes.append(("our own reading", read_before(rows, given.mentions) if given.mentions else read_by_us(rows), given.alerts))
    for name, said, path in passes:
        out, _ = run(said)
        gold = gold_keys(rows) if name.startswith("perfect") else own_keys(said, rows)
        report(name, out, gold, rows)
        if given.misses:
            misses(out, gold, rows)
        if path:
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in alert_lines(out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
