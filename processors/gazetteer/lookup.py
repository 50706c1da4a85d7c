"""Who and where a text names: countries, demonyms, capitals, palaces, ministries, bodies, office-holders, cities and regions.

``find`` reads a text once, left to right, and takes the longest name at each word; what a name stands for where several things share
it is settled from the rest of the text. Pure: the data ships with the package, and the same text gives the same names for ever.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple, cast

import msgspec
from rapidfuzz import fuzz, process

from processors.gazetteer.fold import Word, key, words
from processors.gazetteer.tables import Entity, Kind, Names, People, Term, names, people

__all__ = ["Name", "Term", "find", "party_name", "person", "place_in_english"]

SLACK_DAYS = 60  # a text may name an office-holder shortly before the first or after the last day in office
MAX_TEXT = 200_000  # code points read; what follows is ignored
NEAR = 120  # code points on either side that count as the neighbourhood of a name

_GAP = re.compile(r"[\s\-\u2010-\u2013'\u2019\u02bc.,&/()\"]{0,3}")
_CLITICS = ("و", "ف", "ب", "ل", "ك")
# Turkish endings as they fold (ı as i, ü as u), for outlets that leave the apostrophe out and for "of that place"
_ENDINGS = tuple(
    stem + case
    for stem in ("liler", "lilar", "lular", "luler", "ler", "lar", "li", "lu", "")
    for case in (
        "nin",
        "nun",
        "den",
        "dan",
        "ten",
        "tan",
        "yla",
        "yle",
        "in",
        "un",
        "ya",
        "ye",
        "yi",
        "yu",
        "de",
        "da",
        "te",
        "ta",
        "i",
        "u",
        "e",
        "a",
        "",
    )
    if stem + case
)


class Name(msgspec.Struct, frozen=True):
    """One thing found in a text. ``start`` and ``end`` are code points in the text as given.

    ``parties``: who it stands for; several where the form is glued ("maroco-espagnol") or ``ambiguous``; empty for cities and regions.
    ``canonical``: a person's name with its accents, a place's name in English. ``role`` and ``office``: what the person holds at
    ``when`` (None where no term covers it). ``country``: where a place lies. ``term``: the term of office that was read.
    """

    start: int
    end: int
    text: str
    kind: Literal["country", "demonym", "capital", "palace", "ministry", "body", "person", "city", "region"]
    parties: tuple[str, ...]
    canonical: str | None = None
    role: str | None = None
    office: str | None = None
    country: str | None = None
    ambiguous: bool = False
    term: Term | None = None


class _Hit(NamedTuple):
    """A phrase of the text (words ``first`` to ``last``) with all it may stand for, before the context has decided."""

    first: int
    last: int
    start: int
    end: int
    entities: tuple[Entity, ...]
    terms: tuple[Term, ...]
    full: bool


def find(text: str, lang: str, *, when: date | None = None, outlet_country: str | None = None) -> list[Name]:
    """The names in ``text`` in order, longest first, never overlapping.

    ``lang`` is BCP 47 (only the language counts; an unknown one is read with the English names). ``when`` is the article's day: it
    decides who held an office. ``outlet_country`` (alpha-2) settles forms that mean different things in different presses.
    Reads at most ``MAX_TEXT`` code points.
    """
    text = text[:MAX_TEXT]
    own = lang.split("-")[0].lower()
    table, persons = names(own), people()
    found = words(text)
    hits = list(_scan(text, found, table, persons, own))
    placed = _places(text, hits, outlet_country)
    read = [*placed, *_persons(text, found, hits, placed, when)]
    read.sort(key=lambda name: name.start)
    return _joined(text, read)


def _scan(text: str, found: Sequence[Word], table: Names, persons: People, lang: str) -> Iterator[_Hit]:
    at = 0
    while at < len(found):
        hit = _longest(text, found, at, table, persons, lang)
        if hit is None:
            at += 1
        else:
            yield hit
            at = hit.last + 1


def _longest(text: str, found: Sequence[Word], at: int, table: Names, persons: People, lang: str) -> _Hit | None:
    form = found[at].form
    for skipped, stem in _stems(form, lang):
        limit = max(table.longest.get(stem, 0), persons.longest.get(stem, 0))
        for count in range(min(limit, len(found) - at), 0, -1):
            last = at + count - 1
            phrase = stem if count == 1 else " ".join([stem, *(word.form for word in found[at + 1 : last + 1])])
            start, end = found[at].start + skipped, found[last].end
            if count > 1 and (phrase not in table.forms and phrase not in persons.full and phrase not in persons.short):
                continue
            if count > 1 and not _one_phrase(text, found, at, last):
                continue
            entities = tuple(e for e in table.forms.get(phrase, ()) if _printed_so(e, text[start:end]))
            full = persons.full.get(phrase, ()) if count > 1 else ()
            terms = full or persons.short.get(phrase, ())
            if terms and not (text[start].isupper() or not text[start].islower()):
                terms = ()
            if entities or terms:
                return _Hit(at, last, start, end, entities, terms, bool(full))
    return None


def _stems(form: str, lang: str) -> Iterable[tuple[int, str]]:
    """The word, and what is left of it without Arabic clitics (with the letters skipped) or Turkish case endings."""
    if lang == "tr" and len(form) > 5:
        return ((0, form), *((0, form[: -len(end)]) for end in _ENDINGS if form.endswith(end) and len(form) - len(end) > 3))
    if lang != "ar" or len(form) < 4:
        return ((0, form),)
    stems = [(0, form)]
    rest, skipped = form, 0
    for _ in range(2):
        if rest.startswith("لل") and len(rest) > 4:
            stems += [(skipped + 1, "ا" + rest[1:]), (skipped + 2, rest[2:])]
        if rest.startswith("ال") and len(rest) > 4:
            stems.append((skipped + 2, rest[2:]))
        if not rest.startswith(_CLITICS) or len(rest) < 4:
            break
        rest, skipped = rest[1:], skipped + 1
        stems.append((skipped, rest))
    if rest.startswith("ال") and len(rest) > 4:
        stems.append((skipped + 2, rest[2:]))
    return stems


def _one_phrase(text: str, found: Sequence[Word], first: int, last: int) -> bool:
    """Whether nothing but a blank, a hyphen or the like stands between the words, and no sentence ends there."""
    for left, right in zip(found[first:last], found[first + 1 : last + 1], strict=True):
        gap = text[left.end : right.start]
        if not _GAP.fullmatch(gap) or gap.count("\n") > 1:
            return False
        if "." in gap and gap[-1:].isspace() and left.end - left.start > 3:
            return False
    return True


def _printed_so(entity: Entity, printed: str) -> bool:
    if entity.exact:
        return printed in entity.exact
    return not ("C" in entity.flags and printed[:1].islower())


def _places(text: str, hits: Sequence[_Hit], outlet: str | None) -> list[Name]:
    """What the hits that are not persons stand for."""
    votes: Counter[str] = Counter()
    for hit in hits:
        if len(hit.entities) == 1 and not hit.terms:
            votes.update(hit.entities[0].parties or ([hit.entities[0].country] if hit.entities[0].country else []))
    if outlet:
        votes[outlet] += 2
    placed = []
    for hit in hits:
        if hit.entities and not hit.full:
            name = _place(text, hit, votes, outlet)
            if name is not None:
                placed.append(name)
    return placed


def _place(text: str, hit: _Hit, votes: Counter[str], outlet: str | None) -> Name | None:
    entity, sure = _settle(hit.entities, votes)
    if entity.kind in ("none", "glue"):
        return None
    return Name(
        start=hit.start,
        end=hit.end,
        text=text[hit.start : hit.end],
        kind=cast("Kind", entity.kind),
        parties=entity.parties,
        canonical=entity.english or None,
        office=entity.office,
        country=entity.country,
        ambiguous=not sure,
    )


def _settle(entities: Sequence[Entity], votes: Counter[str]) -> tuple[Entity, bool]:
    """The likeliest of several readings: the one whose country the rest of the text names most; else the first listed."""
    if len(entities) == 1:
        return entities[0], "A" not in entities[0].flags

    def weight(entity: Entity) -> int:
        places = {*entity.parties, *([entity.country] if entity.country else [])}
        return sum(votes[place] for place in places)

    best = max(entities, key=weight)
    return best, weight(best) > 0


def _persons(text: str, found: Sequence[Word], hits: Sequence[_Hit], placed: Sequence[Name], when: date | None) -> list[Name]:
    taken = {name.start for name in placed}
    read = []
    for hit in hits:
        if not hit.terms or hit.start in taken:
            continue
        terms = _in_office(hit.terms, when) if not hit.full else hit.terms
        persons = {term.name: term for term in terms}
        if len(persons) == 1:
            read.append(_name_of(text, hit, _term_at([t for t in hit.terms if t.name in persons], when), when))
    return read


def _in_office(terms: Sequence[Term], when: date | None) -> list[Term]:
    return [term for term in terms if when is None or term.covers(when, SLACK_DAYS)]


def _term_at(terms: Sequence[Term], when: date | None) -> Term:
    """The term that covers ``when`` best: strictly, else with slack, else the nearest before, else the last."""
    if when is not None:
        for slack in (0, SLACK_DAYS):
            within = [term for term in terms if term.covers(when, slack)]
            if within:
                return within[0]
        past = [term for term in terms if term.until is not None and term.until < when]
        if past:
            return max(past, key=lambda term: term.until or date.min)
    return max(terms, key=lambda term: term.since or date.min)


def _name_of(text: str, hit: _Hit, term: Term, when: date | None) -> Name:
    current = when is None or term.covers(when, SLACK_DAYS)
    return Name(
        start=hit.start,
        end=hit.end,
        text=text[hit.start : hit.end],
        kind="person",
        parties=(term.party,),
        canonical=term.name,
        role=term.role if current else None,
        office=term.office if current else None,
        term=term,
    )


def _joined(text: str, read: list[Name]) -> list[Name]:
    return read


@lru_cache(maxsize=4096)
def person(name: str, *, when: date | None, party: str | None = None) -> Term | None:
    """The office-holder meant by a name that may be misspelt, reordered, unaccented or short of letters; None where nobody is near.

    ``party`` narrows the search; without it the match must be closer. At most 80 code points of ``name`` are read.
    """
    folded = key(name[:80])
    if not folded:
        return None
    terms = _index().get(party, ()) if party else people().terms
    near = _in_office(terms, when) or list(terms)
    choices = {at: form for at, term in enumerate(near) for form in (key(term.name),)}
    best = process.extractOne(folded, choices, scorer=fuzz.token_sort_ratio, score_cutoff=80 if party else 88)
    return near[best[2]] if best else None


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Term, ...]]:
    grouped: dict[str, list[Term]] = {}
    for term in people().terms:
        grouped.setdefault(term.party, []).append(term)
    return {party: tuple(terms) for party, terms in grouped.items()}


def party_name(party: str, lang: str = "en") -> str:
    """How to display a party in a language: CLDR's name, with overrides; a body's code where it has no name."""
    own = lang.split("-")[0].lower()
    return _display(own).get(party) or _display("en").get(party) or party.replace("_", " ").title()


@lru_cache(maxsize=16)
def _display(lang: str) -> dict[str, str]:
    from processors.gazetteer.tables import _lines

    return {party: shown for party, shown in _lines(f"display.{lang}.tsv")}


def place_in_english(text: str, lang: str) -> tuple[str, str | None] | None:
    """The English name and the country of a place printed in ``lang``: ("Havana", "CU") for "La Habana"; None where unknown."""
    for entity in names(lang.split("-")[0].lower()).forms.get(key(text), ()):
        if entity.kind in ("capital", "city", "palace", "region", "country") and entity.english:
            return entity.english, entity.country
    return None
