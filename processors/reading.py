"""One article as the event finders see it: sentences with the cues, names and dates that stand in each, and what kind of sentence it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date

import msgspec

from pipeline.records import Article, Evidence, Mention
from processors import lemmas, sentences
from processors.dates import Anchor, DateExpression, anchor_of, find_dates
from processors.dates import dateline as date_of_dateline
from processors.datewords import load as date_words
from processors.fold import MAX_CHARS, Folded, fold, fold_text
from processors.gazetteer.lookup import Name
from processors.gazetteer.lookup import find as find_names
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.squeeze import Squeezed, squeezed

TERRITORIES = frozenset(
    [
        "AX",
        "AS",
        "AI",
        "AW",
        "BM",
        "BQ",
        "BV",
        "IO",
        "KY",
        "CX",
        "CC",
        "CK",
        "CW",
        "FK",
        "FO",
        "GF",
        "PF",
        "TF",
        "GI",
        "GL",
        "GP",
        "GU",
        "GG",
        "HM",
        "IM",
        "JE",
        "MO",
        "MQ",
        "YT",
        "MS",
        "NC",
        "NU",
        "NF",
        "MP",
        "PN",
        "PR",
        "RE",
        "BL",
        "SH",
        "MF",
        "PM",
        "SX",
        "GS",
        "SJ",
        "TC",
        "UM",
        "VG",
        "VI",
        "WF",
    ]
)
"""ISO 3166-1 codes of territories that conduct no diplomacy of their own: their names are places, never parties."""

MAX_SENTENCES = 1_200
"""Sentences read of one article: the longest release of the labelled sets has 260."""

_FIRST_NAME = re.compile(r"([A-ZÀ-ÞŁŚŠŽČĆ][\w'’-]+) $")
_AMERICAN = re.compile(r"[A-Z][a-z]+, $")
LONGEST_QUOTE = 600
RESTAMPED_DAYS = 400
"""So much later than its own dateline a copy of a story may be stamped and the dateline still be believed."""
_SPAN = f"{{1,{LONGEST_QUOTE}}}"
_CURLED = rf"“([^“”„]{_SPAN})”|„([^„“”]{_SPAN})[“”]"
_STRAIGHT = rf"""\"(?!(?<=\S\")[\s,.;:!?)\]])([^\"]{_SPAN})(?:\"(?!(?<=\s\")\w)|(?=\n\"))"""
"""Straight marks: one behind a word and before a blank opens nothing, one behind a blank and before a word closes nothing, one that opens
the next paragraph too lets the quotation end with its own."""
_OUTWARD = re.compile(rf"{_CURLED}|«([^«»]{_SPAN})»|‹([^‹›]{_SPAN})›|{_STRAIGHT}")
_INWARD = re.compile(rf"{_CURLED}|»([^«»]{_SPAN})«|›([^‹›]{_SPAN})‹|{_STRAIGHT}")
_POINTS_OUT = re.compile(r"(?<!\S)[«‹]|(?<=\S)[»›](?!\w)")
_POINTS_IN = re.compile(r"(?<!\S)[»›](?=\w)|(?<=\S)[«‹](?!\w)")
_SENTENCE_END = ".!?…:;\"'”’»)؟。,"
_BOILER_REACH = 30
YEAR = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\b")
_DATELINE_END = re.compile(r"\s*(?:\([^)]{2,40}\))?[^.:—–\n-]{0,18}?\s*[.:—–-]+(?:\s|$)")


class Sentence(msgspec.Struct):
    """A sentence of the article. Offsets of hits and names are those of the whole article (``title + "\\n" + text``)."""

    index: int
    start: int
    end: int
    text: str
    language: Language
    title: bool = False
    lead: bool = False
    boiler: bool = False
    background: bool = False
    hits: dict[str, list[Hit]] = {}
    names: list[Name] = []
    dates: list[DateExpression] = []
    quoted: list[tuple[int, int]] = []

    def has(self, *cues: str) -> bool:
        return any(cue in self.hits for cue in cues)

    def first(self, cue: str) -> Hit | None:
        found = self.hits.get(cue)
        return found[0] if found else None

    def all(self, *cues: str) -> list[Hit]:
        return [hit for cue in cues for hit in self.hits.get(cue, ())]

    def topics(self) -> list[Hit]:
        return [hit for cue, found in self.hits.items() if cue.startswith("topic:") for hit in found]


