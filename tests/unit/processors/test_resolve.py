"""What becomes of an event as mentions of it arrive."""

from __future__ import annotations

import msgspec
import pytest

from pipeline import codec
from pipeline.records import Alert, Event, NextStep, Record
from pipeline.topics import ALERTS, EVENTS
from processors.fingerprint import fingerprint


def last_alert(out: list[Record], event_id: str) -> Alert:
    return codec.decode([record for record in out if record.topic == ALERTS and record.key == event_id][-1], Alert)


def test_two_reports_of_one_meeting_raise_one_alert_that_names_both(desk, say):
    # Given two outlets on one meeting
    desk.read(say(date="2023-12-27", outlet="a.example"), say(outlet="b.example", published="2023-12-28"))

    # When the alerts are read
    (event,) = desk.events()

    # Then the second report updated the first alert and stands among its sources
    assert desk.alerts() == ["created", "updated"]
    alert = last_alert(desk.out, event.event_id)
    assert alert.change == "corroborated"
    assert {source.outlet for source in alert.sources} == {"a.example", "b.example"}
    assert alert.support.families == 2


def test_a_meeting_and_the_body_agreed_there_are_two_alerts_that_name_each_other(desk, say):
    # Given one article that tells of both
    meeting = say("MX-US", "2023-12-27", article_id="x", published="2023-12-28")
    body = say("MX-US", None, article_id="x", published="2023-12-28", type="working_group", mechanism="joint working group on migration")

    # When it is read
    desk.read(meeting, body)

    # Then each has its alert and knows the other
    first, second = desk.events("bilateral_meeting")[0], desk.events("working_group")[0]
    assert desk.alerts().count("created") == 2
    assert [(one.event_id, one.relation) for one in last_alert(desk.out, first.event_id).related] == [(second.event_id, "agreed_here")]
    assert [(one.event_id, one.relation) for one in last_alert(desk.out, second.event_id).related] == [(first.event_id, "agreed_at")]


def test_the_same_mention_twice_changes_nothing(desk, say):
    # Given a mention already resolved
    said = say(date="2023-12-27")
    desk.read(said)

    # When it comes again
    fresh = desk.read(said)

    # Then it is counted as a duplicate and nothing is written
    assert fresh == []
    assert desk.skipped == ["duplicate"]


def test_an_article_read_again_after_an_edit_is_the_same_event(desk, say):
    # Given an article, and its corrected version with another day
    desk.read(say(date="2023-12-26", article_id="x", retrieved="2023-12-27T08:00:00Z", published="2023-12-27"))
    desk.read(say(date="2023-12-27", article_id="x", retrieved="2023-12-27T20:00:00Z", published="2023-12-27"))

    # When the events are counted
    (event,) = desk.events()

    # Then there is one, created once, with the corrected day and no conflict
    assert desk.alerts() == ["created", "updated"]
    assert (event.date, event.conflicts) == ("2023-12-27", [])


def test_an_event_keeps_its_id_when_its_founding_report_is_read_better(desk, say):
    # Given a report, and the same report as a later rule reads it: another day, a place, more certain
    before = say(date="2023-12-26", article_id="x")
    after = say(date="2023-12-27", article_id="x", venue="Mexico City, Mexico", confidence=0.99)

    # When each founds an event
    ids = []
    for said in (before, after):
        one = type(desk)()
        one.read(said)
        ids += [event.event_id for event in one.events()]

    # Then it is the same one, and one between other parties is not
    desk.read(say("GT-MX", "2023-12-27", article_id="x"))
    assert before.mention_id != after.mention_id
    assert ids[0] == ids[1] != desk.events()[0].event_id


def version(say, moment, *said):
    """Mentions of one article as one version of it tells them."""
    from msgspec.structs import replace

    told = [say(*args, article_id="x", retrieved=moment, published="2023-12-27", **more) for args, more in said]
    return [replace(one, siblings=[other.mention_id for other in told]) for one in told]


def nothing(say, moment):
    """What stands for a version of the article that tells of no event."""
    from msgspec.structs import replace

    said = say(article_id="x", retrieved=moment, published="2023-12-27")
    return replace(said, mention_id="nothing", mention=replace(said.mention, parties=[]))


