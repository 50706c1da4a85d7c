"""A title and a text as they are read, blanks in a row as one, and the way back to what was given: evidence counts in that."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

TITLE_CHARS = 1_000
"""Characters of a title that are read; what follows it keeps its place."""

_IN_TITLE = re.compile(r"(?:\s|&nbsp;)+")
_IN_TEXT = re.compile(r"(?:[^\S\n]|&nbsp;){2,}|&nbsp;")
"""The lines of a text stay; a page's blank that was left as an entity counts as one."""


class Squeezed(msgspec.Struct, frozen=True):
    """``whole`` is what is read: title, newline, text. From ``places[i]`` on, its characters stand ``moved[i]`` further on in what was given."""

    whole: str
    places: list[int]
    moved: list[int]

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of ``whole``, not empty, stands in the title as given, a newline and the text as given, in code points."""
        return self._given(start), self._given(end - 1) + 1

    def _given(self, position: int) -> int:
        return position + self.moved[bisect_right(self.places, position) - 1]


def squeezed(title: str, text: str, most: int) -> Squeezed:
    """At most ``most`` characters of a title and a text, to be read. Linear in time."""
    head, places, moved = _without_runs(_IN_TITLE, title.strip(), TITLE_CHARS)
    leading = len(title) - len(title.lstrip())
    body, later, further = _without_runs(_IN_TEXT, text, most - len(head) - 1)
    behind = len(title) - len(head)
    return Squeezed(
        whole=f"{head}\n{body}",
        places=[*places, *(place + len(head) + 1 for place in later)],
        moved=[*(one + leading for one in moved), *(one + behind for one in further)],
    )


def _without_runs(runs: re.Pattern[str], given: str, most: int) -> tuple[str, list[int], list[int]]:
    """The text with each run as one blank, and from where on its characters stand how much further on in ``given``."""
    pieces, places, moved, size, done = [], [0], [0], 0, 0
    for run in runs.finditer(given):
        pieces += [given[done : run.start()], " "]
        size += run.start() - done + 1
        done = run.end()
        if done - size != moved[-1]:
            places.append(size)
            moved.append(done - size)
        if size >= most:
            break
    pieces.append(given[done:])
    return "".join(pieces)[:most], places, moved
