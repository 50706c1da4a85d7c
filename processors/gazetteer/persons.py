"""Which office-holder a name in a text means, by its date, by who was named before it and by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz, process

from processors.gazetteer.fold import Word, key
from processors.gazetteer.names import Name
from processors.gazetteer.places import shouted
from processors.gazetteer.scan import Hit
from processors.gazetteer.tables import Term, lexicon, names, people, spellings

SLACK_DAYS = 60  # a text may name an office-holder shortly before the first or after the last day in office
EARLY_DAYS = 365  # this long before the first known term the person may have served somebody else
NEAR = 160  # code points on either side that count as the neighbourhood of a name
SURE = 88  # rapidfuzz score a name must reach when nothing else narrows the search (0..100)
_TITLE_GAP = re.compile(r"\.? |['\u2019]")
_TITLE_WORDS = {"asuntos", "affaires", "affari", "relaciones", "negocios", "republic", "seguridad", "publica", "delle", "degli", "dell"}
_BEFORE_MONTHS = {"in", "of", "until", "since", "by", "early", "late", "mid", "last", "this", "next", "from", "to", "on", "and"}
_LEADERS = {"head_of_state", "head_of_government", "foreign"}
LIKELY = 80  # the same when the party is known


def persons(text: str, found: Sequence[Word], hits: Sequence[Hit], placed: Sequence[Name], lang: str, when: date | None) -> list[Name]:
    """The office-holders named in the text, in order. A family name alone counts when it can mean one person only, or one whose full name
    the text has."""
    taken = {name.start for name in placed}
    introduced = _introduced(hits)
    strangers: set[str] = set()
    read = []
    for hit in hits:
        if not hit.terms:
            continue
        if hit.full:
            choices = _by_name(hit.terms)
        elif _stranger(text, found, hit, lang):
            strangers.add(hit.form)
            continue
        elif hit.form in introduced:
            choices = _by_name(introduced[hit.form])
        elif hit.form in strangers:
            continue
        else:
            choices = _short(text, found, hit, placed, when, hit.start in taken)
        if choices:
            name = _choose(text, hit, choices, placed, when)
            read.append(name)
            if name.term is not None and not name.ambiguous:
                introduced.setdefault(hit.form, choices[name.term.name])
    return read


def _introduced(hits: Sequence[Hit]) -> dict[str, list[Term]]:
    """The family names of everybody whose full name stands somewhere in the text."""
    found: dict[str, list[Term]] = {}
    for hit in hits:
        for term in hit.terms if hit.full else ():
            for short in _shorts(term):
                found.setdefault(short, []).append(term)
    return found


def _by_name(terms: Iterable[Term]) -> dict[str, list[Term]]:
    grouped: dict[str, list[Term]] = {}
    for term in terms:
        grouped.setdefault(term.name, []).append(term)
    return grouped


@lru_cache(maxsize=4096)
def _shorts(term: Term) -> tuple[str, ...]:
    _, shorts, guarded = spellings(term)
    return (*shorts, *guarded)


def _short(text: str, found: Sequence[Word], hit: Hit, placed: Sequence[Name], when: date | None, place: bool) -> dict[str, list[Term]]:
    """Who a family name alone may mean: one in office then and fit for the title before it; without a title, no name of a place or a common
    word, and a common family name only of a leader whose state the text names."""
    current = [term for term in hit.terms if when is None or term.covers(when, SLACK_DAYS)]
    titled = _title(text, found, hit)
    chosen = [term for term in current if titled and _fits(term, titled)]
    if not chosen and not place:
        named = {party for name in placed for party in name.parties}
        chosen = [term for term in current if _stands_alone(term, hit.form, named)]
    names = {term.name for term in chosen}
    return _by_name(term for term in hit.terms if term.name in names)


def _stands_alone(term: Term, form: str, named: set[str]) -> bool:
    return form in spellings(term)[1] or (term.office in _LEADERS and "=-" not in term.aliases and term.party in named)


def _fits(term: Term, offices: str) -> bool:
    return offices == "*" or term.office.removeprefix("deputy_") in offices.split(",")


def _title(text: str, found: Sequence[Word], hit: Hit) -> str:
    """The offices that the title before the name may mean (comma-joined, ``*`` for any), or nothing: "Foreign Minister", "ministre de l'Intérieur"."""
    titles, portfolios = lexicon("titles"), lexicon("portfolios")
    offices = portfolio = ""
    for at in range(hit.first - 1, max(hit.first - 7, -1), -1):
        word = found[at]
        if not _TITLE_GAP.fullmatch(text[word.end : found[at + 1].start]) or (offices and word.form not in portfolios):
            break
        portfolio = portfolio or portfolios.get(word.form, "")
        offices = offices or titles.get(word.form, "")
        if word.form not in titles and word.form not in portfolios and len(word.form) > 3 and word.form not in _TITLE_WORDS:
            break
    return (portfolio or offices) if offices else ""


def _stranger(text: str, found: Sequence[Word], hit: Hit, lang: str) -> bool:
    """Whether the name is somebody or something else's: "Guillermo Rubio", "Governor Rubio", "Rubio County", "Petro Poroshenko"."""
    before = found[hit.first - 1] if hit.first else None
    after = found[hit.last + 1] if hit.last + 1 < len(found) else None
    if hit.form == "may" and ((before and before.form in _BEFORE_MONTHS) or (after and after.form.isdigit())):
        return True
    if before is not None and _other_person(text, before, hit, lang):
        return True
    if after is None or text[hit.end : after.start] != " " or not text[after.start].isupper():
        return False
    another = hit.form in lexicon("given") and after.form not in lexicon("titles") and not shouted(text, hit.start)
    return another or after.form in lexicon("followers") or re.fullmatch("[IVX]{1,4}", text[after.start : after.end]) is not None


