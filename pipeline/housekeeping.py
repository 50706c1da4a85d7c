"""Keeping house: sweeping, how much room is left, backup and restore, copying between logs, and forgetting.

Everything here works through the ``Log`` protocol, so it is the same for an embedded log and for Kafka, except where a docstring says so.
"""

from __future__ import annotations

import base64
import os
import shutil
import threading
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import structlog

from pipeline.clock import Clock, SystemClock
from pipeline.codec import PARENT_HEADER
from pipeline.errors import ConfigError, Unavailable
from pipeline.ids import content_id
from pipeline.log.base import Log
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Coordinates, Record
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, CURSORS, DAY_S, DEAD_LETTERS, ENTRIES, EVENTS, MENTIONS, RETRIES

SWEEP_EVERY_S = 3600.0
CLOCK_JUMP_MS = 300_000
"""A wall clock that has moved so much against the monotonic one has been set, or was wrong."""

MIN_FREE_BYTES = 256 * 1024**2
"""Below this the world is not asked for more: what is left must do for offsets, dead letters and alerts."""

COPY_BATCH, COPY_BATCH_BYTES = 500, 4 * 1024**2

IN_ORDER = (ENTRIES, ARTICLES_RAW, ARTICLES, MENTIONS, EVENTS, ALERTS, CURSORS, RETRIES, DEAD_LETTERS)
"""Parents before children, so that a copy knows where a parent now stands."""

FORGOTTEN_HEADER = "forgotten"
_TEXT_KEYS = frozenset({"text", "page", "summary", "title", "quote", "quotes", "date_text", "venue_text", "value", "traceback"})

logger = structlog.get_logger()


# -- room and retention ------------------------------------------------------------------------------------------------


class Usage(msgspec.Struct, frozen=True):
    """What a topic takes: records, bytes, and bytes a day since its oldest record was stored (None under an hour)."""

    topic: str
    records: int
    bytes: int
    bytes_a_day: int | None


def usage(log: Log, now_ms: int | None = None) -> list[Usage]:
    """One row a topic that holds anything, largest first."""
    now = SystemClock().now_ms() if now_ms is None else now_ms
    rows = []
    for topic, size in log.sizes().items():
        days = (now - size.oldest) / 1000 / DAY_S if size.oldest is not None else 0.0
        rows.append(Usage(topic, size.records, size.bytes, int(size.bytes / days) if days > 1 / 24 else None))
    return sorted((row for row in rows if row.records), key=lambda row: -row.bytes)


def days_left(rows: Iterable[Usage], free_bytes: int | None) -> float | None:
    """Days until ``free_bytes`` are used up at the present rate; None where nothing grows or it is too early to tell."""
    a_day = sum(row.bytes_a_day or 0 for row in rows)
    return free_bytes / a_day if a_day and free_bytes is not None else None


class RoomGuard:
    """Raises ``Unavailable`` while the disk of ``folder`` has less than ``min_free_bytes`` free: for steps that bring in new work.

    Such a step waits and goes on by itself, while those behind it work off what is there.
    """

    def __init__(self, folder: Path, min_free_bytes: int = MIN_FREE_BYTES) -> None:
        self._folder, self._min_free_bytes = folder, min_free_bytes

    def __call__(self) -> None:
        free = shutil.disk_usage(self._folder).free
        if free < self._min_free_bytes:
            raise Unavailable(
                f"{free / 1024**2:,.0f} MiB free on the disk of {self._folder}, under {self._min_free_bytes / 1024**2:,.0f} MiB:"
                " nothing new is fetched; free some space, it goes on by itself",
                retry_after_s=10,
            )


def sweep_forever(log: Log, stop: threading.Event, clock: Clock | None = None, every_s: float = SWEEP_EVERY_S) -> None:
    """Apply retention and compaction every ``every_s`` seconds until ``stop`` is set; a log that is away is tried again the next time.

    Nothing is removed before the wall clock has gone evenly for as long: one that has jumped years ahead would make everything too old.
    """
    clock = clock or _Wall()
    even = _offset(clock)
    while not clock.wait(stop, every_s):
        before, even = even, _offset(clock)
        if abs(even - before) > CLOCK_JUMP_MS:
            logger.warning("not swept: the wall clock has jumped", seconds=round((even - before) / 1000))
            continue
        try:
            gone = log.sweep()
            if gone:
                logger.info("swept", records=gone)
        except Unavailable as error:
            logger.warning("not swept", reason=str(error))


class _Wall(SystemClock):
    """The machine's clock as it is, also where it was set back."""

    def now_ms(self) -> int:
        return SystemClock().now_ms()


