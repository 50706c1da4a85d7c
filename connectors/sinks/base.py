"""What a sink is: somewhere alerts go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

CloudEvent = dict[str, Any]
"""A CloudEvents 1.0 event in structured form: ``id, source, type, subject, time, data`` (see the contract of the alert)."""


class Sink(Protocol):
    """``name`` is part of its consumer group. ``write`` returns when the alerts are where they belong, and may be repeated at will:
    an event ``id`` (one for each event id and revision) that is there already is not written again.
    """

    name: str

    def write(self, alerts: Sequence[CloudEvent]) -> None:
        """Deliver in order, all or as many as can be. Raises ``Unavailable`` (try again later) or ``Rejected`` (never)."""
        ...

    def close(self) -> None:
        """Release what it holds."""
        ...
