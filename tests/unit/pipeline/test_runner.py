"""The runner over a log in memory with small real stages and a clock turned by hand."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterable, Sequence

import msgspec
import pytest
from structlog.testing import capture_logs

from pipeline.errors import Fenced, LogError, Rejected, Unavailable
from pipeline.log.base import last_by_key
from pipeline.log.memory import MemoryLog, MemoryStore
from pipeline.log.shared import MAX_RECORD_BYTES
from pipeline.records import DeadLetter, Record
from pipeline.runner import Runner, StageStopped
from pipeline.stage import ATTEMPTS_HEADER, Outcome, Park, Skip
from pipeline.topics import ARTICLES, DEAD_LETTERS, EVENTS, MENTIONS, RETRIES


class HandClock:
    """Wall and monotonic time move only when told to, or by waiting."""

    def __init__(self) -> None:
        self.ms = 1_700_000_000_000
        self.jump = 0
        self.waited: list[float] = []

    def now_ms(self) -> int:
        return self.ms + self.jump

    def monotonic(self) -> float:
        return self.ms / 1000

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        if seconds > 0:
            self.waited.append(seconds)
            self.ms += int(seconds * 1000)
        return stop.is_set()


class Upper:
    """Emits each value in capitals; what else it does is written in the value."""

    name = "upper"
    reads = (ARTICLES,)
    writes = (MENTIONS,)
    keeps_order = False

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.away = False
        self.park_until_attempt = 3

    def apply(self, record: Record) -> Sequence[Outcome]:
        self.seen.append(record.value)
        word = record.value.split(b" ")[0]
        if word == b"skip":
            return [Skip("off_topic")]
        if word == b"reject":
            raise Rejected("cannot be read")
        if word == b"bug":
            raise ZeroDivisionError("one over nothing")
        if word == b"away" and self.away:
            raise Unavailable("the world is away", retry_after_s=7)
        if word == b"park" and int(record.header(ATTEMPTS_HEADER) or 0) < self.park_until_attempt:
            return [Park(60.0, "later")]
        if word == b"nothing":
            return []
        if word == b"both":
            return [output(record), Skip("off_topic")]
        if word == b"stray":
            return [msgspec.structs.replace(record, topic=EVENTS)]
        if word == b"huge":
            return [msgspec.structs.replace(output(record), value=b"x" * (MAX_RECORD_BYTES + 1))]
        return [output(record)]


class InOrder(Upper):
    keeps_order = True


class Counting:
    """A stateful stage: each mention is numbered; the number is its memory, folded from the events it wrote."""

    name = "counting"
    reads = (MENTIONS,)
    writes = (EVENTS,)
    state_topic = EVENTS

    def __init__(self) -> None:
        self.count = 0
        self.restored = 0

    def restore(self, records: Iterable[Record]) -> None:
        self.restored += 1
        self.count = len(last_by_key(records))

    def apply(self, record: Record) -> Sequence[Outcome]:
        self.count += 1
        if record.value == b"reject":
            raise Rejected("after the memory was changed")
        return [Record(topic=EVENTS, key=str(self.count), value=record.value, time=record.time)]


class Many:
    """A batch stage; answers an exception for one record, or fails as a whole."""

    name = "many"
    reads = (ARTICLES,)
    writes = (MENTIONS,)

    def __init__(self) -> None:
        self.batches: list[int] = []

    def apply(self, record: Record) -> Sequence[Outcome]:
        raise AssertionError("a batch stage is given batches")

    def apply_many(self, records: Sequence[Record]) -> list[Sequence[Outcome] | Exception]:
        self.batches.append(len(records))
        if any(record.value == b"bomb" for record in records):
            raise RuntimeError("the whole batch fails")
        return [Rejected("no") if record.value == b"reject" else [output(record)] for record in records]


def output(record: Record) -> Record:
    return Record(topic=MENTIONS, key=record.key, value=record.value.upper(), time=record.time)


def article(value: str, key: str = "k", time: int = 1000) -> Record:
    return Record(topic=ARTICLES, key=key, value=value.encode(), time=time)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def log(clock: HandClock) -> MemoryLog:
    return MemoryLog(now_ms=clock.now_ms)


def runner(log: MemoryLog, stage: Upper | Counting | Many, clock: HandClock, strict: bool = False, batch: int = 100) -> Runner:
    return Runner(log, stage, clock=clock, batch=batch, wait_s=0.0, strict=strict)


def stored(log: MemoryLog, topic: str) -> list[bytes]:
    return [record.value for record in log.read(topic)]


def letters(log: MemoryLog) -> list[DeadLetter]:
    return [msgspec.json.decode(record.value, type=DeadLetter) for record in log.read(DEAD_LETTERS)]


# -- dispositions ------------------------------------------------------------------------------------------------------


def test_every_input_has_one_counted_disposition(log: MemoryLog, clock: HandClock) -> None:
    # Given one input of every fate
    log.append([article(value) for value in ("a", "skip", "reject", "bug", "park", "b")])
    run = runner(log, Upper(), clock)
    # When they are run
    assert run.step() == 6
    # Then each is counted once and the sum holds
    counters = run.counters
    assert (counters.inputs, counters.emitted, counters.skipped, counters.parked, counters.dead) == (6, 2, {"off_topic": 1}, 1, 2)
    assert counters.disposed() == counters.inputs
    assert stored(log, MENTIONS) == [b"A", b"B"]


def test_a_rejected_record_is_kept_whole_with_its_reason(log: MemoryLog, clock: HandClock) -> None:
    # Given a record that cannot be handled
    [at] = log.append([article("reject \xff", key="key")])
    # When it is run
    runner(log, Upper(), clock).step()
    # Then the dead letter holds its bytes, its place and why
    [letter] = letters(log)
    assert base64.b64decode(letter.value) == "reject \xff".encode()
    assert (letter.stage, letter.reason, letter.key, letter.traceback) == ("upper", "cannot be read", "key", None)
    assert (letter.topic, letter.partition, letter.offset, letter.attempts) == (ARTICLES, at.partition, at.offset, 1)
    [record] = log.read(DEAD_LETTERS)
    assert [record.header(f"dl_{name}") for name in ("stage", "reason", "topic", "partition", "offset", "attempts")] == [
        "upper",
        "cannot be read",
        ARTICLES,
        str(at.partition),
        str(at.offset),
        "1",
    ]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("bug", "ZeroDivisionError: one over nothing"),
        ("nothing", "answered 0 records and 0 other outcomes"),
        ("both", "answered 1 records and 1 other outcomes"),
        ("stray", "wrote to 'events', which it does not declare"),
        ("huge", "the limit is"),
    ],
)
def test_a_bug_costs_one_record(log: MemoryLog, clock: HandClock, value: str, reason: str) -> None:
    log.append([article("before"), article(value), article("after")])
    run = runner(log, Upper(), clock)
    run.step()
    [letter] = letters(log)
    assert reason in letter.reason
    assert (letter.traceback is None) == (value == "huge")
    assert stored(log, MENTIONS) == [b"BEFORE", b"AFTER"]
    assert run.counters.disposed() == run.counters.inputs == 3


def test_under_strict_a_bug_ends_the_run_and_keeps_nothing(log: MemoryLog, clock: HandClock) -> None:
    # Given a bug behind a good record
    log.append([article("a"), article("bug")])
    run = runner(log, Upper(), clock, strict=True)
    # When it is run under strict
    with pytest.raises(ZeroDivisionError):
        run.step()
    # Then nothing was stored, and without strict both records are still there to be handled
    assert stored(log, MENTIONS) == stored(log, DEAD_LETTERS) == []
    assert runner(log, Upper(), clock).step() == 2


def test_more_than_one_in_twenty_dead_stops_the_stage(log: MemoryLog, clock: HandClock) -> None:
    # Given 49 inputs of which three are dead, which is too few to judge
    log.append([article("reject" if number < 3 else "a") for number in range(49)])
    run = runner(log, Upper(), clock)
    run.step()
    # When the fiftieth arrives
    log.append([article("a")])
    with pytest.raises(StageStopped, match="3 of its last 50 inputs are dead letters"):
        run.step()
    # Then everything up to there is committed
    assert run.counters.inputs == 50
    assert runner(log, Upper(), clock).step() == 0


def test_one_in_twenty_dead_goes_on(log: MemoryLog, clock: HandClock) -> None:
    log.append([article("reject" if number % 20 == 0 else "a") for number in range(400)])
    assert runner(log, Upper(), clock).drain() == 400


# -- the world away ----------------------------------------------------------------------------------------------------


def test_while_the_world_is_away_the_record_waits_and_what_was_before_it_is_kept(log: MemoryLog, clock: HandClock) -> None:
    # Given a world that is away at the second of three records
    log.append([article("a"), article("away"), article("b")])
    stage = Upper()
    stage.away = True
    run = runner(log, stage, clock)
    # When it is run
    assert run.step() == 1
    assert (run.state, run.reason) == ("waiting", "the world is away")
    # Then nothing is tried before the time it asked for, the first record not again, and all come once it is back
    assert run.step() == 0
    assert stage.seen == [b"a", b"away"]
    clock.ms += 7000
    stage.away = False
    assert run.step() == 2
    assert run.state == "running"
    assert stored(log, MENTIONS) == [b"A", b"AWAY", b"B"]


def test_a_stage_that_waits_says_so_once_a_minute() -> None:
    # Given a stage whose world is away
    log, stage, clock = MemoryLog(), Upper(), HandClock()
    stage.away = True
    log.append([article("away")])
    run = Runner(log, stage, clock=clock, wait_s=0)
    # When it tries for five minutes, every seven seconds
    with capture_logs() as said:
        while clock.monotonic() < 1_700_000_000 + 300:
            run.step()
            clock.ms += 7_000
    # Then it has said five times that it waits, and for what
    assert [line["reason"] for line in said if line["event"] == "waiting"] == ["the world is away"] * 5
    # And it goes on by itself
    stage.away = False
    clock.ms += 7_000
    assert (run.step(), run.state) == (1, "running")


def test_nothing_is_polled_while_there_is_no_room(log: MemoryLog, clock: HandClock) -> None:
    # Given a disk that is nearly full
    full = [True]

    def ready() -> None:
        if full:
            raise Unavailable("12 MiB free", retry_after_s=10)

    log.append([article("a")])
    stage = Upper()
    run = Runner(log, stage, clock=clock, wait_s=0, ready=ready)
    # When the stage is stepped, it waits and says why
    assert run.step() == 0
    assert (run.state, run.reason, stage.seen) == ("waiting", "12 MiB free", [])
    # Then it goes on by itself once there is room
    full.clear()
    clock.ms += 10_000
    assert run.step() == 1


def test_a_step_that_took_long_is_halved_and_grows_again(log: MemoryLog, clock: HandClock) -> None:
    # Given a stage that takes ten seconds a record at first
    class Slow(Upper):
        seconds = 10

        def apply(self, record: Record) -> Sequence[Outcome]:
            clock.ms += self.seconds * 1000
            return super().apply(record)

    log.append([article("a")] * 60)
    stage = Slow()
    run = runner(log, stage, clock, batch=16)
    # When it is stepped, its batches shrink until they are short enough, and grow once it is quick
    sizes = [run.step() for _ in range(3)]
    stage.seconds = 0
    sizes += [run.step() for _ in range(3)]
    assert sizes == [16, 8, 4, 4, 8, 16]


def test_drain_gives_up_after_its_patience(log: MemoryLog, clock: HandClock) -> None:
    log.append([article("away")])
    stage = Upper()
    stage.away = True
    with pytest.raises(Unavailable, match="upper: the world is away"):
        runner(log, stage, clock).drain(patience_s=30)
    assert len(stage.seen) in (5, 6)


def test_drain_handles_all_there_is_over_many_batches(log: MemoryLog, clock: HandClock) -> None:
    log.append([article(f"a{number}", key=str(number)) for number in range(250)])
    run = runner(log, Upper(), clock, batch=30)
    assert run.drain() == 250
    assert sorted(stored(log, MENTIONS)) == sorted(f"A{number}".encode() for number in range(250))


def test_run_ends_when_told_to_and_when_fenced(clock: HandClock) -> None:
    # Given a stage that is running in a thread
    store = MemoryStore()
    first, stop = Runner(MemoryLog(store), Upper(), wait_s=0.05), threading.Event()
    thread = threading.Thread(target=first.run, args=(stop,))
    MemoryLog(store).append([article("a")])
    thread.start()
    while first.counters.inputs == 0:
        stop.wait(0.01)
    # When another instance of it starts and new work comes
    second = Runner(MemoryLog(store), Upper(), wait_s=0.05)
    second.step()
    MemoryLog(store).append([article("b")])
    thread.join(10)
    # Then the first ends by itself and says why, and the second goes on
    assert (first.state, type(first.failure)) == ("fenced", Fenced)
    assert second.drain() == 1
    assert stored(MemoryLog(store), MENTIONS) == [b"A", b"B"]
    # And one that is told to stop ends without a failure
    stop.set()
    second.run(stop)
    assert second.failure is None


def test_run_reports_why_it_ended(log: MemoryLog, clock: HandClock) -> None:
    log.append([article("reject")] * 60)
    run = runner(log, Upper(), clock)
    run.run(threading.Event())
    assert run.state == "stopped"
    assert "dead letters" in run.reason


# -- parked records ----------------------------------------------------------------------------------------------------


def test_a_parked_record_comes_back_when_due_and_leaves_nothing_behind(log: MemoryLog, clock: HandClock) -> None:
    # Given a record that is parked three times for a minute
    log.append([article("park", key="k", time=77), article("a")])
    stage = Upper()
    run = runner(log, stage, clock)
    assert run.step() == 2
    # When time passes
    for _ in range(10):
        clock.ms += 30_000
        run.step()
    # Then it was tried four times in all, emitted once as it was, and the table of parked records is empty
    assert stage.seen == [b"park", b"a", b"park", b"park", b"park"]
    assert stored(log, MENTIONS) == [b"A", b"PARK"]
    assert [record.time for record in log.read(MENTIONS)] == [1000, 77]
    assert last_by_key(log.read(RETRIES)) == {}
    assert (run.counters.inputs, run.counters.retried, run.counters.parked) == (5, 3, 3)
    assert run.counters.disposed() == run.counters.inputs


@pytest.mark.parametrize("sweep", [False, True])
def test_parked_records_survive_restarts_at_every_step_and_are_done_once(clock: HandClock, sweep: bool) -> None:
    # Given twenty parked records among others
    store = MemoryStore()
    log = MemoryLog(store, now_ms=clock.now_ms)
    log.append([article(f"park {number}" if number % 2 else f"plain {number}", key=str(number)) for number in range(40)])
    # When a new instance is started for every single step
    for _ in range(60):
        log = MemoryLog(store, now_ms=clock.now_ms)
        runner(log, Upper(), clock, batch=7).step()
        clock.ms += 20_000
        if sweep:
            log.sweep()
    # Then every record was emitted exactly once
    expected = [f"PARK {number}" if number % 2 else f"PLAIN {number}" for number in range(40)]
    assert sorted(stored(log, MENTIONS)) == sorted(word.encode() for word in expected)


def test_a_parked_record_that_turns_out_bad_is_a_dead_letter_with_its_tries(log: MemoryLog, clock: HandClock) -> None:
    class Hopeless(Upper):
        def apply(self, record: Record) -> Sequence[Outcome]:
            if record.header(ATTEMPTS_HEADER) == "2":
                raise Rejected("gave up")
            return [Park(10, "not yet")]

    log.append([article("x")])
    run = runner(log, Hopeless(), clock)
    for _ in range(5):
        run.step()
        clock.ms += 10_000
    [letter] = letters(log)
    assert (letter.attempts, letter.offset, base64.b64decode(letter.value)) == (3, 0, b"x")
    assert last_by_key(log.read(RETRIES)) == {}


def test_stages_do_not_touch_each_others_parked_records(log: MemoryLog, clock: HandClock) -> None:
    # Given a record parked by one stage
    log.append([article("park")])
    mine = runner(log, Upper(), clock)
    mine.step()
    # When another stage runs long after it was due
    clock.ms += 3_600_000
    other = runner(log, Counting(), clock)
    other.step()
    # Then it waits for its own stage
    assert (other.counters.inputs, other.parked) == (0, 0)
    mine.step()
    assert mine.counters.inputs == 2


def test_later_records_of_a_key_wait_behind_a_parked_one_where_order_is_kept(log: MemoryLog, clock: HandClock) -> None:
    # Given a record that is parked, with later ones of its key and of another
    log.append([article("park", key="x"), article("x2", key="x"), article("y1", key="y")])
    run = runner(log, InOrder(), clock)
    run.step()
    log.append([article("x3", key="x"), article("y2", key="y")])
    run.step()
    # When the parked one gets through
    for _ in range(12):
        clock.ms += 60_000
        run.step()
    # Then its key came in order and the other key was not held up
    out = list(log.read(MENTIONS))
    assert [record.value for record in out if record.key == "x"] == [b"PARK", b"X2", b"X3"]
    assert [record.value for record in out][:2] == [b"Y1", b"Y2"]
    assert last_by_key(log.read(RETRIES)) == {}


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("jump_s", [-3600, 3600, 10 * 365 * 86_400])
def test_a_wall_clock_that_jumps_does_not_keep_a_record_parked_longer(clock: HandClock, jump_s: int, restart: bool) -> None:
    # Given a record parked for a minute while the wall clock is off
    store = MemoryStore()
    log = MemoryLog(store, now_ms=clock.now_ms)
    log.append([article("park")])
    clock.jump = jump_s * 1000
    run = runner(log, Upper(), clock)
    run.step()
    run.step()
    # When the wall clock is right again, with or without a restart
    clock.jump = 0
    if restart:
        run = runner(log, Upper(), clock)
        run.step()
    clock.ms += 60_000
    # Then it is due after the minute it was parked for
    assert run.step() == 1 or run.counters.retried == 1


# -- stateful and batch stages -----------------------------------------------------------------------------------------


def test_a_memory_is_folded_from_its_topic_at_start(log: MemoryLog, clock: HandClock) -> None:
    log.append([Record(topic=MENTIONS, key="k", value=str(number).encode(), time=1) for number in range(3)])
    runner(log, Counting(), clock).step()
    stage = Counting()
    log.append([Record(topic=MENTIONS, key="k", value=b"3", time=1)])
    runner(MemoryLog(log.store), stage, clock).step()
    assert {record.key: record.value for record in log.read(EVENTS)} == {"1": b"0", "2": b"1", "3": b"2", "4": b"3"}


def test_a_memory_changed_by_a_record_that_died_is_folded_again(log: MemoryLog, clock: HandClock) -> None:
    # Given a record that is rejected after it has changed the stage's memory, between good ones
    log.append([Record(topic=MENTIONS, key="k", value=value, time=1) for value in (b"a", b"reject", b"b", b"c")])
    stage = Counting()
    # When all are run
    assert runner(log, stage, clock).drain() == 4
    # Then the numbers have no hole
    assert {record.key: record.value for record in log.read(EVENTS)} == {"1": b"a", "2": b"b", "3": b"c"}
    assert len(letters(log)) == 1


def test_a_memory_is_folded_again_after_a_commit_that_failed(clock: HandClock) -> None:
    # Given a log whose next commit fails
    class Failing(MemoryLog):
        fail = True

        def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list:  # type: ignore[type-arg]
            if self.fail:
                self.fail = False
                raise Unavailable("the disk is full", retry_after_s=10)
            return super().commit(group, consumed, produced)

    log = Failing(now_ms=clock.now_ms)
    log.append([Record(topic=MENTIONS, key="k", value=value, time=1) for value in (b"a", b"b")])
    run = runner(log, Counting(), clock)
    # When the batch is aborted and comes again
    assert run.step() == 0
    clock.ms += 10_000
    assert run.step() == 2
    # Then its numbers begin at one
    assert [record.key for record in log.read(EVENTS)] == ["1", "2"]
    assert run.counters.inputs == 2


def test_a_batch_stage_gets_batches_and_answers_for_each_record(log: MemoryLog, clock: HandClock) -> None:
    log.append([article("a"), article("reject"), article("b")])
    stage = Many()
    runner(log, stage, clock).step()
    assert stage.batches == [3]
    assert stored(log, MENTIONS) == [b"A", b"B"]
    assert len(letters(log)) == 1


def test_a_batch_that_fails_as_a_whole_costs_only_the_record_to_blame(log: MemoryLog, clock: HandClock) -> None:
    log.append([article("a"), article("bomb"), article("b")])
    stage = Many()
    run = runner(log, stage, clock)
    run.step()
    assert stored(log, MENTIONS) == [b"A", b"B"]
    assert [letter.reason for letter in letters(log)] == ["RuntimeError: the whole batch fails"]
    assert run.counters.disposed() == run.counters.inputs == 3


def test_a_record_of_a_newer_schema_stops_the_stage(log: MemoryLog, clock: HandClock) -> None:
    class Newer(Upper):
        def apply(self, record: Record) -> Sequence[Outcome]:
            raise LogError("a record of schema 9; upgrade dragoman")

    log.append([article("a")])
    run = runner(log, Newer(), clock)
    run.run(threading.Event())
    assert (run.state, run.reason) == ("failed", "a record of schema 9; upgrade dragoman")
    assert stored(log, DEAD_LETTERS) == []
