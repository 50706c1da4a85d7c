"""The day of an event: the date in its sentences that fits its tense, settled against the article's own day.

The previous meeting's date, the next one's and the dateline's are told apart by what stands around them; where nothing settles the
day it stays open.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import msgspec

from processors.dates import DateExpression, Direction, ResolvedDate, resolve
from processors.draft import Draft
from processors.model import linear
from processors.model.linear import Linear
from processors.reading import Reading, Sentence
from processors.surroundings import around, clauses, is_quoted, just_ahead, just_behind, standing

MAX_BACK_DAYS = 45
"""A meeting reported as held lies no further back than this, unless the text dates it in full: older ones are recalled."""


MAX_CANDIDATES = 60
FAR_DAYS = 270
"""A date without a year is hardly told so far ahead."""
LATE_DAYS = 3
"""Announcements are copied for some days after the day they announce."""
_DATELINE_REACH = 40
_AFTER_DATELINE = ("", ".", ":", "-", "–", "—", "(", ")", "/")
_LETTERS = re.compile(r"[^\W\d_]+")


class When(msgspec.Struct, frozen=True):
    """``edtf`` as the mention prints it; ``basis`` as in the contract; ``text`` as the article has it."""

    edtf: str
    basis: Literal["explicit", "relative", "publication"]
    text: str
    start: date | None = None
    end: date | None = None


class Candidate(msgspec.Struct, frozen=True):
    day: When
    start: int
    signs: dict[str, float]


def find(reading: Reading, draft: Draft, model: Linear | None = None) -> When | None:
    """The likeliest date of the event, or None."""
    model = model or linear.models()["date"]
    scored = [(model.probability(c.signs), -c.start, c.day) for c in candidates(reading, draft)]
    best = max(scored, default=None, key=lambda one: one[:2])
    return best[2] if best is not None and best[0] >= model.threshold else _long_ago(reading, draft) or _publication(reading, draft)


def candidates(reading: Reading, draft: Draft) -> list[Candidate]:
    """Every date of the article that the event's tense allows, settled, with what stands around it."""
    wanted: Direction = "future" if draft.status in ("planned", "postponed") else "past"
    found: list[Candidate] = []
    for sentence in reading.live():
        for expression in sentence.dates:
            resolved = None if expression.unit == "hour" else resolve(expression, reading.anchor, _direction(sentence, expression, wanted))
            if resolved is None or not _possible(reading, draft, resolved) or _of_the_next(reading, draft, sentence, expression):
                continue
            if _far_without_year(reading, draft, expression, resolved):
                continue
            day = When(resolved.edtf, resolved.basis, expression.text, resolved.start, resolved.end)
            found.append(Candidate(day, expression.start, _signs(reading, draft, sentence, expression, resolved)))
        if len(found) >= MAX_CANDIDATES:
            break
    return [msgspec.structs.replace(one, signs=one.signs | _company(one, found)) for one in found]


def _company(one: Candidate, found: list[Candidate]) -> dict[str, float]:
    return {
        "again": min(2.0, float(sum(other.day.edtf == one.day.edtf for other in found) - 1)),
        "first": float(all(one.start <= other.start for other in found)),
        "only": float(len(found) == 1),
    }


def _signs(reading: Reading, draft: Draft, sentence: Sentence, expression: DateExpression, resolved: ResolvedDate) -> dict[str, float]:
    """What kind of date it is, how far from the article's day, in what kind of sentence, behind and before which words."""
    start, end = expression.start, expression.end
    return {
        expression.kind: 1.0,
        "year_written": float(expression.year is not None or expression.numbers is not None),
        "dateline": float(_in_dateline(sentence, expression)),
        "quoted": float(is_quoted(sentence, start)),
        "said_ahead": float(just_ahead(sentence, start, "speak", 22)),
        "said_behind": float(just_behind(sentence, end, "speak", 12)),
        "background_ahead": float(just_ahead(sentence, start, "background", 40)),
        "postpone_ahead": float(just_ahead(sentence, start, "postpone", 40)),
        "document_ahead": float(just_ahead(sentence, start, "document", 12)),
        "origin_ahead": float(just_ahead(sentence, start, "origin", 3)),
        "held_tight": float(just_ahead(sentence, start, "held", 20)),
        "planned_tight": float(just_ahead(sentence, start, "planned", 20)),
        "meeting_tight": float(just_ahead(sentence, start, "meeting", 20)),
        "first_in_sentence": float(expression is sentence.dates[0]),
        **{f"{name}_{draft.status if draft.status == 'planned' else 'held'}": 1.0 for name in _distance(reading, resolved)},
        **clauses(draft, sentence, start),
        **around(sentence, start, end),
        **standing(draft, sentence),
    }


def _distance(reading: Reading, resolved: ResolvedDate) -> list[str]:
    """How far a settled date lies from the article's day."""
    if reading.anchor is None or resolved.start is None or resolved.end is None:
        return ["unsettled"]
    behind, ahead = (reading.anchor.start - resolved.end).days, (resolved.start - reading.anchor.end).days
    if behind > 0:
        return [name for name, days in (("past", 0), ("past_week", 7), ("past_months", MAX_BACK_DAYS)) if behind > days]
    return [name for name, days in (("to_come", 0), ("in_weeks", 14), ("in_months", 90), ("far", FAR_DAYS)) if ahead > days] or ["today"]


