"""What polling and fetching cost: conditional requests, entries known already or new, pages.

Run by hand: ``python tests/benchmarks/bench_feeds.py [FEEDS]``. CPU seconds of this process and of its parser child; the server is another process.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import multiprocessing
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from aiohttp import web

from connectors.feedparse import parse_feed
from connectors.fetch import FetchStage
from connectors.http import Options
from connectors.opml import Feed
from pipeline.codec import encode
from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog
from pipeline.log.sqlite import SqliteLog
from pipeline.poller import Poller
from pipeline.records import Entry, Record
from pipeline.topics import ENTRIES as ENTRIES_TOPIC

PORTS = 32
ENTRIES = 25
PAGE = gzip.compress(
    b"<!doctype html><html><body>"
    + b"".join(b"<p class='p%d'>%s</p>" % (n, hashlib.sha256(b"%d" % n).hexdigest().encode() * 4) for n in range(540))
    + b"</body></html>"
)


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

    async def page(request: web.Request) -> web.Response:
        return web.Response(body=PAGE, content_type="text/html", headers={"Content-Encoding": "gzip"})

    async def main() -> None:
        app = web.Application()
        app.router.add_get("/{name}", answer)
        app.router.add_get("/page/{name}", page)
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


def pages(ports: list[int], count: int = 400) -> None:
    """Pages of 150 kB, gzipped by the server, fetched, checked and stored compressed."""
    http = Options(allow=tuple(f"127.0.0.1:{port}" for port in ports), host_gap_s=0.0)
    stage = FetchStage(http)
    urls = [f"http://127.0.0.1:{ports[n % PORTS]}/page/{n}" for n in range(count)]
    entries = [Entry(entry_id=url, feed=url, url=url, title="t", outlet="o", retrieved="2025-06-15T00:00:00Z") for url in urls]
    records = [encode(ENTRIES_TOPIC, "k", entry, time=1) for entry in entries]
    begun = cpu_s(), time.monotonic()
    for start in range(0, count, 100):
        outcomes = stage.apply_many(records[start : start + 100])
        assert all(not isinstance(outcome, Exception) and isinstance(outcome[0], Record) for outcome in outcomes)
    measure("fetch a page of 150 kB", count, "pages", begun)
    stage.close()


def main() -> None:
    feeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    ports = ours.recv()
    parsing()
    pages(ports)
    polls(MemoryLog(), "memory log", ports, feeds)
    with tempfile.TemporaryDirectory() as folder:
        polls(SqliteLog(str(Path(folder) / "log.sqlite")), "sqlite log", ports, feeds)
    server.terminate()


if __name__ == "__main__":
    main()
