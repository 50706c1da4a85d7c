"""Perfect mentions of labelled clusters end in the right events: what issue 5 asks of the grouping alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import evaluate_alerts as evaluate


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def measured(labelled: list[dict[str, Any]]) -> dict[str, float]:
    out, _ = evaluate.run(evaluate.records(labelled))
    gold = evaluate.gold_keys(labelled)
    return evaluate.figures(out, gold, evaluate.wanted(labelled)) | {"b_cubed": evaluate.b_cubed(evaluate.clusters(out), gold)[2]}


def test_our_own_hard_clusters_are_grouped_without_a_fault(root: Path) -> None:
    # Given fifty clusters of series, slips, mirrors, missing dates, subsets and twins
    labelled = rows(root / "tests/golden/clusters.jsonl")
    assert len({row["event_key"] for row in labelled}) >= 50
    assert sum(len(row["events"]) for row in labelled) >= 150

    # When they are resolved, then nothing is lost, repeated or merged
    got = measured(labelled)
    assert (got["found"], got["repeats"], got["merges"], got["b_cubed"]) == (1.0, 0.0, 0.0, 1.0)


@pytest.mark.shared
def test_the_labelled_coverage_is_grouped_to_the_target(shared: Path) -> None:
    # Given the labelled articles beside the checkout
    labelled = rows(shared / "devset" / "articles.jsonl")

    # When their perfect mentions are resolved
    got = measured(labelled)

    # Then every event is found, none merged; the one repeat is an article without any date, shown ten years after the other
    assert got["found"] >= 0.98
    assert got["merges"] <= 0.01
    assert got["repeats"] * got["events"] <= 1
    assert got["b_cubed"] >= 0.99


def test_the_figures_see_what_goes_wrong() -> None:
    # Given two events that were made one, and one that was made two
    found = {"a": "1", "b": "1", "c": "2", "d": "3"}
    gold = {"a": "x", "b": "y", "c": "z", "d": "z"}

    # When precision and recall are taken, then both fall
    precision, recall, _ = evaluate.b_cubed(found, gold)
    assert (precision, recall) == (0.75, 0.75)
