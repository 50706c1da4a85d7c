"""From an event's revision to the alert consumers read: a CloudEvent whose data never exceeds 16 KiB.

In the log (and in Kafka) an alert is in binary mode: the value is ``data``, the attributes are ``ce_`` headers. ``structured`` gives the other
mode, one JSON object, for webhooks and for ``dragoman alerts list --json``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from datetime import date as Date
from functools import lru_cache
from typing import Any, Literal

import msgspec
from babel import Locale
from babel.core import get_global

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import (
    Alert,
    AlertEvidence,
    AlertParty,
    AlertQuote,
    AlertSource,
    AlertVenue,
    Change,
    Codes,
    Echo,
    Event,
    Member,
    NextStep,
    Novelty,
    Provenance,
    Record,
    Times,
)
from pipeline.topics import ALERTS
from processors.corroboration import support
from processors.gazetteer.coordinates import locate
from processors.gazetteer.lookup import without_country
from processors.identity import span

MAX_BYTES = 16 * 1024
MAX_EVIDENCE = 5
MAX_QUOTES = 6
MAX_SOURCES = 60
QUOTE_CHARS = 400

Precision = Literal["day", "month", "year", "range", "none"]

BODY_NAMES = {
    "EU": "European Union",
    "UN": "United Nations",
    "AFRICAN_UNION": "African Union",
    "GULF_COOPERATION_COUNCIL": "Gulf Cooperation Council",
}
"""English names of parties CLDR does not name as territories; a body spelled out otherwise is shown as its id, underscores as spaces."""

_WITH_THE = frozenset(
    ["US", "GB", "NL", "PH", "AE", "CD", "CF", "DO", "BS", "GM", "MV", "MH", "KM", "SC", "SB", "EU", "UN", "AFRICAN_UNION"]
)

CODES: dict[tuple[str, str], tuple[str, str]] = {
    ("bilateral_meeting", "planned"): ("036", "AGREE"),
    ("bilateral_meeting", "held"): ("040", "CONSULT"),
    ("working_group", "planned"): ("030", "AGREE"),
    ("working_group", "agreed"): ("050", "COOPERATE"),
    ("agreement", "planned"): ("030", "AGREE"),
    ("agreement", "agreed"): ("057", "COOPERATE"),
    ("call", "held"): ("041", "CONSULT"),
}
"""(type, status) -> (CAMEO event code, PLOVER event type): CAMEO codebook 1.1b3, chapters 03 to 05; PLOVER codebook 2021."""
_OFF = ("120", "REJECT")


@lru_cache(maxsize=1)
def _iso3() -> Mapping[str, str]:
    """Alpha-2 to alpha-3, out of CLDR's territory aliases; without its private codes, all but Qatar's of those in Q (``QUU``, the EU)."""
    aliases = get_global("territory_aliases")
    known = {three: two[0] for three, two in sorted(aliases.items()) if len(three) == 3 and three.isalpha() and len(two) == 1}
    return {two: three for three, two in known.items() if three == "QAT" or not three.startswith("Q")}


@lru_cache(maxsize=64)
def _territories(lang: str) -> Mapping[str, str]:
    return dict(Locale.parse(lang.replace("-", "_")).territories)


def party_name(party: str, lang: str = "en") -> str:
    """A party's display name through CLDR; ids CLDR does not know are spelled as they stand."""
    if lang == "en" and party in BODY_NAMES:
        return BODY_NAMES[party]
    return _territories(lang).get(party) or BODY_NAMES.get(party) or party.replace("_", " ")


def precision(date: str | None) -> Precision:
    """How exactly an EDTF date is known."""
    if not date:
        return "none"
    if "/" in date:
        return "range"
    return {1: "year", 2: "month"}.get(date.count("-") + 1, "day")  # type: ignore[return-value]


# ---- headline ----------------------------------------------------------------------------------------------------------------------------


def _names(parties: Sequence[str]) -> str:
    names = [("the " if party in _WITH_THE else "") + party_name(party) for party in parties]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _day(date: str | None) -> str:
    """`` on 27 December 2023``, `` in December 2023``, or nothing."""
    if not date:
        return ""
    if "/" in date:
        first, _, last = date.partition("/")
        return f" from {_day_name(first)} to {_day_name(last)}"
    return f" {'on' if date.count('-') == 2 else 'in'} {_day_name(date)}"


def _day_name(date: str) -> str:
    days = span(date)
    if days is None:
        return date
    day = Date.fromordinal(days[0])
    month = _months()[day.month]
    return {3: f"{day.day} {month} {day.year}", 2: f"{month} {day.year}"}.get(date.count("-") + 1, str(day.year))


@lru_cache(maxsize=1)
def _months() -> Mapping[int, str]:
    return dict(Locale("en").months["format"]["wide"])


