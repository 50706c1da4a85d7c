"""Room, backup and restore drilled, copies between logs, and forgetting."""

from __future__ import annotations

import base64
import threading
import time
from pathlib import Path

import msgspec
import pytest

from pipeline import codec
from pipeline.errors import ConfigError, LogError, Unavailable
from pipeline.housekeeping import RoomGuard, backup, copy, days_left, forget, forgetter, matches, restore, sweep_forever, usage
from pipeline.log.base import Log
from pipeline.log.memory import MemoryLog
from pipeline.log.sqlite import SqliteLog
from pipeline.records import (
    Article,
    ArticleRef,
    DeadLetter,
    Event,
    Evidence,
    Member,
    Mention,
    MentionRecord,
    Quote,
    RawArticle,
    Record,
)
from pipeline.runner import Runner
from pipeline.stage import Outcome, Skip
from pipeline.topics import ARTICLES, ARTICLES_RAW, DEAD_LETTERS, EVENTS, MENTIONS, SPECS

GONE, KEPT = "https://news.example/story", "https://other.example/story"
SECRET = "words that must not be found again anywhere"


class Copy:
    """articles.raw -> articles, one to one."""

    name, reads, writes = "extract", (ARTICLES_RAW,), (ARTICLES,)

    def apply(self, record: Record) -> list[Outcome]:
        raw = codec.decode(record, RawArticle)
        if raw.article_id.endswith("7"):
            return [Skip("no_text")]
        value = Article(article_id=raw.article_id, url=raw.url, outlet="o", title=raw.title, text=raw.text or "", retrieved=None)
        return [codec.encode(ARTICLES, record.key, value, time=record.time, parent=record)]


def raw(number: int, url: str = KEPT, text: str = "text") -> Record:
    value = RawArticle(article_id=f"a{number}", url=url, outlet="o", title=f"title {number}", retrieved=None, text=text)
    return codec.encode(ARTICLES_RAW, f"a{number}", value, time=1000 + number)


