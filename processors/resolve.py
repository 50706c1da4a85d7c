"""The step ``resolve``: mentions in, events and alerts out.

A mention is compared with the events near it (``processors.identity``). Together with what those are linked to, its neighbourhood is grouped
anew, so the groups depend on what was said and not on the order of arrival. Every event that changed is settled (``settle``), related
(``relations``), its promises looked after (``ledger``), judged for novelty (``novelty``), and told where it must be (``alert``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import Change, Echo, Event, Member, MentionRecord, Novelty, Participant, Provenance, Record, Related, Relation
from pipeline.stage import Outcome, Skip
from pipeline.topics import ALERTS, EVENTS, MENTIONS
from processors import corrections, ledger, relations
from processors.alert import alert_of, record_of
from processors.bodies import alike, body
from processors.corroboration import family, voices, with_copies
from processors.figures import KEPT
from processors.fold import fold_text
from processors.identity import Node, Verdict, collapse, compare, group, reference, resemblance, same_host, span
from processors.novelty import BESIDE_DAYS, NEAREST, Rule, judge
from processors.registry import Registry, around, body_signs, host_keys, pairs, promise_keys, waiting_keys, years
from processors.settle import event_of, full_date

MAX_PARTIES = 12
"""More governments than this are a forum, not a meeting of a few."""

MAX_MEMBERS = 64
"""Differing mentions an event keeps; further ones count as sources without being compared."""

MAX_ECHOES = 256
MAX_NEIGHBOURS = 64
"""Events regrouped for one mention."""

COPY_OF_MEMBER = 0.5
KNOWN_BODY_DAYS = 30
WIDE_DATE = 14
"""A date of more days than this is none to tell a plan by."""
SERIES_READ = 60
"""Sessions of a series looked at for relations, the nearest in time."""
SERIES_YEARS = 3
"""How far back a session shows that a body announced now was at work before."""


class ResolveOptions(Rule, frozen=True, kw_only=True):
    """``Rule`` and what alerts say of their maker."""

    deployment: str = "local"
    version: str = "0.1.0"
    rules_sha256: str = ""
    model: str = ""


class ResolveStage:
    """A fold over mentions. State is the registry alone; ``restore`` brings it back from the compacted topic ``events``."""

    name = "resolve"
    reads: tuple[str, ...] = (MENTIONS,)
    writes: tuple[str, ...] = (EVENTS, ALERTS)
    state_topic = EVENTS

    def __init__(self, options: ResolveOptions | None = None) -> None:
        self.options = options or ResolveOptions()
        self.registry = Registry()
        self._verdicts: dict[tuple[int, int], tuple[Node, Node, Verdict]] = {}

    def restore(self, records: Iterable[Record]) -> None:
        """Forget everything, then fold these records of ``events`` in order."""
        self.registry.restore(record.value for record in records if record.value)

    def apply(self, record: Record) -> Sequence[Outcome]:
        """The events a mention changes and the alerts that follow, or why it needs nothing. Raises ``Rejected`` for bytes that are no mention."""
        self._verdicts.clear()
        said = codec.decode(record, MentionRecord)
        outcomes = self._said(said, record)
        corrected = self._take_back(said, record) if corrections.complete(said) else []
        return [*(one for one in outcomes if not isinstance(one, Skip)), *corrected] if corrected else outcomes

    def _said(self, said: MentionRecord, record: Record) -> Sequence[Outcome]:
        if not said.mention.parties:
            return [Skip("no_event")]
        member = member_of(said, record.time)
        if not 2 <= len(set(member.parties)) <= MAX_PARTIES:
            return [Skip("filtered")]
        node = self.registry.node(member)
        candidates = [self.registry.get(one) for one in self.registry.near(member)]
        known = next((event for event in candidates if _has(event, member.mention_id)), None)
        if known is not None:
            again = self._said_again(member, known)
            return self._tell(self._connect(again), record) if again else [Skip("duplicate")]
        born = self.registry.next_born
        changed = self._place(member, node, candidates)
        if said.siblings and self._superseded(member, changed):
            self.registry.next_born = born
            return [Skip("superseded")]
        return self._tell(self._connect(changed), record)

    def _versions(self, member: Member) -> list[Member]:
        """All that is known of the article a mention is of."""
        told = [self.registry.get(one) for one in self.registry.find([f"a|{member.article_id}"])]
        return [m for event in told for m in event.members if m.article_id == member.article_id]

    def _said_again(self, member: Member, event: Event) -> dict[str, Event]:
        """What follows where an article comes back to what it said before its last correction; nothing where it never said otherwise."""
        held = next((m for m in event.members if m.mention_id == member.mention_id), None)
        if held is None or not _newer(member, held):
            return {}
        if not any(_newer(m, held) and _newer(member, m) for m in self._versions(member) if m.mention_id != member.mention_id):
            return {}
        self.registry.forget(member.mention_id)
        now = msgspec.structs.replace(member, since=held.since)
        neighbours = self._neighbourhood([event])
        members = [now if m.mention_id == member.mention_id else m for one in neighbours for m in one.members]
        return self._assign(self._groups(members), neighbours, None)

    def _superseded(self, member: Member, changed: dict[str, Event]) -> bool:
        """Whether a later version of the article is known and tells of no event that this earlier one, come late, tells of."""
        later = {m.mention_id for m in self._versions(member) if _newer(m, member)}
        home = next((event for event in changed.values() if _has(event, member.mention_id)), None)
        return bool(later) and (home is None or not any(m.mention_id in later for m in home.members))

    def _take_back(self, said: MentionRecord, record: Record) -> list[Outcome]:
        """What follows where a later version of an article no longer tells of an event that the earlier told of."""
        told = [self.registry.get(one) for one in self.registry.find([f"a|{said.article.article_id}"])]
        gone = {event.event_id: taken for event in told if (taken := corrections.taken_back(event, said))}
        changed: dict[str, Event] = {}
        for event_id, taken in gone.items():
            if event_id not in changed:
                changed |= self._without(self.registry.get(event_id), {m.mention_id for m in taken})
        return self._tell(self._connect(changed), record) if changed else []

    def _without(self, event: Event, taken: set[str]) -> dict[str, Event]:
        """The events that differ once these mentions of one event are gone."""
        if all(m.mention_id in taken for m in event.members):
            return {event.event_id: corrections.emptied(event)}
        neighbours = self._neighbourhood([event])
        members = [m for one in neighbours for m in one.members if m.mention_id not in taken]
        return self._assign(self._groups(members), neighbours, None)

    def _compare(self, a: Node, b: Node) -> Verdict:
        """``compare``, once for each two while a mention is placed."""
        if a.token > b.token:
            verdict = self._compare(b, a)
            return verdict if verdict.follows is None else msgspec.structs.replace(verdict, follows=1 - verdict.follows)
        found = self._verdicts.get((id(a), id(b)))
        if found is None:
            found = self._verdicts[id(a), id(b)] = (a, b, compare(a, b))  # the nodes are kept so that no other takes their ids
        return found[2]

    # ---- which event ---------------------------------------------------------------------------------------------------------------------

    def _place(self, member: Member, node: Node, candidates: Sequence[Event]) -> dict[str, Event]:
        """The events that differ once this mention has its place."""
        known = [event for event in candidates if event.type == member.type and not event.merged_into]
        linked = [event for event in known if any(self._compare(node, other).linked for other in self.registry.nodes(event.event_id))]
        echoed = self._echo(member, node, linked, candidates)
        if echoed is not None:
            return {echoed.event_id: msgspec.structs.replace(echoed, keys=self._keys(echoed))}
        neighbours = self._neighbourhood(linked)
        members = [m for event in neighbours for m in event.members] + [member]
        groups = self._groups(members)
        return self._assign(groups, neighbours, member)

    def _echo(self, member: Member, node: Node, linked: Sequence[Event], candidates: Sequence[Event]) -> Event | None:
        """The event of a mention that adds nothing to compare: word for word a known one, or one too many for its event."""
        if any(member.article_id == m.article_id for event in candidates for m in event.members):
            return None
        for event in linked:
            twin = self._twin(event, node)
            if twin is None and len(event.members) >= MAX_MEMBERS:
                twin = event.members[0]
            if twin is not None:
                return _with_echo(event, member, twin)
        return None

    def _twin(self, event: Event, node: Node) -> Member | None:
        for place, other in enumerate(self.registry.nodes(event.event_id)):
            if other.token != node.token or other.key.retelling:
                continue
            if resemblance(node, other) >= COPY_OF_MEMBER:
                return event.members[place]
        return None

    def _neighbourhood(self, linked: Sequence[Event]) -> list[Event]:
        """These events and all that doubtful links tie to them, oldest first."""
        found: dict[str, Event] = {}
        waiting = list(linked)
        while waiting and len(found) < MAX_NEIGHBOURS:
            event = waiting.pop()
            if event.event_id in found or event.merged_into:
                continue
            found[event.event_id] = event
            waiting.extend(self.registry.get(one) for one in event.near if one in self.registry)
        return sorted(found.values(), key=lambda event: event.born)

    def _groups(self, members: Sequence[Member]) -> list[tuple[list[Member], list[Node]]]:
        table: dict[str, list[Member]] = {}
        nodes = []
        for member in members:
            node = self.registry.node(member)
            table.setdefault(node.token, []).append(member)
            nodes.append(node)
        return [([m for node in part for m in table[node.token]], part) for part in group(collapse(nodes), self._compare)]

    def _assign(self, groups: Sequence[tuple[list[Member], list[Node]]], before: Sequence[Event], new: Member | None) -> dict[str, Event]:
        """Each old event goes on in the group that holds most of it, those told of first, the oldest first; one left without a group has merged.

        ``new`` is None where mentions were taken away.
        """
        home = {m.mention_id: place for place, (members, _) in enumerate(groups) for m in members}
        owner: dict[int, Event] = {}
        homeless: list[tuple[Event, int]] = []
        for event in sorted(before, key=lambda one: (one.revision == 0, one.born)):
            ranked = _ranked(event, home)
            free = next((place for place in ranked if place not in owner), None)
            if free is None:
                homeless.append((event, ranked[0]))
            else:
                owner[free] = event
        echoes = [echo for event in before for echo in event.echoes]
        made = {place: self._event(members, echoes, owner.get(place), new) for place, (members, _) in enumerate(groups)}
        out = {event.event_id: event for event in self._neared(made, groups)}
        for event, place in homeless:
            out[event.event_id] = msgspec.structs.replace(event, merged_into=made[place].event_id, members=[], echoes=[], keys=[], near=[])
        old = {event.event_id: event for event in before}
        return {one: event for one, event in out.items() if event != old.get(one)}

    def _event(self, members: Sequence[Member], echoes: Sequence[Echo], before: Event | None, new: Member | None) -> Event:
        kept = {m.mention_id for m in members}
        mine = [echo for echo in echoes if echo.echo_of in kept]
        ordered = with_copies(members)
        if before is not None:
            return event_of(before.event_id, ordered, mine, born=before.born, before=before)
        founder = new if new is not None and any(m.mention_id == new.mention_id for m in members) else ordered[0]
        # Not of the whole mention: a rule that reads a date or a venue better must not announce every stored event again.
        event_id = content_id("event", founder.article_id, founder.type, *sorted(founder.parties))
        while event_id in self.registry:
            event_id = content_id("event", event_id)
        born = self.registry.next_born
        self.registry.next_born += 1
        return event_of(event_id, ordered, mine, born=born)

    def _neared(self, made: dict[int, Event], groups: Sequence[tuple[list[Member], list[Node]]]) -> list[Event]:
        """The events with the neighbours a doubtful link ties them to, and the keys they are found by."""
        near: dict[int, set[str]] = {place: set() for place in made}
        for i in made:
            for j in made:
                if i < j and any(self._compare(a, b).linked for a in groups[i][1] for b in groups[j][1]):
                    near[i].add(made[j].event_id)
                    near[j].add(made[i].event_id)
        return [msgspec.structs.replace(event, near=sorted(near[place]), keys=self._keys(event)) for place, event in made.items()]

    # ---- what belongs together -----------------------------------------------------------------------------------------------------------

    def _connect(self, changed: dict[str, Event]) -> dict[str, Event]:
        """The changed events with their relations and promises, and the events on the other side of them."""
        fresh = [event for event in changed.values() if event.event_id not in self.registry]
        moved = {one for one, event in changed.items() if event in fresh or _bearing(event) != _bearing(self.registry.get(one))}
        for event in fresh:
            self.registry.put(event, b"")  # to be found by what changed with it; its bytes come with its alert
        self._relink(changed)
        for event_id in list(changed):
            event = changed[event_id]
            if _gone(event):
                continue
            others = [changed.get(one.event_id, one) for one in self._relevant(event, event_id in moved)]
            found = {other.event_id: how for other in others if (how := relations.between(event, other))}
            self._both_ways(changed, event, found)
            self._promises(changed, event_id, others)
        return changed

    def _relink(self, changed: dict[str, Event]) -> None:
        """Lead the links to events that are gone to those they went into."""
        heirs = {one: event.merged_into for one, event in changed.items() if _gone(event)}
        lost = [self.registry.get(one) for one in heirs if one in self.registry]
        for other in sorted({link.event_id for event in lost for link in event.related}):
            known = changed.get(other) or (self.registry.get(other) if other in self.registry else None)
            if known is not None and not _gone(known):
                changed[other] = corrections.relinked(known, heirs)
        for one in sorted({heir for heir in heirs.values() if heir in changed}):
            changed[one] = corrections.inherited(changed[one], [event for event in lost if heirs[event.event_id] == one])

    def _keys(self, event: Event) -> list[str]:
        """What an event is found by."""
        keys = {key for member in event.members for key in self.registry.filed(member)}
        keys.update(f"a|{echo.article_id}" for echo in event.echoes)
        for step in event.steps:
            keys.update(waiting_keys(event.parties, ledger.window(step, event)))  # once kept, too: an earlier keeper may be told of later
        return sorted(keys)

    def _relevant(self, event: Event, moved: bool) -> list[Event]:
        """Events that may have to do with this one: told of in the same articles; where it ``moved``, also near in time, promised, or of its series."""
        when = ledger.when_held(event)
        keys = {f"a|{article}" for article in sorted(relations.articles(event))[:MAX_MEMBERS]}
        if not moved:
            return self._alive(keys, event, when)
        keys |= promise_keys(event.parties, when) | self._series_keys(event, SERIES_YEARS if event.type == "working_group" else 1)
        if event.mechanism and event.type == "bilateral_meeting":
            keys |= {f"w|{pair}|{sign}" for pair in pairs(event.parties) for sign in body_signs(event.mechanism)}
        for kind in ("working_group", "agreement") if event.type == "bilateral_meeting" else ("bilateral_meeting",):
            keys |= around(kind, event.parties, when, days=5)
        for step in event.steps:
            keys |= around("agreement" if step.kind == "statement" else "bilateral_meeting", event.parties, ledger.window(step, event))
        if event.type == "bilateral_meeting":
            keys |= around("r", event.parties, when, days=1)
            for then in sorted({m.follow_up_of for m in event.members if m.follow_up_of}):
                keys |= around("bilateral_meeting", event.parties, span(then, when[0] if when else None), days=1)
        return self._alive(keys, event, when)

    def _alive(self, keys: Iterable[str], event: Event, when: tuple[int, int] | None) -> list[Event]:
        found = [self.registry.get(one) for one in self.registry.find(keys) if one != event.event_id]
        alive = [one for one in found if not _gone(one)]
        return sorted(alive, key=lambda one: (_apart(when, ledger.when_held(one)), one.event_id))[:SERIES_READ]

    def _series_keys(self, event: Event, around: int) -> set[str]:
        """Where sessions of the event's body are filed, so many years around it."""
        if not event.mechanism:
            return set()
        near = {year for member in event.members[:8] for year in years(self.registry.node(member).key, around)}
        return {f"s|{pair}|{sign}|{year}" for pair in pairs(event.parties) for sign in body_signs(event.mechanism) for year in near}

    def _both_ways(self, changed: dict[str, Event], event: Event, found: dict[str, Relation]) -> None:
        mine = [Related(one, how) for one, how in found.items()]
        kept = [one for one in event.related if self.registry.alive(one.event_id)]
        changed[event.event_id] = msgspec.structs.replace(event, related=relations.merged(kept, mine))
        for one, how in found.items():
            other = changed.get(one) or self.registry.get(one)
            back = relations.between(other, event) or relations.INVERSE[how]
            related = relations.merged(other.related, [Related(event.event_id, back)])
            if related != other.related:
                changed[one] = msgspec.structs.replace(other, related=related)

    def _promises(self, changed: dict[str, Event], event_id: str, others: Sequence[Event]) -> None:
        event = changed[event_id]
        steps = ledger.settle(event.steps, event, [*(changed.get(one.event_id, one) for one in others), *self._keepers(changed, event)])
        if steps != event.steps:
            changed[event_id] = msgspec.structs.replace(event, steps=steps)
        for one in others:
            other = changed.get(one.event_id, one)
            kept = ledger.settle(other.steps, other, [changed[event_id], *self._keepers(changed, other)])
            if kept != other.steps:
                changed[other.event_id] = msgspec.structs.replace(other, steps=kept)

    def _keepers(self, changed: dict[str, Event], event: Event) -> list[Event]:
        """The events that keep its promises so far."""
        known = [step.fulfilled_by for step in event.steps if step.fulfilled_by]
        return [changed.get(one) or self.registry.get(one) for one in known if one in changed or self.registry.alive(one)]

    # ---- what is told --------------------------------------------------------------------------------------------------------------------

    def _tell(self, changed: dict[str, Event], record: Record) -> list[Outcome]:
        """Records of every changed event, oldest first, and the alerts some of them raise."""
        events: list[Outcome] = []
        alerts: list[Outcome] = []
        for event in sorted(changed.values(), key=lambda one: one.born):
            told, changes = self._revised(event)
            digest = content_id("event", told.event_id, record.header(codec.ID_HEADER) or record.key)
            stored = codec.encode(EVENTS, told.event_id, told, time=record.time, record_id=digest, parent=record)
            self.registry.put(told, stored.value)
            events.append(stored)
            if changes:
                alert = alert_of(told, changes[0], provenance=self._provenance(), changes=changes)
                alerts.append(record_of(alert, deployment=self.options.deployment, parent=record))
        return events + alerts

    def _provenance(self) -> Provenance:
        return Provenance(version=self.options.version, rules_sha256=self.options.rules_sha256, model=self.options.model)

    def _revised(self, event: Event) -> tuple[Event, list[Change]]:
        """The event with its novelty and revision settled, and what its alert must say has changed ([]: no alert)."""
        if _gone(event):
            return self._retracted(event)
        if event.revision == 0:
            novelty = self._novelty(event)
            if not novelty.new:
                return msgspec.structs.replace(event, novelty=novelty), []
            return msgspec.structs.replace(event, novelty=novelty, revision=1, shown=_view(event)), ["new"]
        view = _view(event)
        changes = [change for change in _ORDER if view.get(change) != event.shown.get(change)]
        if not changes:
            return event, []
        return msgspec.structs.replace(event, revision=event.revision + 1, shown=view), changes

    def _retracted(self, event: Event) -> tuple[Event, list[Change]]:
        change: Change = "merged" if event.merged_into else "retracted"
        related = [Related(event.merged_into, "merged_into")] if event.merged_into else []
        if event.revision == 0 or event.retracted:
            return msgspec.structs.replace(event, related=related), []
        return msgspec.structs.replace(event, related=related, revision=event.revision + 1, retracted=True), [change]

    def _novelty(self, event: Event) -> Novelty:
        rivals = self._rivals(event)
        known_body = self._known_body(event) if event.type == "working_group" else None
        doubtful = all(self.registry.node(m).key.doubtful for m in event.members)
        beside = self._beside(event, rivals, doubtful) or self._same_host(event)
        mine = self.registry.node(event.members[0])
        nearest = [(one.event_id, self._told_apart(mine, one, days)) for days, one in rivals[:NEAREST]]
        return judge(event, self.options, nearest, known_body, beside, doubtful)

    def _rivals(self, event: Event) -> list[tuple[int, Event]]:
        """Events of the same type and parties it was compared with, each with the days between, nearest in time first."""
        found: set[str] = set()
        for member in event.members[:8]:
            found.update(self.registry.near(member))
        when = ledger.when_held(event)
        others = [one for one in map(self.registry.get, sorted(found)) if one.event_id != event.event_id and one.type == event.type]
        others = [one for one in others if not _gone(one) and len(set(one.parties) & set(event.parties)) >= 2]
        return sorted(((_apart(when, ledger.when_held(one)), one) for one in others), key=lambda pair: (pair[0], pair[1].event_id))

    def _beside(self, event: Event, rivals: Sequence[tuple[int, Event]], doubtful: bool) -> str | None:
        """An event of these parties already told, near this one's days, or near its article's where its own day is doubtful."""
        news = [key for m in event.members if doubtful and (key := self.registry.node(m).key)]
        for days, one in rivals:
            when = ledger.when_held(one)
            if one.revision and (days <= BESIDE_DAYS or any(_apart((key.ref_lo, key.ref_hi), when) <= BESIDE_DAYS for key in news)):
                return one.event_id
        return None

    def _same_host(self, event: Event) -> str | None:
        """An event already told, of the same day and place with one of the parties and somebody of its people: perhaps this one, misread."""
        mine = [self.registry.node(m).key for m in event.members[:1]]
        if not mine or not mine[0].precise or not mine[0].people or event.confidence >= self.options.near_confidence:
            return None
        key = mine[0]
        for one in map(self.registry.get, self.registry.find(host_keys(event.type, event.parties, key.lo))):
            others = [self.registry.node(m).key for m in one.members] if one.revision and one.event_id != event.event_id else []
            if any(same_host(key, other) for other in others):
                return one.event_id
        return None

    def _told_apart(self, mine: Node, other: Event, days: int) -> str:
        found = [self._compare(mine, node) for node in self.registry.nodes(other.event_id)]
        best = max(found, key=lambda verdict: verdict.score, default=Verdict(0.0, "nothing to compare"))
        why = best.veto or f"score {best.score:g} below what links two mentions"
        return f"{other.event_id}, {days} days away: {why}"

    def _known_body(self, event: Event) -> str | None:
        """An earlier event that shows the body at work: a session with a higher number, or one well before the announcement."""
        if not event.mechanism:
            return None
        when = ledger.when_held(event)
        for one in map(self.registry.get, self.registry.find(self._series_keys(event, SERIES_YEARS))):
            if one.type != "bilateral_meeting" or one.merged_into or alike(body(one.mechanism), body(event.mechanism)) != 2:
                continue
            then = ledger.when_held(one)
            earlier = when is not None and then is not None and then[1] + KNOWN_BODY_DAYS < when[0]
            if earlier or ((one.ordinal or 0) > 1 and when is not None and then is not None and then[0] <= when[1] + KNOWN_BODY_DAYS):
                return one.event_id
        return None


