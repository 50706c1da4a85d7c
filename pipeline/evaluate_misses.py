"""What went wrong where the scorer found a miss or a false alarm: one fixed word for each, so that they can be counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from pipeline.evaluate import (
    ALERTED,
    EXACT,
    LOOSE,
    Judgement,
    Labelled,
    Pair,
    Told,
    common_names,
    overlap,
    same_date,
    same_text,
    same_venue,
)


class Miss(msgspec.Struct, frozen=True):
    """One thing that went wrong in one article: ``kind`` is a fixed word, ``gold`` and ``said`` are what was wanted and what was said."""

    kind: str
    row: Labelled
    gold: Told | None = None
    said: Told | None = None


def misses(judgements: Iterable[Judgement]) -> list[Miss]:
    """Every miss, false alarm and wrong slot outside borderline articles, in the order of the labelled set."""
    return [miss for one in judgements if not one.row.borderline for miss in _misses(one)]


def confusion(found: Iterable[Miss]) -> dict[str, int]:
    """How often each kind of miss occurs, the most frequent first."""
    return dict(Counter(miss.kind for miss in found).most_common())


def _misses(one: Judgement) -> list[Miss]:
    good = [pair for pair in one.pairs if pair.overlap >= LOOSE]
    out = [Miss(kind, one.row, pair.gold, pair.said) for pair in one.pairs for kind in _pair_misses(pair)]
    poor = [pair for pair in one.pairs if pair.overlap < LOOSE]
    lost = [told for told in one.gold if not any(told is pair.gold for pair in [*good, *poor])]
    extra = [told for told in one.said if not any(told is pair.said for pair in [*good, *poor])]
    for told in lost:
        kind, said = _why_lost(told, one, extra)
        extra = [other for other in extra if other is not said]
        out.append(Miss(kind, one.row, told, said))
    return out + [Miss(_why_extra(told, one), one.row, None, told) for told in extra]


def _why_lost(told: Told, one: Judgement, extra: Sequence[Told]) -> tuple[str, Told | None]:
    """Why a labelled event has no partner: it was said as another type or status, or not at all."""
    for other in extra:
        if other.type != told.type and overlap(other.who, told.who) >= LOOSE:
            return "wrong type", other
    for other in one.others:
        if overlap(other.who, told.who) >= LOOSE:
            return ("wrong status" if other.type == told.type else "wrong type"), other
    return ("missed event" if one.said else "missed article"), None


def _why_extra(told: Told, one: Judgement) -> str:
    if one.gold:
        return "extra event"
    for other in one.row.events:
        if overlap(other.who, told.who) >= LOOSE:
            return "false article: wrong status" if other.type in ALERTED else "false article: wrong type"
    return "false article"


def _pair_misses(pair: Pair) -> list[str]:
    gold, said = pair.gold, pair.said
    if pair.overlap < LOOSE:
        return ["wrong parties"]
    out = []
    if pair.overlap < EXACT:
        out.append("extra party" if gold.who < said.who else "missing party" if said.who < gold.who else "other party")
    if gold.status != said.status:
        out.append(f"status {gold.status} read as {said.status}")
    return out + _slot_misses(gold, said)


def _slot_misses(gold: Told, said: Told) -> list[str]:
    out = []
    if gold.date and gold.date_from != "sister" and not same_date(gold.date, said.date):
        out.append("wrong date" if said.date else "no date")
    if not gold.date and gold.date_from != "sister" and said.date:
        out.append("invented date")
    if gold.venue and not same_venue(gold.venue, said.venue):
        out.append("wrong venue" if said.venue else "no venue")
    if gold.mechanism and not same_text(gold.mechanism, said.mechanism):
        out.append("wrong body" if said.mechanism else "no body")
    if gold.participants:
        hits, strangers = common_names(gold.names, said.names)
        out += ["missing person"] * (hits < len(gold.names)) + ["person not there"] * (strangers > 0)
    return out
