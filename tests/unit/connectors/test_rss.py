"""One feed, poll by poll."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import msgspec
import pytest

from connectors.feed_child import FeedParser
from connectors.http import MAX_RETRY_AFTER_S, Client, Options
from connectors.opml import Feed
from connectors.sources.base import Polled
from connectors.sources.rss import DEFAULT_INTERVAL_S, MOVED_AFTER_POLLS, MOVED_AFTER_S, RssSource, discover, plausible
from pipeline.errors import Rejected
from pipeline.records import Cursor

from .conftest import HandClock, Server, ok, redirect, status

DAY_MS = 86_400_000


def rss(*titles: str, head: str = "") -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>https://example.org/{title}</link><guid>{title}</guid>"
        f"<pubDate>Wed, 27 Dec 2023 18:00:00 -0600</pubDate></item>"
        for title in titles
    )
    return f"<rss version='2.0'><channel><title>N</title>{head}{items}</channel></rss>".encode()


class Desk:
    """A source and the cursor it left; ``poll`` asks once more."""

    def __init__(self, server: Server, options: Options, clock: HandClock, path: str = "/feed", **feed: object) -> None:
        self.feed = Feed(url=server.url(path), **feed)  # type: ignore[arg-type]
        self.cursor = Cursor(source="rss", url=self.feed.url)
        self.options = options
        self.clock = clock

    def poll(self, times: int = 1) -> Polled:
        async def inner() -> Polled:
            parser = FeedParser()
            try:
                async with Client(self.options) as client:
                    source = RssSource(self.feed, client, parser, self.clock)
                    for _ in range(times):
                        polled = await source.poll(self.cursor)
                        self.cursor = polled.cursor
                    return polled
            finally:
                await parser.close()

        return asyncio.run(inner())

    def titles(self) -> Sequence[str]:
        return [entry.title for entry in self.poll().entries]

    def pause_s(self) -> float:
        return (self.cursor.next_poll_at - self.clock.now_ms()) / 1000


@pytest.fixture
def desk(server: Server, options: Options, clock: HandClock) -> Desk:
    return Desk(server, options, clock)


def test_entries_come_oldest_first_with_what_is_configured(server: Server, options: Options, clock: HandClock) -> None:
    # Given
    desk = Desk(server, options, clock, outlet="The Paper", country="MX", official=True)
    server.answers["/feed"] = ok(rss("second", "first", head="<language>es-MX</language>"))

    # When
    entries = desk.poll().entries

    # Then
    assert [entry.title for entry in entries] == ["first", "second"]
    assert (entries[0].outlet, entries[0].lang, entries[0].country, entries[0].official) == ("The Paper", "es", "MX", True)
    assert (entries[0].published, entries[0].retrieved) == ("2023-12-27T18:00:00-06:00", "2025-06-15T15:06:40Z")


def test_what_was_given_out_is_not_given_out_again(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = [ok(rss("a", "b")), ok(rss("c", "a", "b"))]

    # When
    first, second, third = desk.titles(), desk.titles(), desk.titles()

    # Then
    assert (first, second, third) == (["b", "a"], ["c"], [])


def test_a_poll_whose_answer_was_thrown_away_is_repeated_alike(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = ok(rss("a", "b"))
    before = desk.cursor

    # When
    first = desk.poll()
    desk.cursor = before
    second = desk.poll()

    # Then
    assert first == second


def test_validators_go_back_verbatim_and_304_changes_nothing(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = [ok(rss("a"), ETag='W/"x, y"', Last_Modified="some day"), b"HTTP/1.1 304 X\r\nConnection: close\r\n\r\n"]

    # When
    desk.poll()
    before = desk.cursor
    again = desk.poll()

    # Then
    assert (server.asked[1].headers["if-none-match"], server.asked[1].headers["if-modified-since"]) == ('W/"x, y"', "some day")
    assert again.entries == []
    assert (again.cursor.etag, again.cursor.seen, again.cursor.body_hash) == (before.etag, before.seen, before.body_hash)


def test_an_etag_that_always_changes_does_not_make_the_feed_new(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = [ok(rss("a"), ETag="1"), ok(rss("a"), ETag="2")]

    # When
    desk.poll()
    again = desk.poll()

    # Then
    assert again.entries == []
    assert (again.cursor.etag, again.cursor.unchanged) == ("2", 1)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 X\r\nContent-Length: 5000\r\nETag: new\r\n\r\n" + rss("b")[:100],
        ok(b"<!doctype html><html><body>Please sign in</body></html>", ETag="new"),
        status(500),
        status(404),
        ok(b"", ETag="new"),
        redirect("/feed"),
        redirect("http://10.0.0.1/"),
    ],
    ids=["breaks off", "login page", "500", "404", "empty", "loop", "leads inside"],
)
def test_a_failure_is_counted_and_keeps_what_was_known(server: Server, desk: Desk, answer: bytes) -> None:
    # Given
    server.answers["/feed"] = [ok(rss("a"), ETag="old"), answer]
    desk.poll()
    before = desk.cursor

    # When
    polled = desk.poll()

    # Then
    assert polled.entries == []
    assert (polled.cursor.etag, polled.cursor.body_hash, polled.cursor.seen) == ("old", before.body_hash, before.seen)
    assert (polled.cursor.failures, polled.cursor.last_success) == (1, before.last_success)
    assert polled.cursor.last_error
    assert server.address in polled.cursor.last_error


def test_a_feed_cut_short_is_asked_for_whole_next_time(server: Server, desk: Desk) -> None:
    # Given
    whole = rss("a", "b", "c")
    server.answers["/feed"] = [ok(whole[: whole.index(b"<title>c") + 3], ETag="cut"), ok(whole, ETag="whole")]

    # When
    first, second = desk.titles(), desk.titles()

    # Then
    assert (first, second) == (["b", "a"], ["c"])
    assert "if-none-match" not in server.asked[1].headers


def test_failures_back_off_up_to_a_day_and_success_resets(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = status(500)

    # When
    pauses = []
    for _ in range(12):
        desk.poll()
        pauses.append(desk.pause_s())
    server.answers["/feed"] = ok(rss("a"))
    desk.poll()

    # Then
    assert pauses == sorted(pauses)
    assert DEFAULT_INTERVAL_S <= pauses[0] <= DEFAULT_INTERVAL_S * 1.1
    assert 86_400 <= pauses[-1] <= 86_400 * 1.1
    assert (desk.cursor.failures, desk.cursor.last_error) == (0, None)


@pytest.mark.parametrize(
    ("value", "least_s", "most_s"),
    [("86400", 86_400, 86_400 * 1.1), ("315360000", MAX_RETRY_AFTER_S, MAX_RETRY_AFTER_S * 1.1), ("-1", 900, 990), ("soon", 900, 990)],
)
def test_retry_after_is_kept_up_to_a_month(server: Server, desk: Desk, value: str, least_s: float, most_s: float) -> None:
    # Given
    server.answers["/feed"] = status(503, Retry_After=value)

    # When
    desk.poll()

    # Then
    assert least_s <= desk.pause_s() <= most_s


@pytest.mark.parametrize(
    ("head", "headers", "least_s"),
    [
        ("<ttl>120</ttl>", {}, 7_200),
        ("", {"Cache_Control": "public, max-age=10800"}, 10_800),
        ("<ttl>999999</ttl>", {}, 86_400),
        ("", {"Cache_Control": "s-max-age=99999, max-age=0"}, 900),
    ],
)
def test_a_feed_may_ask_to_be_left_alone_for_up_to_a_day(
    server: Server, desk: Desk, head: str, headers: dict[str, str], least_s: float
) -> None:
    # Given
    server.answers["/feed"] = ok(rss("a", head=head), **headers)

    # When
    desk.poll()

    # Then
    assert least_s <= desk.pause_s() <= least_s * 1.1


def test_a_quiet_feed_is_asked_less_and_less_until_it_brings_something(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = ok(rss("a"))

    # When
    pauses = []
    for _ in range(12):
        desk.poll()
        pauses.append(desk.pause_s())
    server.answers["/feed"] = ok(rss("b", "a"))
    desk.poll()

    # Then
    assert pauses == sorted(pauses)
    assert pauses[-1] <= 4 * DEFAULT_INTERVAL_S * 1.1
    assert desk.pause_s() == pauses[0]


def test_feeds_started_together_drift_apart_and_each_always_alike(server: Server, options: Options, clock: HandClock) -> None:
    # Given
    desks = [Desk(server, options, clock, f"/{n}") for n in range(6)]
    for n in range(6):
        server.answers[f"/{n}"] = ok(rss("a"))

    # When
    for desk in desks:
        desk.poll()
    again = Desk(server, options, clock, "/0")
    again.poll()

    # Then
    assert len({desk.cursor.next_poll_at for desk in desks}) == 6
    assert again.cursor.next_poll_at == desks[0].cursor.next_poll_at


def test_a_feed_that_is_gone_says_so(server: Server, desk: Desk) -> None:
    # Given
    server.answers["/feed"] = status(410)

    # When
    desk.poll()

    # Then
    assert desk.cursor.gone
    assert "gone" in (desk.cursor.last_error or "")


def test_one_permanent_redirect_is_followed_and_not_believed(server: Server, desk: Desk) -> None:
    # Given
    server.answers |= {"/feed": redirect("/new", 301), "/new": ok(rss("a"))}

    # When
    desk.poll(2)

    # Then
    assert server.paths() == ["/feed", "/new", "/feed", "/new"]
    assert (desk.cursor.moved_to, desk.cursor.moved_count) == (server.url("/new"), 2)


def test_a_permanent_redirect_is_believed_after_two_weeks(server: Server, desk: Desk) -> None:
    # Given
    server.answers |= {"/feed": redirect("/new", 301), "/new": ok(rss("a"))}
    desk.poll(MOVED_AFTER_POLLS)
    desk.clock.ms += MOVED_AFTER_S * 1000
    server.asked.clear()

    # When
    desk.poll()

    # Then
    assert server.paths() == ["/new"]


def test_a_move_that_is_taken_back_is_forgotten(server: Server, desk: Desk) -> None:
    # Given
    server.answers |= {"/feed": [redirect("/new", 301), ok(rss("a"))], "/new": ok(rss("a"))}

    # When
    desk.poll(2)

    # Then
    assert (desk.cursor.moved_to, desk.cursor.moved_count, desk.cursor.moved_since) == (None, 0, None)


def test_a_new_home_that_fails_is_given_up(server: Server, desk: Desk) -> None:
    # Given
    desk.cursor = msgspec.structs.replace(desk.cursor, moved_to=server.url("/new"), moved_count=9, moved_since=desk.clock.ms - 20 * DAY_MS)
    server.answers |= {"/feed": ok(rss("a")), "/new": status(500)}

    # When
    polled = desk.poll(4)

    # Then
    assert server.paths() == ["/new", "/new", "/new", "/feed"]
    assert [entry.title for entry in polled.entries] == ["a"]


def test_what_is_remembered_is_bounded_and_a_poll_that_shows_nothing_forgets_nothing(server: Server, desk: Desk) -> None:
    # Given
    many = [f"t{n}" for n in range(400)]
    server.answers["/feed"] = [ok(rss(*many)), ok(rss()), ok(rss(*many))]

    # When
    desk.poll()
    first = len(desk.cursor.seen)
    desk.poll()
    again = desk.poll()

    # Then
    assert first == 800
    assert again.entries == []


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2025-06-15T15:10:00Z", True),
        ("2025-06-15T15:20:00Z", False),
        ("2025-06-15T17:10:00+02:00", True),
        ("2025-06-16", True),
        ("2025-06-17", False),
        ("1994-12-31T00:00:00Z", False),
        ("1970-01-01T00:00:00Z", False),
        ("1995-01-01", True),
        ("2099-01-01T00:00:00Z", False),
        ("2025-06-15T20:00:00", True),
        ("2025-06", True),
        ("2025-07", False),
    ],
)
def test_dates_that_cannot_be_are_none(published: str, kept: bool, clock: HandClock) -> None:
    # When, then
    assert plausible(published, clock.now_ms()) == (published if kept else None)


def _found(options: Options, url: str) -> list[str]:
    async def inner() -> list[str]:
        parser = FeedParser()
        try:
            async with Client(options) as client:
                return await discover(client, parser, url)
        finally:
            await parser.close()

    return asyncio.run(inner())


def test_a_home_page_leads_to_its_feeds(server: Server, options: Options) -> None:
    # Given
    server.answers |= {
        "/": ok(b"<html><head><link rel=alternate type='application/rss+xml' href='feed'></head></html>"),
        "/feed": ok(rss("a")),
    }

    # When, then
    assert _found(options, server.url("/")) == [server.url("/feed")]
    assert _found(options, server.url("/feed")) == [server.url("/feed")]


def test_a_page_without_feeds_leads_nowhere(server: Server, options: Options) -> None:
    # Given
    server.answers["/"] = ok(b"<html><body>hello</body></html>")

    # When, then
    with pytest.raises(Rejected, match="not a feed"):
        _found(options, server.url("/"))
