"""Persons of an article: office-holders of the roster, and anybody else who is named with a capital, a role or in company."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

import msgspec

from processors import parties
from processors.dates import resolve
from processors.fold import fold_text
from processors.gazetteer.fold import key
from processors.gazetteer.lookup import Name
from processors.gazetteer.persons import person as office_holder
from processors.gazetteer.tables import Term, roster
from processors.languages.base import Language
from processors.lexicon import Hit
from processors.reading import Reading, Sentence
from processors.surroundings import just_behind

MAX_PERSONS = 60
"""Persons kept of one article: longer lists are rolls of a forum."""

MAX_SHOWN = 8
"""Words of a name in both spellings."""

MAX_LOOKUPS = 6
"""Names compared with the whole roster in one article: each costs about 3 ms."""
RECOGNISED_SENTENCES = 15

MAX_ROLE = 60
"""Characters behind a demonym in which its role may go on."""

_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*")
_NEAR = 45


class Person(msgspec.Struct):
    """One person as first named in full. ``party`` None: unknown. ``sentences``: where the name stands.

    ``spoken_of``: every mention is inside a quotation or behind those who act for the person ("representatives of President X").
    """

    name: str
    start: int
    end: int
    role: str | None = None
    party: str | None = None
    known: bool = False
    office: str | None = None
    sentences: list[int] = []
    signs: dict[str, float] = {}
    spoken_of: bool = False


def recognise(reading: Reading) -> None:
    """Adds to the sentences' names the office-holders whose names are misspelt or shortened, where a title stands before them.

    Roles that a demonym divides ("ministre gambien de l'Intérieur") are joined first."""
    for sentence in reading.live():
        _join_roles(reading.language, sentence)
    left = MAX_LOOKUPS
    for sentence in reading.live()[:RECOGNISED_SENTENCES]:
        for start, end in _runs(reading.language, sentence) if reading.language.capitals != "none" else ():
            titled = any(0 <= start - hit.end <= 3 for hit in sentence.all("roles", "officials"))
            if not titled or left <= 0 or any(start < name.end and name.start < end for name in sentence.names):
                continue
            left -= 1
            term = office_holder(reading.whole[start:end], when=reading.when)
            if term is not None:
                sentence.names = sorted([*sentence.names, _name(reading, start, end, term)], key=lambda name: name.start)


def _join_roles(language: Language, sentence: Sentence) -> None:
    """Lets a role go on behind the demonym in its middle: "ministro" in "ministro gambiano dell'Interno" is the whole of it."""
    demonyms = {name.start: name.end for name in sentence.names if name.kind == "demonym"}
    if demonyms and sentence.has("roles"):
        sentence.hits["roles"] = [_joined(language, sentence, hit, demonyms) for hit in sentence.all("roles")]


def _joined(language: Language, sentence: Sentence, hit: Hit, demonyms: dict[int, int]) -> Hit:
    behind = demonyms.get(hit.end + 1)
    if behind is None:
        return hit
    rest = sentence.text[behind - sentence.start : behind - sentence.start + MAX_ROLE]
    ends = {fold_text(rest[: word.end()]).strip(): word.end() for word in re.finditer(r"\w+", rest)}
    tails = [(role[len(hit.phrase) + 1 :], role) for role in language.english_roles if role.startswith(hit.phrase + " ")]
    tail, role = max(((tail, role) for tail, role in tails if tail in ends), key=lambda one: len(one[0]), default=("", ""))
    return Hit(hit.cue, hit.start, behind + ends[tail], role) if role else hit


def _name(reading: Reading, start: int, end: int, term: Term) -> Name:
    return Name(
        start=start,
        end=end,
        text=reading.whole[start:end],
        kind="person",
        parties=(term.party,),
        canonical=term.name,
        role=term.role,
        office=term.office,
        term=term,
    )


def find(reading: Reading) -> list[Person]:
    """Persons in order of appearance, each once; later short forms ("Rycroft") are folded into the full name."""
    persons: list[Person] = []
    for sentence in reading.live():
        for person in _in_sentence(reading, sentence):
            _merge(persons, person, reading.language)
            if len(persons) >= MAX_PERSONS:
                return persons
    return persons


def _merge(persons: list[Person], new: Person, language: Language) -> None:
    words = _words(new.name, language)
    for old in persons:
        others = _words(old.name, language)
        shared = words & others
        if len(shared) >= min(2, len(words), len(others)) and (words <= others or others <= words or len(shared) >= 2):
            old.sentences.append(new.sentences[0])
            old.spoken_of = old.spoken_of and new.spoken_of
            old.signs = {name: max(value, new.signs.get(name, 0.0)) for name, value in old.signs.items()}
            old.role = old.role or new.role
            old.party = old.party or new.party
            if len(words) > len(others) and (not old.known or (new.known and "(" not in old.name)):
                old.name = new.name
            return
    persons.append(new)


def _words(name: str, language: Language) -> set[str]:
    """The words of a name, "عبدالله" and "عبد الله" alike."""
    folded = fold_text(name)
    for spelling, plain in language.name_spellings.items():
        folded = folded.replace(spelling, plain)
    return set(folded.split())


def _in_sentence(reading: Reading, sentence: Sentence) -> list[Person]:
    found = [_known(name, sentence) for name in sentence.names if name.kind == "person"]
    found += _behind_titles(reading, sentence, found) if reading.language.capitals == "none" else _capitalised(reading, sentence, found)
    found += _single(reading, sentence, found) if reading.language.capitals == "names" and not sentence.title else []
    found.sort(key=lambda person: person.start)
    for person in found:
        if person.role is None or not person.known or " or " in person.role:
            person.role = _role(reading.language, sentence, person) or person.role
        if person.party is None:
            person.party = _delegation(sentence, person) or _party(sentence, person) or _side(sentence, person) or _led(sentence, person)
        person.spoken_of = _spoken_of(reading.language, sentence, person) or any(
            name.start == person.start and parties.of_subject(name, sentence) for name in sentence.names
        )
        person.signs = _all_signs(reading.language, sentence, person, found)
    _in_turn(reading.language, sentence, found)
    _counterparts(sentence, found)
    _carry(sentence, found)
    return found


def _all_signs(language: Language, sentence: Sentence, person: Person, others: list[Person]) -> dict[str, float]:
    """The signs around the name; a name of the roster, or one behind a title in a script of which no given names are known, counts as a name."""
    said = signs(language, sentence, person.start, person.end, others)
    said["side"] = float(person.party is not None and _side(sentence, person) == person.party)
    if person.known or (not _latin(person.name) and said["title_before"]):
        said["given"] = 1.0
    return said


def _known(name: Name, sentence: Sentence) -> Person:
    return Person(
        name=_shown(name),
        start=name.start,
        end=name.end,
        role=name.role,
        party=name.parties[0] if name.parties else None,
        known=True,
        office=name.office,
        sentences=[sentence.index],
    )


def _shown(name: Name) -> str:
    """The roster's spelling; beside it the name in full as the article spells it, where a reader would not take it for the same."""
    canonical = name.canonical or name.text
    printed = " ".join(name.text.split())
    if _latin(printed):
        shared = len(set(fold_text(printed).split()) & set(fold_text(canonical).split()))
        return (
            f"{canonical} ({printed})"
            if " " in printed and shared < 2 and len(f"{canonical} {printed}".split()) <= MAX_SHOWN
            else canonical
        )
    script, aliases = _script(printed), name.term.aliases if name.term else ()
    if " " in printed and script == "ARABIC":
        return f"{canonical} ({printed})"  # no case endings, many spellings
    full = (alias for alias in aliases if " " in alias and not alias.startswith("=") and _script(alias) == script)
    return f"{canonical} ({next(full, name.text)})"


