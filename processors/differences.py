"""What a replay under other rules would change, event by event and with the reason, before anything is promoted.

Events are matched by the mentions they share, so an event whose id changed is still the same event, and one that split or merged is said to have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from pipeline.records import Event
from processors.alert import headline

Kind = Literal["raised", "silenced", "split", "merged", "changed", "appeared", "vanished"]

FIELDS = ("type", "status", "parties", "date", "venue", "mechanism", "ordinal")


class Difference(msgspec.Struct, frozen=True):
    """One event that came out otherwise. ``before`` and ``after`` are event ids, ``why`` says what differs and what decided."""

    kind: Kind
    before: list[str]
    after: list[str]
    headline: str
    why: str


def differences(before: Iterable[Event], after: Iterable[Event]) -> list[Difference]:
    """Everything that differs between two registries, most serious kind first, in a stable order."""
    old = {event.event_id: event for event in before if not event.merged_into}
    new = {event.event_id: event for event in after if not event.merged_into}
    forth, back = _overlaps(old, new), _overlaps(new, old)
    out = [_gone(event) for one, event in old.items() if not forth[one]]
    out += [_came(event) for one, event in new.items() if not back[one]]
    out += [_split(old[one], [new[other] for other in found]) for one, found in forth.items() if len(found) > 1]
    out += [_merged([old[other] for other in found], new[one]) for one, found in back.items() if len(found) > 1]
    for one, found in forth.items():
        if len(found) == 1 and len(back[found[0]]) == 1:
            out += _pair(old[one], new[found[0]])
    order = {kind: place for place, kind in enumerate(Kind.__args__)}  # type: ignore[attr-defined]
    return sorted(out, key=lambda one: (order[one.kind], one.before, one.after))


def _mentions(event: Event) -> set[str]:
    return {m.mention_id for m in event.members} | {e.mention_id for e in event.echoes}


def _overlaps(events: dict[str, Event], others: dict[str, Event]) -> dict[str, list[str]]:
    home = {mention: one for one, event in others.items() for mention in _mentions(event)}
    return {one: sorted({home[mention] for mention in _mentions(event) if mention in home}) for one, event in events.items()}


def _pair(old: Event, new: Event) -> list[Difference]:
    out = []
    if bool(old.revision) != bool(new.revision):
        kind: Kind = "raised" if new.revision else "silenced"
        out.append(Difference(kind, [old.event_id], [new.event_id], headline(new), f"{_verdict(old)} -> {_verdict(new)}"))
    moved = [name for name in FIELDS if getattr(old, name) != getattr(new, name)]
    if moved:
        why = "; ".join(f"{name}: {getattr(old, name)} -> {getattr(new, name)}" for name in moved)
        out.append(Difference("changed", [old.event_id], [new.event_id], headline(new), why))
    joined, left = _mentions(new) - _mentions(old), _mentions(old) - _mentions(new)
    if (joined or left) and not moved:
        out.append(Difference("changed", [old.event_id], [new.event_id], headline(new), f"mentions: {len(joined)} more, {len(left)} fewer"))
    return out


def _verdict(event: Event) -> str:
    said = event.novelty.reason if event.novelty else "not judged"
    return f"{'alerted' if event.revision else 'silent'} ({said})"


def _gone(event: Event) -> Difference:
    return Difference("vanished", [event.event_id], [], headline(event), f"no mention of it is left; it was {_verdict(event)}")


def _came(event: Event) -> Difference:
    return Difference("appeared", [], [event.event_id], headline(event), f"its mentions were not there before; it is {_verdict(event)}")


def _split(old: Event, new: Sequence[Event]) -> Difference:
    parts = "; ".join(f"{one.event_id[:8]}: {len(_mentions(one))} mentions, {one.date or 'no date'}, {_verdict(one)}" for one in new)
    return Difference("split", [old.event_id], [one.event_id for one in new], headline(old), parts)


def _merged(old: Sequence[Event], new: Event) -> Difference:
    parts = "; ".join(f"{one.event_id[:8]}: {len(_mentions(one))} mentions, {one.date or 'no date'}, {_verdict(one)}" for one in old)
    return Difference("merged", [one.event_id for one in old], [new.event_id], headline(new), parts)


def lines(found: Sequence[Difference]) -> list[str]:
    """The differences as text, one event a line."""
    return [
        f"{one.kind} {','.join(i[:8] for i in one.before) or '-'} -> {','.join(i[:8] for i in one.after) or '-'} {one.headline}: {one.why}"
        for one in found
    ]
