"""The log on Apache Kafka: one topic each with the prefix, consumer groups with static members, one transaction a commit.

Event time is the message's timestamp; when it was stored stands in the header ``stored``, by which retention counts, so that an archive of old
articles is not swept away the moment it is read in. A group's name also has the prefix. Its transactional id is the group's and the
instance's, so a process that was killed is cleared up after by its successor at once.
"""

from __future__ import annotations

import contextlib
import time as clock
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kafka import TopicPartition
from kafka import errors as kafka_errors
from kafka.admin import MemberToRemove
from kafka.protocol.consumer.offsets import IsolationLevel
from kafka.structs import OffsetAndMetadata

from pipeline.clock import SystemClock
from pipeline.errors import Fenced, LogError, Unavailable
from pipeline.log.base import Ownership, TopicSize
from pipeline.log.kafka_client import (
    MAX_MESSAGE_BYTES,
    Clients,
    KafkaOptions,
    abandon,
    explained,
    is_fenced,
    opening,
    transact,
)
from pipeline.log.shared import TOMBSTONE_KEPT_S, NowMs, check_sizes, lost_position, partition_of, spec_of
from pipeline.records import Coordinates, Record
from pipeline.topics import SPECS, TopicSpec

STORED_HEADER = "stored"
LATEST, EARLIEST = -1, -2
PATIENCE_S = 20.0
GLANCE_MS = 30
"""What a reader waits for at a time: where only a marker is left it gets nothing, and would wait in vain for as long as it was told."""

PEEK = 50
"""A group that is so few offsets behind may have nothing but markers before it: look."""

Message = tuple[TopicPartition, int, bytes, bytes | None, list[tuple[str, bytes]]]


class _Member:
    """This instance in one group: its consumer, its producer (None: to be made anew) and how far it has committed."""

    def __init__(self, group: str, consumer: Any, producer: Any) -> None:
        self.group = group
        self.consumer = consumer
        self.producer: Any = producer
        self.committed: dict[TopicPartition, int] = {}
        self.started: set[TopicPartition] = set()
        self.generation = -1
        self.stale = False
        self.fenced = False
        self.moved_at = clock.monotonic()


