"""``dragoman topics``: what stands in the log, readable with jq."""

from __future__ import annotations

import json
import time
from typing import Annotated, Any

import typer

from pipeline import topics as names
from pipeline.cli.common import ConfigOption, JsonOption, LogOption, NotFound, opened, print_json, print_rows
from pipeline.records import Record

app = typer.Typer(help="The topics of the log: list them, read them.", no_args_is_help=True)


@app.command("list")
def list_topics(config_file: ConfigOption = None, log: LogOption = None, as_json: JsonOption = False) -> None:
    """Every topic with its partitions, records and retention."""
    with opened(config_file, log) as (_, store):
        rows = []
        for topic in store.topics():
            ends = store.ends(topic)
            spec = names.SPECS.get(topic)
            kept = "last of each key" if spec and spec.compacted else _days(spec.retention_s if spec else None)
            rows.append({"topic": topic, "partitions": len(ends), "records": sum(ends.values()), "kept": kept})
        print_rows(rows, as_json=as_json, empty="the log has no topics yet; `dragoman run` makes them")


@app.command()
def tail(
    topic: Annotated[str, typer.Argument(help="A topic, as `dragoman topics list` names it.")],
    config_file: ConfigOption = None,
    log: LogOption = None,
    lines: Annotated[int, typer.Option("-n", "--lines", min=1, help="How many of the newest records.")] = 10,
    follow: Annotated[bool, typer.Option("-f", "--follow", help="Go on with new records until Ctrl-C.")] = False,
) -> None:
    """The newest records of a topic, one JSON object a line."""
    with opened(config_file, log) as (settings, store):
        topic = topic.removeprefix(settings.prefix)
        if topic not in store.topics():
            raise NotFound(f"{topic}: no such topic; there are: {', '.join(store.topics()) or 'none'}")
        ends = store.ends(topic)
        for partition, end in ends.items():
            for record in store.read(topic, start=max(0, end - lines), partition=partition):
                print_json(readable(record))
        while follow:
            time.sleep(0.5)
            ends = _print_new(store, topic, ends)


@app.command()
def copy(
    to: Annotated[str, typer.Option("--to", metavar="URL", help='An empty log: "sqlite:PATH" or "kafka:HOST:PORT[,...]".')],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """Copy every topic and where each step stands into another log, from SQLite to Kafka or back. No step may be running."""
    from pipeline import housekeeping
    from pipeline.cli.common import talk
    from pipeline.cli.status import groups
    from pipeline.log.open import open_log

    with opened(config_file, log) as (settings, store):
        target = open_log(to, prefix=settings.prefix, kafka=settings.kafka.options())
        try:
            counts = housekeeping.copy(store, target, groups(settings))
        finally:
            target.close()
    talk(", ".join(f"{topic} {count}" for topic, count in counts.items()) or "nothing to copy")


@app.command()
def drop(
    prefix: Annotated[
        str, typer.Argument(help="The prefix of topics that are no longer in use: a replay's namespace, or a log that was copied.")
    ],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """Remove every topic under a prefix, with all that is in it. The prefix that the configuration names is refused."""
    from pipeline.cli.common import talk
    from pipeline.errors import ConfigError
    from pipeline.log.open import open_log

    with opened(config_file, log) as (settings, _):
        if prefix == settings.prefix:
            raise ConfigError(f'"{prefix}" is the prefix in use; it is not dropped')
        unused = open_log(settings.log, prefix=prefix, kafka=settings.kafka.options())
        try:
            unused.drop()
        finally:
            unused.close()
    talk(f"the topics of {prefix} are gone")


def readable(record: Record) -> dict[str, Any]:
    """A record as people read it: coordinates, key, headers and the value as JSON."""
    at = record.at
    return {
        "topic": record.topic,
        "partition": at.partition if at else None,
        "offset": at.offset if at else None,
        "time": record.time,
        "key": record.key,
        "headers": dict(record.headers),
        "value": json.loads(record.value) if record.value else None,
    }


def _print_new(store: Any, topic: str, seen: dict[int, int]) -> dict[int, int]:
    now: dict[int, int] = store.ends(topic)
    for partition, end in now.items():
        start = seen.get(partition, 0)
        if end > start:
            for record in store.read(topic, start=start, partition=partition):
                print_json(readable(record))
    return now


def _days(seconds: int | None) -> str:
    return "for ever" if seconds is None else f"{seconds // names.DAY_S} days"
