"""Trains the judge on the labelled sets and compares it with the rules in cross-validation grouped by real event.

usage: python scripts/train_judge.py GOLD.jsonl... [--write]

Prints, for every model, F1 on held-out events beside the rule it replaces; ``--write`` puts the weights, trained on everything, into
``processors/model/``: ``judge.json``, ``trees.json`` and ``meaning.npz``. Needs scikit-learn (a development dependency); the weights are used without it.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.decomposition import PCA
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.svm import SVC

from pipeline.records import Article
from processors import features, judge, parties, people, status
from processors.draft import Draft
from processors.fold import fold_text
from processors.languages.base import load
from processors.model import linear, meaning
from processors.model.meaning import Meaning
from processors.parties import Weight
from processors.reading import Reading, read
from processors.tag import drafts_of

OUT = Path(__file__).parent.parent / "processors" / "model" / "judge.json"
LIVE = {"planned", "held", "agreed"}


ORDINARY = {"general_": 3.0, "long_": 3.0, "releases_": 3.0, "wire": 2.0}
"""What an irrelevant article counts in files of ordinary news as feeds carry it; the others hold texts sought out for the subject, and count 1. In a feed
such texts outnumber the others a hundredfold, in the labelled sets they do not."""


def rows(paths: list[str]) -> list[dict[str, Any]]:
    """The labelled articles, each with the ``kind`` of its file: what that is named."""
    lines = [(Path(path).stem, line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    return [{**json.loads(line), "kind": kind} for kind, line in lines]


def article(row: dict[str, Any]) -> Article:
    keys = ("url", "outlet", "published", "retrieved", "lang", "country")
    known = {key: row.get(key) for key in keys}
    return Article(
        article_id=row["id"],
        title=row.get("title") or "",
        text=row["text"],
        **{**known, "url": known["url"] or "", "outlet": known["outlet"] or ""},
    )


def wanted(row: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Gold events a draft of ``kind`` should find; a body that held a session counts as a meeting."""
    found = []
    for event in row.get("events") or []:
        as_meeting = event["type"] == "working_group" and event["status"] == "held"
        if (event["type"] == kind and not (kind == "working_group" and as_meeting)) or (kind == "bilateral_meeting" and as_meeting):
            found.append(event)
    return found


KINDS = ("bilateral_meeting", "working_group", "agreement", "call", "party", "person", "planned")


@dataclass(frozen=True)
class Example:
    """One thing to judge: what describes it, the answer, the real event it belongs to, what it counts, and the texts the encoder reads of it."""

    features: dict[str, float]
    label: float
    group: str
    weight: float = 1.0
    passages: tuple[str, ...] = ()


Examples = dict[str, list[Example]]
"""Examples by name of the model."""


def collect(gold: list[dict[str, Any]]) -> Examples:
    """Examples for the verdict on each event type, for the choice of parties and for who takes part."""
    found: Examples = {kind: [] for kind in KINDS}
    for row in gold:
        language = load(row["lang"])
        if language is None:
            continue
        reading = read(article(row), language)
        weights = judge.weighed(reading)
        group = row.get("event_key") or row["id"]
        for draft in drafts_of(reading, weights):
            events = wanted(row, draft.type)
            if not row.get("borderline"):
                found[draft.type].append(verdict_example(reading, draft, weights, row, bool(events)))
            if events and draft.type == "bilateral_meeting" and events[0]["status"] in ("planned", "held"):
                found["planned"].append(status_example(reading, draft, group, events[0]["status"] == "planned"))
            if events and draft.type == "bilateral_meeting":
                usable = parties.usable(weights)
                told = set(events[0]["parties"])
                found["party"] += [Example(features.of_party(w, usable, draft, reading), float(w.party in told), group) for w in usable]
            if events and events[0].get("participants"):
                found["person"] += person_examples(reading, draft, events[0], group)
    return found


def verdict_example(reading: Reading, draft: Draft, weights: list[Weight], row: dict[str, Any], told: bool) -> Example:
    described = features.of_draft(reading, draft, weights)
    passages = tuple(meaning.passages(reading, draft)) if draft.type in MEANING else ()
    return Example(described, float(told), row.get("event_key") or row["id"], weight_of(row, told), passages)


def status_example(reading: Reading, draft: Draft, group: str, to_come: bool) -> Example:
    passages = tuple(meaning.passages(reading, draft)[: judge.TENSE_PASSAGES])
    return Example(status.features(reading, draft), float(to_come), group, passages=passages)


def weight_of(row: dict[str, Any], told: bool) -> float:
    ordinary = (weight for kind, weight in ORDINARY.items() if row.get("kind", "").startswith(kind))
    return 1.0 if told else next(ordinary, 1.0)


def person_examples(reading: Reading, draft: Draft, event: dict[str, Any], group: str) -> list[Example]:
    """Every person of an article with a gold event: taking part or not."""
    draft.parties = list(event["parties"])
    draft.status = event["status"]
    examples = []
    persons = [person for person in people.find(reading) if person.party is None or person.party in draft.parties]
    for rank, person in enumerate(persons):
        named = any(same_person(gold["name"], person.name) for gold in event["participants"])
        examples.append(Example(features.of_person(person, rank, draft, reading), float(named), group))
    return examples


