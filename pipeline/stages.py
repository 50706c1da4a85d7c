"""The CPU stages as a child process makes them: plain callables whose arguments travel as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

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
        if isinstance(article, Skip):
            return TagResult(disposition="no_text", lang=raw.lang), raw.title
        text = f"{article.title}\n{article.text}"
        if not article.gate:
            return TagResult(disposition="off_topic", lang=article.lang), text
        return self._tagger.tag(article), text
