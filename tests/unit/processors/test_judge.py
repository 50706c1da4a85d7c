"""Which drafts stand and in what state, on sentences of our own."""

import pytest

from pipeline.records import Article, Mention
from processors.tag import Tagger

TAGGER = Tagger()


def tag(title: str, text: str, lang: str = "en", published: str = "2024-01-24") -> list[Mention]:
    article = Article(article_id="a", url="", outlet="", title=title, text=text, published=published, retrieved=None, lang=lang)
    return TAGGER.tag(article).mentions


def live(said: list[Mention]) -> list[str]:
    return [
        mention.type
        for mention in said
        if mention.type in ("bilateral_meeting", "working_group") and mention.status in ("planned", "held", "agreed")
    ]


def test_a_body_is_off_with_the_meeting_that_was_to_create_it() -> None:
    # Given a meeting called off, and the group it should have set up
    title = "Germany cancels migration talks with Morocco"
    text = (
        "The German interior ministry called off Monday's meeting with Morocco on migration. Talks in Rabat were cancelled, a spokesman said. "
        "Germany and Morocco wanted to set up a joint working group on the return of migrants."
    )

    # When
    said = tag(title, text)

    # Then neither is live
    assert live(said) == []


def test_a_denial_names_who_denies() -> None:
    # Given a denial at the head, told twice
    said = tag(
        "Austria denies migration talks with Tunisia",
        "Austria has denied any meeting with Tunisia on migrants. The Austrian interior ministry denied that talks on returns with Tunis took place.",
    )

    # When
    denied = [mention for mention in said if mention.status == "denied"]

    # Then
    assert live(said) == []
    assert all(mention.denied_by == ["AT"] for mention in denied)


def test_a_video_call_that_is_yet_to_come_is_no_meeting() -> None:
    # Given a statement that announces one, and the same statement announcing a meeting
    call = (
        "President Anna Gray will hold a secure video call with the President of Mexico on Thursday. The two leaders will discuss irregular "
        "migration, the return of migrants and asylum at the border of the United States and Mexico."
    )

    # When
    told = live(tag("White House on irregular migration", call))
    told_of_meeting = live(tag("White House on irregular migration", call.replace("secure video call", "meeting in Washington")))

    # Then
    assert told == []
    assert told_of_meeting == ["bilateral_meeting"]


def test_an_office_that_has_refugees_in_its_name_is_no_subject() -> None:
    # Given two trips of the same official, one to talk about migrants
    text = "Assistant Secretary of State for Population, Refugees, and Migration Anna Gray will travel to Kenya on May 11. There she will meet officials of "
    text += "the government of Kenya to discuss {}. The United States and Kenya are close partners."

    # When
    said = [
        live(tag("Travel of Anna Gray to Kenya", text.format(subject)))
        for subject in ("the price of oil", "refugees and the return of migrants")
    ]

    # Then
    assert said == [[], ["bilateral_meeting"]]


def test_a_telephone_call_in_the_headline_is_no_meeting() -> None:
    # Given a readout of a call, worded like one of a meeting
    text = (
        "Secretary of State Anna Gray spoke today with the Mexican Foreign Secretary. They discussed irregular migration and the root causes that "
        "drive migrants north, and agreed to strengthen cooperation between the United States and Mexico on asylum."
    )

    # When / Then
    assert live(tag("Secretary Gray's Call with Mexican Foreign Secretary Ruiz", text)) == []


def test_a_place_in_an_american_state_is_not_the_caucasus() -> None:
    # Given / When
    said = tag(
        "Assistant Secretary travels to Clarkston, Georgia",
        "The United States official will travel to Clarkston, Georgia, on Monday to meet refugees and staff of a refugee resettlement agency.",
    )

    # Then
    assert all("GE" not in mention.parties for mention in said)


@pytest.mark.parametrize("word", ["expelled", "ordered the expulsion of"])
def test_expelled_diplomats_are_no_migrants(word: str) -> None:
    # Given / When
    said = tag(
        "Estonia answers Russia",
        f"Estonia {word} the Russian ambassador in Tallinn on Tuesday; Russia had sent the Estonian ambassador home.",
    )

    # Then
    assert live(said) == []


def test_ministers_who_put_their_names_to_a_text_have_met() -> None:
    # Given a signing told without a word for meeting
    said = tag(
        "Britain and France sign migration deal",
        "Interior Minister Gérald Darmanin and Home Secretary Suella Braverman put their names to an agreement on migrants crossing the Channel in "
        "Paris on Monday. Britain will pay for more officers on French beaches against illegal migration.",
        published="2022-11-14",
    )

    # When / Then
    assert "bilateral_meeting" in live(said)


