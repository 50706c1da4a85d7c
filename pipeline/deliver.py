"""The deliver step: alerts to one sink, each sink a consumer group of its own, so that one that is away delays nobody else."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from connectors.sinks.base import Sink as Sink
from pipeline.errors import Rejected, Unavailable
from pipeline.records import Record
from pipeline.stage import ATTEMPTS_HEADER, Outcome, Park, Skip
from pipeline.topics import ALERTS
from pipeline.views import cloud_event

FIRST_PAUSE_S = 5.0
LONGEST_PAUSE_S = 3_600.0
GIVE_UP_AFTER = 80
"""Tries before an alert goes to the dead letters: with pauses that double up to an hour, about three days."""


class DeliverStage:
    """alerts -> a sink. An alert the sink cannot take now waits, and later revisions of its event wait behind it (``keeps_order``).

    ``changes`` are the kinds of alert the sink wants (``created``, ``updated``, ``retracted``); None for all.
    """

    reads = (ALERTS,)
    writes: tuple[str, ...] = ()
    keeps_order = True

    def __init__(self, sink: Sink, *, changes: Collection[str] | None = None) -> None:
        self.name = f"deliver.{sink.name}"
        self._sink = sink
        self._changes = None if changes is None else frozenset(changes)

    def apply(self, record: Record) -> Sequence[Outcome]:
        """Raises ``Rejected`` for what is no alert, what the sink will never take, and what it did not take for three days."""
        if not record.value:
            return [Skip("filtered")]
        try:
            alert = cloud_event(record)
            change = str(alert["type"]).split(".")[-2]
        except (ValueError, KeyError, IndexError) as error:
            raise Rejected(f"no alert: {error}") from error
        if self._changes is not None and change not in self._changes:
            return [Skip("filtered")]
        try:
            self._sink.write([alert])
        except Unavailable as error:
            return [self._later(record, error)]
        return [Skip("delivered")]

    def close(self) -> None:
        self._sink.close()

    def _later(self, record: Record, error: Unavailable) -> Park:
        attempts = int(record.header(ATTEMPTS_HEADER) or 0)
        if attempts >= GIVE_UP_AFTER:
            raise Rejected(f"{self.name}: not delivered in {attempts + 1} tries: {error}") from error
        pause_s = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(attempts, 20))
        return Park(pause_s, str(error))
