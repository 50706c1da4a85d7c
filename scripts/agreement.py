"""How far a second reader, who did not see the labels, agrees with the labelled articles.

usage: python scripts/agreement.py [--misses]

``tests/golden/second.jsonl`` holds the second reading of a random sample: article id and events. It is scored against the labels as they
stand now, by the scorer of ``dragoman eval``; the figures before the labels were corrected stand in ``docs/golden-set.md``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from pipeline import evaluate, evaluate_misses
from pipeline.evaluate import Labelled, Told

GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden"
SECOND = GOLDEN / "second.jsonl"
SHOWN = (
    "article_F1", "article_specificity", "event_exact_F1", "event_F1", "bilateral_meeting_F1", "working_group_F1", "status_accuracy",
    "date_accuracy", "venue_accuracy", "mechanism_accuracy", "participants_accuracy", "participants_precision", "date_invented_errors",
)  # fmt: skip


def second_reading() -> dict[str, tuple[Told, ...]]:
    """Article id -> the events the second reader saw."""
    lines = [json.loads(line) for line in SECOND.read_text("utf-8").splitlines()]
    return evaluate.mention_lines(json.dumps({"id": line["id"], "mentions": line["events"]}).encode() for line in lines)


def first_labels(ids: set[str]) -> list[Labelled]:
    """The labels of these articles, from both parts."""
    paths = sorted([*(GOLDEN / "dev").glob("*.jsonl"), *(GOLDEN / "kept").glob("*.jsonl")])
    return [row for path in paths for row in evaluate.labelled(path.read_bytes().splitlines(), path.name) if row.id in ids]


def agreement() -> dict[str, dict[str, float | None]]:
    """Pool -> figure -> value, of the second reading against the first."""
    said = second_reading()
    pools = evaluate.pools(evaluate.judge(first_labels(set(said)), said))
    return {pool: evaluate.figures(evaluate.scores(members)) for pool, members in pools.items()}


def same_events() -> tuple[int, int]:
    """(articles whose events agree in type, status and parties, all articles): borderline ones and every type and status counted."""
    said = second_reading()
    rows = first_labels(set(said))
    return sum(_kinds(row.events) == _kinds(said[row.id]) for row in rows), len(rows)


def _kinds(events: tuple[Told, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return sorted((one.type, one.status or "", tuple(sorted(one.who))) for one in events)


def main() -> None:
    parser = argparse.ArgumentParser(description="Agreement of the second reading with the labels.")
    parser.add_argument("--misses", action="store_true", help="name what the two readers see differently")
    options = parser.parse_args()
    pools = agreement()
    print("figure".ljust(24), *(pool.rjust(8) for pool in pools))
    for figure in SHOWN:
        values = [told[figure] for told in pools.values()]
        print(figure.ljust(24), *("       -" if value is None else f"{value:8.3f}" for value in values))
    same, every = same_events()
    print(f"all events of an article alike, of any type and status: {same} of {every} articles")
    if options.misses:
        said = second_reading()
        for miss in evaluate_misses.misses(evaluate.judge(first_labels(set(said)), said)):
            print(miss.kind.ljust(18), miss.row.id.ljust(10), miss.row.title)


if __name__ == "__main__":
    main()
