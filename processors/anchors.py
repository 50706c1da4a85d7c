"""The day an article's relative dates are counted from: its own date in its own time zone, never the wall clock."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from babel.core import get_global

EARLIEST_YEAR = 1995
"""A published date before it is a default of some software, not a date of the web."""

MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH", "GU", "PR", "AS", "VI"})
"""Countries that write 12/27/2023 (CLDR short date patterns that begin with the month)."""

CAPITAL_ZONES = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo", "CA": "America/Toronto", "CD": "Africa/Kinshasa",
    "CL": "America/Santiago", "CN": "Asia/Shanghai", "CY": "Asia/Nicosia", "DE": "Europe/Berlin", "EC": "America/Guayaquil", "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei", "FR": "Europe/Paris", "GL": "America/Nuuk", "ID": "Asia/Jakarta", "KI": "Pacific/Tarawa", "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro", "MN": "Asia/Ulaanbaatar", "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland",
    "PF": "Pacific/Tahiti", "PG": "Pacific/Port_Moresby", "PS": "Asia/Hebron", "PT": "Europe/Lisbon", "RU": "Europe/Moscow", "UA": "Europe/Kyiv",
    "US": "America/New_York", "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade",
}  # fmt: skip
"""Countries of several time zones: the one where the national press sits."""

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?", re.DOTALL)


class Anchor(msgspec.Struct, frozen=True):
    """The span an article was written in (one day, or a month or year where only that is known), and how its outlet writes numbers.

    ``month_first``: 5/6 is 6 May; None where the outlet's country is not known.
    """

    start: date
    end: date
    month_first: bool | None = None

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        days = (self.end - self.start).days
        return "day" if days == 0 else "month" if days < 32 else "year"


def anchor_of(published: str | None, retrieved: str | None, country: str | None = None) -> Anchor | None:
    """The anchor of an article, None where neither date can be read.

    ``published`` counts if it can be believed: not before 1995, not over a day after ``retrieved``. Its own time zone settles the day; a
    bare UTC moment (and ``retrieved`` always is one) is moved to the zone of the outlet's country (alpha-2) where that is known.
    """
    month_first = None if country is None else country.upper() in MONTH_FIRST
    shown, claimed = span_of(retrieved, country), span_of(published, country)
    if claimed is not None and claimed[0].year >= EARLIEST_YEAR and (shown is None or claimed[0] <= shown[1] + timedelta(days=1)):
        return Anchor(*claimed, month_first)
    return None if shown is None else Anchor(*shown, month_first)


def span_of(moment: str | None, country: str | None = None) -> tuple[date, date] | None:
    """First and last day of an ISO 8601 year, month, day or moment, None where it is not one."""
    found = _SHAPE.fullmatch((moment or "").strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        local = _local_day((moment or "").strip(), country)
    except (ValueError, OverflowError):
        return None
    return local, local


def _local_day(moment: str, country: str | None) -> date:
    if len(moment) == 10:
        return date.fromisoformat(moment)
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return date.fromisoformat(moment[:10])
    zone = zone_of(country) if country else None
    return when.astimezone(zone).date() if zone and when.utcoffset() == timedelta(0) else when.date()


@cache
def zone_of(country: str) -> ZoneInfo | None:
    """The time zone of a country's press, None where it is not known."""
    zones = get_global("territory_zones").get(country.upper(), [])
    name = CAPITAL_ZONES.get(country.upper()) or (zones[0] if zones else None)
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
