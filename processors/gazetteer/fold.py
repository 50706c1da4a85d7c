"""Folding of words: one spelling for what readers take as the same, and the words of a text with their places.

Folded: NFKC, casefolded, accents and Arabic vowel signs gone, letters without a decomposition (ø, ł, ı) replaced, Persian letters
in an Arabic word made Arabic. Offsets are never mapped: a word keeps its place in the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

MAX_WORD = 40  # code points; longer runs are never names and are not folded

_INVISIBLE = "\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(f"[^\\W_](?:[^\\W_]|[{_INVISIBLE}])*")
_DROP = re.compile(f"[{_INVISIBLE}\u0640]")
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "e",
        "ى": "ي",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ہ": "ه",
        "ґ": "г",
        "і": "и",
        "ї": "и",
        "є": "е",
    }
)


class Word(NamedTuple):
    """A word of a text: ``start`` and ``end`` in code points, ``form`` folded (empty where the word is too long to be a name)."""

    start: int
    end: int
    form: str


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The folded form of one word (or of a short phrase; runs of anything but letters and digits stay as they are)."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    return _DROP.sub("", "".join(c for c in plain if not unicodedata.combining(c))).translate(_LETTERS)


def words(text: str) -> list[Word]:
    """The words of ``text`` in order. Linear in its length."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        found.append(Word(start, end, fold(match.group()) if end - start <= MAX_WORD else ""))
    return found


def key(phrase: str) -> str:
    """A phrase as the tables are keyed: its folded words with one blank between them."""
    return " ".join(word.form for word in words(phrase) if word.form)
