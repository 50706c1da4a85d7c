"""The client against a server that does what it should not."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import socket
import time
import zlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
import pytest

from connectors.addresses import is_public
from connectors.http import AWAY_AFTER, MAX_RETRY_AFTER_S, Client, Forbidden, Options, Response, retry_after
from pipeline.errors import Rejected, Unavailable

from .conftest import Asked, Server, ok, redirect, status

T = TypeVar("T")


def run(options: Options, use: Callable[[Client], Awaitable[T]]) -> T:
    async def inner() -> T:
        async with Client(options) as client:
            return await use(client)

    return asyncio.run(inner())


def get(options: Options, url: str, **arguments: object) -> Response:
    return run(options, lambda client: client.get(url, **arguments))  # type: ignore[arg-type]


def limited(options: Options, **changes: object) -> Options:
    return msgspec.structs.replace(options, **changes)


def test_a_page_comes_whole_with_its_facts(server: Server, options: Options) -> None:
    # Given
    server.answers["/a"] = ok(b"<p>hello", Content_Type="text/html; charset=ISO-8859-1", ETag='"x"')

    # When
    response = get(options, server.url("/a"))

    # Then
    assert (response.status, response.body, response.content_type, response.charset) == (200, b"<p>hello", "text/html", "iso-8859-1")
    assert response.headers["etag"] == '"x"'
    assert not response.truncated


def test_it_says_who_asks_and_offers_only_what_it_undoes(server: Server, options: Options) -> None:
    # Given
    server.answers["/a"] = ok(b"x")

    # When
    get(options, server.url("/a"))

    # Then
    asked = server.asked[0].headers
    assert asked["user-agent"].startswith("dragoman/")
    assert asked["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in asked


def test_validators_are_sent_as_they_came(server: Server, options: Options) -> None:
    # Given
    server.answers["/f"] = b"HTTP/1.1 304 X\r\nConnection: close\r\n\r\n"

    # When
    response = get(options, server.url("/f"), etag='W/"a b"', modified="Tue, 1 Jan 2019 00:00:00 GMT")

    # Then
    asked = server.asked[0].headers
    assert asked["if-none-match"] == 'W/"a b"'
    assert asked["if-modified-since"] == "Tue, 1 Jan 2019 00:00:00 GMT"
    assert (response.status, response.body) == (304, b"")


def test_a_304_with_a_body_is_asked_again_without_validators(server: Server, options: Options) -> None:
    # Given
    server.answers["/f"] = [b"HTTP/1.1 304 X\r\nContent-Length: 26\r\n\r\nthis body must be ignored!", ok(b"whole")]

    # When
    response = get(options, server.url("/f"), etag='"a"')

    # Then
    assert (response.status, response.body) == (200, b"whole")
    assert ["if-none-match" in asked.headers for asked in server.asked] == [True, False]


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(b"text " * 1000)),
        ("gzip", gzip.compress(b"text " * 500) + gzip.compress(b"text " * 500)),
        ("deflate", zlib.compress(b"text " * 1000)),
        ("deflate", zlib.compress(b"text " * 1000)[2:-4]),
        ("", b"text " * 1000),
    ],
    ids=["gzip", "two gzip members", "deflate", "raw deflate", "none"],
)
def test_codings_that_were_offered_are_undone(server: Server, options: Options, coding: str, packed: bytes) -> None:
    # Given
    server.answers["/a"] = ok(packed, Content_Encoding=coding)

    # When
    response = get(options, server.url("/a"))

    # Then
    assert response.body == b"text " * 1000


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "x" * 5000])
def test_codings_that_were_not_offered_are_refused(server: Server, options: Options, coding: str) -> None:
    # Given
    server.answers["/a"] = ok(b"\x1b\x03\x00", Content_Encoding=coding)

    # When, then
    with pytest.raises(Rejected, match="was not offered"):
        get(options, server.url("/a"))


def test_a_decompression_bomb_is_dropped_after_a_few_kilobytes(server: Server, options: Options) -> None:
    # Given
    packed = gzip.compress(b"\0" * 60_000_000)
    sent = 0

    async def bomb(asked: Asked, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed))
        for start in range(0, len(packed), 1024):
            writer.write(packed[start : start + 1024])
            await writer.drain()
            sent += 1024
            await asyncio.sleep(0.002)

    server.answers["/bomb"] = bomb

    # When
    with pytest.raises(Rejected, match="decompression bomb"):
        get(options, server.url("/bomb"))

    # Then
    assert sent < len(packed)


def test_an_endless_body_stops_at_the_cap(server: Server, options: Options) -> None:
    # Given
    async def endless(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")
            await writer.drain()

    server.answers["/endless"] = endless

    # When, then
    with pytest.raises(Rejected, match="larger than 5000000 bytes"):
        get(options, server.url("/endless"))


def test_a_page_may_be_cut_instead_of_refused(server: Server, options: Options) -> None:
    # Given
    async def endless(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 100000000\r\n\r\n")
        while True:
            writer.write(b"x" * 100_000)
            await writer.drain()

    server.answers["/huge"] = endless

    # When
    response = get(options, server.url("/huge"), keep=2_000_000)

    # Then
    assert len(response.body) == 2_000_000
    assert response.truncated


async def _drip(writer: asyncio.StreamWriter, data: bytes) -> None:
    for byte in data:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(0.05)


async def _slow_body(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n")
    await _drip(writer, b"x" * 1000)


async def _slow_headers(asked: Asked, writer: asyncio.StreamWriter) -> None:
    await _drip(writer, b"HTTP/1.1 200 X\r\nX-Long: " + b"y" * 1000)


async def _silence(asked: Asked, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


@pytest.mark.parametrize("handler", [_slow_body, _slow_headers, _silence])
def test_a_byte_at_a_time_meets_the_total_deadline(server: Server, options: Options, handler: Callable[..., Awaitable[None]]) -> None:
    # Given
    server.answers["/slow"] = handler
    begin = time.monotonic()

    # When
    with pytest.raises(Unavailable, match=r"no complete answer within 0\.5 s"):
        get(limited(options, deadline_s=0.5), server.url("/slow"))

    # Then
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize(
    "head",
    [
        b"".join(b"X-%d: y\r\n" % number for number in range(10_000)),
        b"X-Long: " + b"y" * 100_000 + b"\r\n",
        b"".join(b"X-%d: %s\r\n" % (number, b"y" * 2000) for number in range(60)),
    ],
    ids=["10,000 headers", "a header of 100 kB", "120 kB in all"],
)
def test_headers_have_a_limit(server: Server, options: Options, head: bytes) -> None:
    # Given
    server.answers["/a"] = b"HTTP/1.1 200 X\r\n" + head + b"Content-Length: 1\r\n\r\nx"

    # When, then
    with pytest.raises((Rejected, Unavailable)):
        get(options, server.url("/a"))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n" + gzip.compress(b"text" * 9999)[:-20],
        b"no HTTP at all\r\n\r\n",
        b"",
    ],
    ids=["length lies", "chunk breaks off", "gzip breaks off", "no HTTP", "nothing"],
)
def test_an_answer_that_breaks_off_is_no_answer(server: Server, options: Options, answer: bytes) -> None:
    # Given
    server.answers["/a"] = answer

    # When, then
    with pytest.raises(Unavailable, match=server.address):
        get(options, server.url("/a"))


def test_redirects_are_followed_and_their_end_is_told(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/a": redirect("/b", 301), "/b": redirect(server.url("/c"), 308), "/c": ok(b"here")}

    # When
    response = get(options, server.url("/a"))

    # Then
    assert (response.url, response.body, response.permanent) == (server.url("/c"), b"here", server.url("/c"))


def test_one_temporary_hop_makes_a_move_temporary(server: Server, options: Options) -> None:
    # Given
    server.answers |= {"/a": redirect("/b", 301), "/b": redirect("/c", 302), "/c": ok(b"here")}

    # When
    response = get(options, server.url("/a"))

    # Then
    assert response.permanent is None


@pytest.mark.parametrize("target", ["/loop", "/hop/0"])
def test_redirects_end_after_five(server: Server, options: Options, target: str) -> None:
    # Given
    server.answers["/loop"] = redirect("/loop")
    server.answers |= {f"/hop/{number}": redirect(f"/hop/{number + 1}") for number in range(50)}

    # When
    with pytest.raises(Rejected, match="more than 5 redirects"):
        get(options, server.url(target))

    # Then
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "gopher://127.0.0.1/x", "data:text/html,hi", "ftp://example.com/", "http://u:p@example.com/"]
)
def test_redirects_to_other_schemes_are_refused(server: Server, options: Options, target: str) -> None:
    # Given
    server.answers["/a"] = redirect(target)

    # When, then
    with pytest.raises(Forbidden):
        get(options, server.url("/a"))


def test_a_redirect_from_https_down_to_http_is_refused() -> None:
    # Given
    client = Client()

    # When, then
    with pytest.raises(Rejected, match="down to"):
        client._redirected(client._checked("https://example.com/a"), "http://example.com/b")


PRIVATE = [
    "http://127.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://①②⑦.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://0.0.0.0:{port}/",
    "http://127.0.0.1\\@example.com:{port}/",
]


@pytest.mark.parametrize("form", PRIVATE)
@pytest.mark.parametrize("way", ["straight", "redirected"])
def test_no_way_leads_inside(server: Server, canary: Server, form: str, way: str) -> None:
    # Given: the port itself is allowed on another name, so that only the address stands between
    target = form.format(port=canary.port)
    server.answers["/a"] = redirect(
        target.encode("ascii", "backslashreplace").decode() if target.isascii() else f"http://127.1:{canary.port}/"
    )
    options = Options(allow=(server.address, f"example.com:{canary.port}"), host_gap_s=0.0, deadline_s=5.0)

    # When
    with pytest.raises(Forbidden):
        get(options, target if way == "straight" else server.url("/a"))

    # Then
    assert canary.connections == 0


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://10.0.0.1/",
        "http://[fec0::1]/",
        "http://[fe80::1]/",
        "http://localhost/",
    ],
)
def test_private_addresses_are_refused_on_the_usual_ports_too(options: Options, url: str) -> None:
    # When, then
    with pytest.raises(Forbidden, match="not in the public internet"):
        get(options, url)


def test_a_name_that_changes_its_address_is_checked_where_it_connects(canary: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    # Given: a name that is public when first looked up, and the test's own server from then on
    answers = [("93.184.216.34", 80), ("127.0.0.1", canary.port)]

    def lying(host: str, port: int, *rest: object, **more: object) -> list[tuple[object, ...]]:
        address = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address)]

    monkeypatch.setattr(socket, "getaddrinfo", lying)
    socket.getaddrinfo("rebind.example", 80)

    # When
    with pytest.raises(Forbidden, match=r"127\.0\.0\.1"):
        get(Options(host_gap_s=0.0), "http://rebind.example/")

    # Then
    assert canary.connections == 0


@pytest.mark.parametrize("url", ["http://example.com:6379/", "http://example.com:25/", "https://example.com:8443/x"])
def test_other_ports_are_not_asked(url: str) -> None:
    # When, then
    with pytest.raises(Forbidden, match="only 80 and 443"):
        get(Options(), url)


@pytest.mark.parametrize(
    "url", ["", "example.com/a", "http://", "http://u@example.com/", "http://example.com/" + "a" * 5000, "javascript:alert(1)"]
)
def test_what_is_no_address_is_refused_in_words(url: str) -> None:
    # When, then
    with pytest.raises(Forbidden):
        get(Options(), url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2a00:1450:4001:82a::200e", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("192.88.99.1", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::ffff:8.8.8.8", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2001:0:53aa:64c::1", False),
        ("fec0::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("not an address", False),
    ],
)
def test_only_public_addresses_are_public(address: str, public: bool) -> None:
    # When, then
    assert is_public(address) is public


def test_requests_to_one_host_go_one_by_one_with_a_pause(server: Server, options: Options) -> None:
    # Given
    under_way = most = 0

    async def handler(asked: Asked, writer: asyncio.StreamWriter) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.02)
        under_way -= 1
        writer.write(ok(b"x"))

    for number in range(5):
        server.answers[f"/{number}"] = handler

    # When
    async def all_at_once(client: Client) -> None:
        await asyncio.gather(*(client.get(server.url(f"/{number}")) for number in range(5)))

    run(limited(options, host_gap_s=0.1), all_at_once)

    # Then
    begun = sorted(asked.begun for asked in server.asked)
    assert most == 1
    assert len(begun) == 5
    assert all(later - earlier >= 0.1 for earlier, later in itertools.pairwise(begun))


def test_a_host_that_asked_for_a_pause_is_left_alone(server: Server, options: Options) -> None:
    # Given
    server.answers["/a"] = status(429, Retry_After="120")

    # When
    async def twice(client: Client) -> float:
        assert (await client.get(server.url("/a"))).retry_after_s == 120
        with pytest.raises(Unavailable) as caught:
            await client.get(server.url("/b"))
        return caught.value.retry_after_s

    left_s = run(options, twice)

    # Then
    assert 100 < left_s <= 120
    assert server.paths() == ["/a"]


def test_a_host_that_does_not_answer_is_left_alone_and_holds_up_nobody(server: Server, canary: Server, options: Options) -> None:
    # Given
    server.answers |= {f"/{number}": _silence for number in range(30)}
    canary.answers["/a"] = ok(b"x")
    impatient = limited(options, deadline_s=0.3, allow=(server.address, canary.address))
    begin = time.monotonic()

    # When
    async def all_at_once(client: Client) -> list[Response | BaseException]:
        return await asyncio.gather(
            *(client.get(server.url(f"/{number}")) for number in range(30)), client.get(canary.url("/a")), return_exceptions=True
        )

    answers = run(impatient, all_at_once)

    # Then
    assert time.monotonic() - begin < 5
    assert len(server.asked) == AWAY_AFTER
    assert all(isinstance(answer, Unavailable) for answer in answers[:-1])
    assert "has not answered" in str(answers[-2])
    assert isinstance(answers[-1], Response)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", None),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("315360000", MAX_RETRY_AFTER_S),
        ("9" * 500, MAX_RETRY_AFTER_S),
        ("Thu, 01 Jan 1970 00:05:00 GMT", 300.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Thu, 01 Jan 2099 00:00:00 GMT", MAX_RETRY_AFTER_S),
    ],
)
def test_retry_after_is_honoured_up_to_a_month(value: str | None, seconds: float | None) -> None:
    # When, then
    assert retry_after(value, now=0.0) == seconds


def test_a_host_that_is_not_there_is_unavailable() -> None:
    # Given
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    # When, then
    with pytest.raises(Unavailable, match="cannot connect"):
        get(Options(allow=(f"127.0.0.1:{port}",)), f"http://127.0.0.1:{port}/")
