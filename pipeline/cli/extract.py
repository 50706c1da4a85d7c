"""``dragoman extract``: articles in, mentions out, as a stream; no log, no network."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from connectors.files import BadLine, article_record, read_articles
from pipeline.cli.common import EXIT_FAILURE, print_json, print_line
from pipeline.errors import Rejected
from pipeline.records import RawArticle, Record
from pipeline.workers import ChildBug, ChildStage

NAME = "extract"


def command(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help='Articles as JSON lines or WARC; "-" is standard input.')] = "-",
    with_text: Annotated[bool, typer.Option("--with-text", help="Add the text that evidence counts in.")] = False,
) -> None:
    """Read each article and print what it says of meetings and joint bodies, one JSON line an article, in order, at once."""
    bad = False
    with Reader(with_text) as reader:
        for article in read_articles([file]):
            if isinstance(article, BadLine):
                bad = True
                print_json({"id": None, "line": article.line, "error": article.error})
            else:
                print_line(reader.line(article))
    raise typer.Exit(EXIT_FAILURE if bad else 0)


class Reader:
    """Extraction and tagging in one child process, which a hostile page may take down without ending the stream."""

    def __init__(self, with_text: bool) -> None:
        self._stage = ChildStage("pipeline.stages:ReadStage", {"with_text": with_text})

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._stage.close()

    def line(self, article: RawArticle) -> str:
        """The line of one article as JSON; one that could not be read says so in ``error``."""
        try:
            [line] = self._stage.apply(article_record(article, now_ms=0))
            assert isinstance(line, Record)
            return line.value.decode()
        except (Rejected, ChildBug) as error:
            failed: dict[str, object] = {
                "id": article.article_id,
                "disposition": "failed",
                "lang": article.lang,
                "mentions": [],
                "error": str(error),
            }
            return json.dumps(failed, ensure_ascii=False)
