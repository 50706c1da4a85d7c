"""What the hits that are not persons stand for: one of several readings, compounds, ministries with their state, places in another state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import cast

import msgspec

from processors.gazetteer.fold import Word
from processors.gazetteer.names import Kind, Name
from processors.gazetteer.scan import Hit
from processors.gazetteer.tables import Entity, Names, lexicon

_HYPHEN = re.compile(r"\s?[-\u2010-\u2013/]\s?| ")
_TIGHT = re.compile(r"[-\u2010-\u2013/]")
_OF = re.compile(
    r"\s+(?:(?:of|de|del|du|des|di|do|da|dos|der|des|von|in)\s+)?(?:the\s+|la\s+|el\s+|los\s+|las\s+|les\s+|der\s+)?|\s+(?:de\s+l|d|dell|degli|della|dello|delle)['\u2019\s]\s*"
)
_POSSESSIVE = re.compile(r"\s+|['\u2019]s?\s+|['\u2019](?:n?[ıiuü]n)\s+")
_SPANISH_EU_IS_US = {"MX", "GT", "HN", "SV", "NI", "CR", "PA", "CO", "VE", "EC", "PE", "BO", "CL", "AR", "UY", "PY", "DO", "CU", "US", "PR"}


def places(text: str, found: Sequence[Word], hits: Sequence[Hit], lang: str, table: Names, outlet: str | None) -> list[Name]:
    """The names that are not persons, in order; hits that are only a person's are left out."""
    weights = _Weights(text, hits, lang, outlet)
    read: list[Name] = []
    for last, hit in zip((None, *hits), hits, strict=False):
        surname = last is not None and last.full and text[last.end : hit.start] == " " and hit.entities and hit.entities[0].kind == "city"
        if (
            hit.entities
            and not hit.full
            and not surname
            and not _longer(text, hit, hits)
            and not _somebody(text, found, hit, table, weights)
        ):
            name = _read(text, _beside(text, hit, read[-1] if read else None), weights)
            if name is not None:
                read.append(name)
    return _elsewhere(text, _ministries(text, _glued(text, read)))


_SAINT = re.compile(r"(?:san|santa|santo|villa|puerto|colonia)\b")
_GOES_ON = re.compile(r" (?:de|del|de la|de los|de las) (?=[A-ZÁÉÍÓÚ])")


