"""One door to every implementation of the log: a ``Place`` is where a log lives, and opens as many instances of it as a test wants."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog, MemoryStore
from pipeline.log.sqlite import SqliteLog
from pipeline.topics import TopicSpec
from tests.conftest import absent
from tests.kafka.broker import Cluster, NoKafka, jars

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


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "ignore:(read_text|open_text) is deprecated:DeprecationWarning")  # kafka-python's import


class Hands:
    """A wall clock turned by the test."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000

    def now_ms(self) -> int:
        return self.now


class Place(Protocol):
    """Where one log lives; ``namespace`` parts what stands beside it, as a replay's shadow does."""

    kind: str
    clock: Hands

    def open(self, specs: Mapping[str, TopicSpec] = SPECS, namespace: str = "") -> Log: ...
    def close(self) -> None: ...


class MemoryPlace:
    kind = "memory"

    def __init__(self) -> None:
        self.clock = Hands()
        self.stores: dict[str, MemoryStore] = {}

    def open(self, specs: Mapping[str, TopicSpec] = SPECS, namespace: str = "") -> Log:
        return MemoryLog(self.stores.setdefault(namespace, MemoryStore()), specs, self.clock.now_ms)

    def close(self) -> None:
        pass


class SqlitePlace:
    kind = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.clock = Hands()
        self.path = folder / "log.sqlite"
        self.opened: list[Log] = []

    def open(self, specs: Mapping[str, TopicSpec] = SPECS, namespace: str = "") -> Log:
        self.opened.append(SqliteLog(self.path, f"test.{namespace}", specs, self.clock.now_ms))
        return self.opened[-1]

    def close(self) -> None:
        for log in self.opened:
            log.close()


class KafkaPlace:
    """A prefix of its own on the broker that all tests share; every instance has the same name, so a later one takes over."""

    kind = "kafka"

    def __init__(self, servers: str) -> None:
        self.clock = Hands()
        self.servers = servers
        self.prefix = f"t{uuid.uuid4().hex[:10]}."
        self.opened: list[Log] = []

    def open(self, specs: Mapping[str, TopicSpec] = SPECS, namespace: str = "") -> Log:
        from pipeline.log.kafka import KafkaLog
        from pipeline.log.kafka_client import KafkaOptions

        options = KafkaOptions(instance="one", transaction_ms=10_000, session_ms=6_000)
        self.opened.append(KafkaLog(self.servers, self.prefix + namespace, specs, self.clock.now_ms, options))
        return self.opened[-1]

    def close(self) -> None:
        for log in self.opened:
            log.close()


def absent_kafka() -> None:
    """Skip where Kafka cannot be had; fail where CI promises it."""
    try:
        jars()
    except NoKafka as error:
        absent(f"Kafka is missing: {error}")


@pytest.fixture(scope="session")
def kafka_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real broker, started on first use; TEST_KAFKA_SERVERS names one that already runs."""
    named = os.environ.get("TEST_KAFKA_SERVERS")
    if named:
        yield named
        return
    absent_kafka()
    cluster = Cluster(tmp_path_factory.mktemp("kafka"))
    yield cluster.servers
    cluster.stop()


@pytest.fixture(params=["memory", "sqlite", pytest.param("kafka", marks=pytest.mark.kafka)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A fresh, empty log of each kind."""
    made: Place
    if request.param == "kafka":
        made = KafkaPlace(request.getfixturevalue("kafka_servers"))
    else:
        made = MemoryPlace() if request.param == "memory" else SqlitePlace(tmp_path)
    yield made
    made.close()
