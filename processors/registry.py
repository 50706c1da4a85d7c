"""The events known, as a fold over the topic ``events``: found by what a mention says, never by walking through all of them.

An event is kept as its JSON and decoded when a mention comes near it, so 100,000 events cost their bytes and an index. Every key an
event is found by is written in the event itself (``Event.keys``); restoring reads those and nothing else.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from datetime import date as Date
from functools import lru_cache
from itertools import combinations

import msgspec

from pipeline.records import Event, Member
from processors.bodies import body
from processors.identity import DELEGATION, Key, Node, node_of

NEAR_MONTHS = 1
"""How many months around its own a mention looks for its event: a date that identity follows moves by three weeks at most."""

BODY_MONTHS = 14
"""The same for bodies: 400 days."""

POSTPONED_MONTHS = 4
"""A postponement is filed this far around its days: the plan it ends may lie there."""

MONTHS = 4
"""Spans of more months than this are filed by year."""

_YEARS = range(1990, 2061)
_ALWAYS = ["*", *map(str, _YEARS), *(f"{year}-{month:02d}" for year in _YEARS for month in range(1, 13))]
"""Where a mention that nothing dates looks."""

SKETCH_KEYS = 6
"""The smallest values of a text's sketch it is found by: copies that share 30 % of their shingles share one of the six in 88 of 100 cases, copies
that share half in 98."""

DELEGATES = 4
DECODED = 4096
"""Events kept decoded."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Event).decode


class _Head(msgspec.Struct, frozen=True):
    event_id: str
    born: int = 0
    keys: list[str] = []


_head = msgspec.json.Decoder(_Head).decode


def pairs(parties: Iterable[str]) -> list[str]:
    """``A|B`` for every two parties, in alphabetical order."""
    return [f"{a}|{b}" for a, b in combinations(sorted(set(parties)), 2)]


def _times(lo: int, hi: int) -> list[str]:
    """The months a span touches; its years where it is long; ``*`` where it has no bounds."""
    if hi - lo > 3 * 366:
        return ["*"]
    first, last = Date.fromordinal(max(1, lo)), Date.fromordinal(min(hi, Date.max.toordinal()))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > MONTHS:
        return [f"{year}" for year in range(first.year, last.year + 1)]
    return [_month(first.year * 12 + first.month - 1 + i) for i in range(months)]


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02d}"


def keys_of(member: Member, key: Key) -> set[str]:
    """What an event with this member is found by."""
    times = [time for months in _spans(key) for time in _filed(*months)] if _bounded(key) else ["*"]
    keys = {f"a|{member.article_id}"} | {f"f|{value}" for value in member.fingerprint[:SKETCH_KEYS]}
    for pair in pairs(key.parties):
        keys.update(f"{key.type}|{pair}|{time}" for time in times)
        if key.ordinal is not None:
            keys.add(f"o|{pair}|{key.ordinal}")
        if key.precise:
            keys.add(f"d|{key.type}|{pair}|{_day_of_year(key.lo)}")
            keys.update(host_keys(key.type, pair.split("|"), key.lo))
        if key.mechanism and key.type == "bilateral_meeting":
            keys.update(f"s|{pair}|{sign}|{year}" for sign in body_signs(key.mechanism) for year in years(key))
        keys.update(f"h|{pair}|{name}|{year}" for name in _delegation(key) for year in years(key))
        if key.follow_lo:
            keys.update(f"r|{pair}|{time}" for time in _times(key.follow_lo, key.follow_hi))
        if key.type == "working_group":
            keys.update(f"w|{pair}|{sign}" for sign in body_signs(key.mechanism))
    return keys


def _delegation(key: Key) -> list[str]:
    """The people an old story told again is found by."""
    return [name for name, _ in key.people[:DELEGATES]] if len(key.people) >= DELEGATION and key.type == "bilateral_meeting" else []


def body_signs(mechanism: str | None) -> frozenset[str]:
    """What a body is found by after years: the words that make two names one body."""
    name = body(mechanism)
    return name.subjects or name.words


def years(key: Key, around: int = 0) -> list[str]:
    """The years a mention may be of, and so many before and after; none where nothing bounds them."""
    if key.hi - key.lo > 3 * 366:
        return []
    return [str(year) for year in range(Date.fromordinal(key.lo).year - around, Date.fromordinal(key.hi).year + around + 1)]


