"""Stored articles, line by line."""

from __future__ import annotations

import gzip
import io
import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from connectors.fetch import PAGE_BYTES, page_of
from connectors.files import MAX_LINE, BadLine, article_record, page_title, read_articles
from connectors.urls import article_id
from pipeline.errors import Unavailable
from pipeline.records import RawArticle

GIVEN: dict[str, Any] = {
    "id": "a1",
    "url": "https://www.example.org/a",
    "outlet": "The Paper",
    "lang": "es",
    "published": "2023-12-27",
    "retrieved": "2023-12-27T20:00:00Z",
    "title": "Title",
    "text": "Text\nof it",
    "unknown": {"x": 1},
}


def read(*lines: object) -> list[RawArticle | BadLine]:
    data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return list(read_articles(["-"], io.BytesIO(data)))


def one(**changes: Any) -> RawArticle:
    found = read({key: value for key, value in {**GIVEN, **changes}.items() if value != "absent"})[0]
    assert isinstance(found, RawArticle), found
    return found


def test_an_article_keeps_its_id_and_its_text_to_the_letter() -> None:
    # When
    article = one(text="  a\u202e b\r\n\n c ", title=" T  t ")

    # Then
    assert (article.article_id, article.text, article.title) == ("a1", "  a\u202e b\r\n\n c ", " T  t ")
    assert (article.outlet, article.lang, article.published, article.retrieved) == ("The Paper", "es", "2023-12-27", "2023-12-27T20:00:00Z")
    assert article.page is None


def test_raw_html_is_kept_as_a_page() -> None:
    # When
    article = one(text="absent", html="<p>Reunión")

    # Then
    assert page_of(article) == "<p>Reunión".encode()
    assert article.http is not None
    assert (article.http.charset, article.http.truncated, article.text) == ("utf-8", False, None)


def test_a_page_too_long_is_cut_and_says_so() -> None:
    # When
    article = one(text="absent", html="x" * (PAGE_BYTES + 5))

    # Then
    assert len(page_of(article)) == PAGE_BYTES
    assert article.http is not None
    assert article.http.truncated


def test_what_is_missing_is_derived_or_unknown() -> None:
    # When
    article = one(outlet=None, lang=None, published=None, retrieved="absent", text="")

    # Then
    assert (article.outlet, article.lang, article.published, article.retrieved, article.text) == ("example.org", None, None, None, "")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2023", "2023"),
        ("2023-12", "2023-12"),
        ("2023-12-27", "2023-12-27"),
        ("2023-12-27T18:00:00-06:00", "2023-12-27T18:00:00-06:00"),
        ("2023-12-27T18:00:00", "2023-12-27T18:00:00"),
        ("2023-12-27 18:00", "2023-12-27 18:00"),
        ("Wed, 27 Dec 2023 18:00:00 -0600", "2023-12-27T18:00:00-06:00"),
        ("yesterday", None),
        ("2023-13-45", None),
        ("", None),
        ("27/12/2023", None),
        ("2023-W52", None),
        ("2023W52", None),
        ("2023-W52-3", "2023-12-27T00:00:00"),
    ],
)
def test_dates_of_any_precision_are_kept_as_given(given: str, kept: str | None) -> None:
    # When, then
    assert one(published=given).published == kept


@pytest.mark.parametrize(
    ("given", "utc"),
    [
        ("2023-12-27T18:00:00-06:00", "2023-12-28T00:00:00Z"),
        ("2023-12-27T18:00:00Z", "2023-12-27T18:00:00Z"),
        ("2023-12-27T18:00:00", "2023-12-27T18:00:00Z"),
        ("2023-12-27", "2023-12-27"),
    ],
)
def test_the_moment_of_retrieval_is_told_in_utc(given: str, utc: str) -> None:
    # When, then
    assert one(retrieved=given).retrieved == utc


