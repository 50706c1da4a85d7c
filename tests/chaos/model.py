"""Three small stages that stand for the pipeline, quick enough to be broken often: the checker knows exactly what must come out.

``clean`` copies articles, parks some once and rejects some; ``pick`` turns every 25th into a mention; ``judge`` has a memory and raises one
``created`` alert an event.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import DragomanError, Fenced, Rejected
from pipeline.log.base import Log, last_by_key
from pipeline.records import Record
from pipeline.runner import Runner
from pipeline.stage import ATTEMPTS_HEADER, Outcome, Park, Skip
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, DEAD_LETTERS, EVENTS, MENTIONS, RETRIES
from tests.chaos.control import Control, break_log, compare, open_here, verdict

ON_TOPIC, POISON, PARKED, EVENTS_EXPECTED = 25, 89, 97, 60
FASTER = 20.0
"""The stages' clock runs so much faster, so that waits of ten seconds take half a second."""


def number_of(record: Record) -> int:
    return int(json.loads(record.value)["number"])


class Clean:
    name, reads, writes = "clean", (ARTICLES_RAW,), (ARTICLES,)

    def apply(self, record: Record) -> Sequence[Outcome]:
        number = number_of(record)
        if number % POISON == 1:
            raise Rejected("poison")
        if number % PARKED == 2 and record.header(ATTEMPTS_HEADER) is None:
            return [Park(5.0, "once")]
        return [Record(topic=ARTICLES, key=record.key, value=record.value, time=record.time)]


class Pick:
    name, reads, writes = "pick", (ARTICLES,), (MENTIONS,)

    def apply(self, record: Record) -> Sequence[Outcome]:
        if number_of(record) % ON_TOPIC:
            return [Skip("off_topic")]
        return [Record(topic=MENTIONS, key=record.key, value=record.value, time=record.time)]


class Judge:
    name, reads, writes, state_topic = "judge", (MENTIONS,), (EVENTS, ALERTS), EVENTS

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}

    def restore(self, records: Iterable[Record]) -> None:
        self.sizes = {key: int(record.value) for key, record in last_by_key(records).items()}

    def apply(self, record: Record) -> Sequence[Outcome]:
        event = event_of(number_of(record))
        self.sizes[event] = self.sizes.get(event, 0) + 1
        size = str(self.sizes[event]).encode()
        kind = b"created" if self.sizes[event] == 1 else b"updated " + size
        return [
            Record(topic=EVENTS, key=event, value=size, time=record.time),
            Record(topic=ALERTS, key=event, value=kind, time=record.time),
        ]


def event_of(number: int) -> str:
    return f"event-{number // ON_TOPIC % EVENTS_EXPECTED}"


STAGES: dict[str, Callable[[], Any]] = {"clean": Clean, "pick": Pick, "judge": Judge}


class JumpingClock:
    """Runs faster than it should, and its wall clock jumps when told."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def now_ms(self) -> int:
        return int(time.time() * 1000 * FASTER) % 10**12 + int(self._control.read().get("clock_ms", 0))

    def monotonic(self) -> float:
        return time.monotonic() * FASTER

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        return stop.wait(max(0.0, seconds) / FASTER)


class ModelChain:
    processes = "clean pick judge"
    outputs = (ARTICLES, MENTIONS, ALERTS, DEAD_LETTERS)
    groups = {"clean": (ARTICLES_RAW,), "pick": (ARTICLES,), "judge": (MENTIONS,)}
    progress_s, lull_s = 15.0, 0.05

    def record(self, number: int) -> Record:
        value = json.dumps({"number": number, "padding": "x" * (number * 7919 % 3000)}).encode()
        return Record(topic=ARTICLES_RAW, key=f"article-{number}", value=value, time=1000 + number)

    def step(self, stages: list[str], log: str, instance: str, broken: str, folder: Path) -> int:
        """Run stages until SIGTERM, each in a thread with a log of its own; 3: fenced by another process."""
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        runners: list[Runner] = []

        def run(name: str) -> None:
            control = Control(folder)
            opened = opened_patiently(name, log, instance, broken, control, stop)
            if opened is None:
                return
            runners.append(Runner(opened, STAGES[name](), clock=JumpingClock(control), batch=20, wait_s=0.2))
            runners[-1].run(stop)
            stop.set()
            opened.close()

        threads = [threading.Thread(target=run, args=(name,)) for name in stages]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        failures = [runner.failure for runner in runners if runner.failure]
        for failure in failures:
            print(f"{type(failure).__name__}: {failure}", file=sys.stderr)
        return 0 if not failures else 3 if all(isinstance(failure, Fenced) for failure in failures) else 1

    def check(self, log: Log, articles: int, folder: Path) -> dict[str, Any]:
        """Compare every output topic, as a committed reader sees it, with what must be there."""
        poison = {f"article-{number}" for number in range(articles) if number % POISON == 1}
        good = {f"article-{number}" for number in range(articles)} - poison
        wanted = {f"article-{number}" for number in range(0, articles, ON_TOPIC)} - poison
        sizes = Counter(event_of(int(key.split("-")[1])) for key in wanted)
        alerts = [(record.key, record.value.decode()) for record in log.read(ALERTS)]
        told = [(event, "created" if size == 1 else f"updated {size}") for event in sizes for size in range(1, sizes[event] + 1)]
        findings = {
            ARTICLES: compare(Counter(record.key for record in log.read(ARTICLES)), Counter(good)),
            MENTIONS: compare(Counter(record.key for record in log.read(MENTIONS)), Counter(wanted)),
            ALERTS: compare(Counter(alerts), Counter(told)),
            DEAD_LETTERS: compare(Counter(json.loads(record.value)["key"] for record in log.read(DEAD_LETTERS)), Counter(poison)),
        }
        table = {key: int(record.value) for key, record in last_by_key(log.read(EVENTS)).items()}
        created = Counter(event for event, kind in alerts if kind == "created")
        inputs = sum(1 for _ in log.read(ARTICLES_RAW))
        wrong = {
            "second_created": sum(count - 1 for count in created.values()),
            "wrong_events": sum(table.get(event, 0) != size for event, size in sizes.items()),
            "still_parked": len(last_by_key(log.read(RETRIES))),
            "unaccounted": inputs - len(good) - len(poison),
        }
        return verdict(findings, wrong, {"inputs": inputs, "on_topic": len(wanted), "alerts": len(alerts)})


def opened_patiently(name: str, url: str, instance: str, broken: str, control: Control, stop: threading.Event) -> Log | None:
    while not stop.is_set():
        try:
            return break_log(open_here(url, instance), broken, control, pause_s=0.003)
        except DragomanError as error:
            print(f"{name} cannot open the log: {error}", file=sys.stderr)
            stop.wait(0.3)
    return None
