"""Fills the slots of an accepted draft: date, venue, body, participants, topics, next step, quotes, evidence, confidence."""

from __future__ import annotations

from pipeline.records import Evidence, Mention
from processors.draft import Draft
from processors.reading import Reading


def mention(reading: Reading, draft: Draft) -> Mention:
    trigger = draft.trigger
    return Mention(
        type=draft.type,
        status=draft.status,
        parties=sorted(draft.parties),
        format="bilateral" if len(draft.parties) == 2 else "small_group",
        rule=draft.rule,
        evidence=[Evidence(quote=reading.whole[trigger.start : trigger.end], start=trigger.start, end=trigger.end)],
    )