class Reading(msgspec.Struct):
    """``whole`` is ``title + "\\n" + text``, cut to ``MAX_CHARS``; ``when`` the article's day where one is known;
    ``weak_subject``: no strong term names the subject, only several weak ones."""

    article: Article
    language: Language
    whole: str
    squeeze: Squeezed
    sentences: list[Sentence]
    names: list[Name]
    when: date | None
    anchor: Anchor | None = None
    weak_subject: bool = False

    def as_given(self, mention: Mention) -> Mention:
        """The mention with its evidence as it stands in the article's title, a newline and its text, to the letter."""
        given = f"{self.article.title}\n{self.article.text}"
        spans = [(span, *self.squeeze.given(span.start, span.end)) for span in mention.evidence]
        return msgspec.structs.replace(
            mention, evidence=[Evidence(quote=given[start:end], start=start, end=end, role=span.role) for span, start, end in spans]
        )

    @property
    def title(self) -> Sentence | None:
        """The headline, or the first sentence of an article without one."""
        return self.sentences[0] if self.sentences and self.sentences[0].title else None

    def live(self) -> list[Sentence]:
        """Sentences that belong to the story: no page furniture."""
        return [sentence for sentence in self.sentences if not sentence.boiler]

    def count(self, *cues: str) -> int:
        return sum(len(sentence.all(*cues)) for sentence in self.live())


def quoted_spans(whole: str) -> list[tuple[int, int]]:
    """Places of text between quotation marks, without the marks.

    Guillemets point out («so», French and most others) or in (»so«, German) through a whole text: what stands between two quotations is none.
    """
    inward = len(_POINTS_IN.findall(whole)) > len(_POINTS_OUT.findall(whole))
    return [match.span(match.lastindex or 0) for match in (_INWARD if inward else _OUTWARD).finditer(whole)]


def read(article: Article, language: Language) -> Reading:
    """Reads an article once; every finder works on the result."""
    squeeze = squeezed(article.title, article.text, MAX_CHARS)
    whole = squeeze.whole
    title, _, text = whole.partition("\n")
    day = day_of(article)
    found = find_names(whole, language.code, when=day, outlet_country=article.country)
    names = [name for name in found if _believable(whole, name, language)]
    spans = sentences.split(title, text, frozenset(language.abbreviations), _dotted(language.code))[:MAX_SENTENCES]
    read_sentences = [
        Sentence(
            index=i,
            start=span.start,
            end=span.end,
            text=whole[span.start : span.end],
            language=language,
            title=span.paragraph == 0,
            hits={},
            names=[],
            dates=[],
        )
        for i, span in enumerate(spans)
    ]
    _place_hits(read_sentences, _original(language.lexicon.find(folded.text), folded) if (folded := fold(whole)) else [])
    _place_lemmas(read_sentences, language)
    _place_split(read_sentences, language)
    _place_futures(read_sentences, language)
    _place_names(read_sentences, names)
    _place_quotes(read_sentences, whole)
    dates = find_dates(whole, language.code)
    _place_dates(read_sentences, dates)
    anchor = anchor_of(article.published, article.retrieved, article.country)
    lined = date_of_dateline(whole, dates, anchor)
    if lined is not None and (not article.published or (anchor is not None and 0 < (anchor.start - lined.start).days <= RESTAMPED_DAYS)):
        anchor = lined
    reading = Reading(article, language, whole, squeeze, read_sentences, names, day, anchor)
    _mark(reading)
    _negate(read_sentences, language)
    _joint_nouns(read_sentences, language)
    _offices_aside(read_sentences)
    _envoys_aside(read_sentences, language)
    _things_aside(read_sentences, language)
    reading.weak_subject = _weak_as_topics(read_sentences, language)
    return reading


def _dotted(code: str) -> bool:
    """Whether a language writes its ordinals with a full stop ("23. März")."""
    words = date_words(code)
    return words is not None and words.dotted


