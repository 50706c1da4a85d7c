"""What a step of the pipeline is: a function from a record to outcomes, and nothing else.

A stage sees no log, no offsets and no threads; the runner owns those. Every input gets exactly one counted disposition:
``emitted`` (outcomes are records), ``skipped`` (one Skip), ``parked`` (one Park) or ``dead`` (the stage raised).

A stage may set ``keeps_order = True``: while a record of a key is parked, later records of that topic and key wait behind it.
A parked record comes back as it was, with the number of tries so far in the header ``attempts``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, Protocol

import msgspec

from pipeline.records import Record

SkipReason = Literal[
    "off_topic",
    "no_event",
    "no_text",
    "unsupported_language",
    "duplicate",
    "not_due",
    "unchanged",
    "other_sink",
    "filtered",
    "delivered",
    "superseded",
]


ATTEMPTS_HEADER = "attempts"


class Skip(msgspec.Struct, frozen=True):
    """The record needs nothing further."""

    reason: SkipReason


class Park(msgspec.Struct, frozen=True):
    """Try this record again ``after_s`` seconds from now; it waits in ``retries``, what comes after it goes on."""

    after_s: float
    reason: str


Outcome = Record | Skip | Park


class Stage(Protocol):
    """One step. ``name`` is also its consumer group; ``reads`` and ``writes`` are logical topics.

    ``apply`` may raise ``Rejected`` (dead letter), ``Unavailable`` (the whole batch waits), ``Fenced`` or ``LogError``.
    """

    @property
    def name(self) -> str: ...
    @property
    def reads(self) -> tuple[str, ...]: ...
    @property
    def writes(self) -> tuple[str, ...]: ...

    def apply(self, record: Record) -> Sequence[Outcome]:
        """Outcomes of one record; the same record always gives the same outcomes."""
        ...


class StatefulStage(Stage, Protocol):
    """A stage with a memory that is a fold over a topic; the runner discards and restores it after an aborted batch."""

    @property
    def state_topic(self) -> str: ...

    def restore(self, records: Iterable[Record]) -> None:
        """Forget everything, then fold these records of ``state_topic`` in order."""
        ...


class BatchStage(Stage, Protocol):
    """A stage that handles a batch at once (fetching many pages concurrently, say).

    ``apply_many`` answers one element a record, in order: its outcomes, or the exception ``apply`` would have raised.
    """

    def apply_many(self, records: Sequence[Record]) -> list[Sequence[Outcome] | Exception]: ...
