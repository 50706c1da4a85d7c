"""A real Apache Kafka for tests: one broker or three in KRaft mode on 127.0.0.1, with free ports, a small heap and storage in a folder.

The jars come from Maven Central by ``pom.xml`` beside this file and are kept in the user's cache, so the second run needs no network.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import time
import uuid
from collections.abc import Sequence
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
HEAP = "256m"
READY_S = 90.0


class NoKafka(Exception):
    """Kafka cannot be had here; the text says why."""


def jars() -> Path:
    """The folder with the broker's jars, fetched on first use. Raises ``NoKafka``."""
    for tool in ("java", "mvn"):
        if shutil.which(tool) is None:
            raise NoKafka(f"{tool} is not installed")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dragoman"
    folder = cache / f"kafka-{hashlib.sha256(POM.read_bytes()).hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    part = cache / f"{folder.name}.{os.getpid()}.part"
    part.mkdir(parents=True)
    command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={part}", "-DincludeScope=runtime"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode != 0:
        shutil.rmtree(part)
        raise NoKafka(f"Maven could not fetch Kafka's jars: {(done.stdout + done.stderr).strip()[-300:]}")
    try:
        part.rename(folder)
    except OSError:  # another process was quicker
        shutil.rmtree(part)
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Locks:
    """Two more listeners of a broker: TLS alone, and TLS with a password, by a certificate of an authority made here with Java's keytool."""

    user, password = "dragoman", "correct horse"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.folder, self.tls_port, self.sasl_port = folder, free_port(), free_port()
        self.authority = folder / "authority.pem"
        self._keytool("authority.p12", "-genkeypair", "-alias", "authority", "-dname", "CN=an authority for tests", "-ext", "bc:c")
        self._keytool("authority.p12", "-exportcert", "-rfc", "-alias", "authority", "-file", "authority.pem")
        self._keytool("broker.p12", "-genkeypair", "-alias", "broker", "-dname", "CN=a broker for tests")
        self._keytool("broker.p12", "-certreq", "-alias", "broker", "-file", "request.pem")
        signed = ["-gencert", "-rfc", "-alias", "authority", "-infile", "request.pem", "-outfile", "signed.pem", "-ext", "san=ip:127.0.0.1"]
        self._keytool("authority.p12", *signed)
        (folder / "chain.pem").write_text((folder / "signed.pem").read_text() + self.authority.read_text())
        self._keytool("broker.p12", "-importcert", "-noprompt", "-alias", "broker", "-file", "chain.pem")

    def added_to(self, lines: list[str]) -> list[str]:
        """The lines of server.properties with the two listeners."""
        added = {
            "listeners": f"TLS://127.0.0.1:{self.tls_port},LOCKED://127.0.0.1:{self.sasl_port}",
            "advertised.listeners": f"TLS://127.0.0.1:{self.tls_port},LOCKED://127.0.0.1:{self.sasl_port}",
            "listener.security.protocol.map": "TLS:SSL,LOCKED:SASL_SSL",
        }
        plain, scram = (
            f"org.apache.kafka.common.security.{name} required" for name in ("plain.PlainLoginModule", "scram.ScramLoginModule")
        )
        return [
            *(f"{line},{added[name]}" if (name := line.partition("=")[0]) in added else line for line in lines),
            "ssl.keystore.type=PKCS12",
            f"ssl.keystore.location={self.folder / 'broker.p12'}",
            "ssl.keystore.password=changeit",
            "listener.name.locked.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256",
            f'listener.name.locked.plain.sasl.jaas.config={plain} user_{self.user}="{self.password}";',
            f"listener.name.locked.scram-sha-256.sasl.jaas.config={scram};",
        ]

    def _keytool(self, store: str, *arguments: str) -> None:
        command = ["keytool", *arguments, "-keystore", store, "-storetype", "PKCS12", "-storepass", "changeit", "-J-XX:TieredStopAtLevel=1"]
        if "-genkeypair" in arguments:
            command += ["-keyalg", "EC", "-validity", "2"]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"keytool failed: {(done.stdout + done.stderr)[-500:]}")


