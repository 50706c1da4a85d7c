"""Text from hostile markup."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.plaintext import clean, line, text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("plain", "plain"),
        ("a &lt; b &amp;&amp; c", "a < b && c"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<b>M</b>exico", "Mexico"),
        ("<script>x()</script><style>p{}</style>text<!-- no -->", "text"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<svg><script>alert(1)</script></svg>after", "after"),
        ("<math><mi><table><mglyph><style><img src=x onerror=alert(1)></style></table></mi></math>", ""),
        ("<a href='javascript:alert(1)'>link</a>", "link"),
        ("unclosed <b>bold", "unclosed bold"),
        ("العربية <b>نص</b>\u200f", "العربية نص\u200f"),
        ("", ""),
        ("&#0;&#x1b;[31m", "\ufffd[31m"),
    ],
)
def test_the_words_of_markup_are_kept_and_nothing_else(markup: str, words: str) -> None:
    # When, then
    assert text(markup, 1000) == words


@given(st.text(max_size=300))
def test_whatever_goes_in_text_comes_out(markup: str) -> None:
    # When
    found = text(markup, 100)

    # Then
    found.encode("utf-8")
    assert len(found) <= 100
    assert not any(char < " " and char != "\n" for char in found)
    assert "\n" not in line(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000,
        "<" * 1_000_000,
        "&" * 1_000_000,
        "<!--" * 200_000,
        "<a " + "b=c " * 200_000 + ">",
        "\U0001f468\u200d" * 200_000,
        "x" * 5_000_000,
    ],
    ids=["deep", "brackets", "ampersands", "comments", "attributes", "joiners", "one word"],
)
def test_traps_cost_little(markup: str) -> None:
    # Given
    begin = time.process_time()

    # When
    found = text(markup, 8_000)

    # Then
    assert len(found) <= 8_000
    assert time.process_time() - begin < 3


def test_text_is_composed_and_its_blanks_are_collapsed() -> None:
    # When, then
    assert clean(" e\u0301te\u0301\t\t x \r\n\r\n y\u00a0z ", 100) == "été x\ny z"
