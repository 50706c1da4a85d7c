"""The name and the ordinal of a joint body as the article prints them: "joint committee on readmission", "22nd session"."""

from __future__ import annotations

import re

from processors import bodies
from processors.fold import fold_text
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

MAX_NAME = 110

_ROMAN = re.compile(r"\b([IVX]{1,6})\b")


def name_of(reading: Reading, sentence: Sentence, hit: Hit) -> str:
    """The body's name: the words of the hit, capitalised or describing words before it, its own adjectives and "on ..." behind it."""
    text = sentence.text
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if reading.language.name_span is not None:
        start, end = _span(text, start, end, *reading.language.name_span)
    left = _leftwards(reading, sentence, start, text[start : start + 1].isupper())
    behind = _behind(reading, sentence, end, hit.cue not in ("session", "meeting"))
    return " ".join((_plain(reading.language, text[left:end]) + " " + " ".join(behind)).split())[:MAX_NAME]


def _behind(reading: Reading, sentence: Sentence, end: int, seats: bool) -> list[str]:
    """The words behind a body's noun that belong to its name: "mixta permanente", "franco-sénégalais", "on migration and mobility".

    ``seats``: the noun is a body with members, who are not part of its name.
    """
    language = reading.language
    tail = sentence.text[end : end + MAX_NAME]
    stop = language.name_end.search(tail)
    tail = tail[: stop.start()] if stop else tail
    tail = tail[: _verb_in(sentence, sentence.start + end, len(tail))]
    words = tail.split()
    own = 0
    while own < min(len(words), MOST_ADJECTIVES) and _describes(language, words[own]):
        own += 1
    nouns = language.capitals == "nouns"
    if own < len(words) and fold_text(words[own]) not in language.folded["links"] and not (nouns and own == 0 and _subject_noun(words[0])):
        words = words[:own]
    if own == 0 and words and seats and _of_members(language, sentence, sentence.start + end):
        words = []
    words = words[:MOST_WORDS]
    if len(words) == own:
        words += _meant_for(language, sentence.text[end:], words)
    while words and (fold_text(words[-1]) in language.folded["links"] or (nouns and words[-1].islower())):
        words.pop()
    return words


MOST_WORDS, MOST_ADJECTIVES = 9, 4
_VERBS = ("held", "ongoing", "planned", "future", "agree", "sign", "speak", "lead", "attended", "cancel", "postpone", "next_step", "create")


def _describes(language: Language, word: str) -> bool:
    """Whether a word behind a body's noun is one of its adjectives, or a pair of states ("franco-sénégalais", "Brasil-Portugal")."""
    return (
        fold_text(word).startswith(language.folded["describing_behind"])
        or is_pair(language, word)
        or bool(language.recurrent.find(fold_text(word)))
    )


def is_roman(word: str) -> bool:
    """Whether a word is a number in Roman capitals."""
    return bool(_ROMAN.fullmatch(word))


def is_pair(language: Language, word: str) -> bool:
    """Whether a hyphen joins two states: "India-France", "luso-moçambicana", "deutsch-polnischen"."""
    parts = re.split(r"[-–]", word)
    if len(parts) < 2 or min(map(len, parts)) < 2:
        return False
    named = all(part[:1].isupper() for part in parts) and fold_text(parts[0]) not in language.folded["prefixes"]
    return named or bool(language.glued_pair.fullmatch(word))


def says_recurring(language: Language, name: str) -> bool:
    """Whether a name has a pair of states or a word such as "annual" in it."""
    return any(is_pair(language, word) or bool(language.recurrent.find(fold_text(word))) for word in name.split())


def _subject_noun(word: str) -> bool:
    """Whether a noun set behind a body's says what it is for: "Arbeitsgruppe Rückkehr"."""
    return word[:1].isupper() and bool(bodies.body(word).subjects)


def _verb_in(sentence: Sentence, start: int, length: int) -> int:
    """Where the first verb of meeting, agreeing or saying, a date or a person begins in a stretch; its length where there is none."""
    subjects = {hit.start for hit in sentence.topics()}  # "contra la trata": the noun, not the verb
    verbs = [
        hit.start - start for hit in sentence.all(*_VERBS) if hit.start not in subjects and (hit.cue != "create" or len(hit.phrase) > 5)
    ]
    people = [name.start - start for name in sentence.names if name.kind == "person"]
    return min((at for at in [*verbs, *(day.start - start for day in sentence.dates), *people] if 0 < at < length), default=length)


def _of_members(language: Language, sentence: Sentence, start: int) -> bool:
    """Whether what follows a body's noun is who sits in it: "of Belgian and Iraqi officials", "of both countries"."""
    link = language.of_members.match(sentence.text, start - sentence.start)
    if link is None:
        return False
    first = sentence.start + link.end()
    named = any(name.start == first and name.kind in MEMBERS for name in sentence.names)
    return named or any(hit.start == first for hit in sentence.all("both", "several"))


