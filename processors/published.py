"""When a page says it was published, where its feed did not say: JSON-LD and meta tags as they stand, then htmldate."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from htmldate import find_date
from lxml.etree import LxmlError
from resiliparse.parse.html import HTMLTree

EARLIEST = "1995-01-01"
"""What claims to be older was not published on the web."""

_JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_NAMES = {
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date",
    "pubdate", "publishdate", "publish-date", "sailthru.date", "cxenseparse:recs:publishtime", "og:published_time", "article.published",
}  # fmt: skip
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?")


def published_on(tree: HTMLTree, url: str, retrieved: str | None) -> str | None:
    """ISO 8601 as the page gives it, with its time and time zone where it has them; None where it says nothing believable.

    A page cannot be younger than its retrieval by more than a day (a time zone's worth), nor older than 1995.
    """
    latest = _latest(retrieved)
    for text in _claims(tree):
        claim = _iso(text)
        if claim and _believable(claim, latest):
            return claim
    return _guessed(tree, url, latest)


def _claims(tree: HTMLTree) -> list[str]:
    if tree.document is None:
        return []
    scripts = tree.document.query_selector_all('script[type="application/ld+json"]')
    claims = [found[1] for script in scripts if (found := _JSON_LD.search((script.text or "")[:200_000]))]
    for meta in tree.document.query_selector_all("meta"):
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop") or ""
        if name.lower() in _NAMES:
            claims.append(meta.getattr("content") or "")
    times = tree.document.query_selector_all('time[itemprop="datePublished"], time[pubdate]')
    return claims + [time.getattr("datetime") or "" for time in times[:1]]


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


def _guessed(tree: HTMLTree, url: str, latest: date | None) -> str | None:
    """htmldate's answer without its wide search; without a latest day it would ask the clock, so then it is not asked."""
    if latest is None:
        return None
    try:
        found = find_date(
            str(tree.document), extensive_search=False, original_date=True, url=url, min_date=EARLIEST, max_date=latest.isoformat()
        )
    except (ValueError, TypeError, LxmlError, RecursionError):
        return None
    return str(found) if found else None
