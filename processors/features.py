"""Numbers that describe a draft and its parties to the model; every value lies between about 0 and 3, so that weights can be read."""

from __future__ import annotations

from collections.abc import Callable
from math import log1p

from processors import when
from processors.draft import Draft
from processors.gazetteer.lookup import Name
from processors.lexicon import Hit
from processors.parties import Weight, context_of, lists
from processors.people import Person
from processors.reading import YEAR, Reading, Sentence
from processors.syntax import roles

MARKERS = (
    "other_worlds",
    "off_agenda",
    "negated",
    "untouched",
    "first_person",
    "origin",
    "people",
    "nongov",
    "subnational",
    "domestic",
    "forum",
    "recap",
    "summon",
    "hedge",
    "deny",
    "cancel",
    "observer",
    "several",
    "both",
    "elect",
    "call",
)
MIGRATION = frozenset(
    f"topic:{name}"
    for name in ("irregular_migration", "returns_readmission", "asylum_refugees", "labour_mobility", "trafficking_smuggling")
)
"""Topics that name people who move; borders, visas and displacement also belong to other stories."""
AGENCY_LINE = 4
"""Sentences, headline included, that a report of one paragraph has."""


def of_draft(reading: Reading, draft: Draft, weights: list[Weight]) -> dict[str, float]:
    """Features of one draft; ``weights`` are all parties of the article, heaviest first."""
    live = reading.live()
    title = reading.title
    lead = [sentence for sentence in live if sentence.lead]
    found = {
        f"vote_{name.removeprefix('votes_')}" if name.startswith("votes_") else name: min(3.0, value / 2)
        if name.startswith("votes_")
        else value
        for name, value in draft.features.items()
    }
    found |= _place_features("trigger", [draft.trigger])
    found |= _place_features("title", [title] if title else [])
    found |= _place_features("lead", lead)
    found |= _marker_features(live, draft)
    found |= _party_features(weights)
    found |= _core_features(reading, draft, weights)
    found |= _time_features(reading, draft)
    found |= _pair_grammar(reading, draft, weights)
    found["untold"] = float(not draft.trigger.has("meeting", "held", "ongoing", "planned", "trip", "session"))
    found["strength"] = min(3.0, draft.score / 3)
    found["support"] = len(draft.support) / max(3, len(live))
    found["trigger_at"] = draft.trigger.index / max(5, len(reading.sentences))
    found["topic_density"] = min(3.0, 10 * sum(len(s.topics()) for s in live) / max(10, sum(len(s.text.split()) for s in live)))
    found["other_density"] = min(3.0, 10 * sum(len(s.all("other_topics")) for s in live) / max(10, sum(len(s.text.split()) for s in live)))
    found["long"] = min(1.5, log1p(len(live)) / 3)
    found["first_person"] = float(any(s.has("first_person") for s in live))
    deal = any(s.has("sign", "agree") and s.has("document") for s in live)
    found["signed"] = float(any(s.has("sign") and s.has("document") for s in live))
    found["deal_alone"] = float(deal and not any(s.has("meeting", "trip", "session") for s in live if not s.background))
    found["deal_met"] = float(deal and any(s.has("meeting") and s.has("held", "ongoing", "planned") for s in live if not s.background))
    return found


def _core_features(reading: Reading, draft: Draft, weights: list[Weight]) -> dict[str, float]:
    """Whether somewhere a meeting word, two governments that act and the subject stand together."""
    top = {weight.party for weight in weights[:2]}
    live = reading.live()
    told = [s for s in live if s.has("meeting", "held", "planned", "ongoing", "body", "document") and not s.background]
    both = [s for s in told if len(top & _acting(s)) == 2]
    around = [s for s in live if abs(s.index - draft.trigger.index) <= 1]
    topical = sum(bool(s.topics()) for s in live)
    other = sum(s.has("other_topics") for s in live)
    weak = float(len({hit.phrase for s in live for hit in s.topics()})) if reading.weak_subject else 0.0
    return {
        "weak_subject": float(reading.weak_subject),
        "weak_words": min(3.0, weak) / 2,
        "weak_word_alone": float(0 < weak < 2),
        "weak_word_alone_long": float(0 < weak < 2 and len(live) > AGENCY_LINE),
        "migration_share": sum(any(hit.cue in MIGRATION for hit in s.topics()) for s in live) / max(1, len(live)),
        "migration_around": float(any(hit.cue in MIGRATION for s in around for hit in s.topics())),
        "migration_head": float(any(hit.cue in MIGRATION for s in live if s.title or s.lead for hit in s.topics())),
        "core": min(2.0, float(sum(bool(s.topics()) for s in both))),
        "both_told": min(2.0, float(len(both))),
        "both_in_trigger": float(len(top & _acting(draft.trigger)) == 2),
        "both_in_title": float(reading.title is not None and len(top & _acting(reading.title)) == 2),
        "both_official": float(all(w.official or w.person for w in weights[:2])),
        "both_person": float(all(w.person for w in weights[:2])),
        "topic_around": float(any(s.topics() for s in around)),
        "topic_meeting": min(
            1.5, 3 * sum(bool(s.topics()) and s.has("meeting", "held", "planned", "body") for s in live) / max(3, len(live))
        ),
        "topic_share": topical / max(1, len(live)),
        "topic_of_all": topical / max(1, topical + other),
        "topic_beside": float(any(_beside(s, hit) for s in told for hit in s.topics())),
        **_link_features(live, top, {s.index for s in both}),
    }


