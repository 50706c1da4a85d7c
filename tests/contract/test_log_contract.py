"""The contract of ``pipeline.log.base.Log``, proved on every implementation."""

from __future__ import annotations

import random
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import pytest

from pipeline.errors import Fenced, LogError, Rejected
from pipeline.log.base import Log, last_by_key
from pipeline.log.shared import MAX_RECORD_BYTES, murmur2, partition_of
from pipeline.records import Coordinates, Record

if TYPE_CHECKING:
    from conftest import Place

WAIT_S = 20.0
"""Upper bound for something that is there; a group join of a broker takes seconds."""


def record(topic: str = "in", key: str = "k", value: bytes | str = b"v", time: int = 1000) -> Record:
    return Record(topic=topic, key=key, value=value if isinstance(value, bytes) else value.encode(), time=time, headers=(("schema", "1"),))


def take(log: Log, group: str, topics: Sequence[str], count: int, limit: int = 100) -> list[Record]:
    """Poll until ``count`` records are there."""
    got: list[Record] = []
    until = time.monotonic() + WAIT_S
    while len(got) < count and time.monotonic() < until:
        got += log.poll(group, topics, limit, 0.5)
    return got


def values(records: Sequence[Record]) -> list[bytes]:
    return [found.value for found in records]


def bare(found: Record) -> Record:
    return msgspec.structs.replace(found, at=None)


# -- appending and reading ---------------------------------------------------------------------------------------------


def test_a_stored_record_comes_back_as_it_was(place: Place) -> None:
    # Given a record with text outside ASCII, several headers of one name and a value that compresses well
    log = place.open()
    sent = Record(
        topic="in", key="clé-ключ", value=b'{"text":"' + b"abc" * 5000 + b'"}', time=123_456, headers=(("a", "1"), ("a", "ü"), ("b", ""))
    )
    # When it is appended and read
    [at] = log.append([sent])
    [got] = list(log.read("in"))
    # Then nothing but its coordinates is new, and they lead back to it
    assert bare(got) == sent
    assert got.at == at
    assert log.get(at) == got


def test_get_of_what_is_not_there_is_none(place: Place) -> None:
    log = place.open()
    [at] = log.append([record()])
    assert log.get(Coordinates(at.topic, at.partition, at.offset + 1000)) is None


def test_keys_land_where_kafkas_default_partitioner_puts_them(place: Place) -> None:
    # Given the published test vectors of Kafka's murmur2
    vectors = {"21": -973932308, "foobar": -790332482, "a-little-bit-long-string": -985981536, "abc": 479470107}
    assert {text: murmur2(text.encode()) for text in vectors} == {text: number & 0xFFFFFFFF for text, number in vectors.items()}
    # When records of many keys are appended
    log = place.open()
    placed = log.append([record(key=f"key-{number}") for number in range(50)])
    # Then each is in its key's partition, and all partitions are used
    assert [at.partition for at in placed] == [partition_of(f"key-{number}", 4) for number in range(50)]
    assert {at.partition for at in placed} == {0, 1, 2, 3}


def test_read_starts_at_an_offset_and_ends_at_the_call(place: Place) -> None:
    # Given five records
    log = place.open()
    placed = log.append([record("one", value=str(number)) for number in range(5)])
    # When a reader begins at the third and two more arrive meanwhile
    reader = log.read("one", start=placed[2].offset)
    log.append([record("one", value="late"), record("one", value="later")])
    # Then it sees the third to the fifth
    assert values(list(reader)) == [b"2", b"3", b"4"]


def test_read_of_one_partition_only(place: Place) -> None:
    log = place.open()
    log.append([record(key=f"key-{number}") for number in range(40)])
    for partition in range(4):
        assert {partition_of(found.key, 4) for found in log.read("in", partition=partition)} == {partition}


def test_ends_move_with_every_record(place: Place) -> None:
    log = place.open()
    assert log.ends("one") == {0: 0}
    [at] = log.append([record("one")])
    assert log.ends("one")[0] > at.offset


def test_an_unknown_topic_is_named_with_the_known_ones(place: Place) -> None:
    log = place.open()
    with pytest.raises(LogError, match=r"no topic 'nowhere'.*table"):
        log.append([record("nowhere")])
    with pytest.raises(LogError, match="no topic 'nowhere'"):
        log.read("nowhere")