class KafkaLog:
    """The ``Log`` protocol over a cluster. Where a rebalance gives a partition to another instance, ``commit`` raises ``Unavailable``
    with a pause of nothing, and the next ``poll`` goes on with what is owned then; ``Fenced`` is for a second process of the same name.
    """

    def __init__(
        self,
        servers: str,
        prefix: str = "dragoman.",
        specs: Mapping[str, TopicSpec] = SPECS,
        now_ms: NowMs | None = None,
        options: KafkaOptions | None = None,
    ) -> None:
        self._servers, self._prefix, self._specs = servers, prefix, specs
        self._options = options or KafkaOptions()
        self._now_ms = now_ms or SystemClock().now_ms
        self._clients = Clients(servers, self._options)
        self._members: dict[str, _Member] = {}
        self._appender: Any = None
        self._append_id = f"{prefix}append.{uuid.uuid4().hex}"
        self._doubtful: tuple[str, list[Record], dict[TopicPartition, int]] | None = None
        self._reader_or_none: Any = None
        self._idle: list[Any] = []
        with opening(servers, self._options):
            self._admin = self._clients.admin()
        with explained(servers):
            self._partitions = self._find_or_create_topics()

    # -- the protocol ------------------------------------------------------------------------------------------------------

    def append(self, records: Sequence[Record]) -> list[Coordinates]:
        check_sizes(records)
        if not records:
            return []
        with explained(self._servers):
            if self._appender is None:
                self._appender = self._clients.producer(self._append_id)
            stood = self._settle(records)
            if stood is not None:
                return stood
            nonce = uuid.uuid4().hex[:12]
            messages = self._messages(records, nonce)
            before = self._offsets({where for where, *_ in messages}, LATEST)
            try:
                offsets = transact(self._appender, messages, {}, None, self._options.commit_ms)
            except BaseException:
                abandon(self._appender)
                self._appender = None
                self._doubtful = (nonce, list(records), before)
                raise
        return self._placed(messages, offsets)

    def poll(self, group: str, topics: Sequence[str], limit: int, wait_s: float) -> list[Record]:
        until = clock.monotonic() + wait_s
        with explained(self._servers):
            member = self._member(group, topics, limit)
            if member.stale:
                self._refresh(member)
            while True:
                left = max(0.0, until - clock.monotonic())
                batch = self._polled(member, limit, left)
                if batch or clock.monotonic() >= until:
                    self._watch(member, bool(batch))
                    return batch

    def commit(self, group: str, consumed: Sequence[Record], produced: Sequence[Record]) -> list[Coordinates]:
        check_sizes(produced)
        member = self._members.get(group)
        if member is None or member.fenced:
            raise Fenced(f"group {group} is not owned by this instance")
        offsets = self._past(member, consumed)
        if member.stale or not set(offsets) <= member.consumer.assignment():
            raise Unavailable(f"group {group}: partitions were given to another member, they are polled anew", retry_after_s=0)
        messages = self._messages(produced, "")
        with explained(self._servers):
            try:
                stored = transact(member.producer, messages, offsets, member.consumer.group_metadata(), self._options.commit_ms)
            except BaseException as error:
                self._failed(member, error)
                raise
        member.committed.update(offsets)
        return self._placed(messages, stored)

    def rewind(self, group: str) -> None:
        if group in self._members:
            self._members[group].stale = True

    def ownership(self, group: str) -> Ownership:
        member = self._members.get(group)
        if member is None or member.fenced:
            return Ownership(0, frozenset())
        owned = frozenset(self._coordinates(where, 0)[:2] for where in member.consumer.assignment())
        return Ownership(member.generation, owned)

    def lag(self, group: str, topics: Sequence[str]) -> int:
        member = self._members.get(group)
        where = {part for topic in topics for part in self._parts(topic)}
        with explained(self._servers):
            # To the high watermark: what is committed becomes readable a little after its commit has returned.
            if member is not None and member.consumer.assignment():
                mine = where & member.consumer.assignment()
                ends = self._offsets(mine, LATEST)
                return sum(max(0, ends[part] - self._position(member, part)) for part in mine)
            ends = self._offsets(where, LATEST)
            starts = self._committed(group, where)
            return sum(self._behind(part, starts[part], ends[part]) for part in where)

    def seek(self, group: str, topic: str, *, offset: int | None = None, time: int | None = None) -> None:
        with explained(self._servers):
            parts = self._parts(topic)
            first, end = self._offsets(parts, EARLIEST), self._offsets(parts, LATEST)
            if time is not None:
                found = self._reader.offsets_for_times(dict.fromkeys(parts, max(0, time)))
                target = {part: found[part].offset if found.get(part) else end[part] for part in parts}
            else:
                target = {part: min(max(offset or 0, first[part]), end[part]) for part in parts}
            self._put(group, target)

    def place(self, group: str, offsets: Mapping[tuple[str, int], int]) -> None:
        with explained(self._servers):
            self._put(group, {TopicPartition(self._prefix + topic, partition): offset for (topic, partition), offset in offsets.items()})

    def read(self, topic: str, *, start: int | None = None, partition: int | None = None) -> Iterator[Record]:
        with explained(self._servers):
            parts = [part for part in self._parts(topic) if partition is None or part.partition == partition]
            first, end = self._offsets(parts, EARLIEST), self._offsets(parts, LATEST)
        return self._scan([(part, max(first[part], start or 0), end[part]) for part in parts])

    def get(self, at: Coordinates) -> Record | None:
        part = TopicPartition(self._prefix + spec_of(self._specs, at.topic).name, at.partition)
        with explained(self._servers):
            if not self._offsets([part], EARLIEST)[part] <= at.offset < self._offsets([part], LATEST)[part]:
                return None
            found = next(self._between(self._reader, part, at.offset, at.offset + 1), None)
        return found if found is not None and found.at == at else None

    def ends(self, topic: str) -> dict[int, int]:
        with explained(self._servers):
            return {part.partition: end for part, end in self._offsets(self._parts(topic), LATEST).items()}

    def committed(self, group: str, topic: str) -> dict[int, int]:
        with explained(self._servers):
            return {part.partition: at for part, at in self._committed(group, self._parts(topic)).items()}

    def topics(self) -> list[str]:
        return sorted(self._partitions)

    def sizes(self) -> dict[str, TopicSize]:
        with explained(self._servers):
            kept = self._bytes()
            return {topic: self._size(topic, kept) for topic in self._partitions}

    def free_bytes(self) -> int | None:
        with explained(self._servers):
            folders = [folder for broker in self._admin.describe_log_dirs() for folder in _folders(broker)]
        free = [folder["usable_bytes"] for folder in folders if folder.get("usable_bytes", -1) >= 0]
        return min(free, default=None)

    def sweep(self) -> int:
        """Retention by time, by the header ``stored``; sizes and compaction are the broker's own work."""
        gone = 0
        with explained(self._servers):
            for topic in self._partitions:
                spec = self._specs[topic]
                if spec.retention_s is not None and not spec.compacted:
                    gone += self._expire(topic, self._now_ms() - spec.retention_s * 1000)
        return gone

    def rewrite(self, topic: str, change: Callable[[Record], Record | None]) -> int:
        raise LogError(
            "a Kafka topic cannot be rewritten in place; stop the steps and name a new prefix for a copy without what is to go"
            " (`dragoman forget --into PREFIX`): docs/kafka.md"
        )

    def drop(self) -> None:
        with explained(self._servers):
            self._admin.delete_topics([self._prefix + topic for topic in self._partitions], timeout_ms=20_000)

    def close(self) -> None:
        for member in self._members.values():
            if member.producer is not None:
                abandon(member.producer)
            self._leave(member)
        self._members.clear()
        if self._appender is not None:
            abandon(self._appender)
            self._appender = None
        for client in (self._reader_or_none, self._admin, *self._idle):
            if client is not None:
                _close(client)
        self._reader_or_none = None
        self._idle.clear()

    # -- topics ------------------------------------------------------------------------------------------------------------

    def _find_or_create_topics(self) -> dict[str, int]:
        found = self._find_topics()
        missing = [spec for spec in self._specs.values() if spec.name not in found]
        if missing:
            wanted = {self._prefix + spec.name: _topic(spec, self._options.replication) for spec in missing}
            with contextlib.suppress(kafka_errors.TopicAlreadyExistsError):
                self._admin.create_topics(wanted, timeout_ms=20_000)
            self._admin.wait_for_topics(list(wanted), timeout_ms=30_000)
            found = self._find_topics()
        return found

    def _find_topics(self) -> dict[str, int]:
        there = set(self._admin.list_topics())
        names = [name for name in self._specs if self._prefix + name in there]
        described = self._admin.describe_topics([self._prefix + name for name in names]) if names else []
        return {one["name"].removeprefix(self._prefix): len(one["partitions"]) for one in described}

    def _parts(self, topic: str) -> list[TopicPartition]:
        name = spec_of(self._specs, topic).name
        return [TopicPartition(self._prefix + name, number) for number in range(self._partitions[name])]

    def _offsets(self, parts: Any, which: int, isolation: Any = IsolationLevel.READ_UNCOMMITTED) -> dict[TopicPartition, int]:
        if not parts:
            return {}
        found = self._admin.list_partition_offsets(dict.fromkeys(parts, which), isolation_level=isolation, timeout_ms=20_000)
        return {part: int(found[part].offset) for part in parts}

    def _coordinates(self, part: TopicPartition, offset: int) -> tuple[str, int, int]:
        return part.topic.removeprefix(self._prefix), part.partition, offset

    # -- groups ------------------------------------------------------------------------------------------------------------

    def _member(self, group: str, topics: Sequence[str], limit: int) -> _Member:
        if group not in self._members:
            producer = self._clients.producer(self._transactional_id(group))
            consumer = self._clients.member(self._prefix + group, limit)
            names = [self._prefix + spec_of(self._specs, topic).name for topic in topics]
            consumer.subscribe(names)
            _await_metadata(consumer, names)
            self._members[group] = _Member(group, consumer, producer)
        return self._members[group]

    def _transactional_id(self, group: str) -> str:
        return f"{self._prefix}{group}.{self._options.named()}"

    def _polled(self, member: _Member, limit: int, wait_s: float) -> list[Record]:
        try:
            polled = member.consumer.poll(timeout_ms=int(wait_s * 1000), max_records=limit)
        except kafka_errors.NoOffsetForPartitionError:
            polled = {}
        except kafka_errors.OffsetOutOfRangeError:
            self._check_range(member, member.consumer.assignment())
            raise
        self._notice(member)
        return [self._record(message) for part in polled for message in polled[part]]

    def _watch(self, member: _Member, moved: bool) -> None:
        """A consumer that brings nothing for long although there is something is made anew; the client has been seen to end up so."""
        if moved or clock.monotonic() - member.moved_at < self._options.stall_ms / 1000:
            member.moved_at = clock.monotonic() if moved else member.moved_at
            return
        member.moved_at = clock.monotonic()
        assigned = member.consumer.assignment()
        ends = self._offsets(assigned, LATEST, IsolationLevel.READ_COMMITTED)
        behind = any(self._position(member, part) < ends[part] for part in assigned)
        if not behind and (assigned or self._is_shared_out(member)):
            return
        del self._members[member.group]
        if member.producer is not None:
            abandon(member.producer)
        self._leave(member)
        raise Unavailable(f"group {member.group}: the consumer stood still and was made anew", retry_after_s=0)

    def _notice(self, member: _Member) -> None:
        """After a rebalance: begin the partitions that came new, and say by the generation that memories are worth nothing."""
        assigned = member.consumer.assignment()
        generation = member.consumer.group_metadata().generation_id
        if generation != member.generation or assigned != member.started:
            member.generation = generation
            self._begin(member, assigned)

    def _begin(self, member: _Member, assigned: set[TopicPartition]) -> None:
        self._check_range(member, assigned)
        member.started = set(assigned)

    def _check_range(self, member: _Member, parts: set[TopicPartition]) -> None:
        """Start what was never committed at its beginning; raise where a committed offset is no longer, or not yet, in the log."""
        first, end = self._offsets(parts, EARLIEST), self._offsets(parts, LATEST)
        for part in parts:
            at = member.consumer.committed(part, timeout_ms=20_000)
            member.committed[part] = first[part] if at is None else at
            if at is None and part not in member.started:
                member.consumer.seek(part, first[part])
            elif at is not None and not first[part] <= at <= end[part]:
                raise lost_position(member.group, *self._coordinates(part, 0)[:2], at, first[part], end[part])

    def _refresh(self, member: _Member) -> None:
        """Back to what is committed, once a new producer has ended whatever the last one left open."""
        if member.producer is None:
            if not self._is_mine(member):
                member.fenced = True
                raise Fenced(f"another process of the name {self._options.named()} has taken over group {member.group}")
            member.producer = self._clients.producer(self._transactional_id(member.group))
        assigned = member.consumer.assignment()
        first = self._offsets(assigned, EARLIEST)
        for part in assigned:
            at = member.consumer.committed(part, timeout_ms=20_000)
            member.committed[part] = first[part] if at is None else at
            member.consumer.seek(part, member.committed[part])
        member.stale = False

    def _failed(self, member: _Member, error: BaseException) -> None:
        """After a commit that did not go through: this producer is done with, and what was polled is to be polled again."""
        abandon(member.producer)
        member.producer, member.stale = None, True
        fenced = is_fenced(error) or isinstance(error, kafka_errors.FencedInstanceIdError)
        if fenced and not self._is_mine(member):
            member.fenced = True
            raise Fenced(f"another process of the name {self._options.named()} has taken over group {member.group}") from error
        if isinstance(error, kafka_errors.CommitFailedError):
            raise Unavailable(f"group {member.group} was rebalanced during a batch, it is polled anew", retry_after_s=0) from error

    def _is_mine(self, member: _Member) -> bool:
        """Whether the group still knows this very member under this instance's name (unknown: yes, a poll will tell)."""
        mine = member.consumer.group_metadata().member_id
        try:
            described = _patiently(lambda: self._admin.describe_groups([self._prefix + member.group]))
        except kafka_errors.KafkaError:
            return True
        known = {one.get("group_instance_id"): one.get("member_id") for group in _groups(described) for one in group["members"]}
        return bool(known.get(self._options.named(), mine) == mine)

    def _is_shared_out(self, member: _Member) -> bool:
        """Whether every partition of the group's topics is somebody's; a member without any is then just standing by."""
        described = _patiently(lambda: self._admin.describe_groups([self._prefix + member.group]))
        given: set[tuple[str, int]] = set()
        for group in _groups(described):
            for one in group["members"]:
                for topic in (one.get("member_assignment") or {}).get("assigned_partitions", ()):
                    given.update((topic["topic"], number) for number in topic["partitions"])
        wanted = {tuple(part) for name in member.consumer.subscription() or () for part in self._parts(name.removeprefix(self._prefix))}
        return wanted <= given

    def _past(self, member: _Member, consumed: Sequence[Record]) -> dict[TopicPartition, int]:
        past: dict[TopicPartition, int] = {}
        for record in consumed:
            if record.at is None:
                raise LogError(f"{record.topic}: a record without coordinates cannot be committed as consumed")
            part = TopicPartition(self._prefix + record.at.topic, record.at.partition)
            past[part] = max(past.get(part, member.committed.get(part, 0)), record.at.offset + 1)
        return past

    def _position(self, member: _Member, part: TopicPartition) -> int:
        return int(member.consumer.position(part, timeout_ms=20_000) or 0)

    def _committed(self, group: str, parts: Any) -> dict[TopicPartition, int]:
        stored = _patiently(lambda: self._admin.list_group_offsets({self._prefix + group: list(parts)}))[self._prefix + group]
        first = self._offsets(parts, EARLIEST)
        return {part: stored[part].offset if part in stored and stored[part].offset >= 0 else first[part] for part in parts}

    def _behind(self, part: TopicPartition, start: int, end: int) -> int:
        """Offsets from ``start`` to ``end``, or 0 where they hold nothing but markers."""
        if not 0 < end - start <= PEEK:
            return max(0, end - start)
        return 0 if next(self._between(self._reader, part, start, end), None) is None else end - start

    def _put(self, group: str, target: dict[TopicPartition, int]) -> None:
        positions = {part: OffsetAndMetadata(at, "", -1) for part, at in target.items()}
        member = self._members.get(group)
        if member is not None and member.consumer.assignment() >= set(target):
            member.consumer.commit(positions, timeout_ms=20_000)
            member.committed.update(target)
            member.stale = True
        else:
            self._alter(group, positions)

    def _alter(self, group: str, positions: dict[TopicPartition, OffsetAndMetadata]) -> None:
        results = _patiently(lambda: self._admin.alter_group_offsets(self._prefix + group, positions))
        failed = {error for error in results.values() if error is not kafka_errors.NoError}
        if failed:
            names = ", ".join(sorted(error.__name__ for error in failed))
            raise LogError(f"group {group} is in use ({names}); stop the processes of that stage, then seek")

    def _leave(self, member: _Member) -> None:
        """Leave at once, so that partitions move on without waiting for the session to time out."""
        with contextlib.suppress(Exception):
            if not member.fenced and self._is_mine(member):
                me = MemberToRemove(group_instance_id=self._options.named())  # type: ignore[no-untyped-call]
                self._admin.remove_group_members(self._prefix + member.group, [me])
        with contextlib.suppress(Exception):
            member.consumer.close(autocommit=False, timeout_ms=5_000)

    # -- reading -----------------------------------------------------------------------------------------------------------

    @property
    def _reader(self) -> Any:
        if self._reader_or_none is None:
            self._reader_or_none = self._clients.reader()
        return self._reader_or_none

    def _scan(self, bounds: Sequence[tuple[TopicPartition, int, int]]) -> Iterator[Record]:
        if not any(start < end for _, start, end in bounds):
            return
        with explained(self._servers):
            reader = self._idle.pop() if self._idle else self._clients.reader()
        sound = True
        try:
            for part, start, end in bounds:
                with explained(self._servers):
                    yield from self._between(reader, part, start, end)
        except Exception:
            sound = False
            raise
        finally:
            if sound:
                self._idle.append(reader)
            else:
                _close(reader)

    def _between(self, reader: Any, part: TopicPartition, start: int, end: int) -> Iterator[Record]:
        """Committed records from ``start`` until ``end`` is passed; waits for transactions that are open before it, as long as they may last."""
        if start >= end:
            return
        reader.assign([part])
        reader.seek(part, start)
        moved_at, position = clock.monotonic(), start
        while position < end:
            polled = reader.poll(timeout_ms=GLANCE_MS)
            for message in polled.get(part, ()):
                if message.offset >= end:
                    return
                yield self._record(message)
            reached = int(reader.position(part, timeout_ms=20_000) or 0)
            if reached > position:
                moved_at, position = clock.monotonic(), reached
            elif clock.monotonic() - moved_at > 2 * self._options.transaction_ms / 1000 + 30:
                raise kafka_errors.KafkaTimeoutError(f"{part.topic}/{part.partition} stands still at {position} before {end}")

    def _record(self, message: Any) -> Record:
        topic, partition, offset = self._coordinates(TopicPartition(message.topic, message.partition), message.offset)
        headers = tuple((name, value.decode()) for name, value in message.headers if name != STORED_HEADER)
        return Record(
            topic=topic,
            key=(message.key or b"").decode(),
            value=message.value or b"",
            time=message.timestamp,
            headers=headers,
            at=Coordinates(topic, partition, offset),
        )

    # -- writing -----------------------------------------------------------------------------------------------------------

    def _messages(self, records: Sequence[Record], nonce: str) -> list[Message]:
        stored = f"{self._now_ms()}.{nonce}".encode()
        messages = []
        for record in records:
            spec = spec_of(self._specs, record.topic)
            part = TopicPartition(self._prefix + spec.name, partition_of(record.key, self._partitions[spec.name]))
            value = record.value if record.value or not spec.compacted else None
            headers = [(name, text.encode()) for name, text in record.headers] + [(STORED_HEADER, stored)]
            messages.append((part, max(0, record.time), record.key.encode(), value, headers))
        return messages

    def _placed(self, messages: Sequence[Message], offsets: Sequence[int]) -> list[Coordinates]:
        return [Coordinates(*self._coordinates(part, offset)) for (part, *_), offset in zip(messages, offsets, strict=True)]

    def _settle(self, records: Sequence[Record]) -> list[Coordinates] | None:
        """After an append whose outcome is unknown: where its records stand, if they do and these are the same ones tried again."""
        if self._doubtful is None:
            return None
        nonce, before, ends = self._doubtful
        found: dict[TopicPartition, list[int]] = {}
        for part, start in ends.items():
            end = self._offsets([part], LATEST)[part]
            found[part] = [offset for offset, mark in self._marks(part, start, end) if mark == nonce]
        self._doubtful = None
        messages = self._messages(before, nonce)
        if sum(map(len, found.values())) != len(messages) or list(records) != before:
            return None
        queues = {part: iter(offsets) for part, offsets in found.items()}
        return self._placed(messages, [next(queues[part]) for part, *_ in messages])

    def _marks(self, part: TopicPartition, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Offset and nonce of each committed message."""
        for message in self._raw(part, start, end):
            yield message.offset, _stored(message)[1]

    def _raw(self, part: TopicPartition, start: int, end: int) -> Iterator[Any]:
        self._reader.assign([part])
        self._reader.seek(part, start)
        while int(self._reader.position(part, timeout_ms=20_000) or 0) < end:
            for message in self._reader.poll(timeout_ms=GLANCE_MS).get(part, ()):
                if message.offset < end:
                    yield message

    # -- keeping house -----------------------------------------------------------------------------------------------------

    def _expire(self, topic: str, oldest_ms: int) -> int:
        """Delete what was stored before; found by bisection, since it rises with the offset."""
        parts = self._parts(topic)
        first, end = self._offsets(parts, EARLIEST), self._offsets(parts, LATEST, IsolationLevel.READ_COMMITTED)
        cut = {part: self._first_stored(part, first[part], end[part], oldest_ms) for part in parts}
        moved = {part: at for part, at in cut.items() if at > first[part]}
        if moved:
            self._admin.delete_records(moved, timeout_ms=20_000)
        return sum(at - first[part] for part, at in moved.items())

    def _first_stored(self, part: TopicPartition, low: int, high: int, oldest_ms: int) -> int:
        while low < high:
            middle = (low + high) // 2
            message = next(self._raw(part, middle, high), None)
            if message is None or _stored(message)[0] >= oldest_ms:
                high = middle
            else:
                low = message.offset + 1
        return low

    def _size(self, topic: str, kept: Mapping[str, int]) -> TopicSize:
        parts = self._parts(topic)
        first, end = self._offsets(parts, EARLIEST), self._offsets(parts, LATEST, IsolationLevel.READ_COMMITTED)
        oldest = [_stored(message)[0] for part in parts if (message := next(self._raw(part, first[part], end[part]), None)) is not None]
        return TopicSize(sum(end[part] - first[part] for part in parts), kept.get(self._prefix + topic, 0), min(oldest, default=None))

    def _bytes(self) -> dict[str, int]:
        """Bytes on disk, of the largest replica of each partition."""
        largest: dict[tuple[str, int], int] = {}
        for broker in self._admin.describe_log_dirs():
            for name, partition, size in _log_dirs(broker):
                largest[name, partition] = max(largest.get((name, partition), 0), size)
        totals: dict[str, int] = {}
        for (name, _), size in largest.items():
            totals[name] = totals.get(name, 0) + size
        return totals


def _close(client: Any) -> None:
    with contextlib.suppress(Exception):
        client.close()


def _patiently(call: Callable[[], Any]) -> Any:
    """A call about a group: on a young cluster the topic that holds groups is made on first use, which takes seconds."""
    until = clock.monotonic() + PATIENCE_S
    while True:
        try:
            return call()
        except kafka_errors.RetriableError:
            if clock.monotonic() > until:
                raise
            clock.sleep(0.2)


def _await_metadata(consumer: Any, names: Sequence[str]) -> None:
    """Until the client knows the partitions: a group's leader that joins before has been seen to share out nothing, for good."""
    until = clock.monotonic() + PATIENCE_S
    while any(consumer._cluster.partitions_for_topic(name) is None for name in names):
        if clock.monotonic() > until:
            raise kafka_errors.KafkaTimeoutError(f"no metadata of {', '.join(names)}")
        clock.sleep(0.01)


def _topic(spec: TopicSpec, replication: int) -> dict[str, Any]:
    """How a topic is made. The broker's own retention by time is off: it counts event time."""
    configs = {
        "max.message.bytes": str(MAX_MESSAGE_BYTES),
        "message.timestamp.type": "CreateTime",
        "message.timestamp.after.max.ms": str(2**63 - 1),
        "cleanup.policy": "delete",
        "retention.ms": "-1",
        "compression.type": "producer",
    }
    if spec.compacted:
        configs |= {
            "cleanup.policy": "compact",
            "min.cleanable.dirty.ratio": "0.1",
            "max.compaction.lag.ms": "86400000",
            "delete.retention.ms": str(TOMBSTONE_KEPT_S * 1000),
            "segment.ms": "86400000",
        }
    if spec.retention_bytes is not None:
        size = spec.retention_bytes // spec.partitions
        configs |= {"retention.bytes": str(size), "segment.bytes": str(max(1024**2, min(256 * 1024**2, size // 8)))}
    return {"num_partitions": spec.partitions, "replication_factor": replication, "configs": configs}


def _stored(message: Any) -> tuple[int, str]:
    """When a message was stored (ms, UTC) and by which append; its event time where another program wrote it."""
    for name, value in message.headers:
        if name == STORED_HEADER:
            stamp, _, nonce = value.decode().partition(".")
            return int(stamp), nonce
    return int(message.timestamp), ""


def _groups(described: Any) -> list[dict[str, Any]]:
    return list(described.values()) if isinstance(described, dict) else list(described)


def _folders(broker: Any) -> list[dict[str, Any]]:
    """The folders one broker keeps its partitions in."""
    return list(broker.get("log_dirs", broker) if isinstance(broker, dict) else broker)


def _log_dirs(broker: Any) -> Iterator[tuple[str, int, int]]:
    for folder in _folders(broker):
        for topic in folder.get("topics", ()):
            for part in topic.get("partitions", ()):
                yield (
                    topic.get("name", topic.get("topic")),
                    part.get("partition_index", part.get("partition")),
                    part.get("partition_size", 0),
                )
