"""The name and the ordinal of a joint body as the article prints them: "joint committee on readmission", "22nd session"."""

from __future__ import annotations

import re

from processors.fold import fold_text
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

MAX_NAME = 110

_ROMAN = re.compile(r"\b([IVX]{1,6})\b")
_TAIL_STOP = re.compile(
    r"[.;:()\"“”«»!?\n|]|,|\son\s+\w+day\b|\s[-–—]\s|\s(?:that|which|who|to|will|was|were|is|has|have|had|que|se|en|in|at|by|(?:of|de|des|der|di)\s+(?:the|los|las|les|dos|due|beiden)\s(?:two|three|both|dos|tres|deux|trois)|this|meets?|met|held|qui|est"
    r"|sera|tra|fra|between|entre|zwischen|am|im|ha|led|chaired|after|before|during|with|shall|should|may|can|must|con|avec|mit|started|began|concluded|ended|opened|reviewed"
    r"|discussed|announced|agreed|first|by|como|para|dijo|à|à la|a tenu|ce|cette|nel|nella|em|no|na|siguió|terminó"
    r"|в(?!\s(?:сфере|области))|на|с|со|при|под|для|котор\w+|прош[её]?л\w*|состоя\w+|пройд[её]т|провел\w*|создан\w*|заверш\w+|договорил\w+|и\s\w+ть"
    r"|في|على|مع|بين|خلال|التي|الذي|أن|إلى|من|برئاسة|عقد\w*|اجتماع\w*|اليوم)(?=\s|$)"
)
_LINKS = frozenset({
    "on", "of", "for", "and", "the", "sobre", "de", "del", "la", "las", "los", "el", "y", "e", "di", "du", "des", "sur", "et", "le", "les", "une", "un", "zu",
    "zur", "zum", "fur", "und", "da", "do", "dos", "das", "su", "sulla", "sulle", "al", "against", "contra", "contre", "della", "delle", "dei", "d", "l",
    "по", "о", "и", "حول", "بشان", "لشؤون",
})  # fmt: skip
_DESCRIBING = (
    "joint", "bilateral", "permanent", "trilateral", "technical", "high-level", "binational", "migra", "immigr", "visa", "labour", "labor", "readmission",
    "consular", "border", "coordination", "tripartite", "political", "intergovernmental", "inter-governmental", "security", "steering", "expert", "goc", "duzensiz", "ortak", "geri", "совместн", "двусторонн", "трехсторонн", "межправительственн", "межведомственн",
)  # fmt: skip
_PURPOSE = frozenset({"on", "about", "sobre", "sur", "su", "sulla", "sulle", "zu", "zur", "zum", "uber", "о", "по", "حول"})
_KINDS = ("migra", "trilateral", "tripart")
_ARTICLES = frozenset(
    {"the", "a", "an", "el", "la", "le", "un", "una", "une", "die", "das", "der", "il", "o", "os", "as", "los", "las", "les"}
)


def name_of(reading: Reading, sentence: Sentence, hit: Hit) -> str:
    """The body's name: the words of the hit, capitalised or describing words before it, and "on ..." behind it."""
    text = sentence.text
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if reading.language.code == "ar":
        start, end = _arabic_span(text, start, end)
    tail = text[end : end + MAX_NAME]
    stop = _TAIL_STOP.search(tail)
    tail = tail[: stop.start()] if stop else tail
    words = tail.split()
    if words and fold_text(words[0]) not in _LINKS:
        describing = ("migr", "bilat", "conj", "mixt", "perm", "joint", "bina", "conjoint", "paritar", "للهجر", "مشترك", "دائم")
        words = [word for word in words[:2] if fold_text(word).startswith(describing)]
    words = words[:9]
    nouns = reading.language.capitals == "nouns"
    while words and (fold_text(words[-1]) in _LINKS or (nouns and words[-1].islower())):
        words.pop()
    head = text[_leftwards(text, start) : end]
    head = _nominative(head) if reading.language.code == "ru" else _definite(head) if reading.language.code == "ar" else head
    return " ".join((head + " " + " ".join(words)).split())[:MAX_NAME]


