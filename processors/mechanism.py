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
_TAIL_STOP = re.compile(
    r"[.;:،؛()\"“”«»!?\n|]|,|\son\s+\w+day\b|\s[-–—]\s|\s(?:that|which|who|to|will|was|were|is|has|have|had|que|se|en|in|at|by|(?:of|de|des|der|di)\s+(?:the|los|las|les|dos|due|beiden)\s(?:two|three|both|dos|tres|deux|trois)|this|meets?|met|held|qui|est"
    r"|sera|tra|fra|between|entre|zwischen|am|im|ha|led|chaired|after|before|during|with|through|across|via|shall|should|may|can|must|con|avec|mit|started|began|concluded|ended|opened|reviewed"
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
    """The body's name: the words of the hit, capitalised or describing words before it, its own adjectives and "on ..." behind it."""
    text = sentence.text
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if reading.language.code == "ar":
        start, end = _arabic_span(text, start, end)
    left = _leftwards(reading, sentence, start, text[start : start + 1].isupper())
    behind = _behind(reading, sentence, end, hit.cue not in ("session", "meeting"))
    return " ".join((_plain(reading.language, text[left:end]) + " " + " ".join(behind)).split())[:MAX_NAME]


def _behind(reading: Reading, sentence: Sentence, end: int, seats: bool) -> list[str]:
    """The words behind a body's noun that belong to its name: "mixta permanente", "franco-sénégalais", "on migration and mobility".

    ``seats``: the noun is a body with members, who are not part of its name.
    """
    tail = sentence.text[end : end + MAX_NAME]
    stop = _TAIL_STOP.search(tail)
    tail = tail[: stop.start()] if stop else tail
    verb = (
        _FUTURE_STOP.search(tail)
        if reading.language.code in ("es", "pt")
        else _FRENCH_STOP.search(tail)
        if reading.language.code == "fr"
        else None
    )
    tail = tail[: verb.start()] if verb else tail
    tail = tail[: _verb_in(sentence, sentence.start + end, len(tail))]
    words = tail.split()
    own = 0
    while own < min(len(words), MOST_ADJECTIVES) and _describes(reading.language, words[own]):
        own += 1
    nouns = reading.language.capitals == "nouns"
    if own < len(words) and fold_text(words[own]) not in _LINKS and not (nouns and own == 0 and _subject_noun(words[0])):
        words = words[:own]
    if own == 0 and words and seats and _of_members(reading, sentence, sentence.start + end):
        words = []
    words = words[:MOST_WORDS]
    if len(words) == own:
        words += _meant_for(sentence.text[end:], words)
    while words and (fold_text(words[-1]) in _LINKS or (nouns and words[-1].islower())):
        words.pop()
    return words


MOST_WORDS, MOST_ADJECTIVES = 9, 4
_FUTURE_STOP = re.compile(r"\s\w+(?:rá|rán|rão|aron|ieron|aram|ió|[^\W\d_]{3}ó)\b|\sy\s(?:lo|la|los|las)\s")
_FRENCH_STOP = re.compile(r"\s(?:a|ont|avait|avaient)\s|\ss['’]\w+|\s(?:étai(?:t|ent)|seront|fut|dont|où|au|auquel|pour)\b")
_VERBS = ("held", "ongoing", "planned", "future", "agree", "sign", "speak", "lead", "attended", "cancel", "postpone", "next_step", "create")
_BEHIND = (
    "migr", "bilat", "conj", "mixt", "mist", "perm", "joint", "bina", "conjoint", "paritar", "intergob", "intergouv", "intergov", "interminist", "trilat",
    "tripart", "frontal", "fronter", "consul", "consol", "minister", "techni", "tecnic", "للهجر", "مشترك", "دائم",
)  # fmt: skip
_GLUED_PAIR = re.compile(r"(?:[^\W\d_]{2,}(?:o|sch|ско)|luso|anglo|euro|indo)[-–][^\W\d_]{4,}", re.IGNORECASE)
_FOR = re.compile(
    r"\s+(?:para|pour|per|für)\s+(?:(?:l[aeo]s?|os?|as?|il|i|gli|die|den)\s+)?([^\W\d_]+)((?:\s+(?!(?:que|qui|che)\b)[^\W\d_]+){0,3})"
)
_INFINITIVE = re.compile(r"\w+(?:ar|er|ir|re|or)$")


def _describes(language: Language, word: str) -> bool:
    """Whether a word behind a body's noun is one of its adjectives, or a pair of states ("franco-sénégalais", "Brasil-Portugal")."""
    return fold_text(word).startswith(_BEHIND) or is_pair(word) or bool(language.recurrent.find(fold_text(word)))


def is_roman(word: str) -> bool:
    """Whether a word is a number in Roman capitals."""
    return bool(_ROMAN.fullmatch(word))


def is_pair(word: str) -> bool:
    """Whether a hyphen joins two states: "India-France", "luso-moçambicana", "deutsch-polnischen"."""
    parts = re.split(r"[-–]", word)
    if len(parts) < 2 or min(map(len, parts)) < 2:
        return False
    return bool(_GLUED_PAIR.fullmatch(word)) or (
        all(part[:1].isupper() for part in parts) and fold_text(parts[0]) not in ("bi", "co", "inter", "vice")
    )


def says_recurring(language: Language, name: str) -> bool:
    """Whether a name has a pair of states or a word such as "annual" in it."""
    return any(is_pair(word) or bool(language.recurrent.find(fold_text(word))) for word in name.split())


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


def _of_members(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether what follows a body's noun is who sits in it: "of Belgian and Iraqi officials", "of both countries"."""
    link = re.match(r"\s+(?:of|de|del|des|di|dos|das|do|da)\s+(?:the\s+|la\s+|los\s+|las\s+)?", sentence.text[start - sentence.start :])
    if link is None:
        return False
    first = start + link.end()
    named = any(name.start == first and name.kind in MEMBERS for name in sentence.names)
    return named or any(hit.start == first for hit in sentence.all("both", "several"))


MEMBERS = ("country", "demonym", "capital", "palace", "ministry", "person")


def _meant_for(text: str, words: list[str]) -> list[str]:
    """The subject behind "para", "pour": "comissão bilateral para assuntos consulares e vistos"; not what it is to do ("para agilizar")."""
    at = 0
    for word in words:
        at = text.index(word, at) + len(word)
    match = _FOR.match(text, at)
    if match is None or _INFINITIVE.fullmatch(match.group(1)) or not bodies.body(match.group(1) + match.group(2)).subjects:
        return []
    return match.group().split()


_BODY_WORD = re.compile(r"(?:للجنة|(?:ال|لل)(?:مجموعة|لجنة|فريق|آلية|هيئة|خلية|مجلس))\b")
_OF_BODY = re.compile(r"\s+ال(?:\w{2,}(?:ية|ي)|مشتركة|مشترك|دائمة|دائم|مختلطة|مختلط|عليا|موسعة|موسع|مصغرة|متخصصة)\b")


def _arabic_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The body from the article before its noun to the last of its own adjectives: "اللجنة العسكرية المشتركة المصرية السودانية"."""
    begin = start
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    word = _BODY_WORD.search(text, begin, end)
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


_GERMAN_GENDERS = (
    (r"(?:konsultationen|gespräche|gruppe|kommission|einheit|stelle|runde|force|zelle)", "e"), (r"(?:ausschuss|mechanismus|dialog|rat|kreis|stab)", "er"), (r"(?:zentrum|gremium|team)", "es"),
)  # fmt: skip
_TURKISH_CASES = re.compile(
    r"(\w*?(?:ma|me|yon|ite|grubu|k[ou]lu|konseyi|komitesi|komisyonu|mekanizması|diyaloğu|zirvesi))(?:n?[ıiuü]n|n?d[ae]n?|n?[ae]|n?[ıiuü]|l[ae])$",
    re.IGNORECASE,
)


_TURKISH_OWNED = re.compile(r"((?:hükümetler ?arası|üçlü|dörtlü|ikili|ortak)\s\w{3,}?)s[iıuü]$", re.IGNORECASE)


def _plain(language: Language, head: str) -> str:
    """A body's own words as a heading would print them: out of their case, without a number in front."""
    if language.code == "ru":
        return _nominative(head)
    if language.code == "ar":
        return _definite(head)
    if language.code == "tr":
        return _TURKISH_OWNED.sub(r"\1", _TURKISH_CASES.sub(r"\1", head))
    if language.code == "de":
        for nouns, ending in _GERMAN_GENDERS:
            if re.search(nouns + "$", head, re.IGNORECASE):
                return re.sub(r"\b([\w-]{4,})e[nr]?(?=\s)", rf"\1{ending}", head)
    return head


def session_name(reading: Reading, sentence: Sentence, told: bool = False) -> str | None:
    """What a meeting of a series is called where no body is named: "segunda ronda de conversaciones migratorias", "trilateral summit", "Migration Talks".

    ``told``: the meeting was held, so that a session still to come is not its name.
    """
    for hit in sentence.all("series"):
        if not any(hit.start < other.end and other.start < hit.end for other in sentence.all("body")):
            return _definite(name_of(reading, sentence, hit))
    for hit in sentence.all("session", "meeting"):
        if told and promised(sentence, hit):
            continue
        before = sentence.text[max(0, hit.start - sentence.start - 28) : hit.start - sentence.start]
        name = name_of(reading, sentence, hit)
        numbered = _ordinal_in(reading.language, before) is not None
        named = hit.cue == "meeting" and _says_what_kind(name)
        if (numbered or named) and len(name.split()) > 1:
            return name
    return None


def _definite(name: str) -> str:
    """An Arabic name without the "to" glued before its article ("للمجموعة"; "للجنة", where the noun's own first letter is lost)."""
    if name.startswith(("للجن", "للقا")):
        return "الل" + name[2:]
    return "ال" + name[2:] if name.startswith("لل") else name


def _says_what_kind(name: str) -> bool:
    """Whether the words are a kind of meeting ("migration talks", "conversaciones migratorias") and not its purpose ("talks on migration")."""
    words = [fold_text(word) for word in name.split()]
    purpose = next((at for at, word in enumerate(words) if word in _PURPOSE), len(words))
    return any(word.startswith(_KINDS) for word in words[:purpose])


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
    folded, place = fold_text(word), sentence.start + at
    if folded in _ARTICLES or folded in reading.language.ordinals:
        return False
    if folded.startswith(_DESCRIBING) or "ско-" in folded or is_pair(word) or reading.language.recurrent.find(folded):
        return True
    if not word[:1].isupper() or word.endswith(("'s", "’s")):
        return False
    name = next((name for name in sentence.names if name.start <= place < name.end), None)
    if name is not None:
        return name.kind in ("country", "demonym", "region", "body", "ministry")
    if not capital and reading.language.code != "en":
        return False
    if at == 0 and not (capital and folded not in reading.language.stop_words):
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
