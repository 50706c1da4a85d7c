"""From an event back to the bytes it came from: walks the log by the records' parents and hands what it finds to ``processors.explain``."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from html import escape

import msgspec
import zstandard

from pipeline import topics, views
from pipeline.codec import decode
from pipeline.log.base import Log
from pipeline.records import Article, Event, MentionRecord, RawArticle, Record
from processors.explain import Explanation, lines
from processors.explain import explain as reasons

PAGE_LIMIT = 16_000_000
"""Bytes a stored page may inflate to; more than any that was stored."""

Section = tuple[str, str, list[tuple[int, int, str]]]
"""A heading, a text, and the spans (start, end, role) to mark in it."""


class Told(msgspec.Struct, frozen=True):
    """Why an event is what it is, the alerts it raised, and by mention the text its evidence counts in (where that is still kept)."""

    explanation: Explanation
    alerts: list[str]
    texts: dict[str, str]


def explain(log: Log, event: Event) -> Told:
    """Everything the log still knows of an event."""
    chains = _chains(log, event)
    articles = {key: decode(record, Article) for key, chain in chains.items() for record in chain if record.topic == topics.ARTICLES}
    walks = {key: [f"{_where(record)} ({_what(record)})" for record in chain] for key, chain in chains.items()}
    revisions = [views.cloud_event(record)["data"] for record in views.alerts(log, revisions=True) if record.key == event.event_id]
    return Told(
        explanation=reasons(event, views.events(log), walks),
        alerts=[f"revision {data['revision']}: {data['change']}: {data['headline']}" for data in revisions],
        texts={key: f"{article.title}\n{article.text}" for key, article in articles.items()},
    )


def as_text(told: Told) -> str:
    """The explanation as people read it."""
    return "\n".join([*lines(told.explanation), *(f"alert: {line}" for line in told.alerts)])


def html_of(told: Told) -> str:
    """The explanation with its evidence marked in the articles' own text."""
    bare = msgspec.structs.replace(told, explanation=msgspec.structs.replace(told.explanation, voices=[]))
    sections: list[Section] = [("What and why", as_text(bare), [])]
    for voice in told.explanation.voices:
        text = told.texts.get(voice.mention_id)
        heading = f"{voice.outlet}: {voice.title} ({voice.url}): {voice.joined}"
        sections.append(
            (heading, text or "\n".join(span.quote for span in voice.evidence), [(s.start, s.end, s.role) for s in voice.evidence if text])
        )
    return as_html(told.explanation.headline, sections)


def as_html(title: str, sections: Iterable[Section]) -> str:
    """A page that stands alone, its spans marked. Nothing of a text is markup here."""
    body = "".join(f"<section><h2>{escape(heading)}</h2><p>{_marked(text, spans)}</p></section>" for heading, text, spans in sections)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<style>body{font:1rem/1.6 serif;max-width:45rem;margin:2rem auto;padding:0 1rem}p{white-space:pre-line}"
        "mark{background:#ffe9a8}mark::after{content:' ['attr(data-role)']';font:.7rem sans-serif;color:#555}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def _chains(log: Log, event: Event) -> dict[str, list[Record]]:
    """Mention id -> its record and the records it was made from."""
    found = views.by_key(log, topics.MENTIONS, {member.article_id for member in event.members})
    wanted = {member.mention_id for member in event.members}
    records = {decode(record, MentionRecord).mention_id: record for several in found.values() for record in several}
    return {key: [record, *views.ancestors(log, record)] for key, record in records.items() if key in wanted}


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


def _marked(text: str, spans: list[tuple[int, int, str]]) -> str:
    parts, done = [], 0
    for start, end, role in sorted(spans):
        if done <= start < end <= len(text):
            parts.append(f'{escape(text[done:start])}<mark data-role="{escape(role)}">{escape(text[start:end])}</mark>')
            done = end
    return "".join(parts) + escape(text[done:])
