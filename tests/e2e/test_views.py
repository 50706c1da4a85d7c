"""What people ask of a log that has done something: tables, filters, explanations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.log.sqlite import SqliteLog
from pipeline.records import Record
from pipeline.topics import ARTICLES_RAW
from tests.e2e.program import dragoman
from tests.e2e.test_streams import ARTICLES
from tests.kafka.broker import free_port


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a log that has raised two alerts; nothing here changes it."""
    folder = tmp_path_factory.mktemp("views")
    (folder / "articles.jsonl").write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    assert dragoman(folder, ["ingest", "articles.jsonl"]).code == 0
    assert dragoman(folder, ["run", "--once"]).code == 0
    return folder


def test_status_says_what_is_left_to_do_and_what_is_stored(folder: Path) -> None:
    # Given a log that was drained
    # When its status is asked for
    state = dragoman(folder, ["status", "--json"]).rows()[0]
    # Then nothing is left to do, and the alerts and records are counted
    assert all(row["to do"] == 0 for row in state["steps"])
    assert (state["alerts"], state["events"], state["dead_letters"]) == (2, 2, 0)
    assert {row["topic"]: row["records"] for row in state["topics"]}["articles"] == 2


def test_status_says_how_long_the_disk_lasts_and_that_no_step_fails(folder: Path) -> None:
    # Given a log that is younger than an hour
    # When its status is asked for
    state, screen = dragoman(folder, ["status", "--json"]).rows()[0], dragoman(folder, ["status"]).out
    # Then the room is told, the days are not guessed at, and every step is well
    assert state["free_MB"] > 0
    assert (state["days_left"], state["MB_a_day"]) == (None, 0)
    assert "too early to say" in screen
    assert {row["state"] for row in state["steps"]} == {"ok"}


def test_a_step_whose_inputs_die_too_often_stops_and_status_says_so(tmp_path: Path) -> None:
    # Given raw articles of which every tenth cannot be read
    log = SqliteLog(tmp_path / "log.sqlite")
    good = b'{"article_id":"%d","url":"","outlet":"o","title":"t","retrieved":null,"text":"It rained all day."}'
    raw = [
        Record(topic=ARTICLES_RAW, key=str(at), value=good % at if at % 10 else b"{}", time=1, headers=(("schema", "1"),))
        for at in range(200)
    ]
    log.append(raw)
    log.close()
    # When they are extracted
    ran = dragoman(tmp_path, ["run", "--once", "--only", "extract"])
    # Then the step has ended by itself and said why, and the screen names it without colour alone
    assert ran.code == 1
    assert "of its last" in ran.err
    steps = {row["step"]: row for row in dragoman(tmp_path, ["status", "--json"]).rows()[0]["steps"]}
    assert steps["extract"]["state"].startswith("STOPS")
    assert steps["tag"]["state"] == "ok"
    assert "STOPS" in dragoman(tmp_path, ["status"]).out


def test_status_of_a_cluster_that_is_away_says_what_the_steps_do(tmp_path: Path) -> None:
    # Given a broker that is not there
    away = {"DRAGOMAN_LOG": f"kafka:127.0.0.1:{free_port()}", "DRAGOMAN_KAFKA__BOOTSTRAP_MS": "1000"}
    # When the status is asked for
    ran = dragoman(tmp_path, ["status"], **away)
    # Then it says so on the screen, and by its exit code
    assert ran.code == 4
    assert ran.out.startswith("AWAY  kafka at 127.0.0.1:")
    assert "go on by themselves" in ran.out


@pytest.mark.parametrize(
    ("option", "kept"),
    [
        (["--parties", "DE-PL"], {"DE-PL"}),
        (["--parties", "KE"], {"KE-UG"}),
        (["--type", "working_group"], set()),
        (["--since", "2024-03-05"], {"DE-PL", "KE-UG"}),
        (["--since", "2030-01-01"], set()),
    ],
)
def test_alerts_are_chosen_by_parties_type_and_time(folder: Path, option: list[str], kept: set[str]) -> None:
    # Given two alerts
    # When a choice is made
    ran = dragoman(folder, ["alerts", "list", "--json", *option])
    # Then only those remain, and nothing found has its own exit code
    assert {"-".join(party["id"] for party in row["data"]["parties"]) for row in ran.rows()} == kept
    assert ran.code == (0 if kept else 5)


