"""Which governments an article is about: every party named, with what speaks for and against its being one of the two.

A party is weighed by where it is named (headline, lead, beside a meeting word), how (office-holder, ministry, demonym before an
official's title, plain country name) and against what (origin of migrants, place, observer).
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from processors.gazetteer.lookup import Name
from processors.lexicon import Hit
from processors.reading import Reading, Sentence, dateline

GATHERED = ("meeting", "held", "ongoing", "planned", "session", "body")
"""What a sentence tells of from which a party may stay away."""
TRIGGERS = ("meeting", "held", "ongoing", "planned", "trip", "session", "call", "body", "document", "sign", "both")
BODIES = frozenset({"UN", "IOM", "UNHCR", "UNICEF", "NATO", "ILO", "WHO", "OAS", "AFRICAN_UNION", "SICA", "ASEAN", "CARICOM", "ECOWAS"})

LEAST = 0.5
"""The score of a party named once, far down, and no better."""

_WORD = re.compile(r"[\w'’.-]+")


class Weight(msgspec.Struct):
    """What was counted for one party; ``score`` is the sum that ranks it."""

    party: str
    score: float = 0.0
    title: float = 0.0
    trigger: float = 0.0
    lead: float = 0.0
    official: int = 0
    person: int = 0
    plain: int = 0
    origin: int = 0
    place: int = 0
    pair: int = 0
    observer: int = 0
    absent: int = 0
    first: int = 10**9
    mentions: int = 0
    listed: int = 0
    sentences: set[int] = set()


def weigh(reading: Reading) -> dict[str, Weight]:
    """Every party of the article's own sentences, by code."""
    weights: dict[str, Weight] = {}
    for sentence in reading.live():
        line = dateline(sentence) if not sentence.title else None
        for name in sentence.names:
            for party in name.parties:
                weight = weights.setdefault(party, Weight(party, sentences=set()))
                _add(weight, name, sentence, name is line, len(name.parties))
    return weights


def _add(weight: Weight, name: Name, sentence: Sentence, is_dateline: bool, shared: int) -> None:
    context = context_of(name, sentence)
    value = 0.1 if is_dateline else _value(name, context)
    if name.ambiguous and shared > 1:
        value *= 0.5
    factor = _factor(sentence)
    weight.score += value * factor
    weight.mentions += 1
    weight.first = min(weight.first, name.start)
    weight.sentences.add(sentence.index)
    weight.title += value if sentence.title else 0.0
    weight.lead += value if sentence.lead else 0.0
    weight.trigger += value if sentence.has(*TRIGGERS) and not sentence.background else 0.0
    weight.official += context == "official"
    weight.person += name.kind == "person"
    weight.origin += context == "origin"
    weight.place += context == "place" or is_dateline
    weight.pair += context == "pair"
    weight.observer += context == "observer"
    weight.absent += _absent(name, sentence) and sentence.has(*GATHERED) and not sentence.background
    weight.plain += context == "plain"


def _factor(sentence: Sentence) -> float:
    factor = 2.5 if sentence.title else 1.6 if sentence.lead else 1.0
    if sentence.background:
        factor *= 0.4
    if sentence.has("meeting", "held", "ongoing", "planned", "body", "document"):
        factor *= 1.3
    return factor


def _value(name: Name, context: str) -> float:
    base = {"country": 1.0, "demonym": 0.8, "capital": 0.7, "palace": 1.0, "ministry": 1.2, "body": 0.8, "person": 1.6}.get(name.kind, 0.0)
    if name.kind == "person" and name.role is None:
        base = 0.8
    if name.kind == "body" and any(party in BODIES for party in name.parties):
        base = 0.25
    return base * {"official": 2.0, "pair": 2.0, "origin": 0.15, "place": 0.6, "observer": 0.1}.get(context, 1.0)


TO_ENVOYS = 5
"""Characters from "special envoy for" to the country of the conflict ("the ", "la ")."""


def context_of(name: Name, sentence: Sentence) -> str:
    """``official``, ``pair``, ``origin``, ``place``, ``observer`` or ``plain``: what the words around a name make of it."""
    if _absent(name, sentence) or _looks_on(name, sentence):
        return "observer"
    if name.kind == "person":
        return "origin" if of_subject(name, sentence) else "plain"
    if _as_people(name, sentence) or _of_those_who_move(name, sentence):
        return "origin"
    if _of_border(name, sentence):
        return "place"
    before = [hit for hit in sentence.all("origin") if 0 <= name.start - hit.end <= 2]
    behind = [hit for hit in sentence.all("people") if 0 <= hit.start - name.end <= 2]
    if name.kind == "demonym" and behind:
        return "origin"
    if _near_official(name, sentence):
        return "official"
    if _in_address(name, sentence):
        return "place"
    if _paired(name, sentence):
        return "pair"
    if before or behind:
        return "origin"
    if any(0 <= name.start - hit.end <= 2 for hit in sentence.all("place_prepositions")):
        return "place"
    return "plain"


