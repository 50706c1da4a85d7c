"""docker-compose.yml without containers: the broker with the settings that stand there, and each service's command, run for real until it has done its work."""

from __future__ import annotations

import contextlib
import re
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from connectors.newsroom.server import Newsroom
from pipeline import topics
from pipeline.log.kafka import KafkaLog
from tests.contract.conftest import absent_kafka
from tests.e2e.program import dragoman, started
from tests.kafka.broker import Cluster, free_port

OUTLETS = 3
WORK_S = 100.0
ENDED_S = 60.0


@pytest.fixture
def compose(root: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((root / "docker-compose.yml").read_text()))


@pytest.fixture
def feeds(tmp_path: Path) -> Iterator[dict[str, str]]:
    """What stands for feeds/live.opml and the world behind it: some outlets of the newsroom, on this machine."""
    newsroom = Newsroom(release_all=True)
    with newsroom as url:
        lines = "".join(f'<outline type="rss" text="{feed["outlet"]}" xmlUrl="{feed["url"]}"/>' for feed in newsroom.feeds()[:OUTLETS])
        file = tmp_path / "live.opml"
        file.write_text(f'<opml version="2.0"><head/><body>{lines}</body></opml>')
        yield {
            "DRAGOMAN_FEEDS_FILE": str(file),
            "DRAGOMAN_HTTP__ALLOW": url.removeprefix("http://"),
            "DRAGOMAN_HTTP__HOST_GAP_S": "0",
        }


def settings_of(service: dict[str, Any], **places: str) -> dict[str, str]:
    """The service's environment, with the places of the container put where they are here."""
    return {name: places.get(name, str(value)) for name, value in service.get("environment", {}).items()}


def properties_of(service: dict[str, Any], port: int, folder: Path) -> list[str]:
    """server.properties as the image makes it of the environment: KAFKA_LOG_DIRS is log.dirs."""
    controller, lines = free_port(), []
    for name, value in service["environment"].items():
        here = re.sub(r"(kafka)?:9092", f"127.0.0.1:{port}", re.sub(r"(kafka)?:9093", f"127.0.0.1:{controller}", str(value)))
        here = here.replace("/var/lib/kafka/data", str(folder / "data"))
        lines.append(f"{name.removeprefix('KAFKA_').lower().replace('_', '.')}={here}")
    return lines


@pytest.mark.kafka
def test_each_service_of_the_kafka_profile_does_its_work(tmp_path: Path, compose: dict[str, Any], feeds: dict[str, str]) -> None:
    # Given the broker as the file describes it
    absent_kafka()
    services, port = compose["services"], free_port()
    cluster = Cluster(tmp_path / "kafka", 1, [port], lines=properties_of(services["kafka"], port, tmp_path / "kafka"))
    steps = {name: service["command"] for name, service in services.items() if "kafka" in service["profiles"] and "command" in service}
    running: dict[str, subprocess.Popen[str]] = {}
    try:
        # When every other service is started by its own command, in the order they stand
        for name, command in steps.items():
            (tmp_path / name).mkdir()
            here = settings_of(services[name], DRAGOMAN_LOG=f"kafka:{cluster.servers}")
            running[name] = started(tmp_path / name, command, **here | feeds)
        # Then each has done its part of the work, up to alerts on the console of the last
        log = KafkaLog(cluster.servers)
        for topic in (topics.CURSORS, topics.ENTRIES, topics.ARTICLES_RAW, topics.ARTICLES, topics.MENTIONS, topics.ALERTS):
            wait_until(lambda topic=topic: next(log.read(topic), None) is not None, running)  # type: ignore[misc]
        assert first_line(running["deliver"]).startswith("ALERT created ")
        log.close()
    finally:
        codes = {name: ended(process) for name, process in running.items()}
        cluster.stop()
    # And each ends in order when it is told to
    assert codes == dict.fromkeys(steps, 0)


def test_the_service_of_the_embedded_profile_does_its_work(tmp_path: Path, compose: dict[str, Any], feeds: dict[str, str]) -> None:
    # Given the one service that needs no broker
    service = compose["services"]["embedded"]
    # When it is started by its own command
    process = started(tmp_path, service["command"], **settings_of(service) | feeds)
    try:
        # Then it raises an alert, its status can be asked for meanwhile, and it ends in order
        assert first_line(process).startswith("ALERT created ")
        assert dragoman(tmp_path, ["status"]).code == 0
    finally:
        code = ended(process)
    assert code == 0


def wait_until(condition: Callable[[], bool], running: dict[str, subprocess.Popen[str]]) -> None:
    until = time.monotonic() + WORK_S
    while not condition():
        assert {name: process.poll() for name, process in running.items()} == dict.fromkeys(running)
        assert time.monotonic() < until
        time.sleep(0.2)


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline() if select.select([process.stdout], [], [], WORK_S)[0] else ""


def ended(process: subprocess.Popen[str]) -> int:
    """Its exit code after the signal that a container is stopped with."""
    process.send_signal(signal.SIGTERM)
    try:
        code = process.wait(ENDED_S)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()
    return code
