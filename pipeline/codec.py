"""Structs to the log's JSON bytes and back, with the schema version in a header.

A record written by a newer version is refused by name (``LogError``); one written by an older version is upgraded by the
functions in ``UPCASTERS``, one step a version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from pipeline.errors import LogError, Rejected
from pipeline.records import Coordinates, Record

SCHEMA_VERSION = 1
SCHEMA_HEADER = "schema"
PARENT_HEADER = "parent"
ID_HEADER = "id"

UPCASTERS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(topic, version) -> function that turns a value of that version into one of the next."""

T = TypeVar("T")
_encoder = msgspec.json.Encoder()


def encode(topic: str, key: str, value: msgspec.Struct, *, time: int, record_id: str | None = None, parent: Record | None = None) -> Record:
    """A record ready to be appended. ``time`` in milliseconds since 1970 UTC."""
    headers = [(SCHEMA_HEADER, str(SCHEMA_VERSION))]
    if record_id is not None:
        headers.append((ID_HEADER, record_id))
    if parent is not None and parent.at is not None:
        headers.append((PARENT_HEADER, f"{parent.at.topic}/{parent.at.partition}/{parent.at.offset}"))
    return Record(topic=topic, key=key, value=_encoder.encode(value), time=time, headers=tuple(headers))


def decode(record: Record, into: type[T]) -> T:
    """The struct in a record. Raises ``Rejected`` for bytes that are not it, ``LogError`` for a newer schema."""
    version = _version(record)
    if version > SCHEMA_VERSION:
        raise LogError(
            f"{record.topic}: a record of schema {version}, this dragoman reads up to {SCHEMA_VERSION}; upgrade dragoman to open this log"
        )
    try:
        if version == SCHEMA_VERSION:
            return msgspec.json.decode(record.value, type=into)
        value = msgspec.json.decode(record.value)
        for step in range(version, SCHEMA_VERSION):
            value = UPCASTERS[record.topic, step](value) if (record.topic, step) in UPCASTERS else value
        return msgspec.convert(value, type=into)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Rejected(f"not a {into.__name__}: {error}") from error


def parent_of(record: Record) -> Coordinates | None:
    """Coordinates of the record this one was made from."""
    text = record.header(PARENT_HEADER)
    if text is None:
        return None
    topic, partition, offset = text.rsplit("/", 2)
    return Coordinates(topic, int(partition), int(offset))


def _version(record: Record) -> int:
    text = record.header(SCHEMA_HEADER) or "1"
    if not text.isdigit():
        raise Rejected(f"schema header {text!r} is not a number")
    return int(text)
