"""The bundled newsroom: a small local web server whose feeds grow, so that a first run needs neither network nor accounts.

    with Newsroom() as base_url:
        ...

Pages are always served; a feed lists an entry once its moment has come. Entries are released in order of publication, evenly over
``RELEASE_SECONDS / speed`` of real time from ``start()``, the first at once.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC
from email.utils import format_datetime

from aiohttp import web

from connectors.newsroom.content import LABEL, Outlet, Page, outlets, pages, render_home, render_page
from connectors.newsroom.feeds import CONTENT_TYPES, render_feed

RELEASE_SECONDS = 50.0
"""Real time over which every entry is released at speed 1: a demonstration a reader will wait for."""

START_TIMEOUT_SECONDS = 10.0
STOP_TIMEOUT_SECONDS = 10.0


class Newsroom:
    """Serves the bundled outlets over HTTP from a thread of its own.

    ``port`` 0 takes a free one; a caller that wants the same addresses after a restart names it. ``speed`` multiplies the pace of
    release and must be positive; ``release_all`` shows every entry from the start. ``start()`` raises ``OSError`` when the address is
    taken.
    """

    def __init__(self, host: str = "127.0.0.1", port: int = 0, *, speed: float = 1.0, release_all: bool = False) -> None:
        if speed <= 0:
            raise ValueError(f"speed must be positive, not {speed}")
        self._host, self._port, self._speed, self._release_all = host, port, speed, release_all
        self._base_url = ""
        self._started = 0.0
        self._quit: Callable[[], object] | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> str:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> str:
        """Starts serving and returns the base address, ``http://HOST:PORT``. Starting twice is an error."""
        if self._thread is not None:
            raise RuntimeError("the newsroom is already running")
        bound: Future[None] = Future()
        self._started = time.monotonic()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(bound)), name="newsroom", daemon=True)
        self._thread.start()
        try:
            bound.result(START_TIMEOUT_SECONDS)
        except BaseException:
            self.stop()
            raise
        return self._base_url

    def stop(self) -> None:
        """Stops serving and frees the port; harmless when it is not running."""
        if self._quit is not None:
            self._quit()
        if self._thread is not None:
            self._thread.join(STOP_TIMEOUT_SECONDS)
        self._thread = self._quit = None

    def feeds(self) -> list[dict[str, object]]:
        """One description per outlet: ``url, outlet, lang, country, official, bundled``. The newsroom must be running."""
        return [
            {
                "url": f"{self._base_url}/{outlet.outlet_id}/feed",
                "outlet": outlet.name,
                "lang": outlet.lang,
                "country": outlet.country,
                "official": outlet.official,
                "bundled": True,
            }
            for outlet in outlets().values()
        ]

    def released(self) -> list[Page]:
        """The pages whose feed entries are out by now, oldest first."""
        everything = list(pages().values())
        if self._release_all:
            return everything
        elapsed = (time.monotonic() - self._started) * self._speed
        return everything[: released_count(elapsed, len(everything))]

    async def _serve(self, bound: Future[None]) -> None:
        """Runs the server in its thread until ``stop()``; ``bound`` is settled once it listens, or with the error that kept it from it."""
        loop, stopped = asyncio.get_running_loop(), asyncio.Event()
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1.0)
        try:
            port = await _listen(runner, self._host, self._port)
            self._base_url = f"http://{self._host}:{port}"
            self._quit = lambda: loop.call_soon_threadsafe(stopped.set)
            bound.set_result(None)
            await stopped.wait()
        except OSError as error:
            bound.set_exception(error)
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application()
        application.router.add_get("/robots.txt", _robots)
        application.router.add_get("/{outlet}/feed", self._feed)
        application.router.add_get("/{outlet}/", self._home)
        application.router.add_get(r"/{outlet}/{day:\d{4}/\d{2}/\d{2}}/{slug}", _page)
        return application

    async def _feed(self, request: web.Request) -> web.Response:
        outlet = _outlet(request)
        shown = self._shown(outlet)
        body = render_feed(outlet, shown, self._base_url)
        return _answer(request, body, CONTENT_TYPES[outlet.feed_format], outlet.feed_charset, shown)

    async def _home(self, request: web.Request) -> web.Response:
        outlet = _outlet(request)
        shown = self._shown(outlet)
        return _answer(request, render_home(outlet, shown), "text/html", "utf-8", shown)

    def _shown(self, outlet: Outlet) -> list[Page]:
        return [page for page in self.released() if page.outlet_id == outlet.outlet_id]


def released_count(elapsed_s: float, total: int) -> int:
    """How many of ``total`` entries are out after ``elapsed_s`` seconds at speed 1: the first at once, the last at the end."""
    share = min(max(elapsed_s, 0.0) / RELEASE_SECONDS, 1.0)
    return min(total, 1 + int(share * (total - 1)))


async def _listen(runner: web.AppRunner, host: str, port: int) -> int:
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return int(runner.addresses[0][1])


async def _robots(_: web.Request) -> web.Response:
    return web.Response(text="User-agent: *\nAllow: /\n")


async def _page(request: web.Request) -> web.Response:
    outlet = _outlet(request)
    page = pages().get(f"{outlet.outlet_id}/{request.match_info['slug']}")
    if page is None or page.path != request.path:
        raise web.HTTPNotFound(text="no such page")
    charset = outlet.page_charset if outlet.declared else None
    return _answer(request, render_page(page), "text/html", charset, [page])


def _outlet(request: web.Request) -> Outlet:
    outlet = outlets().get(request.match_info["outlet"])
    if outlet is None:
        raise web.HTTPNotFound(text="no such outlet")
    return outlet


def _answer(request: web.Request, body: bytes, kind: str, charset: str | None, shown: list[Page]) -> web.Response:
    """200 with validators, or 304 when the caller already holds ``body``. Last-Modified is the newest publication, never the clock."""
    digest = hashlib.sha256(body).hexdigest()[:32]
    headers = {"ETag": f'W/"{digest}"', "X-Bundled": LABEL, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if shown:
        headers["Last-Modified"] = format_datetime(shown[-1].published.astimezone(UTC), usegmt=True)
    if _unchanged(request, digest, shown):
        return web.Response(status=304, headers=headers)
    headers["Content-Type"] = f"{kind}; charset={charset}" if charset else kind
    response = web.Response(body=body, headers=headers)
    response.enable_compression()
    return response


def _unchanged(request: web.Request, digest: str, shown: list[Page]) -> bool:
    if request.if_none_match:
        return any(tag.value in (digest, "*") for tag in request.if_none_match)
    since = request.if_modified_since
    return since is not None and bool(shown) and shown[-1].published <= since
