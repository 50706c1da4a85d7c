"""Reading feeds: every form, and what is no feed."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from datetime import UTC, datetime

import pytest

from connectors.feed_child import FeedParser
from connectors.feedparse import MAX_ENTRIES, ParsedFeed, alternates, iso_date, parse_feed
from pipeline.errors import Rejected

URL = "https://example.org/feeds/news.xml"
FORMS = {
    "rss 2.0": b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><language>en-GB</language>
        <item><title>Ministers meet</title><link>https://example.org/a</link><guid isPermaLink="false">n1</guid>
        <pubDate>Wed, 27 Dec 2023 18:00:00 -0600</pubDate><description>&lt;p&gt;In the capital.&lt;/p&gt;</description></item></channel></rss>""",
    "rss 0.91": b"""<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>News</title><item><title>Ministers meet</title><link>https://example.org/a</link>
        <description>In the capital.</description></item></channel></rss>""",
    "rss 1.0": b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://example.org/"><title>News</title></channel>
        <item rdf:about="https://example.org/a"><title>Ministers meet</title><link>https://example.org/a</link>
        <description>In the capital.</description><dc:date>2023-12-27T18:00:00-06:00</dc:date></item></rdf:RDF>""",
    "rss 0.90": b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <channel><title>News</title></channel><item><title>Ministers meet</title><link>https://example.org/a</link></item></rdf:RDF>""",
    "atom": b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title><entry><id>tag:example.org,2023:1</id>
        <title type="html">Ministers &lt;b&gt;meet&lt;/b&gt;</title><link rel="self" href="/self"/><link href="../a"/>
        <published>2023-12-27T18:00:00-06:00</published><updated>2023-12-28T00:00:00Z</updated><summary>In the capital.</summary></entry></feed>""",
    "json feed": b"""{"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "en", "items": [{"id": 7, "url": "/a",
        "title": "Ministers meet", "content_html": "<p>In the capital.</p>", "date_published": "2023-12-27T18:00:00-06:00"}]}""",
}


def rss(*items: str, head: str = "") -> bytes:
    body = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>{head}{body}</channel></rss>'.encode()


def item(title: str = "", link: str = "", guid: str = "", more: str = "") -> str:
    parts = {"title": title, "link": link, "guid": guid}
    return "".join(f"<{name}>{text}</{name}>" for name, text in parts.items() if text) + more


def parsed(body: bytes, known: list[str] | None = None, content_type: str = "") -> ParsedFeed:
    return parse_feed(body, url=URL, known=known or [], content_type=content_type)


def keys(feed: ParsedFeed) -> list[str]:
    return [key for entry in feed.entries for key in entry.keys]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_feed_is_read(form: str) -> None:
    # When
    feed = parsed(FORMS[form])

    # Then
    assert feed.title == "News"
    assert [(entry.title, entry.url) for entry in feed.entries] == [("Ministers meet", "https://example.org/a")]
    assert feed.complete


@pytest.mark.parametrize("form", ["rss 2.0", "rss 1.0", "atom", "json feed"])
def test_the_date_keeps_its_own_zone(form: str) -> None:
    # When, then
    assert parsed(FORMS[form]).entries[0].published == "2023-12-27T18:00:00-06:00"


@pytest.mark.parametrize("form", FORMS)
def test_what_is_known_is_left_out_and_told_to_be_there_still(form: str) -> None:
    # Given
    known = keys(parsed(FORMS[form]))

    # When
    again = parsed(FORMS[form], known)

    # Then
    assert again.entries == []
    assert set(again.present) <= set(known)
    assert again.present


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (item("T", "https://example.org/a", "g1"), item("T", "https://example.org/a", "g2")),
        (item("T", "https://example.org/a", "g1"), item("T, edited", "https://example.org/a", "g1")),
        (item("T", "https://example.org/a", "g1"), item("T", "https://example.org/a?session=77", "g1")),
        (item("T", "https://example.org/a?utm_source=x"), item("T", "http://www.example.org/a/?fbclid=9#top")),
        (item("T", "", "g1"), item("T", "", "g1", "<description>more</description>")),
        (
            item("T", "", "", "<pubDate>Wed, 27 Dec 2023 18:00:00 GMT</pubDate>"),
            item("T", "", "", "<pubDate>27 Dec 2023 18:00:00 +0000</pubDate>"),
        ),
    ],
    ids=["guid changes", "title is edited", "link gets a session", "tracking changes", "no link", "neither guid nor link"],
)
def test_the_same_entry_is_known_whatever_its_feed_does_to_it(before: str, after: str) -> None:
    # Given
    first = parsed(rss(before, item("Other", "https://example.org/other", "g9")))

    # When
    again = parsed(rss(after, item("Other", "https://example.org/other", "g9")), keys(first))

    # Then
    assert again.entries == []


def test_one_guid_on_all_entries_identifies_none_of_them() -> None:
    # Given
    first = rss(item("A", "https://example.org/a", "same"), item("B", "https://example.org/b", "same"))
    second = rss(item("C", "https://example.org/c", "same"), item("A", "https://example.org/a", "same"))

    # When
    feed = parsed(first)
    later = parsed(second, keys(feed))

    # Then
    assert len({entry.identity for entry in feed.entries}) == 2
    assert [entry.title for entry in later.entries] == ["C"]


def test_entries_that_all_lead_to_the_home_page_have_no_page() -> None:
    # Given
    body = rss(*(item(f"Title {n}", "https://example.org/", f"g{n}") for n in range(3)))

    # When
    feed = parsed(body)

    # Then
    assert [entry.url for entry in feed.entries] == ["", "", ""]
    assert len({entry.identity for entry in feed.entries}) == 3
    assert len(set(keys(feed))) == 6


def test_only_the_first_thousand_entries_of_a_feed_are_read() -> None:
    # Given
    body = rss(*(item(f"Title {n}", f"https://example.org/{n}") for n in range(MAX_ENTRIES + 500)))

    # When
    feed = parsed(body)

    # Then
    assert len(feed.entries) == MAX_ENTRIES
    assert feed.entries[0].title == "Title 0"


def test_a_feed_cut_in_the_middle_gives_its_whole_entries_and_says_so() -> None:
    # Given
    body = rss(*(item(f"Title {n}", f"https://example.org/{n}", f"g{n}") for n in range(10)))
    cut = body[: body.index(b"Title 7") + 4]

    # When
    feed = parsed(cut)
    rest = parsed(body, keys(feed))

    # Then
    assert [entry.title for entry in feed.entries] == [f"Title {n}" for n in range(7)]
    assert not feed.complete
    assert [entry.title for entry in rest.entries] == ["Title 7", "Title 8", "Title 9"]


@pytest.mark.parametrize("cut", range(1, 16))
def test_a_feed_cut_anywhere_is_read_or_refused_in_words(cut: int) -> None:
    # Given
    whole = FORMS["rss 2.0"]

    # When
    try:
        feed = parsed(whole[: len(whole) * cut // 16])
    except Rejected:
        feed = ParsedFeed(complete=False)

    # Then
    assert not feed.complete
    assert all(entry.title == "Ministers meet" for entry in feed.entries)


def test_markup_is_text_and_links_that_are_none_are_dropped() -> None:
    # Given
    body = rss(
        item(
            "&lt;script&gt;alert(1)&lt;/script&gt;A &amp;amp; B &lt;img src=x onerror=alert(1)&gt;",
            "javascript:alert(1)",
            "g1",
            "<description>&lt;svg onload=alert(1)&gt;&lt;/svg&gt;&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;&lt;style&gt;x{}&lt;/style&gt;</description>",
        )
    )

    # When
    entry = parsed(body).entries[0]

    # Then
    assert (entry.title, entry.url, entry.summary) == ("A & B", "", "One\nTwo")


def test_controls_surrogates_and_bidi_overrides_do_not_come_through() -> None:
    # Given
    body = b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "a\\u0000b\\u001b[31mc\\u202ed\\ufffee\\nf"}]}'

    # When
    title = parsed(body).entries[0].title

    # Then
    assert title == "a b [31mcd e f"
    title.encode("utf-8")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (rss(item("Reunión", "https://example.org/a")).decode().replace("utf-8", "iso-8859-1").encode("latin-1"), ""),
        (
            rss(item("Reunión", "https://example.org/a")).decode().replace(' encoding="utf-8"', "").encode("latin-1"),
            "text/xml; charset=iso-8859-1",
        ),
        (rss(item("Reunión", "https://example.org/a")).decode().replace("utf-8", "utf-16").encode("utf-16"), ""),
        (rss(item("Reunión", "https://example.org/a")).decode().replace(' encoding="utf-8"', "").encode("utf-16-le"), ""),
        (rss(item("Reunión", "https://example.org/a")).decode().replace(' encoding="utf-8"', "").encode("utf-16-be"), ""),
        (b"\xef\xbb\xbf" + rss(item("Reunión", "https://example.org/a")), "text/xml; charset=us-ascii"),
        (b"\r\n  " + rss(item("Reunión", "https://example.org/a")), ""),
        (rss(item("Reuni&oacute;n", "https://example.org/a")), ""),
        (rss(item("Reuni\0ón", "https://example.org/a")), ""),
    ],
    ids=[
        "latin-1 declared",
        "latin-1 in the header",
        "utf-16",
        "utf-16-le bare",
        "utf-16-be bare",
        "BOM",
        "blank start",
        "HTML entity",
        "NUL",
    ],
)
def test_encodings_in_the_field_are_read(body: bytes, content_type: str) -> None:
    # When
    feed = parsed(body, content_type=content_type)

    # Then
    assert [entry.title for entry in feed.entries] == ["Reunión"]


LOGIN = b"""<!DOCTYPE html><html><head><title>Sign in</title><link rel="alternate" type="application/rss+xml" href="/rss.xml">
<link rel="alternate" type="application/atom+xml; charset=utf-8" href="atom.xml"><link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" type="application/rss+xml" href="javascript:x()"></head><body><form>Password</form></body></html>"""


