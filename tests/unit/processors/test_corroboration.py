"""How many independent voices there are."""

from __future__ import annotations

import pytest

from processors.corroboration import family, support, voices, with_copies
from processors.figures import KEPT, figures, translated
from processors.fingerprint import fingerprint
from processors.resolve import member_of

STORY = (
    "Ministers of two neighbours agreed on Friday on a telephone line for consulates, on two buses a week and on a list of shelters " * 2
)
OTHER = "A delegation spent the afternoon in the border town and came back with a promise of work permits for pickers and drivers " * 2


def member(say, outlet, text="", **more):
    return member_of(say("MX-US", "2023-12-27", outlet=outlet, fingerprint=fingerprint(text) if text else [], **more), more.pop("since", 0))


@pytest.mark.parametrize(
    ("outlet", "url", "voice"),
    [
        ("The Mirror", "https://www.mirror.co.uk/news/1", "reach"),
        ("Daily Express", "https://www.express.co.uk/news/1", "reach"),
        ("Unknown Post", "https://news.unknownpost.example.com/1", "example.com"),
        ("A Blog", "https://ablog.blogspot.com/1", "ablog.blogspot.com"),
        ("Reader", "https://medium.com/@reader/1", "reader"),
        ("State", "https://2009-2017.state.gov/1", "us-federal"),
        ("Numbers", "http://203.0.113.7/1", "numbers"),
        ("Broken", "http://[::1/1", "broken"),
        ("", "", "unknown"),
    ],
)
def test_an_outlet_speaks_with_its_owners_voice(outlet, url, voice):
    assert family(outlet, url) == voice


def test_a_copy_speaks_with_the_voice_of_what_it_copies(say):
    # Given a story, two copies of it elsewhere, and a report of someone's own
    members = [
        member_of(say("MX-US", "2023-12-27", outlet=outlet, fingerprint=fingerprint(text)), since)
        for since, (outlet, text) in enumerate(
            [("a.example", STORY), ("b.example", STORY), ("c.example", "UPDATE " + STORY), ("d.example", OTHER)]
        )
    ]

    # When copies are settled
    settled = with_copies(members)

    # Then the two name the first, and there are two voices
    assert [m.copy_of for m in settled] == [None, settled[0].article_id, settled[0].article_id, None]
    assert voices(settled) == {"a.example", "d.example"}
    assert support(settled, []).families == 2


ENGLISH = (
    "On 14 May 2024 the two governments agreed to return 1,250 people, of whom 312 are minors. Flights leave on 21 May and 4 June, 86 seats each; "
    "the fund pays 2.5 million, 40 per cent of it this year."
)
SPANISH = (
    "El 14 de mayo de 2024 los dos gobiernos acordaron devolver a 1.250 personas, de ellas 312 menores. Los vuelos salen el 21 de mayo y el 4 de junio "
    "con 86 plazas cada uno; el fondo paga 2,5 millones, el 40 por ciento este año."
)
ARABIC = "في ١٤ مايو ٢٠٢٤ اتفقت الحكومتان على إعادة ١٬٢٥٠ شخصا منهم ٣١٢ قاصرا، وتقلع الرحلات في ٢١ مايو و٤ يونيو بـ ٨٦ مقعدا، ويدفع الصندوق ٤٠ في المئة"
OWN = "En el encuentro del 14 de mayo de 2024 se habló de 600 retornos, de 312 menores, de 90 días de plazo y de un costo de 2,5 millones; 18 firmas."


def voiced(say, outlet, lang, text, people="Ana Solis@MX"):
    return say("MX-US", "2024-05-14", outlet=outlet, lang=lang, figures=figures(text), fingerprint=fingerprint(text), people=people)


def test_a_translation_speaks_with_the_voice_of_what_it_translates(desk, say):
    # Given a story, its translations in two papers, and a report of someone's own that shares its date and some figures
    desk.read(voiced(say, "a.example", "en", ENGLISH), voiced(say, "b.example", "es", SPANISH), voiced(say, "c.example", "ar", ARABIC))
    desk.read(voiced(say, "d.example", "es", OWN))

    # When the event is read, then there are two voices, and the translations name their original
    (event,) = desk.events()
    copies = {m.outlet: m.copy_of for m in event.members}
    original = next(m.article_id for m in event.members if m.outlet == "a.example")
    assert copies == {"a.example": None, "b.example": original, "c.example": original, "d.example": None}
    assert voices(event.members) == {"a.example", "d.example"}


