"""Where the tests find what lies beside the checkout, and what CI promises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time: a test that fails must fail again.
settings.register_profile("repeatable", derandomize=True, print_blob=True)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent
PROMISED = os.environ.get("CI") == "true"


def absent(reason: str) -> None:
    """Skip for want of something optional; where CI promises it, fail instead."""
    if PROMISED:
        pytest.fail(f"promised by CI=true, but: {reason}")
    pytest.skip(reason)


def shared_folder() -> Path | None:
    """The folder of reference material, by DRAGOMAN_SHARED or beside the checkout."""
    named = Path(os.environ.get("DRAGOMAN_SHARED") or ROOT.parent / "shared")
    return named if named.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reference material of others that never enters the project."""
    folder = shared_folder()
    if folder is None:
        absent("the reference material is not beside the checkout; set DRAGOMAN_SHARED to its folder")
    assert folder is not None
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
