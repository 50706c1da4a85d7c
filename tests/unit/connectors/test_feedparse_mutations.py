"""Feeds bent at random: read or refused, never anything else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.feedparse import ParsedFeed, parse_feed
from pipeline.errors import Rejected

from .test_feedparse import FORMS, URL, item, rss

SEEDS = [*FORMS.values(), rss(*(item(f"Title {n}", f"https://example.org/{n}", f"g{n}") for n in range(8)))]


def bent(draw: st.DrawFn) -> bytes:
    """A feed with some of its bytes replaced, repeated or cut."""
    body = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, max(0, len(body) - 1)))
        body[at : at + draw(st.integers(0, 30))] = draw(
            st.one_of(st.binary(max_size=8), st.sampled_from([b"<", b">", b"&", b"<item>", b"]]>", b"\0", b'"']))
        )
    return bytes(body)


def read(body: bytes, known: list[str]) -> ParsedFeed:
    try:
        return parse_feed(body, url=URL, known=known)
    except Rejected:
        return ParsedFeed()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_seeds_themselves_are_read(seed: bytes) -> None:
    # When, then
    assert read(seed, []).entries


@settings(max_examples=400, deadline=None)
@given(st.composite(bent)())
def test_a_bent_feed_is_read_or_refused_and_gives_nothing_twice(body: bytes) -> None:
    # When
    feed = read(body, [])
    again = read(body, [key for entry in feed.entries for key in entry.keys])

    # Then
    assert again.entries == []
    for entry in feed.entries:
        (entry.title + entry.summary + entry.url + entry.identity).encode("utf-8")
        assert entry.url == "" or entry.url.startswith(("http://", "https://"))
        assert not any(char < " " for char in entry.title)


def test_a_feed_its_parser_trips_over_is_refused_by_name() -> None:
    # Given a feed without a readable beginning, with a link that ends where none began
    body = b"\x00\x00\x00\x00" + rss(item("Title", "https://example.org/0", "g0"), item("Title 1", "/link></link><x", "g1"))

    # When it is read
    # Then that is an answer, not an accident
    assert isinstance(read(body, []), ParsedFeed)