_ORDER: tuple[Change, ...] = ("status", "date", "place", "parties", "corrected", "related", "corroborated")


def _view(event: Event) -> dict[str, str]:
    """What an alert says, by the change a difference would be."""
    told = [f"{one.relation}:{one.event_id}" for one in event.related if one.relation in relations.TOLD]
    fields = {
        "status": event.status,
        "date": event.date or "",
        "place": event.venue or "",
        "parties": " ".join(event.parties),
        "corrected": " ".join(f"{c.field}={','.join(sorted(c.values))}" for c in event.conflicts if c.field == "status"),
        "related": " ".join(told),
        "corroborated": str(len(voices([*event.members, *event.echoes]))),
    }
    return {name: value for name, value in fields.items() if value}


def _bearing(event: Event) -> tuple[object, ...]:
    """What an event's relations depend on beyond its articles."""
    recalled = sorted({m.follow_up_of for m in event.members if m.follow_up_of})
    promised = [(step.kind, step.date) for step in event.steps]
    return event.status, event.parties, event.date, event.mechanism, event.ordinal, recalled, promised, ledger.when_held(event)


def _ranked(event: Event, home: dict[str, int]) -> list[int]:
    """The groups that hold an event's mentions, that with the most first; of as many, the one with its founding mention."""
    places = [home[m.mention_id] for m in event.members if m.mention_id in home]
    if len(set(places)) < 2:
        return places[:1]
    began = {home[m.mention_id] for m in event.members if m.mention_id in home and _founded(event, m)}
    return sorted(set(places), key=lambda place: (-places.count(place), place not in began, place))


