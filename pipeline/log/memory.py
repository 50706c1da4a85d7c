"""A log in memory, for tests and for reading files without a log: the contract in its plainest form."""

from __future__ import annotations

import threading
import time as clock
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from pipeline.clock import SystemClock
from pipeline.errors import Fenced, LogError
from pipeline.log.base import Ownership, TopicSize
from pipeline.log.shared import (
    MAX_POLL_BYTES,
    TOMBSTONE_KEPT_S,
    NowMs,
    check_sizes,
    lost_position,
    partition_of,
    record_bytes,
    spec_of,
)
from pipeline.records import Coordinates, Record
from pipeline.topics import SPECS, TopicSpec

Slot = tuple[str, int]


class _Partition:
    """Records by offset, each with the wall time it was stored at."""

    def __init__(self) -> None:
        self.records: dict[int, tuple[Record, int]] = {}
        self.first = 0
        self.next = 0

    def drop(self, offsets: Sequence[int]) -> int:
        for offset in offsets:
            del self.records[offset]
        return len(offsets)


class MemoryStore:
    """What several ``MemoryLog`` instances share, as processes share a file."""

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.partitions: dict[Slot, _Partition] = {}
        self.committed: dict[tuple[str, Slot], int] = {}
        self.owners: dict[tuple[str, Slot], int] = defaultdict(int)


