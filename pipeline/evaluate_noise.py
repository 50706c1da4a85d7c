"""How identity holds when mentions are misread: labels spoilt at the rates our own reading errs at, with seeds.

    python -m pipeline.evaluate_noise GOLD.jsonl [GOLD.jsonl ...] [--seeds N] [--scale X]

A date slips by a day, to another week, to that of an earlier meeting, or is lost; a party is dropped, added or taken for another; names, bodies, session
numbers and places are lost, made up or mistaken; a plan is read as held; a mention is missed. The figures are those of ``evaluate_alerts``.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Any

import msgspec

from pipeline import codec
from pipeline import evaluate_alerts as evaluate
from pipeline.records import Mention, MentionRecord, Participant, Record
from processors.identity import span


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """Share of mentions spoilt in each way. Measured on 385 mentions of tests/golden/devset and dev/ against their labels (November 2026)."""

    missed: float = 0.15
    date_lost: float = 0.05
    date_next: float = 0.08
    date_days: float = 0.02
    date_week: float = 0.04
    date_earlier: float = 0.04
    date_year: float = 0.01
    party_dropped: float = 0.05
    party_added: float = 0.025
    party_swapped: float = 0.01
    person_missed: float = 0.17
    person_added: float = 0.3
    body_lost: float = 0.2
    body_made: float = 0.09
    number_lost: float = 0.2
    number_made: float = 0.04
    venue_lost: float = 0.05
    venue_wrong: float = 0.2
    plan_held: float = 0.2


BODIES = ("joint working group", "working group", "grupo de trabajo", "joint committee of the two governments", "Commission")
PLACES = (("Geneva", "CH"), ("Brussels", "BE"), ("New York", "US"), ("Vienna", "AT"), ("Doha", "QA"))
OTHERS = ("US", "MX", "EU", "FR", "DE", "ES", "IT", "TR", "SY", "VE", "GT", "HN", "MR", "LY")
ABSENT = ("Karl Oberin", "Amina Deridi", "Paulo Restier", "Leyla Kanat", "Iris Vanholt", "Omar Selmani")


def spoilt(rows: Sequence[dict[str, Any]], seed: int, rates: Rates | None = None) -> list[Record]:
    """The labels of these articles as mentions, some of them misread; the same for the same seed."""
    rates = rates or Rates()
    out = []
    for record in evaluate.records(rows):
        said = codec.decode(record, MentionRecord)
        chance = random.Random(f"{seed} {said.mention_id}")
        if chance.random() < rates.missed:
            continue
        misread = msgspec.structs.replace(said, mention=_misread(said, chance, rates))
        out.append(codec.encode(record.topic, record.key, misread, time=record.time, record_id=said.mention_id))
    return out


def _misread(said: MentionRecord, chance: random.Random, rates: Rates) -> Mention:
    mention = said.mention
    date, basis = _date(said, chance, rates)
    parties = _parties(mention.parties, chance, rates)
    status = "held" if mention.status == "planned" and chance.random() < rates.plan_held else mention.status
    mechanism, ordinal = _body(mention, chance, rates)
    venue, country = _venue(mention, chance, rates)
    return msgspec.structs.replace(
        mention, date=date, date_basis=basis, parties=parties, status=status, mechanism=mechanism, ordinal=ordinal, venue=venue,
        venue_country=country, participants=_people(mention, parties, chance, rates),
    )  # fmt: skip


def _date(said: MentionRecord, chance: random.Random, rates: Rates) -> tuple[str | None, Any]:
    mention = said.mention
    draw, days = chance.random(), span(mention.date)
    shown = span(said.article.published) or span(said.article.retrieved)
    if draw < rates.date_lost:
        return None, "none"
    if days is None or days[1] - days[0] > 7:
        return mention.date, mention.date_basis
    draw -= rates.date_lost
    for rate, shift in (
        (rates.date_next, chance.choice((-1, 1))),
        (rates.date_days, chance.choice((-3, -2, 2, 3))),
        (rates.date_week, -chance.randint(4, 8)),
        (rates.date_earlier, -chance.randint(9, 45)),
        (rates.date_year, -chance.choice((365, 365, 180))),
    ):
        if draw < rate:
            moved = days[0] + shift
            late = shown is not None and shift > 0 and moved > shown[1] and mention.status != "planned"
            return (Date.fromordinal(days[0]) + timedelta(-shift if late else shift)).isoformat(), chance.choice(("explicit", "relative"))
        draw -= rate
    return mention.date, mention.date_basis


def _parties(parties: Sequence[str], chance: random.Random, rates: Rates) -> list[str]:
    draw, out = chance.random(), set(parties)
    if draw < rates.party_dropped:
        if len(out) > 2:
            out.discard(chance.choice(sorted(out)))
    elif draw < rates.party_dropped + rates.party_added:
        out.add(chance.choice(OTHERS))
    elif draw < rates.party_dropped + rates.party_added + rates.party_swapped:
        out.discard(chance.choice(sorted(out)))
        out.add(chance.choice([one for one in OTHERS if one not in out]))
    return sorted(out) if len(out) > 1 else list(parties)


def _body(mention: Mention, chance: random.Random, rates: Rates) -> tuple[str | None, int | None]:
    name, number = mention.mechanism, mention.ordinal
    if name is None:
        name = chance.choice(BODIES) if chance.random() < rates.body_made else None
    elif chance.random() < rates.body_lost:
        name = None
    if number is not None:
        return name, None if chance.random() < rates.number_lost else number
    return name, chance.choice((1, 1, 1, 2, 3)) if name and chance.random() < 3 * rates.number_made else None


def _venue(mention: Mention, chance: random.Random, rates: Rates) -> tuple[str | None, str | None]:
    draw = chance.random()
    if draw < rates.venue_wrong:
        return chance.choice(PLACES)
    return (None, None) if draw < rates.venue_wrong + rates.venue_lost else (mention.venue, mention.venue_country)


def _people(mention: Mention, parties: Sequence[str], chance: random.Random, rates: Rates) -> list[Participant]:
    kept = [one for one in mention.participants if chance.random() >= rates.person_missed and one.party in {None, *parties}]
    if chance.random() < rates.person_added:
        kept.append(Participant(name=chance.choice(ABSENT), party=chance.choice(sorted(parties))))
    return kept


def measured(rows: Sequence[dict[str, Any]], seed: int, rates: Rates | None = None) -> dict[str, float]:
    """Found, repeats, merges, and the B-cubed F1, of one spoilt reading. A repeat is counted against the events whose mentions were read."""
    out, _ = evaluate.run(spoilt(rows, seed, rates))
    gold = evaluate.gold_keys(rows)
    return evaluate.figures(out, gold, evaluate.wanted(rows)) | {"b_cubed": evaluate.b_cubed(evaluate.clusters(out), gold)[2]}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluate_noise", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", nargs="+", help="labelled articles, one JSON object a line")
    parser.add_argument("--seeds", type=int, default=10, help="how many readings to draw")
    parser.add_argument("--scale", type=float, default=1.0, help="all rates times this")
    given = parser.parse_args(arguments)
    rates = Rates(**{name: min(1.0, value * given.scale) for name, value in msgspec.structs.asdict(Rates()).items()})
    for path in given.gold:
        with open(path, encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        drawn = [measured(rows, seed, rates) for seed in range(given.seeds)]
        told = "  ".join(f"{name} {statistics.mean(one[name] for one in drawn):.3f}" for name in ("found", "repeats", "merges", "b_cubed"))
        print(f"{path:36s} events {drawn[0]['events']:.0f}  {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
