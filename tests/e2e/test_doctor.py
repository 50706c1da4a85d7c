"""Whether everything is there to run: asked before it is needed."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.program import dragoman


def test_a_sound_folder_is_called_sound_and_left_as_it_was(tmp_path: Path) -> None:
    # Given a folder with nothing but a file of alerts configured
    (tmp_path / "dragoman.toml").write_text('[sinks.jsonl]\npath = "alerts.jsonl"\n')
    # When it is looked at
    ran = dragoman(tmp_path, ["doctor", "--json"])
    # Then every check is in order, what is not there yet is said, and no log was made
    assert ran.code == 0, ran.out + ran.err
    rows = {row["check"]: row for row in ran.rows()}
    assert list(rows) == ["configuration", "feeds", "log", "disk", "languages", "sinks"]
    assert "dragoman feeds add" in rows["feeds"]["says"]
    assert "not there yet" in rows["log"]["says"]
    assert not (tmp_path / "log.sqlite").exists()


def test_what_is_wrong_is_named_with_what_to_do(tmp_path: Path) -> None:
    # Given a feeds file that is not there, a log that is none, and a sink that leads nowhere
    (tmp_path / "file").write_text("")
    (tmp_path / "dragoman.toml").write_text('feeds_file = "feeds.opml"\n[sinks.jsonl]\npath = "file/alerts.jsonl"\n')
    (tmp_path / "log.sqlite").write_text("this is no database, and long enough to be looked at as one" * 50)
    # When it is looked at
    ran = dragoman(tmp_path, ["doctor", "--json"])
    # Then each is named, and the rest is still looked at
    assert ran.code == 1
    rows = {row["check"]: row for row in ran.rows()}
    assert [name for name, row in rows.items() if row["ok"] == "NO"] == ["feeds", "log", "sinks"]
    assert "dragoman feeds add" in rows["feeds"]["says"]
    assert "alerts.jsonl" in rows["sinks"]["says"]
    assert "Traceback" not in ran.err


def test_a_configuration_that_cannot_be_read_is_the_only_finding(tmp_path: Path) -> None:
    # Given a misspelt setting
    (tmp_path / "dragoman.toml").write_text("[resolve]\nhorizon_day = 3\n")
    # When, then
    ran = dragoman(tmp_path, ["doctor", "--json"])
    assert ran.code == 1
    assert [(row["check"], row["ok"]) for row in ran.rows()] == [("configuration", "NO")]
    assert "horizon_days" in ran.rows()[0]["says"]


def test_sinks_are_listed_and_tried(tmp_path: Path) -> None:
    # Given a file alerts go to, in a folder that is not there yet
    (tmp_path / "dragoman.toml").write_text('[sinks.jsonl]\npath = "out/alerts.jsonl"\n')
    # When the sinks are listed and tried
    listed, tried = (dragoman(tmp_path, ["sinks", verb, "--json"]) for verb in ("list", "test"))
    # Then both are there and can take alerts, and none was written
    assert [(row["sink"], row["to"]) for row in listed.rows()][1] == ("jsonl", "out/alerts.jsonl")
    assert (tried.code, [row["ok"] for row in tried.rows()]) == (0, ["yes", "yes"])
    assert (tmp_path / "out" / "alerts.jsonl").read_text() == ""


def test_a_sink_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    # Given a file where the folder should be
    (tmp_path / "file").write_text("")
    (tmp_path / "dragoman.toml").write_text('[sinks.console]\nenabled = false\n[sinks.jsonl]\npath = "file/alerts.jsonl"\n')
    # When, then
    tried = dragoman(tmp_path, ["sinks", "test", "--json"])
    assert (tried.code, [row["ok"] for row in tried.rows()]) == (4, ["NO"])
    # And where none is on, that is said
    (tmp_path / "dragoman.toml").write_text("[sinks.console]\nenabled = false\n")
    assert dragoman(tmp_path, ["sinks", "list"]).code == 5
