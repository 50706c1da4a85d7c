"""Reads labelled articles with models that never saw an article of the same event, and writes their mention lines.

usage: python scripts/cross_validate.py GOLD.jsonl... [--folds 10] [--lang en,es] > mentions.jsonl

The figures of these lines (``dragoman eval``) are the honest ones for a set that also served to train the shipped weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parent))

import train_judge as training
import train_slots

from pipeline.ids import content_id
from processors.tag import Tagger


def fold_of(row: dict[str, Any], folds: int) -> int:
    return int(content_id(row.get("event_key") or row["id"])[:8], 16) % folds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--lang", default="")
    options = parser.parse_args()
    gold = training.rows(options.gold)
    wanted = set(options.lang.split(",")) if options.lang else None
    examples = [(fold_of(row, options.folds), training.collect([row])) for row in gold]
    events = [(fold_of(row, options.folds), told) for row in gold for told in train_slots.events_of(row)]
    for fold in range(options.folds):
        others: training.Examples = {}
        for at, found in examples:
            if at != fold:
                for kind, rows in found.items():
                    others.setdefault(kind, []).extend(rows)
        slots = train_slots.trained([told for at, told in events if at != fold])
        tagger = Tagger(training.trained(others) | slots, training.understood(others))
        for row in gold:
            if fold_of(row, options.folds) == fold and (wanted is None or row["lang"] in wanted):
                result = tagger.tag(training.article(row))
                print(json.dumps({"id": row["id"], "mentions": msgspec.to_builtins(result.mentions)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
