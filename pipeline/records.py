"""The records of the log, one struct for each topic's value, and the envelope they travel in.

All times are ISO 8601 text. ``published`` keeps the precision and the time zone its source gave it (``2023-12``, ``2023-12-27``,
``2023-12-27T18:00:00-06:00``); ``retrieved`` and every ``time`` are UTC with a trailing ``Z``. Offsets of evidence are code
points in ``title + "\\n" + text``. Parties are ISO 3166-1 alpha-2, or ``EU``, ``UN``, ``XK``, or a body's name spelled out (``IOM``).
"""

from __future__ import annotations

from typing import Literal

import msgspec

EventType = Literal["bilateral_meeting", "working_group", "agreement", "call"]
Status = Literal["planned", "held", "agreed", "cancelled", "postponed", "denied"]
Topic = Literal[
    "irregular_migration",
    "returns_readmission",
    "asylum_refugees",
    "labour_mobility",
    "trafficking_smuggling",
    "border_management",
    "visas_mobility",
    "displacement",
    "third_country_processing",
    "root_causes",
    "diaspora",
    "other",
]
Disposition = Literal["tagged", "off_topic", "no_event", "no_text", "unsupported_language"]


class Coordinates(msgspec.Struct, frozen=True):
    """Where a stored record stands: logical topic, partition, offset (from 0)."""

    topic: str
    partition: int
    offset: int


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One record of a topic.

    ``value`` is the JSON of the topic's struct in UTF-8 bytes (see ``pipeline.codec``); an empty value on a compacted topic
    deletes the key. ``time`` is event time in milliseconds since 1970 UTC. ``headers`` carry the schema version, the
    content-derived record id and the parent's coordinates. ``at`` is set once the record is stored.
    """

    topic: str
    key: str
    value: bytes
    time: int
    headers: tuple[tuple[str, str], ...] = ()
    at: Coordinates | None = None

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a feed as published (topic ``entries``, key: host of ``url``)."""

    entry_id: str
    feed: str
    url: str
    title: str
    outlet: str
    retrieved: str
    summary: str = ""
    published: str | None = None
    lang: str | None = None
    country: str | None = None
    official: bool = False
    bundled: bool = False


class HttpFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the server said of a page: after redirects, before any decoding; ``status`` 0 where it said nothing.

    ``refused`` says in words why the page was not kept.
    """

    status: int
    url: str
    content_type: str = ""
    charset: str | None = None
    truncated: bool = False
    refused: str | None = None


class RawArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article as it came (topic ``articles.raw``, key: ``article_id``).

    Exactly one of ``page`` (base64 of zstd of the page's bytes, at most 2 MB inflated) and ``text`` (already clean) is set; where a
    page could not be had both are empty and the title and ``summary`` stand alone. ``country`` is the outlet's (alpha-2): its time zone
    settles relative dates.
    """

    article_id: str
    url: str
    outlet: str
    title: str
    retrieved: str | None
    published: str | None = None
    lang: str | None = None
    country: str | None = None
    page: str | None = None
    text: str | None = None
    summary: str = ""
    http: HttpFacts | None = None
    official: bool = False
    bundled: bool = False


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """Clean text (topic ``articles``, key: ``article_id``).

    ``extraction``: ``full`` (trafilatura), ``cheap`` (stopped by the gate, text only good enough to decide that), ``given`` (text
    came clean) or ``title_only``. ``gate`` says whether the gate let it pass. ``fingerprint``: see ``processors.fingerprint``.
    ``flags`` name what went wrong on the way (``processors.extract.FLAGS``).
    """

    article_id: str
    url: str
    outlet: str
    title: str
    text: str
    retrieved: str | None
    published: str | None = None
    lang: str | None = None
    country: str | None = None
    extraction: Literal["full", "cheap", "given", "title_only"] = "given"
    gate: bool = True
    fingerprint: list[int] = []
    flags: list[str] = []
    official: bool = False
    bundled: bool = False


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A span of ``title + "\\n" + text``; ``role`` says what it supports (trigger, topic, date, venue, denial, ...)."""

    quote: str
    start: int
    end: int
    role: str = "trigger"


class Participant(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    name: str
    role: str | None = None
    party: str | None = None


StepKind = Literal["meeting", "statement", "session"]


class NextStep(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What was promised; ``date`` is EDTF or None."""

    kind: StepKind
    text: str
    date: str | None = None
    venue: str | None = None


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    speaker: str | None
    text: str


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one article says of one event: the part of a mention that the text alone decides (contract: "A mention line").

    ``date`` is ISO cut to its precision or an EDTF interval; ``date_basis`` says how it was settled. ``mechanism`` is the joint body's
    name as printed, ``ordinal`` the number of its session. ``follow_up_of`` is the date of the earlier meeting the text recalls, where it does.
    ``retelling``: the article recalls an event rather than reporting it. ``confidence`` in 0..1. ``rule`` names what decided.
    """

    type: EventType
    status: Status
    parties: list[str]
    format: Literal["bilateral", "small_group"] = "bilateral"
    date: str | None = None
    date_basis: Literal["explicit", "relative", "publication", "none"] = "none"
    date_text: str | None = None
    venue: str | None = None
    venue_text: str | None = None
    venue_country: str | None = None
    mechanism: str | None = None
    ordinal: int | None = None
    participants: list[Participant] = []
    topics: list[Topic] = []
    next_step: NextStep | None = None
    quotes: list[Quote] = []
    confidence: float = 0.5
    rule: str = ""
    retelling: bool = False
    follow_up_of: str | None = None
    denied_by: list[str] = []
    evidence: list[Evidence] = []


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What later stages need to know of an article once its text is out of sight. ``figures``: see ``processors.figures``."""

    article_id: str
    url: str
    outlet: str
    title: str
    lang: str | None = None
    published: str | None = None
    retrieved: str | None = None
    country: str | None = None
    fingerprint: list[int] = []
    official: bool = False
    bundled: bool = False
    figures: list[int] = []


class MentionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A mention with its article (topic ``mentions``, key: ``article_id``). ``mention_id`` is derived from the article's id and the mention's content.

    ``siblings`` are the ids of all mentions of this version of the article, in their order. A mention without parties says that this
    version tells of no event.
    """

    mention_id: str
    mention: Mention
    article: ArticleRef
    siblings: list[str] = []


class TagResult(msgspec.Struct, frozen=True, kw_only=True):
    """What the tagger says of one article; ``mentions`` is empty unless ``disposition`` is ``tagged``."""

    disposition: Disposition
    lang: str | None = None
    mentions: list[Mention] = []


class Cursor(msgspec.Struct, frozen=True, kw_only=True):
    """Where a source resumes (topic ``cursors``, key: source name and feed URL). ``seen`` holds the newest entries' keys, bounded.

    Moments are milliseconds since 1970 UTC. ``unchanged`` counts the polls in a row that brought nothing new; ``last_new`` is when one
    last did; ``moved_to`` is where a permanent redirect leads, seen ``moved_count`` times in a row since ``moved_since``.
    """

    source: str
    url: str
    etag: str | None = None
    modified: str | None = None
    body_hash: str | None = None
    next_poll_at: int = 0
    failures: int = 0
    last_success: int | None = None
    last_error: str | None = None
    gone: bool = False
    moved_to: str | None = None
    moved_count: int = 0
    moved_since: int | None = None
    unchanged: int = 0
    last_new: int | None = None
    seen: list[str] = []


class DeadLetter(msgspec.Struct, frozen=True, kw_only=True):
    """A record that failed, whole (topic ``dead-letters``): ``value`` is base64 of the original bytes."""

    stage: str
    reason: str
    topic: str
    key: str
    value: str
    partition: int | None = None
    offset: int | None = None
    attempts: int = 1
    time: int = 0
    headers: list[tuple[str, str]] = []
    traceback: str | None = None


class Retry(msgspec.Struct, frozen=True, kw_only=True):
    """A record to try again at ``due`` (milliseconds since 1970 UTC), ``after_s`` seconds after it was parked.

    Its key names the stage and the record's coordinates, so a later ``Retry`` of the same key replaces it and an empty value says it
    is done. ``value`` is base64 of the original bytes; ``time``, ``partition`` and ``offset`` are the original's.
    """

    stage: str
    due: int
    attempts: int
    reason: str
    topic: str
    key: str
    value: str
    headers: list[tuple[str, str]] = []
    time: int = 0
    partition: int = 0
    offset: int = 0
    after_s: float = 0.0


Relation = Literal[
    "agreed_at", "agreed_here", "signed_at", "follow_up_of", "followed_by", "same_series", "merged_into", "contradicts", "part_of"
]
Change = Literal["new", "status", "date", "place", "parties", "corroborated", "corrected", "merged", "retracted", "related"]


class Member(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One mention as its event holds it: all that identity compares and an alert shows, bounded in size.

    ``since`` is the millisecond (UTC) the mention's record is about; ``family`` the outlet's owner; ``copy_of`` the article whose text
    this one repeats. ``date_text`` are the folded words its text dates the event by. ``quotes`` and ``evidence`` are cut to what an alert may carry.
    """

    mention_id: str
    article_id: str
    url: str
    outlet: str
    family: str
    status: Status
    parties: list[str]
    since: int
    type: EventType = "bilateral_meeting"
    title: str = ""
    lang: str | None = None
    published: str | None = None
    retrieved: str | None = None
    official: bool = False
    bundled: bool = False
    copy_of: str | None = None
    date: str | None = None
    date_basis: Literal["explicit", "relative", "publication", "none"] = "none"
    date_text: str | None = None
    venue: str | None = None
    venue_country: str | None = None
    mechanism: str | None = None
    ordinal: int | None = None
    participants: list[Participant] = []
    topics: list[Topic] = []
    next_step: NextStep | None = None
    quotes: list[Quote] = []
    evidence: list[Evidence] = []
    confidence: float = 0.5
    rule: str = ""
    retelling: bool = False
    follow_up_of: str | None = None
    denied_by: list[str] = []
    fingerprint: list[int] = []
    figures: list[int] = []