def test_a_login_page_is_no_feed_and_the_feeds_it_offers_are_named() -> None:
    # When, then
    with pytest.raises(Rejected, match=r"not a feed.*https://example\.org/rss\.xml, https://example\.org/feeds/atom\.xml"):
        parsed(LOGIN)


def test_a_home_page_names_its_feeds() -> None:
    # When, then
    assert alternates(LOGIN, URL) == ["https://example.org/rss.xml", "https://example.org/feeds/atom.xml"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not found",
        b"\0" * 1000,
        os.urandom(5000),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<opml><body/></opml>",
        b'{"status": "error"}',
        b"{" * 1_000_000,
        b'{"a":' * 1_000_000,
        b"[" * 1_000_000,
        b"%PDF-1.7 ...",
    ],
    ids=["empty", "text", "NULs", "noise", "svg", "opml", "json", "braces", "deep json", "brackets", "pdf"],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    # When, then
    with pytest.raises(Rejected):
        parsed(body)


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><title>&c;</title></channel></rss>"""


@pytest.mark.parametrize("entity", ['"x"', 'SYSTEM "file:///etc/passwd"', 'SYSTEM "http://127.0.0.1/"'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_declared_by_a_feed(entity: str, encoding: str) -> None:
    # Given
    declared = "" if encoding == "utf-8" else ' encoding="utf-16"'
    body = f'<?xml version="1.0"{declared}?><!DOCTYPE rss [<!ENTITY e {entity}>]><rss><channel><title>&e;</title></channel></rss>'

    # When, then
    with pytest.raises(Rejected, match="declares XML entities"):
        parsed(body.encode(encoding))


@pytest.mark.parametrize(
    "body",
    [
        BOMB.encode(),
        b"<rss><channel>" + b"<a>" * 1_000_000,
        b"<rss><channel>" + b"<a>" * 1_000 + b"</a>" * 1_000 + b"</channel></rss>",
        b"<rss><channel><x " + b" ".join(b'a%d="1"' % n for n in range(20_000)) + b"/></channel></rss>",
        b"<rss><channel><x " + b" ".join(b'xmlns:a%d="u:%d"' % (n, n) for n in range(50_000)) + b"/></channel></rss>",
    ],
    ids=["billion laughs", "a million open tags", "a thousand deep", "20,000 attributes", "50,000 namespaces"],
)
def test_traps_are_refused_at_once(body: bytes) -> None:
    # Given
    begin = time.process_time()

    # When
    try:
        feed = parsed(body)
    except Rejected:
        feed = ParsedFeed()

    # Then
    assert feed.entries == []
    assert time.process_time() - begin < 5


async def _through_child(body: bytes, deadline_s: float) -> tuple[str, ParsedFeed]:
    """What becomes of ``body``, and of an ordinary feed after it."""
    parser = FeedParser(deadline_s=deadline_s)
    try:
        try:
            await parser.parse(body, url=URL)
            said = ""
        except Rejected as error:
            said = str(error)
        parser._deadline_s = 20.0
        return said, await parser.parse(FORMS["atom"], url=URL)
    finally:
        await parser.close()


def test_a_document_that_hangs_the_parser_costs_itself_only() -> None:
    # Given: not well-formed, so the slow parser must take all of it
    hanging = b"<rss><channel><item>" + b"<" * 5_000_000 + b"</item></channel></rss>"

    # When
    said, after = asyncio.run(_through_child(hanging, 0.5))

    # Then
    assert "did not finish within 0.5 s" in said
    assert [entry.title for entry in after.entries] == ["Ministers meet"]


def test_a_parser_that_is_killed_is_replaced() -> None:
    # Given
    async def killed() -> ParsedFeed:
        parser = FeedParser()
        try:
            await parser.parse(FORMS["atom"], url=URL)
            assert parser._child is not None
            os.kill(parser._child.pid, signal.SIGKILL)
            await parser._child.wait()
            return await parser.parse(FORMS["atom"], url=URL)
        finally:
            await parser.close()

    # When
    feed = asyncio.run(killed())

    # Then
    assert len(feed.entries) == 1


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Wed, 27 Dec 2023 18:00:00 -0600", "2023-12-27T18:00:00-06:00"),
        ("Wed, 27 Dec 2023 18:00:00 GMT", "2023-12-27T18:00:00Z"),
        ("27 Dec 2023 18:00 CET", "2023-12-27T18:00:00+01:00"),
        ("Wed, 27 Dec 2023 18:00:00 MSK", "2023-12-27T18:00:00+03:00"),
        ("Wed, 27 Dec 2023 18:00:00 IST", "2023-12-27T18:00:00"),
        ("2023-12-27T18:00:00-06:00", "2023-12-27T18:00:00-06:00"),
        ("2023-12-27T18:00:00.123Z", "2023-12-27T18:00:00Z"),
        ("2023-12-27 18:00:00", "2023-12-27T18:00:00"),
        ("2023-12-27", "2023-12-27"),
        ("2023-12", "2023-12"),
        ("yesterday", None),
        ("", None),
        ("x" * 1_000_000, None),
        ("Wed, 27 Dec 99999999999 18:00:00 GMT", None),
        ("0000-00-00T00:00:00Z", None),
        ("31 Feb 2023 10:00:00 GMT", None),
    ],
)
def test_dates_are_iso_in_the_zone_they_came_in(printed: str, iso: str | None) -> None:
    # When, then
    assert iso_date(printed) == iso


def test_a_date_only_feedparser_can_read_is_utc() -> None:
    # When, then
    assert iso_date("27 décembre", datetime(2023, 12, 27, 18, 0, 0, tzinfo=UTC).timetuple()) == "2023-12-27T18:00:00Z"
