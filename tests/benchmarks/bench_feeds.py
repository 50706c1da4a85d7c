"""What polling costs: conditional requests a second, and entries a second that are known already or new.

Run by hand: ``python tests/benchmarks/bench_feeds.py [FEEDS]``. CPU seconds of this process and of its parser child; the server is another process.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from aiohttp import web

from connectors.feedparse import parse_feed
from connectors.http import Options
from connectors.opml import Feed
from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog
from pipeline.log.sqlite import SqliteLog
from pipeline.poller import Poller

PORTS = 32
ENTRIES = 25


def rss(entries: int, salt: str) -> bytes:
    """A feed of about one kilobyte an entry."""
    items = "".join(
        f"<item><title>Ministers of two countries meet, {salt} {n}</title><link>https://example.org/{salt}/{n}</link>"
        f"<guid>https://example.org/{salt}/{n}</guid><pubDate>Wed, 27 Dec 2023 18:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{'They spoke of trade and of travel. ' * 22}&lt;/p&gt;</description></item>"
        for n in range(entries)
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>N</title>{items}</channel></rss>".encode()


def serve(pipe: Connection) -> None:
    """One site on many ports; a request with a validator gets 304."""

    async def answer(request: web.Request) -> web.Response:
        if "If-None-Match" in request.headers:
            return web.Response(status=304)
        return web.Response(body=rss(ENTRIES, request.path), content_type="application/rss+xml", headers={"ETag": '"x"'})

    async def main() -> None:
        app = web.Application()
        app.router.add_get("/{name}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        for _ in range(PORTS):
            await web.TCPSite(runner, "127.0.0.1", 0).start()
        pipe.send([address[1] for address in runner.addresses])
        await asyncio.Event().wait()

    asyncio.run(main())


def cpu_s() -> float:
    """CPU seconds of this process and of children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure(name: str, count: int, unit: str, begun: tuple[float, float]) -> None:
    cpu, wall = cpu_s() - begun[0], time.monotonic() - begun[1]
    print(f"{name:58} {count:6} {unit:8} {cpu / count * 1000:7.3f} ms CPU each {count / cpu:8.0f} /s of CPU {count / wall:8.0f} /s of wall")


def polls(log: Log, name: str, ports: list[int], feeds: int) -> None:
    http = Options(allow=tuple(f"127.0.0.1:{port}" for port in ports), host_gap_s=0.0)
    watched = [Feed(url=f"http://127.0.0.1:{ports[n % PORTS]}/{n}") for n in range(feeds)]
    poller = Poller(log, watched, http=http)
    for label, count, unit in (
        (f"first poll, {ENTRIES} new entries, {name}", feeds * ENTRIES, "entries"),
        (f"304, {name}", feeds, "polls"),
    ):
        begun = cpu_s(), time.monotonic()
        report = poller.once()
        assert not report.failed, report.failed
        measure(label, count, unit, begun)


def parsing() -> None:
    body = rss(ENTRIES, "x")
    known = [key for entry in parse_feed(body, url="http://x.example/").entries for key in entry.keys]
    for label, keys in ((f"parse, {ENTRIES} new entries", []), ("parse, all known", known), ("parse, 2 of 25 new", known[4:])):
        rounds = 200
        begun = cpu_s(), time.monotonic()
        for _ in range(rounds):
            parse_feed(body, url="http://x.example/", known=keys)
        measure(label, rounds * ENTRIES, "entries", begun)


def main() -> None:
    feeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    ports = ours.recv()
    parsing()
    polls(MemoryLog(), "memory log", ports, feeds)
    with tempfile.TemporaryDirectory() as folder:
        polls(SqliteLog(str(Path(folder) / "log.sqlite")), "sqlite log", ports, feeds)
    server.terminate()


if __name__ == "__main__":
    main()
