"""What is said between quotation marks, and by whom."""

from __future__ import annotations

from pipeline.records import Quote
from processors.people import Person
from processors.reading import Reading, Sentence, quoted_spans

MOST = 5
SHORTEST = 25
"""Characters: shorter quotations are words under tongs, not statements."""


def find(reading: Reading, persons: list[Person]) -> list[Quote]:
    """Statements in the article's own sentences, with the person who speaks where one stands beside."""
    quotes: list[Quote] = []
    for start, end in quoted_spans(reading.whole):
        if end - start < SHORTEST or reading.whole.count(" ", start, end) < 4:
            continue
        sentence = next((s for s in reading.sentences if s.start <= start < s.end), None)
        if sentence is None or sentence.boiler or sentence.title:
            continue
        quotes.append(Quote(speaker=_speaker(reading, persons, sentence, start, end), text=" ".join(reading.whole[start:end].split())))
        if len(quotes) == MOST:
            break
    return quotes


def _speaker(reading: Reading, persons: list[Person], sentence: Sentence, start: int, end: int) -> str | None:
    """The person nearest to a verb of speech in the sentence of the quotation or the ones beside it; the last named one for a pronoun."""
    for index in (sentence.index, _sentence_at(reading, end), sentence.index - 1):
        if not 0 <= index < len(reading.sentences):
            continue
        near = reading.sentences[index]
        if not near.has("speak"):
            continue
        named = [p for p in persons if index in p.sentences]
        outside = [p for p in named if not start <= p.start < end]
        if outside:
            verb = near.all("speak")[-1].start
            return min(outside, key=lambda p: abs(p.start - verb) if p.start >= near.start else 0).name
    return None


def _sentence_at(reading: Reading, position: int) -> int:
    return next((s.index for s in reading.sentences if s.start <= position < s.end + 1), -1)
