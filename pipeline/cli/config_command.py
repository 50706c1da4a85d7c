"""``dragoman config``: what is in force, from where, and what may be set."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from pipeline import config
from pipeline.cli.common import ConfigOption, JsonOption, print_json, print_rows, talk

app = typer.Typer(help="What is configured, from where, and what may be.", no_args_is_help=True)


@app.command()
def show(
    config_file: ConfigOption = None,
    origin: Annotated[bool, typer.Option("--origin", help="Say where each value comes from.")] = False,
    as_json: JsonOption = False,
) -> None:
    """The settings in force; secrets are masked."""
    settings, where = config.origins(config_file)
    values = json.loads(settings.model_dump_json())
    if as_json and not origin:
        print_json(values)
        return
    rows = [
        {"key": key, "value": _value(values, key), **({"origin": where.get(key, "default")} if origin else {})}
        for key in config.known_keys()
    ]
    print_rows(rows, as_json=as_json, empty="nothing is configured")


@app.command()
def schema() -> None:
    """The JSON Schema of dragoman.toml."""
    print(json.dumps(config.schema(), indent=2, ensure_ascii=False))


@app.command()
def validate(config_file: ConfigOption = None) -> None:
    """Say whether the configuration can be used (exit 3 where it cannot)."""
    config.load(config_file)
    talk("the configuration is valid")


def _value(values: dict[str, Any], key: str) -> Any:
    value: Any = values
    for part in key.split("."):
        value = value[part]
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
