"""What only the file log can do wrong: foreign, newer and damaged files, full disks, several processes."""

from __future__ import annotations

import itertools
import os
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from pipeline.errors import ConfigError, LogError, Unavailable
from pipeline.log.memory import MemoryLog
from pipeline.log.open import open_log
from pipeline.log.sqlite import LOG_VERSION, SqliteLog
from pipeline.records import Record
from pipeline.topics import ALERTS, ARTICLES, MENTIONS, SPECS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite"


def record(value: bytes = b"v", topic: str = MENTIONS, key: str = "k") -> Record:
    return Record(topic=topic, key=key, value=value, time=1)


def python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


# -- files that are not, or no longer, a log of this version -----------------------------------------------------------


def test_a_database_of_another_program_is_refused_and_left_as_it_was(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmarks(url)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LogError, match=r"log\.sqlite is a database of another program.*point `log`"):
        SqliteLog(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(path: Path) -> None:
    path.write_text("some notes that somebody keeps here\n" * 100)
    before = path.read_bytes()
    with pytest.raises(LogError, match=r"log\.sqlite: it is not a dragoman log"):
        SqliteLog(path)
    assert path.read_bytes() == before


def test_a_log_of_a_newer_version_is_refused_by_name(path: Path) -> None:
    SqliteLog(path).close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {LOG_VERSION + 1}")
    db.close()
    with pytest.raises(LogError, match=rf"log\.sqlite was written by a newer dragoman \(log version {LOG_VERSION + 1}.*upgrade"):
        SqliteLog(path)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"missing/log\.sqlite: it cannot be opened; see that the folder exists"):
        SqliteLog(tmp_path / "missing" / "log.sqlite")


def test_a_damaged_page_is_an_error_that_names_the_remedy(path: Path) -> None:
    # Given a log whose pages from the third on are overwritten with noise
    log = SqliteLog(path)
    log.append([record(os.urandom(3000)) for _ in range(100)])
    log.close()
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(os.urandom(path.stat().st_size - 3 * 4096))
    # When it is opened and read
    with pytest.raises(LogError, match=r"log\.sqlite: the file is damaged.*restore"):
        list(SqliteLog(path).read(MENTIONS))


def test_two_processes_may_create_the_same_log_at_once(path: Path) -> None:
    code = "import sys; from pipeline.log.sqlite import SqliteLog; log = SqliteLog(sys.argv[1]); print(len(log.topics()))"
    several = [subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[0].strip() for process in several] == [str(len(SPECS))] * 4
    db = sqlite3.connect(path)
    assert db.execute("SELECT count(*) FROM partitions").fetchone()[0] == sum(spec.partitions for spec in SPECS.values())
    db.close()


# -- disks that are full or fail ---------------------------------------------------------------------------------------


def test_steps_that_make_the_same_log_at_once_take_it_for_their_own(tmp_path: Path) -> None:
    # Given six steps that begin at the same moment, twenty times over
    refused: list[Exception] = []

    def begin(path: Path, start: threading.Barrier) -> None:
        start.wait()
        try:
            SqliteLog(path).close()
        except LogError as error:
            refused.append(error)

    # When each opens a log that is not there yet
    for number in range(20):
        start = threading.Barrier(6)
        steps = [threading.Thread(target=begin, args=(tmp_path / f"{number}.sqlite", start)) for _ in range(6)]
        for step in steps:
            step.start()
        for step in steps:
            step.join()

    # Then none takes what another has half made for a database of another program
    assert refused == []


def test_a_full_disk_stores_nothing_of_the_call_and_passes_by_itself(path: Path) -> None:
    # Given a log that may not grow beyond 60 pages
    log = SqliteLog(path)
    (pages,) = log._db.execute("PRAGMA max_page_count = 60").fetchone()
    assert pages == 60
    # When batches are committed until it is full
    kept = 0
    log.append([record(b"in", ARTICLES)])
    [read] = log.poll("g", [ARTICLES], 1, 0)
    try:
        while True:
            log.append([record(os.urandom(5000)), record(os.urandom(5000))])
            kept += 2
    except Unavailable as error:
        full = error
    # Then it says so and asks for a short wait, what was stored before is whole, and a commit moves nothing
    assert "log.sqlite: the disk is full, nothing was stored" in str(full)
    assert full.retry_after_s == 10
    with pytest.raises(Unavailable):
        log.commit("g", [read], [record(os.urandom(9000))])
    assert len(list(log.read(MENTIONS))) == kept > 0
    assert log.committed("g", ARTICLES)[read.at.partition if read.at else 0] == 0
    # And once there is space it goes on
    log._db.execute("PRAGMA max_page_count = 1000000").fetchone()
    log.commit("g", [read], [record(b"after")])
    assert len(list(log.read(MENTIONS))) == kept + 1
    assert log._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_size_limit_is_unavailable_and_leaves_a_whole_log(path: Path) -> None:
    # Given a process whose files may not exceed 300 kB
    code = """
        import os, resource, signal, sys
        from pipeline.errors import Unavailable
        from pipeline.log.sqlite import SqliteLog
        from pipeline.records import Record
        log = SqliteLog(sys.argv[1])
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        kept = 0
        try:
            while True:
                log.append([Record(topic="mentions", key="k", value=os.urandom(9000), time=1)])
                kept += 1
        except Unavailable as error:
            print(kept, error)
    """
    # When it writes until the system refuses
    done = python(code, path)
    # Then it was told so, and every acknowledged record is there afterwards
    kept, text = done.stdout.split(" ", 1)
    assert "does not take writes" in text
    log = SqliteLog(path)
    assert len(list(log.read(MENTIONS))) == int(kept) > 5
    assert log._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    log.close()


