"""Fills the slots of an accepted draft: date, venue, body, participants, topics, next step, quotes, evidence, confidence."""

from __future__ import annotations

from pipeline.records import Evidence, Mention, Participant
from processors import mechanism, people, topics, venue
from processors.draft import Draft
from processors.people import Person
from processors.reading import Reading, Sentence

MAX_PARTICIPANTS = 20
NOT_PRESENT = frozenset({"Spokesperson", "Senator", "Deputy"})


def mention(reading: Reading, draft: Draft) -> Mention:
    """The mention of one draft."""
    place = venue.find(reading, draft) if draft.type != "call" else None
    return Mention(
        type=draft.type,
        status=draft.status,
        parties=sorted(draft.parties),
        format="bilateral" if len(draft.parties) == 2 else "small_group",
        venue=place.english if place else None,
        venue_text=place.text if place else None,
        venue_country=place.country if place else None,
        mechanism=draft.mechanism,
        ordinal=draft.ordinal,
        participants=participants(reading, draft),
        topics=topics.of(reading, draft.support),
        confidence=round(draft.confidence, 3),
        rule=draft.rule,
        denied_by=draft.denied_by,
        evidence=evidence(reading, draft),
    )


def participants(reading: Reading, draft: Draft) -> list[Participant]:
    """Who was, or will be, there: persons of the parties named in the event's sentences, not those only spoken of."""
    found = people.find(reading)
    kept = [person for person in found if _present(reading, draft, person)]
    return [Participant(name=p.name, role=p.role, party=p.party) for p in kept[:MAX_PARTICIPANTS]]


def _present(reading: Reading, draft: Draft, person: Person) -> bool:
    if person.role in NOT_PRESENT or (person.party is not None and person.party not in draft.parties):
        return False
    named = [sentence for sentence in reading.sentences if sentence.index in person.sentences]
    return any(not sentence.background or sentence.index == draft.trigger.index for sentence in named)


def evidence(reading: Reading, draft: Draft) -> list[Evidence]:
    """The sentences that carry the event, the trigger first: at most four."""
    spans = [("trigger", draft.trigger)] + [("support", s) for s in draft.support if s.index != draft.trigger.index]
    return [_span(reading, sentence, role) for role, sentence in spans[:4]]


def _span(reading: Reading, sentence: Sentence, role: str) -> Evidence:
    return Evidence(quote=reading.whole[sentence.start : sentence.end], start=sentence.start, end=sentence.end, role=role)


def body(reading: Reading, draft: Draft) -> None:
    """Sets the draft's mechanism and ordinal from its own sentences, headline first."""
    ordered = sorted(draft.support, key=lambda s: (s.index != draft.trigger.index, not s.title, s.index))
    for sentence in ordered:
        hit = next(iter(sentence.all("body")), None)
        if hit is not None and draft.mechanism is None and not sentence.background:
            draft.mechanism = mechanism.name_of(reading, sentence, hit)
    for sentence in ordered:
        if draft.ordinal is None and not sentence.background:
            draft.ordinal = mechanism.ordinal_of(reading.language, sentence)
