"""What reads like a meeting or a body of governments and is none: rules beside the model, each named in ``docs/tagging.md``.

The model weighs hundreds of signs and is outvoted by none; these few speak where one sign settles the matter, whatever else the text is rich in.
"""

from __future__ import annotations

import re

from processors.draft import Draft
from processors.gazetteer.lookup import Name
from processors.lexicon import Hit
from processors.parties import context_of
from processors.reading import Reading, Sentence

TOLD = ("held", "ongoing", "planned", "meeting", "create", "agree", "sign")


def is_lookalike(reading: Reading, draft: Draft) -> bool:
    """Whether a draft, whose parties are chosen, is no event of governments by one of the rules."""
    return (
        things_move(reading, draft)
        or of_one_government(reading, draft)
        or remembered(reading, draft)
        or of_unofficial_sides(reading, draft)
        or hosts_migrants(reading, draft)
        or unanswered(reading, draft)
        or with_an_envoy(reading, draft)
        or of_a_multitude(reading, draft)
    )


THINGS = 2
"""Different words for what else migrates from which a text is about that: one may be an image, or a line in a long day."""


def things_move(reading: Reading, draft: Draft) -> bool:
    """Data, broadcast signals or animals migrate: two different words for them, one in the headline or around the event, and no more for people."""
    things = [hit for sentence in reading.live() for hit in sentence.all("moved_things")]
    if len({hit.phrase for hit in things}) < THINGS or not any(sentence.has("moved_things") for sentence in _around(reading, draft)):
        return False
    moving = {hit.phrase for sentence in reading.live() for hit in sentence.all("people")}
    return len({hit.phrase for hit in things}) >= len(moving)


def of_one_government(reading: Reading, draft: Draft) -> bool:
    """A cabinet meeting, an interministerial committee, a government with its governors: told so, and nobody of another side acts in that sentence."""
    told = [sentence for sentence in (reading.title, draft.trigger) if sentence is not None]
    if not any(sentence.has("own_government") for sentence in told) or draft.trigger.has("both", "several"):
        return False
    return sum(any(_acts(party, sentence) for sentence in told) for party in draft.parties) < 2


def remembered(reading: Reading, draft: Draft) -> bool:
    """An old meeting retold on its day: "ten years on", "two years ago this month" in the headline or around its sentence, and no verb of meeting
    beside a day of this week."""
    around = _around(reading, draft)
    if any(sentence.has("held", "ongoing", "planned") and any(date.kind in FRESH for date in sentence.dates) for sentence in around):
        return False
    return any(sentence.has("anniversary") for sentence in around)


def of_unofficial_sides(reading: Reading, draft: Draft) -> bool:
    """Companies, recruiters, unions, teams, deputies, lawyers are those who meet: they stand in front of the verb, and no office does."""
    if draft.type == "bilateral_meeting" and _unofficial_subject(draft.trigger):
        return True
    title = reading.title
    if title is None or title.has("officials", "roles") or _offices(title) or not _unofficial_subject(title):
        return False
    return sum(_in_office(party, draft.trigger) for party in draft.parties) < 2


def hosts_migrants(reading: Reading, draft: Draft) -> bool:
    """ "The minister received the deportees": whom the sentence's only verb of meeting hosts are migrants."""
    pattern = reading.language.hosted
    sentence = draft.trigger
    found = list(pattern.finditer(sentence.text)) if pattern is not None and draft.type == "bilateral_meeting" else []
    told = sentence.all("held", "ongoing", "planned", "meeting", "session", "agree", "sign")
    spans = [(sentence.start + match.start(), sentence.start + match.end()) for match in found]
    return bool(found) and all(any(start < hit.end and hit.start < end for start, end in spans) for hit in told)


def unanswered(reading: Reading, draft: Draft) -> bool:
    """An invitation of one side to which the other has said nothing yet."""
    told = [sentence for sentence in (reading.title, draft.trigger) if sentence is not None]
    if draft.type != "bilateral_meeting" or any(sentence.has("held", "agree", "sign", "ongoing") for sentence in told):
        return False
    heard = [*_around(reading, draft), *(sentence for sentence in reading.live() if sentence.lead)]
    return any(sentence.has("invite") for sentence in told) and any(sentence.has("unanswered") for sentence in heard)


