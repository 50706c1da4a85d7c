"""What people ask of the log, as folds over its topics: alerts, events, dead letters, lag. Nothing here is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from math import ceil
from typing import NamedTuple

from pipeline import topics
from pipeline.codec import decode, parent_of
from pipeline.errors import DragomanError
from pipeline.log.base import Log, last_by_key
from pipeline.records import DeadLetter, Event, Record
from processors.alert import structured as cloud_event

__all__ = [
    "alerts",
    "ancestors",
    "by_key",
    "cloud_event",
    "dead",
    "events",
    "find_alert",
    "find_event",
    "is_retracted",
    "lag",
    "parse_since",
    "stored",
]

RETRACTED = ".retracted.v1"


def stored(log: Log, topic: str) -> Iterator[Record]:
    """Every record of a topic; nothing where the topic does not exist yet."""
    return log.read(topic) if topic in log.topics() else iter(())


def alerts(log: Log, *, revisions: bool = False) -> list[Record]:
    """Alert records in the order they were raised: all revisions, or the last one of each event that stands (in the order of those)."""
    records = [record for record in stored(log, topics.ALERTS) if record.value]
    if revisions:
        return records
    last = {record.key: record for record in records}
    return [record for record in records if last[record.key] is record and not is_retracted(record)]


def is_retracted(record: Record) -> bool:
    """Whether this revision takes its alert back (its event turned out to be another one, or never was)."""
    return (record.header("ce_type") or "").endswith(RETRACTED)


def events(log: Log) -> dict[str, Event]:
    """The registry: event id -> event as it now stands, in the order the events were first seen."""
    return {key: decode(record, Event) for key, record in last_by_key(stored(log, topics.EVENTS)).items()}


def find_alert(log: Log, wanted: str) -> list[Record]:
    """All revisions of the alert whose event id or CloudEvent id is, or begins with, ``wanted``; [] where none or more than one event fits."""
    records = alerts(log, revisions=True)
    hits = {record.key for record in records if record.key.startswith(wanted) or (record.header("ce_id") or "").startswith(wanted)}
    return [record for record in records if record.key in hits] if len(hits) == 1 else []


def find_event(log: Log, wanted: str) -> Event | None:
    """The event whose id is, or is the only one to begin with, ``wanted``."""
    registry = events(log)
    hits = [event for event_id, event in registry.items() if event_id.startswith(wanted)]
    return registry.get(wanted) or (hits[0] if len(hits) == 1 else None)


def ancestors(log: Log, record: Record) -> list[Record]:
    """The records this one was made from, nearest first; the walk ends where one is no longer kept."""
    found: list[Record] = []
    seen = set()
    while (at := parent_of(record)) is not None and at not in seen:
        seen.add(at)
        parent = log.get(at)
        if parent is None:
            break
        found.append(parent)
        record = parent
    return found


def by_key(log: Log, topic: str, keys: Iterable[str]) -> dict[str, list[Record]]:
    """Records of ``topic`` with one of these keys, in one pass."""
    wanted = set(keys)
    found: dict[str, list[Record]] = {key: [] for key in wanted}
    for record in stored(log, topic):
        if record.key in wanted:
            found[record.key].append(record)
    return found


def lag(log: Log, group: str, read: Iterable[str]) -> int:
    """Records a consumer group has still to read."""
    total = 0
    for topic in read:
        committed = log.committed(group, topic)
        total += sum(max(0, end - committed.get(partition, 0)) for partition, end in log.ends(topic).items())
    return total


class Dead(NamedTuple):
    """Of the last ``inputs`` records a step has taken, ``letters`` are dead letters."""

    letters: int
    inputs: int


def dead(log: Log, group: str, read: Iterable[str], window: int) -> Dead:
    """How many of about the last ``window`` inputs of a consumer group went to the dead letters, told from offsets alone."""
    taken: dict[tuple[str, int], tuple[int, int]] = {}
    for topic in read:
        for partition, at in log.committed(group, topic).items():
            first = next((record.at.offset for record in log.read(topic, partition=partition) if record.at), at)
            taken[topic, partition] = (at, max(0, at - first))
    total = sum(count for _, count in taken.values())
    if not total:
        return Dead(0, 0)
    inputs = min(window, total)
    since = {where: at - ceil(count * inputs / total) for where, (at, count) in taken.items()}
    letters = [decode(record, DeadLetter) for record in stored(log, topics.DEAD_LETTERS)]
    mine = [((letter.topic, letter.partition or 0), letter.offset or 0) for letter in letters if letter.stage == group]
    return Dead(sum(where in since and since[where] <= offset < taken[where][0] for where, offset in mine), inputs)


def parse_since(text: str) -> datetime:
    """An ISO date or date-time as an aware moment; a bare one is UTC. Raises ``DragomanError``."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise DragomanError(f'"{text}" is not a date; write it as 2023-12-27 or 2023-12-27T18:00:00Z') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