def _latin(text: str) -> bool:
    return _script(text) == "LATIN"


def _script(text: str) -> str:
    """The script of a name by its first letter ("LATIN", "CYRILLIC", "ARABIC")."""
    return unicodedata.name(next((char for char in text if char.isalpha()), "a"), "LATIN").split()[0]


def _capitalised(reading: Reading, sentence: Sentence, known: list[Person]) -> list[Person]:
    language = reading.language
    taken = [(person.start, person.end) for person in known] + [(n.start, n.end) for n in sentence.names if n.kind != "person"]
    found = []
    for begin, end in _runs(language, sentence):
        start = begin if language.of else _behind_state(sentence, begin, end)
        if any(start < high and low < end for low, high in taken):
            continue
        text = reading.whole[start:end]
        words = text.split()
        if len([w for w in words if w[:1].isupper()]) < 2 or (
            sentence.title and reading.article.title.strip() and not _plausible_in_title(reading, text)
        ):
            continue
        found_signs = signs(language, sentence, start, end, known)
        if language.capitals == "nouns" and not (found_signs["given"] or found_signs["title_before"]):
            continue
        if any(value for name, value in found_signs.items() if name not in ("genitive", "behind_place_word")):
            name = _nominative(language, text.strip(" .,'’-"), sentence.text[: start - sentence.start])
            found.append(Person(name=name, start=start, end=end, sentences=[sentence.index]))
    return found


