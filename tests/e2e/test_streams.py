"""The program as others talk to it: streams, signals, crashes."""

from __future__ import annotations

import contextlib
import json
import select
import signal
import time
from pathlib import Path

from tests.e2e.program import dragoman, started
from tests.e2e.test_bad_input import MEETING, SECOND

ARTICLES = [
    {"id": "a", "title": "Germany and Poland hold talks on migration", "text": MEETING, "published": "2024-03-05"},
    {"id": "b", "title": "Kenya and Uganda hold talks on refugees", "text": SECOND, "published": "2024-03-05"},
]


def test_the_first_answer_comes_before_the_last_article(tmp_path: Path) -> None:
    # Given a reader whose input stays open
    process = started(tmp_path, ["extract", "-"])
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        # When one article is written
        process.stdin.write(json.dumps(ARTICLES[0]) + "\n")
        process.stdin.flush()
        # Then its line comes while the input is still open
        assert select.select([process.stdout], [], [], 120)[0]
        assert json.loads(process.stdout.readline())["id"] == "a"
        out, _ = process.communicate(json.dumps(ARTICLES[1]) + "\n", timeout=120)
        assert json.loads(out)["id"] == "b"
        assert process.returncode == 0
    finally:
        process.kill()
        process.wait()


def test_a_reader_that_goes_away_ends_the_stream_without_a_complaint(tmp_path: Path) -> None:
    # Given a stream, and a reader that takes one line and closes
    process = started(tmp_path, ["extract", "-"])
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(ARTICLES[0]) + "\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        # When there is more to say
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write("".join(json.dumps(ARTICLES[0]) + "\n" for _ in range(100)))
            process.stdin.close()
        # Then the program ends by itself, silently
        process.wait(120)
        assert "Traceback" not in (tmp_path / "stderr.txt").read_text()
    finally:
        process.kill()
        process.wait()


def test_ctrl_c_stops_the_daemon_cleanly(tmp_path: Path) -> None:
    # Given a daemon that has raised an alert
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    process = started(tmp_path, ["run"])
    assert process.stdout is not None
    try:
        assert select.select([process.stdout], [], [], 120)[0]
        assert process.stdout.readline().startswith("ALERT created bilateral_meeting")
        # When Ctrl-C is pressed
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        # Then it stops soon, says so, and calls it no failure
        assert process.wait(60) == 0
        assert time.monotonic() - begun < 30
        assert "stopped" in (tmp_path / "stderr.txt").read_text()
        assert "Traceback" not in (tmp_path / "stderr.txt").read_text()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_the_same_articles_twice_change_nothing(tmp_path: Path) -> None:
    # Given articles that were handled
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    for _ in range(2):
        # When they are ingested again and the log is drained again
        assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
        assert dragoman(tmp_path, ["run", "--once"]).code == 0
    # Then there is one created alert for each event, and no other revision
    rows = dragoman(tmp_path, ["alerts", "list", "--revisions", "--json"]).rows()
    assert sorted(row["type"].rsplit(".", 2)[1] for row in rows) == ["created", "created"]
