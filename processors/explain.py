"""Why an event is what it is: the rule and the sentences behind each mention, why the mentions are one event, why it was new, what it was compared with.

Pure: whoever calls it has read the event, the events it was compared with and, where wanted, the coordinates of the records behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.records import Conflict, Event, Evidence, Mention, Novelty, Related, Step, Support, TagResult
from processors.alert import headline
from processors.corroboration import support
from processors.identity import SAME, compare, node_of
from processors.ledger import when_held


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One mention: who said it, what decided, and which earlier mention ties it to the event (``joined``, with every reason and its points).

    ``records`` are the coordinates from the mention back to the stored page, as ``topic/partition/offset``.
    """

    mention_id: str
    article_id: str
    outlet: str
    url: str
    lang: str | None
    published: str | None
    retrieved: str | None
    family: str
    copy_of: str | None
    title: str
    status: str
    parties: list[str]
    date: str | None
    date_basis: str
    rule: str
    confidence: float
    evidence: list[Evidence]
    joined: str
    records: list[str]


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """An event this one was compared with and is not."""

    event_id: str
    headline: str
    days_apart: int | None
    why_not: str


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything there is to say of an event, in the order a reader asks."""

    event_id: str
    type: str
    headline: str
    status: str
    date: str | None
    venue: str | None
    mechanism: str | None
    novelty: Novelty
    compared: list[Rival]
    voices: list[Voice]
    echoes: int
    support: Support
    conflicts: list[Conflict]
    related: list[Related]
    steps: list[Step]
    revision: int
    merged_into: str | None


def explain(event: Event, others: Mapping[str, Event], coordinates: Mapping[str, Sequence[str]] | None = None) -> Explanation:
    """The explanation of an event. ``others``: the events named in its novelty, by id (missing ones are named only);
    ``coordinates``: mention id -> records from the mention back to the page."""
    novelty = event.novelty or Novelty(new=False, reason="not judged")
    return Explanation(
        event_id=event.event_id,
        type=event.type,
        headline=headline(event),
        status=event.status,
        date=event.date,
        venue=event.venue,
        mechanism=event.mechanism,
        novelty=novelty,
        compared=[_rival(event, one, others.get(one)) for one in novelty.compared],
        voices=_voices(event, coordinates or {}),
        echoes=len(event.echoes) + event.uncounted,
        support=support(event.members, event.echoes, event.uncounted),
        conflicts=event.conflicts,
        related=event.related,
        steps=event.steps,
        revision=event.revision,
        merged_into=event.merged_into,
    )


def _voices(event: Event, coordinates: Mapping[str, Sequence[str]]) -> list[Voice]:
    voices = []
    for place, member in enumerate(event.members):
        voices.append(
            Voice(
                mention_id=member.mention_id,
                article_id=member.article_id,
                outlet=member.outlet,
                url=member.url,
                lang=member.lang,
                published=member.published,
                retrieved=member.retrieved,
                family=member.family,
                copy_of=member.copy_of,
                title=member.title,
                status=member.status,
                parties=member.parties,
                date=member.date,
                date_basis=member.date_basis,
                rule=member.rule,
                confidence=member.confidence,
                evidence=member.evidence,
                joined=_joined(event, place),
                records=list(coordinates.get(member.mention_id, ())),
            )
        )
    return voices


def _joined(event: Event, place: int) -> str:
    if place == 0:
        return "the first mention"
    mine = node_of(event.members[place])
    found = [(compare(mine, node_of(other)), other) for other in event.members[:place]]
    verdict, other = max(found, key=lambda pair: (pair[0].linked, pair[0].score))
    if mine.token == node_of(other).token:
        return f"says what {other.outlet} says"
    return f"with {other.outlet}: {verdict.score:g} of {SAME:g}: " + "; ".join(
        verdict.reasons or (verdict.veto or "through a third mention",)
    )


def _rival(event: Event, event_id: str, other: Event | None) -> Rival:
    if other is None or not other.members:
        return Rival(event_id=event_id, headline="", days_apart=None, why_not="no longer in the registry")
    found = [compare(node_of(a), node_of(b)) for a in event.members for b in other.members]
    best = max(found, key=lambda verdict: verdict.score)
    mine, theirs = when_held(event), when_held(other)
    apart = max(0, mine[0] - theirs[1], theirs[0] - mine[1]) if mine and theirs else None
    why = best.veto or f"score {best.score:g} is below {SAME:g}"
    return Rival(event_id=event_id, headline=headline(other), days_apart=apart, why_not=why)


def lines(told: Explanation) -> list[str]:
    """The explanation as lines of text for a terminal."""
    out = [f"{told.headline}", f"event {told.event_id}, {told.type}, {told.status}, revision {told.revision}"]
    if told.merged_into:
        out.append(f"merged into {told.merged_into}")
    out.append(f"{'new' if told.novelty.new else 'not alerted'}: {told.novelty.reason}")
    for rival in told.compared:
        apart = "" if rival.days_apart is None else f", {rival.days_apart} days apart"
        out.append(f"  compared with {rival.event_id} ({rival.headline}{apart}): {rival.why_not}")
    spoken = told.support
    out.append(f"support: {spoken.articles} articles, {spoken.families} independent voices, official: {'yes' if spoken.official else 'no'}")
    for voice in told.voices:
        out += _voice_lines(voice)
    out += [f"conflict: {conflict.field}: " + " / ".join(conflict.values) for conflict in told.conflicts]
    out += [f"related: {one.relation} {one.event_id}" for one in told.related]
    for step in told.steps:
        kept = f", kept by {step.fulfilled_by}" if step.fulfilled_by else f", due {step.due}" if step.due else ""
        out.append(f"promised: {step.kind}: {step.text}{kept}")
    return out


def _voice_lines(voice: Voice) -> list[str]:
    copied = f", a copy of {voice.copy_of}" if voice.copy_of else ""
    out = [f"- {voice.outlet}{copied}: {voice.title}", f"    {voice.url}"]
    date = f"{voice.date} ({voice.date_basis})" if voice.date else "no date"
    out.append(f"    {voice.status}, {date}, rule {voice.rule}, confidence {voice.confidence:.2f}; {voice.joined}")
    out += [f"    {span.role} [{span.start}:{span.end}] {span.quote}" for span in voice.evidence]
    if voice.records:
        out.append("    records: " + " <- ".join(voice.records))
    return out


def reading_lines(result: TagResult) -> list[str]:
    """What the tagger made of one article, as lines of text."""
    out = [f"{result.disposition}, language {result.lang or 'unknown'}"]
    for mention in result.mentions:
        out += _mention_lines(mention)
    return out


def _mention_lines(mention: Mention) -> list[str]:
    out = [f"- {mention.type}, {mention.status}: {'-'.join(mention.parties)}, rule {mention.rule}, confidence {mention.confidence:.2f}"]
    facts = {
        "date": mention.date and f"{mention.date} ({mention.date_basis}: {mention.date_text})",
        "venue": mention.venue,
        "mechanism": mention.mechanism,
        "people": ", ".join(f"{p.name} ({p.party or '?'})" for p in mention.participants),
        "topics": ", ".join(mention.topics),
        "next": mention.next_step and f"{mention.next_step.kind} {mention.next_step.date or ''} {mention.next_step.text}",
    }
    out += [f"    {name}: {value}" for name, value in facts.items() if value]
    return out + [f"    {span.role} [{span.start}:{span.end}] {span.quote}" for span in mention.evidence]
