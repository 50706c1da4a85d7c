"""Feeds over HTTP: RSS 0.9x to 2.0, RDF, Atom and JSON Feed, asked conditionally and no more often than they want."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import msgspec

from connectors.feed_child import FeedParser
from connectors.feedparse import MAX_ENTRIES, ParsedEntry, ParsedFeed, alternates
from connectors.http import MAX_RETRY_AFTER_S, Client, Response
from connectors.sources.base import Polled
from connectors.urls import host
from pipeline.clock import Clock
from pipeline.errors import Rejected, Unavailable
from pipeline.ids import content_id
from pipeline.records import Cursor, Entry

ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
DEFAULT_INTERVAL_S = 900.0
MIN_INTERVAL_S = 1.0
SLOWEST = 4.0
"""A feed that brings nothing is asked up to this many times less often than its interval says."""
MAX_PAUSE_S = 86_400.0
"""Upper bound of what ttl, Cache-Control and failures may add up to; only Retry-After may ask for more."""
GONE_PAUSE_MS = 30 * 86_400_000
"""A feed that said it is gone is asked once a month: some come back, and some are taken onto the list again."""
MOVED_AFTER_S = 14 * 86_400
MOVED_AFTER_POLLS = 5
"""A permanent redirect is believed when it has held for two weeks and five polls (Bloglines' practice): many are mistakes."""
KEEP_SEEN = 3
LEAST_SEEN = 200
MOST_SEEN = KEEP_SEEN * 2 * MAX_ENTRIES
"""Keys a cursor remembers: three times what the feed shows (two keys an entry), and never fewer for one poll that showed little."""
EARLIEST = "1995"
FUTURE_S = 600
"""Dates before 1995 and more than ten minutes ahead are mistakes of the feed."""


class FeedOptions(Protocol):
    """What is configured of a feed. ``interval_s``: seconds between polls, None for the default."""

    @property
    def url(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def lang(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def official(self) -> bool: ...
    @property
    def bundled(self) -> bool: ...
    @property
    def interval_s(self) -> float | None: ...


class RssSource:
    """One feed. See ``connectors.sources.base.Source``."""

    name = "rss"

    def __init__(self, feed: FeedOptions, client: Client, parser: FeedParser, clock: Clock) -> None:
        self.url = feed.url
        self._feed = feed
        self._client = client
        self._parser = parser
        self._clock = clock

    async def poll(self, cursor: Cursor) -> Polled:
        now = self._clock.now_ms()
        try:
            response = await self._client.get(_address(cursor, now), etag=cursor.etag, modified=cursor.modified, accept=ACCEPT)
        except Unavailable as error:
            return Polled([], self._failed(cursor, str(error), now, error.retry_after_s if error.retry_after_s > 60 else None))
        except Rejected as error:
            return Polled([], self._failed(cursor, str(error), now))
        if response.status == 410:
            why = f"{self.url}: gone for good (status 410)"
            return Polled([], msgspec.structs.replace(cursor, gone=True, last_error=why, next_poll_at=now + GONE_PAUSE_MS))
        if response.status not in (200, 304):
            return Polled([], self._failed(cursor, f"{response.url}: status {response.status}", now, response.retry_after_s))
        return await self._answered(_moved(cursor, response, now), response, now)

    async def _answered(self, cursor: Cursor, response: Response, now: int) -> Polled:
        if response.status == 304:
            return Polled([], self._succeeded(cursor, response, None, now, new=0))
        body_hash = hashlib.blake2b(response.body, digest_size=16).hexdigest()
        validators = {"etag": _validator(response, "etag"), "modified": _validator(response, "last-modified")}
        if body_hash == cursor.body_hash:
            return Polled([], self._succeeded(msgspec.structs.replace(cursor, **validators), response, None, now, new=0))
        try:
            feed = await self._parser.parse(
                response.body, url=response.url, content_type=response.headers.get("content-type", ""), known=cursor.seen
            )
        except (Rejected, Unavailable) as error:
            return Polled([], self._failed(cursor, f"{response.url}: {error}", now))
        entries = [self._entry(entry, feed, now) for entry in reversed(feed.entries)]
        changed: dict[str, Any] = {"seen": _seen(cursor, feed)}
        if feed.complete:
            changed |= {"body_hash": body_hash, **validators}
        return Polled(entries, self._succeeded(msgspec.structs.replace(cursor, **changed), response, feed, now, new=len(entries)))

    def _entry(self, entry: ParsedEntry, feed: ParsedFeed, now: int) -> Entry:
        published = plausible(entry.published, now)
        return Entry(
            entry_id=content_id("entry", self.url, entry.identity),
            feed=self.url,
            url=entry.url,
            title=entry.title,
            outlet=self._feed.outlet or host(self.url),
            retrieved=datetime.fromtimestamp(now / 1000, UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            summary="" if entry.summary == entry.title else entry.summary,
            published=published,
            lang=self._feed.lang or feed.language,
            country=self._feed.country,
            official=self._feed.official,
            bundled=self._feed.bundled,
        )

    def _succeeded(self, cursor: Cursor, response: Response, feed: ParsedFeed | None, now: int, *, new: int) -> Cursor:
        unchanged = 0 if new else cursor.unchanged + 1
        asked_s = max(_max_age(response), (feed.ttl_s or 0.0) if feed else 0.0)
        pause_s = max(self._interval_s() * min(SLOWEST, 1.25 ** (unchanged - 1) if unchanged else 1.0), min(asked_s, MAX_PAUSE_S))
        return msgspec.structs.replace(
            cursor,
            failures=0,
            gone=False,
            last_error=None,
            last_success=now,
            last_new=now if new else cursor.last_new,
            unchanged=unchanged,
            next_poll_at=now + self._jittered_ms(pause_s),
        )

    def _failed(self, cursor: Cursor, error: str, now: int, retry_after_s: float | None = None) -> Cursor:
        """Counts the failure and leaves everything else as it was, validators and what was seen above all."""
        failures = cursor.failures + 1
        pause_s = min(self._interval_s() * 2 ** min(failures - 1, 20), MAX_PAUSE_S)
        pause_s = max(pause_s, min(retry_after_s or 0.0, MAX_RETRY_AFTER_S))
        back = {} if failures % 3 else {"moved_to": None, "moved_count": 0, "moved_since": None}
        return msgspec.structs.replace(cursor, failures=failures, last_error=error, next_poll_at=now + self._jittered_ms(pause_s), **back)

    def _interval_s(self) -> float:
        return max(MIN_INTERVAL_S, self._feed.interval_s or DEFAULT_INTERVAL_S)

    def _jittered_ms(self, pause_s: float) -> int:
        """Up to a tenth longer, by the feed's address: feeds started together drift apart, and the same feed always waits alike."""
        share = int(content_id("jitter", self.url)[:8], 16) / 0xFFFFFFFF
        return int(pause_s * (1 + share / 10) * 1000)


async def discover(client: Client, parser: FeedParser, url: str) -> list[str]:
    """The feeds behind an address: itself where it is one, else those its page names. Raises ``Rejected`` or ``Unavailable``."""
    response = await client.get(url, accept=ACCEPT)
    if response.status != 200:
        raise Unavailable(f"{url}: status {response.status}")
    found = alternates(response.body, response.url)
    if found:
        return found
    await parser.parse(response.body, url=response.url, content_type=response.headers.get("content-type", ""))
    return [url]


def plausible(published: str | None, now_ms: int) -> str | None:
    """The date, unless it is before 1995 or more than ten minutes after ``now_ms``."""
    if published is None or published < EARLIEST or not re.match(r"\d{4}-", published):
        return None
    latest = datetime.fromtimestamp(now_ms / 1000, UTC) + timedelta(seconds=FUTURE_S)
    if len(published) <= 10:
        # A bare date or month is today's somewhere on earth up to 14 hours early.
        return published if published <= (latest + timedelta(hours=14)).date().isoformat() else None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return published if moment <= latest.replace(tzinfo=None) + timedelta(hours=14) else None
    return published if moment <= latest else None


def _address(cursor: Cursor, now: int) -> str:
    """Where to ask: the feed's own address, or the one it has moved to for good."""
    held = cursor.moved_since is not None and now - cursor.moved_since >= MOVED_AFTER_S * 1000
    return cursor.moved_to if cursor.moved_to and held and cursor.moved_count >= MOVED_AFTER_POLLS else cursor.url


def _moved(cursor: Cursor, response: Response, now: int) -> Cursor:
    if _address(cursor, now) != cursor.url:
        return cursor
    if response.permanent is None:
        return msgspec.structs.replace(cursor, moved_to=None, moved_count=0, moved_since=None)
    if response.permanent == cursor.moved_to:
        return msgspec.structs.replace(cursor, moved_count=cursor.moved_count + 1)
    return msgspec.structs.replace(cursor, moved_to=response.permanent, moved_count=1, moved_since=now)


def _seen(cursor: Cursor, feed: ParsedFeed) -> list[str]:
    """Newest first: what the document shows now, then what it showed before."""
    shown = dict.fromkeys([*(key for entry in feed.entries for key in entry.keys), *feed.present])
    return list(shown | dict.fromkeys(cursor.seen))[: max(LEAST_SEEN, KEEP_SEEN * len(shown), min(len(cursor.seen), MOST_SEEN))]


def _validator(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value if value and len(value) <= 1_000 else None


def _max_age(response: Response) -> float:
    match = re.search(r"(?:^|[\s,])max-age=\"?(\d{1,9})", response.headers.get("cache-control", "").lower())
    return float(match.group(1)) if match else 0.0
