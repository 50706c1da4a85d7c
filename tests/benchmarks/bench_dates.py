"""Cost of reading the dates of an article.

Run: python tests/benchmarks/bench_dates.py [--texts FILE] [--lang en] [--words 600]
FILE is JSONL with a ``text`` a line (default: the unlabelled real articles beside the checkout). Prints CPU milliseconds for each
600 words, over texts of 300 words and more, for finding alone and with each date settled twice (past and future).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from processors.dates import anchor_of, find_dates, resolve

TEXTS = 400


def cost(texts: list[str], work: Callable[[str], object]) -> float:
    """CPU seconds, the best of three rounds."""
    rounds = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            work(text)
        rounds.append(time.process_time() - start)
    return min(rounds)


def main() -> int:
    shared = os.environ.get("DRAGOMAN_SHARED", str(Path(__file__).parents[3] / "shared"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, default=Path(shared) / "real" / "background.jsonl")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--words", type=int, default=600, help="words the figure is given for (default %(default)s)")
    options = parser.parse_args()
    if not options.texts.is_file():
        print(f"no texts at {options.texts}: give --texts or set DRAGOMAN_SHARED", file=sys.stderr)
        return 1
    texts = [json.loads(line)["text"] for line in options.texts.read_text(encoding="utf-8").splitlines()]
    texts = [text for text in texts if 300 <= len(text.split()) <= 2_000][:TEXTS]
    words = sum(len(text.split()) for text in texts)
    anchor = anchor_of("2024-03-13", None)

    def settle(text: str) -> None:
        for expression in find_dates(text, options.lang):
            resolve(expression, anchor, "past")
            resolve(expression, anchor, "future")

    found = sum(len(find_dates(text, options.lang)) for text in texts)
    scale = options.words * 1000 / words
    print(f"{len(texts)} texts, {words / len(texts):.0f} words and {found / len(texts):.1f} dates each")
    print(f"find: {cost(texts, lambda text: find_dates(text, options.lang)) * scale:.2f} ms a {options.words} words")
    print(f"find and settle twice: {cost(texts, settle) * scale:.2f} ms a {options.words} words")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