DISCUSSED = ("held", "agree", "sign", "planned", "ongoing", "meeting")
"""Cues of what the sides did; beside the subject they say that it was theirs, and no story of its own."""


def _link_features(live: list[Sentence], top: set[str], told: set[int]) -> dict[str, float]:
    """Whether one sentence ties the subject to the two governments, however long the text around it is."""
    topical = [s for s in live if s.topics() and not s.background]
    moving = [s for s in topical if any(hit.cue in MIGRATION for hit in s.topics())]
    return {
        "link_discussed": float(any(s.has(*DISCUSSED) and top & _acting(s) for s in topical)),
        "link_discussed_moving": float(any(s.has(*DISCUSSED) and top & _acting(s) for s in moving)),
        "link_both": float(any(len(top & _acting(s)) == 2 for s in topical)),
        "link_both_moving": float(any(len(top & _acting(s)) == 2 for s in moving)),
        "link_sides": float(any(s.has("both") and s.has(*DISCUSSED) for s in topical)),
        "link_near": float(any({s.index - 1, s.index, s.index + 1} & told for s in topical)),
        "link_near_moving": float(any({s.index - 1, s.index, s.index + 1} & told for s in moving)),
        "link_none": float(not any(top & _acting(s) or s.has("both") for s in topical)),
        "link_list": float(any(s.has(*DISCUSSED) and len(s.all("other_topics")) > 1 for s in topical)),
    }


def _pair_grammar(reading: Reading, draft: Draft, weights: list[Weight]) -> dict[str, float]:
    """Whether both heaviest parties act, by the grammar of the sentences that tell of the event."""
    said = [_grammar(reading, draft, _names(weight.party)) for weight in weights[:2]]
    acting = [any(roles_.get(f"is_{role}") for role in ("subject", "with", "agent")) for roles_ in said]
    return (
        {"grammar_both": float(len(acting) == 2 and all(acting)), "grammar_none": float(any(said) and not any(acting))} if any(said) else {}
    )


def _acting(sentence: Sentence) -> set[str]:
    """Parties named as more than a place or an origin."""
    return {party for name in sentence.names if context_of(name, sentence) not in ("origin", "place", "observer") for party in name.parties}


def _beside(sentence: Sentence, topic: Hit) -> bool:
    """The subject within a few words behind the word for the meeting: "talks on migration"."""
    return any(0 <= topic.start - hit.end <= 45 for hit in sentence.all("meeting", "held", "body", "document", "planned"))


def _time_features(reading: Reading, draft: Draft) -> dict[str, float]:
    """How fresh what the article tells is."""
    day = when.find(reading, draft)
    found = {"day_found": 0.0, "day_fresh": 0.0, "day_old": 0.0, "day_ahead": 0.0}
    years = [int(year) for s in reading.live() for year in YEAR.findall(s.text)]
    if reading.when is not None:
        found["old_years"] = min(1.5, 3 * sum(year < reading.when.year - 1 for year in years) / max(3, len(reading.live())))
    if day is None or day.start is None or day.end is None or reading.anchor is None or day.basis == "publication":
        return found
    behind = (reading.anchor.start - day.end).days
    return found | {"day_found": 1.0, "day_fresh": float(-1 <= behind <= 7), "day_old": float(behind > 45), "day_ahead": float(behind < -1)}


