"""Joint bodies newly agreed, announced or created: working groups, task forces, joint committees, coordination units."""

from __future__ import annotations

import re

from processors.draft import Draft
from processors.fold import fold_text
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.parties import Weight
from processors.reading import Reading, Sentence

NAME = "working_group"
DESCRIPTION = "A joint body of two or a few governments that the article reports as agreed, announced or created."

REACH = 60
"""Characters between the word for creating and the word for the body."""

WISHED = 40
"""Characters in front of a body's name within which it is hoped for, proposed or asked for."""

AHEAD = 14
"""Characters in front of a body's name in which an article ("a", "a new") stands."""

DESCRIBED = 4
"""Words between an article and the noun of a body that describe it: "a consular early warning mechanism"."""


def find(reading: Reading, weights: list[Weight]) -> list[Draft]:
    """At most one draft: the body whose creation is told with the most weight."""
    best: tuple[float, Sentence, dict[str, float]] | None = None
    for sentence in reading.live():
        for body in sentence.all("body"):
            signs = _signs(sentence, body, reading.language)
            value = 0.0 if _known(sentence, body, reading.language) else _value(sentence, signs)
            if value > 0 and (best is None or value > best[0]):
                best = (value, sentence, signs)
    if best is None:
        return []
    value, sentence, signs = best
    planned = sentence.has("hedge") and not sentence.has("agree")
    return [
        Draft(
            type="working_group",
            status="planned" if planned else "agreed",
            trigger=sentence,
            support=[sentence],
            rule="body",
            score=value,
            features=signs,
        )
    ]


def _signs(sentence: Sentence, body: Hit, language: Language) -> dict[str, float]:
    """What stands around the body's name."""
    makers = [hit for hit in sentence.all("create") if linked(hit, body)]
    verbs = [hit for hit in makers if len(hit.phrase) > 3]
    talks = _talks(sentence, body, language)
    indefinite = _indefinite(sentence, body, language)
    ahead = sentence.text[max(0, body.start - AHEAD - sentence.start) : body.start - sentence.start]
    return _told_signs(sentence, body, verbs) | {
        "body_made": float(bool(verbs)),
        "body_made_ahead": float(any(hit.start < body.start for hit in verbs)),
        "body_indefinite": float(indefinite),
        "body_new": float(any(0 <= body.start - hit.end <= AHEAD for hit in sentence.all("create") if len(hit.phrase) <= 5)),
        "body_agreed": float(any(-REACH <= hit.start - body.end <= 80 or 0 <= body.start - hit.end <= 80 for hit in sentence.all("agree"))),
        "body_ahead": float(any(0 <= hit.start - body.end <= 120 for hit in sentence.all("future", "planned", "next_step"))),
        "body_existing": float(any(abs(hit.start - body.end) <= 40 or 0 <= body.start - hit.end <= 20 for hit in sentence.all("existing"))),
        "body_session": float(any(0 <= body.start - hit.end <= 30 for hit in sentence.all("session", "meeting"))),
        "body_numbered": float(any(char.isdigit() for char in ahead)),
        "body_quoted": float(any(start <= body.start < end for start, end in sentence.quoted)),
        "body_background": float(sentence.background),
        "body_topic": float(bool(sentence.topics())),
        "body_other": float(sentence.has("other_topics")),
        "body_parties": min(1.0, len({party for name in sentence.names for party in name.parties}) / 2),
        "body_both": float(sentence.has("both", "several", "officials")),
        "body_made_indefinite": float(bool(verbs) and indefinite),
        "body_talks": float(talks),
        "body_talks_held": float(talks and sentence.has("held", "ongoing", "session")),
        "body_wished": float(any(0 <= body.start - hit.end <= WISHED for hit in sentence.all("hedge"))),
        "body_home": float(sentence.has("nongov", "domestic", "subnational")),
    }


BESIDE, THEN = 30, 70
"""Characters around a body within which "joint" or "of both" tells whose it is, and between "agreed" and "to set up"."""


def _told_signs(sentence: Sentence, body: Hit, verbs: list[Hit]) -> dict[str, float]:
    """Whose a body is and who makes it."""
    joint = sentence.all("joint", "of_sides")
    return {
        "body_joint": float(any(body.start - BESIDE <= hit.start <= body.end + BESIDE for hit in joint) or _named_for(sentence, body)),
        "body_agreed_made": float(any(0 <= hit.start - agree.end <= THEN for hit in verbs for agree in sentence.all("agree"))),
        "body_of_both": float(any(hit.start < body.start for hit in sentence.all("both", "several"))),
    }


OF_WHOM = 45
"""Characters around a body within which its two sides are named."""


