"""Is an event new enough to tell? One decision with its reason; docs/identity.md lists the reasons.

Nothing here reads a clock: an event's age is measured from the day its article is of (published, else retrieved).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from pipeline.records import Event, Member, Novelty
from processors.corroboration import support
from processors.fold import fold_text
from processors.identity import reference, span
from processors.languages.base import beginning
from processors.settle import LIVE, full_date

NEAREST = 5
"""Earlier events named in a decision."""

BESIDE_DAYS = 10
"""So near an event already told, a doubtful one is rather a misread report of that: a day off by a week and a half at most."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """When an event becomes an alert.

    ``horizon_days``: an event further back than this from the day of its article is kept, not alerted. ``backlog_days``: where set, an article
    published longer than this before it was retrieved raises no alert by itself (a feed that shows its archive). ``near_confidence``: what a
    lone voice needs beside an event already told of the same parties within ``BESIDE_DAYS``, or of the same day, place and host: a misread report of
    that one looks like this.
    """

    horizon_days: int = 60
    backlog_days: int | None = None
    min_confidence: float = 0.88
    near_confidence: float = 0.9
    min_families: int = 1
    alert_types: Collection[str] = ("bilateral_meeting", "working_group")


def judge(
    event: Event,
    rule: Rule,
    nearest: Sequence[tuple[str, str]],
    known_body: str | None = None,
    beside: str | None = None,
    doubtful: bool = False,
) -> Novelty:
    """Whether to raise an alert for an event not yet alerted.

    ``nearest``: (event id, how far and what) of earlier events it was compared with, nearest first. ``known_body``: an earlier event that
    shows the body at work already. ``beside``: an event already alerted that this one may be a misread report of; ``doubtful``: its day
    lies long before its articles, so it is rather that.
    """
    compared = [event_id for event_id, _ in nearest[:NEAREST]]
    against = _against(event, rule, known_body) or _too_near(event, rule, beside, doubtful)
    if against is not None:
        decisive = known_body or (beside if against.startswith("nearly_known") else None)
        return Novelty(new=False, reason=against, nearest_event_id=decisive or (compared[0] if compared else None), compared=compared)
    reason = f"first_report: nearest is {nearest[0][1]}" if nearest else "first_report: no other event of these parties and type nearby"
    return Novelty(new=True, reason=reason, nearest_event_id=compared[0] if compared else None, compared=compared)


def _against(event: Event, rule: Rule, known_body: str | None) -> str | None:
    if event.type not in rule.alert_types:
        return f"type_not_alerted: {event.type}"
    reports = [m for m in event.members if not m.retelling and m.status in LIVE]
    # A meeting called off before its announcement reached us is told as one called off, or the order of arrival would decide.
    if event.status not in LIVE and (event.status != "cancelled" or not reports):
        return f"not_live: {event.status}"
    if not reports:
        return "retelling: every article recalls it, none reports it"
    timely = [m for m in reports if _age(m, event) is None or (_age(m, event) or 0) <= rule.horizon_days]
    if not timely:
        ages = min(age for m in reports if (age := _age(m, event)) is not None)
        return f"beyond_horizon: {ages} days before its earliest article, the horizon is {rule.horizon_days}"
    if rule.backlog_days is not None and all(_backlog(m) > rule.backlog_days for m in timely):
        return f"backlog: published more than {rule.backlog_days} days before a feed showed it"
    if event.type == "working_group" and known_body:
        return "known_body: the body was at work before"
    if event.type == "working_group" and all(_revived(m) for m in timely):
        return "revived_body: an existing body brought back"
    if event.confidence < rule.min_confidence:
        return f"confidence_below: {_below(event.confidence, rule.min_confidence)}"
    families = support(event.members, event.echoes).families
    if families < rule.min_families:
        return f"families_below: {families} of {rule.min_families}"
    return None


def _below(value: float, limit: float) -> str:
    """``0.85 of 0.88``; with three decimals, rounded down, where two would show the same number twice."""
    short = f"{value:.2f}", f"{limit:.2f}"
    return f"{short[0]} of {short[1]}" if short[0] != short[1] else f"{int(value * 1000) / 1000:.3f} of {limit:.4g}"


def _too_near(event: Event, rule: Rule, beside: str | None, doubtful: bool) -> str | None:
    sure = event.confidence >= rule.near_confidence and not doubtful
    if beside is None or sure or support(event.members, event.echoes).families > 1:
        return None
    return (
        f"nearly_known: a day long before its article, beside {beside} already told"
        if doubtful
        else f"nearly_known: one voice at {_below(event.confidence, rule.near_confidence)}, beside {beside} already told"
    )


def _age(member: Member, event: Event) -> int | None:
    """Days between the event and the article, by the member's own date, else the event's; None where nothing dates one of them.

    A copy under a later date is as old as what it copies, so the event's date stands in for the copy's own.
    """
    ref = reference(member)
    when = span(event.date) if member.copy_of else span(full_date(member)) or span(event.date)
    if ref is None or when is None:
        return None
    return ref[0] - when[1]


def _backlog(member: Member) -> int:
    published, retrieved = span(member.published), span(member.retrieved)
    return retrieved[0] - published[1] if published and retrieved else 0


def _revived(member: Member) -> bool:
    texts = [member.mechanism or "", *(e.quote for e in member.evidence if e.role == "trigger")]
    said = " ".join(fold_text(text[:400]) for text in texts)
    return bool(beginning("revived").search(said)) and not beginning("founded").search(said)
