"""Stored articles: JSON lines in the form of the contract ("An article"), and WARC archives. A stream in, a stream out."""

from __future__ import annotations

import base64
import contextlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import lxml.html
import msgspec
import structlog
import zstandard
from lxml import etree
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from connectors.feedparse import iso_date
from connectors.fetch import PAGE_BYTES, ZSTD_LEVEL
from connectors.plaintext import line
from connectors.urls import article_id, host
from pipeline.codec import encode
from pipeline.errors import Rejected, Unavailable
from pipeline.ids import content_id
from pipeline.records import HttpFacts, RawArticle, Record
from pipeline.topics import ARTICLES_RAW

MAX_LINE = 16_000_000
"""Bytes of one line: a page of 2 MB, escaped at its worst."""
MAX_TEXT = 500_000
MAX_ID = 500
_MARK = b"\xef\xbb\xbf"
"""UTF-8's byte order mark: it stands where a file begins, so also within files that were joined."""
_WEEK = re.compile(r"\d{4}-?W\d\d")

_talk = structlog.get_logger("dragoman.files")


class BadLine(msgspec.Struct, frozen=True):
    """A line that is no article: ``line`` counts from 1 (in a WARC: records), ``id`` is always None, as the contract prints it."""

    line: int
    error: str
    file: str = "-"
    id: None = None


def read_articles(paths: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[RawArticle | BadLine]:
    """The articles of these files one by one, ``-`` being standard input; memory does not grow with the input.

    Files named ``.warc`` or ``.warc.gz``, or that begin as a WARC does, are read as archives, anything else as JSON lines. Raises
    ``Unavailable`` for a file that cannot be opened.
    """
    for path in paths:
        name = str(path)
        if name == "-":
            yield from _read(stdin or sys.stdin.buffer, name)
            continue
        try:
            file = open(path, "rb")  # noqa: SIM115
        except OSError as error:
            raise Unavailable(f"{name}: {error.strerror}") from error
        with file:
            yield from _read(file, name)


def article_record(article: RawArticle, *, now_ms: int) -> Record:
    """The record of a stored article: the same article has the same id however often it is read. Its time is the article's own, else ``now_ms``."""
    time = _milliseconds(article.published) or _milliseconds(article.retrieved) or now_ms
    return encode(ARTICLES_RAW, article.article_id, article, time=time, record_id=content_id("raw", msgspec.json.encode(article)))


def _read(file: BinaryIO, name: str) -> Iterator[RawArticle | BadLine]:
    lower = name.lower()
    if lower.endswith((".warc", ".warc.gz")):
        yield from _warc(file, name)
        return
    first = file.readline(MAX_LINE + 1)
    if first.startswith(b"WARC/"):
        yield BadLine(1, "a WARC archive must be given by a file name that ends in .warc or .warc.gz", name)
        return
    if first.startswith(b"\x1f\x8b"):
        yield BadLine(1, "compressed; unpack it first (only .warc.gz is read as it is)", name)
        return
    yield from _lines(first, file, name)


def _lines(first: bytes, file: BinaryIO, name: str) -> Iterator[RawArticle | BadLine]:
    number, text = 1, first
    while text:
        text = text.removeprefix(_MARK)
        if len(text) > MAX_LINE:
            while text and not text.endswith(b"\n"):
                text = file.readline(1 << 20)
            yield BadLine(number, f"longer than {MAX_LINE} bytes", name)
        elif text.strip():
            yield _article(text, number, name)
        text = file.readline(MAX_LINE + 1)
        number += 1


def _article(text: bytes, number: int, name: str) -> RawArticle | BadLine:
    try:
        value = _json(text)
        if not isinstance(value, dict):
            raise ValueError("not a JSON object")
        return article_of(value, where=f"{name}:{number}")
    except (ValueError, RecursionError) as error:
        return BadLine(number, str(error)[:300] or type(error).__name__, name)


def _json(text: bytes) -> Any:
    """JSON; text with lone surrogates or bytes that are no UTF-8 is still read, with U+FFFD in their place."""
    try:
        return msgspec.json.decode(text)
    except RecursionError as error:
        raise ValueError("not JSON that can be read: nested too deeply") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        try:
            value = json.loads(text.decode("utf-8", "replace"))
        except ValueError:
            raise ValueError(f"not JSON: {error}") from error
        return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def article_of(value: dict[str, Any], where: str = "") -> RawArticle:
    """One article of the contract's form: its text, or the page where the text is missing or blank. Raises ``ValueError`` naming the key
    that is wrong; a date that is none becomes None with a note."""
    identity = value.get("id")
    if isinstance(identity, int) and not isinstance(identity, bool):
        identity = str(identity)
    if not isinstance(identity, str) or not identity or len(identity) > MAX_ID:
        raise ValueError(f"'id' must be a text of 1 to {MAX_ID} characters")
    fields = {key: _text(value, key) for key in ("url", "outlet", "lang", "published", "retrieved", "title", "text", "html", "country")}
    if not fields["title"] and fields["text"] is None and fields["html"] is None:
        raise ValueError("has neither 'text' nor 'html' nor a 'title'")
    url = fields["url"] or ""
    html = None if fields["text"] and not fields["text"].isspace() else fields["html"]
    text = fields["text"] if html is None else None
    page = html.encode("utf-8", "replace") if html is not None else b""
    return RawArticle(
        article_id=identity,
        url=url,
        outlet=fields["outlet"] or host(url),
        title=fields["title"] or "",
        retrieved=_in_utc(_date(fields["retrieved"], "retrieved", where)),
        published=_date(fields["published"], "published", where),
        lang=fields["lang"] or None,
        country=fields["country"] or None,
        page=_packed(page[:PAGE_BYTES]) if html is not None else None,
        text=text[:MAX_TEXT] if text is not None else None,
        summary=(_text(value, "summary") or "")[:8_000],
        http=_given_page(url, len(page)) if html is not None else None,
        official=value.get("official") is True,
        bundled=value.get("bundled") is True,
    )


def _text(value: dict[str, Any], key: str) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found
    raise ValueError(f"'{key}' must be a text or null, not {type(found).__name__}")


def _given_page(url: str, size: int) -> HttpFacts:
    return HttpFacts(status=200, url=url, content_type="text/html", charset="utf-8", truncated=size > PAGE_BYTES)


def _date(printed: str | None, key: str, where: str) -> str | None:
    """The date as given where it is ISO 8601 of any precision; other notations are turned into it; None for what is no date. A week is none:
    it would count as its first day."""
    if not printed or not printed.strip():
        return None
    printed = printed.strip()
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", printed):
        return printed
    with contextlib.suppress(ValueError):
        datetime.fromisoformat(printed)
        if re.match(r"\d{4}-\d\d-\d\d", printed):
            return printed
    found = None if _WEEK.fullmatch(printed) else iso_date(printed)
    if found is None:
        _talk.warning("not a date, taken as unknown", where=where, key=key, value=printed[:60])
    return found


def _in_utc(printed: str | None) -> str | None:
    """A moment in UTC with a trailing Z; one without a zone is taken for UTC, a bare date stays; None beyond the years 1 to 9999."""
    if printed is None or len(printed) <= 10:
        return printed
    moment = datetime.fromisoformat(printed)
    try:
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return None
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _milliseconds(printed: str | None) -> int | None:
    if not printed:
        return None
    whole = printed + "0001-01-01"[len(printed) :] if len(printed) < 10 else printed
    try:
        moment = datetime.fromisoformat(whole)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0, int(moment.timestamp() * 1000))
    except (ValueError, OverflowError):
        return None


