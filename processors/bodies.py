"""What the name of a joint body says: its kind and its subject, in whatever language it was printed.

"Groupe migratoire mixte permanent" and "joint working group on migration" are alike in kind and subject; a committee on visas and one
on readmission are not, though the same people may sit in both. Stems are matched at word starts of the folded name.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from rapidfuzz import fuzz

from processors.fold import fold_text
from processors.languages.base import every, every_by_name

_WORD = re.compile(r"\w+")


class Body(msgspec.Struct, frozen=True):
    """``kinds`` and ``subjects`` are names in the languages' ``body_kinds`` and ``body_subjects``; ``words`` the name's own words without the
    ones every body shares."""

    kinds: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def body(name: str | None) -> Body:
    """The body a printed name speaks of; an empty ``Body`` for None."""
    if not name:
        return Body()
    words = _WORD.findall(fold_text(name[:300]))
    kinds = frozenset(kind for kind, stems in every_by_name("body_kinds").items() if any(word.startswith(stems) for word in words))
    subjects = frozenset(
        subject for subject, stems in every_by_name("body_subjects").items() if any(word.startswith(stems) for word in words)
    )
    own = frozenset(word for word in words if word not in every("body_fillers") and not word.isdigit() and len(word) > 2)
    return Body(kinds, subjects, own)


def alike(a: Body, b: Body) -> int:
    """2: the same body by kind and subject (or by name); 1: nothing against it; 0: nothing can be said; -1: different bodies."""
    if not (a.kinds or a.words) or not (b.kinds or b.words):
        return 0
    if a.subjects and b.subjects:
        if not a.subjects & b.subjects:
            return -1
        return 2 if a.kinds & b.kinds or not a.kinds or not b.kinds else 0
    if _same_words(a.words, b.words):
        return 2
    return 1 if a.kinds & b.kinds else 0


def _same_words(a: frozenset[str], b: frozenset[str]) -> bool:
    if len(a) < 2 or len(b) < 2:
        return False
    return fuzz.token_set_ratio(" ".join(sorted(a)), " ".join(sorted(b))) >= 85
