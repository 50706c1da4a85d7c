"""Inflected forms of names, by rule, for the words that end in ``~`` in the hand-written tables.

The rules make every form that may stand in a text, and now and then one that never does: harmless, as nobody prints it.
"""

from __future__ import annotations

from collections.abc import Callable


def english(word: str) -> list[str]:
    return [word, word + "s"]


def spanish(word: str) -> list[str]:
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith(("és", "án", "ón", "ín")):
        bare = word[:-2] + {"é": "e", "á": "a", "ó": "o", "í": "i"}[word[-2]] + word[-1]
        return [word, bare + "a", bare + "es", bare + "as"]
    if word.endswith(("í", "ú")):
        return [word, word + "es", word + "s"]
    if word.endswith(("a", "e")):
        return [word, word + "s"]
    return [word, word + "a", word + "es", word + "as"]


def french(word: str) -> list[str]:
    feminine = word + "e"
    if word.endswith(("ien", "éen", "yen")):
        feminine = word + "ne"
    elif word.endswith(("e", "i")):
        feminine = word
    forms = [word, feminine, word if word.endswith("s") else word + "s", feminine + "s"]
    return [*forms, *(form.capitalize() for form in forms)]


def italian(word: str) -> list[str]:
    stem = word[:-1]
    if word.endswith("co"):
        return [word, stem + "a", stem + "i", stem + "hi", stem + "he", stem + "e"]
    if word.endswith("o"):
        return [word, stem + "a", stem + "i", stem + "e"]
    if word.endswith("e"):
        return [word, stem + "i"]
    if word.endswith("a"):
        return [word, stem + "i", stem + "e"]
    return [word]


def portuguese(word: str) -> list[str]:
    if word.endswith("ês"):
        return [word, word[:-2] + "esa", word[:-2] + "eses", word[:-2] + "esas"]
    if word.endswith("ão"):
        return [word, word[:-2] + "ã", word[:-2] + "ães", word[:-2] + "ãos", word[:-2] + "ãs"]
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith(("a", "e", "i")):
        return [word, word + "s"]
    return [word, word + "es", word + "a", word + "as"]


def german(word: str) -> list[str]:
    if word.endswith("sch"):
        ends = ("", "e", "er", "en", "es", "em")
        return [form + end for form in (word, word[0].upper() + word[1:]) for end in ends]
    if word.endswith("er"):
        return [word, word + "n", word + "s", word + "in", word + "innen"]
    if word.endswith("e"):
        return [word, word + "n", word[:-1] + "in", word[:-1] + "innen"]
    return [word, word + "s"]


def german_name(name: str) -> list[str]:
    """A country or city with its genitive."""
    return [name] if name.endswith(("s", "z", "x", "ß")) else [name, name + "s"]


def arabic(word: str) -> list[str]:
    return [word, *(word + end for end in ("ة", "ون", "ين", "ات", "ان", "تان", "تين"))]


_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_HUSHING = "гкхжшчщ"
_SOFT_INSTRUMENTAL = "жшчщц"
"""Behind these an ending that is not stressed has "е" for "о": "Польшей", "Парижем"."""
_STEMS = {"Египет": "Египт"}
"""Names that lose a vowel where an ending follows."""
_ADJECTIVES = {
    "ский": ("ского", "скому", "ским", "ском", "ская", "ской", "скую", "ское", "ские", "ских", "скими"),
    "цкий": ("цкого", "цкому", "цким", "цком", "цкая", "цкой", "цкую", "цкое", "цкие", "цких", "цкими"),
}


def russian(word: str) -> list[str]:
    """An adjective's or a noun's forms; several words decline together."""
    if word[-4:] in _ADJECTIVES and " " not in word:
        return [word, *(word[:-4] + end for end in _ADJECTIVES[word[-4:]])]
    if word.endswith("ец"):
        stem = word[:-2] + ("ц" if word[-3] not in "аеиоуыэюя" else "йц")
        return [word, *(stem + end for end in ("а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах"))]
    if word.endswith("анин"):
        return [word, *(word[:-2] + end for end in ("ина", "ину", "ином", "е", "", "ам", "ами", "ах"))]
    return russian_name(word)


def russian_name(name: str) -> list[str]:
    """A name in its six cases, all of its words in the same one; particles and hyphened foreign names stay."""
    parts = [_cases(part) for part in name.split(" ")]
    return list(dict.fromkeys(" ".join(row) for row in zip(*parts, strict=True)))


