"""Replay beside a live log: what it reads, what it leaves alone, and what comes home with a promotion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from pipeline.codec import ID_HEADER
from pipeline.errors import ConfigError, Fenced, Rejected
from pipeline.log.base import Log, last_by_key
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Record
from pipeline.replay import Diff, diff, promote, replay
from pipeline.runner import Runner
from pipeline.stage import Outcome, Skip
from pipeline.topics import ALERTS, ARTICLES, DEAD_LETTERS, EVENTS, MENTIONS


class Tag:
    """An article of "MX US 3" is a mention of the event "MX US"; the newer rules also know "TR"."""

    name, reads, writes = "tag", (ARTICLES,), (MENTIONS,)

    def __init__(self, known: tuple[str, ...] = ("MX", "GR")) -> None:
        self.known = known

    def apply(self, record: Record) -> Sequence[Outcome]:
        if not record.value.decode().startswith(self.known):
            return [Skip("off_topic")]
        return [Record(topic=MENTIONS, key=record.key, value=record.value, time=record.time, headers=record.headers)]


class Resolve:
    """Counts mentions of an event; alerts when it is first seen."""

    name, reads, writes, state_topic = "resolve", (MENTIONS,), (EVENTS, ALERTS), EVENTS

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}

    def restore(self, records: Iterable[Record]) -> None:
        self.sizes = {key: msgspec.json.decode(record.value)["size"] for key, record in last_by_key(records).items()}

    def apply(self, record: Record) -> Sequence[Outcome]:
        event = record.value.decode()[:5]
        self.sizes[event] = self.sizes.get(event, 0) + 1
        if record.value.endswith(b"poison"):
            raise Rejected("poison")
        outcomes: list[Outcome] = [
            Record(topic=EVENTS, key=event, value=msgspec.json.encode({"size": self.sizes[event]}), time=record.time)
        ]
        if self.sizes[event] == 1:
            headers = ((ID_HEADER, f"alert of {event}"),)
            outcomes.append(Record(topic=ALERTS, key=event, value=b"{}", time=record.time, headers=headers))
        return outcomes


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[tuple[Log, Log]]:
    live, shadow = SqliteLog(tmp_path / "log.sqlite"), SqliteLog(tmp_path / "log.sqlite", "dragoman.shadow.")
    yield live, shadow
    live.close()
    shadow.close()


def article(number: int, text: str) -> Record:
    return Record(topic=ARTICLES, key=f"article-{number}", value=text.encode(), time=1000 * number)


def run_live(live: Log, texts: Sequence[str], start: int = 1) -> None:
    """Articles of these texts at 1000, 2000, ... through the live stages."""
    live.append([article(number, text) for number, text in enumerate(texts, start)])
    Runner(live, Tag(), wait_s=0).drain()
    Runner(live, Resolve(), wait_s=0).drain()


TEXTS = ["MX US a", "weather", "GR TR b", "MX US c", "TR IT d", "GR TR e", "TR IT f"]


def contents(log: Log, topic: str) -> list[tuple[str, bytes, int]]:
    return sorted((record.key, record.value, record.time) for record in log.read(topic))


@pytest.mark.parametrize("topic", [ARTICLES, MENTIONS])
def test_a_replay_with_the_same_rules_finds_the_same(logs: tuple[Log, Log], topic: str) -> None:
    # Given a live log, and where its groups stand
    live, shadow = logs
    run_live(live, TEXTS)
    stood = [live.committed(group, topic) for group, topic in (("tag", ARTICLES), ("resolve", MENTIONS))]
    # When a topic is replayed from the beginning
    result = replay(live, shadow, topic, [Tag(), Resolve()] if topic == ARTICLES else [Resolve()])
    # Then events and alerts are the same, the live log is as it was, and every input is accounted for
    assert diff(live, shadow) == Diff([], [], {}, 2, [], [])
    assert [key for key, *_ in contents(live, ALERTS)] == [key for key, *_ in contents(shadow, ALERTS)]
    assert topic == ARTICLES or contents(live, ALERTS) == contents(shadow, ALERTS)
    assert [live.committed(group, topic) for group, topic in (("tag", ARTICLES), ("resolve", MENTIONS))] == stood
    assert all(counters.disposed() == counters.inputs for counters in result.counters.values())


def test_new_rules_show_in_the_diff_and_nowhere_else(logs: tuple[Log, Log]) -> None:
    # Given rules that have learnt a country since
    live, shadow = logs
    run_live(live, TEXTS)
    before = [contents(live, topic) for topic in live.topics()]
    # When all articles are replayed
    replay(live, shadow, ARTICLES, [Tag(("MX", "GR", "TR")), Resolve()])
    # Then the diff names the new event and its alert, and the live log is untouched
    found = diff(live, shadow)
    assert (found.added, found.new_alerts, found.removed, found.changed, found.same) == (["TR IT"], ["alert of TR IT"], [], {}, 2)
    assert [contents(live, topic) for topic in live.topics()] == before


def test_a_replay_from_a_time_knows_what_was_said_before(logs: tuple[Log, Log]) -> None:
    # Given two events of which both have mentions before the fourth article
    live, shadow = logs
    run_live(live, TEXTS)
    # When articles are replayed from the fourth on
    replay(live, shadow, ARTICLES, [Tag(), Resolve()], since=4000)
    # Then nothing is new: the mentions before the window stand
    assert diff(live, shadow).empty


def test_a_replay_until_a_time_stops_there(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, TEXTS)
    replay(live, shadow, ARTICLES, [Tag(), Resolve()], until=3000)
    found = diff(live, shadow)
    assert (found.removed, found.changed) == (["GR TR"], {"MX US": ["size"]})


def test_a_replay_of_what_retention_has_left_keeps_the_older_mentions(tmp_path: Path) -> None:
    # Given a live log whose first three articles are gone
    now = [1_700_000_000_000]
    live = SqliteLog(tmp_path / "log.sqlite", now_ms=lambda: now[0])
    shadow = SqliteLog(tmp_path / "log.sqlite", "dragoman.shadow.")
    run_live(live, TEXTS[:3])
    now[0] += 400 * 86_400_000
    run_live(live, TEXTS[3:], start=4)
    live.sweep()
    assert len(list(live.read(ARTICLES))) == 4
    # When the rest is replayed from the beginning
    replay(live, shadow, ARTICLES, [Tag(), Resolve()])
    # Then the events are as they were
    assert diff(live, shadow).empty


def test_without_alerts_none_are_in_the_shadow(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, TEXTS)
    replay(live, shadow, MENTIONS, [Resolve()], alerts=False)
    assert contents(shadow, ALERTS) == []
    assert contents(shadow, EVENTS) == contents(live, EVENTS)[-2:] or diff(live, shadow).same == 2


def test_a_poisoned_record_is_a_dead_letter_of_the_shadow(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, [*TEXTS, "MX US poison", "MX US after"])
    replay(live, shadow, MENTIONS, [Resolve()])
    assert diff(live, shadow).empty
    assert len(contents(live, DEAD_LETTERS)) == len(contents(shadow, DEAD_LETTERS)) == 1


def test_a_namespace_in_use_and_a_topic_that_cannot_be_replayed_are_refused(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, TEXTS)
    replay(live, shadow, MENTIONS, [Resolve()])
    with pytest.raises(ConfigError, match="not empty"):
        replay(live, shadow, MENTIONS, [Resolve()])
    with pytest.raises(ConfigError, match="alerts cannot be replayed"):
        replay(live, shadow, ALERTS, [Resolve()])


def test_progress_is_told_up_to_the_end(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, TEXTS * 10)
    told: list[tuple[int, int]] = []
    replay(live, shadow, ARTICLES, [Tag(), Resolve()], progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (70, 70)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_promotion_brings_new_events_home_and_fences_the_running_stage(logs: tuple[Log, Log], tmp_path: Path) -> None:
    # Given a replay with newer rules, while the live stage runs on and meets another article
    live, shadow = logs
    run_live(live, TEXTS)
    running = Runner(SqliteLog(tmp_path / "log.sqlite"), Resolve(), wait_s=0)
    running.drain()
    stages = [Tag(("MX", "GR", "TR")), Resolve()]
    result = replay(live, shadow, ARTICLES, stages)
    live.append([Record(topic=MENTIONS, key="late", value=b"MX US late", time=9000)])
    running.drain()
    # When it is promoted
    live = SqliteLog(tmp_path / "log.sqlite")
    changed = promote(live, shadow, stages[1], result, namespace="shadow")
    # Then the live events hold the new one and count the late mention, no alert was sent, and the running stage must start again
    assert changed.added == ["TR IT"]
    table = {key: msgspec.json.decode(record.value)["size"] for key, record in last_by_key(live.read(EVENTS)).items()}
    assert table == {"MX US": 3, "GR TR": 2, "TR IT": 2}
    assert len(contents(live, ALERTS)) == 2
    live.append([Record(topic=MENTIONS, key="later", value=b"TR IT later", time=9500)])
    with pytest.raises(Fenced):
        running.drain()
    again = Runner(SqliteLog(tmp_path / "log.sqlite"), Resolve(), wait_s=0)
    assert again.drain() == 1
    assert last_by_key(live.read(EVENTS))["TR IT"].value == b'{"size":3}'
    assert len(contents(live, ALERTS)) == 2


def test_promotion_with_alerts_sends_only_what_was_never_raised_and_only_once(logs: tuple[Log, Log]) -> None:
    live, shadow = logs
    run_live(live, TEXTS)
    stages = [Tag(("MX", "GR", "TR")), Resolve()]
    result = replay(live, shadow, ARTICLES, stages)
    for _ in range(2):
        promote(live, shadow, stages[1], result, namespace="shadow", alerts=True)
    ids = [record.header(ID_HEADER) for record in live.read(ALERTS)]
    assert sorted(ids) == ["alert of GR TR", "alert of MX US", "alert of TR IT"]
    assert [record.header("replay") for record in live.read(ALERTS)] == [None, None, "shadow"]


def test_promotion_removes_an_event_only_where_nobody_was_told_of_it(logs: tuple[Log, Log]) -> None:
    # Given a live event that had an alert and one that had none, neither of which the replay finds
    live, shadow = logs
    run_live(live, ["MX US a", "GR TR b"])
    live.append([Record(topic=EVENTS, key="silent", value=b'{"size":1}', time=1)])
    stages = [Tag(("MX",)), Resolve()]
    result = replay(live, shadow, ARTICLES, stages)
    # When it is promoted
    promote(live, shadow, stages[1], result, namespace="shadow")
    # Then only the silent one is gone
    assert sorted(last_by_key(live.read(EVENTS))) == ["GR TR", "MX US"]
