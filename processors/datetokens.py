"""A text as a string of one letter a token, so that one grammar (``processors.dates``) reads the dates of every language.


``D`` 1-31  ``N`` 32-999  ``n`` number word  ``Y`` 1900-2099  ``M`` month  ``m`` its abbreviation  ``W`` weekday  ``w`` its abbreviation
``R`` yesterday, tomorrow  ``T`` this  ``X`` next  ``L`` last  ``U`` day, month, weekend  ``S`` week  ``u`` plurals  ``A`` year  ``Q`` quarter
``H`` half, fortnight  ``O`` first, second, last  ``P`` early, mid, late  ``E`` season  ``I`` in  ``J`` within  ``G`` ago  ``V`` two weeks
(one word)  ``K`` week of  ``B`` between  ``r`` to  ``c`` and  ``f`` of, the, on  ``s`` -th  ``-`` ``/`` ``,`` ``.`` ``(`` ``)`` ``:``
``x`` any other word  ``|`` a border no date crosses
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from processors.datewords import ARABIC, DateWords, Phrase, Value


class Token(NamedTuple):
    """One or more words of a text with the class and the value they have in a date; ``start`` and ``end`` are offsets into the text."""

    kind: str
    value: Value
    start: int
    end: int


OTHER = Token("x", None, 0, 0)
"""Any word without a meaning for dates: no date holds one, so its place is not kept."""

BORDER = Token("|", None, 0, 0)
"""What no date crosses."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[\u064b-\u0652]+[^\W\d_]*)*|\n|[^\w\s\'’ʼ`\u200b-\u200f\u064b-\u0652]")
_SENTENCE_END = re.compile(r"[.!?\n](?<=[^\W\d_]{5}[.!?])(?=\s)|\n")
_TELLING = re.compile(r"[^\W\d_]{2,}|\d{4}|\d(?=[/.\-]\d)")
_SUFFIX = re.compile(r"(?<=\w)[\'’][^\W\d_]{1,6}")
_LETTERS = {letter: other for letter, other in ARABIC.items() if other}
_MARKS = {
    "-": "-", "–": "-", "—": "-", "‑": "-", "−": "-", "/": "/", "،": ",", ",": ",", "(": "(", ")": ")", ":": ":", "&": "c", "º": "s", "°": "s", "ª": "s",
}  # fmt: skip


@cache
def _certain(words: DateWords) -> dict[str, tuple[str, Value]]:
    """Words and marks that mean one thing wherever they stand."""
    table: dict[str, tuple[str, Value]] = {mark: (kind, None) for mark, kind in _MARKS.items() if kind not in "-s"}
    for word, phrases in words.phrases.items():
        kind, value = phrases[0].kind, phrases[0].value
        looked_at = kind == "s" or (kind in "MmwWR" and (word in words.doubts or word in words.ordinal_words or words.doubtful_weekdays))
        if len(phrases[0].words) == 1 and not looked_at:
            table[word] = (kind, value)
    return table


def tokens_of(text: str, words: DateWords) -> list[Token]:
    """The tokens of a text in order, phrases joined, each with its class."""
    if words.suffixes:
        text = _SUFFIX.sub(lambda suffix: " " * len(suffix[0]), text)
    lower, tokens, at = _lower(text, bool(words.clitics)), [], 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        if words.clitics or not _telling(words).isdisjoint(_TELLING.findall(lower, at, end)):
            tokens += _Reader(text, lower, at, end, words).read()
        tokens.append(BORDER)
        at = end
    return tokens


@cache
def _telling(words: DateWords) -> frozenset[str]:
    """Words without one of which (or a number) there is no date."""
    found = {str(number) for number in (*range(10), *range(1900, 2100))}
    for phrases in words.phrases.values():
        found.update(
            max(phrase.words, key=len) for phrase in phrases if phrase.kind in "MmWwRUuSAQHEV" + ("" if words.month_first else "XL")
        )
    return frozenset(found)


def _lower(text: str, arabic: bool) -> str:
    """Lower case, and one spelling of each Arabic letter where that is asked, without moving anything."""
    spelt = text.translate(_LETTERS) if arabic else text.replace("İ", "i")
    lower = spelt.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in spelt)


