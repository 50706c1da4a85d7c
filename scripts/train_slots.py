"""Trains the models that choose an event's place and day among those its article names, and compares them on held-out events.

usage: python scripts/train_slots.py GOLD.jsonl... [--write]

The labels give the event (its type, status and parties); every place or date of the article is an example, right or wrong. Prints, for each
slot, how often the chosen one is right on events no article of which was trained on. ``--write`` puts the weights, trained on everything,
into ``processors/model/slots.json``. Needs scikit-learn (a development dependency); the weights are used without it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import train_judge as training
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from train_judge import Example

from pipeline.evaluate import same_date, same_venue
from processors import judge, venue, when
from processors.draft import Draft
from processors.languages.base import load
from processors.model.linear import Linear
from processors.reading import Reading, read
from processors.tag import drafts_of

OUT = Path(__file__).parent.parent / "processors" / "model" / "slots.json"
STRENGTH = {"venue": 1e-3, "date": 3e-4}
"""What large weights cost: the squared length of the weights is added to the mean surprise of an article, this many times."""
TREES = {"venue": 150, "date": 0}
"""Small trees beside the weights, where they brought something on held-out events."""
THRESHOLD = {"venue": 0.2, "date": 0.3}
EVENT_WEIGHT = {"venue": 2.0, "date": 2.0}
SPREAD = 0.5
"""How far a long article's many examples are scaled down: 0 each counts as one, 1 each article as one."""


class Told(NamedTuple):
    """One labelled event as its article's reading and draft show it."""

    reading: Reading
    draft: Draft
    event: dict[str, Any]
    group: str


def events_of(row: dict[str, Any]) -> list[Told]:
    """The live events of a labelled article for which there is a draft, with type, status and parties as labelled."""
    language = load(row["lang"])
    if language is None or row.get("borderline"):
        return []
    reading = read(training.article(row), language)
    found = []
    for draft in drafts_of(reading, judge.weighed(reading)):
        labelled = [
            e
            for e in training.wanted(row, draft.type)
            if e["status"] in training.LIVE and draft.type in ("bilateral_meeting", "working_group")
        ]
        if labelled:
            draft.parties = sorted(labelled[0]["parties"])
            draft.status = "held" if draft.type == "bilateral_meeting" and labelled[0]["status"] == "agreed" else labelled[0]["status"]
            found.append(Told(reading, draft, labelled[0], row.get("event_key") or row["id"]))
    return found


def venue_examples(told: Told) -> list[Example]:
    gold = told.event.get("venue")
    if not gold:
        return []
    return [Example(c.signs, float(same_venue(gold, c.place.english)), told.group) for c in venue.candidates(told.reading, told.draft)]


def date_examples(told: Told) -> list[Example]:
    gold = told.event.get("date")
    if not gold or told.event.get("date_from") == "sister":
        return []
    return [Example(c.signs, float(same_date(gold, c.day.edtf)), told.group) for c in when.candidates(told.reading, told.draft)]


EXAMPLES: dict[str, Callable[[Told], list[Example]]] = {"venue": venue_examples, "date": date_examples}


def trained(events: list[Told]) -> dict[str, Linear]:
    out = {}
    for slot, examples_of in EXAMPLES.items():
        groups = [found for told in events if (found := examples_of(told))]
        x, y, _, names, _ = training.matrix([example for found in groups for example in found])
        share = np.array([EVENT_WEIGHT[slot] / len(found) ** SPREAD for found in groups for _ in found])
        values, bias = ranked(x, y, [len(found) for found in groups], STRENGTH[slot], share)
        weights = {name: round(float(value), 4) for name, value in zip(names, values, strict=True) if abs(value) >= 0.005}
        trees, base = training.grown(x, y, names, TREES[slot], share) if TREES[slot] else ([], 0.0)
        out[slot] = Linear(weights=weights, bias=round(bias, 4), threshold=THRESHOLD[slot], trees=trees, base=round(base, 4))
    return out


def ranked(x: np.ndarray, y: np.ndarray, sizes: list[int], strength: float, share: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights under which the right place or day of an article stands out among the article's own (a conditional logit: McFadden 1974), then stretched
    and shifted so that their logistic function is the chance of one to be right. Articles whose right answer is no candidate teach the second alone."""
    ends = np.cumsum(sizes)
    articles = [(x[end - size : end], y[end - size : end]) for size, end in zip(sizes, ends, strict=True) if y[end - size : end].any()]

    def surprise(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.0, np.zeros_like(weights)
        for signs, right in articles:
            score = signs @ weights
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            among = chance * right / max(float(chance @ right), 1e-12)
            total -= float(np.log(max(float(chance @ right), 1e-12)))
            slope += signs.T @ (chance - among)
        return total / len(articles) + strength * float(weights @ weights), slope / len(articles) + 2 * strength * weights

    weights = minimize(surprise, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    stretch = LogisticRegression(C=1e3).fit((x @ weights)[:, None], y, sample_weight=share)
    return weights * float(stretch.coef_[0, 0]), float(stretch.intercept_[0])


def report(events: list[Told]) -> None:
    """Share of right answers on held-out events, beside an answer that no model was asked for."""
    groups = [told.group for told in events]
    right = {slot: [0, 0, 0] for slot in EXAMPLES}
    for train, test in GroupKFold(n_splits=10).split(events, groups=groups):
        models = trained([events[i] for i in train])
        for told in (events[i] for i in test):
            count(right["venue"], told.event.get("venue"), said_venue(told, models["venue"]), same_venue)
            if told.event.get("date_from") != "sister":
                count(right["date"], told.event.get("date"), said_date(told, models["date"]), same_date)
    for slot, (hits, of, invented) in right.items():
        print(f"{slot:6s} right {hits} of {of}: {hits / max(1, of):.3f}; told where the label has none {invented} of {len(events) - of}")


def said_venue(told: Told, model: Linear) -> str | None:
    place = venue.find(told.reading, told.draft, model)
    return place.english if place else None


def said_date(told: Told, model: Linear) -> str | None:
    day = when.find(told.reading, told.draft, model)
    return day.edtf if day else None


def count(tally: list[int], gold: str | None, said: str | None, same: Callable[[str, str | None], bool]) -> None:
    if gold:
        tally[1] += 1
        tally[0] += same(gold, said)
    else:
        tally[2] += said is not None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    events = [told for row in training.rows(options.gold) for told in events_of(row)]
    report(events)
    if options.write:
        training.write(trained(events), OUT, OUT.with_name("slot_trees.json"))
        print(f"written: {OUT.name}")


if __name__ == "__main__":
    main()
