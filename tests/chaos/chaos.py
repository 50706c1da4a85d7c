"""Break a running pipeline at random and count what is lost, doubled or unaccounted for.

    python tests/chaos/chaos.py run --log sqlite:/path/to/log.sqlite --folder /path/to/empty --articles 5000 --faults 60 [--chain real]

``--chain model`` (three small stages, ``tests/chaos/model.py``) is quick; ``--chain real`` is the pipeline itself (``tests/chaos/real.py``). A fault counts only if
the pipeline has moved since the one before. ``--log kafka`` and ``--log kafka3`` start one broker, or three, behind a proxy of their own. ``--broken early`` and
``--broken late`` commit offsets before or after the outputs: both must fail. The table goes to standard output, or with ``--json`` one object.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.errors import DragomanError
from pipeline.log.base import last_by_key
from pipeline.topics import ARTICLES, MENTIONS, RETRIES
from tests.chaos.control import Chain, Control, open_here
from tests.kafka.broker import Broker, Cluster, free_port
from tests.kafka.proxy import Mode, Proxy

CHAINS = ("model", "real")

KINDS = "kill,kill,kill,pause,terminate,join,clock"
OF_THE_REAL_CHAIN = "child"
OF_SQLITE = "disk"
OF_ONE_BROKER = "broker,broker,freeze,cut,slow,refuse,brokerdisk"
OF_THREE = "leader,broker,freeze,cut,slow,refuse,part,brokerdisk"


def chain_of(name: str) -> Chain:
    """The pipeline to be broken; what the real one needs is imported for it alone."""
    if name == "real":
        from tests.chaos.real import RealChain

        return RealChain()
    from tests.chaos.model import ModelChain

    return ModelChain()


class Driver:
    """Keeps one process a step alive, feeds articles, and breaks things."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.chain = chain_of(arguments.chain)
        self.folder = Path(arguments.folder)
        self.random = random.Random(arguments.seed)
        self.control = Control(self.folder)
        self.brokers = Brokers(arguments) if arguments.log.startswith("kafka") else None
        self.url = self.brokers.url if self.brokers else arguments.log
        self.log = open_here(self.url, "driver")
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.extra: list[subprocess.Popen[bytes]] = []
        self.fed = 0
        self.faults: Counter[str] = Counter()
        self.idle = 0

    def start(self, stages: str, instance: str = "first") -> subprocess.Popen[bytes]:
        command = [sys.executable, "-W", "ignore", __file__, "step", "--log", self.url, "--stages", stages, "--instance", instance]
        command += ["--chain", self.arguments.chain, "--folder", str(self.folder), "--broken", self.arguments.broken]
        with (self.folder / "steps.err").open("ab") as errors:
            return subprocess.Popen(command, stdout=errors, stderr=errors)

    def keep_alive(self) -> None:
        for stages in (self.arguments.processes or self.chain.processes).split(" "):
            if stages not in self.processes or self.processes[stages].poll() is not None:
                self.processes[stages] = self.start(stages)

    def feed(self, count: int) -> None:
        numbers = range(self.fed, min(self.fed + count, self.arguments.articles))
        for at in range(0, len(numbers), 50):
            records = [self.chain.record(number) for number in numbers[at : at + 50]]
            if self.retrying(lambda records=records: self.log.append(records)):  # type: ignore[misc]
                self.fed += len(records)

    def retrying(self, call: Callable[[], object]) -> bool:
        for _ in range(200):
            try:
                call()
                return True
            except DragomanError:
                time.sleep(0.2)
        return False

    def progress(self) -> int:
        try:
            return sum(sum(self.log.ends(topic).values()) for topic in self.chain.outputs)
        except DragomanError:
            return -1

    def wait_for_progress(self, begun: int) -> bool:
        until = time.monotonic() + self.chain.progress_s
        while time.monotonic() < until:
            self.keep_alive()
            if self.progress() > begun >= 0:
                return True
            time.sleep(0.01)
        return False

    def run(self) -> dict[str, Any]:
        begun = time.monotonic()
        kinds = self.arguments.kinds.split(",")
        share = self.arguments.articles // (self.arguments.faults + 2) + 1
        while sum(self.faults.values()) < self.arguments.faults and self.idle < self.arguments.faults:
            self.keep_alive()
            before = max(self.progress(), 0)
            self.feed(share)
            if not self.wait_for_progress(before):
                self.idle += 1
                continue
            time.sleep(self.random.random() * self.chain.lull_s)
            kind = self.random.choice(kinds)
            getattr(self, f"fault_{kind}")()
            self.faults[kind] += 1
            print(
                f"fault {sum(self.faults.values())}: {kind}, {self.fed} fed, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True
            )
        self.control.write(disk_full=False, clock_ms=0)
        self.feed(self.arguments.articles)
        self.settle()
        self.stop()
        seconds = round(time.monotonic() - begun, 1)
        result = self.chain.check(self.log, self.arguments.articles, self.folder)
        return {"faults": dict(self.faults), "without_progress": self.idle, "seconds": seconds, **result}

    def settle(self) -> None:
        """Until nothing is left to read or to try again, or nothing has moved for long."""
        still_since, before = time.monotonic(), -1
        while time.monotonic() - still_since < self.arguments.patience:
            self.keep_alive()
            time.sleep(0.3)
            now = self.progress()
            if now != before:
                still_since, before = time.monotonic(), now
            elif time.monotonic() - still_since > 3 and self.is_done():
                return
        for process in [*self.processes.values(), *self.extra]:  # say where they stand still
            process.send_signal(signal.SIGUSR1)
        time.sleep(1)

    def is_done(self) -> bool:
        try:
            behind = sum(self.log.lag(group, reads) for group, reads in self.chain.groups.items())
            return behind <= self.arguments.markers and not last_by_key(self.log.read(RETRIES))
        except DragomanError:
            return False

    def stop(self) -> None:
        running = [*self.processes.values(), *self.extra]
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def victim(self) -> subprocess.Popen[bytes]:
        return self.random.choice(list(self.processes.values()))

    # -- faults --

    def fault_kill(self) -> None:
        victim = self.victim()
        victim.kill()
        victim.wait()

    def fault_child(self) -> None:
        """Kill the child in which a step parses; not one that may be at its second try, since a record that takes two children down is a dead letter."""
        with suppress(psutil.NoSuchProcess):
            children = [child for process in self.processes.values() for child in psutil.Process(process.pid).children()]
            old = [child for child in children if time.time() - child.create_time() > 20]
            if old:
                self.random.choice(old).kill()
                return
        self.fault_kill()

    def fault_pause(self) -> None:
        victim = self.victim()
        victim.send_signal(signal.SIGSTOP)
        time.sleep(self.random.random() * 0.5)
        victim.send_signal(signal.SIGCONT)

    def fault_terminate(self) -> None:
        victim = self.victim()
        victim.terminate()
        with suppress(subprocess.TimeoutExpired):
            victim.wait(40)

    def fault_join(self) -> None:
        """A second process of the same steps; on a log with one owner a group it fences the first, which ends."""
        self.extra = [process for process in self.extra if process.poll() is None]
        if len(self.extra) >= 2:
            gone = self.extra.pop(0)
            gone.kill()
            gone.wait()
        self.extra.append(self.start(self.random.choice(list(self.processes)), f"extra-{len(self.faults)}-{self.faults['join']}"))

    def fault_clock(self) -> None:
        self.control.write(clock_ms=self.random.choice([-3_600_000, 3_600_000, 315_360_000_000, 0]))

    def fault_disk(self) -> None:
        self.control.write(disk_full=True)
        time.sleep(self.random.random() * 1.0)
        self.control.write(disk_full=False)

    def fault_broker(self) -> None:
        """Kill a broker, now and then for longer than a transaction lasts, and start it again."""
        assert self.brokers is not None
        self.brokers.restart(self.random.choice(self.brokers.cluster.brokers), self.random.choice([0.0, 0.5, 3.0]))

    def fault_leader(self) -> None:
        """Kill the broker that leads a partition in use."""
        assert self.brokers is not None
        topic = self.random.choice([ARTICLES, MENTIONS])
        self.brokers.restart(self.brokers.leader(f"dragoman.{topic}"), self.random.choice([0.0, 3.0, 8.0]))

    def fault_brokerdisk(self) -> None:
        """A broker may not make its files larger; it gives up its log folder and ends."""
        assert self.brokers is not None
        self.brokers.fill(self.random.choice(self.brokers.cluster.brokers))

    def fault_freeze(self) -> None:
        assert self.brokers is not None
        self.brokers.freeze(self.random.choice(self.brokers.cluster.brokers), self.random.random() * 3)

    def fault_cut(self) -> None:
        assert self.brokers is not None
        self.brokers.network("cut", self.random.choice([0.3, 1.0, 4.0, 12.0]))

    def fault_slow(self) -> None:
        assert self.brokers is not None
        self.brokers.network("slow", self.random.random() * 2)

    def fault_refuse(self) -> None:
        assert self.brokers is not None
        self.brokers.network("refuse", self.random.random() * 2)

    def fault_part(self) -> None:
        """One of several brokers is cut off from clients and from the others."""
        assert self.brokers is not None
        self.brokers.network("cut", self.random.choice([1.0, 4.0, 12.0]), only=self.random.randrange(len(self.brokers.proxies)))


