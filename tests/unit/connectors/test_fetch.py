"""From entries to raw articles."""

from __future__ import annotations

import os
from collections.abc import Iterator

import msgspec
import pytest

from connectors.fetch import PAGE_BYTES, FetchStage, page_of
from connectors.http import Options
from connectors.urls import article_id, host
from pipeline.codec import decode, encode
from pipeline.errors import Rejected
from pipeline.records import Coordinates, Entry, RawArticle, Record
from pipeline.stage import ATTEMPTS_HEADER, Park, Skip

from .conftest import Server, ok, redirect, status

HTML = {"Content_Type": "text/html; charset=utf-8"}


def entry(url: str, entry_id: str = "e1", retrieved: str = "2025-06-15T15:06:40Z") -> Entry:
    return Entry(
        entry_id=entry_id, feed="https://example.org/feed", url=url, title="Ministers meet", outlet="The Paper", retrieved=retrieved,
        summary="In the capital.", published="2025-06-15", lang="en", country="MX", official=True,
    )  # fmt: skip


def record(value: Entry, attempts: int = 0, offset: int = 0) -> Record:
    made = encode("entries", host(value.url), value, time=5)
    tried = ((ATTEMPTS_HEADER, str(attempts)),) if attempts else ()
    return msgspec.structs.replace(made, headers=made.headers + tried, at=Coordinates("entries", 0, offset))


@pytest.fixture
def stage(options: Options) -> Iterator[FetchStage]:
    made = FetchStage(options, pauses_s=(60.0, 300.0))
    yield made
    made.close()


def raw(stage: FetchStage, value: Entry, attempts: int = 0) -> RawArticle:
    outcome = stage.apply(record(value, attempts))[0]
    assert isinstance(outcome, Record)
    return decode(outcome, RawArticle)


