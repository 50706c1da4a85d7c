"""Folding text for matching: case, accents, ligatures, invisible characters and look-alike letters, with the way back to the original.

Every lexicon is folded by the same function as the text it is matched against, so that "Bárcena", "BARCENA" and "Barcena" are one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

MAX_CHARS = 200_000
"""Longer texts are cut: no press article of the labelled sets has more than 60,000 characters."""

_SPECIAL = {
    "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "e",
    "ى": "ي", "ة": "ه", "ٱ": "ا", "ـ": "", "ک": "ك", "ی": "ي",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip

_LOOKALIKES = str.maketrans("аеорсухіјѕԁһкмнтвαορντικ", "aeopcyxijsdhkmhtbaopvtik")
"""Cyrillic and Greek letters that print like Latin ones (Unicode confusables), undone only inside words that mix scripts."""

_MIXED = re.compile(r"(?=\w*[a-z])(?=\w*[\u0370-\u03ff\u0400-\u052f])\w{1,60}")


class Folded(msgspec.Struct, frozen=True):
    """``text`` is what matching sees; ``starts[i]`` is the place of its character ``i`` in the original (None: the same place)."""

    text: str
    starts: list[int] | None

    def original(self, position: int) -> int:
        """Where a position of the folded text stands in the original, in code points."""
        return position if self.starts is None else self.starts[position]


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return ""
    wide = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", char).casefold())
    kept = "".join(c for c in wide if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return "".join(_SPECIAL.get(c, c) for c in kept)[:3]


def fold_text(text: str) -> str:
    """The folded form alone, for lexicon entries and short strings."""
    return fold(text).text


def fold(text: str) -> Folded:
    """Folds at most ``MAX_CHARS`` characters; the result may be shorter or longer than the original."""
    text = text[:MAX_CHARS]
    if text.isascii():
        return Folded(text.lower(), None)
    out: list[str] = []
    starts: list[int] = []
    for position, char in enumerate(text):
        folded = char.lower() if char.isascii() else _fold_char(char)
        out.append(folded)
        starts.extend([position] * len(folded))
    starts.append(len(text))
    joined = "".join(out)
    if _MIXED.search(joined):
        joined = _MIXED.sub(lambda m: m.group().translate(_LOOKALIKES), joined)
    return Folded(joined, starts)