def _place(event: Event) -> str:
    """`` in Rabat``, `` at Viminale, Rome``, `` in Vienna, Austria`` where Austria is no party, `` (online)``, or nothing."""
    if not event.venue:
        return ""
    if not event.venue[:1].isupper():
        return f" ({event.venue})"
    place = without_country(event.venue, event.venue_country)
    told = place if event.venue_country in event.parties else event.venue
    return f" at {told}" if "," in place else f" in {told}"


def headline(event: Event) -> str:
    """One English sentence without a full stop, at most 240 characters."""
    who = _names(event.parties)
    who = who[:1].upper() + who[1:]
    body = event.mechanism or "a joint working group on migration"
    session = f" ({event.mechanism})" if event.mechanism else ""
    place = _place(event)
    when = _day(event.date)
    said = {
        ("bilateral_meeting", "planned"): f"{who} are to meet on migration{session}{place}{when}",
        ("bilateral_meeting", "held"): f"{who} met on migration{session}{place}{when}",
        ("bilateral_meeting", "agreed"): f"{who} agreed to meet on migration{session}{place}{when}",
        ("working_group", "planned"): f"{who} plan a joint body: {body}",
        ("working_group", "agreed"): f"{who} agreed on a joint body: {body}",
        ("agreement", "planned"): f"{who} are to sign: {event.mechanism or 'an agreement on migration'}{when}",
        ("call", "held"): f"{who} spoke by telephone on migration{when}",
    }
    off = {"cancelled": "called off", "postponed": "postponed", "denied": "denied"}
    kind = {"bilateral_meeting": "Meeting", "working_group": "Joint body", "agreement": "Agreement", "call": "Call"}[event.type]
    text = said.get((event.type, event.status))
    if text is None and event.status in off:
        text = f"{kind} of {_names(event.parties)}{session}{when} {off[event.status]}"
    text = text or f"{who} agreed: {event.mechanism or 'cooperation on migration'}{place}{when}"
    contested = any(c.field == "status" and "denied" in c.values for c in event.conflicts) and event.status != "denied"
    return f"{text[:215]}, denied by one side" if contested else text[:240]


# ---- the alert ---------------------------------------------------------------------------------------------------------------------------


def alert_of(event: Event, change: Change, *, provenance: Provenance, changes: Sequence[Change] = ()) -> Alert:
    """The alert of an event's present revision, within ``MAX_BYTES``. ``changes`` are all that moved, ``change`` the first of them."""
    spoken = support(event.members, event.echoes, event.uncounted)
    sources = _sources(event)
    alert = Alert(
        event_id=event.event_id,
        revision=event.revision,
        change=change,
        type=event.type,
        status=event.status,
        headline=headline(event),
        parties=[_party(event, party) for party in event.parties],
        participants=event.participants,
        venue=_venue(event),
        date=event.date,
        date_precision=precision(event.date),
        mechanism=event.mechanism,
        ordinal=event.ordinal,
        format=event.format,
        topics=event.topics,
        next_step=_next_step(event),
        steps=event.steps,
        quotes=_quotes(event),
        evidence=_evidence(event),
        sources=sources,
        support=spoken,
        conflicts=event.conflicts,
        novelty=event.novelty or Novelty(new=False, reason="not judged"),
        related=event.related[:12],
        codes=_codes(event),
        confidence=event.confidence,
        times=Times(first_published=event.first_published, first_seen=event.first_seen),
        provenance=provenance,
        links={"article": sources[0].url} if sources else {},
        changes=list(changes or (change,)),
        bundled=bool(event.members) and all(m.bundled for m in event.members),
    )
    return _fitted(alert)


def _party(event: Event, party: str) -> AlertParty:
    if event.venue_country in event.parties:
        return AlertParty(party, party_name(party), "host" if party == event.venue_country else "visitor")
    return AlertParty(party, party_name(party))


def _venue(event: Event) -> AlertVenue | None:
    """The place with the coordinates of its city, where the gazetteer has them."""
    if not event.venue:
        return None
    city = locate(event.venue, event.venue_country, tuple(event.parties))
    if city is None:
        return AlertVenue(text=event.venue, country=event.venue_country)
    return AlertVenue(text=event.venue, country=event.venue_country or city.country, lat=city.lat, lon=city.lon)


def _next_step(event: Event) -> NextStep | None:
    """The most useful promise: a meeting or session before a statement, one with a time before one without."""
    best = min(event.steps, key=lambda s: (s.fulfilled_by is not None, s.date is None, s.kind == "statement", s.text), default=None)
    return None if best is None else NextStep(kind=best.kind, text=best.text, date=best.date, venue=best.venue)


def _sources(event: Event) -> list[AlertSource]:
    """One entry an article, independent voices first within what there is room for, else in order of appearance."""
    everyone: list[Member | Echo] = [*event.members, *event.echoes]
    table: dict[str, Member | Echo] = {}
    voices: dict[str, str] = {}
    for source in everyone:
        table.setdefault(source.article_id, source)
        if source.copy_of is None:
            voices.setdefault(source.family, source.article_id)
    fresh = set(voices.values())
    ordered = sorted(table.values(), key=lambda s: s.article_id not in fresh)
    return [
        AlertSource(
            article_id=s.article_id, url=s.url, outlet=s.outlet, lang=s.lang, published=s.published, family=s.family, copy_of=s.copy_of
        )
        for s in ordered[:MAX_SOURCES]
    ]