def _place_features(where: str, sentences: list[Sentence]) -> dict[str, float]:
    def any_of(*cues: str) -> float:
        return float(any(sentence.has(*cues) for sentence in sentences))

    parties = {party for sentence in sentences for name in sentence.names for party in name.parties}
    return {
        f"{where}_meeting": any_of("meeting"),
        f"{where}_held": any_of("held"),
        f"{where}_ongoing": any_of("ongoing"),
        f"{where}_planned": any_of("planned"),
        f"{where}_trip": any_of("trip"),
        f"{where}_signs": any_of("sign"),
        f"{where}_agrees": any_of("agree"),
        f"{where}_both_persons": float(any(len({p for n in s.names if n.kind == "person" for p in n.parties}) > 1 for s in sentences)),
        f"{where}_body": any_of("body"),
        f"{where}_officials": any_of("officials"),
        f"{where}_future": any_of("future"),
        f"{where}_topic": float(any(sentence.topics() for sentence in sentences)),
        f"{where}_parties": min(2, len(parties)) / 2,
        f"{where}_persons": min(2, sum(name.kind == "person" for s in sentences for name in s.names)) / 2,
        f"{where}_nongov": any_of("nongov", "domestic", "subnational"),
        f"{where}_recap": any_of("recap"),
        f"{where}_other": any_of("other_topics"),
        f"{where}_worlds": any_of("other_worlds"),
        f"{where}_deny": any_of("deny", "cancel"),
        f"{where}_hedge": any_of("hedge"),
        f"{where}_forum": any_of("forum"),
        f"{where}_negated": any_of("negated"),
        f"{where}_untouched": any_of("untouched"),
    }


def _marker_features(live: list[Sentence], draft: Draft) -> dict[str, float]:
    found = {}
    for cue in MARKERS:
        found[f"has_{cue}"] = min(1.5, 3 * sum(sentence.has(cue) for sentence in live) / max(3, len(live)))
        found[f"trigger_{cue}"] = float(draft.trigger.has(cue))
    found["background_share"] = sum(sentence.background for sentence in live) / max(1, len(live))
    found["trigger_background"] = float(draft.trigger.background)
    return found


def _party_features(weights: list[Weight]) -> dict[str, float]:
    empty = Weight("")
    first, second, third = [*weights, empty, empty, empty][:3]
    found: dict[str, float] = {}
    for rank, weight in (("first", first), ("second", second)):
        found |= {
            f"{rank}_score": min(3.0, weight.score / 5),
            f"{rank}_title": float(weight.title > 0),
            f"{rank}_official": min(1.0, weight.official / 2),
            f"{rank}_person": min(1.0, weight.person / 2),
            f"{rank}_pair": min(1.0, float(weight.pair)),
            f"{rank}_origin": float(weight.origin > 0 and weight.origin >= weight.mentions / 2),
            f"{rank}_place": float(weight.place > 0 and weight.place >= weight.mentions / 2),
            f"{rank}_trigger": float(weight.trigger > 0),
        }
    found["second_share"] = second.score / first.score if first.score else 0.0
    found["third_share"] = third.score / first.score if first.score else 0.0
    found["parties_near"] = min(2.0, sum(weight.title > 0 or weight.lead > 0 or weight.trigger > 0 for weight in weights) / 5)
    return found


def of_party(weight: Weight, weights: list[Weight], draft: Draft, reading: Reading) -> dict[str, float]:
    """Features of one party of an article with a draft."""
    top = weights[0].score or 1.0
    rank = weights.index(weight)
    third = weights[2].score if len(weights) > 2 else 0.0
    here = {party for name in draft.trigger.names for party in name.parties}
    several = float(any(sentence.has("several") for sentence in reading.live()))
    return {
        "score": min(3.0, weight.score / 5),
        "share": weight.score / top,
        "over_third": min(2.0, weight.score / third / 2) if third else 2.0,
        "rank1": float(rank == 0),
        "rank2": float(rank == 1),
        "rank3": float(rank == 2),
        "rank_more": float(rank > 2),
        "title": float(weight.title > 0),
        "lead": float(weight.lead > 0),
        "trigger": float(weight.party in here),
        "near_trigger": float(any(abs(index - draft.trigger.index) <= 1 for index in weight.sentences)),
        "official": min(1.0, weight.official / 2),
        "person": min(1.0, weight.person / 2),
        "person_any": float(weight.person > 0),
        "pair": float(weight.pair > 0),
        "origin": weight.origin / weight.mentions,
        "place": weight.place / weight.mentions,
        "observer": float(weight.observer > 0),
        "plain": weight.plain / weight.mentions,
        "listed": float(weight.listed > 2),
        "listed_title_lead": float(weight.listed > 2 and (weight.title > 0 or weight.lead > 0)),
        "listed_several": float(weight.listed > 2) * several,
        "several_rank3": several * float(rank >= 2) * float(weight.title > 0 or weight.lead > 0),
        "mentions": min(2.0, log1p(weight.mentions)),
        "body": float(len(weight.party) > 2),
        "single": float(weight.mentions == 1),
        **_group_features(weight.party, draft, reading),
        **_grammar(reading, draft, _names(weight.party)),
    }


