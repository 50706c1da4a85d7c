"""The stages as their processes make them: plain callables without arguments that cannot travel as JSON."""

from __future__ import annotations

from pipeline.stage import Stage


def extract() -> Stage:
    """articles.raw -> articles"""
    from processors.extract import ExtractStage
    from processors.gate import passes

    return ExtractStage(passes)


def tag() -> Stage:
    """articles -> mentions"""
    from processors.tag import TagStage

    return TagStage()
