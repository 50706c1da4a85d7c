"""Poll and fetch together over a real log: every entry ends as one raw article, or is a duplicate of one that did."""

from __future__ import annotations

from pathlib import Path

from connectors.fetch import FetchStage, page_of
from connectors.http import Options
from connectors.opml import Feed
from pipeline.codec import decode, parent_of
from pipeline.log.sqlite import SqliteLog
from pipeline.poller import Poller
from pipeline.records import Entry, RawArticle
from pipeline.runner import Runner
from pipeline.topics import ARTICLES_RAW, DEAD_LETTERS, ENTRIES

from .conftest import HandClock, Server, ok, status

HTML = {"Content_Type": "text/html; charset=utf-8"}


def rss(*links: str) -> bytes:
    items = "".join(f"<item><title>About {link}</title><link>{link}</link><guid>{link}-{n}</guid></item>" for n, link in enumerate(links))
    return f"<rss version='2.0'><channel><title>N</title>{items}</channel></rss>".encode()


def test_every_entry_becomes_one_article_whatever_its_page_does(server: Server, options: Options, tmp_path: Path) -> None:
    # Given: two feeds that share pages; pages that are fine, gone, away for a while, away for good, and no pages
    shared, own = [server.url(f"/p{n}") for n in range(6)], [server.url("/own")]
    server.answers |= {
        "/a": ok(rss(*shared)),
        "/b": ok(rss(*(f"{link}?utm_source=b" for link in shared[:3]), *own)),
        "/p0": ok(b"<p>fine", **HTML),
        "/p1": status(404),
        "/p2": [status(503), status(503), ok(b"<p>back", **HTML)],
        "/p3": status(500),
        "/p4": ok(b"%PDF-1.7", Content_Type="application/pdf"),
        "/p5": b"",
        "/own": ok(b"<p>own", **HTML),
    }
    for n in range(3):
        server.answers[f"/p{n}?utm_source=b"] = server.answers[f"/p{n}"]
    log, clock = SqliteLog(str(tmp_path / "log.sqlite")), HandClock()
    Poller(log, [Feed(url=server.url("/a")), Feed(url=server.url("/b"))], http=options, clock=clock).once()
    stage = FetchStage(options, pauses_s=(60.0, 300.0, 1_800.0))
    runner = Runner(log, stage, clock=clock, wait_s=0.0, strict=True)

    # When
    for _ in range(6):
        runner.drain()
        clock.ms += 2_000_000

    # Then
    articles = {article.title: article for article in (decode(record, RawArticle) for record in log.read(ARTICLES_RAW))}
    assert len(articles) == sum(1 for _ in log.read(ARTICLES_RAW)) == 7
    assert {title.rsplit("/", 1)[1].partition("?")[0]: page_of(article) for title, article in articles.items() if article.page} == {
        "p0": b"<p>fine",
        "p2": b"<p>back",
        "own": b"<p>own",
    }
    assert all(article.http is not None and article.http.refused for article in articles.values() if article.page is None)
    assert runner.parked == 0
    assert runner.counters.skipped == {"duplicate": 3}
    assert runner.counters.disposed() == runner.counters.inputs
    assert list(log.read(DEAD_LETTERS)) == []
    stage.close()
    log.close()


def test_an_article_leads_back_to_the_entry_it_was_made_from(server: Server, options: Options, tmp_path: Path) -> None:
    # Given
    server.answers |= {"/a": ok(rss(server.url("/p"))), "/p": ok(b"<p>x", **HTML)}
    log = SqliteLog(str(tmp_path / "log.sqlite"))
    Poller(log, [Feed(url=server.url("/a"))], http=options).once()
    stage = FetchStage(options)

    # When
    Runner(log, stage, wait_s=0.0, strict=True).drain()

    # Then
    article = next(log.read(ARTICLES_RAW))
    parent = parent_of(article)
    assert parent is not None
    assert parent.topic == ENTRIES
    entry = log.get(parent)
    assert entry is not None
    assert decode(entry, Entry).title == decode(article, RawArticle).title
    stage.close()
    log.close()
