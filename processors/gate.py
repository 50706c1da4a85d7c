"""The gate: whether a text could be about migration at all. Cheap enough for everything, and sound: the tagger asks the same question first.

One strong topic term of any language passes; so do two different weak ones, or a weak one in a text that has a word for meeting. A text of
whatever language is tried against all.
"""

from __future__ import annotations

from functools import lru_cache

import ahocorasick_rs

from processors.fold import MAX_CHARS, fold_text
from processors.languages.base import CODES, Language, load
from processors.lexicon import NOISE

WEAK_NEEDED = 2


def passes(title: str, text: str) -> bool:
    """Whether ``title`` and ``text`` (any language, any form) name the subject. Reads at most ``MAX_CHARS`` characters."""
    folded = fold_text((title + "\n" + text)[:MAX_CHARS])
    automaton = _stems()
    if automaton is None or not automaton.find_matches_as_indexes(folded):
        return False
    return any(_enough(language, folded) for language in _languages())


def _enough(language: Language, folded: str) -> bool:
    hits = language.gate.find(folded)
    if any(hit.cue == "strong" for hit in hits):
        return True
    if len({hit.phrase for hit in hits}) >= WEAK_NEEDED:
        return True
    return any(hit.cue == "weak" for hit in hits) and bool(language.contacts.find(folded))


@lru_cache(maxsize=1)
def _languages() -> tuple[Language, ...]:
    return tuple(language for code in CODES if (language := load(code)) is not None)


@lru_cache(maxsize=1)
def _stems() -> ahocorasick_rs.AhoCorasick | None:
    """All phrases of all languages in one automaton: one quick look that stops most texts."""
    phrases = {phrase for language in _languages() for phrase in language.gate.phrases(without=NOISE)}
    return ahocorasick_rs.AhoCorasick(sorted(phrases)) if phrases else None
