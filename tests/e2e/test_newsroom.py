"""The bundled newsroom through the whole program: the alerts it should raise, no other, each once, whatever is killed on the way."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from connectors.newsroom.content import expected
from connectors.newsroom.server import Newsroom
from tests.e2e.program import dragoman, started

KILLS = 20

Told = tuple[str, tuple[str, ...], str, str | None]


def watch(folder: Path, newsroom: Newsroom, url: str) -> None:
    """Configure the newsroom's feeds, polled as often as can be."""
    tables = "".join(
        "[[feed]]\ninterval_s = 0.2\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in feed.items() if value is not None)
        for feed in newsroom.feeds()
    )
    (folder / "dragoman.toml").write_text(f'[http]\nallow = ["{url.removeprefix("http://")}"]\nhost_gap_s = 0\n{tables}')


def last_alerts(folder: Path) -> list[dict[str, Any]]:
    rows = dragoman(folder, ["alerts", "list", "--json"]).rows()
    return [row["data"] for row in rows if not row["type"].endswith("retracted.v1")]


def told(folder: Path) -> list[Told]:
    """What a reader of each event's last alert knows: type, parties, status, date."""
    return sorted((a["type"], tuple(p["id"] for p in a["parties"]), a["status"], a["date"]) for a in last_alerts(folder))


def wanted() -> list[Told]:
    return sorted((a["type"], tuple(a["parties"]), a["status"], a["date"]) for a in expected()["alerts"])


def test_the_newsroom_raises_the_alerts_it_should_and_no_other(tmp_path: Path) -> None:
    # Given the newsroom with everything published
    newsroom = Newsroom(release_all=True)
    with newsroom as url:
        watch(tmp_path, newsroom, url)
        # When the daemon polls it once and drains
        ran = dragoman(tmp_path, ["run", "--once"])
    # Then each event has its alert, of the right type, parties, status and date, and there is no other
    assert ran.code == 0, ran.err
    assert told(tmp_path) == wanted()
    created = [row for row in dragoman(tmp_path, ["alerts", "list", "--revisions", "--json"]).rows() if row["type"].endswith("created.v1")]
    assert len(created) == len({row["subject"] for row in created})


def stored(folder: Path) -> int:
    """Records in the log, asked without any code of ours."""
    file = folder / "log.sqlite"
    if not file.exists():
        return 0
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)) as store:
        try:
            return int(store.execute("SELECT count(*) FROM records").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def progressed(folder: Path, before: int, patience_s: float) -> bool:
    """Whether the log grew beyond ``before`` within the time."""
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if stored(folder) > before:
            return True
        time.sleep(0.02)
    return False


def kill_after_progress(folder: Path, chance: random.Random) -> bool:
    """Start the daemon, let it get somewhere, and SIGKILL it and its children at a random moment; False where it had nothing left to do."""
    before = stored(folder)
    process = started(folder, ["run"])
    try:
        moved = progressed(folder, before, 30)
        time.sleep(chance.uniform(0, 0.4))
        return moved
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.timeout(900)
def test_killed_at_twenty_random_moments_it_still_raises_each_alert_once(tmp_path: Path) -> None:
    # Given the newsroom publishing bit by bit, and what an undisturbed run makes of it
    chance = random.Random(20231227)
    calm, stormy = tmp_path / "calm", tmp_path / "stormy"
    calm.mkdir()
    stormy.mkdir()
    everything = Newsroom(release_all=True)
    with everything as url:
        watch(calm, everything, url)
        assert dragoman(calm, ["run", "--once"]).code == 0
    newsroom = Newsroom(speed=0.6)
    with newsroom as url:
        watch(stormy, newsroom, url)
        # When the daemon is killed again and again, each time after it got somewhere
        kills = 0
        while kills < KILLS and kill_after_progress(stormy, chance):
            kills += 1
        while len(newsroom.released()) < len(everything.released()):
            time.sleep(0.5)
        finished = dragoman(stormy, ["run", "--once"])
    # Then nothing is lost and nothing told twice
    assert kills == KILLS
    assert finished.code == 0, finished.err
    topics = {row["topic"]: row["records"] for row in dragoman(stormy, ["topics", "list", "--json"]).rows()}
    undisturbed = {row["topic"]: row["records"] for row in dragoman(calm, ["topics", "list", "--json"]).rows()}
    assert {name: topics[name] for name in ("entries", "articles.raw", "articles", "mentions")} == {
        name: undisturbed[name] for name in ("entries", "articles.raw", "articles", "mentions")
    }
    assert topics.get("dead-letters", 0) == 0
    assert told(stormy) == told(calm)
    rows = dragoman(stormy, ["alerts", "list", "--revisions", "--json"]).rows()
    created = [row["subject"] for row in rows if row["type"].endswith("created.v1")]
    assert len(created) == len(set(created))
    assert len({row["id"] for row in rows}) == len(rows)
