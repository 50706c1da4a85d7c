"""A candidate event: what a finder in ``processors.events`` proposes before the slots are filled and the model has judged it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pipeline.records import EventType, Status
from processors.reading import Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Draft(msgspec.Struct):
    """``trigger`` is the sentence that carries the event, ``support`` those that belong to it; ``score`` ranks drafts of one article;
    ``beside_body``: the article tells of a new joint body too, so that a promised session is the body's; ``encoded``: the vectors of its passages
    (``processors.model.meaning``), where the verdict asked for them."""

    type: EventType
    status: Status
    trigger: Sentence
    support: list[Sentence]
    rule: str
    parties: list[str] = []
    mechanism: str | None = None
    ordinal: int | None = None
    score: float = 0.0
    features: dict[str, float] = {}
    denied_by: list[str] = []
    confidence: float = 0.5
    beside_body: bool = False
    encoded: NDArray[np.float32] | None = None
