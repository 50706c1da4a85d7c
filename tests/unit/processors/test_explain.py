"""What an explanation says, and that it says it of the right thing."""

from __future__ import annotations

from pipeline.records import Evidence, Mention, NextStep, TagResult
from processors.explain import explain, lines, reading_lines


def test_an_explanation_walks_from_the_headline_to_sentence_source_and_record(desk, say):
    # Given an event of two mentions
    span = [Evidence(quote="met on Wednesday", start=10, end=26)]
    desk.read(say("MX-US", "2023-12-27", outlet="a.example", rule="meeting/met", evidence=span, venue="Mexico City"))
    desk.read(say("MX-US", None, published="2023-12-28", outlet="b.example", venue="Mexico City"))
    (event,) = desk.events()

    # When it is explained with the coordinates of the first mention's records
    told = explain(event, {}, {event.members[0].mention_id: ["mentions/0/0", "articles/1/4", "articles.raw/2/9"]})
    text = "\n".join(lines(told))

    # Then every step is there
    assert text.startswith("Mexico and the United States met on migration in Mexico City on 27 December 2023")
    assert "new: first_report" in text
    assert "rule meeting/met" in text
    assert "trigger [10:26] met on Wednesday" in text
    assert "records: mentions/0/0 <- articles/1/4 <- articles.raw/2/9" in text
    assert "with a.example: 3.5 of 2: same parties (+1); undated, 1 days apart (+1.5); same place (+1)" in text


def test_an_event_it_was_compared_with_is_told_with_what_sets_it_apart(desk, say):
    # Given two sessions of a series
    for number, day in ((8, "2021-09-16"), (9, "2021-10-05")):
        desk.read(say("IT-TN", day, mechanism="joint committee on migration", ordinal=number))
    first, second = desk.events()

    # When the second is explained
    told = explain(second, {first.event_id: first})

    # Then the first is its rival, nineteen days off, another session
    (rival,) = told.compared
    assert (rival.event_id, rival.days_apart, rival.why_not) == (first.event_id, 19, "another session of the series")


def test_a_rival_that_is_gone_is_still_named(desk, say):
    desk.read(say("AT-HU", "2022-10-03"), say("AT-HU", "2022-10-24", outlet="b.example"))
    told = explain(desk.events()[1], {})
    assert [rival.why_not for rival in told.compared] == ["no longer in the registry"]


def test_a_silent_event_says_why(desk, say):
    desk.read(say("DO-HT", "2019-03-05", published="2024-05-02"))
    assert "not alerted: beyond_horizon: 1885 days before its earliest article, the horizon is 60" in lines(explain(desk.events()[0], {}))


def test_a_reading_shows_disposition_rule_and_spans():
    # Given what the tagger says of an article
    mention = Mention(
        type="call",
        status="held",
        parties=["MX", "US"],
        rule="call/spoke",
        confidence=0.8,
        evidence=[Evidence(quote="spoke", start=4, end=9)],
    )

    # When it is put in words
    text = "\n".join(reading_lines(TagResult(disposition="tagged", lang="en", mentions=[mention])))

    # Then rule and span are there
    assert text.startswith("tagged, language en\n- call, held: MX-US, rule call/spoke, confidence 0.80")
    assert "trigger [4:9] spoke" in text


def test_an_explanation_names_relations_promises_and_conflicts(desk, say):
    # Given a meeting with a promise, the body agreed there, its denial, and the session that keeps the promise
    promise = NextStep(kind="session", text="first session in January", date="2024-01")
    body = {"type": "working_group", "mechanism": "joint working group on migration"}
    desk.read(say("MX-US", "2023-12-27", article_id="x"), say("MX-US", None, article_id="x", next_step=promise, **body))
    desk.read(say("MX-US", None, status="denied", outlet="b.example", **body))
    desk.read(say("MX-US", "2024-01-19", mechanism="joint working group on migration", ordinal=1, outlet="c.example"))
    meeting, session = desk.events("bilateral_meeting")
    (group,) = desk.events("working_group")

    # When meeting and body are explained
    told = {event.event_id: "\n".join(lines(explain(event, {}))) for event in (meeting, group)}

    # Then each names the other, the body its session, what became of the promise, and who disagrees
    assert f"related: agreed_here {group.event_id}" in told[meeting.event_id]
    assert f"related: agreed_at {meeting.event_id}" in told[group.event_id]
    assert f"related: followed_by {session.event_id}" in told[group.event_id]
    assert f"promised: session: first session in January, kept by {session.event_id}" in told[group.event_id]
    assert "conflict: status: agreed / denied" in told[group.event_id]
