"""How well mention lines follow labelled articles: the scorer behind ``dragoman eval``. Pure: rows in, figures out.

What is counted is fixed by the labelled set's own rules (``docs/evaluation.md``):

- An article is worthy when its labels hold a ``bilateral_meeting`` or ``working_group`` that is planned, held or agreed. Borderline
  articles count for nothing; those whose only events are agreements, calls, denied or cancelled count in the event figures alone.
- A ``working_group`` that was ``held`` is a session and counts as a meeting. Events of one article that nothing but an empty field
  tells apart are one.
- Events of an article are paired one to one within their type by overlap of parties (Jaccard); a pair is exact at 1 and loose from 0.5.
- Slots are scored on loose pairs. Days known from other coverage only (``date_from: sister``) are not scored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from pipeline.errors import Rejected
from pipeline.records import Mention

ALERTED = ("bilateral_meeting", "working_group")
LIVE = frozenset({"planned", "held", "agreed"})
LOOSE, EXACT = 0.5, 1.0
UNNAMED = "unnamed"
"""The trap of an article whose label gives a reason in free words only."""
LONGEST_NAME, LONGEST_VENUE = 8, 12
"""Words beyond which a found name or venue is a piece of text and no answer."""
PLACE_WORDS = frozenset(["the", "of", "de", "la", "el", "palace", "palacio", "city", "ministry"])
"""Words two different venues may share."""

_TRAP = re.compile(r"^([a-z]+(?:-[a-z]+)*(?:, ?[a-z]+(?:-[a-z]+)*)*):")


class Named(msgspec.Struct, frozen=True):
    """A participant, as far as it is scored."""

    name: str | None = None


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One event, as a label or a mention tells it. ``date`` is ISO cut to its precision, an EDTF interval or ``XXXX-MM-DD``."""

    type: str
    status: str | None = None
    parties: tuple[str, ...] | None = ()
    date: str | None = None
    date_from: str | None = None
    venue: str | None = None
    mechanism: str | None = None
    participants: tuple[Named, ...] | None = ()
    confidence: float | None = None

    @property
    def who(self) -> frozenset[str]:
        return frozenset(self.parties or ())

    @property
    def names(self) -> list[str]:
        return [p.name for p in self.participants or () if p.name and _plain(p.name)]


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """One article of a labelled set. ``trap`` says what fools a machine: ``name, name: reason``, or the reason alone."""

    id: str
    lang: str
    relevant: bool
    events: tuple[Told, ...]
    title: str | None = None
    borderline: bool | None = False
    trap: str | None = None

    @property
    def traps(self) -> tuple[str, ...]:
        """The names of its traps; ``unnamed`` for a reason in free words, none where no trap is noted."""
        if not self.trap:
            return ()
        found = _TRAP.match(self.trap)
        return tuple(name.strip() for name in found.group(1).split(",")) if found else (UNNAMED,)


class MentionLine(msgspec.Struct, frozen=True, kw_only=True):
    """What ``dragoman extract`` prints for an article, as far as it is scored."""

    id: str | None = None
    mentions: tuple[Told, ...] | None = ()


_Line = TypeVar("_Line", Labelled, MentionLine)


