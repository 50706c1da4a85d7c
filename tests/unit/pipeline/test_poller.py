"""The connect step over a real server and a real log."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from connectors.http import Options
from connectors.opml import Feed
from connectors.sources.base import Polled
from pipeline.codec import decode
from pipeline.errors import Unavailable
from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog, MemoryStore
from pipeline.log.sqlite import SqliteLog
from pipeline.poller import Poller, restored
from pipeline.records import Cursor, Entry, Record
from pipeline.topics import CURSORS, ENTRIES

from ..connectors.conftest import HandClock, Server, ok, status


def rss(*titles: str) -> bytes:
    items = "".join(f"<item><title>{title}</title><link>https://example.org/{title}</link><guid>{title}</guid></item>" for title in titles)
    return f"<rss version='2.0'><channel><title>N</title>{items}</channel></rss>".encode()


@pytest.fixture
def server() -> object:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def options(server: Server) -> Options:
    return Options(allow=(server.address,), host_gap_s=0.0, deadline_s=5.0)


def entries(log: Log) -> list[Entry]:
    return [decode(record, Entry) for record in log.read(ENTRIES)]


def titles(log: Log) -> list[str]:
    return sorted(entry.title for entry in entries(log))


def test_a_round_asks_every_feed_and_stores_what_is_new(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/a": ok(rss("a1", "a2")), "/b": ok(rss("b1")), "/c": status(500)}
    log = MemoryLog()

    # When
    report = Poller(log, [Feed(url=server.url(path)) for path in ("/a", "/b", "/c")], http=options).once()

    # Then
    assert (report.polled, report.entries, list(report.failed)) == (3, 3, [server.url("/c")])
    assert titles(log) == ["a1", "a2", "b1"]
    assert {record.key for record in log.read(ENTRIES)} == {"example.org"}


def test_a_restart_resumes_where_the_last_run_ended(server: Server, options: Options) -> None:
    # Given
    store = MemoryStore()
    server.answers["/a"] = [ok(rss("a1"), ETag="x"), ok(rss("a2", "a1"), ETag="y")]
    feeds = [Feed(url=server.url("/a"))]
    Poller(MemoryLog(store), feeds, http=options).once()

    # When
    report = Poller(MemoryLog(store), feeds, http=options).once()

    # Then
    assert report.entries == 1
    assert titles(MemoryLog(store)) == ["a1", "a2"]
    assert server.asked[1].headers["if-none-match"] == "x"


def test_only_what_is_due_is_asked_unless_forced(server: Server, options: Options) -> None:
    # Given
    clock = HandClock()
    server.answers["/a"] = ok(rss("a1"))
    poller = Poller(MemoryLog(), [Feed(url=server.url("/a"), interval_s=60)], http=options, clock=clock)
    poller.once()

    # When
    early = poller.once(force=False).polled
    clock.ms += 70_000
    late = poller.once(force=False).polled

    # Then
    assert (early, late) == (0, 1)


def test_a_feed_that_is_gone_is_asked_once_a_month(server: Server, options: Options) -> None:
    # Given
    clock = HandClock()
    server.answers["/a"] = [status(410), ok(rss("a1"))]
    poller = Poller(MemoryLog(), [Feed(url=server.url("/a"))], http=options, clock=clock)
    poller.once()

    # When
    soon, then = poller.once().polled, poller.health()[0].health
    clock.ms += 31 * 86_400_000
    late, now = poller.once().polled, poller.health()[0].health

    # Then
    assert (soon, then) == (0, "gone")
    assert (late, now) == (1, "ok")


def test_a_cursor_that_cannot_be_read_costs_its_own_feed_only(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/a": ok(rss("a1")), "/b": ok(rss("b1"))}
    feeds, log = [Feed(url=server.url("/a")), Feed(url=server.url("/b"))], MemoryLog()
    Poller(log, feeds, http=options).once()
    log.append([Record(topic=CURSORS, key=f"rss {server.url('/a')}", value=b"rubbish", time=1)])

    # When
    report = Poller(log, feeds, http=options).once()

    # Then
    assert report.entries == 1
    assert len(entries(log)) == 3
    assert len({entry.entry_id for entry in entries(log)}) == 2


def test_feeds_of_one_host_are_asked_one_by_one_and_others_do_not_wait(server: Server) -> None:
    # Given: a host with ten feeds that each take a while, and another host
    other = Server()
    under_way, most = 0, 0

    async def slow(asked: object, writer: object) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.1)
        under_way -= 1
        writer.write(ok(rss(asked.path[1:])))  # type: ignore[attr-defined]

    server.answers |= {f"/{n}": slow for n in range(10)}
    other.answers["/x"] = ok(rss("x"))
    feeds = [*(Feed(url=server.url(f"/{n}")) for n in range(10)), Feed(url=other.url("/x"))]
    options = Options(allow=(server.address, other.address), host_gap_s=0.05, deadline_s=5.0)

    # When
    begin = time.monotonic()
    report = Poller(MemoryLog(), feeds, http=options).once()

    # Then
    assert (report.polled, report.entries, most) == (11, 11, 1)
    assert other.asked[0].begun - begin < server.asked[2].begun - begin
    other.close()


def test_a_feed_of_a_hundred_megabytes_is_a_failure_like_any_other(server: Server, options: Options) -> None:
    # Given
    async def endless(asked: object, writer: object) -> None:
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 100000000\r\n\r\n<rss version='2.0'><channel>")  # type: ignore[attr-defined]
        while True:
            writer.write(b"<item><title>more</title></item>" * 1000)  # type: ignore[attr-defined]
            await writer.drain()  # type: ignore[attr-defined]

    server.answers |= {"/huge": endless, "/b": ok(rss("b1"))}

    # When
    report = Poller(MemoryLog(), [Feed(url=server.url("/huge")), Feed(url=server.url("/b"))], http=options).once()

    # Then
    assert report.entries == 1
    assert "larger than 5000000 bytes" in report.failed[server.url("/huge")]


class FailingLog(MemoryLog):
    """A log whose first appends fail."""

    failures = 1

    def append(self, records: list[Record]) -> list[object]:  # type: ignore[override]
        if self.failures:
            self.failures -= 1
            raise Unavailable("the disk is full")
        return super().append(records)  # type: ignore[return-value]


def test_what_the_log_did_not_take_is_asked_for_again(server: Server, options: Options) -> None:
    # Given
    server.answers["/a"] = ok(rss("a1"), ETag="x")
    log = FailingLog()
    poller = Poller(log, [Feed(url=server.url("/a"))], http=options)

    # When
    first, second = poller.once(), poller.once()

    # Then
    assert first.failed == {server.url("/a"): "the disk is full"}
    assert second.entries == 1
    assert titles(log) == ["a1"]
    assert "if-none-match" not in server.asked[1].headers


def test_a_source_with_a_bug_costs_its_own_feed_only(server: Server, options: Options) -> None:
    # Given
    class Broken:
        name = "rss"

        def __init__(self, url: str) -> None:
            self.url = url

        async def poll(self, cursor: Cursor) -> Polled:
            if self.url.endswith("/a"):
                raise KeyError("bug")
            return Polled([], Cursor(source="rss", url=self.url, next_poll_at=1))

    log = MemoryLog()
    feeds = [Feed(url=server.url("/a")), Feed(url=server.url("/b"))]

    # When
    report = Poller(log, feeds, http=options, source=lambda feed, *rest: Broken(feed.url)).once()

    # Then
    assert report.polled == 2
    assert list(report.failed) == [server.url("/a")]
    assert restored(log)[f"rss {server.url('/a')}"].failures == 1


def test_health_tells_how_each_feed_is_doing(server: Server, options: Options) -> None:
    # Given
    clock = HandClock()
    server.answers |= {"/ok": ok(rss("a")), "/bad": ok(b"<html><body>sign in</body></html>"), "/quiet": ok(rss())}
    feeds = [Feed(url=server.url(path)) for path in ("/ok", "/bad", "/quiet", "/never")]
    poller = Poller(MemoryLog(), feeds[:3], http=options, clock=clock)
    poller.once()

    # When
    states = Poller(poller._log, feeds, clock=clock).health()

    # Then
    assert [state.health for state in states] == ["ok", "failing", "silent", "new"]
    assert "not a feed" in (states[1].last_error or "")


def test_the_poller_runs_until_it_is_stopped_and_does_not_spin(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/a": ok(rss("a1")), "/b": ok(rss("b1"))}
    log, stop = MemoryLog(), threading.Event()
    poller = Poller(log, [Feed(url=server.url("/a"), interval_s=1), Feed(url=server.url("/b"), interval_s=3600)], http=options)
    thread = threading.Thread(target=poller.run, args=(stop,))

    # When
    begin = time.process_time()
    thread.start()
    time.sleep(3)
    used = time.process_time() - begin
    asked = time.monotonic()
    stop.set()
    thread.join(10)

    # Then
    assert not thread.is_alive()
    assert time.monotonic() - asked < 5
    assert 2 <= len(server.of("/a")) <= 4
    assert len(server.of("/b")) == 1
    assert used < 1.0


def test_a_stop_is_heeded_while_a_server_is_silent(server: Server) -> None:
    # Given
    async def silence(asked: object, writer: object) -> None:
        await asyncio.sleep(60)

    server.answers["/a"] = silence
    log, stop = MemoryLog(), threading.Event()
    options = Options(allow=(server.address,), deadline_s=30)
    thread = threading.Thread(target=Poller(log, [Feed(url=server.url("/a"))], http=options).run, args=(stop,))
    thread.start()
    while not server.asked:
        time.sleep(0.01)

    # When
    begin = time.monotonic()
    stop.set()
    thread.join(10)

    # Then
    assert time.monotonic() - begin < 5
    assert CURSORS not in log.topics() or not list(log.read(CURSORS))


CHILD = """
import sys, threading
from connectors.http import Options
from connectors.opml import Feed
from pipeline.log.sqlite import SqliteLog
from pipeline.poller import Poller
path, address, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
feeds = [Feed(url=f"http://{address}/{n}", interval_s=1) for n in range(count)]
poller = Poller(SqliteLog(path), feeds, http=Options(allow=(address,), host_gap_s=0.0))
print("ready", flush=True)
poller.run(threading.Event())
"""


def test_no_entry_is_lost_or_stored_twice_whenever_the_process_is_killed(server: Server, tmp_path: Path) -> None:
    # Given: feeds that show five more entries at every poll, of which the newest forty
    shown = [0] * 4

    def grow(number: int) -> object:
        async def handler(asked: object, writer: object) -> None:
            shown[number] = min(200, shown[number] + 5)
            newest = range(shown[number], max(0, shown[number] - 40), -1)
            writer.write(ok(rss(*(f"f{number}-{n:03}" for n in newest)), ETag=str(shown[number])))  # type: ignore[attr-defined]

        return handler

    server.answers |= {f"/{number}": grow(number) for number in range(4)}  # type: ignore[dict-item]
    path, dice = tmp_path / "log.sqlite", random.Random(7)
    landed = 0

    # When
    for _ in range(8):
        before = len(server.asked)
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), server.address, "4"], stdout=subprocess.PIPE, env={**os.environ, "NO_COLOR": "1"}
        )
        assert child.stdout is not None
        child.stdout.readline()
        deadline = time.monotonic() + 20
        while len(server.asked) == before and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(dice.random() * 0.8)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        landed += len(server.asked) > before
    log = SqliteLog(str(path))
    Poller(log, [Feed(url=server.url(f"/{n}")) for n in range(4)], http=Options(allow=(server.address,), host_gap_s=0.0)).once()

    # Then
    stored = titles(log)
    assert landed == 8
    assert len(stored) == len(set(stored)) == len({entry.entry_id for entry in entries(log)})
    assert stored == sorted(f"f{number}-{n:03}" for number in range(4) for n in range(1, shown[number] + 1))
    log.close()
