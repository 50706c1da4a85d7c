"""The one door to the network: feeds, pages, robots.txt and home pages are all asked for here.

Everything that answers is taken for hostile. Addresses are checked when the socket is made, so a name that changes its mind between
look-up and connection gains nothing; redirects are followed by hand and each hop is checked anew; sizes, ratios, headers and time
are bounded. And it is polite: one request at a time to a host with a pause after it, an honest name, Retry-After kept.
"""

from __future__ import annotations

import asyncio
import email.utils
import socket
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import ada_url
import aiohttp
import msgspec
import yarl

from connectors.addresses import is_public
from connectors.urls import parse
from pipeline.errors import DragomanError, Rejected, Unavailable

USER_AGENT = "dragoman/0.1 (press monitor for migration diplomacy)"
MAX_RETRY_AFTER_S = 30 * 86_400.0
MAX_HOSTS = 4_096
REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT = (301, 308)
AWAY_AFTER = 3
AWAY_S = 60.0
LONGEST_AWAY_S = 3_600.0
"""A host that did not answer three times in a row is left alone for a minute, then longer: its pages must not hold up all others."""
RATIO_FLOOR = 256 * 1024
"""Bytes of inflated body from which the ratio counts: short repetitive pages pass 100 to 1 without harm."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the client may take. ``allow`` names private hosts that may be asked, as ``HOST:PORT``. Sizes in bytes, times in seconds."""

    user_agent: str = USER_AGENT
    allow: tuple[str, ...] = ()
    connections: int = 32
    host_gap_s: float = 1.0
    deadline_s: float = 20.0
    wire_bytes: int = 5_000_000
    inflated_bytes: int = 10_000_000
    ratio: int = 100
    header_bytes: int = 64 * 1024
    redirects: int = 5


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """A whole answer. ``headers`` have lower-case names. ``permanent``: where it went by permanent redirects alone. ``truncated``: cut at ``keep``."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes = b""
    truncated: bool = False
    permanent: str | None = None
    retry_after_s: float | None = None

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        _, _, rest = self.headers.get("content-type", "").lower().partition("charset=")
        return rest.partition(";")[0].strip(" \"'")[:40] or None


class Forbidden(Rejected):
    """An address that may never be asked: private, a wrong port, another scheme, credentials."""


class _Away(Unavailable):
    """The host did not answer at all."""


class _Malformed(Unavailable):
    """What came back is not HTTP."""


class _PrivateAddress(OSError):
    """Raised where a socket to a private address was about to be made."""


class _Turn:
    """Whose turn it is at one host."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.free_at = 0.0
        self.closed_until = 0.0
        self.gap_s = 0.0
        self.silent = 0


