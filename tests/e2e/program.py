"""Runs the real program in a folder of its own and reads what it printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

COMMAND = [sys.executable, "-m", "pipeline.cli"]


class Finished(NamedTuple):
    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        """stdout as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """The process's environment without settings of the person who runs the tests; the log is a file in ``folder``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DRAGOMAN_")}
    return {**kept, "DRAGOMAN_LOG": f"sqlite:{folder / 'log.sqlite'}", "NO_COLOR": "1", **settings}


def dragoman(folder: Path, arguments: Sequence[str], *, stdin: str | None = None, timeout_s: float = 240, **settings: str) -> Finished:
    """Run one command to its end."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(folder, **settings),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=timeout_s,
        check=False,
    )
    return Finished(done.returncode, done.stdout, done.stderr)


def started(folder: Path, arguments: Sequence[str], **settings: str) -> subprocess.Popen[str]:
    """Start one command; the caller ends it. stderr goes to ``stderr.txt`` in ``folder``."""
    with (folder / "stderr.txt").open("a") as talk:
        return subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=folder,
            env=environment(folder, **settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=talk,
            text=True,
            start_new_session=True,
        )
