"""What ``dragoman extract`` says of one article."""

from __future__ import annotations

import json

import pytest

from connectors.files import article_of, article_record
from pipeline.records import Record
from pipeline.stages import ReadStage

TITLE = "Germany and Poland hold talks on migration"
TEXT = (
    "Interior Minister Ana Brandt of Germany met her Polish counterpart in Berlin on Tuesday for talks on irregular migration. "
    "Germany and Poland agreed to extend joint patrols against migrant smugglers, the ministry said."
)


@pytest.fixture(scope="module")
def stage() -> ReadStage:
    return ReadStage(with_text=True)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (f" {TITLE}\x00 \u0085", TEXT.replace("Berlin", "Berlin\x07")),
        (TITLE, TEXT.replace(" in Berlin", " (read also: another story altogether) in Berlin")),
        (TITLE + "\n" * 900 + "x" * 900, "\r\n\u00a0" + TEXT),
        (TITLE.replace(" ", "\u00a0"), TEXT.replace(" ", "  ")),
    ],
)
def test_evidence_is_cut_from_the_title_and_the_text_as_they_were_given(stage: ReadStage, title: str, text: str) -> None:
    # Given an article with characters that no text may hold, a link within a sentence, or blanks of every kind
    given = article_of({"id": "a", "title": title, "text": text, "published": "2024-03-05"})

    # When
    [record] = stage.apply(article_record(given, now_ms=0))

    # Then
    assert isinstance(record, Record)
    line = json.loads(record.value)
    spans = [span for mention in line["mentions"] for span in mention["evidence"]]
    assert any("Ana" in span["quote"] for span in spans)
    assert [f"{title}\n{text}"[span["start"] : span["end"]] for span in spans] == [span["quote"] for span in spans]
    assert line["text"] == f"{title}\n{text}"