def _evidence(event: Event) -> list[AlertEvidence]:
    """Up to five spans: the trigger of each independent voice first, then what else supports it."""
    rows: list[tuple[int, int, AlertEvidence]] = []
    for rank, member in enumerate(
        sorted(event.members, key=lambda m: (m.copy_of is not None, m.status != event.status, m.since, m.mention_id))
    ):
        for place, span_ in enumerate(sorted(member.evidence, key=lambda e: (e.role != "trigger", e.start))):
            quote = span_.quote[:QUOTE_CHARS]
            rows.append(
                (
                    place,
                    rank,
                    AlertEvidence(
                        article_id=member.article_id,
                        url=member.url,
                        outlet=member.outlet,
                        lang=member.lang,
                        quote=quote,
                        start=span_.start,
                        end=span_.start + len(quote),
                    ),
                )
            )
    return [row for _, _, row in sorted(rows, key=lambda r: r[:2])[:MAX_EVIDENCE]]


def _quotes(event: Event) -> list[AlertQuote]:
    seen: dict[str, AlertQuote] = {}
    for member in event.members:
        for quote in member.quotes:
            seen.setdefault(quote.text[:80], AlertQuote(speaker=quote.speaker, text=quote.text[:QUOTE_CHARS], article_id=member.article_id))
    return list(seen.values())[:MAX_QUOTES]


def _codes(event: Event) -> Codes:
    status = "agreed" if event.type == "agreement" and event.status == "held" else event.status
    cameo, plover = CODES.get((event.type, status), _OFF)
    return Codes(cameo=cameo, plover=plover, iso3=[_iso3()[party] for party in event.parties if party in _iso3()])


def _size(alert: Alert) -> int:
    return len(msgspec.json.encode(alert))


def _fitted(alert: Alert) -> Alert:
    """The alert cut to ``MAX_BYTES``: quotes go first, then sources, evidence and people beyond what is needed to check it."""
    steps: list[dict[str, Any]] = [
        {"quotes": alert.quotes[:2]},
        {"sources": alert.sources[:25]},
        {"evidence": alert.evidence[:3], "quotes": []},
        {"sources": alert.sources[:10], "related": alert.related[:5]},
        {"participants": alert.participants[:15], "steps": alert.steps[:2], "conflicts": alert.conflicts[:3]},
        {"sources": alert.sources[:4], "evidence": alert.evidence[:1]},
        {"sources": alert.sources[:1], "participants": alert.participants[:5], "steps": [], "conflicts": []},
    ]
    for cut in steps:
        if _size(alert) <= MAX_BYTES:
            return alert
        alert = msgspec.structs.replace(alert, **cut)
    return alert


# ---- CloudEvents -------------------------------------------------------------------------------------------------------------------------


def ce_type(alert: Alert) -> str:
    """``org.dragoman.alert.created.v1`` and its like."""
    kind = "created" if alert.change == "new" else "retracted" if alert.change in ("merged", "retracted") else "updated"
    return f"org.dragoman.alert.{kind}.v1"


def alert_id(event_id: str, revision: int) -> str:
    return content_id("alert", event_id, str(revision))


def timestamp(ms: int) -> str:
    """RFC 3339 in UTC of milliseconds since 1970, with milliseconds only where there are any."""
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return moment.isoformat(timespec="milliseconds" if ms % 1000 else "seconds").replace("+00:00", "Z")


def ce_headers(alert: Alert, *, deployment: str, time: int) -> tuple[tuple[str, str], ...]:
    """The attributes in Kafka's binary mode. ``time`` is the event time (ms, UTC) of the record that caused the alert."""
    return (
        ("content-type", "application/json"),
        ("ce_specversion", "1.0"),
        ("ce_id", alert_id(alert.event_id, alert.revision)),
        ("ce_source", f"/dragoman/{deployment}"),
        ("ce_type", ce_type(alert)),
        ("ce_subject", alert.event_id),
        ("ce_time", timestamp(time)),
        ("ce_dataschema", "urn:dragoman:schema:alert:v1"),
    )


def record_of(alert: Alert, *, deployment: str, parent: Record) -> Record:
    """The alert as the log stores it."""
    base = codec.encode(ALERTS, alert.event_id, alert, time=parent.time, record_id=alert_id(alert.event_id, alert.revision), parent=parent)
    return msgspec.structs.replace(base, headers=base.headers + ce_headers(alert, deployment=deployment, time=parent.time))


def structured(record: Record) -> dict[str, Any]:
    """A stored alert in CloudEvents structured mode: the attributes and ``data``, ready for JSON."""
    attributes = {name.removeprefix("ce_"): value for name, value in record.headers if name.startswith("ce_")}
    return {**attributes, "datacontenttype": "application/json", "data": msgspec.json.decode(record.value)}
