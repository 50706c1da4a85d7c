"""A date as written and the article's own date give a day, a month or an interval; nothing is guessed beyond the horizon."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from processors.anchors import Anchor

if TYPE_CHECKING:
    from processors.dates import DateExpression

Direction = Literal["past", "future"] | None

BACK_DAYS, AHEAD_DAYS = 400, 730
"""How far from the article a date may lie whose year was not written: news hardly recalls or announces further without the year."""

SLACK_DAYS = 1
"""A time zone's worth by which a date may lie on the wrong side of the article for its tense."""

AHEAD_WEIGHT = 1.3
"""Without a tense a day ahead counts as so much further than one behind: reports tell more of the past."""

WEEKDAY_DAYS = 90
"""Beyond so many days a weekday that fits outweighs nearness; nearer, a weekday that contradicts its date is taken for a slip."""

STAMP_DAYS = 2
"""How far an article's stamp may be off when its "today, Monday" contradicts it: then the weekday is believed."""

VAGUE_UNITS = 3
""""The coming weeks": about three of them."""

DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "weekend": 7, "month": 30, "quarter": 91, "half": 182, "year": 365}
SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9), "winter": (24, 12)}
"""EDTF's code of a (northern) season and its first month."""


class ResolvedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A settled date. ``edtf``: ``2023-12-27``, ``2024-01``, ``2024-01-21/2024-01-31``, ``2024-22``, or ``XXXX-12-27`` where no year can be known.

    ``start`` and ``end`` are its first and last day (None for ``XXXX``). ``far``: beyond the horizon (only a written year, or "last year", gets there).
    """

    edtf: str
    precision: Literal["day", "interval", "month", "season", "year"]
    basis: Literal["explicit", "relative"]
    start: date | None
    end: date | None
    far: bool = False


Span = tuple[date, date]


def resolve(expression: DateExpression, anchor: Anchor | None, direction: Direction = None) -> ResolvedDate | None:
    """Settle a date against the article's own; None where nothing settles it or it would lie beyond the horizon.

    ``direction`` is the verb's: a past event's bare weekday is the last such day up to the anchor, a future one's the next from it on; without
    it, whichever the words suggest. Where the anchor is a month or a year, what hangs on its day comes out no more precise than that.
    """
    try:
        return _resolve(expression, anchor, direction)
    except (ValueError, OverflowError):
        return None


def _resolve(expression: DateExpression, anchor: Anchor | None, direction: Direction) -> ResolvedDate | None:
    written = _written(expression, anchor)
    if written is not None:
        return _result(written, expression, "explicit", anchor)
    if anchor is None:
        return _yearless(expression)
    if anchor.precision != "day" and (expression.kind in _ON_THE_DAY or expression.unit in _WITHIN_A_MONTH):
        return _blurred(expression, anchor)
    span = _SOLVERS[expression.kind](expression, anchor, direction)
    if span is None or (expression.year_shift is None and not _near(span, anchor)):
        return None
    if expression.kind == "duration" and not (_near((span[0], span[0]), anchor) and _near((span[1], span[1]), anchor)):
        return None
    basis: Literal["explicit", "relative"] = "explicit" if expression.kind in {"day", "range"} and expression.month else "relative"
    return _result(span, expression, basis, anchor)


def _written(expression: DateExpression, anchor: Anchor | None) -> Span | None:
    """The span of an expression that holds its own year."""
    if expression.numbers is not None:
        return _numbers(expression.numbers, expression.weekday, anchor)
    if expression.year is None:
        return None
    if expression.until is not None:
        start, end = _dated(expression, expression.year), _dated(expression.until, expression.until.year or expression.year)
        if start > end and start[0].month > end[0].month:
            start = _dated(expression, expression.year - 1)
        return (start[0], end[1]) if start <= end else None
    return _dated(expression, expression.year)


def _dated(expression: DateExpression, year: int) -> Span:
    """First and last day of an expression in a year."""
    kind, month = expression.kind, expression.month
    if kind == "quarter" or (kind == "part" and month is None):
        return _part_of_year(expression, year)
    if kind == "season":
        return _season(expression.season or "", year)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if kind == "part":
        return _part_of_month(expression, year, month)
    if expression.day is None:
        return _month(year, month)
    day = date(year, month, expression.day)
    return _week(day) if kind == "week_of" else (day, day)


def _numbers(numbers: tuple[int, int, int], weekday: int | None, anchor: Anchor | None) -> Span | None:
    """27/12/2023: by what is possible, then the weekday, then the outlet's country, then nearness, then day first."""
    first, second, year = numbers
    readings = [
        date(year, month, day) for day, month in ((first, second), (second, first)) if 1 <= month <= 12 and _exists(year, month, day)
    ]
    if not readings:
        return None
    if len(readings) == 2 and readings[0] != readings[1]:
        if weekday is not None and sum(day.weekday() == weekday for day in readings) == 1:
            readings = [day for day in readings if day.weekday() == weekday]
        elif anchor is not None and anchor.month_first is not None:
            readings = readings[1:] if anchor.month_first else readings
        elif anchor is not None:
            near = [day for day in readings if abs((day - anchor.start).days) <= 45]
            readings = near if len(near) == 1 else readings
    return readings[0], readings[0]


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _yearless(expression: DateExpression) -> ResolvedDate | None:
    """Without an anchor: day and month as they stand, the year open; all else is lost."""
    if (
        expression.kind != "day"
        or expression.month is None
        or expression.day is None
        or not _exists(2024, expression.month, expression.day)
    ):
        return None
    return ResolvedDate(edtf=f"XXXX-{expression.month:02}-{expression.day:02}", precision="day", basis="explicit", start=None, end=None)


