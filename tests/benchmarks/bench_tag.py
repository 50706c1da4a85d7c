"""What tagging costs: CPU of the gate and of the tagger, on written articles and, where the reference material is there, on real full-length ones.

Run: python tests/benchmarks/bench_tag.py [--articles FILE] [--sample 600] [--memory 0]
Prints for each source: the gate's CPU per article and the share it stops; the tagger's CPU milliseconds per article that passes (median, 95th
percentile, maximum); the same for hostile texts. ``--memory 100000`` tags that many articles in turn and prints resident memory on the way.
The target is a median of 30 ms over the real texts that pass.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.records import Article
from processors import gate
from processors.tag import Tagger

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SHARED = Path(os.environ.get("DRAGOMAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")
LENGTHS = (1_000, 3_000, 10_000)
"""Characters at which real texts are parted into groups."""


def article(row: dict[str, Any]) -> Article:
    return Article(
        article_id=row["id"], url=row.get("url") or "", outlet=row.get("outlet") or "", title=row.get("title") or "", text=row["text"],
        published=row.get("published"), retrieved=row.get("retrieved"), lang=row.get("lang"),
    )  # fmt: skip


def loaded(paths: list[Path]) -> list[Article]:
    return [article(json.loads(line)) for path in paths for line in path.read_text("utf-8").splitlines()]


def real(path: Path, sample: int) -> dict[str, list[Article]]:
    """Articles by length; one-liners are left out, and of the rest a sample that is the same every time."""
    if not path.is_file():
        return {}
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if not line.startswith('{"id": "cep:')]
    chosen = random.Random(7).sample(rows, min(sample, len(rows)))
    groups: dict[str, list[Article]] = {"real, all": [article(row) for row in chosen]}
    for low, high in itertools.pairwise((0, *LENGTHS, 10**9)):
        name = f"real, {low:,} to {high:,} characters" if high < 10**9 else f"real, from {low:,} characters"
        groups[name] = [one for one in groups["real, all"] if low <= len(one.text) < high]
    return groups


def hostile() -> dict[str, Article]:
    """Texts made to cost: each names the subject so that the gate lets it pass."""
    opening = "Ministers of Mexico and the United States met on migration. "
    bodies = {
        "200,000 letters, no space": "a" * 200_000,
        "a million joiners": "\u200d" * 1_000_000,
        "look-alike letters": "мigrаtiоn mееting оf Mехiсо " * 6_000,
        "nothing but names": "Mexico, Guatemala, Biden, " * 7_000,
        "nothing but triggers": "met migration agreed working group. " * 5_500,
        "nothing but dates": "on 3 May 2024 last Friday " * 7_000,
    }
    return {
        name: Article(article_id=name, url="", outlet="", title="Migration meeting", text=opening + body, retrieved=None, lang="en")
        for name, body in bodies.items()
    }


def cpu_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1_000


def report(name: str, articles: list[Article], tagger: Tagger) -> None:
    if not articles:
        return
    gates = [cpu_ms(lambda one=one: gate.passes(one.title, one.text)) for one in articles]  # type: ignore[misc]
    passed = [one for one in articles if gate.passes(one.title, one.text)]
    costs = sorted(cpu_ms(lambda one=one: tagger.tag(one)) for one in passed)  # type: ignore[misc]
    stopped = 1 - len(passed) / len(articles)
    print(
        f"{name:34} {len(articles):6d} {statistics.median(len(one.text) for one in articles):8.0f} {statistics.mean(gates):8.2f} {stopped:8.2f}",
        f"{len(passed):7d}" + (f" {costs[len(costs) // 2]:8.1f} {costs[len(costs) * 95 // 100]:8.1f} {costs[-1]:8.0f}" if costs else ""),
    )


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def memory(articles: list[Article], count: int, tagger: Tagger) -> None:
    """Resident memory while ``count`` articles are tagged, the same ones over and over with other words in them."""
    print(f"\n{'tagged':>10} {'resident MB':>12}")
    for done, one in enumerate(itertools.islice(itertools.cycle(articles), count)):
        if done % max(1, count // 20) == 0:
            print(f"{done:10,d} {resident_mb():12.0f}", flush=True)
        tagger.tag(
            Article(
                article_id=str(done), url="", outlet="", title=one.title, text=f"{one.text} Case {done}.", retrieved=None, lang=one.lang
            )
        )
    print(f"{count:10,d} {resident_mb():12.0f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=Path, default=SHARED / "real" / "background.jsonl", help="real articles as JSON lines")
    parser.add_argument("--sample", type=int, default=600, help="how many of the real articles (default %(default)s)")
    parser.add_argument("--memory", type=int, default=0, help="tag this many articles and print resident memory")
    options = parser.parse_args()
    tagger = Tagger()
    written = {
        "newsroom": loaded([GOLDEN / "dev" / "newsroom.jsonl"]),
        "devset": loaded([GOLDEN / "devset.jsonl"]),
        "golden, dev": loaded(sorted(path for path in (GOLDEN / "dev").glob("??.jsonl"))),
    }
    for one in {one.lang: one for articles in written.values() for one in articles}.values():
        tagger.tag(one)  # every language's lexicon and the parser are loaded once, before the clock runs
    print(f"{'':34} {'count':>6} {'length':>8} {'gate ms':>8} {'stopped':>8} {'passed':>7} {'median':>8} {'p95':>8} {'max':>8}")
    for name, articles in {**written, **real(options.articles, options.sample)}.items():
        report(name, articles, tagger)
    for name, one in hostile().items():
        report(name, [one], tagger)
    if options.memory:
        memory([one for articles in written.values() for one in articles], options.memory, tagger)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