@pytest.mark.parametrize("beyond", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_moment_beyond_the_calendar_is_unknown_and_the_stream_goes_on(beyond: str) -> None:
    # When
    found = read({**GIVEN, "retrieved": beyond, "published": beyond}, {**GIVEN, "id": "a2"})

    # Then
    first, second = found
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert (first.retrieved, second.article_id) == (None, "a2")
    assert article_record(first, now_ms=7).time >= 0


@pytest.mark.parametrize("blank", ["", " \n\u00a0"])
def test_a_page_beside_a_blank_text_is_read(blank: str) -> None:
    # When
    article = one(text=blank, html="<p>Reunión")

    # Then
    assert article.text is None
    assert page_of(article) == "<p>Reunión".encode()


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{not json", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b"null", "not a JSON object"),
        (b"{}", "'id'"),
        ({**GIVEN, "id": ""}, "'id'"),
        ({**GIVEN, "id": None}, "'id'"),
        ({**GIVEN, "id": True}, "'id'"),
        ({**GIVEN, "id": "x" * 501}, "'id'"),
        ({**GIVEN, "title": 5}, "'title' must be a text"),
        ({**GIVEN, "text": ["a"]}, "'text' must be a text"),
        ({"id": "a"}, "neither 'text' nor 'html'"),
        (b"[" * 100_000, "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
    ],
)
def test_a_line_that_is_no_article_is_named_and_the_rest_goes_on(line: object, error: str) -> None:
    # When
    found = read(GIVEN, line, b"", {**GIVEN, "id": "a2"})

    # Then
    assert isinstance(found[1], BadLine)
    assert (found[1].line, found[1].id) == (2, None)
    assert error in found[1].error
    assert [part.article_id for part in found if isinstance(part, RawArticle)] == ["a1", "a2"]


def test_a_lone_surrogate_or_a_broken_byte_costs_one_character() -> None:
    # When
    surrogate, broken = read(b'{"id": "s", "title": "a\\ud800b"}', b'{"id": "b", "title": "a\xffb"}')

    # Then
    assert isinstance(surrogate, RawArticle)
    assert isinstance(broken, RawArticle)
    assert surrogate.title.startswith("a")
    assert surrogate.title.endswith("b")
    assert broken.title == "a\ufffdb"
    surrogate.title.encode()


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    # When
    found = list(read_articles(["-"], io.BytesIO(b"\xef\xbb\xbf" + json.dumps(GIVEN).encode() + b"\r\n")))

    # Then
    assert [type(part) for part in found] == [RawArticle]


def test_a_byte_order_mark_within_joined_files_does_no_harm() -> None:
    # When
    found = read(GIVEN, b"\xef\xbb\xbf" + json.dumps({**GIVEN, "id": "a2"}).encode(), b"\xef\xbb\xbf")

    # Then
    assert [part.article_id for part in found if isinstance(part, RawArticle)] == ["a1", "a2"]
    assert len(found) == 2


def test_a_line_without_end_is_left_out_and_the_next_is_read() -> None:
    # Given
    data = json.dumps(GIVEN).encode() + b"\n" + b'{"id": "' + b"x" * (MAX_LINE + 9) + b'"}\n' + json.dumps({**GIVEN, "id": "a3"}).encode()

    # When
    found = list(read_articles(["-"], io.BytesIO(data)))

    # Then
    assert [type(part) for part in found] == [RawArticle, BadLine, RawArticle]
    assert isinstance(found[1], BadLine)
    assert found[1].line == 2


def test_the_same_article_has_the_same_record_id_and_another_text_another() -> None:
    # When
    records = [article_record(article, now_ms=now) for now, article in enumerate((one(), one(), one(text="Other")), 1)]

    # Then
    ids = [record.header("id") for record in records]
    assert ids[0] == ids[1] != ids[2]
    assert {record.key for record in records} == {"a1"}
    assert records[0].time == records[1].time == 1_703_635_200_000


def test_an_article_without_dates_happened_when_it_was_read() -> None:
    # When, then
    assert article_record(one(published=None, retrieved=None), now_ms=77).time == 77


def test_a_stream_is_read_as_it_comes() -> None:
    # Given
    sent = 0

    class Slow(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            nonlocal sent
            sent += 1
            line = json.dumps({**GIVEN, "id": str(sent)}).encode() + b"\n"
            buffer[: len(line)] = line
            return len(line)

    # When
    articles: Iterator[RawArticle | BadLine] = read_articles(["-"], io.BufferedReader(Slow(), 4096))
    first = next(articles)

    # Then
    assert isinstance(first, RawArticle)
    assert sent <= 2


MEMORY = """
import sys, resource, pathlib
from connectors.files import read_articles
count = sum(1 for _ in read_articles(["-"]))
status = pathlib.Path("/proc/self/status")  # getrusage would count what the parent had before the fork
peak = next((line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")), None) if status.exists() else None
print(count, peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_does_not_grow_with_the_input() -> None:
    # Given
    line = json.dumps({**GIVEN, "text": "word " * 400}).encode() + b"\n"

    # When
    used = []
    for count in (200, 20_000):
        out = subprocess.run([sys.executable, "-c", MEMORY], input=line * count, capture_output=True, check=True).stdout.split()
        assert int(out[0]) == count
        used.append(int(out[1]) * (1 if sys.platform == "darwin" else 1024))

    # Then
    assert used[1] - used[0] < 15_000_000
    assert resource.getpagesize() > 0


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    # When, then
    with pytest.raises(Unavailable, match=r"nothing\.jsonl"):
        list(read_articles([tmp_path / "nothing.jsonl"]))


def test_bad_lines_name_their_file(tmp_path: Path) -> None:
    # Given
    path = tmp_path / "a.jsonl"
    path.write_text("x\n")

    # When, then
    assert [part.file for part in read_articles([path]) if isinstance(part, BadLine)] == [str(path)]


def warc(path: Path, *pages: tuple[str, bytes, list[tuple[str, str]]], packed: bool = True) -> Path:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for url, body, headers in pages:
            http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", io.BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": "2023-12-27T18:00:00Z"}
                )
            )
    return path


PAGE = b"<html><head><title>Ministers  meet</title></head><body><p>x</body></html>"
HTML = [("Content-Type", "text/html; charset=ISO-8859-1")]


@pytest.mark.parametrize("packed", [True, False])
def test_the_pages_of_an_archive_are_articles(tmp_path: Path, packed: bool) -> None:
    # Given
    path = warc(
        tmp_path / ("a.warc.gz" if packed else "a.warc"),
        ("https://example.org/a", PAGE, HTML),
        ("https://example.org/b.pdf", b"%PDF", [("Content-Type", "application/pdf")]),
        ("https://example.org/c", gzip.compress(PAGE), [*HTML, ("Content-Encoding", "gzip")]),
        packed=packed,
    )

    # When
    found = [part for part in read_articles([path]) if isinstance(part, RawArticle)]

    # Then
    assert [article.article_id for article in found] == [article_id("https://example.org/a"), article_id("https://example.org/c")]
    assert [page_of(article) for article in found] == [PAGE, PAGE]
    assert (found[0].title, found[0].outlet, found[0].retrieved) == ("Ministers meet", "example.org", "2023-12-27T18:00:00Z")
    assert found[0].http is not None
    assert found[0].http.charset == "iso-8859-1"


def test_a_damaged_archive_gives_what_is_whole_and_says_where_it_ends(tmp_path: Path) -> None:
    # Given
    path = warc(tmp_path / "a.warc", ("https://example.org/a", PAGE, HTML), ("https://example.org/b", PAGE, HTML), packed=False)
    path.write_bytes(path.read_bytes()[: path.read_bytes().rindex(b"WARC/1.0")] + b"rubbish rubbish\r\n\r\n" * 5)

    # When
    found = list(read_articles([path]))

    # Then
    assert isinstance(found[0], RawArticle)
    assert isinstance(found[-1], BadLine)
    assert "damaged" in found[-1].error


def test_a_bomb_in_an_archive_is_cut(tmp_path: Path) -> None:
    # Given
    bomb = gzip.compress(b"<p>" + b"a" * 50_000_000)
    path = warc(tmp_path / "a.warc", ("https://example.org/a", bomb, [*HTML, ("Content-Encoding", "gzip")]), packed=False)

    # When
    found = list(read_articles([path]))

    # Then
    assert isinstance(found[0], RawArticle)
    assert found[0].http is not None
    assert found[0].http.truncated


@pytest.mark.parametrize(("start", "hint"), [(b"WARC/1.0\r\n", ".warc"), (b"\x1f\x8b\x08", "unpack")])
def test_other_things_on_standard_input_are_refused_with_the_remedy(start: bytes, hint: str) -> None:
    # When
    found = list(read_articles(["-"], io.BytesIO(start + b"x\n")))

    # Then
    assert [hint in part.error for part in found if isinstance(part, BadLine)] == [True]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (b"<title>A &amp; B</title>", "A & B"),
        (b"<meta property='og:title' content='Og'><title>T</title>", "Og"),
        (b"<p>none", ""),
        (b"", ""),
        (b"\0\xff\xfe", ""),
    ],
)
def test_a_page_tells_its_title(page: bytes, title: str) -> None:
    # When, then
    assert page_title(page) == title
