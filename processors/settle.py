"""From the mentions of one event to the values it shows: the best supported of each field, and the conflicts where sources disagree.

Support is counted in independent voices, so a text copied by fifty sites weighs as much as the one it copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import Literal, get_args

import msgspec

from pipeline.records import Conflict, Echo, Event, Member, Participant, Status, Step, Topic
from processors import ledger
from processors.bodies import alike, body
from processors.corroboration import voices
from processors.fold import fold_text
from processors.gazetteer.coordinates import locate
from processors.gazetteer.lookup import without_country
from processors.identity import reference, same_person, span, venue_words

LIVE = frozenset({"planned", "held", "agreed"})
MAX_PARTICIPANTS = 40
MAX_GROUPS = 60
"""People told apart before the rest are passed over: bounds what a hostile list of names can cost."""
MAX_SPELLINGS = 4
"""Spellings of one person that a further name is compared with."""
MAX_TOPICS = 8
MAX_CONFLICT_VALUES = 5
_STATES = frozenset({2})
_TWO_LETTER_BODIES = frozenset({"EU", "UN"})
"""Parties with ids of two letters that are no states. A minister of a member may speak for a body, so beside one people of any party stay."""
_BASIS = {"explicit": 3, "relative": 2, "publication": 1, "none": 0}
_TOPIC_ORDER = {topic: place for place, topic in enumerate(get_args(Topic))}


def event_of(event_id: str, members: Sequence[Member], echoes: Sequence[Echo], *, born: int, before: Event | None = None) -> Event:
    """The event these members make. ``before`` is its last revision: what was alerted, related and judged is carried over."""
    current = _current(members)
    speaking = [m for m in current if m.copy_of is None] or current
    status, contested = _status(speaking)
    parties, party_sets = _parties(speaking)
    date, basis, dates = _date(speaking, status)
    venue, country = _venue(speaking)
    mechanism = _text([(m.mechanism, m) for m in speaking if m.mechanism])
    conflicts = [
        *_conflict("status", contested),
        *_conflict("date", dates),
        *_conflict("parties", party_sets),
        *_conflict("venue", _places(speaking)),
    ]
    published = sorted(m.published for m in members if m.published)
    event = Event(
        event_id=event_id,
        type=members[0].type,
        status=status,
        parties=parties,
        format="bilateral" if len(parties) == 2 else "small_group",
        date=date,
        date_basis=basis,
        venue=venue,
        venue_country=country,
        mechanism=mechanism,
        ordinal=_ordinal(speaking),
        participants=_people(speaking, parties),
        topics=_topics(speaking),
        steps=ledger.collect(current),
        conflicts=conflicts,
        confidence=_confidence(speaking),
        members=list(members),
        echoes=list(echoes),
        born=born,
        first_published=published[0] if published else None,
        first_seen=min((m.retrieved for m in members if m.retrieved), default=None),
    )
    return event if before is None else _carried(event, before)


def _current(members: Sequence[Member]) -> list[Member]:
    """The members without those a later version of their article has replaced: a correction takes back what it corrects."""
    last: dict[str, str] = {}
    for member in members:
        last[member.article_id] = max(last.get(member.article_id, ""), member.retrieved or "")
    return [m for m in members if (m.retrieved or "") == last[m.article_id]]


def _carried(event: Event, before: Event) -> Event:
    kept = {(step.kind, step.date): step for step in before.steps if step.fulfilled_by}
    return msgspec.structs.replace(
        event,
        steps=[_kept(step, kept.get((step.kind, step.date))) for step in event.steps],
        uncounted=before.uncounted,
        novelty=before.novelty,
        related=before.related,
        revision=before.revision,
        retracted=before.retracted,
        shown=before.shown,
        near=before.near,
    )


def _kept(step: Step, before: Step | None) -> Step:
    if before is None:
        return step
    return msgspec.structs.replace(step, fulfilled_by=before.fulfilled_by, fulfilled_on=before.fulfilled_on)


def _said(member: Member) -> int:
    """The day a member speaks, for the order in which an event moved on; unknown days come first."""
    ref = reference(member)
    return ref[1] if ref else 0


def _status(members: Sequence[Member]) -> tuple[Status, list[str]]:
    """The state an event is in: what happened beats what was planned, the latest word wins among the rest; a denial contests, never erases."""
    denials = [m for m in members if m.status == "denied"]
    said = [m for m in members if m.status != "denied"]
    if not said:
        return "denied", []
    done = [m for m in said if m.status in ("held", "agreed")]
    off = [m for m in said if m.status in ("cancelled", "postponed")]
    if done and not (off and len(voices(off)) > len(voices(done)) and max(map(_said, off)) > max(map(_said, done))):
        status: Status = "held" if any(m.status == "held" for m in done) else "agreed"
        status = "agreed" if members[0].type in ("working_group", "agreement") and any(m.status == "agreed" for m in done) else status
    else:
        status = max(off or said, key=lambda m: (_said(m), m.status == "cancelled", m.status == "postponed", m.mention_id)).status
        status = "planned" if off and _on_again([m for m in said if m.status == "planned"], off) else status
    contested: list[str] = [status, "denied"] if denials else []
    return status, contested


def _on_again(plans: Sequence[Member], off: Sequence[Member]) -> bool:
    """Whether what was called off is planned anew: a later voice gives a day other than the one called off, or more voices say so than said it was off.

    The new day of a postponement is none that was called off; where no earlier plan tells the two apart, a later day is taken for the new one.
    """
    said_off = max(map(_said, off))
    later = [m for m in plans if _said(m) > said_off]
    if len(voices(later)) > len(voices(off)):
        return True
    put_off = any(m.status == "postponed" for m in off)
    before = [days for m in plans if _said(m) <= said_off and (days := span(full_date(m)))]
    called = before + ([] if put_off and before else [days for m in off if (days := span(full_date(m)))])
    fresh = [days for m in later if (days := span(full_date(m)))]
    return any(called and all(new[0] > old[1] or (not put_off and new[1] < old[0]) for old in called) for new in fresh)


def _parties(members: Sequence[Member]) -> tuple[list[str], list[str]]:
    table: dict[tuple[str, ...], list[Member]] = {}
    for member in members:
        table.setdefault(tuple(sorted(set(member.parties))), []).append(member)
    pairs = any(len(one) == 2 for one in table)
    ranked = sorted(table, key=lambda one: (-len(voices(table[one])), len(one) if pairs else -len(one), one))
    return list(ranked[0]), ["-".join(one) for one in ranked]


def full_date(member: Member) -> str | None:
    """The member's date with the year settled where its text leaves it out; as it stands otherwise."""
    if not member.date or not member.date.startswith("XXXX"):
        return member.date
    ref = reference(member)
    found = span(member.date, None if ref is None else ref[1])
    return Date.fromordinal(found[0]).isoformat() if found else None


