"""``dragoman status``: one screen of how it stands, from the log alone."""

from __future__ import annotations

from typing import Any

from pipeline import topics, views
from pipeline.cli.common import ConfigOption, JsonOption, LogOption, opened, print_json, table
from pipeline.config import Config
from pipeline.housekeeping import Usage, usage
from pipeline.log.base import Log

NAME = "status"

READS = {"fetch": (topics.ENTRIES,), "extract": (topics.ARTICLES_RAW,), "tag": (topics.ARTICLES,), "resolve": (topics.MENTIONS,)}
"""What each step reads; the sinks read the alerts."""


def command(config_file: ConfigOption = None, log: LogOption = None, as_json: JsonOption = False) -> None:
    """How it stands: what each step has still to do, what the topics hold, how the feeds do, what failed."""
    with opened(config_file, log) as (settings, store):
        state = gathered(settings, store)
    if as_json:
        print_json(state)
        return
    print(f"log {state['log']}   alerts {state['alerts']}   events {state['events']}   dead letters {state['dead_letters']}\n")
    print(table(state["steps"]) + "\n")
    print(table(state["topics"]))
    if state["feeds"]:
        print("\nfeeds   " + "   ".join(f"{health} {count}" for health, count in state["feeds"].items()))


def groups(settings: Config) -> dict[str, tuple[str, ...]]:
    """Every consumer group with what it reads, the configured sinks among them."""
    sinks = ["deliver.console"] * settings.sinks.console.enabled + ["deliver.jsonl"] * (settings.sinks.jsonl.path is not None)
    return {**READS, **{name: (topics.ALERTS,) for name in sinks}}


def gathered(settings: Config, log: Log) -> dict[str, Any]:
    """Everything the screen shows, as plain values."""
    existing = set(log.topics())
    return {
        "log": settings.log,
        "alerts": len({record.key for record in views.alerts(log)}),
        "events": sum(event.merged_into is None for event in views.events(log).values()),
        "dead_letters": sum(log.ends(topics.DEAD_LETTERS).values()) if topics.DEAD_LETTERS in existing else 0,
        "steps": [
            {"step": step, "to do": views.lag(log, step, [t for t in read if t in existing])} for step, read in groups(settings).items()
        ],
        "topics": [_usage(row) for row in usage(log)],
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
