"""The first pass over a text: the longest phrase that starts at each word, with everything it may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from processors.gazetteer.fold import Word
from processors.gazetteer.tables import Entity, Names, People, Term

_GAP = re.compile(r"[\s\-\u2010-\u2013'\u2019\u02bc.,&/()\"]{0,3}")
_CLITICS = ("و", "ف", "ب", "ل", "ك")
# Turkish endings as they fold (ı as i, ü as u), for outlets that leave the apostrophe out and for "of that place"
_PLACE = ("liler", "lilar", "lular", "luler", "ler", "lar", "li", "lu", "")
_CASE = (
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
_ENDINGS = tuple(sorted((place + case for place in _PLACE for case in _CASE if place + case), key=len))


class Hit(NamedTuple):
    """A phrase of the text: words ``first`` to ``last``, code points ``start`` to ``end``. ``full``: ``terms`` are of a full name."""

    first: int
    last: int
    start: int
    end: int
    entities: tuple[Entity, ...]
    terms: tuple[Term, ...]
    full: bool


def scan(text: str, found: Sequence[Word], table: Names, persons: People, lang: str) -> Iterator[Hit]:
    """The hits in order; they never overlap."""
    at = 0
    while at < len(found):
        hit = _longest(text, found, at, table, persons, lang)
        if hit is None:
            at += 1
        else:
            yield hit
            at = hit.last + 1


def _longest(text: str, found: Sequence[Word], at: int, table: Names, persons: People, lang: str) -> Hit | None:
    form = found[at].form
    for skipped, stem in _stems(form, lang):
        limit = min(max(table.longest.get(stem, 0), persons.longest.get(stem, 0)), len(found) - at)
        for count in range(limit, 0, -1):
            hit = _at(text, found, at, count, found[at].start + skipped, stem, table, persons)
            if hit is not None:
                return hit
    return _solid(text, found, at, table)


def _at(text: str, found: Sequence[Word], at: int, count: int, start: int, stem: str, table: Names, persons: People) -> Hit | None:
    last = at + count - 1
    phrase = stem if count == 1 else " ".join([stem, *(word.form for word in found[at + 1 : last + 1])])
    known, full, short = table.forms.get(phrase, ()), persons.full.get(phrase, ()), persons.short.get(phrase, ())
    if not (known or full or short) or (count > 1 and not _one_phrase(text, found, at, last)):
        return None
    end = found[last].end
    entities = tuple(entity for entity in known if _printed_so(entity, text[start:end]))
    terms = () if text[start].islower() else full or short
    return Hit(at, last, start, end, entities, terms, bool(full)) if entities or terms else None


def _solid(text: str, found: Sequence[Word], at: int, table: Names) -> Hit | None:
    """A compound in one word: "hispanomarroquí"."""
    start, end, form = found[at]
    match = table.glue.match(form) if len(form) > 9 and table.glue else None
    if match is None:
        return None
    heads = [entity for entity in table.forms.get(match.group(), ()) if entity.kind == "glue"]
    tails = [entity for entity in table.forms.get(form[match.end() :], ()) if entity.kind == "demonym"]
    if not heads or not tails:
        return None
    parties = tuple(sorted({*heads[0].parties, *tails[0].parties}))
    return Hit(at, at, start, end, (Entity("demonym", parties, None, "", None, ""),), (), False)


def _stems(form: str, lang: str) -> Iterable[tuple[int, str]]:
    """The word, and what is left of it without Arabic clitics (with the letters skipped) or Turkish case endings."""
    if lang == "tr" and len(form) > 5:
        return ((0, form), *((0, form[: -len(end)]) for end in _ENDINGS if form.endswith(end) and len(form) - len(end) > 3))
    if lang != "ar" or len(form) < 4:
        return ((0, form),)
    stems = [(0, form)]
    rest, skipped = form, 0
    for _ in range(3):
        if rest.startswith("لل") and len(rest) > 4:
            stems += [(skipped + 1, "ا" + rest[1:]), (skipped + 2, rest[2:])]
        if rest.startswith("ال") and len(rest) > 4:
            stems.append((skipped + 2, rest[2:]))
        if not rest.startswith(_CLITICS) or len(rest) < 4:
            break
        rest, skipped = rest[1:], skipped + 1
        stems.append((skipped, rest))
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
