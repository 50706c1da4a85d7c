"""``dragoman doctor``: whether everything it takes to run is there, and what to do where it is not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from pipeline import config
from pipeline.cli.common import EXIT_FAILURE, ConfigOption, JsonOption, LogOption, open_configured, print_rows
from pipeline.errors import ConfigError, DragomanError

NAME = "doctor"


def command(config_file: ConfigOption = None, log: LogOption = None, as_json: JsonOption = False) -> None:
    """Check configuration, feeds, log, disk, languages and sinks, and say what to do (exit 1 where something is wrong)."""
    rows = [{"check": name, "ok": "yes" if ok else "NO", "says": says} for name, ok, says in checked(config_file, log)]
    print_rows(rows, as_json=as_json, empty="")
    raise typer.Exit(0 if all(row["ok"] == "yes" for row in rows) else EXIT_FAILURE)


def checked(config_file: Path | None, log: str | None) -> Iterator[tuple[str, bool, str]]:
    """Each check by name, whether it is in order, and what it found; without a configuration nothing else can be asked."""
    try:
        settings = config.load(config_file, flags={"log": log})
    except ConfigError as error:
        yield "configuration", False, str(error)
        return
    yield "configuration", True, "valid; `dragoman config show --origin` shows it"
    checks: dict[str, Callable[[config.Config], str]] = {
        "feeds": _feeds,
        "log": _log,
        "disk": _disk,
        "languages": _languages,
        "sinks": _sinks,
    }
    for name, check in checks.items():
        try:
            yield name, True, check(settings)
        except (DragomanError, OSError, ImportError) as error:
            yield name, False, str(error)


def _feeds(settings: config.Config) -> str:
    from pipeline.feeds import configured_feeds

    count = len(configured_feeds(settings))
    return f"{count} are watched; `dragoman feeds check` asks each" if count else "none: nothing comes by itself; `dragoman feeds add URL`"


def _folder(settings: config.Config) -> Path | None:
    """The nearest folder that is there of those a SQLite file lies in."""
    if not settings.log.startswith("sqlite:"):
        return None
    file = Path(settings.log.removeprefix("sqlite:")).expanduser().absolute()
    return next(folder for folder in file.parents if folder.exists())


def _log(settings: config.Config) -> str:
    folder = _folder(settings)
    if folder is not None and not os.access(folder, os.W_OK | os.X_OK):
        raise ConfigError(f"{folder} cannot be written: give it to the user who runs dragoman, or set another log")
    if folder is not None and not Path(settings.log.removeprefix("sqlite:")).expanduser().exists():
        return f"{settings.log} is not there yet; `dragoman run` makes it"
    store = open_configured(settings)
    try:
        return f"{settings.log} answers, {len(store.topics())} topics"
    finally:
        store.close()


def _disk(settings: config.Config) -> str:
    from pipeline.housekeeping import RoomGuard

    folder = _folder(settings)
    if folder is None:
        return "the brokers' own matter; `dragoman status` shows what is free there"
    RoomGuard(folder)()
    return f"{shutil.disk_usage(folder).free // 1_000_000:,} MB free in {folder}"


def _languages(settings: config.Config) -> str:
    from processors.language import identify
    from processors.languages.base import CODES, load

    missing = [code for code in CODES if load(code) is None]
    if missing or identify("The ministers met on Monday to talk about migration and the return of workers.") != "en":
        raise ConfigError(f"not installed whole ({', '.join(missing) or 'the model that tells languages apart'}): `make setup` again")
    return f"{', '.join(CODES)}"


def _sinks(settings: config.Config) -> str:
    from pipeline.cli.sinks import tried

    rows = tried(settings)
    wrong = "; ".join(f"{row['sink']}: {row['error']}" for row in rows if row["error"])
    if wrong:
        raise ConfigError(wrong)
    return ", ".join(str(row["sink"]) for row in rows) or "none: alerts stand in the log alone; `dragoman alerts list` shows them"
