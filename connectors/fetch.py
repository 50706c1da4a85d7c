"""The fetch step: from an entry to the article's page, asked for politely and once.

Whatever comes of it, the entry's title and summary go on: a page that is gone, closed to robots, at an address that must not be asked,
no page at all or away for too long gives a raw article without a page, which says why in ``http.refused``.
"""

from __future__ import annotations

import asyncio
import base64
from collections import OrderedDict
from collections.abc import Iterable, Sequence

import msgspec
import zstandard

from connectors.http import Client, Options, Response
from connectors.robots import Robots
from connectors.urls import article_id
from pipeline.codec import decode, encode
from pipeline.errors import DragomanError, Rejected, Unavailable
from pipeline.ids import content_id
from pipeline.records import Entry, HttpFacts, RawArticle, Record
from pipeline.stage import ATTEMPTS_HEADER, Outcome, Park, Skip
from pipeline.topics import ARTICLES_RAW, ENTRIES

PAGE_BYTES = 2_000_000
"""What of a page is kept (contract: at most 2 MB inflated, so that a record stays below 4 MiB)."""
ZSTD_LEVEL = 3
ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"
PAUSES_S = (60.0, 300.0, 1_800.0, 7_200.0)
"""How long a page that is away is waited for, try by try; after the last it goes on without."""
MEMORY = 200_000
"""Articles whose first entry is remembered: about 40 MB, some weeks of a few hundred feeds. One that was forgotten is fetched again
under the same id, which changes nothing later on."""
BATCH = 400
"""Entries worth handing over at once: hosts are waited for side by side, so a batch that holds more hosts wastes less of that time."""
HELD_BYTES = 256_000_000
"""What the pages of one batch may come to, compressed; beyond it the rest waits."""
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"RIFF", b"ID3", b"\x7fELF", b"\xd0\xcf\x11\xe0")


class _Owner(msgspec.Struct, frozen=True):
    """The part of an entry that says which article it is the first for."""

    entry_id: str
    url: str
    retrieved: str


