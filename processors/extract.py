"""Stored page to clean article: cheap text, the gate on it, and the costly extraction only for what passes.

A page stopped by the gate costs about 5 ms, one that passes about 40. Nothing here raises on a hostile page: what cannot be read
leaves its title and summary, with a flag that says why. trafilatura never deduplicates here (results would depend on what was read before)
and its caches are emptied now and then; it is not thread-safe, so a stage lives in a process of one thread.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import trafilatura
import zstandard
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
from trafilatura.meta import reset_caches

from pipeline import topics
from pipeline.codec import decode as decode_record
from pipeline.codec import encode
from pipeline.errors import Rejected
from pipeline.ids import content_id
from pipeline.records import Article, RawArticle, Record
from pipeline.stage import Outcome, Skip
from processors import charset
from processors.clean import blank, clean
from processors.fingerprint import fingerprint
from processors.language import identify
from processors.published import published_on

Passes = Callable[[str, str], bool]
"""The gate: (title, text) -> whether the article may be on the subject."""

PAGE_BYTES = 2_000_000
"""A page's bytes, inflated: what is larger is not parsed."""

PIECE = 4_096
"""Packed bytes inflated at a time: a bomb gives at most some 60 MB before it is noticed."""

TEXT_CHARS = 200_000
"""A text's characters, the rest is cut."""

PARSE_TAGS, PARSE_DEPTH = 100_000, 3_000
"""Beyond these the page is not parsed at all: real news pages have up to 3,300 tags, and cheap extraction is quadratic in depth (4,000: 0.3 s)."""

FULL_TAGS, TAG_BYTES, TAG_ATTRIBUTES = 15_000, 8_000, 200
"""Beyond these trafilatura is not asked: 20,000 links cost it 2.9 s, 5,000 attributes on one tag 0.3 s, both grow faster than the page."""

SHORT_TEXT = 200
"""Characters below which the fast extraction is not believed and the slower ones are asked too."""

RESET_EVERY = 500
"""Pages after which trafilatura's caches are emptied."""

FLAGS = {
    "too_large": "the page is over 2 MB and was not parsed",
    "not_html": "the page is a PDF, an archive, a picture or the like",
    "too_deep": "the page nests or repeats tags beyond reason and was not parsed",
    "no_full": "the page has too many tags for the full extraction: its text is the cheap one",
    "short": "the fast extraction gave under 200 characters; a slower one was used",
    "cut": "the text was over 200,000 characters and was cut",
    "damaged": "some characters of the page could not be decoded",
}
"""What ``Article.flags`` may hold, and its meaning."""

_OPENS = re.compile(
    rb"<(/?)(?:div|span|section|article|ul|ol|table|b|i|em|strong|font|blockquote|a|main|header|footer|center|q|s|u)\b", re.IGNORECASE
)
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{%d,}" % TAG_BYTES)
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"Rar!",
    b"7z\xbc",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022-]\s+(?=[^|\u2013\u2014\u00b7\u2022]{2,60}$)")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")


class ExtractStage:
    """``articles.raw`` to ``articles``; a page without any text or title is skipped as ``no_text``."""

    name = "extract"
    reads = (topics.ARTICLES_RAW,)
    writes = (topics.ARTICLES,)

    def __init__(self, passes: Passes) -> None:
        self._passes = passes
        self._pages = 0

    def apply(self, record: Record) -> Sequence[Outcome]:
        """One Article or one Skip. Raises ``Rejected`` where the record or its stored page is not what it should be."""
        outcome = extract(decode_record(record, RawArticle), self._passes)
        self._pages += 1
        if self._pages % RESET_EVERY == 0:
            reset_caches()
        if isinstance(outcome, Skip):
            return [outcome]
        identity = content_id(topics.ARTICLES, outcome.article_id, outcome.title, outcome.text)
        return [encode(topics.ARTICLES, outcome.article_id, outcome, time=record.time, record_id=identity, parent=record)]


def extract(raw: RawArticle, passes: Passes) -> Article | Skip:
    """The article in a stored page, a given text, or a title alone. Raises ``Rejected`` where the stored page cannot be unpacked."""
    if raw.text is not None:
        return _given(raw, passes)
    flags: list[str] = []
    page = unpack(raw.page, flags) if raw.page else None
    html = _readable(page, raw, flags) if page else None
    if html is None:
        return _title_only(raw, passes, flags)
    tree = HTMLTree.parse(html)
    title = _one_line(raw.title) or _page_title(tree, raw)
    cheap = tidy(extract_plain_text(tree, main_content=True, comments=False, alt_texts=False))[:TEXT_CHARS]
    if not cheap and not title:
        return Skip("no_text")
    if not passes(title, cheap):
        return _article(raw, title, cheap, extraction="cheap", gate=False, flags=flags, published=raw.published)
    text = clean(title, _full(html, cheap, flags))
    if not text:
        return _title_only(raw, passes, flags, title)
    published = raw.published or published_on(html, raw.url, raw.retrieved)
    return _article(raw, title, text, extraction="full", gate=True, flags=flags, published=published)


def unpack(page: str, flags: list[str]) -> bytes | None:
    """The stored page's bytes, None (and a flag) where there are more than ``PAGE_BYTES``. Raises ``Rejected`` for damage."""
    frame = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
    try:
        packed = base64.b64decode(page, validate=True)
        content = b""
        for at in range(0, len(packed), PIECE):
            content += frame.decompress(packed[at : at + PIECE])
            if len(content) > PAGE_BYTES:
                break
    except (binascii.Error, ValueError, zstandard.ZstdError) as error:
        raise Rejected(f"the stored page is not base64 of zstd: {error}") from error
    if len(content) > PAGE_BYTES:
        flags.append("too_large")
        return None
    if not frame.eof:
        raise Rejected("the stored page is cut short")
    return content


