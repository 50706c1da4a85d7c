"""From the one word of configuration to a log."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from pipeline.errors import ConfigError
from pipeline.log.base import Log
from pipeline.topics import SPECS, TopicSpec

FORMS = "sqlite:PATH, kafka:HOST:PORT[,HOST:PORT...] or memory:"
_SERVERS = re.compile(r"(\[[0-9a-fA-F:]+\]|[^:,\s]+):\d{1,5}(,(\[[0-9a-fA-F:]+\]|[^:,\s]+):\d{1,5})*")


def open_log(url: str, prefix: str = "dragoman.", specs: Mapping[str, TopicSpec] = SPECS, kafka: Mapping[str, Any] | None = None) -> Log:
    """The log that ``url`` names; ``kafka`` holds the fields of ``KafkaOptions`` (how to reach a cluster, the instance's name).

    Raises ``ConfigError`` for a form or an option it does not know, ``LogError`` or ``Unavailable`` as the log says.
    """
    kind, _, where = url.partition(":")
    if kind == "sqlite" and where:
        from pipeline.log.sqlite import SqliteLog

        return SqliteLog(where, prefix, specs)
    if kind == "kafka" and _SERVERS.fullmatch(where):
        return _kafka(where, prefix, specs, kafka or {})
    if kind == "memory" and not where:
        from pipeline.log.memory import MemoryLog

        return MemoryLog(specs=specs)
    raise ConfigError(f"log = {url!r} is none of {FORMS}")


def _kafka(servers: str, prefix: str, specs: Mapping[str, TopicSpec], options: Mapping[str, Any]) -> Log:
    from pipeline.log.kafka import KafkaLog
    from pipeline.log.kafka_client import KafkaOptions

    try:
        return KafkaLog(servers, prefix, specs, options=msgspec.convert(dict(options), KafkaOptions))
    except msgspec.ValidationError as error:
        raise ConfigError(f"kafka options: {error}") from error
