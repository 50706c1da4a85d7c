"""Stored topics through the stages once more, into a namespace of their own beside the live log.

The live log is only read: no offset of its groups moves, no sink is made. The first stage takes its input straight from the live topic,
so what it writes still points to the live record it came from. What was said of articles that the window leaves out stands as it is:
mentions from before it are put in front, since an event is judged against all that was known.

Order is part of the result, since an event's id comes from its first mention. So every stage is given its records in one order, whatever log they are
in: partitions merged by event time, then key. Mentions stand where the live log has them (the same mention, else one of the same
article); those it does not know follow the one they come after. The same rules so find the same ids.

``promote`` brings the result home: events that differ replace the live ones, and alerts that the live log has never raised are added or, by default,
not. Identities are derived from content, so what was raised before has the same id and is not raised again.
"""

from __future__ import annotations

import heapq
import itertools
import sqlite3
import time as clock
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing

import msgspec

from pipeline.clock import SystemClock
from pipeline.codec import ID_HEADER, decode
from pipeline.errors import ConfigError, Unavailable
from pipeline.ids import content_id
from pipeline.log.base import Log, Ownership, last_by_key
from pipeline.records import Alert, Coordinates, Record
from pipeline.runner import Counters, Runner
from pipeline.stage import BatchStage, Stage, StatefulStage
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, EVENTS, MENTIONS, RETRIES

REPLAYABLE = (ARTICLES_RAW, ARTICLES, MENTIONS)
REPLAY_HEADER = "replay"
Progress = Callable[[int, int], None]
AnyStage = Stage | StatefulStage | BatchStage


class Diff(msgspec.Struct, frozen=True):
    """What a replay found otherwise than the live log. Events by id, ``changed`` with the fields that differ; alerts by id.

    ``missing_alerts`` were raised live and not by the replay, ``new_alerts`` the other way round.
    """

    added: list[str]
    removed: list[str]
    changed: dict[str, list[str]]
    same: int
    new_alerts: list[str]
    missing_alerts: list[str]

    @property
    def empty(self) -> bool:
        return not (self.added or self.removed or self.changed or self.new_alerts or self.missing_alerts)


class Replayed(msgspec.Struct):
    """How a replay went: what became of each stage's inputs, and the live mentions it has taken into account (the last of them)."""

    counters: dict[str, Counters]
    last_mention: Record | None = None


Take = Callable[[Sequence[Record]], list[Coordinates]]


class _Window:
    """The shadow log, but one topic is read from ``records``, in their order and never twice, and outputs go to ``take``."""

    def __init__(self, shadow: Log, records: Iterator[Record], topic: str, take: Take) -> None:
        self._shadow, self._records, self._topic, self._take = shadow, records, topic, take
        self._polled: list[Record] = []
        self._left = True
        self.last: Record | None = None

    def __getattr__(self, name: str) -> object:
        return getattr(self._shadow, name)

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        batch = list(itertools.islice(self._records, limit))
        self._left = bool(batch)
        self._polled += batch
        return batch

    def ownership(self, group: str) -> Ownership:
        return Ownership(1, frozenset({(self._topic, 0), (RETRIES, 0)}))

    def lag(self, group: str, topics: Sequence[str]) -> int:
        return int(self._left)

    def rewind(self, group: str) -> None:
        self._records = itertools.chain(self._polled, self._records)
        self._polled, self._left = [], True

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        placed = self._take(produced)
        done = {record.at for record in consumed}
        self._polled = [record for record in self._polled if record.at not in done]
        self.last = consumed[-1] if consumed else self.last
        return placed


def replay(
    live: Log,
    shadow: Log,
    topic: str,
    stages: Sequence[AnyStage],
    *,
    since: int | None = None,
    until: int | None = None,
    alerts: bool = True,
    strict: bool = False,
    progress: Progress | None = None,
) -> Replayed:
    """Run ``stages`` (those from ``topic`` on, in order) over the live records with ``since`` <= time < ``until`` (ms, UTC; None: no bound).

    ``shadow`` must hold nothing yet. ``alerts`` False keeps alerts out of it. ``progress`` is called with inputs done and, about, in all.
    Raises ``ConfigError`` for a topic or a namespace that does not serve, ``Unavailable`` where a log goes away (start again).
    """
    _check(shadow, topic, stages)
    result = Replayed({})
    told = _Told(progress, sum(live.ends(topic).values()))
    if topic == MENTIONS:
        since = None  # what was known before the window must be known again
    records = told.counted(_between(live, topic, since, until))
    with closing(_Mentions(shadow, set() if alerts else {ALERTS})) as mentions:
        if topic != MENTIONS:
            result.last_mention = mentions.learn(live, _start(live, topic, since))
        for stage in stages:
            window = _Window(shadow, records, stage.reads[0], mentions.take)
            result.counters[stage.name] = _run(window, stage, strict)  # type: ignore[arg-type]
            if stage.reads[0] == MENTIONS and topic == MENTIONS:
                result.last_mention = window.last
            if MENTIONS in stage.writes:
                mentions.pour()
            records = _between(shadow, stage.writes[0], None, None)
    return result


