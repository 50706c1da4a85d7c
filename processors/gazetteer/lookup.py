"""Who and where a text names: countries, demonyms, capitals, palaces, ministries, bodies, office-holders, cities and regions.

``find`` reads a text once, left to right, and takes the longest name at each word; what a name stands for where several things share
it is settled from the rest of the text. Pure: the data ships with the package, and the same text gives the same names for ever.
"""

from __future__ import annotations

from datetime import date

from processors.gazetteer.fold import key, words
from processors.gazetteer.names import Kind, Name
from processors.gazetteer.persons import person, persons
from processors.gazetteer.places import places
from processors.gazetteer.scan import scan
from processors.gazetteer.tables import Term, display, names, people

__all__ = ["Kind", "Name", "Term", "find", "party_name", "person", "place_in_english"]

MAX_TEXT = 200_000  # code points read; what follows is ignored


def find(text: str, lang: str, *, when: date | None = None, outlet_country: str | None = None) -> list[Name]:
    """The names in ``text`` in order, longest first, never overlapping.

    ``lang`` is BCP 47 (only the language counts; an unknown one is read with the English names). ``when`` is the article's day: it
    decides who held an office. ``outlet_country`` (alpha-2) settles forms that mean different things in different presses.
    Reads at most ``MAX_TEXT`` code points.
    """
    text = text[:MAX_TEXT]
    own = language(lang)
    table, found = names(own), words(text)
    hits = list(scan(text, found, table, people(), own))
    placed = places(text, found, hits, own, table, outlet_country)
    named = persons(text, found, hits, placed, own, when)
    starts = {name.start for name in named}
    return sorted([*named, *(name for name in placed if name.start not in starts)], key=lambda name: name.start)


def language(lang: str) -> str:
    """The language of a BCP 47 tag, in lower case."""
    return lang.split("-")[0].lower()


def party_name(party: str, lang: str = "en") -> str:
    """How to display a party in a language: CLDR's name, with overrides; a body's code, made readable, where it has no name."""
    return display(language(lang)).get(party) or display("en").get(party) or party.replace("_", " ").title()


def with_country(place: str, country: str | None) -> str:
    """ "Kigali, Rwanda": a place of one name with its country's; a building with its city, and a place called like its country, as they are."""
    if country is None or "," in place:
        return place
    state = party_name(country)
    return place if state in place else f"{place}, {state}"


def without_country(place: str, country: str | None) -> str:
    """ "Kigali" for "Kigali, Rwanda": what ``with_country`` was given."""
    return place.removesuffix(f", {party_name(country)}") if country else place


def place_in_english(text: str, lang: str) -> tuple[str, str | None] | None:
    """The English name and the country of a place printed in ``lang``: ("Havana", "CU") for "La Habana"; None where unknown.

    A part after a comma is tried without ("Tapachula, Chiapas"), and the first reading counts.
    """
    forms = names(language(lang)).forms
    for printed in (text, text.split(",")[0]):
        for entity in forms.get(key(printed), ()):
            if entity.kind in ("capital", "city", "palace", "region", "country") and entity.english:
                return entity.english, entity.country
    return None
