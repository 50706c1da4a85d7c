"""The subjects of an event, from the closed list, in the order of their weight in the article."""

from __future__ import annotations

from collections import Counter
from typing import cast

from pipeline.records import Topic
from processors.reading import Reading, Sentence

MOST = 4


def of(reading: Reading, support: list[Sentence]) -> list[Topic]:
    """At most ``MOST`` topics; sentences of the event count most, then headline and lead. ``other`` where only weak terms stand."""
    counts: Counter[str] = Counter()
    inside = {sentence.index for sentence in support}
    for sentence in reading.live():
        weight = 3 if sentence.index in inside else 2 if sentence.title or sentence.lead else 1
        for hit in sentence.topics():
            counts[hit.cue.removeprefix("topic:")] += weight
    ranked = sorted(counts, key=lambda topic: (-counts[topic], topic))
    return cast("list[Topic]", ranked[:MOST] or ["other"])