_ON_THE_DAY = {"weekday", "relative", "duration"}
_WITHIN_A_MONTH = {"day", "week", "weekend", "fortnight"}


def _blurred(expression: DateExpression, anchor: Anchor) -> ResolvedDate | None:
    """What counts from the anchor's day, where only its month or year is known."""
    if expression.kind in {"duration", "part"} and expression.unit not in {"hour", "day"}:
        return None
    return _result((anchor.start, anchor.end), expression, "relative", anchor)


def _near(span: Span, anchor: Anchor) -> bool:
    return (anchor.start - span[1]).days <= BACK_DAYS and (span[0] - anchor.end).days <= AHEAD_DAYS


def _result(span: Span, expression: DateExpression, basis: Literal["explicit", "relative"], anchor: Anchor | None) -> ResolvedDate:
    start, end = span
    far = anchor is not None and not _near(span, anchor)
    edtf, precision = f"{start.isoformat()}/{end.isoformat()}", "interval"
    if start == end:
        edtf, precision = start.isoformat(), "day"
    elif expression.kind == "season":
        code = SEASONS[expression.season or ""][0]
        edtf, precision = f"{start.year}-{code}", "season"
    elif span == _month(start.year, start.month):
        edtf, precision = f"{start.year:04}-{start.month:02}", "month"
    elif span == (date(start.year, 1, 1), date(start.year, 12, 31)):
        edtf, precision = f"{start.year:04}", "year"
    elif start.day == 1 and end == _month(end.year, end.month)[1]:
        edtf = f"{start.year:04}-{start.month:02}/{end.year:04}-{end.month:02}"
    return ResolvedDate(edtf=edtf, precision=precision, basis=basis, start=start, end=end, far=far)  # type: ignore[arg-type]


def _month(year: int, month: int) -> Span:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _week(day: date) -> Span:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _season(name: str, year: int) -> Span:
    first = SEASONS[name][1]
    return date(year, first, 1), _add_months(date(year, first, 1), 3) - timedelta(days=1)


def _part_of_month(expression: DateExpression, year: int, month: int) -> Span:
    first, last = _month(year, month)
    if expression.part is not None:
        return {
            "early": (first, first.replace(day=10)),
            "mid": (first.replace(day=11), first.replace(day=20)),
            "late": (first.replace(day=21), last),
        }[expression.part]
    if expression.unit in {"half", "fortnight"}:
        return (first, first.replace(day=15)) if expression.ordinal == 1 else (first.replace(day=16), last)
    number = expression.ordinal or 1
    if number < 0:
        return last - timedelta(days=6), last
    start = first + timedelta(days=7 * (number - 1))
    return start, min(start + timedelta(days=6), last)


