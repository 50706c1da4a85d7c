"""The gate: whether a text could be about migration at all. Cheap enough for everything, and sound: the tagger asks the same question first.

One strong topic term of any language passes, and so do two different weak ones. Text of an unknown language is tried against all.
"""

from __future__ import annotations

from functools import lru_cache

import ahocorasick_rs

from processors.fold import MAX_CHARS, fold_text
from processors.languages.base import CODES, load
from processors.lexicon import NOISE, Hit, Lexicon

WEAK_NEEDED = 2


def passes(title: str, text: str) -> bool:
    """Whether ``title`` and ``text`` (any language, any form) name the subject. Reads at most ``MAX_CHARS`` characters."""
    folded = fold_text((title + "\n" + text)[:MAX_CHARS])
    automaton = _stems()
    if automaton is None or not automaton.find_matches_as_indexes(folded):
        return False
    return any(_enough(lexicon.find(folded)) for lexicon in _lexicons())


def _enough(hits: list[Hit]) -> bool:
    if any(hit.cue == "strong" for hit in hits):
        return True
    return len({hit.phrase for hit in hits if hit.cue == "weak"}) >= WEAK_NEEDED


@lru_cache(maxsize=1)
def _lexicons() -> tuple[Lexicon, ...]:
    return tuple(language.gate for code in CODES if (language := load(code)) is not None)


@lru_cache(maxsize=1)
def _stems() -> ahocorasick_rs.AhoCorasick | None:
    """All phrases of all languages in one automaton: one quick look that stops most texts."""
    phrases = {phrase for lexicon in _lexicons() for phrase in lexicon.phrases(without=NOISE)}
    return ahocorasick_rs.AhoCorasick(sorted(phrases)) if phrases else None