MEETING, GROUP = (("MX-US", "2023-12-27"), {}), (("MX-US",), {"type": "working_group", "mechanism": "joint group on migration"})
EARLY, LATE = "2023-12-27T08:00:00Z", "2023-12-27T20:00:00Z"


@pytest.mark.parametrize("later", ["nothing", "another event"])
def test_an_event_whose_only_article_takes_it_back_is_retracted(desk, say, later):
    # Given an article that tells of a meeting and a body
    desk.read(*version(say, EARLY, MEETING, GROUP))
    assert desk.alerts().count("created") == 2

    # When its corrected version tells of nothing, or of another pair
    desk.read(*([nothing(say, LATE)] if later == "nothing" else version(say, LATE, (("CR-PA", "2023-12-27"), {}))))

    # Then both alerts are retracted, and a later report of the meeting is told as new
    assert desk.alerts().count("retracted") == 2
    desk.read(say("MX-US", "2023-12-27", outlet="b.example"))
    assert desk.alerts()[-1] == "created"
    assert [one.change for one in map(alert_of_record, desk.out) if one and one.change == "retracted"] == ["retracted"] * 2


def alert_of_record(record):
    return codec.decode(record, Alert) if record.topic == ALERTS else None


def test_what_a_corrected_version_still_tells_of_stands(desk, say):
    # Given an article that tells of a meeting and a body, the body reported elsewhere too
    desk.read(*version(say, EARLY, MEETING, GROUP))
    desk.read(say("MX-US", outlet="b.example", **GROUP[1]))

    # When the corrected version tells of the meeting alone, on another day
    desk.read(*version(say, LATE, (("MX-US", "2023-12-26"), {})))

    # Then nothing is retracted: the meeting has its new day, the body the other paper
    assert "retracted" not in desk.alerts()
    assert desk.events("bilateral_meeting")[0].date == "2023-12-26"
    assert [m.outlet for m in desk.events("working_group")[0].members] == ["b.example"]


def test_an_article_that_never_told_of_anything_changes_nothing(desk, say):
    assert desk.read(nothing(say, EARLY)) == []
    assert desk.skipped == ["no_event"]


def test_a_restored_stage_takes_back_what_the_first_one_told(desk, new_desk, say):
    # Given a stage restored from the events of another
    desk.read(*version(say, EARLY, MEETING))
    again = new_desk()
    again.stage.restore([record for record in desk.out if record.topic == EVENTS])

    # When the corrected version comes there, then the alert is retracted once
    again.read(nothing(say, LATE), nothing(say, LATE))
    assert again.alerts() == ["retracted"]


