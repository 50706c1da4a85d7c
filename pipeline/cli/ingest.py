"""``dragoman ingest``: stored articles into the log."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline import config
from pipeline.cli.common import EXIT_FAILURE, ConfigOption, LogOption, open_configured, print_json, talk
from pipeline.records import Record

NAME = "ingest"
BATCH = 100


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help='Articles as JSON lines or WARC; "-" is standard input.')],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """Publish stored articles; the same article twice changes nothing."""
    from connectors.files import BadLine, article_record, read_articles
    from pipeline.clock import SystemClock

    settings = config.load(config_file, flags={"log": log})
    store, clock = open_configured(settings), SystemClock()
    stored = bad = 0
    batch: list[Record] = []
    try:
        for article in read_articles(files):
            if isinstance(article, BadLine):
                bad += 1
                print_json({"id": None, "line": article.line, "error": article.error})
                continue
            batch.append(article_record(article, now_ms=clock.now_ms()))
            stored += 1
            if len(batch) >= BATCH:
                store.append(batch)
                batch.clear()
        if batch:
            store.append(batch)
    finally:
        store.close()
    talk(f"{stored} articles stored, {bad} lines were none; `dragoman run --once` handles them")
    raise typer.Exit(EXIT_FAILURE if bad else 0)
