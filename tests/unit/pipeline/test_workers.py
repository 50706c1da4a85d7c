"""A stage in a real child process, and what hangs, crashes or eats memory in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import ConfigError, Rejected, Unavailable
from pipeline.log.memory import MemoryLog
from pipeline.records import Record
from pipeline.runner import Runner
from pipeline.stage import Park, Skip
from pipeline.topics import ARTICLES, DEAD_LETTERS, MENTIONS
from pipeline.workers import ChildBug, ChildStage

STAGE = '''
"""A stage that does to its process what the record asks for."""
import ctypes, os, signal, sys, time
from pipeline.errors import Rejected, Unavailable
from pipeline.records import Record
from pipeline.stage import Park, Skip

class Hostile:
    name = "hostile"
    reads = ("articles",)
    writes = ("mentions",)

    def __init__(self, mark="", fail=False):
        self.mark = mark
        if fail:
            raise ValueError("no model")
        print("libraries talk on standard output")

    def apply(self, record):
        word = record.value.decode().split(" ")[0]
        if word == "hang":
            time.sleep(3600)
        if word == "deaf":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                pass
        if word == "segv":
            ctypes.string_at(0)
        if word == "exit":
            os._exit(7)
        if word == "eat":
            self.eaten = bytearray(3 << 30)
        if word == "once" and not os.path.exists(record.key):
            open(record.key, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "talk":
            os.write(1, b"noise from native code")
        if word == "bug":
            return 1 / 0
        if word == "reject":
            raise Rejected("not for me")
        if word == "away":
            raise Unavailable("model server away", retry_after_s=9)
        if word == "skip":
            return [Skip("off_topic")]
        if word == "park":
            return [Park(5, "later")]
        if word == "odd":
            return [42]
        value = record.value + self.mark.encode() + (str(os.getpid()).encode() if word == "pid" else b"")
        return [Record(topic="mentions", key=record.key, value=value, time=record.time, headers=record.headers)]
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "hostile.py").write_text(STAGE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path


@pytest.fixture
def stage(folder: Path) -> Iterator[ChildStage]:
    made = ChildStage("hostile:Hostile", {"mark": "!"}, deadline_s=2.0, memory_bytes=2 << 30)
    yield made
    made.close()


def article(value: str, key: str = "k") -> Record:
    return Record(topic=ARTICLES, key=key, value=value.encode(), time=5, headers=(("a", "ü"),))


def values(results: object) -> list[object]:
    assert isinstance(results, list)
    return [result if isinstance(result, Exception) else result[0].value for result in results]


def test_the_child_says_what_its_stage_reads_and_writes(stage: ChildStage) -> None:
    assert (stage.name, stage.reads, stage.writes) == ("hostile", (ARTICLES,), (MENTIONS,))


def test_records_go_in_and_come_out_in_order_whole(stage: ChildStage) -> None:
    big = "x" * 3_000_000
    results = stage.apply_many([article("a"), article(big), article("talk"), article("b")])
    assert values(results) == [b"a!", big.encode() + b"!", b"talk!", b"b!"]
    assert results[0] == [Record(topic=MENTIONS, key="k", value=b"a!", time=5, headers=(("a", "ü"),))]


def test_every_kind_of_outcome_comes_back_as_it_was(stage: ChildStage) -> None:
    skip, park, rejected, away, bug, odd = stage.apply_many([article(word) for word in ("skip", "park", "reject", "away", "bug", "odd")])
    assert skip == [Skip("off_topic")]
    assert park == [Park(5, "later")]
    assert isinstance(rejected, Rejected)
    assert str(rejected) == "not for me"
    assert isinstance(away, Unavailable)
    assert away.retry_after_s == 9
    assert isinstance(bug, ChildBug)
    assert "ZeroDivisionError" in str(bug)
    assert isinstance(odd, ChildBug)


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("hang", "longer than 2 s"),
        ("deaf", "longer than 2 s"),
        ("segv", "twice: SIGSEGV"),
        ("exit", "twice: exit code 7"),
        ("eat", "2,048 MiB"),
    ],
)
def test_a_record_that_takes_its_child_down_costs_only_itself(stage: ChildStage, word: str, reason: str) -> None:
    # Given a record of the worst kind between good ones
    # When the batch is handled
    before, bad, after = stage.apply_many([article("a"), article(word), article("b")])
    # Then it alone is rejected, by name, and the rest is done by a new child
    assert values([before, after]) == [b"a!", b"b!"]
    assert isinstance(bad, Rejected)
    assert reason in str(bad)


def test_a_child_killed_from_outside_costs_nothing(stage: ChildStage, folder: Path) -> None:
    # Given a record during which the child is killed the first time only, as the kernel does when memory is short
    results = stage.apply_many([article("once", key=str(folder / "seen")), article("a")])
    assert values(results) == [b"once!", b"a!"]


def test_a_child_that_died_while_idle_is_replaced(stage: ChildStage) -> None:
    [[first]] = stage.apply_many([article("pid ")])  # type: ignore[misc]
    os.kill(int(first.value.split(b"!")[1]), signal.SIGKILL)  # type: ignore[union-attr]
    time.sleep(0.2)
    assert values(stage.apply_many([article("a")])) == [b"a!"]


def test_a_child_is_replaced_after_its_share_of_records(folder: Path) -> None:
    stage = ChildStage("hostile:Hostile", recycle_after=3)
    try:
        pids = [bytes(value) for value in values(stage.apply_many([article("pid")] * 9))]  # type: ignore[call-overload]
    finally:
        stage.close()
    assert len(set(pids)) == 3


def test_a_stage_that_cannot_be_made_is_named(folder: Path) -> None:
    with pytest.raises(ConfigError, match="hostile:Hostile cannot be made: ValueError: no model"):
        ChildStage("hostile:Hostile", {"fail": True})
    with pytest.raises(ConfigError, match="nowhere"):
        ChildStage("nowhere:Stage")


def test_the_runner_sends_what_crashes_to_the_dead_letters_and_goes_on(stage: ChildStage) -> None:
    # Given crashing records among good ones
    log = MemoryLog()
    log.append([article(word, key=word) for word in ("a", "segv", "b", "hang", "bug", "c")])
    # When the runner drives the child stage
    run = Runner(log, stage, wait_s=0)
    assert run.drain() == 6
    # Then the three bad ones are dead letters with their reasons, the bug with the child's traceback
    assert sorted(record.value for record in log.read(MENTIONS)) == [b"a!", b"b!", b"c!"]
    reasons = sorted(record.header("dl_reason") or "" for record in log.read(DEAD_LETTERS))
    assert [reason[:8] for reason in reasons] == ["ChildBug", "took its", "took lon"]
    assert any(b"ZeroDivisionError" in record.value for record in log.read(DEAD_LETTERS))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_no_child_outlives_a_parent_that_is_killed(folder: Path) -> None:
    # Given a parent whose child is busy for ever
    code = """
        from pipeline.workers import ChildStage
        from pipeline.records import Record
        stage = ChildStage("hostile:Hostile")
        print(stage.apply(Record(topic="articles", key="k", value=b"pid", time=1))[0].value.decode()[3:], flush=True)
        stage.apply(Record(topic="articles", key="k", value=b"deaf", time=1))
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    # When the parent is killed
    parent.kill()
    parent.wait()
    parent.stdout.close()
    # Then the child is gone soon
    until = time.monotonic() + 10
    while _runs(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