def _cases(word: str) -> tuple[str, ...]:
    stem = word[:-1]
    soft = "и" if stem[-1:] in _HUSHING else "ы"
    with_ = "е" if stem[-1:] in _SOFT_INSTRUMENTAL else "о"
    table: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("ия", (word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и")),
        ("ая", (word, word[:-2] + "ой", word[:-2] + "ой", word[:-2] + "ую", word[:-2] + "ой", word[:-2] + "ой")),
        ("ый", (word, word[:-2] + "ого", word[:-2] + "ому", word, word[:-2] + "ым", word[:-2] + "ом")),
        ("ий", (word, word[:-2] + "ого", word[:-2] + "ому", word, word[:-2] + "им", word[:-2] + "ом")),
        ("ое", (word, word[:-2] + "ого", word[:-2] + "ому", word, word[:-2] + "ым", word[:-2] + "ом")),
        ("ые", (word, word[:-2] + "ых", word[:-2] + "ым", word, word[:-2] + "ыми", word[:-2] + "ых")),
        ("ие", (word, word[:-2] + "их", word[:-2] + "им", word, word[:-2] + "ими", word[:-2] + "их")),
        ("я", (word, stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е")),
        ("а", (word, stem + soft, stem + "е", stem + "у", stem + with_ + "й", stem + "е")),
        ("иль", (word, stem + "я", stem + "ю", word, stem + "ем", stem + "е")),
        ("ь", (word, stem + "я", stem + "ю", stem + "и", stem + "ем", stem + "ью")),
        ("й", (word, stem + "я", stem + "ю", word, stem + "ем", stem + "е")),
        ("ы", (word, stem + "ов", stem + "ам", stem, stem + "ами", stem + "ах")),
    )
    for ending, forms in table:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return forms
    if word[-1:].lower() in _CONSONANTS:
        bare, joint = _STEMS.get(word, word), "ем" if word[-1:] in _SOFT_INSTRUMENTAL else "ом"
        return (word, bare + "а", bare + "у", word, bare + joint, bare + "е")
    return (word,) * 6


ADJECTIVE: dict[str, Callable[[str], list[str]]] = {
    "en": english,
    "es": spanish,
    "fr": french,
    "it": italian,
    "pt": portuguese,
    "de": german,
    "tr": lambda word: [word],  # endings come off when a text is read
    "ar": arabic,
    "ru": russian,
}
NAME: dict[str, Callable[[str], list[str]]] = {"de": german_name, "ru": russian_name}


def person_cases(alias: str) -> list[str]:
    """A person's name in Cyrillic in its six cases; a family name in -ов, -ев, -ин declines as such, a foreign one in a vowel stays."""
    mark, name = ("=", alias[1:]) if alias.startswith("=") else ("", alias)
    words = name.split(" ")
    parts = [_name_cases(part) for part in words]
    rows = [" ".join(row) for row in zip(*parts, strict=True)]
    if (
        len(words) > 1
        and words[0][-1:] in "ая"
        and words[-1][-1:] in _CONSONANTS
        and not words[-1].endswith(("ов", "ев", "ёв", "ин", "ын"))
    ):
        rows += [" ".join((first, *words[1:])) for first in parts[0]]  # a woman's family name that ends so stays: "Каи Каллас"
    return list(dict.fromkeys(mark + row for row in rows))


def _name_cases(word: str) -> tuple[str, ...]:
    if word.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return (word, word + "а", word + "у", word + "а", word + "ым", word + "е")
    if word.endswith(("ова", "ева", "ина")):
        stem = word[:-1]
        return (word, stem + "ой", stem + "ой", stem + "у", stem + "ой", stem + "ой")
    if word.endswith("ский"):
        return (word, word[:-2] + "ого", word[:-2] + "ому", word[:-2] + "ого", word[:-2] + "им", word[:-2] + "ом")
    if word.endswith(("й", "ь")):
        stem = word[:-1]
        return (word, stem + "я", stem + "ю", stem + "я", stem + "ем", stem + "е")
    if word[-1:].lower() in _CONSONANTS:
        return (word, word + "а", word + "у", word + "а", word + "ом", word + "е")
    return _cases(word) if word.endswith(("а", "я")) else (word,) * 6
