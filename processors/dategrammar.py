"""The grammar of dates, over the letters ``processors.datetokens`` makes of a text's words. One for all languages, with three switches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from processors.datewords import DateWords

_MON = r"[Mm]\.?(?:/[Mm]\.?|\([Mm]\))?"
_YEAR = r"(?:[,f]{0,2}A?YA?|[,f]{0,3}(?:[TXL]f?A|A[TXL]))"
_WHICH = r"(?:T?[XL]|T)"
_WD = rf"(?:(?:{_WHICH})?[Ww]\.?[TXL]?[,f(]{{0,2}})"
_DAY = r"(?:D[s.]?|O(?=f{0,2}[Mm])|n(?=fM))"
_TODAY = r"(?:R[,(]{0,2})?"
_DATE = rf"{_TODAY}(?:{_WD}|[TXL]f?)?f?{_DAY}[f,]{{0,2}}{_MON}(?:[TXL](?!f?[AUSW]))?{_YEAR}?"
_MDATE = rf"{_TODAY}{_WD}?{_MON}f?Ds?{_YEAR}?"
_WEEK = r"(?:[TXL]f?S|S[TXL])"
_NUM = r"[DNn]"
_UNIT = r"[USuAH]"
_OF_YEAR = r"(?:A?YA?|[TXL]f?A|A[TXL]|A)"

_COMMON = {
    "iso": r"(?<![DYN/.\-])(?:Y-D-D|Y/D/D|Y\.D\.D)(?![-/.]D)",
    "numeric": rf"(?<![DYN:/.\-]){_WD}?(?:D/D/[YDN]|D\.D\.[YDN]|D-D-Y)(?![/.\-:]?[DNY])",
    "short": rf"{_WD}D/D\)?(?![/YDN])|(?:{_WD}|(?<=f))D\.D\.(?![DYN])",
    "week_of": rf"Kf{{0,2}}(?:{_WD}?{_DAY}f{{0,2}}{_MON}|{_MON}f?Ds?){_YEAR}?",
    "two_days": rf"{_DATE}[,f]?[r\-]f?{_DATE}|(?<=B){_DATE}cf?{_DATE}",
    "two_mdays": rf"{_MDATE}[r\-]f?{_MDATE}|(?<=B){_MDATE}cf?{_MDATE}",
    "days": rf"{_WD}?f?D[s.]?(?:,f?D[s.]?){{0,5}},?f?[rc\-/]f?{_WD}?f?D[s.]?f{{0,2}}{_MON}{_YEAR}?",
    "mdays": rf"{_WD}?{_MON}f?Ds?(?:,f?Ds?){{0,5}},?f?[rc\-/]f?Ds?(?![:/UuSANn]){_YEAR}?",
    "date": rf"{_DATE}(?:,?f?W(?![,f]{{0,2}}[DTXL]))?",
    "mdate": rf"{_TODAY}{_WD}?{_MON}f?Ds?(?:[,f]{{0,2}}A?YA?(?!-))",
    "ordinal_part": rf"(?:[OL]f?(?:[USHQ]f{{1,3}}|Kf{{0,2}})|[USHQ][OL]f{{1,3}})(?:[TXL]f?)?{_MON}{_YEAR}?",
    "part_month": rf"Pf{{0,3}}-?(?:[TXL]f?)?(?:Uf)?{_MON}(?:[TXL](?!f?A))?{_YEAR}?|Hf{{0,3}}{_MON}{_YEAR}?",
    "part": r"Pf{0,3}-?(?:A?YA?|[TXL]f?[AUS]|[AUS][TXL]|[AUS])",
    "quarter": rf"[OL]f?[QH]f{{0,3}}{_OF_YEAR}|[QH]Of{{0,3}}{_OF_YEAR}|QD[,f]{{0,2}}Y",
    "months": rf"{_MON}(?:f?Y)?[r\-/]f?{_MON}{_YEAR}?|(?<=B){_MON}cf?{_MON}{_YEAR}?",
    "month": rf"[TXL]f?(?:Uf)?{_MON}{_YEAR}?|{_MON}f?[TXL](?!f?A)|{_MON}{_YEAR}|M(?:/M|\(M\))?",
    "weekdays": rf"(?:{_WHICH})?Wf?[rc\-/]f?W(?![,f]{{0,2}}D)(?:f{{0,3}}{_WEEK})?",
    "today_weekday": r"R[,f(]{0,2}W(?![,f]{0,2}D)\)?|W[,f(]{0,2}R\)?",
    "weekday": rf"(?:{_WEEK}[,f]{{0,2}})?(?:{_WHICH})?W(?:f{{0,3}}{_WEEK}|[f(]{{0,2}}D(?:s|(?=[|,.)Irc]|$))\)?)?",
    "relative": r"R",
    "within": rf"(?:[IJG]f?)?[XL]f?{_NUM}f?{_UNIT}|(?:[IJG]f?)?[XL]f?u",
    "duration": rf"[IJG]f?(?:{_NUM}f?{_UNIT}|V)|(?:{_NUM}f?{_UNIT}|V)f?G",
    "season": r"[TXL]f?E(?:f{0,2}Y)?|Ef{0,2}Y|E[TXL]",
    "period": r"[TXL]f?[USAQH]",
    "year": r"(?:If{0,2}A?YA?|f{1,2}(?:AY|YA))(?![-/:.]?[DN])",
}
_MONTH_FIRST = {"mdate": rf"{_TODAY}{_WD}?{_MON}f?Ds?(?:{_YEAR}|(?!:D|[/UuSANn]))"}
"""English alone says "May 5", and puts next and last in front only."""

_ADJECTIVE_BEHIND = {
    "weekday": rf"(?:{_WEEK}[,f]{{0,2}})?(?:{_WHICH})?W(?:[TXL](?!f?[AUSM]))?(?:f{{0,3}}{_WEEK}|[,f(]{{0,2}}Ds?\)?(?![:/.,\-]?[DNUuSA]))?",
    "within": _COMMON["within"] + rf"|(?:[IJG]f?)?{_NUM}f?[XL][uA]|(?:[IJG]f?)?{_NUM}f?[uA][XL]|(?:[IJG]f?)?u[XL]",
    "period": r"[TXL]f?[USAQH]|[USAQH][TXL]",
    "numbered": r"[XL](?:f|U)?Ds?(?=[|,.Irc)]|$)",
}
"""Elsewhere: "semana pasada", "miércoles pasado", "el pasado 27"."""

_POSTFIX = {
    "part_month": rf"(?:YA?f?)?{_MON}{_YEAR}?[fU]?P|(?:YA?f?){_MON}",
    "part": r"(?:YA?|[TXL]f?[AUS]|[AUS])f?P",
    "quarter": r"(?:YA?|[TXL]A)f?O[QH]",
    "duration": rf"(?:{_NUM}f?{_UNIT}|V)f?G",
}
"""In Turkish "end", "within" and "ago" follow what they belong to."""

_RUN = re.compile(r"[^x|]+")
_TELLING = re.compile(r"[MmWwRUuSAQHEVYDK]")


def matches(kinds: str, words: DateWords) -> Iterator[re.Match[str]]:
    """The dates in a string of classes; ``lastgroup`` names the rule.

    The grammar is tried only where it can match: in runs of date words with a telling one among them, and what ends the run, for look-ahead.
    """
    grammar = _compile(words.month_first, bool(words.postpositions))
    for run in _RUN.finditer(kinds):
        if _TELLING.search(run[0]) is None:
            continue
        yield from grammar.finditer(kinds, run.start(), min(run.end() + 1, len(kinds)))


@cache
def _compile(month_first: bool, postfix: bool) -> re.Pattern[str]:
    patterns = _COMMON | (_MONTH_FIRST if month_first else _ADJECTIVE_BEHIND) | (_POSTFIX if postfix else {})
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()))
