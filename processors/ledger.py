"""The follow-up ledger: what was promised at an event, whether it happened, and what is overdue.

A promise is kept by an event of the same parties: a meeting or session by a meeting held in the promised time, a statement by a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import Literal

import msgspec

from pipeline.records import Event, Member, Step
from processors.bodies import alike, body
from processors.identity import reference, span

MAX_STEPS = 6
"""Promises kept of one event."""

SLACK_DAYS = 21
"""A promised meeting that takes place this long before or after its time still keeps the promise."""

OPEN_DAYS = 180
"""How long a promise without a time waits for the meeting that keeps it."""

STATEMENT_DAYS = 60
"""How long after an event a joint document still counts as the statement promised there."""

State = Literal["open", "fulfilled", "overdue"]


class Due(msgspec.Struct, frozen=True):
    """One promise and its event. ``days_left`` is negative where it is overdue, None where the text gave no time."""

    event_id: str
    step: Step
    state: State
    days_left: int | None


def collect(members: Sequence[Member]) -> list[Step]:
    """The promises these mentions tell of, one for each kind and time, those with a time first."""
    found: dict[tuple[str, str | None], Step] = {}
    for member in sorted(members, key=lambda m: (m.since, m.mention_id)):
        if member.next_step is None or member.copy_of:
            continue
        step = _step(member)
        known = next((k for k in found if k[0] == step.kind and _one_time(k[1], step.date)), None)
        if known is None:
            found[step.kind, step.date] = step
        elif step.date and len(step.date) > len(known[1] or ""):
            found[step.kind, step.date] = step
            del found[known]
    return sorted(found.values(), key=lambda s: (s.due is None, s.due or "", s.kind, s.text))[:MAX_STEPS]


def _one_time(a: str | None, b: str | None) -> bool:
    first, second = span(a), span(b)
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def _step(member: Member) -> Step:
    promise = member.next_step
    assert promise is not None
    ref = reference(member)
    when = span(promise.date, None if ref is None else ref[1])
    due = Date.fromordinal(when[1]).isoformat() if when else None
    return Step(kind=promise.kind, text=promise.text[:300], date=promise.date, venue=promise.venue, due=due, article_id=member.article_id)


def when_held(event: Event) -> tuple[int, int] | None:
    """The days an event was on: its date, else the days of its first report."""
    said = span(event.date)
    if said:
        return said
    refs = [ref for member in event.members if (ref := reference(member))]
    return min(refs, default=None)


def window(step: Step, owner: Event) -> tuple[int, int] | None:
    """The days in which an event may keep this promise; None where nothing dates its owner."""
    promised_at = when_held(owner)
    if promised_at is None:
        return None
    if step.kind == "statement":
        return promised_at[1], promised_at[1] + STATEMENT_DAYS
    time = span(step.date, promised_at[1])
    return (time[0] - SLACK_DAYS, time[1] + SLACK_DAYS) if time else (promised_at[1], promised_at[1] + OPEN_DAYS)


def keeps(step: Step, owner: Event, other: Event) -> bool:
    """Whether ``other`` is what ``owner`` promised in ``step``."""
    if other.event_id == owner.event_id or len(set(owner.parties) & set(other.parties)) < 2 or other.merged_into:
        return False
    promised_at, happened = when_held(owner), when_held(other)
    if promised_at is None or happened is None or happened[0] < promised_at[1]:
        return False
    wanted = window(step, owner)
    if wanted is None or wanted[0] > happened[1] or happened[0] > wanted[1] or other.status not in ("held", "agreed"):
        return False
    if step.kind == "statement":
        return other.type == "agreement"
    if other.type != "bilateral_meeting" or happened[0] <= promised_at[1]:
        return False
    return step.kind == "meeting" or alike(body(owner.mechanism), body(other.mechanism)) >= 0


def settle(steps: Sequence[Step], owner: Event, others: Iterable[Event]) -> list[Step]:
    """The steps with those kept linked to the earliest event that keeps them."""
    ordered = sorted(others, key=lambda e: (when_held(e) or (0, 0), e.event_id))
    out = []
    for step in steps:
        keeper = next((e for e in ordered if keeps(step, owner, e)), None)
        out.append(msgspec.structs.replace(step, fulfilled_by=keeper.event_id, fulfilled_on=keeper.date) if keeper else step)
    return out


def state(step: Step, today: Date) -> State:
    """Where a promise stands on a day."""
    if step.fulfilled_by:
        return "fulfilled"
    return "overdue" if step.due and step.due < today.isoformat() else "open"


def due(events: Iterable[Event], today: Date, *, fulfilled: bool = False) -> list[Due]:
    """Every promise, most urgent first; those kept only where ``fulfilled``. The day is the caller's: nothing here reads a clock."""
    rows = []
    for event in events:
        if event.merged_into or event.retracted or event.status in ("cancelled", "denied"):
            continue
        for step in event.steps:
            where = state(step, today)
            if where != "fulfilled" or fulfilled:
                left = (Date.fromisoformat(step.due) - today).days if step.due else None
                rows.append(Due(event.event_id, step, where, left))
    return sorted(rows, key=lambda row: (row.days_left is None, row.days_left or 0, row.event_id, row.step.text))
