"""When a page says it was published, where its feed did not say: JSON-LD and meta tags as they stand, then htmldate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from htmldate import find_date
from lxml.etree import LxmlError

EARLIEST = "1995-01-01"
"""What claims to be older was not published on the web."""

CLAIMS = 200
"""Tags of a kind looked at."""

GUESS_TAGS = 15_000
"""A page with more tags is not given to htmldate."""

_JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_META = re.compile(r"<meta\s[^<>]{1,600}>", re.IGNORECASE)
_TIME = re.compile(r"<time\s[^<>]{1,600}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*([\"'])(.{0,200}?)\2", re.DOTALL)
_NAMES = {
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date",
    "pubdate", "publishdate", "publish-date", "sailthru.date", "cxenseparse:recs:publishtime", "og:published_time", "article.published",
}  # fmt: skip
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?")


def published_on(html: str, url: str, retrieved: str | None) -> str | None:
    """ISO 8601 as the page gives it, with its time and time zone where it has them; None where it says nothing believable.

    A page cannot be younger than its retrieval by more than a day (a time zone's worth), nor older than 1995.
    """
    latest = _latest(retrieved)
    for text in _claims(html):
        claim = _iso(text)
        if claim and _believable(claim, latest):
            return claim
    return _guessed(html, url, latest)


def _claims(html: str) -> Iterator[str]:
    """What JSON-LD, meta tags and time elements say, in that order; read with patterns, because a page may have them by the ten thousand."""
    yield from (found[1] for found in islice(_JSON_LD.finditer(html), CLAIMS))
    for tag in islice(_META.finditer(html), CLAIMS):
        attributes = {name.lower(): value for name, _, value in _ATTRIBUTE.findall(tag[0])}
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name.lower() in _NAMES:
            yield attributes.get("content", "")
    for tag in islice(_TIME.finditer(html), CLAIMS):
        attributes = {name.lower(): value for name, _, value in _ATTRIBUTE.findall(tag[0])}
        if attributes.get("itemprop") == "datePublished" or "pubdate" in tag[0]:
            yield attributes.get("datetime", "")


def _iso(text: str) -> str | None:
    found = _ISO.match(text.strip())
    if found is None:
        return None
    claim = found[1] if found[2] is None else f"{found[1]}T{found[2]}{found[3] or ''}"
    try:
        datetime.fromisoformat(claim)
    except ValueError:
        return None
    return claim


def _believable(claim: str, latest: date | None) -> bool:
    return claim >= EARLIEST and (latest is None or claim[:10] <= latest.isoformat())


def _latest(retrieved: str | None) -> date | None:
    try:
        return date.fromisoformat((retrieved or "")[:10]) + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _guessed(html: str, url: str, latest: date | None) -> str | None:
    """htmldate's answer without its wide search; without a latest day it would ask the clock, so then it is not asked."""
    if latest is None or html.count("<") > GUESS_TAGS:
        return None
    try:
        found = find_date(html, extensive_search=False, original_date=True, url=url, min_date=EARLIEST, max_date=latest.isoformat())
    except (ValueError, TypeError, LxmlError, RecursionError):
        return None
    return str(found) if found else None
