"""What every source promises to whoever drives it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import NamedTuple, TypeVar

import pytest

from connectors.feed_child import FeedParser
from connectors.http import Client, Options
from connectors.opml import Feed
from connectors.sources.base import Polled, Source
from connectors.sources.rss import RssSource
from connectors.urls import host
from pipeline.codec import decode, encode
from pipeline.records import Cursor, Entry

from ..unit.connectors.conftest import HandClock, Server, ok, status

T = TypeVar("T")


def rss(*names: str) -> bytes:
    items = "".join(
        f"<item><title>{name}</title><link>https://example.org/{name}</link><guid>{name}</guid><description>About {name}</description></item>"
        for name in names
    )
    return f"<rss version='2.0'><channel><title>N</title>{items}</channel></rss>".encode()


class Bench(NamedTuple):
    """One kind of source: ``show`` makes its world hold these entries, ``hide`` makes it fail, ``use`` hands over a fresh source."""

    clock: HandClock
    show: Callable[..., None]
    hide: Callable[[], None]
    use: Callable[[Callable[[Source], Awaitable[T]]], T]


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture(params=["rss"])
def bench(request: pytest.FixtureRequest, server: Server) -> Bench:
    clock = HandClock()
    options = Options(allow=(server.address,), host_gap_s=0.0, deadline_s=5.0)
    feed = Feed(url=server.url("/feed"), outlet="The Paper")

    def show(*names: str) -> None:
        server.answers["/feed"] = ok(rss(*names), ETag=f'"{len(names)}-{names[:1]}"')

    def use(act: Callable[[Source], Awaitable[T]]) -> T:
        async def inner() -> T:
            parser = FeedParser()
            try:
                async with Client(options) as client:
                    return await act(RssSource(feed, client, parser, clock))
            finally:
                await parser.close()

        return asyncio.run(inner())

    def hide() -> None:
        server.answers["/feed"] = status(500)

    return Bench(clock, show, hide, use)


def fresh(source: Source) -> Cursor:
    return Cursor(source=source.name, url=source.url)


async def polls(source: Source, times: int) -> list[Polled]:
    """``times`` polls in a row, each from where the last one ended."""
    cursor, answers = fresh(source), []
    for _ in range(times):
        answers.append(await source.poll(cursor))
        cursor = answers[-1].cursor
    return answers


def test_a_first_poll_gives_everything_there_is(bench: Bench) -> None:
    # Given
    bench.show("b", "a")

    # When
    polled = bench.use(lambda source: source.poll(fresh(source)))

    # Then
    assert [entry.title for entry in polled.entries] == ["a", "b"]
    assert all(entry.entry_id and entry.feed and host(entry.url) and entry.retrieved.endswith("Z") for entry in polled.entries)
    assert len({entry.entry_id for entry in polled.entries}) == 2


def test_a_second_poll_gives_nothing_twice(bench: Bench) -> None:
    # Given
    bench.show("b", "a")

    # When
    first, second = bench.use(lambda source: polls(source, 2))

    # Then
    assert len(first.entries) == 2
    assert second.entries == []


def test_a_poll_that_was_thrown_away_is_given_again_alike(bench: Bench) -> None:
    # Given
    bench.show("b", "a")

    async def twice(source: Source) -> list[Polled]:
        return [await source.poll(fresh(source)), await source.poll(fresh(source))]

    # When
    first, second = bench.use(twice)

    # Then
    assert first == second


def test_entry_ids_do_not_depend_on_when_they_were_seen(bench: Bench) -> None:
    # Given
    bench.show("b", "a")
    early = bench.use(lambda source: source.poll(fresh(source)))
    bench.clock.ms += 86_400_000

    # When
    late = bench.use(lambda source: source.poll(fresh(source)))

    # Then
    assert [entry.entry_id for entry in early.entries] == [entry.entry_id for entry in late.entries]


def test_the_world_failing_is_an_answer_and_not_an_exception(bench: Bench) -> None:
    # Given
    bench.show("a")
    before = bench.use(lambda source: source.poll(fresh(source))).cursor
    bench.hide()

    # When
    polled = bench.use(lambda source: source.poll(before))

    # Then
    assert polled.entries == []
    assert polled.cursor.failures == 1
    assert polled.cursor.last_error
    assert polled.cursor.seen == before.seen


def test_the_next_poll_lies_ahead_whatever_came(bench: Bench) -> None:
    # Given
    bench.show("a")

    # When
    good = bench.use(lambda source: source.poll(fresh(source)))
    bench.hide()
    bad = bench.use(lambda source: source.poll(good.cursor))

    # Then
    assert good.cursor.next_poll_at > bench.clock.now_ms()
    assert bad.cursor.next_poll_at > bench.clock.now_ms()


def test_cursor_and_entries_survive_the_log(bench: Bench) -> None:
    # Given
    bench.show("b", "a")
    polled = bench.use(lambda source: source.poll(fresh(source)))

    # When
    cursor = decode(encode("cursors", "k", polled.cursor, time=1), Cursor)
    entries = [decode(encode("entries", "k", entry, time=1), Entry) for entry in polled.entries]

    # Then
    assert (cursor, entries) == (polled.cursor, polled.entries)
    assert bench.use(lambda source: source.poll(cursor)).entries == []