def _other_person(text: str, before: Word, hit: Hit, lang: str) -> bool:
    """Whether the word before the name makes it another person's."""
    given, titles = lexicon("given"), lexicon("titles")
    gap = text[before.end : hit.start]
    if titles.get(before.form) == "-":
        return gap in (" ", ". ")
    if gap not in (" ", ". ") or not text[before.start].isupper() or before.form in titles:
        return False
    if before.form in given or (before.end - before.start == 1 and "." in gap):
        return True
    opens = before.start == 0 or text[: before.start].rstrip(" \"'«“(")[-1:] in ".!?:\n–—-"
    if gap != " " or opens or lang == "de" or text[before.start : before.end].isupper() or shouted(text, hit.start):
        return False
    return before.form not in people().openings and before.form not in names(lang).forms and not before.form.isdigit()


def _choose(text: str, hit: Hit, choices: dict[str, list[Term]], placed: Sequence[Name], when: date | None) -> Name:
    """One person of those the name may mean: in office before not, then whose party is named nearest; ambiguous where that does not settle it."""
    best = [_term_at(terms, when) for terms in choices.values()]
    if len(best) > 1:
        current = [term for term in best if when is None or term.covers(when, SLACK_DAYS)]
        best = current or best
    if len(best) > 1:
        near = {party for name in placed if abs(name.start - hit.start) < NEAR for party in name.parties}
        best = [term for term in best if term.party in near] or best
    if len({term.party for term in best}) > 1:
        anywhere = {party for name in placed for party in name.parties}
        best = [term for term in best if term.party in anywhere] or best
    term = best[0]
    current_term = when is None or term.covers(when, SLACK_DAYS)
    early = when is not None and term.since is not None and (term.since - when).days > EARLY_DAYS
    doubtful = len(best) > 1 or early or (hit.full and _homonym(text, term, hit, placed))
    return Name(
        start=hit.start,
        end=hit.end,
        text=text[hit.start : hit.end],
        kind="person",
        parties=tuple(sorted({term.party for term in best})),
        canonical=term.name,
        role=term.role if current_term else None,
        office=term.office if current_term else None,
        ambiguous=doubtful,
        term=term,
    )


def _homonym(text: str, term: Term, hit: Hit, placed: Sequence[Name]) -> bool:
    """Whether a full name made of common words may be somebody else's: nothing in the text names the party."""
    common = bool(spellings(term)[2]) and len(hit.form.split()) == 2 and term.office not in ("head_of_state", "head_of_government")
    return common and not any(term.party in name.parties for name in placed)


def _term_at(terms: Sequence[Term], when: date | None) -> Term:
    """The term that covers ``when`` best: strictly, else with slack, else the last one before, else the first one after."""
    if when is not None:
        for slack in (0, SLACK_DAYS):
            within = [term for term in terms if term.covers(when, slack)]
            if within:
                return min(within, key=_rank)
        past = [term for term in terms if term.until is not None and term.until < when]
        return max(past, key=lambda term: term.until or date.min) if past else min(terms, key=lambda term: term.since or date.min)
    return max(terms, key=lambda term: (term.since or date.min, -_rank(term)))


_RANKS = (
    "head_of_state",
    "head_of_government",
    "foreign",
    "interior",
    "migration",
    "labour",
    "commissioner",
    "un_head",
    "national_security",
)


def _rank(term: Term) -> int:
    """The office a text would name first, of two held at once."""
    return _RANKS.index(term.office) if term.office in _RANKS else len(_RANKS)


@lru_cache(maxsize=8192)
def person(name: str, *, when: date | None, party: str | None = None) -> Term | None:
    """The office-holder meant by a name that may be misspelt, reordered, unaccented or short of letters; None where nobody is near.

    ``party`` narrows the search and lowers the score that counts; who held office at ``when`` (give or take ``SLACK_DAYS``) comes before
    who did not. A single word is compared with family names, and only where ``party`` is given. At most 80 code points are read.
    """
    folded = key(name[:80])
    if not folded or (" " not in folded and party is None):
        return None
    spelled, owners = _choices(party, " " in folded)
    cutoff = LIKELY if party else SURE
    folded = " ".join(sorted(folded.split()))
    near = process.extract(folded, spelled, scorer=fuzz.ratio, score_cutoff=cutoff, limit=8)
    if not near and " " in folded:
        near = [
            hit
            for hit in process.extract(folded, spelled, scorer=fuzz.token_set_ratio, score_cutoff=95, limit=8)
            if len(set(folded.split()) & set(hit[0].split())) > 1
        ]
    ranked = [(score, term) for _, score, at in near for term in owners[at]]
    if not ranked:
        return None
    current = [(score, term) for score, term in ranked if when is None or term.covers(when, SLACK_DAYS)]
    top = max(score for score, _ in current or ranked)
    return _term_at([term for score, term in current or ranked if score > top - 2], when)


@lru_cache(maxsize=512)
def _choices(party: str | None, full: bool) -> tuple[list[str], list[tuple[Term, ...]]]:
    """Spellings with their words in alphabetical order, as names may be reordered, and whose they are."""
    table = people().full if full else people().short
    rows = [(form, tuple(term for term in terms if party in (None, term.party))) for form, terms in table.items()]
    rows = [(form, terms) for form, terms in rows if terms]
    return [" ".join(sorted(form.split())) for form, _ in rows], [terms for _, terms in rows]
