"""Where an event takes place: the likeliest of the places its article names, by a small model over what stands around each of them.

Candidates are cities, countries, palaces and ministries of the gazetteer, unknown names behind a place word, "the capital of X", the words
for an online meeting, and the dateline. The model is trained by ``scripts/train_slots.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from processors.dates import resolve
from processors.draft import Draft
from processors.fold import fold_text
from processors.gazetteer.fold import key
from processors.gazetteer.lookup import Name, party_name
from processors.gazetteer.tables import capital_of, names
from processors.model import linear
from processors.model.linear import Linear
from processors.reading import Reading, Sentence
from processors.surroundings import EVENT, around, clauses, is_quoted, just_ahead, just_behind, nearest, standing

VIRTUAL = "virtual (online)"

KINDS = frozenset({"palace", "city", "capital", "region", "ministry", "country"})
BUILDINGS = frozenset({"palace", "ministry", "building"})
CITIES = frozenset({"city", "capital", "told_capital"})
JOIN = 0.4
"""A building is joined to the likeliest city, and a country gives way to a city in it, from this share of the best candidate's chance."""

MAX_CANDIDATES = 80

_NAME = r"[^\W\d_a-zß-ÿ][\w'’-]+(?:\s(?:de|del|la|al|el|das|dos|di)\s[^\W\d_a-zß-ÿ][\w'’-]+|\s[^\W\d_a-zß-ÿ][\w'’-]+){0,2}"
_CAPITALISED = re.compile(rf"\s+({_NAME})")
_SHOUTED_LINE = re.compile(r"([A-ZÀ-ÞŁŚŠŽČĆ][A-ZÀ-ÞŁŚŠŽČĆ'’-]{2,}(?:\s[A-ZÀ-ÞŁŚŠŽČĆ'’-]{2,}){0,2})(?:\s*[/(][^)\n]{2,40}\)?)?\s*[–—-]\s")
_BETWEEN_PLACES = re.compile(r"\s*[/,–-]\s*")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:[.:—–]|-\s|\.-|$|,?\s*\d{1,2}\b[^.:—–\n-]{0,18}[.:—–-])")
_COUNTRY_BEHIND = re.compile(r",\s|\s\(")
_MEDIA = frozenset({"Twitter", "X", "Facebook", "Instagram", "Telegram", "WhatsApp", "YouTube", "TikTok"})


class Venue(msgspec.Struct, frozen=True):
    """``english`` as the mention prints it, ``text`` as the article does, ``country`` alpha-2."""

    english: str
    text: str
    country: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A place named in a sentence; ``known`` False: the gazetteer does not have it, only its capital letter and preposition speak."""

    start: int
    end: int
    kind: str
    english: str
    country: str | None = None
    ambiguous: bool = False
    known: bool = True
    dateline: bool = False
    placed: bool = False
    """Whether a place word stands in front."""


class Candidate(msgspec.Struct, frozen=True):
    place: Place
    sentence: Sentence
    signs: dict[str, float]


def find(reading: Reading, draft: Draft, model: Linear | None = None) -> Venue | None:
    """The likeliest place, a building joined to its city; None where none is likely enough."""
    model = model or linear.models()["venue"]
    scored = [(model.probability(c.signs), c.place) for c in candidates(reading, draft)]
    scored.sort(key=lambda pair: (-pair[0], pair[1].start))
    if not scored or scored[0][0] < model.threshold:
        return None
    return _joined(reading, draft, scored)


def _joined(reading: Reading, draft: Draft, scored: list[tuple[float, Place]]) -> Venue:
    """The best place; instead of a country a city in it, with a building its city; a ministry of nobody in particular is that of the only state that met."""
    chance, best = scored[0]
    likely = [place for value, place in scored if value >= JOIN * chance]
    if best.kind in ("country", "region"):
        best = next((place for place in likely if place.kind in CITIES and place.country == best.country), best)
    text = reading.whole[best.start : best.end]
    if best.kind in CITIES:
        building = next((place for place in likely if place.kind in BUILDINGS and place.placed and _fits(place, best)), None)
        if building is not None:
            return Venue(
                f"{_first(building)}, {best.english}", reading.whole[building.start : building.end], best.country or building.country
            )
    if best.kind in BUILDINGS and "," not in best.english:
        country = best.country or _only_state(draft)
        city = next((place.english for place in likely if place.kind in CITIES and _fits(best, place)), None) or capital_of(country)
        return Venue(f"{best.english}, {city}" if city and city not in best.english else best.english, text, country)
    return Venue(best.english, text, best.country)


def _only_state(draft: Draft) -> str | None:
    """The state that met with bodies only (the EU, the UN), which have no ministries."""
    states = [party for party in draft.parties if len(party) == 2 and party not in ("EU", "UN")]
    return states[0] if len(states) == 1 else None


def _first(place: Place) -> str:
    return place.english.split(",")[0]


def _fits(building: Place, city: Place) -> bool:
    """Whether a building may lie in a city: no other city is known for it, and both are of one country."""
    own = building.english.split(", ")[1:]
    if own:
        return own[0] == _first(city)
    return building.country in (None, city.country) and _first(city) not in building.english


# The places an article names


def candidates(reading: Reading, draft: Draft) -> list[Candidate]:
    """Every place with what stands around it."""
    found: list[tuple[Place, Sentence]] = []
    live = reading.live()
    for before, sentence in zip([None, *live], live, strict=False):
        told_of = sentence.has(*EVENT) or (before is not None and before.index == sentence.index - 1 and before.has(*EVENT))
        places = (place for place in _places(reading, draft, sentence, told_of) if not _told_at(reading, sentence, place))
        found += [(place, sentence) for place in places if not _of_the_next(draft, sentence, place)]
        if len(found) >= MAX_CANDIDATES:
            break
    told = _told(found)
    found = [(msgspec.structs.replace(place, placed=_placed(reading, sentence, place)), sentence) for place, sentence in found]
    return [
        Candidate(place, sentence, {**_signs(reading, draft, sentence, place), **_company(place, sentence, found, told)})
        for place, sentence in found
    ]


def _of_the_next(draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a place is where the next meeting is promised to be, in a sentence of its own."""
    if draft.status in ("planned", "postponed") or sentence.index == draft.trigger.index or not sentence.has("planned", "future"):
        return False
    return any(hit.start < place.start for hit in sentence.all("next_step"))


