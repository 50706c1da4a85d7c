"""Cost of tagging real articles, and what fires on general news.

Run: python tests/benchmarks/bench_tag.py [--texts FILE] [--limit 2000] [--sources wh,state,wikinews,voa] [--flat N]
FILE is JSONL with ``id``, ``title``, ``text``, ``lang``, ``published`` (default: the unlabelled real articles beside the checkout). Prints CPU milliseconds of
``Tagger.tag`` for articles that pass the gate and for those that do not (median, 95th percentile), the share stopped, the share with a live
mention, and with ``--flat`` the memory after each tenth of N articles.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import time
from collections import Counter
from pathlib import Path

from pipeline.records import Article, TagResult
from processors import gate
from processors.tag import Tagger

LIVE = frozenset({"planned", "held", "agreed"})
ALERTED = frozenset({"bilateral_meeting", "working_group"})


def shared() -> Path:
    return Path(os.environ.get("DRAGOMAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")


def articles(path: Path, sources: set[str], limit: int) -> list[Article]:
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if (not sources or row["id"].split(":")[0] in sources) and len(found) < limit:
                found.append(
                    Article(
                        article_id=row["id"],
                        url="",
                        outlet=row.get("outlet") or "",
                        title=row.get("title") or "",
                        text=row["text"],
                        published=row.get("published"),
                        retrieved=None,
                        lang=row.get("lang"),
                    )
                )
    return found


def fires(result: TagResult) -> bool:
    return any(mention.type in ALERTED and mention.status in LIVE for mention in result.mentions)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=shared() / "real" / "background.jsonl")
    parser.add_argument("--limit", type=int, default=2_000)
    parser.add_argument("--sources", default="wh,state,wikinews,voa")
    parser.add_argument("--flat", type=int, default=0)
    options = parser.parse_args()
    read = articles(options.texts, {source for source in options.sources.split(",") if source}, options.limit)
    tagger = Tagger()
    tagger.tag(read[0])
    measure(tagger, read)
    if options.flat:
        flat(tagger, read, options.flat)


def measure(tagger: Tagger, read: list[Article]) -> None:
    cost: dict[bool, list[float]] = {True: [], False: []}
    said: Counter[str] = Counter()
    fired = []
    for article in read:
        start = time.process_time()
        result = tagger.tag(article)
        cost[gate.passes(article.title, article.text)].append((time.process_time() - start) * 1_000)
        said[result.disposition] += 1
        if fires(result):
            fired.append(article.article_id)
    for passed, times in cost.items():
        if times:
            times.sort()
            name = "pass the gate" if passed else "stopped"
            print(
                f"{name:14s} {len(times):6d}  median {statistics.median(times):6.2f} ms  95th percentile {times[int(0.95 * len(times))]:6.2f} ms"
            )
    print("dispositions  ", dict(said))
    print(f"live mentions  {len(fired)} of {len(read)}")


def flat(tagger: Tagger, read: list[Article], total: int) -> None:
    for step in range(10):
        for at in range(total // 10):
            tagger.tag(read[(step * total // 10 + at) % len(read)])
        print(f"after {(step + 1) * total // 10:7d} articles  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
