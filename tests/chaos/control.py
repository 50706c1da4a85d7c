"""What the driver of a chaos run tells the processes it breaks, and how a log is made to commit in a wrong order."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Coordinates, Record

KAFKA = {"transaction_ms": 10_000, "session_ms": 6_000, "commit_ms": 8_000, "stall_ms": 5_000}
"""Shorter than in earnest, so that faults are noticed within the run."""


class Chain(Protocol):
    """The pipeline that is broken: what goes in, which processes there are, what must come out."""

    processes: str
    outputs: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    progress_s: float
    lull_s: float

    def record(self, number: int) -> Record: ...
    def step(self, stages: list[str], log: str, instance: str, broken: str, folder: Path) -> int: ...
    def check(self, log: Log, articles: int, folder: Path) -> dict[str, Any]: ...


class Control:
    """A file in the run's folder: how far the wall clock is off (``clock_ms``), and whether the disk is full (``disk_full``)."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "control.json"
        self._read_at, self._values = 0.0, dict[str, Any]()

    def read(self) -> dict[str, Any]:
        if time.monotonic() - self._read_at > 0.05:
            self._read_at = time.monotonic()
            try:
                self._values = dict(json.loads(self._path.read_text()))
            except (OSError, ValueError):
                self._values = {}
        return self._values

    def write(self, **values: Any) -> None:
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(self.read() | values))
        part.replace(self._path)
        self._read_at = 0.0


def open_here(url: str, instance: str) -> Log:
    return open_log(url, kafka={**KAFKA, "instance": instance})


def break_log(log: Log, broken: str, control: Control, pause_s: float) -> Log:
    """Commit in one of the two wrong orders with a pause between, and fill the disk when told; patched onto the instance, whatever its kind."""
    commit = log.commit

    def torn(group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        if broken == "early":
            commit(group, consumed, [])
            time.sleep(pause_s)
            return log.append(produced)
        placed = log.append(produced)
        time.sleep(pause_s)
        commit(group, consumed, [])
        return placed

    def on_a_disk(group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        if isinstance(log, SqliteLog):
            log._db.execute(f"PRAGMA max_page_count = {1 if control.read().get('disk_full') else 1 << 30}").fetchall()
        return commit(group, consumed, produced)

    log.commit = torn if broken else on_a_disk  # type: ignore[method-assign]
    return log


def compare(found: Counter[Any], expected: Counter[Any]) -> tuple[int, int, int]:
    """How many are missing, there more often than expected, and not expected at all."""
    lost = sum((expected - found).values())
    twice = sum(count - expected[key] for key, count in found.items() if key in expected and count > expected[key])
    return lost, twice, sum(count for key, count in found.items() if key not in expected)


def verdict(findings: dict[str, tuple[int, int, int]], wrong: dict[str, int], other: dict[str, Any]) -> dict[str, Any]:
    """What a checker answers: ``ok`` where nothing is lost, twice, strange or otherwise ``wrong``."""
    sums = {name: sum(found[at] for found in findings.values()) for at, name in enumerate(("lost", "twice", "strange"))}
    topics = {topic: dict(zip(("lost", "twice", "strange"), found, strict=True)) for topic, found in findings.items()}
    return {"ok": not any(sums.values()) and not any(wrong.values()), **sums, **wrong, **other, "topics": topics}