def _looks_on(name: Name, sentence: Sentence) -> bool:
    """An observer or mediator, or the state of a conflict that an envoy is for: "the UN special envoy for Yemen" was not sent by Yemen."""
    if any(abs(hit.start - name.end) < 60 or abs(name.start - hit.end) < 40 for hit in sentence.hits.get("observer", ())):
        return True
    return any(0 <= name.start - hit.end <= TO_ENVOYS for hit in sentence.hits.get("envoy_for", ()))


SUBJECT_REACH = 45
"""Characters between a subject and the leader it is laid to: "deportations ordered by President X"."""
_LAID_BEHIND = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}?$")


def of_subject(name: Name, sentence: Sentence) -> bool:
    """Whether a person is only whose subject is talked about: "deportaciones que ordenó X", "X's mass deportations"."""
    for hit in sentence.topics():
        if 0 <= name.start - hit.end <= SUBJECT_REACH:
            gap = sentence.text[hit.end - sentence.start : name.start - sentence.start]
            if (
                _laid_to(gap, sentence)
                and not re.search(r"[.;:()]", gap)
                and not any(hit.end <= one.start < name.start for one in _met(sentence))
            ):
                return True
        elif 0 <= hit.start - name.end <= 30 and _LAID_BEHIND.fullmatch(
            sentence.text[name.end - sentence.start : hit.start - sentence.start]
        ):
            return True
    return False


def _laid_to(gap: str, sentence: Sentence) -> bool:
    pattern = sentence.language.laid_to
    return bool(pattern) and re.search(rf"\s{pattern}$", gap, re.I) is not None


def _met(sentence: Sentence) -> list[Hit]:
    return sentence.all("meeting", "held", "planned", "ongoing", "trip", "session")


def _as_people(name: Name, sentence: Sentence) -> bool:
    """Whether a demonym in the plural stands for people: "Afghans and Uzbeks", "los venezolanos", "2.000 haitianos"; not right beside officials."""
    language = sentence.language
    if name.kind != "demonym" or not language.plural_demonyms or re.fullmatch(language.plural_demonyms, name.text) is None:
        return False
    if any(hit.start - name.end == 1 or name.start - hit.end == 1 for hit in sentence.all("officials", "roles")):
        return False
    if name.text[0].isupper():
        return True
    ahead = sentence.text[: name.start - sentence.start]
    if language.counted.search(ahead):
        return True
    before = [one for one in _beside(name, sentence) if one.end <= name.start]
    joined = bool(before) and language.person_join.fullmatch(ahead[before[-1].end - sentence.start :]) is not None
    return joined and _as_people(before[-1], sentence)


def _of_those_who_move(name: Name, sentence: Sentence) -> bool:
    """Whether a state is only where people come from: "la migración desde Venezuela", "migration from Haiti", "refugiados sirios"."""
    people = sentence.all("people")
    if name.kind == "demonym":
        return any(_next_word(hit.end, name, sentence) for hit in people)
    before = [hit.start for hit in sentence.all("origin") if 0 <= name.start - hit.end <= ARTICLE]
    return any(0 <= start - hit.end <= 1 for start in before for hit in [*people, *sentence.topics()])


ARTICLE = 4
"""Characters between "from" and a country: a blank and an article."""


def _next_word(end: int, name: Name, sentence: Sentence) -> bool:
    """Whether a name is the word behind an offset; an article may be glued to it, as in Arabic."""
    return 0 <= name.start - end <= ARTICLE and " " not in sentence.text[end + 1 - sentence.start : name.start - sentence.start]


BORDER_REACH = 41
"""Characters between "the borders of" and a state at one of their ends."""


def _of_border(name: Name, sentence: Sentence) -> bool:
    """Whether a state is named as one end of a border: "at the borders of Belarus with Poland and Lithuania"."""
    near = [hit for hit in sentence.all("borders_of") if 0 < name.start - hit.end <= BORDER_REACH]
    if not near or re.search(r"[.;:]", sentence.text[near[-1].end - sentence.start : name.start - sentence.start]):
        return False
    return not any(near[-1].start <= hit.start < name.start for hit in [*_met(sentence), *sentence.all("officials")])


ABSENT_AHEAD, ABSENT_BEHIND = 8, 30
"""Characters between "without" and the party it leaves out, and between a party and "was not invited"."""


def _absent(name: Name, sentence: Sentence) -> bool:
    """Whether the sentence says that this party, and no other named between, did not come."""
    spans = [(name.start - hit.end, hit.end, name.start, ABSENT_AHEAD) for hit in sentence.all("absent_ahead")]
    spans += [(hit.start - name.end, name.end, hit.start, ABSENT_BEHIND) for hit in sentence.all("absent_behind")]
    return any(
        0 <= gap <= most and not any(low <= other.start < high for other in sentence.names if other is not name)
        for gap, low, high, most in spans
    )


