"""From the one word of configuration to a log."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.errors import ConfigError
from pipeline.log.base import Log
from pipeline.topics import SPECS, TopicSpec

FORMS = "sqlite:PATH, kafka:HOST:PORT[,HOST:PORT...] or memory:"


def open_log(url: str, prefix: str = "dragoman.", specs: Mapping[str, TopicSpec] = SPECS) -> Log:
    """The log that ``url`` names. Raises ``ConfigError`` for a form it does not know, ``LogError`` or ``Unavailable`` as the log says."""
    kind, _, where = url.partition(":")
    if kind == "sqlite" and where:
        from pipeline.log.sqlite import SqliteLog

        return SqliteLog(where, prefix, specs)
    if kind == "memory" and not where:
        from pipeline.log.memory import MemoryLog

        return MemoryLog(specs=specs)
    raise ConfigError(f"log = {url!r} is none of {FORMS}")
