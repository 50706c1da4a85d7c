"""The words dates are written with: one table a language, compiled to a classifier of tokens.

A text becomes a string of one letter a token, so that one grammar (``processors.dates``) reads the dates of every language:

``D`` 1-31  ``N`` 32-999  ``n`` number word  ``Y`` 1900-2099  ``M`` month  ``m`` its abbreviation  ``W`` weekday  ``w`` its abbreviation
``R`` yesterday, tomorrow  ``T`` this  ``X`` next  ``L`` last  ``U`` day, week, month  ``u`` their plurals  ``A`` year  ``Q`` quarter
``H`` half, fortnight  ``O`` first, second, last  ``P`` early, mid, late  ``E`` season  ``I`` in  ``J`` within  ``G`` ago  ``V`` two weeks
(one word)  ``K`` week of  ``B`` between  ``r`` to  ``c`` and  ``f`` of, the, on  ``s`` -th  ``-`` ``/`` ``,`` ``.`` ``(`` ``)`` ``:``
``x`` any other word  ``|`` a border no date crosses
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property
from importlib import import_module
from typing import NamedTuple

import msgspec


class DateWords(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A language's words for dates, in lower case; forms are separated by ``|``, a phrase's words by spaces (a hyphen or apostrophe too).

    ``months``, ``weekdays`` (Monday first) and their abbreviations are in calendar order. ``days``: words for single days and their
    distance from today. ``duals``: one word for two units (Arabic). ``units``/``plurals``: day, week, month, year, weekend, hour and
    quarter (3 months), half (6 months), fortnight (half a month). ``parts``: early, mid, late. ``not_dates``: phrases that only look
    like dates. ``stamps``: what stands before a page's own date. ``month_first``: "May 5" is normal. ``dotted``: "5. Mai".
    ``doubtful``: months that are common words too, believed only with a capital and beside other date words.
    ``doubtful_weekdays``: weekdays that are names too, not believed with a capital behind another capital.
    ``postpositions``: what follows a number of days and means ``in`` or ``within`` (Turkish); "end" and "ago" follow there too.
    ``suffixes``: endings after an apostrophe. ``clitics``: what may be glued before a word.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    month_abbreviations: tuple[str, ...] = ()
    weekday_abbreviations: tuple[str, ...] = ()
    days: dict[str, int] = {}
    this: str = ""
    next: str = ""
    coming: str = ""
    last: str = ""
    units: dict[str, str] = {}
    plurals: dict[str, str] = {}
    duals: dict[str, str] = {}
    parts: dict[str, str] = {}
    ordinals: dict[str, int] = {}
    numbers: dict[str, int] = {}
    seasons: dict[str, str] = {}
    after: str = ""
    within: str = ""
    ago: str = ""
    postpositions: dict[str, str] = {}
    week_of: str = ""
    between: str = ""
    to: str = ""
    conjunction: str = ""
    fillers: str = ""
    number_suffixes: str = ""
    not_dates: str = ""
    stamps: str = ""
    doubtful: str = ""
    doubtful_weekdays: bool = False
    suffixes: bool = False
    clitics: str = ""
    month_first: bool = False
    dotted: bool = False

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """First word -> phrases that begin with it, longest first."""
        table: dict[str, list[Phrase]] = {}
        for words, kind, value in self._entries():
            for form in {words, bare(words)}:
                parts = tuple(WORD.findall(form))
                if parts:
                    table.setdefault(parts[0], []).append(Phrase(parts, kind, value))
        for phrases in table.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))
        return table

    @cached_property
    def ordinal_words(self) -> frozenset[str]:
        """Words that number something: "segunda" is Monday only where nothing counted follows."""
        return frozenset(form for forms in self.ordinals for form in forms.split("|"))

    @cached_property
    def doubts(self) -> frozenset[str]:
        return frozenset(self.doubtful.split("|")) - {""}

    def _entries(self) -> list[tuple[str, str, Value]]:
        entries: list[tuple[str, str, Value]] = []

        def add(forms: str, kind: str, value: Value = None) -> None:
            entries.extend((form.strip(), kind, value) for form in forms.split("|") if form.strip())

        add(self.not_dates, "x")
        for kind, names in (("M", self.months), ("W", self.weekdays), ("m", self.month_abbreviations), ("w", self.weekday_abbreviations)):
            for number, forms in enumerate(names, start=1 if kind in "Mm" else 0):
                add(forms, kind, number)
        for unit, forms in self.units.items():
            add(forms, _UNIT_KINDS.get(unit, "U"), unit)
        for unit, forms in self.plurals.items():
            add(forms, "u", unit)
        for unit, forms in self.duals.items():
            add(forms, "V", unit)
        for table, kind in ((self.days, "R"), (self.ordinals, "O"), (self.numbers, "n")):
            for forms, number in table.items():
                add(forms, kind, number)
        for name, forms in (*self.parts.items(), *self.seasons.items()):
            add(forms, "P" if name in _PARTS else "E", name)
        for name, forms in self.postpositions.items():
            add(forms, "G", name)
        for kind, forms, value in (
            ("T", self.this, "this"), ("X", self.next, "next"), ("X", self.coming, "coming"), ("L", self.last, "last"), ("I", self.after, "in"),
            ("J", self.within, "within"), ("G", self.ago, "ago"), ("K", self.week_of, None), ("B", self.between, None), ("r", self.to, None),
            ("c", self.conjunction, None), ("f", self.fillers, None), ("s", self.number_suffixes, None),
        ):  # fmt: skip
            add(forms, kind, value)
        return entries


Value = int | str | None
_PARTS = frozenset({"early", "mid", "late"})
_UNIT_KINDS = {"year": "A", "quarter": "Q", "half": "H", "fortnight": "H"}


class Phrase(NamedTuple):
    words: tuple[str, ...]
    kind: str
    value: Value


class Token(NamedTuple):
    """One or more words of a text with the class and the value they have in a date; ``start`` and ``end`` are offsets into the text."""

    kind: str
    value: Value
    start: int
    end: int


WORD = re.compile(r"\d+|[^\W\d_]+|[-/]")
_TOKEN = re.compile(r"\d+|[^\W\d_\u064b-\u0652]+(?:[\u064b-\u0652]+[^\W\d_]*)*|\n|[^\w\s'’ʼ`\u200b-\u200f]")
_SUFFIX = re.compile(r"(?<=\w)['’][^\W\d_]{1,6}")
_MARKS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "/": "/",
    "،": ",",
    ",": ",",
    "(": "(",
    ")": ")",
    ":": ":",
    ".": ".",
    "&": "c",
    "º": "s",
    "°": "s",
    "ª": "s",
}
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ـ": None, **{chr(mark): None for mark in range(0x064B, 0x0653)}})
_QUICK = 4


def bare(text: str) -> str:
    """A text without accents: what hurried typists, headlines in capitals and bad encodings leave of a word."""
    decomposed = unicodedata.normalize("NFD", text.translate(_ARABIC))
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not unicodedata.combining(char))).replace("ı", "i")


@cache
def load(lang: str | None) -> DateWords | None:
    """The date words of a language (``es``), None where there are none."""
    try:
        module = import_module(f"processors.languages.{lang}") if lang and lang.isalpha() else None
    except ModuleNotFoundError:
        return None
    words = getattr(module, "DATES", None)
    return words if isinstance(words, DateWords) else None


def tokens_of(text: str, words: DateWords) -> list[Token]:
    """The tokens of a text in order, phrases joined, each with its class."""
    if words.suffixes:
        text = _SUFFIX.sub(lambda suffix: " " * len(suffix[0]), text)
    spans = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    folded = [_fold(word) for word, _, _ in spans]
    found: list[Token] = []
    at = 0
    while at < len(spans):
        token, used = _classify(spans, folded, at, words, found)
        found.append(token)
        at += used
    return found


def _fold(word: str) -> str:
    lower = word.lower()
    return lower if lower.isascii() else lower.translate(_ARABIC).replace("i̇", "i")


def _classify(spans: list[tuple[str, int, int]], folded: list[str], at: int, words: DateWords, before: list[Token]) -> tuple[Token, int]:
    word, start, end = spans[at]
    if word.isdecimal():
        return _number(word, start, end), 1
    if word == "-" and _hyphened_suffix(spans, folded, at, words, before):
        return Token("s", None, start, spans[at + 1][2]), 2
    if len(word) == 1 and not word.isalpha():
        digit_follows = at + 1 < len(spans) and spans[at + 1][1] == end and spans[at + 1][0].isdecimal()
        kind = _MARKS.get(word, "|") if word != "." else "." if _dot_holds(before, start, words, digit_follows) else "|"
        return Token(kind, None, start, end), 1
    phrase = _phrase(folded, at, words)
    if phrase is None:
        return Token(_MARKS.get(word, "x"), None, start, end), 1
    last = at + len(phrase.words) - 1
    if not _believed(phrase, spans, folded, at, words, before):
        return Token("x", None, start, end), 1
    if phrase.kind == "s" and not (before and before[-1].end == start and before[-1].kind == "D"):
        return Token("x", None, start, end), 1
    return Token(phrase.kind, phrase.value, start, spans[last][2]), len(phrase.words)


def _hyphened_suffix(spans: list[tuple[str, int, int]], folded: list[str], at: int, words: DateWords, before: list[Token]) -> bool:
    """The ending in 27-го."""
    if not before or before[-1].kind != "D" or before[-1].end != spans[at][1] or at + 1 >= len(spans) or spans[at + 1][1] != spans[at][2]:
        return False
    return any(phrase.kind == "s" for phrase in words.phrases.get(folded[at + 1], ()))


def _phrase(folded: list[str], at: int, words: DateWords) -> Phrase | None:
    """The longest phrase that begins at a token; glued prefixes are tried where the language has them."""
    candidates = words.phrases.get(folded[at])
    if candidates is None and words.clitics:
        for clitic in words.clitics.split("|"):
            stem = folded[at].removeprefix(clitic)
            if stem != folded[at] and stem in words.phrases:
                return next((phrase for phrase in words.phrases[stem] if len(phrase.words) == 1), None)
            if clitic and stem != folded[at] and f"ال{stem}" in words.phrases:
                return next((phrase for phrase in words.phrases[f"ال{stem}"] if len(phrase.words) == 1), None)
    for phrase in candidates or ():
        if len(phrase.words) == 1 or tuple(folded[at : at + len(phrase.words)]) == phrase.words:
            return phrase
    return None


def _number(word: str, start: int, end: int) -> Token:
    value = int(word) if len(word) <= 4 else 0
    if len(word) == 4 and 1900 <= value <= 2099:
        return Token("Y", value, start, end)
    if len(word) <= 2 and 1 <= value <= 31:
        return Token("D", value, start, end)
    return Token("N" if len(word) <= 3 and value else "x", value, start, end)


def _dot_holds(before: list[Token], start: int, words: DateWords, digit_follows: bool) -> bool:
    """Whether a full stop belongs to the number or abbreviation before it rather than ending a sentence."""
    if not before or before[-1].end != start:
        return False
    return before[-1].kind in ("mwsD" if words.dotted or digit_follows else "mws")


def _believed(phrase: Phrase, spans: list[tuple[str, int, int]], folded: list[str], at: int, words: DateWords, before: list[Token]) -> bool:
    word = spans[at][0]
    if phrase.kind == "M" and folded[at] in words.doubts:
        return word[:1].isupper() and (_beside_date(spans, at, before) or _part_follows(folded, at, words))
    if phrase.kind in "mw" and folded[at] in words.doubts:
        return word[:1].isupper() or word.isupper()
    if phrase.kind == "R" and folded[at] in words.doubts:
        return word[:1].islower() or not before or before[-1].kind == "|"
    if phrase.kind == "W" and phrase.words[-1] in words.ordinal_words:
        return _nothing_counted(spans, folded, at + len(phrase.words), words)
    if phrase.kind == "W" and words.doubtful_weekdays and word[:1].isupper() and not word.isupper() and at:
        previous = spans[at - 1]
        return not (previous[0][:1].isupper() and previous[0].isalpha() and spans[at][1] - previous[2] == 1)
    return True


def _beside_date(spans: list[tuple[str, int, int]], at: int, before: list[Token]) -> bool:
    following = spans[at + 1][0] if at + 1 < len(spans) else ""
    return following.isdecimal() or bool(before and before[-1].kind in "IfDOPTXLrcBs-/J")


def _nothing_counted(spans: list[tuple[str, int, int]], folded: list[str], at: int, words: DateWords) -> bool:
    if at >= len(spans) or not spans[at][0].isalpha() or spans[at][0][:1].isupper():
        return True
    return any(phrase.kind in "fIrcJ" for phrase in words.phrases.get(folded[at], ()))


def _part_follows(folded: list[str], at: int, words: DateWords) -> bool:
    """Turkish says "January's end"."""
    following = words.phrases.get(folded[at + 1], ()) if words.postpositions and at + 1 < len(folded) else ()
    return any(phrase.kind in "PUf" for phrase in following)