_BODY_WORD = re.compile(r"(?:ال|لل)(?:مجموعة|لجنة|فريق|آلية|هيئة|خلية|مجلس)\b")
_OF_BODY = re.compile(r"\s+ال\w{2,}(?:ية|ي|مشتركة|مشترك|دائمة|دائم|مختلطة|مختلط|عليا|موسعة|موسع|مصغرة|متخصصة)\b")


def _arabic_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The body from the article before its noun to the last of its own adjectives: "اللجنة العسكرية المشتركة المصرية السودانية"."""
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = _BODY_WORD.search(text, start, end)
    if word is None:
        return start, end
    for _ in range(5):
        more = _OF_BODY.match(text, end)
        if more is None:
            break
        end = more.end()
    return word.start(), end


_RUSSIAN_ENDINGS = (
    (r"(?<!ые )(?<!ие )\bгрупп(?:ы|у|е|ой)\b", "группа"), (r"\b(\w*коми)сси(?:и|ю|ей)\b", r"\1ссия"), (r"\b(\w*коллеги)(?:и|ю|ей)\b", r"\1я"),
    (r"\b(\w*комитет|\w*механизм|\w*центр|\w*штаб|\w*совет)(?:а|у|ом|е)\b", r"\1"),
    (r"\b([\w-]{3,})(?:ого|ому|ым)(?=\s)", r"\1ый"), (r"\b([\w-]*н)(?:ей|юю)(?=\s)", r"\1яя"), (r"\b([\w-]{3,})(?:ой|ей|ую)(?=\s)", r"\1ая"),
)  # fmt: skip


def _nominative(head: str) -> str:
    """A Russian body's own words out of their case: "совместной рабочей группы" is the "совместная рабочая группа"."""
    for ending, plain in _RUSSIAN_ENDINGS:
        head = re.sub(ending, plain, head)
    return head


def session_name(reading: Reading, sentence: Sentence, told: bool = False) -> str | None:
    """What a meeting of a series is called where no body is named: "segunda ronda de conversaciones migratorias", "trilateral summit", "Migration Talks".

    ``told``: the meeting was held, so that a session still to come is not its name.
    """
    for hit in sentence.all("series"):
        if not any(hit.start < other.end and other.start < hit.end for other in sentence.all("body")):
            return _definite(name_of(reading, sentence, hit))
    for hit in sentence.all("session", "meeting"):
        if told and _promised(sentence, hit):
            continue
        before = sentence.text[max(0, hit.start - sentence.start - 28) : hit.start - sentence.start]
        name = name_of(reading, sentence, hit)
        numbered = _ordinal_in(reading.language, before) is not None
        named = hit.cue == "meeting" and _says_what_kind(name)
        if (numbered or named) and len(name.split()) > 1:
            return name
    return None


def _definite(name: str) -> str:
    """An Arabic name without the "to" glued before its article ("للمجموعة")."""
    return "ال" + name[2:] if name.startswith("لل") else name


def _says_what_kind(name: str) -> bool:
    """Whether the words are a kind of meeting ("migration talks", "conversaciones migratorias") and not its purpose ("talks on migration")."""
    words = [fold_text(word) for word in name.split()]
    purpose = next((at for at, word in enumerate(words) if word in _PURPOSE), len(words))
    return any(word.startswith(_KINDS) for word in words[:purpose])


def _leftwards(text: str, start: int) -> int:
    """Takes in capitalised and describing words before the hit ("Joint", "High-Level", "UK-Vietnam", "migration")."""
    for _ in range(5):
        match = re.search(r"([\w'’-]+)\s+$", text[:start])
        if not match:
            break
        word = fold_text(match.group(1))
        if word in _ARTICLES or not (match.group(1)[:1].isupper() or word.startswith(_DESCRIBING) or "ско-" in word):
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