MEMBERS = ("country", "demonym", "capital", "palace", "ministry", "person")


def _meant_for(language: Language, text: str, words: list[str]) -> list[str]:
    """The subject behind "para", "pour": "comissão bilateral para assuntos consulares e vistos"; not what it is to do ("para agilizar")."""
    at = 0
    for word in words:
        at = text.index(word, at) + len(word)
    match = language.subject_for.match(text, at) if language.subject_for else None
    return match.group().split() if match and bodies.body(match.group(1)).subjects else []


def _span(text: str, start: int, end: int, noun: str, adjective: str) -> tuple[int, int]:
    """The body from the article before its noun to the last of its own adjectives: "اللجنة العسكرية المشتركة المصرية السودانية"."""
    begin = start
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    word = re.compile(noun).search(text, begin, end)
    if word is None:
        return start, end
    for _ in range(5):
        more = re.compile(adjective).match(text, end)
        if more is None:
            break
        end = more.end()
    return word.start(), end


def _plain(language: Language, head: str) -> str:
    """A body's own words as a heading would print them: out of their case ("совместной рабочей группы"), without a "to" glued in front."""
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
        if told and promised(sentence, hit):
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


def _leftwards(reading: Reading, sentence: Sentence, start: int, capital: bool) -> int:
    """Takes in capitalised and describing words before the hit ("Joint", "High-Level", "UK-Vietnam", "migration")."""
    for _ in range(5):
        match = re.search(r"([\w'’–-]+)\s+$", sentence.text[:start])
        if not match or not _belongs(reading, sentence, match.group(1), match.start(1), capital):
            break
        start = match.start(1)
    return start


def _belongs(reading: Reading, sentence: Sentence, word: str, at: int, capital: bool) -> bool:
    """Whether a word in front of a body's noun is part of its name; ``capital``: the noun itself begins with one."""
    language, folded, place = reading.language, fold_text(word), sentence.start + at
    if folded in language.folded["articles"] or folded in language.ordinals:
        return False
    if language.describes.match(folded) or is_pair(language, word) or language.recurrent.find(folded):
        return True
    if not word[:1].isupper() or word.endswith(("'s", "’s")):
        return False
    name = next((name for name in sentence.names if name.start <= place < name.end), None)
    if name is not None:
        return name.kind in ("country", "demonym", "region", "body", "ministry")
    if not capital and not language.names_ahead:
        return False
    if at == 0 and not (capital and folded not in language.stop_words):
        return False
    return not any(hit.start <= place < hit.end for hit in sentence.all(*_VERBS))


TO_COME = 45
"""Characters behind a numbered session within which a verb puts it in the future."""


def ordinal_of(language: Language, sentence: Sentence, told: bool = False) -> int | None:
    """The number of the session, round or meeting named in a sentence; ``told``: of one that was held, not of the next that is promised."""
    for hit in sentence.all("session", "meeting", "body"):
        if told and promised(sentence, hit):
            continue
        before = sentence.text[max(0, hit.start - sentence.start - 28) : hit.start - sentence.start]
        number = _ordinal_in(language, before)
        if number is not None:
            return number
    return None


def number_ahead(language: Language, sentence: Sentence, start: int) -> int | None:
    """The number in front of a name, or in front of the session it is said to be of: "the ninth session of the Commission"."""
    ahead = session_ahead(language, sentence, start)
    places = [start] if ahead is None else [start, ahead.start]
    texts = (sentence.text[max(0, place - sentence.start - 28) : place - sentence.start] for place in places)
    return next((number for text in texts if (number := _ordinal_in(language, text)) is not None), None)


SESSION_OF = 30
"""Characters between the word for a session and the body it is of."""


def session_ahead(language: Language, sentence: Sentence, start: int) -> Hit | None:
    """The word for a session or a meeting directly in front of a name: "session of the ..."."""
    near = [hit for hit in sessions(language, sentence) if 0 <= start - hit.end <= SESSION_OF]
    gaps = ((hit, sentence.text[hit.end - sentence.start : start - sentence.start]) for hit in near)
    return next((hit for hit, gap in gaps if re.fullmatch(r"(?:\s+[\w'’–-]+){0,4}\s*", gap)), None)


def sessions(language: Language, sentence: Sentence) -> list[Hit]:
    """The words for a session or a meeting in a sentence, without those that only say of what kind one is ("trilateral")."""
    return [hit for hit in sentence.all("session", "meeting") if not language.recurrent.find(hit.phrase)]


def promised(sentence: Sentence, hit: Hit) -> bool:
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
