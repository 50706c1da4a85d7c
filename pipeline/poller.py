"""The connect step: asks every feed when it is due, and stores what is new together with where to resume.

Entries and cursor go into the log in one append. A process killed before it asks again with the old cursor and gets the same
entries; one killed after it asks with the new cursor and gets none of them. No entry is stored twice, none is lost.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
import structlog

from connectors.feed_child import FeedParser
from connectors.http import Client, Options
from connectors.sources.base import Polled, Source
from connectors.sources.rss import FeedOptions, RssSource
from connectors.urls import host
from pipeline.clock import Clock, SystemClock
from pipeline.codec import decode, encode
from pipeline.errors import Rejected, Unavailable
from pipeline.ids import content_id
from pipeline.log.base import Log, last_by_key
from pipeline.records import Cursor, Entry, Record
from pipeline.topics import CURSORS, ENTRIES

CONCURRENCY = 32
LONGEST_WAIT_S = 30.0
"""How long the poller sleeps at most: the wall clock may be set meanwhile."""
SILENT_MS = 7 * 86_400_000
LOG_PAUSE_S = 10.0

Health = Literal["ok", "new", "failing", "silent", "gone", "moved"]


class PollReport(msgspec.Struct, frozen=True):
    """What one round of polls did. ``failed``: feed URL -> what went wrong."""

    polled: int = 0
    entries: int = 0
    failed: dict[str, str] = {}


class FeedHealth(msgspec.Struct, frozen=True, kw_only=True):
    """How one feed is doing. Moments are milliseconds since 1970 UTC; ``silent`` means nothing new for a week."""

    url: str
    outlet: str | None
    health: Health
    last_success: int | None = None
    last_new: int | None = None
    next_poll_at: int = 0
    failures: int = 0
    last_error: str | None = None
    moved_to: str | None = None


class Poller:
    """Drives one source for each feed. The log instance is the poller's own while it runs; ``source`` makes the source of a feed."""

    def __init__(
        self,
        log: Log,
        feeds: Sequence[FeedOptions],
        *,
        http: Options | None = None,
        clock: Clock | None = None,
        source: Callable[[FeedOptions, Client, FeedParser, Clock], Source] = RssSource,
        concurrency: int = CONCURRENCY,
    ) -> None:
        self._log = log
        self._feeds = list({feed.url: feed for feed in feeds}.values())
        self._http = http or Options()
        self._clock = clock or SystemClock()
        self._make_source = source
        self._concurrency = concurrency
        self._talk = structlog.get_logger("dragoman.poller")
        self._cursors = restored(log)

    def once(self, *, stop: threading.Event | None = None, force: bool = True) -> PollReport:
        """Ask every feed that has not said it is gone, once, due or not (``force``), and return when all have answered."""
        now = self._clock.now_ms()
        chosen = [feed for feed in self._feeds if force or self._due_at(feed) <= now]
        return asyncio.run(self._round(chosen, stop or threading.Event()))

    def run(self, stop: threading.Event) -> None:
        """Ask feeds as they fall due until ``stop`` is set. A log that is away is waited for."""
        asyncio.run(self._forever(stop))

    def health(self) -> list[FeedHealth]:
        """Every feed's state, in the order configured."""
        now = self._clock.now_ms()
        return [health_of(feed, self._cursors.get(_key(RssSource.name, feed.url)), now) for feed in self._feeds]

    async def _round(self, feeds: Sequence[FeedOptions], stop: threading.Event) -> PollReport:
        async with Client(self._http) as client:
            parser = FeedParser()
            try:
                return await self._drain([self._source(feed, client, parser) for feed in feeds if not self._is_gone(feed)], stop)
            finally:
                await parser.close()

    async def _drain(self, waiting: list[Source], stop: threading.Event) -> PollReport:
        """Polls all, at most ``concurrency`` at once and one a host, so that a slow host holds up nobody else."""
        running: dict[asyncio.Task[int], Source] = {}
        report = PollReport()
        while (waiting or running) and not stop.is_set():
            self._start(waiting, running)
            report = self._collect(await _first_done(running), running, report)
        await _cancel(running)
        return report

    async def _forever(self, stop: threading.Event) -> None:
        async with Client(self._http) as client:
            parser = FeedParser()
            sources = [self._source(feed, client, parser) for feed in self._feeds]
            running: dict[asyncio.Task[int], Source] = {}
            try:
                while not stop.is_set():
                    wait_s = self._start(self._due(sources, running), running)
                    if running:
                        self._collect(await _first_done(running), running, PollReport())
                    else:
                        await asyncio.to_thread(self._clock.wait, stop, wait_s)
            finally:
                await _cancel(running)
                await parser.close()

    def _due(self, sources: Sequence[Source], running: dict[asyncio.Task[int], Source]) -> list[Source]:
        now = self._clock.now_ms()
        busy = {source.url for source in running.values()}
        return [source for source in sources if source.url not in busy and self._cursor(source).next_poll_at <= now]

    def _start(self, waiting: list[Source], running: dict[asyncio.Task[int], Source]) -> float:
        """Start what may start, taking it off ``waiting``; the answer is how long nothing else will be due, in seconds."""
        hosts = {host(source.url) for source in running.values()}
        for source in list(waiting):
            if len(running) >= self._concurrency:
                break
            if host(source.url) not in hosts:
                hosts.add(host(source.url))
                waiting.remove(source)
                running[asyncio.create_task(self._poll(source))] = source
        dues = [self._due_at(feed) for feed in self._feeds if not self._is_gone(feed)]
        ahead_s = (min(dues, default=self._clock.now_ms() + 60_000) - self._clock.now_ms()) / 1000
        return min(LONGEST_WAIT_S, max(0.05, ahead_s))

    async def _poll(self, source: Source) -> int:
        """One poll, stored; how many entries came."""
        before = self._cursor(source)
        polled = await self._ask(source, before)
        self._log.append(to_records(polled, self._clock.now_ms()))
        self._cursors[_key(source.name, source.url)] = polled.cursor
        if polled.cursor.last_error:
            self._talk.warning("feed failed", feed=source.url, failures=polled.cursor.failures, error=polled.cursor.last_error)
        return len(polled.entries)

    async def _ask(self, source: Source, cursor: Cursor) -> Polled:
        """A source that breaks its promise not to raise costs its own feed one failure, no other feed anything."""
        try:
            return await source.poll(cursor)
        except Exception as error:
            self._talk.exception("source failed", feed=source.url)
            due = self._clock.now_ms() + 3_600_000
            text = f"{source.url}: {type(error).__name__}: {error}"
            return Polled([], msgspec.structs.replace(cursor, failures=cursor.failures + 1, last_error=text, next_poll_at=due))

    def _collect(self, done: set[asyncio.Task[int]], running: dict[asyncio.Task[int], Source], report: PollReport) -> PollReport:
        for task in done:
            source = running.pop(task)
            try:
                count, error = task.result(), self._cursor(source).last_error
            except (Unavailable, Rejected) as failure:
                # The log took nothing, so the cursor stands where it stood and the feed is asked again.
                self._talk.error("log refused a poll", feed=source.url, error=str(failure))
                count, error = 0, str(failure)
                self._postpone(source)
            failed = report.failed | ({source.url: error} if error else {})
            report = PollReport(report.polled + 1, report.entries + count, failed)
        return report

    def _postpone(self, source: Source) -> None:
        cursor = self._cursor(source)
        due = self._clock.now_ms() + int(LOG_PAUSE_S * 1000)
        self._cursors[_key(source.name, source.url)] = msgspec.structs.replace(cursor, next_poll_at=due)

    def _source(self, feed: FeedOptions, client: Client, parser: FeedParser) -> Source:
        return self._make_source(feed, client, parser, self._clock)

    def _cursor(self, source: Source) -> Cursor:
        return self._cursors.get(_key(source.name, source.url)) or Cursor(source=source.name, url=source.url)

    def _due_at(self, feed: FeedOptions) -> int:
        cursor = self._cursors.get(_key(RssSource.name, feed.url))
        return cursor.next_poll_at if cursor else 0

    def _is_gone(self, feed: FeedOptions) -> bool:
        cursor = self._cursors.get(_key(RssSource.name, feed.url))
        return cursor is not None and cursor.gone and cursor.next_poll_at > self._clock.now_ms()