def same_person(gold: str, found: str) -> bool:
    """The scorer's rule: two words in common, or all of a one-word name."""
    left, right = set(fold_text(gold.replace("-", " ")).split()), set(fold_text(found.replace("-", " ")).split())
    return bool(left) and len(left & right) >= min(2, len(left))


def matrix(examples: list[Example]) -> tuple[np.ndarray, np.ndarray, list[str], list[str], np.ndarray]:
    """Features, labels, groups, the names of the features, and weights."""
    names = sorted({name for example in examples for name in example.features})
    x = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    weights = np.array([example.weight for example in examples])
    return x, np.array([example.label for example in examples]), [example.group for example in examples], names, weights


def fitted(x: np.ndarray, y: np.ndarray, strength: float, weights: np.ndarray | None = None) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=3000).fit(x, y, sample_weight=weights)


def held_out(x: np.ndarray, y: np.ndarray, groups: list[str], strength: float, weights: np.ndarray, trees: int = 0) -> np.ndarray:
    """The score of each example from a model that saw no article of its event."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(n_splits=min(10, len(set(groups)))).split(x, y, groups):
        score = fitted(x[train], y[train], strength, weights[train]).decision_function(x[test])
        if trees:
            score = (score + forest(trees).fit(x[train], y[train], weights[train]).decision_function(x[test])) / 2
        out[test] = score
    return out


def f1(said: np.ndarray, y: np.ndarray) -> float:
    hit = float(np.sum(said * y))
    return 2 * hit / (float(np.sum(said)) + float(np.sum(y))) if np.sum(said) + np.sum(y) else 0.0


def report(kind: str, y: np.ndarray, score: np.ndarray, threshold: float) -> None:
    said = (1 / (1 + np.exp(-score)) >= threshold).astype(float)
    negatives = y == 0
    specificity = 1 - said[negatives].mean() if negatives.any() else float("nan")
    print(
        f"{kind:18s} n {len(y):5d} positive {int(y.sum()):4d}  F1 {f1(said, y):.3f}  specificity {specificity:.3f}"
        f"  always yes {f1(np.ones(len(y)), y):.3f}  at {threshold:.2f}"
    )


ENCODED: dict[str, np.ndarray] = {}
"""Passage -> vector, kept over the folds of a cross-validation."""


def encoded(examples: list[Example]) -> np.ndarray:
    """(examples, passages, 512)."""
    new = sorted({text for example in examples for text in example.passages} - ENCODED.keys(), key=lambda text: (len(text), text))
    for at in range(0, len(new), 32):
        ENCODED.update(zip(new[at : at + 32], meaning.vectors(new[at : at + 32]), strict=True))
    return np.array([[ENCODED[text] for text in example.passages] for example in examples], dtype=np.float32)


def understood(examples: Examples) -> dict[str, Meaning]:
    """One machine for each kind that has one: its axes are the main ones of the passages, its own vectors the articles near the border."""
    return {
        kind: machine(examples[kind], share) for kind, share in MEANING.items() if len({one.label for one in examples.get(kind, [])}) > 1
    }


def machine(examples: list[Example], share: float) -> Meaning:
    """Every pair of passages of an article is taught with the article's label; decision 31 has what that brings over the mean of them."""
    vectors = encoded(examples)
    found = PCA(n_components=min(AXES, len(examples)), random_state=0).fit(vectors.reshape(-1, vectors.shape[-1]))
    mean, axes = found.mean_.astype(np.float32), (found.components_.T * SPREAD).astype(np.float32)
    pairs = meaning.described(mean, axes, vectors)
    each = pairs.shape[1]
    x = pairs.reshape(-1, pairs.shape[2])
    gamma = float(1 / (x.shape[1] * x.var()))
    labels = np.repeat([one.label for one in examples], each)
    counted = np.repeat([one.weight / each for one in examples], each)
    fit = SVC(C=SLACK, gamma=gamma, cache_size=1000).fit(x, labels, sample_weight=counted)
    return Meaning(
        mean, axes, fit.support_vectors_.astype(np.float32), fit.dual_coef_[0].astype(np.float32), float(fit.intercept_[0]), gamma, share
    )


def held_out_meaning(examples: list[Example], share: float) -> np.ndarray:
    """What a machine that saw no article of its event adds to the cues' score of each example."""
    vectors, groups = encoded(examples), [one.group for one in examples]
    out = np.zeros(len(examples))
    for train, test in GroupKFold(n_splits=min(10, len(set(groups)))).split(vectors, groups=groups):
        one = machine([examples[at] for at in train], share)
        out[test] = [share * one.decision(row) for row in meaning.described(one.mean, one.axes, vectors[test])]
    return out