class Tally(msgspec.Struct):
    """Hits, false alarms, misses and right silences."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def add(self, found: int, said: int, wanted: int) -> None:
        self.tp += found
        self.fp += said - found
        self.fn += wanted - found

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def specificity(self) -> float | None:
        return self.tn / (self.tn + self.fp) if self.tn + self.fp else None

    @property
    def always_yes(self) -> float:
        """F1 of a machine that says yes to every one of these articles."""
        return Tally(tp=self.tp + self.fn, fp=self.tn + self.fp).f1


class Share(msgspec.Struct):
    """``hit`` of ``of``."""

    hit: int = 0
    of: int = 0

    def add(self, hit: float | bool, of: int = 1) -> None:
        self.hit += int(hit)
        self.of += of

    @property
    def value(self) -> float | None:
        return self.hit / self.of if self.of else None


class Pair(msgspec.Struct, frozen=True):
    """A labelled event and the mention taken for it; ``overlap`` is the Jaccard index of their parties."""

    overlap: float
    gold: Told
    said: Told


class Judgement(msgspec.Struct, frozen=True):
    """One article read against its labels. ``cell`` is its place in the article table, None where it is left out of it."""

    row: Labelled
    gold: list[Told]
    said: list[Told]
    pairs: list[Pair]
    cell: str | None
    others: list[Told]
    """Mentions that raise no alert: agreements, calls, what was cancelled or denied."""


class Scores(msgspec.Struct):
    """The counts of a group of articles; ``figures`` are read off them."""

    articles: int
    article: Tally
    exact: Tally
    loose: Tally
    types: dict[str, Tally]
    slots: dict[str, Share]
    invented: Share
    strangers: int
    """Names found that no label has."""


SLOTS = ("status", "date", "venue", "mechanism", "participants")


def labelled(lines: Iterable[bytes], where: str = "gold") -> list[Labelled]:
    """A labelled set from its lines. Raises ``Rejected`` naming the first line that is none."""
    return [_decoded(line, Labelled, f"{where}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def mention_lines(lines: Iterable[bytes], where: str = "mentions") -> dict[str, tuple[Told, ...]]:
    """Article id -> its mentions, from what ``dragoman extract`` prints. Raises ``Rejected`` naming the first line that is none."""
    read = [_decoded(line, MentionLine, f"{where}:{number}") for number, line in enumerate(lines, 1) if line.strip()]
    return {line.id: line.mentions or () for line in read if line.id is not None}


def _decoded(line: bytes, kind: type[_Line], where: str) -> _Line:
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.DecodeError as error:
        raise Rejected(f"{where}: {error}") from error


def as_told(mentions: Sequence[Mention]) -> tuple[Told, ...]:
    """Mentions as they are scored."""
    return msgspec.convert(mentions, tuple[Told, ...], from_attributes=True)


def judge(gold: Iterable[Labelled], said: Mapping[str, Sequence[Told]]) -> list[Judgement]:
    """Every labelled article with what was said of it; an article nothing was said of counts as silence."""
    return [_judged(row, said.get(row.id, ())) for row in gold]


def _judged(row: Labelled, mentions: Sequence[Told]) -> Judgement:
    gold, said = live(row.events), live(mentions)
    cell = None
    if not row.borderline and bool(gold) == row.relevant:
        cell = ("tp" if said else "fn") if gold else ("fp" if said else "tn")
    return Judgement(row, gold, said, paired(gold, said), cell, [told for told in mentions if not _counts(told)])


def _counts(told: Told) -> bool:
    return told.type in ALERTED and told.status in LIVE


def live(events: Iterable[Told]) -> list[Told]:
    """The events worth an alert, sessions as meetings, those told twice in one article joined: the first telling, its gaps filled from later ones."""
    kept: list[Told] = []
    for told in events:
        if not _counts(told):
            continue
        if told.type == "working_group" and told.status == "held":
            told = replace(told, type="bilateral_meeting")
        twin = next((i for i, other in enumerate(kept) if _same_telling(other, told)), None)
        if twin is None:
            kept.append(told)
        else:
            kept[twin] = _filled(kept[twin], told)
    return kept


def _same_telling(one: Told, other: Told) -> bool:
    if (one.type, one.status, one.who) != (other.type, other.status, other.who):
        return False
    fields = ((one.date, other.date), (one.mechanism, other.mechanism))
    return not any(a and b and a != b for a, b in fields)


def _filled(first: Told, later: Told) -> Told:
    gaps = {name: getattr(later, name) for name in Told.__struct_fields__ if getattr(later, name) and not getattr(first, name)}
    return replace(first, **gaps)


def paired(gold: Sequence[Told], said: Sequence[Told]) -> list[Pair]:
    """Events of the same type paired one to one, best overlap of parties first; status, date, body and order break ties."""
    options = [
        (
            overlap(g.who, s.who),
            g.status == s.status,
            bool(g.date) and same_date(g.date or "", s.date),
            bool(words(g.mechanism) & words(s.mechanism)),
            -i,
            -j,
        )
        for i, g in enumerate(gold)
        for j, s in enumerate(said)
        if g.type == s.type
    ]
    pairs: list[Pair] = []
    taken_gold: set[int] = set()
    taken_said: set[int] = set()
    for share, _, _, _, i, j in sorted(options, reverse=True):
        if share > 0 and i not in taken_gold and j not in taken_said:
            taken_gold.add(i)
            taken_said.add(j)
            pairs.append(Pair(share, gold[-i], said[-j]))
    return pairs


def scores(judgements: Sequence[Judgement]) -> Scores:
    """The counts over these articles."""
    total = Scores(
        len(judgements), Tally(), Tally(), Tally(), {kind: Tally() for kind in ALERTED}, {slot: Share() for slot in SLOTS}, Share(), 0
    )
    for one in judgements:
        if one.cell:
            setattr(total.article, one.cell, getattr(total.article, one.cell) + 1)
        if not one.row.borderline:
            _count_events(total, one)
            for pair in one.pairs:
                if pair.overlap >= LOOSE:
                    _count_slots(total, pair)
    return total


def _count_events(total: Scores, one: Judgement) -> None:
    said, wanted = len(one.said), len(one.gold)
    total.exact.add(sum(pair.overlap >= EXACT for pair in one.pairs), said, wanted)
    total.loose.add(sum(pair.overlap >= LOOSE for pair in one.pairs), said, wanted)
    for kind, tally in total.types.items():
        hits = sum(pair.overlap >= LOOSE and pair.gold.type == kind for pair in one.pairs)
        tally.add(hits, sum(told.type == kind for told in one.said), sum(told.type == kind for told in one.gold))


def _count_slots(total: Scores, pair: Pair) -> None:
    gold, said, slots = pair.gold, pair.said, total.slots
    slots["status"].add(gold.status == said.status)
    if gold.date_from == "sister":
        pass
    elif gold.date:
        slots["date"].add(same_date(gold.date, said.date))
    else:
        total.invented.add(bool(said.date))
    if gold.venue:
        slots["venue"].add(same_venue(gold.venue, said.venue))
    if gold.mechanism:
        slots["mechanism"].add(same_text(gold.mechanism, said.mechanism))
    if gold.participants:
        hits, strangers = common_names(gold.names, said.names)
        slots["participants"].add(hits, len(gold.names))
        total.strangers += strangers


def figures(total: Scores) -> dict[str, float | None]:
    """The figures by name, fractions; None where nothing was there to count. ``date_invented_errors`` is the one where lower is better."""
    article, loose, people = total.article, total.loose, total.slots["participants"]
    out: dict[str, float | None] = {
        "article_P": article.precision, "article_R": article.recall, "article_F1": article.f1, "article_specificity": article.specificity,
        "article_F1_always_yes": article.always_yes, "event_exact_F1": total.exact.f1,
        "event_P": loose.precision, "event_R": loose.recall, "event_F1": loose.f1,
    }  # fmt: skip
    for kind, tally in total.types.items():
        out |= {f"{kind}_P": tally.precision, f"{kind}_R": tally.recall, f"{kind}_F1": tally.f1}
    out |= {f"{slot}_accuracy": share.value for slot, share in total.slots.items()}
    named = people.hit + total.strangers
    out["participants_precision"] = people.hit / named if named else None
    out["date_invented_errors"] = total.invented.value
    return out


# What counts as the same


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard index; two empty sets are equal."""
    return len(one & other) / len(one | other) if one | other else 1.0


