"""A meeting told deep in an article about something else, read as if its passage were the whole article.

The verdict and the slots look at headline and lead, where the news is; in a long text whose head tells of another matter they would take its day and
place, or see no meeting at all. A passage is the paragraph that tells of the meeting and the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from processors import judge
from processors.draft import Draft
from processors.events import bilateral_meeting
from processors.model.linear import Linear
from processors.model.meaning import Meaning
from processors.reading import Reading, Sentence

SURE = 0.95
"""What a passage needs to tell of a meeting that its article as a whole does not: as much as a text that only brushes the subject."""

SHORTEST, LONGEST = 3, 10
"""Sentences of a passage."""

LEAD = 2
"""Sentences of a passage that are read as its lead."""


def buried(reading: Reading, drafts: Sequence[Draft]) -> Draft | None:
    """The draft of a meeting whose sentence is neither in headline nor lead, and of which these say nothing; None where there is none, or only a call."""
    draft = next((one for one in drafts if one.type == "bilateral_meeting"), None)
    if draft is None or draft.trigger.title or draft.trigger.lead or draft.trigger.background or not draft.trigger.topics():
        return None
    if judge.only_call(reading, draft):
        return None
    parties = {party for name in draft.trigger.names for party in name.parties}
    head = [sentence for sentence in reading.live() if sentence.title or sentence.lead]
    told = any(sentence.has("meeting", "held", "planned", "session") and _parties(sentence) & parties for sentence in head)
    return None if told else draft


def _parties(sentence: Sentence) -> set[str]:
    return {party for name in sentence.names for party in name.parties}


def of(reading: Reading, trigger: Sentence) -> Reading:
    """The passage around a sentence, its sentences counted anew. Offsets stay those of the article."""
    live = reading.live()
    at = next(place for place, sentence in enumerate(live) if sentence.index == trigger.index)
    breaks = [place for place in range(1, len(live)) if "\n" in reading.whole[live[place - 1].end : live[place].start]]
    first = max((place for place in breaks if place <= at), default=0)
    ends = [place for place in breaks if place > at]
    last = ends[1] if len(ends) > 1 else len(live)
    last = min(max(last, first + SHORTEST), max(first + LONGEST, at + 1))
    kept = [
        replace(sentence, index=place, title=False, lead=place < LEAD)
        for place, sentence in enumerate(live[max(first, at - LONGEST + 2) : last])
    ]
    names = [name for name in reading.names if kept[0].start <= name.start < kept[-1].end]
    return replace(reading, sentences=kept, names=names)


def meeting(
    reading: Reading, trigger: Sentence, models: Mapping[str, Linear], meanings: Mapping[str, Meaning]
) -> tuple[Reading, Draft] | None:
    """The meeting a passage tells of, read by itself; None where it does not stand."""
    passage = of(reading, trigger)
    weights = judge.weighed(passage)
    drafts = judge.accepted(passage, bilateral_meeting.find(passage, weights), weights, models, meanings)
    return (passage, drafts[0]) if drafts else None
