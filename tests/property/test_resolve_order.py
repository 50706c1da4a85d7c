"""Whatever the order of arrival, mentions end in the same groups."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import Alert, ArticleRef, Event, Mention, MentionRecord, Participant, Record
from pipeline.topics import ALERTS, EVENTS, MENTIONS
from processors.resolve import ResolveStage

START = date(2024, 3, 1)
PEOPLE = [("Ana Solis", "MX"), ("Ana Solís Prado", "MX"), ("John Carter", "US"), ("Lena Hall", "US"), ("Rosa Tun", "GT")]
PARTIES = [["MX", "US"], ["MX", "US"], ["MX", "US"], ["GT", "MX", "US"], ["GT", "MX"], ["GT", "US"]]


@st.composite
def mention(draw: st.DrawFn, number: int) -> MentionRecord:
    day = draw(st.integers(0, 40))
    happened = START + timedelta(days=day)
    status = draw(st.sampled_from(["planned", "held", "held", "held", "cancelled", "postponed", "denied"]))
    kind = draw(st.sampled_from(["bilateral_meeting", "bilateral_meeting", "bilateral_meeting", "working_group"]))
    when = draw(
        st.sampled_from(
            [
                None,
                happened.isoformat(),
                happened.isoformat(),
                happened.isoformat()[:7],
                f"XXXX-{happened.isoformat()[5:]}",
                (happened - timedelta(days=45)).isoformat(),
            ]
        )
    )
    shown = happened + timedelta(days=draw(st.integers(-6, 9)))
    undated = draw(st.booleans())
    return MentionRecord(
        mention_id=content_id("m", str(number)),
        mention=Mention(
            type=kind,
            status="agreed" if kind == "working_group" else status,
            parties=draw(st.sampled_from(PARTIES)),
            date=when,
            date_basis=draw(st.sampled_from(["explicit", "relative"])) if when else "none",
            venue=draw(st.sampled_from([None, "Mexico City", "Washington", "National Palace, Mexico City", "online"])),
            mechanism=draw(st.sampled_from([None, None, "joint working group on migration", "grupo de trabajo sobre visas"])),
            ordinal=draw(st.sampled_from([None, None, None, 2, 3])),
            participants=[Participant(name=n, party=p) for n, p in draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True))],
            retelling=draw(st.sampled_from([False, False, False, True])),
            follow_up_of=draw(st.sampled_from([None, None, None, (happened - timedelta(days=9)).isoformat()])),
            confidence=0.9,
        ),
        article=ArticleRef(
            article_id=f"a{draw(st.integers(0, 9))}",
            url=f"https://paper{draw(st.integers(0, 4))}.example/x",
            outlet="Paper",
            title="t",
            published=None if undated else shown.isoformat(),
            retrieved=f"{shown.isoformat()}T12:00:00Z",
            fingerprint=draw(st.sampled_from([[], [], list(range(64)), list(range(20, 84))])),
        ),
    )


@st.composite
def stories(draw: st.DrawFn) -> list[MentionRecord]:
    return [draw(mention(number)) for number in range(draw(st.integers(2, 9)))]


def feed(stage: ResolveStage, said: list[MentionRecord]) -> list[Record]:
    out: list[Record] = []
    for one in said:
        shown = datetime.fromisoformat((one.article.retrieved or "").replace("Z", "+00:00")).astimezone(UTC)
        record = codec.encode(MENTIONS, one.article.article_id, one, time=int(shown.timestamp() * 1000), record_id=one.mention_id)
        out += [outcome for outcome in stage.apply(record) if isinstance(outcome, Record)]
    return out


def groups(out: list[Record]) -> set[frozenset[str]]:
    last = {record.key: codec.decode(record, Event) for record in out if record.topic == EVENTS}
    found = [frozenset(m.mention_id for m in [*e.members, *e.echoes]) for e in last.values() if not e.merged_into]
    return set(found)


@settings(max_examples=150, deadline=None)
@given(stories(), st.randoms(use_true_random=False), st.integers(0, 3))
def test_the_final_groups_do_not_depend_on_the_order_of_arrival(said: list[MentionRecord], chance, repeats: int) -> None:  # type: ignore[no-untyped-def]
    # Given the same mentions in another order, some of them twice
    shuffled = list(said)
    chance.shuffle(shuffled)
    shuffled += [chance.choice(said) for _ in range(repeats)]

    # When both orders are resolved
    first, second = feed(ResolveStage(), said), feed(ResolveStage(), shuffled)

    # Then every mention stands in one group, and the groups are the same
    assert groups(first) == groups(second)
    assert sorted(one for found in groups(first) for one in found) == sorted(m.mention_id for m in said)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_an_event_is_created_once_and_every_revision_follows_the_last(said: list[MentionRecord]) -> None:
    # Given any story
    out = feed(ResolveStage(), said)

    # When its alerts are read in order
    seen: dict[str, list[str]] = {}
    for record in out:
        if record.topic == ALERTS:
            seen.setdefault(record.key, []).append((record.header("ce_type") or "").split(".")[-2])
            assert codec.decode(record, Alert).revision == len(seen[record.key])
            assert len(record.value) <= 16 * 1024

    # Then each event was created first and once, and nothing follows its retraction
    for kinds in seen.values():
        assert kinds[0] == "created"
        assert kinds.count("created") == 1
        assert "retracted" not in kinds[:-1]


@settings(max_examples=60, deadline=None)
@given(stories(), st.integers(0, 9))
def test_a_restart_in_the_middle_changes_no_byte(said: list[MentionRecord], at: int) -> None:
    # Given a stage that ran through, and one restored from its events in the middle
    whole = feed(ResolveStage(), said)
    first = ResolveStage()
    before = feed(first, said[:at])
    again = ResolveStage()
    again.restore(list({r.key: r for r in before if r.topic == EVENTS}.values()))

    # When the second reads on
    after = feed(again, said[at:])

    # Then both said the same, byte for byte
    assert [(r.topic, r.key, r.value, r.headers) for r in before + after] == [(r.topic, r.key, r.value, r.headers) for r in whole]