def filled(log: Log, count: int = 40) -> Log:
    """Raw articles, two thirds of them through the stage."""
    log.append([raw(number) for number in range(count)])
    runner = Runner(log, Copy(), wait_s=0, batch=count * 2 // 3)
    runner.step()
    return log


def state(log: Log) -> list[tuple[object, ...]]:
    records = [
        (record.topic, record.key, record.value, record.time, record.headers, record.at) for topic in SPECS for record in log.read(topic)
    ]
    return [*records, *sorted(log.committed("extract", ARTICLES_RAW).items())]


# -- room --------------------------------------------------------------------------------------------------------------


def test_usage_tells_bytes_a_day_and_days_left(tmp_path: Path) -> None:
    # Given ten megabytes stored in two days
    now = [1_700_000_000_000]
    log = MemoryLog(now_ms=lambda: now[0])
    log.append([Record(topic=MENTIONS, key="k", value=b"x" * 1_000_000, time=1) for _ in range(10)])
    now[0] += 2 * 86_400_000
    # When usage is asked for
    [row] = usage(log, now[0])
    # Then it is five a day
    assert (row.topic, row.records) == (MENTIONS, 10)
    assert row.bytes_a_day == pytest.approx(5_000_000, rel=0.01)
    assert days_left(usage(log, now[0]), 50_000_000) == pytest.approx(10, rel=0.01)
    assert days_left(usage(MemoryLog()), 1) is None


def test_the_guard_lets_no_new_work_in_while_the_disk_is_nearly_full(tmp_path: Path) -> None:
    RoomGuard(tmp_path, min_free_bytes=1)()
    with pytest.raises(Unavailable, match="nothing new is fetched") as caught:
        RoomGuard(tmp_path, min_free_bytes=1 << 60)()
    assert caught.value.retry_after_s == 10


def test_sweeping_goes_on_after_a_log_was_away() -> None:
    # Given a log that is away the first time
    class Away(MemoryLog):
        sweeps = 0

        def sweep(self) -> int:
            self.sweeps += 1
            if self.sweeps == 1:
                raise Unavailable("away")
            return super().sweep()

    log, stop = Away(), threading.Event()
    thread = threading.Thread(target=sweep_forever, args=(log, stop, None, 0.01))
    # When it is swept for a while
    thread.start()
    until = time.monotonic() + 10
    while log.sweeps < 3 and time.monotonic() < until:
        time.sleep(0.01)
    stop.set()
    thread.join(10)
    # Then it was tried again and ends when told
    assert log.sweeps >= 3
    assert not thread.is_alive()


class Jumping:
    """A clock whose wall hands jump ten years at the second hour and back at the fourth."""

    def __init__(self) -> None:
        self.hours = 0

    def now_ms(self) -> int:
        return 1_700_000_000_000 + self.hours * 3_600_000 + (10 * 365 * 86_400_000 if 2 <= self.hours < 4 else 0)

    def monotonic(self) -> float:
        return self.hours * 3600.0

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        self.hours += 1
        return self.hours > 6


def test_nothing_is_swept_when_the_wall_clock_has_just_jumped() -> None:
    # Given a log that notes by which hour it is swept
    clock, swept = Jumping(), []

    class Noted(MemoryLog):
        def sweep(self) -> int:
            swept.append(clock.hours)
            return super().sweep()

    # When six hours go by, with a jump ahead before the second and one back before the fourth
    sweep_forever(Noted(), threading.Event(), clock)
    # Then it was not swept at the start, nor in the hours of the jumps
    assert swept == [1, 3, 5, 6]


# -- backup and restore ------------------------------------------------------------------------------------------------


def test_a_backup_restores_everything_and_work_goes_on_where_it_stood(tmp_path: Path) -> None:
    # Given a log half worked through, and its backup
    log = filled(SqliteLog(tmp_path / "log.sqlite"))
    before = state(log)
    backup(log, tmp_path / "backup.sqlite")
    # When more happens, the file is lost, and the backup is restored
    Runner(log, Copy(), wait_s=0).drain()
    log.close()
    restore(tmp_path / "backup.sqlite", tmp_path / "log.sqlite")
    # Then all is as it was at the backup, and the rest is worked through once
    again = SqliteLog(tmp_path / "log.sqlite")
    assert state(again) == before
    Runner(again, Copy(), wait_s=0).drain()
    keys = [record.key for record in again.read(ARTICLES)]
    assert sorted(keys) == sorted(f"a{number}" for number in range(40) if number % 10 != 7)
    assert (tmp_path / "log.sqlite.before-restore").is_file()
    again.close()


def test_a_backup_leaves_no_half_file_and_overwrites_nothing(tmp_path: Path) -> None:
    log = filled(SqliteLog(tmp_path / "log.sqlite"))
    (tmp_path / "there").write_text("precious")
    with pytest.raises(ConfigError, match="there already"):
        backup(log, tmp_path / "there")
    backup(log, tmp_path / "new")
    assert sorted(file.name for file in tmp_path.iterdir() if "log.sqlite" not in file.name) == ["new", "there"]
    assert (tmp_path / "there").read_text() == "precious"


def test_a_damaged_backup_is_refused_and_the_log_stays(tmp_path: Path) -> None:
    log = filled(SqliteLog(tmp_path / "log.sqlite"), 400)
    before = state(log)
    backup(log, tmp_path / "backup.sqlite")
    log.close()
    with (tmp_path / "backup.sqlite").open("r+b") as file:
        file.seek(20_000)
        file.write(b"\x55" * 30_000)
    with pytest.raises(LogError, match=r"damaged|not a dragoman log"):
        restore(tmp_path / "backup.sqlite", tmp_path / "log.sqlite")
    assert state(SqliteLog(tmp_path / "log.sqlite")) == before


def test_another_log_is_backed_up_into_a_file_that_opens(tmp_path: Path) -> None:
    log = filled(MemoryLog())
    backup(log, tmp_path / "backup.sqlite", groups=["extract"])
    assert [row[:5] for row in state(SqliteLog(tmp_path / "backup.sqlite"))] == [row[:5] for row in state(log)]


# -- copies ------------------------------------------------------------------------------------------------------------


def test_a_copy_keeps_order_positions_and_the_way_back_to_parents(tmp_path: Path) -> None:
    # Given a log whose first records retention has removed, half worked through
    now = [1_700_000_000_000]
    source = SqliteLog(tmp_path / "log.sqlite", now_ms=lambda: now[0])
    source.append([raw(number) for number in range(100, 120)])
    Runner(source, Copy(), wait_s=0).drain()
    now[0] += 40 * 86_400_000
    filled(source)
    source.sweep()
    # When it is copied into another kind of log
    target = MemoryLog()
    counts = copy(source, target, groups=["extract", "unknown"])
    # Then each partition reads the same, parents are found, and the stage goes on where it stood
    assert counts[ARTICLES_RAW] == 40
    for topic in SPECS:
        for partition in source.ends(topic):
            old, new = source.read(topic, partition=partition), target.read(topic, partition=partition)
            assert [(record.key, record.value, record.time) for record in old] == [
                (record.key, record.value, record.time) for record in new
            ]
    for record in target.read(ARTICLES):
        at = codec.parent_of(record)
        parent = target.get(at) if at else None
        assert (parent.key if parent else None) == (record.key if int(record.key[1:]) < 100 else None)
    Runner(source, Copy(), wait_s=0).drain()
    Runner(target, Copy(), wait_s=0).drain()
    assert sorted(record.key for record in source.read(ARTICLES)) == sorted(record.key for record in target.read(ARTICLES))


def test_a_copy_into_a_log_in_use_is_refused() -> None:
    with pytest.raises(ConfigError, match="not empty"):
        copy(filled(MemoryLog()), filled(MemoryLog()))


# -- forgetting --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "what", "expected"),
    [
        ("https://news.example/a", "https://news.example/a", True),
        ("https://news.example/a/", "https://news.example/a", True),
        ("https://news.example/ab", "https://news.example/a", False),
        ("https://news.example/a", "news.example", True),
        ("https://www.news.example/a", "news.example", True),
        ("https://m.news.example/a", "news.example", True),
        ("https://badnews.example/a", "news.example", False),
        ("", "news.example", False),
    ],
)
def test_what_a_url_or_a_host_names(url: str, what: str, expected: bool) -> None:
    assert matches(url, what) is expected


