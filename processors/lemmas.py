"""Verbs by their dictionary form, for languages without a trustworthy parser: spaCy's blank tokenizer and simplemma's lemma lexicon.

A language file lists the forms the press uses; this finds the ones nobody listed ("se reuniesen", "firmasen"), so that they count at least as what the verb
means, if not in which tense. Pure.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import simplemma
import spacy

from processors.fold import fold_text
from processors.lexicon import Hit

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from processors.languages.base import Language

LEXICONS = frozenset({"es", "fr", "de", "it", "pt", "ru"})
"""Languages simplemma has a full lexicon for; Turkish and Arabic join too much to a word for one."""

LONGEST_WORD = 30


@lru_cache(maxsize=len(LEXICONS))
def tokenizer(lang: str) -> Pipeline:
    """A blank pipeline: tokens with offsets, no model."""
    return spacy.blank(lang)


@lru_cache(maxsize=50_000)
def lemma(word: str, lang: str) -> str:
    """The folded dictionary form of a word."""
    return fold_text(simplemma.lemmatize(word, lang=lang))


def hits(text: str, start: int, language: Language) -> list[Hit]:
    """A hit for each word of ``text`` (which stands at ``start`` in the article) that is a form of a listed verb."""
    if language.code not in LEXICONS or not language.verbs:
        return []
    known = language.verb_cues
    nlp = tokenizer(language.code)
    found = []
    with nlp.memory_zone():
        for token in nlp.make_doc(text):
            word = token.text
            if word.isalpha() and 4 <= len(word) <= LONGEST_WORD:
                base = lemma(word.lower(), language.code)
                if base in known:
                    found.append(Hit(known[base], start + token.idx, start + token.idx + len(word), base))
    return found