class Brokers:
    """A cluster of its own, each broker behind a proxy that is the network."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        count = 3 if arguments.log == "kafka3" else 1
        ports, fronts = [free_port() for _ in range(count)], [free_port() for _ in range(count)]
        self.proxies = [Proxy(front, port) for front, port in zip(fronts, ports, strict=True)]
        self.cluster = Cluster(Path(arguments.folder) / "cluster", count, ports, fronts)
        self.url = "kafka:" + ",".join(f"127.0.0.1:{front}" for front in fronts)

    def restart(self, broker: Broker, away_s: float) -> None:
        broker.kill()
        time.sleep(away_s)
        broker.start()
        self.cluster.wait_for(broker)

    def leader(self, topic: str) -> Broker:
        """The broker that leads the first partition of a topic; any where nobody says."""
        from kafka import KafkaAdminClient
        from kafka.errors import KafkaError

        with suppress(KafkaError, OSError):
            admin = KafkaAdminClient(bootstrap_servers=self.cluster.servers.split(","), request_timeout_ms=5000)
            try:
                leader = admin.describe_topics([topic])[0]["partitions"][0]["leader_id"]
                return next((broker for broker in self.cluster.brokers if broker.number == leader), self.cluster.brokers[0])
            finally:
                admin.close()
        return self.cluster.brokers[0]

    def fill(self, broker: Broker) -> None:
        assert broker.process is not None
        _, hard = resource.prlimit(broker.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(broker.process.pid, resource.RLIMIT_FSIZE, (1, hard))
        with suppress(subprocess.TimeoutExpired):
            broker.process.wait(5)
        self.restart(broker, 0.0)

    def freeze(self, broker: Broker, seconds: float) -> None:
        assert broker.process is not None
        broker.process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        broker.process.send_signal(signal.SIGCONT)

    def network(self, mode: Mode, seconds: float, only: int | None = None) -> None:
        chosen = self.proxies if only is None else [self.proxies[only]]
        for proxy in chosen:
            proxy.mode = mode
        time.sleep(seconds)
        for proxy in chosen:
            proxy.mode = "pass"

    def close(self) -> None:
        self.cluster.stop()
        for proxy in self.proxies:
            proxy.close()


def kinds_of(arguments: argparse.Namespace) -> str:
    """Every fault the log and the chain know, kills thrice."""
    kinds = [KINDS, OF_THE_REAL_CHAIN] if arguments.chain == "real" else [KINDS]
    kinds.append(OF_SQLITE if arguments.log.startswith("sqlite") else OF_THREE if arguments.log == "kafka3" else OF_ONE_BROKER)
    return ",".join(kinds)


def table(result: dict[str, Any]) -> str:
    """What was done and what was found, for people."""
    faults = ", ".join(f"{kind} {count}" for kind, count in sorted(result["faults"].items()))
    lines = [
        f"{'nothing lost, nothing twice' if result['ok'] else 'FAILED'} after {sum(result['faults'].values())} faults ({faults})",
        f"{'topic':14} {'lost':>6} {'twice':>6} {'strange':>8}",
        *(f"{topic:14} {found['lost']:6} {found['twice']:6} {found['strange']:8}" for topic, found in result["topics"].items()),
    ]
    shown = ("faults", "topics", "ok", "lost", "twice", "strange")
    return "\n".join([*lines, *(f"{name.replace('_', ' '):20} {value}" for name, value in result.items() if name not in shown)])


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("step")
    one.add_argument("--stages", required=True)
    one.add_argument("--instance", default="first")
    run = commands.add_parser("run")
    run.add_argument("--articles", type=int, default=5000)
    run.add_argument("--faults", type=int, default=60)
    run.add_argument("--kinds", help="default: all that the log and the chain know, kills thrice")
    run.add_argument("--processes", help="stages a process, comma between stages, space between processes; default: one each")
    run.add_argument("--seed", type=int, default=1)
    run.add_argument("--patience", type=float, default=60.0)
    run.add_argument("--markers", type=int, default=0, help="offsets a log may stay behind for markers of its own")
    run.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    for command in (one, run):
        command.add_argument("--log", required=True)
        command.add_argument("--folder", required=True, help="an empty folder for what the run needs")
        command.add_argument("--chain", default="model", choices=CHAINS)
        command.add_argument("--broken", default="", choices=["", "early", "late"])
    return parser.parse_args()


def main() -> int:
    arguments = parsed()
    if arguments.command == "step":
        faulthandler.register(signal.SIGUSR1)
        chain = chain_of(arguments.chain)
        return chain.step(arguments.stages.split(","), arguments.log, arguments.instance, arguments.broken, Path(arguments.folder))
    arguments.kinds = arguments.kinds or kinds_of(arguments)
    Path(arguments.folder).mkdir(parents=True, exist_ok=True)
    driver = Driver(arguments)
    try:
        result = driver.run()
    finally:
        driver.stop()
        if driver.brokers is not None:
            driver.brokers.close()
    print(json.dumps(result) if arguments.json else table(result))
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main())
