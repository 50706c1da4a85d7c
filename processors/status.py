"""Whether a meeting is planned, held, cancelled, postponed or denied, read from the tenses and markers of the sentences that tell of it."""

from __future__ import annotations

from pipeline.records import Status
from processors.dates import resolve
from processors.draft import Draft
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

NEAR = 70
"""Characters between a marker and the meeting word it may change."""


NEGATED = 0.8
"""What "did not meet" says for a meeting that is off: less than "cancelled", since it may be one meeting of several."""


def weigh(reading: Reading, support: list[Sentence]) -> dict[str, float]:
    """Votes for each status over the sentences of one event."""
    votes = dict.fromkeys(("held", "planned", "cancelled", "postponed", "denied"), 0.0)
    for sentence in support:
        factor = 2.0 if sentence.title else 1.6 if sentence.lead else 1.0
        if sentence.background:
            factor *= 0.3
        for status, value in sentence_votes(sentence).items():
            votes[status] += factor * value
    return votes


def sentence_votes(sentence: Sentence) -> dict[str, float]:
    """One sentence's votes: a future verb after a past one ("met to discuss") is its purpose and counts little; a promised next
    meeting counts nothing."""
    held = [hit for hit in sentence.all("held") if not _quoted(sentence, hit) and not _denied(sentence, hit)]
    planned = [hit for hit in sentence.all("planned") if not _of_next_step(sentence, hit) and not _quoted(sentence, hit)]
    return {
        "held": min(2.0, 1.0 * len(held)) + (0.5 if sentence.title else 0.3) * min(1, len(sentence.all("ongoing"))),
        "planned": sum(_planned_value(hit, [*held, *sentence.all("ongoing")]) for hit in planned[:2])
        + 0.4 * min(1, len(sentence.all("future"))),
        "cancelled": max(1.5 * _beside_meeting(sentence, "cancel"), NEGATED * sentence.has("negated")),
        "postponed": 1.2 * _beside_meeting(sentence, "postpone"),
        "denied": 1.2 * _beside_meeting(sentence, "deny"),
    }


def _quoted(sentence: Sentence, hit: Hit) -> bool:
    return any(start <= hit.start < end for start, end in sentence.quoted)


def _denied(sentence: Sentence, hit: Hit) -> bool:
    """Right behind a word for denying: "denied having met", "نفى عقد أي اجتماع"."""
    return any(0 <= hit.start - deny.end <= DENIED_BEHIND for deny in sentence.all("deny"))


DENIED_BEHIND = 12
"""Characters from "denied" to the verb that is denied."""


def _of_next_step(sentence: Sentence, hit: Hit) -> bool:
    return any(step.start <= hit.end + 25 and hit.start <= step.end + 10 for step in sentence.all("next_step"))


def _planned_value(hit: Hit, held: list[Hit]) -> float:
    return 0.3 if any(other.start < hit.start for other in held) else 1.4


def _beside_meeting(sentence: Sentence, cue: str) -> int:
    meetings = sentence.all("meeting", "trip", "session", "body", "document")
    return int(any(abs(hit.start - other.start) <= NEAR for hit in sentence.all(cue) for other in meetings))


def decide(votes: dict[str, float], planned: float) -> Status:
    """The status; ``planned`` is the probability that a meeting is still to come. A cancellation or denial must outweigh the telling itself."""
    if votes["cancelled"] >= 1.5 and votes["cancelled"] * 1.5 >= max(votes["held"], 0.1):
        return "cancelled"
    if votes["postponed"] > votes["held"] + votes["planned"]:
        return "postponed"
    if votes["denied"] > votes["held"] + votes["planned"]:
        return "denied"
    return "planned" if planned >= 0.5 else "held"


def by_votes(votes: dict[str, float]) -> float:
    """The rule's stand-in for the model's probability that a meeting is to come."""
    total = votes["planned"] + votes["held"]
    return votes["planned"] / total if total else 0.4


def features(reading: Reading, draft: Draft) -> dict[str, float]:
    """What speaks for a meeting's being still to come or past: tenses by place, and dates before and after the article's day."""
    title, lead = [reading.title] if reading.title else [], [s for s in reading.live() if s.lead and not s.background]
    found: dict[str, float] = {}
    for where, sentences in (("title", title), ("lead", lead), ("trigger", [draft.trigger]), ("support", draft.support)):
        votes = [sentence_votes(sentence) for sentence in sentences]
        for status in ("held", "planned"):
            found[f"{where}_{status}"] = min(2.0, sum(vote[status] for vote in votes) / (2 if where == "support" else 1))
        found[f"{where}_future"] = float(any(s.has("future") for s in sentences))
        found[f"{where}_next"] = float(any(s.has("next_step") for s in sentences))
        found[f"{where}_ongoing"] = float(any(s.has("ongoing") for s in sentences))
        found[f"{where}_held_any"] = float(any(s.has("held") for s in sentences))
        found[f"{where}_planned_any"] = float(any(s.has("planned") for s in sentences))
        if where != "support":
            found |= {f"{where}_{name}": value for name, value in _date_features(reading, sentences).items()}
    found["speak"] = float(any(s.has("speak") for s in lead))
    found["agreed"] = float(any(s.has("agree", "sign") and not s.background for s in [*title, *lead, draft.trigger]))
    found["first_held"] = float(_first(lead, "held") < _first(lead, "planned"))
    found["first_planned"] = float(_first(lead, "planned") < _first(lead, "held"))
    return found


def _first(sentences: list[Sentence], cue: str) -> int:
    return min((hit.start for sentence in sentences for hit in sentence.all(cue)), default=10**9)


def _date_features(reading: Reading, sentences: list[Sentence]) -> dict[str, float]:
    past = future = today = 0.0
    for sentence in sentences:
        for expression in sentence.dates:
            resolved = resolve(expression, reading.anchor, None)
            if resolved is None or resolved.start is None or resolved.end is None or reading.anchor is None or expression.kind == "year":
                continue
            if any(0 <= expression.start - hit.end <= 60 for hit in sentence.all("next_step")):
                continue
            past += resolved.end < reading.anchor.start
            future += resolved.start > reading.anchor.end
            today += resolved.start == reading.anchor.start == resolved.end
    return {"past_date": min(1.0, past), "future_date": min(1.0, future), "today": min(1.0, today)}