def _group_features(party: str, draft: Draft, reading: Reading) -> dict[str, float]:
    """Whether the party stands side by side with another where the event is told, or outside of those who do: a mediator, a place, an origin."""
    told = [sentence for sentence in (draft.trigger, reading.title) if sentence is not None]
    groups = [group for sentence in told for group in lists(sentence)]
    pairs = [group for group in groups if len(group) == 2]
    return {
        "grouped": float(any(party in group for group in groups)),
        "outside_groups": float(bool(groups) and not any(party in group for group in groups)),
        "outside_pair": float(bool(pairs) and not any(party in group for group in groups)),
    }


def _names(party: str) -> Callable[[Name], bool]:
    return lambda name: party in name.parties


PARSED = 3
"""Sentences of a draft that are parsed: the trigger and the first that support it."""


def _grammar(reading: Reading, draft: Draft, is_meant: Callable[[Name], bool]) -> dict[str, float]:
    """What those names are to their verbs in the sentences that tell of the event; empty where no parser is at hand."""
    found: dict[str, float] = {}
    told = [draft.trigger, *(one for one in draft.support if one.index != draft.trigger.index)][:PARSED]
    for sentence in told:
        spans = tuple((name.start - sentence.start, name.end - sentence.start) for name in sentence.names)
        for name, role in zip(sentence.names, roles(sentence.text, reading.language.code, spans), strict=True):
            if role is not None and is_meant(name):
                found[f"is_{role}"] = 1.0
    return found


HEADS = ("President", "Prime Minister", "Chancellor", "King", "Emir", "Crown Prince")


def of_person(person: Person, rank: int, draft: Draft, reading: Reading) -> dict[str, float]:
    """Features of a person's taking part in a draft's event."""
    named = [sentence for sentence in reading.sentences if sentence.index in person.sentences]
    inside = {sentence.index for sentence in draft.support}
    role = person.role or ""
    head = float(role.startswith(HEADS))
    listed = max(person.signs.get("attended", 0.0), person.signs.get("side", 0.0))
    genitive = person.signs.get("genitive", 0.0)
    return {
        "genitive_head": head * genitive,
        "head_in_quote": head * float(_in_quote(reading, person)),
        "head_unsigned": head * float(not any(person.signs.get(name) for name in ("verb", "object", "attended"))),
        **{f"sign_{name}": value for name, value in person.signs.items()},
        "known": float(person.known),
        "in_office": float(person.known and person.role is not None),
        "party_in": float(person.party in draft.parties),
        "party_out": float(person.party is not None and person.party not in draft.parties),
        "party_none": float(person.party is None),
        "spoken_of": float(person.spoken_of),
        "head_spoken_of": head * float(person.spoken_of),
        "head": head,
        "minister": float("Minister" in role or "Secretary" in role),
        "ambassador": float("Ambassador" in role),
        "spokesperson": float("Spokes" in role),
        "legislator": float(role in ("Senator", "Deputy", "Governor")),
        "no_role": float(not role),
        "trigger": float(draft.trigger.index in person.sentences),
        "support": float(bool(inside & set(person.sentences))),
        "title": float(any(s.title for s in named)),
        "lead": float(any(s.lead for s in named)),
        "background_only": float(all(s.background for s in named)),
        "meeting_word": float(any(s.has("meeting", "held", "planned", "ongoing", "lead") and not s.background for s in named)),
        "call_only": float(all(s.has("call") for s in named)),
        "times": min(2.0, log1p(len(set(person.sentences)))),
        "rank": min(1.0, rank / 8) * (1.0 - listed),
        "late": min(1.0, min(person.sentences) / 15) * (1.0 - listed),
        "listed": listed,
        "minister_of_party": float(person.known and ("Minister" in role or "Secretary" in role) and person.party in draft.parties),
        "speaks_of_meeting": float(any(s.has("speak") and s.has("meeting", "held") and not s.background for s in named)),
        "body_event": float(draft.type == "working_group"),
        "body_event_trigger": float(draft.type == "working_group" and draft.trigger.index in person.sentences),
        "agreement_event": float(draft.type == "agreement"),
        "planned_event": float(draft.status == "planned"),
        "words": float(len(person.name.split()) > 1),
        "in_quote": float(_in_quote(reading, person)),
        **_grammar(reading, draft, lambda name: name.start == person.start),
    }


def _in_quote(reading: Reading, person: Person) -> bool:
    """Whether the first mention stands between quotation marks: named by a speaker, not by the reporter."""
    own = (sentence for sentence in reading.sentences if sentence.start <= person.start < sentence.end)
    return any(start <= person.start < end for sentence in own for start, end in sentence.quoted)
