"""The two real reports of 27 December 2023, read from beside the checkout: what the tagger must say of them."""

from pathlib import Path

import pytest

from pipeline.records import Article, Mention
from processors.tag import Tagger

pytestmark = pytest.mark.shared

REPORTS = (
    ("000_4f757ef753d5f59f.txt", "smallcapnews.co.uk", "2023-12-29"),
    ("001_dfe4cbc49aebf4c4.txt", "southshorejournal.org", "2023-12-28"),
)


@pytest.fixture(scope="module", params=REPORTS, ids=lambda report: report[1])
def said(request: pytest.FixtureRequest, shared: Path) -> dict[str, Mention]:
    name, outlet, published = request.param
    title, _, text = (shared / "seeds" / name).read_text(encoding="utf-8").partition("\n")
    result = Tagger().tag(
        Article(article_id=name, url="", outlet=outlet, title=title, text=text, published=published, retrieved=None, lang="en")
    )
    assert len({m.type for m in result.mentions}) == len(result.mentions)
    return {mention.type: mention for mention in result.mentions}


def test_one_meeting_held_and_one_body_agreed_between_the_two(said: dict[str, Mention]) -> None:
    # Given / When / Then
    live = {kind: mention for kind, mention in said.items() if kind in ("bilateral_meeting", "working_group")}
    assert {kind: (m.status, m.parties) for kind, m in live.items()} == {
        "bilateral_meeting": ("held", ["MX", "US"]),
        "working_group": ("agreed", ["MX", "US"]),
    }


def test_who_took_part_and_who_was_only_spoken_of(said: dict[str, Mention]) -> None:
    # Given / When
    people = {person.name: person for person in said["bilateral_meeting"].participants}

    # Then
    names = " ".join(people)
    for family in ("Obrador", "Blinken", "Mayorkas", "Sherwood"):
        assert family in names
    assert "Biden" not in names
    assert "Patel" not in names
    assert all(person.party in ("MX", "US") for person in people.values())


def test_next_steps_are_the_session_and_the_statement(said: dict[str, Mention]) -> None:
    # Given / When
    session, statement = said["working_group"].next_step, said["bilateral_meeting"].next_step

    # Then
    assert session is not None
    assert (session.date or "").startswith("2024-01")
    assert statement is not None
    assert statement.kind == "statement"


def test_the_second_report_gives_day_and_place(shared: Path) -> None:
    # Given
    title, _, text = (shared / "seeds" / REPORTS[1][0]).read_text(encoding="utf-8").partition("\n")

    # When
    result = Tagger().tag(
        Article(article_id="b", url="", outlet="", title=title, text=text, published="2023-12-28", retrieved=None, lang="en")
    )
    meeting = next(mention for mention in result.mentions if mention.type == "bilateral_meeting")

    # Then
    assert (meeting.date, meeting.venue) == ("2023-12-27", "National Palace, Mexico City")
