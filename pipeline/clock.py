"""The only door to time: everything that needs it is handed a clock, so tests turn the hands themselves."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Clock(Protocol):
    """Wall time for stamps, monotonic time for waiting."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC; never goes back within one process."""
        ...

    def monotonic(self) -> float:
        """Seconds since some fixed moment, untouched by changes of the wall clock."""
        ...

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        """Wait up to ``seconds``; True at once when ``stop`` is set."""
        ...


class SystemClock:
    """The machine's clock; a wall clock set back stands still until it has caught up."""

    def __init__(self) -> None:
        self._last = 0

    def now_ms(self) -> int:
        self._last = max(self._last, time.time_ns() // 1_000_000)
        return self._last

    def monotonic(self) -> float:
        return time.monotonic()

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        return stop.wait(max(0.0, seconds))
