"""What was promised, what became of it, what is overdue."""

from __future__ import annotations

from datetime import date

from pipeline.records import NextStep
from processors.ledger import due


def test_a_promised_meeting_is_open_then_overdue(desk, say):
    # Given a promise for the end of January
    desk.read(say("MX-US", "2023-12-27", next_step=NextStep(kind="meeting", text="to meet again at the end of January", date="2024-01")))

    # When the ledger is asked before and after
    (before,), (after,) = due(desk.events(), date(2024, 1, 20)), due(desk.events(), date(2024, 2, 2))

    # Then it counts down to the last day of the month and past it
    assert (before.state, before.days_left) == ("open", 11)
    assert (after.state, after.days_left) == ("overdue", -2)


def test_the_meeting_that_was_promised_keeps_the_promise_and_is_linked(desk, say):
    # Given a promise and the meeting three weeks later
    desk.read(say("MX-US", "2023-12-27", next_step=NextStep(kind="meeting", text="again in January", date="2024-01")))
    desk.read(say("MX-US", "2024-01-19", outlet="b.example"))
    first, second = desk.events()

    # When the ledger is asked, then the promise is gone from what is due and names its keeper
    assert due(desk.events(), date(2024, 2, 2)) == []
    (kept,) = due(desk.events(), date(2024, 2, 2), fulfilled=True)
    assert kept.state == "fulfilled"
    assert (kept.step.fulfilled_by, kept.step.fulfilled_on) == (second.event_id, "2024-01-19")
    assert [(one.event_id, one.relation) for one in first.related] == [(second.event_id, "followed_by")]


def test_of_two_meetings_that_keep_a_promise_the_earlier_does_whichever_is_told_first(desk, new_desk, say):
    # Given a promise, and two meetings within its time
    promise = say("MX-US", "2023-12-27", next_step=NextStep(kind="meeting", text="again in March", date="2024-03"))
    meetings = [say("MX-US", day, outlet=f"{day}.example") for day in ("2024-03-04", "2024-04-08")]

    # When they are told in either order
    for order, one in ((meetings, desk), (meetings[::-1], new_desk())):
        one.read(promise, *order)

        # Then the earlier keeps it
        assert [event.steps[0].fulfilled_on for event in one.events() if event.steps] == ["2024-03-04"]


def test_a_promise_told_after_it_was_kept_is_kept_at_once(desk, say):
    # Given the meeting first, then a late report of the promise
    desk.read(say("MX-US", "2024-01-19"))
    desk.read(say("MX-US", "2023-12-27", outlet="b.example", next_step=NextStep(kind="meeting", text="again in January", date="2024-01")))

    # When the ledger is asked, then nothing is due
    assert due(desk.events(), date(2024, 2, 2)) == []


def test_a_meeting_of_another_pair_or_before_the_promise_keeps_nothing(desk, say):
    # Given a promise, an earlier meeting of the pair, and a later one of another pair
    desk.read(say("MX-US", "2023-11-27"), say("GT-US", "2024-01-19"))
    desk.read(say("MX-US", "2023-12-27", next_step=NextStep(kind="meeting", text="again", date="2024-01")))

    # When the ledger is asked, then the promise is open
    assert [row.state for row in due(desk.events(), date(2024, 1, 25))] == ["open"]


def test_a_promised_statement_is_kept_by_a_document_not_by_a_meeting(desk, say):
    # Given a promised statement, a further meeting, and then a document
    desk.read(say("MX-US", "2023-12-27", next_step=NextStep(kind="statement", text="a joint statement will follow")))
    desk.read(say("MX-US", "2024-01-10", outlet="b.example"))
    assert [row.state for row in due(desk.events(), date(2024, 1, 25))] == ["open"]
    desk.read(say("MX-US", "2023-12-29", type="agreement", outlet="c.example"))

    # When the ledger is asked, then only the document kept it
    assert due(desk.events(), date(2024, 1, 25)) == []


def test_the_most_urgent_stands_first_and_what_has_no_time_last(desk, say):
    # Given three promises
    for parties, when in (("MX-US", "2024-03"), ("FR-IT", None), ("ES-MA", "2024-02-01")):
        desk.read(say(parties, "2023-12-27", next_step=NextStep(kind="meeting", text="again", date=when)))

    # When the ledger is read, then they stand by urgency
    assert [row.days_left for row in due(desk.events(), date(2024, 1, 1))] == [31, 90, None]


def test_a_called_off_event_promises_nothing(desk, say):
    said = {"next_step": NextStep(kind="meeting", text="again", date="2024-03")}
    desk.read(say("MX-US", "2024-02-01", status="cancelled", published="2024-01-30", **said))
    assert due(desk.events(), date(2024, 5, 1)) == []


def test_one_promise_told_by_two_papers_is_one_step(desk, say):
    # Given the promise with and without its time
    for outlet, when in (("a.example", None), ("b.example", "2024-01")):
        desk.read(say("MX-US", "2023-12-27", outlet=outlet, next_step=NextStep(kind="meeting", text="again", date=when)))

    # When the steps are read, then the one with the time is left
    assert [step.date for step in desk.events()[0].steps] == ["2024-01"]
