"""Documents agreed or signed between governments: memoranda, accords, joint declarations."""

from __future__ import annotations

from processors.draft import Draft
from processors.parties import Weight
from processors.reading import Reading, Sentence

NAME = "agreement"
DESCRIPTION = "A document or deal of two or a few governments that the article reports as signed, agreed, cancelled or denied."

REACH = 80
"""Characters between the word for signing and the word for the document."""

NOT_SIGNED = 12
"""Characters between "refused" or "not" and the signing it takes back."""


def find(reading: Reading, weights: list[Weight]) -> list[Draft]:
    """At most one draft: the signing told first with the most weight."""
    scored = [(_strength(sentence), sentence) for sentence in reading.live()]
    scored = [(value, sentence) for value, sentence in scored if value > 0]
    if not scored:
        return []
    value, trigger = max(scored, key=lambda pair: (pair[0], -pair[1].index))
    denied = trigger.has("deny") and not trigger.title
    return [
        Draft(
            type="agreement",
            status="denied" if denied else "agreed",
            trigger=trigger,
            support=[trigger],
            rule="signing",
            score=value,
            features={},
        )
    ]


def _strength(sentence: Sentence) -> float:
    pairs = [
        (s, d) for s in sentence.all("sign") for d in sentence.all("document") if abs(s.start - d.start) <= REACH and s.start != d.start
    ]
    if not pairs or sentence.background:
        return 0.0
    if any(0 <= s.start - f.end <= 30 for s, _ in pairs for f in sentence.all("future", "hedge")):
        return 0.0
    if all(any(0 <= s.start - word.end <= NOT_SIGNED for word in sentence.all("negation")) for s, _ in pairs):
        return 0.0  # "refused to sign"
    return 1.0 + 0.5 * sentence.title + 0.3 * sentence.lead
