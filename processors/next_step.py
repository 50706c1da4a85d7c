"""What an article promises next: another meeting, a session of the body, a statement, with its day where one is given."""

from __future__ import annotations

from typing import Literal

from pipeline.records import NextStep
from processors.dates import DateExpression, resolve
from processors.draft import Draft
from processors.reading import Reading, Sentence

MAX_TEXT = 240

Kind = Literal["meeting", "statement", "session"]


def find(reading: Reading, draft: Draft) -> NextStep | None:
    """The first promise told after the event: dated ones before undated, meetings before statements."""
    promises = []
    for sentence in reading.live():
        if sentence.title or (draft.status in ("planned", "postponed") and sentence.index == draft.trigger.index):
            continue
        date = _date(reading, sentence)
        if sentence.background and (date is None or not sentence.has("next_step", "planned")):
            continue
        kind = _kind(sentence, draft, dated=date is not None)
        if kind is None:
            continue
        wrong_owner = (
            (kind == "session") == draft.beside_body if draft.beside_body else (draft.type == "working_group" and kind == "statement")
        )
        promises.append(((wrong_owner, date is None, kind == "statement", sentence.index), kind, date, sentence))
    if not promises:
        return None
    _, kind, date, sentence = min(promises, key=lambda promise: promise[0])
    return NextStep(kind=kind, text=sentence.text[:MAX_TEXT], date=date)


def _kind(sentence: Sentence, draft: Draft, dated: bool) -> Kind | None:
    steps = sentence.all("next_step")
    if steps:
        own = draft.type == "working_group" or sentence.has("body")
        return "session" if own and not sentence.has("statement") else "meeting"
    ahead = sentence.has("future") or sentence.has("planned")
    if ahead and sentence.has("statement"):
        return "statement"
    if draft.status not in ("held", "agreed"):
        return None
    if (
        ahead
        and sentence.has("body")
        and (dated or sentence.index != draft.trigger.index)
        and (_meets(sentence) or not _made(sentence, draft))
    ):
        return "session"
    if sentence.index != draft.trigger.index and sentence.has("planned") and sentence.has("meeting"):
        return "meeting"
    return "meeting" if sentence.index > draft.trigger.index and _trip_or_signing(sentence, dated) else None


def _made(sentence: Sentence, draft: Draft) -> bool:
    return sentence.index == draft.trigger.index or sentence.has("create")


def _meets(sentence: Sentence) -> bool:
    """Whether what a sentence promises of a body is that it meets, not what it will do within some days."""
    first = min(hit.start for hit in sentence.all("body"))
    return any(hit.start > first for hit in sentence.all("planned", "session", "meeting", "next_step"))


def _trip_or_signing(sentence: Sentence, dated: bool) -> bool:
    """Whether a sentence behind the event announces a journey, a session or a signing, with its day or place."""
    if not sentence.has("planned", "future"):
        return False
    if sentence.has("planned") and sentence.has("sign") and sentence.has("document"):
        return dated
    going = sentence.has("trip", "session", "meeting") or (sentence.has("planned") and sentence.has("both"))
    return going and (dated or (sentence.has("planned") and any(name.kind in ("city", "capital") for name in sentence.names)))


def _date(reading: Reading, sentence: Sentence) -> str | None:
    for expression in sentence.dates:
        if _deadline_or_told(reading, sentence, expression):
            continue
        resolved = resolve(expression, reading.anchor, "future")
        past = any(0 <= expression.start - hit.end <= 40 for hit in sentence.all("held"))
        if past and not any(0 <= expression.start - hit.end <= 40 for hit in sentence.all("future", "planned", "next_step")):
            continue
        if resolved is not None and resolved.end is not None and (reading.anchor is None or resolved.end >= reading.anchor.start):
            return resolved.edtf
    return None


TOLD_REACH = 8
"""Characters between a past verb and the day it was: "announced on Monday"."""


def _deadline_or_told(reading: Reading, sentence: Sentence, expression: DateExpression) -> bool:
    """Whether a date says until when something is done ("within 96 hours"), or is that of a past verb ("announced on Monday")."""
    at = expression.start - sentence.start
    ahead = sentence.text[max(0, at - 40) : at]
    printed = sentence.text[at : expression.end - sentence.start]
    within = reading.language.within
    if within.search(ahead) or within.search(printed.rsplit(None, 2)[0] if len(printed.split()) > 2 else ""):
        return True
    past = reading.language.past
    verbs = [match for match in past.finditer(ahead)] if past is not None else []
    return (
        bool(verbs)
        and len(ahead) - verbs[-1].end() <= TOLD_REACH
        and not sentence.has("next_step")
        and verbs[-1].group() not in reading.language.folded["arranged"]
    )
