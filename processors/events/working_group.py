"""Joint bodies newly agreed, announced or created: working groups, task forces, joint committees, coordination units."""

from __future__ import annotations

from processors.draft import Draft
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

NAME = "working_group"
DESCRIPTION = "A joint body of two or a few governments that the article reports as agreed, announced or created."

REACH = 60
"""Characters between the word for creating and the word for the body."""


def find(reading: Reading) -> list[Draft]:
    """At most one draft: the body whose creation is told with the most weight."""
    best: tuple[float, Sentence, Hit] | None = None
    for sentence in reading.live():
        for value, hit in _creations(sentence):
            if best is None or value > best[0]:
                best = (value, sentence, hit)
    if best is None:
        return []
    value, sentence, _ = best
    planned = sentence.has("hedge") and not sentence.has("agree")
    return [
        Draft(
            type="working_group",
            status="planned" if planned else "agreed",
            trigger=sentence,
            support=[sentence],
            rule="body",
            score=value,
            features={},
        )
    ]


def _creations(sentence: Sentence) -> list[tuple[float, Hit]]:
    found = []
    for body in sentence.all("body"):
        makers = [hit for hit in sentence.all("create") if _linked(hit, body)]
        if makers:
            value = 1.0 + 0.5 * sentence.has("agree") + 0.5 * sentence.title + 0.3 * sentence.lead - 0.8 * sentence.background
            value -= 0.5 * sentence.has("nongov", "domestic", "subnational")
            found.append((value, body))
    return found


def _linked(maker: Hit, body: Hit) -> bool:
    ahead = 0 <= body.start - maker.end <= REACH
    behind = 0 <= maker.start - body.end <= REACH
    return ahead or (behind and len(maker.phrase) > 4)
