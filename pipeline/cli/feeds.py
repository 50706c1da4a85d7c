"""``dragoman feeds``: what is watched and how it is doing."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline import config
from pipeline import feeds as lists
from pipeline.cli.common import EXIT_UNREACHABLE, ConfigOption, JsonOption, LogOption, open_configured, print_rows, require_log, talk
from pipeline.errors import ConfigError

app = typer.Typer(help="The feeds that are watched.", no_args_is_help=True)
FileOption = Annotated[
    Path | None, typer.Option("--file", metavar="FILE.opml", help="The list to work on (default: feeds_file of the configuration).")
]
UrlArgument = Annotated[str, typer.Argument(metavar="URL")]


@app.command("list")
def list_feeds(config_file: ConfigOption = None, log: LogOption = None, file: FileOption = None, as_json: JsonOption = False) -> None:
    """Every feed and how it is doing, as far as the log knows."""
    settings = _settings(config_file, log, file)
    feeds = lists.configured_feeds(settings)
    require_log(settings)
    store = open_configured(settings)
    try:
        rows = [
            {
                "health": state.health,
                "outlet": state.outlet,
                "last_success": _moment(state.last_success),
                "last_new": _moment(state.last_new),
                "failures": state.failures,
                "url": state.url,
                "error": state.last_error,
            }
            for state in lists.listed(store, feeds)
        ]
    finally:
        store.close()
    print_rows(rows, as_json=as_json, empty="no feeds are configured; `dragoman feeds add URL` adds one")


@app.command()
def add(
    url: UrlArgument,
    config_file: ConfigOption = None,
    file: FileOption = None,
    outlet: Annotated[str | None, typer.Option("--outlet")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="CODE")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="XX")] = None,
    official: Annotated[bool, typer.Option("--official", help="A government's or body's own voice.")] = False,
) -> None:
    """Add a feed, or the first one a web page names."""
    settings = _settings(config_file, None, file)
    feed = lists.add(_file(settings), url, http=lists.http_options(settings), outlet=outlet, lang=lang, country=country, official=official)
    talk(f"{feed.url} added to {_file(settings)}")


@app.command()
def remove(url: UrlArgument, config_file: ConfigOption = None, file: FileOption = None) -> None:
    """Take a feed off the list."""
    path = _file(_settings(config_file, None, file))
    talk(f"{lists.remove(path, url).url} removed from {path}")


@app.command("import")
def import_(
    source: Annotated[Path, typer.Argument(metavar="FILE.opml")], config_file: ConfigOption = None, file: FileOption = None
) -> None:
    """Add the feeds of another OPML file."""
    added, known = lists.import_opml(_file(_settings(config_file, None, file)), source)
    talk(f"{added} feeds added, {known} were listed already")


@app.command()
def export(config_file: ConfigOption = None, file: FileOption = None) -> None:
    """Print every configured feed as OPML."""
    sys.stdout.buffer.write(lists.export(lists.configured_feeds(_settings(config_file, None, file))))
    sys.stdout.flush()


@app.command()
def check(config_file: ConfigOption = None, file: FileOption = None, as_json: JsonOption = False) -> None:
    """Ask every feed once and say what is wrong; what was seen is marked in the list (exit 4 where one cannot be read)."""
    settings = _settings(config_file, None, file)
    checks = lists.check(lists.configured_feeds(settings), http=lists.http_options(settings))
    if settings.feeds_file is not None:
        lists.mark_checked(settings.feeds_file, checks)
    rows = [
        {
            "ok": "yes" if one.ok else "NO",
            "entries": one.entries,
            "newest": one.newest,
            "moved_to": one.moved_to,
            "url": one.url,
            "error": one.error,
        }
        for one in checks
    ]
    print_rows(rows, as_json=as_json, empty="no feeds are configured; `dragoman feeds add URL` adds one")
    if not all(one.ok for one in checks):
        raise typer.Exit(EXIT_UNREACHABLE)


def _settings(config_file: Path | None, log: str | None, file: Path | None) -> config.Config:
    return config.load(config_file, flags={"log": log, "feeds_file": str(file) if file else None})


def _file(settings: config.Config) -> Path:
    if settings.feeds_file is None:
        raise ConfigError("no list to write to: name one with --file FILE.opml or as feeds_file in dragoman.toml")
    return settings.feeds_file


def _moment(milliseconds: int | None) -> str | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%dT%H:%MZ")