def test_a_record_over_the_limit_is_rejected_and_one_at_the_limit_passes(place: Place) -> None:
    # Given a value that fills the limit to the byte with key and header
    log = place.open()
    fits = record("one", value=b"\xff" * (MAX_RECORD_BYTES - len("k") - len("schema1")))
    # When it is appended, it comes back whole
    log.append([fits])
    assert [bare(found) for found in log.read("one")] == [fits]
    # Then one byte more is refused, and with it all that came in the same call
    with pytest.raises(Rejected, match="limit"):
        log.append([record("one", value="small"), record("one", value=fits.value + b"x")])
    assert len(list(log.read("one"))) == 1


def test_topics_and_sizes_are_told(place: Place) -> None:
    log = place.open()
    log.append([record("one", value="x" * 100)] * 3)
    assert log.topics() == sorted(["in", "one", "out", "table", "hour", "small"])
    assert log.sizes()["one"].records >= 3
    assert log.sizes()["one"].bytes > 0
    assert log.sizes()["out"].oldest is None


def test_what_is_free_on_the_disk_is_told(place: Place) -> None:
    free = place.open().free_bytes()
    assert free is None if place.kind == "memory" else free is not None and free > 1_000_000


# -- consuming ---------------------------------------------------------------------------------------------------------


def test_order_of_a_key_is_kept_across_batches(place: Place) -> None:
    # Given 30 keys, each numbered upwards, interleaved
    log = place.open()
    for number in range(20):
        log.append([record(key=f"key-{key}", value=str(number)) for key in range(30)])
    # When they are polled in batches of 37
    got = take(log, "g", ["in"], 600, limit=37)
    # Then each key counts upwards
    by_key: dict[str, list[int]] = defaultdict(list)
    for found in got:
        by_key[found.key].append(int(found.value))
    assert len(by_key) == 30
    assert all(numbers == list(range(20)) for numbers in by_key.values())


def test_no_partition_starves_another(place: Place) -> None:
    # Given one partition with far more than the others
    log = place.open()
    log.append([record(key="busy")] * 100 + [record(key=f"key-{number}") for number in range(8)])
    # When it is filled up as fast as it is emptied in small batches
    seen: set[str] = set()
    for _ in range(30):
        seen |= {found.key for found in take(log, "g", ["in"], 1, limit=10)}
        log.append([record(key="busy")] * 10)
    # Then all others have had their turn nevertheless
    assert len(seen) == 9


def test_a_new_instance_resumes_after_what_was_committed(place: Place) -> None:
    # Given ten records, four of them committed
    log = place.open()
    log.append([record("one", value=str(number)) for number in range(10)])
    got = take(log, "g", ["one"], 10)
    log.commit("g", got[:4], [])
    log.close()
    # When another instance takes over
    again = place.open()
    # Then it starts at the fifth
    assert values(take(again, "g", ["one"], 6)) == [str(number).encode() for number in range(4, 10)]


def test_rewind_returns_to_what_was_committed(place: Place) -> None:
    log = place.open()
    log.append([record("one", value=str(number)) for number in range(6)])
    got = take(log, "g", ["one"], 6)
    log.commit("g", got[:2], [])
    log.rewind("g")
    assert values(take(log, "g", ["one"], 4)) == [b"2", b"3", b"4", b"5"]


def test_groups_do_not_see_each_other(place: Place) -> None:
    log = place.open()
    log.append([record("one", value="a")])
    log.commit("g", take(log, "g", ["one"], 1), [])
    assert values(take(log, "other", ["one"], 1)) == [b"a"]


def test_committed_tells_where_a_group_stands(place: Place) -> None:
    log = place.open()
    log.append([record("one", value=str(number)) for number in range(3)])
    assert log.committed("g", "one") == {0: 0}
    got = take(log, "g", ["one"], 3)
    log.commit("g", got[:2], [])
    assert got[1].at is not None
    assert log.committed("g", "one") == {0: got[1].at.offset + 1}