Basis = Literal["explicit", "relative", "publication", "none"]


def _date(members: Sequence[Member], status: Status) -> tuple[str | None, Basis, list[str]]:
    """The best supported date: of the reports of what happened before those of what was planned, the latest plan among plans."""
    table: dict[str, list[Member]] = {}
    for member in members:
        date = full_date(member)
        if date and span(date) and member.status != "denied":
            table.setdefault(date, []).append(member)
    if not table:
        return None, "none", []

    def rank(date: str) -> tuple[int, int, int, int, int, int, str]:
        said = table[date]
        told = status == "cancelled" or any(m.status == status for m in said)  # the day called off is that of the plan
        days = span(date)
        width = days[1] - days[0] if days else 400
        latest = max(map(_said, said)) if status in ("planned", "postponed") else 0
        best = max(_BASIS[m.date_basis] for m in said)
        own = any(m.official for m in said)
        return (-told, -latest, width > 14, -len(voices(said)), -own, -best, date)

    ranked = sorted(table, key=rank)
    best_basis: Basis = max((m.date_basis for m in table[ranked[0]]), key=lambda b: _BASIS[b])
    chosen = span(ranked[0])
    rivals = [d for d in ranked[1:] if any(m.status == status for m in table[d]) or not any(m.status == status for m in table[ranked[0]])]
    apart = [d for d in rivals if (other := span(d)) and chosen and (other[0] > chosen[1] or chosen[0] > other[1])]
    return ranked[0], best_basis, [ranked[0], *apart] if apart else []


def _ordinal(members: Sequence[Member]) -> int | None:
    """The session number most voices give."""
    table: dict[int, list[Member]] = {}
    for member in members:
        if member.ordinal is not None:
            table.setdefault(member.ordinal, []).append(member)
    return min(table, key=lambda number: (-len(voices(table[number])), -number), default=None)


def _text(options: Iterable[tuple[str | None, Member]]) -> str | None:
    """The wording most voices use; English first among equals, then the fuller one."""
    table: dict[str, list[tuple[str, Member]]] = {}
    for text, member in options:
        if text:
            table.setdefault(fold_text(text), []).append((text, member))
    if not table:
        return None
    best = min(
        table,
        key=lambda k: (-len(voices([m for _, m in table[k]])), not any((m.lang or "").startswith("en") for _, m in table[k]), -len(k), k),
    )
    return table[best][0][0]


def _undenied(members: Sequence[Member]) -> Sequence[Member]:
    """The members without those that deny the event: where it did not take place is no place of it."""
    return [m for m in members if m.status != "denied"] or members


