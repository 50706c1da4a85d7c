"""robots.txt, as hosts serve it."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from connectors.http import Client, Options
from connectors.robots import Robots
from pipeline.errors import Unavailable

from .conftest import Server, ok, redirect, status


def allowed(options: Options, *urls: str) -> list[bool]:
    async def inner() -> list[bool]:
        async with Client(options) as client:
            robots = Robots(client)
            return list(await asyncio.gather(*(robots.allows(url) for url in urls)))

    return asyncio.run(inner())


@pytest.mark.parametrize(
    ("rules", "path", "may"),
    [
        (b"User-agent: *\nDisallow: /private", "/private/a", False),
        (b"User-agent: *\nDisallow: /private", "/public", True),
        (b"User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", True),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        (b"User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        (b"User-agent: other\nDisallow: /", "/a", True),
        (b"User-agent: dragoman\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
        (b"User-agent: Dragoman\nDisallow: /a", "/a", False),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /a", "/a", False),
        (b"<html>not a robots file</html>", "/a", True),
        (b"\xff\xfe\x00\x01", "/a", True),
        (b"", "/a", True),
    ],
)
def test_rules_are_kept(server: Server, options: Options, rules: bytes, path: str, may: bool) -> None:
    # Given
    server.answers["/robots.txt"] = ok(rules)

    # When, then
    assert allowed(options, server.url(path)) == [may]


@pytest.mark.parametrize("answer", [status(404), status(403), status(401), redirect("/robots.txt"), redirect("http://10.0.0.1/robots.txt")])
def test_a_host_without_rules_allows_everything(server: Server, options: Options, answer: bytes) -> None:
    # Given
    server.answers["/robots.txt"] = answer

    # When, then
    assert allowed(options, server.url("/a")) == [True]


@pytest.mark.parametrize("answer", [status(500), status(503), status(429), b""])
def test_rules_that_cannot_be_had_close_the_host_for_now(server: Server, options: Options, answer: bytes) -> None:
    # Given
    server.answers["/robots.txt"] = answer

    # When, then
    with pytest.raises(Unavailable):
        allowed(options, server.url("/a"))


def test_rules_are_asked_for_once_however_many_pages_wait(server: Server, options: Options) -> None:
    # Given
    server.answers["/robots.txt"] = ok(b"User-agent: *\nDisallow: /x")

    # When
    found = allowed(options, *(server.url(f"/{n}") for n in range(20)))

    # Then
    assert all(found)
    assert server.paths() == ["/robots.txt"]


def test_an_endless_file_of_rules_is_cut(server: Server, options: Options) -> None:
    # Given
    server.answers["/robots.txt"] = ok(b"User-agent: *\nDisallow: /early\n" + b"# padding\n" * 200_000 + b"Disallow: /late\n")

    # When, then
    assert allowed(options, server.url("/early"), server.url("/late")) == [False, True]


def test_a_crawl_delay_is_kept(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/robots.txt": ok(b"User-agent: *\nCrawl-delay: 0.3"), "/a": ok(b"x"), "/b": ok(b"x")}

    # When
    async def inner() -> None:
        async with Client(msgspec.structs.replace(options, host_gap_s=0.0)) as client:
            robots = Robots(client)
            for path in ("/a", "/b"):
                if await robots.allows(server.url(path)):
                    await client.get(server.url(path))

    asyncio.run(inner())

    # Then
    first, second = server.of("/a")[0].begun, server.of("/b")[0].begun
    assert second - first >= 0.3