def pack(page: bytes) -> str:
    """A page's bytes as ``RawArticle.page`` keeps them."""
    return base64.b64encode(zstandard.ZstdCompressor(level=1).compress(page)).decode("ascii")


def tidy(text: str) -> str:
    """One paragraph a line, single spaces, nothing that is not text."""
    return _LINES.sub("\n", _SPACES.sub(" ", charset.scrub(text).replace("\r", "\n"))).strip()


def _given(raw: RawArticle, passes: Passes) -> Article | Skip:
    title = charset.scrub(raw.title)
    text = charset.scrub(raw.text or "")
    flags = ["cut"] if len(text) > TEXT_CHARS else []
    text = blank(title, text[:TEXT_CHARS])
    if not text.strip():
        return _title_only(raw, passes, flags, title if title.strip() else None)
    gate = passes(title, text)
    return _article(raw, title, text, extraction="given", gate=gate, flags=flags, published=raw.published)


def _title_only(raw: RawArticle, passes: Passes, flags: list[str], title: str | None = None) -> Article | Skip:
    """What the feed said, where the page gave nothing; a summary may be HTML."""
    title = title or _one_line(raw.title)
    summary = raw.summary[:TEXT_CHARS]
    text = tidy(extract_plain_text(charset.scrub(summary), alt_texts=False)) if "<" in summary or "&" in summary else tidy(summary)
    if not title and not text:
        return Skip("no_text")
    gate = passes(title, text)
    return _article(raw, title, clean(title, text), extraction="title_only", gate=gate, flags=flags, published=raw.published)


def _article(raw: RawArticle, title: str, text: str, *, extraction: str, gate: bool, flags: list[str], published: str | None) -> Article:
    return Article(
        article_id=raw.article_id,
        url=raw.url,
        outlet=raw.outlet,
        title=title,
        text=text,
        retrieved=raw.retrieved,
        published=published,
        lang=identify(f"{title}\n{text}", raw.lang),
        country=raw.country,
        extraction=extraction,  # type: ignore[arg-type]
        gate=gate,
        fingerprint=fingerprint(text) if gate else [],
        flags=flags,
        official=raw.official,
        bundled=raw.bundled,
    )


def _readable(page: bytes, raw: RawArticle, flags: list[str]) -> str | None:
    """The page's HTML, or None and a flag where it is something else or would cost too much to parse."""
    start = page[:64].lstrip()
    if start.startswith(_MAGIC) or page[4:8] == b"ftyp":
        flags.append("not_html")
        return None
    tags = page.count(b"<")
    if tags > PARSE_TAGS or (tags > PARSE_DEPTH and _depth(page) > PARSE_DEPTH):
        flags.append("too_deep")
        return None
    if tags > FULL_TAGS or _stuffed(page):
        flags.append("no_full")
    html = charset.decode(page, raw.http.charset if raw.http else None)
    if "\ufffd" in html:
        flags.append("damaged")
    return charset.scrub(html)


def _depth(page: bytes) -> int:
    """How deep the tags that must be closed nest; tags left open count, so it errs upwards."""
    depth = deepest = 0
    for tag in _OPENS.finditer(page):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _stuffed(page: bytes) -> bool:
    """Whether a tag has attributes by the hundred."""
    return any(len(_QUOTED.sub(b"", tag[0]).split()) > TAG_ATTRIBUTES for tag in _LONG_TAG.finditer(page))


def _full(html: str, cheap: str, flags: list[str]) -> str:
    """The publishable text: the fast extraction, slower ones where it is suspiciously short, the cheap text where all fail."""
    text = "" if "no_full" in flags else _trafilatura(html, fast=True)
    if len(text) < SHORT_TEXT and "no_full" not in flags:
        flags.append("short")
        text = max((text, _trafilatura(html), _trafilatura(html, favor_recall=True)), key=len)
    if len(text) < SHORT_TEXT <= len(cheap):
        text = cheap
    if len(text) > TEXT_CHARS:
        flags.append("cut")
    return (text or cheap)[:TEXT_CHARS]


def _trafilatura(html: str, *, fast: bool = False, favor_recall: bool = False) -> str:
    text = trafilatura.extract(
        html, fast=fast, favor_recall=favor_recall, include_comments=False, include_tables=False, deduplicate=False, with_metadata=False
    )
    return tidy(text or "")


def _page_title(tree: HTMLTree, raw: RawArticle) -> str:
    """og:title, else the title element, else the first h1; without the site's name."""
    if tree.document is None:
        return ""
    meta = tree.document.query_selector('meta[property="og:title"], meta[name="twitter:title"]')
    heading = tree.document.query_selector("h1")
    found = (meta.getattr("content") if meta is not None else None) or tree.title or (heading.text if heading is not None else "")
    return without_site(_one_line(found or ""), raw.outlet, raw.url)


def without_site(title: str, outlet: str, url: str) -> str:
    """``Ministers meet | The Example`` without its end, where the end is the outlet's name or looks like the host's."""
    parts = _SUFFIX.split(title)
    if len(parts) < 2 or len(parts[0]) < 15:
        return title
    end, host = _plain(parts[-1]), _plain((urlsplit(url).hostname or "").removeprefix("www."))
    known = bool(end) and (end in host or _plain(outlet).startswith(end) or end.startswith(_plain(outlet.split(".")[0])))
    return title[: title.rindex(parts[-1])].rstrip(" |\u2013\u2014\u00b7\u2022-") if known else title


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _one_line(text: str) -> str:
    return " ".join(charset.scrub(text[:2_000]).split())
