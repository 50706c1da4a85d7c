"""When an event is told, and the reason where it is not."""

from __future__ import annotations

import pytest


def reason(desk, *said):
    desk.read(*said)
    return desk.events()[-1].novelty.reason.split(":")[0]


def test_a_first_report_is_new_and_names_what_it_was_compared_with(desk, say):
    # Given a meeting, and another of the pair three weeks later
    desk.read(say("AT-HU", "2022-10-03"), say("AT-HU", "2022-10-24", outlet="b.example"))

    # When the second is judged
    first, second = desk.events()

    # Then its decision names the first, how far it is and what tells the two apart
    assert second.novelty.new
    assert second.novelty.nearest_event_id == first.event_id
    assert second.novelty.reason == f"first_report: nearest is {first.event_id}, 21 days away: dates exclude each other"


def test_an_event_long_before_its_article_is_kept_and_silent(desk, say):
    assert reason(desk, say("DO-HT", "2019-03-05", published="2024-05-02")) == "beyond_horizon"
    assert desk.alerts() == []


def test_an_archive_comes_out_as_it_would_have_on_the_day(desk, say):
    # Given an article of 2019 that a feed shows years later
    old = say("DO-HT", "2019-03-05", published="2019-03-06", retrieved="2024-05-02T12:00:00Z")

    # When no backlog is set, then it is told as on its day
    assert reason(desk, old) == "first_report"


def test_where_a_backlog_is_set_a_feed_that_shows_its_archive_is_silent(new_desk, say):
    # Given a limit of thirty days, an old article and a fresh one
    desk = new_desk(backlog_days=30)
    old = say("DO-HT", "2019-03-05", published="2019-03-06", retrieved="2024-05-02T12:00:00Z")
    fresh = say("DO-HT", "2024-05-01", published="2024-05-02", outlet="b.example")

    # When both are read, then only the fresh one is told
    assert reason(desk, old) == "backlog"
    assert reason(desk, fresh) == "first_report"


def test_without_any_date_of_the_article_no_horizon_applies(desk, say):
    said = say("DO-HT", "2019-03-05", published="2019-03-05")
    from msgspec.structs import replace

    undated = replace(said, article=replace(said.article, published=None, retrieved=None))
    assert reason(desk, undated) == "first_report"


def test_an_event_known_only_from_recaps_is_silent_until_a_report_comes(desk, say):
    # Given a recap alone
    recap = say("DO-HT", "2019-03-05", published="2019-03-20", retelling=True)
    assert reason(desk, recap) == "retelling"

    # When a report of it arrives late
    desk.read(say("DO-HT", "2019-03-05", published="2019-03-06", outlet="b.example"))

    # Then it is told once
    assert desk.alerts() == ["created"]


def test_a_meeting_called_off_is_told_alike_whichever_report_comes_first(new_desk, say):
    # Given the announcement of a meeting, and its cancellation
    announced = say("GB-GR", "2023-11-28", status="planned", published="2023-11-27")
    called_off = say("GB-GR", "2023-11-28", status="cancelled", published="2023-11-28", outlet="b.example")

    # When they arrive in either order
    told = []
    for order in ([announced, called_off], [called_off, announced]):
        desk = new_desk()
        for one in order:
            desk.read(one)
        told.append((desk.alerts()[:1], [event.status for event in desk.events()]))

    # Then the event is told once and stands as cancelled, where a cancellation of something never announced is silent
    assert told == [(["created"], ["cancelled"])] * 2
    alone = new_desk()
    alone.read(called_off)
    assert alone.alerts() == []


@pytest.mark.parametrize("kind", ["agreement", "call"])
def test_agreements_and_calls_are_recorded_and_not_told(desk, say, kind):
    assert reason(desk, say("MX-US", "2023-12-27", type=kind)) == "type_not_alerted"


def test_agreements_are_told_where_the_configuration_asks(new_desk, say):
    desk = new_desk(alert_types=("agreement",))
    assert reason(desk, say("MX-US", "2023-12-27", type="agreement")) == "first_report"


def test_a_doubtful_mention_waits_for_a_second(desk, say):
    # Given a mention of low confidence
    doubtful = {"confidence": 0.7}
    assert reason(desk, say("MX-US", "2023-12-27", **doubtful)) == "confidence_below"

    # When an independent one says the same, then the two suffice
    desk.read(say("MX-US", "2023-12-27", outlet="b.example", **doubtful))
    assert desk.alerts() == ["created"]


