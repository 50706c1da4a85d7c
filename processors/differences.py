"""What a replay under other rules would change, event by event and with the reason, before anything is promoted.

Events are matched by the mentions they share, so an event whose id changed is still the same event, and one that split or merged is said to have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from pipeline.records import Alert, Event, Member
from processors.alert import headline
from processors.identity import SAME, compare, node_of

Kind = Literal["raised", "silenced", "split", "merged", "changed", "appeared", "vanished"]

TOLD = 3
"""Mentions named in a difference."""

READ = (
    "type",
    "status",
    "parties",
    "date",
    "date_basis",
    "venue",
    "mechanism",
    "ordinal",
    "participants",
    "retelling",
    "follow_up_of",
    "confidence",
)
FIELDS = ("type", "status", "parties", "date", "venue", "mechanism", "ordinal")


class Difference(msgspec.Struct, frozen=True):
    """One event that came out otherwise. ``before`` and ``after`` are event ids, ``why`` says what differs and what decided."""

    kind: Kind
    before: list[str]
    after: list[str]
    headline: str
    why: str


def differences(before: Iterable[Event], after: Iterable[Event]) -> list[Difference]:
    """Everything that differs between two registries, most serious kind first, in a stable order.

    ``after`` is of the rules at hand: what ties or parts its mentions is asked of them.
    """
    old = {event.event_id: event for event in before if not event.merged_into and event.members}
    new = {event.event_id: event for event in after if not event.merged_into and event.members}
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


def alerted(found: Sequence[Difference], before: Iterable[Alert], after: Iterable[Alert]) -> list[Difference]:
    """A row for every event whose alerts differ and that none of ``found`` names. ``before`` were raised only by the old rules, ``after`` only by the new.

    An event may end as it was and yet have been told of otherwise on the way: later, in other steps, or under an id that merged into another since.
    """
    named = {one for row in found for one in (*row.before, *row.after)}
    table: dict[str, tuple[list[Alert], list[Alert]]] = {}
    for place, alerts in enumerate((before, after)):
        for alert in alerts:
            if alert.event_id not in named:
                table.setdefault(alert.event_id, ([], []))[place].append(alert)
    return [_told_otherwise(event_id, *table[event_id]) for event_id in sorted(table)]


def _told_otherwise(event_id: str, gone: Sequence[Alert], fresh: Sequence[Alert]) -> Difference:
    last = (*gone, *fresh)[-1]
    why = [
        f"alerts {name}: {', '.join(_raised(one) for one in some[:TOLD])}"
        for name, some in (("no longer raised", gone), ("new", fresh))
        if some
    ]
    return Difference(
        "changed", [event_id] if gone else [], [event_id] if fresh else [], last.headline, f"{'; '.join(why)} ({last.novelty.reason})"
    )


def _raised(alert: Alert) -> str:
    into = next((f" into {one.event_id[:8]}" for one in alert.related if one.relation == "merged_into"), "")
    return f"revision {alert.revision} {'+'.join(alert.changes) or alert.change}{into}"


def _mentions(event: Event) -> set[str]:
    return {m.mention_id for m in event.members} | {e.mention_id for e in event.echoes}


def _sources(event: Event) -> set[str]:
    """What stands for an event whose mentions were all read anew: its articles and its type."""
    return {f"{m.article_id} {event.type}" for m in event.members}


def _overlaps(events: dict[str, Event], others: dict[str, Event]) -> dict[str, list[str]]:
    """The events of the other registry that share a mention with each; where none does, those that share an article and are matched by no mention."""
    home = {mention: one for one, event in others.items() for mention in _mentions(event)}
    found = {one: {home[mention] for mention in _mentions(event) if mention in home} for one, event in events.items()}
    matched = {other for ids in found.values() for other in ids}
    left = {source: one for one, event in others.items() if one not in matched for source in _sources(event)}
    for one, event in events.items():
        found[one] = found[one] or {left[source] for source in _sources(event) if source in left}
    return {one: sorted(ids) for one, ids in found.items()}


def _pair(old: Event, new: Event) -> list[Difference]:
    out = []
    if bool(old.revision) != bool(new.revision):
        kind: Kind = "raised" if new.revision else "silenced"
        out.append(Difference(kind, [old.event_id], [new.event_id], headline(new), f"{_verdict(old)} -> {_verdict(new)}"))
    moved = [f"{name}: {getattr(old, name)} -> {getattr(new, name)}" for name in FIELDS if getattr(old, name) != getattr(new, name)]
    if old.event_id != new.event_id:
        moved.insert(0, f"id: {old.event_id[:8]}, {_verdict(old)} -> {new.event_id[:8]}, {_verdict(new)}")
    why = [*moved, *_come_and_gone(old, new)]
    if why:
        out.append(Difference("changed", [old.event_id], [new.event_id], headline(new), "; ".join(why)))
    return out


def _come_and_gone(old: Event, new: Event) -> list[str]:
    """Which mentions joined, left or were read otherwise, and what ties or parts them now."""
    before, after = {m.mention_id: m for m in old.members}, {m.mention_id: m for m in new.members}
    joined = [m for one, m in after.items() if one not in _mentions(old)]
    left = [m for one, m in before.items() if one not in _mentions(new)]
    out = []
    for member in joined[:TOLD]:
        again = next((m for m in left if m.article_id == member.article_id), None)
        if again is not None:
            left.remove(again)
            out.append(f"{member.outlet} read otherwise: {_reread(again, member)}")
        else:
            out.append(f"{member.outlet} joined: {_tie([member], [m for m in new.members if m is not member])}")
    out += [f"{member.outlet} left: {_tie([member], new.members)}" for member in left[:TOLD]]
    counted = len(_mentions(new)) - len(_mentions(old))
    return out or ([f"sources: {counted:+d}"] if counted else [])


def _reread(old: Member, new: Member) -> str:
    """The fields of a mention that a new reading of its article changed."""
    moved = [name for name in READ if getattr(old, name) != getattr(new, name)]
    return ", ".join(f"{name} {_said(getattr(old, name))} -> {_said(getattr(new, name))}" for name in moved) or "words only"


def _said(value: object) -> str:
    if isinstance(value, list):
        return "-".join(getattr(one, "name", str(one)) for one in value) or "none"
    return "none" if value is None else str(value)


def _tie(some: Sequence[Member], others: Sequence[Member]) -> str:
    """What the rules of today say of the two nearest mentions of two groups: the points that tie them, or what keeps them apart."""
    found = [(compare(node_of(a), node_of(b)), a, b) for a in some for b in others]
    if not found:
        return "alone"
    verdict, a, b = max(found, key=lambda one: (one[0].linked, one[0].score))
    pair = f"{a.outlet} ({a.date or 'no date'}) and {b.outlet} ({b.date or 'no date'})"
    if verdict.veto and not verdict.linked:
        return f"{pair}: {verdict.veto}"
    return f"{pair}: {verdict.score:g} of {SAME:g}: {', '.join(verdict.reasons) or 'no more'}"


def _verdict(event: Event) -> str:
    said = event.novelty.reason if event.novelty else "not judged"
    return f"{'alerted' if event.revision else 'silent'} ({said})"


def _gone(event: Event) -> Difference:
    return Difference("vanished", [event.event_id], [], headline(event), f"no mention of it is left; it was {_verdict(event)}")


def _came(event: Event) -> Difference:
    return Difference("appeared", [], [event.event_id], headline(event), f"its mentions were not there before; it is {_verdict(event)}")


def _split(old: Event, new: Sequence[Event]) -> Difference:
    parts = "; ".join(_part(one) for one in new)
    why = "; ".join(_tie(new[0].members, one.members) for one in new[1:])
    return Difference("split", [old.event_id], [one.event_id for one in new], headline(old), f"{parts}; apart by {why}")


def _merged(old: Sequence[Event], new: Event) -> Difference:
    parts = "; ".join(_part(one) for one in old)
    why = "; ".join(_tie(_now(old[0], new), _now(one, new)) for one in old[1:])
    return Difference("merged", [one.event_id for one in old], [new.event_id], headline(new), f"{parts}; together by {why}")


def _part(event: Event) -> str:
    return f"{event.event_id[:8]}: {len(_mentions(event))} mentions, {event.date or 'no date'}, {_verdict(event)}"


def _now(old: Event, new: Event) -> list[Member]:
    """The members of the new event that come of the old one."""
    ids, articles = _mentions(old), {m.article_id for m in old.members}
    return [m for m in new.members if m.mention_id in ids] or [m for m in new.members if m.article_id in articles]


def lines(found: Sequence[Difference]) -> list[str]:
    """The differences as text, one event a line."""
    return [
        f"{one.kind} {','.join(i[:8] for i in one.before) or '-'} -> {','.join(i[:8] for i in one.after) or '-'} {one.headline}: {one.why}"
        for one in found
    ]
