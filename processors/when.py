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
from processors.reading import Reading, Sentence

_PRECISE = {"day": 3.0, "relative": 3.0, "weekday": 2.8, "range": 2.8, "part": 1.4, "week_of": 1.6, "month": 1.2, "duration": 1.0, "period": 1.0, "quarter": 0.8, "season": 0.6, "year": 0.1}  # fmt: skip

MAX_BACK_DAYS = 45
"""A meeting reported as held lies no further back than this, unless the text dates it in full: older ones are recalled."""


DATELINE = 0.3
"""What a date in a dateline is worth: the day of writing, which is the day of the event only where nothing else is told."""
FAR_DAYS = 270
"""A date without a year is hardly told so far ahead."""
LATE_DAYS = 3
"""Announcements are copied for some days after the day they announce."""
_DATELINE_REACH = 40
_AFTER_DATELINE = ("", ".", ":", "-", "–", "—", "(", ")", "/")
_BEFORE_DATE = re.compile(r"[\w .'’/(),:–—-]{0,40}")


class When(msgspec.Struct, frozen=True):
    """``edtf`` as the mention prints it; ``basis`` as in the contract; ``text`` as the article has it."""

    edtf: str
    basis: Literal["explicit", "relative", "publication"]
    text: str
    start: date | None = None
    end: date | None = None


def find(reading: Reading, draft: Draft) -> When | None:
    """The likeliest date of the event, or None."""
    direction: Direction = "future" if draft.status in ("planned", "postponed") else "past"
    best: tuple[float, When] | None = None
    for sentence in _ordered(reading, draft):
        for expression in sentence.dates:
            if expression.unit == "hour":
                continue
            resolved = resolve(expression, reading.anchor, _direction(sentence, expression, direction))
            if resolved is None:
                continue
            value = _value(reading, draft, sentence, expression, resolved)
            if value > 0 and (best is None or value > best[0]):
                best = (value, When(resolved.edtf, resolved.basis, expression.text, resolved.start, resolved.end))
    return best[1] if best else _publication(reading, draft)


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
    before = [hit for hit in sentence.all("held", "planned", "future", "background") if 0 <= expression.start - hit.end <= 25]
    if not before:
        return wanted
    return "future" if max(before, key=lambda hit: hit.end).cue in ("planned", "future") else "past"


def _ordered(reading: Reading, draft: Draft) -> list[Sentence]:
    near = [s for s in reading.live() if s in draft.support or s.title or s.lead or abs(s.index - draft.trigger.index) <= 1]
    return sorted(near, key=lambda s: (s.index != draft.trigger.index, s.index))


def _value(reading: Reading, draft: Draft, sentence: Sentence, expression: DateExpression, resolved: ResolvedDate) -> float:
    value = _PRECISE.get(expression.kind, 0.5)
    value += 1.0 * (sentence.index == draft.trigger.index) + 0.4 * (sentence.lead or sentence.title) + 0.3 * (sentence in draft.support)
    value += 0.6 * sentence.has("meeting", "held", "planned", "session", "trip", "ongoing")
    value *= _tense_fit(reading, draft, resolved)
    if sentence.background or _behind(sentence, expression, "background", 40):
        value *= 0.3
    if _behind(sentence, expression, "next_step", 80) and draft.status != "planned":
        value *= 0.2
    if _behind(sentence, expression, "postpone", 40) and draft.status == "planned":
        value *= 0.5
    if _in_dateline(sentence, expression):
        value *= DATELINE
    if _behind(sentence, expression, "document", 12) and draft.type != "agreement":
        value *= 0.4  # "the memorandum of 19 December": the day of another paper
    if resolved.start and reading.anchor and expression.year is None and (resolved.start - reading.anchor.end).days > FAR_DAYS:
        value *= 0.2
    near = [
        hit for hit in sentence.all("meeting", "held", "planned", "session", "ongoing", "trip") if abs(hit.start - expression.start) < 60
    ]
    return value + (0.5 if near and value > 0 else 0.0)


def _tense_fit(reading: Reading, draft: Draft, resolved: ResolvedDate) -> float:
    """How well a settled date agrees with the event's being past or to come; 0 excludes it."""
    if reading.anchor is None or resolved.start is None or resolved.end is None:
        return 1.0
    if draft.status in ("planned", "postponed"):
        late = (reading.anchor.start - resolved.end).days
        return 1.0 if late <= 0 else 0.6 if late <= LATE_DAYS and resolved.basis == "explicit" else 0.0
    if draft.status in ("cancelled", "denied"):
        return 1.0
    if (resolved.start - reading.anchor.end).days > 1:
        return 0.0
    return 1.0 if (reading.anchor.start - resolved.end).days <= MAX_BACK_DAYS else 0.3


def _publication(reading: Reading, draft: Draft) -> When | None:
    """The day of publication, where a headline tells a meeting in the present tense and nothing else dates it."""
    published = (reading.article.published or "")[:10]
    if draft.status != "held" or len(published) != 10 or reading.anchor is None or reading.anchor.start != reading.anchor.end:
        return None
    if reading.title is None or not reading.title.has("ongoing", "held"):
        return None
    day = reading.anchor.start
    return When(day.isoformat(), "publication", published, day, day)


def _in_dateline(sentence: Sentence, expression: DateExpression) -> bool:
    """Whether a date stands in the first words of a sentence that tells nothing before it: "Bern, 18.03.2021.", "QUETTA, Nov 9."."""
    at = expression.start - sentence.start
    if sentence.title or at > _DATELINE_REACH or not _BEFORE_DATE.fullmatch(sentence.text[:at]):
        return False
    telling = sentence.all("held", "planned", "ongoing", "meeting", "session", "officials", "place_prepositions")
    rest = sentence.text[expression.end - sentence.start :].lstrip()
    return at > 0 and not any(hit.start < expression.start for hit in telling) and rest[:1] in _AFTER_DATELINE


def _behind(sentence: Sentence, expression: DateExpression, cue: str, reach: int) -> bool:
    return any(0 <= expression.start - hit.end <= reach for hit in sentence.all(cue))
