"""How events belong together: agreed at this meeting, follow-up of that one, sessions of one series.

A relation is kept on both events, each in its own words. Which events are asked is the registry's concern; what holds between two is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.records import Event, Related, Relation
from processors.identity import span
from processors.ledger import keeps, when_held
from processors.settle import LIVE, same_body

INVERSE: dict[Relation, Relation] = {
    "agreed_at": "agreed_here",
    "agreed_here": "agreed_at",
    "signed_at": "agreed_here",
    "follow_up_of": "followed_by",
    "followed_by": "follow_up_of",
    "same_series": "same_series",
}
TOLD: frozenset[Relation] = frozenset({"agreed_at", "agreed_here", "signed_at", "follow_up_of", "followed_by"})
"""Relations worth a revision of an alert already raised."""

MAX_RELATED = 24

SESSION_DAYS = 730
"""A session this long after its body was announced (or before) is linked to it; nearer than the years ``resolve`` looks through for either."""


def articles(event: Event) -> set[str]:
    """The articles behind an event."""
    return {m.article_id for m in event.members} | {e.article_id for e in event.echoes}


def between(event: Event, other: Event) -> Relation | None:
    """What ``other`` is to ``event``, the most telling relation first; None where they have nothing to do with each other."""
    if event.event_id == other.event_id or other.merged_into or len(set(event.parties) & set(other.parties)) < 2:
        return None
    if event.type == "bilateral_meeting" and other.type == "bilateral_meeting":
        return _meetings(event, other)
    if other.type == "bilateral_meeting" and (found := _at(event, other)):
        return found
    if event.type == "bilateral_meeting" and _at(other, event):
        return "agreed_here"
    return _kept(event, other) or _session(event, other)


def _session(event: Event, other: Event) -> Relation | None:
    """A session of a body and the body's announcement, within two years of each other."""
    if {event.type, other.type} != {"working_group", "bilateral_meeting"} or same_body(event, other) != 2:
        return None
    a, b = when_held(event), when_held(other)
    return "same_series" if a and b and max(a[0] - b[1], b[0] - a[1]) <= SESSION_DAYS else None


def _kept(event: Event, other: Event) -> Relation | None:
    """One is what the other promised."""
    if any(keeps(step, other, event) for step in other.steps):
        return "follow_up_of"
    return "followed_by" if any(keeps(step, event, other) for step in event.steps) else None


def _at(event: Event, meeting: Event) -> Relation | None:
    """A body or a document of a meeting: told of in the same article, or dated the same day."""
    if (
        event.type not in ("working_group", "agreement")
        or event.status not in LIVE
        or meeting.status not in LIVE
        or (event.status == "agreed" and meeting.status == "planned")
    ):
        return None
    told_together = bool(articles(event) & articles(meeting))
    a, b = span(event.date), span(meeting.date)
    same_day = bool(a and b and a[1] - a[0] <= 3 and abs(a[0] - b[0]) <= 1)
    apart = bool(a and b and (a[0] > b[1] + 3 or b[0] > a[1] + 3))
    if (told_together and not apart) or same_day:
        return "signed_at" if event.type == "agreement" else "agreed_at"
    return None


def _meetings(event: Event, other: Event) -> Relation | None:
    if _recalls(event, other):
        return "follow_up_of"
    if _recalls(other, event):
        return "followed_by"
    if kept := _kept(event, other):
        return kept
    numbered = event.ordinal is not None and other.ordinal is not None and event.ordinal != other.ordinal
    alike = same_body(event, other)
    return "same_series" if alike == 2 or (alike == 1 and numbered) else None


def _recalls(event: Event, other: Event) -> bool:
    """``event``'s texts give the other's date as that of an earlier meeting."""
    when = when_held(other)
    if when is None or span(other.date) is None:
        return False
    dates = [found for m in event.members if (found := span(m.follow_up_of, when[0]))]
    return any(found[0] - 1 <= when[1] and when[0] <= found[1] + 1 for found in dates)


def merged(related: Iterable[Related], found: Iterable[Related]) -> list[Related]:
    """Relations known and newly found, one for each event (the newest word wins), in a stable order, bounded."""
    table = {one.event_id: one for one in related}
    for one in found:
        table[one.event_id] = one
    ordered = sorted(table.values(), key=lambda one: (one.relation == "same_series", one.relation, one.event_id))
    return ordered[:MAX_RELATED]
