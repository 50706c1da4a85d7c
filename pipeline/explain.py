"""From an event back to the bytes it came from: which sentence, by which rule, in which article, on which stored page, and why it was new."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from html import escape
from typing import Any

import msgspec
import zstandard

from pipeline import topics, views
from pipeline.codec import decode
from pipeline.log.base import Log
from pipeline.records import Article, Event, Evidence, Member, Mention, MentionRecord, RawArticle, Record

PAGE_LIMIT = 16_000_000
"""Bytes a stored page may inflate to; more than any that was stored."""


class Step(msgspec.Struct, frozen=True):
    """One record on the way back: ``where`` is topic/partition/offset, ``what`` says in words what it holds."""

    where: str
    what: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One article behind an event. ``text`` is title, newline, text, as evidence counts in it; None where it is no longer kept."""

    article_id: str
    url: str
    outlet: str
    title: str
    published: str | None
    status: str
    date: str | None
    rule: str
    confidence: float
    evidence: list[Evidence]
    copy_of: str | None
    walk: list[Step]
    text: str | None


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Why an event is what it is. ``compared`` are the earlier events it was held against, as one line each."""

    event: dict[str, Any]
    alerts: list[str]
    novelty: str
    compared: list[str]
    related: list[str]
    conflicts: list[str]
    steps: list[str]
    sources: list[Source]


def explain(log: Log, event: Event) -> Explanation:
    """Everything the log still knows of an event."""
    registry = views.events(log)
    mentions = _mentions(log, event.members)
    revisions = [record for record in views.alerts(log, revisions=True) if record.key == event.event_id]
    novelty = event.novelty
    return Explanation(
        event={
            name: getattr(event, name)
            for name in ("event_id", "type", "status", "parties", "date", "venue", "mechanism", "confidence", "topics")
        },
        alerts=[
            f"revision {data['revision']}: {data['change']}: {data['headline']}"
            for data in (views.cloud_event(r)["data"] for r in revisions)
        ],
        novelty=f"{'new' if novelty.new else 'not new'}: {novelty.reason}" if novelty else "not judged",
        compared=[one_line(registry[one]) for one in (novelty.compared if novelty else []) if one in registry],
        related=[f"{one.relation}: {one_line(registry[one.event_id])}" for one in event.related if one.event_id in registry],
        conflicts=[f"{one.field}: {' | '.join(one.values)}" for one in event.conflicts],
        steps=[_promise(step) for step in event.steps],
        sources=[_source(log, member, mentions.get(member.mention_id)) for member in event.members],
    )


def one_line(event: Event) -> str:
    """An event in a line."""
    parts = [event.type, "-".join(event.parties), event.status, event.date or "no date", event.venue or "", event.mechanism or ""]
    return f"{event.event_id[:12]}  {'  '.join(part for part in parts if part)}"


def as_text(explanation: Explanation) -> str:
    """The explanation as people read it."""
    event = explanation.event
    lines = [f"EVENT {event['event_id']}", *_facts(event), "", f"WHY     {explanation.novelty}"]
    lines += [f"        compared with {line}" for line in explanation.compared]
    for title, entries in (
        ("ALERTS", explanation.alerts),
        ("RELATED", explanation.related),
        ("DISPUTED", explanation.conflicts),
        ("NEXT", explanation.steps),
    ):
        lines += [f"{title if not i else '':8}{line}" for i, line in enumerate(entries)]
    for number, source in enumerate(explanation.sources, 1):
        lines += ["", *_source_lines(number, source)]
    return "\n".join(lines)


def mention_text(mention: Mention) -> str:
    """One mention of an article that is in no log, as people read it."""
    facts = _facts(
        {name: getattr(mention, name) for name in ("type", "status", "parties", "date", "venue", "mechanism", "confidence", "topics")}
    )
    people = [f"  who     {person.name} ({person.role or '-'}, {person.party or '-'})" for person in mention.participants]
    spans = [f'  {one.role:8}"{one.quote}" [{one.start}:{one.end}]' for one in mention.evidence]
    return "\n".join([*facts, f"  rule    {mention.rule}   date {mention.date_basis} ({mention.date_text or '-'})", *people, *spans])


def as_html(title: str, sections: Iterable[tuple[str, str, list[tuple[int, int, str]]]]) -> str:
    """A page that stands alone: for each section a heading, a text, and spans (start, end, role) marked in it. Nothing of a text is markup here."""
    body = "".join(f"<section><h2>{escape(heading)}</h2><p>{_marked(text, spans)}</p></section>" for heading, text, spans in sections)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<style>body{font:1rem/1.6 serif;max-width:45rem;margin:2rem auto;padding:0 1rem}p{white-space:pre-line}"
        "mark{background:#ffe9a8}mark::after{content:' ['attr(data-role)']';font:.7rem sans-serif;color:#555}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def html_of(explanation: Explanation) -> str:
    """The explanation with its evidence marked in the articles' own text."""
    summary = as_text(msgspec.structs.replace(explanation, sources=[]))
    sections: list[tuple[str, str, list[tuple[int, int, str]]]] = [("What and why", summary, [])]
    for source in explanation.sources:
        spans = [(one.start, one.end, one.role) for one in source.evidence] if source.text else []
        quotes = "\n".join(one.quote for one in source.evidence)
        sections.append((f"{source.outlet}: {source.title} ({source.url})", source.text or quotes, spans))
    return as_html(f"Event {explanation.event['event_id'][:12]}", sections)


