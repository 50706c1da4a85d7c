"""``dragoman run``: the daemon."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from pipeline import config, talk
from pipeline.cli.common import EXIT_FAILURE, EXIT_UNREACHABLE, ConfigOption, LogOption, open_configured
from pipeline.cli.common import talk as say
from pipeline.errors import ConfigError

NAME = "run"

OnlyOption = Annotated[
    str | None, typer.Option("--only", metavar="STEPS", help=f"Only these steps, comma-separated: {', '.join(config.STEPS)}.")
]
FeedsOption = Annotated[
    Path | None, typer.Option("--feeds", metavar="FILE.opml", help="Feeds to watch, beside those of the configuration.")
]


def command(
    config_file: ConfigOption = None,
    log: LogOption = None,
    only: OnlyOption = None,
    feeds: FeedsOption = None,
    once: Annotated[bool, typer.Option("--once", help="Poll every feed once, handle all there is, exit.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="A bug ends the step instead of one record.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say more.")] = False,
) -> None:
    """Watch the feeds and raise alerts until Ctrl-C, or with --once just once through."""
    talk.set_up(verbose=verbose)
    settings = config.load(config_file, flags={"log": log, "feeds_file": str(feeds) if feeds else None})
    steps = chosen_steps(only)
    with stopped_by_signals() as stop:
        code = run_once(settings, steps, stop, strict) if once else run_on(settings, steps, stop, strict)
    raise typer.Exit(code)


def run_once(settings: config.Config, steps: list[config.Step], stop: threading.Event, strict: bool) -> int:
    """Once through; exit 4 where there were feeds and none could be read."""
    from pipeline.daemon import Daemon
    from pipeline.feeds import configured_feeds

    daemon = Daemon(settings, lambda: open_configured(settings), only=steps, strict=strict)
    handled = daemon.once(stop)
    for feed, why in daemon.failures.items():
        say(f"feed {feed}: {why}")
    say(", ".join(f"{step} {count}" for step, count in handled.items()))
    asked = configured_feeds(settings) if "connect" in steps else []
    return EXIT_UNREACHABLE if asked and len(daemon.failures) == len(asked) else 0


def run_on(settings: config.Config, steps: list[config.Step], stop: threading.Event, strict: bool) -> int:
    """Until stopped; exit 1 where a step ended by itself."""
    from pipeline.daemon import Daemon
    from pipeline.feeds import configured_feeds

    feeds = len(configured_feeds(settings))
    if "connect" in steps and not feeds:
        say("no feeds are configured: what is in the log is handled, and nothing new will come; `dragoman feeds add URL` adds one")
    daemon = Daemon(settings, lambda: open_configured(settings), only=steps, strict=strict)
    say(f"dragoman runs {', '.join(steps)} over {settings.log} with {feeds} feeds; Ctrl-C stops it")
    daemon.run(stop)
    for step, reason in daemon.failures.items():
        say(f"{step}: {reason}")
    say("stopped")
    return EXIT_FAILURE if daemon.failures else 0


def chosen_steps(only: str | None) -> list[config.Step]:
    """The steps named, in the order they run. Raises ``ConfigError`` for a name that is none."""
    if only is None:
        return list(config.STEPS)
    names = {name.strip() for name in only.split(",") if name.strip()}
    unknown = sorted(names - set(config.STEPS))
    if unknown or not names:
        raise ConfigError(f'--only: "{", ".join(unknown)}" is no step; the steps are {", ".join(config.STEPS)}')
    return [step for step in config.STEPS if step in names]


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set; a second Ctrl-C ends the program at once."""
    stop = threading.Event()

    def handle(number: int, _: object) -> None:
        if stop.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        stop.set()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
