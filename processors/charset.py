"""Page bytes to text: byte order mark, valid UTF-8, the server's and the page's own word, then a guess. Never raises."""

from __future__ import annotations

import codecs
import re

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

MOSTLY = 20
"""A text with this many sound multi-byte characters for each broken one is UTF-8 with damage, not another charset."""

REPAIRS = 3
"""Doubly encoded runs a text must have before any is repaired: fewer may be chance."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_RUN = re.compile(r"[\u00c2-\u00f4][^\x00-\x7f]+")
_PLAUSIBLE = re.compile("[\u00a0-\u017f\u0218-\u021b\u0370-\u06ff\u1e9e\u2010-\u203a\u20a0-\u20bf\u2122]+")
_CP1252 = {chr(byte): byte for byte in range(0x80, 0xA0)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}


def decode(page: bytes, http_charset: str | None = None) -> str:
    """The text of a page's bytes. A charset that lies is overruled by what the bytes are; what cannot be decoded becomes U+FFFD."""
    for mark, name in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, "replace")
    text = _utf8(page)
    if text is None:
        text = page.decode(_declared(page, http_charset) or _guess(page), "replace")
    return repair(text)


def scrub(text: str) -> str:
    """The text without what no text may hold: NUL, control characters but tab and line ends, lone surrogates; each becomes one space."""
    return _FORBIDDEN.sub(" ", text)


def repair(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 and encoded again, where that is certain: enough runs, nearly all of which decode."""
    runs = _RUN.findall(text)
    sound = sum(1 for run in runs if _once(run) is not None)
    if sound < REPAIRS or sound * 5 < len(runs) * 4:
        return text
    return _RUN.sub(lambda run: _once(run[0]) or run[0], text)


def _once(run: str) -> str | None:
    try:
        text = bytes(_CP1252[char] if char in _CP1252 else ord(char) for char in run).decode()
    except (ValueError, UnicodeDecodeError):
        return None
    return text if _PLAUSIBLE.fullmatch(text) else None


def _utf8(page: bytes) -> str | None:
    """The page as UTF-8, where it is: valid, or damaged in few places only (a last character cut in two among them)."""
    nul = page.count(0, 0, 1000)
    if nul > 100:
        return page.decode("utf-16-be" if page[:1] == b"\0" else "utf-16-le", "replace")
    text = page.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken == 0:
        return text
    sound = len(page) - len(text)
    return text if sound >= broken * MOSTLY else None


def _declared(page: bytes, http_charset: str | None) -> str | None:
    meta = _META.search(page, 0, 4096)
    for label in (http_charset, meta[1].decode("ascii", "replace") if meta else None):
        name = map_encoding_to_html5(label, fallback_utf8=False) if label else None
        if name and not name.lower().startswith("utf"):
            try:
                codecs.lookup(name)
            except LookupError:
                continue
            return str(name)
    return None


def _guess(page: bytes) -> str:
    name = detect_encoding(page) or "cp1252"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return "cp1252" if name.lower().startswith("utf") else str(name)