def test_committing_an_earlier_record_again_does_not_move_the_group_back(place: Place) -> None:
    log = place.open()
    log.append([record("one", value=str(number)) for number in range(3)])
    got = take(log, "g", ["one"], 3)
    log.commit("g", got, [])
    before = log.committed("g", "one")
    log.commit("g", got[:1], [record("out", value="more")])
    assert log.committed("g", "one") == before
    assert values(list(log.read("out"))) == [b"more"]


def test_lag_falls_to_zero_when_all_is_polled(place: Place) -> None:
    log = place.open()
    log.append([record(key=f"key-{number}") for number in range(20)])
    assert log.lag("g", ["in"]) >= 20
    take(log, "g", ["in"], 20)
    until = time.monotonic() + WAIT_S
    while log.lag("g", ["in"]) and time.monotonic() < until:
        assert log.poll("g", ["in"], 10, 0.1) == []
    assert log.lag("g", ["in"]) == 0


def test_poll_returns_empty_after_its_wait(place: Place) -> None:
    log = place.open()
    begun = time.monotonic()
    assert log.poll("g", ["one"], 10, 0.3) == []
    assert time.monotonic() - begun >= 0.25


def test_waiting_wakes_up_for_a_record_of_another_instance_and_does_not_spin(place: Place) -> None:
    # Given an instance that waits, and another that will append after a while
    log, other = place.open(), place.open()
    log.poll("g", ["one"], 10, 0.5)
    timer = threading.Timer(1.0, lambda: other.append([record("one", value="woken")]))
    cpu, begun = time.thread_time(), time.monotonic()
    timer.start()
    # When it polls with a long wait
    got = log.poll("g", ["one"], 10, WAIT_S)
    # Then it comes back with the record long before the wait is over, and has hardly used the processor
    timer.join()
    assert values(got) == [b"woken"]
    assert time.monotonic() - begun < WAIT_S / 2
    assert time.thread_time() - cpu < 0.5


def test_reading_goes_on_while_others_append(place: Place) -> None:
    # Given a writer in another thread with an instance of its own
    log = place.open()
    writer = place.open()

    def write() -> None:
        for number in range(60):
            writer.append([record(key=f"key-{number % 7}", value=str(number))])

    thread = threading.Thread(target=write)
    thread.start()
    # When records are polled and committed meanwhile
    got: list[Record] = []
    until = time.monotonic() + 2 * WAIT_S
    while len(got) < 60 and time.monotonic() < until:
        batch = log.poll("g", ["in"], 10, 0.5)
        if batch:
            log.commit("g", batch, [record("out", key=found.key, value=found.value) for found in batch])
        got += batch
    thread.join()
    # Then every one was seen once, and copied once
    assert sorted(int(found.value) for found in got) == list(range(60))
    assert sorted(int(found.value) for found in log.read("out")) == list(range(60))


# -- one atomic commit -------------------------------------------------------------------------------------------------


def test_commit_stores_outputs_and_tells_where(place: Place) -> None:
    log = place.open()
    log.append([record("one", value="in")])
    got = take(log, "g", ["one"], 1)
    placed = log.commit("g", got, [record("out", key="a", value="1"), record("table", key="b", value="2")])
    found = [log.get(at) for at in placed]
    assert [(one.topic, one.key, one.value) for one in found if one] == [("out", "a", b"1"), ("table", "b", b"2")]


def test_a_commit_that_cannot_store_one_output_stores_none_and_moves_nothing(place: Place) -> None:
    # Given a polled record and outputs of which the last is too large
    log = place.open()
    log.append([record("one", value="in")])
    got = take(log, "g", ["one"], 1)
    # When it is committed
    with pytest.raises(Rejected):
        log.commit("g", got, [record("out", value="1"), record("out", value=b"x" * (MAX_RECORD_BYTES + 1))])
    # Then nothing is in the output and the record is still to be read
    assert list(log.read("out")) == []
    log.rewind("g")
    assert values(take(log, "g", ["one"], 1)) == [b"in"]


def test_nothing_uncommitted_outlives_its_instance(place: Place) -> None:
    log = place.open()
    log.append([record("one", value="in")])
    take(log, "g", ["one"], 1)
    log.close()
    assert values(take(place.open(), "g", ["one"], 1)) == [b"in"]


