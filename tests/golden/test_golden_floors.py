"""The figures on the labelled articles do not fall. Floors stand in ``floors.json`` and only rise:

python tests/golden/test_golden_floors.py --raise    raise what now stands more than the margin above its floor
python tests/golden/test_golden_floors.py --reset    write all floors anew (only after labels changed; say so in the commit)
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from connectors.files import BadLine, article_record, read_articles
from pipeline import evaluate
from pipeline.evaluate import Told
from pipeline.records import Record
from pipeline.stages import ReadStage

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
MARGIN = 0.025
"""How far below today's figure a floor is set."""
SETS = {
    "devset": [HERE / "devset.jsonl"],
    "dev": sorted((HERE / "dev").glob("*.jsonl")),
    "kept": sorted((HERE / "kept").glob("*.jsonl")),
}
EVERY_POOL = ("article_F1", "article_specificity", "event_exact_F1", "event_F1")
ONLY_ALL = (
    "bilateral_meeting_F1", "working_group_F1", "status_accuracy", "date_accuracy", "venue_accuracy", "mechanism_accuracy",
    "participants_accuracy", "participants_precision",
)  # fmt: skip

Figures = dict[str, dict[str, float]]


@cache
def figures(name: str) -> Figures:
    """Pool -> figure -> value, of our own reading of one set."""
    rows = [row for path in SETS[name] for row in evaluate.labelled(path.read_bytes().splitlines(), path.name)]
    judgements = evaluate.judge(rows, read_by_us(SETS[name]))
    found: Figures = {}
    for pool, members in evaluate.pools(judgements).items():
        told = evaluate.figures(evaluate.scores(members))
        wanted = (*EVERY_POOL, *ONLY_ALL) if pool == "all" else EVERY_POOL
        found[pool] = {figure: value for figure in wanted if (value := told[figure]) is not None}
    return found


def read_by_us(paths: list[Path]) -> dict[str, tuple[Told, ...]]:
    stage = ReadStage()
    lines = []
    for article in read_articles(paths):
        assert not isinstance(article, BadLine), article
        [line] = stage.apply(article_record(article, now_ms=0))
        assert isinstance(line, Record)
        lines.append(line.value)
    return evaluate.mention_lines(lines)


def floors() -> dict[str, Any]:
    return json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {"labels": {}, "floors": {}}


def digest(name: str) -> str:
    """Of the labels and texts of a set: floors hold for these only."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in SETS[name])).hexdigest()[:16]


def below(name: str) -> Iterator[str]:
    for pool, figure_floors in floors()["floors"].get(name, {}).items():
        for figure, floor in figure_floors.items():
            value = figures(name).get(pool, {}).get(figure)
            if value is None or value < floor:
                yield f"{name} {pool} {figure}: {value} is under its floor of {floor}"


@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls_under_its_floor(name: str) -> None:
    # Given
    changed = "" if digest(name) == floors()["labels"].get(name) else "\n(the labels have changed since the floors were set)"
    # When
    fallen = list(below(name))
    # Then
    assert not fallen, "\n".join(fallen) + f"\n`dragoman eval tests/golden/{name}* --misses` names the articles{changed}"


def test_every_set_has_floors_for_all_languages_and_both_groups() -> None:
    # Given / When
    found = {name: set(pools) for name, pools in floors()["floors"].items()}
    # Then
    assert found == {name: {"all", "en", "es", "other"} for name in SETS}


def written(reset: bool) -> dict[str, Any]:
    """The floors as they are to stand: under today's figures by the margin; never lower than before, but for sets with other labels on ``reset``."""
    before = floors()
    old = {name: told for name, told in before["floors"].items() if not reset or before["labels"].get(name) == digest(name)}
    new = {
        name: {
            pool: {f: max(lowered(value), old.get(name, {}).get(pool, {}).get(f, 0.0)) for f, value in told.items()}
            for pool, told in figures(name).items()
        }
        for name in SETS
    }
    return {"labels": {name: digest(name) for name in SETS}, "floors": new}


def lowered(value: float) -> float:
    return max(0.0, math.floor((value - MARGIN) * 1000) / 1000)


def main() -> None:
    parser = argparse.ArgumentParser(description="Raises the floors of the golden set; --reset writes those anew whose labels changed.")
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--raise", action="store_true", dest="up")
    choice.add_argument("--reset", action="store_true")
    options = parser.parse_args()
    FLOORS.write_text(json.dumps(written(options.reset), indent=1) + "\n", "utf-8")
    for name in SETS:
        print(name, json.dumps(figures(name)["all"]))


if __name__ == "__main__":
    main()
