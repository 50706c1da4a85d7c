"""What an operator does in earnest, drilled on every log with the real stages: forget, back up and restore, replay and promote while the daemon runs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from connectors.files import article_of, article_record
from pipeline import stages
from pipeline.errors import LogError
from pipeline.housekeeping import backup, copy, forget, forgetter
from pipeline.log.base import Log, last_by_key
from pipeline.log.memory import MemoryLog
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Record
from pipeline.replay import diff, promote, replay
from pipeline.runner import Runner
from pipeline.stage import Stage
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, EVENTS, MENTIONS, SPECS
from processors.resolve import ResolveOptions, ResolveStage

if TYPE_CHECKING:
    from conftest import Place

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "dev"
GROUPS = ("extract", "tag", "resolve")
TOLD = {"mx-us-2023-12-27", "de-ke-2024-09-13", "gb-iq-2025-01-14"}
"""Meetings of which several labelled articles tell."""


@cache
def articles() -> tuple[Record, ...]:
    """Raw articles on three meetings, all stored as of one moment, so that their times say nothing of their order."""
    lines = [json.loads(line) for path in sorted(GOLDEN.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    told = [line for line in lines if line.get("event_key") in TOLD]
    return tuple(article_record(article_of({**line, "published": line["published"] and line["published"][:10]}), now_ms=1) for line in told)


@cache
def stage(name: str) -> Stage:
    """Extraction and tagging are made once: they keep nothing of what they have read."""
    return stages.extract() if name == "extract" else stages.tag()


def chain() -> list[Any]:
    return [stage("extract"), stage("tag"), ResolveStage()]


def run(log: Log, only: Sequence[str] = GROUPS) -> int:
    """The live stages over all there is; how many inputs they handled."""
    return sum(Runner(log, one, wait_s=0.2, strict=True).drain() for one in chain() if one.name in only)


def events(log: Log) -> dict[str, bytes]:
    return {key: record.value for key, record in last_by_key(log.read(EVENTS)).items()}


def alerts(log: Log) -> list[tuple[str, bytes, str | None]]:
    return [(record.key, record.value, record.header("ce_id")) for record in log.read(ALERTS)]


def created(log: Log) -> list[str]:
    """Events of which consumers were told as new, in order."""
    return [record.key for record in log.read(ALERTS) if (record.header("ce_type") or "").endswith(".created.v1")]


@pytest.fixture
def live(place: Place) -> Log:
    """A log whose articles have gone through all stages."""
    log = place.open(SPECS)
    log.append(articles())
    run(log)
    return log


# -- replay ------------------------------------------------------------------------------------------------------------


@cache
def on_the_plain_log(topic: str) -> tuple[dict[str, bytes], list[tuple[str, bytes, str | None]]]:
    """Events and alerts of a replay on the log in memory, which the others are held against."""
    plain, shadow = MemoryLog(), MemoryLog()
    plain.append(articles())
    run(plain, ["extract"])
    replay(plain, shadow, topic, chain() if topic == ARTICLES_RAW else chain()[1:])
    return events(shadow), alerts(shadow)


@pytest.mark.parametrize("topic", [ARTICLES_RAW, ARTICLES])
def test_the_same_stored_articles_replayed_give_the_same_events_and_alerts_on_every_log(place: Place, topic: str) -> None:
    # Given articles over four partitions
    log, shadow = place.open(SPECS), place.open(SPECS, namespace="shadow.")
    log.append(articles())
    run(log, ["extract"])
    # When they are replayed
    result = replay(log, shadow, topic, chain() if topic == ARTICLES_RAW else chain()[1:])
    # Then events and alerts are those of any other log, in their order, and every input is accounted for
    wanted_events, wanted_alerts = on_the_plain_log(topic)
    assert len(wanted_events) >= 3
    assert events(shadow) == wanted_events
    assert alerts(shadow) == wanted_alerts
    assert all(counters.disposed() == counters.inputs for counters in result.counters.values())


@pytest.mark.parametrize("topic", [ARTICLES_RAW, ARTICLES, MENTIONS])
def test_a_replay_by_the_same_rules_finds_the_ids_that_stand_whatever_order_the_articles_came_in(
    live: Log, place: Place, topic: str
) -> None:
    # Given a live log that met the articles in the order of their arrival, which is not that of their dates
    shadow, stood = place.open(SPECS, namespace="shadow."), [live.committed(group, ARTICLES) for group in GROUPS]
    # When they are replayed
    replay(live, shadow, topic, chain()[[ARTICLES_RAW, ARTICLES, MENTIONS].index(topic) :])
    # Then a consumer that saw the alerts sees none again, and no live offset has moved
    found = diff(live, shadow)
    assert (found.added, found.removed, found.new_alerts, found.missing_alerts) == ([], [], [], [])
    assert [live.committed(group, ARTICLES) for group in GROUPS] == stood


def test_a_replay_is_promoted_while_the_daemon_runs(live: Log, place: Place) -> None:
    # Given a daemon whose rule raises every alert only with nine outlets, and that runs on
    quiet = ResolveStage(ResolveOptions(min_families=9))
    other, shadow = place.open(SPECS, namespace="other."), place.open(SPECS, namespace="other.shadow.")
    other.append(articles())
    for one in (stage("extract"), stage("tag")):
        Runner(other, one, wait_s=0.2).drain()
    running, stop = Runner(place.open(SPECS, namespace="other."), quiet, wait_s=0.2), threading.Event()
    thread = threading.Thread(target=running.run, args=(stop,))
    thread.start()
    try:
        wait_for(lambda: len(events(other)) >= 3)
        # When its mentions are replayed by the usual rule and the result is promoted with its alerts
        result = replay(other, shadow, MENTIONS, [ResolveStage()])
        assert (alerts(other), running.state) == ([], "running")
        found = promote(place.open(SPECS, namespace="other."), shadow, ResolveStage(), result, namespace="shadow", alerts=True)
        other.append([one_more_of(other)])
        thread.join(60)
    finally:
        stop.set()
        thread.join(60)
    # Then the alerts are out, once each, the running step was fenced, and its successor goes on from there
    assert running.state == "fenced"
    assert len(alerts(other)) == len(found.new_alerts) > 0
    assert {record.header("replay") for record in other.read(ALERTS)} == {"shadow"}
    assert events(other) == events(shadow)
    again = Runner(place.open(SPECS, namespace="other."), ResolveStage(), wait_s=0.2)
    assert again.drain() == 1
    assert len(created(other)) == len(set(created(other)))


def one_more_of(log: Log) -> Record:
    """A mention word for word like one that is there, from another article."""
    first = next(iter(log.read(MENTIONS)))
    value = json.loads(first.value)
    value |= {"mention_id": "one-more", "article": value["article"] | {"article_id": "one-more", "url": "https://one-more.example/"}}
    return Record(
        topic=MENTIONS, key="one-more", value=json.dumps(value).encode(), time=first.time, headers=(("schema", "1"), ("id", "one-more"))
    )


def wait_for(condition: Any, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.1)


# -- backup and forgetting ---------------------------------------------------------------------------------------------


def test_a_backup_taken_from_any_log_is_restored_and_goes_on_where_it_stood(live: Log, place: Place, tmp_path: Path) -> None:
    # Given a backup taken while a second article was still to be read, and a log that was lost since
    more = article_record(
        article_of({"id": "more", "title": "Rain", "text": "It rained in the hills all day long.", "lang": "en"}), now_ms=5
    )
    live.append([more])
    saved = tmp_path / "saved.sqlite"
    backup(live, saved, GROUPS)
    # When it is put into a new log of the same kind
    file = SqliteLog(saved, "test." if place.kind == "sqlite" else "dragoman.")
    restored = place.open(SPECS, namespace="restored.")
    copy(file, restored, GROUPS)
    file.close()
    # Then it holds the same events and alerts, what was still to do is done, once, and nothing is told again
    assert events(restored) == events(live)
    assert alerts(restored) == alerts(live)
    assert Runner(restored, stage("extract"), wait_s=0.2).drain() == 1
    before = alerts(restored)
    run(restored, ["tag", "resolve"])
    assert alerts(restored) == before


def test_what_is_forgotten_is_nowhere_on_any_log_and_is_not_told_again(live: Log, place: Place) -> None:
    # Given a site that wants its text gone
    host = json.loads(articles()[0].value)["url"].split("/")[2]
    sentence = json.loads(articles()[0].value)["text"][200:260].encode()
    assert any(sentence in record.value for record in live.read(ARTICLES_RAW))
    kept, told = [record.header("ce_id") for record in live.read(ALERTS)], created(live)
    # When it is forgotten: in its place, or where a log cannot do that in a copy that takes the log's place
    log = live
    if place.kind == "kafka":
        with pytest.raises(LogError, match="forget --into"):
            forget(live, host)
        log = place.open(SPECS, namespace="without.")
        copy(live, log, GROUPS, change=forgetter(live, host))
        live.drop()
    else:
        forget(live, host)
    # Then no sentence of it is left, alerts keep their ids, and the article taken in once more tells nothing
    stored = b"".join(record.value for topic in log.topics() for record in log.read(topic))
    assert sentence not in stored
    assert [record.header("ce_id") for record in log.read(ALERTS)] == kept
    log.append([articles()[0]])
    run(log)
    assert created(log) == told