def _packed(page: bytes) -> str:
    return base64.b64encode(zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(page)).decode()


def _warc(file: BinaryIO, name: str) -> Iterator[RawArticle | BadLine]:
    """The pages of an archive: responses of status 200 that are HTML. Its damaged end costs one bad line."""
    number = 0
    try:
        archive: Any = ArchiveIterator
        for record in archive(file):
            number += 1
            if record.rec_type == "response" and _is_page(record):
                yield _archived(record, number, name)
    except (ArchiveLoadFailed, OSError, ValueError, EOFError) as error:
        yield BadLine(
            number + 1, f"the archive is damaged: {str(error).splitlines()[0][:200] if str(error) else type(error).__name__}", name
        )


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") or "").lower() if headers is not None else ""
    return headers is not None and headers.get_statuscode() == "200" and kind.startswith(("text/html", "application/xhtml"))


def _archived(record: Any, number: int, name: str) -> RawArticle | BadLine:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    try:
        identity = article_id(url)
        page = record.content_stream().read(PAGE_BYTES + 1)
    except (Rejected, OSError, ValueError) as error:
        return BadLine(number, str(error)[:300], name)
    return RawArticle(
        article_id=identity,
        url=url,
        outlet=host(url),
        title=page_title(page),
        retrieved=_in_utc(_date(record.rec_headers.get_header("WARC-Date"), "WARC-Date", f"{name}:{number}")),
        page=_packed(page[:PAGE_BYTES]),
        http=HttpFacts(
            status=200,
            url=url,
            content_type=kind.partition(";")[0].strip()[:100],
            charset=kind.partition("charset=")[2].partition(";")[0].strip(" \"'")[:40] or None,
            truncated=len(page) > PAGE_BYTES or record.rec_headers.get_header("WARC-Truncated") is not None,
        ),
    )


def page_title(page: bytes) -> str:
    """What a page calls itself, ``og:title`` or ``<title>``, whichever stands first; empty where it does not say."""
    try:
        root = lxml.html.document_fromstring(page[:200_000])
    except (etree.ParserError, ValueError):
        return ""
    found_titles: Any = root.xpath("//meta[@property='og:title']/@content | //title/text()")
    for found in found_titles:
        if title := line(str(found)):
            return title
    return ""
