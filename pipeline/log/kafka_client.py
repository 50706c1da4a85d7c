"""What kafka-python needs around it: options, errors in our words, and transactions that end in time.

A producer that has failed once is never used again: it is closed by force and a new one takes its transactional id, which ends whatever
the old one left open. So the client's own dead end (an idempotent producer whose delivery timeout has passed never sends again and
says nothing) cannot be reached.
"""

from __future__ import annotations

import contextlib
import logging
import re
import socket
import time as clock
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import msgspec
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka import errors as kafka_errors
from kafka.coordinator.assignors.range import RangePartitionAssignor
from kafka.structs import ConsumerGroupMetadata, OffsetAndMetadata

from pipeline.errors import ConfigError, Fenced, LogError, Unavailable

MAX_MESSAGE_BYTES = 4 * 1024 * 1024
SESSION_MS, HEARTBEAT_MS = 20_000, 3_000
POLL_INTERVAL_MS = 600_000
TRANSACTION_MS = 60_000
COMMIT_MS = 45_000
"""A transaction is given up before the broker gives it up."""

STALL_MS = 30_000
DELIVERY_MS = 3_600_000
REQUEST_MS = 20_000
BOOTSTRAP_MS = 15_000


class KafkaOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to reach a cluster. ``instance`` names this process among those that share a group; a second one of the same name takes
    over from the first. Empty: the name of the host. ``replication``: copies of topics made here, -1 for the broker's default.
    """

    instance: str = ""
    replication: int = -1
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    ssl_cafile: str | None = None
    ssl_certfile: str | None = None
    ssl_keyfile: str | None = None
    ssl_password: str | None = None
    ssl_check_hostname: bool = True
    sasl_mechanism: str | None = None
    sasl_plain_username: str | None = None
    sasl_plain_password: str | None = None
    delivery_ms: int = DELIVERY_MS
    commit_ms: int = COMMIT_MS
    transaction_ms: int = TRANSACTION_MS
    session_ms: int = SESSION_MS
    stall_ms: int = STALL_MS
    bootstrap_ms: int = BOOTSTRAP_MS

    def named(self) -> str:
        """The instance in characters that Kafka takes."""
        return re.sub(r"[^A-Za-z0-9._-]", "-", self.instance or socket.gethostname())[:200] or "one"

    def security(self) -> dict[str, Any]:
        names = ("security_protocol", "ssl_cafile", "ssl_certfile", "ssl_keyfile", "ssl_password", "ssl_check_hostname")
        sasl = ("sasl_mechanism", "sasl_plain_username", "sasl_plain_password")
        return {name: getattr(self, name) for name in (*names, *sasl)}


_HOPELESS = (
    kafka_errors.TopicAuthorizationFailedError,
    kafka_errors.GroupAuthorizationFailedError,
    kafka_errors.ClusterAuthorizationFailedError,
    kafka_errors.TransactionalIdAuthorizationFailedError,
    kafka_errors.SaslAuthenticationFailedError,
    kafka_errors.UnsupportedSaslMechanismError,
    kafka_errors.UnsupportedVersionError,
    kafka_errors.IncompatibleBrokerVersion,
    kafka_errors.KafkaConfigurationError,
    kafka_errors.CorruptRecordError,
)


@contextmanager
def explained(servers: str) -> Iterator[None]:
    """Turn the client's errors into ours."""
    try:
        yield
    except kafka_errors.FencedInstanceIdError as error:
        raise Fenced(f"another process of this instance's name has taken over at {servers} ({error})") from error
    except _HOPELESS as error:
        raise LogError(
            f"kafka at {servers}: {type(error).__name__}: {error}; see the log's settings and the broker's permissions"
        ) from error
    except (kafka_errors.KafkaError, OSError) as error:
        raise Unavailable(f"kafka at {servers} does not answer ({type(error).__name__}: {error})", retry_after_s=5) from error


