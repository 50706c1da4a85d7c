"""Mentions as ``resolve`` reads them, with everything a test does not care about filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import ArticleRef, Event, Evidence, Mention, MentionRecord, Participant, Record
from pipeline.topics import ALERTS, EVENTS, MENTIONS
from processors.resolve import ResolveOptions, ResolveStage

Say = Callable[..., MentionRecord]


@pytest.fixture
def say() -> Say:
    """A mention: ``say("MX-US", "2023-12-27", published="2023-12-28", outlet="a.example", people="Ana Solis@MX;Bo Lee@US", ...)``."""

    def make(parties: str = "MX-US", date: str | None = None, *, outlet: str = "a.example", people: str = "", **more: Any) -> MentionRecord:
        published = more.pop("published", date if date and len(date) == 10 else "2023-12-28")
        retrieved = more.pop("retrieved", f"{(published or '2023-12-28')[:10]}T12:00:00Z")
        article_id = more.pop("article_id", None) or content_id(outlet, str(published), str(date), str(sorted(more.items(), key=str)))[:12]
        article = ArticleRef(
            article_id=article_id,
            url=more.pop("url", f"https://{outlet}/{article_id}"),
            outlet=outlet,
            title=more.pop("title", "Ministers meet"),
            lang=more.pop("lang", "en"),
            published=published,
            retrieved=retrieved,
            fingerprint=more.pop("fingerprint", []),
            figures=more.pop("figures", []),
            official=more.pop("official", False),
        )
        named = [Participant(name=one.split("@")[0], party=one.split("@")[1]) for one in people.split(";") if one]
        kind = more.pop("type", "bilateral_meeting")
        given: dict[str, Any] = {
            "type": kind,
            "status": "agreed" if kind in ("working_group", "agreement") else "held",
            "confidence": 0.9,
            "rule": "test",
            "date_basis": "explicit" if date else "none",
            "evidence": [Evidence(quote="the ministers met", start=3, end=20)],
        } | more
        mention = Mention(parties=sorted(parties.split("-")), date=date, participants=named, **given)
        return MentionRecord(mention_id=content_id("m", article_id, str(mention)), mention=mention, article=article)

    return make


class Desk:
    """A stage with a memory of what it said: feed it mentions, then ask for events and alerts."""

    def __init__(self, **options: Any) -> None:
        self.stage = ResolveStage(ResolveOptions(**options))
        self.out: list[Record] = []
        self.skipped: list[str] = []
        self.offset = 0

    def read(self, *said: MentionRecord) -> Sequence[Record]:
        """Resolve these in order; the records of the last one."""
        fresh: list[Record] = []
        for one in said:
            fresh = []
            for outcome in self.stage.apply(self.record(one)):
                if isinstance(outcome, Record):
                    fresh.append(outcome)
                else:
                    self.skipped.append(getattr(outcome, "reason", ""))
            self.out += fresh
        return fresh

    def record(self, said: MentionRecord) -> Record:
        when = said.article.retrieved or "2000-01-01T00:00:00Z"
        time = int(datetime.fromisoformat(when.replace("Z", "+00:00")).astimezone(UTC).timestamp() * 1000)
        return codec.encode(MENTIONS, said.article.article_id, said, time=time, record_id=said.mention_id)

    def events(self, kind: str | None = None) -> list[Event]:
        """The events alive now, oldest first."""
        last = {record.key: codec.decode(record, Event) for record in self.out if record.topic == EVENTS}
        alive = [event for event in last.values() if event.members and (kind is None or event.type == kind)]
        return sorted(alive, key=lambda event: event.born)

    def alerts(self) -> list[str]:
        """``created``, ``updated`` and ``retracted``, in order."""
        return [(record.header("ce_type") or "").split(".")[-2] for record in self.out if record.topic == ALERTS]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def new_desk() -> Callable[..., Desk]:
    return Desk