class _Reader:
    """Walks over the words of a text once; ``tokens`` is what it has made of them so far."""

    def __init__(self, text: str, lower: str, start: int, end: int, words: DateWords) -> None:
        self.text = text
        self.words = words
        self.matches = list(_TOKEN.finditer(lower, start, end))
        self.folded = [match[0] for match in self.matches]
        self.tokens: list[Token] = []

    def read(self) -> list[Token]:
        known, certain, folded, append = self.words.phrases, _certain(self.words), self.folded, self.tokens.append
        clitics, at, count = bool(self.words.clitics), 0, len(self.folded)
        while at < count:
            word = folded[at]
            if word in certain:
                append(Token(*certain[word], *self.matches[at].span()))
                at += 1
                continue
            if word in known or len(word) == 1 or not word.isalpha():
                token, used = self._token(at)
                append(token)
                at += used
                continue
            append(self._unglued(at) if clitics else OTHER)
            at += 1
        return self.tokens

    def _token(self, at: int) -> tuple[Token, int]:
        word, start, end = self.folded[at], self.matches[at].start(), self.matches[at].end()
        if word.isdecimal():
            return _number(word, start, end), 1
        if word == "-" and self._hyphened_suffix(at):
            return Token("s", None, start, self.matches[at + 1].end()), 2
        if word == ".":
            return Token("." if self._dot_holds(at) else "|", None, start, end), 1
        phrase = self._phrase(at)
        if phrase is None:
            return Token(_MARKS.get(word) or ("x" if word.isalnum() else "|"), None, start, end), 1
        last = at + len(phrase.words) - 1
        if not self._believed(phrase, at):
            return OTHER, 1
        return Token(phrase.kind, phrase.value, start, self.matches[last].end()), len(phrase.words)

    def _phrase(self, at: int) -> Phrase | None:
        """The longest phrase that begins at a word."""
        for phrase in self.words.phrases.get(self.folded[at], ()):
            if len(phrase.words) == 1 or tuple(self.folded[at : at + len(phrase.words)]) == phrase.words:
                return phrase
        return None

    def _unglued(self, at: int) -> Token:
        """A word behind glued prefixes ("and Wednesday" is one word in Arabic); marks on letters do not count."""
        word = self.folded[at].translate(ARABIC)
        for clitic in ("", *self.words.clitics.split("|")):
            if word.startswith(clitic):
                stem = word[len(clitic) :]
                for form in (stem, f"ال{stem}"):
                    phrase = next((phrase for phrase in self.words.phrases.get(form, ()) if len(phrase.words) == 1), None)
                    if phrase is not None and phrase.kind in "MWRUSuVAPE":
                        return Token(phrase.kind, phrase.value, self.matches[at].start(), self.matches[at].end())
        return OTHER

    def _adjacent(self, at: int) -> bool:
        """Whether a word touches the token before it."""
        return bool(self.tokens) and self.tokens[-1].end == self.matches[at].start() and self.tokens[-1] is not OTHER

    def _hyphened_suffix(self, at: int) -> bool:
        """The ending in 27-го."""
        if not self._adjacent(at) or self.tokens[-1].kind != "D" or at + 1 >= len(self.folded):
            return False
        return self.matches[at].end() == self.matches[at + 1].start() and self._means(at + 1, "s")

    def _dot_holds(self, at: int) -> bool:
        """Whether a full stop belongs to the number or abbreviation before it rather than ending a sentence."""
        if not self._adjacent(at):
            return False
        after = at + 1 < len(self.folded) and self.matches[at + 1].start() == self.matches[at].end() and self.folded[at + 1].isdecimal()
        return self.tokens[-1].kind in ("mwsD" if self.words.dotted or after else "mws")

    def _means(self, at: int, kinds: str) -> bool:
        return at < len(self.folded) and any(phrase.kind in kinds for phrase in self.words.phrases.get(self.folded[at], ()))

    def _believed(self, phrase: Phrase, at: int) -> bool:
        kind, words, before = phrase.kind, self.words, self.tokens[-1].kind if self.tokens else "|"
        doubtful = self.folded[at] in words.doubts
        if kind == "s":
            return before == "D" and self._adjacent(at)
        if kind == "M" and doubtful:
            return self._capital(at) and self._beside_date(at, before)
        if kind in "mw" and doubtful:
            return self._capital(at)
        if kind == "R" and doubtful:
            return not self._capital(at) or before == "|"
        if kind == "W" and phrase.words[-1] in words.ordinal_words:
            return self._nothing_counted(at + len(phrase.words))
        if kind == "W" and words.doubtful_weekdays and at and self._name(at):
            return not (self._name(at - 1) and self.matches[at].start() - self.matches[at - 1].end() == 1)
        return True

    def _beside_date(self, at: int, before: str) -> bool:
        """Whether a month that is a common word too stands where a month would."""
        if before == "c":
            before = "M" if len(self.tokens) > 1 and self.tokens[-2].kind in "MmDs" else "x"
        behind = self.words.postpositions and self._means(at + 1, "PUSf")
        return before in "IfDOPTXLrBMs.-/J" or bool(behind) or (at + 1 < len(self.folded) and self.folded[at + 1].isdecimal())

    def _capital(self, at: int) -> bool:
        return self.text[self.matches[at].start()].isupper()

    def _name(self, at: int) -> bool:
        """Written as names are: a capital, then small letters."""
        match = self.matches[at]
        return self._capital(at) and not self.text[match.start() : match.end()].isupper()

    def _nothing_counted(self, at: int) -> bool:
        """ "Segunda" is Monday only where it does not number what follows."""
        if at >= len(self.folded) or not self.folded[at].isalpha() or self._capital(at):
            return True
        return self._means(at, "fIrcJ")


def _number(word: str, start: int, end: int) -> Token:
    value = int(word) if len(word) <= 4 else 0
    if len(word) == 4 and 1900 <= value <= 2099:
        return Token("Y", value, start, end)
    if len(word) <= 2 and 1 <= value <= 31:
        return Token("D", value, start, end)
    return Token("N" if len(word) <= 3 and value else "x", value, start, end)
