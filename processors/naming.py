"""Chooses what a mention's joint body or recurring meeting is called, among the names its article prints.

A numbered name, or one whose session is told of, stands before one that is only there, and that before a body which the meeting sets up.
"""

from __future__ import annotations

import msgspec

from processors import mechanism
from processors.draft import Draft
from processors.events.working_group import AHEAD, linked
from processors.fold import fold
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

TOLD = ("held", "agreed")
SITS, NAMED, MADE, BODY, BARE, ASIDE = 3.0, 2.0, 1.0, 0.1, 1.2, 1.6
"""Weight of a body that is numbered or sits, of one only named, and of one that is being made; what a body has before a series of meetings; what a
name of one word, and a sentence beside the story, lose."""
PROPER, TRIGGER = 1.0, 0.8
"""What counts in naming a new body: a phrase that is always a body ("joint committee") over a noun that may be one ("desk"), and the sentence that tells of it."""
OWN_SESSION = 80
"""Characters between a body and the session it holds."""
FURTHEST = 15
"""Sentences of an article searched for the name of a meeting whose own sentences give none."""


class Name(msgspec.Struct, frozen=True):
    """One way to call it: ``weight`` ranks, ``number`` is the one printed in front, ``body``: of people who sit, not of a series of meetings."""

    weight: float
    text: str
    number: int | None
    body: bool


def best(reading: Reading, draft: Draft, series: bool = False) -> Name | None:
    """The name that fits a draft best; ``series``: bodies count only where their session is told of."""
    found: list[Name] = []
    for sentence in ordered(draft):
        if not sentence.background or (draft.type == "bilateral_meeting" and (sentence.index == draft.trigger.index or sentence.lead)):
            found += _names(reading, draft, sentence, 0.0)
    if not any(name.weight >= NAMED for name in found) and draft.type in ("bilateral_meeting", "working_group"):
        for sentence in _beside(reading, draft):
            found += [name for name in _names(reading, draft, sentence, ASIDE) if name.weight > 0 or draft.type == "working_group"]
    return max((name for name in found if not (series and name.body and name.weight < SITS)), key=lambda name: name.weight, default=None)


def ordered(draft: Draft) -> list[Sentence]:
    """A draft's own sentences: the trigger first, then the headline, then as they stand."""
    return sorted(draft.support, key=lambda s: (s.index != draft.trigger.index, not s.title, s.index))


def _beside(reading: Reading, draft: Draft) -> list[Sentence]:
    """Sentences of the story's head that are not the draft's own and name no other government."""
    own = {sentence.index for sentence in draft.support}
    near = [s for s in reading.live() if s.index <= FURTHEST and s.index not in own and not s.background and not s.has("next_step")]
    return [s for s in near if not {party for name in s.names for party in name.parties} - set(draft.parties)]


def _names(reading: Reading, draft: Draft, sentence: Sentence, loss: float) -> list[Name]:
    told = draft.status in TOLD
    if draft.type == "working_group":
        return [_as_new(reading, draft, sentence, hit) for hit in bodies(sentence)]
    found = [_as_body(reading, sentence, hit, told, loss) for hit in sorted(bodies(sentence), key=_shorter)]
    return found + (
        []
        if draft.type != "bilateral_meeting"
        else [n for hit in _gatherings(reading, sentence) if (n := _as_series(reading, sentence, hit, told, loss))]
    )


def _shorter(hit: Hit) -> int:
    return hit.start - hit.end


def bodies(sentence: Sentence) -> list[Hit]:
    """The bodies of a sentence, overlapping phrases joined ("joint task" + "task force"); none that is a government's own, as the EU's Commission is."""
    found: list[Hit] = []
    for hit in sorted(sentence.all("body"), key=lambda hit: (hit.start, -hit.end)):
        if found and hit.start < found[-1].end:
            found[-1] = Hit("body", found[-1].start, max(hit.end, found[-1].end), found[-1].phrase)
        else:
            found.append(hit)
    return [hit for hit in found if not _of_one(sentence, hit)]


