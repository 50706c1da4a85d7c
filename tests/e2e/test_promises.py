"""What was promised, and what an outlet takes back, from articles to what people ask of the log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.e2e.program import dragoman


def article(**more: Any) -> dict[str, Any]:
    return {
        "id": "a1",
        "url": "https://courier.example/warsaw",
        "outlet": "Courier",
        "lang": "en",
        "published": "2024-03-05",
        "retrieved": "2024-03-05T18:00:00Z",
        "title": "Germany and Poland agree on border patrols against smugglers",
        "text": "The interior ministers of Germany and Poland, Nancy Faeser and Marcin Kierwinski, met in Warsaw on Tuesday to discuss irregular migration "
        "and joint patrols at the border. The two governments agreed to meet again in Berlin in June 2024.",
    } | more  # fmt: skip


def read(folder: Path, *articles: dict[str, Any]) -> None:
    (folder / "articles.jsonl").write_text("".join(json.dumps(one) + "\n" for one in articles))
    assert dragoman(folder, ["ingest", "articles.jsonl"]).code == 0
    assert dragoman(folder, ["run", "--once"]).code == 0


def summaries(folder: Path) -> list[str]:
    """Of the entries of the calendar, as a calendar program reads it."""
    written = dragoman(folder, ["events", "calendar"]).out
    return [str(entry["summary"]) for entry in Calendar.from_ical(written).walk("VEVENT")]


def test_a_promise_is_listed_until_the_meeting_that_keeps_it(tmp_path: Path) -> None:
    # Given a meeting at which the next one was promised
    read(tmp_path, article())

    # When promises are asked for
    (promise,) = dragoman(tmp_path, ["events", "list", "--due", "--json"]).rows()

    # Then it is there, overdue since June 2024, and gone once the meeting has taken place
    assert (promise["state"], promise["step"]["kind"], promise["step"]["due"]) == ("overdue", "meeting", "2024-06-30")
    assert "Germany – Poland: next meeting (promised)" in summaries(tmp_path)
    later = (
        "The interior ministers of Germany and Poland met in Berlin on Wednesday to discuss irregular migration and patrols at the border."
    )
    read(
        tmp_path,
        article(id="a2", url="https://courier.example/berlin", published="2024-06-12", retrieved="2024-06-12T18:00:00Z", text=later),
    )
    assert dragoman(tmp_path, ["events", "list", "--due", "--json"]).rows() == []
    assert sorted(summaries(tmp_path)) == ["Germany – Poland: meeting (held)"] * 2


def test_an_article_corrected_to_tell_of_nothing_retracts_its_alert(tmp_path: Path) -> None:
    # Given an article that raised an alert
    read(tmp_path, article())
    assert len(dragoman(tmp_path, ["alerts", "list", "--json"]).rows()) == 1

    # When its corrected version comes, in which nobody met
    told = "A reader asks which ministers are responsible for irregular migration and asylum at the border of Germany and Poland. We list their offices."
    read(tmp_path, article(retrieved="2024-03-06T08:00:00Z", title="Who is who at the border: migration offices", text=told))

    # Then no alert stands, and the last revision says it was retracted
    assert dragoman(tmp_path, ["alerts", "list", "--json"]).rows() == []
    types = [row["type"].split(".")[-2] for row in dragoman(tmp_path, ["alerts", "list", "--json", "--revisions"]).rows()]
    assert types == ["created", "retracted"]