def waiting_keys(parties: Iterable[str], window: tuple[int, int] | None) -> set[str]:
    """What an event is found by that waits for a promise to be kept in these days."""
    return {f"p|{pair}|{time}" for pair in pairs(parties) for time in _times(*window)} if window else set()


def around(kind: str, parties: Iterable[str], days_of: tuple[int, int] | None, days: int = 0) -> set[str]:
    """Where events of a type (or of another letter of the index) and these parties are filed, within so many days of a span."""
    return {f"{kind}|{pair}|{time}" for pair in pairs(parties) for time in _nearby(*days_of, days=days)} if days_of else set()


def host_keys(kind: str, parties: Iterable[str], day: int) -> set[str]:
    """Where the events of a day are filed by each of their parties."""
    return {f"g|{kind}|{party}|{day}" for party in parties}


def promise_keys(parties: Iterable[str], days: tuple[int, int] | None) -> set[str]:
    """Where the events are filed that wait for something of these parties on these days."""
    return around("p", parties, days)


def _day_of_year(day: int) -> str:
    return Date.fromordinal(day).isoformat()[5:]


def lookups(member: Member, key: Key) -> list[str]:
    """The keys under which the events a mention may belong to are filed. Who finds whom is mutual, or the order of arrival would matter."""
    reach = BODY_MONTHS if key.type == "working_group" else NEAR_MONTHS
    times = {time for first, last in _spans(key) for time in _between(first - reach, last + reach)} if _bounded(key) else set()
    keys = {f"a|{member.article_id}"} | {f"f|{value}" for value in member.fingerprint[:SKETCH_KEYS]}
    for pair in pairs(key.parties):
        if key.type == "working_group":
            keys.update(f"w|{pair}|{sign}" for sign in body_signs(key.mechanism))
        if not _bounded(key):
            keys.update(f"{key.type}|{pair}|{time}" for time in _ALWAYS)
            continue
        keys.update(f"{key.type}|{pair}|{time}" for time in times)
        keys.update(f"h|{pair}|{name}|{year}" for name in _delegation(key) for year in years(key, 1))
        if key.ordinal is not None:
            keys.add(f"o|{pair}|{key.ordinal}")
        if key.precise:
            keys.update(f"d|{key.type}|{pair}|{_day_of_year(day)}" for day in (key.lo - 1, key.lo, key.lo + 1))
    return sorted(keys)


def _bounded(key: Key) -> bool:
    return key.hi - key.lo <= 3 * 366