def _believable(whole: str, name: Name, language: Language) -> bool:
    """Not a territory, nor the surname of somebody whose first name shows that it is another person ("Rosa Rodríguez")."""
    if name.parties and set(name.parties) <= TERRITORIES:
        return False
    if name.kind == "country" and _counted(whole, name, language):
        return False
    if name.parties == ("GE",) and _AMERICAN.search(whole[max(0, name.start - 30) : name.start]) and "Tbilisi" not in whole:
        return False  # "Atlanta, Georgia": the state
    if name.kind != "person" or name.canonical is None or " " in name.text:
        return True
    before = _FIRST_NAME.search(whole[max(0, name.start - 40) : name.start])
    first = fold_text(before.group(1)) if before else ""
    return not first or first in language.stop_words or first in fold_text(name.canonical).split()


def _counted(whole: str, name: Name, language: Language) -> bool:
    """Whether what looks like a state is the adjective of people in the accusative: "120 مهاجراً نيجيرياً"."""
    if language.counted_endings is None:
        return False
    noun, adjective = language.counted_endings
    before = fold_text(whole[max(0, name.start - 30) : name.start]).rsplit(maxsplit=1)
    if not before or not whole[name.start - 1].isspace() or not fold_text(name.text).endswith(adjective):
        return False
    people = {fold_text(word) for word in language.people if word.endswith(noun)}
    return any(before[-1].removeprefix(word) in people for word in ("", *language.and_words))


def day_of(article: Article) -> date | None:
    """The article's day: published, else retrieved; a month counts as its middle."""
    for text in (article.published, article.retrieved):
        if text:
            parts = text[:10].split("-")
            try:
                year = int(parts[0])
                month = int(parts[1]) if len(parts) > 1 else 7
                return date(year, month, int(parts[2]) if len(parts) > 2 else 15)
            except ValueError:
                continue
    return None


def _original(hits: list[Hit], folded: Folded) -> list[Hit]:
    if folded.starts is None:
        return hits
    return [Hit(hit.cue, folded.starts[hit.start], folded.starts[hit.end - 1] + 1, hit.phrase) for hit in hits]


def _place_hits(found: list[Sentence], hits: list[Hit]) -> None:
    starts = [sentence.start for sentence in found]
    for hit in hits:
        at = bisect_right(starts, hit.start) - 1
        if at >= 0 and hit.end <= found[at].end:
            found[at].hits.setdefault(hit.cue, []).append(hit)


def _place_lemmas(found: list[Sentence], language: Language) -> None:
    """Forms of verbs that no list of the language holds."""
    for sentence in found:
        for hit in lemmas.hits(sentence.text, sentence.start, language):
            known = sentence.hits.setdefault(hit.cue, [])
            if not any(one.start < hit.end and hit.start < one.end for one in known):
                known.append(hit)
                known.sort(key=lambda one: one.start)


FUTURE_CHARS = 600
"""Characters of a sentence in which verbs of meeting in the future are looked for."""


def _place_split(found: list[Sentence], language: Language) -> None:
    """Verbs whose particle stands apart at the end of the clause: "kommt am Freitag in Berlin zusammen"."""
    for sentence in found:
        for cue, pattern in language.split:
            known = list(sentence.hits.get(cue, ()))
            for match in pattern.finditer(sentence.text[:FUTURE_CHARS]):
                verb = match.group().split()[0]
                start = sentence.start + match.start()
                if not any(hit.start < start + len(verb) and start < hit.end for hit in known):
                    known.append(Hit(cue, start, start + len(verb), verb))
            if known:
                sentence.hits[cue] = sorted(known, key=lambda hit: hit.start)


