"""The scorer: hand-made labels and mentions, and the shared scorer on the same lines."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline import evaluate, evaluate_misses
from pipeline.cli.app import app
from pipeline.errors import Rejected
from pipeline.evaluate import Judgement, Told

GOLD = Path(__file__).parents[2] / "golden" / "devset.jsonl"


def told(parties: str = "MX-US", kind: str = "bilateral_meeting", status: str = "held", **slots: Any) -> dict[str, Any]:
    return {"type": kind, "status": status, "parties": parties.split("-"), **slots}


def row(name: str, *events: dict[str, Any], **fields: Any) -> dict[str, Any]:
    live = any(e["type"] in evaluate.ALERTED and e["status"] in evaluate.LIVE for e in events)
    return {"id": name, "lang": "en", "relevant": live, "borderline": False, "title": name, "events": list(events), **fields}


def judged(rows: list[dict[str, Any]], said: dict[str, list[dict[str, Any]]]) -> list[Judgement]:
    gold = evaluate.labelled(json.dumps(one).encode() for one in rows)
    lines = evaluate.mention_lines(json.dumps({"id": key, "mentions": mentions}).encode() for key, mentions in said.items())
    return evaluate.judge(gold, lines)


def figures(rows: list[dict[str, Any]], said: dict[str, list[dict[str, Any]]]) -> dict[str, float | None]:
    return evaluate.figures(evaluate.scores(judged(rows, said)))


def kinds(rows: list[dict[str, Any]], said: dict[str, list[dict[str, Any]]]) -> list[str]:
    return [miss.kind for miss in evaluate_misses.misses(judged(rows, said))]


def disturbed(gold: list[dict[str, Any]], seed: int) -> dict[str, list[dict[str, Any]]]:
    """Mentions as a poor reader would write them: the labels with slots lost, parties swapped, events added and dropped."""
    dice = random.Random(seed)
    said: dict[str, list[dict[str, Any]]] = {}
    for article in gold:
        mentions = [dict(event) for event in article["events"] if dice.random() > 0.2]
        for mention in mentions:
            for slot in ("status", "date", "venue", "mechanism", "participants"):
                donor = dice.choice(dice.choice(gold)["events"] or [mention])
                if dice.random() < 0.25:
                    mention[slot] = donor.get(slot)
            if dice.random() < 0.3:
                mention["parties"] = sorted({*mention["parties"][1:], dice.choice(["US", "FR", "MA"])})
        if dice.random() < 0.2:
            mentions += [dict(event) for event in dice.choice(gold)["events"]]
        said[article["id"]] = mentions
    return said


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(4))
def test_the_figures_are_those_of_the_shared_scorer(shared: Path, tmp_path: Path, seed: int) -> None:
    # Given
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    said = disturbed(rows, seed)
    mentions = tmp_path / "mentions.jsonl"
    mentions.write_text("".join(json.dumps({"id": key, "mentions": value}) + "\n" for key, value in said.items()), "utf-8")
    # When
    command = [sys.executable, str(shared / "devset" / "score.py"), str(GOLD), str(mentions)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ours = figures(rows, said)
    # Then
    theirs = {line.split()[0]: line.split()[1] for line in printed.splitlines() if "[" not in line}
    assert theirs == {name: "None" if value is None else f"{value:.3f}" for name, value in ours.items()}


def test_labels_said_again_word_for_word_get_full_marks() -> None:
    # Given
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    # When
    found = figures(rows, {one["id"]: one["events"] for one in rows})
    # Then
    wrong = {name: value for name, value in found.items() if value != 1.0 and name != "article_F1_always_yes"}
    assert wrong == {"date_invented_errors": 0.0}


def test_silence_has_full_specificity_and_no_recall() -> None:
    # Given
    rows = [row("a", told()), row("b"), row("c")]
    # When
    found = figures(rows, {})
    # Then
    assert (found["article_R"], found["article_specificity"], found["event_F1"]) == (0.0, 1.0, 0.0)
    assert found["article_F1_always_yes"] == pytest.approx(0.5)


def test_a_third_party_makes_an_event_loose_but_not_exact() -> None:
    # Given
    rows = [row("a", told("MX-US"))]
    # When
    found = figures(rows, {"a": [told("GT-MX-US")]})
    # Then
    assert (found["event_F1"], found["event_exact_F1"]) == (1.0, 0.0)
    assert kinds(rows, {"a": [told("GT-MX-US")]}) == ["extra party"]


def test_a_session_of_a_body_counts_as_a_meeting() -> None:
    # Given
    rows = [row("a", told(kind="working_group", mechanism="Joint Commission"))]
    # When
    found = figures(rows, {"a": [told(kind="bilateral_meeting")]})
    # Then
    assert (found["bilateral_meeting_F1"], found["working_group_F1"]) == (1.0, 0.0)


def test_one_meeting_told_twice_is_one_and_its_gaps_are_filled() -> None:
    # Given
    twice = [told(venue="Lima"), told(date="2024-05-01")]
    # When
    [one] = evaluate.live([Told(**event) for event in twice])
    # Then
    assert (one.venue, one.date) == ("Lima", "2024-05-01")
    assert len(evaluate.live([Told(**told(date=day)) for day in ("2024-05-01", "2024-06-01")])) == 2


def test_articles_with_only_a_cancelled_meeting_stay_out_of_the_article_figures() -> None:
    # Given
    rows = [row("a", told(status="cancelled"), relevant=True), row("b", told())]
    # When
    scores = evaluate.scores(judged(rows, {"a": [told()], "b": [told()]}))
    # Then
    assert (scores.article.tp, scores.article.fp) == (1, 0)
    assert scores.loose.fp == 1


def test_borderline_articles_count_for_nothing() -> None:
    # Given
    rows = [row("a", told(), borderline=True), row("b", told())]
    # When
    scores = evaluate.scores(judged(rows, {"b": [told()]}))
    # Then
    assert (scores.article.fn, scores.loose.fn) == (0, 0)


@pytest.mark.parametrize(
    ("gold", "said", "same"),
    [
        ("2024-05-01", "2024-05-01", True),
        ("2024-05-01", "2024-05", False),
        ("2024-05-01", None, False),
        ("XXXX-05-01", "2019-05-01", True),
        ("2024-05-01/2024-05-03", "2024-05-02", True),
        ("2024-05-01/2024-05-03", "2024-05-04", False),
        ("2024-05-01/2024-05-03", "2024", False),
        ("2024-05", "2024-05-20/2024-05-31", True),
    ],
)
def test_dates_agree_at_their_own_precision(gold: str, said: str | None, same: bool) -> None:
    # Given / When / Then
    assert evaluate.same_date(gold, said) is same


def test_a_day_known_from_other_coverage_is_not_scored() -> None:
    # Given
    rows = [row("a", told(date="2024-05-01", date_from="sister"))]
    # When
    scores = evaluate.scores(judged(rows, {"a": [told(date="2024-06-01")]}))
    # Then
    assert scores.slots["date"].of == 0
    assert scores.invented.of == 0


def test_names_match_over_accents_and_order_and_each_serves_once() -> None:
    # Given
    gold = ["Alicia Bárcena", "Blinken", "Rubio"]
    # When
    hits, strangers = evaluate.common_names(gold, ["Barcena, Alicia", "Antony Blinken", "Joe Biden"])
    # Then
    assert (hits, strangers) == (2, 1)


def test_a_venue_that_is_a_piece_of_text_is_no_answer() -> None:
    # Given
    long = "the meeting in Lima was told in a very long sentence about many other things indeed"
    # When / Then
    assert evaluate.same_venue("Lima", "Foreign Ministry, Lima")
    assert not evaluate.same_venue("Lima", long)
    assert not evaluate.same_venue("National Palace, Mexico City", "Carondelet Palace, Quito city")


@pytest.mark.parametrize(
    ("gold", "said", "kind"),
    [
        ([told()], [], "missed article"),
        ([], [told()], "false article"),
        ([told(status="denied")], [told()], "false article: wrong status"),
        ([told(kind="agreement", status="agreed")], [told()], "false article: wrong type"),
        ([told()], [told(status="cancelled")], "wrong status"),
        ([told()], [told(kind="agreement")], "wrong type"),
        ([told()], [told(kind="working_group", status="agreed")], "wrong type"),
        ([told()], [told("FR-US")], "wrong parties"),
        ([told("GT-MX-US")], [told("MX-US")], "missing party"),
        ([told("GT-MX-US")], [told("HN-MX-US")], "other party"),
        ([told()], [told(status="planned")], "status held read as planned"),
        ([told(), told("FR-MA")], [told()], "missed event"),
        ([told()], [told(), told("FR-MA")], "extra event"),
        ([told(date="2024-05-01")], [told()], "no date"),
        ([told(date="2024-05-01")], [told(date="2024-05-02")], "wrong date"),
        ([told()], [told(date="2024-05-02")], "invented date"),
        ([told(venue="Lima")], [told(venue="Quito")], "wrong venue"),
        ([told(mechanism="Joint Commission")], [told()], "no body"),
        ([told(participants=[{"name": "Ana Paz"}])], [told()], "missing person"),
        ([told(participants=[{"name": "Ana Paz"}])], [told(participants=[{"name": "Ana Paz"}, {"name": "Leo Sol"}])], "person not there"),
    ],
)
def test_each_miss_has_a_name(gold: list[dict[str, Any]], said: list[dict[str, Any]], kind: str) -> None:
    # Given / When
    found = kinds([row("a", *gold)], {"a": said})
    # Then
    assert found == [kind]


def test_a_reading_without_error_has_no_misses() -> None:
    # Given
    rows = [row("a", told(date="2024-05-01", venue="Lima")), row("b")]
    # When / Then
    assert kinds(rows, {"a": rows[0]["events"], "b": []}) == []


def test_traps_are_named_before_the_colon() -> None:
    # Given
    traps = ["old-group, recap: both of them", "retelling: one", "Words of a reader: and more", None]
    # When
    found = [evaluate.labelled([json.dumps(row("a", trap=trap)).encode()])[0].traps for trap in traps]
    # Then
    assert found == [("old-group", "recap"), ("retelling",), ("unnamed",), ()]


def test_calibration_sets_what_was_said_beside_what_was_true() -> None:
    # Given
    rows = [row("a", told()), row("b", told()), row("c")]
    said = {"a": [told(confidence=0.95)], "b": [told(confidence=0.95)], "c": [told(confidence=0.55)]}
    # When
    found = evaluate.calibration(judged(rows, said))
    # Then
    assert [(b.low, b.count, b.true) for b in found.bins] == [(0.5, 1, 0.0), (0.9, 2, 1.0)]
    assert found.brier == pytest.approx((2 * 0.05**2 + 0.55**2) / 3)
    assert found.error == pytest.approx((0.1 + 0.55) / 3)


def test_groups_hold_each_article_once_and_all_of_them() -> None:
    # Given
    rows = [row(lang, told(), lang=lang) for lang in ("en", "es", "fr", "ar")]
    # When
    pools = evaluate.pools(judged(rows, {}))
    # Then
    assert {name: len(members) for name, members in pools.items()} == {"all": 4, "en": 1, "es": 1, "other": 2}


def test_a_line_that_is_no_label_is_named() -> None:
    # Given
    lines = [json.dumps(row("a", told())).encode(), b'{"id": "b"}']
    # When / Then
    with pytest.raises(Rejected, match=r"set:2: .*lang"):
        evaluate.labelled(lines, "set")


def test_the_command_scores_given_mentions_of_the_languages_asked_for(tmp_path: Path) -> None:
    # Given
    rows = [row("a", told(), title="t", text="x"), row("b", lang="es", title="t", text="x")]
    gold, mentions = tmp_path / "gold.jsonl", tmp_path / "mentions.jsonl"
    gold.write_text("".join(json.dumps(one) + "\n" for one in rows))
    mentions.write_text(json.dumps({"id": "a", "mentions": [told()]}) + "\n" + json.dumps({"id": "b", "mentions": [told()]}) + "\n")
    # When
    both = CliRunner().invoke(app, ["eval", str(gold), "--mentions", str(mentions), "--json", "--misses"])
    english = CliRunner().invoke(app, ["eval", str(gold), "--mentions", str(mentions), "--json", "--lang", "en"])
    # Then
    printed = json.loads(both.stdout)
    assert (printed["articles"], printed["figures"]["article_specificity"]) == (2, 0.0)
    assert [miss["kind"] for miss in printed["misses"]] == ["false article"]
    assert json.loads(english.stdout)["articles"] == 1


def test_the_command_reads_the_articles_itself_and_prints_the_references_beside(tmp_path: Path) -> None:
    # Given
    text = (
        "The foreign ministers of Spain and Morocco met in Rabat on Tuesday to discuss irregular migration and the return of migrants. " * 3
    )
    article = row("a", told("ES-MA"), title="Spain and Morocco meet on migration", text=text, published="2024-05-08")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(article) + "\n")
    # When
    result = CliRunner().invoke(app, ["eval", str(gold), "--misses"])
    # Then
    assert result.exit_code == 0, result.stderr
    assert "keyword rule" in result.stdout
    assert "always yes" in result.stdout
    assert next(line for line in result.stdout.splitlines() if line.startswith("article_F1")).split()[1] == "1.000"
