"""The list of feeds: what ``dragoman feeds`` does, as plain functions over one OPML file."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from connectors import opml
from connectors.feed_child import FeedParser
from connectors.http import Client, Options
from connectors.opml import Feed
from connectors.sources.rss import FeedOptions, RssSource, discover
from connectors.urls import canonical, host
from pipeline.clock import Clock, SystemClock
from pipeline.config import Config
from pipeline.errors import ConfigError, Rejected
from pipeline.log.base import Log
from pipeline.poller import FeedHealth, health_of, restored
from pipeline.records import Cursor


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """What asking one feed once gave. ``newest`` is the latest date among its entries; ``error`` says what is wrong, in words."""

    url: str
    ok: bool
    entries: int = 0
    newest: str | None = None
    moved_to: str | None = None
    error: str | None = None


def http_options(config: Config) -> Options:
    """The client's options as configured."""
    return Options(
        user_agent=config.http.user_agent,
        allow=tuple(config.http.allow),
        connections=config.http.connections,
        host_gap_s=config.http.host_gap_s,
        deadline_s=config.http.deadline_s,
    )


def configured_feeds(config: Config) -> list[FeedOptions]:
    """Every feed to watch: those of the configuration, then those of its feeds file; the first of one address counts."""
    on_file = load(config.feeds_file) if config.feeds_file is not None else []
    every: list[FeedOptions] = [*config.feed, *on_file]
    feeds: dict[str, FeedOptions] = {}
    for feed in every:
        feeds.setdefault(feed.url, feed)
    return list(feeds.values())


def load(path: Path) -> list[Feed]:
    """The feeds of a file. Raises ``ConfigError`` naming it where it cannot be read or is no OPML."""
    try:
        return opml.read(path.read_bytes())
    except OSError as error:
        raise ConfigError(f"feeds file {path}: {error.strerror}; create it with `dragoman feeds add URL`") from error
    except Rejected as error:
        raise ConfigError(f"feeds file {path}: {error}") from error


def save(path: Path, feeds: Iterable[Feed]) -> None:
    """Replace the file in one step; a crash leaves the old one or the new one."""
    data = opml.write(feeds, title="Feeds watched by dragoman")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def listed(log: Log, feeds: Sequence[FeedOptions], clock: Clock | None = None) -> list[FeedHealth]:
    """How every feed is doing, as far as the log knows."""
    now = (clock or SystemClock()).now_ms()
    cursors = restored(log)
    return [health_of(feed, cursors.get(f"{RssSource.name} {feed.url}"), now) for feed in feeds]


def add(
    path: Path,
    url: str,
    *,
    http: Options | None = None,
    outlet: str | None = None,
    lang: str | None = None,
    country: str | None = None,
    official: bool = False,
    clock: Clock | None = None,
) -> Feed:
    """Add the feed at ``url``, or the first one its page names, to the file.

    Raises ``Rejected`` where there is no feed or it is listed already, ``Unavailable`` where its host is away.
    """
    feeds = load(path) if path.exists() else []
    found = asyncio.run(_discovered(url, http or Options()))
    known = {canonical(feed.url) for feed in feeds}
    fresh = [one for one in found if canonical(one) not in known]
    if not fresh:
        raise Rejected(f"{found[0]} is in {path} already")
    seen = datetime.fromtimestamp((clock or SystemClock()).now_ms() / 1000, UTC).date().isoformat()
    feed = Feed(
        url=fresh[0], outlet=outlet or host(fresh[0]), lang=lang, country=country, official=official, found_at=url, status=f"seen {seen}"
    )
    save(path, [*feeds, feed])
    return feed


def remove(path: Path, url: str) -> Feed:
    """Take the feed at ``url`` off the file. Raises ``Rejected`` where it is not on it."""
    feeds = load(path)
    gone = [feed for feed in feeds if url in (feed.url, feed.home) or canonical(feed.url) == _canonical(url)]
    if not gone:
        raise Rejected(f"{url} is not in {path}; `dragoman feeds list` shows what is")
    save(path, [feed for feed in feeds if feed != gone[0]])
    return gone[0]


def import_opml(path: Path, source: Path) -> tuple[int, int]:
    """Add the feeds of another OPML file; answers how many were added and how many were listed already."""
    feeds = load(path) if path.exists() else []
    known = {canonical(feed.url) for feed in feeds}
    offered = load(source)
    fresh = [msgspec.structs.replace(feed, status=feed.status or "unverified") for feed in offered if canonical(feed.url) not in known]
    save(path, [*feeds, *fresh])
    return len(fresh), len(offered) - len(fresh)


def export(feeds: Iterable[FeedOptions]) -> bytes:
    """OPML of these feeds, for any reader."""
    return opml.write(feed if isinstance(feed, Feed) else _from_configuration(feed) for feed in feeds)


def check(feeds: Sequence[FeedOptions], *, http: Options | None = None, clock: Clock | None = None, concurrency: int = 16) -> list[Check]:
    """Ask every feed once, remembering nothing; in the order given."""
    return asyncio.run(_checked(feeds, http or Options(), clock or SystemClock(), concurrency))


def mark_checked(path: Path, checks: Iterable[Check], clock: Clock | None = None) -> None:
    """Note in the file which feeds were seen today. What failed keeps the status it had."""
    today = datetime.fromtimestamp((clock or SystemClock()).now_ms() / 1000, UTC).date().isoformat()
    seen = {one.url for one in checks if one.ok}
    save(path, [msgspec.structs.replace(feed, status=f"seen {today}") if feed.url in seen else feed for feed in load(path)])


async def _discovered(url: str, http: Options) -> list[str]:
    parser = FeedParser()
    try:
        async with Client(http) as client:
            return await discover(client, parser, url)
    finally:
        await parser.close()


async def _checked(feeds: Sequence[FeedOptions], http: Options, clock: Clock, concurrency: int) -> list[Check]:
    parser, places = FeedParser(), asyncio.Semaphore(concurrency)
    try:
        async with Client(http) as client:

            async def one(feed: FeedOptions) -> Check:
                async with places:
                    polled = await RssSource(feed, client, parser, clock).poll(Cursor(source=RssSource.name, url=feed.url))
                dates = [entry.published for entry in polled.entries if entry.published]
                cursor = polled.cursor
                ok = cursor.last_error is None
                newest = max(dates, default=None)
                return Check(
                    url=feed.url, ok=ok, entries=len(polled.entries), newest=newest, moved_to=cursor.moved_to, error=cursor.last_error
                )

            return list(await asyncio.gather(*(one(feed) for feed in feeds)))
    finally:
        await parser.close()


def _from_configuration(feed: FeedOptions) -> Feed:
    return Feed(url=feed.url, outlet=feed.outlet, lang=feed.lang, country=feed.country, official=feed.official, interval_s=feed.interval_s)


def _canonical(url: str) -> str | None:
    try:
        return canonical(url)
    except Rejected:
        return None
