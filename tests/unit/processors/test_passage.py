"""A meeting told deep in an article about something else."""

from __future__ import annotations

from pipeline.records import Article, Mention
from processors import judge, passage
from processors.languages.base import load
from processors.reading import Reading, read
from processors.tag import Tagger, drafts_of

HARVEST = (
    "Rain fell on the orchards of the Guadalquivir for the ninth day on Thursday, and the growers of Seville no longer know where to put the oranges.\n"
    "Prices at the auction lost a fifth of their worth within a week. The cooperative has asked for tax relief.\n"
    "A bakery in Triana sells marmalade at half price, with a queue around the corner.\n"
)
MEETING = (
    "In Rabat, Interior Minister Fernando Grande-Marlaska met his Moroccan counterpart Abdelouafi Laftit on Tuesday to discuss irregular migration "
    "and the return of migrants to Morocco. Both ministers praised the work of their police against smugglers of migrants.\n"
)
END = "The weather service expects the sun back by the weekend. The river stands at four metres.\n"
TAGGER = Tagger()


def article_of(text: str, title: str = "Too many oranges in Seville") -> Article:
    return Article(
        article_id="a", url="", outlet="", title=title, text=text, published="2024-05-16", retrieved="2024-05-16T20:00:00Z", lang="en"
    )


def reading_of(article: Article) -> Reading:
    language = load("en")
    assert language is not None
    return read(article, language)


def meetings(article: Article) -> list[Mention]:
    return [mention for mention in TAGGER.tag(article).mentions if mention.type == "bilateral_meeting"]


def test_a_meeting_deep_in_a_text_on_another_matter_is_read_in_its_passage() -> None:
    # Given a harvest report whose fourth paragraph tells of a meeting in another city, on another day
    article = article_of(HARVEST + MEETING + END)

    # When
    said = meetings(article)

    # Then
    assert [(one.status, one.parties, one.date, one.venue) for one in said] == [("held", ["ES", "MA"], "2024-05-14", "Rabat, Morocco")]
    whole = article.title + "\n" + article.text
    assert all(whole[span.start : span.end] == span.quote for span in said[0].evidence)


def test_a_meeting_of_which_the_headline_tells_is_not_looked_for_below() -> None:
    # Given
    told, other = (reading_of(article_of(HARVEST + MEETING, title)) for title in ("Spain and Morocco hold talks on migrants", "Oranges"))

    # When / Then
    for reading, hidden in ((told, False), (other, True)):
        assert (passage.buried(reading, drafts_of(reading, judge.weighed(reading))) is not None) == hidden


def test_a_passage_is_the_paragraph_of_its_sentence_and_the_next() -> None:
    # Given
    reading = reading_of(article_of(HARVEST + MEETING + END))
    trigger = next(sentence for sentence in reading.sentences if "Laftit" in sentence.text)

    # When
    found = passage.of(reading, trigger)

    # Then
    assert found.whole == reading.whole
    assert [sentence.index for sentence in found.sentences] == [0, 1, 2, 3]
    assert [sentence.start for sentence in found.sentences] == [one.start for one in reading.sentences[trigger.index : trigger.index + 4]]
    assert found.sentences[0].lead
    assert not any(sentence.title for sentence in found.sentences)
    assert {name.canonical for name in found.names} >= {"Fernando Grande-Marlaska"}


def test_a_text_about_a_telephone_call_hides_no_meeting() -> None:
    # Given the same paragraph under a headline that tells of a call
    reading = reading_of(article_of(HARVEST + MEETING + END, title="Readout of the minister's call with Seville's mayor"))

    # When / Then
    assert passage.buried(reading, drafts_of(reading, judge.weighed(reading))) is None
