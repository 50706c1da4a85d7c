"""Replay, backup, restore, copy and forget, as an operator uses them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.program import dragoman
from tests.e2e.test_streams import ARTICLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a log that has raised two alerts."""
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps({**article, "url": f"https://{article['id']}.example/1"}) + "\n" for article in ARTICLES))
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    assert dragoman(tmp_path, ["run", "--once"]).code == 0
    return tmp_path


def raised(folder: Path, **settings: str) -> list[str]:
    return [row["id"] for row in dragoman(folder, ["alerts", "list", "--revisions", "--json"], **settings).rows()]


@pytest.mark.parametrize("topic", ["articles.raw", "articles", "mentions"])
def test_a_replay_by_the_same_rules_finds_the_same_and_tells_no_sink(folder: Path, topic: str) -> None:
    # Given a log that has raised alerts
    before = raised(folder)
    # When a stored topic is replayed and compared
    ran = dragoman(folder, ["replay", topic, "--from", "beginning", "--diff", "--json"])
    # Then nothing differs, the live log stands as it was, and nothing was delivered
    assert ran.code == 0, ran.err
    found = ran.rows()[0]
    assert (found["added"], found["removed"], found["changed"], found["new_alerts"], found["missing_alerts"]) == ([], [], {}, [], [])
    assert found["same"] == 2
    assert raised(folder) == before
    assert "ALERT" not in ran.out


def test_a_replay_by_other_rules_says_what_differs_and_why_before_anything_is_promoted(folder: Path) -> None:
    # Given a log that has raised alerts
    # When it is replayed with a rule that is never satisfied
    ran = dragoman(folder, ["replay", "mentions", "--from", "beginning", "--diff"], DRAGOMAN_RESOLVE__MIN_FAMILIES="9")
    # Then the difference names the events and the reason, and the live alerts stand
    assert ran.code == 0, ran.err
    assert ran.out.count("silenced") == 2
    assert "famil" in ran.out
    assert len(raised(folder)) == 2


def test_a_backup_restored_is_the_same_log(folder: Path) -> None:
    # Given a backup, and a log that was lost since
    assert dragoman(folder, ["backup", "saved.sqlite"]).code == 0
    before = raised(folder)
    for file in folder.glob("log.sqlite*"):
        file.unlink()
    # When it is restored
    assert dragoman(folder, ["restore", "saved.sqlite"]).code == 0
    # Then the alerts are the same, and nothing is done again
    assert raised(folder) == before
    assert dragoman(folder, ["run", "--once"]).code == 0
    assert raised(folder) == before


def test_a_copy_into_another_log_goes_on_where_the_first_one_stood(folder: Path) -> None:
    # Given a log that has raised alerts
    before = raised(folder)
    # When it is copied and the copy is run
    assert dragoman(folder, ["topics", "copy", "--to", "sqlite:other.sqlite"]).code == 0
    other = {"DRAGOMAN_LOG": "sqlite:other.sqlite"}
    ran = dragoman(folder, ["run", "--once"], **other)
    # Then it has the same alerts, and none is raised or delivered again
    assert ran.code == 0, ran.err
    assert "ALERT" not in ran.out
    assert raised(folder, **other) == before


def test_what_is_forgotten_leaves_no_text_behind_and_is_not_told_again(folder: Path) -> None:
    # Given an article whose publisher wants it gone
    before = raised(folder)
    # When its address is forgotten
    assert dragoman(folder, ["forget", "a.example"]).code == 0
    # Then no sentence of it is left in the file, the other article is untouched, and its event is not raised anew
    with closing(sqlite3.connect(folder / "log.sqlite")) as store:
        values = b"".join(row[0] for row in store.execute("SELECT value FROM records"))
    assert b"joint patrols" not in values
    assert b"work permits" in values
    assert dragoman(folder, ["ingest", str(folder / "articles.jsonl")]).code == 0
    assert dragoman(folder, ["run", "--once"]).code == 0
    assert raised(folder) == before


def test_a_log_that_cannot_forget_in_place_forgets_by_a_copy_under_another_prefix(folder: Path) -> None:
    # Given an article whose publisher wants it gone
    before = raised(folder)
    # When the log is copied without it, the copy takes its place and the old topics are dropped
    copied = dragoman(folder, ["forget", "a.example", "--into", "second."])
    second = {"DRAGOMAN_PREFIX": "second."}
    assert copied.code == 0, copied.err
    assert "dragoman topics drop dragoman." in copied.err
    assert dragoman(folder, ["topics", "drop", "second."], **second).code == 3
    assert dragoman(folder, ["topics", "drop", "dragoman."], **second).code == 0
    # Then the alerts are the same ones, nothing is done again, and no sentence of it can be read
    assert raised(folder, **second) == before
    ran = dragoman(folder, ["run", "--once"], **second)
    assert (ran.code, "ALERT" in ran.out) == (0, False)
    assert raised(folder) == []
    told = dragoman(folder, ["topics", "tail", "articles"], **second).out
    assert "joint patrols" not in told
    assert "work permits" in told
