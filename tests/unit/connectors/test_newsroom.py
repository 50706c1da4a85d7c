"""The bundled newsroom over real HTTP: its feeds, pages, validators, charsets and the release of entries over time."""

from __future__ import annotations

import gzip
import http.client
import re
import socket
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import feedparser
import pytest
import trafilatura

from connectors.newsroom.content import LABEL, expected, outlets, pages, render_page
from connectors.newsroom.server import RELEASE_SECONDS, Newsroom, released_count

NAVIGATION = {
    "meridian-post": ["We value your privacy", "Podcasts", "Most read", "Sign up", "WhatsApp"],
    "capital-ledger": ["similar technologies", "Lobbying", "More from the Ledger", "Post on X", "kitchen gadgets"],
    "correo-del-valle": ["utiliza cookies", "Clasificados", "Deja una respuesta", "Haz clic para compartir", "Entradas recientes"],
    "gaceta-del-istmo": ["Obituarios", "Enviar a un amigo", "Más noticias", "Usamos cookies"],
    "quotidien-du-midi": ["traceurs", "S'abonner", "Partager sur Facebook", "Les plus lus"],
    "state-notes": ["Travel Advisories", "Related Articles", "FOIA"],
    "harbour-wire": ["Accept all cookies", "Client login", "Read next", "Licensing rights"],
    "delta-courier": ["E-paper", "Share to Facebook", "Latest stories", "circulation office"],
    "rift-standard": ["We use cookies", "Seeds of Gold", "Trending now", "Leave a Reply"],
    "tidewater-daily": ["Weather radar", "privacy choices", "Most popular", "Log in to leave a comment"],
    "globe-bulletin": ["Horoscope", "You may like", "Leave a Reply", "Cookies accepted"],
}


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    running = Newsroom(release_all=True)
    running.start()
    yield running
    running.stop()


def fetch(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, dict(answer.headers.items()), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers.items()), error.read()


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def test_every_outlet_has_a_feed_that_parses_without_complaint_in_its_own_format(newsroom: Newsroom) -> None:
    # Given
    formats = {"rss": "rss20", "atom": "atom10", "rdf": "rss10"}
    # When
    for described, outlet in zip(newsroom.feeds(), outlets().values(), strict=True):
        status, headers, body = fetch(str(described["url"]))
        parsed = feedparser.parse(body, response_headers={name.lower(): value for name, value in headers.items()})
        # Then
        assert (status, bool(parsed.bozo), parsed.version) == (200, False, formats[outlet.feed_format]), outlet.outlet_id
        # feedparser files RSS 1.0's dc:date under ``updated``.
        dated = [(entry.get("published_parsed") or entry.get("updated_parsed")) is not None for entry in parsed.entries]
        listed = [(entry.title, known, [tag.term for tag in entry.tags]) for entry, known in zip(parsed.entries, dated, strict=True)]
        written = [page.title for page in reversed(pages().values()) if page.outlet_id == outlet.outlet_id]
        assert listed == [(title, True, ["bundled"]) for title in written]


def test_every_entry_of_every_feed_leads_to_its_page(newsroom: Newsroom) -> None:
    # Given
    served = {}
    for described in newsroom.feeds():
        status, _, body = fetch(str(described["url"]))
        # When
        for entry in feedparser.parse(body).entries:
            status, headers, page = fetch(entry.link)
            served[urlsplit(entry.link).path] = (status, headers["X-Bundled"], LABEL.encode() in page)
    # Then
    assert served == {page.path: (200, LABEL, True) for page in pages().values()}


def test_a_feed_and_a_page_answer_304_to_either_validator(newsroom: Newsroom) -> None:
    # Given
    page = next(iter(pages().values()))
    feed = str(newsroom.feeds()[0]["url"])
    for url in (feed, feed.removesuffix("/meridian-post/feed") + page.path):
        _, headers, body = fetch(url)
        # When
        by_tag = fetch(url, If_None_Match=headers["ETag"])
        by_date = fetch(url, If_Modified_Since=headers["Last-Modified"])
        stale = fetch(url, If_None_Match='W/"other"', If_Modified_Since=headers["Last-Modified"])
        # Then
        assert (by_tag[0], by_tag[2], by_date[0], by_date[2]) == (304, b"", 304, b"")
        assert (stale[0], stale[2]) == (200, body)
        assert by_tag[1]["ETag"] == headers["ETag"]


def test_bodies_are_compressed_only_for_callers_that_ask(newsroom: Newsroom) -> None:
    # Given
    url = str(newsroom.feeds()[0]["url"])
    # When
    _, plain_headers, plain = fetch(url)
    _, packed_headers, packed = fetch(url, Accept_Encoding="gzip")
    # Then
    assert "Content-Encoding" not in plain_headers
    assert packed_headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed) == plain


def test_charsets_are_declared_as_each_outlet_declares_them_and_decode(newsroom: Newsroom) -> None:
    # Given
    base_url = str(newsroom.feeds()[0]["url"]).removesuffix("/meridian-post/feed")
    for page in pages().values():
        outlet = outlets()[page.outlet_id]
        # When
        _, headers, body = fetch(base_url + page.path)
        # Then
        declared = f"text/html; charset={outlet.page_charset}" if outlet.declared else "text/html"
        assert headers["Content-Type"] == declared
        assert page.paragraphs[0].split("&")[0][:60] in body.decode(outlet.page_charset).replace("&amp;", "&")
    assert {outlet.page_charset for outlet in outlets().values()} == {"utf-8", "iso-8859-1", "windows-1252"}
    assert [outlet.outlet_id for outlet in outlets().values() if not outlet.declared] == ["quotidien-du-midi"]


