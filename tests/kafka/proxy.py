"""A TCP proxy that can go deaf, slow down or drop its connections: the network between a client and a broker."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import Literal

Mode = Literal["pass", "cut", "slow", "refuse"]


class Proxy:
    """Forwards 127.0.0.1:``port`` to 127.0.0.1:``target``. ``mode`` may be set at any time.

    ``cut``: bytes are swallowed and connections stay open, as when a cable is pulled; healing drops them. ``slow``: a tenth of a second a chunk.
    ``refuse``: connections are dropped and new ones closed at once.
    """

    def __init__(self, port: int, target: int) -> None:
        self.port, self._target = port, target
        self._mode: Mode = "pass"
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self._thread.start()
        started.wait(10)

    @property
    def mode(self) -> Mode:
        return self._mode

    @mode.setter
    def mode(self, mode: Mode) -> None:
        drop = mode == "refuse" or (self._mode == "cut" and mode != "cut")
        self._mode = mode
        if drop:
            self._loop.call_soon_threadsafe(self._drop)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._end)
        self._thread.join(5)

    def _end(self) -> None:
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.call_later(0.05, self._loop.stop)

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(asyncio.start_server(self._accept, "127.0.0.1", self.port))
        started.set()
        self._loop.run_forever()

    def _drop(self) -> None:
        for writer in self._writers:
            writer.transport.abort()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if self._mode == "refuse":
                return
            there, back = await asyncio.open_connection("127.0.0.1", self._target)
            self._writers.add(back)
            await asyncio.gather(self._pump(reader, back), self._pump(there, writer))
            self._writers.discard(back)
        except OSError:
            pass
        finally:
            self._writers.discard(writer)
            writer.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                if self._mode == "slow":
                    await asyncio.sleep(0.1)
                if self._mode != "cut":
                    writer.write(data)
                    await writer.drain()
        writer.transport.abort()
