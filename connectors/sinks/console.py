"""Alerts as lines of text: ``ALERT created|updated|retracted TYPE PARTIES headline``."""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Sequence
from typing import TextIO

from connectors.plaintext import line
from connectors.sinks.base import CloudEvent
from pipeline.errors import Rejected, Unavailable

REMEMBERED = 10_000
_COLOURS = {"created": "\x1b[1;32m", "updated": "\x1b[33m", "retracted": "\x1b[31m"}
_PLAIN = "\x1b[0m"


class ConsoleSink:
    """Writes to ``stream`` (standard output), flushed line by line; colours on a terminal only and not where NO_COLOR is set."""

    name = "console"

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._colours = self._stream.isatty() and not os.environ.get("NO_COLOR")
        self._written: OrderedDict[str, None] = OrderedDict()

    def write(self, alerts: Sequence[CloudEvent]) -> None:
        for alert in alerts:
            identity = str(alert.get("id"))
            if identity not in self._written:
                self._print(alert)
                self._written[identity] = None
            while len(self._written) > REMEMBERED:
                self._written.popitem(last=False)

    def close(self) -> None:
        """Standard output is not ours to close."""

    def _print(self, alert: CloudEvent) -> None:
        change, text = summary(alert)
        word = f"{_COLOURS.get(change, '')}{change}{_PLAIN}" if self._colours else change
        try:
            self._stream.write(f"ALERT {word} {text}\n")
            self._stream.flush()
        except UnicodeEncodeError:
            self._stream.write(f"ALERT {word} {text}\n".encode("ascii", "backslashreplace").decode())
            self._stream.flush()
        except (OSError, ValueError) as error:
            raise Unavailable(f"standard output cannot be written ({error})") from error


def summary(alert: CloudEvent) -> tuple[str, str]:
    """What kind of change it is, and ``TYPE PARTIES headline`` on one line without control characters. Raises ``Rejected`` for no alert."""
    try:
        change = str(alert["type"]).split(".")[-2]
        data = alert["data"]
        parties = "-".join(str(party["id"]) for party in data["parties"])
        return change, line(f"{data['type']} {parties} {data['headline']}")
    except (KeyError, TypeError, IndexError) as error:
        raise Rejected(f"no alert: {type(error).__name__} {error}") from error
