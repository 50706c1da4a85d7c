"""Labels spoilt at the rates our own reading errs at: how many events split, and that none merge by it."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate_noise import Rates, measured, spoilt


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("name", "repeats", "merges"),
    [("devset", 0.055, 0.005), ("dev/en", 0.035, 0.01), ("dev/newsroom", 0.06, 0.01), ("clusters", 0.18, 0.02)],
)
def test_misread_mentions_split_few_events_and_merge_hardly_any(root: Path, name: str, repeats: float, merges: float) -> None:
    # Given labelled events, the last set made of nothing but hard cases
    labelled = rows(root / f"tests/golden/{name}.jsonl")

    # When four readings of them with mistakes are resolved
    drawn = [measured(labelled, seed) for seed in range(4)]

    # Then events split and merge no more often than this on average
    assert statistics.mean(one["repeats"] for one in drawn) <= repeats
    assert statistics.mean(one["merges"] for one in drawn) <= merges


def test_a_reading_is_spoilt_alike_every_time_and_not_at_all_at_rate_nought(root: Path) -> None:
    # Given a labelled set and rates of nought
    labelled = rows(root / "tests/golden/dev/fr.jsonl")
    none = Rates(**dict.fromkeys(Rates.__struct_fields__, 0.0))

    # When it is spoilt twice with one seed, once with another, and once at rate nought
    once, again, other, clean = spoilt(labelled, 1), spoilt(labelled, 1), spoilt(labelled, 2), spoilt(labelled, 1, none)

    # Then one seed gives the same bytes, another seed others, and rate nought the labels
    assert [one.value for one in once] == [one.value for one in again]
    assert [one.value for one in once] != [one.value for one in other]
    assert len(clean) == sum(len(row["events"]) for row in labelled) > len(once)
