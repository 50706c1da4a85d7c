"""What ``dragoman feeds`` does, on real files and over a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.http import Options
from connectors.opml import Feed
from pipeline import feeds
from pipeline.config import Config, FeedConfig
from pipeline.errors import ConfigError, Rejected, Unavailable
from pipeline.log.memory import MemoryLog
from pipeline.poller import Poller

from ..connectors.conftest import HandClock, Server, ok, redirect, status

RSS = (
    b"<rss version='2.0'><channel><title>N</title><item><title>A</title><link>https://example.org/a</link>"
    b"<pubDate>Sat, 14 Jun 2025 10:00:00 GMT</pubDate></item></channel></rss>"
)
HOME = b"<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head><body>Home</body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    made.answers |= {"/": ok(HOME), "/feed": ok(RSS)}
    yield made
    made.close()


@pytest.fixture
def options(server: Server) -> Options:
    return Options(allow=(server.address,), host_gap_s=0.0, deadline_s=5.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feeds.opml"


def test_a_home_page_is_enough_to_add_its_feed(server: Server, options: Options, path: Path) -> None:
    # When
    added = feeds.add(path, server.url("/"), http=options, lang="es", country="MX", clock=HandClock())

    # Then
    assert (added.url, added.lang, added.status) == (server.url("/feed"), "es", "seen 2025-06-15")
    assert feeds.load(path)[0].url == server.url("/feed")


def test_a_feed_is_listed_once(server: Server, options: Options, path: Path) -> None:
    # Given
    feeds.add(path, server.url("/feed"), http=options)

    # When, then
    with pytest.raises(Rejected, match="already"):
        feeds.add(path, server.url("/"), http=options)


@pytest.mark.parametrize("answer", [status(404), ok(b"<html><body>nothing here</body></html>"), status(500)])
def test_what_has_no_feed_is_not_added(server: Server, options: Options, path: Path, answer: bytes) -> None:
    # Given
    server.answers["/x"] = answer

    # When
    with pytest.raises((Rejected, Unavailable)):
        feeds.add(path, server.url("/x"), http=options)

    # Then
    assert not path.exists()


def test_a_feed_is_removed_by_its_address(path: Path) -> None:
    # Given
    feeds.save(path, [Feed(url="https://example.org/a"), Feed(url="https://example.org/b")])

    # When
    gone = feeds.remove(path, "http://www.example.org/a/")

    # Then
    assert gone.url == "https://example.org/a"
    assert [feed.url for feed in feeds.load(path)] == ["https://example.org/b"]
    with pytest.raises(Rejected, match="not in"):
        feeds.remove(path, "https://example.org/a")


def test_another_list_is_taken_in_without_what_is_there(path: Path, tmp_path: Path) -> None:
    # Given
    feeds.save(path, [Feed(url="https://example.org/a", outlet="Mine", status="seen 2025-01-01")])
    feeds.save(tmp_path / "other.opml", [Feed(url="https://www.example.org/a"), Feed(url="https://example.org/b")])

    # When
    counts = feeds.import_opml(path, tmp_path / "other.opml")

    # Then
    assert counts == (1, 1)
    assert [feed.status for feed in feeds.load(path)] == ["seen 2025-01-01", "unverified"]
    assert feeds.load(path)[0].outlet == "Mine"


def test_a_check_tells_what_each_feed_is_and_marks_what_was_seen(server: Server, options: Options, path: Path) -> None:
    # Given
    server.answers |= {"/moved": redirect("/feed", 301), "/page": ok(HOME)}
    feeds.save(path, [Feed(url=server.url(one), status="unverified") for one in ("/feed", "/moved", "/page", "/none")])

    # When
    checks = feeds.check(feeds.load(path), http=options, clock=HandClock())
    feeds.mark_checked(path, checks, HandClock())

    # Then
    assert [(one.ok, one.entries, one.newest) for one in checks[:2]] == [(True, 1, "2025-06-14T10:00:00Z")] * 2
    assert checks[1].moved_to == server.url("/feed")
    assert "not a feed" in (checks[2].error or "")
    assert server.url("/feed") in (checks[2].error or "")
    assert "status 404" in (checks[3].error or "")
    assert [feed.status for feed in feeds.load(path)] == ["seen 2025-06-15", "seen 2025-06-15", "unverified", "unverified"]


def test_feeds_of_the_configuration_come_before_those_of_the_file(path: Path) -> None:
    # Given
    feeds.save(path, [Feed(url="https://example.org/a", outlet="File"), Feed(url="https://example.org/b")])
    config = Config(feeds_file=path, feed=[FeedConfig(url="https://example.org/a", outlet="Config")])

    # When
    found = feeds.configured_feeds(config)

    # Then
    assert [(feed.url, feed.outlet) for feed in found] == [
        ("https://example.org/a", "Config"),
        ("https://example.org/b", "example.org"),
    ]
    assert b"https://example.org/b" in feeds.export(found)


@pytest.mark.parametrize("text", [None, "rubbish"])
def test_a_list_that_cannot_be_read_is_named(path: Path, text: str | None) -> None:
    # Given
    if text:
        path.write_text(text)

    # When, then
    with pytest.raises(ConfigError, match=r"feeds\.opml"):
        feeds.load(path)


def test_the_list_shows_how_feeds_are_doing(server: Server, options: Options) -> None:
    # Given
    log = MemoryLog()
    watched = [Feed(url=server.url("/feed")), Feed(url=server.url("/none"))]
    Poller(log, watched, http=options).once()

    # When
    states = feeds.listed(log, watched)

    # Then
    assert [state.health for state in states] == ["ok", "failing"]


def test_a_saved_list_replaces_the_old_one_whole(path: Path) -> None:
    # Given
    feeds.save(path, [Feed(url="https://example.org/a")])
    path.chmod(0o600)

    # When
    feeds.save(path, [Feed(url="https://example.org/b")])

    # Then
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["feeds.opml"]
