"""Stages in killable child processes: a record that hangs, crashes or eats the memory costs itself and nothing else.

The child is a fresh interpreter (nothing of the parent's threads, sockets or log is in it), started once and kept warm. Records go in
and answers come out as length-prefixed MessagePack over its standard input and output, one answer a record as soon as it is ready, so
the parent always knows which record is in work.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Literal

import msgspec
import structlog

from pipeline.errors import ConfigError, DragomanError, LogError, Rejected, Unavailable
from pipeline.records import Record
from pipeline.stage import BatchStage, Outcome, Park, Skip, Stage, StatefulStage

DEADLINE_S = 30.0
START_S = 180.0
"""Loading models from a cold disk on a busy machine takes a minute."""

MEMORY_BYTES = 4 * 1024**3
"""Address space, not resident memory: numeric libraries map far more than they use."""

RECYCLE_AFTER = 5000
"""Records a child handles before a new one takes over, against slow growth in native libraries."""

MAX_FRAME = 256 * 1024 * 1024

logger = structlog.get_logger()


class ChildBug(Exception):
    """An unexpected exception in the child; its text is the child's traceback."""


class Answer(msgspec.Struct, frozen=True):
    """Outcomes of one record, or how it failed."""

    records: list[Record] = []
    skip: Skip | None = None
    park: Park | None = None
    failed: Literal["rejected", "unavailable", "log", "config", "memory", "bug"] | None = None
    text: str = ""
    retry_after_s: float = 60.0


class Hello(msgspec.Struct, frozen=True):
    """What the child says once its stage stands; ``error`` where it does not."""

    name: str = ""
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    error: str = ""


class _Hung(Exception):
    pass


class _Died(Exception):
    pass


class ChildStage:
    """A ``BatchStage`` whose records are handled by a stage in a child process.

    ``factory``: import path of a callable, ``processors.extract:ExtractStage``, called in the child with ``options`` (plain JSON). A record
    that takes longer than ``deadline_s`` seconds is rejected; so is one that takes the child down twice in a row, or asks for more than
    ``memory_bytes`` of address space. Raises ``ConfigError`` where the stage cannot be made. ``close`` ends the child.
    """

    def __init__(
        self,
        factory: str,
        options: Mapping[str, Any] | None = None,
        *,
        deadline_s: float = DEADLINE_S,
        memory_bytes: int = MEMORY_BYTES,
        recycle_after: int = RECYCLE_AFTER,
    ) -> None:
        self._factory, self._options = factory, dict(options or {})
        self._deadline_s, self._memory_bytes, self._recycle_after = deadline_s, memory_bytes, recycle_after
        self.kills = 0
        self._child: _Child | None = None
        hello = self._ready().hello
        self.name, self.reads, self.writes = hello.name, hello.reads, hello.writes

    def apply(self, record: Record) -> Sequence[Outcome]:
        [result] = self.apply_many([record])
        if isinstance(result, Exception):
            raise result
        return result

    def apply_many(self, records: Sequence[Record]) -> list[Sequence[Outcome] | Exception]:
        results: list[Sequence[Outcome] | Exception] = []
        crashed_at = -1
        while len(results) < len(records):
            try:
                results.append(self._ask(records[len(results)]))
            except _Hung:
                results.append(Rejected(f"took longer than {self._deadline_s:g} s"))
            except _Died as died:
                if crashed_at == len(results):
                    results.append(Rejected(f"took its process down twice: {died}"))
                crashed_at = len(results)
        return results

    def close(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _ask(self, record: Record) -> Sequence[Outcome] | Exception:
        child = self._ready()
        try:
            result = _result(child.ask(record, self._deadline_s))
        except (_Hung, _Died) as error:
            self.kills += 1
            logger.warning("child ended", stage=self.name, why=str(error), topic=record.topic, at=str(record.at))
            self.close()
            raise
        if isinstance(result, MemoryError):
            self.close()  # what is left of its memory is not to be trusted
            return Rejected(f"asked for more than {self._memory_bytes / 1024**2:,.0f} MiB of memory")
        return result

    def _ready(self) -> _Child:
        if self._child is not None and (self._child.handled >= self._recycle_after or self._child.process.poll() is not None):
            self.close()
        if self._child is None:
            self._child = _Child(self._factory, self._options, self._memory_bytes)
        return self._child


class _Child:
    """The process and its two pipes."""

    def __init__(self, factory: str, options: Mapping[str, Any], memory_bytes: int) -> None:
        self.handled = 0
        command = [sys.executable, "-P", "-m", "pipeline.workers", factory, json.dumps(options), str(memory_bytes)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._in, self._out = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self._in, False)
        try:
            self.hello = msgspec.msgpack.decode(self._receive(time.monotonic() + START_S), type=Hello)
        except (_Hung, _Died) as error:
            self.end()
            raise ConfigError(f"the process for {factory} did not start: {error}") from error
        if self.hello.error:
            self.end()
            raise ConfigError(f"{factory} cannot be made: {self.hello.error}")

    def ask(self, record: Record, deadline_s: float) -> Answer:
        until = time.monotonic() + deadline_s
        self._send(msgspec.msgpack.encode(record), until)
        answer = msgspec.msgpack.decode(self._receive(until), type=Answer)
        self.handled += 1
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, frame: bytes, until: float) -> None:
        left = memoryview(struct.pack(">I", len(frame)) + frame)
        while left:
            self._wait([], [self._in], until)
            try:
                left = left[os.write(self._in, left) :]
            except BrokenPipeError:
                raise self._death() from None

    def _receive(self, until: float) -> bytes:
        (size,) = struct.unpack(">I", self._exactly(4, until))
        return self._exactly(min(size, MAX_FRAME), until)

    def _exactly(self, size: int, until: float) -> bytes:
        parts: list[bytes] = []
        while size:
            self._wait([self._out], [], until)
            part = os.read(self._out, min(size, 1 << 20))
            if not part:
                raise self._death()
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _wait(self, readable: list[int], writable: list[int], until: float) -> None:
        ready = select.select(readable, writable, [], max(0.0, until - time.monotonic()))
        if not ready[0] and not ready[1]:
            raise _Hung("deadline passed")

    def _death(self) -> _Died:
        try:
            code = self.process.wait(5)
        except subprocess.TimeoutExpired:
            return _Died("its pipes were closed")
        return _Died(signal.Signals(-code).name if code < 0 else f"exit code {code}")