def _of_one(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word is part of the name of one government's own office."""
    own = [name for name in sentence.names if name.kind in ("body", "ministry") and name.parties]
    return any(name.start <= hit.start and hit.end <= name.end for name in own)


def _as_body(reading: Reading, sentence: Sentence, hit: Hit, told: bool, loss: float) -> Name:
    number = mechanism.number_ahead(reading.language, sentence, hit.start)
    coming = told and mechanism.promised(sentence, hit)
    talks = any(
        hit.start < one.end and one.start < hit.end for one in sentence.all("series")
    )  # "a high-level dialogue" is held, not set up
    weight = SITS if _sits(reading.language, sentence, hit, number) and not coming else MADE if made(sentence, hit) and not talks else NAMED
    if loss and (weight == MADE or (weight == NAMED and not sentence.has("held", "ongoing", "planned"))):
        weight = 0.0
    return Name(max(0.0, weight - loss + BODY), _called(reading, sentence, hit), None if coming else number, True)


def _as_new(reading: Reading, draft: Draft, sentence: Sentence, hit: Hit) -> Name:
    nouns = {(noun.start, noun.end) for noun in sentence.all("body_nouns")}
    weight = MADE * made(sentence, hit) + PROPER * ((hit.start, hit.end) not in nouns) + TRIGGER * (sentence.index == draft.trigger.index)
    return Name(
        weight + (hit.end - hit.start) / 1000,
        _called(reading, sentence, hit),
        mechanism.number_ahead(reading.language, sentence, hit.start),
        True,
    )


def _as_series(reading: Reading, sentence: Sentence, hit: Hit, told: bool, loss: float) -> Name | None:
    """A recurring meeting's name, where its words are enough of one: several, numbered, of two states, or called annual and the like."""
    name = _called(reading, sentence, hit)
    number = mechanism.number_ahead(reading.language, sentence, hit.start)
    whole = " " in hit.phrase or mechanism.says_recurring(reading.language, name)
    words = [word for word in name.split() if not mechanism.is_roman(word)]
    several = len(words) > 1 and mechanism.session_ahead(reading.language, sentence, hit.start) is not None
    if (told and mechanism.promised(sentence, hit)) or not (whole or several or number is not None):
        return None
    weight = SITS if number is not None or len(words) < len(name.split()) else NAMED
    return Name(weight - BARE * (len(words) < 2) - loss, name, number, False)


def _called(reading: Reading, sentence: Sentence, hit: Hit) -> str:
    name = mechanism.name_of(reading, sentence, hit)
    return reading.language.acronyms.get(name.casefold(), name)


def _gatherings(reading: Reading, sentence: Sentence) -> list[Hit]:
    """Words for a recurring meeting, at their offsets in the article."""
    folded = fold(sentence.text)
    found = [
        Hit(hit.cue, folded.original(hit.start), folded.original(hit.end), hit.phrase)
        for hit in reading.language.gathered.find(folded.text)
    ]
    placed = [Hit(hit.cue, hit.start + sentence.start, hit.end + sentence.start, hit.phrase) for hit in found] + sentence.all("series")
    known = bodies(sentence)
    return [hit for hit in placed if not _of_one(sentence, hit) and not any(hit.start < one.end and one.start < hit.end for one in known)]


def _sits(language: Language, sentence: Sentence, hit: Hit, number: int | None) -> bool:
    """Whether a body meets: numbered, or with the word for a session directly in front of it or behind."""
    behind = any(0 <= one.start - hit.end <= 1 or _held_by(sentence, hit, one) for one in mechanism.sessions(language, sentence))
    return number is not None or behind or mechanism.session_ahead(language, sentence, hit.start) is not None


def _held_by(sentence: Sentence, hit: Hit, session: Hit) -> bool:
    """Whether a session is the body's own: "the joint committee on visas held its third annual meeting"."""
    gap = sentence.text[hit.end - sentence.start : session.start - sentence.start]
    verbs = sentence.all("held", "ongoing", "planned")
    return 0 < len(gap) <= OWN_SESSION and not set(gap) & set(".,;:") and any(hit.end <= v.start and v.end <= session.start for v in verbs)


def made(sentence: Sentence, hit: Hit) -> bool:
    """Whether a body is being set up: a verb for that beside it, or "a", "a new" in front."""
    verbs = [verb for verb in sentence.all("create") if len(verb.phrase) > 3]
    return any(linked(verb, hit) for verb in verbs) or any(0 <= hit.start - word.end <= AHEAD for word in sentence.all("indefinite"))