def test_a_second_committer_fences_the_first(place: Place) -> None:
    # Given two instances of which the second polled the same group later
    first, second = place.open(), place.open()
    first.append([record("one", value=str(number)) for number in range(4)])
    mine = take(first, "g", ["one"], 4)
    theirs = take(second, "g", ["one"], 4)
    # When both commit
    second.commit("g", theirs[:3], [record("out", value="second")])
    with pytest.raises(Fenced):
        first.commit("g", mine, [record("out", value="first")])
    # Then only the second's work stands
    assert values(list(second.read("out"))) == [b"second"]
    second.rewind("g")
    assert values(take(second, "g", ["one"], 1)) == [b"3"]


def test_a_fenced_instance_owns_nothing_and_the_other_does(place: Place) -> None:
    first, second = place.open(), place.open()
    assert first.ownership("g").partitions == frozenset()
    first.append([record("one")])
    take(first, "g", ["one"], 1)
    assert first.ownership("g").partitions == {("one", 0)}
    take(second, "g", ["one"], 1)
    assert second.ownership("g").partitions == {("one", 0)}


def test_a_fenced_instance_may_still_append_and_read(place: Place) -> None:
    first, second = place.open(), place.open()
    first.append([record("one")])
    take(first, "g", ["one"], 1)
    take(second, "g", ["one"], 1)
    first.append([record("out", value="still here")])
    assert values(list(first.read("out"))) == [b"still here"]


# -- seeking -----------------------------------------------------------------------------------------------------------


def test_seek_to_an_offset_moves_the_group(place: Place) -> None:
    log = place.open()
    placed = log.append([record("one", value=str(number)) for number in range(6)])
    log.seek("g", "one", offset=placed[3].offset)
    assert values(take(log, "g", ["one"], 3)) == [b"3", b"4", b"5"]


def test_seek_back_after_a_commit_replays(place: Place) -> None:
    log = place.open()
    log.append([record("one", value=str(number)) for number in range(3)])
    log.commit("g", take(log, "g", ["one"], 3), [])
    log.seek("g", "one", offset=0)
    again = take(log, "g", ["one"], 3)
    assert values(again) == [b"0", b"1", b"2"]
    log.commit("g", again, [])


def test_seek_by_time_finds_the_first_record_at_or_after_it(place: Place) -> None:
    # Given records in two partitions with event times 0, 10, 20 ... that do not all rise
    log = place.open()
    log.append([record(key=f"key-{number % 8}", value=str(number), time=1_000_000 + number * 10) for number in range(40)])
    log.append([record(key="key-0", value="old", time=5)])
    # When the group seeks to the middle
    log.seek("g", "in", time=1_000_200)
    # Then nothing stored before the first such record of its partition comes, and all later ones do
    assert sorted(values(take(log, "g", ["in"], 21))) == sorted([str(number).encode() for number in range(20, 40)] + [b"old"])


def test_seek_beyond_the_last_time_or_offset_goes_to_the_end(place: Place) -> None:
    log = place.open()
    log.append([record("one", value="past")])
    log.seek("g", "one", time=2_000_000_000_000)
    log.seek("h", "one", offset=1_000_000)
    log.append([record("one", value="next")])
    assert values(take(log, "g", ["one"], 1)) == [b"next"]
    assert values(take(log, "h", ["one"], 1)) == [b"next"]


def test_a_seek_survives_its_instance(place: Place) -> None:
    log = place.open()
    placed = log.append([record("one", value=str(number)) for number in range(4)])
    log.seek("g", "one", offset=placed[2].offset)
    log.close()
    assert values(take(place.open(), "g", ["one"], 2)) == [b"2", b"3"]


def test_a_group_is_placed_exactly_where_it_is_told(place: Place) -> None:
    log = place.open()
    placed = log.append([record("one", value=str(number)) for number in range(6)])
    log.place("g", {("one", 0): placed[4].offset})
    assert log.committed("g", "one") == {0: placed[4].offset}
    assert values(take(log, "g", ["one"], 2)) == [b"4", b"5"]


