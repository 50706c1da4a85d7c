"""Events are found by what is said, and by nothing else."""

from __future__ import annotations

import msgspec
import pytest

from processors.identity import key_of
from processors.registry import Registry, keys_of, lookups
from processors.resolve import member_of
from processors.settle import event_of


def filed(registry, say, number, *said, **more):
    member = member_of(say(*said, **more), number)
    event = event_of(f"e{number}", [member], [], born=number)
    registry.put(msgspec.structs.replace(event, keys=sorted(keys_of(member, key_of(member)))))
    return member


def found(registry, say, *said, **more):
    member = member_of(say(*said, **more), 0)
    return registry.find(lookups(member, key_of(member)))


@pytest.mark.parametrize(
    ("parties", "date", "more", "near"),
    [
        ("MX-US", "2023-12-28", {}, True),
        ("GT-MX-US", "2024-01-17", {}, True),
        ("MX-US", "2024-02-20", {"status": "postponed"}, True),
        ("MX-US", None, {"published": "2024-01-05"}, True),
        ("MX-US", "2024", {"published": "2024-05-01"}, True),
        ("MX-US", "2024-12-27", {}, True),
        ("MX-US", "2024-05-27", {}, False),
        ("CA-US", "2023-12-27", {}, False),
        ("MX-US", "2023-12-27", {"type": "working_group"}, False),
    ],
)
def test_an_event_is_looked_for_near_its_days_and_parties(say, parties, date, more, near):
    registry = Registry()
    filed(registry, say, 1, "MX-US", "2023-12-27")
    assert bool(found(registry, say, parties, date, outlet="b.example", **more)) is near


def test_a_mention_that_nothing_dates_looks_everywhere(say):
    from msgspec.structs import replace

    registry = Registry()
    filed(registry, say, 1, "MX-US", "2011-02-03")
    said = say("MX-US", None)
    member = member_of(replace(said, article=replace(said.article, published=None, retrieved=None)), 0)
    assert registry.find(lookups(member, key_of(member))) == ["e1"]


def test_a_body_is_found_after_years_by_its_subject(say):
    registry = Registry()
    body = {"type": "working_group", "mechanism": "joint working group on migration"}
    filed(registry, say, 1, "MX-US", "2011-02-03", **body)
    assert found(registry, say, "MX-US", "2023-12-27", outlet="b.example", **body) == ["e1"]
    assert found(registry, say, "MX-US", "2023-12-27", outlet="b.example", type="working_group", mechanism="committee on visas") == []


def test_many_events_of_other_pairs_do_not_come_up(say):
    registry = Registry()
    for number in range(200):
        filed(registry, say, number, f"A{chr(65 + number % 26)}-B{chr(65 + number // 26)}", "2023-12-27", outlet=f"o{number}.example")
    assert found(registry, say, "AA-BA", "2023-12-27") == ["e0"]


def test_an_event_restored_twice_is_found_by_its_last_keys_only(say):
    # Given an event whose second revision has another date
    registry = Registry()
    old = filed(registry, say, 1, "MX-US", "2023-01-10")
    first = msgspec.json.encode(registry.get("e1"))
    filed(registry, say, 1, "MX-US", "2023-09-10")
    second = msgspec.json.encode(registry.get("e1"))

    # When a registry is restored from both
    again = Registry()
    again.restore([first, second])

    # Then the first date finds nothing any more
    assert again.find(lookups(old, key_of(old))) == []
    assert found(again, say, "MX-US", "2023-09-11", outlet="b.example") == ["e1"]
    assert again.next_born == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("MX-US", "2024-03-01", {"status": "planned"}), ("MX-US", None, {"status": "planned", "published": "2024-04-02"})),
        (("MX-US", "2024", {"published": "2024-12-31"}), ("MX-US", "2023-12-27", {})),
        (("MX-US", "2024-06-20", {"status": "postponed", "published": "2024-04-01"}), ("MX-US", "2024-03-30", {"status": "planned"})),
        (("MX-US", "2023-06-01", {"published": "2024-03-01"}), ("MX-US", "2024-02-20", {})),
        (("MX-US", "2023-01-01", {"type": "working_group"}), ("MX-US", "2024-03-30", {"type": "working_group"})),
    ],
)
def test_of_two_mentions_each_finds_the_other(say, one, other):
    # Given two mentions whose order of arrival must not matter
    both = [
        (parties, date, {"outlet": f"{place}.example", **more}) for place, (parties, date, more) in zip("ab", (one, other), strict=True)
    ]

    # When each comes after the other
    finds = []
    for (parties, date, more), (parties_b, date_b, more_b) in (both, both[::-1]):
        registry = Registry()
        filed(registry, say, 1, parties, date, **more)
        finds.append(found(registry, say, parties_b, date_b, **more_b))

    # Then both or neither is found
    assert finds == [["e1"], ["e1"]]
