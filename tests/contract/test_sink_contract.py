"""What every sink promises: each alert once by its id, in order, and nothing half done."""

from __future__ import annotations

import io
import json
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from connectors.sinks.base import CloudEvent, Sink
from connectors.sinks.console import ConsoleSink
from connectors.sinks.jsonl import JsonlSink
from pipeline.errors import Rejected, Unavailable


def alert(event: str, revision: int = 1, change: str = "created", headline: str = "Mexico and the United States meet") -> CloudEvent:
    return {
        "specversion": "1.0",
        "id": f"{event}-{revision}",
        "source": "/dragoman/test",
        "type": f"org.dragoman.alert.{change}.v1",
        "subject": event,
        "time": "2023-12-27T18:00:00Z",
        "data": {
            "event_id": event,
            "revision": revision,
            "type": "bilateral_meeting",
            "headline": headline,
            "parties": [{"id": "MX", "name": "Mexico"}, {"id": "US", "name": "United States"}],
        },
    }


class Bench:
    """One kind of sink: ``open`` makes another instance over the same place, ``lines`` what is there, ``ids`` in order where it shows them."""

    def __init__(self, open_: Callable[[], Sink], lines: Callable[[], list[str]]) -> None:
        self.open, self.lines = open_, lines


@pytest.fixture(params=["console", "jsonl"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    if request.param == "console":
        stream = io.StringIO()
        sink = ConsoleSink(stream)
        return Bench(lambda: sink, lambda: stream.getvalue().splitlines())
    path = tmp_path / "deep" / "alerts.jsonl"
    return Bench(lambda: JsonlSink(path), lambda: path.read_text().splitlines() if path.exists() else [])


def test_alerts_arrive_one_a_line_in_order(bench: Bench) -> None:
    # When
    bench.open().write([alert("e1"), alert("e2"), alert("e1", 2, "updated")])

    # Then
    assert len(bench.lines()) == 3
    assert ["created" in line for line in bench.lines()] == [True, True, False]


def test_an_alert_written_twice_is_there_once(bench: Bench) -> None:
    # Given
    sink = bench.open()
    sink.write([alert("e1")])

    # When
    sink.write([alert("e1"), alert("e2")])
    bench.open().write([alert("e1"), alert("e2")])

    # Then
    assert len(bench.lines()) == 2


def test_a_revision_is_an_alert_of_its_own(bench: Bench) -> None:
    # When
    bench.open().write([alert("e1", 1), alert("e1", 2, "updated"), alert("e1", 3, "retracted")])

    # Then
    assert len(bench.lines()) == 3


def test_nothing_to_write_is_nothing_written(bench: Bench) -> None:
    # When
    bench.open().write([])

    # Then
    assert bench.lines() == []


@pytest.mark.parametrize("bad", [{}, {"id": ""}, {"id": 7, "data": None}, {"type": "x", "data": []}])
def test_what_is_no_alert_is_rejected_and_leaves_no_trace(bench: Bench, bad: dict[str, Any]) -> None:
    # Given
    sink = bench.open()

    # When
    with pytest.raises(Rejected):
        sink.write([bad])

    # Then
    sink.write([alert("e1")])
    assert len(bench.lines()) == 1


@pytest.mark.parametrize(
    "headline", ["two\nlines", "red \x1b[31malert", "bidi \u202ereversed", "=cmd()", "x" * 100_000, "]]>&<", "\ud800 alone"]
)
def test_a_hostile_headline_stays_one_line_without_controls(bench: Bench, headline: str) -> None:
    # When
    try:
        bench.open().write([alert("e1", headline=headline), alert("e2")])
    except Rejected:
        bench.open().write([alert("e2")])

    # Then
    assert len(bench.lines()) in (1, 2)
    assert not any(control in line for line in bench.lines() for control in ("\x1b", "\x00"))


def test_the_console_line_is_as_promised() -> None:
    # Given
    stream = io.StringIO()

    # When
    ConsoleSink(stream).write([alert("e1"), alert("e1", 2, "retracted")])

    # Then
    assert stream.getvalue() == (
        "ALERT created bilateral_meeting MX-US Mexico and the United States meet\n"
        "ALERT retracted bilateral_meeting MX-US Mexico and the United States meet\n"
    )


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("setting", "coloured"), [("", True), ("1", False)])
def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch, setting: str, coloured: bool) -> None:
    # Given
    monkeypatch.setenv("NO_COLOR", setting)
    stream = Terminal()

    # When
    ConsoleSink(stream).write([alert("e1")])

    # Then
    assert ("\x1b[" in stream.getvalue()) is coloured


def test_a_closed_standard_output_is_unavailable() -> None:
    # Given
    stream = io.StringIO()
    sink = ConsoleSink(stream)
    stream.close()

    # When, then
    with pytest.raises(Unavailable):
        sink.write([alert("e1")])


def test_a_torn_tail_is_cut_at_start_and_its_alert_written_again(tmp_path: Path) -> None:
    # Given
    path = tmp_path / "alerts.jsonl"
    JsonlSink(path).write([alert("e1"), alert("e2")])
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1

    for cut in range(first, len(whole)):
        # When
        path.write_bytes(whole[:cut])
        JsonlSink(path).write([alert("e1"), alert("e2"), alert("e3")])

        # Then
        assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == ["e1-1", "e2-1", "e3-1"]


def test_a_line_in_the_file_is_the_whole_event(tmp_path: Path) -> None:
    # Given
    path = tmp_path / "alerts.jsonl"

    # When
    JsonlSink(path).write([alert("e1")])

    # Then
    assert json.loads(path.read_text()) == alert("e1")


def test_lines_of_others_in_the_file_are_left_alone(tmp_path: Path) -> None:
    # Given
    path = tmp_path / "alerts.jsonl"
    path.write_bytes(b"not json\n\xff\xfe\n[]\n{}\n")

    # When
    JsonlSink(path).write([alert("e1")])

    # Then
    assert path.read_bytes().startswith(b"not json\n\xff\xfe\n[]\n{}\n")
    assert path.read_bytes().count(b"\n") == 5


def test_a_full_disk_leaves_whole_lines_and_is_unavailable(tmp_path: Path) -> None:
    # Given: files may grow by half a line more
    path = tmp_path / "alerts.jsonl"
    sink = JsonlSink(path)
    sink.write([alert("e1")])
    size = path.stat().st_size
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    # When
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + size // 2, limits[1]))
        with pytest.raises(Unavailable, match="cannot be written"):
            sink.write([alert("e2")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)

    # Then
    assert path.stat().st_size == size
    sink.write([alert("e2")])
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == ["e1-1", "e2-1"]


def test_a_place_that_cannot_be_written_is_unavailable(tmp_path: Path) -> None:
    # Given
    (tmp_path / "file").write_text("x")

    # When, then
    with pytest.raises(Unavailable, match="cannot be written"):
        JsonlSink(tmp_path / "file" / "alerts.jsonl").write([alert("e1")])