def test_a_page_is_stored_with_its_facts_and_its_entry(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers |= {"/a?utm_source=x": redirect("/b"), "/b": ok(b"<p>\xe9t\xe9</p>", Content_Type="text/html; charset=latin-1")}

    # When
    outcome = stage.apply(record(entry(server.url("/a?utm_source=x")), 0))[0]

    # Then
    assert isinstance(outcome, Record)
    article = decode(outcome, RawArticle)
    assert (outcome.key, outcome.header("parent"), outcome.time) == (article.article_id, "entries/0/0", 5)
    assert article.article_id == article_id(server.url("/a"))
    assert page_of(article) == b"<p>\xe9t\xe9</p>"
    assert article.http is not None
    assert (article.http.status, article.http.url, article.http.charset, article.http.refused) == (200, server.url("/b"), "latin-1", None)
    assert (article.title, article.outlet, article.country, article.official) == ("Ministers meet", "The Paper", "MX", True)


def test_the_same_page_in_two_feeds_is_published_once(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers |= {"/a": ok(b"<p>x", **HTML), "/a?utm_source=x": ok(b"<p>x", **HTML)}
    first, second = record(entry(server.url("/a"), "e1")), record(entry(server.url("/a?utm_source=x"), "e2"))

    # When
    one, other = stage.apply_many([first, second])

    # Then
    assert not isinstance(one, Exception)
    assert isinstance(one[0], Record)
    assert other == [Skip("duplicate")]
    assert server.paths() == ["/robots.txt", "/a"]


def test_who_was_first_survives_a_restart_even_where_it_was_not_handled_yet(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers["/a"] = ok(b"<p>x", **HTML)
    first, second = record(entry(server.url("/a"), "e1")), record(entry(server.url("/a"), "e2"), offset=1)

    # When
    stage.restore([first, second, msgspec.structs.replace(first, value=b"rubbish")])

    # Then
    assert stage.apply(second) == [Skip("duplicate")]
    assert isinstance(stage.apply(first)[0], Record)


def test_an_entry_given_out_anew_is_still_a_duplicate(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers["/a"] = ok(b"<p>x", **HTML)
    stage.apply(record(entry(server.url("/a"))))

    # When, then
    assert stage.apply(record(entry(server.url("/a"), retrieved="2025-06-16T00:00:00Z"))) == [Skip("duplicate")]


def test_the_memory_is_bounded(server: Server, options: Options) -> None:
    # Given
    stage = FetchStage(options, memory=3)

    # When
    stage.restore(record(entry(f"https://example.org/{n}", f"e{n}")) for n in range(50))

    # Then
    assert len(stage._owners) == 3
    stage.close()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (status(404, b"<p>not here", **HTML), "status 404"),
        (status(410), "status 410"),
        (status(403), "status 403"),
        (ok(b"", **HTML), "empty"),
        (ok(b" \n\0 ", **HTML), "empty"),
        (ok(b"%PDF-1.7", Content_Type="application/pdf"), "application/pdf is not a page of text"),
        (ok(b"%PDF-1.7 xx", **HTML), "binary"),
        (ok(b"PK\x03\x04xx", **HTML), "binary"),
        (ok(b"a\0\0\0" * 500, **HTML), "binary"),
        (ok(b"\0" * 2_500_000, **HTML), "empty"),
        (ok(b"x", Content_Type="video/mp4"), "video/mp4"),
        (ok(b"\x1b", Content_Encoding="br", **HTML), "not offered"),
        (redirect("/a"), "redirects"),
        (redirect("http://169.254.169.254/latest"), "not in the public internet"),
    ],
    ids=[
        "404",
        "410",
        "403",
        "empty",
        "blank",
        "pdf",
        "pdf as html",
        "zip as html",
        "NULs",
        "zeros",
        "video",
        "brotli",
        "loop",
        "leads inside",
    ],
)
def test_what_is_no_page_goes_on_as_title_and_summary_with_the_reason(server: Server, stage: FetchStage, answer: bytes, why: str) -> None:
    # Given
    server.answers["/a"] = answer

    # When
    article = raw(stage, entry(server.url("/a")))

    # Then
    assert (article.page, article.text) == (None, None)
    assert (article.title, article.summary) == ("Ministers meet", "In the capital.")
    assert article.http is not None
    assert article.http.refused is not None
    assert why in article.http.refused


@pytest.mark.parametrize(
    "url", ["", "http://127.0.0.1:1/x", "http://localhost/x", "file:///etc/passwd", "http://u:p@example.org/", "no address"]
)
def test_an_entry_without_a_page_that_may_be_asked_goes_on_without(stage: FetchStage, url: str) -> None:
    # When
    article = raw(stage, entry(url))

    # Then
    assert article.page is None
    assert article.http is not None
    assert article.http.refused


def test_two_entries_without_pages_are_two_articles(stage: FetchStage) -> None:
    # When
    ids = {raw(stage, entry("", entry_id)).article_id for entry_id in ("e1", "e2")}

    # Then
    assert len(ids) == 2


def test_a_page_of_a_hundred_megabytes_is_cut(server: Server, stage: FetchStage) -> None:
    # Given
    async def endless(asked: object, writer: object) -> None:
        writer.write(b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 100000000\r\n\r\n")  # type: ignore[attr-defined]
        while True:
            writer.write(b"<p>news</p>" * 10_000)  # type: ignore[attr-defined]
            await writer.drain()  # type: ignore[attr-defined]

    server.answers["/a"] = endless

    # When
    article = raw(stage, entry(server.url("/a")))

    # Then
    assert len(page_of(article)) == PAGE_BYTES
    assert article.http is not None
    assert article.http.truncated


@pytest.mark.parametrize("answer", [status(500), status(503), status(429), b"HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\nx", b""])
def test_a_page_that_is_away_is_waited_for_and_in_the_end_done_without(server: Server, stage: FetchStage, answer: bytes) -> None:
    # Given
    server.answers["/a"] = answer
    value = entry(server.url("/a"))

    # When
    first, second = stage.apply(record(value))[0], stage.apply(record(value, 1))[0]
    last = raw(stage, value, attempts=2)

    # Then
    assert isinstance(first, Park)
    assert isinstance(second, Park)
    assert (first.after_s, second.after_s) == (60.0, 300.0)
    assert last.page is None
    assert last.http is not None
    assert "3 times" in (last.http.refused or "")


def test_a_host_that_names_a_pause_gets_it(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers["/a"] = status(503, Retry_After="1234")

    # When
    outcome = stage.apply(record(entry(server.url("/a"))))[0]

    # Then
    assert isinstance(outcome, Park)
    assert outcome.after_s == 1234


def test_robots_txt_is_kept_and_asked_once(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers |= {
        "/robots.txt": ok(b"User-agent: *\nDisallow: /closed/\n\nUser-agent: dragoman\nDisallow: /members/\n"),
        "/closed/a": ok(b"<p>x", **HTML),
    }

    # When
    shut = raw(stage, entry(server.url("/members/a"), "e1"))
    open_ = raw(stage, entry(server.url("/closed/a"), "e2"))

    # Then
    assert shut.http is not None
    assert "robots.txt" in (shut.http.refused or "")
    assert page_of(open_) == b"<p>x"
    assert server.paths() == ["/robots.txt", "/closed/a"]


def test_robots_that_cannot_be_read_close_the_host_for_now(server: Server, stage: FetchStage) -> None:
    # Given
    server.answers |= {"/robots.txt": status(503), "/a": ok(b"<p>x", **HTML)}

    # When
    outcome = stage.apply(record(entry(server.url("/a"))))[0]

    # Then
    assert isinstance(outcome, Park)
    assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize("value", [b"", b"{}", b"[1]", b"\xff\xfe", b"null"])
def test_a_record_that_is_no_entry_is_refused_and_its_neighbours_go_on(server: Server, stage: FetchStage, value: bytes) -> None:
    # Given
    server.answers["/a"] = ok(b"<p>x", **HTML)
    good = record(entry(server.url("/a")))

    # When
    answers = stage.apply_many([msgspec.structs.replace(good, value=value), good])

    # Then
    assert isinstance(answers[0], Rejected)
    assert not isinstance(answers[1], Exception)
    assert isinstance(answers[1][0], Record)


def test_a_stored_page_that_is_damaged_or_too_long_is_refused(stage: FetchStage) -> None:
    # Given
    base = raw(stage, entry(""))

    # When, then
    for page in ("!!", "AAAA", "KLUv/aQAAAAgAAAA"):
        with pytest.raises(Rejected):
            page_of(msgspec.structs.replace(base, page=page))


def test_a_batch_holds_only_so_many_bytes(server: Server, stage: FetchStage, monkeypatch: pytest.MonkeyPatch) -> None:
    # Given
    monkeypatch.setattr("connectors.fetch.HELD_BYTES", 1_000)
    for n in range(6):
        server.answers[f"/{n}"] = ok(os.urandom(1_000).hex().encode(), **HTML)

    # When
    answers = stage.apply_many([record(entry(server.url(f"/{n}"), f"e{n}"), offset=n) for n in range(6)])
    again = stage.apply_many([record(entry(server.url("/5"), "e5"), offset=5)])

    # Then
    kinds = [type(answer[0]) for answer in [*answers, *again] if not isinstance(answer, Exception)]
    assert kinds == [Record, Park, Park, Park, Park, Park, Record]
