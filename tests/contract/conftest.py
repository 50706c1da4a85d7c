"""One door to every implementation of the log: a ``Place`` is where a log lives, and opens as many instances of it as a test wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog, MemoryStore
from pipeline.log.sqlite import SqliteLog
from pipeline.topics import TopicSpec

SPECS = {
    spec.name: spec
    for spec in (
        TopicSpec("in", partitions=4),
        TopicSpec("one"),
        TopicSpec("out", partitions=2),
        TopicSpec("table", compacted=True),
        TopicSpec("hour", retention_s=3600),
        TopicSpec("small", retention_bytes=100_000),
    )
}


class Hands:
    """A wall clock turned by the test."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000

    def now_ms(self) -> int:
        return self.now


class Place(Protocol):
    """Where one log lives."""

    clock: Hands

    def open(self, specs: Mapping[str, TopicSpec] = SPECS) -> Log: ...
    def close(self) -> None: ...


class MemoryPlace:
    def __init__(self) -> None:
        self.clock = Hands()
        self.store = MemoryStore()

    def open(self, specs: Mapping[str, TopicSpec] = SPECS) -> Log:
        return MemoryLog(self.store, specs, self.clock.now_ms)

    def close(self) -> None:
        pass


class SqlitePlace:
    def __init__(self, folder: Path) -> None:
        self.clock = Hands()
        self.path = folder / "log.sqlite"
        self.opened: list[Log] = []

    def open(self, specs: Mapping[str, TopicSpec] = SPECS) -> Log:
        self.opened.append(SqliteLog(self.path, "test.", specs, self.clock.now_ms))
        return self.opened[-1]

    def close(self) -> None:
        for log in self.opened:
            log.close()


@pytest.fixture(params=["memory", "sqlite"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A fresh, empty log of each kind."""
    made: Place = MemoryPlace() if request.param == "memory" else SqlitePlace(tmp_path)
    yield made
    made.close()
