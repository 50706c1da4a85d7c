"""Which drafts stand, and between whom: the model's verdict, or the rules' where no model is shipped for a kind of event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.records import Status
from processors import features, lookalikes, parties, people, slots, status
from processors.draft import Draft
from processors.features import AGENCY_LINE
from processors.lexicon import Hit
from processors.model.linear import Linear, logistic
from processors.model.meaning import Meaning
from processors.parties import Weight
from processors.reading import Reading, Sentence

SECOND_PARTY = 0.3
"""Below this chance of being a party the second likeliest is only named, and the event has no other side."""

TOLD_PARTY = 0.3
"""What a third party needs that stands at the head beside "the three ministers", "trilateral", "five countries"."""

MOST_PARTIES = 12
"""More named governments than this are a forum, whatever they talk about (the labels' rule)."""


def weighed(reading: Reading) -> list[Weight]:
    """All parties of an article, heaviest first. Misspelt office-holders are recognised on the way."""
    people.recognise(reading)
    weights = parties.weigh(reading)
    parties.count_lists(reading, weights)
    return parties.ranked(weights)


def accepted(
    reading: Reading, drafts: list[Draft], weights: list[Weight], models: Mapping[str, Linear], meanings: Mapping[str, Meaning]
) -> list[Draft]:
    """The drafts that stand, with their parties, body and confidence set. ``models``, ``meanings``: see ``processors.model``."""
    kept: list[Draft] = []
    if not any(sentence.topics() for sentence in reading.live()):
        return kept
    least = BRUSHING if brushes(reading) else 0.0
    for draft in drafts:
        draft.parties = choose_parties(reading, draft, weights, models)
        if len(draft.parties) < 2 or only_call(reading, draft) or _met_others(reading, draft) or _of_others(draft):
            continue
        if _only_wished(draft) or _only_destinations(reading, draft) or lookalikes.is_lookalike(reading, draft):
            continue
        settle_status(reading, draft, models)
        if _denied_outright(reading, draft) or (draft.type == "bilateral_meeting" and status.denied_itself(draft.trigger)):
            draft.status = "denied"
        if draft.status == "denied":
            draft.denied_by = deniers(reading, draft)
        draft.features = features.of_draft(reading, draft, weights)
        if _stands(reading, draft, models, meanings, least):
            settle_status(reading, draft, models, meanings.get("planned"))
            slots.body(reading, draft)
            kept.append(draft)
    _follow(kept)
    kept += [other for draft in kept if (other := kept_for_others(reading, draft, weights)) is not None]
    if any(draft.type == "working_group" for draft in kept):
        for draft in kept:
            draft.beside_body = draft.type != "working_group"
            draft.mechanism = None if draft.type == "bilateral_meeting" and draft.ordinal is None else draft.mechanism
    return kept


def kept_for_others(reading: Reading, draft: Draft, weights: list[Weight]) -> Draft | None:
    """A meeting cancelled for one guest only: the same meeting, planned, between the host and those who still come."""
    if draft.type != "bilateral_meeting" or draft.status != "cancelled" or len(draft.parties) != 2:
        return None
    head = [party for name in (reading.title.names if reading.title else ()) for party in name.parties if party in draft.parties]
    order = [*head, *(weight.party for weight in weights if weight.party in draft.parties)]  # the host stands first in the headline
    for sentence in reading.live():
        groups = [set(group) for group in parties.lists(sentence)] if sentence.has("still") and not sentence.background else []
        guests = max(groups, key=len, default=set()) - set(order)
        if len(guests) >= 2 and order:
            said = Draft(
                "bilateral_meeting", "planned", sentence, [sentence, draft.trigger], "kept_for_others", parties=[order[0], *sorted(guests)]
            )
            said.confidence = draft.confidence
            return said if len(said.parties) <= MOST_PARTIES else None
    return None


OFF: tuple[Status, ...] = ("cancelled", "postponed", "denied")
LIVE_BODY = ("agreed", "planned")


def _follow(kept: list[Draft]) -> None:
    """A body that was to come of a meeting which is off is off too, and what is cancelled or denied beside its own name is."""
    for draft in kept:
        if draft.type != "working_group" or draft.status not in LIVE_BODY:
            continue
        votes = status.sentence_votes(draft.trigger)
        worst = max(OFF, key=lambda name: votes[name])
        meeting = next((one for one in kept if one.type == "bilateral_meeting" and set(one.parties) & set(draft.parties)), None)
        if meeting is not None and meeting.status in OFF:
            draft.status, draft.denied_by = meeting.status, meeting.denied_by
        elif votes[worst] > 0 and not draft.trigger.has("agree", "held"):
            draft.status = worst


DENIER_AHEAD = 90
"""Characters in front of "denied" within which the one who denies is named."""


def deniers(reading: Reading, draft: Draft) -> list[str]:
    """The parties of a denied draft that deny: those named closest in front of a word for denying."""
    found: list[str] = []
    for sentence in reading.live():
        for hit in sentence.all("deny"):
            ahead = [
                name for name in sentence.names if 0 <= hit.start - name.end <= DENIER_AHEAD and set(name.parties) & set(draft.parties)
            ]
            found += [party for party in (ahead[-1].parties if ahead else ()) if party in draft.parties and party not in found]
    return found


def _denied_outright(reading: Reading, draft: Draft) -> bool:
    """A headline that denies, and a lead that does so again: what is denied is no event, whatever words of talks the denial is rich in."""
    title = reading.title
    if title is None or not title.has("deny") or title.has("agree", "sign") or draft.type not in ("bilateral_meeting", "working_group"):
        return False
    return any(sentence.has("deny") for sentence in reading.live() if sentence.lead and not sentence.title)


def only_call(reading: Reading, draft: Draft) -> bool:
    """A meeting whose headline, or one sentence, tells of a telephone call."""
    title = reading.title
    if draft.type != "bilateral_meeting":
        return False
    if title is not None and title.has("call") and not title.has("meeting", "trip", "session", "planned"):
        return not _trip_to_come(reading)
    if any(sentence.has("meeting", "trip", "session") for sentence in reading.live()):
        return draft.trigger.has("call") and not draft.trigger.has("held", "planned", "trip")
    return draft.trigger.has("call") or any(sentence.has("call") for sentence in reading.live() if sentence.title or sentence.lead)


def _met_others(reading: Reading, draft: Draft) -> bool:
    """A meeting of which the text says with whom, and that was nobody of a government: "the ambassador met with four associations"."""
    if draft.type != "bilateral_meeting":
        return False
    met = [whom for sentence in reading.live() if not sentence.background for whom in _whom(sentence)]
    return bool(met) and "government" not in met and ("others" in _whom(draft.trigger) or not _met_somebody(draft.trigger))


def _only_destinations(reading: Reading, draft: Draft) -> bool:
    """A tour: every party is only where somebody of another state travels to, "travel to Mozambique and Namibia"."""
    told = [sentence for sentence in (reading.title, draft.trigger) if sentence is not None]
    return any(set(draft.parties) <= _destinations(sentence) for sentence in told)


def _destinations(sentence: Sentence) -> set[str]:
    """The parties named one behind the other after a word for travelling and one for "to"."""
    found: set[str] = set()
    for trip in sentence.all("trip"):
        to = next((hit for hit in sentence.all("place_prepositions") if 0 <= hit.start - trip.end <= TO_WHERE), None)
        at = to.end if to is not None else -1
        for name in sentence.names if to is not None else ():
            if name.start >= at:
                if not sentence.language.next_stop.fullmatch(sentence.text, at - sentence.start, name.start - sentence.start):
                    break
                found.update(name.parties)
                at = name.end
    return found


TO_WHERE = 4
"""Characters from "travel" to "to"."""


def _only_wished(draft: Draft) -> bool:
    """What somebody would do once elected, or what a column says ought to be: a past verb behind "if they" in one clause tells of nothing that was."""
    sentence = draft.trigger
    wishes = sentence.all("irrealis")
    told = [hit for hit in sentence.all("held", "agree", "sign") if not any(_in_clause(wish, hit, sentence) for wish in wishes)]
    return sentence.has("candidate") or (bool(wishes) and not told)


WISH_REACH = 120
"""Characters behind "if the ministers" in which a verb belongs to the wish, where nothing but words stands between."""


def _in_clause(wish: Hit, verb: Hit, sentence: Sentence) -> bool:
    gap = sentence.text[wish.end - sentence.start : verb.start - sentence.start]
    return 0 <= verb.start - wish.end <= WISH_REACH and not re.search(r"[.,;:()«»\"“”–—]", gap)


OTHERS = ("nongov", "subnational", "domestic")
OF_REACH = 14
"""Characters from "church groups of" to the country they are of."""


def _of_others(draft: Draft) -> bool:
    """An event whose sides only say where those who act are from: "church groups of Mexico and Guatemala met", "mayors from"."""
    sentence = draft.trigger
    ours = [name for name in sentence.names if set(name.parties) & set(draft.parties)]
    if not ours or any(name.kind in ("person", "ministry", "palace") for name in sentence.names):
        return False
    acting = [hit for hit in sentence.all(*OTHERS) if 0 <= ours[0].start - hit.end <= OF_REACH]
    told = sentence.all("held", "ongoing", "planned", "meeting", "create", "agree", "sign")
    verb = min((hit.start for hit in told if hit.start > ours[0].end), default=None)
    if verb is None or not acting:
        return False
    officials = [hit for hit in sentence.all("officials", "roles") if hit.end <= verb]
    return all(any(one.start <= hit.start < one.end for one in acting) for hit in officials)


def _whom(sentence: Sentence) -> Iterator[str]:
    """``government`` or ``others`` for each "with" behind a word for meeting, as far as the words behind it tell."""
    told = sentence.all("held", "meeting", "planned", "ongoing")
    for word in sentence.all("with_words"):
        if not any(hit.start <= word.start < hit.end + TO_WITH for hit in told):
            continue
        acting = [name for name in sentence.names if parties.context_of(name, sentence) not in ("origin", "place")]
        official = [name.start for name in acting] + [hit.start for hit in sentence.all("officials", "both")]
        others = [hit.start for hit in sentence.all("nongov", "people")]
        first = min((at for at in official if word.end <= at < word.end + WHOM), default=None)
        other = min((at for at in others if word.end <= at < word.end + WHOM), default=None)
        if other is not None and (first is None or first > other + BESIDE):
            if len(sentence.text[word.end - sentence.start : other - sentence.start].split()) <= 2:
                yield "others"
        elif first is not None:
            yield "government"


def _met_somebody(sentence: Sentence) -> bool:
    """Whether an office-holder stands right behind a word for meeting, without "with": "is to meet Prime Minister X"."""
    told = sentence.all("held", "planned", "ongoing", "meeting")
    return any(name.kind == "person" and 0 <= name.start - hit.end <= TO_WITH for name in sentence.names for hit in told)


TO_WITH, WHOM, BESIDE = 45, 90, 40
"""Characters from a word for meeting to "with", from there to whom one met, and from others to an official named in one breath with them."""


def _trip_to_come(reading: Reading) -> bool:
    """Whether a sentence without a word for the call announces a journey or a meeting: "asked the Secretary to travel to Mexico to meet his counterpart"."""
    told = [sentence for sentence in reading.live() if not sentence.background and not sentence.has("call")]
    return any(
        sentence.has("planned", "future") and sentence.has("trip") and sentence.has("meeting", "ongoing", "planned") for sentence in told
    )


def settle_status(reading: Reading, draft: Draft, models: Mapping[str, Linear], meaning: Meaning | None = None) -> None:
    """Replaces the rule's choice between planned and held by the model's, and that by what ``meaning`` adds once the draft is encoded."""
    model = models.get("planned")
    if model is None or draft.type != "bilateral_meeting" or draft.status not in ("planned", "held"):
        return
    score = model.score(status.features(reading, draft))
    if meaning is not None and draft.encoded is not None:
        score += meaning.told(draft.encoded[:TENSE_PASSAGES])
    to_come = logistic(score) >= model.threshold or status.plainly_planned(reading, draft)
    draft.status = "planned" if to_come else "held"


TENSE_PASSAGES = 2
"""Headline with lead, and the sentence that carries the draft: what says whether a meeting is still to come."""


def brushes(reading: Reading) -> bool:
    """Whether a long text only brushes against migration: limits beside the model, from reading what fired on general news.

    Weak terms alone carry a short text; a long one needs several of them at its head. A transcript or a survey that names the subject neither in
    headline nor lead, and in fewer than a tenth of its sentences, is about something else; so is a text of twelve sentences with
    a weak term in one alone, below the lead, and a transcript whose head names no two parties.
    """
    live = reading.live()
    head = [sentence for sentence in live if sentence.title or sentence.lead]
    topical = sum(bool(sentence.topics()) for sentence in live)
    at_head = any(sentence.topics() for sentence in head)
    if reading.weak_subject and len(live) >= SHORT_TEXT and topical == 1 and not at_head:
        return True
    if reading.weak_subject and len(live) > SHORT_TEXT:
        return len({hit.phrase for sentence in head for hit in sentence.topics()}) < WEAK_AT_HEAD
    if len(live) > TRANSCRIPT:
        named = {party for sentence in head for name in sentence.names for party in name.parties}
        return len(named) < 2 or not any(sentence.title and sentence.topics() for sentence in live)
    return len(live) > LONG_TEXT and not at_head and topical < SHARE_OF_LONG * len(live)


SHORT_TEXT, LONG_TEXT, TRANSCRIPT = 12, 30, 90
"""Sentences: an agency report has up to 12, a long report up to 30, a transcript of a briefing from 90 to 900."""
WEAK_AT_HEAD = 3
SHARE_OF_LONG = 0.1


def _stands(reading: Reading, draft: Draft, models: Mapping[str, Linear], meanings: Mapping[str, Meaning], least: float) -> bool:
    model = models.get(draft.type)
    if model is None:
        return not least
    on_thin_ground = draft.type == "bilateral_meeting" and thin(reading, draft)
    wanted = max(model.threshold, least, THIN if on_thin_ground else 0.0)
    score = model.score(draft.features)
    meaning = meanings.get(draft.type)
    draft.confidence = logistic(score if meaning is None else meaning.score(reading, draft, score))
    return draft.confidence >= wanted


BRUSHING = 0.95
"""What any draft needs in a text that only brushes against the subject."""
THIN = 0.8
"""What a draft on thin ground needs: right as often as any in the labelled sets, but such texts are common in other news, and the sets are not."""
BRUSHED = 8
"""Sentences, headline included, from which a text is long enough to brush against a subject; a report of one paragraph has up to four."""


def thin(reading: Reading, draft: Draft) -> bool:
    """Whether a long text tells the meeting without a word for meeting, or the subject by one weak term or in one sentence far from the head."""
    live = reading.live()
    topical = [sentence for sentence in live if sentence.topics()]
    if len(live) < BRUSHED:
        return len(live) > AGENCY_LINE and reading.weak_subject and len({hit.phrase for one in topical for hit in one.topics()}) == 1
    if not draft.trigger.has("meeting", "held", "ongoing", "planned", "trip", "session"):
        return True
    if reading.weak_subject and len({hit.phrase for sentence in topical for hit in sentence.topics()}) == 1:
        return True
    return len(topical) == 1 and not any(sentence.title or sentence.lead for sentence in topical)


MEMBERS, OF_MEMBERS = 40, 14
"""Characters from a body to "authorities", and from there to the first country of those it will consist of."""


def _members(reading: Reading, chosen: list[str]) -> list[str]:
    """Who sits in a body beside one of its parties: "a work team with authorities of the United States, Guatemala and other countries"."""
    found: list[str] = []
    for sentence in reading.live():
        nouns = [] if sentence.background else sentence.all("body", "body_nouns")
        for word in sentence.all("officials") if nouns else ():
            names = [name for name in sentence.names if 0 <= name.start - word.end <= OF_MEMBERS]
            if names and any(0 <= word.start - noun.end <= MEMBERS for noun in nouns):
                groups = [group for group in parties.lists(sentence) if set(names[0].parties) & set(group)]
                found += [party for group in groups if set(group) & set(chosen) for party in group]
    return found


def choose_parties(reading: Reading, draft: Draft, weights: list[Weight], models: Mapping[str, Linear]) -> list[str]:
    """The parties of a draft: the two likeliest, and any other the model is sure of; less sure where three or more are told of at the head."""
    usable = parties.usable(weights)
    if len(usable) < 2 or any(weight.absent for weight in weights[:2]):
        return []  # a report on who stayed away does not say who came
    model = models.get("party")
    if model is None:
        listed = [w.party for w in usable if w.listed > 2 and (w.title or w.lead)]
        return listed[:MOST_PARTIES] if len(listed) > 2 else [w.party for w in usable[:2]]
    scored = [(model.probability(features.of_party(weight, usable, draft, reading)), weight) for weight in usable]
    scored.sort(key=lambda pair: -pair[0])
    if scored[1][0] < SECOND_PARTY:
        return []
    head = [sentence for sentence in reading.live() if sentence.title or sentence.lead or sentence is draft.trigger]
    at_head = {party for sentence in head for name in sentence.names for party in name.parties}
    told = at_head if any(sentence.has("several") for sentence in head) else set()
    chosen = [weight.party for p, weight in scored[:2]]
    chosen += [weight.party for p, weight in scored[2:] if p >= (TOLD_PARTY if weight.party in told else model.threshold)]
    if draft.type == "working_group":
        chosen += [party for party in _members(reading, chosen) if party not in chosen]
    return chosen if len(chosen) <= MOST_PARTIES else []
