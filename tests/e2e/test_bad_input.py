"""Bad input gets a clear message that names it and the remedy; a record that cannot be handled becomes a dead letter, and the rest goes on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.program import dragoman
from tests.e2e.site import Answer, Site, Story, page

MEETING = (
    "Interior Minister Ana Brandt of Germany met her Polish counterpart in Berlin on Tuesday for talks on irregular migration. "
    "Germany and Poland agreed to extend joint patrols against migrant smugglers, the ministry said."
)
SECOND = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Monday for talks on refugees and labour migration. Kenya and Uganda "
    "agreed on faster work permits for migrants, officials said after the meeting."
)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        yield site


def watch(folder: Path, site: Site, *paths: str) -> None:
    feeds = "".join(f'[[feed]]\nurl = "{site.url(path)}"\noutlet = "{path}"\nlang = "en"\n' for path in paths)
    (folder / "dragoman.toml").write_text(f'[http]\nallow = ["{site.address}"]\nhost_gap_s = 0\n{feeds}')


def stories(site: Site, pages: dict[str, bytes], kind: str = "text/html; charset=utf-8") -> None:
    """A feed at /feed with a good page and these."""
    pages = {"/good": page("Germany and Poland hold talks on migration", MEETING), **pages}
    for path, body in pages.items():
        site.answers[path] = Answer(body, kind)
    site.add_feed("/feed", "Test", [Story(path, f"Story {path}", "2024-03-05T10:00:00+00:00") for path in pages])


def change(folder: Path, statement: str) -> None:
    """Do something to the log's file that dragoman would not."""
    with closing(sqlite3.connect(folder / "log.sqlite")) as store, store:
        store.execute(statement)


def parties(folder: Path) -> list[str]:
    rows = dragoman(folder, ["alerts", "list", "--json"]).rows()
    return sorted("-".join(party["id"] for party in row["data"]["parties"]) for row in rows)


def test_a_feed_that_is_not_a_feed_is_named_and_the_others_go_on(tmp_path: Path, site: Site) -> None:
    # Given one feed, and a login page where another should be
    stories(site, {})
    site.answers["/login"] = Answer(page("Please sign in", "Enter your name and password."))
    watch(tmp_path, site, "/login", "/feed")
    # When the daemon runs once
    ran = dragoman(tmp_path, ["run", "--once"])
    # Then the page is named as no feed, and the other feed's alert is raised
    assert ran.code == 0
    assert site.url("/login") in ran.err
    assert "not a feed" in ran.err
    assert parties(tmp_path) == ["DE-PL"]


def test_when_no_feed_can_be_read_the_exit_code_says_so(tmp_path: Path, site: Site) -> None:
    # Given a single feed whose address answers 404
    watch(tmp_path, site, "/absent")
    # When the daemon runs once
    ran = dragoman(tmp_path, ["run", "--once"])
    # Then it exits with 4 and names the feed
    assert ran.code == 4
    assert site.url("/absent") in ran.err


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "text/html"),
        (b"<html><body>" + b"<p>x " * 20_000_000, "text/html"),
        (
            "<html><head><meta charset='utf-8'></head><body><p>Año nuevo en Bogotá, muchas páginas</p></body></html>".encode("latin-1"),
            "text/html",
        ),
        (b"%PDF-1.7 \x00\x01\x02", "text/html"),
        (b"\x00" * 1_000_000, "text/html; charset=utf-16"),
    ],
    ids=["an empty page", "a page of 100 MB", "a wrong charset", "a PDF", "zeros"],
)
def test_a_bad_page_never_stops_the_good_one(tmp_path: Path, site: Site, body: bytes, kind: str) -> None:
    # Given a feed with a bad page and a good one
    stories(site, {"/bad": body}, kind)
    site.answers["/good"] = Answer(site.answers["/good"].body)
    watch(tmp_path, site, "/feed")
    # When the daemon runs once
    ran = dragoman(tmp_path, ["run", "--once"])
    # Then the good one's alert is raised, and both articles are accounted for
    assert ran.code == 0, ran.err
    assert parties(tmp_path) == ["DE-PL"]
    topics = {row["topic"]: row["records"] for row in dragoman(tmp_path, ["topics", "list", "--json"]).rows()}
    assert topics["articles.raw"] == 2
    assert topics["articles"] + topics.get("dead-letters", 0) == 2


def test_a_line_that_is_no_article_is_reported_in_its_place(tmp_path: Path) -> None:
    # Given a stream with a broken line between two articles
    lines = [
        json.dumps({"id": "a", "title": "Germany and Poland hold talks on migration", "text": MEETING, "published": "2024-03-05"}),
        "{broken",
        json.dumps({"id": "b", "title": "Rain", "text": "It rained for most of the day in the valley."}),
    ]
    # When it is read
    ran = dragoman(tmp_path, ["extract", "-"], stdin="\n".join(lines) + "\n")
    # Then each line has its answer, in order, and the exit code says that something was wrong
    rows = ran.rows()
    assert ran.code == 1
    assert [row["id"] for row in rows] == ["a", None, "b"]
    assert rows[1]["line"] == 2
    assert "JSON" in rows[1]["error"]
    assert rows[0]["mentions"]


