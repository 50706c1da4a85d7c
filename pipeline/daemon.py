"""The daemon: which steps there are, how they are wired, and how they run side by side or once through.

Each step runs in a thread of its own with a log of its own; what they share is the log's file or broker. So ``--only tag`` in another
process, or on another machine, is the same step as here.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import structlog

from connectors.sinks.base import Sink
from pipeline.config import STEPS, Config, Step
from pipeline.errors import DragomanError, Unavailable
from pipeline.log.base import Log
from pipeline.runner import BATCH, WARN_EVERY_S, Runner
from pipeline.stage import BatchStage, Stage, StatefulStage

if TYPE_CHECKING:
    from processors.resolve import ResolveOptions

logger = structlog.get_logger("dragoman.daemon")

JOIN_S = 30.0
"""Seconds a step has to finish its batch once the daemon is told to stop."""
PAUSE_S = 5.0
"""Between two tries to open a log that is away."""

Made = TypeVar("Made")
OpenLog = Callable[[], Log]
AnyStage = Stage | BatchStage | StatefulStage


class Loop(Protocol):
    """One thing that runs until stopped (``run``) or until nothing is left (``once``; answers how many inputs were handled)."""

    @property
    def name(self) -> str: ...
    @property
    def failure(self) -> str | None: ...
    def run(self, stop: threading.Event) -> None: ...
    def once(self, stop: threading.Event) -> int: ...
    def close(self) -> None: ...


class ConnectLoop:
    """Polls the feeds; ``failed`` are those that could not be read in the last round, with the reason."""

    name = "connect"
    failure: str | None = None

    def __init__(self, log: Log, settings: Config) -> None:
        from pipeline import feeds
        from pipeline.poller import Poller

        self.failed: dict[str, str] = {}
        self._log = log
        self._poller = Poller(log, feeds.configured_feeds(settings), http=feeds.http_options(settings))

    def run(self, stop: threading.Event) -> None:
        self._poller.run(stop)

    def once(self, stop: threading.Event) -> int:
        report = self._poller.once(stop=stop)
        self.failed = report.failed
        return report.entries

    def close(self) -> None:
        self._log.close()


class StageLoop:
    """Runs one stage over the log."""

    def __init__(self, log: Log, stage: AnyStage, *, strict: bool = False, ready: Callable[[], None] | None = None) -> None:
        self.name = stage.name
        self._log, self._stage = log, stage
        self._runner = Runner(log, stage, batch=getattr(stage, "batch", BATCH), strict=strict, ready=ready)

    @property
    def failure(self) -> str | None:
        return self._runner.reason if self._runner.state in ("failed", "stopped", "fenced") else None

    def run(self, stop: threading.Event) -> None:
        self._runner.run(stop)

    def once(self, stop: threading.Event) -> int:
        return self._runner.drain(stop)

    def close(self) -> None:
        close = getattr(self._stage, "close", None)
        if close is not None:
            close()
        self._log.close()


class Daemon:
    """The steps named, over the log that ``open_log`` opens. ``sinks`` None takes those configured."""

    def __init__(
        self,
        settings: Config,
        open_log: OpenLog,
        *,
        only: Sequence[Step] = STEPS,
        sinks: Callable[[], list[Sink]] | None = None,
        strict: bool = False,
    ) -> None:
        self._settings, self._open_log, self._strict = settings, open_log, strict
        self._sinks = sinks or (lambda: configured_sinks(settings))
        self._only = [step for step in STEPS if step in only]
        self.failures: dict[str, str] = {}

    def run(self, stop: threading.Event) -> None:
        """Run every step in a thread of its own until ``stop`` is set. A step that ends by itself is noted in ``failures``; the others go on."""
        threads = [threading.Thread(target=self._live, args=(step, make, stop), name=step, daemon=True) for step, make in self._makers()]
        threads.append(threading.Thread(target=self._sweep, args=(stop,), name="sweep", daemon=True))
        for thread in threads:
            thread.start()
        while not stop.wait(0.2) and any(thread.is_alive() for thread in threads[:-1]):
            pass
        stop.set()
        for thread in threads:
            thread.join(JOIN_S)
            if thread.is_alive():
                logger.warning("did not stop in time; what it had not committed is done again at the next start", step=thread.name)

    def once(self, stop: threading.Event) -> dict[str, int]:
        """Poll every feed once, then let each step handle all there is; answers inputs by step. Raises what a step raises."""
        handled: dict[str, int] = {}
        with ExitStack() as opened:
            loops = []
            for _, make in self._makers():
                loops.append(make())
                opened.callback(loops[-1].close)
            for loop in loops:
                handled[loop.name] = loop.once(stop)
                if isinstance(loop, ConnectLoop):
                    self.failures.update(loop.failed)
        return handled

    def _makers(self) -> list[tuple[str, Callable[[], Loop]]]:
        makers: list[tuple[str, Callable[[], Loop]]] = []
        for step in self._only:
            if step == "connect":
                makers.append((step, lambda: ConnectLoop(self._open_log(), self._settings)))
            elif step == "deliver":
                makers += [(f"deliver.{sink.name}", self._stage_loop(partial(delivery, sink))) for sink in self._sinks()]
            else:
                makers.append((step, self._stage_loop(partial(make_stage, step, self._settings))))
        return makers

    def _stage_loop(self, make: Callable[[], AnyStage]) -> Callable[[], Loop]:
        def made() -> Loop:
            stage = make()
            return StageLoop(self._open_log(), stage, strict=self._strict, ready=room(self._settings) if stage.name == "fetch" else None)

        return made

    def _live(self, step: str, make: Callable[[], Loop], stop: threading.Event) -> None:
        """One thread: make the step where it will be used, run it, say why it ended."""
        try:
            loop = self._made(make, stop)
            if loop is None:
                return
            try:
                loop.run(stop)
                reason = loop.failure
            finally:
                loop.close()
        except DragomanError as error:
            reason = str(error)
        except Exception as error:
            logger.exception("step failed", step=step)
            reason = f"{type(error).__name__}: {error}"
        if reason is not None:
            self.failures[step] = reason
            logger.error("step ended", step=step, reason=reason)

    def _sweep(self, stop: threading.Event) -> None:
        """Retention and compaction, now and then."""
        from pipeline.housekeeping import sweep_forever

        log = self._made(self._open_log, stop)
        if log is not None:
            try:
                sweep_forever(log, stop)
            finally:
                log.close()

    def _made(self, make: Callable[[], Made], stop: threading.Event) -> Made | None:
        """What ``make`` makes; a log that is away is waited for, and said so once a minute."""
        said_at = float("-inf")
        while not stop.is_set():
            try:
                return make()
            except Unavailable as error:
                if time.monotonic() - said_at >= WARN_EVERY_S:
                    said_at = time.monotonic()
                    logger.warning("waiting for the log", reason=str(error))
                stop.wait(PAUSE_S)
        return None


def room(settings: Config) -> Callable[[], None] | None:
    """What holds fetching back while the disk of an embedded log is nearly full."""
    from pipeline.housekeeping import RoomGuard

    if not settings.log.startswith("sqlite:"):
        return None
    return RoomGuard(Path(settings.log.removeprefix("sqlite:")).expanduser().resolve().parent)


def make_stage(step: Step, settings: Config) -> AnyStage:
    """The stage of one step, extraction and tagging in a child where so configured."""
    if step == "fetch":
        from connectors.fetch import FetchStage
        from pipeline.feeds import http_options

        return FetchStage(http_options(settings))
    if step == "resolve":
        from processors.resolve import ResolveStage

        return ResolveStage(resolve_options(settings))
    return child_stage(step, settings) if settings.workers.isolate else own_stage(step)


def own_stage(step: Step) -> Stage:
    """Extraction or tagging in this process."""
    from pipeline import stages

    return stages.extract() if step == "extract" else stages.tag()


def child_stage(step: Step, settings: Config) -> BatchStage:
    """Extraction or tagging in a process that may be killed."""
    from pipeline.workers import ChildStage

    workers = settings.workers
    return ChildStage(f"pipeline.stages:{step}", deadline_s=workers.deadline_s, memory_bytes=workers.memory_mb * 1024**2)


def delivery(sink: Sink) -> Stage:
    from pipeline.deliver import DeliverStage

    return DeliverStage(sink)


def configured_sinks(settings: Config) -> list[Sink]:
    """A sink for each section of ``[sinks]`` that is on."""
    from connectors.sinks.console import ConsoleSink
    from connectors.sinks.jsonl import JsonlSink

    sinks: list[Sink] = []
    if settings.sinks.console.enabled:
        sinks.append(ConsoleSink())
    if settings.sinks.jsonl.path is not None:
        sinks.append(JsonlSink(settings.sinks.jsonl.path))
    return sinks


def resolve_options(settings: Config) -> ResolveOptions:
    """``ResolveOptions`` as configured, with what an alert says of its maker."""
    from pipeline.provenance import model_name, rules_digest, version
    from processors.resolve import ResolveOptions

    chosen = settings.resolve
    return ResolveOptions(
        horizon_days=chosen.horizon_days,
        backlog_days=chosen.backlog_days,
        min_confidence=chosen.min_confidence,
        near_confidence=chosen.near_confidence,
        min_families=chosen.min_families,
        alert_types=tuple(chosen.alert_types),
        deployment=settings.deployment,
        version=version(),
        rules_sha256=rules_digest(),
        model=model_name(),
    )