def test_links_to_an_event_that_merged_lead_to_the_one_it_went_into(desk, say):
    # Given two events told of by halves of one delegation, and a body agreed at the second of them
    desk.read(say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE"))
    desk.read(say("PE-EC", None, published="2022-08-14", outlet="b.example", people="Diego Mora@EC", article_id="y"))
    desk.read(
        say("PE-EC", None, published="2022-08-14", outlet="b.example", article_id="y", type="working_group", mechanism="border group")
    )
    older, younger = desk.events("bilateral_meeting")
    assert [one.event_id for one in desk.events("working_group")[0].related] == [younger.event_id]

    # When a third report makes the two one
    desk.read(say("PE-EC", None, published="2022-08-07", outlet="c.example", people="Rosa Quispe@PE;Diego Mora@EC"))

    # Then the body was agreed at the older, and the older knows it
    (event,) = desk.events("bilateral_meeting")
    assert event.event_id == older.event_id
    body = desk.events("working_group")[0]
    assert [(one.event_id, one.relation) for one in body.related] == [(older.event_id, "agreed_at")]
    assert [(one.event_id, one.relation) for one in event.related] == [(body.event_id, "agreed_here")]


def test_a_promise_kept_by_an_event_that_merged_is_kept_by_its_heir_and_open_again_where_it_is_taken_back(desk, say):
    # Given a promise kept by a meeting that one article tells of
    desk.read(say("MX-US", "2023-11-27", outlet="b.example", next_step=NextStep(kind="meeting", text="again in December", date="2023-12")))
    desk.read(*version(say, EARLY, MEETING))
    first, second = desk.events()
    assert first.steps[0].fulfilled_by == second.event_id

    # When the article takes it back
    desk.read(nothing(say, LATE))

    # Then the promise is open and no relation leads to the meeting that is gone
    first = desk.events()[0]
    assert (first.steps[0].fulfilled_by, first.steps[0].fulfilled_on, first.related) == (None, None, [])


def test_a_meeting_moves_from_planned_to_postponed_to_held_on_one_event(desk, say):
    # Given a plan, its postponement by five weeks, and the meeting
    who = "Marta Gil@ES;Ousmane Fall@SN"
    desk.read(say("ES-SN", "2024-02-08", status="planned", published="2024-02-01", people=who, venue="Dakar"))
    desk.read(say("ES-SN", "2024-03-14", status="postponed", published="2024-02-06", people=who, venue="Dakar", outlet="b.example"))
    assert desk.events()[0].status == "postponed"

    # When it is held on its new day
    desk.read(say("ES-SN", "2024-03-14", published="2024-03-15", people=who, venue="Dakar", outlet="c.example"))

    # Then one event went through all three
    (event,) = desk.events()
    assert (event.status, event.date) == ("held", "2024-03-14")
    assert desk.alerts() == ["created", "updated", "updated"]
    assert last_alert(desk.out, event.event_id).changes[0] == "status"


CALLED = {"parties": "DE-IQ", "people": "Karl Voss@DE;Hadi Sabri@IQ", "venue": "Baghdad"}


@pytest.mark.parametrize("off", ["cancelled", "postponed"])
def test_a_late_voice_that_repeats_the_plan_does_not_undo_that_it_was_called_off(desk, say, off):
    # Given a plan, its end, and a paper that two days later still has the plan
    desk.read(say(date="2024-09-12", status="planned", published="2024-09-02", outlet="a.example", **CALLED))
    desk.read(say(date="2024-09-12", status=off, published="2024-09-06", outlet="b.example", **CALLED))
    desk.read(say(date="2024-09-12", status="planned", published="2024-09-08", outlet="c.example", **CALLED))

    # When the event is read, then it is off; where two more voices have it, or one another day, it is on again
    (event,) = desk.events()
    assert event.status == off
    more = type(desk)()
    more.stage.restore([record for record in desk.out if record.topic == EVENTS])
    desk.read(say(date="2024-09-20", status="planned", published="2024-09-09", outlet="d.example", **CALLED))
    assert (desk.events()[0].status, desk.events()[0].date) == ("planned", "2024-09-20")
    more.read(say(date="2024-09-12", status="planned", published="2024-09-09", outlet="d.example", **CALLED))
    assert more.events()[0].status == "planned"


def test_a_meeting_put_off_without_a_day_is_the_one_held_eleven_weeks_later(desk, say):
    # Given a plan, its postponement, and a paper that still has the old day
    for status, published, outlet in (("planned", "2024-09-02", "a"), ("postponed", "2024-09-06", "b"), ("planned", "2024-09-08", "c")):
        desk.read(say(date="2024-09-12", status=status, published=published, outlet=f"{outlet}.example", **CALLED))

    # When the same people meet there eleven weeks later
    desk.read(say(date="2024-11-28", published="2024-11-29", outlet="d.example", **CALLED))

    # Then it is that meeting
    (event,) = desk.events()
    assert (event.status, event.date) == ("held", "2024-11-28")


def test_a_correction_that_is_itself_corrected_leads_back_to_the_first_word(desk, say):
    # Given an article of 6 May, corrected to 5 May and back: the last version says the very words of the first
    def told(day, hour):
        said = say("LT-PL", day, article_id="x", published="2025-05-06", retrieved=f"2025-05-06T{hour}:00:00Z")
        return msgspec.structs.replace(said, mention_id=day, siblings=[day])

    versions = [told("2025-05-06", "08"), told("2025-05-05", "12"), told("2025-05-06", "20")]
    desk.read(*versions)
    assert desk.events()[0].date == "2025-05-06"
    assert desk.alerts() == ["created", "updated", "updated"]

    # When any of the three is delivered again, to this stage or to one restored from its events
    again = type(desk)()
    again.stage.restore([record for record in desk.out if record.topic == EVENTS])

    # Then nothing follows
    for said in versions:
        assert list(desk.read(said)) == list(again.read(said)) == []
    assert desk.skipped == ["duplicate"] * 3


def test_an_article_shown_again_unchanged_is_no_correction(desk, say):
    said = say("LT-PL", "2025-05-06", article_id="x", published="2025-05-06", retrieved="2025-05-06T08:00:00Z")
    later = msgspec.structs.replace(said, article=msgspec.structs.replace(said.article, retrieved="2025-05-06T20:00:00Z"))
    desk.read(said, later)
    assert desk.skipped == ["duplicate"]


@pytest.mark.parametrize("turned", [False, True])
def test_versions_of_an_article_that_arrive_out_of_order_end_in_the_later(desk, say, turned):
    # Given an article of one pair, and its later version of another
    both = [*version(say, EARLY, MEETING), *version(say, LATE, (("CR-PA", "2023-12-27"), {}))]

    # When they are read in either order
    desk.read(*(both[::-1] if turned else both))

    # Then only what the later tells of stands; the earlier that comes late is never told
    assert [event.parties for event in desk.events()] == [["CR", "PA"]]
    assert desk.alerts() == (["created"] if turned else ["created", "created", "retracted"])
    assert desk.skipped == (["superseded"] if turned else [])


@pytest.mark.parametrize("turned", [False, True])
def test_an_earlier_version_of_the_same_event_that_comes_late_changes_no_value(desk, say, turned):
    both = [*version(say, EARLY, MEETING), *version(say, LATE, (("MX-US", "2023-12-26"), {}))]
    desk.read(*(both[::-1] if turned else both))
    (event,) = desk.events()
    assert (event.date, len(event.members)) == ("2023-12-26", 2)


@pytest.mark.parametrize("turned", [False, True])
def test_the_first_session_is_linked_to_its_body_without_a_promise(desk, say, turned):
    # Given a body and, nine months later, a session of it
    name = "joint committee on labour migration"
    both = [
        say("CA-JM", "2022-05-10", type="working_group", mechanism=name),
        say("CA-JM", "2023-02-20", mechanism=name, outlet="c.example"),
    ]

    # When they are read in either order
    desk.read(*(both[::-1] if turned else both))

    # Then each knows the other
    body, session = desk.events("working_group")[0], desk.events("bilateral_meeting")[0]
    assert [(one.event_id, one.relation) for one in body.related] == [(session.event_id, "same_series")]
    assert [(one.event_id, one.relation) for one in session.related] == [(body.event_id, "same_series")]


@pytest.mark.parametrize("turned", [False, True])
def test_a_document_was_signed_at_its_meeting_whichever_is_told_first(desk, say, turned):
    both = [say("EG-EU", "2024-03-17"), say("EG-EU", "2024-03-17", type="agreement", outlet="b.example")]
    desk.read(*(both[::-1] if turned else both))
    assert [one.relation for one in desk.events("agreement")[0].related] == ["signed_at"]
    assert [one.relation for one in desk.events("bilateral_meeting")[0].related] == ["agreed_here"]


def test_a_cancelled_meeting_is_told_once_and_a_later_one_is_another_event(desk, say):
    # Given a plan, its cancellation, and a meeting five weeks later
    desk.read(say("GB-IE", "2023-04-12", status="planned", published="2023-04-03"))
    desk.read(say("GB-IE", "2023-04-12", status="cancelled", published="2023-04-10", outlet="b.example"))
    desk.read(say("GB-IE", "2023-05-16", published="2023-05-17", outlet="b.example"))

    # When the events are read, then they are two
    assert [event.status for event in desk.events()] == ["cancelled", "held"]
    assert desk.alerts() == ["created", "updated", "created"]


def test_a_cancelled_meeting_keeps_the_day_most_gave_it_not_the_day_it_was_called_off(desk, say):
    # Given two announcements of a day, and a cancellation the day before, read as its day
    for outlet in ("a.example", "b.example"):
        desk.read(say("GB-GR", "2023-11-28", status="planned", published="2023-11-26", outlet=outlet))
    desk.read(say("GB-GR", "2023-11-27", status="cancelled", published="2023-11-27", outlet="c.example"))

    # When the event is read, then it is cancelled and keeps its day
    (event,) = desk.events()
    assert (event.status, event.date) == ("cancelled", "2023-11-28")


def test_a_cancellation_without_a_known_plan_raises_no_alert(desk, say):
    desk.read(say(date="2024-05-01", status="cancelled"))
    assert desk.alerts() == []
    assert desk.events()[0].novelty.reason == "not_live: cancelled"


def test_a_denial_contests_the_alert_and_never_raises_one(desk, say):
    # Given a body one side announces
    desk.read(say("DK-KE", None, type="working_group", mechanism="task force on returns", published="2023-03-02"))

    # When the other side denies it
    denial = say(
        "DK-KE", None, type="working_group", status="denied", mechanism="task force on returns", published="2023-03-03", outlet="b.example"
    )
    desk.read(denial)

    # Then the alert is updated and shows both
    (event,) = desk.events()
    alert = last_alert(desk.out, event.event_id)
    assert desk.alerts() == ["created", "updated"]
    assert alert.status == "agreed"
    assert [(one.field, one.values) for one in alert.conflicts] == [("status", ["agreed", "denied"])]
    assert alert.headline.endswith("denied by one side")


def test_a_denial_alone_is_kept_and_silent(desk, say):
    desk.read(say("DK-KE", None, type="working_group", status="denied"))
    assert desk.alerts() == []


def test_where_a_late_mention_joins_two_alerted_events_the_older_survives(desk, say):
    # Given two undated reports with nothing but the pair in common, too far apart to be linked
    first = say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE")
    second = say("PE-EC", None, published="2022-08-14", outlet="b.example", people="Diego Mora@EC")
    desk.read(first, second)
    older, younger = desk.events()

    # When a third report names the people of both
    desk.read(say("PE-EC", None, published="2022-08-07", outlet="c.example", people="Rosa Quispe@PE;Diego Mora@EC"))

    # Then one event is left, the older, and the other is retracted as merged
    (event,) = desk.events()
    assert event.event_id == older.event_id
    assert desk.alerts().count("retracted") == 1
    gone = last_alert(desk.out, younger.event_id)
    assert gone.change == "merged"
    assert [(one.event_id, one.relation) for one in gone.related] == [(older.event_id, "merged_into")]


def test_a_silent_event_goes_into_the_one_already_told(new_desk, say):
    # Given a lone report that waits for a second voice, and a younger event that has it, too far apart to be linked
    desk = new_desk(min_families=2)
    desk.read(say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE"))
    for outlet in ("b.example", "d.example"):
        desk.read(say("PE-EC", None, published="2022-08-14", outlet=outlet, people="Diego Mora@EC"))
    silent, told = desk.events()
    assert (silent.revision, told.revision) == (0, 1)

    # When another report makes the two one
    desk.read(say("PE-EC", None, published="2022-08-07", outlet="c.example", people="Rosa Quispe@PE;Diego Mora@EC"))

    # Then nothing is created again and the event told of lives on
    assert desk.events()[0].event_id == told.event_id
    assert desk.alerts().count("created") == 1
    assert "retracted" not in desk.alerts()


def test_of_an_event_that_splits_in_halves_the_one_with_its_founding_mention_keeps_the_id(desk, say):
    # Given two reports that only a third ties together, which its paper then takes back
    first = say("PE-EC", None, published="2022-08-01", outlet="a.example", people="Rosa Quispe@PE")
    bridge = version(say, EARLY, (("PE-EC", None), {"people": "Rosa Quispe@PE;Diego Mora@EC"}))[0]
    bridge = msgspec.structs.replace(bridge, article=msgspec.structs.replace(bridge.article, published="2022-08-07"))
    for outlet in ("b.example", "d.example", "e.example", "f.example"):
        one = new = type(desk)()
        second = say("PE-EC", None, published="2022-08-14", outlet=outlet, people="Diego Mora@EC")
        new.read(first, bridge, second)
        (before,) = new.events()

        # When the two fall apart
        new.read(nothing(say, LATE))

        # Then the older report keeps the id, whichever the other is
        home = {m.mention_id: event.event_id for event in one.events() for m in event.members}
        assert home[first.mention_id] == before.event_id != home[second.mention_id]


def test_a_mirror_that_restamps_a_story_attaches_to_the_old_event(desk, say):
    # Given a story, and a mirror that shows its text a year later under the date "Friday" then gives
    text = fingerprint(
        "Officials of Mexico and Honduras sat down in Tapachula on Friday to arrange the return of minors travelling alone " * 3
    )
    story = {"venue": "Tapachula", "people": "Laura Campos@MX;Edgardo Mejia@HN", "date_basis": "relative", "fingerprint": text}
    desk.read(say("HN-MX", "2024-03-22", published="2024-03-24", **story))

    # When the mirror arrives
    desk.read(say("HN-MX", "2025-04-11", published="2025-04-12", outlet="mirror.example", **story))

    # Then it is a copy within the old event, whose date stands, and nobody is told again
    (event,) = desk.events()
    assert event.date == "2024-03-22"
    assert [m.copy_of is not None for m in event.members] == [False, True]
    assert desk.alerts() == ["created"]


def test_sessions_of_a_series_that_share_their_wording_stay_apart(desk, say):
    # Given the release of two sessions, alike but for number, day and place
    text = fingerprint("the committee reviewed departures, returns, visas and the fight against networks and praised the cooperation " * 4)
    for number, day, place in ((8, "2021-03-16", "Tunis"), (9, "2021-10-05", "Rome")):
        desk.read(say("IT-TN", day, mechanism="joint committee on migration", ordinal=number, venue=place, fingerprint=text))

    # When the events are read, then they are two of one series
    first, second = desk.events()
    assert [(one.event_id, one.relation) for one in second.related] == [(first.event_id, "same_series")]
    assert desk.alerts() == ["created", "created"]


def test_a_body_is_new_once_and_its_session_is_a_meeting_that_keeps_the_promise(desk, say):
    # Given a body announced with a promised first session, and announced again seven weeks later
    promise = NextStep(kind="session", text="first session in September", date="2022-09")
    body = {"type": "working_group", "mechanism": "joint working group on seasonal labour"}
    desk.read(say("CA-JM", "2022-05-10", next_step=promise, **body))
    desk.read(say("CA-JM", None, published="2022-06-30", outlet="b.example", **body))
    assert desk.alerts() == ["created", "updated"]

    # When the first session takes place
    desk.read(say("CA-JM", "2022-09-20", mechanism="joint working group on seasonal labour", ordinal=1, outlet="c.example"))

    # Then it is a meeting of its own, linked to the body, whose promise is kept
    body_event, session = desk.events("working_group")[0], desk.events("bilateral_meeting")[0]
    assert body_event.steps[0].fulfilled_by == session.event_id
    assert [one.relation for one in session.related] == ["follow_up_of"]


def test_a_body_that_was_at_work_before_is_not_announced_as_new(desk, say):
    # Given the twelfth session of a body
    desk.read(say("ES-MA", "2019-03-10", mechanism="grupo permanente sobre migración", ordinal=12))

    # When a report years later calls the body agreed
    desk.read(say("ES-MA", "2020-02-01", type="working_group", mechanism="joint working group on migration", outlet="b.example"))

    # Then it stays silent and says why
    assert desk.events("working_group")[0].novelty.reason.startswith("known_body")
    assert desk.alerts() == ["created"]


def test_a_follow_up_meeting_is_a_new_event_linked_to_the_old(desk, say):
    # Given a meeting, and three weeks later one that recalls it by its date, told without its own
    desk.read(say("BD-MY", "2023-07-04", venue="Putrajaya", people="Hafiz Omar@MY"))
    desk.read(
        say("BD-MY", None, published="2023-07-12", venue="Dhaka", people="Hafiz Omar@MY", follow_up_of="2023-07-04", outlet="b.example")
    )

    # When the events are read, then the second follows the first
    first, second = desk.events()
    assert [(one.event_id, one.relation) for one in second.related] == [(first.event_id, "follow_up_of")]
    assert [(one.event_id, one.relation) for one in first.related] == [(second.event_id, "followed_by")]


def test_five_hundred_copies_of_one_outlet_are_one_voice_and_one_alert(desk, say):
    # Given a story and 500 copies of it on other pages of the same outlet
    text = fingerprint("ministers of two neighbours agreed on a telephone line for consulates and on two buses a week " * 3)
    for number in range(500):
        desk.read(
            say(date="2023-12-27", outlet="flood.example", url=f"https://flood.example/{number}", article_id=f"n{number}", fingerprint=text)
        )

    # When the event is read
    (event,) = desk.events()

    # Then it is one voice, one alert, and its record is bounded
    alert = last_alert(desk.out, event.event_id)
    assert desk.alerts() == ["created"]
    assert alert.support.families == 1
    assert len(event.members) == 1
    assert len(event.echoes) == 256
    assert event.uncounted == 243
    assert max(len(record.value) for record in desk.out) < 200_000


@pytest.mark.parametrize("parties", ["MX", "AR-BO-BR-CL-CO-CR-CU-DO-EC-GT-HN-MX-PA"])
def test_one_government_or_more_than_twelve_are_filtered(desk, say, parties):
    desk.read(say(parties, "2023-12-27"))
    assert desk.skipped == ["filtered"]


def test_event_ids_come_from_the_founding_mention_and_times_from_its_record(desk, new_desk, say):
    # Given the same mention on two desks
    other = new_desk()
    said = say(date="2023-12-27", retrieved="2023-12-28T07:30:00Z")

    # When both resolve it
    mine, theirs = list(desk.read(said)), list(other.read(said))

    # Then every byte agrees and the alert carries the record's time
    assert mine == theirs
    assert [record.header("ce_time") for record in mine if record.topic == ALERTS] == ["2023-12-28T07:30:00Z"]


def test_a_restored_stage_goes_on_with_the_same_revision(desk, new_desk, say):
    # Given a stage restored from the compacted events of another
    desk.read(say(date="2023-12-27"))
    again = new_desk()
    again.stage.restore([record for record in desk.out if record.topic == EVENTS])

    # When a further report comes
    fresh = again.read(say(date="2023-12-27", outlet="b.example"))

    # Then it is the second revision of the same event
    alert = codec.decode(next(record for record in fresh if record.topic == ALERTS), Alert)
    assert (alert.event_id, alert.revision) == (desk.events()[0].event_id, 2)


def test_oversized_fields_are_cut_and_the_alert_stays_within_its_limit(desk, say):
    # Given mentions with fields far beyond what a report holds
    for number in range(12):
        desk.read(
            say(
                "MX-US",
                "2023-12-27",
                outlet=f"o{number}.example",
                url=f"https://o{number}.example/" + "x" * 5000,
                venue="Mexico City " + "v" * 900,
                mechanism="m" * 900,
                people=";".join(f"Person {chr(65 + i)}{chr(65 + number % 26)} {'n' * 200}@MX" for i in range(40)),
            )
        )

    # When the alerts are measured, then none passes 16 KiB
    assert max(len(record.value) for record in desk.out if record.topic == ALERTS) <= 16 * 1024


def test_the_event_holds_all_that_identity_needs(desk, say):
    # Given an event read back from its record
    desk.read(say(date="2023-12-27", people="Ana Solis@MX"))
    record = next(record for record in desk.out if record.topic == EVENTS)

    # When it is encoded again, then nothing is lost
    event = codec.decode(record, Event)
    assert msgspec.json.encode(event) == record.value
    assert event.members[0].participants[0].name == "Ana Solis"


def test_a_mention_reads_no_more_events_beside_two_hundred_unrelated_ones(new_desk, say):
    # Given two desks, one of which knows two hundred meetings of other pairs and years besides, both with nothing decoded at hand
    few, many = new_desk(), new_desk()
    known = say("MX-US", "2023-12-27", people="Ana Solis@MX")
    few.read(known)
    states = [f"{a}{b}" for a in "ABCDE" for b in "ABCD"]
    many.read(*(say(f"{a}-{b}", "2023-12-27", outlet=f"{a}{b}.example") for a in states for b in states if a < b))
    many.read(*(say("MX-US", f"{year}-03-05", outlet=f"{year}.example") for year in range(2010, 2020)), known)
    for desk in (few, many):
        desk.stage.restore([record for record in desk.out if record.topic == EVENTS])

    # When a further report of the meeting comes to each
    for desk in (few, many):
        desk.read(say("MX-US", "2023-12-27", outlet="b.example"))

    # Then both have read the same one event out of their registries
    assert list(few.stage.registry._decoded) == list(many.stage.registry._decoded) == [few.events()[0].event_id]
