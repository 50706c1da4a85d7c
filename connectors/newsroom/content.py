"""The bundled newsroom's outlets and pages: read from data files, rendered through each outlet's template.

A page is stored once, as plain text under ``content/pages/OUTLET/SLUG.txt`` (fields, ``---``, blocks parted by blank lines); markup,
navigation and notices stand in ``content/templates/OUTLET.html`` and ``content/outlets.json``. Rendering reads no clock, so a page's
bytes are the same on every request and every machine.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

CONTENT = Path(__file__).parent / "content"
LABEL = "Bundled with dragoman: an invented outlet retelling real news for demonstration and tests; quotes are invented, not for citation"


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """One outlet: who it is, which feed format it speaks, how its pages are encoded and marked up.

    ``feed_format`` is ``rss``, ``atom`` or ``rdf``. ``declared`` says whether the HTTP header names the page's charset; where it does
    not, only a ``meta`` tag does. ``blocks`` maps a kind of block to its markup, ``inserts`` a position in the body to the kind put
    before it.
    """

    outlet_id: str
    name: str
    domain: str
    lang: str
    country: str | None
    tagline: str
    feed_format: str
    official: bool = False
    page_charset: str = "utf-8"
    feed_charset: str = "utf-8"
    declared: bool = True
    blocks: Mapping[str, str]
    inserts: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Page:
    """One article page as written: ``blocks`` are (kind, text) pairs of kind ``text``, ``head``, ``quote`` or ``see``."""

    article_id: str
    outlet_id: str
    slug: str
    title: str
    summary: str
    author: str
    published: dt.datetime
    caption: str
    see: str
    blocks: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        return f"/{self.outlet_id}/{self.published:%Y/%m/%d}/{self.slug}"

    @property
    def paragraphs(self) -> list[str]:
        """The page's own words, without captions and links."""
        return [text for kind, text in self.blocks if kind != "see"]


@cache
def outlets() -> Mapping[str, Outlet]:
    """Every outlet by id, in the order of ``outlets.json``."""
    described = json.loads((CONTENT / "outlets.json").read_text("utf-8"))
    return {fields["outlet_id"]: Outlet(**fields) for fields in described}


@cache
def pages() -> Mapping[str, Page]:
    """Every page by article id (``OUTLET/SLUG``), oldest first."""
    read = [_read_page(path) for path in sorted((CONTENT / "pages").glob("*/*.txt"))]
    return {page.article_id: page for page in sorted(read, key=lambda page: (page.published, page.article_id))}


def expected() -> dict[str, list[dict[str, object]]]:
    """What a correct reading of all pages gives: ``alerts``, ``recorded`` and ``silent`` (shapes: ``docs/newsroom.md``)."""
    answer: dict[str, list[dict[str, object]]] = json.loads((CONTENT / "expected.json").read_text("utf-8"))
    return answer


def _read_page(path: Path) -> Page:
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    blocks = tuple(_block(" ".join(chunk.split())) for chunk in body.strip().split("\n\n"))
    return Page(
        article_id=f"{path.parent.name}/{path.stem}",
        outlet_id=path.parent.name,
        slug=path.stem,
        title=fields["title"],
        summary=fields["summary"],
        author=fields.get("author", ""),
        published=dt.datetime.fromisoformat(fields["published"]),
        caption=fields.get("caption", ""),
        see=fields.get("see", ""),
        blocks=blocks,
    )


def _block(text: str) -> tuple[str, str]:
    for mark, kind in (("## ", "head"), ("> ", "quote")):
        if text.startswith(mark):
            return kind, text.removeprefix(mark)
    return "text", text


def render_page(page: Page) -> bytes:
    """The whole HTML page, encoded as the outlet encodes its pages."""
    outlet = outlets()[page.outlet_id]
    siblings = [other for other in pages().values() if other.outlet_id == page.outlet_id and other is not page]
    values = {
        "title": html.escape(page.title),
        "summary": html.escape(page.summary),
        "author": html.escape(page.author or outlet.name),
        "published": page.published.isoformat(),
        "day": f"{page.published:%d.%m.%Y %H:%M}",
        "name": html.escape(outlet.name),
        "tagline": html.escape(outlet.tagline),
        "home": f"/{outlet.outlet_id}/",
        "path": page.path,
        "feed": f"/{outlet.outlet_id}/feed",
        "figure": _markup(outlet, "figure", page.caption) if page.caption else "",
        "body": "\n".join(_body(outlet, page)),
        "related": "\n".join(f'<li><a href="{other.path}">{html.escape(other.title)}</a></li>' for other in siblings[:5]),
        "label": LABEL,
    }
    template = Template((CONTENT / "templates" / f"{outlet.outlet_id}.html").read_text("utf-8"))
    return template.substitute(values).encode(outlet.page_charset, "xmlcharrefreplace")


def _body(outlet: Outlet, page: Page) -> list[str]:
    lines: list[str] = []
    for position, (kind, text) in enumerate(page.blocks):
        inserted = outlet.inserts.get(str(position))
        if inserted == "caption" and page.caption:
            lines.append(_markup(outlet, "caption", page.caption))
        elif inserted == "see":
            lines.extend(_see(outlet, page))
        elif inserted and inserted != "caption":
            lines.append(outlet.blocks[inserted])
        lines.append(_markup(outlet, kind, text))
    return lines


def _see(outlet: Outlet, page: Page) -> list[str]:
    older = [other for other in pages().values() if other.outlet_id == page.outlet_id and other.published < page.published]
    target = pages().get(page.see) or (older[-1] if older else None)
    return [Template(outlet.blocks["see"]).substitute(path=target.path, text=html.escape(target.title))] if target else []


def _markup(outlet: Outlet, kind: str, text: str) -> str:
    return Template(outlet.blocks[kind]).substitute(text=html.escape(text, quote=False))


def render_home(outlet: Outlet, shown: list[Page]) -> bytes:
    """An outlet's front page: its feed for autodiscovery and what it has published so far, newest first."""
    kind = {"rss": "application/rss+xml", "atom": "application/atom+xml", "rdf": "application/rdf+xml"}[outlet.feed_format]
    links = "\n".join(f'<li><a href="{page.path}">{html.escape(page.title)}</a></li>' for page in reversed(shown))
    return (
        f'<!doctype html>\n<html lang="{outlet.lang}"><head><meta charset="utf-8"><title>{html.escape(outlet.name)}</title>\n'
        f'<link rel="alternate" type="{kind}" href="/{outlet.outlet_id}/feed" title="{html.escape(outlet.name)}"></head>\n'
        f"<body><h1>{html.escape(outlet.name)}</h1><p>{html.escape(outlet.tagline)}</p>\n<ul>\n{links}\n</ul>\n"
        f"<footer>{LABEL}</footer></body></html>\n"
    ).encode()
