"""The CPU stages as a child process makes them: plain callables whose arguments travel as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

import msgspec

from pipeline.codec import decode
from pipeline.records import Article, RawArticle, Record, TagResult
from pipeline.stage import Outcome, Skip, Stage
from pipeline.topics import ARTICLES_RAW

LINES = "lines"
"""Not a topic: where ``ReadStage`` puts what is printed and never stored."""


def extract() -> Stage:
    """articles.raw -> articles"""
    from processors.extract import ExtractStage
    from processors.gate import passes

    return ExtractStage(passes)


def tag() -> Stage:
    """articles -> mentions"""
    from processors.tag import TagStage

    return TagStage()


class ReadStage:
    """articles.raw -> one mention line each: what ``dragoman extract`` does, extraction and tagging in one."""

    name = "read"
    reads = (ARTICLES_RAW,)
    writes = (LINES,)

    def __init__(self, with_text: bool = False) -> None:
        from processors.tag import Tagger

        self._tagger = Tagger()
        self._with_text = with_text

    def apply(self, record: Record) -> Sequence[Outcome]:
        from processors.extract import extract
        from processors.gate import passes
        from processors.mention_line import mention_line

        raw = decode(record, RawArticle)
        article = extract(raw, passes)
        result, text = self._read(raw, article)
        line = mention_line(raw.article_id, result, text=text if self._with_text else None)
        return [
            Record(
                topic=LINES,
                key=raw.article_id,
                value=json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode(),
                time=record.time,
            )
        ]

    def _read(self, raw: RawArticle, article: Article | Skip) -> tuple[TagResult, str]:
        """What was found, and the text it counts in: a given one to the letter, with what the reading leaves out."""
        from processors.mention_line import as_printed

        if isinstance(article, Skip):
            return TagResult(disposition="no_text", lang=raw.lang), raw.title
        text = f"{article.title}\n{article.text}"
        result = self._tagger.tag(article) if article.gate else TagResult(disposition="off_topic", lang=article.lang)
        if article.extraction != "given":
            return result, text
        given = f"{raw.title}\n{raw.text}"
        return msgspec.structs.replace(result, mentions=[as_printed(mention, given) for mention in result.mentions]), given