class FetchStage:
    """entries -> articles.raw. A batch is fetched at once, one page a host at a time; the first entry of an article owns it.

    Its memory is a fold over ``entries``: entries of one host are in one partition, in order, so the same entry is the first on every
    replay. Owns an event loop; close it when done.
    """

    name = "fetch"
    reads = (ENTRIES,)
    writes = (ARTICLES_RAW,)
    state_topic = ENTRIES
    batch = BATCH

    def __init__(
        self, http: Options | None = None, *, pauses_s: Sequence[float] = PAUSES_S, memory: int = MEMORY, robots: bool = True
    ) -> None:
        self._http = http or Options()
        self._pauses_s = tuple(pauses_s)
        self._memory = memory
        self._owners: OrderedDict[bytes, int] = OrderedDict()
        self._runner = asyncio.Runner()
        self._client: Client | None = None
        self._ask_robots = robots
        self._robots: Robots | None = None
        self._held = 0

    def restore(self, records: Iterable[Record]) -> None:
        self._owners.clear()
        for record in records:
            try:
                self._is_first(decode(record, _Owner))
            except Rejected:
                continue

    def apply(self, record: Record) -> Sequence[Outcome]:
        answer = self.apply_many([record])[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def apply_many(self, records: Sequence[Record]) -> list[Sequence[Outcome] | Exception]:
        """Outcomes in order; a record that is no entry is answered by ``Rejected``."""
        return self._runner.run(self._all(records))

    def close(self) -> None:
        if self._client is not None:
            self._runner.run(self._client.close())
        self._runner.close()

    async def _all(self, records: Sequence[Record]) -> list[Sequence[Outcome] | Exception]:
        if self._client is None:
            self._client = Client(self._http)
            self._robots = Robots(self._client) if self._ask_robots else None
        self._held = 0
        return list(await asyncio.gather(*(self._one(record) for record in records)))

    async def _one(self, record: Record) -> Sequence[Outcome] | Exception:
        try:
            entry = decode(record, Entry)
            if not self._is_first(_Owner(entry.entry_id, entry.url, entry.retrieved)):
                return [Skip("duplicate")]
            return [await self._fetched(entry, record)]
        except DragomanError as error:
            return error

    async def _fetched(self, entry: Entry, record: Record) -> Outcome:
        if not entry.url:
            return self._raw(entry, record, None, "the entry names no page of its own")
        try:
            if self._robots is not None and not await self._robots.allows(entry.url):
                return self._raw(entry, record, None, "robots.txt does not let us ask for this page")
            assert self._client is not None
            response = await self._client.get(entry.url, accept=ACCEPT, keep=PAGE_BYTES)
        except Unavailable as error:
            return self._away(entry, record, None, str(error), error.retry_after_s)
        except Rejected as error:
            return self._raw(entry, record, None, str(error))
        if response.status == 429 or response.status >= 500:
            return self._away(entry, record, response, f"status {response.status}", response.retry_after_s or 0.0)
        if self._held > HELD_BYTES:
            return Park(5.0, "the pages of this batch are too large to hold more of them")
        return self._raw(entry, record, response, _refusal(response))

    def _away(self, entry: Entry, record: Record, response: Response | None, why: str, asked_s: float) -> Outcome:
        """Wait for the page, longer each time, and in the end go on without it."""
        attempts = int(record.header(ATTEMPTS_HEADER) or 0)
        if attempts >= len(self._pauses_s):
            return self._raw(entry, record, response, f"{why}, {attempts + 1} times")
        return Park(max(self._pauses_s[attempts], min(asked_s, 86_400.0)), why)

    def _raw(self, entry: Entry, record: Record, response: Response | None, refused: str | None) -> Record:
        """The raw article: with its page, or without one and with the reason."""
        article = RawArticle(
            article_id=_article_id(entry.entry_id, entry.url),
            url=entry.url or entry.feed,
            outlet=entry.outlet,
            title=entry.title,
            retrieved=entry.retrieved,
            published=entry.published,
            lang=entry.lang,
            country=entry.country,
            page=None if refused or response is None else base64.b64encode(_compressed(response.body)).decode(),
            summary=entry.summary,
            http=_facts(entry, response, refused),
            official=entry.official,
            bundled=entry.bundled,
        )
        self._held += len(article.page or "")
        record_id = content_id(article.article_id, entry.title, entry.summary, b"" if response is None else response.body)
        return encode(ARTICLES_RAW, article.article_id, article, time=record.time, record_id=record_id, parent=record)

    def _is_first(self, owner: _Owner) -> bool:
        """Whether this entry is the first that leads to its article; the first is remembered."""
        article, mark = bytes.fromhex(_article_id(owner.entry_id, owner.url)), int(content_id(owner.entry_id, owner.retrieved)[:15], 16)
        first = self._owners.setdefault(article, mark)
        if len(self._owners) > self._memory:
            self._owners.popitem(last=False)
        return first == mark


def _article_id(entry_id: str, url: str) -> str:
    """The page's id; an entry without a page is its own article."""
    if url:
        try:
            return article_id(url)
        except Rejected:
            pass
    return content_id("entry-article", entry_id)


def _facts(entry: Entry, response: Response | None, refused: str | None) -> HttpFacts:
    if response is None:
        return HttpFacts(status=0, url=entry.url, refused=refused)
    return HttpFacts(
        status=response.status,
        url=response.url,
        content_type=response.content_type[:100],
        charset=response.charset,
        truncated=response.truncated,
        refused=refused,
    )


def _refusal(response: Response) -> str | None:
    """Why this answer is no page, in words; None where it is one."""
    if response.status != 200:
        return f"status {response.status}"
    if not response.body.strip(b" \t\r\n\0"):
        return "the page is empty"
    if response.content_type not in _PAGES:
        return f"{response.content_type[:100]} is not a page of text"
    start = response.body[:512]
    if start.startswith(_BINARY) or (start.count(b"\0") > len(start) // 8 and not _is_utf16(start)):
        return "what it sends is a binary file, not a page of text"
    return None


def _is_utf16(start: bytes) -> bool:
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<\0" in start[:64] or b"\0<" in start[:64]


def _compressed(page: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(page)


def page_of(article: RawArticle) -> bytes:
    """The bytes of a stored page. Raises ``Rejected`` where they are damaged or longer than a page may be."""
    if article.page is None:
        return b""
    try:
        packed = base64.b64decode(article.page, validate=True)
        return zstandard.ZstdDecompressor().decompress(packed, max_output_size=PAGE_BYTES)
    except (ValueError, zstandard.ZstdError) as error:
        raise Rejected(f"{article.url}: its stored page is damaged ({error})") from error
