"""Alerts in a file: one CloudEvent in structured JSON a line, each id once."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from connectors.sinks.base import CloudEvent
from pipeline.errors import Rejected, Unavailable


class _Line(msgspec.Struct):
    id: str = ""


class JsonlSink:
    """Appends to ``path``. What stands in the file is the memory of what was written: a last line without an end is cut, ids in it are skipped.

    A line is on disk (fsync) when ``write`` returns. A full disk leaves whole lines and raises ``Unavailable``.
    """

    name = "jsonl"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ids: set[str] | None = None

    def write(self, alerts: Sequence[CloudEvent]) -> None:
        try:
            with self._opened() as file:
                try:
                    for alert in alerts:
                        self._append(file, alert)
                finally:
                    os.fsync(file.fileno())
        except OSError as error:
            self._ids = None
            raise Unavailable(f"{self._path} cannot be written ({error.strerror or error})") from error

    def close(self) -> None:
        self._ids = None

    @contextlib.contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        """The file, locked against other writers, at its end, with a torn tail cut and the ids in it known."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        created = not self._path.exists()
        with self._path.open("a+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if self._ids is None:
                _cut_torn_tail(file)
                self._ids = _ids_in(file)
            if created:
                _sync_folder(self._path.parent)
            yield file

    def _append(self, file: BinaryIO, alert: CloudEvent) -> None:
        identity = alert.get("id")
        if not isinstance(identity, str) or not identity:
            raise Rejected("an alert without an id cannot be written once")
        assert self._ids is not None
        if identity in self._ids:
            return
        try:
            data = msgspec.json.encode(alert) + b"\n"
        except (UnicodeEncodeError, TypeError) as error:
            raise Rejected(f"{identity}: cannot be written as JSON ({error})") from error
        before = file.seek(0, os.SEEK_END)
        try:
            written = file.write(data)
            if written != len(data):
                raise OSError(28, "no space left for a whole line")
        except OSError:
            with contextlib.suppress(OSError):
                file.truncate(before)
            raise
        self._ids.add(identity)


def _cut_torn_tail(file: BinaryIO) -> None:
    """Drop what follows the last line end: a crash was in the middle of it, and its alert will come again."""
    end = file.seek(0, os.SEEK_END)
    position = end
    while position > 0:
        start = max(0, position - 64 * 1024)
        file.seek(start)
        newline = file.read(position - start).rfind(b"\n")
        if newline >= 0:
            position = start + newline + 1
            break
        position = start
    if position < end:
        file.truncate(position)


def _ids_in(file: BinaryIO) -> set[str]:
    file.seek(0)
    ids = set()
    with os.fdopen(os.dup(file.fileno()), "rb") as lines:
        for text in lines:
            with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
                ids.add(msgspec.json.decode(text, type=_Line).id)
    return ids - {""}


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
