"""Meetings and promises as a calendar program reads them."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from pipeline.records import NextStep
from processors.calendar import calendar


def entries(desk):
    """UID -> entry, as a reader of the file sees them."""
    return {str(entry["uid"]): entry for entry in Calendar.from_ical(calendar(desk.events())).walk("VEVENT")}


def test_a_planned_meeting_stands_on_its_day_with_place_and_sources(desk, say):
    # Given a planned meeting
    desk.read(say("MX-US", "2024-01-19", status="planned", published="2024-01-10", venue="National Palace, Mexico City"))

    # When the calendar is written
    (entry,) = entries(desk).values()

    # Then a calendar program finds it there
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2024, 1, 19), date(2024, 1, 20))
    assert "Mexico – United States" in entry["summary"]
    assert (entry["status"], entry["location"]) == ("TENTATIVE", "National Palace, Mexico City")
    assert "https://a.example/" in entry["description"]


def test_a_meeting_called_off_keeps_its_uid_and_is_cancelled_in_the_readers_calendar(desk, say):
    # Given a planned meeting, read into a calendar
    desk.read(say("MX-US", "2024-01-19", status="planned", published="2024-01-10"))
    (before,) = entries(desk)

    # When it is cancelled
    desk.read(say("MX-US", "2024-01-19", status="cancelled", published="2024-01-12", outlet="b.example"))

    # Then the same entry says so, with a higher sequence number
    (entry,) = entries(desk).values()
    assert (str(entry["uid"]), entry["status"]) == (before, "CANCELLED")
    assert entry["sequence"] >= 1


def test_a_promise_stands_over_its_time_until_it_is_kept(desk, say):
    # Given a promise for January
    desk.read(say("MX-US", "2023-12-27", next_step=NextStep(kind="meeting", text="again in January", date="2024-01", venue="Washington")))
    promises = [entry for uid, entry in entries(desk).items() if "promised" in entry["summary"]]
    assert [(entry["dtstart"].dt, entry["dtend"].dt, str(entry["location"])) for entry in promises] == [
        (date(2024, 1, 1), date(2024, 2, 1), "Washington")
    ]

    # When the meeting takes place
    desk.read(say("MX-US", "2024-01-19", outlet="b.example"))

    # Then the meeting stands in its place
    assert sorted(entry["dtstart"].dt for entry in entries(desk).values()) == [date(2023, 12, 27), date(2024, 1, 19)]
    assert not any("promised" in entry["summary"] for entry in entries(desk).values())


def test_what_has_no_time_or_only_a_year_is_no_entry(desk, say):
    # Given a meeting of an unknown day and a promise for "next year"
    desk.read(say("MX-US", None, next_step=NextStep(kind="meeting", text="next year", date="2025")))

    # When / Then
    assert entries(desk) == {}


def test_what_was_too_unsure_for_an_alert_is_no_entry(desk, say):
    # Given a doubtful report of a meeting
    desk.read(say("MX-US", "2024-01-19", confidence=0.5))

    # When / Then
    assert desk.events()
    assert entries(desk) == {}


def test_a_hostile_headline_cannot_add_entries(desk, say):
    # Given a place and a name that hold line breaks and calendar syntax
    desk.read(say("MX-US", "2024-01-19", venue="Rome\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil"))

    # When the calendar is written, then there is one entry
    assert len(entries(desk)) == 1
    assert "evil" not in entries(desk)
