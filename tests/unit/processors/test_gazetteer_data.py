"""The gazetteer's data files: well formed, and true to what the code expects of them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib import resources

import pytest

from processors.gazetteer.tables import LANGUAGES, Term, display, names, people, roster, spellings

OFFICES = {
    "head_of_state", "head_of_government", "foreign", "interior", "migration", "labour", "defence", "justice", "national_security",
    "commissioner", "un_head", "ambassador", "other",
}  # fmt: skip
KINDS = {"country", "demonym", "capital", "palace", "ministry", "body", "city", "region", "glue", "none"}
BODIES = {"EU", "UN", "IOM", "UNHCR", "FRONTEX", "ICMPD", "OAS", "AFRICAN_UNION", "ARAB_LEAGUE", "NATO"}


def overlap_days(left: Term, right: Term) -> int:
    start = max(left.since or date.min, right.since or date.min)
    end = min(left.until or date.max, right.until or date.max)
    return (end - start).days


def test_every_term_has_a_known_office_a_known_party_and_ends_after_it_begins() -> None:
    # When
    wrong = [
        term
        for term in roster()
        if term.office.removeprefix("deputy_") not in OFFICES
        or not (term.party in BODIES or term.party in display("en"))
        or (term.since and term.until and term.until < term.since)
        or not term.name
        or not term.role
        or not term.source.startswith(("recalled", "factbook"))
    ]

    # Then
    assert wrong == []


def test_the_roster_is_as_wide_as_promised() -> None:
    # When
    states = {term.party for term in roster() if len(term.party) == 2}

    # Then
    assert len(roster()) > 2400
    assert len(states) > 190


def test_no_state_has_two_heads_of_government_for_long() -> None:
    # Given
    heads = [term for term in roster() if term.office == "head_of_government" and term.party not in ("EU", "AF", "LY", "BA")]

    # When
    doubled = [
        (left.party, left.name, right.name)
        for at, left in enumerate(heads)
        for right in heads[at + 1 :]
        if left.party == right.party and left.name != right.name and overlap_days(left, right) > 62
    ]

    # Then
    assert doubled == []


def test_a_short_form_that_stands_alone_means_at_most_two_persons_at_a_time() -> None:
    # Given
    day = date(2024, 3, 1)

    # When
    bearers = Counter(
        short for name, term in {(t.name, t.party): t for t in roster() if t.covers(day)}.items() for short in spellings(term)[1]
    )

    # Then
    assert [short for short, count in bearers.items() if count > 2] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_names_every_state_its_demonym_and_its_capital(lang: str) -> None:
    # Given
    states = {term.party for term in roster() if len(term.party) == 2} - {"EU", "UN", "EH"}
    rows = [entity for entities in names(lang).forms.values() for entity in entities]

    # When
    missing = {
        kind: states - {party for row in rows if row.kind == kind for party in row.parties} for kind in ("country", "demonym", "capital")
    }

    # Then
    assert missing["country"] == set()
    assert len(missing["capital"]) <= (14 if lang in ("ar", "ru") else 2), missing["capital"]
    assert len(missing["demonym"]) <= {"ar": 55, "ru": 58, "tr": 132, "pt": 34}.get(lang, 8), missing[
        "demonym"
    ]  # Turkish makes them of the name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_are_of_known_kinds_and_flags(lang: str) -> None:
    # When
    rows = {entity for entities in names(lang).forms.values() for entity in entities}

    # Then
    assert {row.kind for row in rows} <= KINDS
    assert {flag for row in rows for flag in row.flags} <= set("ACEGX")
    assert all(row.english for row in rows if row.kind in ("country", "capital", "palace", "city", "body"))


def test_no_form_of_one_letter_is_kept() -> None:
    # When
    short = [(lang, form) for lang in LANGUAGES for form in names(lang).forms if len(form) < 2]

    # Then
    assert short == []


def test_the_files_carry_no_address() -> None:
    # When
    found = [entry.name for entry in (resources.files("processors.gazetteer") / "data").iterdir() if "://" in entry.read_text("utf-8")]

    # Then
    assert found == []


def test_full_names_of_the_roster_are_keyed() -> None:
    # When
    keyed = people()

    # Then
    assert {"alicia barcena", "ناصر بوريطه", "сергеем лавровым"} <= set(keyed.full)
    assert "rubio" in keyed.short
