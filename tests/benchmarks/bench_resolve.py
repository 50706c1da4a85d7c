"""How long the registry takes to come back and a mention to be resolved, beside 1,000, 10,000 and 100,000 past events.

Run: .venv/bin/python tests/benchmarks/bench_resolve.py [EVENTS ...]. Prints seconds of restore, microseconds a mention (wall: median, 95th and 99th
percentile; processor time with making the mention: mean), and resident memory. One thread; the figures hold for the machine they were taken on.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from datetime import UTC, datetime, timedelta

import psutil

from pipeline import codec
from pipeline.ids import content_id
from pipeline.records import ArticleRef, Evidence, Mention, MentionRecord, NextStep, Participant, Record
from pipeline.topics import EVENTS, MENTIONS
from processors.resolve import ResolveStage

STATES = [
    "MX",
    "US",
    "GT",
    "HN",
    "SV",
    "CR",
    "PA",
    "CO",
    "VE",
    "CL",
    "PE",
    "EC",
    "BR",
    "AR",
    "CA",
    "CU",
    "DO",
    "HT",
    "ES",
    "FR",
    "IT",
    "DE",
    "GB",
    "IE",
    "PT",
    "MA",
    "TN",
    "LY",
    "DZ",
    "EG",
    "TR",
    "GR",
    "CY",
    "MT",
    "RS",
    "AL",
    "BA",
    "XK",
    "AT",
    "HU",
]
CITIES = ["Rabat", "Madrid", "Rome", "Tunis", "Ankara", "Berlin", "Geneva", "Lima", "Quito", "San Jose"]
BODIES = [None, "joint working group on migration", "joint commission on visas", "high-level dialogue on migration"]
SOURCES = 3


def mention(number: int, event: int, chance: random.Random) -> MentionRecord:
    """The ``number``-th mention, one of ``SOURCES`` about its event."""
    rng = random.Random(event)
    pair = sorted(rng.sample(STATES, 2))
    day = datetime(2014, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(4300))
    shown = day + timedelta(days=chance.randrange(3))
    people = [Participant(name=f"{rng.choice(CITIES)} {rng.randrange(10_000)}", role="minister", party=p) for p in pair for _ in range(2)]
    text = Mention(
        type=rng.choice(["bilateral_meeting", "bilateral_meeting", "working_group"]),
        status="agreed" if rng.random() < 0.3 else "held",
        parties=pair,
        date=day.date().isoformat() if chance.random() < 0.6 else None,
        date_basis="explicit",
        venue=rng.choice(CITIES),
        mechanism=rng.choice(BODIES),
        participants=people[: chance.randrange(1, 5)],
        topics=["irregular_migration"],
        next_step=NextStep(kind="meeting", text="to meet again", date=(day + timedelta(days=90)).isoformat()[:7])
        if rng.random() < 0.2
        else None,
        evidence=[Evidence(quote="the two governments met and agreed to go on " * 3, start=10, end=139)] * 2,
        confidence=0.9,
    )
    article = ArticleRef(
        article_id=content_id(str(number)),
        url=f"https://paper{chance.randrange(500)}.example/{number}",
        outlet=f"Paper {chance.randrange(500)}",
        title="Ministers meet on migration",
        lang="en",
        published=shown.date().isoformat(),
        retrieved=shown.isoformat().replace("+00:00", "Z"),
        fingerprint=sorted(chance.randrange(2**32) for _ in range(64)),
    )
    return MentionRecord(mention_id=content_id("m", str(number)), mention=text, article=article)


def record(said: MentionRecord) -> Record:
    shown = datetime.fromisoformat((said.article.retrieved or "").replace("Z", "+00:00"))
    return codec.encode(MENTIONS, said.article.article_id, said, time=int(shown.timestamp() * 1000), record_id=said.mention_id)


def build(events: int) -> list[Record]:
    """The compacted topic after about ``events`` events: resolved for real, in shuffled order."""
    chance = random.Random(7)
    order = [event for event in range(events) for _ in range(chance.choice((1, 1, 2)))]
    chance.shuffle(order)
    stage, last = ResolveStage(), {}
    for number, event in enumerate(order):
        for outcome in stage.apply(record(mention(number, event, chance))):
            if isinstance(outcome, Record) and outcome.topic == EVENTS:
                last[outcome.key] = outcome
    return list(last.values())


def measure(events: int) -> None:
    began = time.perf_counter()
    stored = build(events)
    built = time.perf_counter() - began
    bytes_kept = sum(len(one.value) for one in stored)
    before = psutil.Process().memory_info().rss
    stage = ResolveStage()
    began = time.perf_counter()
    stage.restore(stored)
    restored = time.perf_counter() - began
    known = len(stored)
    del stored  # a daemon reads the topic as a stream; records held would only give the garbage collector work
    chance = random.Random(11)
    spent: list[float] = []
    cpu = time.process_time()
    for number in range(2000):
        said = record(mention(10_000_000 + number, chance.randrange(events), chance))
        began = time.perf_counter()
        stage.apply(said)
        spent.append((time.perf_counter() - began) * 1e6)
    worked = (time.process_time() - cpu) / len(spent) * 1e6
    after = psutil.Process().memory_info().rss
    cuts = statistics.quantiles(spent, n=100)
    print(
        f"events {known:>7,}  topic {bytes_kept / 1e6:7.1f} MB  built {built:6.1f} s  restored {restored:6.2f} s  "
        f"mention us: median {cuts[49]:6.0f}  p95 {cuts[94]:6.0f}  p99 {cuts[98]:7.0f}  cpu mean {worked:6.0f}  registry +{(after - before) / 1e6:6.1f} MB resident",
        flush=True,
    )


if __name__ == "__main__":
    for size in [int(one) for one in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        measure(size)