def _told_at(reading: Reading, sentence: Sentence, place: Place) -> bool:
    """Whether a sentence says with a place who told the news: "сообщили в МИД"."""
    pattern = reading.language.told_at
    return (
        pattern is not None
        and pattern.search(sentence.text[max(0, place.start - sentence.start - 60) : place.start - sentence.start]) is not None
    )


def _places(reading: Reading, draft: Draft, sentence: Sentence, told_of: bool) -> Iterator[Place]:
    """``told_of``: an event stands in the sentence or the one before."""
    line = _datelines(sentence)
    known = [name for name in sentence.names if name.kind in KINDS]
    for name in known:
        yield _known(reading, draft, name, dateline=name in line)
    if not line:
        yield from _shouted(sentence)
    if told_of:
        yield from _unknown(reading, sentence)
    yield from _capitals(sentence)
    yield from _buildings(reading, sentence, [(name.start, name.end) for name in known])


def _datelines(sentence: Sentence) -> list[Name]:
    """The places before the first words of a report: "QUETTA, Nov 9.", "New Delhi:", "Istanbul/Berlin."."""
    found: list[Name] = []
    at = sentence.start
    for name in sentence.names:
        gap = sentence.text[at - sentence.start : name.start - sentence.start]
        if name.kind not in KINDS or not (_BETWEEN_PLACES.fullmatch(gap) if found else len(gap) <= 2):
            break
        found.append(name)
        at = name.end
    return found if found and not sentence.title and _AFTER_DATELINE.match(sentence.text, at - sentence.start) else []


def _shouted(sentence: Sentence) -> Iterator[Place]:
    """A dateline in capitals that the gazetteer does not know: "SIEM REAP –"."""
    match = None if sentence.title else _SHOUTED_LINE.match(sentence.text)
    if match is not None and not any(name.start < sentence.start + match.end(1) for name in sentence.names):
        start = sentence.start + match.start(1)
        yield Place(start, sentence.start + match.end(1), "city", match.group(1).title(), known=False, dateline=True)


def _known(reading: Reading, draft: Draft, name: Name, dateline: bool) -> Place:
    country = name.country or (name.parties[0] if name.parties else None)
    english = party_name(name.parties[0]) if name.kind == "country" and name.parties else name.canonical or _translated(reading, name.text)
    city = _own_capital(reading, name) if name.kind == "country" else None
    if city is not None:
        return Place(name.start, name.end, "capital", city, country, dateline=dateline)
    if name.ambiguous and country not in draft.parties:
        for entity in names(reading.language.code).forms.get(key(name.text), ()):
            if entity.country in draft.parties and entity.kind == name.kind:
                return Place(name.start, name.end, name.kind, entity.english, entity.country, dateline=dateline)
    return Place(name.start, name.end, name.kind, english, country, name.ambiguous, dateline=dateline)


