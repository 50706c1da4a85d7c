from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import topics
from pipeline.codec import decode, encode
from pipeline.errors import Rejected
from pipeline.records import Article, Coordinates, HttpFacts, RawArticle, Record
from pipeline.stage import Skip
from processors.extract import FLAGS, PAGE_BYTES, TEXT_CHARS, ExtractStage, extract, pack, without_site

PARAGRAPHS = [
    "The foreign ministers of the two countries met in the capital on Monday to talk about migration along their border.",
    "They agreed to set up a joint working group that will meet every month, the ministry said in a statement after the talks.",
    "“We are neighbours and we share this task,” the host told reporters, adding that visas and returns had been discussed too.",
    "The visitors left in the evening, and a second round is planned for the spring in the capital of the other country.",
]
PAGE = """<html><head><title>Ministers agree on a group | The Example</title><meta property="article:published_time" content="2024-03-05T18:00:00-06:00">
</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Ministers agree on a group</h1>{body}
<p>Read more: Border crossings fall in February</p></article><div id=comments><h3>Leave a Reply</h3><form><textarea></textarea></form></div>
<footer>Copyright</footer></body></html>"""


def page(paragraphs: list[str] = PARAGRAPHS) -> bytes:
    return PAGE.format(body="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)).encode()


def raw(content: bytes | None = None, **fields: object) -> RawArticle:
    known: dict[str, object] = {
        "article_id": "a1", "url": "https://www.example.org/1", "outlet": "The Example", "title": "", "retrieved": "2024-03-06T01:00:00Z",
        "page": None if content is None else pack(content),
    }  # fmt: skip
    return RawArticle(**{**known, **fields})  # type: ignore[arg-type]


def passes(title: str, text: str) -> bool:
    return True


def stops(title: str, text: str) -> bool:
    return False


def article(outcome: Article | Skip) -> Article:
    assert isinstance(outcome, Article)
    return outcome


def test_a_page_that_passes_becomes_a_clean_article() -> None:
    # When
    found = article(extract(raw(page()), passes))
    # Then
    assert found.title == "Ministers agree on a group"
    assert found.text.split("\n") == PARAGRAPHS
    assert (found.lang, found.extraction, found.gate, found.flags) == ("en", "full", True, [])
    assert found.published == "2024-03-05T18:00:00-06:00"
    assert len(found.fingerprint) > 20


def test_a_page_the_gate_stops_keeps_its_cheap_text() -> None:
    # When
    found = article(extract(raw(page()), stops))
    # Then
    assert (found.extraction, found.gate, found.fingerprint) == ("cheap", False, [])
    assert PARAGRAPHS[1] in found.text


def test_the_gate_sees_the_title_and_the_whole_text() -> None:
    # Given
    seen: list[tuple[str, str]] = []
    # When
    extract(raw(page(), title="A feed's own title"), lambda title, text: bool(seen.append((title, text))))
    # Then
    assert seen[0][0] == "A feed's own title"
    assert all(paragraph in seen[0][1] for paragraph in PARAGRAPHS)


def test_what_the_feed_says_wins_over_the_page() -> None:
    # When
    found = article(extract(raw(page(), title="Feed  title\n", published="2024-03-05", lang="en-GB", country="GB"), passes))
    # Then
    assert (found.title, found.published, found.country) == ("Feed title", "2024-03-05", "GB")


def test_a_given_text_keeps_its_offsets() -> None:
    # Given
    text = f"{PARAGRAPHS[0]}\nSee also: Another story entirely\n{PARAGRAPHS[1]}\0"
    # When
    found = article(extract(raw(title="T", text=text), passes))
    # Then
    assert found.extraction == "given"
    assert found.text.index(PARAGRAPHS[1]) == text.index(PARAGRAPHS[1])
    assert "Another" not in found.text
    assert "\0" not in found.text


@pytest.mark.parametrize("text", ["", " \n ", f"{PARAGRAPHS[0]}"])
def test_a_given_title_keeps_its_offsets(text: str) -> None:
    # When
    found = article(extract(raw(title=" Ministers\u00a0 meet\x00", text=text), passes))
    # Then
    assert found.title == " Ministers\u00a0 meet "


def test_a_page_without_text_leaves_its_title_and_summary() -> None:
    # When
    found = article(extract(raw(b"<html></html>", title="Ministers meet", summary="<p>They met &amp; talked.</p>"), passes))
    # Then
    assert (found.title, found.text, found.extraction) == ("Ministers meet", "They met & talked.", "title_only")


@pytest.mark.parametrize("content", [None, b"", b"<html></html>", b"\0" * 500])
def test_nothing_at_all_is_skipped(content: bytes | None) -> None:
    # When / Then
    assert extract(raw(content), passes) == Skip("no_text")


def test_a_record_whose_page_cannot_be_unpacked_is_rejected() -> None:
    # When / Then
    for broken in ("not base64!", "bm90IHpzdGQ=", pack(page())[:400]):
        with pytest.raises(Rejected, match="stored page"):
            extract(raw(page=broken), passes)


@pytest.mark.parametrize(
    ("flag", "content"),
    [
        ("too_large", b"<p>" + b"a " * PAGE_BYTES),
        ("not_html", b"%PDF-1.7\n" + b"\x80" * 5_000),
        ("not_html", b"PK\x03\x04" + b"\x80" * 5_000),
        ("not_html", b"\0\0\0\x20ftypisom" + b"\x80" * 5_000),
        ("too_deep", b"<div>" * 300_000 + b"<p>text"),
        ("too_deep", b"<p>x" * 150_000),
    ],
)
def test_a_page_not_worth_parsing_leaves_its_title_and_a_flag(flag: str, content: bytes) -> None:
    # When
    found = article(extract(raw(content, title="Ministers meet"), passes))
    # Then
    assert (found.text, found.extraction, found.flags) == ("", "title_only", [flag])


@pytest.mark.parametrize(
    "content",
    [
        page(PARAGRAPHS + ["Yes."] * 10_000),
        page().replace(b"<article>", b"<article " + b" ".join(b"a%d=1" % number for number in range(20_000)) + b">"),
        page().replace(b"<nav>", b"<nav>" + b"<a href=/x>y</a>" * 20_000),
    ],
)
def test_a_page_too_costly_for_the_full_extraction_gets_the_cheap_text(content: bytes) -> None:
    # When
    found = article(extract(raw(content), passes))
    # Then
    assert "no_full" in found.flags
    assert PARAGRAPHS[1] in found.text
    assert len(found.text) <= TEXT_CHARS


def test_a_page_of_ten_thousand_meta_tags_is_read() -> None:
    # Given
    content = page().replace(b"</head>", b"<meta name=x content=y>" * 10_000 + b"</head>")
    # When
    found = article(extract(raw(content), passes))
    # Then
    assert found.text.split("\n") == PARAGRAPHS
    assert found.published == "2024-03-05T18:00:00-06:00"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T09:30:00Z"}</script>',
            "2024-03-05T09:30:00Z",
        ),
        ('<meta content="2024-03-05" name="DC.date.issued">', "2024-03-05"),
        ('<meta name="date" content="2024-03-04 08:15 +0100">', "2024-03-04T08:15+0100"),
        ('<meta name="date" content="2031-01-01">', None),
        ('<meta name="date" content="1970-01-01">', None),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_the_pages_own_date_stands_in_for_the_feeds(head: str, published: str | None) -> None:
    # Given
    content = page().replace(b'<meta property="article:published_time" content="2024-03-05T18:00:00-06:00">', head.encode())
    # When
    found = article(extract(raw(content), passes))
    # Then
    assert found.published == published