def _offset(clock: Clock) -> int:
    return clock.now_ms() - int(clock.monotonic() * 1000)


# -- backup, restore, copy ---------------------------------------------------------------------------------------------


def backup(log: Log, path: Path, groups: Iterable[str] = ()) -> None:
    """Write the log to one new file while it is in use. A SQLite log is copied page by page, any other record by record.

    Raises ``ConfigError`` where the file is there already.
    """
    if path.exists():
        raise ConfigError(f"{path} is there already; name a new file")
    part = path.with_name(f".{path.name}.part")
    with suppress(FileNotFoundError):
        part.unlink()
    try:
        if isinstance(log, SqliteLog):
            log.backup(part)
        else:
            with_file = SqliteLog(part)
            try:
                copy(log, with_file, groups)
            finally:
                with_file.close()
        _keep(part, path)
    finally:
        for leftover in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            with suppress(FileNotFoundError):
                leftover.unlink()


def restore(backup_file: Path, path: Path) -> None:
    """Put a backup in place of the SQLite log at ``path``; what was there is kept beside it with ``.before-restore``.

    No dragoman may be running on it. Raises ``LogError`` where the backup is no whole log.
    """
    if not backup_file.is_file():
        raise ConfigError(f"{backup_file}: no such file")
    part = path.with_name(f".{path.name}.restored")
    shutil.copyfile(backup_file, part)
    checked = SqliteLog(part)
    try:
        checked.check()
    finally:
        checked.close()
    for end in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{end}", f"{path}.before-restore{end}")
    _keep(part, path)


def copy(
    source: Log,
    target: Log,
    groups: Iterable[str] = (),
    *,
    change: Callable[[Record], Record | None] | None = None,
    progress: Callable[[str, int], None] | None = None,
) -> dict[str, int]:
    """Copy every topic into an empty log and put ``groups`` where they stood; returns records by topic.

    The stages must not be running. Partitions and the order in them stay; offsets do not, so the header that names a record's parent is
    written anew. ``change`` may replace a record (see ``forgetter``). Raises ``ConfigError`` where the target holds something or
    has other partitions.
    """
    if any(size.records for size in target.sizes().values()):
        raise ConfigError("the log to copy into is not empty")
    moved: dict[tuple[str, int], _Moved] = {}
    counts = {}
    for topic in [topic for topic in IN_ORDER if topic in source.topics()]:
        if len(source.ends(topic)) != len(target.ends(topic)):
            raise ConfigError(f"{topic} has {len(source.ends(topic))} partitions here and {len(target.ends(topic))} there")
        counts[topic] = 0
        for partition in sorted(source.ends(topic)):
            moved[topic, partition] = _Moved()
            for batch in _batches(source.read(topic, partition=partition)):
                placed = target.append([_moved_record(record, moved, change) for record in batch])
                moved[topic, partition].note(batch, placed)
                counts[topic] += len(batch)
                if progress is not None:
                    progress(topic, counts[topic])
    for group in groups:
        _place(source, target, group, moved)
    return counts


class _Moved:
    """Where the offsets of a partition went: stretches of equal shift."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._shifts: list[int] = []
        self.end = 0

    def note(self, batch: Sequence[Record], placed: Sequence[Coordinates]) -> None:
        for record, at in zip(batch, placed, strict=True):
            old = record.at.offset if record.at else 0
            if not self._shifts or self._shifts[-1] != at.offset - old:
                self._starts.append(old)
                self._shifts.append(at.offset - old)
            self.end = at.offset + 1

    def __call__(self, offset: int) -> int | None:
        at = bisect_right(self._starts, offset) - 1
        return offset + self._shifts[at] if at >= 0 else None


def _moved_record(record: Record, moved: Mapping[tuple[str, int], _Moved], change: Callable[[Record], Record | None] | None) -> Record:
    changed = (change(record) if change is not None else None) or record
    headers = [(name, _moved_parent(text, moved) if name == PARENT_HEADER else text) for name, text in changed.headers]
    return msgspec.structs.replace(changed, at=None, headers=tuple((name, text) for name, text in headers if text is not None))


def _moved_parent(text: str, moved: Mapping[tuple[str, int], _Moved]) -> str | None:
    """The parent's new coordinates, None where it is no longer kept."""
    topic, partition, offset = text.rsplit("/", 2)
    shift = moved.get((topic, int(partition)))
    new = shift(int(offset)) if shift is not None else None
    return None if new is None else f"{topic}/{partition}/{new}"