def test_a_dropped_namespace_is_empty_when_it_is_opened_again(place: Place) -> None:
    # Given a log with records and a group that has read some
    log = place.open()
    log.append([record("one", value="old")])
    log.commit("g", take(log, "g", ["one"], 1), [])
    log.close()
    # When it is dropped and opened anew
    place.open().drop()
    again = place.open()
    # Then nothing of it is left
    assert list(again.read("one")) == []
    [at] = again.append([record("one", value="new")])
    assert again.get(at) is not None
    assert values(list(again.read("one"))) == [b"new"]


# -- keeping house -----------------------------------------------------------------------------------------------------


def test_a_compacted_topic_keeps_the_last_record_of_each_key_and_yields_its_table(place: Place) -> None:
    # Given a table written over and over, one key of it deleted
    log = place.open()
    for number in range(5):
        log.append([record("table", key=key, value=f"{key}{number}") for key in "abc"])
    log.append([record("table", key="b", value=b"")])
    # When it is swept
    log.sweep()
    # Then the last of each key is there, and the deleted one is not in the table
    table = last_by_key(log.read("table"))
    assert {key: found.value for key, found in table.items()} == {"a": b"a4", "c": b"c4"}


def test_a_reader_of_a_compacted_topic_goes_on_over_its_gaps(place: Place) -> None:
    log = place.open()
    log.append([record("table", key="a", value=str(number)) for number in range(10)])
    log.sweep()
    log.append([record("table", key="b", value="end")])
    got = take(log, "g", ["table"], 1)
    while got[-1].value != b"end":
        got += take(log, "g", ["table"], 1)
    assert values(got)[-2:] == [b"9", b"end"]


def test_retention_by_time_drops_what_was_stored_too_long_ago_whatever_its_event_time(place: Place) -> None:
    # Given a record stored two hours ago, and one stored now that tells of an old event
    log = place.open()
    [old] = log.append([record("hour", value="old", time=4_000_000_000_000)])
    place.clock.now += 2 * 3_600_000
    log.append([record("hour", value="new", time=5)])
    # When the log is swept
    log.sweep()
    # Then the first is gone for good and offsets go on
    assert values(list(log.read("hour"))) == [b"new"]
    assert log.get(old) is None
    assert values(take(log, "g", ["hour"], 1)) == [b"new"]


def test_retention_by_size_drops_the_oldest(place: Place) -> None:
    if place.kind == "kafka":
        pytest.skip("the broker does that by whole segments, see test_log_kafka.py")
    log = place.open()
    noise = random.Random(7)
    for number in range(40):
        log.append([record("small", value=f"{number:03}".encode() + noise.randbytes(10_000))])
    log.sweep()
    kept = [int(found.value[:3]) for found in log.read("small")]
    assert kept == list(range(40 - len(kept), 40))
    assert 5 <= len(kept) <= 11
    assert log.sizes()["small"].bytes <= 110_000


def test_a_group_whose_unread_records_were_removed_is_told_and_not_moved_silently(place: Place) -> None:
    # Given a group that has committed the first of two records
    log = place.open()
    log.append([record("hour", value="1"), record("hour", value="2")])
    log.commit("g", take(log, "g", ["hour"], 2)[:1], [])
    log.close()
    # When retention removes the second before it is read
    log = place.open()
    place.clock.now += 2 * 3_600_000
    log.append([record("hour", value="3")])
    log.sweep()
    # Then polling says so, until someone seeks
    with pytest.raises(LogError, match="removed records before they were read"):
        take(log, "g", ["hour"], 1)
    log.seek("g", "hour", offset=0)
    assert values(take(log, "g", ["hour"], 1)) == [b"3"]


def test_rewrite_replaces_the_value_in_its_place(place: Place) -> None:
    # Given three records of which one holds a name
    log = place.open()
    placed = log.append([record("one", key=key, value=f"{key}: text") for key in "abc"])
    # When the second is rewritten
    if place.kind == "kafka":
        with pytest.raises(LogError, match="cannot be rewritten in place"):
            log.rewrite("one", lambda found: None)
        return
    count = log.rewrite("one", lambda found: msgspec.structs.replace(found, value=b"b: removed") if found.key == "b" else None)
    # Then it stands where it stood, the others as they were
    assert count == 1
    assert values(list(log.read("one"))) == [b"a: text", b"b: removed", b"c: text"]
    found = log.get(placed[1])
    assert found is not None
    assert found.value == b"b: removed"