def _place_futures(found: list[Sentence], language: Language) -> None:
    """Verbs of meeting in the future, ``planned`` like those the list holds; what seems present or past inside them ("will meet") is neither."""
    pattern = language.future_of_meeting
    for sentence in found:
        planned = list(sentence.hits.get("planned", ()))
        for match in pattern.finditer(sentence.text[:FUTURE_CHARS]) if pattern is not None else ():
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if not any(hit.start < end and start < hit.end for hit in planned):
                planned.append(Hit("planned", start, end, match.group()))
        if planned:
            sentence.hits["planned"] = sorted(planned, key=lambda hit: hit.start)
        for cue in ("ongoing", "held"):
            told = sentence.hits.get(cue, [])
            if told:
                _keep(sentence, cue, [hit for hit in told if not any(_inside(hit, one) for one in planned)])


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit overlaps another that is at least as long: "recebido por" in "será recebido"."""
    return hit.start < other.end and other.start < hit.end and hit.end - hit.start <= other.end - other.start


def _place_names(found: list[Sentence], names: list[Name]) -> None:
    starts = [name.start for name in names]
    for sentence in found:
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        sentence.names = names[low:high]


def _place_dates(found: list[Sentence], dates: list[DateExpression]) -> None:
    starts = [sentence.start for sentence in found]
    for expression in dates:
        at = bisect_right(starts, expression.start) - 1
        if at >= 0:
            found[at].dates.append(expression)


def _place_quotes(found: list[Sentence], whole: str) -> None:
    starts = [sentence.start for sentence in found]
    for start, end in quoted_spans(whole):
        for sentence in found[max(0, bisect_right(starts, start) - 1) : bisect_right(starts, end)]:
            sentence.quoted.append((start, end))


NEGATED_REACH = 14
"""Characters between a word for "not" and the verb or meeting it takes back."""
UNTOUCHED_REACH = 70
"""Characters between "was not on the agenda" and the subject meant."""


def _negate(found: list[Sentence], language: Language) -> None:
    """Sets aside what did not happen ("did not meet", "no talks were held") as ``negated``, and subjects left off the table as ``untouched``."""
    for sentence in found:
        told = [hit for cue in ("held", "ongoing", "planned", "meeting") for hit in sentence.hits.get(cue, ())]
        taken = [hit for hit in told if _taken_back(sentence, hit, language)]
        for cue in {hit.cue for hit in taken}:
            _keep(sentence, cue, [hit for hit in sentence.hits[cue] if hit not in taken])
        if taken:
            sentence.hits["negated"] = taken
        off = sentence.all("off_agenda")
        for cue in [cue for cue in sentence.hits if off and cue.startswith("topic:")]:
            near = [hit for hit in sentence.hits[cue] if any(-UNTOUCHED_REACH <= hit.start - word.end <= UNTOUCHED_REACH for word in off)]
            if near:
                sentence.hits["untouched"] = [*sentence.hits.get("untouched", []), *near]
                _keep(sentence, cue, [hit for hit in sentence.hits[cue] if hit not in near])


def _keep(sentence: Sentence, cue: str, kept: list[Hit]) -> None:
    if kept:
        sentence.hits[cue] = kept
    else:
        del sentence.hits[cue]


def _taken_back(sentence: Sentence, hit: Hit, language: Language) -> bool:
    verb = fold_text(sentence.text[hit.start - sentence.start : hit.end - sentence.start]) if language.negated_verbs else ""
    if verb and re.fullmatch(language.negated_verbs, verb):
        return True
    for word in sentence.hits.get("negation", ()):
        if word.start >= hit.end and not language.negation_behind:
            continue
        low, high = (word.end, hit.start) if word.end <= hit.start else (hit.end, word.start)
        gap = sentence.text[low - sentence.start : high - sentence.start]
        if 0 <= high - low <= NEGATED_REACH and not re.search(r"[.,;:()]", gap):
            return True
    return False


NOUN_AHEAD = 24
"""Characters between "a" and the noun of a body ("a small technical team")."""
VERB_NEAR = 70
SHARED_AHEAD, SHARED_BEHIND = 4, 2
"""Words between "joint" and a noun ("joint police and customs contact centre"), and between a noun and what says that it is of both sides."""


def _joint_nouns(found: list[Sentence], language: Language) -> None:
    """A team, panel or committee of two sides is a body too, where it is not known before: "a team of both ministries will look into it"."""
    for before, sentence in zip([None, *found], found, strict=False):
        nouns = sentence.all("body_nouns", "joint_nouns")
        if not nouns or not sentence.has("create", "agree", "future", "planned", "next_step"):
            continue
        bodies = list(sentence.hits.get("body", ()))
        sides = _of_two_sides(sentence) or (before is not None and _of_two_sides(before))
        for noun in sorted(nouns, key=lambda hit: (hit.start - hit.end, hit.start)):
            joint = _of_both(sentence, noun, language)
            new = joint or (noun if sides and noun.cue == "body_nouns" else None)
            if new is None or any(b.start < new.end and new.start < b.end for b in bodies):
                continue
            if _is_new(sentence, new, language) or (joint is not None and _made_near(sentence, joint)):
                bodies.append(Hit("body", new.start, new.end, new.phrase))
        if bodies:
            sentence.hits["body"] = sorted(bodies, key=lambda hit: hit.start)


def _made_near(sentence: Sentence, body: Hit) -> bool:
    return any(
        -VERB_NEAR <= verb.end - body.start <= 0 or 0 <= verb.start - body.end <= VERB_NEAR for verb in sentence.all("create", "agree")
    )


def _of_both(sentence: Sentence, noun: Hit, language: Language) -> Hit | None:
    """The words of a body that says itself that it is of two sides, "joint contact centre", "centro común"; the noun alone of "a staff of both"."""
    for word in sentence.all("joint"):
        ahead = (
            word.end <= noun.start and not language.adjectives_behind and _few_words(sentence, word.end, noun.start, SHARED_AHEAD, language)
        )
        behind = noun.end <= word.start and language.adjectives_behind and _few_words(sentence, noun.end, word.start, SHARED_BEHIND)
        if ahead or behind:
            start, end = min(word.start, noun.start), max(word.end, noun.end)
            return Hit("body", start, end, fold_text(sentence.text[start - sentence.start : end - sentence.start]))
    sides = sentence.all("of_sides")
    if language.sides_ahead:
        return noun if any(hit.end <= noun.start and _few_words(sentence, hit.end, noun.start, SHARED_AHEAD) for hit in sides) else None
    return noun if any(noun.end <= hit.start and _few_words(sentence, noun.end, hit.start, SHARED_BEHIND) for hit in sides) else None


_PLAIN_WORDS = re.compile(r"(?:[^\W\d_]|[\s'’-])*")


def _few_words(sentence: Sentence, start: int, end: int, most: int, language: Language | None = None) -> bool:
    """Whether a few words and no mark stand between two places; for a ``language``, no "of", "a", "in" or verb among them either."""
    gap = sentence.text[start - sentence.start : end - sentence.start]
    if len(gap.split()) > most or not _PLAIN_WORDS.fullmatch(gap):
        return False
    if language is None:
        return True
    others = sentence.all("indefinite", "place_prepositions", "with_words", "create", "agree", "sign", "document", "future", "meeting")
    return not any(word in language.of for word in fold_text(gap).split()) and not any(start <= hit.start < end for hit in others)


def _of_two_sides(sentence: Sentence) -> bool:
    return sentence.has("both", "several") or len({party for name in sentence.names for party in name.parties}) > 1


def _is_new(sentence: Sentence, hit: Hit, language: Language) -> bool:
    """Whether an indefinite article stands in front; without articles, a bare noun near a word for creating or agreeing."""
    if not language.has_article:
        bare = hit.start == sentence.start or not sentence.text[hit.start - sentence.start - 1].isalnum()
        return bare and any(abs(verb.start - hit.start) <= VERB_NEAR for verb in sentence.all("create", "agree"))
    if hit.start == sentence.start:
        return sentence.has("create")  # "Units will be set up by both"
    return any(0 <= hit.start - word.end <= NOUN_AHEAD or hit.start == word.start for word in sentence.all("indefinite"))


def _offices_aside(found: list[Sentence]) -> None:
    """Takes "security" in "Homeland Security Advisor", and the like in a ministry's name, out of the other subjects."""
    for sentence in found:
        if "other_topics" not in sentence.hits:
            continue
        spans = [(hit.start, hit.end) for hit in sentence.all("roles")] + [
            (n.start, n.end) for n in sentence.names if n.kind in ("ministry", "body")
        ]
        kept = [hit for hit in sentence.hits["other_topics"] if not any(start <= hit.start and hit.end <= end for start, end in spans)]
        if kept:
            sentence.hits["other_topics"] = kept
        else:
            del sentence.hits["other_topics"]


