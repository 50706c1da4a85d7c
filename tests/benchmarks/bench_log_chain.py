"""The whole chain on SQLite and on Kafka in one run: articles a second with 1 and 2 processes a step, catching up, replaying, and where the time goes.

    python tests/benchmarks/bench_log_chain.py [--articles 2000] [--catch-up 100000] [--kafka HOST:PORT]

Articles are those of the chaos run: 4 in 100 on the subject, 4 near it, the rest made up. Each step is a process of its own, as with ``dragoman run --only
STEP``; the clock runs from when all have started until nothing is left. On SQLite one process owns a group, so two of a step are measured on Kafka only.
``--catch-up`` stores so many first and starts the steps then. Without ``--kafka`` a broker is started in a temporary folder.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline import stages
from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.records import Record
from pipeline.replay import replay
from pipeline.runner import Runner
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, MENTIONS
from processors.resolve import ResolveStage
from tests.chaos.real import POISON, RealChain
from tests.kafka.broker import Cluster

STEPS = {"extract": ARTICLES_RAW, "tag": ARTICLES, "resolve": MENTIONS}
BATCH = 100
WARM = 300
"""Articles before the clock runs, enough for every process of a step to have loaded its language models."""


def records(count: int) -> Iterator[Record]:
    """Raw articles, without those that cannot be read."""
    chain, number = RealChain(), 0
    for number in range(2 * count):
        if number % POISON != 3 and count > 0:
            count -= 1
            yield chain.record(number)


def stored(log: Log, made: Iterator[Record]) -> int:
    """Append all of them in batches; returns how many."""
    total = 0
    while batch := list(islice(made, BATCH)):
        log.append(batch)
        total += len(batch)
    return total


def step(url: str, prefix: str, name: str, instance: str) -> subprocess.Popen[bytes]:
    code = (
        "import signal, sys, threading\n"
        "from pipeline.log.open import open_log\n"
        "from pipeline.runner import Runner\n"
        "from pipeline import stages\n"
        "from processors.resolve import ResolveStage\n"
        "stop = threading.Event()\n"
        "signal.signal(signal.SIGTERM, lambda *_: stop.set())\n"
        "url, prefix, name, instance = sys.argv[1:]\n"
        "stage = ResolveStage() if name == 'resolve' else getattr(stages, name)()\n"
        "log = open_log(url, prefix, kafka={'instance': instance})\n"
        "Runner(log, stage, wait_s=0.2).run(stop)\n"
        "log.close()\n"
    )
    command = [sys.executable, "-W", "ignore", "-c", code, url, prefix, name, instance]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def chained(url: str, prefix: str, count: int, processes: int, broker: int | None = None, *, first: bool = False) -> dict[str, Any]:
    """All steps at work on ``count`` articles; ``first``: all are stored before a step starts, and loading counts. ``broker``: its process id."""
    log = open_log(url, prefix, kafka={"instance": "driver"})
    made = records(count)
    total = stored(log, made if first else islice(made, WARM))
    began = time.perf_counter()
    running = [step(url, prefix, name, f"bench-{number}") for number in range(processes) for name in STEPS]
    try:
        if not first:
            wait_until_done(log)
            began = time.perf_counter()
            cpu = used([os.getpid()]), used(running), used([broker])
            total = stored(log, made)
        else:
            cpu = used([os.getpid()]), used(running), used([broker])
        wait_until_done(log)
        seconds = time.perf_counter() - began
        spent = [now - then for now, then in zip((used([os.getpid()]), used(running), used([broker])), cpu, strict=True)]
        alerts = sum(1 for _ in log.read(ALERTS))
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(60)
        log.close()
    cores = dict(zip(("feeder", "steps", "broker"), (round(one, 1) for one in spent), strict=True))
    return {"articles_per_s": round(total / seconds, 1), "seconds": round(seconds, 1), "articles": total, "alerts": alerts, "cpu_s": cores}


def used(processes: Sequence[Any]) -> float:
    """Seconds of processor time so far of these processes (or their ids), None for none."""
    ids = [getattr(one, "pid", one) for one in processes if one is not None]
    return sum(sum(psutil.Process(one).cpu_times()[:2]) for one in ids)


def wait_until_done(log: Log) -> None:
    """Until every step has nothing left to read, twice in a row."""
    quiet = 0
    while quiet < 2:
        time.sleep(0.3)
        left = sum(log.lag(name, [topic]) for name, topic in STEPS.items())
        quiet = quiet + 1 if left == 0 else 0


class Timed:
    """A log, or a stage, and the seconds spent in each of its calls."""

    def __init__(self, inner: Any, *names: str) -> None:
        self.inner, self.seconds = inner, dict.fromkeys(names, 0.0)

    def __getattr__(self, name: str) -> Any:
        call = getattr(self.inner, name)
        if name not in self.seconds:
            return call

        def timed(*arguments: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                return call(*arguments, **named)
            finally:
                self.seconds[name] += time.perf_counter() - began

        return timed


def where_time_goes(url: str, prefix: str, count: int) -> str:
    """One step after the other in this process: seconds in the stage, in poll and in commit, of all."""
    log = open_log(url, prefix, kafka={"instance": "bench"})
    stored(log, records(count))
    lines = []
    for name, make in (("extract", stages.extract), ("tag", stages.tag), ("resolve", ResolveStage)):
        seen, stage = Timed(log, "poll", "commit", "lag", "read"), Timed(make(), "apply")
        log.poll(name, (STEPS[name], "retries"), 1, 5.0)  # joining a group is no part of the work
        log.rewind(name)
        began = time.perf_counter()
        handled = Runner(seen, stage, wait_s=0.2).drain()  # type: ignore[arg-type]
        spent = time.perf_counter() - began
        parts = {**stage.seconds, **seen.seconds}
        shown = "  ".join(f"{part} {seconds:5.2f} s" for part, seconds in parts.items())
        lines.append(f"  {name:8} {handled:6} inputs {handled / spent:8,.0f}/s  {spent:6.2f} s: {shown}")
    log.close()
    return "\n".join(lines)


def replayed(url: str, prefix: str, topic: str) -> str:
    """What stands under a prefix through today's stages, into a namespace beside it."""
    live, shadow = (open_log(url, at, kafka={"instance": "bench"}) for at in (prefix, f"{prefix}shadow."))
    chain: Sequence[Any] = [stages.extract(), stages.tag(), ResolveStage()]
    began = time.perf_counter()
    result = replay(live, shadow, topic, chain[list(STEPS.values()).index(topic) :])
    seconds = time.perf_counter() - began
    inputs = next(iter(result.counters.values())).inputs
    shadow.close()
    live.close()
    return f"{inputs} records in {seconds:.1f} s, {inputs / seconds:,.0f}/s"


