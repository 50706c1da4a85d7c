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


def _mention(mention: Mention) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(mention)
    return row
