"""The log: append-only topics, consumer groups, and one atomic commit. Its docstrings are the contract; tests/contract proves it.

Every implementation (memory, sqlite, kafka) behaves as written here and nothing outside this package may know which one is in use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from pipeline.records import Coordinates, Record


class Log(Protocol):
    """Topics are logical names; an implementation adds its prefix. One instance belongs to one thread.

    Per-key order: records of one key are in one partition, in the order they were committed.
    """

    def append(self, records: Sequence[Record]) -> list[Coordinates]:
        """Store records, all or none, without consuming anything. Any process may append at any time."""
        ...

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        """Up to ``limit`` records after the group's position, in offset order within a partition; [] after ``wait_s`` seconds without any.

        Polling moves this instance's position but commits nothing: a new instance starts at the group's committed offsets, or at
        the beginning. Waiting does not spin. The first poll of a group makes this instance its owner (see ``commit``).
        """
        ...

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        """Append ``produced`` and move the group past ``consumed``, or neither. Returns where ``produced`` now stands.

        Raises ``Fenced`` where another instance has since polled the same group and partition: its commits stand and nothing of this one does.
        """
        ...

    def rewind(self, group: str) -> None:
        """Forget what was polled and not committed: the next poll starts again at the group's committed offsets."""
        ...

    def seek(self, group: str, topic: str, *, offset: int | None = None, time: int | None = None) -> None:
        """Move the group in every partition of ``topic`` to ``offset``, or to the first record whose time (ms, UTC) is at or after ``time``; committed at once."""
        ...

    def read(self, topic: str, *, start: int | None = None, partition: int | None = None) -> Iterator[Record]:
        """Stored records from offset ``start`` (None: the first kept) to the end as it stood at the call, without any group. Compacted topics yield the last record of each key at least."""
        ...

    def get(self, at: Coordinates) -> Record | None:
        """The record at these coordinates, or None where it is no longer kept."""
        ...

    def ends(self, topic: str) -> dict[int, int]:
        """Partition -> offset the next record will get."""
        ...

    def committed(self, group: str, topic: str) -> dict[int, int]:
        """Partition -> next offset the group will read; a partition never committed is at its first kept record."""
        ...

    def topics(self) -> list[str]:
        """Logical names of the topics that exist."""
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