def _longer(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a city's name goes on to that of a town the tables do not hold: "San Pedro de Atacama" is not San-Pédro."""
    if not hit.entities or hit.entities[0].kind != "city" or _SAINT.match(hit.form) is None:
        return False
    more = _GOES_ON.match(text, hit.end)
    return more is not None and not any(other.start == more.end() for other in hits)


def _beside(text: str, hit: Hit, last: Name | None) -> Hit:
    """The hit with only the readings that fit the place before its comma: "Tbilisi, Georgia" and "Atlanta, Georgia"."""
    if last is None or len(hit.entities) == 1 or last.kind not in ("capital", "city") or text[last.end : hit.start] != ", ":
        return hit
    return hit._replace(entities=tuple(entity for entity in hit.entities if entity.country == last.country) or hit.entities)


class _Weights:
    """How often each party and each country with a region is named in the text by forms that mean only one thing."""

    def __init__(self, text: str, hits: Sequence[Hit], lang: str, outlet: str | None) -> None:
        self.parties: Counter[str] = Counter()
        self.regions: Counter[str] = Counter()
        self.forms: dict[str, set[str]] = {}
        self.outlet = outlet
        self.latin_eu = lang == "es" and (outlet in _SPANISH_EU_IS_US or any(text[hit.start : hit.end] == "UE" for hit in hits))
        for hit in hits:
            bearers = {term.party for term in hit.terms}
            if hit.full or (len(bearers) == 1 and not hit.entities):
                self.parties.update(bearers)
            elif len(hit.entities) == 1 and not hit.terms:
                self._count(hit.entities[0], hit.form)
        if outlet:
            self.parties[outlet] += 2

    def _count(self, entity: Entity, form: str) -> None:
        if entity.kind == "region" and entity.country:
            self.regions[entity.country] += 1
        elif "A" not in entity.flags and "E" not in entity.flags:
            self.parties.update(entity.parties or ([entity.country] if entity.country else []))
            for party in entity.parties:
                self.forms.setdefault(party, set()).add(form)

    def of(self, entity: Entity) -> int:
        if entity.kind == "region":
            return self.regions[entity.country or ""]
        return max((self.parties[party] for party in (*entity.parties, *([entity.country] if entity.country else []))), default=0)


def _read(text: str, hit: Hit, weights: _Weights) -> Name | None:
    entities = [entity for entity in hit.entities if "E" not in entity.flags or weights.of(entity) > 0]
    if not entities or entities[0].kind == "none":
        return None
    printed = text[hit.start : hit.end]
    entity, parties, sure = _settle(entities, weights, printed)
    return Name(
        start=hit.start,
        end=hit.end,
        text=printed,
        kind=cast("Kind", entity.kind),
        parties=parties,
        canonical=entity.english or None,
        office=entity.office,
        country=entity.country,
        ambiguous=not sure,
    )


def _settle(entities: Sequence[Entity], weights: _Weights, printed: str) -> tuple[Entity, tuple[str, ...], bool]:
    """The likeliest reading, its parties and whether it is sure: the one the rest of the text names most, else the first listed."""
    entities = [entity for entity in entities if entity.kind != "glue"] or list(entities)
    if printed == "EU" and weights.latin_eu:
        entities = [entity for entity in entities if entity.parties == ("US",)] or list(entities)
    first = entities[0]
    if len(entities) == 1 or all((entity.parties, entity.country) == (first.parties, first.country) for entity in entities):
        if "A" not in first.flags:
            return first, first.parties, True
        named = [party for party in first.parties if weights.parties[party]]
        return first, tuple(named) or first.parties, len(named) == 1
    best = max(entities, key=weights.of)
    if weights.of(best) > 0 or "A" not in first.flags:
        return best, best.parties, weights.of(best) > 0
    return first, tuple(sorted({party for entity in entities for party in entity.parties})), False


def _somebody(text: str, found: Sequence[Word], hit: Hit, table: Names, weights: _Weights) -> bool:
    """Whether a place's name is part of a person's: "Michael Jordan", "Chad Smith"."""
    entity = hit.entities[0]
    if hit.last != hit.first or entity.kind not in ("country", "capital", "city", "region") or not text[hit.start].isupper():
        return False
    given, titles = lexicon("given"), lexicon("titles")
    before = found[hit.first - 1] if hit.first else None
    if before and before.form in given and text[before.start].isupper() and text[before.end : hit.start] == " ":
        return True
    after = found[hit.last + 1] if hit.last + 1 < len(found) else None
    if (
        not ("G" in entity.flags or hit.form in given)
        or after is None
        or text[hit.end : after.start] != " "
        or not text[after.start].isupper()
    ):
        return False
    known = after.form in titles or after.form in table.forms or after.form in table.openings or text[after.start : after.end].isupper()
    others = weights.forms.get(entity.country or "", set()) - {hit.form}
    return not known and not others and not shouted(text, hit.start)


def shouted(text: str, at: int) -> bool:
    """Whether the line around ``at`` is a headline that capitalises most of its words."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)][:300]
    longer = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def _glued(text: str, read: list[Name]) -> list[Name]:
    """Compounds made one: "maroco-espagnol", "Turkish-Greek", "EU-Tunisian"; prefixes that stand alone are dropped."""
    out: list[Name] = []
    for name in read:
        last = out[-1] if out else None
        if last is not None and name.kind == "demonym" and _joins(text[last.end : name.start], last):
            parties = tuple(sorted({*last.parties, *name.parties}))
            out[-1] = msgspec.structs.replace(
                name,
                start=last.start,
                text=text[last.start : name.end],
                parties=parties,
                ambiguous=last.ambiguous or name.ambiguous,
                country=None,
                canonical=None,
            )
        else:
            if last is not None and cast("str", last.kind) == "glue" and not _HYPHEN.fullmatch(text[last.end : name.start]):
                out.pop()
            out.append(name)
    return [name for name in out if cast("str", name.kind) != "glue"]


def _joins(gap: str, left: Name) -> bool:
    if cast("str", left.kind) == "glue":
        return _HYPHEN.fullmatch(gap) is not None
    return left.kind in ("demonym", "country", "body") and _TIGHT.fullmatch(gap) is not None


def _ministries(text: str, read: list[Name]) -> list[Name]:
    """A ministry with the state beside it made one name: "Mexican Foreign Ministry", "Ministerio del Interior de Chile"."""
    out: list[Name] = []
    at = 0
    while at < len(read):
        name = read[at]
        if name.kind == "ministry" and not name.parties:
            before = out[-1] if out else None
            after = read[at + 1] if at + 1 < len(read) else None
            if after is not None and _belongs(text[name.end : after.start], after):
                name = _with(text, name, after, name.start, after.end)
                at += 1
            elif (
                before is not None
                and before.kind in ("demonym", "country", "body")
                and _POSSESSIVE.fullmatch(text[before.end : name.start])
            ):
                out.pop()
                name = _with(text, name, before, before.start, name.end)
        out.append(name)
        at += 1
    return out


def _belongs(gap: str, after: Name) -> bool:
    if after.kind == "demonym":
        return gap in (" ", " ال")
    return after.kind == "country" and _OF.fullmatch(gap) is not None


def _with(text: str, ministry: Name, state: Name, start: int, end: int) -> Name:
    return msgspec.structs.replace(
        ministry, start=start, end=end, text=text[start:end], parties=state.parties, country=state.country, ambiguous=state.ambiguous
    )


def _elsewhere(text: str, read: list[Name]) -> list[Name]:
    """ "Lima, Ohio" and "Panama City, Florida" are cities of the region's country, not another state's capital."""
    out: list[Name] = []
    for at, name in enumerate(read):
        after = read[at + 1] if at + 1 < len(read) else None
        place = name.kind in ("country", "capital", "city")
        if (
            place
            and after is not None
            and after.kind == "region"
            and text[name.end : after.start] == ", "
            and after.country != name.country
        ):
            name = msgspec.structs.replace(name, kind="city", parties=(), country=after.country, canonical=f"{name.text}, {after.text}")
        out.append(name)
    return out
