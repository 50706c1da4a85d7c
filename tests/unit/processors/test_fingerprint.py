from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from processors.fingerprint import SKETCH, fingerprint, similarity


def story(seed: int, sentences: int = 40) -> list[str]:
    chance = random.Random(seed)
    words = [f"word{number}" for number in range(2_000)]
    return [" ".join(chance.choices(words, k=15)) + "." for _ in range(sentences)]


def test_a_copy_with_a_third_of_its_sentences_gone_is_still_a_copy() -> None:
    # Given
    stories = [story(seed) for seed in range(30)]
    copies = [random.Random(seed).sample(lines, k=len(lines) * 7 // 10) for seed, lines in enumerate(stories)]
    # When
    resemblance = [similarity(fingerprint(" ".join(a)), fingerprint(" ".join(b))) for a, b in zip(stories, copies, strict=True)]
    # Then
    assert min(resemblance) > 0.25


def test_two_stories_of_the_same_words_are_no_copies() -> None:
    # Given
    sketches = [fingerprint(" ".join(story(seed))) for seed in range(30)]
    # When
    resemblance = [similarity(a, b) for at, a in enumerate(sketches) for b in sketches[:at]]
    # Then
    assert max(resemblance) < 0.05


def test_case_punctuation_and_spacing_do_not_count() -> None:
    # Given
    text = "The ministers met on Monday; they agreed to meet again."
    # When / Then
    assert fingerprint(text) == fingerprint(text.upper().replace(";", " --\n").replace(".", "!"))


def test_short_texts_resemble_exactly() -> None:
    # Given
    a, b = fingerprint("one two three four five"), fingerprint("one two three four six")
    # When / Then
    assert similarity(a, b) == 1 / 3
    assert similarity(a, a) == 1.0
    assert similarity(a, []) == 0.0 == similarity([], [])


@settings(deadline=None)
@given(st.text(), st.text())
def test_a_sketch_is_small_sorted_and_symmetric(one: str, other: str) -> None:
    # When
    a, b = fingerprint(one), fingerprint(other)
    # Then
    assert len(a) <= SKETCH
    assert a == sorted(set(a))
    assert similarity(a, b) == similarity(b, a)
    assert 0.0 <= similarity(a, b) <= 1.0
