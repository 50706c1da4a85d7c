"""The pipeline itself, as ``dragoman run --only STEP`` runs it: extract, tag, resolve and deliver, each in processes of its own.

Two seams of the program are taken hold of, the opening of the log and the wall clock. What must come out is computed by the stages alone, without a log:
articles and mentions as sets; events and alerts, byte for byte and in order, by folding the mentions in the order in which they now stand.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from connectors.files import article_of, article_record
from connectors.newsroom import content
from pipeline import config, stages
from pipeline.clock import SystemClock
from pipeline.daemon import resolve_options
from pipeline.errors import Rejected
from pipeline.log.base import Log, last_by_key
from pipeline.records import Record
from pipeline.stage import Skip, Stage
from pipeline.topics import ALERTS, ARTICLES, ARTICLES_RAW, DEAD_LETTERS, EVENTS, MENTIONS, RETRIES
from tests.chaos.control import KAFKA, Control, break_log, compare, verdict

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "dev"
ON_TOPIC, NEAR, POISON = 25, 12, 151
"""Every 25th article is on the subject, the one 12 after it is labelled as near it and not on it, every 151st cannot be read."""

BROKEN_PAUSE_S = 2.0
"""Between the two halves of a commit in a wrong order: as a slow network would part them."""

TOWNS = [
    "Kelmore",
    "Varnby",
    "Ostrow",
    "Pellicano",
    "Quintero",
    "Dunmere",
    "Alcazaba",
    "Lindau",
    "Torvik",
    "Marazul",
    "Beaufont",
    "Sarnath",
]
THINGS = [
    "the town library",
    "the tram depot",
    "a school orchestra",
    "the harbour crane",
    "an orchard",
    "the chess club",
    "the river ferry",
    "a bakery",
]
LINES = {
    "en": [
        "{thing} in {town} opens again on Saturday after {n} weeks of repairs.",
        "Volunteers painted {n} benches along the promenade of {town}.",
        "The weather service expects {n} millimetres of rain over {town} and clear skies after that.",
        "A goalkeeper from {town} saved {n} shots and was cheered for minutes.",
        "Prices of plums rose by {n} per cent at the market of {town}, growers say.",
        "Visitors may see {thing} for a ticket of {n} crowns until the end of the month.",
    ],
    "es": [
        "El mercado de {town} vendió {n} cajas de ciruelas durante la mañana.",
        "La orquesta juvenil de {town} ensaya {n} piezas para el concierto de otoño.",
        "Se esperan {n} milímetros de lluvia sobre {town} y cielo despejado el domingo.",
        "El equipo de ajedrez de {town} ganó {n} partidas seguidas.",
    ],
    "de": [
        "Die Straßenbahn in {town} fährt nach {n} Wochen wieder bis zum Hafen.",
        "Auf dem Markt von {town} kosten Pflaumen {n} Prozent mehr als im Vorjahr.",
        "Der Wetterdienst erwartet {n} Millimeter Regen über {town}.",
        "Das Jugendorchester von {town} spielt am Sonntag {n} Stücke.",
    ],
}
"""Sentences of everyday news that has nothing to do with the subject, made for this test."""


class RealChain:
    processes = "extract tag resolve deliver"
    outputs = (ARTICLES, MENTIONS, ALERTS, DEAD_LETTERS)
    groups = {"extract": (ARTICLES_RAW,), "tag": (ARTICLES,), "resolve": (MENTIONS,), "deliver.jsonl": (ALERTS,)}
    progress_s, lull_s = 60.0, 2.0

    def record(self, number: int) -> Record:
        if number % POISON == 3:
            return Record(topic=ARTICLES_RAW, key=f"a{number}", value=b'{"article_id": 5}', time=1_700_000_000_000 + number)
        return article_record(article_of(article(number)), now_ms=1_700_000_000_000 + number)

    def step(self, stages: list[str], log: str, instance: str, broken: str, folder: Path) -> int:
        """The program until SIGTERM; its exit code."""
        from pipeline.cli import app, run

        control = Control(folder)
        opened = run.open_configured
        run.open_configured = lambda settings: break_log(opened(settings), broken, control, BROKEN_PAUSE_S)
        now_ms = SystemClock.now_ms
        SystemClock.now_ms = lambda clock: now_ms(clock) + int(control.read().get("clock_ms", 0))  # type: ignore[method-assign]
        os.environ.update(environment(log, instance, folder))
        try:
            app.app(["run", "--only", ",".join(stages)], standalone_mode=True)
        except SystemExit as end:
            return int(end.code or 0)
        return 0

    def check(self, log: Log, articles: int, folder: Path) -> dict[str, Any]:
        """Compare every output topic, as a committed reader sees it, with what the stages give without a log."""
        raw, clean, said, dead = expected(articles)
        mentions, alerts = list(log.read(MENTIONS)), list(log.read(ALERTS))
        events, told = folded(mentions, environment("memory:", "check", folder))
        findings = {
            ARTICLES_RAW: compare(bare(log.read(ARTICLES_RAW)), raw),
            ARTICLES: compare(bare(log.read(ARTICLES)), clean),
            MENTIONS: compare(bare(mentions), said),
            ALERTS: compare(bare(alerts), bare(told)),
            DEAD_LETTERS: compare(Counter(json.loads(record.value)["key"] for record in log.read(DEAD_LETTERS)), dead),
        }
        created = Counter(record.key for record in alerts if (record.header("ce_type") or "").endswith(".created.v1"))
        table = {key: record.value for key, record in last_by_key(log.read(EVENTS)).items()}
        ids = [str(record.header("ce_id")) for record in alerts]
        lines = [json.loads(line)["id"] for line in delivered(folder)]
        wrong = {
            "second_created": sum(count - 1 for count in created.values()),
            "wrong_events": sum(table.get(key) != events.get(key) for key in table.keys() | events.keys()),
            "alerts_out_of_order": int([one.value for one in alerts] != [one.value for one in told]),
            "unread": sum(log.lag(group, reads) for group, reads in self.groups.items()),
            "still_parked": len(last_by_key(log.read(RETRIES))),
            "not_delivered": len(set(ids) - set(lines)),
            "unaccounted": sum(raw.values()) - articles,
        }
        other = {"inputs": sum(raw.values()), "on_topic": len(range(0, articles, ON_TOPIC)), "mentions": len(mentions)}
        return verdict(findings, wrong, {**other, "created": len(created), "alerts": len(alerts), "lines": len(lines)})


def environment(log: str, instance: str, folder: Path) -> dict[str, str]:
    """The program's configuration."""
    kafka = {f"DRAGOMAN_KAFKA__{name.upper()}": str(value) for name, value in KAFKA.items()}
    sinks = {"DRAGOMAN_SINKS__CONSOLE__ENABLED": "false", "DRAGOMAN_SINKS__JSONL__PATH": str(folder / "alerts.jsonl")}
    return {"DRAGOMAN_LOG": log, "DRAGOMAN_KAFKA__INSTANCE": instance, **kafka, **sinks}


