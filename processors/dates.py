"""Dates in a text: ``find_dates`` reads them, ``resolve`` settles them against the article's own date.

One grammar for all languages: ``processors.datetokens`` turns the text into a string of one letter a token, the patterns below find the
dates in that string. Nothing is invented: a date that needs the article's own date and has none stays open, a year is inferred
only within the horizon, and what a careful reader could take two ways is an interval. See docs/dates.md.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from processors.anchors import Anchor, anchor_of
from processors.dategrammar import matches
from processors.dateresolve import Direction, ResolvedDate, resolve
from processors.datetokens import Token, tokens_of
from processors.datewords import ARABIC, DateWords, load

__all__ = ["Anchor", "DateExpression", "DateWords", "Direction", "ResolvedDate", "anchor_of", "dateline", "find_dates", "resolve"]

TEXT_CHARS = 200_000
"""Characters looked at."""

DATELINE_CHARS = 60
"""How far into its line the date of a dateline stands at most."""

Kind = Literal[
    "day", "weekday", "relative", "month", "part", "period", "duration", "quarter", "season", "year", "week_of", "range"
]  # fmt: skip


class DateExpression(msgspec.Struct, frozen=True, kw_only=True):
    """One date as written. ``start`` and ``end`` are offsets into the text searched, ``text`` is what stands there.

    ``day``       a day of a month: ``day``, ``month``, perhaps ``year``, ``year_shift``, ``weekday``; or ``numbers`` (27/12/2023) as written;
                  or ``which`` ``day`` alone (el pasado 27)
    ``weekday``   Wednesday, perhaps with ``which``, a day number, or the ``unit`` week it belongs to
    ``relative``  ``offset`` days from the article's own day
    ``month``     January, January 2024, ``which`` January
    ``part``      ``part`` (early, mid, late) or ``ordinal`` ``unit`` (first week) of a month, a year or the running ``unit``
    ``period``    ``which`` ``unit``: this week, next year
    ``duration``  ``which`` (in, within, ago, next, last) ``count`` ``unit``; ``count`` None: "the coming weeks"
    ``quarter``   ``ordinal`` ``unit`` (quarter, half) of a year
    ``season`` and ``year``; ``week_of`` the week that holds a day; ``range`` from this to ``until``

    ``which``: this, next, coming, last (in, within, ago for durations). ``year_shift``: 0 this year, 1 next, -1 last.
    """

    start: int
    end: int
    text: str
    kind: Kind
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: str | None = None
    offset: int | None = None
    unit: str | None = None
    count: int | None = None
    part: str | None = None
    ordinal: int | None = None
    season: str | None = None
    numbers: tuple[int, int, int] | None = None
    until: DateExpression | None = None


def find_dates(text: str, lang: str | None) -> list[DateExpression]:
    """The dates of a text in order, none overlapping; [] for a language without date words. ``lang`` is a primary subtag (``es``)."""
    words = load(lang)
    if words is None:
        return []
    tokens = tokens_of(text[:TEXT_CHARS], words)
    kinds = "".join(token.kind for token in tokens)
    found: list[DateExpression] = []
    for match in matches(kinds, words):
        expression = _build(match.lastgroup or "", tokens[match.start() : match.end()], text)
        if expression is not None and not _stamp(expression, text, words):
            found.append(expression)
    return found


def dateline(text: str, expressions: list[DateExpression], anchor: Anchor | None) -> Anchor | None:
    """The day in a report's dateline ("HAVANA, 14 Nov. -"), for an article whose feed gave none; None where there is no dateline.

    It must be the first date, in the first ``DATELINE_CHARS`` of a line, with nothing but names before it and a mark behind; ``anchor`` (when the article was
    retrieved) settles its year.
    """
    first = next((expression for expression in expressions if expression.kind == "day"), None)
    if first is None:
        return None
    place = text[text.rfind("\n", 0, first.start) + 1 : first.start]
    words = [word for word in re.findall(r"[^\W\d_]+", place) if len(word) > 2]
    if not words or len(place) > DATELINE_CHARS or not all(word[0].isupper() for word in words) or not _ends_dateline(text, first):
        return None
    day = resolve(first, anchor, "past")
    if day is None or day.start is None or day.end is None or day.far or (anchor is not None and day.start > anchor.end):
        return None
    return Anchor(day.start, day.end, anchor.month_first if anchor else None)


def _ends_dateline(text: str, date: DateExpression) -> bool:
    """Whether nothing follows a date that would make it part of a sentence: a mark, a dash, a bracket or the line's end."""
    return date.text.endswith(".") or text[date.end :].lstrip(" \t")[:1] in ("", "\n", ".", ":", "-", "–", "—", "(", ")", "/")