def _envoys_aside(found: list[Sentence], language: Language) -> None:
    """Takes the expulsion of an ambassador or of diplomats out of the subjects: nobody migrates there."""
    envoys, expulsion = language.folded["envoys"], language.folded["expulsion"]
    for sentence in found:
        if not any(hit.phrase.startswith(expulsion) for hit in sentence.topics()):
            continue
        folded = fold_text(sentence.text)
        if any(word in folded for word in envoys):
            for cue in [cue for cue in sentence.hits if cue.startswith("topic:") or cue == "weak_topics"]:
                kept = [hit for hit in sentence.hits[cue] if not hit.phrase.startswith(expulsion)]
                sentence.hits[cue] = kept
                if not kept:
                    del sentence.hits[cue]


def _things_aside(found: list[Sentence], language: Language) -> None:
    """Takes repatriation out of the subjects where it is the only word for them and the text speaks of remains, works of art or money."""
    hits = [hit for sentence in found for hit in sentence.topics()]
    repatriation = language.folded["repatriation"]
    if not any(sentence.has("returned_things") for sentence in found) or not all(hit.phrase.startswith(repatriation) for hit in hits):
        return
    for sentence in found:
        for cue in [cue for cue in sentence.hits if cue.startswith("topic:")]:
            del sentence.hits[cue]


