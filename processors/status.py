"""Whether a meeting is planned, held, cancelled, postponed or denied, read from the tenses and markers of the sentences that tell of it."""

from __future__ import annotations

from pipeline.records import Status
from processors.dates import Anchor, DateExpression, resolve
from processors.draft import Draft
from processors.lexicon import Hit
from processors.reading import Reading, Sentence

NEAR, WHOLE = 70, 400
"""Characters between a marker and the meeting word it may change, where something else was held, and where nothing was."""


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
    meeting counts nothing, nor does the plan where the same sentence calls it off ("the meeting planned for Friday was put off")."""
    held = [hit for hit in sentence.all("held") if not _quoted(sentence, hit) and not _denied(sentence, hit)]
    off = _off_votes(sentence, bool(held))
    planned = [hit for hit in sentence.all("planned") if not _of_next_step(sentence, hit) and not _quoted(sentence, hit)]
    called_off = not held and (off["cancelled"] > NEGATED or off["postponed"] > 0)
    return {
        "held": min(2.0, 1.0 * len(held)) + (0.5 if sentence.title else 0.3) * min(1, len(sentence.all("ongoing"))),
        "planned": 0.0
        if called_off
        else sum(_planned_value(hit, [*held, *sentence.all("ongoing")]) for hit in planned[:2]) + 0.4 * min(1, len(sentence.all("future"))),
        **off,
    }


def _off_votes(sentence: Sentence, held: bool) -> dict[str, float]:
    """Votes for what did not or will not happen: near the meeting, or anywhere in a sentence that tells of none that was held."""
    near = {cue: _beside_meeting(sentence, cue, NEAR if held else WHOLE) for cue in ("cancel", "postpone", "deny")}
    return {
        "cancelled": max(1.5 * near["cancel"], NEGATED * sentence.has("negated")),
        "postponed": 1.2 * (near["postpone"] or int(sentence.title and sentence.has("postpone") and not held)),
        "denied": 1.2 * _beside_meeting(sentence, "deny", NEAR),
    }


def denied_itself(sentence: Sentence) -> bool:
    """Whether what a sentence says was held is what somebody denies: "denied having met"."""
    held = sentence.all("held")
    return bool(held) and all(_denied(sentence, hit) for hit in held)


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


def _beside_meeting(sentence: Sentence, cue: str, reach: int) -> int:
    meetings = sentence.all("meeting", "trip", "session", "body", "document")
    return int(any(abs(hit.start - other.start) <= reach for hit in sentence.all(cue) for other in meetings))


def plainly_planned(reading: Reading, draft: Draft) -> bool:
    """Whether headline, lead and the sentence of the meeting, one of them, know a verb in the future and none of what is past."""
    trigger = draft.trigger
    if trigger.background or not (trigger.lead or trigger.title) or not trigger.has("future") or trigger.has("ongoing"):
        return False
    told = [s for s in reading.live() if (s.title or s.lead or s.index == trigger.index) and not s.background]
    against = ("held", "agree", "sign", "create", "negated", "next_step", "cancel", "postpone", "deny")
    if any(s.has(*against) or _past_verb(reading, s) for s in told):
        return False
    return any(not _quoted(trigger, hit) for hit in trigger.all("planned"))


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


PAST_CHARS = 600
"""Characters of a sentence in which past verbs are looked for."""

NEAR_AHEAD, NEAR_BEHIND = (1, 2), (5, 6)
"""How many days after the article's own weekday a bare "Monday" most likely is the coming or the last one."""


def _date_features(reading: Reading, sentences: list[Sentence]) -> dict[str, float]:
    """Dates before and after the article's day. A bare weekday may be either, so it speaks only by its distance and by the verbs beside it."""
    found = dict.fromkeys(("past_date", "future_date", "today", *_WEEKDAY), 0.0)
    found["past_verb"] = float(any(_past_verb(reading, sentence) for sentence in sentences))
    for sentence in sentences:
        for expression in sentence.dates:
            for name in _says(reading, sentence, expression):
                found[name] = 1.0
    return found


_WEEKDAY = (
    "weekday",
    "weekday_unheld",
    "weekday_ongoing",
    "weekday_past_verb",
    "weekday_present",
    "weekday_ahead",
    "weekday_behind",
    "weekday_today",
)


def _says(reading: Reading, sentence: Sentence, expression: DateExpression) -> list[str]:
    """The features one date switches on; none for a year, or for the date of a promised next meeting."""
    anchor = reading.anchor
    resolved = resolve(expression, anchor, None)
    if anchor is None or resolved is None or resolved.start is None or resolved.end is None or expression.kind == "year":
        return []
    if any(0 <= expression.start - hit.end <= 60 for hit in sentence.all("next_step")):
        return []
    if expression.kind == "weekday" and expression.which is None:
        return _bare_weekday(reading, sentence, expression, anchor)
    before, after = resolved.end < anchor.start, resolved.start > anchor.end
    told = {"past_date": before, "future_date": after, "today": resolved.start == anchor.start == resolved.end}
    return [name for name, true in told.items() if true]


def _bare_weekday(reading: Reading, sentence: Sentence, expression: DateExpression, anchor: Anchor) -> list[str]:
    held = any(not _quoted(sentence, hit) and not _denied(sentence, hit) for hit in sentence.all("held"))
    past = _past_verb(reading, sentence)
    days = (
        ((expression.weekday or 0) - anchor.start.weekday()) % 7 if anchor.precision == "day" and expression.weekday is not None else None
    )
    told = {
        "weekday": True,
        "weekday_unheld": not held,
        "weekday_ongoing": not held and sentence.has("ongoing"),
        "weekday_past_verb": past,
        "weekday_present": not held and not past,
        "weekday_ahead": days in NEAR_AHEAD,
        "weekday_behind": days in NEAR_BEHIND,
        "weekday_today": days == 0,
    }
    return [name for name, true in told.items() if true]


def _past_verb(reading: Reading, sentence: Sentence) -> bool:
    past = reading.language.past
    return past is not None and past.search(sentence.text[:PAST_CHARS]) is not None
