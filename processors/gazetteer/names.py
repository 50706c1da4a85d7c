"""What the gazetteer hands out: a name found in a text."""

from __future__ import annotations

from typing import Literal

import msgspec

from processors.gazetteer.tables import Term

Kind = Literal["country", "demonym", "capital", "palace", "ministry", "body", "person", "city", "region"]


class Name(msgspec.Struct, frozen=True):
    """One thing found in a text. ``start`` and ``end`` are code points in the text as given.

    ``parties``: who it stands for, sorted; several where the form is glued ("maroco-espagnol") or ``ambiguous``; none for cities,
    regions, and ministries whose state the text does not say beside them. ``canonical``: a person's name with its accents, a place's
    name in English. ``role`` and ``office``: what the person holds at ``when`` (None where no term covers it); for a ministry and a
    palace, ``office`` is whose seat it is. ``country``: where a place lies. ``term``: the term of office that was read, which may be over.
    """

    start: int
    end: int
    text: str
    kind: Kind
    parties: tuple[str, ...]
    canonical: str | None = None
    role: str | None = None
    office: str | None = None
    country: str | None = None
    ambiguous: bool = False
    term: Term | None = None
