"""What waits in the topic ``retries``: a table of parked records, folded from the topic and never larger than what still waits.

A parked record is a ``Retry`` under the key STAGE|TOPIC/PARTITION/OFFSET of the original. Trying it again commits its outcome
together with either a new ``Retry`` of that key (parked once more) or an empty value (done), so it is neither lost nor done twice.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from pipeline import codec
from pipeline.clock import Clock
from pipeline.log.base import last_by_key
from pipeline.records import Coordinates, Record, Retry
from pipeline.stage import ATTEMPTS_HEADER, Park
from pipeline.topics import RETRIES

MAX_REASON = 500


class Waiting(NamedTuple):
    """One parked record: where its ``Retry`` stands, when it is due (on the monotonic clock), and the original it is about."""

    at: Record
    due: float
    topic: str
    key: str
    partition: int
    offset: int


class Parked:
    """The parked records of one stage, known from records of ``retries`` only (``learn``), forgotten by key (``forget``)."""

    def __init__(self, stage: str, clock: Clock) -> None:
        self._prefix = f"{stage}|"
        self._clock = clock
        self._waiting: dict[str, Waiting] = {}
        self._known_to = -1

    def __len__(self) -> int:
        return len(self._waiting)

    def restore(self, records: Iterable[Record]) -> None:
        """Start again from the whole topic; records polled later that stand before its end are not learnt twice."""
        self._waiting.clear()
        self._known_to = -1
        for record in last_by_key(self._watched(records)).values():
            self._add(record)

    def learn(self, record: Record) -> None:
        """Take in one polled record of ``retries``; those of other stages are ignored."""
        if record.at is not None and record.at.offset <= self._known_to:
            return
        self._add(record)

    def forget(self, key: str) -> None:
        self._waiting.pop(key, None)

    def holds(self, topic: str, key: str) -> bool:
        """Whether a record of that topic and key is parked."""
        return any(waiting.topic == topic and waiting.key == key for waiting in self._waiting.values())

    def due(self, limit: int, in_order: bool) -> list[Waiting]:
        """What may be tried now, longest due first; ``in_order``: only the oldest of each topic and key."""
        candidates: Iterable[Waiting] = self._heads() if in_order else self._waiting.values()
        now = self._clock.monotonic()
        return sorted((waiting for waiting in candidates if waiting.due <= now), key=lambda waiting: waiting.due)[:limit]

    def seconds_left(self) -> float | None:
        """Until the next is due; None where nothing waits."""
        due = min((waiting.due for waiting in self._waiting.values()), default=None)
        return None if due is None else max(0.0, due - self._clock.monotonic())

    def _heads(self) -> Iterator[Waiting]:
        heads: dict[tuple[str, str], Waiting] = {}
        for waiting in self._waiting.values():
            head = heads.get((waiting.topic, waiting.key))
            if head is None or waiting.offset < head.offset:
                heads[waiting.topic, waiting.key] = waiting
        return iter(heads.values())

    def _watched(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            if record.at is not None:
                self._known_to = max(self._known_to, record.at.offset)
            yield record

    def _add(self, record: Record) -> None:
        if not record.key.startswith(self._prefix):
            return
        if not record.value:
            self.forget(record.key)
            return
        retry = codec.decode(record, Retry)
        # Never longer than was asked for, whatever the wall clock said then or says now; from here on only the monotonic clock counts.
        left = min(max(0.0, (retry.due - self._clock.now_ms()) / 1000), retry.after_s)
        bare = msgspec.structs.replace(record, value=b"")  # the value is fetched again when it is due: memory stays small
        self._waiting[record.key] = Waiting(bare, self._clock.monotonic() + left, retry.topic, retry.key, retry.partition, retry.offset)


def retry_key(stage: str, at: Coordinates) -> str:
    return f"{stage}|{at.topic}/{at.partition}/{at.offset}"


def parked(stage: str, record: Record, at: Coordinates, park: Park, attempts: int, now_ms: int) -> Record:
    """The record of ``retries`` that keeps ``record`` until it is due."""
    retry = Retry(
        stage=stage,
        due=now_ms + int(park.after_s * 1000),
        attempts=attempts,
        reason=park.reason[:MAX_REASON],
        topic=at.topic,
        key=record.key,
        value=base64.b64encode(record.value).decode(),
        headers=[pair for pair in record.headers if pair[0] != ATTEMPTS_HEADER],
        time=record.time,
        partition=at.partition,
        offset=at.offset,
        after_s=park.after_s,
    )
    return codec.encode(RETRIES, retry_key(stage, at), retry, time=now_ms)


def done(waiting: Waiting, now_ms: int) -> Record:
    """The empty record that ends a retry."""
    return Record(topic=RETRIES, key=waiting.at.key, value=b"", time=now_ms)


def original(retry: Retry) -> Record:
    """The parked record as it was first read, with the header ``attempts``."""
    return Record(
        topic=retry.topic,
        key=retry.key,
        value=base64.b64decode(retry.value),
        time=retry.time,
        headers=(*retry.headers, (ATTEMPTS_HEADER, str(retry.attempts))),
        at=Coordinates(retry.topic, retry.partition, retry.offset),
    )
