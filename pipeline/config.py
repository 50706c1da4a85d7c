"""The configuration: defaults, then ``dragoman.toml``, then the environment, then flags; the later wins.

Environment: ``DRAGOMAN_SECTION__KEY`` (``DRAGOMAN_LOG``, ``DRAGOMAN_RESOLVE__HORIZON_DAYS``); ``DRAGOMAN_SECTION__KEY_FILE`` reads the value
from that file, for secrets. An unknown key, in the file or in the environment, is an error that names it and the nearest known one.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import pydantic
from pydantic import BaseModel, ConfigDict, Field

from pipeline.errors import ConfigError

ENV_PREFIX = "DRAGOMAN_"
ENV_RESERVED = frozenset({"DRAGOMAN_CONFIG", "DRAGOMAN_SHARED"})
"""Variables that name files of ours and are no settings: the configuration file itself, the material some tests read."""

Step = Literal["connect", "fetch", "extract", "tag", "resolve", "deliver"]
STEPS: tuple[Step, ...] = ("connect", "fetch", "extract", "tag", "resolve", "deliver")


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class FeedConfig(Section):
    """One feed. ``country`` (alpha-2) gives the time zone of its relative dates, ``official`` marks a government's own voice."""

    url: str
    outlet: str | None = None
    lang: str | None = None
    country: str | None = Field(None, pattern="^[A-Z]{2}$")
    official: bool = False
    bundled: bool = False
    interval_s: float | None = Field(None, gt=0, description="seconds between polls; None: as often as the feed changes")


class HttpConfig(Section):
    user_agent: str = "dragoman/0.1 (press monitor for migration diplomacy)"
    deadline_s: float = Field(20.0, gt=0, description="seconds a whole request may take, redirects included")
    connections: int = Field(32, ge=1, description="requests under way at once")
    host_gap_s: float = Field(1.0, ge=0, description="seconds between two requests to one host")
    allow: list[str] = Field(default=[], description='private addresses that may be asked, as "HOST:PORT"')


class ResolveConfig(Section):
    horizon_days: int = Field(60, ge=1, description="an event older than this when it is first seen is kept, not alerted")
    backlog_days: int | None = Field(
        None,
        ge=1,
        description="an article first seen this long after it was published raises no alert by itself; None: archives come out as on the day",
    )
    min_confidence: float = Field(0.88, ge=0, le=1, description="a mention below this raises no alert by itself")
    near_confidence: float = Field(
        0.9, ge=0, le=1, description="what a lone mention needs beside an event of the same parties or host already told"
    )
    min_families: int = Field(1, ge=1, description="independent outlet families an alert needs")
    alert_types: list[Literal["bilateral_meeting", "working_group", "agreement", "call"]] = ["bilateral_meeting", "working_group"]


class WorkersConfig(Section):
    isolate: bool = Field(True, description="extraction and tagging run in killable child processes")
    deadline_s: float = Field(30.0, gt=0, description="seconds one article may take in a child")
    memory_mb: int = Field(4096, ge=256, description="address space of a child")


class ConsoleSink(Section):
    enabled: bool = True


class JsonlSink(Section):
    path: Path | None = Field(None, description="file the alerts are appended to, one CloudEvent a line; None: off")


class SinksConfig(Section):
    console: ConsoleSink = ConsoleSink()
    jsonl: JsonlSink = JsonlSink()


