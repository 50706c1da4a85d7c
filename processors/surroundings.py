"""What stands around a place or a date of an article: signs that the slot models weigh. Every value lies between 0 and 2."""

from __future__ import annotations

from processors.draft import Draft
from processors.lexicon import Hit
from processors.reading import Sentence

EVENT = ("meeting", "held", "planned", "ongoing", "session", "trip")
"""Cues of an event."""


def just_ahead(sentence: Sentence, start: int, cue: str, reach: int) -> bool:
    """Whether a cue ends at most ``reach`` characters in front of an offset."""
    return any(0 <= start - hit.end <= reach for hit in sentence.all(cue))


def just_behind(sentence: Sentence, end: int, cue: str, reach: int) -> bool:
    """Whether a cue begins at most ``reach`` characters behind an offset."""
    return any(0 <= hit.start - end <= reach for hit in sentence.all(cue))


def nearest(hits: list[Hit], start: int, end: int) -> int:
    """Characters between a stretch and the nearest hit; 999 without one."""
    return min((max(hit.start - end, start - hit.end, 0) for hit in hits), default=999)


def is_quoted(sentence: Sentence, start: int) -> bool:
    return any(low <= start < high for low, high in sentence.quoted)


def around(sentence: Sentence, start: int, end: int) -> dict[str, float]:
    """How near a word for the event, a signature or the subject stands."""
    return {
        "event_near": float(nearest(sentence.all(*EVENT), start, end) < 25),
        "event_by": float(nearest(sentence.all(*EVENT), start, end) < 60),
        "meeting_near": float(nearest(sentence.all("meeting", "session"), start, end) < 40),
        "held_near": float(nearest(sentence.all("held", "ongoing"), start, end) < 40),
        "trip_near": float(nearest(sentence.all("trip"), start, end) < 25),
        "signed_near": float(nearest(sentence.all("sign", "agree"), start, end) < 60),
        "topic_near": float(nearest(sentence.topics(), start, end) < 12),
    }


def clauses(draft: Draft, sentence: Sentence, start: int) -> dict[str, float]:
    """Whether the verb in front agrees with the event's being past or to come."""
    to_come = draft.status in ("planned", "postponed")
    ahead = any(just_ahead(sentence, start, cue, reach) for cue, reach in (("next_step", 80), ("planned", 60), ("future", 60)))
    past = any(just_ahead(sentence, start, cue, 60) for cue in ("held", "background"))
    return {
        "step_ahead": float(not to_come and ahead),
        "step_sentence": float(not to_come and sentence.has("next_step")),
        "past_clause": float(to_come and past),
        "clause_fits": float(ahead if to_come else past),
        "body_ahead": float(just_ahead(sentence, start, "body", 40)),
    }


def standing(draft: Draft, sentence: Sentence) -> dict[str, float]:
    """Where the sentence stands, and what it tells."""
    return {
        "trigger": float(sentence.index == draft.trigger.index),
        "beside_trigger": float(abs(sentence.index - draft.trigger.index) == 1),
        "support": float(any(sentence.index == other.index for other in draft.support)),
        "title": float(sentence.title),
        "lead": float(sentence.lead and not sentence.title),
        "late": min(2.0, sentence.index / 10),
        "background": float(sentence.background),
        "background_trigger": float(sentence.background and sentence.index == draft.trigger.index),
        "event_sentence": float(sentence.has(*EVENT)),
        "other_subject": float(sentence.has("other_topics", "other_worlds") and not sentence.topics()),
        "home": float(sentence.has("domestic", "nongov", "forum")),
    }
