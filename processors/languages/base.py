"""What a language file holds: lists of phrases under fixed names, nothing that runs. ``docs/languages.md`` tells how to write one."""

from __future__ import annotations

import re
from functools import cached_property
from importlib import import_module
from typing import Literal

import msgspec

from pipeline.records import Topic
from processors.fold import fold_text
from processors.lexicon import NOISE, Lexicon, terms

__all__ = ["CODES", "Language", "bodies", "load", "terms"]

CODES = ("en", "es", "fr", "ar", "de", "it", "pt", "tr", "ru")
"""Languages in the order they are tried when a text's language is not known."""

Phrases = tuple[str, ...]

LONGEST_ARTICLE = 3
FIRST = ("أول", "ilk")
"""As short as an article, and none."""

DOZENS = "; ".join(str(number) for number in range(13, 61))
"""Numbers of states that make a gathering no small group (from 13 on, as the labels have it), in digits."""


class Language(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One language. Every field but ``code`` and ``topics`` may stay empty; phrases are written as ``processors.lexicon`` reads them.

    Subject      ``topics`` (strong terms by topic), ``soft_topics`` (those of them that name the subject only beside a second term: consular),
                 ``weak_topics`` (border, workers: count only beside others or a word for meeting), ``gate_only`` (interior minister, joint
                 working group: help a text past the gate and are no subject)
    Meeting      ``held`` (past verbs), ``ongoing`` (present), ``planned`` (future verbs), ``meeting`` (nouns), ``trip`` (visit, travel),
                 ``session`` (session, round, edition), ``call`` (telephone), ``virtual`` (online)
    Body         ``body`` (working group, commission), ``body_nouns`` (team, panel: a body only in a sentence of two sides), ``joint_nouns`` (centre, post, room: a body only beside a word
                 of ``joint``), ``joint`` (joint, mixed, common), ``of_sides`` (of both, of the two), ``series`` (trilateral summit, intergovernmental
                 consultations: names of recurring meetings), ``create`` (set up, form), ``existing`` (standing, relaunched, within)
    Verbs        ``verbs``: cue -> dictionary forms; any form of them gives the cue where no listed phrase does (``processors.lemmas``)
    Agreement    ``agree``, ``sign``, ``document`` (memorandum, accord)
    Status       ``future`` (will, is expected), ``cancel``, ``postpone``, ``still`` (goes ahead all the same), ``deny``, ``negation`` (not, no), ``hedge`` (could, considers)
    Past         ``background`` (last year, earlier, had met), ``recap`` (explainer, anniversary, opinion), ``next_step`` (meet again)
    Who          ``officials`` (delegation, government, counterpart), ``roles`` (phrase -> English role), ``role_plurals``, ``both`` (both
                 countries), ``several`` (trilateral), ``elect`` (president-elect), ``candidate`` (if elected), ``irrealis`` (should, were to), ``speak`` (said), ``lead`` (headed, chaired), ``attended`` (took part),
                 ``of_words`` (of: a person named behind it is often only spoken of), ``for_words`` (on the side of: "for Cuba, X and Y"),
                 ``with_words`` (with: whom one met stands behind it),
                 ``indefinite`` (a, new: in front of a body that is not yet known), ``here`` (in this capital: the dateline's place)
    Not who      ``origin`` (from, nationals of: in front), ``people`` (migrants, citizens: behind), ``observer``,
                 ``absent_behind`` (behind a party: was not invited), ``absent_ahead`` (in front of one: without, excluding), ``nongov``, ``subnational``,
                 ``domestic``, ``forum`` (wide gatherings), ``summon`` (ambassador summoned), ``other_worlds`` (sports, crime,
                 culture, software), ``off_agenda`` (was not discussed), ``returned_things`` (remains, bronzes: what else is repatriated),
                 ``host`` (place words), ``moved_things`` (data, birds: what else migrates), ``own_government`` (cabinet meeting, interministerial),
                 ``unofficial`` (companies, unions, deputies, teams: who meets across a border and governs nothing), ``multitude`` (thirteen leaders and more),
                 ``envoy_for`` (special envoy for: the country behind it sent nobody), ``guests``: a regular expression of a verb of hosting with migrants as its object
                 ("received the deportees")
    No event     ``anniversary`` (ten years on, years ago this month), ``invite`` (invites, proposes) and ``unanswered`` (no reply so far)
    Page         ``boiler`` (read also), ``noise`` (bird migration: hits inside are dropped), ``not_names`` (capitalised, never a person)
    Writing      ``capitals``: what a capital letter marks (names; every noun, as in German; nothing, as in Arabic), ``clitics``, ``abbreviations``,
                 ``past_verbs``: a regular expression of what only a past verb looks like, in lower-case letters as printed, ``future_verbs``: one of
                 what only a verb of meeting to come looks like ("is due to ... meet", "wird ... treffen"): counts as ``planned``,
                 ``adjectives_behind`` (comité conjunto), ``sides_ahead`` ("of both" stands in front of its noun, as in Turkish),
                 ``split_verbs``: cue -> verbs whose particle stands apart at the end of the clause, written "kommt ... zusammen"
    Place        ``told_in``: a regular expression of words in front of a place that make it who told the news ("сообщили в"), ``venues`` (phrase -> English: at the ministry), ``place_prepositions``, ``capital_words`` (the capital: a country beside it names the city)
    """

    code: str
    topics: dict[Topic, Phrases]
    soft_topics: Phrases = ()
    weak_topics: Phrases = ()
    verbs: dict[str, Phrases] = {}
    gate_only: Phrases = ()
    other_topics: Phrases = ()
    held: Phrases = ()
    ongoing: Phrases = ()
    planned: Phrases = ()
    meeting: Phrases = ()
    trip: Phrases = ()
    session: Phrases = ()
    call: Phrases = ()
    virtual: Phrases = ()
    body: Phrases = ()
    series: Phrases = ()
    body_nouns: Phrases = ()
    joint_nouns: Phrases = ()
    joint: Phrases = ()
    of_sides: Phrases = ()
    create: Phrases = ()
    existing: Phrases = ()
    agree: Phrases = ()
    sign: Phrases = ()
    document: Phrases = ()
    statement: Phrases = ()
    future: Phrases = ()
    cancel: Phrases = ()
    postpone: Phrases = ()
    still: Phrases = ()
    deny: Phrases = ()
    negation: Phrases = ()
    hedge: Phrases = ()
    background: Phrases = ()
    recap: Phrases = ()
    next_step: Phrases = ()
    officials: Phrases = ()
    roles: dict[str, str] = {}
    both: Phrases = ()
    several: Phrases = ()
    elect: Phrases = ()
    candidate: Phrases = ()
    irrealis: Phrases = ()
    moved_things: Phrases = ()
    own_government: Phrases = ()
    anniversary: Phrases = ()
    unofficial: Phrases = ()
    invite: Phrases = ()
    unanswered: Phrases = ()
    envoy_for: Phrases = ()
    multitude: Phrases = ()
    speak: Phrases = ()
    lead: Phrases = ()
    attended: Phrases = ()
    of_words: Phrases = ()
    for_words: Phrases = ()
    with_words: Phrases = ()
    indefinite: Phrases = ()
    here: Phrases = ()
    origin: Phrases = ()
    people: Phrases = ()
    observer: Phrases = ()
    absent_behind: Phrases = ()
    absent_ahead: Phrases = ()
    nongov: Phrases = ()
    subnational: Phrases = ()
    domestic: Phrases = ()
    forum: Phrases = ()
    summon: Phrases = ()
    off_agenda: Phrases = ()
    other_worlds: Phrases = ()
    first_person: Phrases = ()
    boiler: Phrases = ()
    returned_things: Phrases = ()
    noise: Phrases = ()
    not_names: Phrases = ()
    name_particles: Phrases = ()
    venues: dict[str, str] = {}
    place_prepositions: Phrases = ()
    capital_words: Phrases = ()
    ordinals: dict[str, int] = {}
    acronyms: dict[str, str] = {}
    clitics: Phrases = ()
    abbreviations: Phrases = ()
    capitals: Literal["names", "nouns", "none"] = "names"
    past_verbs: str = ""
    told_in: str = ""
    guests: str = ""
    future_verbs: str = ""
    adjectives_behind: bool = False
    sides_ahead: bool = False
    split_verbs: dict[str, Phrases] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every cue of the language in one automaton."""
        cues: dict[str, list[str]] = {}
        for name, value in ((name, getattr(self, name)) for name in self.__struct_fields__ if name not in NOT_CUES):
            cues[NOISE if name == "noise" else name] = list(value)
        for topic, phrases in self.topics.items():
            cues[f"topic:{topic}"] = list(phrases)
        return Lexicon(cues, self.clitics)

    @cached_property
    def past(self) -> re.Pattern[str] | None:
        """``past_verbs``, or None where a past verb cannot be told by its letters."""
        return re.compile(self.past_verbs) if self.past_verbs else None

    @cached_property
    def told_at(self) -> re.Pattern[str] | None:
        """``told_in``, or None where a place behind a word for saying is where it was said."""
        return re.compile(self.told_in, re.IGNORECASE) if self.told_in else None

    @cached_property
    def hosted(self) -> re.Pattern[str] | None:
        """``guests``, or None where no verb of hosting has its migrants behind it."""
        return re.compile(self.guests, re.IGNORECASE) if self.guests else None

    @cached_property
    def future_of_meeting(self) -> re.Pattern[str] | None:
        """``future_verbs``, or None where ``planned`` lists them all."""
        return re.compile(self.future_verbs) if self.future_verbs else None

    @cached_property
    def split(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """``split_verbs`` by cue; a match begins with the verb."""
        return tuple((cue, _apart(phrases)) for cue, phrases in self.split_verbs.items())

    @cached_property
    def verb_cues(self) -> dict[str, str]:
        """Folded dictionary form of a verb -> cue."""
        return {fold_text(verb): cue for cue, verbs in self.verbs.items() for verb in verbs}

    @cached_property
    def has_article(self) -> bool:
        """Whether a short word for "a" stands in front of what is new."""
        return any(len(phrase) <= LONGEST_ARTICLE and phrase not in FIRST for phrase in self.indefinite)

    @cached_property
    def particles(self) -> frozenset[str]:
        """Folded words that join the parts of a name."""
        return frozenset(word for phrase in self.name_particles for word in fold_text(phrase).split())

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Folded words that are never part of a name of a person or place, titles among them."""
        phrases = (*self.not_names, *self.roles, *(phrase for phrase in self.officials if "*" not in phrase))
        return frozenset(word for phrase in phrases for word in fold_text(phrase).split()) - self.particles

    @cached_property
    def of(self) -> frozenset[str]:
        """Folded words for "of"."""
        return frozenset(fold_text(word) for word in self.of_words)

    @cached_property
    def english_roles(self) -> dict[str, str]:
        """Folded role phrase -> English role."""
        return {fold_text(phrase.strip("*")): role for phrase, role in self.roles.items()}

    @cached_property
    def gate(self) -> Lexicon:
        """Strong and weak topic terms, and what stands ``beside`` a weak one."""
        strong = [phrase for phrases in self.topics.values() for phrase in phrases if fold_text(phrase.strip("*")) not in self.soft]
        cues = {"strong": strong, "weak": [*self.weak_topics, *self.soft_topics], "beside": self.gate_only, NOISE: self.noise}
        return Lexicon(cues, self.clitics)

    @cached_property
    def soft(self) -> frozenset[str]:
        """Folded topic terms that count only beside a second one."""
        return frozenset(fold_text(phrase.strip("*")) for phrase in self.soft_topics)

    @cached_property
    def contacts(self) -> Lexicon:
        """Words for meeting and for those who meet."""
        words = (*self.held, *self.ongoing, *self.planned, *self.meeting, *self.trip, *self.session, *self.sign)
        return Lexicon({"contact": words}, self.clitics)


_WORDS = r"(?:(?!\b(?:nicht|sich)\b)[^;:!?,])"
_BETWEEN = rf"\b(?:{_WORDS}{{1,120}}?|{_WORDS}{{1,80}}?,{_WORDS}{{1,60}},{_WORDS}{{1,80}}?)\b"
_CLAUSE_END = r"\b(?=\s*(?:[^\w\s]|$|(?:und|oder|um|sowie)\b))"


def _apart(phrases: Phrases) -> re.Pattern[str]:
    """Verbs and particles of one clause: nothing reflexive or negated between them, and at most one aside between two commas."""
    return re.compile("|".join(rf"\b{re.escape(phrase).replace(re.escape(' ... '), _BETWEEN)}{_CLAUSE_END}" for phrase in phrases))


def bodies(adjectives: str, nouns: str, behind: bool = False) -> str:
    """Every adjective with every noun ("joint committee"), or behind it ("comité conjunto"), for the field ``body``."""
    pairs = [(adjective, noun) for adjective in terms(adjectives) for noun in terms(nouns)]
    return "; ".join(f"{noun} {adjective}" if behind else f"{adjective} {noun}" for adjective, noun in pairs)


NOT_CUES = frozenset(
    {
        "code",
        "topics",
        "verbs",
        "acronyms",
        "not_names",
        "name_particles",
        "abbreviations",
        "clitics",
        "capitals",
        "past_verbs",
        "told_in",
        "guests",
        "future_verbs",
        "adjectives_behind",
        "sides_ahead",
        "split_verbs",
        "of_words",
    }
)
"""Fields that are no cues: what they hold is not looked for in texts."""


def load(code: str | None) -> Language | None:
    """The language of a code ("es", "es-MX"), or None when there is no file for it."""
    base = (code or "").replace("_", "-").split("-")[0].lower()
    if base not in CODES:
        return None
    try:
        module = import_module(f"processors.languages.{base}")
    except ModuleNotFoundError:
        return None
    language = getattr(module, "LANGUAGE", None)
    return language if isinstance(language, Language) else None
