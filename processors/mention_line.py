"""The line ``dragoman extract`` prints for an article (contract: "A mention line")."""

from __future__ import annotations

from typing import Any

import msgspec

from pipeline.records import Mention, TagResult


def mention_line(article_id: str, result: TagResult, *, text: str | None = None) -> dict[str, Any]:
    """The line as a dictionary; ``text`` (title, newline, text: what evidence counts in) only where it was asked for."""
    row: dict[str, Any] = {"id": article_id, "disposition": result.disposition, "lang": result.lang}
    if text is not None:
        row["text"] = text
    return {**row, "mentions": [_mention(mention) for mention in result.mentions]}


def as_printed(mention: Mention, given: str) -> Mention:
    """The mention with the quotes of its evidence taken from ``given``, where they stand at the same places."""
    quoted = [msgspec.structs.replace(span, quote=given[span.start : span.end]) for span in mention.evidence]
    return msgspec.structs.replace(mention, evidence=quoted)


def _mention(mention: Mention) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(mention)
    return row
