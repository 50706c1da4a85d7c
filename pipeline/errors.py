"""Every failure dragoman expects, and what the runner does with it.

ConfigError   the configuration is wrong         exit 3, names the key and the remedy
Unavailable   the world is away for a while      try again after a pause, nothing is lost
Rejected      this record can never be handled   dead letter with the reason, the next record goes on
LogError      the log is damaged or too new      exit 4, names the file and the remedy
Fenced        another process took over          this process stops without committing

Anything else is a bug: a dead letter with its traceback, and fatal under ``--strict``.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Root of the expected failures; its text is shown to people as it stands."""


class ConfigError(DragomanError):
    """The configuration cannot be used."""


class Unavailable(DragomanError):
    """Something outside is away; ``retry_after_s`` seconds is the earliest sensible next try."""

    def __init__(self, message: str, retry_after_s: float = 60.0) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Rejected(DragomanError):
    """A record that cannot be handled now or later; the text is the dead letter's reason."""


class LogError(DragomanError):
    """The log cannot be read or written."""


class Fenced(LogError):
    """Another process commits for the same group and partition; its commits stand, ours do not."""
