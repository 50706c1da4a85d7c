"""Where a meeting takes place: a palace, ministry, city or country behind a place word in the sentences of the event, never the dateline."""

from __future__ import annotations

import re

import msgspec

from processors.draft import Draft
from processors.fold import fold_text
from processors.gazetteer.fold import key
from processors.gazetteer.lookup import Name, party_name
from processors.gazetteer.tables import names
from processors.reading import Reading, Sentence, dateline

VIRTUAL = "virtual (online)"

_RANK = {"palace": 3.2, "city": 3.0, "capital": 3.0, "region": 2.0, "ministry": 1.0, "country": 1.0}


_CAPITALISED = re.compile(
    r"\s+((?:[^\W\d_a-zß-ÿ][\w'’-]+)(?:\s(?:de|del|la|al|el|das|dos|di)\s[^\W\d_a-zß-ÿ][\w'’-]+|\s[^\W\d_a-zß-ÿ][\w'’-]+){0,2})"
)


_TOWARDS = frozenset({"to", "from", "desde", "hasta", "vers", "nach", "para"})
"""Place words behind which persons stand as well."""


class Venue(msgspec.Struct, frozen=True):
    """``english`` as the mention prints it, ``text`` as the article does, ``country`` alpha-2."""

    english: str
    text: str
    country: str | None = None


class _Place(msgspec.Struct, frozen=True):
    """A place name in a sentence; ``known`` False: the gazetteer does not have it, only its capital letter and preposition speak."""

    start: int
    end: int
    kind: str
    english: str
    country: str | None = None
    ambiguous: bool = False
    known: bool = True


def find(reading: Reading, draft: Draft) -> Venue | None:
    """The best place of the event's sentences; a building is joined to its city; a country only where nothing nearer is told."""
    scored: list[tuple[float, _Place]] = []
    for sentence in _ordered(reading, draft):
        scored += [(value, place) for place in _places(reading, draft, sentence) if (value := _value(place, sentence, draft)) > 0]
    building = _building(reading, draft)
    if not scored:
        return building or _dateline_venue(reading, draft)
    value, best = max(scored, key=lambda pair: (pair[0], -pair[1].start))
    if best.kind == "country":
        inside = [place for v, place in scored if place.country == best.country and place.kind in ("city", "capital") and v >= 0.4 * value]
        best = inside[0] if inside else best
    text = reading.whole[best.start : best.end]
    if building is not None and building.english.split(",")[0].split()[0] not in best.english and best.kind in ("city", "capital"):
        return Venue(f"{building.english.split(',')[0]}, {best.english}", building.text, best.country or building.country)
    return Venue(best.english, text, best.country)


def _places(reading: Reading, draft: Draft, sentence: Sentence) -> list[_Place]:
    line = dateline(sentence)
    places = [_known(reading, draft, name) for name in sentence.names if name.kind in _RANK and name is not line]
    return places + _unknown(reading, sentence)


def _known(reading: Reading, draft: Draft, name: Name) -> _Place:
    country = name.country or (name.parties[0] if name.parties else None)
    english = party_name(name.parties[0]) if name.kind == "country" and name.parties else name.canonical or name.text
    if name.ambiguous and country not in draft.parties:
        for entity in names(reading.language.code).forms.get(key(name.text), ()):
            if entity.country in draft.parties and entity.kind == name.kind:
                return _Place(name.start, name.end, name.kind, entity.english, entity.country)
    return _Place(name.start, name.end, name.kind, english, country, name.ambiguous)


def _unknown(reading: Reading, sentence: Sentence) -> list[_Place]:
    """Capitalised words right behind a place word, in a sentence of a meeting: "in Ouanaminthe", "en Tulcán"."""
    if reading.language.capitals != "names" or not sentence.has("meeting", "held", "planned", "ongoing", "session", "trip"):
        return []
    found = []
    for hit in sentence.all("place_prepositions"):
        if len(hit.phrase) < 2 or hit.phrase in _TOWARDS:
            continue
        match = _CAPITALISED.match(sentence.text, hit.end - sentence.start)
        if match is None or not match.group(1)[0].isupper():
            continue
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        if (
            any(start < name.end and name.start < end for name in sentence.names)
            or set(fold_text(match.group(1)).split()) & reading.language.stop_words
        ):
            continue
        found.append(_Place(start, end, "city", match.group(1), known=False))
    return found


def _dateline_venue(reading: Reading, draft: Draft) -> Venue | None:
    """Where a report of a meeting held was written, if that lies in one of its countries and no other place is told."""
    if draft.status not in ("held", "agreed") and not any(s.has("here") for s in draft.support):
        return None
    for sentence in reading.live()[:3]:
        line = dateline(sentence)
        if line is not None and line.country in draft.parties:
            return Venue(line.canonical or line.text, line.text, line.country)
    return None


def _ordered(reading: Reading, draft: Draft) -> list[Sentence]:
    inside = [s for s in reading.live() if s in draft.support or s.title or s.lead or abs(s.index - draft.trigger.index) <= 1]
    return sorted(inside, key=lambda s: (s.index != draft.trigger.index, s.index))


def _value(place: _Place, sentence: Sentence, draft: Draft) -> float:
    rank = _RANK.get(place.kind, 0.0) - (0.3 if not place.known else 0.0)
    placed = any(0 <= place.start - hit.end <= 6 for hit in sentence.all("place_prepositions"))
    if not placed:
        if place.kind not in ("palace", "city", "capital") or place.country not in draft.parties or not place.known:
            return 0.0
        rank *= 0.6 if place.kind == "palace" else 0.25  # may be the actor: "Islamabad suspended", "La Moneda's text"
    if sentence.background and sentence.index != draft.trigger.index:
        rank *= 0.2
    if any(0 <= place.start - hit.end <= 60 for hit in sentence.all("next_step")):
        rank *= 0.2
    if not sentence.has("meeting", "held", "planned", "ongoing", "trip", "session"):
        rank *= 0.6
    beside = [hit for hit in sentence.all("people") if 0 <= hit.start - place.end <= 2 or 0 <= place.start - hit.end <= 4]
    if beside or any(0 <= place.start - hit.end <= 2 for hit in sentence.all("origin")):
        rank *= 0.3
    if (
        place.country is not None
        and place.country not in draft.parties
        and (place.ambiguous or place.kind in ("palace", "ministry", "country"))
    ):
        rank *= 0.3
    near = min((abs(place.start - hit.end) for hit in sentence.all("meeting", "held", "planned", "session", "ongoing", "trip")), default=99)
    return (
        rank
        + (0.5 if near < 40 else 0.0)
        + (0.6 if sentence.index == draft.trigger.index else 0.0)
        + 0.2 * (sentence.title or sentence.lead)
    )


def _building(reading: Reading, draft: Draft) -> Venue | None:
    """A palace or ministry behind a place word, or the words for an online meeting."""
    table = {fold_text(phrase): english for phrase, english in reading.language.venues.items()}
    for sentence in _ordered(reading, draft):
        if sentence.background:
            continue
        for hit in sentence.all("virtual"):
            return Venue(VIRTUAL, reading.whole[hit.start : hit.end])
        for hit in sentence.all("venues"):
            if hit.phrase in table and any(0 <= hit.start - place.end <= 6 for place in sentence.all("place_prepositions")):
                return Venue(table[hit.phrase], reading.whole[hit.start : hit.end])
    return None