ENVOY_NAMED, BEHIND_UN = 60, 12
"""Characters behind "special envoy for" in which the envoy is named, and between "UN" and it."""


def with_an_envoy(reading: Reading, draft: Draft) -> bool:
    """A UN envoy for a conflict is the other side, and the subject stands elsewhere: neither the conflict's state nor the envoy's own sent anybody."""
    told = [sentence for sentence in (reading.title, draft.trigger) if sentence is not None]
    if draft.type != "bilateral_meeting" or any(sentence.topics() for sentence in told):
        return False
    if not any(_un_envoys(sentence) for sentence in _around(reading, draft)):
        return False
    envoys = {name.text.split()[-1] for sentence in reading.live() for name in _of_envoys(sentence)}
    sides = {
        party
        for sentence in told
        for name in sentence.names
        if name.text.split()[-1] not in envoys
        for party in name.parties
        if party in draft.parties and party != "UN" and _in_office(party, sentence)
    }
    return len(sides) < 2


def _un_envoys(sentence: Sentence) -> list[Hit]:
    """ "Special envoy for" right behind the UN's name, or with it in one phrase."""
    hits = sentence.all("envoy_for")
    un = [name for name in sentence.names if "UN" in name.parties] if hits else []
    return [hit for hit in hits if any(name.start <= hit.end and hit.start - name.end <= BEHIND_UN for name in un)]


def _of_envoys(sentence: Sentence) -> list[Name]:
    hits = _un_envoys(sentence)
    return [name for name in sentence.names if any(0 <= name.start - hit.end <= ENVOY_NAMED for hit in hits)]


AT_HEAD = 15
"""Characters of a sentence in which its subject begins."""


def of_a_multitude(reading: Reading, draft: Draft) -> bool:
    """Thirteen states and more by number ("Twenty-one leaders", "13 delegations") as the subject of headline or lead: a forum, like as many named ones;
    not the members of a union that is a side itself ("the 28 leaders of the EU met Turkey's prime minister")."""
    head = [sentence for sentence in reading.live() if sentence.title or sentence.lead]
    return any(
        hit.start - sentence.start <= AT_HEAD and not ("EU" in draft.parties and _of_the_union(hit, sentence))
        for sentence in head
        for hit in sentence.all("multitude")
    )


OF_UNION = 45
"""Characters from "the 28" to "of the EU"."""


def _of_the_union(members: Hit, sentence: Sentence) -> bool:
    return any("EU" in name.parties and 0 <= name.start - members.start <= OF_UNION for name in sentence.names)


FRESH = ("weekday", "relative")


def _around(reading: Reading, draft: Draft) -> list[Sentence]:
    """The headline, and the sentence of the event with its neighbours."""
    return [one for one in reading.live() if one.title or abs(one.index - draft.trigger.index) <= 1]


def _offices(sentence: Sentence) -> list[int]:
    return [name.start for name in sentence.names if name.kind in ("person", "ministry", "palace")]


def _acts(party: str, sentence: Sentence) -> bool:
    """Whether a party is named by an office-holder, a ministry, as an official or beside another as its equal."""
    return _in_office(party, sentence) or any(party in name.parties and context_of(name, sentence) == "pair" for name in sentence.names)


def _in_office(party: str, sentence: Sentence) -> bool:
    named = [name for name in sentence.names if party in name.parties]
    return any(
        context_of(name, sentence) == "official"
        or (name.kind in ("person", "ministry", "palace") and context_of(name, sentence) != "origin")
        for name in named
    )


def _unofficial_subject(sentence: Sentence) -> bool:
    verb = min((hit.start for hit in sentence.all(*TOLD)), default=None)
    ahead = [hit for hit in sentence.all("unofficial") if verb is None or hit.end <= verb]
    if not ahead or verb is None:  # a headline without such a verb: "Lawyer mediates for asylum seekers"
        return bool(ahead) and sentence.title and not re.search(r"[,;:]", sentence.text[: ahead[0].start - sentence.start])
    officials = [hit for hit in sentence.all("officials", "roles", "both") if hit.end <= verb and not _within(hit, ahead)]
    return not officials and not any(start < verb for start in _offices(sentence))


def _within(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start < other.end for other in others)