class Echo(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A mention that says again what a member of the same event said, in the same words: counted as a source, never compared.

    ``echo_of`` is the member's mention id.
    """

    mention_id: str
    echo_of: str
    article_id: str
    url: str
    outlet: str
    family: str
    copy_of: str | None = None
    lang: str | None = None
    published: str | None = None


class Novelty(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Why an event counts as new or does not. ``compared`` are the nearest earlier events, nearest first, at most five."""

    new: bool
    reason: str
    nearest_event_id: str | None = None
    compared: list[str] = []


class Related(msgspec.Struct, frozen=True, gc=False):
    event_id: str
    relation: Relation


class Conflict(msgspec.Struct, frozen=True, gc=False):
    """Sources disagree on ``field``; ``values`` are all that were said, the best supported first."""

    field: str
    values: list[str]


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A promise in the follow-up ledger. ``due`` is the last day (ISO) it may be kept, None where the text gives no time."""

    kind: StepKind
    text: str
    article_id: str
    date: str | None = None
    venue: str | None = None
    due: str | None = None
    fulfilled_by: str | None = None
    fulfilled_on: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Mentions judged the same occurrence (topic ``events``, compacted, key: ``event_id``).

    The registry is a fold over these, so an event carries its members. ``keys`` are what a later mention finds it by, ``near`` the
    events with which it shares a doubtful link. ``revision`` counts the alerts raised (0: none), ``shown`` is a digest by field of
    what the last alert said. ``merged_into`` is set on an event that turned out to be another one.
    """

    event_id: str
    type: EventType
    status: Status
    parties: list[str]
    format: Literal["bilateral", "small_group"] = "bilateral"
    date: str | None = None
    date_basis: Literal["explicit", "relative", "publication", "none"] = "none"
    venue: str | None = None
    venue_country: str | None = None
    mechanism: str | None = None
    ordinal: int | None = None
    participants: list[Participant] = []
    topics: list[Topic] = []
    steps: list[Step] = []
    conflicts: list[Conflict] = []
    confidence: float = 0.5
    members: list[Member] = []
    echoes: list[Echo] = []
    uncounted: int = 0
    novelty: Novelty | None = None
    related: list[Related] = []
    born: int = 0
    merged_into: str | None = None
    revision: int = 0
    retracted: bool = False
    shown: dict[str, str] = {}
    first_seen: str | None = None
    first_published: str | None = None
    keys: list[str] = []
    near: list[str] = []


class AlertParty(msgspec.Struct, frozen=True):
    id: str
    name: str
    role: Literal["host", "visitor", "party"] = "party"


class AlertVenue(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class AlertQuote(msgspec.Struct, frozen=True, kw_only=True):
    speaker: str | None
    text: str
    article_id: str


class AlertEvidence(msgspec.Struct, frozen=True, kw_only=True):
    article_id: str
    url: str
    outlet: str
    lang: str | None
    quote: str
    start: int
    end: int


class AlertSource(msgspec.Struct, frozen=True, kw_only=True):
    article_id: str
    url: str
    outlet: str
    lang: str | None
    published: str | None
    family: str
    copy_of: str | None


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """Who says so: ``families`` are independent voices, ``official`` whether a government or body speaks itself."""

    articles: int
    outlets: int
    families: int
    languages: list[str]
    official: bool = False


class Codes(msgspec.Struct, frozen=True, kw_only=True):
    cameo: str
    plover: str
    iso3: list[str]


class Times(msgspec.Struct, frozen=True, kw_only=True):
    first_published: str | None
    first_seen: str | None


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    rules_sha256: str
    model: str


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """An event revision that met the alert rule: the ``data`` of the CloudEvent (topic ``alerts``, key: ``event_id``; contract: "The alert")."""

    event_id: str
    revision: int
    change: Change
    type: EventType
    status: Status
    headline: str
    parties: list[AlertParty]
    participants: list[Participant]
    venue: AlertVenue | None
    date: str | None
    date_precision: Literal["day", "month", "year", "range", "none"]
    mechanism: str | None
    ordinal: int | None
    format: Literal["bilateral", "small_group"]
    topics: list[Topic]
    next_step: NextStep | None
    steps: list[Step]
    quotes: list[AlertQuote]
    evidence: list[AlertEvidence]
    sources: list[AlertSource]
    support: Support
    conflicts: list[Conflict]
    novelty: Novelty
    related: list[Related]
    codes: Codes
    confidence: float
    times: Times
    provenance: Provenance
    links: dict[str, str]
    changes: list[Change] = []
    bundled: bool = False