# -- what goes in ------------------------------------------------------------------------------------------------------


def article(number: int) -> dict[str, Any]:
    """One article as ``dragoman ingest`` reads it: labelled, near the subject, or made up."""
    on, near = labelled()
    turn = number // ON_TOPIC
    if number % ON_TOPIC == 0:
        return {**on[turn % len(on)], "id": f"a{number}"}
    if number % ON_TOPIC == NEAR and turn < len(near):
        return {**near[turn], "id": f"a{number}"}
    return everyday(number)


@cache
def labelled() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The labelled articles of the golden set, those on the subject and the others; pages of the newsroom as pages."""
    lines = [json.loads(line) for path in sorted(GOLDEN.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    random.Random(7).shuffle(lines)
    pages = content.pages()
    for line in lines:
        page = pages.get(line["id"])
        if page is not None:
            line["html"] = content.render_page(page).decode(content.outlets()[page.outlet_id].page_charset)
            line["text"] = None
    on = [line for line in lines if line["relevant"] and line["events"]]
    return on, [line for line in lines if not line["relevant"]]


def everyday(number: int) -> dict[str, Any]:
    """A made-up article of a few hundred to a few thousand characters, every third one as a page."""
    rng = random.Random(number)
    lang = rng.choice(list(LINES))
    told = [
        rng.choice(LINES[lang]).format(town=rng.choice(TOWNS), thing=rng.choice(THINGS), n=rng.randint(2, 99)).capitalize()
        for _ in range(rng.randint(4, 30))
    ]
    made = {"id": f"a{number}", "url": f"https://outlet-{number % 40}.example/{number}", "lang": lang, "title": told[0]}
    made |= {"published": f"2024-{1 + number % 12:02}-{1 + number % 28:02}", "outlet": f"Outlet {number % 40}"}
    if number % 3:
        return {**made, "text": " ".join(told)}
    paragraphs = "".join(f"<p>{line}</p>" for line in told)
    return {**made, "html": f"<html><head><title>{told[0]}</title></head><body><article>{paragraphs}</article></body></html>"}


# -- what must come out ------------------------------------------------------------------------------------------------


def expected(articles: int) -> tuple[Counter[Any], Counter[Any], Counter[Any], Counter[Any]]:
    """Raw articles, articles, mentions, and the keys of dead letters; every input is in one of them or was skipped with a reason."""
    chain = RealChain()
    raw = [chain.record(number) for number in range(articles)]
    clean, dead = applied(stages.extract(), raw)
    said, none = applied(stages.tag(), clean)
    assert not none
    return bare(raw), bare(clean), bare(said), Counter(dead)


def applied(stage: Stage, records: Iterable[Record]) -> tuple[list[Record], list[str]]:
    """What a stage makes of records, and the keys of those it rejects."""
    made: list[Record] = []
    dead = []
    for record in records:
        try:
            made += [one for one in stage.apply(record) if isinstance(one, Record)]
        except Rejected:
            dead.append(record.key)
    return made, dead


def folded(mentions: Iterable[Record], environ: dict[str, str]) -> tuple[dict[str, bytes], list[Record]]:
    """The events as a table and the alerts in order, from mentions in the order in which they stand."""
    from processors.resolve import ResolveStage

    stage = ResolveStage(resolve_options(config.load(environ=environ)))
    table: dict[str, bytes] = {}
    alerts = []
    for mention in mentions:
        for one in stage.apply(mention):
            if isinstance(one, Skip):
                continue
            assert isinstance(one, Record)
            if one.topic == EVENTS:
                table[one.key] = one.value
            else:
                alerts.append(one)
    return table, alerts


def bare(records: Iterable[Record]) -> Counter[Any]:
    """Records without their place and their parent's."""
    return Counter((record.key, record.value, record.time, record.header("id"), record.header("ce_id")) for record in records)


def delivered(folder: Path) -> list[str]:
    file = folder / "alerts.jsonl"
    return file.read_text("utf-8").splitlines() if file.exists() else []