def same_date(gold: str, said: str | None) -> bool:
    """Equal; without a year the month and day; intervals where they meet, unless one is far more precise than the other."""
    if not said:
        return False
    if gold.startswith("XXXX"):
        return said[4:] == gold[4:]
    if "/" not in gold and "/" not in said:
        return gold == said
    gold_first, gold_last = _ends(gold)
    said_first, said_last = _ends(said)
    return gold_first <= said_last + "~" and said_first <= gold_last + "~" and abs(len(gold_first) - len(said_first)) <= 3


def _ends(date: str) -> tuple[str, str]:
    first, slash, last = date.partition("/")
    return first, last if slash else first


def same_venue(gold: str, said: str | None) -> bool:
    """A telling word in common, and no longer than a place is."""
    found = words(said)
    return 0 < len(found) <= LONGEST_VENUE and bool((words(gold) & found) - PLACE_WORDS)


def same_text(gold: str, said: str | None) -> bool:
    """F1 of the words at least one half."""
    wanted, found = words(gold), words(said)
    common = len(wanted & found)
    return common > 0 and 2 * common / (len(wanted) + len(found)) >= 0.5


def common_names(gold: Sequence[str], said: Sequence[str]) -> tuple[int, int]:
    """How many labelled names were found, and how many found ones no label has; each found name serves once."""
    left = list(said)
    hits = 0
    for name in gold:
        match = next((found for found in left if same_person(name, found)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits, len(left)


def same_person(gold: str, said: str) -> bool:
    """Two words in common, or all of a name of one word."""
    wanted, found = words(gold), words(said)
    return bool(wanted) and len(found) <= LONGEST_NAME and len(wanted & found) >= min(2, len(wanted))


def words(text: str | None) -> set[str]:
    """The words of a text without case, accents and punctuation; hyphens and apostrophes part them."""
    return set(_plain((text or "").replace("-", " ").replace("'", " ")).split())


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in flat if c == " " or c.isalnum()).strip()


# Groups


def by_language(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """Articles by language, the largest group first."""
    return _grouped((one.row.lang, one) for one in judgements)


def by_trap(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """Articles by trap, the largest group first; an article with two traps stands under both."""
    return _grouped((trap, one) for one in judgements for trap in one.row.traps)


def pools(judgements: Sequence[Judgement]) -> dict[str, list[Judgement]]:
    """All articles, English, Spanish and the other languages pooled: the groups that targets and floors name. Empty groups are left out."""
    groups = {
        "all": list(judgements),
        "en": [one for one in judgements if one.row.lang == "en"],
        "es": [one for one in judgements if one.row.lang == "es"],
        "other": [one for one in judgements if one.row.lang not in ("en", "es")],
    }
    return {name: members for name, members in groups.items() if members}


def _grouped(keyed: Iterable[tuple[str, Judgement]]) -> dict[str, list[Judgement]]:
    groups: dict[str, list[Judgement]] = {}
    for key, one in keyed:
        groups.setdefault(key, []).append(one)
    return dict(sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])))


