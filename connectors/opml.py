"""Feed lists in OPML 2.0: read from anybody, written with what dragoman knows of a feed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from lxml import etree

from connectors.plaintext import line
from connectors.urls import host, parse
from pipeline.errors import Rejected

MAX_BYTES = 5_000_000
MAX_FEEDS = 10_000


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """One feed of a list.

    ``country`` (alpha-2) gives the time zone of its relative dates; ``official`` marks a government's or body's own voice;
    ``interval_s`` seconds between polls. ``found_at`` is where the address was found, ``status`` ``unverified`` or
    ``seen YYYY-MM-DD`` (the last time a check found a feed there), ``categories`` the folders it stands in.
    """

    url: str
    outlet: str | None = None
    lang: str | None = None
    country: str | None = None
    official: bool = False
    bundled: bool = False
    interval_s: float | None = None
    title: str = ""
    home: str | None = None
    found_at: str | None = None
    status: str | None = None
    categories: tuple[str, ...] = ()


def read(text: bytes) -> list[Feed]:
    """The feeds of an OPML document, each address once, in its order. Folders become categories.

    Outlines without a usable address are left out. Raises ``Rejected`` for what is no OPML.
    """
    if len(text) > MAX_BYTES:
        raise Rejected(f"{len(text)} bytes are no feed list (at most {MAX_BYTES})")
    root = _root(text)
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise Rejected("not OPML: its root element is not <opml>")
    feeds: dict[str, Feed] = {}
    for outline in root.iter("outline"):
        feed = _feed(outline)
        if feed is not None and len(feeds) < MAX_FEEDS:
            feeds.setdefault(feed.url, feed)
    return list(feeds.values())


def write(feeds: Iterable[Feed], title: str = "Feeds") -> bytes:
    """OPML 2.0, indented, a folder for each category within its folder."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = line(title)
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for feed in feeds:
        for depth, name in enumerate(feed.categories):
            path = feed.categories[: depth + 1]
            if path not in folders:
                folders[path] = etree.SubElement(folders[path[:-1]], "outline", text=name)
        etree.SubElement(folders[feed.categories], "outline", _attributes(feed))
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _root(text: bytes) -> etree._Element | None:
    """Strictly where possible; lists in the field have bare ampersands, so else with recovery."""
    for recover in (False, True):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover)
        try:
            root: etree._Element | None = etree.fromstring(text, parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        return root
    return None


def _feed(outline: etree._Element) -> Feed | None:
    given = {str(name).lower(): line(str(value), 4_000) for name, value in outline.attrib.items()}
    try:
        url = parse(given.get("xmlurl", "")).href
    except Rejected:
        return None
    country = given.get("country", "").upper()
    return Feed(
        url=url,
        outlet=given.get("outlet") or given.get("title") or given.get("text") or None,
        lang=given.get("lang") or given.get("language") or None,
        country=country if len(country) == 2 else None,
        official=given.get("official", "").lower() in ("true", "yes", "1"),
        interval_s=_seconds(given.get("interval", "")),
        title=given.get("text") or given.get("title") or "",
        home=given.get("htmlurl") or None,
        found_at=given.get("foundat") or None,
        status=given.get("status") or None,
        categories=_folders(outline),
    )


def _folders(outline: etree._Element) -> tuple[str, ...]:
    names: Sequence[str] = [
        line(up.get("text") or up.get("title") or "") for up in outline.iterancestors("outline") if not up.get("xmlUrl")
    ]
    return tuple(name for name in reversed(names) if name)


def _seconds(text: str) -> float | None:
    return float(text) if text.isdigit() and 0 < int(text) < 10_000_000 else None


def _attributes(feed: Feed) -> dict[str, str]:
    values = {
        "type": "rss",
        "text": feed.title or feed.outlet or host(feed.url),
        "xmlUrl": feed.url,
        "htmlUrl": feed.home,
        "outlet": feed.outlet,
        "lang": feed.lang,
        "country": feed.country,
        "official": "true" if feed.official else None,
        "interval": str(int(feed.interval_s)) if feed.interval_s else None,
        "foundAt": feed.found_at,
        "status": feed.status,
    }
    return {name: value for name, value in values.items() if value}
