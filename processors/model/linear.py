"""A judging model read from JSON: named weights and a bias, and beside them small decision trees; no library is needed to use it.

``scripts/train_judge.py`` writes the files, ``docs/tagging.md`` is its card.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from math import exp

import msgspec

Node = tuple[str, float, int, int] | float
"""A feature, its threshold, and the nodes to go to when the value is at most that or above it; or what a leaf adds."""

Tree = list[Node]


class Linear(msgspec.Struct, frozen=True):
    """``probability`` is the logistic function of a score: ``bias`` plus the weighted features or, where there are trees, the mean of that and of
    their sum. A feature without a weight counts for nothing, a missing one is 0."""

    weights: dict[str, float]
    bias: float = 0.0
    threshold: float = 0.5
    trees: list[Tree] = []
    base: float = 0.0

    def score(self, features: dict[str, float]) -> float:
        """Log-odds."""
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return (total + self.base + sum(_leaf(tree, features) for tree in self.trees)) / 2 if self.trees else total

    def probability(self, features: dict[str, float]) -> float:
        return logistic(self.score(features))

    def accepts(self, features: dict[str, float]) -> bool:
        return self.probability(features) >= self.threshold


def logistic(score: float) -> float:
    """The probability of log-odds."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def _leaf(tree: Tree, features: dict[str, float]) -> float:
    node = tree[0]
    while isinstance(node, tuple):
        name, threshold, low, high = node
        node = tree[low if features.get(name, 0.0) <= threshold else high]
    return node


@lru_cache(maxsize=1)
def models() -> dict[str, Linear]:
    """The shipped models by name: one for each event type it judges, ``party``, ``person`` and ``planned``, and those of the slots, ``venue`` and
    ``date``. Empty where no file was shipped."""
    folder = resources.files("processors.model")
    files = [folder.joinpath(name) for name in ("judge.json", "slots.json", "trees.json", "slot_trees.json")]
    weights, forests = files[:2], files[2:]
    plain: dict[str, Linear] = {}
    for file in weights:
        plain |= msgspec.json.decode(file.read_bytes(), type=dict[str, Linear]) if file.is_file() else {}
    trees: dict[str, Forest] = {}
    for file in forests:
        trees |= msgspec.json.decode(file.read_bytes(), type=dict[str, Forest]) if file.is_file() else {}
    return {
        name: msgspec.structs.replace(one, trees=trees[name].trees, base=trees[name].base) if name in trees else one
        for name, one in plain.items()
    }


class Forest(msgspec.Struct, frozen=True):
    """The trees of one model, as ``trees.json`` holds them."""

    trees: list[Tree]
    base: float