def test_a_table_has_one_line_for_each_alert_and_a_heading(folder: Path) -> None:
    # Given two alerts
    # When they are listed for people
    lines = dragoman(folder, ["alerts", "list"]).out.splitlines()
    # Then there is a heading and a line for each
    assert lines[0].split()[:2] == ["event", "seen"]
    assert len(lines) == 3


def test_an_event_is_found_by_the_beginning_of_its_id(folder: Path) -> None:
    # Given the id of an event
    event_id = dragoman(folder, ["events", "list", "--json"]).rows()[0]["event_id"]
    # When its first ten characters are asked for, and some that begin no event
    found = dragoman(folder, ["events", "show", event_id[:10]])
    # Then it is shown whole, and the other is not found
    assert found.rows()[0]["event_id"] == event_id
    assert dragoman(folder, ["events", "show", "zzzz"]).code == 5


def test_every_topic_is_readable_as_json_with_the_way_back_in_its_headers(folder: Path) -> None:
    # Given the topics of a log
    names = [row["topic"] for row in dragoman(folder, ["topics", "list", "--json"]).rows()]
    # When an alert and a mention are read
    alert = dragoman(folder, ["topics", "tail", "alerts", "-n", "1"]).rows()[0]
    mention = dragoman(folder, ["topics", "tail", "dragoman.mentions", "-n", "1"]).rows()[0]
    # Then both carry the coordinates of what they were made from, and the alert its CloudEvent attributes
    assert {"articles.raw", "articles", "mentions", "events", "alerts"} <= set(names)
    assert alert["headers"]["parent"].startswith("mentions/0/")
    assert alert["headers"]["ce_type"] == "org.dragoman.alert.created.v1"
    assert mention["headers"]["parent"].startswith("articles/")


def test_a_file_is_explained_with_its_evidence_marked_and_its_markup_harmless(folder: Path) -> None:
    # Given an article whose title tries to be markup
    hostile = {**ARTICLES[0], "title": "Germany and Poland hold talks on migration <script>alert(1)</script>"}
    (folder / "one.jsonl").write_text(json.dumps(hostile) + "\n")
    # When it is explained as a page and as text
    assert dragoman(folder, ["explain", "one.jsonl", "--html", "why.html"]).code == 0
    text = dragoman(folder, ["explain", "one.jsonl"]).out
    # Then the evidence is marked, the markup is text, and the rule and the parties are named
    page = (folder / "why.html").read_text()
    assert "<mark" in page
    assert "<script>" not in page
    assert "DE-PL" in text
    assert "rule" in text


def test_feeds_can_be_added_from_a_list_and_taken_off_again(tmp_path: Path, root: Path) -> None:
    # Given the list of live feeds
    # When it is imported into a list of one's own, and one feed is removed
    assert dragoman(tmp_path, ["feeds", "import", str(root / "feeds/live.opml"), "--file", "mine.opml"]).code == 0
    rows = dragoman(tmp_path, ["feeds", "list", "--json", "--file", "mine.opml", "--log", "memory:"]).rows()
    assert dragoman(tmp_path, ["feeds", "remove", rows[0]["url"], "--file", "mine.opml"]).code == 0
    # Then all were there, unasked, and one is gone
    left = dragoman(tmp_path, ["feeds", "list", "--json", "--file", "mine.opml", "--log", "memory:"]).rows()
    assert len(rows) >= 50
    assert {row["health"] for row in rows} == {"new"}
    assert [row["url"] for row in left] == [row["url"] for row in rows[1:]]


@pytest.mark.parametrize("view", ["alerts", "events"])
@pytest.mark.parametrize(("option", "value"), [("--type", "foo"), ("--since", "garbage")])
def test_a_filter_that_cannot_be_is_wrong_usage(folder: Path, view: str, option: str, value: str) -> None:
    # Given a log with alerts
    # When they are listed by a type or a day that is none
    ran = dragoman(folder, [view, "list", option, value])
    # Then the exit code is that of wrong usage, and the value is named
    assert ran.code == 2
    assert value in ran.err
    # And a filter that can be finds them
    assert len(dragoman(folder, [view, "list", "--json", "--since", "2001-01-01T00:00:00Z" if view == "alerts" else "2001-01"]).rows()) == 2