def test_a_long_text_is_cut() -> None:
    # When
    found = article(extract(raw(text="word " * 100_000), passes))
    # Then
    assert len(found.text) <= TEXT_CHARS
    assert found.flags == ["cut"]


def test_a_charset_that_lies_does_no_harm() -> None:
    # Given
    spanish = page([f"{paragraph} Así lo dijo el señor Núñez." for paragraph in PARAGRAPHS])
    facts = HttpFacts(status=200, url="https://www.example.org/1", charset="utf-16")
    # When
    found = article(extract(raw(spanish, http=facts), passes))
    # Then
    assert "Núñez" in found.text


def test_a_short_notice_is_kept_whole() -> None:
    # Given
    notice = "The two ministers will meet on Friday in Rome."
    # When
    found = article(extract(raw(page([notice])), passes))
    # Then
    assert notice in found.text
    assert "short" in found.flags


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.binary(max_size=3_000), st.text(max_size=1_000).map(lambda text: b"<p>" + text.encode("utf-8", "replace"))),
    st.text(max_size=30),
)
def test_no_page_raises(content: bytes, title: str) -> None:
    # When
    found = extract(raw(content, title=title), passes)
    # Then
    if isinstance(found, Article):
        assert (found.title + found.text).encode().decode() == found.title + found.text
        assert set(found.flags) <= set(FLAGS)


@pytest.mark.parametrize(
    ("title", "without"),
    [
        ("Ministers agree on a group | The Example", "Ministers agree on a group"),
        ("Ministers agree on a group - example.org", "Ministers agree on a group"),
        ("Ministers agree on a group – but not on a date", "Ministers agree on a group – but not on a date"),
        ("Ministers agree", "Ministers agree"),
    ],
)
def test_the_outlets_name_goes_from_a_title(title: str, without: str) -> None:
    # When / Then
    assert without_site(title, "The Example", "https://www.example.org/1") == without


def test_the_stage_writes_one_article_that_points_to_its_page() -> None:
    # Given
    stored = encode(topics.ARTICLES_RAW, "a1", raw(page()), time=1_700_000_000_000)
    record = Record(
        topic=stored.topic,
        key=stored.key,
        value=stored.value,
        time=stored.time,
        headers=stored.headers,
        at=Coordinates("articles.raw", 1, 7),
    )
    stage = ExtractStage(passes)
    # When
    first, again = stage.apply(record), stage.apply(record)
    # Then
    assert first == again
    assert isinstance(first[0], Record)
    assert (first[0].topic, first[0].key, first[0].time, first[0].header("parent")) == (
        "articles",
        "a1",
        1_700_000_000_000,
        "articles.raw/1/7",
    )
    assert decode(first[0], Article).gate


def test_the_stage_passes_a_skip_on() -> None:
    # Given
    record = encode(topics.ARTICLES_RAW, "a1", raw(b""), time=1)
    # When / Then
    assert ExtractStage(passes).apply(record) == [Skip("no_text")]


@pytest.mark.shared
def test_full_texts_of_real_pages_are_close_to_the_references(shared: Path) -> None:
    # Given
    truth = json.loads((shared / "pages" / "ground-truth.json").read_text())
    # When
    scores = []
    for name in sorted(truth):
        content = gzip.decompress((shared / "pages" / "html" / f"{name}.html.gz").read_bytes())
        found = article(extract(raw(content), passes))
        want, have = (Counter(re.findall(r"\w+", text.lower())) for text in (truth[name]["articleBody"], found.text))
        scores.append(2 * sum((want & have).values()) / max(1, want.total() + have.total()))
    # Then
    assert sum(scores) / len(scores) >= 0.95
