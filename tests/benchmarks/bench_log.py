"""Records and megabytes a second of one log alone, in batches of 100 records of 10 KB.

    python tests/benchmarks/bench_log.py [--log sqlite:PATH] [--records 20000] [--size 10000] [--batch 100]

``append`` writes; ``move`` is what a stage does (poll, then commit a copy of the batch with its offsets); ``read`` scans. The text is made of
random words, so it compresses about as news does (a third), and a run on a fresh log is repeated three times: the best is printed with the median.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable

from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.records import Record
from pipeline.topics import ARTICLES, ARTICLES_RAW


def records(count: int, size: int) -> list[Record]:
    """Values of ``size`` bytes of random words, no two alike."""
    rng = random.Random(1)
    words = ["".join(rng.choices("aeinorstlumdcp", k=rng.randint(2, 11))) for _ in range(20_000)]
    made = []
    for number in range(count):
        text = " ".join(rng.choices(words, k=size // 6)).encode()[: size - 40]
        made.append(Record(topic=ARTICLES_RAW, key=f"key-{number}", value=b'{"id":%d,"text":"%s"}' % (number, text), time=number))
    return made


def append(log: Log, made: list[Record], batch: int) -> None:
    for at in range(0, len(made), batch):
        log.append(made[at : at + batch])


def move(log: Log, made: list[Record], batch: int) -> None:
    moved = 0
    while moved < len(made):
        polled = log.poll("bench", [ARTICLES_RAW], batch, 5.0)
        log.commit("bench", polled, [Record(topic=ARTICLES, key=one.key, value=one.value, time=one.time) for one in polled])
        moved += len(polled)


def read(log: Log, made: list[Record], batch: int) -> None:
    assert sum(1 for _ in log.read(ARTICLES_RAW)) == len(made)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--log", help="default: a SQLite file in a temporary folder")
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--batch", type=int, default=100)
    arguments = parser.parse_args()
    made = records(arguments.records, arguments.size)
    megabytes = sum(len(one.value) for one in made) / 1e6
    times: dict[str, list[float]] = {}
    for turn in range(3):
        with tempfile.TemporaryDirectory() as folder:
            log = open_log(arguments.log or f"sqlite:{folder}/log.sqlite", prefix=f"bench{time.time_ns()}.{turn}.")
            for call in (append, move, read):
                times.setdefault(call.__name__, []).append(timed(call, log, made, arguments.batch))
            log.close()
    print(f"{arguments.records} records of {arguments.size} bytes, batches of {arguments.batch}, {arguments.log or 'sqlite'}")
    for name, seconds in times.items():
        best, middle = min(seconds), statistics.median(seconds)
        print(
            f"{name:7} best {len(made) / best:9,.0f} records/s {megabytes / best:6.0f} MB/s   median {len(made) / middle:9,.0f} records/s"
        )


def timed(call: Callable[[Log, list[Record], int], None], log: Log, made: list[Record], batch: int) -> float:
    begun = time.perf_counter()
    call(log, made, batch)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