def _founded(event: Event, member: Member) -> bool:
    return event.event_id == content_id("event", member.article_id, member.type, *sorted(member.parties))


def _gone(event: Event) -> bool:
    """Whether an event went into another, or nobody tells of it any more."""
    return event.merged_into is not None or not event.members


def _apart(a: tuple[int, int] | None, b: tuple[int, int] | None) -> int:
    if a is None or b is None:
        return 99_999
    return max(0, a[0] - b[1], b[0] - a[1])


def _has(event: Event, mention_id: str) -> bool:
    return any(m.mention_id == mention_id for m in event.members) or any(e.mention_id == mention_id for e in event.echoes)


def _newer(a: Member, b: Member) -> bool:
    """Whether ``a`` is of a later version of its article than ``b``."""
    return (a.retrieved or "") > (b.retrieved or "")


def _with_echo(event: Event, member: Member, twin: Member) -> Event:
    if len(event.echoes) >= MAX_ECHOES:
        return msgspec.structs.replace(event, uncounted=event.uncounted + 1)
    echo = Echo(
        mention_id=member.mention_id,
        echo_of=twin.mention_id,
        article_id=member.article_id,
        url=member.url,
        outlet=member.outlet,
        family=member.family,
        copy_of=twin.copy_of or twin.article_id if member.fingerprint and twin.fingerprint else None,
        lang=member.lang,
        published=member.published,
    )
    return msgspec.structs.replace(event, echoes=[*event.echoes, echo])


