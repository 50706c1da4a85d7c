"""The log: append-only topics, consumer groups, and one atomic commit. Its docstrings are the contract; tests/contract proves it.

Every implementation (memory, sqlite, kafka) behaves as written here and nothing outside this package may know which one is in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from pipeline.records import Coordinates, Record


class Ownership(NamedTuple):
    """What an instance owns for a group: (topic, partition) pairs; ``generation`` changes whenever they were given anew.

    A memory built from records (a fold, what waits in ``retries``) is worth nothing once the generation has changed.
    """

    generation: int
    partitions: frozenset[tuple[str, int]]


class TopicSize(NamedTuple):
    """Records and bytes (as stored) that a topic keeps, and the wall time (ms, UTC) at which the oldest was stored, None when empty."""

    records: int
    bytes: int
    oldest: int | None


class Log(Protocol):
    """Topics are logical names; an implementation adds its prefix. One instance belongs to one thread at a time.

    Per-key order: records of one key are in one partition (Kafka's default partitioner on every log), in the order they were
    committed. Offsets rise within a partition, with gaps where a log has markers of its own or has compacted.

    Every method raises ``Unavailable`` while the log cannot be reached or its disk is full (nothing of the call is stored) and
    ``LogError`` where only a person can help; its text names the file or broker and the remedy.
    """

    def append(self, records: Sequence[Record]) -> list[Coordinates]:
        """Store records, all or none, without consuming anything. Any process may append at any time.

        Raises ``Rejected`` for a record larger than ``MAX_RECORD_BYTES``.
        """
        ...

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        """Up to ``limit`` records after the group's position, in offset order within a partition; [] after ``wait_s`` seconds without any.

        Polling moves this instance's position but commits nothing: a new instance starts at the group's committed offsets, or at
        the first kept record. Waiting does not spin. The first poll of a group makes this instance its owner (see ``commit``); a group
        reads the same topics for as long as the instance lives. No partition starves another. Raises ``LogError`` where the
        committed offset is no longer, or not yet, in the log.
        """
        ...

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        """Append ``produced`` and move the group past ``consumed`` (never back), or neither. Returns where ``produced`` now stands.

        Raises ``Fenced`` where another instance has since taken over a partition of ``consumed``: its commits stand and nothing of this one does.
        """
        ...

    def rewind(self, group: str) -> None:
        """Forget what was polled and not committed: the next poll starts again at the group's committed offsets."""
        ...

    def ownership(self, group: str) -> Ownership:
        """What this instance owns now; empty before the first poll."""
        ...

    def lag(self, group: str, topics: Sequence[str]) -> int:
        """Offsets between the group's position and the ends: 0 means there is nothing left to poll.

        The position is this instance's where it has polled the group, else the committed one. Markers may count.
        """
        ...

    def seek(self, group: str, topic: str, *, offset: int | None = None, time: int | None = None) -> None:
        """Move the group in every partition of ``topic`` to ``offset``, or to the first record whose time (ms, UTC) is at or after ``time``.

        Committed at once, and the only call that may move a group back; an ``offset`` outside what is kept goes to the nearest end. A
        running owner of the group is fenced (sqlite, memory) or must be stopped first (kafka: ``LogError``).
        """
        ...

    def place(self, group: str, offsets: Mapping[tuple[str, int], int]) -> None:
        """Set where a group stands, by (topic, partition); committed at once, with the same effect on an owner as ``seek``."""
        ...

    def read(self, topic: str, *, start: int | None = None, partition: int | None = None) -> Iterator[Record]:
        """Stored records from offset ``start`` (None: the first kept) to the end as it stood at the call, without any group.

        Partition after partition. Compacted topics yield the last record of each key at least.
        """
        ...

    def get(self, at: Coordinates) -> Record | None:
        """The record at these coordinates, or None where it is no longer kept."""
        ...

    def ends(self, topic: str) -> dict[int, int]:
        """Partition -> offset the next record will get at the earliest."""
        ...

    def committed(self, group: str, topic: str) -> dict[int, int]:
        """Partition -> next offset the group will read; a partition never committed is at its first kept record."""
        ...

    def topics(self) -> list[str]:
        """Logical names of the topics that exist."""
        ...

    def sizes(self) -> dict[str, TopicSize]:
        """What each topic keeps."""
        ...

    def free_bytes(self) -> int | None:
        """Bytes free on the disk the log is kept on, on the fullest of several; None where that means nothing."""
        ...

    def sweep(self) -> int:
        """Apply retention by time and size, and compaction; returns how many records went (0 where the log does it by itself)."""
        ...

    def rewrite(self, topic: str, change: Callable[[Record], Record | None]) -> int:
        """Replace the records for which ``change`` answers another record of the same key; offsets and order stay.

        For removal of text by law only; returns how many were replaced. What was there is overwritten, not kept beside. Raises
        ``LogError`` where a log can only be copied without it (kafka).
        """
        ...

    def drop(self) -> None:
        """Remove every record, topic and position under this prefix: for the namespace of a replay. The instance is of no use afterwards."""
        ...

    def close(self) -> None:
        """Release files and connections; uncommitted positions are forgotten."""
        ...


def last_by_key(records: Iterable[Record]) -> dict[str, Record]:
    """The table a compacted topic stands for: key -> last record; a record with an empty value deletes its key."""
    table: dict[str, Record] = {}
    for record in records:
        if record.value:
            table[record.key] = record
        else:
            table.pop(record.key, None)
    return table
