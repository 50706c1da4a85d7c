"""Whether a meeting is planned, held, cancelled, postponed or denied, read from the tenses and markers of the sentences that tell of it."""

from __future__ import annotations

from pipeline.records import Status
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

NEAR = 70
"""Characters between a marker and the meeting word it may change."""


def weigh(reading: Reading, support: list[Sentence]) -> dict[str, float]:
    """Votes for each status over the sentences of one event."""
    votes = dict.fromkeys(("held", "planned", "cancelled", "postponed", "denied"), 0.0)
    for sentence in support:
        factor = 2.0 if sentence.title else 1.6 if sentence.lead else 1.0
        if sentence.background:
            factor *= 0.3
        for status, value in sentence_votes(sentence).items():
            votes[status] += factor * value
    return votes


def sentence_votes(sentence: Sentence) -> dict[str, float]:
    """One sentence's votes: a future verb after a past one ("met to discuss") is its purpose and counts little."""
    held, planned = sentence.all("held"), sentence.all("planned")
    votes = {
        "held": min(2.0, 1.0 * len(held)) + (0.5 if sentence.title else 0.3) * min(1, len(sentence.all("ongoing"))),
        "planned": sum(_planned_value(hit, held) for hit in planned[:2]) + 0.4 * min(1, len(sentence.all("future"))),
        "cancelled": 1.5 * _beside_meeting(sentence, "cancel"),
        "postponed": 1.2 * _beside_meeting(sentence, "postpone"),
        "denied": 1.2 * _beside_meeting(sentence, "deny"),
    }
    return votes


def _planned_value(hit: Hit, held: list[Hit]) -> float:
    return 0.3 if any(other.start < hit.start for other in held) else 1.4


def _beside_meeting(sentence: Sentence, cue: str) -> int:
    meetings = sentence.all("meeting", "trip", "session", "body", "document")
    return int(any(abs(hit.start - other.start) <= NEAR for hit in sentence.all(cue) for other in meetings))


def decide(votes: dict[str, float]) -> Status:
    """The status with the most votes; a cancellation or denial must outweigh the telling itself."""
    if votes["cancelled"] >= 1.5 and votes["cancelled"] * 1.5 >= max(votes["held"], 0.1):
        return "cancelled"
    if votes["postponed"] > votes["held"] + votes["planned"]:
        return "postponed"
    if votes["denied"] > votes["held"] + votes["planned"]:
        return "denied"
    return "planned" if votes["planned"] > votes["held"] else "held"