def test_a_doubtful_lone_report_beside_an_event_already_told_is_held_until_a_second_voice(desk, say):
    # Given a meeting told, and a lone unsure report of the same pair eight days later
    desk.read(say("AT-HU", "2022-10-03", people="Lena Graf@AT"))
    unsure = {"people": "Bela Nagy@HU", "confidence": 0.88}
    assert reason(desk, say("AT-HU", "2022-10-11", outlet="b.example", **unsure)) == "nearly_known"
    assert desk.events()[-1].novelty.nearest_event_id == desk.events()[0].event_id

    # When another owner's paper reports the second meeting too, then it is told
    desk.read(say("AT-HU", "2022-10-11", outlet="c.example", **unsure))
    assert desk.alerts() == ["created", "created"]


@pytest.mark.parametrize(
    ("parties", "day", "confidence"), [("AT-HU", "2022-10-11", 0.93), ("AT-HU", "2022-10-24", 0.88), ("AT-SI", "2022-10-03", 0.88)]
)
def test_a_sure_report_one_of_a_later_week_or_of_another_pair_is_not_held(desk, say, parties, day, confidence):
    # Given a meeting told
    desk.read(say("AT-HU", "2022-10-03", people="Lena Graf@AT"))

    # When a report comes that is sure, or well after, or of another pair, then it is told
    desk.read(say(parties, day, outlet="b.example", people="Bela Nagy@HU", confidence=confidence))
    assert desk.alerts() == ["created", "created"]


def test_a_doubtful_report_of_the_same_day_place_and_host_with_another_guest_is_held(desk, say):
    # Given a meeting told, of a host and one guest
    said = {"venue": "Grand Serail, Beirut", "people": "Naim Haddad@LB"}
    desk.read(say("CY-LB", "2024-05-02", **said))

    # When a lone unsure report gives the host another guest at that place, then it waits; elsewhere or about others of the host it is told
    unsure = {"confidence": 0.89, "outlet": "b.example"}
    assert reason(desk, say("EU-LB", "2024-05-02", **said, **unsure)) == "nearly_known"
    assert reason(desk, say("FR-LB", "2024-05-02", venue="Tripoli", people="Naim Haddad@LB", **unsure)) == "first_report"
    assert reason(desk, say("IT-LB", "2024-05-02", venue="Beirut", people="Rima Saad@LB", **unsure)) == "first_report"


def test_a_lone_report_whose_day_lies_long_before_it_is_held_beside_the_news_it_may_belong_to(desk, say):
    # Given a meeting told, and a sure report of its week that names another day, five weeks back, and other people
    desk.read(say("ES-MA", "2022-05-06", people="Kal Zer@MA"))
    assert reason(desk, say("ES-MA", "2022-04-01", published="2022-05-07", outlet="b.example", people="Eva Gil@ES")) == "nearly_known"

    # When nothing of the pair was told near its article, then such a report is told
    assert reason(desk, say("ES-SN", "2022-04-01", published="2022-05-07", outlet="b.example")) == "first_report"


def test_where_two_voices_are_asked_one_owner_is_one_voice(new_desk, say):
    # Given a rule of two families and two papers of one owner
    desk = new_desk(min_families=2)
    for outlet in ("mirror.co.uk", "express.co.uk"):
        assert reason(desk, say("MX-US", "2023-12-27", outlet=outlet)) == "families_below"

    # When another owner's paper reports it, then it is told
    desk.read(say("MX-US", "2023-12-27", outlet="b.example"))
    assert desk.alerts() == ["created"]


@pytest.mark.parametrize(("words", "told"), [("relaunched the joint commission", False), ("agreed to create and relaunch", True)])
def test_a_body_brought_back_is_not_a_new_body(desk, say, words, told):
    from pipeline.records import Evidence

    span = [Evidence(quote=f"the two governments {words} on migration", start=0, end=30)]
    desk.read(say("PE-EC", "2023-05-05", type="working_group", mechanism="joint commission", evidence=span))
    assert (desk.alerts() == ["created"]) is told


def test_a_confidence_just_below_the_limit_does_not_look_equal_to_it(desk, say):
    # Given reports just below the limit and well below it
    desk.read(say("MX-US", "2023-12-27", confidence=0.8796), say("CR-PA", "2023-12-27", confidence=0.71))

    # When their reasons are read, then no two equal numbers stand side by side
    reasons = [event.novelty.reason for event in desk.events()]
    assert reasons == ["confidence_below: 0.879 of 0.88", "confidence_below: 0.71 of 0.88"]
