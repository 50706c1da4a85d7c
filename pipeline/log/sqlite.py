"""The embedded log: one SQLite file in WAL mode, ``synchronous=FULL``, any number of processes.

A record's row id is its partition's number shifted left by 40 bits plus its offset, so a partition is one contiguous, ordered
stretch of the table. Values of more than 512 bytes are stored as zstd where that saves a tenth. A write transaction holds the only
write lock there is, so a commit is short and everything in it is atomic.
"""

from __future__ import annotations

import shutil
import sqlite3
import time as clock
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import zstandard

from pipeline.clock import SystemClock
from pipeline.errors import Fenced, LogError, Unavailable
from pipeline.log.base import Ownership, TopicSize
from pipeline.log.shared import (
    MAX_POLL_BYTES,
    TOMBSTONE_KEPT_S,
    NowMs,
    check_sizes,
    lost_position,
    partition_of,
    spec_of,
)
from pipeline.records import Coordinates, Record
from pipeline.topics import SPECS, TopicSpec

APPLICATION_ID = 0x6472676D
"""Marks the file as a dragoman log (`PRAGMA application_id`)."""

LOG_VERSION = 1
"""`PRAGMA user_version`: raised when the tables change; `_MIGRATIONS` brings older files here."""

OFFSET_BITS = 40
READ_CHUNK = 500
BUSY_S = 30.0
FIRST_SLEEP_S, LAST_SLEEP_S = 0.002, 0.05

_MIGRATIONS: dict[int, str] = {
    0: """
    CREATE TABLE partitions(
        id INTEGER PRIMARY KEY, topic TEXT NOT NULL, partition INTEGER NOT NULL,
        first INTEGER NOT NULL DEFAULT 0, next INTEGER NOT NULL DEFAULT 0,
        records INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0,
        UNIQUE(topic, partition)
    );
    CREATE TABLE records(
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, time INTEGER NOT NULL, stored INTEGER NOT NULL,
        size INTEGER NOT NULL, headers TEXT NOT NULL, codec INTEGER NOT NULL, value BLOB NOT NULL
    );
    CREATE TABLE positions(
        consumer_group TEXT NOT NULL, partition_id INTEGER NOT NULL, next INTEGER, owner INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY(consumer_group, partition_id)
    ) WITHOUT ROWID;
    CREATE VIEW messages AS
        SELECT topic, partition, r.id & ((1 << 40) - 1) AS "offset", key, time, stored, size, headers, codec, value
        FROM records r JOIN partitions p ON p.id = r.id >> 40;
    """,
}
"""Version -> statements that turn a file of that version into one of the next; 0 is an empty file."""

_COLUMNS = "id, key, value, time, headers, codec"
_headers_encoder = msgspec.json.Encoder()
_headers_decoder = msgspec.json.Decoder(tuple[tuple[str, str], ...])


class _Slot(NamedTuple):
    """One partition: its row id, logical topic and number."""

    id: int
    topic: str
    partition: int


