"""Meetings and promises as an iCalendar file (RFC 5545), for any calendar program to import or to read again at an address.

Entries keep their UID, so a meeting that moves, or is called off, does so in the reader's calendar too. Nothing here reads a clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from datetime import date as Date

from icalendar import Calendar
from icalendar import Event as Entry

from pipeline.records import Event, Step, StepKind
from processors.gazetteer.lookup import party_name
from processors.identity import span
from processors.ledger import when_held

LONGEST_DAYS = 62
"""A time less exact than two months is no entry."""

STATUS = {
    "planned": "TENTATIVE",
    "agreed": "CONFIRMED",
    "held": "CONFIRMED",
    "cancelled": "CANCELLED",
    "postponed": "CANCELLED",
    "denied": "CANCELLED",
}
PROMISED: dict[StepKind, str] = {"meeting": "next meeting", "session": "next session", "statement": "statement"}


def calendar(events: Iterable[Event]) -> bytes:
    """All-day entries of the meetings whose day is known and of what was promised for a known time and is not yet fulfilled; only of events that raised
    an alert, so that what is too unsure for one stands in no calendar."""
    found = Calendar()
    found.add("prodid", "-//dragoman//migration diplomacy//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Migration diplomacy")
    for event in sorted(events, key=lambda event: (event.date or "", event.event_id)):
        if event.merged_into is None and event.members and event.revision:
            for entry in (_meeting(event), *(_promise(event, step) for step in event.steps)):
                if entry is not None:
                    found.add_component(entry)
    written: bytes = found.to_ical()
    return written


def _meeting(event: Event) -> Entry | None:
    days = span(event.date)
    if event.type != "bilateral_meeting" or days is None or days[1] - days[0] >= LONGEST_DAYS:
        return None
    summary = f"{_between(event)}: {event.mechanism or 'meeting'} ({'retracted' if event.retracted else event.status})"
    entry = _entry(event, event.event_id, summary, days, event.venue)
    entry.add("status", "CANCELLED" if event.retracted else STATUS[event.status])
    return entry


def _promise(event: Event, step: Step) -> Entry | None:
    held = when_held(event)
    days = span(step.date, None if held is None else held[1])
    if days is None or step.fulfilled_by or event.retracted or days[1] - days[0] >= LONGEST_DAYS:
        return None
    entry = _entry(
        event, f"{event.event_id}-{step.kind}-{step.date}", f"{_between(event)}: {PROMISED[step.kind]} (promised)", days, step.venue
    )
    entry.add("status", "TENTATIVE")
    return entry


def _entry(event: Event, uid: str, summary: str, days: tuple[int, int], venue: str | None) -> Entry:
    first, last = (Date.fromordinal(day) for day in days)
    entry = Entry()
    entry.add("uid", f"{uid}@dragoman")
    entry.add("dtstamp", datetime.fromtimestamp(max(member.since for member in event.members) / 1000, UTC))
    entry.add("sequence", event.revision)
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", summary)
    entry.add("description", "\n".join(f"{member.outlet}: {member.url}" for member in event.members[:MOST_SOURCES]))
    if venue:
        entry.add("location", venue)
    if event.topics:
        entry.add("categories", list(event.topics))
    return entry


MOST_SOURCES = 5


def _between(event: Event) -> str:
    return " – ".join(party_name(party) for party in event.parties)