def test_an_unknown_setting_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    # Given a misspelt setting
    (tmp_path / "dragoman.toml").write_text("[resolve]\nhorizon_day = 3\n")
    # When any command reads the configuration
    ran = dragoman(tmp_path, ["run", "--once"])
    # Then it exits with 3 and names both
    assert ran.code == 3
    assert "resolve.horizon_day" in ran.err
    assert "resolve.horizon_days" in ran.err
    assert "Traceback" not in ran.err


def test_a_log_written_by_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    # Given a log of some later version
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps({"id": "a", "title": "Rain", "text": "It rained."}) + "\n")
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    change(tmp_path, "PRAGMA user_version = 9999")
    before = (tmp_path / "log.sqlite").read_bytes()
    # When it is opened
    ran = dragoman(tmp_path, ["run", "--once"])
    # Then the file and the remedy are named, the exit code is 4, and nothing was written
    assert ran.code == 4
    assert "log.sqlite" in ran.err
    assert "newer" in ran.err
    assert (tmp_path / "log.sqlite").read_bytes() == before


def test_a_file_that_is_no_log_is_refused(tmp_path: Path) -> None:
    # Given something else where the log should be
    (tmp_path / "log.sqlite").write_text("my diary, " * 200)
    # When it is opened
    ran = dragoman(tmp_path, ["alerts", "list"])
    # Then it is named, and not touched
    assert ran.code == 4
    assert "log.sqlite" in ran.err
    assert (tmp_path / "log.sqlite").read_text().startswith("my diary")


def test_a_record_that_is_no_article_becomes_a_dead_letter_and_can_be_tried_again(tmp_path: Path) -> None:
    # Given a log with a broken record before a good article
    file = tmp_path / "articles.jsonl"
    file.write_text(
        json.dumps({"id": "b", "title": "Kenya and Uganda hold talks on refugees", "text": SECOND, "published": "2024-03-05"}) + "\n"
    )
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    change(tmp_path, "UPDATE records SET value = CAST('{not json' AS BLOB) WHERE rowid = (SELECT min(rowid) FROM records)")
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    # When the log is drained
    assert dragoman(tmp_path, ["run", "--once"]).code == 0
    # Then the broken one is a dead letter with its reason, the good one raised its alert, and a retry ends in the same place
    letters = dragoman(tmp_path, ["dead-letters", "list", "--json"]).rows()
    assert [letter["stage"] for letter in letters] == ["extract"]
    assert "not a RawArticle" in letters[0]["reason"]
    assert parties(tmp_path) == ["KE-UG"]
    assert dragoman(tmp_path, ["dead-letters", "retry", "all"]).code == 0
    assert dragoman(tmp_path, ["run", "--once"]).code == 0
    assert len(dragoman(tmp_path, ["dead-letters", "list", "--json"]).rows()) == 2
    assert len(dragoman(tmp_path, ["alerts", "list", "--revisions", "--json"]).rows()) == 1


def test_nothing_found_has_its_own_exit_code(tmp_path: Path) -> None:
    # Given no log at all
    # When alerts are asked for
    ran = dragoman(tmp_path, ["alerts", "list"])
    # Then the exit code is 5, the message says what to do, and no log was made
    assert ran.code == 5
    assert "dragoman run" in ran.err
    assert not (tmp_path / "log.sqlite").exists()


def test_wrong_usage_has_its_own_exit_code(tmp_path: Path) -> None:
    # Given an option nobody knows
    # When it is used
    # Then the exit code is 2
    assert dragoman(tmp_path, ["run", "--onec"]).code == 2
    assert dragoman(tmp_path, ["run", "--once", "--only", "tga"]).code == 3


@pytest.mark.parametrize("command", [["extract", "-"], ["ingest", "-"], ["explain", "--json", "-"]])
def test_what_is_said_of_a_bad_date_never_stands_among_the_data(tmp_path: Path, command: list[str]) -> None:
    # Given an article whose dates are none, and one whose moment lies beyond the calendar
    bad = {
        "id": "a",
        "title": "Germany and Poland hold talks on migration",
        "text": MEETING,
        "published": "2023-13-45",
        "retrieved": "soon",
    }
    far = {**bad, "id": "b", "published": None, "retrieved": "9999-12-31T23:59:59-23:59"}
    # When they are read
    ran = dragoman(tmp_path, command, stdin=f"{json.dumps(bad)}\n{json.dumps(far)}\n")
    # Then every line on stdout is JSON of an article, and stderr says which date is meant
    assert ran.code == 0
    assert [row["id"] for row in ran.rows()] == ([] if command[0] == "ingest" else ["a", "b"])
    assert "2023-13-45" in ran.err
