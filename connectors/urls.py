"""Addresses of pages: one parser for all of dragoman, and one form by which the same page is known again."""

from __future__ import annotations

import re

import ada_url

from pipeline.errors import Rejected
from pipeline.ids import content_id

MAX_URL = 4_096
"""Characters; servers and proxies in the field refuse longer request lines (commonly from 8 kB on)."""

TRACKING = re.compile(
    r"^(?:utm_\w+|at_(?:medium|campaign|custom\w+|link\w*|ptr\w*|bbc\w*|format|recipient\w*)|ns_(?:mchannel|source|campaign|linkname|fee)|"
    r"(?:fbc|gc|dc|twc|yc|ysc|ttc)lid|msclkid|(?:wbra|gbra)id|gclsrc|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|igshid|cmpid|ocid|xtor|pk_(?:campaign|kwd|source|medium)|"
    r"(?:mtm|matomo|piwik|oly|vero|trk|sc)_\w+|ref_?src|feedtype|partnerid?|_ga|_gl|spm|smid|ftag|traffic_?source)$",
    re.IGNORECASE,
)
"""Names of query parameters that say where a reader came from and never which page is meant. Matched whole: names such as
``cid``, ``eid``, ``uid`` or ``gallery`` number the articles of real sites (see docs/decisions/0011-http-addresses-and-identity.md)."""


def parse(url: str, base: str | None = None) -> ada_url.URL:
    """The address as a browser would read it. Raises ``Rejected`` for what is no http(s) address or carries credentials."""
    shown = url if len(url) <= 200 else url[:200] + "..."
    if len(url) > MAX_URL:
        raise Rejected(f"{shown}: longer than {MAX_URL} characters")
    try:
        parsed = ada_url.URL(url.strip(), base)
    except ValueError as error:
        raise Rejected(f"{shown!r} is not an address") from error
    if parsed.protocol not in ("http:", "https:"):
        raise Rejected(f"{shown}: only http and https are fetched, not {parsed.protocol}")
    if parsed.username or parsed.password:
        raise Rejected(f"{parsed.protocol}//{parsed.host}: an address with a user name or password is refused")
    if not parsed.hostname:
        raise Rejected(f"{shown}: names no host")
    return parsed


def canonical(url: str) -> str:
    """The form that is equal for two addresses of one page: no scheme, no ``www.``, no fragment, no tracking, sorted query.

    For comparing only; what is fetched is the address as it was published. Raises ``Rejected`` as ``parse`` does.
    """
    parsed = parse(url)
    host = parsed.host.removeprefix("www.")
    pairs = sorted(pair for pair in parsed.search.removeprefix("?").split("&") if pair and not TRACKING.match(pair.partition("=")[0]))
    return host + (parsed.pathname.rstrip("/") or "/") + ("?" + "&".join(pairs) if pairs else "")


def article_id(url: str) -> str:
    """The id of the article at this address: equal for every feed that links to it."""
    return content_id("article", canonical(url))


def host(url: str) -> str:
    """The host a page is asked from, without ``www.``; empty where ``url`` is no address."""
    try:
        return parse(url).host.removeprefix("www.")
    except Rejected:
        return ""
