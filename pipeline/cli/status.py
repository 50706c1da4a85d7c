"""``dragoman status``: one screen of how it stands, from the log alone."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer

from pipeline import topics, views
from pipeline.cli.common import EXIT_UNREACHABLE, ConfigOption, JsonOption, LogOption, opened, print_json, table
from pipeline.config import Config
from pipeline.errors import Unavailable
from pipeline.housekeeping import Usage, days_left, usage
from pipeline.log.base import Log
from pipeline.runner import DEAD_MINIMUM, DEAD_SHARE, DEAD_WINDOW

NAME = "status"
STOPS = "STOPS: too many dead letters"

READS = {"fetch": (topics.ENTRIES,), "extract": (topics.ARTICLES_RAW,), "tag": (topics.ARTICLES,), "resolve": (topics.MENTIONS,)}
"""What each step reads; the sinks read the alerts."""


def command(config_file: ConfigOption = None, log: LogOption = None, as_json: JsonOption = False) -> None:
    """How it stands: what each step has still to do, what fails, what the topics hold and how long the disk lasts, how the feeds do."""
    try:
        with opened(config_file, log) as (settings, store):
            state = gathered(settings, store)
    except Unavailable as error:
        _say_away(str(error), as_json)
        raise typer.Exit(EXIT_UNREACHABLE) from error
    if as_json:
        print_json(state)
        return
    print(f"log {state['log']}   alerts {state['alerts']}   events {state['events']}   dead letters {state['dead_letters']}\n")
    print(_coloured(table(state["steps"]), [row["step"] for row in state["steps"] if row["state"] == STOPS]) + "\n")
    print(table(state["topics"]))
    print("\n" + room(state))
    if state["feeds"]:
        print("\nfeeds   " + "   ".join(f"{health} {count}" for health, count in state["feeds"].items()))


def room(state: dict[str, Any]) -> str:
    """One line on the disk."""
    days = (
        "it is too early to say how long that lasts"
        if state["days_left"] is None
        else f"full in {state['days_left']:,.0f} days at this rate"
    )
    free = "" if state["free_MB"] is None else f"{state['free_MB']:,} MB free, "
    return f"{state['MB_a_day']:,.2f} MB a day; {free}{days}"


def _say_away(reason: str, as_json: bool) -> None:
    """The log itself cannot be asked: then every step waits, and that is how it stands."""
    if as_json:
        print_json({"away": reason})
    else:
        print(
            f"{_red('AWAY')}  {reason}\nsteps that run wait for it, say so once a minute, lose nothing, and go on by themselves when it is back"
        )


def _red(text: str) -> str:
    return f"\x1b[1;31m{text}\x1b[0m" if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else text


def _coloured(lines: str, steps: list[str]) -> str:
    return "\n".join(_red(line) if line.split()[0] in steps else line for line in lines.splitlines())


def step_row(log: Log, step: str, read: tuple[str, ...]) -> dict[str, Any]:
    """What a step has still to do, and whether it fails so often that it stops by itself (the same measure as the runner's)."""
    failed = views.dead(log, step, read, DEAD_WINDOW)
    stops = failed.inputs >= DEAD_MINIMUM and failed.letters > DEAD_SHARE * failed.inputs
    shown = f"{failed.letters} of {failed.inputs}"
    return {"step": step, "to do": views.lag(log, step, read), "dead of the last": shown, "state": STOPS if stops else "ok"}


def groups(settings: Config) -> dict[str, tuple[str, ...]]:
    """Every consumer group with what it reads, the configured sinks among them."""
    sinks = ["deliver.console"] * settings.sinks.console.enabled + ["deliver.jsonl"] * (settings.sinks.jsonl.path is not None)
    return {**READS, **{name: (topics.ALERTS,) for name in sinks}}


def gathered(settings: Config, log: Log) -> dict[str, Any]:
    """Everything the screen shows, as plain values."""
    existing = set(log.topics())
    rows, free = usage(log), log.free_bytes()
    days = days_left(rows, free)
    return {
        "log": settings.log,
        "alerts": len({record.key for record in views.alerts(log)}),
        "events": sum(event.merged_into is None for event in views.events(log).values()),
        "dead_letters": sum(log.ends(topics.DEAD_LETTERS).values()) if topics.DEAD_LETTERS in existing else 0,
        "steps": [step_row(log, step, tuple(t for t in read if t in existing)) for step, read in groups(settings).items()],
        "topics": [_usage(row) for row in rows],
        "MB_a_day": round(sum(row.bytes_a_day or 0 for row in rows) / 1e6, 2),
        "free_MB": None if free is None else free // 1_000_000,
        "days_left": None if days is None else round(days, 1),
        "feeds": feeds_by_health(settings, log),
    }


def _usage(row: Usage) -> dict[str, Any]:
    per_day = None if row.bytes_a_day is None else round(row.bytes_a_day / 1e6, 2)
    return {"topic": row.topic, "records": row.records, "MB": round(row.bytes / 1e6, 2), "MB a day": per_day}


def feeds_by_health(settings: Config, log: Log) -> dict[str, int]:
    """How many feeds are ok, failing, silent and so on."""
    from pipeline.feeds import configured_feeds, listed

    counts: dict[str, int] = {}
    for state in listed(log, configured_feeds(settings)):
        counts[state.health] = counts.get(state.health, 0) + 1
    return counts
