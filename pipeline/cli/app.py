"""The ``dragoman`` command: one file a command in this folder, wired here. Exit codes: see ``pipeline.cli.common``."""

from __future__ import annotations

import sys
from importlib import metadata
from typing import Annotated

import typer

from pipeline import talk as talking
from pipeline.cli import (
    alerts,
    config_command,
    dead_letters,
    demo,
    doctor,
    evaluate,
    events,
    explain,
    extract,
    feeds,
    ingest,
    keeping,
    replay,
    run,
    sinks,
    status,
    topics,
)
from pipeline.cli.common import exit_code, talk
from pipeline.errors import DragomanError

app = typer.Typer(
    name="dragoman",
    help="Watches the world's press for migration diplomacy and writes one alert for each new meeting or joint working group.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (demo, run, ingest, extract, explain, status, doctor, replay, evaluate):
    app.command(module.NAME)(module.command)
for function in (keeping.backup, keeping.restore, keeping.forget):
    app.command(function.__name__)(function)
app.add_typer(alerts.app, name="alerts")
app.add_typer(events.app, name="events")
app.add_typer(feeds.app, name="feeds")
app.add_typer(sinks.app, name="sinks")
app.add_typer(topics.app, name="topics")
app.add_typer(dead_letters.app, name="dead-letters")
app.add_typer(config_command.app, name="config")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"dragoman {metadata.version('dragoman')}")
        raise typer.Exit


@app.callback()
def _root(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False) -> None:
    pass


def main() -> None:
    """Entry point: expected failures are one clear line on stderr, never a traceback; wrong usage exits with 2."""
    talking.set_up()
    try:
        app()
    except DragomanError as error:
        talk(f"dragoman: {error}")
        sys.exit(exit_code(error))
