"""Sentences of an article: a title and a text, cut at line ends and at full stops, with offsets in ``title + "\\n" + text``."""

from __future__ import annotations

import re

import msgspec

from processors.fold import fold_text

MAX_SENTENCE = 1_500
"""Characters after which a sentence is cut wherever it stands: no parser may meet more."""

_STOP = re.compile(r"[.!?…؟。۔]+[\"'»”’)\]]*(?=\s)|\n+")
_LAST_WORD = re.compile(r"([\w.&]+)\.$")
_OPENER = re.compile(r"[\"'«“‘(\[¿¡*•\-–—\s]*")


class Span(msgspec.Struct, frozen=True):
    """One sentence; ``paragraph`` counts from 0 (the title)."""

    start: int
    end: int
    paragraph: int


def split(title: str, text: str, abbreviations: frozenset[str] = frozenset(), dotted: bool = False) -> list[Span]:
    """Sentences in order. A full stop after an initial, a number's dot or an abbreviation ends nothing; where ordinals are ``dotted``
    ("am 23. März") none after a small number does."""
    whole = title + "\n" + text
    spans: list[Span] = []
    start, paragraph = 0, 0
    for match in _STOP.finditer(whole):
        newline = match.group().startswith("\n")
        if not newline and not _ends_here(whole, start, match, abbreviations, dotted):
            continue
        _add(spans, whole, start, match.start() if newline else match.end(), paragraph)
        start = match.end()
        paragraph += newline
    _add(spans, whole, start, len(whole), paragraph)
    return spans


def _add(spans: list[Span], whole: str, start: int, end: int, paragraph: int) -> None:
    while start < end and whole[start].isspace():
        start += 1
    while end > start and whole[end - 1].isspace():
        end -= 1
    while start < end:
        stop = min(end, start + MAX_SENTENCE)
        if stop < end:
            blank = whole.rfind(" ", start, stop)
            stop = blank if blank > start else stop
        spans.append(Span(start, stop, paragraph))
        start = stop
        while start < end and whole[start].isspace():
            start += 1


def _ends_here(whole: str, start: int, match: re.Match[str], abbreviations: frozenset[str], dotted: bool) -> bool:
    opener = _OPENER.match(whole, match.end())
    follow = whole[opener.end() : opener.end() + 1] if opener else ""
    if follow.islower():
        return False
    if not match.group().startswith("."):
        return True
    word = _LAST_WORD.search(whole[max(start, match.start() - 20) : match.start() + 1])
    if word is None:
        return True
    last = word.group(1)
    if len(last) == 1 and last.isalpha() and last.isupper():
        return False
    if fold_text(last) in abbreviations:
        return False
    return not (last.isdigit() and len(last) <= 2 and (dotted or follow.isdigit()))
