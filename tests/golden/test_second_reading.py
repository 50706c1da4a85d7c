"""The second reading of a sample of the labelled articles: its form, and that the labels have not drifted away from it."""

from __future__ import annotations

import collections
import importlib.util
import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SCRIPT = HERE.parent.parent / "scripts" / "agreement.py"
# What the second reader and the labels have to agree on; two careful readers of the development set reach these.
LEAST = {
    "article_F1": 0.97, "article_specificity": 0.97, "event_F1": 0.93, "event_exact_F1": 0.93, "working_group_F1": 0.9,
    "status_accuracy": 0.98, "date_accuracy": 0.85, "venue_accuracy": 0.85, "participants_accuracy": 0.89,
}  # fmt: skip


def script() -> Any:
    spec = importlib.util.spec_from_file_location("agreement", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labelled() -> dict[str, tuple[str, dict[str, Any]]]:
    paths = [path for part in ("dev", "kept") for path in (HERE / part).glob("*.jsonl")]
    rows = [(path.stem, json.loads(line)) for path in paths for line in path.read_text("utf-8").splitlines()]
    return {row["id"]: (stem, row) for stem, row in rows}


def test_the_sample_is_of_every_kind_and_language_group_and_half_is_short() -> None:
    # Given
    files = labelled()
    ids = [json.loads(line)["id"] for line in (HERE / "second.jsonl").read_text("utf-8").splitlines()]
    # When
    kinds = collections.Counter(files[one][0].split("_")[0] for one in ids)
    languages = collections.Counter(lang if (lang := files[one][1]["lang"]) in {"en", "es"} else "other" for one in ids)
    # Then
    assert len(ids) == len(set(ids)) >= 150
    assert 0.4 <= kinds["short"] / len(ids) <= 0.6
    assert {"short", "releases", "wire", "en", "es", "ar"} <= set(kinds)
    assert min(languages["en"], languages["es"], languages["other"]) >= 35


def test_the_labels_agree_with_the_second_reader() -> None:
    # Given / When
    told = script().agreement()["all"]
    # Then
    assert {figure: told[figure] for figure, least in LEAST.items() if told[figure] is None or told[figure] < least} == {}
