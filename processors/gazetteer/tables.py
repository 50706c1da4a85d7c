"""The gazetteer's data as read from ``data/``: names of places and bodies a language at a time, and the roster of office-holders.

``names.LANG.tsv`` has one entity a line: kind, parties (comma), country, English name, office, flags, forms (``|``). Flags: ``C`` the
first letter must be a capital in the text, ``X`` the text must print the form exactly, ``A`` ambiguous without context, ``G`` a form
that is also a given or family name. ``roster.tsv`` has one term of office a line (see ``docs/gazetteer.md``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from importlib import resources

import msgspec

from processors.gazetteer.fold import key

LANGUAGES = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")
_FAMILY_FIRST = {"CN", "HK", "KH", "KP", "KR", "LA", "MM", "TW", "VN"}  # where the first word of a name is no given name
_PARTICLES = {
    "de",
    "del",
    "da",
    "dos",
    "di",
    "van",
    "von",
    "der",
    "den",
    "la",
    "las",
    "le",
    "al",
    "el",
    "bin",
    "ben",
    "ould",
    "bint",
    "ter",
    "ag",
}


class Entity(msgspec.Struct, frozen=True):
    """What a form may stand for. ``kind`` ``none`` marks a phrase that holds a name without naming a party ("Gulf of Mexico")."""

    kind: str
    parties: tuple[str, ...]
    country: str | None
    english: str
    office: str | None
    flags: str
    exact: frozenset[str] = frozenset()


class Term(msgspec.Struct, frozen=True):
    """One term of office. ``since`` and ``until`` are inclusive; None is open (in office before the roster starts, or still)."""

    party: str
    office: str
    name: str
    role: str
    since: date | None
    until: date | None
    aliases: tuple[str, ...] = ()
    source: str = "recalled"

    def covers(self, when: date, slack_days: int = 0) -> bool:
        """Whether the term covers ``when``, give or take ``slack_days``."""
        after = self.since is None or (self.since - when).days <= slack_days
        return after and (self.until is None or (when - self.until).days <= slack_days)


class Names(msgspec.Struct, frozen=True):
    """Forms of one language: folded phrase to what it may stand for, the beginnings of longer phrases, and the prefixes of compounds
    written in one word ("hispanomarroquí")."""

    forms: dict[str, tuple[Entity, ...]]
    openings: frozenset[str]
    glue: re.Pattern[str] | None


class People(msgspec.Struct, frozen=True):
    """The roster by folded full name and by folded family name (or other short form), and the beginnings of longer ones."""

    full: dict[str, tuple[Term, ...]]
    short: dict[str, tuple[Term, ...]]
    openings: frozenset[str]


def _lines(name: str) -> list[list[str]]:
    source = resources.files("processors.gazetteer") / "data" / name
    if not source.is_file():
        return []
    return [line.split("\t") for line in source.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _openings(phrases: Iterable[str]) -> frozenset[str]:
    """Every beginning, of whole words, of the phrases of several words."""
    found = set()
    for phrase in phrases:
        at = phrase.find(" ")
        while at > 0:
            found.add(phrase[:at])
            at = phrase.find(" ", at + 1)
    return frozenset(found)


def names(lang: str) -> Names:
    """The names of one language, shared city names included. An unknown language has the English ones."""
    return _names(lang if lang in LANGUAGES else "en")


@lru_cache(maxsize=len(LANGUAGES))
def _names(own: str) -> Names:
    forms: dict[str, tuple[Entity, ...]] = {}
    for source in (f"names.{own}.tsv", f"cities.{own}.tsv" if own in ("ar", "ru") else "cities.tsv"):
        for kind, parties, country, english, office, flags, printed in _lines(source):
            spelled = printed.split("|")
            exact = frozenset({*spelled, *(form.rstrip(".") for form in spelled)}) if "X" in flags else frozenset()
            entity = Entity(kind, tuple(parties.split(",")) if parties else (), country or None, english, office or None, flags, exact)
            for folded in {key(form) for form in spelled}:
                known = forms.get(folded, ())
                if not folded or (kind == "city" and any(other.kind not in ("city", "glue") for other in known)):
                    continue
                forms[folded] = (*known, entity)
    heads = sorted(
        (form for form, rows in forms.items() if any(row.kind == "glue" for row in rows) and len(form) > 3), key=len, reverse=True
    )
    return Names(forms, _openings(forms), re.compile("|".join(heads)) if heads else None)


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """Country to the English name of its capital: the first one listed."""
    found: dict[str, str] = {}
    for rows in names("en").forms.values():
        for entity in rows:
            if entity.kind == "capital" and entity.country and "E" not in entity.flags:
                found.setdefault(entity.country, entity.english)
    return found


def capital_of(country: str | None) -> str | None:
    """The English name of a country's capital ("MX": "Mexico City"); None where unknown."""
    return _capitals().get(country or "")


