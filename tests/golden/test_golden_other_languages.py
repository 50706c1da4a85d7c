"""What holds for the labelled articles in the languages beside English and Spanish, beyond the common form."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GUIDE = HERE.parent.parent / "docs" / "golden-set.md"
# Language and how many articles there are at least.
LEAST = {"fr": 34, "ar": 30, "de": 26, "it": 22, "pt": 18, "tr": 18, "ru": 18}

Article = dict[str, Any]


def load(part: str, lang: str) -> list[Article]:
    return [json.loads(line) for line in (HERE / part / f"{lang}.jsonl").read_text("utf-8").splitlines()]


def whole(lang: str) -> list[Article]:
    return load("dev", lang) + load("kept", lang)


@pytest.mark.parametrize(("lang", "least"), LEAST.items())
def test_negatives_are_the_majority_and_a_third_is_kept_aside(lang: str, least: int) -> None:
    # Given
    rows = whole(lang)
    # When
    positives = sum(article["relevant"] for article in rows)
    # Then
    assert len(rows) >= least
    assert len(rows) - positives > positives >= 5
    assert 0.25 <= len(load("kept", lang)) / len(rows) <= 0.42


@pytest.mark.parametrize("lang", LEAST)
def test_texts_have_lines_of_noise_and_a_third_is_long(lang: str) -> None:
    # Given
    words = [len(article["text"].split()) for article in whole(lang)]
    # When / Then
    assert min(words) >= 90
    assert max(words) <= 470
    assert sum(n > 250 for n in words) >= len(words) / 3
    assert all(article["text"].count("\n") >= 5 for article in whole(lang))


@pytest.mark.parametrize("lang", LEAST)
def test_traps_are_those_the_guide_names(lang: str) -> None:
    # Given
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE.read_text("utf-8"), flags=re.MULTILINE))
    # When
    unknown = {slug.strip() for article in whole(lang) for slug in article["trap"].split(":")[0].split(",")} - documented
    # Then
    assert unknown == set()


def test_the_counts_in_the_guide_are_those_of_the_files() -> None:
    # Given
    names = {"fr": "French", "ar": "Arabic", "de": "German", "it": "Italian", "pt": "Portuguese", "tr": "Turkish", "ru": "Russian"}
    guide = GUIDE.read_text("utf-8")
    for lang, name in names.items():
        rows = whole(lang)
        # When
        relevant = sum(article["relevant"] for article in rows)
        counts = (
            len(load("dev", lang)),
            len(load("kept", lang)),
            relevant,
            len(rows) - relevant,
            sum(article["borderline"] for article in rows),
            sum(len(article["text"].split()) > 250 for article in rows),
        )
        # Then
        assert f"| {name} | " + " | ".join(map(str, counts)) + " |" in guide