def _build(rule: str, tokens: list[Token], text: str) -> DateExpression | None:
    tokens = _trim(tokens)
    start, end = tokens[0].start, tokens[-1].end
    fields = _BUILDERS.get(rule, _plain_fields)(tokens)
    kind = _KINDS.get(rule, rule)
    if (
        fields is None
        or (kind == "period" and fields.get("unit") in {"day", "hour"})
        or (rule in {"date", "mdate"} and (fields.get("day") is None or fields.get("month") is None))
    ):
        return None
    return msgspec.convert({"start": start, "end": end, "text": text[start:end], "kind": kind, **fields}, DateExpression)


def _trim(tokens: list[Token]) -> list[Token]:
    """A date does not begin or end with a filler ("in" stays out of "in January")."""
    first, last = 0, len(tokens)
    while tokens[first].kind in "f,(":
        first += 1
    while tokens[last - 1].kind in "f,":
        last -= 1
    return tokens[first:last]


Fields = dict[str, object]

_KINDS = {
    "iso": "day", "numeric": "day", "date": "day", "mdate": "day", "two_days": "range", "two_mdays": "range", "days": "range", "mdays": "range",
    "months": "range", "weekdays": "range", "part_month": "part", "ordinal_part": "part", "today_weekday": "relative", "within": "duration",
    "numbered": "day", "short": "day",
}  # fmt: skip
_FIELDS = {
    "M": "month", "m": "month", "D": "day", "Y": "year", "W": "weekday", "w": "weekday", "R": "offset", "P": "part", "E": "season", "O": "ordinal",
    "n": "count", "N": "count", "U": "unit", "S": "unit", "u": "unit", "Q": "unit", "H": "unit", "A": "unit", "T": "which", "X": "which", "L": "which",
}  # fmt: skip
_SHIFTS = {"this": 0, "next": 1, "coming": 1, "last": -1}


def _plain_fields(tokens: list[Token]) -> Fields:
    """Each class's first value under its field; "next year" beside a month becomes ``year_shift``."""
    fields: Fields = {}
    for token in tokens:
        name = _FIELDS.get(token.kind)
        if name and token.value is not None and fields.get(name, "this") == "this":
            fields[name] = token.value
    kinds = "".join(token.kind for token in tokens)
    shift = re.search(r"[TXL]f?A|A[TXL]", kinds)
    if shift and ("month" in fields or "ordinal" in fields or "part" in fields):
        which = next(str(token.value) for token in tokens[shift.start() : shift.end()] if token.kind in "TXL")
        fields["year_shift"] = _SHIFTS[which]
        if fields.get("unit") == "year":
            del fields["unit"]
        if sum(token.kind in "TXL" for token in tokens) == 1:
            fields.pop("which", None)
    elif fields.get("unit") == "year" and "year" in fields:
        del fields["unit"]
    return fields


def _iso(tokens: list[Token]) -> Fields:
    numbers = [token.value for token in tokens if token.kind in "YD"]
    return {"year": numbers[0], "month": numbers[1], "day": numbers[2]}


def _numeric(tokens: list[Token]) -> Fields:
    numbers = [int(token.value or 0) for token in tokens if token.kind in "YDN"]
    if numbers[2] < 100:
        numbers[2] += 2000
    return {"numbers": tuple(numbers), "weekday": next((token.value for token in tokens if token.kind in "Ww"), None)}


def _short(tokens: list[Token]) -> Fields | None:
    day, month = (int(token.value or 0) for token in tokens if token.kind == "D")
    weekday = next((token.value for token in tokens if token.kind in "Ww"), None)
    return {"day": day, "month": month, "weekday": weekday} if month <= 12 else None


def _part_month(tokens: list[Token]) -> Fields:
    """ "Metà gennaio" and "half of January" without a number are its middle."""
    fields = _plain_fields(tokens)
    if "part" not in fields and "ordinal" not in fields and fields.get("unit") == "half":
        fields["part"] = "mid"
    return fields