class _Overheard(logging.Handler):
    """What the client says of its connections; its exceptions do not repeat why one failed. Passed on to whoever listens to ``kafka``."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: deque[tuple[float, str]] = deque(maxlen=200)
        logger = logging.getLogger("kafka.net")
        logger.setLevel(logging.WARNING)
        logger.propagate = False
        logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append((clock.monotonic(), record.getMessage()))
        above = logging.getLogger("kafka")
        if above.isEnabledFor(record.levelno):
            above.handle(record)

    def since(self, moment: float) -> str:
        return "\n".join(text for at, text in list(self._said) if at >= moment)


_overheard = _Overheard()

_REMEDIES = (
    (
        r"SaslAuthenticationFailed|invalid credentials",
        "the brokers refuse the user {user!r} or its password; see kafka.sasl_plain_username and kafka.sasl_plain_password",
    ),
    (
        r"UnsupportedSaslMechanism|SaslMechanism\w* .*not (enabled|supported)",
        "the brokers do not take {mechanism}; see kafka.sasl_mechanism",
    ),
    (
        r"(Hostname|IP address) mismatch",
        "the broker's certificate is for another name than the one it is asked by; name it as the certificate does, or set"
        " kafka.ssl_check_hostname = false",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED[^\n]*",
        "the broker's certificate is not trusted ({found}); name the authority that signed it in kafka.ssl_cafile",
    ),
    (r"Handshake failed", "the broker does not speak TLS on this port; see kafka.security_protocol"),
)
"""What the client is heard to say when a connection is refused for good, and what a person can do."""


@contextmanager
def opening(servers: str, options: KafkaOptions) -> Iterator[None]:
    """``explained``, and where no connection can be had because of the settings a ``LogError`` that says which."""
    for name in ("ssl_cafile", "ssl_certfile", "ssl_keyfile"):
        file = getattr(options, name)
        if file is not None and not Path(file).is_file():
            raise ConfigError(f"kafka.{name}: {file}: no such file")
    begun = clock.monotonic()
    try:
        with explained(servers):
            yield
    except Unavailable as error:
        said = _overheard.since(begun)
        for sign, remedy in _REMEDIES:
            found = re.search(sign, said)
            if found is not None:
                told = remedy.format(user=options.sasl_plain_username, mechanism=options.sasl_mechanism, found=found[0][:150])
                raise LogError(f"kafka at {servers}: {told}") from error
        if "socket disconnected" in said and "ECONNREFUSED" not in said:
            raise Unavailable(f"{error}; {_HUNG_UP[options.security_protocol]}", error.retry_after_s) from error
        raise


_HUNG_UP = {
    "PLAINTEXT": "it ends connections at once, as a listener does that wants TLS or a password: see kafka.security_protocol",
    "SSL": "it ends connections after the handshake: see kafka.security_protocol and kafka.ssl_certfile",
}
_HUNG_UP |= dict.fromkeys(
    ("SASL_PLAINTEXT", "SASL_SSL"),
    "it ends connections as it does for a wrong password: see kafka.sasl_mechanism, kafka.sasl_plain_username and kafka.sasl_plain_password",
)
"""A broker that refuses a client often hangs up before the client has read why."""


class _StableAdmin(KafkaAdminClient):
    """An admin client that waits for the end of a group's transactions before it says where the group stands.

    The library's own (3.0.12) never asks for that, so just after a commit it may answer with the offsets before it.
    """

    def _list_group_offsets_requests(self, group_specs: Any) -> Iterator[tuple[str | None, Any]]:
        for group, request in super()._list_group_offsets_requests(group_specs):  # type: ignore[no-untyped-call]
            request.require_stable = True
            yield group, request


class Clients:
    """Makes the clients of one log, all with the same settings."""

    def __init__(self, servers: str, options: KafkaOptions) -> None:
        self.servers, self.options = servers, options
        self._common: dict[str, Any] = {
            "bootstrap_servers": servers.split(","),
            "client_id": f"dragoman-{options.named()}",
            "request_timeout_ms": min(REQUEST_MS, options.delivery_ms // 2),
            "bootstrap_timeout_ms": options.bootstrap_ms,
            "reconnect_backoff_max_ms": 2_000,
            "metadata_max_age_ms": 60_000,
            **options.security(),
        }

    def admin(self) -> Any:
        return _StableAdmin(**self._common)  # type: ignore[no-untyped-call]

    def reader(self) -> Any:
        """A consumer without a group, for reading what is there and no further: it waits for next to nothing at the end of a partition."""
        quick = {"fetch_max_wait_ms": 20, "retry_backoff_ms": 20}
        return KafkaConsumer(**{**self._common, **_FETCH, **quick})  # type: ignore[no-untyped-call]

    def member(self, group: str, limit: int) -> Any:
        return KafkaConsumer(  # type: ignore[no-untyped-call]
            **self._common,
            **_FETCH,
            group_id=group,
            group_instance_id=self.options.named(),
            session_timeout_ms=self.options.session_ms,
            heartbeat_interval_ms=min(HEARTBEAT_MS, self.options.session_ms // 4),
            max_poll_interval_ms=POLL_INTERVAL_MS,
            max_poll_records=limit,
            partition_assignment_strategy=[RangePartitionAssignor],
        )

    def producer(self, transactional_id: str) -> Any:
        """A transactional producer that has ended whatever an earlier one of its id left open."""
        producer: Any = KafkaProducer(  # type: ignore[no-untyped-call]
            **self._common,
            transactional_id=transactional_id,
            transaction_timeout_ms=self.options.transaction_ms,
            delivery_timeout_ms=self.options.delivery_ms,
            max_block_ms=min(30_000, max(5_000, self.options.commit_ms)),
            max_request_size=MAX_MESSAGE_BYTES,
            batch_size=1024 * 1024,
            linger_ms=5,
            compression_type="zstd",
        )
        try:
            producer.init_transactions()
        except BaseException:
            abandon(producer)
            raise
        return producer


_FETCH: dict[str, Any] = {
    "isolation_level": "read_committed",
    "enable_auto_commit": False,
    "auto_offset_reset": "none",
    "allow_auto_create_topics": False,
    "fetch_max_wait_ms": 250,
    "max_partition_fetch_bytes": MAX_MESSAGE_BYTES,
    "fetch_max_bytes": 16 * 1024 * 1024,
}


def transact(
    producer: Any,
    messages: Sequence[tuple[TopicPartition, int, bytes, bytes | None, list[tuple[str, bytes]]]],
    offsets: dict[TopicPartition, int],
    group: ConsumerGroupMetadata | None,
    timeout_ms: int,
) -> list[int]:
    """Send messages and offsets in one transaction; returns the messages' offsets.

    Any exception means that the producer must be abandoned and the outcome is unknown until a new one of its id stands.
    The client's own calls wait without end, so its transaction manager is asked directly (the version is pinned for that).
    """
    manager = producer._transaction_manager
    producer.begin_transaction()
    futures = [
        producer.send(where.topic, partition=where.partition, timestamp_ms=time, key=key, value=value, headers=headers)
        for where, time, key, value, headers in messages
    ]
    if offsets and group is not None:
        positions = {where: OffsetAndMetadata(offset, "", -1) for where, offset in offsets.items()}
        _await(producer, manager.send_offsets_to_transaction(positions, group), timeout_ms)
    _await(producer, manager.begin_commit(), timeout_ms)
    return [int(future.get(timeout=1).offset) for future in futures]


def _await(producer: Any, result: Any, timeout_ms: int) -> None:
    producer._sender.wakeup()
    if not result.wait(timeout_ms):
        raise kafka_errors.KafkaTimeoutError(f"no answer to a commit in {timeout_ms / 1000:g} s")


def abandon(producer: Any) -> None:
    """Close without sending another byte; the client's ``close`` would first wait for what cannot be sent."""
    with contextlib.suppress(Exception):
        producer._sender.force_close()
        producer._unregister_cleanup()
        producer._sender.join(5)
    producer._closed = True


def is_fenced(error: BaseException) -> bool:
    """Whether a newer producer of the same id may be the cause (an expired transaction looks the same)."""
    names = (kafka_errors.ProducerFencedError, kafka_errors.InvalidProducerEpochError, kafka_errors.InvalidTxnStateError)
    return isinstance(error, names) or any(isinstance(part, names) for part in error.args)