def diff(live: Log, shadow: Log) -> Diff:
    """Compare events as tables and alerts by id."""
    mine, theirs = last_by_key(live.read(EVENTS)), last_by_key(shadow.read(EVENTS))
    both = sorted(mine.keys() & theirs.keys())
    changed = {key: _fields(mine[key].value, theirs[key].value) for key in both if mine[key].value != theirs[key].value}
    raised, again = {_alert_id(record) for record in live.read(ALERTS)}, {_alert_id(record) for record in shadow.read(ALERTS)}
    return Diff(
        added=sorted(theirs.keys() - mine.keys()),
        removed=sorted(mine.keys() - theirs.keys()),
        changed=changed,
        same=len(both) - len(changed),
        new_alerts=sorted(again - raised),
        missing_alerts=sorted(raised - again),
    )


def alerts_of(log: Log, ids: Collection[str]) -> list[Alert]:
    """The alerts of a log with these ids, in its order."""
    wanted = frozenset(ids)
    return [decode(record, Alert) for record in log.read(ALERTS) if _alert_id(record) in wanted] if wanted else []


def promote(
    live: Log, shadow: Log, resolve: AnyStage, result: Replayed, *, namespace: str, alerts: bool = False, wait_s: float = 60.0
) -> Diff:
    """Make the replay's events the live ones; returns what was changed.

    Takes the group of ``resolve`` over (a running one is fenced and must be started again, with the new events as its memory), lets
    the replay catch up with what was said meanwhile, then writes what differs. Events that only the live log knows are removed unless they have
    raised an alert: those stand, as consumers have seen them. With ``alerts`` the alerts that are new go out live, marked by the header ``replay``.
    A promotion that is broken off is finished by another.
    """
    _take_over(live, resolve, wait_s)
    last = _catch_up(live, shadow, resolve, result.last_mention)
    found = diff(live, shadow)
    events, alerted = last_by_key(shadow.read(EVENTS)), {record.key for record in live.read(ALERTS)}
    bare = [msgspec.structs.replace(events[key], at=None) for key in [*found.added, *found.changed]]
    bare += [Record(topic=EVENTS, key=key, value=b"", time=SystemClock().now_ms()) for key in found.removed if key not in alerted]
    if alerts:
        new = set(found.new_alerts)
        bare += [_marked(record, namespace) for record in shadow.read(ALERTS) if _alert_id(record) in new]
    for at in range(0, max(1, len(bare)), 200):
        live.commit(resolve.name, [last] if last is not None else [], bare[at : at + 200])
    return found


def _check(shadow: Log, topic: str, stages: Sequence[AnyStage]) -> None:
    if topic not in REPLAYABLE:
        raise ConfigError(f"{topic} cannot be replayed; one of {', '.join(REPLAYABLE)} can")
    if not stages or topic not in stages[0].reads:
        raise ConfigError(f"the first stage does not read {topic}")
    if any(size.records for size in shadow.sizes().values()):
        raise ConfigError("the namespace of the replay is not empty; name another with --into, or remove it first")


def _run(log: Log, stage: AnyStage, strict: bool) -> Counters:
    runner = Runner(log, stage, wait_s=0.1, strict=strict)
    runner.drain()
    return runner.counters


def _between(log: Log, topic: str, since: int | None, until: int | None) -> Iterator[Record]:
    """Records of a topic in the order of event time and key, whatever partition they are in; the order within a partition stays."""
    parts = [log.read(topic, partition=partition) for partition in sorted(log.ends(topic))]
    merged = parts[0] if len(parts) == 1 else heapq.merge(*parts, key=lambda record: (record.time, record.key))
    for record in merged:
        if (since is None or record.time >= since) and (until is None or record.time < until):
            yield record


