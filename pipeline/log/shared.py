"""What every log does alike: where a key lands, how large a record may be, how topics are looked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pipeline.errors import LogError, Rejected
from pipeline.records import Record
from pipeline.topics import TopicSpec

NowMs = Callable[[], int]

MAX_RECORD_BYTES = 4 * 1024 * 1024 - 64 * 1024
"""Key, value and headers together; the rest of Kafka's 4 MiB is left to its own framing."""

MAX_POLL_BYTES = 16 * 1024 * 1024
"""A poll stops here, so that a batch of the largest pages cannot fill the memory."""

TOMBSTONE_KEPT_S = 86_400
"""How long a deletion stays readable on a compacted topic (Kafka: delete.retention.ms)."""

_MASK = 0xFFFFFFFF
_M = 0x5BD1E995


def murmur2(data: bytes) -> int:
    """MurmurHash2, 32 bits, with the seed Kafka uses: a key lands in the same partition whichever client wrote it."""
    h = (0x9747B28C ^ len(data)) & _MASK
    whole = len(data) // 4 * 4
    for at in range(0, whole, 4):
        k = int.from_bytes(data[at : at + 4], "little") * _M & _MASK
        h = (h * _M & _MASK) ^ ((k ^ k >> 24) * _M & _MASK)
    if len(data) > whole:
        h = (h ^ int.from_bytes(data[whole:], "little")) * _M & _MASK
    h = (h ^ h >> 13) * _M & _MASK
    return h ^ h >> 15


def partition_of(key: str, partitions: int) -> int:
    """Kafka's default partitioner for a key."""
    return 0 if partitions == 1 else (murmur2(key.encode()) & 0x7FFFFFFF) % partitions


def record_bytes(record: Record) -> int:
    """Bytes a record counts for against size limits."""
    return len(record.key) + len(record.value) + sum(len(name) + len(value) for name, value in record.headers)


def check_sizes(records: Sequence[Record]) -> None:
    """Raises ``Rejected`` for a record that no log takes."""
    for record in records:
        size = record_bytes(record)
        if size > MAX_RECORD_BYTES:
            raise Rejected(f"{record.topic}: a record of {size:,} bytes, the limit is {MAX_RECORD_BYTES:,}")


def spec_of(specs: Mapping[str, TopicSpec], topic: str) -> TopicSpec:
    if topic not in specs:
        raise LogError(f"no topic {topic!r}; there are {', '.join(sorted(specs))}")
    return specs[topic]


def lost_position(group: str, topic: str, partition: int, position: int, first: int, end: int) -> LogError:
    """The error for a committed offset outside what the log holds: never a silent jump."""
    what = f"group {group} stands at offset {position} of {topic}/{partition}, which keeps {first} to {end}"
    why = "retention removed records before they were read" if position < first else "the log was replaced by an older or an empty one"
    return LogError(f"{what}: {why}; `seek` the group to where it should go on")
