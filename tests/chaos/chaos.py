"""Break a running pipeline at random and count what is lost, doubled or unaccounted for.

    python tests/chaos/chaos.py run --log sqlite:/path/to/log.sqlite --articles 5000 --faults 60

Three small stages stand for the pipeline, so that the checker knows exactly what must come out: ``clean`` copies articles, parks some once and
rejects some; ``pick`` turns every 25th into a mention; ``judge`` has a memory and raises one ``created`` alert an event. A fault counts only if the pipeline
has moved since the one before. ``--log kafka`` and ``--log kafka3`` start one broker, or three, behind a proxy of their own. ``--broken early`` and ``--broken late`` commit offsets before or after the outputs: both must fail.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.errors import DragomanError, Fenced, Rejected
from pipeline.log.base import Log, last_by_key
from pipeline.log.open import open_log
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Coordinates, Record
from pipeline.runner import Runner
from pipeline.stage import ATTEMPTS_HEADER, Outcome, Park, Skip
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, DEAD_LETTERS, EVENTS, MENTIONS, RETRIES
from tests.kafka.broker import Cluster, free_port
from tests.kafka.proxy import Mode, Proxy

ON_TOPIC, POISON, PARKED, EVENTS_EXPECTED = 25, 89, 97, 60
FASTER = 20.0
"""The stages' clock runs so much faster, so that waits of ten seconds take half a second."""


KAFKA = {"transaction_ms": 10_000, "session_ms": 6_000, "commit_ms": 8_000, "stall_ms": 5_000}
"""Shorter than in earnest, so that faults are noticed within the run."""


def open_here(url: str, instance: str) -> Log:
    return open_log(url, kafka={**KAFKA, "instance": instance})


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


# -- one process of the pipeline ---------------------------------------------------------------------------------------


