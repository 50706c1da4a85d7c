"""Telephone calls between governments: recorded, no alert of their own."""

from __future__ import annotations

from processors.draft import Draft
from processors.parties import Weight
from processors.reading import Reading

NAME = "call"
DESCRIPTION = "A telephone or video call of two governments that is the contact the article reports."


def find(reading: Reading, weights: list[Weight]) -> list[Draft]:
    """At most one draft: the first call told in headline or lead and not as background."""
    for sentence in reading.live():
        if sentence.has("call") and (sentence.title or sentence.lead) and not sentence.background:
            return [Draft(type="call", status="held", trigger=sentence, support=[sentence], rule="call", score=1.0, features={})]
    return []