def trained(examples: Examples) -> dict[str, linear.Linear]:
    """One model for each kind with enough examples."""
    out = {}
    for kind, rows_of_kind in examples.items():
        if len(rows_of_kind) < 10:
            continue
        x, y, _, names, counted = matrix(rows_of_kind)
        if len(set(y)) < 2 or y.sum() < 5:
            continue
        model = fitted(x, y, STRENGTH[kind], counted)
        weights = {name: round(float(value), 4) for name, value in zip(names, model.coef_[0], strict=True) if abs(value) >= 0.005}
        trees, base = grown(x, y, names, TREES[kind], counted) if TREES[kind] else ([], 0.0)
        out[kind] = linear.Linear(
            weights=weights, bias=round(float(model.intercept_[0]), 4), threshold=THRESHOLD[kind], trees=trees, base=round(base, 4)
        )
    return out


def forest(number: int) -> GradientBoostingClassifier:
    """Small trees, each on half the articles and a tenth of the features: what they find beyond the weights holds on other writers' articles too."""
    return GradientBoostingClassifier(
        n_estimators=number, learning_rate=0.04, max_depth=DEPTH, subsample=0.5, max_features=0.1, min_samples_leaf=6, random_state=0
    )


def grown(x: np.ndarray, y: np.ndarray, names: list[str], number: int, weights: np.ndarray) -> tuple[list[linear.Tree], float]:
    """Trees and the score they start from."""
    model = forest(number).fit(x, y, weights)
    share = float(np.average(y, weights=weights))
    trees = [readable(one[0].tree_, names, model.learning_rate) for one in model.estimators_]
    return trees, float(np.log(share / (1 - share)))


def readable(tree: Any, names: list[str], rate: float) -> linear.Tree:
    """One tree of scikit-learn's as the nodes ``processors.model.linear`` walks."""
    return [
        round(float(tree.value[at][0][0]) * rate, 4)
        if tree.children_left[at] < 0
        else (names[tree.feature[at]], round(float(tree.threshold[at]), 5), int(tree.children_left[at]), int(tree.children_right[at]))
        for at in range(tree.node_count)
    ]


STRENGTH = {"bilateral_meeting": 0.1, "working_group": 0.15, "agreement": 0.1, "call": 0.1, "party": 0.5, "person": 0.3, "planned": 0.1}
MEANING = {"bilateral_meeting": 2.0, "working_group": 1.5, "planned": 1.0}
"""What the answer of the sentence encoder's machine counts beside the cues, chosen on held-out events."""
SLACK = 4.0
"""What a pair of passages on the wrong side costs (C); 2 to 10 differ by less than two trainings do."""
AXES, SPREAD = 96, 3.0
"""How many numbers are left of a vector of 512, and what they are stretched by, so that half precision holds them."""
DEPTH = 5
"""Questions from the root of a tree to its leaf."""
TREES = {"bilateral_meeting": 400, "working_group": 150, "agreement": 0, "call": 0, "party": 200, "person": 200, "planned": 0}
"""How many trees stand beside the weights: none where they brought nothing on held-out events."""
THRESHOLD = {
    "bilateral_meeting": 0.53,
    "working_group": 0.3,
    "agreement": 0.45,
    "call": 0.5,
    "party": 0.55,
    "person": 0.42,
    "planned": 0.5,
}


def write(models: dict[str, linear.Linear], weights: Path, forests: Path) -> None:
    """Names and weights for readers in one file, trees for the machine in another."""
    data = {
        name: {"weights": dict(sorted(one.weights.items())), "bias": one.bias, "threshold": one.threshold} for name, one in models.items()
    }
    weights.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    woods = {name: {"base": one.base, "trees": one.trees} for name, one in models.items() if one.trees}
    forests.write_text(json.dumps(woods, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--quick", action="store_true", help="no cross-validation, weights only")
    options = parser.parse_args()
    examples = collect(rows(options.gold))
    for kind, rows_of_kind in [] if options.quick else examples.items():
        x, y, groups, _, weights = matrix(rows_of_kind)
        if len(set(y)) < 2 or y.sum() < 5:
            print(f"{kind:18s} too few examples ({int(y.sum())} of {len(y)})")
            continue
        for strength in (0.03, 0.1, 0.3, 1.0) if options.sweep else (STRENGTH[kind],):
            print(f"C {strength:<5}", end=" ")
            report(kind, y, held_out(x, y, groups, strength, weights), THRESHOLD[kind])
            if TREES[kind]:
                score = held_out(x, y, groups, strength, weights, TREES[kind])
                print("   with trees", end=" ")
                report(kind, y, score, THRESHOLD[kind])
            if kind in MEANING:
                print(" with meaning", end=" ")
                report(kind, y, score + held_out_meaning(rows_of_kind, MEANING[kind]), THRESHOLD[kind])
    out = trained(examples)
    if options.write:
        write(out, OUT, OUT.with_name("trees.json"))
        with OUT.with_name("meaning.npz").open("wb") as stream:
            meaning.saved(understood(examples), stream)
        print(f"written: {OUT.name}")


if __name__ == "__main__":
    main()