def everything(log: Log) -> None:
    """One article to forget and one to keep, in every topic that holds text."""
    for number, url in ((1, GONE), (2, KEPT)):
        said = SECRET if url == GONE else "harmless"
        mention = Mention(
            type="bilateral_meeting",
            status="held",
            parties=["MX", "US"],
            date="2024-01-01",
            quotes=[Quote(speaker="x", text=said)],
            evidence=[Evidence(quote=said, start=1, end=2)],
        )
        reference = ArticleRef(article_id=f"a{number}", url=url, outlet="o", title=said)
        article = Article(article_id=f"a{number}", url=url, outlet="o", title=said, text=said, retrieved=None)
        letter = DeadLetter(
            stage="tag", reason="r", topic=ARTICLES, key=f"a{number}", value=base64.b64encode(msgspec.json.encode(article)).decode()
        )
        log.append(
            [
                raw(number, url, said),
                codec.encode(ARTICLES, f"a{number}", article, time=1),
                codec.encode(MENTIONS, f"a{number}", MentionRecord(mention_id=f"m{number}", mention=mention, article=reference), time=1),
                codec.encode(DEAD_LETTERS, f"l{number}", letter, time=1),
            ]
        )
    members = [
        Member(
            mention_id=f"m{number}",
            article_id=f"a{number}",
            url=url,
            outlet="o",
            family="f",
            status="held",
            parties=["MX", "US"],
            since=1,
            title=SECRET if url == GONE else "harmless",
            quotes=[Quote(speaker="x", text=SECRET if url == GONE else "harmless")],
        )
        for number, url in ((1, GONE), (2, KEPT))
    ]
    event = Event(event_id="e", type="bilateral_meeting", status="held", parties=["MX", "US"], members=members)
    log.append([codec.encode(EVENTS, "e", event, time=1)])


@pytest.mark.parametrize("what", [GONE, "news.example"])
def test_forgotten_text_is_nowhere_in_the_file_and_the_rest_stays(tmp_path: Path, what: str) -> None:
    # Given text of two sites in every topic
    path = tmp_path / "log.sqlite"
    log = SqliteLog(path)
    everything(log)
    assert SECRET.encode() in path.read_bytes() + Path(f"{path}-wal").read_bytes()
    # When one of them is forgotten
    changed = forget(log, what)
    # Then its words are in no record and no page of the file, ids and dates are, and every record still decodes
    assert changed == {ARTICLES_RAW: 1, ARTICLES: 1, MENTIONS: 1, EVENTS: 1, DEAD_LETTERS: 1}
    assert not any(SECRET.encode() in record.value for topic in SPECS for record in log.read(topic))
    mentions = [codec.decode(record, MentionRecord) for record in log.read(MENTIONS)]
    assert [(m.mention_id, m.mention.date, m.article.article_id, m.article.title) for m in mentions] == [
        ("m1", "2024-01-01", "a1", ""),
        ("m2", "2024-01-01", "a2", "harmless"),
    ]
    assert {record.key: codec.decode(record, Article).text for record in log.read(ARTICLES)} == {"a1": "", "a2": "harmless"}
    [event] = [codec.decode(record, Event) for record in log.read(EVENTS)]
    assert [(member.url, member.title, len(member.quotes)) for member in event.members] == [(GONE, "", 0), (KEPT, "harmless", 1)]
    assert [record.key for record in log.read(ARTICLES) if record.header("forgotten")] == ["a1"]
    log.close()
    assert SECRET.encode() not in path.read_bytes()


def test_forgetting_twice_changes_nothing_more(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.sqlite")
    everything(log)
    forget(log, GONE)
    assert forget(log, GONE) == {}


def test_a_copy_may_leave_text_behind(tmp_path: Path) -> None:
    source, target = MemoryLog(), MemoryLog()
    everything(source)
    copy(source, target, change=forgetter(source, "news.example"))
    assert not any(SECRET.encode() in record.value for topic in SPECS for record in target.read(topic))
    assert sum(1 for topic in SPECS for _ in target.read(topic)) == 9
