"""robots.txt: which pages their hosts let us ask for."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict

import msgspec
from protego import Protego

from connectors.http import Client
from connectors.urls import parse
from pipeline.errors import Rejected, Unavailable

MAX_BYTES = 500 * 1024
"""What of a robots.txt is read (RFC 9309, 2.5)."""
FRESH_S = 86_400.0
"""How long one is believed (RFC 9309, 2.4)."""
MAX_ORIGINS = 1_000
MAX_DELAY_S = 30.0


class _Rules(msgspec.Struct):
    """What one origin said; ``rules`` None: everything is allowed."""

    rules: Protego | None
    until: float


class Robots:
    """Asks every origin once a day. ``agent`` is the product name rules may be addressed to."""

    def __init__(self, client: Client, agent: str = "dragoman") -> None:
        self._client = client
        self._agent = agent
        self._known: OrderedDict[str, _Rules] = OrderedDict()
        self._locks: dict[str, asyncio.Lock] = {}

    async def allows(self, url: str) -> bool:
        """Whether ``url`` may be asked for. Raises ``Unavailable`` where the rules cannot be had now (5xx, network): until then nothing may."""
        target = parse(url)
        origin = f"{target.protocol}//{target.host}"
        rules = await self._rules(origin)
        return rules is None or rules.can_fetch(target.href, self._agent)

    async def _rules(self, origin: str) -> Protego | None:
        lock = self._locks.setdefault(origin, asyncio.Lock())
        try:
            async with lock:
                known = self._known.get(origin)
                if known is None or known.until < time.monotonic():
                    known = _Rules(await self._ask(origin), time.monotonic() + FRESH_S)
                    self._known[origin] = known
                self._known.move_to_end(origin)
                while len(self._known) > MAX_ORIGINS:
                    self._known.popitem(last=False)
                return known.rules
        finally:
            if not lock.locked():
                self._locks.pop(origin, None)

    async def _ask(self, origin: str) -> Protego | None:
        try:
            response = await self._client.get(f"{origin}/robots.txt", accept="text/plain, */*;q=0.1", keep=MAX_BYTES)
        except Unavailable:
            raise
        except Rejected:
            return None
        if response.status >= 500 or response.status == 429:
            raise Unavailable(f"{origin}/robots.txt: status {response.status}", response.retry_after_s or 600.0)
        if response.status != 200:
            return None
        rules = Protego.parse(response.body.decode("utf-8-sig", "replace"))
        delay = rules.crawl_delay(self._agent)
        if delay:
            self._client.slow_down(origin, min(float(delay), MAX_DELAY_S))
        return rules
