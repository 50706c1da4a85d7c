"""``dragoman eval``: how well our reading, or any mention lines, follow labelled articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track

from connectors.files import BadLine, read_articles
from pipeline import evaluate, evaluate_misses, keyword_rule
from pipeline.cli.common import JsonOption, print_json, table
from pipeline.cli.extract import Reader
from pipeline.errors import Rejected, Unavailable
from pipeline.evaluate import Judgement, Labelled, Told
from pipeline.evaluate_misses import Miss

NAME = "eval"

HEADLINE = ("article_F1", "article_specificity", "event_exact_F1", "event_F1", "bilateral_meeting_F1", "working_group_F1")


def command(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Labelled articles, one JSON object a line.")],
    mentions: Annotated[
        Path | None, typer.Option("--mentions", metavar="FILE", help="Score these mention lines instead of reading the articles ourselves.")
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Name each miss, false alarm and wrong slot, with the trap it fell into.")
    ] = False,
    lang: Annotated[str, typer.Option("--lang", metavar="CODES", help="Only these languages, as in en,es.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Score mentions against labelled articles: by language, event type, slot and trap, beside a keyword rule and always saying yes."""
    wanted = {code.strip() for code in lang.split(",") if code.strip()}
    rows = [row for path in gold for row in _labelled(path) if not wanted or row.lang in wanted]
    if not rows:
        raise Rejected(f"no labelled article in {lang or 'any language'}: nothing to score")
    ids = {row.id for row in rows}
    said = _mentions(mentions) if mentions else read_by_us(gold, ids)
    judgements = evaluate.judge(rows, said)
    keyword = evaluate.judge(rows, by_keyword(gold, ids))
    if as_json:
        print_json(report(judgements, keyword, misses))
    else:
        print("\n\n".join(sections(judgements, keyword, misses)))


def read_by_us(gold: Iterable[Path], ids: set[str]) -> dict[str, tuple[Told, ...]]:
    """Our own reading of these articles, as ``dragoman extract`` prints it."""
    articles = [one for one in read_articles(gold) if not isinstance(one, BadLine) and one.article_id in ids]
    shown = track(articles, "reading", console=Console(stderr=True), transient=True) if sys.stderr.isatty() else articles
    with Reader(with_text=False) as reader:
        return evaluate.mention_lines(reader.line(article).encode() for article in shown)


def by_keyword(gold: Iterable[Path], ids: set[str]) -> dict[str, tuple[Told, ...]]:
    """What the keyword rule says of these articles."""
    articles = (one for one in read_articles(gold) if not isinstance(one, BadLine) and one.article_id in ids)
    return {article.article_id: keyword_rule.read(article) for article in articles}


def _labelled(path: Path) -> list[Labelled]:
    return evaluate.labelled(_lines(path), str(path))


def _mentions(path: Path) -> dict[str, tuple[Told, ...]]:
    return evaluate.mention_lines(_lines(path), str(path))


def _lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except OSError as error:
        raise Unavailable(f"{path}: {error.strerror}") from error


# As JSON


def report(judgements: Sequence[Judgement], keyword: Sequence[Judgement], with_misses: bool) -> dict[str, Any]:
    """Everything that is printed, as one object."""
    found = evaluate_misses.misses(judgements)
    sure = evaluate.calibration(judgements)
    out: dict[str, Any] = {
        "articles": len(judgements),
        "figures": _figures(judgements),
        "keyword_rule": _figures(keyword),
        "pools": {name: _figures(group) for name, group in evaluate.pools(judgements).items()},
        "languages": {name: _figures(group) for name, group in evaluate.by_language(judgements).items()},
        "traps": {name: _cells(group) for name, group in evaluate.by_trap(judgements).items()},
        "confusion": evaluate_misses.confusion(found),
        "calibration": {
            "bins": [{"from": b.low, "mentions": b.count, "said": b.said, "true": b.true} for b in sure.bins],
            "brier": sure.brier,
            "error": sure.error,
        },
    }
    return out | ({"misses": [_miss(miss) for miss in found]} if with_misses else {})


def _figures(judgements: Sequence[Judgement]) -> dict[str, float | None]:
    return evaluate.figures(evaluate.scores(judgements))


def _cells(judgements: Sequence[Judgement]) -> dict[str, int]:
    article = evaluate.scores(judgements).article
    return {"articles": len(judgements), "found": article.tp, "silent": article.tn, "missed": article.fn, "false": article.fp}


def _miss(miss: Miss) -> dict[str, Any]:
    row = miss.row
    return {
        "kind": miss.kind, "id": row.id, "lang": row.lang, "gold": _short(miss.gold), "said": _short(miss.said),
        "title": row.title, "trap": row.trap,
    }  # fmt: skip


def _short(told: Told | None) -> str | None:
    if told is None:
        return None
    slots = [told.type, told.status, "-".join(sorted(told.who)), told.date, told.venue, told.mechanism, ", ".join(told.names)]
    return " / ".join(slot or "-" for slot in slots)


# For people


def sections(judgements: Sequence[Judgement], keyword: Sequence[Judgement], with_misses: bool) -> list[str]:
    """The tables, one text each."""
    found = evaluate_misses.misses(judgements)
    parts = [
        _main_table(judgements, keyword),
        _group_table("language", evaluate.pools(judgements) | evaluate.by_language(judgements)),
        _trap_table(judgements),
        table([{"what went wrong": kind, "times": count} for kind, count in evaluate_misses.confusion(found).items()] or [{"misses": 0}]),
        _calibration_table(judgements),
    ]
    if with_misses:
        parts.append(table([_miss(miss) for miss in found] or [{"misses": 0}]))
    return parts


def _main_table(judgements: Sequence[Judgement], keyword: Sequence[Judgement]) -> str:
    ours, theirs = _figures(judgements), _figures(keyword)
    always = {"article_F1": ours.pop("article_F1_always_yes"), "article_R": 1.0, "article_specificity": 0.0}
    return table(
        [
            {"figure": name, "ours": _number(value), "keyword rule": _number(theirs[name]), "always yes": _number(always.get(name))}
            for name, value in ours.items()
        ]
    )


def _group_table(name: str, groups: dict[str, list[Judgement]]) -> str:
    rows = []
    for key, members in groups.items():
        figures = _figures(members)
        shown = {
            figure.replace("bilateral_", "").replace("article_specificity", "specificity"): _number(figures[figure]) for figure in HEADLINE
        }
        rows.append({name: key, "articles": len(members), **shown, "always yes": _number(figures["article_F1_always_yes"])})
    return table(rows)


def _trap_table(judgements: Sequence[Judgement]) -> str:
    rows = [{"trap": name, **_cells(members)} for name, members in evaluate.by_trap(judgements).items()]
    return table(rows or [{"trap": "none noted"}])


def _calibration_table(judgements: Sequence[Judgement]) -> str:
    found = evaluate.calibration(judgements)
    rows = [{"confidence from": _number(b.low), "mentions": b.count, "said": _number(b.said), "true": _number(b.true)} for b in found.bins]
    last = {
        "confidence from": "Brier, ECE",
        "mentions": sum(b.count for b in found.bins),
        "said": _number(found.brier),
        "true": _number(found.error),
    }
    return table([*rows, last])


def _number(value: float | None) -> str | None:
    return None if value is None else f"{value:.3f}"
