"""What each part of the tagger brings: the figures without it, on articles that neither the weights nor their author saw.

usage: python scripts/ablation.py [GOLD.jsonl...] [--train FILE...] [--only NAME...] [--shipped] [--jobs 2]

GOLD is what is scored (default: tests/golden/kept), ``--train`` what the weights are trained on (default: the development set and
tests/golden/dev). Each part is taken out in a process of its own and the weights are trained again without it, as if it had never been there;
``--shipped`` keeps the shipped weights, which shows what breaks when a part fails. Needs scikit-learn unless ``--shipped``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parent))

import train_judge as training

from pipeline import evaluate, keyword_rule
from pipeline.cli.common import table
from pipeline.evaluate import Told
from pipeline.records import Article, RawArticle
from processors import parties, reading, syntax
from processors.gazetteer import lookup
from processors.model import linear, meaning
from processors.model.linear import Linear
from processors.model.meaning import Meaning
from processors.tag import Tagger

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
COLUMNS = (
    "article_F1", "article_specificity", "event_exact_F1", "event_F1", "working_group_F1", "status_accuracy", "date_accuracy",
    "participants_accuracy", "participants_precision",
)  # fmt: skip
VERDICTS = ("bilateral_meeting", "working_group", "agreement", "call")
LEAD = 600
"""Characters of text that are left where only the beginning is read."""

Models = dict[str, Linear]
Meanings = dict[str, Meaning]


def nothing() -> None:
    pass


def no_roster() -> None:
    setattr(lookup, "persons", lambda *_: [])  # noqa: B010


def no_parser() -> None:
    setattr(syntax, "pipeline", lambda _: None)  # noqa: B010


def no_encoder() -> None:
    setattr(meaning, "encoder", lambda: None)  # noqa: B010


def no_dates() -> None:
    setattr(reading, "find_dates", lambda *_: [])  # noqa: B010


def no_furniture() -> None:
    setattr(reading, "_is_boiler", lambda *_: False)  # noqa: B010


def no_background() -> None:
    setattr(reading, "_is_background", lambda *_: False)  # noqa: B010


def no_context() -> None:
    setattr(parties, "context_of", lambda *_: "plain")  # noqa: B010


def without(*names: str) -> Callable[[Models], Models]:
    return lambda models: {name: model for name, model in models.items() if name not in names}


def all_of(models: Models) -> Models:
    return models


PARTS: dict[str, tuple[Callable[[], None], Callable[[Models], Models]]] = {
    "everything": (nothing, all_of),
    "no model at all: rules": (nothing, lambda _: {}),
    "no verdict by model": (nothing, without(*VERDICTS)),
    "no parties by model": (nothing, without("party")),
    "no status by model": (nothing, without("planned")),
    "no participants by model": (nothing, without("person")),
    "no roster of office-holders": (no_roster, all_of),
    "no parser (English)": (no_parser, all_of),
    "no meaning of sentences": (no_encoder, all_of),
    "no dates": (no_dates, all_of),
    "no background sentences": (no_background, all_of),
    "no page furniture": (no_furniture, all_of),
    "no words around names": (no_context, all_of),
    "headline and lead only": (nothing, all_of),
}
"""What is taken out: what to change before reading, and which models are left."""


def main() -> None:
    options = arguments()
    wanted = [name for name in PARTS if not options.only or any(word in name for word in options.only)]
    with ProcessPoolExecutor(options.jobs, mp_context=multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        runs = {name: pool.submit(figures_without, name, options.gold, options.train, options.shipped) for name in wanted}
        rows = []
        for done, (name, run) in enumerate(runs.items(), 1):
            rows.append({"without": name, **shown(run.result())})
            print(f"{done} of {len(runs)}: {name}", file=sys.stderr, flush=True)
    rows.append({"without": "keyword rule instead", **shown(keyword_figures(options.gold))})
    print(table(rows))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", nargs="*", default=[str(path) for path in sorted((GOLDEN / "kept").glob("*.jsonl"))])
    train = [GOLDEN / "devset.jsonl", *sorted((GOLDEN / "dev").glob("*.jsonl"))]
    parser.add_argument("--train", nargs="+", default=[str(path) for path in train])
    parser.add_argument("--only", nargs="+", default=[], help="parts whose name holds one of these words")
    parser.add_argument("--shipped", action="store_true", help="keep the shipped weights instead of training again")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def figures_without(name: str, gold: list[str], train: list[str], shipped: bool) -> dict[str, float | None]:
    """The figures on ``gold`` with one part taken out. Changes modules of this process for good: run it in one of its own."""
    change, kept = PARTS[name]
    change()
    cut = LEAD if name == "headline and lead only" else None
    weights, meanings = (linear.models(), meaning.meanings()) if shipped else learnt([shortened(row, cut) for row in training.rows(train)])
    tagger = Tagger(kept(weights), meanings)
    said = {row["id"]: told(tagger, training.article(shortened(row, cut))) for row in training.rows(gold)}
    return scored(gold, said)


def learnt(gold: list[dict[str, Any]]) -> tuple[Models, Meanings]:
    examples = training.collect(gold)
    return training.trained(examples), training.understood(examples) if meaning.encoder() else {}


def shortened(row: dict[str, Any], cut: int | None) -> dict[str, Any]:
    return row if cut is None else {**row, "text": row["text"][:cut]}


def told(tagger: Tagger, article: Article) -> tuple[Told, ...]:
    return evaluate.as_told(tagger.tag(article).mentions)


def keyword_figures(gold: list[str]) -> dict[str, float | None]:
    said = {}
    for row in training.rows(gold):
        article = training.article(row)
        raw = RawArticle(article_id=row["id"], url=article.url, outlet=article.outlet, title=article.title, text=article.text,
                         retrieved=article.retrieved, published=article.published, lang=article.lang)  # fmt: skip
        said[row["id"]] = keyword_rule.read(raw)
    return scored(gold, said)


def scored(gold: list[str], said: dict[str, tuple[Told, ...]]) -> dict[str, float | None]:
    rows = [row for path in gold for row in evaluate.labelled(Path(path).read_bytes().splitlines(), path)]
    return evaluate.figures(evaluate.scores(evaluate.judge(rows, said)))


def shown(figures: dict[str, float | None]) -> dict[str, str]:
    short = {
        name: name.replace("article_specificity", "specificity").replace("_accuracy", "").replace("participants", "people")
        for name in COLUMNS
    }
    return {short[name]: "-" if (value := figures[name]) is None else f"{value:.3f}" for name in COLUMNS}


if __name__ == "__main__":
    main()
