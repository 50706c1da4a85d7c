"""``dragoman demo``: the bundled newsroom, polled like any feed, into a log in a temporary folder."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline import config, talk
from pipeline.cli.common import talk as say
from pipeline.cli.run import run_on, run_once, stopped_by_signals

NAME = "demo"
POLL_S = 5.0
"""Between two polls of a bundled feed: they grow within a minute, where real ones take a day."""


def command(
    speed: Annotated[
        float, typer.Option("--speed", min=0.01, metavar="X", help="How much faster than usual the newsroom publishes.")
    ] = 1.0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser (there is no page to open yet).")] = False,
    once: Annotated[bool, typer.Option("--once", help="Everything at once, then exit.")] = False,
) -> None:
    """Watch the bundled newsroom: alerts appear as its outlets publish. Nothing leaves this machine."""
    from connectors.newsroom.server import Newsroom

    talk.set_up()
    newsroom = Newsroom(speed=speed, release_all=once)
    with tempfile.TemporaryDirectory(prefix="dragoman-demo-") as folder, newsroom as url, stopped_by_signals() as stop:
        settings = demo_settings(Path(folder), url, newsroom.feeds())
        say(f"the bundled newsroom is at {url}; its outlets and pages were written for dragoman, nothing in it is live news")
        say(f"look into the log while it runs:  DRAGOMAN_LOG={settings.log} dragoman status")
        run = run_once if once else run_on
        code = run(settings, list(config.STEPS), stop, False)
    raise typer.Exit(code)


def demo_settings(folder: Path, url: str, feeds: list[dict[str, Any]]) -> config.Config:
    """The configuration of the demonstration: the newsroom's feeds, an embedded log in ``folder``, the console."""
    return config.Config(
        log=f"sqlite:{folder / 'log.sqlite'}",
        deployment="demo",
        feed=[config.FeedConfig(**{**feed, "interval_s": POLL_S}) for feed in feeds],
        http=config.HttpConfig(allow=[url.removeprefix("http://").rstrip("/")], host_gap_s=0),
        resolve=config.ResolveConfig(horizon_days=60),
    )