def _place(source: Log, target: Log, group: str, moved: Mapping[tuple[str, int], _Moved]) -> None:
    for topic in source.topics():
        stood = source.committed(group, topic)
        first = {partition: next((r.at.offset for r in source.read(topic, partition=partition) if r.at), None) for partition in stood}
        if all(first[partition] is None or stood[partition] <= (first[partition] or 0) for partition in stood):
            continue  # never read, or nothing to have read
        target.place(group, {(topic, partition): _position(moved[topic, partition], offset) for partition, offset in stood.items()})


def _position(moved: _Moved, offset: int) -> int:
    """The new position after everything before ``offset``."""
    before = moved(offset - 1) if offset else None
    return 0 if before is None else min(before + 1, moved.end)


def _batches(records: Iterable[Record]) -> Iterable[list[Record]]:
    batch: list[Record] = []
    size = 0
    for record in records:
        batch.append(record)
        size += len(record.value)
        if len(batch) >= COPY_BATCH or size >= COPY_BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _keep(part: Path, path: Path) -> None:
    """Onto the disk, then under its name."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(part, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


# -- forgetting --------------------------------------------------------------------------------------------------------


def forget(log: Log, what: str) -> dict[str, int]:
    """Blank the stored text and quotes of a page (a URL) or of a whole site (a host) in every topic; returns records changed by topic.

    Identities, addresses, dates, parties and hashes stay, so that nothing is fetched or alerted again; the old content's hash stands in the
    header ``forgotten``. Backups and what sinks have delivered are out of reach. A Kafka log raises ``LogError``: copy it with ``forgetter``.
    """
    change = forgetter(log, what)
    return {topic: count for topic in IN_ORDER if topic in log.topics() and (count := log.rewrite(topic, change))}


def forgetter(log: Log, what: str) -> Callable[[Record], Record | None]:
    """The function from a record to its blanked form (None: not concerned), with the ids of ``what``'s articles looked up in ``log``."""
    ids = {
        str(value["article_id"])
        for topic in (ARTICLES_RAW, ARTICLES)
        for record in log.read(topic)
        if isinstance(value := _json(record.value), dict) and matches(str(value.get("url", "")), what) and "article_id" in value
    }

    def change(record: Record) -> Record | None:
        value = _json(record.value)
        if not isinstance(value, dict):
            return None
        blank = _concerns_all(record, value, ids, what)
        left = _blanked(value, blank, ids, what)
        if left == value:
            return None
        if isinstance(left.get("next_step"), dict):  # an alert does not say which of its articles promised it
            left["next_step"]["text"] = ""
        new = msgspec.json.encode(left)
        headers = (*record.headers, (FORGOTTEN_HEADER, content_id(record.value)))
        return msgspec.structs.replace(record, value=new, headers=headers)

    return change


def matches(url: str, what: str) -> bool:
    """Whether ``url`` is the page, or lies on the host (or a host under it), that ``what`` names."""
    if "://" in what:
        return url.rstrip("/") == what.rstrip("/")
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    wanted = what.lower().removeprefix("www.")
    return host == wanted or host.endswith("." + wanted)


def _concerns_all(record: Record, value: Mapping[str, Any], ids: set[str], what: str) -> bool:
    """Whether the whole record is about a forgotten article, rather than a part of it."""
    if record.topic in (DEAD_LETTERS, RETRIES):
        inner = _inner(value)
        return str(value.get("key", "")) in ids or (inner is not None and (_is(inner, ids, what)))
    if record.topic == MENTIONS:
        return record.key in ids
    return _is(value, ids, what)


def _is(value: Mapping[str, Any], ids: set[str], what: str) -> bool:
    return str(value.get("article_id", "")) in ids or matches(str(value.get("url") or ""), what)


def _blanked(value: Any, blank: bool, ids: set[str], what: str) -> Any:
    """The JSON value with text keys emptied, everywhere where ``blank``, else only inside objects that name a forgotten article."""
    if isinstance(value, dict):
        inside = blank or _is(value, ids, what)
        return {
            key: _empty(key, child) if inside and key in _TEXT_KEYS else _blanked(child, inside, ids, what) for key, child in value.items()
        }
    if isinstance(value, list):
        return [_blanked(child, blank, ids, what) for child in value]
    return value


def _empty(key: str, child: Any) -> Any:
    if key == "page":
        return None
    return "" if isinstance(child, str) else [] if isinstance(child, list) else {} if isinstance(child, dict) else child


def _inner(value: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The record that a dead letter or a retry carries."""
    try:
        inner = _json(base64.b64decode(str(value.get("value", ""))))
    except ValueError:
        return None
    return inner if isinstance(inner, dict) else None


def _json(value: bytes) -> Any:
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        return None
