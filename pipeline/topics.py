"""The topics of the log: names, partitions, retention and what is kept by key only.

Names are logical here (``articles.raw``); a log puts its prefix in front (``dragoman.articles.raw``).
"""

from __future__ import annotations

import msgspec

ENTRIES = "entries"
ARTICLES_RAW = "articles.raw"
ARTICLES = "articles"
MENTIONS = "mentions"
EVENTS = "events"
ALERTS = "alerts"
CURSORS = "cursors"
RETRIES = "retries"
DEAD_LETTERS = "dead-letters"

DAY_S = 86_400
GIB = 1024**3


class TopicSpec(msgspec.Struct, frozen=True):
    """How one topic is stored.

    ``partitions``: how many (mentions and what follows have one: a total order keeps identity simple).
    ``retention_s``: seconds a record is kept after it was stored, None for ever. ``retention_bytes``: the oldest go beyond this size,
    None for no limit. ``compacted``: only the last record of a key is kept.
    """

    name: str
    partitions: int = 1
    retention_s: int | None = None
    compacted: bool = False
    retention_bytes: int | None = None


SPECS: dict[str, TopicSpec] = {
    spec.name: spec
    for spec in (
        TopicSpec(ENTRIES, partitions=4, retention_s=30 * DAY_S, retention_bytes=4 * GIB),
        TopicSpec(ARTICLES_RAW, partitions=4, retention_s=30 * DAY_S, retention_bytes=40 * GIB),
        TopicSpec(ARTICLES, partitions=4, retention_s=365 * DAY_S, retention_bytes=40 * GIB),
        TopicSpec(MENTIONS),
        TopicSpec(EVENTS, compacted=True),
        TopicSpec(ALERTS),
        TopicSpec(CURSORS, compacted=True),
        TopicSpec(RETRIES, compacted=True),
        TopicSpec(DEAD_LETTERS),
    )
}
