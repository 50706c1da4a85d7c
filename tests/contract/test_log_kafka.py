"""What only the Kafka log has: several instances in a group, outages longer than a delivery timeout, doubtful commits, topic settings, strangers."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from kafka import KafkaAdminClient, KafkaConsumer
from kafka.admin import ConfigResource, ConfigResourceType
from structlog.testing import capture_logs

from pipeline.codec import encode
from pipeline.errors import DragomanError, Unavailable
from pipeline.housekeeping import copy
from pipeline.ids import content_id
from pipeline.log.base import last_by_key
from pipeline.log.kafka import KafkaLog
from pipeline.log.kafka_client import KafkaOptions
from pipeline.log.sqlite import SqliteLog
from pipeline.records import ArticleRef, Evidence, Mention, MentionRecord, Record
from pipeline.runner import Runner
from pipeline.stage import Outcome
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, EVENTS, MENTIONS, SPECS
from processors.resolve import ResolveStage
from tests.conftest import absent
from tests.contract.conftest import absent_kafka
from tests.kafka.broker import Cluster, Locks, free_port
from tests.kafka.proxy import Proxy

pytestmark = pytest.mark.kafka

QUICK = {"transaction_ms": 10_000, "session_ms": 6_000, "stall_ms": 5_000}


def record(number: int, topic: str = ARTICLES_RAW, value: bytes | None = None) -> Record:
    return Record(topic=topic, key=f"key-{number}", value=value or str(number).encode(), time=1000 + number, headers=(("schema", "1"),))


class Copy:
    """articles.raw -> articles, one to one."""

    name, reads, writes = "copy", (ARTICLES_RAW,), (ARTICLES,)

    def apply(self, record: Record) -> list[Outcome]:
        return [Record(topic=ARTICLES, key=record.key, value=record.value, time=record.time)]


@pytest.fixture
def prefix() -> str:
    return f"k{uuid.uuid4().hex[:10]}."


@pytest.fixture
def proxied(tmp_path: Path) -> Iterator[tuple[Proxy, str]]:
    """A broker of its own that is reached through a proxy only."""
    absent_kafka()
    port, front = free_port(), free_port()
    proxy = Proxy(front, port)
    cluster = Cluster(tmp_path / "kafka", 1, [port], [front])
    yield proxy, f"127.0.0.1:{front}"
    cluster.stop()
    proxy.close()


# -- several instances -------------------------------------------------------------------------------------------------


def test_instances_share_partitions_and_each_record_is_handled_once(kafka_servers: str, prefix: str) -> None:
    # Given two instances of different names in one group
    logs = [KafkaLog(kafka_servers, prefix, options=KafkaOptions(instance=name, **QUICK)) for name in ("one", "two")]  # type: ignore[arg-type]
    runners = [Runner(log, Copy(), wait_s=0.3) for log in logs]
    # When records come while both are running
    until = time.monotonic() + 60
    for number in range(0, 400, 20):
        logs[0].append([record(at) for at in range(number, number + 20)])
        for runner in runners:
            runner.step()
    while sum(runner.counters.inputs for runner in runners) < 400 and time.monotonic() < until:
        for runner in runners:
            runner.step()
    # Then both have worked, on partitions of their own, and every record came out once
    assert sorted(int(found.value) for found in logs[0].read(ARTICLES)) == list(range(400))
    assert all(runner.counters.inputs for runner in runners)
    owned = [{pair for pair in log.ownership("copy").partitions if pair[0] == ARTICLES_RAW} for log in logs]
    assert owned[0] | owned[1] == {(ARTICLES_RAW, number) for number in range(4)}
    assert not owned[0] & owned[1]
    for log in logs:
        log.close()


def test_when_an_instance_leaves_the_others_take_its_partitions_at_once(kafka_servers: str, prefix: str) -> None:
    first, second = (KafkaLog(kafka_servers, prefix, options=KafkaOptions(instance=name, session_ms=60_000)) for name in ("one", "two"))
    runners = [Runner(log, Copy(), wait_s=0.3) for log in (first, second)]
    until = time.monotonic() + 60
    while not all(len(log.ownership("copy").partitions) in (2, 3) for log in (first, second)) and time.monotonic() < until:
        for runner in runners:
            runner.step()
    # When one of them closes
    first.close()
    left = time.monotonic()
    while len(second.ownership("copy").partitions) < 5 and time.monotonic() < until:
        runners[1].step()
    # Then the other has all partitions long before a session of a minute could have timed out
    assert len(second.ownership("copy").partitions) == 5
    assert time.monotonic() - left < 30
    second.close()


# -- outages -----------------------------------------------------------------------------------------------------------


def test_an_outage_longer_than_the_delivery_timeout_is_waited_out_and_loses_nothing(proxied: tuple[Proxy, str], prefix: str) -> None:
    # Given a stage on a log whose producer gives up deliveries after three seconds, which once left the client dead for ever
    proxy, servers = proxied
    options = KafkaOptions(instance="one", delivery_ms=3_000, commit_ms=2_000, **QUICK)  # type: ignore[arg-type]
    log = KafkaLog(servers, prefix, options=options)
    feeder = KafkaLog(servers, prefix, options=KafkaOptions(instance="feeder", **QUICK))  # type: ignore[arg-type]
    runner = Runner(log, Copy(), wait_s=0.3, batch=10, warn_every_s=3)
    feeder.append([record(number) for number in range(100)])
    until = time.monotonic() + 60
    while runner.counters.inputs < 20 and time.monotonic() < until:
        runner.step()
    # When the network goes deaf for ten seconds in the midst of work
    cutter, until = Cutter(proxy, after_s=0, for_s=10), time.monotonic() + 90
    with capture_logs() as said:
        while runner.counters.inputs < 100 and time.monotonic() < until:
            runner.step()
            time.sleep(0.02)
    cutter.join()
    # Then it has said that it waits, again and again but not at every try, resumes alone, and every record came out once
    waiting = [line for line in said if line["event"] == "waiting"]
    assert 1 <= len(waiting) <= 6
    assert "kafka at 127.0.0.1" in waiting[0]["reason"]
    assert (runner.state, runner.reason) == ("running", "")
    assert sorted(int(found.value) for found in feeder.read(ARTICLES)) == list(range(100))
    log.close()
    feeder.close()


def test_an_append_whose_answer_was_lost_is_not_stored_twice_when_tried_again(proxied: tuple[Proxy, str], prefix: str) -> None:
    # Given appends during which the network goes deaf at one moment or another
    proxy, servers = proxied
    log = KafkaLog(servers, prefix, options=KafkaOptions(instance="one", commit_ms=1_500, **QUICK))  # type: ignore[arg-type]
    failed = 0
    for number in range(8):
        batch = [record(number * 10 + at) for at in range(10)]
        pause = 0.006 * number
        timer = Cutter(proxy, after_s=pause, for_s=2.5)
        tries, placed = patiently(lambda batch=batch: log.append(batch))  # type: ignore[misc]
        failed += tries
        timer.join()
        # When each is tried again until it is acknowledged, its coordinates lead to its records
        found = [patiently(lambda at=at: log.get(at))[1] for at in placed]  # type: ignore[misc]
        assert [one.key for one in found] == [one.key for one in batch]
    # Then each record is there once
    assert failed > 0
    assert sorted(int(found.value) for found in patiently(lambda: list(log.read(ARTICLES_RAW)))[1]) == list(range(80))
    log.close()


def patiently(call: Callable[[], Any]) -> tuple[int, Any]:
    """How often a call had to be tried again because the log was away, and its answer."""
    for failed in itertools.count():
        try:
            return failed, call()
        except Unavailable:
            assert failed < 100
            time.sleep(0.2)
    raise AssertionError


class Cutter:
    """Cuts the network after a moment, for a while."""

    def __init__(self, proxy: Proxy, after_s: float, for_s: float) -> None:
        def cut() -> None:
            time.sleep(after_s)
            proxy.mode = "cut"
            time.sleep(for_s)
            proxy.mode = "pass"

        self._thread = threading.Thread(target=cut)
        self._thread.start()

    def join(self) -> None:
        self._thread.join()


def test_a_cluster_that_is_not_there_is_named(prefix: str) -> None:
    port = free_port()
    with pytest.raises(Unavailable, match=f"kafka at 127.0.0.1:{port} does not answer"):
        KafkaLog(f"127.0.0.1:{port}", prefix, options=KafkaOptions(bootstrap_ms=3_000))


# -- TLS and passwords -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locks]:
    """A broker with a listener for TLS, and one for TLS with a password."""
    absent_kafka()
    folder = tmp_path_factory.mktemp("locked")
    locks = Locks(folder / "locks")
    cluster = Cluster(folder / "kafka", locks=locks)
    yield locks
    cluster.stop()


def keys(locks: Locks, **other: Any) -> dict[str, Any]:
    """Options with which the password listener lets one in."""
    user = {"sasl_plain_username": locks.user, "sasl_plain_password": locks.password, "sasl_mechanism": "SCRAM-SHA-256"}
    return {"instance": "one", "bootstrap_ms": 3_000, "security_protocol": "SASL_SSL", "ssl_cafile": str(locks.authority), **user, **other}


@pytest.mark.parametrize("way", ["TLS", "PLAIN", "SCRAM-SHA-256"])
def test_a_stage_works_over_tls_and_with_a_password(locked: Locks, prefix: str, way: str) -> None:
    # Given a log over TLS, by a certificate of an authority of our own, with a password where the listener wants one
    options = keys(locked, sasl_mechanism=way) if way != "TLS" else {"security_protocol": "SSL", "ssl_cafile": str(locked.authority)}
    log = KafkaLog(f"127.0.0.1:{locked.tls_port if way == 'TLS' else locked.sasl_port}", prefix, options=KafkaOptions(**options))
    # When records are appended, consumed, committed with their outputs and read
    log.append([record(number) for number in range(20)])
    runner = Runner(log, Copy(), wait_s=0.3)
    # Then all is there
    assert runner.drain() == 20
    assert sorted(int(found.value) for found in log.read(ARTICLES)) == list(range(20))
    log.close()


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        ({"sasl_plain_password": "wrong horse"}, "kafka.sasl_plain_password"),
        ({"ssl_cafile": None}, "kafka.ssl_cafile"),
        ({"ssl_cafile": "nowhere.pem"}, "kafka.ssl_cafile: nowhere.pem: no such file"),
        ({"security_protocol": "PLAINTEXT"}, "kafka.security_protocol"),
    ],
)
def test_a_refused_connection_names_the_setting_to_look_at(locked: Locks, prefix: str, wrong: dict[str, Any], remedy: str) -> None:
    # Given one setting that is wrong
    options = KafkaOptions(**keys(locked, **wrong))
    # When the log is opened
    with pytest.raises(DragomanError) as caught:
        KafkaLog(f"127.0.0.1:{locked.sasl_port}", prefix, options=options)
    # Then the error names it, and never the password
    assert remedy in str(caught.value)
    assert "horse" not in str(caught.value)


# -- topics ------------------------------------------------------------------------------------------------------------


def test_topics_are_made_with_partitions_compaction_and_retention(kafka_servers: str, prefix: str) -> None:
    # Given a new log
    log = KafkaLog(kafka_servers, prefix)
    admin = KafkaAdminClient(bootstrap_servers=kafka_servers)
    # When the broker is asked for its topics
    resources = [ConfigResource(ConfigResourceType.TOPIC, prefix + name) for name in (ARTICLES_RAW, EVENTS)]
    configs = {name: settings_of(admin, resource) for name, resource in zip((ARTICLES_RAW, EVENTS), resources, strict=True)}
    # Then they have what their specifications say, and room for messages of 4 MiB
    assert {name: len(log.ends(name)) for name in SPECS} == {name: spec.partitions for name, spec in SPECS.items()}
    assert configs[EVENTS]["cleanup.policy"] == "compact"
    assert configs[ARTICLES_RAW]["cleanup.policy"] == "delete"
    assert configs[ARTICLES_RAW]["retention.bytes"] == str((SPECS[ARTICLES_RAW].retention_bytes or 0) // 4)
    assert configs[ARTICLES_RAW]["retention.ms"] == "-1"
    assert {config["max.message.bytes"] for config in configs.values()} == {str(4 * 1024 * 1024)}
    admin.close()
    log.close()


def settings_of(admin: KafkaAdminClient, resource: ConfigResource) -> dict[str, str]:
    """Name -> value of a topic's configuration."""
    described = admin.describe_configs([resource])
    [configs] = described["topic"].values() if isinstance(described, dict) else described
    return {name: str(config["value"]) for name, config in configs.items()}


