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
    ("venue", "country"),
    [("Rabat", "ES"), ("Tunisia", "TN"), ("online", None), ("Presidential Palace", "TN"), ("", None), ("," * 500, None)],
)
def test_what_names_no_city_of_the_country_lies_nowhere(venue, country):
    assert locate(venue, country) is None


def test_every_city_lies_on_the_globe_and_its_country_is_named():
    places = [place for found in _cities().values() for place in found]
    assert len(places) > 2000
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 and len(place.country) == 2 for place in places)
