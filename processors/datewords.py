"""The words dates are written with: one table a language, compiled to a classifier of tokens. See ``processors.datetokens`` for the classes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property
from importlib import import_module
from typing import NamedTuple

import msgspec


class DateWords(msgspec.Struct, frozen=True, kw_only=True, dict=True, eq=False):
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
_UNIT_KINDS = {"year": "A", "week": "S", "quarter": "Q", "half": "H", "fortnight": "H"}


class Phrase(NamedTuple):
    words: tuple[str, ...]
    kind: str
    value: Value


WORD = re.compile(r"\d+|[^\W\d_]+|[-/]")
"""The words of a phrase as the tables write it."""

ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ـ": None, **{chr(mark): None for mark in range(0x064B, 0x0653)}})
"""Spellings of one letter, and marks that are written or not."""


def bare(text: str) -> str:
    """A text without accents: what hurried typists, headlines in capitals and bad encodings leave of a word."""
    decomposed = unicodedata.normalize("NFD", text.translate(ARABIC))
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
