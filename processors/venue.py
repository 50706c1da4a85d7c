"""Where a meeting takes place: a palace, ministry, city or country behind a place word in the sentences of the event, never the dateline."""

from __future__ import annotations

import msgspec

from processors.draft import Draft
from processors.fold import fold_text
from processors.gazetteer.lookup import Name, party_name
from processors.reading import Reading, Sentence, dateline

_RANK = {"palace": 4.0, "city": 3.0, "capital": 3.0, "region": 2.0, "ministry": 1.5, "country": 1.0}


class Venue(msgspec.Struct, frozen=True):
    """``english`` as the mention prints it, ``text`` as the article does, ``country`` alpha-2."""

    english: str
    text: str
    country: str | None = None


def find(reading: Reading, draft: Draft) -> Venue | None:
    """The best place of the event's sentences: trigger first, then headline and lead, then the rest of its support."""
    best: tuple[float, Name] | None = None
    for sentence in _ordered(reading, draft):
        for name in sentence.names:
            value = _value(name, sentence, draft)
            if value > 0 and (best is None or value > best[0]):
                best = (value, name)
    building = _building(reading, draft)
    if best is None:
        return building
    name = best[1]
    place = name.canonical or name.text
    if name.kind == "country":
        place = party_name(name.parties[0]) if name.parties else place
    if building is not None and fold_text(building.english.split(",")[0]) not in fold_text(place) and name.kind in ("city", "capital"):
        return Venue(f"{building.english.split(',')[0]}, {place}", building.text, name.country or building.country)
    return Venue(place, name.text, name.country or (name.parties[0] if name.parties else None))


def _ordered(reading: Reading, draft: Draft) -> list[Sentence]:
    inside = [s for s in reading.live() if s in draft.support or s.title or s.lead or abs(s.index - draft.trigger.index) <= 1]
    return sorted(inside, key=lambda s: (s.index != draft.trigger.index, s.index))


def _value(name: Name, sentence: Sentence, draft: Draft) -> float:
    rank = _RANK.get(name.kind, 0.0)
    placed = any(0 <= name.start - hit.end <= 6 for hit in sentence.all("place_prepositions"))
    if not rank or name is dateline(sentence) or (not placed and name.kind != "palace"):
        return 0.0
    if sentence.background and sentence.index != draft.trigger.index:
        rank *= 0.2
    if any(0 <= name.start - hit.end <= 60 for hit in sentence.all("next_step")):
        rank *= 0.2
    if not sentence.has("meeting", "held", "planned", "ongoing", "trip", "session"):
        rank *= 0.6
    if any(0 <= name.start - hit.end <= 2 for hit in sentence.all("people", "origin")) or any(
        0 <= hit.start - name.end <= 2 for hit in sentence.all("people")
    ):
        rank *= 0.3
    near = min((abs(name.start - hit.end) for hit in sentence.all("meeting", "held", "planned", "session", "ongoing", "trip")), default=99)
    return (
        rank
        + (0.5 if near < 40 else 0.0)
        + (0.6 if sentence.index == draft.trigger.index else 0.0)
        + 0.2 * (sentence.title or sentence.lead)
    )


def _building(reading: Reading, draft: Draft) -> Venue | None:
    """A palace, an online meeting or another place word of the language file."""
    table = {fold_text(phrase): english for phrase, english in reading.language.venues.items()}
    for sentence in _ordered(reading, draft):
        for hit in sentence.all("venues"):
            if not sentence.background and hit.phrase in table:
                return Venue(table[hit.phrase], reading.whole[hit.start : hit.end])
    return None
