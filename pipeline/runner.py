"""Runs one stage over a log: poll, apply, and commit outputs, offsets, dead letters and retries in one step or not at all.

The whole story of a batch: poll the stage's topics and ``retries``; where the group was given to this instance anew, rebuild what is
remembered; apply the stage to what was polled and to what is due again; commit. Whatever interrupts a batch before its commit leaves
nothing behind: the group is rewound, a stage's memory is folded again from its topic, and the same records come once more.
"""

from __future__ import annotations

import base64
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Literal, NamedTuple

import msgspec
import structlog

from pipeline import codec, retries
from pipeline.clock import Clock, SystemClock
from pipeline.errors import ConfigError, DragomanError, Fenced, LogError, Rejected, Unavailable
from pipeline.log.base import Log, Ownership
from pipeline.log.shared import MAX_RECORD_BYTES, record_bytes
from pipeline.records import Coordinates, DeadLetter, Record, Retry
from pipeline.stage import ATTEMPTS_HEADER, BatchStage, Outcome, Park, Skip, Stage, StatefulStage
from pipeline.topics import DEAD_LETTERS, RETRIES

BATCH = 100
DEAD_WINDOW = 1000
DEAD_MINIMUM = 50
DEAD_SHARE = 0.05
"""More than this share of the last ``DEAD_WINDOW`` inputs in the dead letters is a fault of ours, not of the inputs."""

LONG_STEP_S, SHORT_STEP_S = 60.0, 10.0
"""A step that takes longer is halved, so that a group does not take its member for dead; a short one grows again."""

MAX_WAIT_S = 3600.0
WARN_EVERY_S = 60.0
MAX_TRACEBACK = 8000

State = Literal["running", "waiting", "fenced", "stopped", "failed"]
Result = Sequence[Outcome] | Exception

BEHIND = Park(0.0, "behind an earlier record of its key")
"""What becomes of a record while an earlier one of its key is parked and the stage keeps order; it has not been tried."""

logger = structlog.get_logger()


class StageStopped(DragomanError):
    """Too large a share of a stage's inputs is dead: it stops, red, until someone has looked."""


class Counters(msgspec.Struct):
    """What became of a stage's inputs since the runner began, counted when committed; ``check`` is the sum that must hold.

    ``retried`` of the ``inputs`` came back from ``retries``. ``busy_s`` is seconds spent in the stage.
    """

    inputs: int = 0
    retried: int = 0
    emitted: int = 0
    parked: int = 0
    dead: int = 0
    skipped: dict[str, int] = msgspec.field(default_factory=dict)
    outputs: int = 0
    busy_s: float = 0.0

    def disposed(self) -> int:
        """Equal to ``inputs`` at all times."""
        return self.emitted + self.parked + self.dead + sum(self.skipped.values())

    def add(self, disposition: Disposition, retried: bool) -> None:
        self.inputs += 1
        self.retried += retried
        if disposition.skipped is not None:
            self.skipped[disposition.skipped] = self.skipped.get(disposition.skipped, 0) + 1
        else:
            setattr(self, disposition.kind, getattr(self, disposition.kind) + 1)
        self.outputs += len(disposition.outputs)


class Disposition(NamedTuple):
    """What became of one input and what is to be stored for it."""

    kind: Literal["emitted", "skipped", "parked", "dead"]
    outputs: list[Record]
    skipped: str | None = None


class _Work(NamedTuple):
    """One input; ``waiting`` where it comes back from ``retries``."""

    record: Record
    at: Coordinates
    attempts: int
    waiting: retries.Waiting | None = None

    def consumed(self) -> Record:
        return self.record if self.waiting is None else self.waiting.at


