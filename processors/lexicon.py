"""A lexicon: phrases under named cues, found in folded text in one pass.

A phrase is literal words; a trailing ``*`` lets its last word go on ("reuni*" finds "reunieron"), a leading ``*`` lets its first word begin
earlier ("*gipfel"). Where two phrases of one cue overlap the longer stands. A hit inside a ``noise`` phrase ("bird migration") is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import ahocorasick_rs
import msgspec

from processors.fold import fold_text

NOISE = "noise"
MAX_HITS = 20_000
"""Hits kept for one text: a page of nothing but "meeting" costs no more than this."""
MAX_WORD = 40
"""A word is followed no further than this from a stem: longer letter runs are not words."""


class Hit(msgspec.Struct, frozen=True):
    """One phrase found: its cue and its place in the folded text."""

    cue: str
    start: int
    end: int
    phrase: str


def terms(text: str) -> tuple[str, ...]:
    """Phrases written one after another with ``;`` or line ends between them."""
    return tuple(phrase for phrase in (" ".join(part.split()) for part in text.replace("\n", ";").split(";")) if phrase)


class Lexicon:
    """``cues``: name -> phrases. ``clitics``: what may stand glued before a word (Arabic "ال", "و")."""

    def __init__(self, cues: Mapping[str, Iterable[str]], clitics: Iterable[str] = ()) -> None:
        self._meaning: dict[str, list[tuple[str, bool, bool]]] = defaultdict(list)
        for cue, phrases in cues.items():
            for phrase in phrases:
                bare = fold_text(phrase.strip("*"))
                meaning = (cue, phrase.startswith("*"), phrase.endswith("*"))
                if bare and meaning not in self._meaning[bare]:
                    self._meaning[bare].append(meaning)
        self._phrases = list(self._meaning)
        self._clitics = tuple(sorted((fold_text(c) for c in clitics), key=len, reverse=True))
        self._automaton = ahocorasick_rs.AhoCorasick(self._phrases) if self._phrases else None

    def __contains__(self, phrase: str) -> bool:
        return fold_text(phrase) in self._meaning

    def find(self, text: str) -> list[Hit]:
        """Hits in folded text, by place."""
        if self._automaton is None:
            return []
        hits: list[Hit] = []
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            phrase = self._phrases[index]
            for cue, left, right in self._meaning[phrase]:
                begin = self._begin(text, start, left)
                stop = _word_end(text, end) if right else end
                if begin is not None and stop is not None and (stop == len(text) or not text[stop].isalnum()):
                    hits.append(Hit(cue, begin, stop, phrase))
            if len(hits) >= MAX_HITS:
                break
        return _resolve(hits)

    def phrases(self, without: str = NOISE) -> list[str]:
        """The folded phrases of every cue but one."""
        return [phrase for phrase, meanings in self._meaning.items() if any(cue != without for cue, _, _ in meanings)]

    def _begin(self, text: str, start: int, left: bool) -> int | None:
        if start == 0 or not text[start - 1].isalnum():
            return start
        if left:
            return _word_start(text, start)
        for clitic in self._clitics:
            before = start - len(clitic)
            if before >= 0 and text.startswith(clitic, before) and (before == 0 or not text[before - 1].isalnum()):
                return start
        return None


def _word_end(text: str, end: int) -> int | None:
    stop = end
    while stop < len(text) and text[stop].isalnum():
        stop += 1
        if stop - end > MAX_WORD:
            return None
    return stop


def _word_start(text: str, start: int) -> int | None:
    begin = start
    while begin > 0 and text[begin - 1].isalnum():
        begin -= 1
        if start - begin > MAX_WORD:
            return None
    return begin


def _resolve(hits: list[Hit]) -> list[Hit]:
    """Drops what lies in noise and what lies inside a longer hit of its own cue."""
    noise = [(hit.start, hit.end) for hit in hits if hit.cue == NOISE]
    ordered = sorted((hit for hit in hits if hit.cue != NOISE), key=lambda h: (h.start, -h.end, h.cue))
    kept: list[Hit] = []
    reach: dict[str, int] = {}
    for hit in ordered:
        if hit.end <= reach.get(hit.cue, -1) or _inside(hit, noise):
            continue
        reach[hit.cue] = hit.end
        kept.append(hit)
    return kept


def _inside(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans)