def _spans(key: Key) -> list[tuple[int, int]]:
    """First and last month of the days a mention is filed at: its own, and where they are doubtful its article's; whole years where they are many."""
    wide = POSTPONED_MONTHS if key.status == "postponed" else 0
    days = [(key.lo, key.hi), (key.ref_lo, key.ref_hi)] if key.doubtful else [(key.lo, key.hi)]
    spans = [(_month_of(lo) - wide, _month_of(hi) + wide) for lo, hi in days]
    return [(first // 12 * 12, last // 12 * 12 + 11) if last - first >= MONTHS else (first, last) for first, last in spans]


def _filed(first: int, last: int) -> list[str]:
    if last - first >= MONTHS:
        return [f"{year}" for year in range(first // 12, last // 12 + 1)]
    return [_month(number) for number in range(first, last + 1)]


def _month_of(day: int) -> int:
    date = Date.fromordinal(min(max(1, day), Date.max.toordinal()))
    return date.year * 12 + date.month - 1


def _nearby(lo: int, hi: int, days: int) -> list[str]:
    first, last = Date.fromordinal(max(1, lo - days)), Date.fromordinal(min(hi + days, Date.max.toordinal()))
    return _between(first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)


@lru_cache(maxsize=4096)
def _between(first: int, last: int) -> list[str]:
    months = [_month(number) for number in range(first, last + 1)]
    return [*months, *(f"{year}" for year in range(first // 12, last // 12 + 1)), "*"]


class Registry:
    """Events by id and by key. ``put`` is the only writer."""

    def __init__(self) -> None:
        self._events: dict[str, bytes] = {}
        self._index: dict[str, str | list[str]] = {}
        self._gone: set[str] = set()
        self._decoded: OrderedDict[str, Event] = OrderedDict()
        self._nodes: OrderedDict[str, Node] = OrderedDict()
        self._filed: OrderedDict[str, set[str]] = OrderedDict()
        self._looked: OrderedDict[str, list[str]] = OrderedDict()
        self.next_born = 1

    def __len__(self) -> int:
        return len(self._events)

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._events

    def alive(self, event_id: str) -> bool:
        """Whether an event is known and still one: what went into another, or is told of by nobody, is found by no key."""
        return event_id in self._events and event_id not in self._gone

    def forget(self, mention_id: str) -> None:
        """What was worked out of a mention that is read anew is worked out again."""
        for table in (self._nodes, self._filed, self._looked):
            table.pop(mention_id, None)

    def ids(self) -> Iterator[str]:
        return iter(self._events)

    def restore(self, values: Iterable[bytes]) -> None:
        """Forget everything, then file these events (JSON of ``Event``); a later one replaces an earlier one of the same id."""
        self.__init__()  # type: ignore[misc]
        for value in values:
            head = _head(value)
            if head.event_id in self._events:
                self._unfile(head.event_id, _head(self._events[head.event_id]).keys)
            self._store(head.event_id, value, head.keys, head.born)
            self._mark(head.event_id, head.keys)

    def get(self, event_id: str) -> Event:
        """The event of an id that is known."""
        event = self._decoded.get(event_id)
        if event is None:
            event = _decode(self._events[event_id])
            self._remember(event)
        else:
            self._decoded.move_to_end(event_id)
        return event

    def node(self, member: Member) -> Node:
        """A member as identity compares it; worked out once while it is near in memory."""
        found = self._nodes.get(member.mention_id)
        if found is None:
            found = self._nodes[member.mention_id] = node_of(member)
            if len(self._nodes) > 4 * DECODED:
                self._nodes.popitem(last=False)
        return found

    def filed(self, member: Member) -> set[str]:
        """What an event with this member is found by."""
        found = self._filed.get(member.mention_id)
        if found is None:
            found = self._filed[member.mention_id] = keys_of(member, self.node(member).key)
            if len(self._filed) > DECODED:
                self._filed.popitem(last=False)
        return found

    def near(self, member: Member) -> list[str]:
        """Ids of the events a mention may belong to, in the order of their ids."""
        keys = self._looked.get(member.mention_id)
        if keys is None:
            keys = self._looked[member.mention_id] = lookups(member, self.node(member).key)
            if len(self._looked) > DECODED:
                self._looked.popitem(last=False)
        return self.find(keys)

    def nodes(self, event_id: str) -> list[Node]:
        """The members of an event as identity compares them, in their order."""
        return [self.node(member) for member in self.get(event_id).members]

    def find(self, keys: Iterable[str]) -> list[str]:
        """Ids filed under any of these keys, each once, in the order of their ids."""
        found: set[str] = set()
        for key in keys:
            ids = self._index.get(key)
            if isinstance(ids, str):
                found.add(ids)
            elif ids:
                found.update(ids)
        return sorted(found)

    def put(self, event: Event, value: bytes | None = None) -> None:
        """File an event or its new revision. ``value``: its JSON, where the caller has it."""
        held = self._decoded.get(event.event_id)
        old = held.keys if held is not None else self._stored_keys(event.event_id)
        if old != event.keys:
            self._unfile(event.event_id, set(old).difference(event.keys))
        before = set(old)
        self._store(
            event.event_id, _encode(event) if value is None else value, [key for key in event.keys if key not in before], event.born
        )
        self._mark(event.event_id, event.keys)
        self._remember(event)

    def _stored_keys(self, event_id: str) -> list[str]:
        return _head(self._events[event_id]).keys if event_id in self._events else []

    def _store(self, event_id: str, value: bytes, fresh: Iterable[str], born: int) -> None:
        self._events[event_id] = value
        self.next_born = max(self.next_born, born + 1)
        for key in fresh:
            held = self._index.get(key)
            if held is None:
                self._index[key] = event_id
            elif isinstance(held, str):
                self._index[key] = [held, event_id]
            else:
                held.append(event_id)

    def _mark(self, event_id: str, keys: list[str]) -> None:
        if keys:
            self._gone.discard(event_id)
        else:
            self._gone.add(event_id)

    def _unfile(self, event_id: str, keys: Iterable[str]) -> None:
        for key in keys:
            held = self._index.get(key)
            if held == event_id:
                del self._index[key]
            elif isinstance(held, list) and event_id in held:
                held.remove(event_id)

    def _remember(self, event: Event) -> None:
        self._decoded[event.event_id] = event
        self._decoded.move_to_end(event.event_id)
        if len(self._decoded) > DECODED:
            self._decoded.popitem(last=False)