def _near_official(name: Name, sentence: Sentence) -> bool:
    for hit in sentence.all("officials", "roles"):
        after = sentence.text[name.end - sentence.start : hit.start - sentence.start] if hit.start >= name.end else None
        ahead = sentence.text[hit.end - sentence.start : name.start - sentence.start] if hit.end <= name.start else None
        gap = after if after is not None else ahead
        if gap is not None and len(gap) <= 24 and len(_WORD.findall(gap)) <= 2 and not re.search(r"[.;:,()]", gap):
            return True
    return False


BESIDE = 4
"""Names on each side among which a neighbour is looked for: names may overlap, so the next one is not always the one beside."""


def _beside(name: Name, sentence: Sentence) -> list[Name]:
    at = bisect_left(sentence.names, name.start, key=lambda one: one.start)
    return [one for one in sentence.names[max(0, at - BESIDE) : at + BESIDE + 1] if one is not name]


def _in_address(name: Name, sentence: Sentence) -> bool:
    """Whether a country only says where a city lies: "in Brussels, Belgium"."""
    if name.kind != "country":
        return False
    for city in _beside(name, sentence):
        if city.kind in ("city", "capital") and city.end < name.start:
            gap = sentence.text[city.end - sentence.start : name.start - sentence.start]
            if gap == ", " and any(0 <= city.start - hit.end <= 2 for hit in sentence.all("place_prepositions")):
                return True
    return False


def _place_follows(left: Name, right: Name, sentence: Sentence) -> bool:
    """Whether a word for a place stands between two names: "Iraq met in Vienna"."""
    return any(left.end <= hit.start and hit.end <= right.start for hit in sentence.all("place_prepositions"))


PAIR_GAP = 14
"""Characters between two names that stand side by side."""


def _paired(name: Name, sentence: Sentence) -> bool:
    """Whether another country name stands right beside it: "Cuba and Mexico", "Rabat-Madrid", "A, B and C"."""
    for other in _beside(name, sentence):
        if not other.parties or other.kind == "person" or set(other.parties) == set(name.parties):
            continue
        low, high = (other, name) if other.start < name.start else (name, other)
        if high.start - low.end > PAIR_GAP:
            continue
        gap = sentence.text[low.end - sentence.start : high.start - sentence.start]
        if len(_WORD.findall(gap.strip(" -–—/,"))) > 2 or re.search(r"[.;:()]", gap):
            continue
        if not (gap == ", " and _in_address(high, sentence)) and not _place_follows(low, high, sentence):
            return True
    return len(name.parties) > 1 and not name.ambiguous


def usable(weights: list[Weight]) -> list[Weight]:
    """Those that may sit at the table: more than brushed, and not said to have stayed away."""
    return [one for one in weights if one.score > LEAST and not one.absent]


def ranked(weights: dict[str, Weight]) -> list[Weight]:
    """Heaviest first; of equals the one named first."""
    return sorted(weights.values(), key=lambda w: (-w.score, w.first))


MOST_LISTED = 60
"""Names of a sentence that are looked at as a list; a real one has hardly more than 20."""


def lists(sentence: Sentence) -> list[list[str]]:
    """Parties named side by side in a sentence: "Austria, Hungary and Serbia", "Rabat-Madrid"; three or more make a small group."""
    found: list[list[str]] = []
    current: list[str] = []
    last: Name | None = None
    for name in sentence.names[:MOST_LISTED]:
        if not name.parties or name.kind in ("city", "region") or (name.ambiguous and len(name.parties) > 1):
            continue
        if last is not None and not _side_by_side(sentence, last, name):
            found.append(current)
            current = []
        current = [*current, *(party for party in name.parties if party not in current)]
        last = name
    return [group for group in [*found, current] if len(group) > 1]


def _side_by_side(sentence: Sentence, left: Name, right: Name) -> bool:
    gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
    if len(gap) > 16 or re.search(r"[.;:!?]", gap) or _place_follows(left, right, sentence):
        return False
    words = _WORD.findall(gap.strip(" -–—/,()"))
    return len(words) <= 2 and all(len(word) <= 5 for word in words)


def count_lists(reading: Reading, weights: dict[str, Weight]) -> None:
    """Notes for each party the size of the largest list of three or more it stands in, outside lists of origins."""
    for sentence in reading.live():
        if sentence.background:
            continue
        for group in lists(sentence):
            if len(group) < 3:
                continue
            contexts = [context_of(name, sentence) for name in sentence.names if set(name.parties) & set(group)]
            if contexts.count("origin") * 2 >= len(contexts) or contexts.count("observer"):
                continue
            for party in group:
                if party in weights:
                    weights[party].listed = max(weights[party].listed, len(group))
