"""Who and where a text names."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processors.gazetteer.lookup import Name, find, party_name, person, place_in_english, with_country, without_country
from processors.gazetteer.tables import LANGUAGES


def parties(text: str, lang: str = "en", when: date | None = None, outlet: str | None = None) -> list[tuple[str, ...]]:
    return [name.parties for name in find(text, lang, when=when, outlet_country=outlet)]


def only(text: str, lang: str = "en", when: date | None = None, outlet: str | None = None) -> Name:
    names = find(text, lang, when=when, outlet_country=outlet)
    assert len(names) == 1, names
    return names[0]


COUNTRIES = [
    ("en", "talks with the Democratic Republic of the Congo", ("CD",)),
    ("en", "the U.S. delegation", ("US",)),
    ("en", "an Ivory Coast delegation", ("CI",)),
    ("en", "Papua New Guinea", ("PG",)),
    ("en", "Equatorial Guinea", ("GQ",)),
    ("en", "Türkiye", ("TR",)),
    ("es", "delegados de los EE.UU. y otros", ("US",)),
    ("es", "los Estados Unidos Mexicanos", ("MX",)),
    ("es", "el Reino Unido", ("GB",)),
    ("es", "las autoridades hondureñas", ("HN",)),
    ("es", "el gobierno tico", ("CR",)),
    ("es", "el país neogranadino", ("CO",)),
    ("fr", "les Émirats arabes unis", ("AE",)),
    ("fr", "la délégation ivoirienne", ("CI",)),
    ("fr", "les autorités sud-africaines", ("ZA",)),
    ("de", "mit der Türkei", ("TR",)),
    ("de", "Usbekistans Regierung", ("UZ",)),
    ("de", "mit österreichischen Beamten", ("AT",)),
    ("it", "le autorità tunisine", ("TN",)),
    ("it", "i ministri greci", ("GR",)),
    ("pt", "os ministros angolanos", ("AO",)),
    ("pt", "o Irã", ("IR",)),
    ("tr", "Yunanistan'ın heyeti", ("GR",)),
    ("tr", "Suriyelilerin dönüşü", ("SY",)),
    ("tr", "BAE heyeti", ("AE",)),
    ("ru", "делегация Узбекистана", ("UZ",)),
    ("ru", "с мексиканскими коллегами", ("MX",)),
    ("ru", "в Саудовской Аравии", ("SA",)),
    ("ar", "وللمغرب دور", ("MA",)),
    ("ar", "الوفد الموريتاني", ("MR",)),
    ("ar", "والولايات المتحدة", ("US",)),
]


@pytest.mark.parametrize(("lang", "text", "expected"), COUNTRIES)
def test_a_state_is_found_by_name_short_form_and_demonym(lang: str, text: str, expected: tuple[str, ...]) -> None:
    # When
    found = parties(text, lang)

    # Then
    assert found == [expected]


GLUED = [
    ("en", "a Turkish-Greek committee", ("GR", "TR")),
    ("en", "the Franco-British summit", ("FR", "GB")),
    ("es", "la comisión dominico-haitiana", ("DO", "HT")),
    ("es", "el grupo hispanomarroquí", ("ES", "MA")),
    ("es", "la declaración germano-marroquí", ("DE", "MA")),
    ("fr", "le groupe maroco-espagnol", ("ES", "MA")),
    ("fr", "la commission algéro-tunisienne", ("DZ", "TN")),
    ("de", "der deutsch-marokkanische Dialog", ("DE", "MA")),
    ("it", "il vertice italo-libico", ("IT", "LY")),
    ("pt", "a cimeira luso-marroquina", ("MA", "PT")),
    ("ru", "российско-таджикская рабочая группа", ("RU", "TJ")),
]


@pytest.mark.parametrize(("lang", "text", "expected"), GLUED)
def test_a_glued_compound_names_both_states(lang: str, text: str, expected: tuple[str, ...]) -> None:
    # When
    name = only(text, lang)

    # Then
    assert (name.kind, name.parties) == ("demonym", expected)


NOT_STATES = [
    ("en", "New Mexico"),
    ("en", "in Georgia, Texas and Ohio"),
    ("en", "Bavaria and Saxony"),
    ("en", "Northern Ireland"),
    ("es", "Cataluña y Andalucía"),
    ("de", "Bayern und Sachsen"),
    ("en", "the Gulf of Mexico"),
    ("en", "Turkish Airlines"),
    ("en", "the Bank of England"),
    ("en", "Michael Jordan won"),
    ("en", "let us go"),
    ("en", "a guinea pig and a turkey"),
    ("en", "Indiana"),
    ("en", "a Washington-based group"),
    ("es", "el Golfo de México"),
    ("es", "habla en español"),
]


@pytest.mark.parametrize(("lang", "text"), NOT_STATES)
def test_what_only_sounds_like_a_state_names_no_party(lang: str, text: str) -> None:
    # When
    found = parties(text, lang)

    # Then
    assert [party for name in found for party in name] == []


def test_a_city_before_another_states_region_lies_there() -> None:
    # When
    panama, lima = find("Panama City, Florida", "en")[0], find("Lima, Ohio", "en")[0]

    # Then
    assert [(name.kind, name.parties, name.country) for name in (panama, lima)] == [("city", (), "US")] * 2


def test_georgia_is_the_state_beside_its_capital_and_the_region_beside_atlanta() -> None:
    # When
    country, region = find("Tbilisi, Georgia", "en")[1], find("Atlanta, Georgia", "en")[1]

    # Then
    assert (country.kind, country.parties) == ("country", ("GE",))
    assert (region.kind, region.parties) == ("region", ())


def test_eu_in_the_mexican_press_is_the_united_states() -> None:
    # When
    mexican = only("El embajador de EU habló", "es", outlet="MX")
    both = find("EU y la Unión Europea (UE) hablaron", "es")

    # Then
    assert mexican.parties == ("US",)
    assert [name.parties for name in both] == [("US",), ("EU",), ("EU",)]


def test_a_palace_of_one_name_in_several_capitals_is_settled_by_the_text() -> None:
    # When
    dominican = find("Abinader recibió al visitante haitiano en el Palacio Nacional de la capital dominicana", "es", when=date(2023, 5, 1))
    unsaid = only("La reunión fue en el Palacio Nacional", "es")

    # Then
    assert [name.country for name in dominican if name.kind == "palace"] == ["DO"]
    assert unsaid.ambiguous


PALACES = [
    ("en", "Downing Street", "GB", "head_of_government"),
    ("en", "the Quai d'Orsay", "FR", "foreign"),
    ("en", "Itamaraty", "BR", "foreign"),
    ("es", "la Casa de Nariño", "CO", "head_of_state"),
    ("es", "Palacio de las Garzas", "PA", "head_of_state"),
    ("es", "Torre Tagle", "PE", "foreign"),
    ("fr", "le palais de Carthage", "TN", "head_of_state"),
    ("it", "il Viminale", "IT", "interior"),
    ("it", "la Farnesina", "IT", "foreign"),
    ("tr", "Beştepe'de", "TR", "head_of_state"),
    ("ru", "в Кремле", "RU", "head_of_state"),
    ("ar", "قصر قرطاج", "TN", "head_of_state"),
]


@pytest.mark.parametrize(("lang", "text", "party", "office"), PALACES)
def test_a_palace_stands_for_whose_seat_it_is(lang: str, text: str, party: str, office: str) -> None:
    # When
    name = only(text, lang)

    # Then
    assert (name.kind, name.parties, name.office) == ("palace", (party,), office)


MINISTRIES = [
    ("en", "the Mexican Foreign Ministry said", "MX", "foreign", "Mexican Foreign Ministry"),
    ("en", "the Ministry of Foreign Affairs of Morocco said", "MA", "foreign", "Ministry of Foreign Affairs of Morocco"),
    ("en", "Libya's Interior Ministry said", "LY", "interior", "Libya's Interior Ministry"),
    ("es", "la Cancillería colombiana dijo", "CO", "foreign", "Cancillería colombiana"),
    ("es", "el Ministerio del Interior de Chile dijo", "CL", "interior", "Ministerio del Interior de Chile"),
    ("fr", "le ministère de l'Intérieur tunisien", "TN", "interior", "ministère de l'Intérieur tunisien"),
    ("tr", "Yunanistan Dışişleri Bakanlığı", "GR", "foreign", "Yunanistan Dışişleri Bakanlığı"),
    ("ru", "МИД Узбекистана сообщил", "UZ", "foreign", "МИД Узбекистана"),
    ("en", "the DHS said", "US", "interior", "DHS"),
]


@pytest.mark.parametrize(("lang", "text", "party", "office", "printed"), MINISTRIES)
def test_a_ministry_is_read_with_the_state_beside_it(lang: str, text: str, party: str, office: str, printed: str) -> None:
    # When
    name = only(text, lang)

    # Then
    assert (name.kind, name.parties, name.office, name.text) == ("ministry", (party,), office, printed)


def test_a_ministry_without_a_state_names_no_party() -> None:
    # When
    name = only("the Interior Ministry said", "en")

    # Then
    assert (name.kind, name.parties, name.office) == ("ministry", (), "interior")


def test_brussels_is_the_union_and_its_bodies_are_too() -> None:
    # When
    found = parties("Brussels, the European Commission and the EU")

    # Then
    assert found == [("EU",)] * 3


def test_an_office_holder_is_read_by_the_day() -> None:
    # Given
    text = "David Cameron arrived"

    # When
    prime, none, foreign = (only(text, when=day) for day in (date(2015, 5, 1), date(2019, 5, 1), date(2024, 2, 1)))

    # Then
    assert (prime.office, none.office, foreign.office) == ("head_of_government", None, "foreign")
    assert (prime.parties, none.parties, foreign.parties) == (("GB",),) * 3


def test_a_family_name_counts_while_its_bearer_is_in_office() -> None:
    # When
    then, later = parties("Pompeo said no.", when=date(2019, 7, 1)), parties("Pompeo said no.", when=date(2024, 7, 1))

    # Then
    assert (then, later) == ([("US",)], [])


def test_a_family_name_counts_after_the_full_name_whenever() -> None:
    # When
    found = find("Mike Pompeo was there. Pompeo said no.", "en", when=date(2024, 7, 1))

    # Then
    assert [name.canonical for name in found] == ["Mike Pompeo"] * 2


def test_another_bearer_of_the_family_name_is_no_office_holder() -> None:
    # When
    found = parties("Guillermo Rubio, a farmer, spoke. Rubio said more.", when=date(2025, 6, 1))

    # Then
    assert found == []


def test_a_common_family_name_needs_a_title_or_its_state() -> None:
    # Given
    day = date(2023, 5, 1)

    # When
    bare = parties("Castro said so.", when=day)
    titled = parties("President Castro said so.", when=day)
    placed = parties("Castro said so in Honduras.", when=day)

    # Then
    assert (bare, titled, placed) == ([], [("HN",)], [("HN",), ("HN",)])


def test_two_office_holders_of_one_name_are_told_apart_by_the_states_named_nearby() -> None:
    # Given
    day = date(2024, 10, 1)

    # When
    colombian = find("Murillo, the Colombian foreign minister, said so.", "en", when=day)[0]
    nicaraguan = find("Murillo said so in Nicaragua.", "en", when=day)[0]

    # Then
    assert (colombian.canonical, nicaraguan.canonical) == ("Luis Gilberto Murillo", "Rosario Murillo")


def test_a_month_is_no_prime_minister() -> None:
    # When
    found = find("In May Theresa May met them.", "en", when=date(2018, 6, 1))

    # Then
    assert [name.text for name in found] == ["Theresa May"]


PERSONS = [
    ("es", "Alicia Barcena", date(2023, 12, 27), "Alicia Bárcena", "MX"),
    ("ar", "ناصر بوريطة", date(2024, 1, 1), "Nasser Bourita", "MA"),
    ("ar", "وقال ماكرون", date(2024, 1, 1), "Emmanuel Macron", "FR"),
    ("ru", "с Сергеем Лавровым", date(2024, 1, 1), "Sergey Lavrov", "RU"),
    ("ru", "Садыра Жапарова", date(2024, 1, 1), "Sadyr Japarov", "KG"),
    ("tr", "Ali Yerlikaya'nın", date(2024, 1, 1), "Ali Yerlikaya", "TR"),
    ("de", "Wolodymyr Selenskyj", date(2024, 1, 1), "Volodymyr Zelensky", "UA"),
    ("en", "MAYORKAS", date(2024, 1, 1), "Alejandro Mayorkas", "US"),
]


@pytest.mark.parametrize(("lang", "text", "day", "canonical", "party"), PERSONS)
def test_an_office_holder_is_found_in_every_spelling(lang: str, text: str, day: date, canonical: str, party: str) -> None:
    # When
    name = only(text, lang, when=day)

    # Then
    assert (name.kind, name.canonical, name.parties) == ("person", canonical, (party,))


@pytest.mark.parametrize(
    ("name", "party", "canonical"),
    [
        ("Alisia Barcena", None, "Alicia Bárcena"),
        ("Barcena Alicia", None, "Alicia Bárcena"),
        ("Alicia Bárcena Ibarra", None, "Alicia Bárcena"),
        ("Barcena", "MX", "Alicia Bárcena"),
        ("Karl Nehamer", "AT", "Karl Nehammer"),
        ("Nehamer", "AT", "Karl Nehammer"),
        ("Kyriakos Mitsotaki", "GR", "Kyriakos Mitsotakis"),
        ("Suleiman Soylu", "TR", "Süleyman Soylu"),
    ],
)
def test_a_misspelt_name_finds_its_office_holder(name: str, party: str | None, canonical: str) -> None:
    # When
    term = person(name, when=date(2023, 11, 1), party=party)

    # Then
    assert term is not None
    assert term.name == canonical


def test_a_strangers_name_finds_nobody() -> None:
    # When
    found = [person(name, when=date(2024, 1, 1)) for name in ("Zebulon Quackenbush", "Rubio", "", "x" * 5000)]

    # Then
    assert found == [None] * 4


def test_places_are_given_their_english_names() -> None:
    # When
    found = [
        place_in_english(*pair)
        for pair in (("La Habana", "es"), ("Ciudad de México", "es"), ("Londres", "fr"), ("طرابلس", "ar"), ("Tapachula, Chiapas", "es"))
    ]

    # Then
    assert found == [("Havana", "CU"), ("Mexico City", "MX"), ("London", "GB"), ("Tripoli", "LY"), ("Tapachula", "MX")]


def test_parties_have_names_in_every_language_and_bodies_in_english() -> None:
    # When
    shown = [party_name("MA", lang) for lang in LANGUAGES]

    # Then
    assert len(set(shown)) >= 7
    assert (party_name("UNHCR"), party_name("AFRICAN_UNION"), party_name("XK")) == ("UNHCR", "African Union", "Kosovo")


def test_offsets_are_code_points_of_the_text_as_given() -> None:
    # Given
    text = "🙂 M\u00e9xico y ΜΕΞΙΚΟ, Me\u0301xico; وبالمغرب"

    # When
    names = find(text, "es")

    # Then
    assert [text[name.start : name.end] for name in names] == [name.text for name in names]
    assert [name.text for name in names] == ["México", "Me\u0301xico"]


def test_names_come_in_order_and_never_overlap() -> None:
    # Given
    text = (
        "The Mexican Foreign Ministry, US Secretary of State Antony Blinken, Turkish-Greek talks in Mexico City and the White House. " * 20
    )

    # When
    names = find(text, "en", when=date(2023, 1, 1))

    # Then
    assert len(names) > 100
    assert all(left.end <= right.start for left, right in pairwise(names))


def test_hostile_text_has_no_names_and_no_errors() -> None:
    # When
    found = [
        find(text, lang) for lang in LANGUAGES for text in ("", "a" * 50_000, "\u200d" * 50_000, "-/-" * 20_000, "\ud800", "Мехicо" * 100)
    ]

    # Then
    assert found == [[]] * len(found)


PIECES = st.sampled_from(
    [
        "México",
        "EE.UU.",
        "US",
        "Rubio",
        "Marco Rubio",
        "maroco-",
        "espagnol",
        "Foreign Ministry",
        " of ",
        "Congo",
        "والمغرب",
        "Türkiye'nin",
        "Россией",
        "-",
        "\n\n",
        ". ",
        " ",
        "'",
        "\u0301",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=30), st.sampled_from(LANGUAGES))
def test_whatever_the_text_names_are_spans_of_it_in_order(pieces: list[str], lang: str) -> None:
    # Given
    text = "".join(pieces)

    # When
    names = find(text, lang, when=date(2025, 6, 1))

    # Then
    assert all(text[name.start : name.end] == name.text and name.text for name in names)
    assert all(left.end <= right.start for left, right in pairwise(names))
    assert names == find(text, lang, when=date(2025, 6, 1))


@pytest.mark.parametrize(
    ("lang", "text", "parties"),
    [
        ("fr", "Le Vietnam, le Kirghizistan et le Burkina", [("VN",), ("KG",), ("BF",)]),
        ("it", "la Centrafrica, l'Irak e il Burkina", [("CF",), ("IQ",), ("BF",)]),
        ("pt", "Malawi, Malaui, Moldova, Benim e Usbequistão", [("MW",), ("MW",), ("MD",), ("BJ",), ("UZ",)]),
        ("pt", "o ministro guineense e o ministro conacri-guineense", [("GW",), ("GN",)]),
        ("de", "der zypriotische Minister und Saudiarabien", [("CY",), ("SA",)]),
        ("de", "Mitte Juli und Mitte des Monats", []),
    ],
)
def test_second_spellings_of_states_are_known(lang: str, text: str, parties: list[tuple[str, ...]]) -> None:
    # Given / When
    found = find(text, lang)

    # Then
    assert [name.parties for name in found] == parties


@pytest.mark.parametrize(
    ("place", "country", "printed"),
    [
        ("Tripoli", "LY", "Tripoli, Libya"),
        ("Tunis", "TN", "Tunis, Tunisia"),
        ("Panama City", "PA", "Panama City"),
        ("Singapore", "SG", "Singapore"),
        ("Viminale, Rome", "IT", "Viminale, Rome"),
        ("virtual (online)", None, "virtual (online)"),
    ],
)
def test_a_city_is_printed_with_its_country(place: str, country: str | None, printed: str) -> None:
    # Given a place and its country, when it is printed, then a bare city has its country, and it can be taken away again
    assert with_country(place, country) == printed
    assert without_country(printed, country) == place
