"""Writes schemas/*.json from the structs that are emitted: ``python -m pipeline.schema_files [FOLDER]``; tests fail where the two differ."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from pipeline.records import Alert, Event

FILES: dict[str, tuple[type[msgspec.Struct], str]] = {
    "alert.v1.schema.json": (
        Alert,
        "The data of an alert, topic dragoman.alerts. Within v1 only optional fields and enum values are added.",
    ),
    "event.v1.schema.json": (Event, "An event, topic dragoman.events (compacted, key: event_id)."),
}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one file."""
    struct, text = FILES[name]
    (body,), parts = msgspec.json.schema_components([struct], ref_template="#/$defs/{name}")
    own = parts.pop(struct.__name__)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:dragoman:schema:{name.split('.')[0]}:v1"}
    assert body == {"$ref": f"#/$defs/{struct.__name__}"}
    return {**head, **own, "description": text, "$defs": dict(sorted(parts.items()))}


def rendered(name: str) -> str:
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0] if arguments else "schemas")
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (folder / name).write_text(rendered(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
