"""``dragoman events``: what is known, alerted or not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
import typer

from pipeline import views
from pipeline.cli.common import (
    ConfigOption,
    JsonOption,
    LogOption,
    NotFound,
    PartiesOption,
    TypeOption,
    day,
    opened,
    print_json,
    print_rows,
)
from pipeline.records import Event

app = typer.Typer(help="The events that are known, alerted or not.", no_args_is_help=True)


@app.command("list")
def list_events(
    config_file: ConfigOption = None,
    log: LogOption = None,
    as_json: JsonOption = False,
    due: Annotated[bool, typer.Option("--due", help="Only promises: next meetings, sessions, statements, open or overdue.")] = False,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only events on or after this date.", callback=day)] = None,
    parties: PartiesOption = None,
    type_: TypeOption = None,
) -> None:
    """Every event as it now stands, or with --due what was promised and when."""
    with opened(config_file, log) as (_, store):
        known = [event for event in views.events(store).values() if event.merged_into is None]
    wanted = _codes(parties)
    kept = [event for event in known if wanted <= set(event.parties) and type_ in (None, event.type) and _since(event, since)]
    if due:
        rows = due_rows(kept)
        print_rows(rows, as_json=as_json, empty="nothing is promised and open")
    else:
        rows = [msgspec.to_builtins(event) for event in kept] if as_json else [row(event) for event in kept]
        print_rows(rows, as_json=as_json, empty="no events; `dragoman status` says what the steps have done")


@app.command("calendar")
def print_calendar(
    config_file: ConfigOption = None,
    log: LogOption = None,
    parties: PartiesOption = None,
) -> None:
    """Alerted meetings, and promises made there, with a known time as iCalendar on standard output: > meetings.ics."""
    from processors.calendar import calendar

    with opened(config_file, log) as (_, store):
        known = list(views.events(store).values())
    wanted = _codes(parties)
    typer.echo(calendar(event for event in known if wanted <= set(event.parties)), nl=False)


@app.command()
def show(
    event: Annotated[str, typer.Argument(help="An event id, or its beginning.")], config_file: ConfigOption = None, log: LogOption = None
) -> None:
    """One event, whole."""
    with opened(config_file, log) as (_, store):
        found = views.find_event(store, event)
    if found is None:
        raise NotFound(f"{event}: no event, or more than one, begins so; `dragoman events list` shows them")
    print_json(msgspec.to_builtins(found))


def row(event: Event) -> dict[str, Any]:
    return {
        "event": event.event_id[:12],
        "type": event.type,
        "parties": "-".join(event.parties),
        "status": event.status,
        "date": event.date,
        "venue": event.venue,
        "articles": len(event.members) + len(event.echoes) + event.uncounted,
        "alert": "retracted" if event.retracted else f"revision {event.revision}" if event.revision else "none",
        "why": event.novelty.reason if event.novelty else None,
    }


def due_rows(events: list[Event]) -> list[dict[str, Any]]:
    """What was promised and is open or overdue today (UTC), soonest first."""
    from processors.ledger import due

    return [msgspec.to_builtins(step) for step in due(events, datetime.now(UTC).date())]


def _codes(parties: str | None) -> set[str]:
    """``MX-US`` -> its two codes."""
    return {part.strip().upper() for part in (parties or "").split("-") if part.strip()}


def _since(event: Event, since: str | None) -> bool:
    return since is None or bool(event.date and event.date[: len(since)] >= since)