@lru_cache(maxsize=4)
def lexicon(name: str) -> dict[str, str]:
    """A small table of folded words: ``portfolios`` (the office a word of a title names), ``given`` names, common ``surnames``, ``followers`` (a name before them is a place or a firm) and
    ``titles`` (words before a name, with the offices they may mean: ``*`` any, ``-`` one that nobody in the roster holds, or nothing)."""
    words = {key(row[0]): row[1] if len(row) > 1 else "" for row in _lines(f"{name}.tsv")}
    if name == "given":
        words.update({key(term.name.split(" ")[0]): "" for term in roster() if term.party not in _FAMILY_FIRST})
    return words


@lru_cache(maxsize=64)
def display(lang: str) -> dict[str, str]:
    """Party to the name shown in a language; empty for a language without data."""
    return {row[0]: row[1] for row in _lines(f"display.{lang}.tsv")}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def family_name(name: str) -> str:
    """The family name a reader would use alone: the last word, with the particles before it ("de la Fuente", "von der Leyen")."""
    parts = name.split(" ")
    if re.fullmatch("[IVX]+", parts[-1]):
        return name
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(parts[at:])


@lru_cache(maxsize=8192)
def spellings(term: Term) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Folded full names, short forms that stand alone, and short forms that do so only after a title or the full name.

    An alias that starts with ``=`` is a short form and replaces the family name; ``=-`` says the family name is too common to stand alone,
    as do the commonest family names by themselves.
    """
    shorts = {alias[1:] for alias in term.aliases if alias.startswith("=")}
    fulls = {term.name, *(alias for alias in term.aliases if not alias.startswith("="))}
    parts, family = term.name.split(" "), family_name(term.name)
    if not shorts and len(parts) > 1:
        shorts = {"-"} if key(family) in lexicon("surnames") or len(key(family)) < 3 else {family}
    guarded = {family} - shorts if len(parts) > 1 else set()
    if len(parts) > 2 and (not shorts or shorts & {family, "-"}):
        fulls.add(f"{parts[0]} {family}")
    return frozenset(map(key, fulls)), frozenset(key(name) for name in shorts if name != "-"), frozenset(map(key, guarded))


@lru_cache(maxsize=1)
def roster() -> tuple[Term, ...]:
    """Every term of the roster, in file order."""
    rows = []
    for party, office, name, aliases, since, until, role, source in _lines("roster.tsv"):
        rows.append(Term(party, office, name, role, _day(since), _day(until), tuple(aliases.split("|")) if aliases else (), source))
    return tuple(rows)


_ABD = re.compile(r"\bعبد ?ال(?=\w)")
"""What Arabic names are printed with in one word or in two: "عبدالله" and "عبد الله"."""


@lru_cache(maxsize=1)
def people() -> People:
    """The roster, keyed for lookup. A name of one word is a short form."""
    full: dict[str, tuple[Term, ...]] = {}
    short: dict[str, tuple[Term, ...]] = {}
    for term in roster():
        fulls, shorts, guarded = spellings(term)
        for phrase in fulls | shorts | guarded:
            table = full if phrase in fulls and " " in phrase else short
            for spelled in {phrase, _ABD.sub("عبدال", phrase), _ABD.sub("عبد ال", phrase)} if phrase else ():
                table[spelled] = (*table.get(spelled, ()), term)
    return People(full, short, _openings([*full, *short]))
