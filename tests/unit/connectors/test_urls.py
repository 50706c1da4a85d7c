"""Which addresses are one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.urls import article_id, canonical, host, parse
from pipeline.errors import Rejected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.org/a/b/", "http://example.org/a/b"),
        ("https://example.org/a?utm_source=rss&id=5", "https://example.org/a?id=5#part"),
        ("https://example.org/a?b=2&a=1", "https://EXAMPLE.org:443/x/../a?a=1&b=2"),
        ("https://example.org/a?at_medium=RSS&at_campaign=x&fbclid=3&xtor=RSS-1", "https://example.org/a"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
    ],
)
def test_two_addresses_of_one_page_have_one_id(one: str, other: str) -> None:
    # When, then
    assert article_id(one) == article_id(other)


@pytest.mark.parametrize("name", ["id", "cid", "eid", "uid", "gallery", "source", "ref", "keyword", "page", "ItemID", "session"])
def test_parameters_that_may_number_articles_tell_pages_apart(name: str) -> None:
    # When, then
    assert article_id(f"https://example.org/news.php?{name}=1") != article_id(f"https://example.org/news.php?{name}=2")


@given(st.from_regex(r"https?://[a-z]{1,8}\.org(:80)?/[a-zA-Z0-9%/._~-]{0,30}(\?[a-z_=&0-9%]{0,30})?(#[a-z]{0,5})?", fullmatch=True))
def test_the_canonical_form_of_a_canonical_form_is_itself(url: str) -> None:
    # Given
    once = canonical(url)

    # When, then
    assert canonical("https://" + once) == once


@pytest.mark.parametrize("url", ["", "x", "http://", "mailto:a@b.org", "https://u:p@example.org/", "http://exa mple.org/", "http://[::1/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    # When, then
    with pytest.raises(Rejected):
        parse(url)


def test_the_host_is_empty_where_there_is_none() -> None:
    # When, then
    assert (host("https://www.example.org:8443/a"), host("javascript:x")) == ("example.org:8443", "")
