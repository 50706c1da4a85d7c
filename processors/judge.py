"""Which drafts stand, and between whom."""

from __future__ import annotations

from processors import parties
from processors.draft import Draft
from processors.reading import Reading


def accepted(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    weights = parties.grouped(parties.weigh(reading))
    kept = []
    for draft in drafts:
        draft.parties = [w.party for w in weights[:2] if w.score > 0.5]
        if len(draft.parties) == 2:
            kept.append(draft)
    return kept