def _part_of_year(expression: DateExpression, year: int) -> Span:
    if expression.part is not None:
        first, last = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[expression.part]
    else:
        size = 3 if expression.unit == "quarter" else 6
        number = 12 // size if expression.ordinal == -1 else expression.ordinal or 1
        first, last = (number - 1) * size + 1, number * size
    return date(year, first, 1), _month(year, last)[1]


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _in_some_year(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    """An expression of a month or day without its year: the nearest that fits the tense, the weekday deciding where the nearest is far."""
    if expression.year_shift is not None:
        years = [anchor.start.year + expression.year_shift]
    else:
        years = list(range(anchor.start.year - 2, anchor.end.year + 3))
    spans = [span for year in years if (span := _span_in(expression, year)) is not None]
    if expression.year_shift is None:
        spans = _fitting([span for span in spans if _near(span, anchor)], anchor, _leaning(expression, direction))
    if len(spans) > 1 and expression.weekday is not None and _distance(spans[0], anchor) > WEEKDAY_DAYS:
        spans.sort(key=lambda span: span[0].weekday() != expression.weekday)
    return spans[0] if spans else None


def _span_in(expression: DateExpression, year: int) -> Span | None:
    try:
        if expression.until is None:
            return _dated(expression, year)
        end = _dated(expression.until, year)
        start = _dated(expression, year)
        return (start if start <= end else _dated(expression, year - 1))[0], end[1]
    except ValueError:
        return None


def _leaning(expression: DateExpression, direction: Direction) -> Direction:
    """ "Last December" and "next January" need no verb."""
    if expression.which in {"next", "coming"}:
        return "future"
    return "past" if expression.which == "last" else direction


def _fitting(spans: list[Span], anchor: Anchor, direction: Direction) -> list[Span]:
    """Spans on the side of the anchor the tense asks for, nearest first; without a tense the past is favoured."""
    slack = timedelta(days=SLACK_DAYS)
    if direction == "past":
        spans = [span for span in spans if span[0] <= anchor.end + slack]
    elif direction == "future":
        spans = [span for span in spans if span[1] >= anchor.start - slack]
    ahead = 1.0 if direction else AHEAD_WEIGHT
    return sorted(spans, key=lambda span: (_distance(span, anchor) * (ahead if span[0] > anchor.end else 1.0), span))


def _distance(span: Span, anchor: Anchor) -> int:
    """Days between two spans, 0 where they touch."""
    return max((span[0] - anchor.end).days, (anchor.start - span[1]).days, 0)


def _solve_day(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    if expression.month is None:
        numbered = _numbered(expression.day or 1, None, anchor, _leaning(expression, direction))
        return None if numbered is None else (numbered, numbered)
    span = _in_some_year(expression, anchor, direction)
    if span is None and direction is not None and expression.year_shift is None:
        span = _in_some_year(expression, anchor, None)
    return span


def _solve_month(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    which = expression.which
    if (
        expression.year_shift is None
        and which in {"last", "next", "coming"}
        and expression.month == anchor.start.month
        and anchor.precision == "day"
    ):
        return _span_in(expression, anchor.start.year + (-1 if which == "last" else 1))
    return _in_some_year(expression, anchor, direction)


def _solve_part(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    if expression.month is not None:
        return _in_some_year(expression, anchor, direction)
    if expression.unit in {"month", "week", "weekend"}:
        return _part_of_unit(expression, anchor)
    shift = expression.year_shift if expression.year_shift is not None else 0
    return _part_of_year(expression, anchor.start.year + shift)


def _part_of_unit(expression: DateExpression, anchor: Anchor) -> Span:
    """The end of the month, early next week."""
    shift = {"last": -1, "next": 1, "coming": 1}.get(expression.which or "", 0)
    if expression.unit == "month":
        first = _add_months(anchor.start.replace(day=1), shift)
        return _part_of_month(expression, first.year, first.month)
    monday = _week(anchor.start)[0] + timedelta(days=7 * shift)
    early, late = {"early": (0, 1), "mid": (2, 3), "late": (3, 6)}[expression.part or "late"]
    return monday + timedelta(days=early), monday + timedelta(days=late)


def _solve_relative(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span:
    day = anchor.start + timedelta(days=expression.offset or 0)
    if expression.weekday is not None:
        shift = (expression.weekday - day.weekday() + 3) % 7 - 3
        day += timedelta(days=shift if abs(shift) <= STAMP_DAYS else 0)
    return day, day


def _solve_weekday(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    today, weekday, which = anchor.start, expression.weekday or 0, expression.which
    if expression.unit == "week":
        shift = {"last": -7, "next": 7, "coming": 7}.get(which or "", 0)
        day = _week(today)[0] + timedelta(days=weekday + shift)
        return day, day
    if expression.day is not None:
        numbered = _numbered(expression.day, weekday, anchor, _leaning(expression, direction))
        if numbered is not None:
            return numbered, numbered
    past = today - timedelta(days=(today.weekday() - weekday) % 7)
    future = today + timedelta(days=(weekday - today.weekday()) % 7)
    if which == "last":
        past = past if past < today else past - timedelta(days=7)
        return past, past
    if which in {"next", "coming"}:
        future = future if future > today else future + timedelta(days=7)
        ambiguous = which == "next" and future <= _week(today)[1]
        return future, future + timedelta(days=7 if ambiguous else 0)
    if which == "this" and direction is None:
        past = past if (today - past).days <= (future - today).days else future
    chosen = future if direction == "future" else past
    return chosen, chosen


def _numbered(number: int, weekday: int | None, anchor: Anchor, direction: Direction) -> date | None:
    """ "Friday the 19th": the nearest month where that day is that weekday, on the side the tense asks for."""
    months = [_add_months(anchor.start.replace(day=1), shift) for shift in (0, -1, 1, -2, 2, -3, 3)]
    days = [month.replace(day=number) for month in months if _exists(month.year, month.month, number)]
    spans = _fitting([(day, day) for day in days if weekday in (None, day.weekday())], anchor, direction)
    return spans[0][0] if spans else None


def _solve_period(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span:
    unit, shift = expression.unit, {"last": -1, "next": 1, "coming": 1}.get(expression.which or "", 0)
    today = anchor.start
    if unit == "day":
        return today + timedelta(days=shift), today + timedelta(days=shift)
    if unit in {"week", "weekend"}:
        monday = _week(today)[0] + timedelta(days=7 * shift)
        if unit == "weekend" and shift == 0 and direction == "past" and today.weekday() < 5:
            monday -= timedelta(days=7)
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "half": 6, "fortnight": 1, "year": 12}.get(unit or "", 1)
    if unit == "fortnight":
        return (today, today + timedelta(days=14)) if shift >= 0 else (today - timedelta(days=14), today)
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    start = _add_months(first, months * shift)
    return start, _add_months(start, months) - timedelta(days=1)


def _solve_duration(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    """A count of units from the anchor; "crossings fell in two months" of a past event is no date."""
    today, which, unit = anchor.start, expression.which, expression.unit or "day"
    count = expression.count if expression.count is not None else VAGUE_UNITS
    if unit in {"month", "quarter", "half", "year"}:
        months = count * {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
        ahead, back = _add_months(today, months), _add_months(today, -months)
    else:
        step = timedelta(days=round(count * DAYS[unit]))
        ahead, back = today + step, today - step
    if which in {"within", "next", "coming", "this"}:
        return today, ahead
    if which == "last":
        return back, today
    if which == "in" and direction == "past":
        return None
    return _about(back if which == "ago" else ahead, unit)


def _about(day: date, unit: str) -> Span:
    """A point so far off is as precise as the unit it was counted in."""
    if unit in {"hour", "day"}:
        return day, day
    if unit in {"week", "weekend", "fortnight"}:
        return _week(day)
    return _month(day.year, day.month) if unit in {"month", "quarter", "half"} else (date(day.year, 1, 1), date(day.year, 12, 31))


def _solve_quarter(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span:
    return _part_of_year(expression, anchor.start.year + (expression.year_shift or 0))


def _solve_season(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    spans = [_season(expression.season or "", year) for year in range(anchor.start.year - 1, anchor.start.year + 3)]
    leaning = _leaning(expression, direction)
    if expression.which in {"last", "next", "coming"}:
        spans = [span for span in spans if _distance(span, anchor) > 0]
    fitting = _fitting(spans, anchor, leaning)
    return fitting[0] if fitting else None


def _solve_range(expression: DateExpression, anchor: Anchor, direction: Direction) -> Span | None:
    until = expression.until
    if until is None:
        return None
    if until.kind != "weekday":
        return _solve_day(expression, anchor, direction)
    last = _solve_weekday(until, anchor, direction)
    if last is None:
        return None
    back = ((until.weekday or 0) - (expression.weekday or 0)) % 7
    return last[0] - timedelta(days=back), last[1]


_SOLVERS = {
    "day": _solve_day, "week_of": _solve_day, "month": _solve_month, "part": _solve_part, "relative": _solve_relative, "weekday": _solve_weekday,
    "period": _solve_period, "duration": _solve_duration, "quarter": _solve_quarter, "season": _solve_season, "range": _solve_range,
}  # fmt: skip