def _day(tokens: list[Token]) -> Fields:
    fields = _plain_fields(tokens)
    for name in ("ordinal", "count"):
        if "day" not in fields and name in fields:
            fields["day"] = fields.pop(name)
    return fields


def _duration(tokens: list[Token]) -> Fields:
    fields = _plain_fields([token for token in tokens if token.kind != "D"])
    number = next((token.value for token in tokens if token.kind in "DNn"), None)
    dual = next((token for token in tokens if token.kind == "V"), None)
    lead = next((token for token in tokens if token.kind in "IJG"), None)
    fields["count"] = 2 if dual else number
    if dual:
        fields["unit"] = dual.value
    if "which" not in fields:
        fields["which"] = lead.value if lead else "in"
    fields.pop("year_shift", None)
    return fields


def _quarter(tokens: list[Token]) -> Fields | None:
    fields = _plain_fields(tokens)
    if "ordinal" not in fields:
        fields["ordinal"] = fields.pop("day", None) if "day" in fields else -1 if fields.get("which") == "last" else None
        fields.pop("which", None)
    first_unit = next((token.value for token in tokens if token.kind in "QH"), None)
    return {**fields, "unit": first_unit} if fields["ordinal"] is not None else None


def _ordinal_part(tokens: list[Token]) -> Fields:
    fields = _plain_fields(tokens)
    if "L" in (tokens[0].kind, tokens[1].kind) and "ordinal" not in fields:
        fields["ordinal"] = -1
        later = [token for token in tokens[2:] if token.kind in "TXL"]
        fields.pop("which", None)
        if later and "year_shift" not in fields:
            fields["which"] = later[0].value
    return fields


def _range(tokens: list[Token]) -> Fields | None:
    """The end has what the range says once; the start takes from it what it lacks."""
    at = max((index for index, token in enumerate(tokens[:-1]) if token.kind in "rc-/" and not _inside_month(tokens, index)), default=-1)
    if at < 0:
        return None
    left, right = _plain_fields(tokens[:at]), _plain_fields(tokens[at + 1 :])
    if "day" in left and "month" not in right:
        right["month"] = left["month"]
    for name in ("month", "year", "year_shift", "unit"):
        if name in right and not (name == "year" and "year_shift" in left):
            left.setdefault(name, right[name])
    if "unit" in right and "which" in right:
        left.setdefault("which", right["which"])
    kind = "day" if "day" in right else "weekday" if "weekday" in right and "month" not in right else "month"
    if kind == "day" and "day" not in left:
        return None
    until = {"start": tokens[at + 1].start, "end": tokens[-1].end, "text": "", "kind": kind, **right}
    return {**left, "until": until}


def _inside_month(tokens: list[Token], at: int) -> bool:
    """A slash between two names of one month."""
    return (
        tokens[at].kind == "/"
        and at > 0
        and tokens[at - 1].kind in "Mm"
        and tokens[at + 1].kind in "Mm"
        and tokens[at - 1].value == tokens[at + 1].value
    )


_BUILDERS = {
    "iso": _iso, "numeric": _numeric, "date": _day, "mdate": _day, "week_of": _day, "two_days": _range, "two_mdays": _range, "days": _range,
    "mdays": _range, "months": _range, "weekdays": _range, "within": _duration, "duration": _duration, "quarter": _quarter,
    "ordinal_part": _ordinal_part, "short": _short, "part_month": _part_month,
}  # fmt: skip

_CLOCK = re.compile(r"[\s,|·•–-]{0,4}(?:T|at )?\d{1,2}:\d{2}")


def _stamp(expression: DateExpression, text: str, words: DateWords) -> bool:
    """Whether this is the page's own date line ("Updated 27 December 2023, 10:30"), which says nothing of the story."""
    if expression.kind != "day":
        return False
    line_start = text.rfind("\n", 0, expression.start) + 1
    line_end = text.find("\n", expression.end)
    before = text[max(line_start, expression.start - 40) : expression.start].lower().translate(ARABIC)
    stamped = any(before.rstrip(" :|-–—,").endswith(stamp) for stamp in words.stamps.split("|") if stamp)
    length = (len(text) if line_end < 0 else line_end) - line_start
    return stamped or (length <= 60 and bool(_CLOCK.match(text, expression.end)))
