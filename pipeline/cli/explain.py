"""``dragoman explain``: why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from pipeline import explain as explaining
from pipeline import views
from pipeline.cli.common import ConfigOption, JsonOption, LogOption, NotFound, opened, print_json

NAME = "explain"
HtmlOption = Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write a page with the evidence marked in the text.")]


def command(
    what: Annotated[
        str, typer.Argument(metavar="ALERT|EVENT|FILE|-", help="An alert or event id (or its beginning), or articles to read.")
    ],
    config_file: ConfigOption = None,
    log: LogOption = None,
    html: HtmlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Why: the sentences, the rule, the stored page, what it was compared with."""
    if what == "-" or Path(what).is_file():
        explain_articles(what, html, as_json)
        return
    with opened(config_file, log) as (_, store):
        alert = views.find_alert(store, what)
        event = views.find_event(store, alert[0].key if alert else what)
        if event is None:
            raise NotFound(
                f"{what}: no alert, event or file of that name; `dragoman alerts list` and `dragoman events list` show what there is"
            )
        told = explaining.explain(store, event)
    if html is not None:
        html.write_text(explaining.html_of(told), encoding="utf-8")
    elif as_json:
        print_json(msgspec.to_builtins(told))
    else:
        print(explaining.as_text(told))


def explain_articles(file: str, html: Path | None, as_json: bool) -> None:
    """Read articles that are in no log, and say for each what was found and where."""
    from connectors.files import BadLine, read_articles
    from pipeline.cli.extract import Reader
    from pipeline.records import TagResult
    from processors.explain import reading_lines

    sections: list[explaining.Section] = []
    with Reader(with_text=True) as reader:
        for article in read_articles([file]):
            if isinstance(article, BadLine):
                raise NotFound(f"{file}, line {article.line}: {article.error}")
            line = msgspec.json.decode(reader.line(article))
            result = msgspec.convert({key: line[key] for key in ("disposition", "lang", "mentions")}, TagResult)
            spans = [(span.start, span.end, span.role) for mention in result.mentions for span in mention.evidence]
            sections.append((article.article_id, line.get("text", ""), spans))
            if as_json:
                print_json(line)
            elif html is None:
                print("\n".join([f"ARTICLE {article.article_id}  {article.title}", *reading_lines(result), ""]))
    if html is not None:
        html.write_text(explaining.as_html(file, sections), encoding="utf-8")
