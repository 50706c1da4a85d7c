"""Reads the bytes of a feed: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. Pure functions without network; they run in a child that may be killed.

feedparser is the parser of record, and it is slow; so where the document is well-formed XML, entries that are known already are taken
out of it first, and feedparser reads what is left.
"""

from __future__ import annotations

import email.utils
import io
import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import feedparser
import lxml.html
import msgspec
from lxml import etree

from connectors.plaintext import line, text
from connectors.urls import canonical, parse
from pipeline.errors import Rejected
from pipeline.ids import content_id

MAX_ENTRIES = 1_000
MAX_ATTRIBUTES = 200
MAX_SUMMARY = 8_000
"""Characters kept of an entry's own text; it stands in for a page that cannot be had."""
KEY_DIGITS = 16
"""Hexadecimal digits of a key in ``Cursor.seen``: 64 bits, a chance of 10^-12 that two of 6,000 agree."""

_FEED_TAG = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_ITEM_START = re.compile(rb"<(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_ITEM_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_ROOT_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[^>]*-->\s*)?$", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y")


class ParsedEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry. ``identity`` is what it is known by; ``keys`` are the marks under which it is remembered, any of which makes it known."""

    identity: str
    keys: list[str]
    url: str
    title: str
    summary: str = ""
    published: str | None = None


class ParsedFeed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's new entries in document order; ``present``: keys of the known ones. ``complete`` is False where the document breaks off. ``ttl_s``: seconds."""

    title: str = ""
    language: str | None = None
    ttl_s: float | None = None
    entries: list[ParsedEntry] = []
    present: list[str] = []
    complete: bool = True


class _Outline(msgspec.Struct):
    """What a first look at an entry gives: enough to know it again."""

    guid: str
    link: str
    title: str


def parse_feed(body: bytes, *, url: str, content_type: str = "", known: Collection[str] = ()) -> ParsedFeed:
    """The feed in ``body``, without the entries whose keys are ``known``. Raises ``Rejected`` for what is no feed or is a trap.

    ``url`` is the base of relative links. Dates are ISO 8601 in the zone the feed gave; implausible ones are left to the caller.
    """
    known = frozenset(known)
    body = _as_bytes(body)
    start = body[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return _json_feed(body, url, known)
    if _ENTITY.search(body[:100_000]):
        raise Rejected("declares XML entities, which no feed needs and bombs are made of")
    root = _strict_root(body)
    if root is None:
        return _loose_feed(body, start, url, content_type, known)
    name = _local(root)
    if name not in ("rss", "rdf", "feed", "channel"):
        raise _not_a_feed(body, url, f"its root element is <{name[:40]}>")
    return _xml_feed(root, url, known)


def alternates(body: bytes, url: str) -> list[str]:
    """The feeds a home page names in ``<link rel=alternate>``, absolute, in its order, at most 20."""
    try:
        root = lxml.html.document_fromstring(body[:2_000_000], parser=lxml.html.HTMLParser(encoding=None))
    except (etree.ParserError, ValueError, UnicodeDecodeError):
        return []
    found: dict[str, None] = {}
    for link in root.iter("link"):
        kind = (link.get("type") or "").lower().partition(";")[0].strip()
        if "alternate" in (link.get("rel") or "").lower().split() and kind in (
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
        ):
            try:
                found[parse(link.get("href") or "", url).href] = None
            except Rejected:
                continue
    return list(found)[:20]


def iso_date(printed: str, parsed: Any = None) -> str | None:
    """A feed's date as ISO 8601 with the zone it was printed in; ``parsed`` is feedparser's UTC reading, taken where ours gives up."""
    printed = printed.strip()[:100]
    moment = _w3c(printed) or _rfc822(printed)
    if isinstance(moment, str):
        return moment
    if moment is None and parsed is not None:
        try:
            moment = datetime(*parsed[:6]).replace(tzinfo=UTC)
        except (ValueError, TypeError, OverflowError):
            return None
    return _iso(moment) if moment is not None else None


def _as_bytes(body: bytes) -> bytes:
    """UTF-16 without its mark is turned into UTF-8; stray NULs are dropped."""
    sample = body[:400]
    if body[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" not in body:
        return body
    if sample.count(b"\0") * 3 > len(sample):
        wide = "utf-16-be" if sample[:1] == b"\0" else "utf-16-le"
        return re.sub(rb"encoding=[\"'][\w-]+[\"']", b"", body.decode(wide, "replace").encode("utf-8", "replace"), count=1)
    return body.replace(b"\0", b"")


def _strict_root(body: bytes) -> etree._Element | None:
    """The root of a well-formed document; None where it is not. Raises ``Rejected`` for depths and attributes that only traps have."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower() or "huge" in str(error).lower():
            raise Rejected(f"nested or long beyond what feeds are: {error}") from error
        return None
    except ValueError:
        return None
    tree = root.getroottree()
    subset: Any = tree.docinfo.internalDTD
    if subset is not None and any(True for _ in subset.iterentities()):
        raise Rejected("declares XML entities, which no feed needs and bombs are made of")
    if any(len(element.attrib) > MAX_ATTRIBUTES for element in root.iter()):
        raise Rejected(f"an element has more than {MAX_ATTRIBUTES} attributes")
    return root


def _xml_feed(root: etree._Element, url: str, known: frozenset[str]) -> ParsedFeed:
    elements = [element for element in root.iter(etree.Element) if _local(element) in ("item", "entry")]
    elements = [element for element in elements if not any(_local(up) in ("item", "entry") for up in element.iterancestors())]
    for element in elements[MAX_ENTRIES:]:
        _remove(element)
    elements = elements[:MAX_ENTRIES]
    outlines = [_outline(element) for element in elements]
    marks = _marks(outlines)
    present = [mark for mark in marks if mark in known]
    for element, mark in zip(elements, marks, strict=True):
        if mark in known:
            _remove(element)
    new = [(outline, mark) for outline, mark in zip(outlines, marks, strict=True) if mark not in known]
    document = _feedparser(etree.tostring(root, encoding="utf-8", xml_declaration=True), url, "application/xml; charset=utf-8")
    shared = Counter(outline.link for outline in outlines)
    if len(document.entries) != len(new):
        new = [(_outline_of(entry), "") for entry in document.entries]
        new = list(zip((outline for outline, _ in new), _marks([outline for outline, _ in new]), strict=True))
    feed = _assembled(document, new, shared, url, known)
    return msgspec.structs.replace(feed, present=present + feed.present)


def _loose_feed(body: bytes, start: bytes, url: str, content_type: str, known: frozenset[str]) -> ParsedFeed:
    """A feed that is not well-formed: all of it goes to feedparser, without a last entry that breaks off."""
    if not _FEED_TAG.search(start):
        raise _not_a_feed(body, url, "nothing in it is a feed")
    complete = bool(_ROOT_END.search(body[-2000:]))
    if not complete:
        begin = _ITEM_START.search(body)
        ends = [match.end() for match in _ITEM_END.finditer(body)]
        body = body[: ends[-1]] if ends else body[: begin.start()] if begin else body
    document = _feedparser(body, url, content_type)
    if not document.get("version") and not document.get("entries"):
        raise _not_a_feed(body, url, "nothing in it is a feed")
    outlines = [_outline_of(entry) for entry in document.entries[:MAX_ENTRIES]]
    shared = Counter(outline.link for outline in outlines)
    new = list(zip(outlines, _marks(outlines), strict=True))
    return msgspec.structs.replace(_assembled(document, new, shared, url, known), complete=complete)


def _feedparser(body: bytes, url: str, content_type: str) -> Any:
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    parser: Any = feedparser
    try:
        return parser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (LookupError, AttributeError, TypeError, ValueError, AssertionError) as error:
        # Its loose parser (6.0.14) trips over some bent documents: a link that ends outside any entry, say.
        raise Rejected(f"{url}: a feed too broken to be read ({type(error).__name__}: {error})") from error


def _assembled(document: Any, new: list[tuple[_Outline, str]], shared: Mapping[str, int], url: str, known: frozenset[str]) -> ParsedFeed:
    entries: list[ParsedEntry] = []
    present: list[str] = []
    for entry, (outline, mark) in zip(document.entries, new, strict=False):
        made = _entry(entry, outline, mark, shared[outline.link], url)
        if any(key in known for key in made.keys):
            present += made.keys
        else:
            entries.append(made)
    head = document.feed
    return ParsedFeed(
        title=line(str(head.get("title") or "")),
        language=_language(head.get("language")),
        ttl_s=_ttl(head),
        entries=entries,
        present=present,
    )


def _entry(entry: Any, outline: _Outline, mark: str, sharing: int, base: str) -> ParsedEntry:
    address = _absolute(str(entry.get("feedburner_origlink") or entry.get("link") or ""), base)
    title = line(str(entry.get("title") or ""))
    bodies = [str(content.get("value") or "") for content in entry.get("content") or []]
    summary = max((text(markup, MAX_SUMMARY) for markup in [str(entry.get("summary") or ""), *bodies]), key=len)
    when, parsed = _dated(entry)
    return _identified(outline, mark, sharing, address, title, summary, iso_date(str(when), parsed))


def _dated(entry: Any) -> tuple[str, Any]:
    """The date as printed and as feedparser read it: when published, else when last changed, else when made."""
    for name in ("published", "updated", "created"):
        # Past feedparser's own get, which answers one date for another.
        printed = dict.get(entry, name)
        if printed:
            return str(printed), dict.get(entry, f"{name}_parsed")
    return "", None


def _identified(outline: _Outline, mark: str, sharing: int, address: str, title: str, summary: str, published: str | None) -> ParsedEntry:
    """Three entries and more at one address, or any at a home page, have no page of their own."""
    name = canonical(address) if address else ""
    home_page = name.endswith("/") and name.count("/") == 1
    if name and (sharing >= 3 or home_page):
        name, address = "", ""
    identity = outline.guid or name or f"{title}\n{published}"
    lasting = name or outline.guid or f"{title}\n{published}"
    return ParsedEntry(
        identity=identity, keys=[_key("link", lasting), mark], url=address, title=title, summary=summary, published=published
    )


def _marks(outlines: list[_Outline]) -> list[str]:
    """One key an entry, from what it says as it stands. A GUID that several entries carry identifies none of them and is emptied."""
    guids = Counter(outline.guid for outline in outlines)
    marks = []
    for outline in outlines:
        if guids[outline.guid] > 1:
            outline.guid = ""
        marks.append(_key("raw", outline.guid or outline.link, outline.title))
    return marks


def _key(*parts: str) -> str:
    return content_id(*parts)[:KEY_DIGITS]


def _outline(element: etree._Element) -> _Outline:
    found = {"guid": "", "link": "", "title": ""}
    for child in element.iterchildren(etree.Element):
        name = {"id": "guid"}.get(_local(child), _local(child))
        if name not in found or found[name]:
            continue
        if name == "link" and child.get("href"):
            if child.get("rel", "alternate") == "alternate":
                found["link"] = (child.get("href") or "").strip()
        else:
            found[name] = " ".join("".join(str(part) for part in child.itertext()).split())
    about = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    return _Outline(found["guid"] or about or "", found["link"], found["title"])


def _outline_of(entry: Any) -> _Outline:
    title = " ".join(str(entry.get("title") or "").split())
    return _Outline(str(entry.get("id") or "").strip(), str(entry.get("link") or "").strip(), title)


def _json_feed(body: bytes, url: str, known: frozenset[str]) -> ParsedFeed:
    try:
        value = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Rejected(f"neither XML nor JSON that can be read: {error}") from error
    if not isinstance(value, dict) or not str(value.get("version", "")).startswith(("https://jsonfeed.org/", "http://jsonfeed.org/")):
        raise Rejected("JSON, but no JSON Feed (its version does not name jsonfeed.org)")
    listed = value.get("items")
    found = [one for one in listed if isinstance(one, dict)][:MAX_ENTRIES] if isinstance(listed, list) else []
    outlines = [_Outline(_string(one, "id"), _string(one, "url") or _string(one, "external_url"), _string(one, "title")) for one in found]
    marks = _marks(outlines)
    shared = Counter(outline.link for outline in outlines)
    entries, present = [], []
    for one, outline, mark in zip(found, outlines, marks, strict=True):
        said = [text(_string(one, name), MAX_SUMMARY) for name in ("content_html", "content_text", "summary")]
        when = iso_date(_string(one, "date_published") or _string(one, "date_modified"))
        address = _absolute(outline.link, url)
        made = _identified(outline, mark, shared[outline.link], address, line(outline.title), max(said, key=len), when)
        if known.isdisjoint(made.keys):
            entries.append(made)
        else:
            present += made.keys
    return ParsedFeed(title=line(_string(value, "title")), language=_language(value.get("language")), entries=entries, present=present)


def _string(table: dict[str, Any], name: str) -> str:
    value = table.get(name)
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _absolute(address: str, base: str) -> str:
    """The address of a page, or nothing where it is none (``javascript:``, ``mailto:``, credentials)."""
    if not address:
        return ""
    try:
        return parse(address, base).href
    except Rejected:
        return ""


def _not_a_feed(body: bytes, url: str, why: str) -> Rejected:
    offered = alternates(body, url)
    hint = f"; it is a page that offers {', '.join(offered[:3])}" if offered else ""
    return Rejected(f"not a feed: {why}{hint}")


def _language(value: Any) -> str | None:
    match = re.match(r"[A-Za-z]{2,3}\b", str(value or "").strip())
    return match.group().lower() if match else None


def _ttl(head: Any) -> float | None:
    """How long the feed asks to be left alone: ``ttl`` in minutes, or the period of the syndication module."""
    ttl = str(head.get("ttl") or "").strip()
    if ttl.isdigit() and len(ttl) < 8:
        return int(ttl) * 60.0
    period = {"hourly": 3_600.0, "daily": 86_400.0, "weekly": 604_800.0, "monthly": 2_592_000.0, "yearly": 31_536_000.0}.get(
        str(head.get("sy_updateperiod") or "").strip().lower()
    )
    often = str(head.get("sy_updatefrequency") or "1").strip()
    return period / max(1, int(often)) if period and often.isdigit() and len(often) < 6 else None


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname.lower()


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "SAST": 2,
    "EEST": 3, "MSK": 3, "TRT": 3, "PKT": 5, "WIB": 7, "JST": 9, "KST": 9, "BRT": -3, "ART": -3,
    "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "MST": -7, "PST": -8, "PDT": -7,
}  # fmt: skip
"""Hours east of UTC of the zone names that mean one zone only; CST, IST and AST mean several and stay without."""


def _rfc822(printed: str) -> datetime | None:
    fields = email.utils.parsedate_tz(printed)
    if fields is None:
        return None
    try:
        naive = datetime(*fields[:6])
    except (ValueError, OverflowError):
        return None
    if naive.year < 100:
        return None
    name = re.search(r"([A-Z]{1,4})$", printed)
    if re.search(r"[+-]\d{4}$", printed) and fields[9] is not None and abs(fields[9]) < 86_400:
        return naive.replace(tzinfo=timezone(timedelta(seconds=fields[9])))
    return naive.replace(tzinfo=timezone(timedelta(hours=_ZONES[name.group(1)]))) if name and name.group(1) in _ZONES else naive


def _w3c(printed: str) -> datetime | str | None:
    """ISO 8601 as found: a date-time, or a date or month cut to its precision."""
    if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", printed):
        return printed
    try:
        moment = datetime.fromisoformat(printed)
    except ValueError:
        return None
    return printed if re.fullmatch(r"\d{4}-\d\d-\d\d", printed) else moment


def _iso(moment: datetime) -> str:
    printed = moment.isoformat(timespec="seconds")
    return printed.replace("+00:00", "Z")
