"""``dragoman backup``, ``restore`` and ``forget``: keeping house."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline import config, housekeeping
from pipeline.cli.common import ConfigOption, LogOption, opened, talk
from pipeline.cli.status import groups
from pipeline.errors import ConfigError
from pipeline.log.base import Log
from pipeline.log.open import open_log


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file; it is a SQLite log, whatever the log is.")],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """Write the whole log to one file while it is in use."""
    with opened(config_file, log) as (settings, store):
        housekeeping.backup(store, file, groups(settings))
    talk(f"{file} written")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `dragoman backup` wrote.")],
    config_file: ConfigOption = None,
    log: LogOption = None,
) -> None:
    """Put a backup in place of the SQLite log; what was there is kept beside it. No dragoman may be running on it."""
    settings = config.load(config_file, flags={"log": log})
    if not settings.log.startswith("sqlite:"):
        raise ConfigError(
            "restore puts a SQLite log in place; for Kafka restore to a file, then `dragoman topics copy --log sqlite:FILE --to kafka:...`"
        )
    path = Path(settings.log.removeprefix("sqlite:")).expanduser()
    path.parent.mkdir(parents=True, exist_ok=True)
    housekeeping.restore(file, path)
    talk(f"{path} restored from {file}")


def forget(
    what: Annotated[str, typer.Argument(metavar="URL|HOST", help="A page's address, or a host and all under it.")],
    config_file: ConfigOption = None,
    log: LogOption = None,
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="PREFIX", help="Kafka: the new prefix of a copy without the text. No step may be running."),
    ] = None,
) -> None:
    """Remove stored text and quotes of a page or host everywhere; ids and hashes stay, so that it is not taken in again as new."""
    with opened(config_file, log) as (settings, store):
        if into is not None:
            _copy_without(settings, store, what, into)
            return
        changed = housekeeping.forget(store, what)
    talk(f"forgotten in {', '.join(f'{topic} {count}' for topic, count in changed.items()) or 'no record: nothing of it is stored'}")


def _copy_without(settings: config.Config, store: Log, what: str, into: str) -> None:
    """A log under a new prefix in which the text of ``what`` is blank, every step standing where it stood."""
    if into == settings.prefix:
        raise ConfigError(f'--into: "{into}" is the prefix of the log itself; name a new one')
    target = open_log(settings.log, prefix=into, kafka=settings.kafka.options())
    try:
        counts = housekeeping.copy(store, target, groups(settings), change=housekeeping.forgetter(store, what))
    finally:
        target.close()
    talk(", ".join(f"{topic} {count}" for topic, count in counts.items()))
    talk(f'copied without it; set prefix = "{into}", start the steps, then remove the old topics: dragoman topics drop {settings.prefix}')
