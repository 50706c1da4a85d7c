"""What a feed or a page says in markup, as plain text that is safe to store and to show."""

from __future__ import annotations

import html
import re
import unicodedata

import lxml.html
from lxml import etree

MAX_MARKUP = 200_000
"""Characters of markup that are looked at."""
_BLOCKS = ("p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article")
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BIDI_OVERRIDES = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Controls that reorder what follows them on screen; the marks Arabic and Hebrew text needs (200E, 200F) stay."""


def clean(text: str, limit: int) -> str:
    """NFC text without control characters, lone surrogates and bidi overrides, blanks collapsed, lines kept, cut at ``limit`` characters."""
    text = _BIDI_OVERRIDES.sub("", _CONTROLS.sub(" ", text[: limit * 4]))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)[:limit]


def line(markup: str, limit: int = 500) -> str:
    """One line of text from a title, in markup or not."""
    return " ".join(text(markup, limit * 4).split())[:limit]


def text(markup: str, limit: int) -> str:
    """The words of a fragment of HTML, block by block; scripts and styles are dropped, anything else is only text."""
    markup = markup[:MAX_MARKUP]
    if not re.search(r"<[a-zA-Z/!]|&[#a-zA-Z]", markup):
        return clean(markup, limit)
    try:
        root = lxml.html.fragment_fromstring(clean(markup, MAX_MARKUP), create_parent="div")
    except (etree.ParserError, ValueError):
        return clean(html.unescape(markup), limit)
    for element in root.xpath("//script|//style|//noscript|//template|//iframe|//object|//svg|//comment()"):
        if element.getparent() is not None:
            element.drop_tree()
    for element in root.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return clean("".join(root.itertext()), limit)