def test_a_team_of_two_ministries_is_a_new_body() -> None:
    # Given a body with a bare noun for a name
    said = tag(
        "Kenya and Uganda agree on a team for border migrants",
        "The interior ministers of Kenya and Uganda met in Nairobi on Monday to discuss illegal migration and refugees. Both countries agreed to set up a "
        "team of officials that will look into the deportation of migrants.",
    )

    # When / Then
    assert "working_group" in live(said)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Spain and Morocco did not meet on migrants", "The ministers of Spain and Morocco did not meet in Rabat on Monday. No talks on migration were held."),
        ("de", "Deutschland und Marokko: kein Treffen zur Migration", "Die Innenminister von Deutschland und Marokko trafen sich am Montag nicht in Rabat. Es gab kein Treffen zur Migration."),
        ("tr", "Türkiye ile Yunanistan göç konusunda görüşmedi", "Türkiye ve Yunanistan içişleri bakanları pazartesi günü Atina'da bir araya gelmedi. Bakanlar düzensiz göç konusunda görüşmedi."),
    ],
)  # fmt: skip
def test_what_did_not_take_place_is_not_told_as_held(lang: str, title: str, text: str) -> None:
    # Given / When
    said = tag(title, text, lang)

    # Then
    assert live(said) == []


def test_a_subject_left_off_the_table_is_none() -> None:
    # Given the same meeting, first on migration, then without it
    title = "France and Algeria hold talks in Paris"
    told = "Foreign ministers of France and Algeria met in Paris on Monday. They discussed trade and energy, and {} in the afternoon."
    on, off = told.format("the return of irregular migrants"), told.format("tariffs; migration was not on the agenda")

    # When / Then
    assert live(tag(title, on)) == ["bilateral_meeting"]
    assert live(tag(title, off)) == []


def test_a_country_that_says_where_a_city_lies_is_no_party() -> None:
    # Given a meeting of two sides in a third country's capital, named with its country
    title = "Serbia and Iraq agree on returns of migrants"
    text = "The interior ministers of Serbia and Iraq met in Vienna, Austria, on Tuesday. They discussed irregular migration and the return of migrants."

    # When
    said = tag(title, text)

    # Then
    assert [sorted(mention.parties) for mention in said if mention.type == "bilateral_meeting"] == [["IQ", "RS"]]


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Ghana and Norway ministers meet", "The foreign ministers of Ghana and Norway met in Accra on Monday. They agreed on the repatriation of the remains of two kings and of bronzes kept in Oslo."),
        ("es", "Cancilleres de Perú y Noruega se reúnen", "Los cancilleres de Perú y Noruega se reunieron el lunes en Lima. Acordaron la repatriación de los restos de dos marinos y de piezas arqueológicas guardadas en Oslo."),
    ],
)  # fmt: skip
def test_the_repatriation_of_remains_and_works_of_art_is_no_migration(lang: str, title: str, text: str) -> None:
    # Given ministers who meet, and agree on what is no person's return

    # When
    said = tag(title, text, lang)

    # Then
    assert live(said) == []


def test_the_repatriation_of_people_is_migration_though_remains_are_spoken_of() -> None:
    # Given talks on both
    title = "Ghana and Norway ministers meet on return of migrants"
    text = (
        "The foreign ministers of Ghana and Norway met in Accra on Monday. They agreed on the repatriation of migrants without papers, on a "
        "readmission agreement and on the return of the remains of two kings."
    )

    # When
    said = tag(title, text)

    # Then
    assert live(said) == ["bilateral_meeting"]


def test_who_stayed_away_is_no_party() -> None:
    # Given a meeting of three, and a fourth that was not asked
    title = "Austria, Hungary and Serbia hold migration talks in Vienna"
    text = (
        "The leaders of Austria, Hungary and Serbia met in Vienna on Tuesday to discuss irregular migration and the return of migrants. "
        "Slovenia was not invited to the meeting."
    )

    # When
    said = tag(title, text)

    # Then
    assert [sorted(mention.parties) for mention in said if mention.type == "bilateral_meeting"] == [["AT", "HU", "RS"]]


def test_a_report_on_who_stayed_away_says_nothing_of_who_came() -> None:
    # Given a government that complains of a meeting to which it was not asked
    title = "Slovenia protests to Austria over migration meeting"
    text = (
        "Slovenia protested to Austria on Tuesday after Austria hosted a meeting on migrants with its neighbours, to which Slovenia "
        "was not invited. Slovenia called the meeting on the migration route unfriendly."
    )

    # When
    said = tag(title, text)

    # Then
    assert live(said) == []
