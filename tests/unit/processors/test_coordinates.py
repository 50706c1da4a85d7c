"""Where a venue lies."""

from __future__ import annotations

import pytest

from processors.gazetteer.coordinates import _cities, locate


@pytest.mark.parametrize(
    ("venue", "country", "among", "where"),
    [
        ("Rabat", "MA", (), (34, -7)),
        ("Grand Serail, Beirut", "LB", (), (34, 36)),
        ("Washington, D.C.", "US", (), (39, -77)),
        ("Department of State, Washington", "US", (), (39, -77)),
        ("Tapachula, Chiapas", "MX", (), (15, -92)),
        ("Santiago", None, ("CL", "PE"), (-33, -71)),
        ("Tripoli", None, ("IT", "LY"), (33, 13)),
        ("Nouakchott", None, (), (18, -16)),
    ],
)
def test_a_venue_lies_where_its_city_does(venue, country, among, where):
    found = locate(venue, country, among)
    assert (round(found.lat), round(found.lon)) == where


@pytest.mark.parametrize(
    ("venue", "country", "lat", "lon"),
    [
        ("Paso Canoas", "CR", 8.53, -82.84),
        ("Peñas Blancas", "NI", 11.21, -85.61),
        ("Pisiga", "BO", -19.28, -68.61),
        ("Zugspitze", "DE", 47.42, 10.98),
        ("Torkham", "AF", 34.12, 71.09),
        ("Idomeni", "GR", 41.12, 22.51),
        ("Ras Jedir", "TN", 33.15, 11.56),
        ("Ciudad Hidalgo", "MX", 14.68, -92.15),
        ("Tecún Umán", "GT", 14.68, -92.14),
        ("Lanzarote", "ES", 29.04, -13.63),
        ("Sunnylands", "US", 33.74, -116.41),
        ("Bali", "ID", -8.65, 115.22),
    ],
)
def test_a_border_post_or_island_does_not_lie_where_another_place_does(venue, country, lat, lon):
    found = locate(venue, country)
    assert (found.lat, found.lon) == (lat, lon)


@pytest.mark.parametrize(
    ("venue", "country"),
    [
        ("Bajo Chiquito", "PA"),
        ("Rabat", "ES"),
        ("Tunisia", "TN"),
        ("online", None),
        ("Presidential Palace", "TN"),
        ("", None),
        ("," * 500, None),
    ],
)
def test_what_names_no_city_of_the_country_lies_nowhere(venue, country):
    assert locate(venue, country) is None


def test_every_city_lies_on_the_globe_and_its_country_is_named():
    places = [place for found in _cities().values() for place in found]
    assert len(places) > 2000
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 and len(place.country) == 2 for place in places)
