"""Meetings between governments: talks, visits with talks, sessions of standing joint bodies, small-group summits."""

from __future__ import annotations

from processors import status
from processors.draft import Draft
from processors.parties import Weight, context_of
from processors.reading import Reading, Sentence

NAME = "bilateral_meeting"
DESCRIPTION = "A meeting of governments of two states, or of a few named ones, or of a government and the EU or a UN body."


UNTOLD = 0.4
"""What a sentence without a meeting word counts: it carries the event only where none has one ("X and Y put their names to it in Paris")."""


def find(reading: Reading, weights: list[Weight]) -> list[Draft]:
    """At most one draft: the meeting the article is about. ``weights``: its parties, heaviest first."""
    top = {weight.party for weight in weights[:2]}
    scored = [(strength(sentence, top), sentence) for sentence in reading.live()]
    scored = [(value, sentence) for value, sentence in scored if value > 0]
    if not scored:
        return []
    best, trigger = max(scored, key=lambda pair: (pair[0], -pair[1].index))
    support = [sentence for value, sentence in scored if value >= 0.5 * best or sentence.title or sentence.lead]
    votes = status.weigh(reading, support)
    return [
        Draft(
            type="bilateral_meeting",
            status=status.decide(votes, status.by_votes(votes)),
            trigger=trigger,
            support=support,
            rule="meeting",
            score=best,
            features={f"votes_{name}": value for name, value in votes.items()},
        )
    ]


def strength(sentence: Sentence, top: set[str]) -> float:
    """How much a sentence tells of a meeting of the ``top`` governments; 0 where it has neither a meeting word nor two sides that sign, agree or act."""
    acting = {p for name in sentence.names if context_of(name, sentence) not in ("origin", "place", "observer") for p in name.parties}
    persons = [name for name in sentence.names if name.kind == "person"]
    told = sentence.has("meeting", "held", "ongoing", "planned", "trip", "session")
    if not told and not (sentence.has("sign", "agree", "document", "call") or len(acting) > 1 or len(persons) > 1):
        return 0.0
    value = 1.0 * sentence.has("meeting") + 1.0 * sentence.has("held", "planned")
    value += 0.4 * sentence.has("ongoing") + 0.4 * sentence.has("trip", "session")
    value += 0.7 * len(acting & top) + 0.3 * min(2, len(persons)) + 0.4 * sentence.has("officials", "both") + 0.5 * bool(sentence.topics())
    value += 0.5 * sentence.lead + 0.3 * sentence.title
    if sentence.has("off_agenda", "forum", "nongov"):
        value *= 0.7
    return value * (0.4 if sentence.background else 1.0) * (1.0 if told else UNTOLD)
