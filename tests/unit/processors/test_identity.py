"""Which mentions are one event, case by case, and what grouping may never do."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from processors.identity import FOLLOW_UP, PARTIES, SAME, collapse, compare, group, node_of, same_person, span, venue_words
from processors.resolve import member_of


def node(said):
    return node_of(member_of(said, 0))


ONE_EVENT = {
    "another outlet, same day": (("MX-US", "2023-12-27", {}), ("MX-US", "2023-12-27", {})),
    "no date in one": (("MX-US", "2023-12-27", {}), ("MX-US", None, {"published": "2023-12-28"})),
    "no date in either": (("MX-US", None, {"published": "2023-12-28"}), ("MX-US", None, {"published": "2023-12-29"})),
    "a day off": (("GR-AL", "2023-06-12", {}), ("GR-AL", "2023-06-13", {})),
    "planned 10 to 11, held 11 to 12": (
        ("DE-GH", "2022-09-10/2022-09-11", {"status": "planned", "published": "2022-09-05"}),
        ("DE-GH", "2022-09-11/2022-09-12", {"published": "2022-09-13"}),
    ),
    "planned, held nine days later with the same people": (
        ("ZA-MZ", "2021-05-04", {"status": "planned", "published": "2021-05-01", "people": "Thabo Nkosi@ZA", "venue": "Pretoria"}),
        ("ZA-MZ", "2021-05-13", {"people": "Thabo Nkosi@ZA;Joao Cossa@MZ", "venue": "Pretoria"}),
    ),
    "a month only": (("FR-MA", "2023-12", {"published": "2023-12"}), ("FR-MA", "2023-12-17", {})),
    "no year": (("CL-BO", "XXXX-12-30", {"published": "2023-01-02"}), ("CL-BO", "2022-12-30", {})),
    "a subset of the parties": (("BR-CL-CO-EC", "2018-09-04", {}), ("BR-CL-CO-CR-EC-PE", "2018-09-04", {})),
    "the same session number, months of doubt": (
        ("ES-MA", "2022-05-06", {"ordinal": 20, "mechanism": "groupe migratoire mixte permanent"}),
        ("ES-MA", "2022-03-01", {"ordinal": 20, "mechanism": "groupe permanent sur la migration"}),
    ),
    "one body under two names": (
        ("MX-US", None, {"type": "working_group", "mechanism": "joint work team on migration", "published": "2023-12-28"}),
        ("GT-MX-US", None, {"type": "working_group", "mechanism": "equipo de trabajo sobre migración", "published": "2023-12-28"}),
    ),
    "one body, named by migration and by a part of it": (
        ("CL-PE", "2025-12-01", {"type": "working_group", "mechanism": "binational committee on migration"}),
        ("CL-PE", None, {"type": "working_group", "mechanism": "joint space for returns", "published": "2025-12-02"}),
    ),
    "a body announced again months later under the same kind of name": (
        ("SY-TR", "2025-02-04", {"type": "working_group", "mechanism": "joint working group on returns"}),
        ("SY-TR", None, {"type": "working_group", "mechanism": "ortak çalışma grubu", "published": "2025-06-17"}),
    ),
    "a cancellation and its plan": (
        ("GB-IE", "2023-04-12", {"status": "planned", "published": "2023-04-03"}),
        ("GB-IE", None, {"status": "cancelled", "published": "2023-04-10"}),
    ),
    "a day five weeks before its article, the same people, articles a day apart": (
        ("CO-EC", "2023-01-31", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-02-01"}),
        ("CO-EC", "2022-12-27", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-01-31"}),
    ),
    "a day two weeks before its article, an undated report beside it, one place": (
        ("CO-EC", None, {"published": "2023-02-01", "venue": "Tulcan"}),
        ("CO-EC", "2023-01-12", {"published": "2023-01-31", "venue": "Tulcan"}),
    ),
    "a plan's weekday counted from a feed, six days off": (
        ("CR-PA", None, {"published": "2024-08-23", "people": "Rosa Vega@CR;Ivo Mora@PA"}),
        (
            "CR-PA",
            "2024-08-30",
            {
                "status": "planned",
                "date_basis": "relative",
                "published": None,
                "retrieved": "2024-08-24T12:00:00Z",
                "people": "Rosa Vega@CR;Ivo Mora@PA",
            },
        ),
    ),
    "a plan that was moved, reported before the day it was held": (
        ("CZ-DE", "2025-03-10", {"status": "planned", "published": "2025-03-01", "people": "Ana Solis@CZ", "venue": "Prague"}),
        ("CZ-DE", "2025-03-03", {"published": "2025-03-04", "people": "Ana Solis@CZ", "venue": "Prague"}),
    ),
    "a plan in an article without a date of its own, shown after the meeting": (
        ("CZ-DE", "2025-03-03", {"people": "Ana Solis@CZ", "venue": "Prague", "published": "2025-03-03"}),
        (
            "CZ-DE",
            "2025-03-07",
            {"status": "planned", "published": None, "retrieved": "2025-03-05T12:00:00Z", "people": "Ana Solis@CZ", "venue": "Prague"},
        ),
    ),
    "one day, two cities, the people of one party unknown": (
        ("CZ-DE", "2025-03-11", {"people": "Ana Solis@CZ", "venue": "Prague", "venue_country": "CZ"}),
        ("CZ-DE", "2025-03-11", {"people": "Petr Novy@CZ;Ina Lenz@DE", "venue": "Brno", "venue_country": "CZ"}),
    ),
    "the year is a slip": (
        ("US-SV", "2023-09-13", {"people": "Irma Cruz@SV;Todd Wells@US", "venue": "San Salvador"}),
        ("US-SV", "2024-09-13", {"people": "Irma Cruz@SV;Todd Wells@US", "venue": "San Salvador"}),
    ),
}

BOTH, OTHERS = "Ana Solis@CZ;Uwe Brandt@DE", "Petr Novy@CZ;Ina Lenz@DE"

TWO_EVENTS = {
    "a plan for the next meeting, in an article newer than the last": (
        ("CZ-DE", "2025-03-03", {"people": BOTH, "venue": "Prague", "published": "2025-03-03"}),
        ("CZ-DE", "2025-03-10", {"people": BOTH, "venue": "Prague", "published": "2025-03-07", "status": "planned"}),
    ),
    "the yearly meeting, 364 days later": (
        ("GR-TR", "2024-05-13", {"people": "Eleni Pappa@GR;Can Demir@TR", "published": "2024-05-14"}),
        ("GR-TR", "2025-05-12", {"people": "Eleni Pappa@GR;Can Demir@TR", "published": "2025-05-13"}),
    ),
    "the same day a year later, in another country": (
        ("GR-TR", "2024-05-13", {"people": "Eleni Pappa@GR;Can Demir@TR", "published": "2024-05-14", "venue": "Ankara"}),
        ("GR-TR", "2025-05-13", {"people": "Eleni Pappa@GR;Can Demir@TR", "published": "2025-05-14", "venue": "Athens"}),
    ),
    "the whole delegation again, on a weekday of its own": (
        ("CZ-DE", "2025-02-27", {"people": BOTH + ";Max Roth@DE", "published": "2025-02-28"}),
        ("CZ-DE", "2025-06-17", {"people": BOTH + ";Max Roth@DE", "published": "2025-06-18", "date_basis": "relative"}),
    ),
    "one day, two cities, other people for every party": (
        ("CZ-DE", "2025-03-11", {"people": BOTH, "venue": "Prague", "venue_country": "CZ"}),
        ("CZ-DE", "2025-03-11", {"people": OTHERS, "venue": "Brno", "venue_country": "CZ"}),
    ),
    "the next session of the series": (
        ("ES-MA", "2022-05-06", {"ordinal": 20, "mechanism": "joint group on migration", "people": "Kal Zer@MA", "venue": "Rabat"}),
        (
            "ES-MA",
            None,
            {"ordinal": 21, "published": "2022-05-12", "mechanism": "joint group on migration", "people": "Kal Zer@MA", "venue": "Rabat"},
        ),
    ),
    "another pair the same day": (("CR-PA", "2024-07-01", {}), ("CR-US", "2024-07-01", {})),
    "another type": (("MX-US", "2023-12-27", {}), ("MX-US", "2023-12-27", {"type": "agreement"})),
    "the next day, other people, another subject": (
        ("MX-GT", "2023-02-14", {"people": "Pedro Luna@MX", "mechanism": "joint commission on visas", "topics": ["visas_mobility"]}),
        ("MX-GT", "2023-02-15", {"people": "Raul Ochoa@MX", "mechanism": "border group", "topics": ["border_management"]}),
    ),
    "the same ministers the same day in two bodies": (
        ("AM-EU", "2016-06-14", {"mechanism": "joint committee on visa facilitation", "people": "Garen Naz@AM"}),
        ("AM-EU", "2016-06-14", {"mechanism": "joint committee on readmission", "people": "Gag Yeg@AM"}),
    ),
    "a day long before its article, nobody in common": (
        ("CO-EC", "2023-01-31", {"people": "Elsa Rivas@CO", "published": "2023-02-01"}),
        ("CO-EC", "2022-12-27", {"people": "Ines Mora@CO", "published": "2023-01-31"}),
    ),
    "a recap that says so, of the month before, the same people": (
        ("CO-EC", "2023-01-31", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-02-01"}),
        ("CO-EC", "2022-12-27", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-01-31", "retelling": True}),
    ),
    "both days are those of news, the same people": (
        ("CO-EC", "2023-01-31", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-02-01"}),
        ("CO-EC", "2023-01-12", {"people": "Elsa Rivas@CO;Hugo Paz@EC", "published": "2023-01-13"}),
    ),
    "a body of three that came of a body of two": (
        ("MX-US", "2023-12-27", {"type": "working_group", "mechanism": "joint working group on migration"}),
        ("GT-MX-US", "2024-02-28", {"type": "working_group", "mechanism": "trilateral group on migration"}),
    ),
    "months later a body named otherwise, other people": (
        ("SY-TR", "2025-02-04", {"type": "working_group", "mechanism": "joint working group", "people": "Ana Solis@SY"}),
        ("SY-TR", "2025-06-17", {"type": "working_group", "mechanism": "joint committee", "people": "Eva Rojas@SY"}),
    ),
    "the first session of a body, and the meeting that made it read as one": (
        ("BD-MM", "2017-12-19", {"ordinal": 1, "mechanism": "joint working group", "people": "Myint Thu@MM"}),
        ("BD-MM", "2018-01-16", {"ordinal": 1, "mechanism": "joint working group", "people": "Myint Thu@MM"}),
    ),
    "years later a body of two of three parties and another": (
        ("CM-NG-UNHCR", "2017-03-02", {"type": "working_group", "mechanism": "tripartite commission on returns", "venue": "Yaounde"}),
        ("CF-CM-UNHCR", "2019-06-29", {"type": "working_group", "mechanism": "tripartite commission on returns", "venue": "Yaounde"}),
    ),
    "months later a body on a part of migration": (
        ("CL-PE", "2025-12-01", {"type": "working_group", "mechanism": "committee on migration"}),
        ("CL-PE", "2026-03-01", {"type": "working_group", "mechanism": "committee on returns"}),
    ),
    "a denial five months after a body was announced": (
        ("BR-US", "2025-01-29", {"type": "working_group", "mechanism": "working group on migration"}),
        (
            "BR-US",
            None,
            {"type": "working_group", "mechanism": "working group on migration", "status": "denied", "published": "2025-07-24"},
        ),
    ),
    "five days apart, each day that of its news, the same people": (
        ("CO-PA", "2021-08-06", {"people": "Ana Solis@CO;Eva Rojas@PA", "published": "2021-08-07", "date_basis": "relative"}),
        (
            "CO-PA",
            "2021-08-11",
            {"people": "Ana Solis@CO;Eva Rojas@PA", "published": "2021-08-12", "date_basis": "relative", "venue": "online"},
        ),
    ),
    "years later a body with a narrower subject": (
        ("MX-US", "2022-07-12", {"type": "working_group", "mechanism": "group on labour migration"}),
        ("MX-US", "2023-12-27", {"type": "working_group", "mechanism": "group on migration"}),
    ),
    "a week apart": (("LT-PL", "2020-10-05", {}), ("LT-PL", "2020-10-12", {})),
    "a follow-up that recalls the date": (
        ("BD-MY", "2023-07-04", {"people": "Hafiz Omar@MY"}),
        ("BD-MY", None, {"people": "Hafiz Omar@MY", "follow_up_of": "2023-07-04", "published": "2023-07-06"}),
    ),
    "a plan for what comes after": (
        ("MX-US", "2023-12-27", {}),
        ("MX-US", None, {"status": "planned", "published": "2024-01-10"}),
    ),
    "two bodies on two subjects": (
        ("IN-AE", "2021-11-08", {"type": "working_group", "mechanism": "joint committee on visas"}),
        ("IN-AE", "2021-11-08", {"type": "working_group", "mechanism": "joint committee on workers"}),
    ),
}


def pair(say, case):
    return [node(say(parties, day, outlet=f"{place}.example", **more)) for place, (parties, day, more) in zip("ab", case, strict=True)]


@pytest.mark.parametrize("case", ONE_EVENT.values(), ids=ONE_EVENT)
def test_one_event(say, case):
    a, b = pair(say, case)
    assert compare(a, b).linked, compare(a, b)


@pytest.mark.parametrize("case", TWO_EVENTS.values(), ids=TWO_EVENTS)
def test_two_events(say, case):
    a, b = pair(say, case)
    assert not compare(a, b).linked, compare(a, b)


@pytest.mark.parametrize("case", [*ONE_EVENT.values(), *TWO_EVENTS.values()], ids=[*ONE_EVENT, *TWO_EVENTS])
def test_comparing_is_symmetric(say, case):
    # Given a pair of mentions
    a, b = pair(say, case)

    # When they are compared both ways
    there, back = compare(a, b), compare(b, a)

    # Then only who follows whom changes sides
    assert (there.score, there.veto, there.linked) == (back.score, back.veto, back.linked)
    assert there.follows is None or there.follows == 1 - (back.follows or 0)


def test_two_events_told_apart_in_one_article_stay_apart(say):
    # Given one article with a meeting held and another planned, and the same two mentions in two articles
    held = say("CR-PA", None, article_id="x", published="2023-10-07")
    planned = say("CR-PA", "2023-10-07", status="planned", article_id="x", published="2023-10-07")
    elsewhere = say("CR-PA", "2023-10-07", status="planned", article_id="y", published="2023-10-07")

    # When they are compared, then only the article keeps them apart
    assert compare(node(held), node(planned)).veto == "told apart in one article"
    assert compare(node(held), node(elsewhere)).linked


def test_a_title_decides_nothing(say):
    # Given two mentions alike but for their titles, and two unlike with one title
    a, b = say("MX-US", "2023-12-27", title="One"), say("MX-US", "2023-12-27", title="Another", outlet="b.example")
    c = say("MX-US", "2024-03-27", title="One", outlet="b.example")

    # When they are compared, then titles play no part
    assert compare(node(a), node(b)).linked
    assert not compare(node(a), node(c)).linked


def test_an_undated_mention_goes_to_the_nearer_of_two_and_joins_neither_to_the_other(say):
    # Given two meetings of a pair ten days apart, and an undated report the day after the second
    first, second = say("AT-HU", "2022-10-03", outlet="a.example"), say("AT-HU", "2022-10-13", outlet="b.example")
    open_ = say("AT-HU", None, published="2022-10-14", outlet="c.example")

    # When they are grouped
    nodes = {one.mention_id: node(one) for one in (first, second, open_)}
    groups = group(collapse(list(nodes.values())))

    # Then the report stands with the second alone
    tokens = [{one.token for one in found} for found in groups]
    assert {nodes[second.mention_id].token, nodes[open_.mention_id].token} in tokens
    assert {nodes[first.mention_id].token} in tokens


def grouped(*said):
    """The ids of the mentions that end together."""
    home = {}
    for one in said:
        home.setdefault(node(one).token, set()).add(one.mention_id)
    found = group(collapse([node(one) for one in said]))
    return [{one for part in parts for one in home[part.token]} for parts in found]


def test_two_reports_that_each_miss_a_party_are_one_where_a_third_names_them_all(say):
    # Given a meeting of three, and two reports of it that name two each
    whole = say("ES-EU-MR", "2024-02-08", outlet="a.example")
    first, second = say("ES-EU", "2024-02-08", outlet="b.example"), say("EU-MR", "2024-02-08", outlet="c.example")
    assert compare(node(first), node(second)).veto == PARTIES

    # When they are grouped with and without the report that names all three
    together, apart = grouped(whole, first, second), grouped(first, second)

    # Then the three are one, the two alone are two
    assert len(together) == 1
    assert len(apart) == 2


def test_a_round_up_of_a_day_does_not_make_one_meeting_of_two(say):
    # Given two meetings of one host with people named for every party, and an article that names all three parties
    first = say("IT-TN", "2025-01-21", outlet="a.example", people="Aldo Neri@IT;Sami Jebali@TN", venue="Tunis")
    second = say("LY-TN", "2025-01-21", outlet="b.example", people="Omar Fezzani@LY;Sami Jebali@TN", venue="Tunis")
    round_up = say("IT-LY-TN", "2025-01-21", outlet="c.example", people="Sami Jebali@TN;Aldo Neri@IT;Omar Fezzani@LY", venue="Tunis")

    # When they are grouped, then the two stay two; where two papers name all three, they are one
    assert len(grouped(first, second, round_up)) == 2
    again = say("IT-LY-TN", "2025-01-21", outlet="d.example", people="Sami Jebali@TN;Aldo Neri@IT", venue="Tunis")
    assert len(grouped(first, second, round_up, again)) == 1


@pytest.mark.parametrize(
    ("first", "second", "events"), [("on Wednesday", "on Thursday", 2), ("on Tuesday", "on tuesday", 1), (None, "on Tuesday", 1)]
)
def test_a_mirror_repeats_the_weekday_and_the_next_session_of_the_same_words_has_its_own(say, first, second, events):
    # Given one text a year apart, dated by weekdays
    same = {"people": "Ana Solis@ES;Karim Idrissi@MA", "venue": "Rabat", "date_basis": "relative", "fingerprint": list(range(64))}
    old = say("ES-MA", "2024-06-19", published="2024-06-20", date_text=first, **same)
    new = say("ES-MA", "2025-06-26", published="2025-06-27", date_text=second, outlet="b.example", **same)

    # When they are grouped, then another weekday makes another meeting
    assert len(grouped(old, new)) == events


def test_a_member_stored_without_the_words_of_its_date_is_read(say):
    # Given a member as it was written before those words were kept
    member = member_of(say("ES-MA", "2024-06-19", date_text="on Wednesday"), 0)
    assert member.date_text == "on wednesday"
    stored = msgspec.json.decode(msgspec.json.encode(member))
    del stored["date_text"]

    # When it is decoded, then it has none and compares as ever
    assert node_of(msgspec.convert(stored, type(member))).wordings == frozenset()


def test_a_misread_day_follows_its_news_and_not_the_vote_of_the_right_ones(say):
    # Given two reports with the right day, one of them with nothing else, and one whose day lies five weeks before its article
    right = [say("ES-SN", "2024-02-08", outlet=f"{o}.example", people=p) for o, p in (("a", "Ana Solis@ES"), ("b", ""))]
    misread = say("ES-SN", "2024-01-03", outlet="c.example", published="2024-02-09", people="Ana Solis@ES")

    # When they are grouped, then the doubtful day splits nothing
    assert len(grouped(*right, misread)) == 1


def test_a_doubtful_day_that_fresh_news_confirms_stands(say):
    # Given a meeting in January with its own report, another in February, and a late article on the first with the same people
    who = "Ana Solis@ES;Awa Fall@SN"
    january = say("ES-SN", "2024-01-03", outlet="a.example", published="2024-01-04", people=who)
    february = say("ES-SN", "2024-02-08", outlet="b.example", people=who)
    late = say("ES-SN", "2024-01-03", outlet="c.example", published="2024-02-09", people=who)

    # When they are grouped, then the late article stands with the first and joins nothing
    assert {late.mention_id, january.mention_id} in grouped(january, february, late)
    assert {february.mention_id} in grouped(january, february, late)


def test_a_date_misread_as_that_of_the_earlier_meeting_is_outvoted(say):
    # Given three reports of one day; one recalls a day which a fourth gives, misread, as its own
    fair = [say("DE-KE", "2024-09-13", outlet=f"{o}.example", people="Karl Voss@DE;Amina Otieno@KE") for o in "ab"]
    recalling = say("DE-KE", "2024-09-13", outlet="c.example", people="Karl Voss@DE", follow_up_of="2024-09-09")
    misread = say("DE-KE", "2024-09-09", outlet="d.example", published="2024-09-14", people="Karl Voss@DE;Amina Otieno@KE")
    assert compare(node(recalling), node(misread)).veto == FOLLOW_UP

    # When they are grouped, then they are one event
    assert len(grouped(*fair, recalling, misread)) == 1


def test_a_score_names_every_reason(say):
    verdict = compare(node(say("MX-US", "2023-12-27", venue="Mexico City")), node(say("MX-US", "2023-12-27", venue="Mexico City")))
    assert verdict.score >= SAME
    assert (
        verdict.reasons
        == ("same parties (+1)", "same day (+3)", "same place (+1)", "another version of the same article (+1)")[: len(verdict.reasons)]
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-01-15", date(2024, 1, 15), date(2024, 1, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-01-10/2024-01-11", date(2024, 1, 10), date(2024, 1, 11)),
        ("2023-12-27T18:00:00-06:00", date(2023, 12, 27), date(2023, 12, 27)),
        ("XXXX-12-30", date(2022, 12, 30), date(2022, 12, 30)),
    ],
)
def test_a_date_spans_its_precision(text, first, last):
    assert span(text, near=date(2023, 1, 2).toordinal()) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize("text", [None, "", "soon", "2024-13-01", "9999", "1066-10-14", "XXXX-02-30", "2024-01-15" * 1000 + "x/y"])
def test_what_is_no_date_spans_nothing_or_its_first_day(text):
    found = span(text, near=date(2023, 1, 2).toordinal())
    assert found is None or found == span("2024-01-15")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("chaudhry nisar", "chaudhry nisar ali khan", True),
        ("khalid zerouali", "khaled zerouali", True),
        ("rubio", "marco rubio", True),
        ("marco rubio", "ana rubio", False),
        ("jesus perea cortijo", "jesus javier perea", False),
        ("", "marco rubio", False),
    ],
)
def test_names_of_one_person(a, b, same):
    assert same_person(a, b) is same
    assert same_person(b, a) is same


def test_a_key_survives_its_json(say):
    key = node(say("MX-US", "2023-12-27", people="Ana Solis@MX")).key
    assert msgspec.json.decode(msgspec.json.encode(key), type=type(key)) == key


def test_two_cities_of_one_country_have_no_word_in_common() -> None:
    # Given two venues of one country, one of them told with it
    first, second = venue_words("Kano, Nigeria", "NG"), venue_words("Abuja", "NG")

    # When they are compared, then the country is no place they share, though a venue that is a country keeps it
    assert not set(first) & set(second)
    assert venue_words("Nigeria", "NG") == ("nigeria",)
