"""``dragoman alerts``: what was raised."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Annotated, Any

import typer

from pipeline import topics, views
from pipeline.cli.common import (
    ConfigOption,
    JsonOption,
    LogOption,
    NotFound,
    PartiesOption,
    TypeOption,
    moment,
    opened,
    print_json,
    print_rows,
    selected,
)
from pipeline.records import Record

app = typer.Typer(help="The alerts that were raised.", no_args_is_help=True)
EMPTY = "no alerts; `dragoman status` says what the steps have done, `dragoman events list` what is known without being new"

SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="TIME", help="Only alerts at or after this moment (ISO 8601).", callback=moment)
]


@app.command("list")
def list_alerts(
    config_file: ConfigOption = None,
    log: LogOption = None,
    revisions: Annotated[bool, typer.Option("--revisions", help="Every revision, not only each event's last.")] = False,
    as_json: JsonOption = False,
    since: SinceOption = None,
    parties: PartiesOption = None,
    type_: TypeOption = None,
) -> None:
    """The last alert of each event that stands, or with --revisions all of them, the retracted ones too, in order."""
    with opened(config_file, log) as (_, store):
        found = [views.cloud_event(record) for record in views.alerts(store, revisions=revisions)]
    found = selected(found, filters(since, parties, type_))
    print_rows(found if as_json else [row(event) for event in found], as_json=as_json, empty=EMPTY)


@app.command()
def show(
    alert: Annotated[str, typer.Argument(help="An event id or alert id, or its beginning.")],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """All revisions of one alert, as CloudEvents."""
    with opened(config_file, log) as (_, store):
        found = views.find_alert(store, alert)
    if not found:
        raise NotFound(f"{alert}: no alert, or more than one, begins so; `dragoman alerts list` shows them")
    for record in found:
        print_json(views.cloud_event(record))


@app.command()
def tail(
    config_file: ConfigOption = None,
    log: LogOption = None,
    lines: Annotated[int, typer.Option("-n", "--lines", min=0, help="How many past alerts first.")] = 10,
    as_json: JsonOption = False,
) -> None:
    """The newest alerts, then new ones as they are raised, until Ctrl-C."""
    with opened(config_file, log) as (_, store):
        past = views.alerts(store, revisions=True)
        _print(past[max(0, len(past) - lines) :], as_json)
        seen = len(past)
        while True:
            time.sleep(0.5)
            now = store.ends(topics.ALERTS).get(0, 0)
            if now > seen:
                _print(list(store.read(topics.ALERTS, start=seen)), as_json)
                seen = now


def filters(since: str | None, parties: str | None, type_: str | None) -> list[Callable[[dict[str, Any]], bool]]:
    """Tests of a structured CloudEvent for the options in force."""
    tests: list[Callable[[dict[str, Any]], bool]] = []
    if since:
        start = views.parse_since(since)
        tests.append(lambda event: views.parse_since(event["time"]) >= start)
    if parties:
        wanted = {part.strip().upper() for part in parties.split("-") if part.strip()}
        tests.append(lambda event: wanted <= {party["id"] for party in event["data"]["parties"]})
    if type_:
        tests.append(lambda event: bool(event["data"]["type"] == type_))
    return tests


def row(event: dict[str, Any]) -> dict[str, Any]:
    """One line of the table."""
    data = event["data"]
    return {
        "event": data["event_id"][:12],
        "seen": event["time"][:16],
        "change": data["change"],
        "type": data["type"],
        "parties": "-".join(party["id"] for party in data["parties"]),
        "status": data["status"],
        "date": data["date"],
        "sources": data["support"]["articles"],
        "headline": data["headline"],
    }


def _print(records: list[Record], as_json: bool) -> None:
    found = [views.cloud_event(record) for record in records]
    if as_json:
        for event in found:
            print_json(event)
    elif found:
        print_rows([row(event) for event in found], as_json=False, empty=EMPTY)