def test_a_log_moves_from_sqlite_to_kafka_and_back(kafka_servers: str, prefix: str, tmp_path: Path) -> None:
    # Given an embedded log half worked through
    embedded = SqliteLog(tmp_path / "log.sqlite")
    embedded.append([record(number) for number in range(60)])
    Runner(embedded, Copy(), wait_s=0, batch=40).step()
    # When it is copied to Kafka, worked on there, and copied back into another file
    log = KafkaLog(kafka_servers, prefix, options=KafkaOptions(instance="one", **QUICK))  # type: ignore[arg-type]
    copy(embedded, log, groups=["copy"])
    runner = Runner(log, Copy(), wait_s=0.3)
    assert runner.drain() == 20
    back = SqliteLog(tmp_path / "back.sqlite")
    copy(log, back, groups=["copy"])
    # Then every record was handled once, and nothing is left to do in the end
    assert sorted(int(found.value) for found in back.read(ARTICLES)) == list(range(60))
    assert Runner(back, Copy(), wait_s=0).drain() == 0
    log.close()


def test_the_same_mentions_give_the_same_events_and_alerts_byte_for_byte(kafka_servers: str, prefix: str, tmp_path: Path) -> None:
    # Given one hundred mentions of a dozen meetings, in SQLite and copied to Kafka
    embedded = SqliteLog(tmp_path / "log.sqlite")
    embedded.append([mention(number) for number in range(100)])
    log = KafkaLog(kafka_servers, prefix, options=KafkaOptions(instance="one", **QUICK))  # type: ignore[arg-type]
    copy(embedded, log)
    # When each resolves them
    for one in (embedded, log):
        assert Runner(one, ResolveStage(), wait_s=0.2, batch=17).drain() == 100
    # Then alerts are the same bytes in the same order, and so is the table of events (the broker compacts when it likes)
    alerts = [[(found.key, found.value, found.time) for found in one.read(ALERTS)] for one in (embedded, log)]
    events = [{key: (found.value, found.time) for key, found in last_by_key(one.read(EVENTS)).items()} for one in (embedded, log)]
    assert alerts[0] == alerts[1]
    assert events[0] == events[1]
    assert alerts[0]
    log.close()


