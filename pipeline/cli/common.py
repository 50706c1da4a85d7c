"""What the commands share: options, exit codes, how data and talk are printed. stdout is data, stderr is talk."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from pipeline import config
from pipeline.errors import ConfigError, DragomanError, LogError, Unavailable
from pipeline.log.base import Log
from pipeline.log.open import open_log
from pipeline.records import EventType

EXIT_FAILURE, EXIT_USAGE, EXIT_CONFIG, EXIT_UNREACHABLE, EXIT_NOT_FOUND = 1, 2, 3, 4, 5

ConfigOption = Annotated[
    Path | None, typer.Option("-c", "--config", metavar="FILE", help="Configuration file (default: dragoman.toml here).")
]
LogOption = Annotated[str | None, typer.Option("--log", metavar="URL", help='The log: "sqlite:PATH" or "kafka:HOST:PORT[,...]".')]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")]


def event_type(value: str | None) -> str | None:
    """The type an option names. A wrong one is wrong usage."""
    known = get_args(EventType)
    if value is not None and value not in known:
        raise typer.BadParameter(f'"{value}" is none; the types are {", ".join(known)}')
    return value


def moment(value: str | None) -> str | None:
    """The moment an option names, as given. What is no date is wrong usage."""
    from pipeline.views import parse_since

    try:
        if value is not None:
            parse_since(value)
    except DragomanError as error:
        raise typer.BadParameter(str(error)) from error
    return value


def day(value: str | None) -> str | None:
    """The year, month, day or moment an option names, as given. What is no date is wrong usage."""
    return value if value is not None and re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", value) else moment(value)


TypeOption = Annotated[
    str | None, typer.Option("--type", metavar="T", help="bilateral_meeting, working_group, agreement or call.", callback=event_type)
]
PartiesOption = Annotated[str | None, typer.Option("--parties", metavar="A-B", help="Only these parties, as MX-US.")]


class NotFound(DragomanError):
    """What was asked for is not there (exit 5)."""


def exit_code(error: BaseException) -> int:
    """The exit code of a failure, as the contract has it."""
    if isinstance(error, ConfigError):
        return EXIT_CONFIG
    if isinstance(error, Unavailable | LogError):
        return EXIT_UNREACHABLE
    return EXIT_NOT_FOUND if isinstance(error, NotFound) else EXIT_FAILURE


def talk(message: str) -> None:
    """A line for people."""
    print(message, file=sys.stderr, flush=True)


def print_line(line: str) -> None:
    """One line of data, at once: a reader behind a pipe sees it before the next input."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def print_json(value: Any) -> None:
    """One object, one line."""
    print_line(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def print_rows(rows: Sequence[dict[str, Any]], *, as_json: bool, empty: str) -> None:
    """Rows as JSON lines or as a table; ``empty`` says what to do where there is nothing, and the exit code is 5 then."""
    if as_json:
        for row in rows:
            print_json(row)
    elif rows:
        print(table(rows))
    if not rows:
        raise NotFound(empty)


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Plain aligned columns, readable by people, screen readers and ``awk``; cells are cut so that a line fits the terminal."""
    columns = list(rows[0])
    cells = [columns] + [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    limit = max(20, _terminal_width() - sum(widths[:-1]) - 2 * len(widths)) if sys.stdout.isatty() else 10_000
    lines = []
    for line in cells:
        last = line[-1] if len(line[-1]) <= limit else line[-1][: limit - 1] + "…"
        lines.append("  ".join([value.ljust(width) for value, width in zip(line[:-1], widths[:-1], strict=True)] + [last]).rstrip())
    return "\n".join(lines)


@contextmanager
def opened(config_file: Path | None, log: str | None = None, **flags: Any) -> Any:
    """(configuration, log), the log closed at the end. Only reads create nothing: a log file that is not there is ``NotFound``."""
    settings = config.load(config_file, flags={"log": log, **flags})
    require_log(settings)
    opened_log = open_configured(settings)
    try:
        yield settings, opened_log
    finally:
        opened_log.close()


def open_configured(settings: config.Config) -> Log:
    """The configured log; the folder of a SQLite file is made."""
    if settings.log.startswith("sqlite:"):
        Path(settings.log.removeprefix("sqlite:")).expanduser().parent.mkdir(parents=True, exist_ok=True)
    return open_log(settings.log, prefix=settings.prefix, kafka=settings.kafka.options())


def require_log(settings: config.Config) -> None:
    if settings.log.startswith("sqlite:") and not Path(settings.log.removeprefix("sqlite:")).expanduser().exists():
        raise NotFound(f"{settings.log}: no such log yet; `dragoman run` or `dragoman ingest` makes it, `dragoman demo` needs none")


def selected(rows: Iterable[dict[str, Any]], tests: Iterable[Callable[[dict[str, Any]], bool]]) -> list[dict[str, Any]]:
    checks = list(tests)
    return [row for row in rows if all(check(row) for check in checks)]


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, list | tuple):
        return "-".join(str(part) for part in value)
    return " ".join(str(value).split())


def _terminal_width() -> int:
    try:
        return os.get_terminal_size().columns
    except OSError:
        return 120