class Broker:
    """One broker, which is also a controller; may be killed, stopped for a while and started again on the same storage."""

    def __init__(
        self,
        folder: Path,
        classpath: Path,
        number: int,
        ports: list[tuple[int, int]],
        cluster_id: str,
        advertised: int | None,
        locks: Locks | None = None,
        lines: Sequence[str] | None = None,
    ) -> None:
        self.folder, self.classpath, self.number, self.locks, self.lines = folder, classpath, number, locks, lines
        self.port = ports[number - 1][0]
        self.process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True)
        self._properties(ports, advertised or self.port)
        known = ["--add-scram", f"SCRAM-SHA-256=[name={locks.user},password={locks.password}]"] if locks else []
        self._java("kafka.tools.StorageTool", "format", "-t", cluster_id, "-c", str(folder / "server.properties"), *known)

    def start(self) -> None:
        command = self._command("kafka.Kafka", str(self.folder / "server.properties"))
        with (self.folder / "broker.log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder)

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """Shut down in order; killed where that takes too long."""
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
            self.process = None

    def _properties(self, ports: list[tuple[int, int]], advertised: int) -> None:
        several = min(3, len(ports))
        lines = [
            "process.roles=broker,controller",
            f"node.id={self.number}",
            "controller.quorum.voters=" + ",".join(f"{at}@127.0.0.1:{port[1]}" for at, port in enumerate(ports, 1)),
            f"listeners=PLAINTEXT://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{ports[self.number - 1][1]}",
            f"advertised.listeners=PLAINTEXT://127.0.0.1:{advertised}",
            "controller.listener.names=CONTROLLER",
            "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            f"log.dirs={self.folder / 'data'}",
            "group.initial.rebalance.delay.ms=0",
            "group.min.session.timeout.ms=1000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms=1000",
            "auto.create.topics.enable=false",
            "num.network.threads=2",
            "num.io.threads=2",
            "log.cleaner.threads=1",
            "log.cleaner.backoff.ms=500",
            "log.retention.check.interval.ms=1000",
            "offsets.topic.num.partitions=2",
            "transaction.state.log.num.partitions=2",
            f"offsets.topic.replication.factor={several}",
            f"transaction.state.log.replication.factor={several}",
            f"transaction.state.log.min.isr={max(1, several - 1)}",
            f"default.replication.factor={several}",
            f"min.insync.replicas={max(1, several - 1)}",
            "message.max.bytes=4194304",
            "replica.fetch.max.bytes=8388608",
        ]
        if self.locks is not None:
            lines = self.locks.added_to(lines)
        lines = list(self.lines or lines)
        (self.folder / "server.properties").write_text("\n".join(lines) + "\n")

    def _command(self, main: str, *arguments: str) -> list[str]:
        options = [f"-Xmx{HEAP}", "-Xms64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"]
        return ["java", *options, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", f"{self.classpath}/*", main, *arguments]

    def _java(self, main: str, *arguments: str) -> None:
        done = subprocess.run(self._command(main, *arguments), capture_output=True, text=True, timeout=120, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{main} failed: {(done.stdout + done.stderr)[-1000:]}")


class Cluster:
    """``count`` brokers; ``servers`` is what a client is given. ``advertised``: ports that clients are told instead, a proxy's. ``lines``: the whole
    server.properties of one broker that listens at the first of ``ports``.
    """

    def __init__(
        self,
        folder: Path,
        count: int = 1,
        ports: list[int] | None = None,
        advertised: list[int] | None = None,
        locks: Locks | None = None,
        lines: Sequence[str] | None = None,
    ) -> None:
        classpath = jars()
        pairs = [(ports[at] if ports else free_port(), free_port()) for at in range(count)]
        identity = uuid.uuid4().hex[:22]
        told = advertised or [None] * count  # type: ignore[list-item]
        self.brokers = [
            Broker(folder / f"broker-{at}", classpath, at, pairs, identity, told[at - 1], locks, lines) for at in range(1, count + 1)
        ]
        for broker in self.brokers:
            broker.start()
        for broker in self.brokers:
            self.wait_for(broker)

    @property
    def servers(self) -> str:
        return ",".join(f"127.0.0.1:{broker.port}" for broker in self.brokers)

    def wait_for(self, broker: Broker) -> None:
        """Until the broker answers a client, or has died."""
        from kafka import KafkaAdminClient
        from kafka.errors import KafkaError

        until = time.monotonic() + READY_S
        while time.monotonic() < until:
            if broker.process is None or broker.process.poll() is not None:
                break
            try:
                with socket.create_connection(("127.0.0.1", broker.port), 1):
                    pass
                admin = KafkaAdminClient(bootstrap_servers=f"127.0.0.1:{broker.port}", bootstrap_timeout_ms=5000, request_timeout_ms=5000)
                try:
                    if admin.describe_cluster()["brokers"]:
                        return
                finally:
                    admin.close()
            except (OSError, KafkaError):
                time.sleep(0.2)
        raise RuntimeError(f"the broker did not start: {(broker.folder / 'broker.log').read_text(errors='replace')[-2000:]}")

    def stop(self) -> None:
        for broker in self.brokers:
            broker.kill()