def mention(number: int) -> Record:
    """One of several articles on one of a dozen meetings."""
    pair = [["MX", "US"], ["ES", "MA"], ["GT", "MX"]][number % 3]
    day = f"2024-0{1 + number % 4}-1{number % 2}"
    said = Mention(
        type="bilateral_meeting",
        status="held",
        parties=pair,
        date=day,
        date_basis="explicit",
        confidence=0.9,
        topics=["irregular_migration"],
        rule="test",
        evidence=[Evidence(quote=f"The ministers met ({number}).", start=0, end=20)],
    )
    article = ArticleRef(
        article_id=f"a{number}",
        url=f"https://outlet-{number % 7}.example/{number}",
        outlet=f"outlet-{number % 7}.example",
        title=f"Ministers met {number}",
        lang="en",
        published=day,
        retrieved=f"{day}T12:00:00Z",
    )
    value = MentionRecord(mention_id=content_id("m", str(number)), mention=said, article=article)
    return encode(MENTIONS, f"a{number}", value, time=1_704_000_000_000 + number, record_id=value.mention_id)


# -- strangers ---------------------------------------------------------------------------------------------------------


def test_another_program_reads_keys_headers_and_json_in_order(kafka_servers: str, prefix: str) -> None:
    # Given alerts written through the log
    log = KafkaLog(kafka_servers, prefix)
    alerts = [
        Record(
            topic=ALERTS,
            key="event-1",
            value=b'{"revision": %d}' % number,
            time=1_700_000_000_000 + number,
            headers=(("ce_id", f"id-{number}"),),
        )
        for number in range(5)
    ]
    log.append(alerts)
    # When a consumer that knows nothing of dragoman reads the topic
    consumer = KafkaConsumer(
        prefix + ALERTS,
        bootstrap_servers=kafka_servers,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
        consumer_timeout_ms=8000,
    )
    messages = [next(consumer) for _ in range(5)]
    # Then it sees what was written
    assert [message.key for message in messages] == [b"event-1"] * 5
    assert [message.value for message in messages] == [alert.value for alert in alerts]
    assert [message.timestamp for message in messages] == [alert.time for alert in alerts]
    assert [dict(message.headers)["ce_id"] for message in messages] == [f"id-{number}".encode() for number in range(5)]
    consumer.close()
    log.close()


