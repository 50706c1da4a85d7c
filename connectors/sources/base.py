"""What a source is: something that can be asked where it left off, and answers what is new."""

from __future__ import annotations

from typing import Protocol

import msgspec

from pipeline.records import Cursor, Entry


class Polled(msgspec.Struct, frozen=True):
    """One poll: the new entries in the order they were published, and where to resume. They are stored together or not at all."""

    entries: list[Entry]
    cursor: Cursor


class Source(Protocol):
    """One feed of one kind. ``name`` and ``url`` make the key of its cursor.

    A poll never sleeps on its own account and never raises for what the world does: a failure is counted in the cursor, with its
    text in ``last_error``, and ``next_poll_at`` says when to come back. The same entry is given out once, as far as the cursor
    remembers; a poll whose answer is thrown away changes nothing.
    """

    name: str
    url: str

    async def poll(self, cursor: Cursor) -> Polled:
        """What is new since ``cursor``; its ``next_poll_at`` is the caller's to respect."""
        ...
