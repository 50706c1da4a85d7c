"""What fires on ordinary news: runs the tagger over unlabelled articles and prints every live mention with its trigger, for reading.

usage: python scripts/false_alarms.py [ARTICLES.jsonl] [--kind cep,wh,...] [--sample N] [--jobs 2] [--verdicts FILE] [--quiet]

ARTICLES default to ``real/background.jsonl`` of the reference material (DRAGOMAN_SHARED, or ``shared`` beside the checkout). An article's kind is
its id up to the first colon. ``--verdicts`` (default: tests/golden/background_verdicts.tsv) holds what a reader made of earlier fires: article id,
``right``, ``wrong`` or ``arguable``, and a cause; the rates count fires that nobody has read as wrong. Texts go to stdout only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from pipeline.cli.common import table
from pipeline.evaluate import ALERTED, LIVE
from pipeline.records import Article, Mention
from processors.tag import Tagger

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DRAGOMAN_SHARED") or ROOT.parent / "shared")
VERDICTS = ROOT / "tests" / "golden" / "background_verdicts.tsv"
CHUNK = 100
FULL_LENGTH = 800
"""Characters from which an article counts as full-length."""

Fire = dict[str, Any]


def main() -> int:
    options = arguments()
    if not options.articles.is_file():
        print(f"no articles at {options.articles}: give a file or set DRAGOMAN_SHARED", file=sys.stderr)
        return 1
    rows = chosen(options.articles, options.kind, options.sample)
    verdicts = read_verdicts(options.verdicts)
    started = time.monotonic()
    found = list(tagged(rows, options.jobs))
    if not options.quiet:
        for one in sorted(found, key=lambda one: one["id"]):
            if one["live"]:
                show(one, verdicts.get(one["id"], "unread"))
    print(table(list(rates(found, verdicts))))
    print(f"{len(found)} articles in {time.monotonic() - started:.0f} s with {options.jobs} processes")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", nargs="?", type=Path, default=SHARED / "real" / "background.jsonl")
    parser.add_argument("--kind", default="", help="only these kinds, as in cep,voa")
    parser.add_argument("--sample", type=int, default=0, help="only this many articles of each kind, drawn with a fixed seed")
    parser.add_argument("--jobs", type=int, default=2, choices=(1, 2))
    parser.add_argument("--verdicts", type=Path, default=VERDICTS)
    parser.add_argument("--quiet", action="store_true", help="rates only")
    return parser.parse_args()


def chosen(path: Path, kinds: str, sample: int) -> list[dict[str, Any]]:
    """The articles of these kinds, or a sample of each kind that is the same every time."""
    wanted = {kind for kind in kinds.split(",") if kind}
    by_kind: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if not wanted or kind_of(row["id"]) in wanted:
                by_kind[kind_of(row["id"])].append(row)
    dice = random.Random(7)
    return [row for rows in by_kind.values() for row in (dice.sample(rows, sample) if 0 < sample < len(rows) else rows)]


def kind_of(article_id: str) -> str:
    return article_id.split(":")[0]


def read_verdicts(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {cells[0]: cells[1] for line in lines if not line.startswith("#") and len(cells := line.split("\t")) > 1}


def tagged(rows: list[dict[str, Any]], jobs: int) -> Iterator[Fire]:
    """What became of each article, in order."""
    chunks = list(chunked(rows))
    with ProcessPoolExecutor(jobs) as pool:
        done = pool.map(read_chunk, chunks)
        shown = track(done, "reading", len(chunks), console=Console(stderr=True), transient=True) if sys.stderr.isatty() else done
        for found in shown:
            yield from found


def chunked(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def read_chunk(rows: list[dict[str, Any]]) -> list[Fire]:
    tagger = Tagger()
    return [read(tagger, row) for row in rows]


def read(tagger: Tagger, row: dict[str, Any]) -> Fire:
    article = Article(
        article_id=row["id"], url=row.get("url") or "", outlet=row.get("outlet") or "", title=row.get("title") or "", text=row["text"],
        published=row.get("published"), retrieved=row.get("retrieved"), lang=row.get("lang"),
    )  # fmt: skip
    result = tagger.tag(article)
    live = [mention for mention in result.mentions if mention.type in ALERTED and mention.status in LIVE]
    return {"id": row["id"], "title": article.title, "length": len(article.text), "disposition": result.disposition, "live": live}


def show(one: Fire, verdict: str) -> None:
    print(f"## {one['id']}  [{verdict}]  {one['title'][:160]}")
    for mention in one["live"]:
        print(f"   {told(mention)}")
        for span in mention.evidence[:1]:
            print(f"   > {' '.join(span.quote.split())[:400]}")


def told(mention: Mention) -> str:
    slots = (
        mention.type,
        mention.status,
        "-".join(mention.parties),
        mention.date,
        mention.mechanism,
        f"{mention.confidence:.2f}",
        mention.rule,
    )
    return "  ".join(str(slot or "-") for slot in slots)


def rates(found: list[Fire], verdicts: dict[str, str]) -> Iterator[dict[str, Any]]:
    """One row a kind, and one for everything of full length."""
    groups: dict[str, list[Fire]] = defaultdict(list)
    for one in found:
        groups[kind_of(one["id"])].append(one)
    full = [one for one in found if one["length"] >= FULL_LENGTH]
    for name, members in [*sorted(groups.items()), (f"from {FULL_LENGTH} characters", full)]:
        fires = Counter(verdicts.get(one["id"], "unread") for one in members if one["live"])
        wrong = fires["wrong"] + fires["unread"]
        about = len(members) - fires["right"] - fires["arguable"]
        yield {
            "kind": name, "articles": len(members), "past the gate": sum(one["disposition"] != "off_topic" for one in members),
            "fire": fires.total(), "right": fires["right"], "arguable": fires["arguable"], "wrong": fires["wrong"], "unread": fires["unread"],
            "false": f"1 in {about / wrong:,.0f}" if wrong else f"none in {about:,}",
        }  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
