"""``dragoman dead-letters``: what could not be handled, why, and how to try again."""

from __future__ import annotations

import base64
from typing import Annotated, Any

import typer

from pipeline import topics
from pipeline.cli.common import ConfigOption, JsonOption, LogOption, NotFound, opened, print_json, print_rows, talk
from pipeline.codec import decode
from pipeline.log.base import Log
from pipeline.records import Coordinates, DeadLetter, Record

app = typer.Typer(help="Records that could not be handled, whole, with the reason.", no_args_is_help=True)
NumberArgument = Annotated[str, typer.Argument(metavar="NUMBER", help='The number that `list` shows, or "all".')]


@app.command("list")
def list_letters(config_file: ConfigOption = None, log: LogOption = None, as_json: JsonOption = False) -> None:
    """Every dead letter: step, reason, where it stood."""
    with opened(config_file, log) as (_, store):
        rows = [_row(record, letter) for record, letter in _letters(store)]
    if not rows and not as_json:
        talk("no dead letters: every record was handled")
        return
    print_rows(rows, as_json=as_json, empty="no dead letters: every record was handled")


@app.command()
def show(number: NumberArgument, config_file: ConfigOption = None, log: LogOption = None) -> None:
    """One dead letter, whole."""
    with opened(config_file, log) as (_, store):
        for record, letter in _chosen(store, number):
            value = base64.b64decode(letter.value).decode("utf-8", "replace")
            print_json({**_row(record, letter), "attempts": letter.attempts, "traceback": letter.traceback, "value": value})


@app.command()
def retry(number: NumberArgument, config_file: ConfigOption = None, log: LogOption = None) -> None:
    """Put a dead letter's record back at the end of its topic."""
    with opened(config_file, log) as (_, store):
        again = [_revived(letter) for _, letter in _chosen(store, number)]
        store.append(again)
    talk(f"{len(again)} record(s) put back; ids are derived from content, so what was already done is not done twice")


def _letters(store: Log) -> list[tuple[Record, DeadLetter]]:
    if topics.DEAD_LETTERS not in store.topics():
        return []
    return [(record, decode(record, DeadLetter)) for record in store.read(topics.DEAD_LETTERS) if record.value]


def _chosen(store: Log, number: str) -> list[tuple[Record, DeadLetter]]:
    found = [pair for pair in _letters(store) if number == "all" or str(_at(pair[0]).offset) == number]
    if not found:
        raise NotFound(f"dead letter {number}: there is none of that number; `dragoman dead-letters list` shows them")
    return found


def _row(record: Record, letter: DeadLetter) -> dict[str, Any]:
    where = f"{letter.topic}/{letter.partition}/{letter.offset}"
    return {"number": _at(record).offset, "stage": letter.stage, "record": where, "key": letter.key, "reason": letter.reason}


def _revived(letter: DeadLetter) -> Record:
    return Record(
        topic=letter.topic,
        key=letter.key,
        value=base64.b64decode(letter.value),
        time=letter.time,
        headers=tuple((k, v) for k, v in letter.headers),
    )


def _at(record: Record) -> Coordinates:
    assert record.at is not None, "a record that was read has coordinates"
    return record.at