def _start(live: Log, topic: str, since: int | None) -> int | None:
    """From which event time on mentions come from the replay: the window's, or that of the oldest record still kept."""
    oldest = min(
        (record.time for partition in live.ends(topic) if (record := next(live.read(topic, partition=partition), None))), default=None
    )
    known = [time for time in (since, oldest) if time is not None]
    return max(known) if known else None


def _take_over(live: Log, stage: AnyStage, wait_s: float) -> None:
    until = clock.monotonic() + wait_s
    while (MENTIONS, 0) not in live.ownership(stage.name).partitions:
        if clock.monotonic() > until:
            raise Unavailable(f"the group {stage.name} did not come to us within {wait_s:g} s; stop the resolve step and promote again")
        live.poll(stage.name, (*stage.reads, RETRIES), 1, 0.5)


def _catch_up(live: Log, shadow: Log, stage: AnyStage, last: Record | None) -> Record | None:
    """Feed the replay the mentions that came after its start."""
    start = 0 if last is None or last.at is None else last.at.offset + 1
    window = _Window(shadow, live.read(MENTIONS, start=start), MENTIONS, shadow.append)
    _run(window, stage, strict=False)  # type: ignore[arg-type]
    return window.last or last


def _fields(one: bytes, other: bytes) -> list[str]:
    left, right = msgspec.json.decode(one), msgspec.json.decode(other)
    if not isinstance(left, dict) or not isinstance(right, dict):
        return ["value"]
    return sorted(key for key in left.keys() | right.keys() if left.get(key) != right.get(key))


def _alert_id(record: Record) -> str:
    return record.header("ce_id") or record.header(ID_HEADER) or record.key


def _marked(record: Record, namespace: str) -> Record:
    return msgspec.structs.replace(record, at=None, headers=(*record.headers, (REPLAY_HEADER, namespace)))


class _Mentions:
    """Where a replay's outputs go: straight into the shadow log, but mentions wait on disk until all are there and their order is known."""

    def __init__(self, shadow: Log, skipped: set[str]) -> None:
        self._shadow, self._skipped = shadow, skipped
        self._last = -1
        self._db = sqlite3.connect("")  # a temporary file of its own
        self._db.execute("CREATE TABLE live (name TEXT PRIMARY KEY, offset INTEGER)")
        self._db.execute("CREATE TABLE waiting (number INTEGER PRIMARY KEY, offset INTEGER, record BLOB)")

    def learn(self, live: Log, before: int | None) -> Record | None:
        """Where mentions stand live, and those from before the window, which stand as they are; answers the last one."""
        last: Record | None = None
        for last in live.read(MENTIONS):
            offset = last.at.offset if last.at else 0
            self._db.executemany("INSERT OR IGNORE INTO live VALUES (?, ?)", [(name, offset) for name in _names(last)])
            if before is not None and last.time < before:
                self._wait(last, offset)
        return last

    def take(self, produced: Sequence[Record]) -> list[Coordinates]:
        placed = self._shadow.append([record for record in produced if record.topic not in self._skipped and record.topic != MENTIONS])
        for record in produced:
            if record.topic == MENTIONS:
                self._wait(record, self._place(record))
        return placed

    def pour(self) -> None:
        """Into the shadow log, in order."""
        rows = self._db.execute("SELECT record FROM waiting ORDER BY offset, number")
        while batch := rows.fetchmany(200):
            self._shadow.append([msgspec.msgpack.decode(row[0], type=Record) for row in batch])

    def close(self) -> None:
        self._db.close()

    def _place(self, record: Record) -> int:
        """Its live offset, else that of the one before."""
        for name in _names(record):
            found = self._db.execute("SELECT offset FROM live WHERE name = ?", (name,)).fetchone()
            if found is not None:
                self._last = int(found[0])
                break
        return self._last

    def _wait(self, record: Record, offset: int) -> None:
        packed = msgspec.msgpack.encode(msgspec.structs.replace(record, at=None))
        self._db.execute("INSERT INTO waiting (offset, record) VALUES (?, ?)", (offset, packed))


def _names(mention: Record) -> tuple[str, str]:
    """By what a mention is known again: itself, else its article."""
    return mention.header(ID_HEADER) or content_id(mention.key, mention.value), f"article {mention.key}"


class _Told:
    """Counts inputs and says so now and then."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total = progress, total

    def counted(self, records: Iterator[Record]) -> Iterator[Record]:
        done = 0
        for done, record in enumerate(records, 1):
            if self._progress is not None and done % 20 == 0:
                self._progress(done, max(self._total, done))
            yield record
        if self._progress is not None:
            self._progress(done, done)
