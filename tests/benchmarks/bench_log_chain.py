"""Articles a second of the whole chain (extract, tag, resolve) on SQLite and on Kafka, in one run, with 1 and 2 processes a step.

    python tests/benchmarks/bench_log_chain.py ARTICLES.jsonl [--copies 4] [--kafka HOST:PORT]

Articles are as ``dragoman ingest`` reads them; ``--copies`` repeats them under new ids. Without ``--kafka`` a broker is started in a temporary
folder. Each step is a process of its own, as with ``dragoman run --only STEP``; the clock runs from when all have started until nothing is left. On
SQLite one process owns a group, so two of a step are measured on Kafka only.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from connectors.files import article_of, article_record
from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.records import Record
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, MENTIONS
from tests.kafka.broker import Cluster

STEPS = {"extract": ARTICLES_RAW, "tag": ARTICLES, "resolve": MENTIONS}


def records(path: Path, copies: int) -> list[Record]:
    """Raw articles, ``copies`` of each under ids of their own."""
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    again = [article_of({**line, "id": f"{line['id']}-{copy}"}) for copy in range(copies) for line in lines]
    return [article_record(article, now_ms=1_700_000_000_000 + number) for number, article in enumerate(again)]


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
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, url, prefix, name, instance], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )


def measure(url: str, prefix: str, made: list[Record], processes: int) -> dict[str, Any]:
    log = open_log(url, prefix, kafka={"instance": "driver"})
    warm, rest = made[:20], made[20:]
    running = [step(url, prefix, name, f"bench-{number}") for number in range(processes) for name in STEPS]
    try:
        log.append(warm)
        wait_until_done(log)
        begun = time.perf_counter()
        for at in range(0, len(rest), 100):
            log.append(rest[at : at + 100])
        wait_until_done(log)
        seconds = time.perf_counter() - begun
        alerts = sum(1 for _ in log.read(ALERTS))
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(60)
        log.close()
    return {"articles_per_s": round(len(rest) / seconds, 1), "seconds": round(seconds, 1), "alerts": alerts}


def wait_until_done(log: Log) -> None:
    """Until every step has nothing left to read, twice in a row."""
    quiet = 0
    while quiet < 2:
        time.sleep(0.3)
        left = sum(log.lag(name, [topic]) for name, topic in STEPS.items())
        quiet = quiet + 1 if left == 0 else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--copies", type=int, default=4)
    parser.add_argument("--kafka", help="HOST:PORT of a running broker")
    arguments = parser.parse_args()
    made = records(arguments.articles, arguments.copies)
    print(f"{len(made)} articles, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        cluster = None if arguments.kafka else Cluster(Path(folder) / "kafka")
        servers = arguments.kafka or (cluster.servers if cluster else "")
        stamp = f"chain{time.time_ns()}"
        try:
            print("sqlite, 1 process a step", measure(f"sqlite:{folder}/log.sqlite", "dragoman.", made, 1), flush=True)
            print("kafka,  1 process a step", measure(f"kafka:{servers}", f"{stamp}a.", made, 1), flush=True)
            print("kafka,  2 processes a step", measure(f"kafka:{servers}", f"{stamp}b.", made, 2), flush=True)
        finally:
            if cluster is not None:
                cluster.stop()


if __name__ == "__main__":
    main()
