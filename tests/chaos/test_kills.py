"""Faults at random moments: nothing lost, nothing twice, and the same checker catches both wrong commit orders."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import absent_kafka

CHAOS = Path(__file__).with_name("chaos.py")


def run(folder: Path, *options: str, log: str = "", articles: int = 1500) -> dict[str, Any]:
    log = log or f"sqlite:{folder}/log.sqlite"
    command = [
        sys.executable,
        "-W",
        "ignore",
        str(CHAOS),
        "run",
        "--log",
        log,
        "--folder",
        str(folder),
        "--articles",
        str(articles),
        "--json",
    ]
    done = subprocess.run([*command, *options], capture_output=True, text=True, timeout=280, check=False)
    assert done.stdout, done.stderr
    return dict(json.loads(done.stdout))


def test_twenty_two_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    # Given a pipeline of three stages in one process
    # When it is killed 22 times, each after it has moved on
    result = run(tmp_path, "--kinds", "kill", "--processes", "clean,pick,judge", "--faults", "22")
    # Then every output is there exactly once and every parked record came back
    assert result["faults"] == {"kill": 22}
    assert result["ok"], result


def test_stages_in_processes_of_their_own_survive_every_kind_of_fault(tmp_path: Path) -> None:
    result = run(tmp_path, "--faults", "16", "--kinds", "kill,pause,terminate,join,clock,disk", "--seed", "3")
    assert sum(result["faults"].values()) == 16
    assert result["ok"], result


@pytest.mark.parametrize(("order", "symptom"), [("early", "lost"), ("late", "twice")])
def test_a_wrong_commit_order_is_caught_by_the_same_checker(tmp_path: Path, order: str, symptom: str) -> None:
    # Given a log that commits offsets before, or after, the outputs instead of with them
    # When it is killed in the same way
    result = run(tmp_path, "--kinds", "kill", "--processes", "clean,pick,judge", "--faults", "22", "--broken", order, "--patience", "10")
    # Then the checker finds what is lost, or doubled
    assert not result["ok"]
    assert result[symptom] > 0


REAL = ("--chain", "real", "--patience", "30")


def test_the_pipeline_itself_survives_every_kind_of_fault(tmp_path: Path) -> None:
    # Given extract, tag, resolve and deliver as processes of their own, and labelled articles among others
    # When they are killed, stopped, doubled, their children killed, the clock set and the disk filled
    result = run(tmp_path, *REAL, "--faults", "6", "--seed", "9", articles=150)
    # Then every topic holds what the stages give without a log, once, and no event was told as new twice
    assert sum(result["faults"].values()) == 6
    assert result["created"] >= 4
    assert result["ok"], result


@pytest.mark.kafka
def test_the_pipeline_on_a_broker_that_is_killed_cut_off_and_frozen_loses_nothing(tmp_path: Path) -> None:
    absent_kafka()
    result = run(tmp_path, *REAL, "--faults", "5", "--kinds", "kill,broker,cut,freeze,join", "--seed", "2", log="kafka", articles=150)
    assert sum(result["faults"].values()) == 5
    assert result["created"] >= 4
    assert result["ok"], result
