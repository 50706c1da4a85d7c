"""What a language file holds: lists of phrases under fixed names, nothing that runs. ``docs/languages.md`` tells how to write one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from typing import Literal

import msgspec

from pipeline.records import Topic
from processors.fold import fold_text
from processors.lexicon import NOISE, Lexicon, terms

__all__ = ["CODES", "Language", "beginning", "bodies", "every", "every_by_name", "load", "terms"]

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
    Names        ``gatherings`` (summit, cabinet retreat: nouns that name a recurring meeting where a number, a pair of states or one of ``recurring``
                 (annual, intergovernmental) stands beside them); both serve the name of a meeting alone and are no cues
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
                 ``split_verbs``: cue -> verbs whose particle stands apart at the end of the clause, written "kommt ... zusammen",
                 ``split_barred`` (not, oneself: never between those two), ``clause_joins`` (and, or: end a clause), ``percent``
    Grammar      ``and_words`` (and, or: between the names of a list), ``articles``, ``glued_article`` and ``glued_joins`` (what an article
                 is glued to a word as), ``counterparts`` (beginnings of those ``officials`` that mean a counterpart), ``party_ahead`` and
                 ``party_behind`` (what may stand between a state and the person it belongs to, who follows or goes before), ``sides``
                 (delegation, side), ``leads`` and ``led_by`` (regular expressions of what joins who leads to a delegation), ``laid_to``
                 (one of what joins a subject to the leader it is laid to), ``plural_demonyms`` (one of demonyms that may mean people),
                 ``counted_ahead`` (the, thousands of: in front of those), ``counted_endings`` (of a counted noun and its adjective),
                 ``name_cases`` (ending of a word of a name -> its nominative) in names that ``cased_name`` finds, ``name_spellings`` (ways
                 to write one name), ``negated_verbs`` (a regular expression of verbs that say "not" by their form), ``negation_behind``
                 (whether "not" may stand behind its verb)
    Belongings   ``rule_behind`` and ``rule_ahead`` (government, era: behind or in front of a leader's name), ``belongings`` (remarks, plan:
                 behind "X's"), ``borders_of``; ``envoys``, ``expulsion``, ``repatriation`` (beginnings of words)
    Body's name  ``name_stops`` (a regular expression of words that end it), ``links`` (of, on, and: inside), ``purpose`` (on, about: behind
                 talks), ``describing`` and ``describing_behind`` (beginnings of adjectives in front and behind), ``talks_kinds``
                 (beginnings of words that say what kind of talks), ``name_span`` (regular expressions of the noun and of an adjective
                 behind it), ``name_endings`` (regular expression -> the nominative), ``names_ahead`` (whether capitalised words in
                 front of a noun in small letters belong to its name), ``members_behind`` (of: who sits in a body stands behind it),
                 ``pair_endings`` (what the first of two glued demonyms ends in: "franco-"), ``prefixes`` (bi, co: no state in front of a
                 hyphen), ``meant_for`` (regular expressions: what joins a body to its subject besides ``links``, what ends that subject,
                 and a first word that makes it a purpose: "para agilizar")
    New body     ``commissions`` (beginnings of words: a ``series`` of that name has a body behind it, and is no mere dialogue),
                 ``meeting_kinds`` (beginnings of those words for a meeting that only describe the body they stand behind: bilateral),
                 ``glued_particles`` (letters glued before a noun that say nothing of its article)
    Any tongue   ``body_kinds`` and ``body_subjects`` (kind or subject -> beginnings of words in bodies' names), ``body_fillers`` and
                 ``venue_fillers`` (words that many names share), ``revived`` and ``founded`` (beginnings of words of bringing back and of
                 making): these are read for all languages at once
    Next step    ``deadline`` (within, no later than), ``arranged`` (past participles of what is to come: scheduled)
    Place        ``towards`` (place words behind which persons stand as well), ``place_ending`` (a regular expression of a case that means
                 "in"), ``place_prefix`` (a letter glued in front that does), ``told_in``: a regular expression of words in front of a place
                 that make it who told the news ("сообщили в"), ``venues`` (phrase -> English: at the ministry), ``place_prepositions``,
                 ``capital_words`` (the capital: a country beside it names the city)
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
    gatherings: Phrases = ()
    recurring: Phrases = ()
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
    and_words: Phrases = ()
    articles: Phrases = ()
    glued_article: str = ""
    glued_joins: Phrases = ()
    glued_particles: str = ""
    counterparts: Phrases = ()
    party_ahead: Phrases = ()
    party_behind: Phrases = ()
    sides: Phrases = ()
    leads: str = ""
    led_by: str = ""
    laid_to: str = ""
    plural_demonyms: str = ""
    counted_ahead: Phrases = ()
    counted_endings: tuple[str, str] | None = None
    name_cases: dict[str, str] = {}
    cased_name: str = ""
    name_spellings: dict[str, str] = {}
    negated_verbs: str = ""
    negation_behind: bool = False
    rule_behind: Phrases = ()
    rule_ahead: Phrases = ()
    belongings: Phrases = ()
    borders_of: Phrases = ()
    envoys: Phrases = ()
    expulsion: Phrases = ()
    repatriation: Phrases = ()
    name_stops: str = ""
    links: Phrases = ()
    purpose: Phrases = ()
    describing: Phrases = ()
    describing_behind: Phrases = ()
    talks_kinds: Phrases = ()
    name_span: tuple[str, str] | None = None
    name_endings: dict[str, str] = {}
    names_ahead: bool = False
    members_behind: Phrases = ()
    pair_endings: Phrases = ()
    prefixes: Phrases = ()
    meant_for: tuple[str, str, str] | None = None
    commissions: Phrases = ()
    meeting_kinds: Phrases = ()
    deadline: Phrases = ()
    arranged: Phrases = ()
    towards: Phrases = ()
    place_ending: str = ""
    place_prefix: str = ""
    body_kinds: dict[str, Phrases] = {}
    body_subjects: dict[str, Phrases] = {}
    body_fillers: Phrases = ()
    venue_fillers: Phrases = ()
    revived: Phrases = ()
    founded: Phrases = ()
    percent: Phrases = ()
    split_barred: Phrases = ()
    clause_joins: Phrases = ()

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
    def gathered(self) -> Lexicon:
        """``gatherings``: looked for only in the sentences of an event that has been found."""
        return Lexicon({"gathering": self.gatherings}, self.clitics)

    @cached_property
    def recurrent(self) -> Lexicon:
        """``recurring``, for single words."""
        return Lexicon({"recurring": self.recurring}, self.clitics)

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
    def country_join(self) -> re.Pattern[str]:
        """What stands between two states of a list: ", ", " and of the "."""
        article, of = _perhaps(self.articles), _perhaps(self.of_words)
        return re.compile(rf",?\s+{_one(self.and_words)}\s+{of}{article}|,\s+{of}{article}")

    @cached_property
    def person_join(self) -> re.Pattern[str]:
        """What stands between two persons of a list."""
        return re.compile(rf",?\s+{_one(self.and_words)}\s+|,\s+")

    @cached_property
    def counted(self) -> re.Pattern[str]:
        """A number or a word of ``counted_ahead`` at the end of a text."""
        return re.compile(rf"(?:\b{_one(self.counted_ahead)}|\d)\s$")

    @cached_property
    def within(self) -> re.Pattern[str]:
        """A word for a deadline at the end of a text."""
        return re.compile(rf"\b{_one(self.deadline)}\s*$", re.IGNORECASE)

    @cached_property
    def next_stop(self) -> re.Pattern[str]:
        """What stands between one stop of a tour and the next."""
        return re.compile(rf"[\s,/–-]{{0,3}}(?:{_one((*self.and_words, '&'))}\s?)?{_perhaps(self.articles, blank=' ?')}")

    @cached_property
    def side(self) -> re.Pattern[str] | None:
        """A word for a delegation behind its state."""
        return re.compile(rf"\s+{_one(self.sides)}\b") if self.sides else None

    @cached_property
    def side_of(self) -> re.Pattern[str] | None:
        """A word for a delegation in front of its state."""
        return re.compile(rf"\b{_one(self.sides)}\s+{_one(self.of_words)}\s+{_perhaps(self.articles)}$") if self.sides else None

    @cached_property
    def ended_by_article(self) -> re.Pattern[str]:
        """An article at the end of a text."""
        return re.compile(rf"\s{_one(self.articles)}$")

    @cached_property
    def name_end(self) -> re.Pattern[str]:
        """Where the name of a body ends: at a mark, a dash between blanks or a word of ``name_stops``."""
        words = rf"|\s(?:{self.name_stops})(?=\s|$)" if self.name_stops else ""
        return re.compile(rf"[.;:،؛()\"“”«»!?\n|]|,|\s[-–—]\s{words}")

    @cached_property
    def describes(self) -> re.Pattern[str]:
        """The beginning of a folded word of ``describing``; a star in front: any part of it."""
        starts = ((r".*" if stem.startswith("*") else "") + re.escape(fold_text(stem.strip("*"))) for stem in self.describing)
        return re.compile("|".join(starts) or NEVER)

    @cached_property
    def glued_pair(self) -> re.Pattern[str]:
        """Two demonyms joined by a hyphen, whatever their capitals: "luso-moçambicana"."""
        return re.compile(rf"[^\W\d_]{{2,}}{_one(self.pair_endings)}[-–][^\W\d_]{{4,}}", re.IGNORECASE)

    @cached_property
    def of_members(self) -> re.Pattern[str]:
        """What stands between a body and those who sit in it."""
        return re.compile(rf"\s+{_one(self.members_behind)}\s+{_perhaps(self.articles)}")

    @cached_property
    def subject_for(self) -> re.Pattern[str] | None:
        """A body's subject behind a word of ``meant_for``, no purpose: up to four words."""
        if self.meant_for is None:
            return None
        joins, ends, purpose = self.meant_for
        word = r"[^\W\d_]+"
        return re.compile(rf"\s+(?>{joins})(?!(?:{purpose})\b)({word}(?:\s+(?!(?:{ends})\b){word}){{0,3}})")

    @cached_property
    def folded(self) -> dict[str, Phrases]:
        """The fields of words and beginnings of words that folded text is compared with, folded."""
        return {name: tuple(fold_text(phrase) for phrase in getattr(self, name)) for name in FOLDED}

    @cached_property
    def split(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """``split_verbs`` by cue; a match begins with the verb."""
        return tuple((cue, _apart(phrases, self.split_barred, self.clause_joins)) for cue, phrases in self.split_verbs.items())

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


NEVER = r"(?!)"
"""The regular expression of what is nowhere."""


def _one(phrases: Phrases) -> str:
    """A regular expression of one of the phrases."""
    return f"(?:{'|'.join(re.escape(phrase) for phrase in phrases) or NEVER})".replace("'", "['’]")


def _perhaps(phrases: Phrases, blank: str = r"\s+") -> str:
    """A regular expression of one of the phrases and the blank behind it, or nothing."""
    return f"(?:{'|'.join(re.escape(phrase) + ('' if phrase.endswith(chr(39)) else blank) for phrase in phrases)})?".replace("'", "['’]")


def _apart(phrases: Phrases, barred: Phrases, joins: Phrases) -> re.Pattern[str]:
    """Verbs and particles of one clause: none of the ``barred`` words between them, and at most one aside between two commas."""
    word = rf"(?:(?!\b{_one(barred)}\b)[^;:!?,])"
    between = rf"\b(?:{word}{{1,120}}?|{word}{{1,80}}?,{word}{{1,60}},{word}{{1,80}}?)\b"
    clause_end = rf"\b(?=\s*(?:[^\w\s]|$|{_one(joins)}\b))"
    return re.compile("|".join(rf"\b{re.escape(phrase).replace(re.escape(' ... '), between)}{clause_end}" for phrase in phrases))


def bodies(adjectives: str, nouns: str, behind: bool = False) -> str:
    """Every adjective with every noun ("joint committee"), or behind it ("comité conjunto"), for the field ``body``."""
    pairs = [(adjective, noun) for adjective in terms(adjectives) for noun in terms(nouns)]
    return "; ".join(f"{noun} {adjective}" if behind else f"{adjective} {noun}" for adjective, noun in pairs)


FOLDED = (
    "articles", "counterparts", "party_ahead", "party_behind", "envoys", "expulsion", "repatriation", "links", "purpose", "describing_behind",
    "talks_kinds", "arranged", "towards", "prefixes", "indefinite", "commissions", "meeting_kinds",
)  # fmt: skip

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
        "and_words",
        "articles",
        "glued_article",
        "glued_joins",
        "glued_particles",
        "counterparts",
        "party_ahead",
        "party_behind",
        "sides",
        "leads",
        "led_by",
        "laid_to",
        "plural_demonyms",
        "counted_ahead",
        "counted_endings",
        "name_cases",
        "cased_name",
        "name_spellings",
        "negated_verbs",
        "negation_behind",
        "envoys",
        "expulsion",
        "repatriation",
        "name_stops",
        "links",
        "purpose",
        "describing",
        "describing_behind",
        "talks_kinds",
        "name_span",
        "name_endings",
        "names_ahead",
        "members_behind",
        "pair_endings",
        "prefixes",
        "meant_for",
        "commissions",
        "meeting_kinds",
        "deadline",
        "arranged",
        "towards",
        "place_ending",
        "place_prefix",
        "body_kinds",
        "body_subjects",
        "body_fillers",
        "venue_fillers",
        "revived",
        "founded",
        "split_barred",
        "clause_joins",
        "gatherings",
        "recurring",
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


def _all() -> Iterator[Language]:
    return (language for code in CODES if (language := load(code)) is not None)


@cache
def every(field: str) -> frozenset[str]:
    """The folded phrases of a field in every language: for what is read without knowing in which it was printed."""
    return frozenset(fold_text(phrase) for language in _all() for phrase in getattr(language, field))


@cache
def every_by_name(field: str) -> dict[str, Phrases]:
    """The same of a field of named lists, by name."""
    tables = [getattr(language, field) for language in _all()]
    names = dict.fromkeys(name for table in tables for name in table)
    return {name: tuple({fold_text(stem): None for table in tables for stem in table.get(name, ())}) for name in names}


@cache
def beginning(field: str) -> re.Pattern[str]:
    """What finds the beginnings of words that a field holds in any language, in folded text; a star in front: anywhere in a word."""
    stems = sorted(every(field))
    return re.compile("|".join(re.escape(stem[1:]) if stem.startswith("*") else rf"\b{re.escape(stem)}" for stem in stems))