def test_kcat_reads_headers_and_json(kafka_servers: str, prefix: str) -> None:
    # Given kcat, and an alert
    if shutil.which("kcat") is None:
        absent("kcat is not installed (make system)")
    log = KafkaLog(kafka_servers, prefix)
    log.append(
        [Record(topic=ALERTS, key="event-1", value=b'{"revision": 1}', time=1, headers=(("ce_id", "id-1"), ("ce_specversion", "1.0")))]
    )
    # When kcat reads the topic
    command = ["kcat", "-b", kafka_servers, "-C", "-t", prefix + ALERTS, "-o", "beginning", "-e", "-q", "-f", "%k|%h|%s\n"]
    done = subprocess.run([*command, "-X", "isolation.level=read_committed"], capture_output=True, text=True, timeout=60, check=True)
    # Then it prints key, CloudEvents headers and JSON
    [line] = done.stdout.splitlines()
    assert line.startswith("event-1|ce_id=id-1,ce_specversion=1.0")
    assert line.endswith('|{"revision": 1}')
    log.close()


def test_the_consumer_in_the_docs_prints_each_alert_once(kafka_servers: str, prefix: str, root: Path, tmp_path: Path) -> None:
    # Given the program as it stands in the docs, and alerts of which one came twice
    text = (root / "docs" / "kafka.md").read_text()
    program = (
        text.split("```python\n")[1].split("```")[0].replace("127.0.0.1:9092", kafka_servers).replace("dragoman.alerts", f"{prefix}alerts")
    )
    log = KafkaLog(kafka_servers, prefix)
    for number in (1, 2, 2, 3):
        headers = (("ce_id", f"id-{number}"), ("ce_type", "org.dragoman.alert.created.v1"))
        log.append([Record(topic=ALERTS, key="e", value=b'{"headline": "Alert %d"}' % number, time=1, headers=headers)])
    # When it is run until it has printed them
    path = tmp_path / "consumer.py"
    path.write_text(program)
    process = subprocess.Popen([sys.executable, "-u", "-W", "ignore", str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = [process.stdout.readline().strip() for _ in range(3)]
    process.kill()
    process.wait()
    process.stdout.close()
    # Then each is there once
    assert lines == [f"org.dragoman.alert.created.v1 Alert {number}" for number in (1, 2, 3)]
    log.close()