def _behind_state(sentence: Sentence, start: int, end: int) -> int:
    """Where the name begins behind a state in the genitive, in languages without a word for "of": "министр Гамбии Моду Кассама"."""
    state = next((name for name in sentence.names if name.start == start and name.kind in ("country", "body") and name.end < end), None)
    rest = sentence.text[state.end - sentence.start : end - sentence.start] if state else ""
    return end - len(rest.lstrip()) if rest[:1].isspace() else start


def _nominative(language: Language, text: str, before: str) -> str:
    """A name out of its case, as far as each of its words has an ending of the language's list: "с Иваном Петровым" was with "Иван Петров"."""
    if not language.name_cases or not re.search(language.cased_name, f"{before}\n{text}"):
        return text
    cases = language.name_cases.items()
    plain = [next((re.sub(ending, end, word) for ending, end in cases if re.search(ending, word)), "") for word in text.split()]
    return " ".join(plain) if all(plain) else text


def _behind_titles(reading: Reading, sentence: Sentence, known: list[Person]) -> list[Person]:
    """Where no capital marks a name: the two or three words behind a title, up to a cue, a place or a mark."""
    taken = [(p.start, p.end) for p in known] + [(n.start, n.end) for n in sentence.names]
    cues = {hit.start for found in sentence.hits.values() for hit in found}
    found: list[Person] = []
    for hit in sentence.all("roles"):
        words: list[tuple[int, int]] = []
        end = hit.end
        for match in _TOKEN.finditer(sentence.text, hit.end - sentence.start):
            start = sentence.start + match.start()
            stop = start + len(match.group().rstrip(".'’-"))
            if reading.whole[end:start].strip() or len(words) == 3:
                break
            if any(start < high and low < stop for low, high in taken):
                if words or any(p.start == start for p in known):
                    break
                end = stop  # "the Italian minister X": the country stands between the title and the name
                continue
            language, word = reading.language, match.group()
            if start in cues or fold_text(word) in language.stop_words or _no_name(language, word, hit, bool(words)):
                break
            if word.startswith(language.and_words) and start + 1 in cues:
                break
            words.append((start, stop))
            end = stop
        if len(words) >= 2 and not any(p.start == words[0][0] for p in found):
            found.append(Person(reading.whole[words[0][0] : words[-1][1]], words[0][0], words[-1][1], sentences=[sentence.index]))
    return found


_ONE_WORD = re.compile(r",?\s+([A-ZÀ-Þ][\w'’-]{3,})(?=[,.;]?\s(?![A-ZÀ-Þ]|(?:d[aeiou]s?|del|bin|von|van|al)\s)|[.;]?$)")


def _single(reading: Reading, sentence: Sentence, known: list[Person]) -> list[Person]:
    """Names of one word where a role or a counterpart of a named state introduces them: "Indonesia's minister Wiranto", "his Thai counterpart, Anutin"."""
    taken = [(p.start, p.end) for p in known] + [(n.start, n.end) for n in sentence.names]
    counterparts = reading.language.folded["counterparts"]
    ahead = sentence.all("roles") + [hit for hit in sentence.all("officials") if hit.phrase.startswith(counterparts)]
    found: dict[int, Person] = {}
    for hit in ahead:
        match = _ONE_WORD.match(sentence.text, hit.end - sentence.start)
        if match is None or fold_text(match.group(1)) in reading.language.stop_words:
            continue
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        person = Person(name=match.group(1).strip("'’-"), start=start, end=end, sentences=[sentence.index])
        if not any(start < high and low < end for low, high in taken) and _party(sentence, person) is not None:
            found[start] = person
    return list(found.values())


