"""The tagger: what one article says of meetings and joint bodies of governments on migration.

gate -> reading (sentences, cues, names) -> drafts (``processors.events``) -> parties -> verdict -> slots -> mentions
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.codec import decode, encode
from pipeline.ids import content_id
from pipeline.records import Article, ArticleRef, Mention, MentionRecord, Record, TagResult
from pipeline.stage import Outcome, Skip
from pipeline.topics import ARTICLES, MENTIONS
from processors import gate, judge, passage, slots
from processors.draft import Draft
from processors.events import agreement, bilateral_meeting, call, working_group
from processors.figures import figures
from processors.language import identify
from processors.languages.base import Language, load
from processors.model import linear, meaning
from processors.model.linear import Linear
from processors.model.meaning import Meaning
from processors.parties import Weight
from processors.reading import Reading, read

MIN_TEXT = 20
"""Characters of title and text together below which there is nothing to read."""

FINDERS = (bilateral_meeting, working_group, agreement, call)


NOTHING = Mention(type="bilateral_meeting", status="denied", parties=[], confidence=0.0, rule="no_event")
"""What stands for "no event" where an article came by hand: it may be the corrected version of one that told of an event, or the notice that it was
withdrawn, which names no subject at all."""


class Tagger:
    """Reads articles; keeps nothing between two of them. ``models`` and ``meanings`` other than the shipped ones serve training and ablation."""

    def __init__(self, models: Mapping[str, Linear] | None = None, meanings: Mapping[str, Meaning] | None = None) -> None:
        self._models = linear.models() if models is None else models
        self._meanings = meaning.meanings() if meanings is None and models is None else meanings or {}

    def tag(self, article: Article) -> TagResult:
        """The mentions of one article. Pure: the same article always gives the same result; nothing in its text can change how it is read."""
        if len(article.title) + len(article.text) < MIN_TEXT:
            return TagResult(disposition="no_text", lang=article.lang)
        lang = identify(article.title + ". " + article.text, article.lang)
        language = load(lang)
        if language is None:
            return TagResult(disposition="unsupported_language", lang=lang)
        if not gate.passes(article.title, article.text):
            return TagResult(disposition="off_topic", lang=lang)
        mentions = self._mentions(article, language)
        return TagResult(disposition="tagged" if mentions else "no_event", lang=lang, mentions=mentions)

    def _mentions(self, article: Article, language: Language) -> list[Mention]:
        reading = read(article, language)
        weights = judge.weighed(reading)
        drafts = drafts_of(reading, weights)
        accepted = judge.accepted(reading, drafts, weights, self._models, self._meanings)
        told = self._with_buried(reading, drafts, [(reading, draft) for draft in accepted])
        said = slots.joined([slots.mention(where, draft, self._models) for where, draft in told])
        return [reading.as_given(mention) for mention in said]

    def _with_buried(self, reading: Reading, drafts: list[Draft], told: list[tuple[Reading, Draft]]) -> list[tuple[Reading, Draft]]:
        """The drafts with the reading their slots are filled from: a meeting the head says nothing of is read in its passage."""
        hidden = passage.buried(reading, drafts)
        found = passage.meeting(reading, hidden.trigger, self._models, self._meanings) if hidden is not None else None
        if found is None:
            return told
        meetings = [draft for _, draft in told if draft.type == "bilateral_meeting"]
        if not meetings:
            return [*told, found] if found[1].confidence >= passage.SURE else told
        if len(set(meetings[0].parties) & set(found[1].parties)) < 2:
            return told
        found[1].confidence = max(found[1].confidence, meetings[0].confidence)
        return [found if draft is meetings[0] else (where, draft) for where, draft in told]


def drafts_of(reading: Reading, weights: list[Weight]) -> list[Draft]:
    """Every candidate event of an article, before judgement. ``weights``: its parties, heaviest first."""
    return [draft for finder in FINDERS for draft in finder.find(reading, weights)]


class TagStage:
    """``articles`` to ``mentions``, one record a mention; an article without any is skipped with the reason, one given by hand passes on ``NOTHING``."""

    name = "tag"
    reads = (ARTICLES,)
    writes = (MENTIONS,)

    def __init__(self) -> None:
        self._tagger = Tagger()

    def apply(self, record: Record) -> Sequence[Outcome]:
        """Raises ``Rejected`` for bytes that are no article."""
        article = decode(record, Article)
        result = self._tagger.tag(article) if article.gate else TagResult(disposition="off_topic", lang=article.lang)
        if result.disposition != "tagged":
            if article.extraction != "given":
                return [Skip(result.disposition)]
            return [_mention_record(NOTHING, msgspec.structs.replace(reference_to(article, []), fingerprint=[]), record, [])]
        reference = reference_to(article, figures(article.text))
        ids = [_mention_id(mention, reference) for mention in result.mentions]
        return [_mention_record(mention, reference, record, ids) for mention in result.mentions]


def reference_to(article: Article, numbers: list[int]) -> ArticleRef:
    """The article without its text, but with the numbers in it."""
    known = {name: getattr(article, name) for name in ArticleRef.__struct_fields__ if name != "figures"}
    return ArticleRef(**known, figures=numbers)


def _mention_id(mention: Mention, reference: ArticleRef) -> str:
    return content_id("mention", reference.article_id, msgspec.json.encode(mention))


def _mention_record(mention: Mention, reference: ArticleRef, record: Record, siblings: list[str]) -> Record:
    mention_id = _mention_id(mention, reference)
    said = MentionRecord(mention_id=mention_id, mention=mention, article=reference, siblings=siblings)
    return encode(MENTIONS, reference.article_id, said, time=record.time, record_id=mention_id, parent=record)