def _places(members: Sequence[Member]) -> list[str]:
    """The venues in conflict: of different countries, else of different cities known by their coordinates."""
    named = [(m, m.venue) for m in _undenied(members) if m.venue]
    if len({venue for _, venue in named}) < 2:
        return []
    countries: dict[object, list[Member]] = {}
    for member, _ in named:
        if member.venue_country:
            countries.setdefault(member.venue_country, []).append(member)
    if len(countries) > 1:
        return _by_voices(countries)
    country = next((m.venue_country for m, _ in named if m.venue_country), None)
    cities: dict[object, list[Member]] = {}
    for member, venue in named:
        city = locate(venue, country) if country else None
        if city is not None:
            cities.setdefault((city.lat, city.lon), []).append(member)
    return _by_voices(cities) if len(cities) > 1 else []


def _by_voices(places: dict[object, list[Member]]) -> list[str]:
    """A venue of each place, that with the most voices first."""
    ranked = sorted(places, key=lambda place: (-len(voices(places[place])), str(place)))
    return [places[place][0].venue or "" for place in ranked]


def _venue(members: Sequence[Member]) -> tuple[str | None, str | None]:
    """The place most voices agree on, counting a palace and its city as one; the fuller wording of it."""
    named = [(m, set(venue_words(m.venue, m.venue_country))) for m in _undenied(members) if m.venue]
    if not named:
        return None, None
    support = {m.mention_id: len(voices([other for other, w in named if words & w or other is m])) for m, words in named}
    best = min(
        (m for m, _ in named),
        key=lambda m: (
            -support[m.mention_id],
            m.status == "planned",
            -len(without_country(m.venue or "", m.venue_country).split()),
            not (m.lang or "").startswith("en"),
            m.venue,
        ),
    )
    own = set(venue_words(best.venue, best.venue_country))
    country = best.venue_country or next((m.venue_country for m, w in named if m.venue_country and w & own), None)
    return best.venue, country


def _people(members: Sequence[Member], parties: Sequence[str]) -> list[Participant]:
    """Every person named who is of one of the parties, or of no known one: one entry each, the fullest spelling, the role and party most voices give."""
    groups: list[list[tuple[Participant, Member]]] = []
    names: list[list[str]] = []
    anybody = not _STATES.issuperset(map(len, parties)) or not _TWO_LETTER_BODIES.isdisjoint(parties)
    exact: dict[tuple[str, str | None], int] = {}
    for member in sorted(members, key=lambda m: (m.since, m.mention_id)):
        for person in member.participants[:MAX_PARTICIPANTS]:
            if not (anybody or person.party is None or person.party in parties):
                continue
            name = fold_text(person.name.partition(" (")[0] or person.name)
            home = exact.get((name, person.party))
            if home is None:
                home = next((at for at, g in enumerate(groups) if _one_person(names[at], g[0][0].party, name, person.party)), None)
                if home is not None and len(names[home]) < MAX_SPELLINGS:
                    names[home].append(name)
            if home is None and len(groups) < MAX_GROUPS:
                home = len(groups)
                groups.append([])
                names.append([name])
            if home is not None:
                exact[name, person.party] = home
                groups[home].append((person, member))
    ranked = sorted(groups, key=lambda g: (-len(voices([m for _, m in g])), g[0][1].since, g[0][0].name))
    return [_person(g) for g in ranked[:MAX_PARTICIPANTS]]


def _one_person(spellings: Sequence[str], party_a: str | None, name: str, party_b: str | None) -> bool:
    return (not party_a or not party_b or party_a == party_b) and any(same_person(one, name) for one in spellings)


def _person(said: Sequence[tuple[Participant, Member]]) -> Participant:
    if len(said) == 1:
        return said[0][0]
    names: dict[str, int] = {}
    for person, _ in said:
        names[person.name] = names.get(person.name, 0) + 1
    name = min(names, key=lambda n: (len(n.split()) < 2, -names[n], -len(n), n))
    role = _text([(p.role, m) for p, m in said if p.role])
    party = next((p.party for p, _ in said if p.party), None)
    return Participant(name=name, role=role, party=party)


def _topics(members: Sequence[Member]) -> list[Topic]:
    counts: dict[Topic, int] = {}
    for member in members:
        for topic in member.topics:
            counts[topic] = counts.get(topic, 0) + 1
    return sorted(counts, key=lambda t: (-counts[t], _TOPIC_ORDER[t]))[:MAX_TOPICS]


def _confidence(members: Sequence[Member]) -> float:
    """Chance that at least one independent voice is right, taking each at its word; never above 0.99."""
    best: dict[str, float] = {}
    for member in members:
        if member.status != "denied":
            best[member.family] = max(best.get(member.family, 0.0), min(1.0, max(0.0, member.confidence)))
    doubt = 1.0
    for value in best.values():
        doubt *= 1.0 - value
    return round(min(0.99, 1.0 - doubt), 4)


def _conflict(field: str, values: Sequence[str]) -> list[Conflict]:
    return [Conflict(field, list(values)[:MAX_CONFLICT_VALUES])] if len(values) > 1 else []


def same_body(a: Event, b: Event) -> int:
    """``bodies.alike`` of two events' mechanisms."""
    return alike(body(a.mechanism), body(b.mechanism))