def _no_name(language: Language, word: str, title: Hit, begun: bool) -> bool:
    """Whether a word with a glued article goes on with something else than a name: "والتشغيل", "للأمن", or what a bare "minister" is minister of."""
    article = language.glued_article
    bare = bool(article) and " " not in title.phrase and not title.phrase.startswith(article)
    return word.startswith(language.glued_joins) or (not begun and bare and word.startswith(article))


def _plausible_in_title(reading: Reading, text: str) -> bool:
    """English headlines print every word with a capital, so a name there must come back in the text."""
    last = text.split()[-1]
    return reading.whole.count(last) > 1 and last.lower() not in reading.whole


def _runs(language: Language, sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches of capitalised words, joined by particles; words that are never part of a name end a stretch."""
    stop, particles = language.stop_words, language.particles
    runs: list[tuple[int, int]] = []
    current: list[tuple[int, int]] = []
    pending: list[tuple[int, int]] = []
    last_end = 0
    for match in _TOKEN.finditer(sentence.text):
        gap = sentence.text[last_end : match.start()]
        word = match.group().rstrip(".'’-")
        folded = fold_text(word.removesuffix("'s").removesuffix("’s"))
        broken = bool(gap.strip()) and gap.strip() not in ("-",)
        if current and (broken or (match.group(0)[:1].islower() and folded not in particles)):
            _close(runs, current, sentence.start)
            current, pending = [], []
        if word[:1].isupper() and folded not in stop and len(word) <= 30:
            current += [*pending, (match.start(), match.start() + len(word))] if current else [(match.start(), match.start() + len(word))]
            pending = []
            if word.endswith(("'s", "’s")):
                current[-1] = (current[-1][0], current[-1][1] - 2)
                _close(runs, current, sentence.start)
                current = []
        elif current and folded in particles:
            pending.append((match.start(), match.end()))
        else:
            _close(runs, current, sentence.start)
            current, pending = [], []
        last_end = match.start() + len(word) + (1 if len(word) == 1 and match.group().endswith(".") else 0)
    _close(runs, current, sentence.start)
    return runs


def _close(runs: list[tuple[int, int]], current: list[tuple[int, int]], base: int) -> None:
    if 2 <= len(current) <= 7:
        runs.append((base + current[0][0], base + current[-1][1]))


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """First words of the roster's names: what a person's name may begin with."""
    return frozenset(key(term.name).split()[0] for term in roster() if term.name)


def signs(language: Language, sentence: Sentence, start: int, end: int, others: list[Person]) -> dict[str, float]:
    """What the words around a capitalised stretch say of its being a person who takes part."""
    first = fold_text(sentence.text[start - sentence.start : end - sentence.start]).split()[0]
    near = [p for p in others if (p.start, p.end) != (start, end)]
    ahead = _without_roles(sentence, max(sentence.start, start - 40), start)
    return {
        "attended": float(sentence.has("attended")),
        "genitive": float(bool(ahead) and fold_text(ahead).split()[-1] in language.of),
        "given": float(first in given_names()),
        "title_before": float(any(0 <= start - hit.end <= 12 for hit in sentence.all("roles", "officials"))),
        "role_after": float(any(0 <= hit.start - end <= 12 for hit in sentence.all("roles"))),
        "speaks": float(any(0 <= start - hit.end <= 12 or 0 <= hit.start - end <= 12 for hit in sentence.all("speak"))),
        "leads": float(any(0 <= start - hit.end <= 25 or 0 <= hit.start - end <= 25 for hit in sentence.all("lead"))),
        "in_company": float(any(abs(start - p.end) <= 6 or abs(p.start - end) <= 6 for p in near)),
        "behind_place_word": float(any(0 <= start - hit.end <= 3 for hit in sentence.all("place_prepositions", "origin"))),
        "verb": float(any(-1 <= hit.start - end <= 12 for hit in sentence.all("held", "planned", "ongoing"))),
        "object": float(any(0 <= start - hit.end <= 20 for hit in sentence.all("held", "planned", "ongoing", "meeting"))),
    }


def _role(language: Language, sentence: Sentence, person: Person) -> str | None:
    """The role that stands right before the name, or right behind it after a comma."""
    best: tuple[int, str] | None = None
    table = language.english_roles
    for hit in sentence.all("roles"):
        role = table.get(hit.phrase)
        if role is None:
            continue
        gap_before = sentence.text[hit.end - sentence.start : person.start - sentence.start] if hit.end <= person.start else None
        gap_after = sentence.text[person.end - sentence.start : hit.start - sentence.start] if hit.start >= person.end else None
        distance = None
        if gap_before is not None and len(gap_before) <= 25 and not re.search(r"[.;]", gap_before):
            distance = len(gap_before)
        elif gap_after is not None and len(gap_after) <= 30 and gap_after.lstrip()[:1] in (",", "(") and not re.search(r"[.;]", gap_after):
            distance = len(gap_after) + 5
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, role)
    return best[1] if best else None


def _party(sentence: Sentence, person: Person) -> str | None:
    """The country or body that belongs to the person: before ("Mexican minister X", "for Cuba, X") or behind ("X of Panama", "X (Libya)")."""
    for name in sorted(sentence.names, key=lambda n: abs(n.start - person.start)):
        if name.kind in ("person", "city", "region") or len(name.parties) != 1:
            continue
        ahead = name.end <= person.start
        low, high = (name.end, person.start) if ahead else (person.end, name.start)
        gap = sentence.text[low - sentence.start : high - sentence.start]
        if len(gap) <= _NEAR and _belongs(_without_roles(sentence, low, high), ahead, name, sentence.language):
            return name.parties[0]
    return None


def _spoken_of(language: Language, sentence: Sentence, person: Person) -> bool:
    """Whether the name stands in a quotation, or says only whose things are meant: "the Starmer government", "Starmer's remarks", "deportations of Trump"."""
    if any(start <= person.start < end for start, end in sentence.quoted) or _owns(sentence, person):
        return True
    before = sentence.text[: person.start - sentence.start].split()
    titles = language.stop_words - language.of
    while before and (fold_text(before[-1]).strip(".,()") in titles or before[-1].startswith("(")):
        before.pop()
    if not before or fold_text(before[-1]) not in language.of:
        return False
    return (
        any(hit.phrase.startswith(fold_text(before[-2])[:7]) for hit in sentence.all("officials", "statement"))
        if len(before) > 1
        else False
    )


_WHOSE = re.compile(r"['’]s\s+((?:[\w-]+\s+){0,2}[\w-]+)")


def _owns(sentence: Sentence, person: Person) -> bool:
    """Whether only something that belongs to the person is meant: a government, remarks, or a subject ("Trump's deportations")."""
    behind = sentence.text[person.end - sentence.start :]
    if just_behind(sentence, person.end, "rule_behind", 1) or _of_rule(sentence, person):
        return True
    whose = _WHOSE.match(behind)
    if whose is None:
        return False
    low, high = person.end + whose.start(1), person.end + whose.end(1)
    things = [hit for hit in [*sentence.all("statement"), *sentence.topics()] if low <= hit.start < high]
    acting = [hit for hit in sentence.all("officials", "roles", "meeting", "trip", "call") if low <= hit.start < high]
    return not acting and (bool(things) or any(hit.start == low for hit in sentence.all("belongings")))


def _of_rule(sentence: Sentence, person: Person) -> bool:
    """Whether a word for a government stands in front of the name, with "of" or without."""
    near = (hit.end for hit in sentence.all("rule_ahead") if 0 < person.start - hit.end <= _OF_RULE)
    gaps = (fold_text(_between(sentence, end, person.start)).strip() for end in near)
    return any(not gap or gap in sentence.language.of for gap in gaps)


_OF_RULE = 6
"""Characters between "the government of" and whose it is."""


def elsewhere(reading: Reading, person: Person, trigger: Sentence) -> bool:
    """Whether a person is named only in sentences about another time: what was before the event, or what is promised for after it."""
    told = [sentence for sentence in reading.sentences if sentence.index in person.sentences]
    return bool(told) and all(
        sentence.index != trigger.index
        and not sentence.title
        and not sentence.has("attended", "speak")
        and (_past(sentence) or _to_come(sentence) or _long_before(reading, sentence, trigger))
        for sentence in told
    )


LONG_BEFORE = 20
"""Days between what a sentence tells and the event, from which it is another matter."""


def _long_before(reading: Reading, sentence: Sentence, trigger: Sentence) -> bool:
    """Whether all a sentence tells lies weeks before the day its event is told of."""
    if any(one.kind == "year" for one in sentence.dates):
        return False
    then = [resolve(one, reading.anchor, "past") for one in sentence.dates]
    now = [resolve(one, reading.anchor, "past") for one in trigger.dates]
    ends = [one.end for one in then if one is not None and one.end is not None]
    starts = [one.start for one in now if one is not None and one.start is not None]
    starts += [reading.anchor.start] if starts and reading.anchor is not None else []
    return bool(ends) and len(ends) == len(then) and bool(starts) and (min(starts) - max(ends)).days > LONG_BEFORE


def _past(sentence: Sentence) -> bool:
    return sentence.background and not sentence.has("held", "ongoing", "meeting")


def _to_come(sentence: Sentence) -> bool:
    return sentence.has("next_step", "planned") and not sentence.has("held", "ongoing")


def _side(sentence: Sentence, person: Person) -> str | None:
    """The government whose side a list of persons names first: "for Mexico were present X, Y and Z"."""
    sides = [
        name
        for name in sentence.names
        if name.end <= person.start
        and len(name.parties) == 1
        and name.kind in ("country", "demonym", "body")
        and any(0 <= name.start - hit.end <= 6 for hit in sentence.all("for_words"))
    ]
    return sides[-1].parties[0] if sides else None


def _led(sentence: Sentence, person: Person) -> str | None:
    """The party of the delegation that a person leads: "la délégation gambienne, conduite par X", "die gambische Seite wurde von X geleitet"."""
    for lead in sentence.all("lead"):
        low, high = (lead.end, person.start) if lead.end <= person.start else (person.end, lead.start)
        gap = _without_roles(sentence, low, high)
        if len(gap) > _LED or len(gap.split()) > 2 or re.search(r"[.;]", gap):
            continue
        first = min(lead.start, person.start)
        for name in reversed([name for name in sentence.names if name.end <= first and name.kind in ("country", "demonym")]):
            side = _delegation_end(sentence, name)
            if side is not None and 0 <= first - side <= _LED:
                return name.parties[0] if len(name.parties) == 1 else None
    return None


_LED = 14
"""Characters from a delegation to the word for leading it, and from there to who leads."""


def _delegation_end(sentence: Sentence, name: Name) -> int | None:
    """Where a delegation of a country ends: "the Gambian delegation", "la délégation de la Gambie"."""
    for hit in sentence.all("officials"):
        if 0 <= hit.start - name.end <= 2:
            return hit.end
        if 0 <= name.start - hit.end <= 7:
            return name.end
    return None


def _without_roles(sentence: Sentence, low: int, high: int) -> str:
    """The text between two places without the roles and titles in it."""
    text = list(sentence.text[low - sentence.start : high - sentence.start])
    for hit in sentence.all("roles", "officials"):
        start, end = max(low, hit.start), min(high, hit.end)
        if start < end:
            text[start - low : end - low] = " " * (end - start)
    return " ".join("".join(text).split())


def _belongs(gap: str, ahead: bool, name: Name, language: Language) -> bool:
    folded = fold_text(gap)
    if ahead:
        return (folded in _AHEAD or folded in language.folded["party_ahead"]) and not (name.kind == "capital" and folded)
    return folded in _BEHIND or folded in language.folded["party_behind"]


_AHEAD = frozenset({"", ":", ",", "'", "-", "("})
_BEHIND = frozenset({"(", ",", ", ("})

LED_REACH = 45
"""Characters between a delegation's country and the name of who leads it."""


def _delegation(sentence: Sentence, person: Person) -> str | None:
    """The side a person leads: "the Nepali delegation, headed by X", "X led the Nepali side", "la de Bolivia, a cargo de X"."""
    language = sentence.language
    if language.side is None or language.side_of is None:
        return None
    for name in sorted(sentence.names, key=lambda n: abs(n.start - person.start)):
        if name.kind not in ("country", "demonym") or len(name.parties) != 1:
            continue
        ahead = name.end <= person.start
        low, high = (name.end, person.start) if ahead else (person.end, name.start)
        gap = sentence.text[low - sentence.start : high - sentence.start]
        if len(gap) > LED_REACH:
            continue
        if ahead:
            team = language.side.match(gap)
            rest = gap[team.end() :] if team else gap
            before = sentence.text[: name.start - sentence.start]
            led = re.fullmatch(rf"[,\s]*(?:{language.led_by})", _plain(sentence, low + len(gap) - len(rest), high))
            if led and (team or language.side_of.search(before)):
                return name.parties[0]
        elif re.fullmatch(language.leads, gap.rstrip()) and language.side.match(sentence.text[name.end - sentence.start :]):
            return name.parties[0]
    return None


def _plain(sentence: Sentence, low: int, high: int) -> str:
    """The text between two places without the roles in it, of which none is part of "led by"."""
    text = sentence.text[low - sentence.start : high - sentence.start]
    roles = [hit for hit in sentence.all("roles") if low <= hit.start and hit.end <= high]
    return sentence.language.ended_by_article.sub("", (text[: min(hit.start for hit in roles) - low] if roles else text).rstrip(" \u2009"))


_INTO_PERSONS = re.compile(r"\s*[,:(–—]\s*|\s+-\s+")


def _in_turn(language: Language, sentence: Sentence, found: list[Person]) -> None:
    """Gives as many persons as countries stand before them each his own: "the foreign ministers of Colombia and Ecuador, X and Y"."""
    states = [name for name in sentence.names if name.kind in ("country", "demonym", "body") and len(name.parties) == 1]
    for at in range(len(found) - 1):
        before = [name for name in states if name.end <= found[at].start]
        if not before or not _INTO_PERSONS.fullmatch(_between(sentence, before[-1].end, found[at].start)):
            continue
        row = _row([(name.start, name.end) for name in reversed(before)], sentence, language.country_join)
        persons = _row([(person.start, person.end) for person in found[at:]], sentence, language.person_join)
        if row < 2 or persons != row:
            continue
        role = _shared_role(language, sentence, before[-row].start)
        for person, name in zip(found[at : at + row], before[-row:], strict=True):
            if not person.known:
                person.party = name.parties[0]
                person.role = role or person.role
        return


def _between(sentence: Sentence, low: int, high: int) -> str:
    return sentence.text[low - sentence.start : high - sentence.start]


def _row(spans: list[tuple[int, int]], sentence: Sentence, joined: re.Pattern[str]) -> int:
    """How many of the spans, in this order or backwards, stand side by side."""
    count = 1
    for left, right in pairwise(spans):
        low, high = (left[1], right[0]) if left[0] < right[0] else (right[1], left[0])
        if not joined.fullmatch(_between(sentence, low, high)):
            break
        count += 1
    return count


def _shared_role(language: Language, sentence: Sentence, start: int) -> str | None:
    """The role in the plural right before the first of the countries."""
    ahead = [hit for hit in sentence.all("roles") if 0 <= start - hit.end <= 8]
    return language.english_roles.get(ahead[-1].phrase) if ahead else None


def _counterparts(sentence: Sentence, found: list[Person]) -> None:
    """A counterpart without a role of his own holds that of the person named before."""
    counterparts = sentence.language.folded["counterparts"]
    for left, right in pairwise(found):
        if (
            right.role is None
            and left.role is not None
            and any(
                hit.end <= right.start
                and hit.phrase.startswith(counterparts)
                and left.end <= hit.start
                and len(_between(sentence, hit.end, right.start)) <= COUNTERPART_REACH
                for hit in sentence.all("officials")
            )
        ):
            right.role = left.role


COUNTERPART_REACH = 16
"""Characters between "his counterpart" and the name: "his counterpart from Oman, X"."""


def _carry(sentence: Sentence, found: list[Person]) -> None:
    """In a list of names the party of one goes on to the next that has none."""
    for left, right in pairwise(found):
        gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
        if right.party is None and not right.known and len(gap) <= 40 and not re.search(r"[.;]", gap):
            right.party = left.party