def _named_for(sentence: Sentence, body: Hit) -> bool:
    """Whether a body is named for two parties: "a panel of Brazilian and U.S. officials", "a UK-Albanian team"."""
    near = [name for name in sentence.names if name.kind in ("country", "demonym")]
    behind = [name for name in near if 0 <= name.start - body.end <= OF_WHOM]
    ahead = [name for name in near if 0 <= body.start - name.end <= OF_WHOM // 2]
    told = (behind and behind[0].start - body.end <= BESIDE // 3) or (ahead and body.start - ahead[-1].end <= BESIDE // 3)
    return bool(told) and any(len({party for name in side for party in name.parties}) > 1 for side in (behind, ahead))


def _talks(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether a body is a dialogue or a summit, whose first round is a meeting, and no committee or mechanism with talks in its name."""
    commissions = language.folded["commissions"]
    series = [hit for hit in sentence.all("series") if hit.start <= body.start < hit.end]
    return any(not any(word.startswith(commissions) for word in hit.phrase.split()) for hit in series)


_WORDS = re.compile(rf"(?:[^\W\d_][\w'’-]*\s+){{0,{DESCRIBED}}}")


def _indefinite(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether a body is spoken of for the first time: an article ahead of it and of words that describe it, or none on it where one would be glued."""
    if language.glued_article and _bare(sentence, body, language):
        return True
    ahead = [hit for hit in sentence.all("indefinite") if hit.end <= body.start]
    return any(body.start - hit.end <= AHEAD or _describes(sentence, hit.end, body.start, language) for hit in ahead)


def _describes(sentence: Sentence, start: int, end: int, language: Language) -> bool:
    """Whether nothing but a few words that describe a body stand between an article and its noun: no "of", no place, no verb, no meeting."""
    gap = sentence.text[start - sentence.start : end - sentence.start].lstrip()
    if not _WORDS.fullmatch(gap) or any(word in language.of for word in fold_text(gap).split()):
        return False
    others = sentence.all("place_prepositions", "with_words", "held", "ongoing", "planned", "future", "meeting", "session", "trip", "speak")
    return not any(start <= hit.start < end for hit in others)


def _bare(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether an Arabic body has no article: "لجنة مشتركة", and not "اللجنة المشتركة" or "لجنة المتابعة"."""
    before = sentence.text[max(0, body.start - 1 - sentence.start) : body.start - sentence.start]
    behind = fold_text(sentence.text[body.end - sentence.start :][:8]).split()[:1]
    glued = before.isalpha() and before not in language.glued_particles
    return not glued and not any(word.startswith(language.glued_article) for word in (*body.phrase.split(), *behind))


def _value(sentence: Sentence, signs: dict[str, float]) -> float:
    agreed = signs["body_agreed"] and not (signs["body_existing"] or signs["body_session"] or signs["body_numbered"])
    if not (signs["body_made"] or signs["body_indefinite"] or agreed):
        return 0.0
    if signs["body_talks"] and (signs["body_wished"] or not signs["body_made_ahead"]):
        return 0.0  # the first round of a dialogue is a meeting, and a dialogue hoped for is nothing yet
    if (signs["body_wished"] and not signs["body_agreed"]) or (signs["body_home"] and not signs["body_joint"]):
        return 0.0  # hoped for or proposed; of associations, parties or one government
    value = (
        0.6
        + 0.2 * signs["body_ahead"]
        + 0.6 * signs["body_made"]
        + 0.4 * signs["body_indefinite"]
        + 0.4 * signs["body_agreed"]
        + 0.2 * signs["body_topic"]
    )
    value += (
        0.5 * sentence.title
        + 0.3 * sentence.lead
        - 0.6 * signs["body_session"]
        - 0.5 * signs["body_existing"]
        - 0.8 * signs["body_background"]
    )
    return value - 0.5 * sentence.has("nongov", "domestic", "subnational")


def _known(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether the words around a body show that it is there already, or that something else is meant: "a joint committee session"."""
    kinds = language.folded["meeting_kinds"]
    behind = sentence.text[body.end - sentence.start :][:1] == " " and any(
        hit.start == body.end + 1 and not hit.phrase.startswith(kinds) for hit in sentence.all("session", "meeting")
    )
    return behind or _in_session(sentence, body, language) or _sent(sentence, body, language) or _revived(sentence, body)


def _in_session(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether a body is named for its session: "the eighth meeting of the joint committee"."""
    for hit in sentence.all("session", "meeting"):
        gap = sentence.text[hit.end - sentence.start : body.start - sentence.start] if hit.end < body.start else ""
        words = fold_text(gap.replace("'", " ")).split()
        if 0 < len(words) <= DESCRIBED + 2 and words[0] in language.of and not any(mark in gap for mark in ",.;:"):
            return True
    return False


def _sent(sentence: Sentence, body: Hit, language: Language) -> bool:
    """Whether the article in front of a body belongs to a word for one that is there: "will send a technical team", "heads a task force"."""
    existing = [hit for hit in sentence.all("existing") if 0 <= body.start - hit.end <= AHEAD]
    return any(hit.phrase.split()[-1] in language.folded["indefinite"] for hit in existing)


REVIVED = ("reviv", "reactiv", "resurrect", "dormant", "last convened")


def _revived(sentence: Sentence, body: Hit) -> bool:
    """Whether a body that was there before is only brought back: "agreed to revive the joint committee, last convened in 2019"."""
    return any(
        hit.phrase.startswith(REVIVED) and (0 <= body.start - hit.end <= WISHED or 0 <= hit.start - body.end <= AHEAD)
        for hit in sentence.all("existing")
    )


def linked(maker: Hit, body: Hit) -> bool:
    """Whether a verb for setting up stands beside a body."""
    ahead = maker.start < body.start and body.start - maker.end <= REACH  # "تشكيل لجنة" may be one phrase with the body's own noun
    behind = 0 <= maker.start - body.end <= REACH
    return ahead or (behind and len(maker.phrase) > 4)
