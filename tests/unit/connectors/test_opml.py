"""Feed lists in and out."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.opml import Feed, read, write
from pipeline.errors import Rejected

FOREIGN = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="News"><outline text="World" title="World">
  <outline type="rss" text="Caf\xe9 & Co" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/" language="es"/>
  <outline type="rss" text="Again" xmlUrl="https://example.org/feed"/>
  <outline text="No address"/><outline text="Bad" xmlUrl="javascript:alert(1)"/><outline text="Pass" xmlUrl="https://u:p@example.org/"/>
</outline></outline>
<outline title="Plain" xmlUrl="http://example.net/rss"/>
</body></opml>"""


def test_a_list_of_others_is_read_with_its_folders_even_where_it_is_not_well_formed() -> None:
    # When
    feeds = read(FOREIGN)

    # Then
    assert [(feed.url, feed.lang, feed.categories) for feed in feeds] == [
        ("https://example.org/feed", "es", ("News", "World")),
        ("http://example.net/rss", None, ()),
    ]
    assert feeds[0].home == "https://example.org/"
    assert feeds[1].outlet == "Plain"


def test_what_is_written_is_read_back_alike() -> None:
    # Given
    feeds = [
        Feed(
            url="https://example.org/f?a=1&b=2", outlet='The "Paper" <&>', lang="fr", country="FR", official=True, interval_s=600.0,
            title="Le journal", home="https://example.org/", found_at="recalled", status="seen 2025-06-15", categories=("World", "Agencies"),
        ),
        Feed(url="https://example.net/", outlet="N", title="N"),
    ]  # fmt: skip

    # When, then
    assert read(write(feeds)) == feeds


@pytest.mark.parametrize(
    "text", [b"", b"<html></html>", b"rubbish", b"<opml", b"x" * 5_000_001, b"<rss version='2.0'><channel/></rss>"], ids=range(6)
)
def test_what_is_no_list_is_refused(text: bytes) -> None:
    # When
    try:
        found = read(text)
    except Rejected:
        found = []

    # Then
    assert found == []


def test_entities_are_not_resolved() -> None:
    # Given
    text = b'<!DOCTYPE opml [<!ENTITY e SYSTEM "file:///etc/hostname">]><opml><body><outline text="&e;" xmlUrl="https://example.org/"/></body></opml>'

    # When
    try:
        feeds = read(text)
    except Rejected:
        feeds = []

    # Then
    assert all(feed.title in ("", "&e;") for feed in feeds)


def test_the_live_list_says_of_every_feed_what_it_is_and_where_its_address_was_found(root: Path) -> None:
    # When
    feeds = read((root / "feeds" / "live.opml").read_bytes())

    # Then
    assert 45 <= len(feeds) <= 80
    assert {feed.lang for feed in feeds} == {"en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru"}
    assert all(feed.outlet and feed.found_at and feed.status for feed in feeds)
    assert all(feed.country for feed in feeds if feed.categories != ("International bodies",))
    assert sum(feed.official for feed in feeds) >= 25
