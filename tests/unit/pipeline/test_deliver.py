"""The deliver step, over a real log and with a sink that is away at times."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence

import pytest

from connectors.sinks.base import CloudEvent
from pipeline.deliver import GIVE_UP_AFTER, LONGEST_PAUSE_S, DeliverStage
from pipeline.errors import Rejected, Unavailable
from pipeline.log.memory import MemoryLog
from pipeline.records import Record
from pipeline.runner import Runner
from pipeline.stage import ATTEMPTS_HEADER, Park, Skip
from pipeline.topics import ALERTS, DEAD_LETTERS


class Turn:
    """A clock that stands still unless waited on."""

    def __init__(self) -> None:
        self.ms = 1_750_000_000_000

    def now_ms(self) -> int:
        return self.ms

    def monotonic(self) -> float:
        return self.ms / 1000

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        self.ms += int(max(0.0, seconds) * 1000)
        return stop.is_set()


class Desk:
    """A sink that takes what it can: nothing of the events in ``closed``, never those in ``refused``."""

    name = "desk"

    def __init__(self) -> None:
        self.got: list[str] = []
        self.closed: set[str] = set()
        self.refused: set[str] = set()

    def write(self, alerts: Sequence[CloudEvent]) -> None:
        for alert in alerts:
            if alert["subject"] in self.closed:
                raise Unavailable("the desk is closed", 60.0)
            if alert["subject"] in self.refused:
                raise Rejected("the desk does not want this")
            self.got.append(alert["id"])

    def close(self) -> None:
        pass


def alert(event: str, revision: int, change: str = "created") -> Record:
    headers = (
        ("ce_id", f"{event}-{revision}"),
        ("ce_subject", event),
        ("ce_type", f"org.dragoman.alert.{change}.v1"),
        ("ce_specversion", "1.0"),
        ("schema", "1"),
    )
    return Record(topic=ALERTS, key=event, value=json.dumps({"revision": revision}).encode(), time=1, headers=headers)


def test_a_sink_that_is_away_delays_one_event_in_order_and_no_other() -> None:
    # Given
    log, desk, clock = MemoryLog(), Desk(), Turn()
    log.append([alert("e1", 1), alert("e2", 1), alert("e1", 2, "updated")])
    desk.closed = {"e1"}
    runner = Runner(log, DeliverStage(desk), clock=clock, wait_s=0.0)

    # When
    runner.drain()
    early = list(desk.got)
    desk.closed = set()
    log.append([alert("e1", 3, "updated")])
    for _ in range(10):
        clock.ms += 4_000_000
        runner.drain()

    # Then
    assert early == ["e2-1"]
    assert desk.got == ["e2-1", "e1-1", "e1-2", "e1-3"]
    assert runner.parked == 0


def test_what_a_sink_will_never_take_is_a_dead_letter_and_the_rest_goes_on() -> None:
    # Given
    log, desk = MemoryLog(), Desk()
    desk.refused = {"e1"}
    log.append([alert("e1", 1), Record(topic=ALERTS, key="x", value=b"no alert", time=1), alert("e2", 1)])

    # When
    Runner(log, DeliverStage(desk), clock=Turn(), wait_s=0.0).drain()

    # Then
    assert desk.got == ["e2-1"]
    assert [record.header("dl_stage") for record in log.read(DEAD_LETTERS)] == ["deliver.desk", "deliver.desk"]


def test_a_sink_sees_only_the_changes_it_wants() -> None:
    # Given
    desk = Desk()
    stage = DeliverStage(desk, changes=["created"])

    # When
    outcomes = [stage.apply(alert("e1", 1)), stage.apply(alert("e1", 2, "updated"))]

    # Then
    assert outcomes == [[Skip("delivered")], [Skip("filtered")]]
    assert desk.got == ["e1-1"]


def test_tries_come_further_and_further_apart_and_end_after_days() -> None:
    # Given
    desk = Desk()
    desk.closed = {"e1"}
    stage = DeliverStage(desk)

    # When
    pauses = []
    for attempts in range(GIVE_UP_AFTER):
        tried = Record(topic=ALERTS, key="e1", value=b"{}", time=1, headers=(*alert("e1", 1).headers, (ATTEMPTS_HEADER, str(attempts))))
        outcome = stage.apply(tried)[0]
        assert isinstance(outcome, Park)
        pauses.append(outcome.after_s)

    # Then
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_S
    assert 2.5 * 86_400 < sum(pauses) < 4 * 86_400
    last = Record(topic=ALERTS, key="e1", value=b"{}", time=1, headers=(*alert("e1", 1).headers, (ATTEMPTS_HEADER, str(GIVE_UP_AFTER))))
    with pytest.raises(Rejected, match="not delivered"):
        stage.apply(last)


def test_a_tombstone_is_no_alert() -> None:
    # When, then
    assert DeliverStage(Desk()).apply(Record(topic=ALERTS, key="e1", value=b"", time=1)) == [Skip("filtered")]
