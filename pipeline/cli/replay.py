"""``dragoman replay``: stored topics through the stages once more, beside the live log."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
import typer

from pipeline import topics, views
from pipeline.cli.common import ConfigOption, JsonOption, LogOption, opened, print_json, print_rows, talk
from pipeline.config import Config, Step
from pipeline.errors import ConfigError
from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.replay import REPLAYABLE, Diff, Replayed, alerts_of
from pipeline.replay import diff as compare
from pipeline.replay import promote as bring_home
from pipeline.replay import replay as run
from processors.differences import alerted, differences

NAME = "replay"
FROM: dict[str, tuple[Step, ...]] = {
    topics.ARTICLES_RAW: ("extract", "tag", "resolve"),
    topics.ARTICLES: ("tag", "resolve"),
    topics.MENTIONS: ("resolve",),
}
"""Topic -> the stages that follow it."""


def command(
    topic: Annotated[str, typer.Argument(help=f"Where to begin: {', '.join(REPLAYABLE)}.")],
    start: Annotated[str, typer.Option("--from", metavar="TIME|beginning", help="First moment of the records (ISO 8601).")],
    until: Annotated[str | None, typer.Option("--until", metavar="TIME", help="Moment before which they end.")] = None,
    into: Annotated[str, typer.Option("--into", metavar="NAMESPACE", help="Prefix of the shadow topics.")] = "",
    alerts: Annotated[
        str, typer.Option("--alerts", metavar="off|shadow|on", help="on: with --promote, new alerts go out live.")
    ] = "shadow",
    diff: Annotated[bool, typer.Option("--diff", help="Say what differs from what stands.")] = False,
    promote: Annotated[bool, typer.Option("--promote", help="Make the result the live one.")] = False,
    config_file: ConfigOption = None,
    log: LogOption = None,
    as_json: JsonOption = False,
) -> None:
    """Run stored records through today's rules. The live log is only read, no sink is made, unless --promote says otherwise."""
    if alerts not in ("off", "shadow", "on"):
        raise ConfigError(f'--alerts: "{alerts}" is none of off, shadow, on')
    if topic not in FROM:
        raise ConfigError(f'"{topic}" cannot be replayed; {", ".join(FROM)} can')
    with opened(config_file, log) as (settings, live):
        namespace = into or f"replay.{datetime.now(UTC):%Y%m%dT%H%M%S}"
        shadow = open_log(settings.log, prefix=f"{namespace}.", kafka=settings.kafka.options())
        try:
            result = _run(settings, live, shadow, topic, (_moment(start), _moment(until)), alerts != "off")
            talk(f"replayed into {namespace}: " + ", ".join(f"{name} {count.inputs}" for name, count in result.counters.items()))
            if promote:
                found = bring_home(live, shadow, _stages(settings, ("resolve",))[0], result, namespace=namespace, alerts=alerts == "on")
            elif diff:
                found = compare(live, shadow)
            else:
                return
            _print(found, live, shadow, alerts != "off", as_json)
        finally:
            shadow.close()


def _run(settings: Config, live: Log, shadow: Log, topic: str, window: tuple[int | None, int | None], alerts: bool) -> Replayed:
    stages = _stages(settings, FROM[topic])
    try:
        return run(
            live, shadow, topic, stages, since=window[0], until=window[1], alerts=alerts, progress=_bar() if sys.stderr.isatty() else None
        )
    finally:
        for stage in stages:
            close = getattr(stage, "close", None)
            if close is not None:
                close()


def _stages(settings: Config, steps: tuple[Step, ...]) -> list[Any]:
    from pipeline.daemon import make_stage

    return [make_stage(step, settings) for step in steps]


def _moment(text: str | None) -> int | None:
    return None if text in (None, "beginning") else int(views.parse_since(str(text)).timestamp() * 1000)


def _bar() -> Any:
    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{done:,} of about {total:,} records", end=end, file=sys.stderr, flush=True)

    return show


def _print(found: Diff, live: Log, shadow: Log, given: bool, as_json: bool) -> None:
    """One row an event that came out otherwise, or (``given``: the replay kept its alerts) was told of otherwise: what happened to it, and why."""
    if as_json:
        print_json(msgspec.to_builtins(found))
        return
    changed = differences(views.events(live).values(), views.events(shadow).values())
    if given:
        changed += alerted(changed, alerts_of(live, found.missing_alerts), alerts_of(shadow, found.new_alerts))
    talk(f"{found.same} events are the same; alerts: {len(found.new_alerts)} new, {len(found.missing_alerts)} no longer raised")
    rows = [{"what": one.kind, "event": (one.after or one.before)[0][:12], "headline": one.headline, "why": one.why} for one in changed]
    if rows:
        print_rows(rows, as_json=False, empty="")
