"""The file log against the plain one: any sequence of calls gives the same answers on both, and after a restart too."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pipeline.errors import Fenced, LogError
from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog, MemoryStore
from pipeline.log.sqlite import SqliteLog
from pipeline.records import Record
from pipeline.topics import TopicSpec

SPECS = {
    spec.name: spec for spec in (TopicSpec("in", partitions=2), TopicSpec("table", compacted=True), TopicSpec("hour", retention_s=3600))
}
TOPICS = st.sampled_from(sorted(SPECS))
GROUPS = st.sampled_from(["g", "h"])
RECORDS = st.lists(
    st.builds(
        Record,
        topic=TOPICS,
        key=st.sampled_from("abcdé"),
        value=st.sampled_from([b"", b"x", b"y" * 1000]),
        time=st.integers(0, 5),
        headers=st.just((("h", "1"),)),
    ),
    max_size=6,
)


class TwoLogs(RuleBasedStateMachine):
    """Two instances each of the file log and of the plain log, driven alike."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = MemoryStore()
        self.now = 1_700_000_000_000
        self.pairs = [self.open(), self.open()]
        self.polled: dict[tuple[int, str], list[Record]] = {}

    def open(self) -> tuple[Log, Log]:
        path = Path(self.folder.name) / "log.sqlite"
        return SqliteLog(path, "t.", SPECS, lambda: self.now), MemoryLog(self.store, SPECS, lambda: self.now)

    def both(self, at: int, call: object) -> object:
        """The answer of both logs, or the kind of error both raise."""
        answers = []
        for log in self.pairs[at]:
            try:
                answers.append(call(log))  # type: ignore[operator]
            except (Fenced, LogError) as error:
                answers.append(type(error))
        assert answers[0] == answers[1]
        return answers[0]

    @rule(at=st.sampled_from([0, 1]), records=RECORDS)
    def append(self, at: int, records: list[Record]) -> None:
        self.both(at, lambda log: log.append(records))

    @rule(at=st.sampled_from([0, 1]), group=GROUPS, limit=st.integers(1, 5))
    def poll(self, at: int, group: str, limit: int) -> None:
        # One partition a call: how partitions take turns is each log's own affair.
        answer = self.both(at, lambda log: log.poll(group, ["table" if group == "g" else "hour"], limit, 0))
        if isinstance(answer, list):
            self.polled.setdefault((at, group), []).extend(answer)

    @rule(at=st.sampled_from([0, 1]), group=GROUPS, records=RECORDS)
    def commit(self, at: int, group: str, records: list[Record]) -> None:
        consumed = self.polled.pop((at, group), [])
        self.both(at, lambda log: log.commit(group, consumed, records))

    @rule(at=st.sampled_from([0, 1]), group=GROUPS)
    def rewind(self, at: int, group: str) -> None:
        self.polled.pop((at, group), None)
        self.both(at, lambda log: log.rewind(group))

    @rule(at=st.sampled_from([0, 1]), group=GROUPS, offset=st.none() | st.integers(0, 20), time=st.integers(0, 6))
    def seek(self, at: int, group: str, offset: int | None, time: int) -> None:
        topic = "table" if group == "g" else "hour"
        self.polled.pop((at, group), None)
        self.both(at, lambda log: log.seek(group, topic, offset=offset, time=time if offset is None else None))

    @rule(hours=st.sampled_from([0, 1, 30]))
    def sweep(self, hours: int) -> None:
        self.now += hours * 3_600_000
        self.both(0, lambda log: log.sweep())

    @rule(at=st.sampled_from([0, 1]))
    def restart(self, at: int) -> None:
        for log in self.pairs[at]:
            log.close()
        self.polled = {key: value for key, value in self.polled.items() if key[0] != at}
        self.pairs[at] = self.open()

    @invariant()
    def everything_stored_is_the_same(self) -> None:
        if hasattr(self, "pairs"):
            for topic in SPECS:
                self.both(0, lambda log, topic=topic: list(log.read(topic)))
                self.both(0, lambda log, topic=topic: log.ends(topic))
                for group in ("g", "h"):
                    self.both(1, lambda log, topic=topic, group=group: log.committed(group, topic))

    def teardown(self) -> None:
        if hasattr(self, "pairs"):
            for pair in self.pairs:
                for log in pair:
                    log.close()
            self.folder.cleanup()


TwoLogs.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None, derandomize=True)
test_any_sequence_of_calls_gives_the_same_answers = pytest.mark.filterwarnings("ignore")(TwoLogs.TestCase)