def alone(call: Callable[..., str], *arguments: Any) -> str:
    """The answer of a call in a fresh process: what a stage has read once it reads faster the second time."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(call, arguments)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--catch-up", type=int, default=0, help="also: so many stored records, then the steps are started")
    parser.add_argument("--kafka", help="HOST:PORT of a running broker")
    arguments = parser.parse_args()
    print(f"{arguments.articles} articles, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        cluster = None if arguments.kafka else Cluster(Path(folder) / "kafka")
        kafka = f"kafka:{arguments.kafka or (cluster.servers if cluster else '')}"
        stamp = f"chain{time.time_ns()}"
        process = cluster.brokers[0].process if cluster else None
        broker = process.pid if process else None
        try:
            for name, url in (("sqlite", f"sqlite:{folder}/log.sqlite"), ("kafka", kafka)):
                for processes in (1,) if name == "sqlite" else (1, 2):
                    at = f"{stamp}{processes}."
                    pid = broker if name == "kafka" else None
                    print(f"{name}, {processes} a step: {chained(url, at, arguments.articles, processes, pid)}", flush=True)
                for topic in (ARTICLES_RAW, ARTICLES, MENTIONS):
                    print(f"{name}, replay of {topic}: {alone(replayed, url, at, topic)}", flush=True)
                    open_log(url, f"{at}shadow.", kafka={"instance": "bench"}).drop()
                print(
                    f"{name}, one process, where its time goes:\n{alone(where_time_goes, url, f'{stamp}t.', arguments.articles)}",
                    flush=True,
                )
                if arguments.catch_up:
                    done = chained(url, f"{stamp}c.", arguments.catch_up, 1, pid, first=True)
                    print(f"{name}, catching up: {done}", flush=True)
        finally:
            if cluster is not None:
                cluster.stop()


if __name__ == "__main__":
    main()