class Control:
    """What the driver tells running processes through a file: how far the clock is off, and whether the disk is full."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, Any]:
        try:
            return dict(json.loads(self._path.read_text()))
        except (OSError, ValueError):
            return {}

    def write(self, **values: Any) -> None:
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(self.read() | values))
        part.replace(self._path)


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


def break_log(log: Log, broken: str, control: Control) -> Log:
    """Commit in one of the two wrong orders, and fill the disk when told; patched onto the instance, whatever its kind."""
    commit = log.commit

    def torn(group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        if broken == "early":
            commit(group, consumed, [])
            time.sleep(0.003)
            return log.append(produced)
        placed = log.append(produced)
        time.sleep(0.003)
        commit(group, consumed, [])
        return placed

    def on_a_disk(group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        if isinstance(log, SqliteLog):
            log._db.execute(f"PRAGMA max_page_count = {1 if control.read().get('disk_full') else 1 << 30}").fetchall()
        return commit(group, consumed, produced)

    log.commit = torn if broken else on_a_disk  # type: ignore[method-assign]
    return log


def step(arguments: argparse.Namespace) -> int:
    """Run stages until SIGTERM, each in a thread with a log of its own; 3: fenced by another process."""
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    faulthandler.register(signal.SIGUSR1)
    control = Control(Path(arguments.control))
    runners: list[Runner] = []

    def run(name: str) -> None:
        while not stop.is_set():
            try:
                log = break_log(open_here(arguments.log, arguments.instance), arguments.broken, control)
                break
            except DragomanError as error:
                print(f"{name} cannot open the log: {error}", file=sys.stderr)
                stop.wait(0.3)
        else:
            return
        runners.append(Runner(log, STAGES[name](), clock=JumpingClock(control), batch=20, wait_s=0.2))
        runners[-1].run(stop)
        stop.set()
        log.close()

    threads = [threading.Thread(target=run, args=(name,)) for name in arguments.stages.split(",")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    failures = [runner.failure for runner in runners if runner.failure]
    for failure in failures:
        print(f"{type(failure).__name__}: {failure}", file=sys.stderr)
    return 0 if not failures else 3 if all(isinstance(failure, Fenced) for failure in failures) else 1


# -- the driver --------------------------------------------------------------------------------------------------------


class Driver:
    """Keeps one process a step alive, feeds articles, and breaks things."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.random = random.Random(arguments.seed)
        self.control = Control(Path(arguments.folder) / "control.json")
        self.brokers = Brokers(arguments) if arguments.log.startswith("kafka") else None
        self.url = self.brokers.url if self.brokers else arguments.log
        self.log = open_here(self.url, "driver")
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.extra: list[subprocess.Popen[bytes]] = []
        self.fed = 0
        self.faults: Counter[str] = Counter()
        self.idle = 0

    def start(self, stages: str, instance: str = "first") -> subprocess.Popen[bytes]:
        command = [sys.executable, __file__, "step", "--log", self.url, "--stages", stages, "--instance", instance]
        command += ["--control", str(Path(self.arguments.folder) / "control.json"), "--broken", self.arguments.broken]
        with (Path(self.arguments.folder) / "steps.err").open("ab") as errors:
            return subprocess.Popen(command, stdout=errors, stderr=errors)

    def keep_alive(self) -> None:
        for stages in self.arguments.processes.split(" "):
            if stages not in self.processes or self.processes[stages].poll() is not None:
                self.processes[stages] = self.start(stages)

    def feed(self, count: int) -> None:
        numbers = range(self.fed, min(self.fed + count, self.arguments.articles))
        for at in range(0, len(numbers), 50):
            records = [article(number) for number in numbers[at : at + 50]]
            if self.retrying(lambda records=records: self.log.append(records)):  # type: ignore[misc]
                self.fed += len(records)

    def retrying(self, call: Callable[[], object]) -> bool:
        for _ in range(200):
            try:
                call()
                return True
            except DragomanError:
                time.sleep(0.2)
        return False

    def progress(self) -> int:
        try:
            return sum(sum(self.log.ends(topic).values()) for topic in (ARTICLES, MENTIONS, ALERTS, DEAD_LETTERS))
        except DragomanError:
            return -1

    def wait_for_progress(self, seconds: float) -> bool:
        begun, until = self.progress(), time.monotonic() + seconds
        while time.monotonic() < until:
            self.keep_alive()
            if self.progress() > begun >= 0:
                return True
            time.sleep(0.01)
        return False

    def run(self) -> dict[str, Any]:
        begun = time.monotonic()
        kinds = self.arguments.kinds.split(",")
        share = self.arguments.articles // (self.arguments.faults + 2) + 1
        while sum(self.faults.values()) < self.arguments.faults and self.idle < self.arguments.faults:
            self.keep_alive()
            self.feed(share)
            if not self.wait_for_progress(15):
                self.idle += 1
                continue
            time.sleep(self.random.random() * 0.05)
            kind = self.random.choice(kinds)
            getattr(self, f"fault_{kind}")()
            self.faults[kind] += 1
        self.control.write(disk_full=False, clock_ms=0)
        self.feed(self.arguments.articles)
        self.settle()
        self.stop()
        result = check(self.log, self.arguments.articles)
        return {"faults": dict(self.faults), "without_progress": self.idle, "seconds": round(time.monotonic() - begun, 1), **result}

    def settle(self) -> None:
        """Until nothing is left to read or to try again, or nothing has moved for long."""
        still_since, before = time.monotonic(), -1
        while time.monotonic() - still_since < self.arguments.patience:
            self.keep_alive()
            time.sleep(0.3)
            now = self.progress()
            if now != before:
                still_since, before = time.monotonic(), now
            elif time.monotonic() - still_since > 3 and self.is_done():
                return
        for process in [*self.processes.values(), *self.extra]:  # say where they stand still
            process.send_signal(signal.SIGUSR1)
        time.sleep(1)

    def is_done(self) -> bool:
        try:
            behind = sum(self.log.lag(stage.name, stage.reads) for stage in STAGES.values())  # type: ignore[attr-defined]
            return behind <= self.arguments.markers and not last_by_key(self.log.read(RETRIES))
        except DragomanError:
            return False

    def stop(self) -> None:
        for process in [*self.processes.values(), *self.extra]:
            process.terminate()
        for process in [*self.processes.values(), *self.extra]:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def victim(self) -> subprocess.Popen[bytes]:
        return self.random.choice(list(self.processes.values()))

    # -- faults --

    def fault_kill(self) -> None:
        victim = self.victim()
        victim.kill()
        victim.wait()

    def fault_pause(self) -> None:
        victim = self.victim()
        victim.send_signal(signal.SIGSTOP)
        time.sleep(self.random.random() * 0.5)
        victim.send_signal(signal.SIGCONT)

    def fault_terminate(self) -> None:
        victim = self.victim()
        victim.terminate()
        victim.wait(30)

    def fault_join(self) -> None:
        """A second process of the same steps; on a log with one owner a group it fences the first, which ends."""
        self.extra = [process for process in self.extra if process.poll() is None]
        if len(self.extra) >= 2:
            self.extra.pop(0).kill()
        self.extra.append(self.start(self.random.choice(list(self.processes)), f"extra-{len(self.faults)}-{self.faults['join']}"))

    def fault_clock(self) -> None:
        self.control.write(clock_ms=self.random.choice([-3_600_000, 3_600_000, 315_360_000_000, 0]))

    def fault_broker(self) -> None:
        """Kill a broker, now and then for longer than a transaction lasts, and start it again."""
        assert self.brokers is not None
        self.brokers.restart(self.random, self.random.choice([0.0, 0.5, 3.0]))

    def fault_freeze(self) -> None:
        assert self.brokers is not None
        self.brokers.freeze(self.random, self.random.random() * 3)

    def fault_cut(self) -> None:
        assert self.brokers is not None
        self.brokers.network("cut", self.random.choice([0.3, 1.0, 4.0, 12.0]))

    def fault_slow(self) -> None:
        assert self.brokers is not None
        self.brokers.network("slow", self.random.random() * 2)

    def fault_refuse(self) -> None:
        assert self.brokers is not None
        self.brokers.network("refuse", self.random.random() * 2)

    def fault_disk(self) -> None:
        self.control.write(disk_full=True)
        time.sleep(self.random.random() * 1.0)
        self.control.write(disk_full=False)


