"""Where a place lies: the cities and capitals of the gazetteer, out of GeoNames (``scripts/build_coordinates.py``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import msgspec

from processors.gazetteer.fold import key

PARTS = 6
"""Parts of a venue between commas that are looked at, from the end: the city stands after the building."""


class Place(msgspec.Struct, frozen=True):
    """A city: its country (ISO 3166-1 alpha-2) and where it lies, in degrees north and east (WGS 84), to about a kilometre."""

    country: str
    lat: float
    lon: float


@lru_cache(maxsize=1)
def _cities() -> dict[str, list[Place]]:
    text = resources.files("processors.gazetteer").joinpath("data/coordinates.tsv").read_text("utf-8")
    table: dict[str, list[Place]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, name, lat, lon = line.split("\t")
            for form in dict.fromkeys((key(name), key(name.split(",")[0]))):
                table.setdefault(form, []).append(Place(country, float(lat), float(lon)))
    return table


@lru_cache(maxsize=4096)
def locate(venue: str, country: str | None, among: Sequence[str] = ()) -> Place | None:
    """The city a venue names in English ("National Palace, Mexico City"), the last part that is one.

    ``country``: where the venue is, if known; else the place must be in one of ``among``, or the only one of its name. None where nothing is sure.
    """
    parts = [part.strip() for part in venue.split(",")][-PARTS:]
    tried = [", ".join(parts[at:]) for at in range(len(parts))] + parts[::-1]
    for text in tried:
        found = _cities().get(key(text), [])
        wanted = [one for one in found if one.country == country] if country else [one for one in found if one.country in among] or found
        if len(wanted) == 1:
            return wanted[0]
    return None