class MemoryLog:
    """The ``Log`` protocol over a ``MemoryStore``."""

    def __init__(self, store: MemoryStore | None = None, specs: Mapping[str, TopicSpec] = SPECS, now_ms: NowMs | None = None) -> None:
        self.store = store or MemoryStore()
        self._specs = specs
        self._now_ms = now_ms or SystemClock().now_ms
        self._positions: dict[str, dict[Slot, int]] = {}
        self._epochs: dict[str, dict[Slot, int]] = {}
        self._turn = 0
        with self.store.changed:
            for spec in specs.values():
                for partition in range(spec.partitions):
                    self.store.partitions.setdefault((spec.name, partition), _Partition())

    def append(self, records: Sequence[Record]) -> list[Coordinates]:
        check_sizes(records)
        slots = [(record.topic, partition_of(record.key, spec_of(self._specs, record.topic).partitions)) for record in records]
        with self.store.changed:
            stored = self._now_ms()
            placed = []
            for record, slot in zip(records, slots, strict=True):
                partition = self.store.partitions[slot]
                at = Coordinates(slot[0], slot[1], partition.next)
                partition.records[partition.next] = (msgspec.structs.replace(record, at=at), stored)
                partition.next += 1
                placed.append(at)
            self.store.changed.notify_all()
        return placed

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        deadline = clock.monotonic() + wait_s
        with self.store.changed:
            self._claim(group, self._slots(topics))
            while True:
                batch = self._take(group, self._slots(topics), limit)
                left = deadline - clock.monotonic()
                if batch or left <= 0:
                    return batch
                self.store.changed.wait(left)

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        with self.store.changed:
            past: dict[Slot, int] = {}
            for record in consumed:
                if record.at is None:
                    raise LogError(f"{record.topic}: a record without coordinates cannot be committed as consumed")
                slot = (record.at.topic, record.at.partition)
                past[slot] = max(past.get(slot, 0), record.at.offset + 1)
            for slot in past:
                if self._epochs.get(group, {}).get(slot) != self.store.owners[group, slot]:
                    raise Fenced(f"another process has taken over group {group} in {slot[0]}/{slot[1]}")
            placed = self.append(produced)
            for slot, offset in past.items():
                self.store.committed[group, slot] = max(self.store.committed.get((group, slot), 0), offset)
        return placed

    def rewind(self, group: str) -> None:
        with self.store.changed:
            for slot in self._positions.get(group, {}):
                self._positions[group][slot] = self._start(group, slot)

    def ownership(self, group: str) -> Ownership:
        epochs = self._epochs.get(group, {})
        with self.store.changed:
            owned = frozenset(slot for slot, epoch in epochs.items() if self.store.owners[group, slot] == epoch)
        return Ownership(sum(epochs.values()), owned)

    def lag(self, group: str, topics: Sequence[str]) -> int:
        with self.store.changed:
            positions = self._positions.get(group, {})
            return sum(
                self.store.partitions[slot].next - (positions[slot] if slot in positions else self._start(group, slot))
                for slot in self._slots(topics)
            )

    def seek(self, group: str, topic: str, *, offset: int | None = None, time: int | None = None) -> None:
        with self.store.changed:
            for slot in self._slots([topic]):
                partition = self.store.partitions[slot]
                if time is not None:
                    target = next((at for at, (record, _) in partition.records.items() if record.time >= time), partition.next)
                else:
                    target = min(max(offset or 0, partition.first), partition.next)
                self._put(group, slot, target)

    def place(self, group: str, offsets: Mapping[tuple[str, int], int]) -> None:
        with self.store.changed:
            for slot, offset in offsets.items():
                self._put(group, slot, offset)

    def read(self, topic: str, *, start: int | None = None, partition: int | None = None) -> Iterator[Record]:
        with self.store.changed:
            slots = [slot for slot in self._slots([topic]) if partition is None or slot[1] == partition]
            return iter(
                [
                    record
                    for slot in slots
                    for at, (record, _) in self.store.partitions[slot].records.items()
                    if start is None or at >= start
                ]
            )

    def get(self, at: Coordinates) -> Record | None:
        with self.store.changed:
            partition = self.store.partitions.get((at.topic, at.partition))
            found = partition.records.get(at.offset) if partition else None
        return found[0] if found else None

    def ends(self, topic: str) -> dict[int, int]:
        with self.store.changed:
            return {slot[1]: self.store.partitions[slot].next for slot in self._slots([topic])}

    def committed(self, group: str, topic: str) -> dict[int, int]:
        with self.store.changed:
            return {slot[1]: self.store.committed.get((group, slot), self.store.partitions[slot].first) for slot in self._slots([topic])}

    def topics(self) -> list[str]:
        return sorted(self._specs)

    def sizes(self) -> dict[str, TopicSize]:
        with self.store.changed:
            return {topic: self._size(topic) for topic in self._specs}

    def free_bytes(self) -> int | None:
        return None

    def sweep(self) -> int:
        with self.store.changed:
            return sum(self._sweep(slot, partition) for slot, partition in self.store.partitions.items())

    def rewrite(self, topic: str, change: Callable[[Record], Record | None]) -> int:
        replaced = 0
        with self.store.changed:
            for slot in self._slots([topic]):
                for at, (record, stored) in self.store.partitions[slot].records.items():
                    new = change(record)
                    if new is not None and new != record:
                        self.store.partitions[slot].records[at] = (msgspec.structs.replace(new, key=record.key, at=record.at), stored)
                        replaced += 1
        return replaced

    def drop(self) -> None:
        with self.store.changed:
            self.store.partitions.clear()
            self.store.committed.clear()

    def close(self) -> None:
        self._positions.clear()
        self._epochs.clear()

    def _put(self, group: str, slot: Slot, offset: int) -> None:
        self.store.committed[group, slot] = offset
        self.store.owners[group, slot] += 1
        if slot in self._positions.get(group, {}):
            self._positions[group][slot] = offset
            self._epochs[group][slot] = self.store.owners[group, slot]

    def _slots(self, topics: Sequence[str]) -> list[Slot]:
        return [(topic, partition) for topic in topics for partition in range(spec_of(self._specs, topic).partitions)]

    def _claim(self, group: str, slots: Sequence[Slot]) -> None:
        positions, epochs = self._positions.setdefault(group, {}), self._epochs.setdefault(group, {})
        for slot in slots:
            if slot not in positions:
                positions[slot] = self._start(group, slot)
                self.store.owners[group, slot] += 1
                epochs[slot] = self.store.owners[group, slot]

    def _start(self, group: str, slot: Slot) -> int:
        partition = self.store.partitions[slot]
        position = self.store.committed.get((group, slot), partition.first)
        if not partition.first <= position <= partition.next:
            raise lost_position(group, slot[0], slot[1], position, partition.first, partition.next)
        return position

    def _take(self, group: str, slots: list[Slot], limit: int) -> list[Record]:
        self._turn += 1
        batch: list[Record] = []
        taken = 0
        for slot in slots[self._turn % len(slots) :] + slots[: self._turn % len(slots)]:
            partition = self.store.partitions[slot]
            if not partition.first <= self._positions[group][slot] <= partition.next:
                raise lost_position(group, slot[0], slot[1], self._positions[group][slot], partition.first, partition.next)
            for offset in range(self._positions[group][slot], partition.next):
                if len(batch) >= limit or taken >= MAX_POLL_BYTES:
                    return batch
                self._positions[group][slot] = offset + 1
                if offset in partition.records:
                    batch.append(partition.records[offset][0])
                    taken += record_bytes(batch[-1])
        return batch

    def _size(self, topic: str) -> TopicSize:
        kept = [kept for slot in self._slots([topic]) for kept in self.store.partitions[slot].records.values()]
        return TopicSize(len(kept), sum(record_bytes(record) for record, _ in kept), min((stored for _, stored in kept), default=None))

    def _sweep(self, slot: Slot, partition: _Partition) -> int:
        spec = self._specs[slot[0]]
        now = self._now_ms()
        gone = 0
        if spec.compacted:
            last = {record.key: at for at, (record, _) in partition.records.items()}
            gone += partition.drop(
                [
                    at
                    for at, (record, stored) in partition.records.items()
                    if last[record.key] != at or (not record.value and stored < now - TOMBSTONE_KEPT_S * 1000)
                ]
            )
        excess = sum(record_bytes(record) for record, _ in partition.records.values()) - (spec.retention_bytes or 0) // spec.partitions
        expired = []
        for at, (record, stored) in partition.records.items():
            too_old = spec.retention_s is not None and stored < now - spec.retention_s * 1000
            too_many = spec.retention_bytes is not None and excess > 0
            if not too_old and not too_many:
                break
            excess -= record_bytes(record)
            expired.append(at)
        if expired:
            partition.first = expired[-1] + 1
        return gone + partition.drop(expired)