def _result(answer: Answer) -> Sequence[Outcome] | Exception:
    if answer.failed is None:
        others: list[Outcome] = [outcome for outcome in (answer.skip, answer.park) if outcome is not None]
        return [*answer.records, *others]
    errors: dict[str, Callable[[], Exception]] = {
        "rejected": lambda: Rejected(answer.text),
        "unavailable": lambda: Unavailable(answer.text, answer.retry_after_s),
        "log": lambda: LogError(answer.text),
        "config": lambda: ConfigError(answer.text),
        "memory": lambda: MemoryError(answer.text),
        "bug": lambda: ChildBug(answer.text),
    }
    return errors[answer.failed]()


# -- in the child ------------------------------------------------------------------------------------------------------


def _answer(stage: Stage | StatefulStage | BatchStage, record: Record) -> Answer:
    try:
        outcomes = stage.apply(record)
    except Rejected as error:
        return Answer(failed="rejected", text=str(error))
    except Unavailable as error:
        return Answer(failed="unavailable", text=str(error), retry_after_s=error.retry_after_s)
    except LogError as error:
        return Answer(failed="log", text=str(error))
    except DragomanError as error:
        return Answer(failed="config", text=str(error))
    except MemoryError as error:
        return Answer(failed="memory", text=str(error))
    except Exception:
        return Answer(failed="bug", text=traceback.format_exc())
    skips = [outcome for outcome in outcomes if isinstance(outcome, Skip)]
    parks = [outcome for outcome in outcomes if isinstance(outcome, Park)]
    records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
    if len(skips) > 1 or len(parks) > 1 or len(records) + len(skips) + len(parks) != len(outcomes):
        return Answer(failed="bug", text=f"outcomes that no stage may give: {[type(outcome).__name__ for outcome in outcomes]}")
    return Answer(records=records, skip=skips[0] if skips else None, park=parks[0] if parks else None)


def _confine(memory_bytes: int) -> None:
    """Cap the address space, leave no core files, and die with the parent."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which lets a batch finish
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def _frames(pipe: BinaryIO) -> Iterator[bytes]:
    while len(head := pipe.read(4)) == 4:
        (size,) = struct.unpack(">I", head)
        yield pipe.read(size)


def _serve(factory: str, options: Mapping[str, Any], memory_bytes: int) -> None:
    # Native libraries print where they like: keep the pipe to ourselves and send their standard output to standard error.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _confine(memory_bytes)

    def send(value: msgspec.Struct) -> None:
        frame = msgspec.msgpack.encode(value)
        out.write(struct.pack(">I", len(frame)) + frame)
        out.flush()

    try:
        module, _, name = factory.partition(":")
        stage = getattr(importlib.import_module(module), name)(**options)
        send(Hello(stage.name, tuple(stage.reads), tuple(stage.writes)))
    except Exception as error:
        send(Hello(error=f"{type(error).__name__}: {error}"))
        return
    for frame in _frames(os.fdopen(0, "rb")):
        send(_answer(stage, msgspec.msgpack.decode(frame, type=Record)))


if __name__ == "__main__":
    _serve(sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3]))