def _weak_as_topics(found: list[Sentence], language: Language) -> bool:
    """Where no strong term names the subject, weak ones (which passed the gate) do; says whether that was so."""
    strong = {hit.phrase for sentence in found for hit in sentence.topics()}
    if len(strong) > 1 or strong - language.soft:
        return False
    for sentence in found:
        weak = sentence.hits.get("weak_topics", [])
        if weak:
            sentence.hits["topic:other"] = [Hit("topic:other", hit.start, hit.end, hit.phrase) for hit in weak]
    return True


def _mark(reading: Reading) -> None:
    """Says of each sentence whether it is headline, lead, furniture or background. Without a headline the first sentence stands for it."""
    body_seen = 0
    if reading.sentences and not reading.sentences[0].title:
        reading.sentences[0].title = reading.sentences[0].lead = True
    for sentence in reading.sentences:
        sentence.boiler = _is_boiler(sentence, body_seen)
        if not sentence.title and not sentence.boiler:
            sentence.lead = body_seen < 2
            body_seen += 1
        sentence.background = not sentence.title and _is_background(sentence, reading.when)


def _is_boiler(sentence: Sentence, seen: int) -> bool:
    """Page furniture: a line that opens with one of its phrases, a row of links, or, below the story's first sentences, a line that is no sentence."""
    if sentence.title:
        return False
    text = sentence.text
    if seen >= 2 and (text.count(" | ") >= 2 or (len(text) < 110 and text[-1] not in _SENTENCE_END and text[0] not in "•-*–—·")):
        return True
    return any(hit.start - sentence.start <= _BOILER_REACH for hit in sentence.hits.get("boiler", ()))


def _is_background(sentence: Sentence, when: date | None) -> bool:
    if sentence.has("background"):
        return True
    years = [int(year) for year in YEAR.findall(sentence.text)]
    return bool(years and when and max(years) < when.year)


def dateline(sentence: Sentence) -> Name | None:
    """The place before the first words of a report ("QUETTA, Nov 9.", "New Delhi:"), which is where it was written."""
    if not sentence.names or sentence.names[0].start - sentence.start > 2:
        return None
    name = sentence.names[0]
    after = sentence.text[name.end - sentence.start : name.end - sentence.start + 60]
    upper = name.text.isupper() and len(name.text) > 3
    if name.kind not in ("capital", "city", "country", "region") or not _DATELINE_END.match(after):
        return None
    first = after.lstrip()[:1]
    return name if upper or first in ":(—–" or (first in ".," and upper) else None