def _possible(reading: Reading, draft: Draft, resolved: ResolvedDate) -> bool:
    """Whether a date may be that of an event that is past or to come."""
    if resolved.precision == "year":
        return False
    if reading.anchor is None or resolved.start is None or resolved.end is None:
        return True
    if draft.status in ("planned", "postponed"):
        late = (reading.anchor.start - resolved.end).days
        return late <= 0 or (late <= LATE_DAYS and resolved.basis == "explicit")
    return draft.status in ("cancelled", "denied") or (resolved.start - reading.anchor.end).days <= 1


def _of_the_next(reading: Reading, draft: Draft, sentence: Sentence, expression: DateExpression) -> bool:
    """Whether a date is that of the promised next meeting, in an article whose own day is unknown: nothing else keeps it from one that was held."""
    if reading.anchor is not None or draft.status in ("planned", "postponed"):
        return False
    return any(hit.start < expression.start for hit in sentence.all("next_step"))


def _far_without_year(reading: Reading, draft: Draft, expression: DateExpression, resolved: ResolvedDate) -> bool:
    """A day without a year that would lie half a year back: what was held then is not told without its year."""
    if draft.status not in ("held", "agreed") or expression.kind != "day" or expression.year is not None or expression.numbers is not None:
        return False
    return reading.anchor is not None and resolved.end is not None and (reading.anchor.start - resolved.end).days > NO_YEAR_DAYS


NO_YEAR_DAYS = 180
"""So far back a meeting that was held is told with its year."""


def recalled(reading: Reading, draft: Draft, day: When | None) -> str | None:
    """The day of an earlier meeting that the text recalls: a date with its day or month in a background sentence that tells of a meeting."""
    for sentence in reading.live():
        if not sentence.background or sentence.index == draft.trigger.index or not sentence.has("meeting", "held", "session", "trip"):
            continue
        for expression in sentence.dates:
            resolved = resolve(expression, reading.anchor, "past")
            if resolved is None or resolved.end is None or expression.kind not in ("day", "month", "range", "weekday"):
                continue
            if day is None or day.start is None or resolved.end < day.start:
                return resolved.edtf
    return None


def is_retelling(reading: Reading, draft: Draft, day: When | None) -> bool:
    """Whether what is told as held lies so far back that the article recalls it rather than reports it."""
    if draft.status not in ("held", "agreed") or day is None or day.end is None or reading.anchor is None:
        return False
    return (reading.anchor.start - day.end).days > MAX_BACK_DAYS


def _direction(sentence: Sentence, expression: DateExpression, wanted: Direction) -> Direction:
    """The event's direction, unless the verb right before the date is of the other one ("they last met on 3 February")."""
    if expression.kind == "weekday" and (
        just_ahead(sentence, expression.start, "speak", 22) or just_behind(sentence, expression.end, "speak", 8)
    ):
        return "past"  # "the ministry said on Monday": what is to come was announced then
    if expression.kind == "duration" and ("%" in sentence.text or sentence.has("percent")):
        return "past"  # "fell by 60 % in two months"
    before = [hit for hit in sentence.all("held", "planned", "future", "background") if 0 <= expression.start - hit.end <= 25]
    if not before:
        return wanted
    return "future" if max(before, key=lambda hit: hit.end).cue in ("planned", "future") else "past"


def _long_ago(reading: Reading, draft: Draft) -> When | None:
    """The day, month or year long past at which the sentence of the meeting puts it, whatever else speaks for news: "in February X met Y", in November."""
    if draft.status not in ("held", "agreed") or reading.anchor is None:
        return None
    for expression in draft.trigger.dates:
        resolved = resolve(expression, reading.anchor, "past")
        told = just_ahead(draft.trigger, expression.start, "document", 30) or just_ahead(draft.trigger, expression.start, "background", 40)
        if resolved is None or resolved.end is None or resolved.precision == "interval" or told:
            continue
        if (reading.anchor.start - resolved.end).days > MAX_BACK_DAYS:
            return When(resolved.edtf, resolved.basis, expression.text, resolved.start, resolved.end)
    return None


def _publication(reading: Reading, draft: Draft) -> When | None:
    """The day (or month) of publication, where headline or lead tell of a meeting as news and no date stands in the text."""
    published = reading.article.published
    if not published or draft.status not in ("held", "agreed") or reading.anchor is None or draft.trigger.background:
        return None
    head = [sentence for sentence in reading.live() if sentence.title or sentence.lead]
    if not any(sentence.has("ongoing", "held") for sentence in head) or draft.trigger not in head:
        return None
    first, last = reading.anchor.start, reading.anchor.end
    edtf = first.isoformat() if first == last else published[:7]
    return When(edtf, "publication", published[:10], first, last)


def _in_dateline(sentence: Sentence, expression: DateExpression) -> bool:
    """Whether a date stands in the first words of a sentence, behind nothing but names: "Bern, 18.03.2021.", "QUETTA, Nov 9.", "17 May."."""
    at = expression.start - sentence.start
    if sentence.title or expression.kind != "day" or at > _DATELINE_REACH:
        return False
    before, rest = sentence.text[:at], sentence.text[expression.end - sentence.start :].lstrip()
    if any(len(word) > 2 and not word[0].isupper() for word in _LETTERS.findall(before)) or (at == 0 and len(rest) > 1):
        return False
    return rest[:1] in _AFTER_DATELINE or (expression.text.endswith(".") and bool(before.strip()))
