"""Are two mentions the same event? One pure function, ``compare``, and the grouping that follows from it, ``group``.

``compare`` adds up what speaks for and against, out of type, parties, date, joint body and its session number, venue and people; a title
is never looked at. Some differences forbid a match whatever else agrees (another session number, another explicit date). ``group``
is a function of the set of mentions alone: whatever their order of arrival they end in the same groups. docs/identity.md explains both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from functools import lru_cache

import msgspec
from rapidfuzz.distance import JaroWinkler

from pipeline.ids import content_id
from pipeline.records import Member
from processors.bodies import alike, body
from processors.fingerprint import similarity
from processors.fold import fold_text
from processors.gazetteer.lookup import without_country
from processors.languages.base import every

SAME = 2.0
"""Score from which two mentions are linked: the same pair within a few days (2.5) passes, the same pair within two weeks (1.5) needs more."""

COPY = 0.3
"""Resemblance of two texts from which one is a copy of the other (measured: independent reports stay below 0.05)."""

CORROBORATED = 3.5
"""A link to an independent report from which a repeated text is believed to be about a new event."""

DATES = "dates exclude each other"
NUMBER = "another session of the series"
DOUBTED = "one gives a day long before its article"
FOLLOW_UP = "one is the follow-up of the other"
PARTIES = "other parties"
_VOTED = frozenset({DATES, FOLLOW_UP, NUMBER})

LATE_DAYS = 4
"""A report of what was done is out within these days (on labelled coverage 270 of 300 dates lay nearer, and 23 of the 24 that lay further back were
misread: the day of an earlier meeting, or a weekday of the wrong week). A date further back is believed only where nothing speaks against it."""

DELEGATION = 3
"""So many of the same people, and no other, make a later undated report of a meeting a retelling."""

NEXT_MEETING_DAYS = 60
"""Within this time the same people may well meet again: a follow-up, not a retelling."""

FOREVER = 10**7
MOVED_DAYS = 21
"""A planned date and the day it was held may differ by this much where body or people agree."""
POSTPONED_DAYS = 120
"""The same for a day that was put off without a new one (``registry.POSTPONED_MONTHS`` reaches as far)."""
RETELLING_DAYS = 400
"""How far back a recap without a date may reach."""
GENERAL = frozenset({"migration"})
DENIAL_DAYS = 60
"""A denial later than this is of something else; so is a body of which either names a party the other has not."""
GROWN_DAYS = 14
"""A body of more parties announced so long after one of fewer is another body."""
PEOPLE = 16
"""People of a mention that are compared, in the order of the text: delegations are named from the top."""
BODY_DAYS = 400
"""Within this span two announcements by the same parties of a body of the same kind are one; beyond it the subject must agree too."""


class Key(msgspec.Struct, frozen=True, gc=False):
    """What identity compares of a mention. ``lo``..``hi`` are the days (proleptic ordinals) the event may have been on, ``ref_lo``..``ref_hi`` those
    the article may be of; ``precise`` where the text itself gives the day (or a range of days), ``doubtful`` where that day lies too far before the
    article to be that of its news."""

    type: str
    parties: tuple[str, ...]
    status: str
    lo: int
    hi: int
    dated: bool
    precise: bool
    basis: str
    ref_lo: int
    ref_hi: int
    ordinal: int | None
    mechanism: str | None
    venue: tuple[str, ...]
    venue_country: str | None
    people: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    retelling: bool
    follow_lo: int
    follow_hi: int
    doubtful: bool = False


class Node(msgspec.Struct, frozen=True, gc=False):
    """Mentions that say the same word for word: one key, the articles that said it and the sketches of their texts.

    ``articles`` are (article id, when retrieved): two mentions of one version of an article were told apart by whoever read it. ``wordings`` are
    the words their texts date the event by ("on tuesday"). ``published``: whether an article of theirs gives its own date.
    """

    token: str
    key: Key
    articles: frozenset[tuple[str, str]]
    sketches: tuple[tuple[int, ...], ...]
    families: frozenset[str]
    official: bool
    wordings: frozenset[str] = frozenset()
    published: bool = True


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """``score`` against ``SAME``; ``veto`` says why they cannot be one event.

    ``follows``: 0 or 1 where the first or the second is no word of its own on the date (a copy under a later date, a plan since
    postponed) and goes wherever the other one goes.
    """

    score: float
    veto: str | None = None
    follows: int | None = None
    reasons: tuple[str, ...] = ()

    @property
    def linked(self) -> bool:
        return self.follows is not None or (self.veto is None and self.score >= SAME)


# ---- dates -------------------------------------------------------------------------------------------------------------------------------


def span(text: str | None, near: int | None = None) -> tuple[int, int] | None:
    """First and last day of an EDTF date (``2024``, ``2024-01``, ``2024-01-15``, ``A/B``, ``XXXX-01-15`` settled to the year nearest ``near``).

    A date-time counts as its day. None for None and for what is no date between 1900 and 2200.
    """
    if not text:
        return None
    if "/" in text:
        first, _, last = text.partition("/")
        a, b = span(first, near), span(last, near)
        return (min(a[0], b[0]), max(a[1], b[1])) if a and b else a or b
    if text.startswith("XXXX-"):
        return _yearless(text, near)
    return _span(text[:10])


@lru_cache(maxsize=8192)
def _span(text: str) -> tuple[int, int] | None:
    parts = text.rstrip("~?%").split("-")
    try:
        numbers = [int(part) for part in parts]
        if not 1900 <= numbers[0] <= 2200:
            return None
        if len(numbers) >= 3:
            day = Date(*numbers[:3]).toordinal()
            return day, day
        if len(numbers) == 2:
            year, month = numbers
            nxt = Date(year + month // 12, month % 12 + 1, 1)
            return Date(year, month, 1).toordinal(), nxt.toordinal() - 1
        return Date(numbers[0], 1, 1).toordinal(), Date(numbers[0], 12, 31).toordinal()
    except (ValueError, TypeError):
        return None


def _yearless(text: str, near: int | None) -> tuple[int, int] | None:
    if near is None or not 1 < near < FOREVER:
        return None
    year = Date.fromordinal(near).year
    options = [found for y in (year - 1, year, year + 1) if (found := _span(f"{y}{text[4:]}"))]
    return min(options, key=lambda s: (abs(s[0] - near), s), default=None)


def reference(member: Member) -> tuple[int, int] | None:
    """The days an article may be of: its publication, else when a feed showed it. A publication after its retrieval is not believed."""
    published, retrieved = span(member.published), span(member.retrieved)
    if published and retrieved and published[0] > retrieved[1] + 2:
        return retrieved
    return published or retrieved


def _window(member: Member, ref: tuple[int, int] | None) -> tuple[int, int]:
    """The days an event may have been on when its text gives no date."""
    if ref is None:
        return 1, FOREVER
    if member.retelling:
        return ref[0] - RETELLING_DAYS, ref[1]
    if member.status == "planned":
        return ref[0] - (1 if member.published else 4), ref[1] + 60
    if member.status in ("cancelled", "postponed", "denied"):
        return ref[0] - 30, ref[1] + 60
    return ref[0] - 14, ref[1] + 1


# ---- keys --------------------------------------------------------------------------------------------------------------------------------


def key_of(member: Member) -> Key:
    """What identity compares of a member."""
    ref = reference(member)
    near = None if ref is None else ref[1]
    said = span(member.date, near)
    window = _window(member, ref)
    lo, hi = said or window
    if said and said[1] - said[0] > 27 and member.status in ("held", "agreed") and ref and ref[1] + 1 >= lo:
        hi = min(hi, ref[1] + 1)
    follow = span(member.follow_up_of, near) or (0, 0)
    precise = said is not None and said[1] - said[0] <= 14
    return Key(
        type=member.type,
        parties=tuple(sorted(set(member.parties))),
        status=member.status,
        lo=lo,
        hi=hi,
        dated=said is not None,
        precise=precise,
        basis=member.date_basis if said else "none",
        ref_lo=ref[0] if ref else 0,
        ref_hi=ref[1] if ref else 0,
        ordinal=None if member.ordinal == 1 and not member.mechanism else member.ordinal,
        mechanism=member.mechanism,
        venue=venue_words(member.venue, member.venue_country),
        venue_country=member.venue_country,
        people=tuple(sorted({(fold_text(p.name.partition(" (")[0]), p.party or "") for p in member.participants[:PEOPLE] if p.name})),
        topics=tuple(sorted(set(member.topics) - {"other"})),
        retelling=member.retelling,
        follow_lo=follow[0],
        follow_hi=follow[1],
        doubtful=precise and ref is not None and _doubtful(member, ref, hi),
    )


def _doubtful(member: Member, ref: tuple[int, int], hi: int) -> bool:
    """Whether a day is no likely one for this article's news: long before it, or a plan's weekday counted from when a feed showed it."""
    if member.retelling or member.status not in ("held", "agreed", "planned"):
        return False
    return ref[0] - hi >= LATE_DAYS or (member.status == "planned" and member.date_basis == "relative" and not member.published)


def node_of(member: Member) -> Node:
    key = key_of(member)
    return Node(
        content_id(msgspec.json.encode(key)),
        key,
        frozenset({(member.article_id, member.retrieved or "")}),
        (tuple(member.fingerprint),) if member.fingerprint else (),
        frozenset({member.family}),
        member.official,
        frozenset({member.date_text}) if member.date_text else frozenset(),
        member.published is not None,
    )


_REMOTE = frozenset(["virtual", "online", "telematica", "videoconferencia", "videoconference", "remote", "zoom", "virtually", "video"])


@lru_cache(maxsize=8192)
def venue_words(venue: str | None, country: str | None) -> tuple[str, ...]:
    """The folded words of a place without those every palace and city shares, and without the country it lies in."""
    if not venue:
        return ()
    words = fold_text(without_country(venue[:200], country)).replace(",", " ").replace("'", " ").replace("(", " ").replace(")", " ").split()
    return tuple(sorted({word for word in words if word not in every("venue_fillers")}))


# ---- what speaks for and against ---------------------------------------------------------------------------------------------------------


def _parties(a: Key, b: Key) -> tuple[float, str] | None:
    """None where too few parties are shared for one event."""
    first, second = set(a.parties), set(b.parties)
    shared = len(first & second)
    if first == second:
        return 1.0, "same parties"
    if shared < 2:
        return None
    if first < second or second < first:
        share = shared / len(first | second)
        if share >= 2 / 3:
            return 0.5, "one names nearly all of the other's parties"
        return (
            (-1.0, "one is a body of a few of them")
            if share < 0.5 and a.type == "working_group"
            else (0.0, "one names some of the other's parties")
        )
    return (-0.5, "parties overlap") if shared / len(first | second) >= 0.5 else None


def _gap(a_lo: int, a_hi: int, b_lo: int, b_hi: int) -> int:
    return max(0, a_lo - b_hi, b_lo - a_hi)


def _dates(a: Key, b: Key) -> tuple[float, str] | None:
    """Points for agreement in time, or None where the dates exclude each other."""
    gap = _gap(a.lo, a.hi, b.lo, b.hi)
    if a.precise and b.precise:
        said = _two_days(a, b, gap)
        return said if said is not None and said[0] > 0 else _doubted(a, b) or said
    if a.dated and b.dated:
        return (1.5, "dates overlap") if gap == 0 else (0.5, "dates nearly touch") if gap <= 5 else _doubted(a, b)
    if gap:
        return _doubted(a, b)
    return _undated(a, b)


def _two_days(a: Key, b: Key, gap: int) -> tuple[float, str] | None:
    if gap == 0:
        return 3.0, "same day"
    if gap == 1:
        return 2.0, "one day apart"
    unsettled = {a.status, b.status} & {"planned", "postponed", "cancelled"}
    loose = {a.basis, b.basis} & {"relative", "publication"}
    if gap <= 3 and (unsettled or loose):
        return 0.5, f"{gap} days apart"
    slipped = bool(loose) and (a.doubtful or b.doubtful or _gap(a.ref_lo, a.ref_hi, b.ref_lo, b.ref_hi) <= 3)
    if (6 <= gap <= 8 and slipped) or (gap <= 7 and unsettled):
        return 0.5, f"{gap} days apart, about a week"
    if gap <= (10 if slipped else 3) and shared_people(a, b)[0] >= 2:
        return 0.0, f"{gap} days apart, the same people"
    if gap <= 3:
        return -1.0, f"{gap} days apart"
    if unsettled and gap <= (POSTPONED_DAYS if "postponed" in unsettled else MOVED_DAYS):
        return -0.5, f"moved by {gap} days"
    return None


def _doubted(a: Key, b: Key) -> tuple[float, str] | None:
    """Two dates that differ, one of them misread by its looks: taken for undated, where people, place or body are the same."""
    if not (a.doubtful or b.doubtful):
        return None
    if not shared_people(a, b)[0] and _venues(a, b)[0] <= 0 and alike(body(a.mechanism), body(b.mechanism)) < 2:
        return None
    first, second = (_as_undated(a) if a.doubtful else a), (_as_undated(b) if b.doubtful else b)
    if _gap(first.lo, first.hi, second.lo, second.hi):
        return None
    points, why = _undated(first, second)
    return points - 1.0, f"{DOUBTED}, {why}"


def _as_undated(key: Key) -> Key:
    return msgspec.structs.replace(key, lo=key.ref_lo - 14, hi=key.ref_hi + 1, dated=False, precise=False)


def _undated(a: Key, b: Key) -> tuple[float, str]:
    """At least one text gives no date: how near is it in time to the other?"""
    if not a.ref_hi or not b.ref_hi:
        return 0.5, "undated, article undated too"
    if a.dated or b.dated:
        dated, open_ = (a, b) if a.dated else (b, a)
        apart = _gap(dated.lo, dated.hi, open_.ref_lo, open_.ref_hi)
    else:
        apart = _gap(a.ref_lo, a.ref_hi, b.ref_lo, b.ref_hi)
    if a.retelling or b.retelling:
        return (1.0 if apart <= 7 else 0.5), "recalled without a date"
    points = 1.5 if apart <= 3 else 1.0 if apart <= 7 else 0.5 if apart <= 21 else 0.0
    return points, f"undated, {apart} days apart"


def _body_dates(a: Key, b: Key) -> tuple[float, str] | None:
    """A body is new once for its parties, so time only weakens the link; after years its name must be the same."""
    known = (a.dated or a.ref_hi) and (b.dated or b.ref_hi)
    gap = _gap(a.lo, a.hi, b.lo, b.hi) if known else 30
    first, second = body(a.mechanism), body(b.mechanism)
    if gap > DENIAL_DAYS and (a.status == "denied") != (b.status == "denied"):
        return None
    if gap > DENIAL_DAYS and not (set(a.parties) <= set(b.parties) or set(b.parties) <= set(a.parties)):
        return None
    if gap > BODY_DAYS and (alike(first, second) < 2 or first.subjects != second.subjects):
        return None
    points = 2.0 if gap <= 7 else 1.5 if gap <= 60 else 0.5 if gap <= BODY_DAYS else 0.0
    return points, f"announced {gap} days apart"


def _grew(a: Key, b: Key) -> bool:
    """``b`` is a body of ``a``'s parties and of further ones, announced on a day of its own well after: it came of the first and is new."""
    later = b.precise and not b.doubtful and (a.dated or a.ref_hi > 0) and b.lo - a.hi > GROWN_DAYS
    return a.type == "working_group" and set(a.parties) < set(b.parties) and later