def test_the_same_numbers_in_one_language_or_of_other_people_make_no_translation(desk, say):
    # Given the numbers again: in the same language written apart, and in another language about other people
    desk.read(voiced(say, "a.example", "en", ENGLISH))
    desk.read(say("MX-US", "2024-05-14", outlet="b.example", lang="en", figures=figures(ENGLISH), people="Ana Solis@MX"))
    desk.read(voiced(say, "c.example", "es", SPANISH, people="Rosa Cruz@US"))

    # When the voices are counted, then each is its own
    assert len(voices(desk.events()[0].members)) == 3


def test_of_copies_shown_at_one_moment_the_official_one_is_the_original(say):
    members = [member(say, "a.example", STORY), member(say, "ministry.example", STORY, official=True)]
    assert [(m.outlet, m.copy_of is None) for m in with_copies(members)] == [("ministry.example", True), ("a.example", False)]


def test_support_counts_languages_outlets_and_official_voices(say):
    told = support([member(say, "a.example"), member(say, "b.example", lang="es", official=True)], [])
    assert (told.articles, told.outlets, told.families, told.languages, told.official) == (2, 2, 2, ["en", "es"], True)


def test_values_are_those_most_voices_give_and_disagreement_is_shown(desk, say):
    # Given two independent reports of one day and three copies of a report of the next
    desk.read(say("MX-US", "2023-12-27", outlet="a.example"), say("MX-US", "2023-12-27", outlet="b.example"))
    for outlet in ("c.example", "d.example", "e.example"):
        desk.read(say("MX-US", "2023-12-28", outlet=outlet, fingerprint=fingerprint(STORY)))

    # When the event is read, then two voices beat one, however often it is copied
    (event,) = desk.events()
    assert event.date == "2023-12-27"
    assert [(one.field, one.values) for one in event.conflicts] == [("date", ["2023-12-27", "2023-12-28"])]


def test_one_person_under_three_spellings_is_one_participant(desk, say):
    # Given three spellings of one name
    for outlet, name in (("a.example", "Alicia Barcena"), ("b.example", "Alicia Bárcena Ibarra"), ("c.example", "Bárcena")):
        desk.read(say("MX-US", "2023-12-27", outlet=outlet, people=f"{name}@MX;Antony Blinken@US"))

    # When the event is read, then she stands there once
    (event,) = desk.events()
    assert sorted(p.party for p in event.participants) == ["MX", "US"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,250 people and 1.250 people and 1 250 people", [1250, 1250, 1250]),
        ("on 4 June 2024 at 18:30", [2024, 18, 30]),
        ("٣١٢ قاصرا", [312]),
        ("12345678901 is no number anyone translates", []),
        ("", []),
    ],
)
def test_numbers_are_read_whatever_their_marks_and_digits(text, numbers):
    assert figures(text) == numbers


def test_figures_are_bounded_and_few_of_them_prove_nothing():
    assert len(figures("10 11 12 13 14 " * 10_000)) == KEPT
    assert not translated([2024, 14, 312, 86], [2024, 14, 312, 86])
    assert not translated([2024] * 20, [2024] * 20)


def test_disagreement_is_kept_for_each_field_the_best_supported_value_first(desk, say):
    # Given two papers that agree on day, place and parties, and a third that gives others
    for outlet in ("a.example", "b.example"):
        desk.read(say("MX-US", "2023-12-27", outlet=outlet, venue="Mexico City", venue_country="MX", people="Ana Solis@MX"))
    desk.read(say("GT-MX-US", "2023-12-28", outlet="c.example", venue="Washington", venue_country="US", people="Ana Solis@MX"))

    # When the event is read
    (event,) = desk.events()

    # Then it shows what two say, and every field its dissent
    assert (event.date, event.venue, event.parties) == ("2023-12-27", "Mexico City", ["MX", "US"])
    assert {one.field: one.values for one in event.conflicts} == {
        "date": ["2023-12-27", "2023-12-28"],
        "parties": ["MX-US", "GT-MX-US"],
        "venue": ["Mexico City", "Washington"],
    }