def member_of(said: MentionRecord, time: int) -> Member:
    """A mention as its event will hold it, cut to bounded size. ``time``: event time of its record (ms, UTC).

    A working group that was "held" is a session of a body, which is a meeting. What was "held" on a day after its article is still to come.
    """
    mention, article = said.mention, said.article
    session = mention.type == "working_group" and mention.status == "held"
    member = Member(
        mention_id=said.mention_id,
        article_id=article.article_id,
        url=article.url[:2000],
        outlet=article.outlet[:120],
        family=family(article.outlet[:120], article.url[:2000])[:120],
        title=article.title[:300],
        lang=article.lang,
        published=article.published,
        retrieved=article.retrieved,
        official=article.official,
        bundled=article.bundled,
        since=time,
        type="bilateral_meeting" if session else mention.type,
        status=mention.status,
        parties=sorted(set(mention.parties)),
        date=mention.date,
        date_basis=mention.date_basis,
        date_text=fold_text(mention.date_text)[:40] if mention.date_text else None,
        venue=mention.venue and mention.venue[:160],
        venue_country=mention.venue_country,
        mechanism=mention.mechanism and mention.mechanism[:200],
        ordinal=mention.ordinal,
        participants=[
            Participant(name=p.name[:100], role=p.role and p.role[:120], party=p.party) for p in mention.participants[:40] if p.name.strip()
        ],
        topics=mention.topics,
        next_step=mention.next_step,
        quotes=[msgspec.structs.replace(q, text=q.text[:400]) for q in mention.quotes[:3]],
        evidence=[msgspec.structs.replace(e, quote=e.quote[:400]) for e in mention.evidence[:4]],
        confidence=mention.confidence,
        rule=mention.rule,
        retelling=mention.retelling,
        follow_up_of=mention.follow_up_of,
        denied_by=mention.denied_by,
        fingerprint=article.fingerprint[:64],
        figures=article.figures[:KEPT],
    )
    return msgspec.structs.replace(member, status="planned") if member.status == "held" and _to_come(member) else member


def _to_come(member: Member) -> bool:
    """Whether the day given lies after the article; a day is granted for time zones."""
    days, ref = span(full_date(member)), reference(member)
    return days is not None and ref is not None and days[1] - days[0] <= WIDE_DATE and days[0] > ref[1] + 1
