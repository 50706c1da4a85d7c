"""What a changed rule would change, told by event."""

from __future__ import annotations

from pipeline import codec
from pipeline.records import Alert
from pipeline.topics import ALERTS
from processors.differences import alerted, differences, lines


def test_the_same_rules_make_no_difference(desk, new_desk, say):
    said = [say("MX-US", "2023-12-27"), say("CR-PA", "2024-07-01"), say("MX-US", None, published="2023-12-28", outlet="b.example")]
    other = new_desk()
    desk.read(*said)
    other.read(*said)
    assert differences(desk.events(), other.events()) == []


def test_a_shorter_horizon_silences_and_says_why(desk, new_desk, say):
    # Given a report twenty days late under two horizons
    said = say("MX-US", "2023-12-07", published="2023-12-27")
    strict = new_desk(horizon_days=10)
    desk.read(said)
    strict.read(said)

    # When the two registries are compared
    (found,) = differences(desk.events(), strict.events())

    # Then the event is silenced, with both decisions
    assert found.kind == "silenced"
    assert "alerted (first_report" in found.why
    assert "silent (beyond_horizon: 20 days" in found.why


def test_a_mention_read_otherwise_splits_or_changes_its_event(desk, new_desk, say):
    # Given two mentions of one event, and a reading that dates the second a month later
    first = say("MX-US", "2023-12-27")
    same, moved = (say("MX-US", date, article_id="x", published="2024-02-01", outlet="b.example") for date in ("2023-12-27", "2024-01-30"))
    from msgspec.structs import replace

    other = new_desk()
    desk.read(first, same)
    other.read(first, replace(moved, mention_id=same.mention_id))

    # When the two are compared both ways
    (split,), (merged,) = differences(desk.events(), other.events()), differences(other.events(), desk.events())

    # Then one splits and the other merges
    assert (split.kind, len(split.after)) == ("split", 2)
    assert (merged.kind, len(merged.before)) == ("merged", 2)

    # And each says which two mentions are parted or tied, and by what
    assert split.why.endswith("apart by a.example (2023-12-27) and b.example (2024-01-30): dates exclude each other")
    assert "together by a.example (2023-12-27) and b.example (2023-12-27): 4 of 2: same parties (+1), same day (+3)" in merged.why


def test_an_event_read_anew_is_the_same_event_and_its_change_names_what_was_read_otherwise(desk, new_desk, say):
    # Given one article, and a new reading of it with another day and place: a mention with another id
    first = say("MX-US", "2023-12-26", article_id="x", published="2023-12-27", venue="Puebla")
    again = say("MX-US", "2023-12-27", article_id="x", published="2023-12-27", venue="Mexico City")
    other = new_desk()
    desk.read(first)
    other.read(again)

    # When the two registries are compared
    (found,) = differences(desk.events(), other.events())

    # Then it is one change, with the old and the new value and whose reading it was
    assert found.kind == "changed"
    assert "date: 2023-12-26 -> 2023-12-27" in found.why
    assert "a.example read otherwise: date 2023-12-26 -> 2023-12-27, venue Puebla -> Mexico City" in found.why


def test_a_mention_that_joins_says_what_ties_it(desk, new_desk, say):
    # Given an event, and the same with one more report
    other = new_desk()
    said = say("MX-US", "2023-12-27", people="Ana Solis@MX")
    desk.read(said)
    other.read(said, say("MX-US", None, published="2023-12-28", outlet="b.example", people="Ana Solis@MX"))

    # When they are compared, then the report and its points are named
    (found,) = differences(desk.events(), other.events())
    assert found.why == (
        "b.example joined: b.example (no date) and a.example (2023-12-27): 3.25 of 2: same parties (+1), undated, 1 days apart (+1.5), "
        "1 of the same people (+0.75)"
    )


def test_events_that_come_and_go_are_named(desk, new_desk, say):
    other = new_desk()
    desk.read(say("MX-US", "2023-12-27"))
    other.read(say("CR-PA", "2024-07-01"))
    assert [one.kind for one in differences(desk.events(), other.events())] == ["appeared", "vanished"]
    assert lines(differences(desk.events(), other.events()))[0].startswith("appeared - -> ")


def raised(desk):
    return {record.header("ce_id"): codec.decode(record, Alert) for record in desk.out if record.topic == ALERTS}


def test_an_event_that_ends_alike_but_was_told_of_otherwise_has_its_row(new_desk, say):
    # Given two reports that a third makes one, under a rule that asks for two voices and one that does not
    said = [say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE")]
    said += [say("PE-EC", None, published="2022-08-14", outlet=f"{one}.example", people="Diego Mora@EC") for one in "bd"]
    said.append(say("PE-EC", None, published="2022-08-07", outlet="c.example", people="Rosa Quispe@PE;Diego Mora@EC"))
    careful, quick = new_desk(min_families=2), new_desk()
    careful.read(*said)
    quick.read(*said)
    (kept,), (other,) = careful.events(), quick.events()
    assert kept.event_id != other.event_id

    # When the two are compared
    before, after = raised(careful), raised(quick)
    rows = differences(careful.events(), quick.events())
    more = alerted(rows, [before[one] for one in before.keys() - after.keys()], [after[one] for one in after if one not in before])

    # Then the other surviving id has a row, and so has every event with a new or missing alert
    assert rows[0].why.startswith(f"id: {kept.event_id[:8]}, alerted (first_report")
    named = {one for row in [*rows, *more] for one in (*row.before, *row.after)}
    assert {alert.event_id for one, alert in (before | after).items() if (one in before) != (one in after)} <= named


def test_an_alert_that_is_new_for_an_event_no_row_names_is_told_with_its_reason(desk, say):
    # Given alerts that only the new rules raised
    desk.read(say("MX-US", "2023-12-27"))
    (alert,) = raised(desk).values()

    # When they are compared, then the row names the alert and why; an event already named has no second row
    (row,) = alerted([], [], [alert])
    assert (row.kind, row.after, row.headline) == ("changed", [alert.event_id], alert.headline)
    assert row.why.startswith("alerts new: revision 1 new (first_report")
    assert alerted([row], [], [alert]) == []