def _bodies(a: Key, b: Key) -> tuple[float, str]:
    first, second = body(a.mechanism), body(b.mechanism)
    level = alike(first, second)
    if level < 0 and a.type == "working_group" and GENERAL in (first.subjects, second.subjects):
        return -1.0, "a body on migration and one on a part of it"
    if a.ordinal is not None and a.ordinal == b.ordinal and level > 0:
        return 3.0, "same session number"
    if a.ordinal is not None and a.ordinal == b.ordinal and level == 0:
        return 1.0, "same number of a session, perhaps of another body"
    return {2: (1.5, "same body"), 1: (0.5, "bodies of one kind"), 0: (0.0, ""), -1: (-3.5, "bodies on different subjects")}[level]


def same_person(a: str, b: str) -> bool:
    """Two folded names of one person: each word of the shorter has a counterpart in the longer, give or take a letter or two."""
    return not _initials(a).isdisjoint(_initials(b)) and _spelt_alike(a, b)


@lru_cache(maxsize=65536)
def _initials(name: str) -> frozenset[str]:
    return frozenset(word[0] for word in name.replace("-", " ").split())


@lru_cache(maxsize=65536)
def _spelt_alike(a: str, b: str) -> bool:
    first, left = a.replace("-", " ").split(), b.replace("-", " ").split()
    if len(first) > len(left):
        first, left = left, first
    for word in first:
        best = max(left, key=lambda other: JaroWinkler.similarity(word, other), default="")
        if JaroWinkler.similarity(word, best) < 0.87:
            return False
        left.remove(best)
    return True


