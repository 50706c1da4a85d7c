"""What a later version of an article takes back, and what must change elsewhere when an event is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from pipeline.records import Event, Member, MentionRecord, Related, Step
from processors.relations import INVERSE, merged


def complete(said: MentionRecord) -> bool:
    """Whether everything this version of the article tells of is known with this mention: the last of its siblings, or none at all."""
    return not said.mention.parties or (bool(said.siblings) and said.mention_id == said.siblings[-1])


def taken_back(event: Event, said: MentionRecord) -> list[Member]:
    """The members of an event that an earlier version of the article told of and this one does not.

    A mention that other articles repeat in its words stands, as those have not been corrected; so does one whose event the new version tells of too.
    """
    article, version = said.article.article_id, said.article.retrieved or ""
    mine = [m for m in event.members if m.article_id == article]
    if any(m.mention_id in said.siblings or (m.retrieved or "") >= version for m in mine):
        return []
    repeated = {echo.echo_of for echo in event.echoes if echo.article_id != article}
    return [m for m in mine if m.mention_id not in repeated]


def emptied(event: Event) -> Event:
    """An event nobody tells of any more: it stays in the registry under its id and is found by nothing."""
    return msgspec.structs.replace(event, members=[], echoes=[], keys=[], near=[], related=[], steps=[])


def relinked(event: Event, heirs: Mapping[str, str | None]) -> Event:
    """The event with its relations, promises kept and nearest event led to the heirs of events that are gone (None: nobody's)."""
    links = [
        Related(heir, one.relation)
        for one in event.related
        if (heir := heirs.get(one.event_id, one.event_id)) not in (None, event.event_id)
    ]
    steps = [_led(step, heirs) for step in event.steps]
    return msgspec.structs.replace(event, related=merged([], links), steps=steps)


def _led(step: Step, heirs: Mapping[str, str | None]) -> Step:
    keeper = step.fulfilled_by
    if keeper is None or keeper not in heirs:
        return step
    heir = heirs[keeper]
    return msgspec.structs.replace(step, fulfilled_by=heir, fulfilled_on=step.fulfilled_on if heir else None)


def inherited(heir: Event, gone: Iterable[Event]) -> Event:
    """The heir with the relations of the events that went into it."""
    links = [one for event in gone for one in event.related if one.event_id != heir.event_id and one.relation in INVERSE]
    return msgspec.structs.replace(heir, related=merged(links, heir.related))
