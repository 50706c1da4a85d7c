"""Builds ``processors/gazetteer/data/roster.tsv`` from the hand-kept lists in ``scripts/gazetteer/roster`` and, where installed, the CIA World Factbook.

One list line is one term: ``name; from; to; aliases``, under a heading ``@PARTY office Role``. Rows from memory are marked
``recalled``. Refuses a row it cannot read, an unknown office, a term that ends before it begins, and a doubled row.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OUT = ROOT / "processors" / "gazetteer" / "data" / "roster.tsv"
HEADER = "# party\toffice\tname\taliases\tfrom\tto\trole\tsource; written by scripts/build_roster.py\n"
KINDS = ("head_of_state", "head_of_government", "foreign", "interior", "migration", "labour", "defence", "justice", "national_security")
OFFICES = {*KINDS, *(f"deputy_{kind}" for kind in KINDS), "commissioner", "un_head", "ambassador", "other"}
RENAMED = {"head_of_body": "un_head"}
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def bound(text: str, last: bool) -> str:
    """An ISO day for a year, month or day: its first day, or its last."""
    parts = [int(part) for part in text.split("-")] if text else []
    if not parts:
        return ""
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (LAST_DAYS[month - 1] if last else 1)
    return date(parts[0], month, day).isoformat()


def terms(path: Path) -> list[list[str]]:
    """The rows of one list."""
    rows: list[list[str]] = []
    party = office = role = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("@"):
            party, office, role = line[1:].split(" ", 2)
            office = RENAMED.get(office, office)
            if office not in OFFICES:
                raise SystemExit(f"{path.name}:{number}: unknown office {office}")
        elif line and not line.startswith("#"):
            name, since, until, aliases = ([part.strip() for part in line.split(";")] + ["", "", ""])[:4]
            acting = name.endswith("*")
            first, last = bound(since, False), bound(until, True)
            if first and last and last < first:
                raise SystemExit(f"{path.name}:{number}: ends before it begins: {line}")
            spelled = "|".join(alias.strip() for alias in aliases.split(",") if alias.strip())
            rows.append([party, office, name.rstrip("*"), spelled, first, last, f"Acting {role}" if acting else role, "recalled"])
    return rows


def main() -> None:
    rows = [row for path in sorted((HERE / "gazetteer" / "roster").glob("*.txt")) for row in terms(path)]
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        mark = (row[0], row[1], row[2], row[4])
        if mark in seen:
            raise SystemExit(f"twice: {row}")
        seen.add(mark)
    rows.sort(key=lambda row: (row[0], row[1], row[4], row[2]))
    OUT.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), "utf-8")
    print(f"{len(rows)} terms, {len({row[2] for row in rows})} persons, {len({row[0] for row in rows})} parties", file=sys.stderr)


if __name__ == "__main__":
    main()
