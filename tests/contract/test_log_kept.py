"""A log of every released version is kept here, opened, read whole and worked on; none of them may ever become unreadable.

``data/log-v1.db``: three raw articles, six mentions of which resolve has committed four, and what it made of them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline import codec
from pipeline.errors import LogError
from pipeline.log.base import last_by_key
from pipeline.log.sqlite import LOG_VERSION, SqliteLog
from pipeline.records import Alert, Event, MentionRecord, RawArticle, Record
from pipeline.replay import replay
from pipeline.runner import Runner
from pipeline.topics import ALERTS, ARTICLES_RAW, EVENTS, MENTIONS
from processors.differences import differences
from processors.resolve import ResolveStage

DATA = Path(__file__).with_name("data")


@pytest.fixture(params=sorted(path.name for path in DATA.glob("log-v*.db")))
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a kept log."""
    return Path(shutil.copyfile(DATA / request.param, tmp_path / "log.sqlite"))


def test_there_is_a_kept_log_of_the_present_version() -> None:
    assert (DATA / f"log-v{LOG_VERSION}.db").is_file()


def test_every_record_of_a_kept_log_decodes(kept: Path) -> None:
    log = SqliteLog(kept)
    types = {ARTICLES_RAW: RawArticle, MENTIONS: MentionRecord, EVENTS: Event, ALERTS: Alert}
    found = {topic: [codec.decode(record, kind) for record in log.read(topic)] for topic, kind in types.items()}
    assert {topic: bool(values) for topic, values in found.items()} == dict.fromkeys(types, True)
    log.close()


def test_work_on_a_kept_log_goes_on_where_it_stood_and_replays(kept: Path) -> None:
    # Given a kept log with two mentions not yet resolved
    log = SqliteLog(kept)
    alerts = len(list(log.read(ALERTS)))
    # When the stage goes on
    assert Runner(log, ResolveStage(), wait_s=0).drain() == 2
    # Then a replay of all mentions finds the same events: nothing but the ids differs, which version 1 made otherwise
    shadow = SqliteLog(kept, "dragoman.shadow.")
    replay(log, shadow, MENTIONS, [ResolveStage()])
    before, after = (list(last_by_key(one.read(EVENTS)).values()) for one in (log, shadow))
    found = differences(*([codec.decode(record, Event) for record in part] for part in (before, after)))
    assert len(before) == len(after)
    assert [one.why for one in found if one.kind != "changed" or not one.why.startswith("id: ") or one.why.count("->") > 1] == []
    assert len(list(log.read(ALERTS))) >= alerts
    log.close()
    shadow.close()


def test_a_record_of_an_older_schema_is_brought_up_step_by_step_and_a_newer_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Given a step from a schema that called the title a headline
    def step(value: dict[str, object]) -> dict[str, object]:
        return {("title" if key == "headline" else key): part for key, part in value.items()}

    monkeypatch.setitem(codec.UPCASTERS, (ARTICLES_RAW, 0), step)
    value = b'{"article_id":"a","url":"u","outlet":"o","headline":"Old","retrieved":null,"text":"t"}'
    # When records of that schema, and of one to come, are decoded
    old = Record(topic=ARTICLES_RAW, key="a", value=value, time=1, headers=(("schema", "0"),))
    new = Record(topic=ARTICLES_RAW, key="a", value=value, time=1, headers=(("schema", str(codec.SCHEMA_VERSION + 1)),))
    # Then the old one is read, and the new one names the remedy
    assert codec.decode(old, RawArticle).title == "Old"
    with pytest.raises(LogError, match="upgrade dragoman"):
        codec.decode(new, RawArticle)
