"""The numbers of a text in their order: what a translation keeps when every word is another.

Two reports of one event written apart share a date and the odd figure; a translation, or a mirror that translates by machine, has nearly all of them and
in one order. Digits of any script count, thousands and decimal marks do not. It cannot tell short texts: from ``ENOUGH`` numbers on it may be asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

KEPT = 48
"""Numbers kept of a text, from its start."""

ENOUGH = 5
"""Different numbers both texts must have."""

TRANSLATED = 0.8
"""Share of the longer text's numbers that stand in the other in the same order."""

TEXT_READ = 20_000
"""Characters looked at."""

_NUMBER = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f\u066b\u066c' ]\d{3}(?!\d))+|\d+")


def figures(text: str) -> list[int]:
    """The numbers of two to nine digits in order, at most ``KEPT``."""
    found = []
    for match in _NUMBER.finditer(text, 0, TEXT_READ):
        digits = "".join(c for c in match.group() if c.isdecimal())
        if 2 <= len(digits) <= 9:
            found.append(int(digits))
            if len(found) == KEPT:
                break
    return found


def translated(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two texts have the same numbers in the same order, but for a few."""
    if min(len(set(a)), len(set(b))) < ENOUGH or len(a) * TRANSLATED > len(b) or len(b) * TRANSLATED > len(a):
        return False
    return LCSseq.similarity(a, b) >= TRANSLATED * max(len(a), len(b))
