"""The first pass over a text: the longest phrase that starts at each word, with everything it may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_ENDINGS = sorted((place + case for place in _PLACE for case in _CASE if place + case), key=len)
_ENDINGS_BY_LETTER = {letter: tuple(end for end in _ENDINGS if end[-1] == letter) for letter in {end[-1] for end in _ENDINGS}}


class Hit(NamedTuple):
    """A phrase of the text: words ``first`` to ``last``, code points ``start`` to ``end``, folded ``form``. ``full``: ``terms`` are of a full name."""

    first: int
    last: int
    start: int
    end: int
    form: str
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
    hit = _from(text, found, at, 0, found[at].form, table, persons)
    if hit is None and lang == "ar":
        for skipped, stem in _arabic_stems(found[at].form):
            hit = hit or _from(text, found, at, skipped, stem, table, persons)
    elif hit is None and lang == "tr" and text[found[at].start].isupper():
        for stem in _turkish_stems(found[at].form):
            hit = hit or _from(text, found, at, 0, stem, table, persons)
    return hit or _solid(text, found, at, table)


def _from(text: str, found: Sequence[Word], at: int, skipped: int, stem: str, table: Names, persons: People) -> Hit | None:
    """The longest known phrase that starts with ``stem``, read in place of the word ``at`` less its first ``skipped`` letters."""
    phrases = [stem]
    while phrases[-1] in table.openings or phrases[-1] in persons.openings:
        if at + len(phrases) >= len(found):
            break
        phrases.append(f"{phrases[-1]} {found[at + len(phrases)].form}")
    for count in range(len(phrases), 0, -1):
        phrase = phrases[count - 1]
        known, full, short = table.forms.get(phrase, ()), persons.full.get(phrase, ()), persons.short.get(phrase, ())
        last = at + count - 1
        if (known or full or short) and (count == 1 or _one_phrase(text, found, at, last)):
            start, end = found[at].start + skipped, found[last].end
            entities = tuple(entity for entity in known if _printed_so(entity, text[start:end]))
            terms = () if text[start].islower() else full or short
            if entities or terms:
                return Hit(at, last, start, end, phrase, entities, terms, bool(full))
    return None


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
    return Hit(at, at, start, end, form, (Entity("demonym", parties, None, "", None, ""),), (), False)


def _turkish_stems(form: str) -> list[str]:
    """What may be left of a word without its case ending, longest first."""
    return [form[: -len(end)] for end in _ENDINGS_BY_LETTER.get(form[-1:], ()) if form.endswith(end) and len(form) - len(end) > 3]


def _arabic_stems(form: str) -> list[tuple[int, str]]:
    """What may be left of a word without its clitics and article, with the number of letters skipped."""
    stems: list[tuple[int, str]] = []
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
