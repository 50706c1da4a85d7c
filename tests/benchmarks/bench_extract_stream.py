"""``dragoman extract`` as a stream: articles a second and memory over many articles. Run by hand: python tests/benchmarks/bench_extract_stream.py [COUNT]

Prints the memory of the program and its child together at every tenth of the way; flat means the last half grows by less than 5 %.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import IO

import psutil

from connectors.newsroom.content import pages


def articles(count: int) -> Iterator[str]:
    """The newsroom's articles over and over, each time with other names of days and numbers, so that none is the same text."""
    stories = list(pages().values())
    for number in range(count):
        story = stories[number % len(stories)]
        text = "\n".join(story.paragraphs) + f"\nRecord {number} of this edition, lot {number * 7919 % 100_003}, ref {number:08x}."
        yield json.dumps(
            {"id": str(number), "title": story.title, "text": text, "published": story.published.isoformat(), "outlet": story.outlet_id}
        )


def feed(pipe: IO[str], count: int) -> None:
    for line in articles(count):
        pipe.write(line + "\n")
    pipe.close()


def memory_mb(process: psutil.Process) -> float:
    """Resident memory of a process and its children, MB."""
    return float(sum(one.memory_info().rss for one in [process, *process.children(recursive=True)])) / 1e6


def main(count: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    begun = time.monotonic()
    threading.Thread(target=feed, args=(process.stdin, count), daemon=True).start()
    watched, samples = psutil.Process(process.pid), []
    for number, _ in enumerate(process.stdout, 1):
        if number == 1:
            print(f"first output after {time.monotonic() - begun:.1f} s")
        if number % max(1, count // 10) == 0 and number < count:
            samples.append(memory_mb(watched))
            print(f"{number:>8} articles  {samples[-1]:7.0f} MB  {number / (time.monotonic() - begun):6.0f} articles/s", flush=True)
    process.wait()
    half = samples[len(samples) // 2 :]
    print(f"growth over the last half: {(half[-1] / half[0] - 1) * 100:+.1f} %")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