class Brokers:
    """A cluster of its own, each broker behind a proxy that is the network."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        count = 3 if arguments.log == "kafka3" else 1
        ports, fronts = [free_port() for _ in range(count)], [free_port() for _ in range(count)]
        self.proxies = [Proxy(front, port) for front, port in zip(fronts, ports, strict=True)]
        self.cluster = Cluster(Path(arguments.folder) / "cluster", count, ports, fronts)
        self.url = "kafka:" + ",".join(f"127.0.0.1:{front}" for front in fronts)

    def restart(self, rng: random.Random, away_s: float) -> None:
        broker = rng.choice(self.cluster.brokers)
        broker.kill()
        time.sleep(away_s)
        broker.start()
        self.cluster.wait_for(broker)

    def freeze(self, rng: random.Random, seconds: float) -> None:
        process = rng.choice(self.cluster.brokers).process
        assert process is not None
        process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        process.send_signal(signal.SIGCONT)

    def network(self, mode: Mode, seconds: float) -> None:
        for proxy in self.proxies:
            proxy.mode = mode
        time.sleep(seconds)
        for proxy in self.proxies:
            proxy.mode = "pass"

    def close(self) -> None:
        self.cluster.stop()
        for proxy in self.proxies:
            proxy.close()


def article(number: int) -> Record:
    padding = "x" * (number * 7919 % 3000)
    return Record(
        topic=ARTICLES_RAW, key=f"article-{number}", value=json.dumps({"number": number, "padding": padding}).encode(), time=1000 + number
    )


# -- the checker -------------------------------------------------------------------------------------------------------


def check(log: Log, articles: int) -> dict[str, Any]:
    """Compare every output topic, as a committed reader sees it, with what must be there; ``ok`` says whether nothing is wrong."""
    good = {f"article-{number}" for number in range(articles) if number % POISON != 1}
    wanted = {f"article-{number}" for number in range(articles) if number % ON_TOPIC == 0 and number % POISON != 1}
    poison = {f"article-{number}" for number in range(articles) if number % POISON == 1}
    sizes = Counter(event_of(int(key.split("-")[1])) for key in wanted)
    alerts = [(record.key, record.value.decode()) for record in log.read(ALERTS)]
    expected_alerts = Counter(
        {(event, "created" if size == 1 else f"updated {size}"): 1 for event in sizes for size in range(1, sizes[event] + 1)}
    )
    findings = {
        "articles": compare(Counter(record.key for record in log.read(ARTICLES)), Counter(good)),
        "mentions": compare(Counter(record.key for record in log.read(MENTIONS)), Counter(wanted)),
        "alerts": compare(Counter(alerts), expected_alerts),
        "dead": compare(Counter(json.loads(record.value)["key"] for record in log.read(DEAD_LETTERS)), Counter(poison)),
    }
    table = {key: int(record.value) for key, record in last_by_key(log.read(EVENTS)).items()}
    created = Counter(event for event, kind in alerts if kind == "created")
    inputs = Counter(record.key for record in log.read(ARTICLES_RAW))
    result = {
        "inputs": sum(inputs.values()),
        "inputs_fed_twice": sum(count - 1 for count in inputs.values()),
        "lost": sum(found[0] for found in findings.values()),
        "twice": sum(found[1] for found in findings.values()),
        "strange": sum(found[2] for found in findings.values()),
        "second_created": sum(count - 1 for count in created.values()),
        "wrong_event_sizes": sum(table.get(event, 0) != size for event, size in sizes.items()),
        "still_parked": len(last_by_key(log.read(RETRIES))),
        "topics": {topic: {"lost": lost, "twice": twice} for topic, (lost, twice, _) in findings.items()},
    }
    wrong = ("lost", "twice", "strange", "second_created", "wrong_event_sizes", "still_parked")
    return {"ok": not any(result[name] for name in wrong), **result}


def compare(found: Counter[Any], expected: Counter[Any]) -> tuple[int, int, int]:
    """How many are missing, there more than once, and not expected at all."""
    lost = sum((expected - found).values())
    twice = sum(count - 1 for key, count in found.items() if key in expected)
    return lost, twice, sum(count for key, count in found.items() if key not in expected)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("step")
    one.add_argument("--stages", required=True)
    one.add_argument("--control", required=True)
    one.add_argument("--instance", default="first")
    run = commands.add_parser("run")
    run.add_argument("--folder", required=True, help="an empty folder for what the run needs")
    run.add_argument("--articles", type=int, default=5000)
    run.add_argument("--faults", type=int, default=60)
    run.add_argument("--kinds", help="default: all that the log knows, kills thrice")
    run.add_argument("--processes", default="clean pick judge", help="stages a process, comma between stages, space between processes")
    run.add_argument("--seed", type=int, default=1)
    run.add_argument("--patience", type=float, default=60.0)
    run.add_argument("--markers", type=int, default=0, help="offsets a log may stay behind for markers of its own")
    for command in (one, run):
        command.add_argument("--log", required=True)
        command.add_argument("--broken", default="", choices=["", "early", "late"])
    arguments = parser.parse_args()
    if arguments.command == "step":
        return step(arguments)
    if arguments.kinds is None:
        own = "disk" if arguments.log.startswith("sqlite") else "broker,broker,freeze,cut,slow,refuse"
        arguments.kinds = f"kill,kill,kill,pause,terminate,join,clock,{own}"
    driver = Driver(arguments)
    try:
        result = driver.run()
    finally:
        driver.stop()
        if driver.brokers is not None:
            driver.brokers.close()
    print(json.dumps(result))
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main())
