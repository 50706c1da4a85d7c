"""A real HTTP server on 127.0.0.1 that misbehaves by path, a listener that nobody may reach, and a clock one turns by hand."""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import NamedTuple

import pytest

from connectors.http import Options


class Asked(NamedTuple):
    """One request as it came."""

    path: str
    headers: dict[str, str]
    begun: float


Handler = Callable[[Asked, asyncio.StreamWriter], Awaitable[None]]


class Server:
    """Answers each path with prepared bytes, a list of them in turn, or a function that writes to the socket as badly as it likes."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | list[bytes] | Handler] = {}
        self.asked: list[Asked] = []
        self.connections = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.wait(10)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.address}{path}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def of(self, path: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == path]

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
            asked = Asked(head[0].split(" ")[1], headers, time.monotonic())
            answer = self.answers.get(asked.path, status(404))
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            self.asked.append(asked)
            if inspect.iscoroutinefunction(answer):
                await answer(asked, writer)
            else:
                assert isinstance(answer, bytes)
                writer.write(answer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()


def status(code: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer; ``content_type`` names the header Content-Type, and so on."""
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {code} X\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{lines}\r\n".encode() + body


def ok(body: bytes, **headers: str) -> bytes:
    return status(200, body, **headers)


def redirect(where: str, code: int = 302) -> bytes:
    return status(code, location=where)


class HandClock:
    """A clock that stands still until it is turned."""

    def __init__(self, now_ms: int = 1_750_000_000_000) -> None:
        self.ms = now_ms

    def now_ms(self) -> int:
        return self.ms

    def monotonic(self) -> float:
        return self.ms / 1000

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        self.ms += int(max(0.0, seconds) * 1000)
        return stop.is_set()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def canary() -> Iterator[Server]:
    """A server inside, which nothing that comes from a feed may lead to."""
    made = Server()
    yield made
    made.close()


@pytest.fixture
def options(server: Server) -> Options:
    """Limits as they are, but for the pause between requests and the deadline, and the test's own server allowed."""
    return Options(allow=(server.address,), host_gap_s=0.0, deadline_s=5.0)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()