class SqliteLog:
    """The ``Log`` protocol over a file. Several prefixes (namespaces) may live in one file."""

    def __init__(
        self, path: str | Path, prefix: str = "dragoman.", specs: Mapping[str, TopicSpec] = SPECS, now_ms: NowMs | None = None
    ) -> None:
        self.path = Path(path)
        self._prefix = prefix
        self._specs = specs
        self._now_ms = now_ms or SystemClock().now_ms
        self._compress = zstandard.ZstdCompressor(level=1).compress
        self._decompress = zstandard.ZstdDecompressor().decompress
        self._positions: dict[str, dict[_Slot, int]] = {}
        self._epochs: dict[str, dict[_Slot, int]] = {}
        self._turn = 0
        self._db = _open(self.path)
        try:
            with self._failures():
                self._slots_by_topic = self._find_or_create_topics()
        except BaseException:
            self._db.close()
            raise

    def append(self, records: Sequence[Record]) -> list[Coordinates]:
        rows = self._rows(records)
        with self._failures(), self._transaction():
            return self._insert(rows)

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        deadline = clock.monotonic() + wait_s
        slots = self._slots(topics)
        pause = FIRST_SLEEP_S
        with self._failures():
            self._claim(group, slots)
            while True:
                batch = self._take(group, slots, limit)
                left = deadline - clock.monotonic()
                if batch or left <= 0:
                    return batch
                clock.sleep(min(pause, left))
                pause = min(pause * 1.5, LAST_SLEEP_S)

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        rows = self._rows(produced)
        past: dict[_Slot, int] = {}
        for record in consumed:
            if record.at is None:
                raise LogError(f"{record.topic}: a record without coordinates cannot be committed as consumed")
            slot = self._slot(record.at)
            past[slot] = max(past.get(slot, 0), record.at.offset + 1)
        with self._failures(), self._transaction():
            for slot, offset in past.items():
                epoch = self._epochs.get(group, {}).get(slot)
                moved = self._db.execute(
                    "UPDATE positions SET next = max(coalesce(next, 0), ?) WHERE consumer_group = ? AND partition_id = ? AND owner = ?",
                    (offset, self._prefix + group, slot.id, epoch),
                )
                if moved.rowcount != 1:
                    raise Fenced(f"another process has taken over group {group} in {slot.topic}/{slot.partition}")
            return self._insert(rows)

    def rewind(self, group: str) -> None:
        with self._failures():
            for slot in self._positions.get(group, {}):
                self._positions[group][slot] = self._start(group, slot)

    def ownership(self, group: str) -> Ownership:
        epochs = self._epochs.get(group, {})
        with self._failures():
            rows = self._db.execute("SELECT partition_id, owner FROM positions WHERE consumer_group = ?", (self._prefix + group,))
            owners = dict(rows.fetchall())
        owned = frozenset((slot.topic, slot.partition) for slot, epoch in epochs.items() if owners.get(slot.id) == epoch)
        return Ownership(sum(epochs.values()), owned)

    def lag(self, group: str, topics: Sequence[str]) -> int:
        with self._failures():
            positions = self._positions.get(group, {})
            slots = self._slots(topics)
            bounds = self._bounds(slots)
            return sum(bounds[slot][1] - (positions[slot] if slot in positions else self._start(group, slot)) for slot in slots)

    def seek(self, group: str, topic: str, *, offset: int | None = None, time: int | None = None) -> None:
        with self._failures(), self._transaction():
            for slot, (first, end) in self._bounds(self._slots([topic])).items():
                target = min(max(offset or 0, first), end) if time is None else self._first_at(slot, time, end)
                self._put(group, slot, target)

    def place(self, group: str, offsets: Mapping[tuple[str, int], int]) -> None:
        with self._failures(), self._transaction():
            for (topic, partition), offset in offsets.items():
                self._put(group, self._slot(Coordinates(topic, partition, offset)), offset)

    def read(self, topic: str, *, start: int | None = None, partition: int | None = None) -> Iterator[Record]:
        with self._failures():
            bounds = self._bounds([slot for slot in self._slots([topic]) if partition is None or slot.partition == partition])
        return self._scan({slot: (max(first, start or 0), end) for slot, (first, end) in bounds.items()})

    def get(self, at: Coordinates) -> Record | None:
        slot = self._slot(at)
        with self._failures():
            row = self._db.execute(f"SELECT {_COLUMNS} FROM records WHERE id = ?", (_row_id(slot, at.offset),)).fetchone()
        return self._record(slot, row) if row else None

    def ends(self, topic: str) -> dict[int, int]:
        with self._failures():
            return {slot.partition: end for slot, (_, end) in self._bounds(self._slots([topic])).items()}

    def committed(self, group: str, topic: str) -> dict[int, int]:
        with self._failures():
            slots = self._slots([topic])
            bounds = self._bounds(slots)
            stored = {slot: self._stored_position(group, slot) for slot in slots}
        return {slot.partition: bounds[slot][0] if stored[slot] is None else stored[slot] or 0 for slot in slots}

    def topics(self) -> list[str]:
        return sorted(self._slots_by_topic)

    def sizes(self) -> dict[str, TopicSize]:
        with self._failures():
            return {topic: self._size(topic) for topic in self._slots_by_topic}

    def free_bytes(self) -> int | None:
        return shutil.disk_usage(self.path.parent).free

    def sweep(self) -> int:
        gone = 0
        with self._failures():
            for topic, slots in self._slots_by_topic.items():
                for slot in slots:
                    gone += self._compact(slot) if self._specs[topic].compacted else 0
                    gone += self._expire(slot, self._specs[topic])
            if gone:
                self._db.execute("PRAGMA incremental_vacuum").fetchall()
                self._db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        return gone

    def rewrite(self, topic: str, change: Callable[[Record], Record | None]) -> int:
        replaced = 0
        with self._failures():
            self._db.execute("PRAGMA secure_delete = ON").fetchall()  # freed pages are overwritten with zeros
        for record in self.read(topic):
            new = change(record)
            if new is not None and new != record and record.at is not None:
                self._replace(self._slot(record.at), record.at.offset, msgspec.structs.replace(new, key=record.key))
                replaced += 1
        with self._failures():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return replaced

    def drop(self) -> None:
        slots = [slot for slots in self._slots_by_topic.values() for slot in slots]
        for slot in slots:
            with self._failures():
                rows = self._db.execute(
                    "SELECT id FROM records WHERE id >= ? AND id < ?", (_row_id(slot, 0), _row_id(slot, 1 << OFFSET_BITS))
                ).fetchall()
                self._delete(slot, [row[0] for row in rows], first=None)
        marks = ",".join(str(slot.id) for slot in slots)
        with self._failures(), self._transaction():
            self._db.execute(f"DELETE FROM partitions WHERE id IN ({marks})")
            self._db.execute(f"DELETE FROM positions WHERE partition_id IN ({marks})")

    def check(self) -> None:
        """Raises ``LogError`` where the file is not whole."""
        with self._failures():
            (found,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise LogError(f"{self.path}: the file is damaged ({found}); `dragoman restore` another backup")

    def backup(self, path: str | Path) -> None:
        """Write a consistent copy of the whole file (every prefix) while others go on reading and writing."""
        target = sqlite3.connect(path)
        try:
            with self._failures():
                self._db.backup(target, pages=4096)
        finally:
            target.close()

    def close(self) -> None:
        self._positions.clear()
        self._epochs.clear()
        self._db.close()

    # -- topics and positions ----------------------------------------------------------------------------------------------

    def _find_or_create_topics(self) -> dict[str, tuple[_Slot, ...]]:
        found = self._find_topics()
        if len(found) < len(self._specs):
            with self._transaction():
                found = self._find_topics()
                for spec in self._specs.values():
                    if spec.name not in found:
                        rows = [(self._prefix + spec.name, partition) for partition in range(spec.partitions)]
                        self._db.executemany("INSERT INTO partitions(topic, partition) VALUES (?, ?)", rows)
            found = self._find_topics()
        return found

    def _find_topics(self) -> dict[str, tuple[_Slot, ...]]:
        names = {self._prefix + name: name for name in self._specs}
        found: dict[str, list[_Slot]] = {}
        for row_id, topic, partition in self._db.execute("SELECT id, topic, partition FROM partitions ORDER BY topic, partition"):
            if topic in names:
                found.setdefault(names[topic], []).append(_Slot(row_id, names[topic], partition))
        return {topic: tuple(slots) for topic, slots in found.items()}

    def _slots(self, topics: Sequence[str]) -> list[_Slot]:
        return [slot for topic in topics for slot in self._slots_by_topic[spec_of(self._specs, topic).name]]

    def _slot(self, at: Coordinates) -> _Slot:
        slots = self._slots([at.topic])
        if not 0 <= at.partition < len(slots):
            raise LogError(f"{at.topic} has {len(slots)} partitions, there is no partition {at.partition}")
        return slots[at.partition]

    def _bounds(self, slots: Sequence[_Slot]) -> dict[_Slot, tuple[int, int]]:
        """First kept and next offset of each."""
        marks = ",".join(str(slot.id) for slot in slots)
        rows = {row[0]: (row[1], row[2]) for row in self._db.execute(f"SELECT id, first, next FROM partitions WHERE id IN ({marks})")}
        return {slot: rows[slot.id] for slot in slots}

    def _claim(self, group: str, slots: Sequence[_Slot]) -> None:
        fresh = [slot for slot in slots if slot not in self._epochs.get(group, {})]
        if not fresh:
            return
        with self._transaction():
            epochs = {slot: self._take_over(group, slot) for slot in fresh}
            positions = {slot: self._start(group, slot) for slot in fresh}
        self._epochs.setdefault(group, {}).update(epochs)
        self._positions.setdefault(group, {}).update(positions)

    def _take_over(self, group: str, slot: _Slot) -> int:
        found = self._db.execute(
            "INSERT INTO positions(consumer_group, partition_id, owner) VALUES (?, ?, 1)"
            " ON CONFLICT(consumer_group, partition_id) DO UPDATE SET owner = owner + 1 RETURNING owner",
            (self._prefix + group, slot.id),
        )
        return int(found.fetchall()[0][0])

    def _put(self, group: str, slot: _Slot, offset: int) -> None:
        epoch = self._take_over(group, slot)
        self._db.execute(
            "UPDATE positions SET next = ? WHERE consumer_group = ? AND partition_id = ?", (offset, self._prefix + group, slot.id)
        )
        if slot in self._positions.get(group, {}):
            self._positions[group][slot] = offset
            self._epochs[group][slot] = epoch

    def _stored_position(self, group: str, slot: _Slot) -> int | None:
        row = self._db.execute(
            "SELECT next FROM positions WHERE consumer_group = ? AND partition_id = ?", (self._prefix + group, slot.id)
        ).fetchone()
        return None if row is None or row[0] is None else int(row[0])

    def _start(self, group: str, slot: _Slot) -> int:
        first, end = self._bounds([slot])[slot]
        position = self._stored_position(group, slot)
        if position is None:
            return first
        if not first <= position <= end:
            raise lost_position(group, slot.topic, slot.partition, position, first, end)
        return position

    def _first_at(self, slot: _Slot, time: int, end: int) -> int:
        row = self._db.execute(
            "SELECT id FROM records WHERE id >= ? AND id < ? AND time >= ? ORDER BY id LIMIT 1",
            (_row_id(slot, 0), _row_id(slot, end), time),
        ).fetchone()
        return _offset(row[0]) if row else end

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _take(self, group: str, slots: Sequence[_Slot], limit: int) -> list[Record]:
        positions = self._positions[group]
        waiting = []
        for slot, (first, end) in self._bounds(slots).items():
            if not first <= positions[slot] <= end:
                raise lost_position(group, slot.topic, slot.partition, positions[slot], first, end)
            if positions[slot] < end:
                waiting.append((slot, end))
        if not waiting:
            return []
        self._turn += 1
        turn = self._turn % len(waiting)
        batch: list[Record] = []
        taken = 0
        for slot, end in waiting[turn:] + waiting[:turn]:
            for record in self._rows_between(slot, positions[slot], end, limit - len(batch)):
                batch.append(record)
                positions[slot] = _at(record).offset + 1
                taken += len(record.value)
                if taken >= MAX_POLL_BYTES:
                    return batch
            if len(batch) >= limit:
                return batch
            positions[slot] = end
        return batch

    def _rows_between(self, slot: _Slot, start: int, end: int, limit: int) -> Iterator[Record]:
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM records WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (_row_id(slot, start), _row_id(slot, end), limit),
        )
        try:
            for row in rows:
                yield self._record(slot, row)
        finally:
            rows.close()

    def _scan(self, bounds: Mapping[_Slot, tuple[int, int]]) -> Iterator[Record]:
        """In chunks, so that a slow reader never holds a snapshot open (it would stop the WAL from being emptied)."""
        for slot, (start, end) in bounds.items():
            while start < end:
                with self._failures():
                    chunk = list(self._rows_between(slot, start, end, READ_CHUNK))
                yield from chunk
                start = end if len(chunk) < READ_CHUNK else _at(chunk[-1]).offset + 1

    def _record(self, slot: _Slot, row: tuple[int, str, bytes, int, str, int]) -> Record:
        row_id, key, value, time, headers, codec = row
        return Record(
            topic=slot.topic,
            key=key,
            value=self._decompress(value) if codec else value,
            time=time,
            headers=_headers_decoder.decode(headers),
            at=Coordinates(slot.topic, slot.partition, _offset(row_id)),
        )

    # -- writing -----------------------------------------------------------------------------------------------------------

    def _rows(self, records: Sequence[Record]) -> list[tuple[_Slot, tuple[Any, ...]]]:
        """Rows without their ids, made before the write lock is taken."""
        check_sizes(records)
        rows = []
        stored = self._now_ms()
        for record in records:
            slots = self._slots_by_topic[spec_of(self._specs, record.topic).name]
            codec, value = self._packed(record.value)
            headers = _headers_encoder.encode(record.headers).decode()
            size = len(record.key.encode()) + len(value) + len(headers)
            row = (record.key, record.time, stored, size, headers, codec, value)
            rows.append((slots[partition_of(record.key, len(slots))], row))
        return rows

    def _packed(self, value: bytes) -> tuple[int, bytes]:
        if len(value) > 512:
            packed = self._compress(value)
            if len(packed) < len(value) * 0.9:
                return 1, packed
        return 0, value

    def _insert(self, rows: Sequence[tuple[_Slot, tuple[Any, ...]]]) -> list[Coordinates]:
        if not rows:
            return []
        ends = {slot: end for slot, (_, end) in self._bounds(sorted({slot for slot, _ in rows})).items()}
        added = {slot: [0, 0] for slot in ends}
        placed, with_ids = [], []
        for slot, row in rows:
            offset = ends[slot] + added[slot][0]
            with_ids.append((_row_id(slot, offset), *row))
            added[slot][0] += 1
            added[slot][1] += row[3]
            placed.append(Coordinates(slot.topic, slot.partition, offset))
        self._db.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?)", with_ids)
        self._db.executemany(
            "UPDATE partitions SET next = next + ?, records = records + ?, bytes = bytes + ? WHERE id = ?",
            [(count, count, size, slot.id) for slot, (count, size) in added.items()],
        )
        return placed

    def _replace(self, slot: _Slot, offset: int, record: Record) -> None:
        (_, row) = self._rows([record])[0]
        key, time, _, size, headers, codec, value = row
        with self._failures(), self._transaction():
            old = self._db.execute("SELECT size FROM records WHERE id = ?", (_row_id(slot, offset),)).fetchone()
            if old is None:
                return
            self._db.execute(
                "UPDATE records SET key = ?, time = ?, size = ?, headers = ?, codec = ?, value = ? WHERE id = ?",
                (key, time, size, headers, codec, value, _row_id(slot, offset)),
            )
            self._db.execute("UPDATE partitions SET bytes = bytes + ? WHERE id = ?", (size - old[0], slot.id))

    # -- retention ---------------------------------------------------------------------------------------------------------

    def _size(self, topic: str) -> TopicSize:
        slots = self._slots_by_topic[topic]
        marks = ",".join(str(slot.id) for slot in slots)
        records, size = self._db.execute(f"SELECT sum(records), sum(bytes) FROM partitions WHERE id IN ({marks})").fetchone()
        oldest = [self._oldest(slot) for slot in slots]
        return TopicSize(records, size, min((stored for stored in oldest if stored is not None), default=None))

    def _oldest(self, slot: _Slot) -> int | None:
        row = self._db.execute(
            "SELECT stored FROM records WHERE id >= ? AND id < ? ORDER BY id LIMIT 1", (_row_id(slot, 0), _row_id(slot, 1 << OFFSET_BITS))
        ).fetchone()
        return None if row is None else int(row[0])

    def _compact(self, slot: _Slot) -> int:
        low, high = _row_id(slot, 0), _row_id(slot, 1 << OFFSET_BITS)
        too_old = self._now_ms() - TOMBSTONE_KEPT_S * 1000
        rows = self._db.execute(
            "SELECT id, key, length(value), stored FROM records WHERE id >= ? AND id < ? ORDER BY id", (low, high)
        ).fetchall()
        last = {key: row_id for row_id, key, _, _ in rows}
        stale = [row_id for row_id, key, length, stored in rows if last[key] != row_id or (length == 0 and stored < too_old)]
        return self._delete(slot, stale, first=None)

    def _expire(self, slot: _Slot, spec: TopicSpec) -> int:
        gone = 0
        while True:
            expired = self._expired(slot, spec)
            if not expired:
                return gone
            gone += self._delete(slot, expired, first=_offset(expired[-1]) + 1)

    def _expired(self, slot: _Slot, spec: TopicSpec) -> list[int]:
        """Row ids of up to ``READ_CHUNK`` records, oldest first, that are too old or too many."""
        (kept,) = self._db.execute("SELECT bytes FROM partitions WHERE id = ?", (slot.id,)).fetchone()
        excess = kept - spec.retention_bytes // spec.partitions if spec.retention_bytes is not None else 0
        oldest = self._now_ms() - spec.retention_s * 1000 if spec.retention_s is not None else 0
        rows = self._db.execute(
            "SELECT id, stored, size FROM records WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (_row_id(slot, 0), _row_id(slot, 1 << OFFSET_BITS), READ_CHUNK),
        ).fetchall()
        expired = []
        for row_id, stored, size in rows:
            if stored >= oldest and excess <= 0:
                break
            excess -= size
            expired.append(row_id)
        return expired

    def _delete(self, slot: _Slot, row_ids: Sequence[int], first: int | None) -> int:
        for at in range(0, len(row_ids), READ_CHUNK):
            marks = ",".join(map(str, row_ids[at : at + READ_CHUNK]))
            with self._transaction():
                count, size = self._db.execute(f"SELECT count(*), coalesce(sum(size), 0) FROM records WHERE id IN ({marks})").fetchone()
                self._db.execute(f"DELETE FROM records WHERE id IN ({marks})")
                self._db.execute(
                    "UPDATE partitions SET records = records - ?, bytes = bytes - ?, first = max(first, ?) WHERE id = ?",
                    (count, size, first or 0, slot.id),
                )
        return len(row_ids)

    # -- transactions and failures -----------------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # a full disk has already rolled back
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _explained(error, self.path) from error


