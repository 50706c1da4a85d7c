"""Floors under the reading of labelled articles: they only rise. ``docs/tagging.md`` tells what is measured and what it means.

The development set also served to train the weights, so these figures are higher than on unseen articles; ``tests/golden/kept`` never did.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import evaluate
from pipeline.records import Article
from processors.tag import Tagger

HERE = Path(__file__).parent
ALL = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")

FLOORS: dict[str, tuple[Path, tuple[str, ...], dict[str, float]]] = {
    "devset, English and Spanish": (
        HERE / "devset.jsonl",
        ("en", "es"),
        {
            "article_F1": 0.93,
            "article_specificity": 0.90,
            "event_exact_F1": 0.83,
            "event_F1": 0.87,
            "status_accuracy": 0.90,
            "date_accuracy": 0.73,
            "venue_accuracy": 0.60,
            "participants_accuracy": 0.84,
            "participants_precision": 0.82,
        },
    ),
    "devset, the other languages": (
        HERE / "devset.jsonl",
        ALL[2:],
        {"article_F1": 0.85, "article_specificity": 0.85, "event_exact_F1": 0.72},
    ),
}


def article(row: dict[str, Any]) -> Article:
    return Article(
        article_id=row["id"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"] or "",
        text=row["text"],
        published=row["published"],
        retrieved=row["retrieved"],
        lang=row["lang"],
    )


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


@pytest.mark.parametrize("name", FLOORS)
def test_the_reading_stays_above_its_floor(name: str, tagger: Tagger) -> None:
    # Given labelled articles
    path, languages, floors = FLOORS[name]
    lines = [line for line in path.read_bytes().splitlines() if json.loads(line)["lang"] in languages]

    # When they are read
    said = {row["id"]: evaluate.as_told(tagger.tag(article(row)).mentions) for row in map(json.loads, lines)}
    figures = evaluate.figures(evaluate.scores(evaluate.judge(evaluate.labelled(lines), said)))

    # Then no figure is below its floor, and the articles are told apart better than by always saying yes
    below = {slot: figures[slot] for slot, floor in floors.items() if (figures[slot] or 0.0) < floor}
    assert below == {}
    assert (figures["article_F1"] or 0.0) > (figures["article_F1_always_yes"] or 0.0)
