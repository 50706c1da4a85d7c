"""The promises the project makes about itself: locks, containers, documents."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from pipeline import config, topics

LOCKS = ("requirements.lock", "requirements-dev.lock")


def requirements(lock: str) -> list[str]:
    """The logical lines of a lock: one requirement with its hashes."""
    lines = [line for line in lock.splitlines() if line and not line.startswith("#")]
    return re.split(r"(?<!\\)\n", "\n".join(lines).replace("\\\n", " "))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pinned_distribution_has_hashes_and_no_address(root: Path, name: str) -> None:
    # Given a lock
    text = (root / name).read_text()
    # When its requirements are read
    pinned = requirements(text)
    # Then each is exact, hashed, and names no server
    assert len(pinned) > 50
    assert all(re.match(r"[A-Za-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line) for line in pinned)
    assert "://" not in text


def test_the_lock_for_use_is_part_of_the_lock_for_development(root: Path) -> None:
    # Given both locks
    use, development = ({line.split(" ")[0] for line in requirements((root / name).read_text())} for name in LOCKS)
    # When they are compared
    # Then what runs is what was tested
    assert use <= development


def test_the_compose_file_follows_the_compose_specification(root: Path) -> None:
    # Given the published schema of compose files and ours
    text = resources.files("check_jsonschema").joinpath("builtin_schemas/vendor/compose-spec.json").read_text("utf-8")
    compose = yaml.safe_load((root / "docker-compose.yml").read_text())
    # When ours is checked
    # Then it is valid, and a service of no known shape would not be
    jsonschema.validate(compose, json.loads(text))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"services": {"x": {"imag": 1}}}, json.loads(text))


def test_there_is_one_service_for_each_step_and_its_command_is_understood(root: Path) -> None:
    # Given the services of the kafka profile
    compose = yaml.safe_load((root / "docker-compose.yml").read_text())
    commands = {name: service["command"] for name, service in compose["services"].items() if "command" in service}
    # When they are held against the steps there are
    # Then each step has its service
    assert {name: command for name, command in commands.items() if name != "embedded"} == {
        step: ["run", "--only", step] for step in config.STEPS
    }


def test_every_topic_is_documented(root: Path) -> None:
    # Given the document that lists the topics
    text = (root / "docs/architecture.md").read_text()
    # When each topic is looked for
    # Then none is missing
    assert [name for name in topics.SPECS if f"`{name}`" not in text] == []


def test_every_setting_is_described_in_the_schema() -> None:
    # Given the schema of dragoman.toml
    schema = config.schema()
    # When its sections are listed
    sections: dict[str, Any] = schema["$defs"]
    # Then every setting named by `known_keys` is there
    for key in config.known_keys():
        *section, name = key.split(".")
        names = set(schema["properties"]) if not section else set().union(*(s.get("properties", {}) for s in sections.values()))
        assert name in names


def test_the_commands_in_the_readme_exist(root: Path) -> None:
    # Given every `dragoman COMMAND` the README shows
    shown = set(re.findall(r"^(?:\S+=\S+ )?dragoman ([a-z-]+)", (root / "README.md").read_text(), re.MULTILINE))
    # When the program is asked for its commands
    help_text = subprocess.run([sys.executable, "-m", "pipeline.cli", "--help"], capture_output=True, text=True, check=True).stdout
    # Then it has each of them
    assert shown >= {"run", "demo", "extract", "explain", "alerts"}
    assert [name for name in sorted(shown) if not re.search(rf"^\W*{name}\b", help_text, re.MULTILINE)] == []


def test_the_sample_configuration_is_valid_and_at_the_defaults(root: Path) -> None:
    # Given the dragoman.toml that comes with the project
    loaded = config.load(root / "dragoman.toml", environ={})
    # When it is held against the defaults
    # Then it differs only in where the log lies
    assert loaded.model_copy(update={"log": config.Config().log}) == config.Config()
