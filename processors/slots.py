"""Fills the slots of an accepted draft: date, venue, body, participants, topics, next step, quotes, evidence, confidence."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.records import Evidence, Mention, Participant
from processors import features, mechanism, naming, next_step, people, quotes, topics, venue, when
from processors.draft import Draft
from processors.gazetteer.lookup import with_country
from processors.model.linear import Linear
from processors.people import Person
from processors.reading import Reading, Sentence

MAX_PARTICIPANTS = 20
NOT_PRESENT = frozenset({"Spokesperson", "Senator", "Deputy"})
TOLD = ("held", "agreed")
"""What has happened: who is named only for what came before or is promised for after was not there."""


def mention(reading: Reading, draft: Draft, models: Mapping[str, Linear]) -> Mention:
    """The mention of one draft."""
    place = venue.find(reading, draft, models.get("venue")) if draft.type != "call" else None
    day = when.find(reading, draft, models.get("date"))
    persons = people.find(reading)
    called = draft.mechanism or series(reading, draft)
    return Mention(
        type=draft.type,
        status=draft.status,
        parties=sorted(draft.parties),
        format="bilateral" if len(draft.parties) == 2 else "small_group",
        date=day.edtf if day else None,
        date_basis=day.basis if day else "none",
        date_text=day.text if day else None,
        venue=with_country(place.english, place.country) if place else None,
        venue_text=place.text if place else None,
        venue_country=place.country if place else None,
        mechanism=called,
        ordinal=draft.ordinal if called else None,
        participants=participants(reading, draft, persons, models),
        topics=topics.of(reading, draft.support),
        next_step=next_step.find(reading, draft),
        quotes=quotes.find(reading, persons),
        confidence=round(draft.confidence, 3),
        rule=draft.rule,
        retelling=when.is_retelling(reading, draft, day),
        follow_up_of=when.recalled(reading, draft, day),
        denied_by=draft.denied_by,
        evidence=evidence(reading, draft),
    )


def joined(mentions: list[Mention]) -> list[Mention]:
    """Gives a body or document agreed at a meeting the meeting's day and place where the text gives it none of its own."""
    meeting = next((m for m in mentions if m.type == "bilateral_meeting" and m.status == "held"), None)
    if meeting is None:
        return mentions
    return [_with_meeting(m, meeting) if m.type in ("working_group", "agreement") and m.status == "agreed" else m for m in mentions]


def _with_meeting(mention: Mention, meeting: Mention) -> Mention:
    if mention.date is None and meeting.date is not None:
        mention = replace(mention, date=meeting.date, date_basis=meeting.date_basis, date_text=meeting.date_text)
    if mention.venue is None and meeting.venue is not None:
        mention = replace(mention, venue=meeting.venue, venue_text=meeting.venue_text, venue_country=meeting.venue_country)
    return mention


def participants(reading: Reading, draft: Draft, persons: list[Person], models: Mapping[str, Linear]) -> list[Participant]:
    """Who was, or will be, there: the persons the model takes for present, not those only spoken of."""
    model = models.get("person")
    found = [person for person in persons if person.party is None or person.party in draft.parties]
    kept = [
        person
        for rank, person in enumerate(found)
        if person.role not in NOT_PRESENT
        and not (person.spoken_of and (person.role or "").startswith(features.HEADS))
        and not (
            draft.status in TOLD and (person.role or "").startswith(features.HEADS) and people.elsewhere(reading, person, draft.trigger)
        )
        and (model is None or model.accepts(features.of_person(person, rank, draft, reading)))
    ]
    return [Participant(name=p.name, role=p.role, party=p.party) for p in kept[:MAX_PARTICIPANTS]]


def evidence(reading: Reading, draft: Draft) -> list[Evidence]:
    """The sentences that carry the event, the trigger first: at most four."""
    spans = [("trigger", draft.trigger)] + [("support", s) for s in draft.support if s.index != draft.trigger.index]
    return [_span(reading, sentence, role) for role, sentence in spans[:4]]


def _span(reading: Reading, sentence: Sentence, role: str) -> Evidence:
    return Evidence(quote=reading.whole[sentence.start : sentence.end], start=sentence.start, end=sentence.end, role=role)


def body(reading: Reading, draft: Draft) -> None:
    """Sets the draft's mechanism and ordinal from its own sentences, the trigger first; a series of talks has a name too."""
    name = naming.best(reading, draft)
    if name is not None:
        draft.mechanism = name.text
    for sentence in naming.ordered(draft):
        if draft.ordinal is None and not sentence.background:
            draft.ordinal = mechanism.ordinal_of(reading.language, sentence, told=draft.status in TOLD)
    if name is not None and name.number is not None:
        draft.ordinal = name.number
    if draft.mechanism is None:
        draft.mechanism = series(reading, draft)


def series(reading: Reading, draft: Draft) -> str | None:
    """What a recurring meeting is called ("trilateral summit"), by its own sentences, the trigger first."""
    if draft.type != "bilateral_meeting":
        return None
    known = naming.best(reading, draft, series=True)
    if known is not None:
        return known.text
    told = [s for s in naming.ordered(draft) if not s.background or s.index == draft.trigger.index or s.lead]
    return next((name for sentence in told if (name := mechanism.session_name(reading, sentence, draft.status in TOLD))), None)
