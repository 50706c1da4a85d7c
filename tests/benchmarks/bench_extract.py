"""Quality and cost of extraction on the 181 labelled news pages that lie beside the checkout.

Run: python tests/benchmarks/bench_extract.py [--pages DIR] [--rounds N]
Prints token precision, recall and F1 (means over pages) against the reference texts for the cheap text, the full text and the full
text after the text-level pass; CPU milliseconds a page for a page the gate stops and for one that passes; resident memory over the rounds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from processors import charset, extract
from processors.clean import clean

Prf = tuple[float, float, float]


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def score(gold: str, found: str) -> Prf:
    """Precision, recall and F1 of a bag of words; 1 where both are empty."""
    want, have = tokens(gold), tokens(found)
    common = sum((want & have).values())
    precision = common / sum(have.values()) if have else float(not want)
    recall = common / sum(want.values()) if want else float(not have)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def cheap_text(html: str) -> str:
    return extract.tidy(extract_plain_text(HTMLTree.parse(html), main_content=True, comments=False, alt_texts=False))


def report(name: str, scores: Iterable[Prf]) -> None:
    columns = list(zip(*scores, strict=True))
    print(f"{name:24} P {statistics.mean(columns[0]):.3f}  R {statistics.mean(columns[1]):.3f}  F1 {statistics.mean(columns[2]):.3f}")


def timed(raws: list[extract.RawArticle], passes: Callable[[str, str], bool]) -> list[float]:
    costs = []
    for raw in raws:
        start = time.process_time()
        extract.extract(raw, passes)
        costs.append((time.process_time() - start) * 1000)
    return sorted(costs)


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    shared = os.environ.get("DRAGOMAN_SHARED", str(Path(__file__).parents[3] / "shared"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=Path, default=Path(shared) / "pages")
    parser.add_argument("--rounds", type=int, default=2, help="how often all pages are extracted (default %(default)s)")
    options = parser.parse_args()
    if not options.pages.is_dir():
        print(f"no pages at {options.pages}: give --pages or set DRAGOMAN_SHARED", file=sys.stderr)
        return 1
    truth = json.loads((options.pages / "ground-truth.json").read_text())
    pages = {name: gzip.decompress((options.pages / "html" / f"{name}.html.gz").read_bytes()) for name in sorted(truth)}
    gold = {name: truth[name]["articleBody"] for name in pages}
    html = {name: charset.decode(page) for name, page in pages.items()}
    cheap = {name: cheap_text(text) for name, text in html.items()}
    full = {name: extract._full(text, cheap[name], []) for name, text in html.items()}
    report("cheap (resiliparse)", (score(gold[name], cheap[name]) for name in pages))
    report("full (trafilatura)", (score(gold[name], full[name]) for name in pages))
    report("full, then clean", (score(gold[name], clean("", full[name])) for name in pages))
    raws = [
        extract.RawArticle(
            article_id=name, url=truth[name]["url"], outlet="", title="", retrieved="2026-01-01T00:00:00Z", page=extract.pack(page)
        )
        for name, page in pages.items()
    ]
    for name, passes in (("stopped by the gate", lambda *_: False), ("passed", lambda *_: True)):
        costs = timed(raws, passes)
        print(
            f"{name:24} ms a page: mean {statistics.mean(costs):.1f}  median {costs[len(costs) // 2]:.1f}  p95 {costs[len(costs) * 95 // 100]:.1f}"
        )
    for turn in range(options.rounds):
        stage_memory = resident_mb()
        timed(raws, lambda *_: True)
        print(f"round {turn + 1}: resident {stage_memory:.0f} -> {resident_mb():.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