class Client:
    """A polite client. One event loop at a time; close it in the loop that used it."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.options = options or Options()
        self._wall = wall
        self._allow = {entry.lower() for entry in self.options.allow}
        self._turns: dict[str, _Turn] = {}
        self._open: aiohttp.ClientSession | None = None
        self._guarded: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def close(self) -> None:
        for session in (self._open, self._guarded):
            if session is not None:
                await session.close()
        self._open = self._guarded = None

    async def get(
        self, url: str, *, etag: str | None = None, modified: str | None = None, accept: str = "*/*", keep: int | None = None
    ) -> Response:
        """The answer to a GET, whatever its status, after at most five redirects.

        ``etag`` and ``modified`` are the validators of the copy one has, sent as they came. ``keep`` cuts the body there instead of
        refusing a long one. Raises ``Forbidden`` for addresses that must not be asked, ``Rejected`` for an answer that is a trap
        or too large, ``Unavailable`` where host or network are away or a 429 or 503 of this host still holds.
        """
        headers = {"Accept": accept, "Accept-Encoding": "gzip, deflate"}
        headers |= {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
        first = self._checked(url)
        try:
            return await self._followed(first, headers, keep)
        except DragomanError as error:
            if not str(error).startswith(first.href):
                error.args = (f"{first.href} leads to {error}",)
            raise

    async def _followed(self, first: ada_url.URL, headers: dict[str, str], keep: int | None) -> Response:
        target, spent, permanent = first, 0.0, True
        for _ in range(self.options.redirects + 1):
            try:
                response, took = await self._turn_of(target, headers, keep, self.options.deadline_s - spent)
            except _Malformed:
                # A 304 with a body cannot be told from rubbish once it is read; asked without validators such a server answers whole.
                if not (headers.keys() & {"If-None-Match", "If-Modified-Since"}):
                    raise
                headers = {name: value for name, value in headers.items() if not name.startswith("If-")}
                continue
            spent += took
            if response.status not in REDIRECTS or "location" not in response.headers:
                moved = response.url if permanent and response.url != first.href else None
                return msgspec.structs.replace(response, permanent=moved)
            permanent = permanent and response.status in PERMANENT
            target = self._redirected(target, response.headers["location"])
        raise Rejected(f"{first.href}: more than {self.options.redirects} redirects")

    def slow_down(self, url: str, gap_s: float) -> None:
        """Keep at least this pause between requests to the host of ``url`` (a crawl delay)."""
        self._turn(parse(url).host).gap_s = gap_s

    def _checked(self, url: str, base: str | None = None) -> ada_url.URL:
        try:
            target = parse(url, base)
        except Rejected as error:
            raise Forbidden(str(error)) from error
        if target.port not in ("", "80", "443") and not self._is_allowed(target):
            raise Forbidden(f"{target.href}: port {target.port} is not asked (only 80 and 443, or a host named under http.allow)")
        return target

    def _is_allowed(self, target: ada_url.URL) -> bool:
        port = target.port or ("443" if target.protocol == "https:" else "80")
        return f"{target.hostname}:{port}".lower() in self._allow

    def _redirected(self, source: ada_url.URL, location: str) -> ada_url.URL:
        target = self._checked(location, source.href)
        if source.protocol == "https:" and target.protocol == "http:":
            raise Rejected(f"{source.href}: redirects from https down to {target.href}")
        return target

    def _turn(self, host: str) -> _Turn:
        if len(self._turns) >= MAX_HOSTS:
            now = time.monotonic()
            idle = [name for name, turn in self._turns.items() if not turn.lock.locked() and max(turn.free_at, turn.closed_until) < now]
            for name in idle:
                del self._turns[name]
        return self._turns.setdefault(host, _Turn())

    async def _turn_of(self, target: ada_url.URL, headers: dict[str, str], keep: int | None, left_s: float) -> tuple[Response, float]:
        """One hop, when the host is free; answers how long it took, waiting for the turn not counted."""
        turn = self._turn(target.host)
        async with turn.lock:
            closed_s = turn.closed_until - time.monotonic()
            if closed_s > 0:
                why = f"has not answered {turn.silent} times in a row" if turn.silent >= AWAY_AFTER else "asked for a pause"
                raise Unavailable(f"{target.href}: the host {why}; it is left alone for {closed_s:.0f} s more", closed_s)
            await asyncio.sleep(max(0.0, turn.free_at - time.monotonic()))
            begin = time.monotonic()
            try:
                response = await self._hop(target, headers, keep, left_s)
                turn.silent = 0
            except _Away:
                turn.silent += 1
                if turn.silent >= AWAY_AFTER:
                    turn.closed_until = time.monotonic() + min(AWAY_S * 2 ** min(turn.silent - AWAY_AFTER, 10), LONGEST_AWAY_S)
                raise
            finally:
                turn.free_at = time.monotonic() + max(self.options.host_gap_s, turn.gap_s)
            if response.status in (429, 503) and response.retry_after_s:
                turn.closed_until = time.monotonic() + response.retry_after_s
            return response, time.monotonic() - begin

    async def _hop(self, target: ada_url.URL, headers: dict[str, str], keep: int | None, left_s: float) -> Response:
        url = target.href
        try:
            async with asyncio.timeout(max(0.001, left_s)):
                async with self._session(target).get(yarl.URL(url, encoded=True), headers=headers, allow_redirects=False) as answer:
                    return await self._read(url, answer, keep)
        except TimeoutError as error:
            raise _Away(f"{url}: no complete answer within {self.options.deadline_s:g} s") from error
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, _PrivateAddress):
                raise Forbidden(f"{url}: {error.os_error}") from error
            raise _Away(f"{url}: cannot connect ({error.os_error})") from error
        except aiohttp.ClientResponseError as error:
            raise _Malformed(f"{url}: the answer is malformed ({_first_line(error)})") from error
        except (aiohttp.ClientError, OSError, ValueError, zlib.error) as error:
            raise Unavailable(f"{url}: the answer broke off ({_first_line(error)})") from error

    def _session(self, target: ada_url.URL) -> aiohttp.ClientSession:
        if self._is_allowed(target):
            self._open = self._open or self._new_session(None)
            return self._open
        self._guarded = self._guarded or self._new_session(_public_socket)
        return self._guarded

    def _new_session(self, socket_factory: Callable[[Any], socket.socket] | None) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self.options.connections, socket_factory=socket_factory),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.options.user_agent},
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
        )

    async def _read(self, url: str, answer: aiohttp.ClientResponse, keep: int | None) -> Response:
        size = sum(len(name) + len(value) + 4 for name, value in answer.raw_headers)
        if size > self.options.header_bytes:
            answer.close()
            raise Rejected(f"{url}: {size} bytes of headers, {self.options.header_bytes} are taken")
        headers: dict[str, str] = {}
        for name, value in answer.headers.items():
            headers.setdefault(name.lower(), value)
        response = Response(
            url=url, status=answer.status, headers=headers, retry_after_s=retry_after(headers.get("retry-after"), self._wall())
        )
        if answer.status in (*REDIRECTS, 304):
            answer.close()
            return response
        body, truncated = await self._body(url, answer, headers.get("content-encoding", ""), keep)
        return msgspec.structs.replace(response, body=body, truncated=truncated)

    async def _body(self, url: str, answer: aiohttp.ClientResponse, coding: str, keep: int | None) -> tuple[bytes, bool]:
        inflate = Inflater(coding, url)
        wire, body = 0, bytearray()
        async for chunk in answer.content.iter_any():
            wire += len(chunk)
            for piece in inflate.pieces(chunk):
                body += piece
                if len(body) > RATIO_FLOOR and len(body) > self.options.ratio * wire:
                    answer.close()
                    raise Rejected(f"{url}: inflates more than {self.options.ratio} times, a decompression bomb")
                if keep is not None and len(body) > keep:
                    answer.close()
                    return bytes(body[:keep]), True
                if len(body) > self.options.inflated_bytes:
                    answer.close()
                    raise Rejected(f"{url}: larger than {self.options.inflated_bytes} bytes")
            if wire > self.options.wire_bytes:
                answer.close()
                raise Rejected(f"{url}: larger than {self.options.wire_bytes} bytes")
        if not inflate.finished:
            raise Unavailable(f"{url}: the answer broke off (its {coding} coding has no end)")
        return bytes(body), False


class Inflater:
    """Undoes a content coding piece by piece, never more than 64 kB at once. Raises ``Rejected`` for codings that were not offered."""

    PIECE = 64 * 1024

    def __init__(self, coding: str, url: str = "") -> None:
        self._coding = coding.strip().lower()
        if self._coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise Rejected(f"{url}: content coding {coding[:60]!r} was not offered")
        self._plain = self._coding in ("", "identity")
        self._machine = None if self._plain else zlib.decompressobj(zlib.MAX_WBITS if self._coding == "deflate" else zlib.MAX_WBITS | 16)
        self._started = False

    @property
    def finished(self) -> bool:
        return self._machine is None or self._machine.eof or not self._started

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        if self._machine is None:
            yield chunk
            return
        if chunk and not self._started and self._coding == "deflate" and chunk[0] & 0x0F != 8:
            # Some servers send raw deflate where RFC 9110 asks for zlib; the low four bits of the first byte tell them apart.
            self._machine = zlib.decompressobj(-zlib.MAX_WBITS)
        self._started = self._started or bool(chunk)
        data = chunk
        while data:
            if self._machine.eof:
                if not data.startswith(b"\x1f"):
                    return
                self._machine = zlib.decompressobj(zlib.MAX_WBITS | 16)
            yield self._machine.decompress(data, self.PIECE)
            data = self._machine.unconsumed_tail or self._machine.unused_data


def retry_after(value: str | None, now: float) -> float | None:
    """Seconds to wait, from a ``Retry-After`` of seconds or a date, at most a month; None for nonsense. ``now`` in seconds since 1970."""
    if not value:
        return None
    value = value.strip()
    if value.isdigit() and value.isascii():
        seconds = float(value[:12])
    else:
        try:
            moment = email.utils.parsedate_to_datetime(value)
        except (ValueError, TypeError, OverflowError):
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        seconds = (moment - datetime.fromtimestamp(now, UTC)).total_seconds()
    return min(seconds, MAX_RETRY_AFTER_S) if seconds > 0 else None


def _public_socket(info: tuple[Any, ...]) -> socket.socket:
    """The socket for one resolved address, refused unless the address is public: the last moment before the connection."""
    family, kind, protocol, _, address = info
    if not is_public(str(address[0])):
        raise _PrivateAddress(f"its address {address[0]} is not in the public internet")
    made = socket.socket(family=family, type=kind, proto=protocol)
    made.setblocking(False)
    return made


def _first_line(error: BaseException) -> str:
    lines: Sequence[str] = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
