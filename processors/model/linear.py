"""A logistic model read from JSON: named weights, a bias and a threshold; no library is needed to use it.

``scripts/train_judge.py`` writes the file, ``docs/tagging.md`` is its card.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from math import exp

import msgspec


class Linear(msgspec.Struct, frozen=True):
    """``probability`` is the logistic function of ``bias`` plus the weighted features; a feature without a weight counts for nothing."""

    weights: dict[str, float]
    bias: float = 0.0
    threshold: float = 0.5

    def probability(self, features: dict[str, float]) -> float:
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))

    def accepts(self, features: dict[str, float]) -> bool:
        return self.probability(features) >= self.threshold


@lru_cache(maxsize=1)
def models() -> dict[str, Linear]:
    """The shipped models by name: one for each event type it judges, and ``party``. Empty where no file was shipped."""
    file = resources.files("processors.model").joinpath("judge.json")
    return msgspec.json.decode(file.read_bytes(), type=dict[str, Linear]) if file.is_file() else {}