class Runner:
    """Drives ``stage`` over ``log``, both used by one thread at a time. ``state`` and ``reason`` say how it stands.

    ``batch``: records a step. ``wait_s``: seconds a poll waits. ``strict``: a bug in the stage ends the run instead of one record.
    ``ready`` is asked before each batch and may raise ``Unavailable`` (no room on the disk, say): nothing is polled then. While it
    waits it says so every ``warn_every_s`` seconds.
    """

    def __init__(
        self,
        log: Log,
        stage: Stage | StatefulStage | BatchStage,
        *,
        clock: Clock | None = None,
        batch: int = BATCH,
        wait_s: float = 0.5,
        strict: bool = False,
        ready: Callable[[], None] | None = None,
        warn_every_s: float = WARN_EVERY_S,
    ) -> None:
        self._ready, self._warn_every_s = ready, warn_every_s
        self.log = log
        self.stage = stage
        self.clock = clock or SystemClock()
        self.counters = Counters()
        self.state: State = "running"
        self.reason = ""
        self.failure: Exception | None = None
        self._limit = batch
        self._batch, self._wait_s, self._strict = batch, wait_s, strict
        self._topics = (*stage.reads, RETRIES)
        self._keeps_order = bool(getattr(stage, "keeps_order", False))
        self._parked = retries.Parked(stage.name, self.clock)
        self._parked_now: set[tuple[str, str]] = set()
        self._owned: Ownership | None = None
        self._carried: list[Record] = []
        self._recent: deque[bool] = deque(maxlen=DEAD_WINDOW)
        self._resume_at = 0.0
        self._warned_at = float("-inf")

    @property
    def parked(self) -> int:
        """Records of this stage that wait in ``retries``."""
        return len(self._parked)

    def run(self, stop: threading.Event) -> None:
        """Step until ``stop`` is set or the stage cannot go on; never raises: ``state``, ``reason`` and ``failure`` say why it ended."""
        try:
            while not stop.is_set():
                if not self.clock.wait(stop, self._resume_at - self.clock.monotonic()):
                    self.step()
        except Fenced as error:
            self._end("fenced", error)
        except StageStopped as error:
            self._end("stopped", error)
        except Exception as error:
            self._end("failed", error)

    def drain(self, stop: threading.Event | None = None, patience_s: float = 60.0) -> int:
        """Step until the topics the stage reads hold nothing new; returns the inputs handled.

        What is parked and not yet due is left. Raises ``Unavailable`` where the world stays away for ``patience_s`` in a row, and
        whatever ``step`` raises.
        """
        stop = stop or threading.Event()
        handled, progress_at = 0, self.clock.monotonic()
        while not stop.is_set():
            self.clock.wait(stop, min(self._resume_at - self.clock.monotonic(), patience_s))
            count = self.step(wait_s=0.1)
            handled += count
            if count:
                progress_at = self.clock.monotonic()
            elif self.state == "waiting":
                if self.clock.monotonic() - progress_at >= patience_s:
                    raise Unavailable(f"{self.stage.name}: {self.reason}")
            elif self.log.lag(self.stage.name, self.stage.reads) == 0:
                break
        return handled

    def step(self, wait_s: float | None = None) -> int:
        """One batch; returns how many inputs were committed, 0 also where it has to wait (``state``).

        Raises ``Fenced``, ``LogError``, ``StageStopped`` for too many dead, and a bug as it is under ``strict``; nothing of the batch is kept then.
        """
        if self.clock.monotonic() < self._resume_at:
            return 0
        try:
            count = self._step(self._wait_s if wait_s is None else wait_s)
        except Unavailable as error:
            self._wait(error)
            return 0
        except BaseException:
            with suppress(DragomanError):
                self._forget()
            raise
        self._stop_if_too_many_are_dead()
        return count

    # -- one batch ---------------------------------------------------------------------------------------------------------

    def _step(self, wait_s: float) -> int:
        if self._ready is not None:
            self._ready()
        work = self._poll(wait_s)
        handled: list[tuple[_Work, Disposition]] = []
        away: Unavailable | None = None
        unsure = False
        begun = self.clock.monotonic()
        for one, result in self._results(work):
            if isinstance(result, Unavailable):
                away = result
                break
            handled.append((one, self._disposition(one, result)))
            unsure = handled[-1][1].kind == "dead" and hasattr(self.stage, "restore")
            if unsure:
                break  # its memory may be half changed: end the batch here, fold it again
        self._fit(self.clock.monotonic() - begun)
        self._commit(handled)
        self.state, self.reason = "running", ""
        if away is not None:
            self._wait(away)
        elif unsure:
            self._forget()
        return len(handled)

    def _fit(self, seconds: float) -> None:
        self.counters.busy_s += seconds
        if seconds > LONG_STEP_S:
            self._limit = max(1, self._limit // 2)
        elif seconds < SHORT_STEP_S:
            self._limit = min(self._batch, self._limit * 2)

    def _poll(self, wait_s: float) -> list[_Work]:
        soonest = self._parked.seconds_left()
        wait_s = wait_s if soonest is None else min(wait_s, soonest)
        polled = self.log.poll(self.stage.name, self._topics, self._limit, wait_s)
        owned = self.log.ownership(self.stage.name)
        if self._owned != owned:
            self._restore(owned)
        work = []
        for record in polled:
            if record.topic == RETRIES:
                self._parked.learn(record)
                self._carried.append(record)
            elif record.at is not None:
                work.append(_Work(record, record.at, 1))
        return [*self._due(), *work]

    def _due(self) -> list[_Work]:
        due = []
        for waiting in self._parked.due(self._batch, self._keeps_order):
            stored = self.log.get(waiting.at.at) if waiting.at.at else None
            if stored is None:  # replaced meanwhile: the newer one is on its way
                self._parked.forget(waiting.at.key)
                continue
            retry = codec.decode(stored, Retry)
            record = retries.original(retry)
            due.append(_Work(record, Coordinates(waiting.topic, waiting.partition, waiting.offset), retry.attempts + 1, waiting))
        return due

    def _results(self, work: Sequence[_Work]) -> Iterator[tuple[_Work, Result]]:
        if not work:
            return
        many = getattr(self.stage, "apply_many", None)
        if many is None or self._keeps_order:
            for one in work:
                yield one, self._apply(one)
            return
        try:
            results = list(many([one.record for one in work]))
        except (Unavailable, Fenced, LogError, ConfigError):
            raise
        except Exception as error:
            results = [error] if len(work) == 1 else []
        if len(results) == len(work):
            yield from zip(work, results, strict=True)
        else:  # the batch as a whole failed: find out which record it was
            for one in work:
                yield from self._results([one]) if len(work) > 1 else [(one, RuntimeError("apply_many answered no result"))]

    def _apply(self, one: _Work) -> Result:
        if self._keeps_order and one.waiting is None and self._is_behind(one):
            return [BEHIND]
        try:
            return self.stage.apply(one.record)
        except Exception as error:
            return error

    def _is_behind(self, one: _Work) -> bool:
        return (one.at.topic, one.record.key) in self._parked_now or self._parked.holds(one.at.topic, one.record.key)

    # -- what becomes of an input ------------------------------------------------------------------------------------------

    def _disposition(self, one: _Work, result: Result) -> Disposition:
        if not isinstance(result, Exception):
            try:
                return self._closed(one, self._checked(one, result))
            except (Rejected, TypeError, ValueError) as error:
                result = error
        if isinstance(result, (Fenced, LogError, ConfigError, StageStopped)):
            raise result
        if self._strict and not isinstance(result, Rejected):
            raise result
        return self._closed(one, Disposition("dead", [self._dead_letter(one, result)]))

    def _checked(self, one: _Work, outcomes: Sequence[Outcome]) -> Disposition:
        """Exactly one kind of outcome, topics as declared, sizes within the limit; anything else is a bug of the stage."""
        records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
        others = [outcome for outcome in outcomes if not isinstance(outcome, Record)]
        if bool(records) == bool(others) or len(others) > 1:
            raise ValueError(f"stage {self.stage.name} answered {len(records)} records and {len(others)} other outcomes for one input")
        for record in records:
            if record.topic not in self.stage.writes:
                raise ValueError(f"stage {self.stage.name} wrote to {record.topic!r}, which it does not declare")
            if record_bytes(record) > MAX_RECORD_BYTES:
                raise Rejected(f"its output for {record.topic} has {record_bytes(record):,} bytes, the limit is {MAX_RECORD_BYTES:,}")
        if records:
            return Disposition("emitted", records)
        if isinstance(others[0], Skip):
            return Disposition("skipped", [], others[0].reason)
        if isinstance(others[0], Park):
            self._parked_now.add((one.at.topic, one.record.key))
            attempts = 0 if others[0] is BEHIND else one.attempts
            record = retries.parked(self.stage.name, one.record, one.at, others[0], attempts, self.clock.now_ms())
            return Disposition("parked", [record])
        raise TypeError(f"stage {self.stage.name} answered a {type(others[0]).__name__}")

    def _closed(self, one: _Work, disposition: Disposition) -> Disposition:
        """A retry that is not parked again is done with."""
        if one.waiting is None or disposition.kind == "parked":
            return disposition
        return disposition._replace(outputs=[*disposition.outputs, retries.done(one.waiting, self.clock.now_ms())])

    def _dead_letter(self, one: _Work, error: Exception) -> Record:
        trace = None if isinstance(error, Rejected) else "".join(traceback.format_exception(error))[-MAX_TRACEBACK:]
        reason = (
            str(error)[: retries.MAX_REASON] if isinstance(error, Rejected) else f"{type(error).__name__}: {error}"[: retries.MAX_REASON]
        )
        value = base64.b64encode(one.record.value).decode()
        if len(value) > MAX_RECORD_BYTES - 4 * MAX_TRACEBACK:
            reason, value = f"{reason} (its {len(one.record.value):,} bytes are too many to copy; they stand at its coordinates)", ""
        letter = DeadLetter(
            stage=self.stage.name,
            reason=reason,
            topic=one.at.topic,
            key=one.record.key,
            value=value,
            partition=one.at.partition,
            offset=one.at.offset,
            attempts=one.attempts,
            time=one.record.time,
            headers=[pair for pair in one.record.headers if pair[0] != ATTEMPTS_HEADER],
            traceback=trace,
        )
        logger.warning(
            "dead letter", stage=self.stage.name, reason=reason, topic=one.at.topic, partition=one.at.partition, offset=one.at.offset
        )
        key = f"{one.at.topic}/{one.at.partition}/{one.at.offset}"
        record = codec.encode(DEAD_LETTERS, key, letter, time=self.clock.now_ms(), parent=msgspec.structs.replace(one.record, at=one.at))
        return msgspec.structs.replace(record, headers=(*record.headers, *_dead_headers(letter)))

    # -- committing and forgetting -----------------------------------------------------------------------------------------

    def _commit(self, handled: Sequence[tuple[_Work, Disposition]]) -> None:
        self._parked_now.clear()
        if not handled and len(self._carried) < self._batch:
            return
        consumed = [*self._carried, *(one.consumed() for one, _ in handled)]
        produced = [record for _, disposition in handled for record in disposition.outputs]
        self.log.commit(self.stage.name, consumed, produced)
        self._carried.clear()
        for one, disposition in handled:
            if one.waiting is not None:
                self._parked.forget(one.waiting.at.key)
            self.counters.add(disposition, retried=one.waiting is not None)
            self._recent.append(disposition.kind == "dead")

    def _restore(self, owned: Ownership) -> None:
        """Rebuild all memory from the log: the stage's fold and what is parked."""
        self._carried.clear()
        if isinstance(getattr(self.stage, "state_topic", None), str):
            self.stage.restore(self.log.read(self.stage.state_topic))  # type: ignore[union-attr]
        owns_retries = any(topic == RETRIES for topic, _ in owned.partitions)
        self._parked.restore(self.log.read(RETRIES) if owns_retries else [])
        self._owned = owned

    def _forget(self) -> None:
        self._owned = None
        self._carried.clear()
        self._parked_now.clear()
        self.log.rewind(self.stage.name)

    def _wait(self, error: Unavailable) -> None:
        self.state, self.reason = "waiting", str(error)
        now = self.clock.monotonic()
        self._resume_at = now + min(max(error.retry_after_s, 0.05), MAX_WAIT_S)
        if now - self._warned_at >= self._warn_every_s:
            self._warned_at = now
            logger.warning("waiting", stage=self.stage.name, reason=self.reason, retry_after_s=error.retry_after_s)
        with suppress(Unavailable):
            self._forget()

    def _stop_if_too_many_are_dead(self) -> None:
        dead = sum(self._recent)
        if len(self._recent) >= DEAD_MINIMUM and dead > DEAD_SHARE * len(self._recent):
            raise StageStopped(
                f"stage {self.stage.name} stopped: {dead} of its last {len(self._recent)} inputs are dead letters, more than"
                f" {DEAD_SHARE:.0%}; see `dragoman dead-letters list`, then start it again"
            )

    def _end(self, state: State, error: Exception) -> None:
        self.state, self.reason, self.failure = state, str(error), error
        logger.error("stage ended", stage=self.stage.name, state=state, reason=self.reason, exc_info=not isinstance(error, DragomanError))


def _dead_headers(letter: DeadLetter) -> tuple[tuple[str, str], ...]:
    return (
        ("dl_stage", letter.stage),
        ("dl_reason", letter.reason),
        ("dl_topic", letter.topic),
        ("dl_partition", str(letter.partition)),
        ("dl_offset", str(letter.offset)),
        ("dl_attempts", str(letter.attempts)),
    )
