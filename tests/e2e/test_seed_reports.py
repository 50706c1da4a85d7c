"""The first case to get right: two real reports of one event among 181 real pages of other news, over HTTP, through the whole program."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import dragoman
from tests.e2e.site import Answer, Site, Story, page

pytestmark = [pytest.mark.shared, pytest.mark.timeout(600)]

SEEDS = {
    "smallcapnews.co.uk": ("000_4f757ef753d5f59f.txt", "2023-12-29T09:00:00+00:00", "GB"),
    "southshorejournal.org": ("001_dfe4cbc49aebf4c4.txt", "2023-12-28T09:00:00+00:00", "US"),
}
PRESENT = {"Obrador", "Bárcena", "Blinken", "Mayorkas", "Sherwood", "Ojeda"}


def seed(shared: Path, outlet: str) -> tuple[str, str, str]:
    """(title, text, published)"""
    name, published, _ = SEEDS[outlet]
    title, text = (shared / "seeds" / name).read_text("utf-8").split("\n", 1)
    return title, text, published


def articles(shared: Path) -> list[dict[str, Any]]:
    """Both reports as ``ingest`` reads them."""
    rows = []
    for outlet, (_, _, country) in SEEDS.items():
        title, text, published = seed(shared, outlet)
        rows.append(
            {
                "id": outlet,
                "url": f"https://{outlet}/1",
                "outlet": outlet,
                "lang": "en",
                "published": published,
                "title": title,
                "text": text,
                "country": country,
            }
        )
    return rows


@pytest.fixture
def site(shared: Path) -> Iterator[Site]:
    with Site() as site:
        for outlet in SEEDS:
            title, text, published = seed(shared, outlet)
            site.answers[f"/{outlet}/1"] = Answer(page(title, text))
            site.add_feed(f"/{outlet}/feed", outlet, [Story(f"/{outlet}/1", title, published)])
        stories = []
        for file in sorted((shared / "pages" / "html").glob("*.html.gz")):
            site.answers[f"/pages/{file.name[:12]}"] = Answer(gzip.decompress(file.read_bytes()), "text/html")
            stories.append(Story(f"/pages/{file.name[:12]}", file.name[:12], "2019-11-20T12:00:00+00:00"))
        site.add_feed("/pages/feed", "Other news", stories)
        yield site


def configured(folder: Path, site: Site, feeds: list[str]) -> None:
    tables = [
        f'[[feed]]\nurl = "{site.url(f"/{name}/feed")}"\noutlet = "{name}"\ncountry = "{SEEDS.get(name, ("", "", "US"))[2]}"\n'
        for name in feeds
    ]
    (folder / "dragoman.toml").write_text(f'[http]\nallow = ["{site.address}"]\nhost_gap_s = 0\n' + "".join(tables))


def check_alerts(alerts: list[dict[str, Any]]) -> None:
    """What the two reports must give, and nothing else."""
    data = {alert["data"]["type"]: alert["data"] for alert in alerts}
    assert len(alerts) == 2
    assert set(data) == {"working_group", "bilateral_meeting"}
    meeting, group = data["bilateral_meeting"], data["working_group"]
    for event in (meeting, group):
        assert [party["id"] for party in event["parties"]] == ["MX", "US"]
        assert {source["outlet"] for source in event["sources"]} == set(SEEDS)
    assert group["event_id"] in {related["event_id"] for related in meeting["related"]}
    assert meeting["event_id"] in {related["event_id"] for related in group["related"]}
    assert (meeting["status"], meeting["date"]) == ("held", "2023-12-27")
    assert "National Palace" in meeting["venue"]["text"]
    assert "Mexico City" in meeting["venue"]["text"]
    steps = meeting["steps"] + group["steps"]
    assert any(step["kind"] in ("meeting", "session") and (step.get("date") or "").startswith("2024-01") for step in steps)
    assert any(step["kind"] == "statement" for step in steps)
    check_participants(meeting["participants"])


def check_participants(participants: list[dict[str, Any]]) -> None:
    names = " ".join(person["name"] for person in participants)
    named = [person for person in participants if any(name in person["name"] for name in PRESENT)]
    assert len(named) == len(PRESENT)
    assert all(person["role"] for person in named)
    assert {person["party"] for person in participants} == {"MX", "US"}
    assert "Biden" not in names
    assert "Patel" not in names


def test_both_reports_among_real_pages_give_one_meeting_and_one_working_group(tmp_path: Path, site: Site) -> None:
    # Given the reports and 181 other pages, served as feeds
    configured(tmp_path, site, [*SEEDS, "pages"])
    # When the daemon polls them all and drains
    ran = dragoman(tmp_path, ["run", "--once"], timeout_s=580)
    # Then there are exactly the two alerts, and everything was fetched once
    assert ran.code == 0, ran.err
    listed = dragoman(tmp_path, ["alerts", "list", "--json"])
    check_alerts(listed.rows())
    assert len([path for path in site.asked if path.startswith("/pages/") and path != "/pages/feed"]) == 181
    assert dragoman(tmp_path, ["dead-letters", "list", "--json"]).out == ""


@pytest.mark.parametrize("order", [[0, 1], [1, 0], [0, 1, 0, 1]], ids=["in order", "reversed", "fed twice"])
def test_ingested_in_any_order_and_twice_they_give_the_same_two_alerts(tmp_path: Path, shared: Path, order: list[int]) -> None:
    # Given both reports as stored articles
    rows = articles(shared)
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(rows[i]) + "\n" for i in order))
    # When they are ingested and the log is drained
    assert dragoman(tmp_path, ["ingest", str(file)]).code == 0
    assert dragoman(tmp_path, ["run", "--once"]).code == 0
    # Then the alerts are the same two, each created once
    revisions = dragoman(tmp_path, ["alerts", "list", "--revisions", "--json"]).rows()
    assert sum(alert["type"].endswith("created.v1") for alert in revisions) == 2
    check_alerts(dragoman(tmp_path, ["alerts", "list", "--json"]).rows())


def test_an_alert_is_walked_back_to_the_sentence_the_article_and_the_page(tmp_path: Path, site: Site) -> None:
    # Given an alert raised from a served page
    configured(tmp_path, site, ["southshorejournal.org"])
    assert dragoman(tmp_path, ["run", "--once"]).code == 0
    event_id = dragoman(tmp_path, ["alerts", "list", "--json", "--type", "bilateral_meeting"]).rows()[0]["data"]["event_id"]
    # When it is explained
    explained = dragoman(tmp_path, ["explain", event_id])
    # Then the walk shows the evidence, the article, the stored page and why it was new
    assert explained.code == 0, explained.err
    for part in ("southshorejournal.org", "articles.raw", "mentions", "National Palace", "new"):
        assert part in explained.out