def _mentions(log: Log, members: Iterable[Member]) -> dict[str, Record]:
    found = views.by_key(log, topics.MENTIONS, {member.article_id for member in members})
    return {decode(record, MentionRecord).mention_id: record for records in found.values() for record in records}


def _source(log: Log, member: Member, mention: Record | None) -> Source:
    chain = [mention, *views.ancestors(log, mention)] if mention is not None else []
    texts = [decode(record, Article) for record in chain if record.topic == topics.ARTICLES]
    return Source(
        article_id=member.article_id,
        url=member.url,
        outlet=member.outlet,
        title=member.title,
        published=member.published,
        status=member.status,
        date=member.date,
        rule=member.rule,
        confidence=member.confidence,
        evidence=list(member.evidence),
        copy_of=member.copy_of,
        walk=[Step(_where(record), _what(record)) for record in chain] or [Step("mentions", "no longer kept")],
        text=f"{texts[0].title}\n{texts[0].text}" if texts else None,
    )


def _where(record: Record) -> str:
    return f"{record.at.topic}/{record.at.partition}/{record.at.offset}" if record.at else record.topic


def _what(record: Record) -> str:
    if record.topic == topics.ARTICLES:
        article = decode(record, Article)
        return f"clean text, {len(article.text):,} characters, {article.lang or 'language unknown'}, extraction {article.extraction}"
    if record.topic == topics.ARTICLES_RAW:
        return _stored_page(decode(record, RawArticle))
    return {topics.MENTIONS: "the mention", topics.ENTRIES: "the feed's entry"}.get(record.topic, record.topic)


def _stored_page(raw: RawArticle) -> str:
    if raw.page is None:
        return "given as clean text" if raw.text is not None else "title and summary of the feed, no page"
    with zstandard.ZstdDecompressor().stream_reader(base64.b64decode(raw.page)) as page:
        size = len(page.read(PAGE_LIMIT))
    facts = f", HTTP {raw.http.status} {raw.http.content_type} from {raw.http.url}" if raw.http else ""
    return f"the stored page, {size:,} bytes{facts}"


def _facts(event: dict[str, Any]) -> list[str]:
    shown = [f"{event['type']}  {'-'.join(event['parties'])}  {event['status']}  {event['date'] or 'no date'}"]
    shown += [f"  {name:8}{event[key]}" for name, key in (("venue", "venue"), ("body", "mechanism")) if event[key]]
    return [*shown, f"  {'topics':8}{', '.join(event['topics']) or '-'}   confidence {event['confidence']:.2f}"]


def _promise(step: Any) -> str:
    state = f"fulfilled by {step.fulfilled_by[:12]}" if step.fulfilled_by else f"due {step.due}" if step.due else "open"
    return f"{step.kind} {step.date or ''} ({state}): {step.text}"


def _source_lines(number: int, source: Source) -> list[str]:
    copy = f"   copy of {source.copy_of}" if source.copy_of else ""
    lines = [f"SOURCE {number}  {source.outlet}: {source.title}", f"  {source.url}   published {source.published or 'unknown'}{copy}"]
    lines.append(f"  says    {source.status}, {source.date or 'no date'}   rule {source.rule}   confidence {source.confidence:.2f}")
    lines += [f'  {one.role:8}"{one.quote}" [{one.start}:{one.end}]' for one in source.evidence]
    return lines + [f"  {'from' if not i else '':8}{step.where}  {step.what}" for i, step in enumerate(source.walk)]


def _marked(text: str, spans: list[tuple[int, int, str]]) -> str:
    parts, done = [], 0
    for start, end, role in sorted(spans):
        if done <= start < end <= len(text):
            parts.append(f'{escape(text[done:start])}<mark data-role="{escape(role)}">{escape(text[start:end])}</mark>')
            done = end
    return "".join(parts) + escape(text[done:])