def _open(path: Path) -> sqlite3.Connection:
    """A connection to a file that is a log of this version, created or brought up where need be."""
    try:
        db = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise _explained(error, path) from error
    try:
        _check_kind(db, path)
        _write_ahead(db)
        for pragma in ("synchronous = FULL", "journal_size_limit = 67108864", "wal_autocheckpoint = 4000"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        _migrate(db, path)
    except sqlite3.Error as error:
        db.close()
        raise _explained(error, path) from error
    except BaseException:
        db.close()
        raise
    return db


def _write_ahead(db: sqlite3.Connection) -> None:
    """Turn on the write-ahead log. While another step does the same SQLite refuses at once, whatever the timeout, as waiting could be for ever."""
    last = clock.monotonic() + BUSY_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchall()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or clock.monotonic() > last:
                raise
            clock.sleep(RETRY_S)


RETRY_S = 0.01


def _check_kind(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a foreign or newer file before anything in it is touched."""
    db.execute("BEGIN")  # one view of the file: another step may be making the log at this moment
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    db.execute("COMMIT")
    if application != APPLICATION_ID and (tables or version):
        raise LogError(f"{path} is a database of another program, not a dragoman log; point `log` to another file")
    if version > LOG_VERSION:
        raise LogError(
            f"{path} was written by a newer dragoman (log version {version}, this one reads up to {LOG_VERSION}); upgrade dragoman"
        )
    if not tables:
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    while db.execute("PRAGMA user_version").fetchone()[0] < LOG_VERSION:
        db.execute("BEGIN IMMEDIATE")
        try:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version < LOG_VERSION:
                for statement in _MIGRATIONS[version].split(";"):
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {version + 1}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _explained(error: sqlite3.Error, path: Path) -> LogError | Unavailable:
    """A full disk, an I/O error and a busy file pass by themselves; everything else needs a person."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Unavailable(f"{path}: the disk is full, nothing was stored; free some space, it goes on by itself", retry_after_s=10)
    if code == sqlite3.SQLITE_IOERR:
        return Unavailable(f"{path}: the disk does not take writes ({error}), nothing was stored", retry_after_s=10)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Unavailable(f"{path}: another process has held the write lock for {BUSY_S:.0f} s", retry_after_s=5)
    remedy = {
        sqlite3.SQLITE_NOTADB: "it is not a dragoman log; point `log` to another file",
        sqlite3.SQLITE_CORRUPT: "the file is damaged; stop dragoman and `dragoman restore` a backup",
        sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that the folder exists and may be written",
        sqlite3.SQLITE_READONLY: "it may not be written; see the permissions of the file and its folder",
        sqlite3.SQLITE_PERM: "access denied; see the permissions of the file and its folder",
    }.get(code, "unexpected failure of the log")
    return LogError(f"{path}: {remedy} ({error})")


def _row_id(slot: _Slot, offset: int) -> int:
    return (slot.id << OFFSET_BITS) + offset


def _offset(row_id: int) -> int:
    return row_id & ((1 << OFFSET_BITS) - 1)


def _at(record: Record) -> Coordinates:
    assert record.at is not None
    return record.at