def restored(log: Log) -> dict[str, Cursor]:
    """Cursor by key, as the log's compacted topic has them. One that cannot be read is left out: its feed begins anew."""
    cursors: dict[str, Cursor] = {}
    if CURSORS in log.topics():
        for key, record in last_by_key(log.read(CURSORS)).items():
            try:
                cursors[key] = decode(record, Cursor)
            except Rejected as error:
                structlog.get_logger("dragoman.poller").warning("cursor cannot be read", cursor=key, error=str(error))
    return cursors


def to_records(polled: Polled, time: int) -> list[Record]:
    """What one poll adds to the log: its entries, keyed by the host they will be fetched from, and the cursor last."""
    entries = [
        encode(ENTRIES, host(entry.url) or host(entry.feed), entry, time=time, record_id=_record_id(entry)) for entry in polled.entries
    ]
    cursor = polled.cursor
    return [*entries, encode(CURSORS, _key(cursor.source, cursor.url), cursor, time=time)]


def health_of(feed: FeedOptions, cursor: Cursor | None, now: int) -> FeedHealth:
    """The state of one feed at ``now``."""
    if cursor is None:
        return FeedHealth(url=feed.url, outlet=feed.outlet, health="new")
    health: Health = "ok"
    if cursor.gone:
        health = "gone"
    elif cursor.failures:
        health = "failing"
    elif cursor.moved_to:
        health = "moved"
    elif cursor.last_new is None or now - cursor.last_new > SILENT_MS:
        health = "silent"
    return FeedHealth(
        url=feed.url,
        outlet=feed.outlet,
        health=health,
        last_success=cursor.last_success,
        last_new=cursor.last_new,
        next_poll_at=cursor.next_poll_at,
        failures=cursor.failures,
        last_error=cursor.last_error,
        moved_to=cursor.moved_to,
    )


def _key(source: str, url: str) -> str:
    return f"{source} {url}"


def _record_id(entry: Entry) -> str:
    """Equal for the same entry with the same words: seen twice, it changes nothing."""
    return content_id(entry.entry_id, entry.url, entry.title, entry.summary, entry.published)


async def _first_done(running: dict[asyncio.Task[int], Source]) -> set[asyncio.Task[int]]:
    """What has finished, half a second at most from now: a stop is heeded in between."""
    if not running:
        return set()
    done, _ = await asyncio.wait(running, timeout=0.5, return_when=asyncio.FIRST_COMPLETED)
    return done


async def _cancel(running: dict[asyncio.Task[int], Source]) -> None:
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
