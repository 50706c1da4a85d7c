"""The name and the ordinal of a joint body as the article prints them: "joint committee on readmission", "22nd session"."""

from __future__ import annotations

import re

from processors.fold import fold_text
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

MAX_NAME = 110

_ROMAN = re.compile(r"\b([IVX]{1,6})\b")


def name_of(reading: Reading, sentence: Sentence, hit: Hit) -> str:
    """The body's name: the words of the hit, capitalised or describing words before it, and "on ..." behind it."""
    text = sentence.text
    start, end = hit.start - sentence.start, hit.end - sentence.start
    language = reading.language
    if language.name_span is not None:
        start, end = _span(text, start, end, *language.name_span)
    tail = text[end : end + MAX_NAME]
    stop = language.name_end.search(tail)
    tail = tail[: stop.start()] if stop else tail
    words = tail.split()
    if words and fold_text(words[0]) not in language.folded["links"]:
        words = [word for word in words[:2] if fold_text(word).startswith(language.folded["describing_behind"])]
    words = words[:9]
    nouns = language.capitals == "nouns"
    while words and (fold_text(words[-1]) in language.folded["links"] or (nouns and words[-1].islower())):
        words.pop()
    head = _nominative(language, text[_leftwards(language, text, start) : end])
    return " ".join((head + " " + " ".join(words)).split())[:MAX_NAME]


def _span(text: str, start: int, end: int, noun: str, adjective: str) -> tuple[int, int]:
    """The body from the article before its noun to the last of its own adjectives: "اللجنة العسكرية المشتركة المصرية السودانية"."""
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = re.compile(noun).search(text, start, end)
    if word is None:
        return start, end
    for _ in range(5):
        more = re.compile(adjective).match(text, end)
        if more is None:
            break
        end = more.end()
    return word.start(), end


def _nominative(language: Language, head: str) -> str:
    """A body's own words out of their case, and without a "to" glued in front: "совместной рабочей группы" is the "совместная рабочая группа"."""
    for ending, plain in language.name_endings.items():
        head = re.sub(ending, plain, head)
    return head


def session_name(reading: Reading, sentence: Sentence, told: bool = False) -> str | None:
    """What a meeting of a series is called where no body is named: "segunda ronda de conversaciones migratorias", "trilateral summit", "Migration Talks".

    ``told``: the meeting was held, so that a session still to come is not its name.
    """
    for hit in sentence.all("series"):
        if not any(hit.start < other.end and other.start < hit.end for other in sentence.all("body")):
            return name_of(reading, sentence, hit)
    for hit in sentence.all("session", "meeting"):
        if told and _promised(sentence, hit):
            continue
        before = sentence.text[max(0, hit.start - sentence.start - 28) : hit.start - sentence.start]
        name = name_of(reading, sentence, hit)
        numbered = _ordinal_in(reading.language, before) is not None
        named = hit.cue == "meeting" and _says_what_kind(reading.language, name)
        if (numbered or named) and len(name.split()) > 1:
            return name
    return None


def _says_what_kind(language: Language, name: str) -> bool:
    """Whether the words are a kind of meeting ("migration talks", "conversaciones migratorias") and not its purpose ("talks on migration")."""
    words = [fold_text(word) for word in name.split()]
    purpose = next((at for at, word in enumerate(words) if word in language.folded["purpose"]), len(words))
    return any(word.startswith(language.folded["talks_kinds"]) for word in words[:purpose])


def _leftwards(language: Language, text: str, start: int) -> int:
    """Takes in capitalised and describing words before the hit ("Joint", "High-Level", "UK-Vietnam", "migration")."""
    for _ in range(5):
        match = re.search(r"([\w'’-]+)\s+$", text[:start])
        if not match:
            break
        word = fold_text(match.group(1))
        if word in language.folded["articles"] or not (match.group(1)[:1].isupper() or language.describes.match(word)):
            break
        start = match.start(1)
    return start


TO_COME = 45
"""Characters behind a numbered session within which a verb puts it in the future."""


def ordinal_of(language: Language, sentence: Sentence, told: bool = False) -> int | None:
    """The number of the session, round or meeting named in a sentence; ``told``: of one that was held, not of the next that is promised."""
    for hit in sentence.all("session", "meeting", "body"):
        if told and _promised(sentence, hit):
            continue
        before = sentence.text[max(0, hit.start - sentence.start - 28) : hit.start - sentence.start]
        number = _ordinal_in(language, before)
        if number is not None:
            return number
    return None


def _promised(sentence: Sentence, hit: Hit) -> bool:
    """Whether the session a hit names is to come: "whose first session will be held in June", "will hold its first meeting"."""
    ahead = any(0 <= one.start - hit.end <= TO_COME for one in sentence.all("future", "planned"))
    behind = any(0 <= hit.start - one.end <= TO_COME // 2 for one in sentence.all("future", "planned"))
    return ahead or behind or any(one.start <= hit.start < one.end for one in sentence.all("next_step"))


def _ordinal_in(language: Language, text: str) -> int | None:
    words = fold_text(text).split()[-3:]
    for word in reversed(words):
        bare = word.strip(".,'’-()")
        if bare in language.ordinals:
            return language.ordinals[bare]
        digits = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|e|eme|er|ere|a|o|\.|)", bare)
        if digits and not bare.isdigit():
            return int(digits.group(1))
    roman = _ROMAN.search(text)
    return _roman(roman.group(1)) if roman else None


def _roman(text: str) -> int | None:
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for char, following in zip(text, [*text[1:], ""], strict=True):
        value = values[char]
        total += -value if following and values[following] > value else value
    return total if 0 < total < 60 and (len(text) > 1 or text in ("V", "X")) else None