@pytest.mark.parametrize("article_id", list(pages()))
def test_a_page_yields_its_own_words_and_not_its_navigation(article_id: str) -> None:
    # Given
    page = pages()[article_id]
    own = words(" ".join(page.paragraphs))
    # When
    text = trafilatura.extract(render_page(page), include_comments=False) or ""
    # Then
    found = words(text)
    assert sum(min(count, found[word]) for word, count in own.items()) >= 0.9 * own.total()
    assert [phrase for phrase in [*NAVIGATION[page.outlet_id], LABEL] if phrase in text] == []


def test_the_navigation_looked_for_stands_in_the_pages() -> None:
    # Given
    rendered = {page.outlet_id: render_page(page).decode(outlets()[page.outlet_id].page_charset) for page in pages().values()}
    # When
    missing = [(name, phrase) for name, phrases in NAVIGATION.items() for phrase in phrases if phrase not in rendered[name]]
    # Then
    assert missing == []
    assert NAVIGATION.keys() == rendered.keys()


def test_pages_are_as_long_as_news_and_their_rendering_never_changes() -> None:
    # Given
    everything = pages().values()
    # When
    lengths = {page.article_id: words(" ".join(page.paragraphs)).total() for page in everything}
    # Then
    assert len(lengths) >= 60
    assert [name for name, length in lengths.items() if not 220 <= length <= 750] == []
    assert all(render_page(page) == render_page(page) for page in everything)


def test_the_expected_alerts_and_silences_cover_every_page_exactly_once() -> None:
    # Given
    answer = expected()
    # When
    alerting = {mention["article"] for event in answer["alerts"] for mention in event["articles"]}  # type: ignore[attr-defined]
    silent = [entry["article"] for entry in answer["silent"]]
    # Then
    assert len(silent) == len(set(silent))
    assert alerting.isdisjoint(silent)
    assert alerting.union(silent) == set(pages())
    assert {name for event in answer["recorded"] for name in event["articles"]} <= alerting  # type: ignore[attr-defined]


def test_the_expected_events_are_consistent_with_their_mentions_and_each_other() -> None:
    # Given
    answer = expected()
    keys = [event["key"] for event in answer["alerts"]]
    for event in answer["alerts"]:
        mentions: list[dict[str, str]] = event["articles"]  # type: ignore[assignment]
        # When
        in_order = sorted(mentions, key=lambda mention: pages()[mention["article"]].published)
        # Then
        assert in_order[-1]["status"] == event["status"], event["key"]
        assert event["parties"] == sorted(event["parties"])  # type: ignore[call-overload]
        assert (event["format"] == "bilateral") == (len(event["parties"]) == 2)  # type: ignore[arg-type]
        assert {mention["date"] for mention in mentions} == {event["date"]}
        assert set(event["related"]) <= set(keys) - {event["key"]}  # type: ignore[call-overload]
    assert len(keys) == len(set(keys))
    assert {key for entry in answer["silent"] for key in entry["retells"]} <= set(keys)  # type: ignore[attr-defined]


def test_entries_are_released_in_order_of_publication_the_first_at_once() -> None:
    # Given
    total = len(pages())
    # When
    counts = [released_count(elapsed, total) for elapsed in (0, RELEASE_SECONDS / 2, RELEASE_SECONDS, 10 * RELEASE_SECONDS)]
    # Then
    assert counts == [1, 1 + (total - 1) // 2, total, total]
    first_alerting = {mention["article"] for event in expected()["alerts"] for mention in event["articles"]}  # type: ignore[attr-defined]
    assert next(iter(pages())) in first_alerting


def test_a_slow_newsroom_starts_with_one_entry_and_empty_feeds_that_still_parse() -> None:
    # Given
    newsroom = Newsroom(speed=0.0001)
    newsroom.start()
    try:
        # When
        parsed = [feedparser.parse(fetch(str(described["url"]))[2]) for described in newsroom.feeds()]
    finally:
        newsroom.stop()
    # Then
    assert [bool(feed.bozo) for feed in parsed] == [False] * len(outlets())
    assert sum(len(feed.entries) for feed in parsed) == 1


def test_unknown_addresses_are_not_found_and_front_pages_name_their_feed(newsroom: Newsroom) -> None:
    # Given
    base_url = str(newsroom.feeds()[0]["url"]).removesuffix("/meridian-post/feed")
    page = next(iter(pages().values()))
    # When
    statuses = [
        fetch(base_url + path)[0] for path in ("/nobody/feed", "/meridian-post/2023/01/01/nothing", page.path.replace("2023", "2022"))
    ]
    home = fetch(f"{base_url}/harbour-wire/")[2].decode()
    # Then
    assert statuses == [404, 404, 404]
    assert '<link rel="alternate" type="application/atom+xml" href="/harbour-wire/feed"' in home


def test_stop_frees_the_port_and_a_taken_port_is_an_error_that_leaves_nothing_running() -> None:
    # Given
    newsroom = Newsroom(release_all=True)
    port = urlsplit(newsroom.start()).port
    assert port is not None
    # When
    second = Newsroom(port=port)
    with pytest.raises(OSError, match="address already in use"):
        second.start()
    newsroom.stop()
    newsroom.stop()
    # Then
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=5).connect()
    with Newsroom(port=port, release_all=True) as base_url:
        assert urlsplit(base_url).port == port
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_pace_that_is_not_positive_is_refused() -> None:
    # Given, When, Then
    with pytest.raises(ValueError, match="speed must be positive"):
        Newsroom(speed=0)