class KafkaConfig(Section):
    """Only for ``log = "kafka:..."``: how to reach the cluster, and what this process is called there."""

    instance: str = Field("", description="names this process among those that share a group; empty: the name of the host")
    replication: int = Field(-1, description="copies of the topics made here; -1: the broker's default")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    ssl_cafile: str | None = None
    ssl_certfile: str | None = None
    ssl_keyfile: str | None = None
    ssl_password: pydantic.SecretStr | None = None
    ssl_check_hostname: bool = True
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] | None = None
    sasl_plain_username: str | None = None
    sasl_plain_password: pydantic.SecretStr | None = None
    session_ms: int = Field(20_000, ge=1_000, description="how long a process may be silent before its partitions move on")
    transaction_ms: int = Field(60_000, ge=1_000, description="how long a transaction may last before the broker ends it")
    commit_ms: int = Field(45_000, ge=1_000, description="how long a commit is waited for; shorter than transaction_ms")
    stall_ms: int = Field(30_000, ge=1_000, description="a consumer that brings nothing for so long though there is something is made anew")

    bootstrap_ms: int = Field(15_000, ge=100, description="how long the first answer of a broker is waited for before it counts as away")

    def options(self) -> dict[str, Any]:
        """The fields of ``pipeline.log.kafka_client.KafkaOptions``, secrets in the clear."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: value.get_secret_value() if isinstance(value, pydantic.SecretStr) else value for name, value in values.items()}


class Config(Section):
    log: str = Field("sqlite:dragoman.sqlite", description='"sqlite:PATH" or "kafka:HOST:PORT[,HOST:PORT]"')
    prefix: str = Field("dragoman.", description="put in front of every topic's name")
    deployment: str = Field("local", pattern="^[A-Za-z0-9._-]+$", description="named in every alert's source")
    feeds_file: Path | None = Field(None, description="OPML list of feeds, beside the [[feed]] tables")
    feed: list[FeedConfig] = []
    http: HttpConfig = HttpConfig()
    resolve: ResolveConfig = ResolveConfig()
    workers: WorkersConfig = WorkersConfig()
    sinks: SinksConfig = SinksConfig()
    kafka: KafkaConfig = KafkaConfig()


def load(
    path: Path | None = None, *, environ: Mapping[str, str] | None = None, flags: Mapping[str, Any] | None = None, cwd: Path | None = None
) -> Config:
    """The configuration in force. ``path`` None takes ``DRAGOMAN_CONFIG``, else ``dragoman.toml`` in ``cwd`` where there is one.

    ``flags`` are dotted keys. Raises ``ConfigError``.
    """
    return origins(path, environ=environ, flags=flags, cwd=cwd)[0]


def origins(
    path: Path | None = None, *, environ: Mapping[str, str] | None = None, flags: Mapping[str, Any] | None = None, cwd: Path | None = None
) -> tuple[Config, dict[str, str]]:
    """The configuration, and for each dotted key that is not at its default the place its value came from."""
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    where: dict[str, str] = {}
    file = _file(path, environ, cwd or Path.cwd())
    if file is not None:
        table = _read(file)
        _reject_unknown(table, Config, str(file))
        values = table
        where.update({key: str(file) for key, _ in _leaves(table)})
    for name, key, value in _environment(environ):
        _put(values, key, value)
        where[key] = f"environment {name}"
    for key, value in (flags or {}).items():
        if value is not None:
            _put(values, key, value)
            where[key] = "flag"
    try:
        return Config.model_validate(values), where
    except pydantic.ValidationError as error:
        raise ConfigError(_readable(error, where)) from error


def schema() -> dict[str, Any]:
    """JSON Schema of ``dragoman.toml``."""
    return Config.model_json_schema()


def known_keys() -> list[str]:
    """Every dotted key that may be set, in the order of the schema."""
    return list(_keys(Config))


def _file(path: Path | None, environ: Mapping[str, str], cwd: Path) -> Path | None:
    named = path or (Path(environ["DRAGOMAN_CONFIG"]) if environ.get("DRAGOMAN_CONFIG") else None)
    if named is not None:
        if not named.is_file():
            raise ConfigError(f"{named}: no such configuration file; write one or leave the option out")
        return named
    default = cwd / "dragoman.toml"
    return default if default.is_file() else None


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not TOML: {error}") from error


def _keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Section):
            yield from _keys(inner, f"{prefix}{name}.")
        else:
            yield prefix + name


def _leaves(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _reject_unknown(table: Mapping[str, Any], model: type[BaseModel], where: str) -> None:
    known = set(_keys(model))
    for key, value in _leaves(table):
        if key not in known:
            raise ConfigError(_unknown(key, known, where))
        if key == "feed" and isinstance(value, list):
            for number, feed in enumerate(value, 1):
                for name in feed:
                    if name not in FeedConfig.model_fields:
                        raise ConfigError(_unknown(name, set(FeedConfig.model_fields), f"{where}, feed {number}"))


def _unknown(key: str, known: set[str], where: str) -> str:
    by_last = {name.rsplit(".", 1)[-1]: name for name in known}
    near = difflib.get_close_matches(key, known, 1, 0.5) or [
        by_last[k] for k in difflib.get_close_matches(key.rsplit(".", 1)[-1], by_last, 1, 0.6)
    ]
    hint = f'; the nearest known key is "{near[0]}"' if near else "; `dragoman config schema` lists the known keys"
    return f'{where}: unknown key "{key}"{hint}'


def _environment(environ: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    known = set(_keys(Config)) - {"feed"}
    for name in sorted(environ):
        if not name.startswith(ENV_PREFIX) or name in ENV_RESERVED:
            continue
        key = name.removeprefix(ENV_PREFIX).lower().replace("__", ".")
        value = environ[name]
        if key not in known and key.endswith("_file") and key.removesuffix("_file") in known:
            key, value = key.removesuffix("_file"), _secret(name, value)
        if key not in known:
            raise ConfigError(_unknown(key, known, f"environment variable {name}"))
        yield name, key, value


def _secret(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigError(f"environment variable {name}: {path} cannot be read: {error.strerror}") from error


def _put(values: dict[str, Any], key: str, value: Any) -> None:
    *sections, name = key.split(".")
    for section in sections:
        values = values.setdefault(section, {})
    values[name] = _split(key, value)


def _split(key: str, value: Any) -> Any:
    """The environment has only text: a list there is comma-separated, or written as the file has it (``["a", "b"]``)."""
    if key not in ("http.allow", "resolve.alert_types") or not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        with contextlib.suppress(tomllib.TOMLDecodeError):
            return tomllib.loads(f"list = {value.strip()}").get("list", value)
    return [part.strip() for part in value.split(",") if part.strip()]


def _readable(error: pydantic.ValidationError, where: Mapping[str, str]) -> str:
    lines = []
    for detail in error.errors():
        key = ".".join(str(part) for part in detail["loc"])
        origin = where.get(key) or where.get(key.split(".")[0]) or "configuration"
        lines.append(f'{origin}: "{key}": {detail["msg"]}')
    return "\n".join(lines)