def test_a_write_that_is_interrupted_at_any_step_leaves_all_or_nothing(tmp_path: Path) -> None:
    # Given commits of five outputs, the n-th of which is interrupted at its n-th step in the database engine
    interrupted, whole = 0, False
    while not whole:
        log = SqliteLog(tmp_path / f"{interrupted}.sqlite")
        log.append([record(b"in", ARTICLES)])
        [read] = log.poll("g", [ARTICLES], 1, 0)
        whole = _commit_interrupted(log, read, after=interrupted)
        # Then outputs and offset are both there or both not
        assert read.at is not None
        assert len(list(log.read(MENTIONS))) == (5 if whole else 0)
        assert log.committed("g", ARTICLES)[read.at.partition] == (read.at.offset + 1 if whole else 0)
        log.close()
        interrupted += not whole
    assert interrupted > 10


def _commit_interrupted(log: SqliteLog, read: Record, after: int) -> bool:
    """Commit with five outputs, broken off after so many steps; whether it went through."""
    steps = itertools.count()
    log._db.set_progress_handler(lambda: next(steps) >= after, 10)
    try:
        log.commit("g", [read], [record(os.urandom(2000)) for _ in range(5)])
    except LogError:
        return False
    finally:
        log._db.set_progress_handler(None, 0)
    return True


# -- several namespaces, processes and forms ---------------------------------------------------------------------------


def test_namespaces_in_one_file_do_not_see_each_other(path: Path) -> None:
    live, shadow = SqliteLog(path, "dragoman."), SqliteLog(path, "dragoman.shadow.")
    live.append([record(b"live")])
    shadow.append([record(b"shadow")])
    live.commit("g", live.poll("g", [MENTIONS], 10, 0), [])
    assert [found.value for found in live.read(MENTIONS)] == [b"live"]
    assert [found.value for found in shadow.poll("g", [MENTIONS], 10, 0)] == [b"shadow"]
    assert live.topics() == shadow.topics() == sorted(SPECS)


def test_processes_that_append_at_once_lose_nothing(path: Path) -> None:
    # Given four processes that each append 100 batches of 3
    code = """
        import sys
        from pipeline.log.sqlite import SqliteLog
        from pipeline.records import Record
        log = SqliteLog(sys.argv[1])
        for number in range(100):
            log.append([Record(topic="articles", key=f"{sys.argv[2]}-{part}", value=str(number).encode(), time=1) for part in range(3)])
    """
    writers = [subprocess.Popen([sys.executable, "-c", textwrap.dedent(code), str(path), str(number)]) for number in range(4)]
    assert [writer.wait(120) for writer in writers] == [0, 0, 0, 0]
    # Then all are there, each key in order
    found: dict[str, list[int]] = {}
    for one in SqliteLog(path).read(ARTICLES):
        found.setdefault(one.key, []).append(int(one.value))
    assert len(found) == 12
    assert all(numbers == list(range(100)) for numbers in found.values())


def test_a_large_value_is_compressed_in_the_file_and_noise_is_not(path: Path) -> None:
    log = SqliteLog(path)
    log.append([record(b'{"text": "' + b"the ministers met again " * 1000 + b'"}'), record(os.urandom(1000), ALERTS)])
    assert log.sizes()[MENTIONS].bytes < 1000
    assert log.sizes()[ALERTS].bytes > 1000


def test_a_backup_taken_while_others_write_is_a_whole_log(path: Path, tmp_path: Path) -> None:
    log = SqliteLog(path)
    log.append([record(str(number).encode()) for number in range(50)])
    log.poll("g", [MENTIONS], 10, 0)
    log.backup(tmp_path / "copy.sqlite")
    log.append([record(b"after")])
    copy = SqliteLog(tmp_path / "copy.sqlite")
    assert [found.value for found in copy.read(MENTIONS)] == [str(number).encode() for number in range(50)]


def test_the_wal_does_not_grow_without_bound_while_a_reader_is_slow(path: Path) -> None:
    # Given a reader that has begun and stands still
    log, reader = SqliteLog(path), SqliteLog(path)
    log.append([record(b"first")] * 2000)
    slow = reader.read(MENTIONS)
    next(slow)
    # When 60 MB are written meanwhile
    for _ in range(60):
        log.append([record(os.urandom(10_000)) for _ in range(100)])
    # Then the write-ahead log was emptied in between
    assert Path(f"{path}-wal").stat().st_size < 40_000_000
    assert sum(1 for _ in slow) == 1999


def test_open_log_knows_its_forms(path: Path) -> None:
    log = open_log(f"sqlite:{path}")
    assert isinstance(log, SqliteLog)
    log.close()
    assert isinstance(open_log("memory:"), MemoryLog)


@pytest.mark.parametrize("url", ["", "sqlite:", "postgres:host", "/var/log", "memory:x", "kafka:", "kafka:host", "kafka:host:port"])
def test_open_log_names_the_valid_forms_for_any_other(url: str) -> None:
    with pytest.raises(ConfigError, match="is none of sqlite:PATH, kafka:HOST:PORT"):
        open_log(url)
