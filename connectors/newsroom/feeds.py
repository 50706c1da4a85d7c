"""The newsroom's feeds as XML: RSS 2.0, Atom 1.0 and RSS 1.0 (RDF), written by string from escaped text, newest entry first."""

from __future__ import annotations

from email.utils import format_datetime
from xml.sax.saxutils import escape

from connectors.newsroom.content import LABEL, Outlet, Page

CATEGORY = "bundled"
CONTENT_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "rdf": "application/rdf+xml"}


def render_feed(outlet: Outlet, shown: list[Page], base_url: str) -> bytes:
    """The outlet's feed over ``shown`` (oldest first as given), encoded as the outlet encodes its feed; addresses under ``base_url``."""
    write = {"rss": _rss, "atom": _atom, "rdf": _rdf}[outlet.feed_format]
    text = f'<?xml version="1.0" encoding="{outlet.feed_charset}"?>\n' + write(outlet, list(reversed(shown)), base_url)
    return text.encode(outlet.feed_charset, "xmlcharrefreplace")


def _guid(outlet: Outlet, page: Page) -> str:
    # Independent of host and port, as a site that moves its server keeps its ids.
    return f"tag:{outlet.domain},{page.published:%Y-%m-%d}:{page.slug}"


def _rss(outlet: Outlet, shown: list[Page], base_url: str) -> str:
    entries = "".join(
        f"<item><title>{escape(page.title)}</title><link>{base_url}{page.path}</link>"
        f'<guid isPermaLink="false">{_guid(outlet, page)}</guid><pubDate>{format_datetime(page.published)}</pubDate>'
        f"<category>{CATEGORY}</category><description>{escape(page.summary)}</description></item>\n"
        for page in shown
    )
    return (
        f'<rss version="2.0"><channel><title>{escape(outlet.name)}</title><link>{base_url}/{outlet.outlet_id}/</link>'
        f"<description>{escape(outlet.tagline)}. {LABEL}</description><language>{outlet.lang}</language>"
        f"<category>{CATEGORY}</category>\n{entries}</channel></rss>\n"
    )


def _atom(outlet: Outlet, shown: list[Page], base_url: str) -> str:
    updated = shown[0].published.isoformat() if shown else "2023-01-01T00:00:00+00:00"
    entries = "".join(
        f'<entry><title>{escape(page.title)}</title><link rel="alternate" href="{base_url}{page.path}"/>'
        f"<id>{_guid(outlet, page)}</id><published>{page.published.isoformat()}</published>"
        f'<updated>{page.published.isoformat()}</updated><category term="{CATEGORY}"/>'
        f'<summary type="text">{escape(page.summary)}</summary></entry>\n'
        for page in shown
    )
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.lang}"><title>{escape(outlet.name)}</title>'
        f"<subtitle>{escape(outlet.tagline)}. {LABEL}</subtitle><id>tag:{outlet.domain},2023:feed</id>"
        f'<link rel="self" href="{base_url}/{outlet.outlet_id}/feed"/><link href="{base_url}/{outlet.outlet_id}/"/>'
        f'<author><name>{escape(outlet.name)}</name></author><category term="{CATEGORY}"/>'
        f"<updated>{updated}</updated>\n{entries}</feed>\n"
    )


def _rdf(outlet: Outlet, shown: list[Page], base_url: str) -> str:
    listed = "".join(f'<rdf:li rdf:resource="{base_url}{page.path}"/>' for page in shown)
    entries = "".join(
        f'<item rdf:about="{base_url}{page.path}"><title>{escape(page.title)}</title><link>{base_url}{page.path}</link>'
        f"<description>{escape(page.summary)}</description><dc:identifier>{_guid(outlet, page)}</dc:identifier>"
        f"<dc:date>{page.published.isoformat()}</dc:date><dc:subject>{CATEGORY}</dc:subject></item>\n"
        for page in shown
    )
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="{base_url}/{outlet.outlet_id}/feed"><title>{escape(outlet.name)}</title>'
        f"<link>{base_url}/{outlet.outlet_id}/</link><description>{escape(outlet.tagline)}. {LABEL}</description>"
        f"<dc:language>{outlet.lang}</dc:language><dc:subject>{CATEGORY}</dc:subject>"
        f"<items><rdf:Seq>{listed}</rdf:Seq></items></channel>\n{entries}</rdf:RDF>\n"
    )
