"""What an article promises next: another meeting, a session of the body, a statement, with its day where one is given."""

from __future__ import annotations

from typing import Literal

from pipeline.records import NextStep
from processors.dates import resolve
from processors.draft import Draft
from processors.reading import Reading, Sentence

MAX_TEXT = 240

Kind = Literal["meeting", "statement", "session"]


def find(reading: Reading, draft: Draft) -> NextStep | None:
    """The first promise told after the event: dated ones before undated, meetings before statements."""
    promises = []
    for sentence in reading.live():
        if sentence.title or sentence.background or (draft.status in ("planned", "postponed") and sentence.index == draft.trigger.index):
            continue
        date = _date(reading, sentence)
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
    if ahead and sentence.has("body") and draft.status in ("held", "agreed") and (sentence.index != draft.trigger.index or dated):
        return "session"
    if draft.status in ("held", "agreed") and sentence.has("planned") and sentence.has("meeting") and sentence.index != draft.trigger.index:
        return "meeting"
    return None


def _date(reading: Reading, sentence: Sentence) -> str | None:
    for expression in sentence.dates:
        resolved = resolve(expression, reading.anchor, "future")
        past = any(0 <= expression.start - hit.end <= 40 for hit in sentence.all("held"))
        if past and not any(0 <= expression.start - hit.end <= 40 for hit in sentence.all("future", "planned", "next_step")):
            continue
        if resolved is not None and resolved.end is not None and (reading.anchor is None or resolved.end >= reading.anchor.start):
            return resolved.edtf
    return None