# Whether the confidence means something


class Bin(msgspec.Struct, frozen=True):
    """Mentions said with a confidence from ``low``: how many, with what mean confidence, and what share of them was right."""

    low: float
    count: int
    said: float
    true: float


class Calibration(msgspec.Struct, frozen=True):
    """``brier``: mean squared distance of confidence from truth; ``error``: expected calibration error over the bins (lower is better)."""

    bins: list[Bin]
    brier: float | None
    error: float | None


def calibration(judgements: Iterable[Judgement], *, threshold: float = LOOSE, bins: int = 10) -> Calibration:
    """The confidence of live mentions against whether a labelled event of their type with these parties exists (overlap from ``threshold``)."""
    said = [(told.confidence, _is_true(told, one, threshold)) for one in judgements if not one.row.borderline for told in one.said]
    told = [(confidence, true) for confidence, true in said if confidence is not None]
    if not told:
        return Calibration([], None, None)
    found = []
    for place in range(bins):
        inside = [(c, t) for c, t in told if min(int(c * bins), bins - 1) == place]
        if inside:
            mean, share = sum(c for c, _ in inside) / len(inside), sum(t for _, t in inside) / len(inside)
            found.append(Bin(place / bins, len(inside), mean, share))
    return Calibration(
        bins=found,
        brier=sum((c - t) ** 2 for c, t in told) / len(told),
        error=sum(b.count * abs(b.said - b.true) for b in found) / len(told),
    )


def _is_true(told: Told, one: Judgement, threshold: float) -> bool:
    return any(pair.said is told and pair.overlap >= threshold for pair in one.pairs)