@lru_cache(maxsize=65536)
def _script(name: str) -> str:
    char = next((c for c in name if c.isalpha()), "a")
    return "latin" if char < "\u0370" else "cyrillic" if char < "\u0590" else "arabic" if char < "\u0800" else "other"


def _comparable(people: tuple[tuple[str, str], ...], others: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Those of the people for whom the others name somebody of the same party in the same script; an unknown party may be any."""
    tags = {(party, _script(name)) for name, party in others}
    scripts = {script for _, script in tags}
    found = []
    for name, party in people:
        script = _script(name)
        if (party, script) in tags or ("", script) in tags or (not party and script in scripts):
            found.append((name, party))
    return found


def shared_people(a: Key, b: Key) -> tuple[int, int, int]:
    """(people both name, people only the first names, people only the second names), among names in one script of parties both name people for."""
    if not a.people or not b.people:
        return 0, 0, 0
    pool, other = _comparable(a.people, b.people), _comparable(b.people, a.people)
    left = list(other)
    for name, party in pool:
        match = next((o for o in left if (party == o[1] or not party or not o[1]) and same_person(name, o[0])), None)
        if match is not None:
            left.remove(match)
    both = len(other) - len(left)
    return both, len(pool) - both, len(left)


def _people(a: Key, b: Key) -> tuple[float, str]:
    if not a.people or not b.people:
        return 0.0, ""
    both, only_a, only_b = shared_people(a, b)
    if both:
        return min(2.0, 0.75 * both), f"{both} of the same people"
    if min(only_a, only_b) == 0 or a.type == "working_group":
        return 0.0, ""
    return (-1.0, "other people") if only_a + only_b > 2 else (-0.5, "another person")


def _venues(a: Key, b: Key) -> tuple[float, str]:
    if not a.venue or not b.venue:
        return 0.0, ""
    first, second = set(a.venue), set(b.venue)
    remote = bool(first & _REMOTE), bool(second & _REMOTE)
    if first & second or all(remote):
        return 1.0, "same place"
    if any(remote):
        return -0.5, "one met online"
    if a.venue_country and b.venue_country:
        return (-0.5, "other country") if a.venue_country != b.venue_country else (0.0, "")
    return (-0.5, "other place") if _script(a.venue[0]) == _script(b.venue[0]) else (0.0, "")


def _elsewhere(a: Key, b: Key, people: tuple[float, str]) -> tuple[float, str]:
    """Other people of every party in another place: two meetings, even on one day."""
    if people[0] >= 0 or not a.venue or not b.venue or not (_all_named(a) and _all_named(b)):
        return 0.0, ""
    first, second = set(a.venue), set(b.venue)
    apart = not first & second and not (first | second) & _REMOTE and _script(a.venue[0]) == _script(b.venue[0])
    return (-2.0, "everybody named is another, in another place") if apart else (0.0, "")


def _all_named(key: Key) -> bool:
    return {party for _, party in key.people} >= set(key.parties)


def same_host(a: Key, b: Key) -> bool:
    """Whether two meetings of one day have a place and one of the people in common."""
    return _venues(a, b)[0] > 0 and shared_people(a, b)[0] > 0


def _subjects(a: Key, b: Key, gap: int) -> tuple[float, str]:
    """Other subjects on another day speak for another meeting, less so among the same people: what a text dwells on differs."""
    if not a.topics or not b.topics or set(a.topics) & set(b.topics):
        return 0.0, ""
    return (-2.0 if gap and shared_people(a, b)[0] < 2 else -0.5), "other subjects"


def _recalls(a: Key, b: Key) -> bool:
    """``a`` calls the other's date the date of an earlier meeting. A month only counts where the other is well before ``a``."""
    if not a.follow_lo or not b.precise or (a.ref_hi and b.lo > a.ref_hi) or (a.dated and _gap(a.lo, a.hi, b.lo, b.hi) == 0):
        return False
    exact = a.follow_hi - a.follow_lo <= 7
    return _gap(a.follow_lo, a.follow_hi, b.lo, b.hi) <= 1 and (exact or b.hi < a.ref_lo - 7)


# ---- copies ------------------------------------------------------------------------------------------------------------------------------


def resemblance(a: Node, b: Node) -> float:
    """The highest similarity of any two of their texts, 0 where neither was sketched."""
    pairs = [(x, y) for x in a.sketches for y in b.sketches if not set(x).isdisjoint(y)]
    return max((similarity(list(x), list(y)) for x, y in pairs), default=0.0)


def _restamped(a: Node, b: Node) -> bool:
    """One is the other's story under a later date. A series that reuses its release differs in place, people or number, or is official."""
    early, late = (a.key, b.key) if _age_order(a) <= _age_order(b) else (b.key, a.key)
    if late.dated and late.basis == "explicit" and early.dated and early.basis == "explicit":
        return False
    if (a.official and b.official) or _venues(a.key, b.key)[0] < 0:
        return False
    # A mirror repeats "on Tuesday"; the next session was on another weekday.
    if a.wordings and b.wordings and a.wordings.isdisjoint(b.wordings):
        return False
    both, only_early, only_late = shared_people(early, late)
    if only_early and only_late:
        return False
    again = both >= DELEGATION and not only_late and _retold(early, late)
    return again or resemblance(a, b) >= COPY


def _retold(early: Key, late: Key) -> bool:
    """The whole delegation again, months later, without a date of its own and with nobody new: the old story in other words."""
    known = {party for _, party in early.people if party} >= set(early.parties)
    undated = late.basis in ("none", "publication") and late.ordinal is None
    return known and undated and early.parties == late.parties and late.ref_lo - early.ref_hi > NEXT_MEETING_DAYS


def _wrong_year(a: Key, b: Key) -> bool:
    """The same day of another year, with the same people (or one of them, and the same place): one of the two years is a slip."""
    if not (a.precise and b.precise) or (a.ordinal is not None and b.ordinal is not None):
        return False
    apart = _gap(a.lo, a.hi, b.lo, b.hi)
    if not 364 <= apart <= 367 or not _same_day_of_year(a.lo, b.lo) or _venues(a, b)[0] < 0:
        return False
    return shared_people(a, b)[0] + (_venues(a, b)[0] > 0) >= 2


def _same_day_of_year(a: int, b: int) -> bool:
    return Date.fromordinal(a).timetuple()[1:3] == Date.fromordinal(b).timetuple()[1:3]


# ---- the function ------------------------------------------------------------------------------------------------------------------------


def compare(a: Node, b: Node) -> Verdict:
    """Whether two mentions are of one event, with every reason. Symmetric and pure."""
    x, y = a.key, b.key
    if x.type != y.type:
        return Verdict(0.0, "another type")
    parties = _parties(x, y)
    if parties is None:
        return Verdict(0.0, PARTIES)
    bodies = _bodies(x, y)
    if _numbers_differ(x, y) and bodies[1] != "bodies on different subjects" and not _one_day(x, y):
        return Verdict(0.0, NUMBER)
    if a.articles & b.articles and a.token != b.token and not _told_twice(x, y):
        return Verdict(0.0, "told apart in one article")
    if _recalls(x, y) or _recalls(y, x):
        return Verdict(0.0, FOLLOW_UP)
    if _grew(x, y) or _grew(y, x):
        return Verdict(0.0, "a wider body announced later")
    dates = _body_dates(x, y) if x.type == "working_group" else None if x.status != y.status and _next(a, b) else _dates(x, y)
    if dates is None and bodies[1] == "same session number" and x.ordinal != 1 and _gap(x.lo, x.hi, y.lo, y.hi) <= 120:
        dates = (-1.0, "dates differ within one session number")
    if dates is None:
        return _excluded(a, b)
    gap = _gap(x.lo, x.hi, y.lo, y.hi)
    clash = _numbers_differ(x, y) and bodies[0] >= 0
    number = (-2.0, "session numbers differ") if clash else (0.0, "")
    people = _people(x, y)
    parts = [parties, dates, bodies, number, people, _venues(x, y), _elsewhere(x, y, people), _subjects(x, y, gap), _versions(a, b)]
    score = sum(points for points, _ in parts)
    follows = _postponed(x, y) if score >= SAME else None
    return Verdict(score, None, follows, tuple(f"{why} ({points:+g})" for points, why in parts if why))


def _next(a: Node, b: Node) -> bool:
    """One is a plan for a later day, in an article newer than the day the other was held: the next meeting, not that one moved.

    An article without a date of its own may be older than the day a feed showed it.
    """
    if (a.key.status == "planned") == (b.key.status == "planned"):
        return False
    (plan, done), published = ((a.key, b.key), a.published) if a.key.status == "planned" else ((b.key, a.key), b.published)
    if not published or done.status not in ("held", "agreed") or not (plan.precise and done.precise) or plan.lo <= done.hi + 1:
        return False
    sure = {plan.basis, done.basis} <= {"explicit", "relative"} and not done.doubtful and not done.retelling
    return sure and plan.lo >= plan.ref_lo - 1 and plan.ref_lo > done.hi and plan.ref_lo >= done.ref_lo


def _numbers_differ(a: Key, b: Key) -> bool:
    return a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal


def _one_day(a: Key, b: Key) -> bool:
    """Both give the day and it is the same: one body does not hold two sessions on it, so a number was misread."""
    return a.precise and b.precise and _gap(a.lo, a.hi, b.lo, b.hi) <= 1


def _postponed(a: Key, b: Key) -> int | None:
    """Which of the two is a plan the other says is off for now, also one told later of the very day put off; None where neither is."""
    for place, plan, off in ((0, a, b), (1, b, a)):
        if plan.status == "planned" and off.status == "postponed":
            return place if plan.ref_lo <= off.ref_hi or (plan.precise and off.precise and (plan.lo, plan.hi) == (off.lo, off.hi)) else None
    return None


def _told_twice(a: Key, b: Key) -> bool:
    """One meeting told twice in one article: nothing but an empty field tells the two apart."""
    differ = any(p and q and p != q for p, q in ((a.mechanism, b.mechanism), (a.venue, b.venue), (a.ordinal, b.ordinal)))
    return a.status == b.status and a.parties == b.parties and not differ and not (a.dated and b.dated and (a.lo, a.hi) != (b.lo, b.hi))


def _versions(a: Node, b: Node) -> tuple[float, str]:
    again = {article for article, _ in a.articles} & {article for article, _ in b.articles}
    return (1.0, "another version of the same article") if again and not a.articles & b.articles else (0.0, "")


def _excluded(a: Node, b: Node) -> Verdict:
    late = 0 if _age_order(a) > _age_order(b) else 1
    if _restamped(a, b):
        return Verdict(SAME, DATES, late, ("a copy of the text under a later date",))
    if _wrong_year(a.key, b.key):
        return Verdict(SAME, DATES, late, ("same day of another year, same people, same place",))
    return Verdict(0.0, DATES)


def _age_order(node: Node) -> tuple[int, str]:
    return node.key.ref_hi, node.token


# ---- grouping ----------------------------------------------------------------------------------------------------------------------------


def collapse(nodes: Sequence[Node]) -> list[Node]:
    """Nodes of one token made one, in the order of their tokens."""
    table: dict[str, Node] = {}
    for node in nodes:
        seen = table.get(node.token)
        if seen is None:
            table[node.token] = node
            continue
        sketches = tuple(sorted({*seen.sketches, *node.sketches})[:8])
        table[node.token] = Node(
            node.token,
            node.key,
            seen.articles | node.articles,
            sketches,
            seen.families | node.families,
            seen.official or node.official,
            seen.wordings | node.wordings,
            seen.published or node.published,
        )
    return [table[token] for token in sorted(table)]


def group(nodes: Sequence[Node], verdict: Callable[[Node, Node], Verdict] = compare) -> list[list[Node]]:
    """The events these mentions make: strongest links first, joining only groups that may be one; who follows another goes where that one goes.

    ``nodes`` must be collapsed (sorted by token, one each). The result depends on the set alone.
    """
    edges: list[tuple[float, int, int]] = []
    vetoes: list[dict[int, str]] = [{} for _ in nodes]
    leaders: dict[int, tuple[int, int]] = {}
    for i, a in enumerate(nodes):
        for j in range(i + 1, len(nodes)):
            found = verdict(a, nodes[j])
            if found.follows is not None:
                late, early = (i, j) if found.follows == 0 else (j, i)
                leaders[late] = min(leaders.get(late, (FOREVER, 0)), (nodes[early].key.ref_hi, early))
            if found.veto is not None:
                vetoes[i][j] = vetoes[j][i] = found.veto
            elif found.score >= SAME:
                edges.append((-found.score, i, j))
    return _join(nodes, sorted(edges), vetoes, _followers(nodes, leaders, edges))


def _followers(nodes: Sequence[Node], leaders: dict[int, tuple[int, int]], edges: list[tuple[float, int, int]]) -> dict[int, int]:
    """Who goes where another goes, without those whose date an independent report gives too: a series that reuses its wording, a plan that held."""
    strong = [pair for score, i, j in edges if score <= -CORROBORATED for pair in ((i, j), (j, i)) if pair[0] in leaders]
    released = {one for one, other in strong if _independent(nodes[one], nodes[other], other in leaders)}
    kept = {late: early for late, (_, early) in leaders.items() if late not in released}
    return {late: early for late, early in kept.items() if not _circular(late, kept)}


def _independent(one: Node, other: Node, follower: bool) -> bool:
    """Whether ``other`` confirms the date of ``one``: by itself no follower, or one that gives the same day in words and by an owner of its own."""
    if not follower:
        return other.key.status != "postponed"
    apart = not one.families & other.families and resemblance(one, other) < COPY
    return apart and _both_dated(one.key, other.key) and one.key.status == other.key.status != "planned"


def _circular(start: int, leaders: dict[int, int]) -> bool:
    seen, at = {start}, leaders[start]
    while at in leaders:
        if at in seen:
            return True
        seen.add(at)
        at = leaders[at]
    return False


def _join(
    nodes: Sequence[Node], edges: list[tuple[float, int, int]], vetoes: list[dict[int, str]], leaders: dict[int, int]
) -> list[list[Node]]:
    home = list(range(len(nodes)))
    members: dict[int, set[int]] = {i: {i} for i in home}
    for _, i, j in edges:
        a, b = home[i], home[j]
        if a == b or i in leaders or j in leaders:
            continue
        if not _may_join(nodes, members[a], members[b], vetoes):
            continue
        for moved in members[b]:
            home[moved] = a
        members[a] |= members.pop(b)
    for late in leaders:
        early = late
        while early in leaders:
            early = leaders[early]
        members[home[early]].add(late)
        members.pop(late, None)
    return [[nodes[i] for i in sorted(found)] for found in sorted(members.values(), key=min)]


def _may_join(nodes: Sequence[Node], first: set[int], second: set[int], vetoes: list[dict[int, str]]) -> bool:
    """Whether two groups may be one: no veto but of dates, session numbers and parties told apart by one that names them all, and of the
    pairs that give dates or numbers, no more disagree than agree.

    One misread date or number in a group of reports so does not split it, and reports without any never outvote those that have one.
    """
    found = [(one, other, vetoes[one][other]) for one in first for other in second if other in vetoes[one]]
    if not found:
        return True
    if any(why not in _VOTED and not (why == PARTIES and _bridged(nodes, first | second, one, other, vetoes)) for one, other, why in found):
        return False
    free = [(nodes[one].key, nodes[other].key) for one in first for other in second if other not in vetoes[one]]
    barred = [(why, nodes[one].key, nodes[other].key) for one, other, why in found]
    for disputed, told in ((DATES, _both_dated), (FOLLOW_UP, _both_near), (NUMBER, _both_numbered)):
        against = sum(1 for why, a, b in barred if why == disputed and not (why == DATES and _unequal(a, b)))
        if against > sum(1 for a, b in free if told(a, b)):
            return False
    return True


def _bridged(nodes: Sequence[Node], together: set[int], one: int, other: int, vetoes: list[dict[int, str]]) -> bool:
    """Whether a report of the group names all the parties of two that name different ones of them, one at least in common.

    Two that each name people of all their parties are meetings of their own, unless more families name all the parties than the lesser of them has:
    a round-up of a day's meetings names everybody too.
    """
    a, b = set(nodes[one].key.parties), set(nodes[other].key.parties)
    if not a & b:
        return False
    whole = [at for at in together - {one, other} if a | b <= set(nodes[at].key.parties) and not {one, other} & vetoes[at].keys()]
    if not whole or not all(_all_named(nodes[at].key) for at in (one, other)):
        return bool(whole)
    lesser = min(len(_families(nodes, [at for at in together if set(nodes[at].key.parties) == side])) for side in (a, b))
    return len(_families(nodes, whole)) > lesser


def _families(nodes: Sequence[Node], places: Sequence[int]) -> set[str]:
    return {family for at in places for family in nodes[at].families}


def _both_near(a: Key, b: Key) -> bool:
    """Both give a day, and the two are near or one is doubtful: against a recollection of one of them."""
    return a.precise and b.precise and (_gap(a.lo, a.hi, b.lo, b.hi) <= 3 or a.doubtful or b.doubtful)


def _both_dated(a: Key, b: Key) -> bool:
    """Both give a day, and where one is doubtful the two are near all the same."""
    return a.precise and b.precise and (_gap(a.lo, a.hi, b.lo, b.hi) <= 3 or not (a.doubtful or b.doubtful))


def _unequal(a: Key, b: Key) -> bool:
    """One day is doubtful and the other not: that they differ says nothing."""
    return a.precise and b.precise and a.doubtful != b.doubtful


def _both_numbered(a: Key, b: Key) -> bool:
    return a.ordinal is not None and b.ordinal is not None