def _translated(reading: Reading, text: str) -> str:
    """A building without a name of its own ("وزارة الخارجية") in English, as far as the language's list goes."""
    return next((english for phrase, english in reading.language.venues.items() if fold_text(phrase) == fold_text(text)), text)


def _own_capital(reading: Reading, name: Name) -> str | None:
    """The capital that a country's name stands for behind a place word, where both are called alike ("في تونس", "in Luxembourg")."""
    before = fold_text(reading.whole[max(0, name.start - 12) : name.start]).split()
    if not before or before[-1] not in {fold_text(word) for word in reading.language.place_prepositions}:
        return None
    alike = names(reading.language.code).forms.get(key(name.text), ())
    return next((entity.english for entity in alike if entity.kind == "capital" and entity.country == name.country), None)


def _unknown(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Capitalised words right behind a place word, in a sentence of a meeting or the next: "in Ouanaminthe", "Fue en Tulcán"."""
    if reading.language.capitals != "names":
        return
    for hit in sentence.all("place_prepositions"):
        match = _CAPITALISED.match(sentence.text, hit.end - sentence.start)
        if len(hit.phrase) < 2 or hit.phrase in reading.language.folded["towards"] or match is None or not match.group(1)[0].isupper():
            continue
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        named = any(start < name.end and name.start < end for name in sentence.names)
        if (
            not named
            and not _MEDIA & set(match.group(1).split())
            and not set(fold_text(match.group(1)).split()) & reading.language.stop_words
        ):
            yield Place(start, end, "city", match.group(1), _country_behind(sentence, end), known=False)


def _country_behind(sentence: Sentence, end: int) -> str | None:
    """The country a writer puts behind a town's name: "in Metetí, Panama", "in Gaziantep (Türkiye)"."""
    behind = (
        name
        for name in sentence.names
        if name.kind == "country" and _COUNTRY_BEHIND.fullmatch(sentence.text[end - sentence.start : name.start - sentence.start])
    )
    name = next(behind, None)
    return name.parties[0] if name is not None and len(name.parties) == 1 else None


def _capitals(sentence: Sentence) -> Iterator[Place]:
    """ "The Mexican capital", "la capital de Senegal": the capital, by the country beside the word."""
    for hit in sentence.all("capital_words"):
        for name in sentence.names:
            ahead, behind = 0 <= hit.start - name.end <= 3, 0 <= name.start - hit.end <= 7
            if name.kind in ("country", "demonym") and len(name.parties) == 1 and (ahead or behind):
                city = capital_of(name.parties[0])
                if city is not None:
                    yield Place(min(hit.start, name.start), max(hit.end, name.end), "told_capital", city, name.parties[0])
                    break


def _buildings(reading: Reading, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Place]:
    """A palace, ministry or airport of the language's own list behind a place word; the words for an online meeting."""
    table = {fold_text(phrase): english for phrase, english in reading.language.venues.items()}
    for hit in sentence.all("virtual"):
        yield Place(hit.start, hit.end, "virtual", VIRTUAL)
    for hit in sentence.all("venues"):
        if hit.phrase in table and not any(hit.start < end and start < hit.end for start, end in taken):
            yield Place(hit.start, hit.end, "building", table[hit.phrase])


# What stands around a place


def _signs(reading: Reading, draft: Draft, sentence: Sentence, place: Place) -> dict[str, float]:
    """What kind of place it is, in what kind of sentence, behind and before which words."""
    kind = "known_city" if place.kind in ("city", "capital") and place.known else "unknown_city" if place.kind == "city" else place.kind
    placed, ours = place.placed, place.country in draft.parties
    prepositions = sentence.all("place_prepositions")
    beside = float(
        any(just_behind(sentence, place.end, cue, 3) for cue in ("speak", "agree", "deny", "held", "planned", "ongoing", "sign"))
    )
    return {
        kind: 1.0,
        f"placed_{kind}": float(placed),
        "placed": float(placed),
        "towards": float(any(0 <= place.start - hit.end <= 6 and hit.phrase in reading.language.folded["towards"] for hit in prepositions)),
        "ours": float(ours),
        "placed_ours": float(ours and placed),
        "other_country": float(place.country is not None and not ours),
        "ambiguous": float(place.ambiguous),
        "dateline": float(place.dateline),
        "dateline_ours": float(place.dateline and ours),
        "dateline_planned": float(place.dateline and draft.status in ("planned", "postponed")),
        "origin": float(just_ahead(sentence, place.start, "origin", 2)),
        "people": float(just_behind(sentence, place.end, "people", 2) or just_ahead(sentence, place.start, "people", 4)),
        "actor": beside * (not placed),
        "role_behind": float(just_behind(sentence, place.end, "roles", 2) or just_behind(sentence, place.end, "officials", 2)),
        "of_somebody": float(_word_before(sentence, place) in reading.language.of and not placed),
        "speaks": float(not placed and _speaks(sentence, place)),
        "virtual_event": float(place.kind == "virtual" and nearest(sentence.all(*EVENT), place.start, place.end) < 60),
        "dateline_here": float(place.dateline and any(s.has("here") for s in draft.support)),
        "wrong_time_near": float(_wrong_time_near(reading, draft, sentence, place)),
        "quoted": float(is_quoted(sentence, place.start)),
        "date_near": float(any(min(abs(place.start - date.end), abs(date.start - place.end)) < 20 for date in sentence.dates)),
        **clauses(draft, sentence, place.start),
        **around(sentence, place.start, place.end),
        **standing(draft, sentence),
    }


def _word_before(sentence: Sentence, place: Place) -> str:
    words = sentence.text[max(0, place.start - sentence.start - 20) : place.start - sentence.start].split()
    return fold_text(words[-1]) if words else ""


def _speaks(sentence: Sentence, place: Place) -> bool:
    """Whether a palace or capital is who says something: "the Kremlin said", "in a note the Viminale reports"."""
    return (
        just_behind(sentence, place.end, "speak", 12)
        or just_ahead(sentence, place.start, "statement", 12)
        or any(just_ahead(sentence, place.start, cue, 8) for cue in ("roles", "officials", "speak"))
    )


def _wrong_time_near(reading: Reading, draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a date right beside a place is to come where the event is past, or past where it is to come."""
    to_come = draft.status in ("planned", "postponed")
    for date in sentence.dates:
        if reading.anchor is None or max(date.start - place.end, place.start - date.end) > 30:
            continue
        resolved = resolve(date, reading.anchor, None)
        if resolved is not None and resolved.start is not None and resolved.end is not None:
            return resolved.end < reading.anchor.start if to_come else resolved.start > reading.anchor.end
    return False


def _placed(reading: Reading, sentence: Sentence, place: Place) -> bool:
    if any(0 <= place.start - hit.end <= 6 for hit in sentence.all("place_prepositions")):
        return True
    prefix, ending = reading.language.place_prefix, reading.language.place_ending
    if prefix and place.start and reading.whole.endswith(prefix, 0, place.start):
        return True
    return bool(ending) and re.match(ending, reading.whole[place.end : place.end + LONGEST_ENDING]) is not None


LONGEST_ENDING = 8
"""Characters of a case ending behind a place."""


def _told(found: list[tuple[Place, Sentence]]) -> dict[str | None, float]:
    """Country to how often a place in it is told in headline and lead outside datelines."""
    told: dict[str | None, float] = {}
    for place, sentence in found:
        if place.country and (sentence.title or sentence.lead) and not place.dateline:
            told[place.country] = told.get(place.country, 0.0) + 1.0
    return told


def _company(place: Place, sentence: Sentence, found: list[tuple[Place, Sentence]], told: dict[str | None, float]) -> dict[str, float]:
    """What the other mentions of the same place, and the other places, say."""
    same = [(p, s) for p, s in found if p.english == place.english and p.start != place.start]
    inside = [p for p, _ in found if p.country == place.country and p.country and p.kind in CITIES and p.english != place.english]
    elsewhere = [
        p for p, s in found if p.kind in CITIES and not p.dateline and p.english != place.english and (s.title or s.lead or s.has(*EVENT))
    ]
    earlier = [p for p, s in found if p.start < place.start and not p.dateline and s.index == sentence.index]
    return {
        "again": min(2.0, float(len(same))),
        "in_title": float(any(s.title for _, s in same)),
        "in_dateline": float(any(p.dateline for p, _ in same)),
        "told_country": min(2.0, told.get(place.country, 0.0)) / 2,
        "city_told": float(place.kind == "country" and bool(inside)),
        "first_here": float(not earlier),
        "only_city": float(place.kind in CITIES and not inside),
        "dateline_alone": float(place.dateline and not elsewhere),
        "title_city": float(sentence.title and place.kind in CITIES and not place.dateline),
    }
