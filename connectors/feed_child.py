"""Feeds are parsed in a child process with a deadline and a memory cap: a document that hangs the parser costs one poll, never the daemon.

Both ends are here. Parent and child exchange frames: four bytes of length, then JSON; the parent's frame is followed by the feed's bytes.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import sys
from collections.abc import Collection
from typing import BinaryIO

import msgspec

from connectors.feedparse import ParsedFeed, parse_feed
from pipeline.errors import Rejected, Unavailable

DEADLINE_S = 10.0
START_S = 60.0
MEMORY_BYTES = 1024**3
MAX_ANSWER = 64 * 1024**2
RECYCLE = 2_000
"""Feeds a child parses before a fresh one takes over, so that nothing a parser leaks can add up."""


class _Question(msgspec.Struct, frozen=True):
    size: int
    url: str
    content_type: str
    known: list[str]
    deadline_s: float


class _Answer(msgspec.Struct, frozen=True):
    feed: ParsedFeed | None = None
    refused: str | None = None


class FeedParser:
    """Parses one feed at a time in a child of its own. Used from one event loop; close it there."""

    def __init__(self, *, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._lock = asyncio.Lock()
        self._child: asyncio.subprocess.Process | None = None
        self._served = 0

    async def parse(self, body: bytes, *, url: str, content_type: str = "", known: Collection[str] = ()) -> ParsedFeed:
        """As ``connectors.feedparse.parse_feed``; a document that takes too long or too much memory is ``Rejected`` too.

        Raises ``Unavailable`` where no child can be started.
        """
        question = msgspec.json.encode(_Question(len(body), url, content_type, list(known), self._deadline_s))
        async with self._lock:
            answer = None
            try:
                child = await self._ready()
                async with asyncio.timeout(self._deadline_s):
                    answer = await self._ask(child, question, body)
            except TimeoutError as error:
                raise Rejected(f"the parser did not finish within {self._deadline_s:g} s and was stopped") from error
            except (asyncio.IncompleteReadError, ConnectionError) as error:
                raise Rejected("the parser died of this document (too much memory or time)") from error
            finally:
                self._served += 1
                if answer is None or self._served >= RECYCLE:
                    await self._stop()
        if answer.feed is None:
            raise Rejected(answer.refused or "the parser gave no answer")
        return answer.feed

    async def close(self) -> None:
        async with self._lock:
            await self._stop()

    async def _ready(self) -> asyncio.subprocess.Process:
        if self._child is None or self._child.returncode is not None:
            # A session of its own: Ctrl-C is the parent's to handle.
            self._child = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "connectors.feed_child",
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, start_new_session=True,
            )  # fmt: skip
            self._served = 0
            try:
                async with asyncio.timeout(START_S):
                    await _receive(self._child)
            except (TimeoutError, asyncio.IncompleteReadError) as error:
                raise Unavailable("the feed parser's process does not start") from error
        return self._child

    async def _ask(self, child: asyncio.subprocess.Process, question: bytes, body: bytes) -> _Answer:
        assert child.stdin is not None
        child.stdin.write(len(question).to_bytes(4, "big") + question + body)
        await child.stdin.drain()
        return msgspec.json.decode(await _receive(child), type=_Answer)

    async def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()


async def _receive(child: asyncio.subprocess.Process) -> bytes:
    assert child.stdout is not None
    size = int.from_bytes(await child.stdout.readexactly(4), "big")
    if size > MAX_ANSWER:
        raise ConnectionError("answer too long")
    return await child.stdout.readexactly(size)


def _serve(source: BinaryIO, sink: BinaryIO) -> None:
    """The child: one answer a question until the parent goes away."""
    _send(sink, b"ready")
    while len(head := source.read(4)) == 4:
        question = msgspec.json.decode(source.read(int.from_bytes(head, "big")), type=_Question)
        body = source.read(question.size)
        _limit_time(question.deadline_s)
        _send(sink, msgspec.json.encode(_answer(question, body)))


def _answer(question: _Question, body: bytes) -> _Answer:
    try:
        return _Answer(feed=parse_feed(body, url=question.url, content_type=question.content_type, known=question.known))
    except Rejected as error:
        return _Answer(refused=str(error))
    except MemoryError:
        return _Answer(refused="the parser ran out of memory on this document")
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        return _Answer(refused=f"the parser failed on this document ({type(error).__name__}: {str(error)[:200]})")


def _limit_time(deadline_s: float) -> None:
    """Even with its parent gone, a child that hangs ends: the kernel stops it once it has used twice the deadline."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + 2 * deadline_s) + 1, hard))


def _send(sink: BinaryIO, frame: bytes) -> None:
    sink.write(len(frame).to_bytes(4, "big") + frame)
    sink.flush()


def main() -> None:
    with contextlib.suppress(ValueError, OSError):  # macOS knows no limit on address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        _serve(sys.stdin.buffer, sink)


if __name__ == "__main__":
    main()
