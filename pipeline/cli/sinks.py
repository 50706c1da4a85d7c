"""``dragoman sinks``: where alerts go."""

from __future__ import annotations

from typing import Any

import typer

from pipeline import config
from pipeline.cli.common import EXIT_UNREACHABLE, ConfigOption, JsonOption, print_rows
from pipeline.errors import DragomanError

app = typer.Typer(help="Where alerts go.", no_args_is_help=True)
EMPTY = "no sinks are configured: alerts stand in the log alone; set sinks.console.enabled or sinks.jsonl.path"


@app.command("list")
def list_sinks(config_file: ConfigOption = None, as_json: JsonOption = False) -> None:
    """The sinks that are on, and where they lead."""
    settings = config.load(config_file)
    led = {"console": "standard output of `dragoman run`", "jsonl": str(settings.sinks.jsonl.path)}
    from pipeline.daemon import configured_sinks

    rows = [{"sink": sink.name, "group": f"deliver.{sink.name}", "to": led.get(sink.name, "")} for sink in configured_sinks(settings)]
    print_rows(rows, as_json=as_json, empty=EMPTY)


@app.command("test")
def try_sinks(config_file: ConfigOption = None, as_json: JsonOption = False) -> None:
    """Hand each sink a delivery without alerts, which leaves no trace where alerts are read (exit 4 where one cannot take it)."""
    rows = tried(config.load(config_file))
    print_rows(rows, as_json=as_json, empty=EMPTY)
    raise typer.Exit(EXIT_UNREACHABLE if any(row["error"] for row in rows) else 0)


def tried(settings: config.Config) -> list[dict[str, Any]]:
    """Each sink that is on, and why it cannot take alerts (None: it can)."""
    from pipeline.daemon import configured_sinks

    return [{"sink": sink.name, "ok": "NO" if (why := _why(sink)) else "yes", "error": why} for sink in configured_sinks(settings)]


def _why(sink: Any) -> str | None:
    try:
        sink.write([])
    except DragomanError as error:
        return str(error)
    finally:
        sink.close()
    return None
