"""What the name of a joint body says: its kind and its subject, in whatever language it was printed.

"Groupe migratoire mixte permanent" and "joint working group on migration" are alike in kind and subject; a committee on visas and one
on readmission are not, though the same people may sit in both. Stems are matched at word starts of the folded name.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from rapidfuzz import fuzz

from processors.fold import fold_text

_KINDS: dict[str, str] = {
    "group": "group grupo groupe gruppe gruppo grubu grup team equipo equipe mesa cell celula unit unidad centr office oficina "
    "taskforce task مجموع المجموع فريق الفريق فرق групп команд работч komorka skupin",
    "committee": "committee commission comite comision comissao commissione komisyon komite kommission ausschuss council consejo "
    "conseil consiglio رجنه لجن اللجن комисси комитет совет konsey",
    "talks": "dialog talks talk round ronda rodada conversacion consult conversa negotiat negociac mechanism mecanismo mecanisme meccanismo "
    "حوار الحوار مشاور диалог консультац переговор gorusme istisare diyalog mekanizma",
    "summit": "summit cumbre sommet vertice gipfel zirve cimeira cabinet gabinete قمه القمه саммит",
}  # fmt: skip

_SUBJECTS: dict[str, str] = {
    "migration": "migra migrat immigra inmigra emigra goc هجر الهجر миграц mobilit movilidad mobilidade",
    "border": "border fronter frontier grenz sinir حدود الحدود границ confin frontalier",
    "returns": "readmi return retorno retour ruckkehr ruckfuhr rimpatr repatri deport عود العود возвращ реадмисс expuls geri",
    "visas": "visa visado visto vize تاشير التاشير виз",
    "labour": "labor labour manpower worker employ trabajador trabalh lavor isgucu istihdam arbeit recruit عمال العمال العمل труд рабочей",
    "consular": "consul konsolos konsular قنصل القنصل консул",
    "security": "secur segur sicher sicurez securit guvenlik امن الامن безопас policia police polic",
    "smuggling": "smuggl traffic traffick trata trafico schleus schlepper kacak تهريب контраб contraband insan",
    "asylum": "asyl asil refug fluchtling multeci siginma لاج اللاج бежен third",
    "children": "child minor nino ninez infan kinder cocuk mineur",
}  # fmt: skip

_GENERIC = frozenset(
    [
        "the",
        "of",
        "on",
        "for",
        "and",
        "a",
        "an",
        "de",
        "la",
        "el",
        "le",
        "les",
        "des",
        "du",
        "und",
        "der",
        "die",
        "das",
        "y",
        "e",
        "et",
        "ve",
        "del",
        "al",
        "joint",
        "bilateral",
        "binational",
        "mixed",
        "mixte",
        "mixta",
        "conjunto",
        "conjunta",
        "ortak",
        "high",
        "level",
        "alto",
        "nivel",
        "haut",
        "niveau",
        "permanent",
        "permanente",
        "standing",
        "special",
        "technical",
        "tecnico",
        "tecnica",
        "sobre",
        "en",
        "in",
        "to",
        "with",
        "new",
        "nuevo",
        "nueva",
        "first",
        "second",
        "third",
        "primera",
        "segunda",
        "tercera",
        "round",
        "ronda",
        "session",
        "sesion",
        "reunion",
        "meeting",
        "working",
        "trabajo",
        "travail",
        "arbeits",
    ]
)

_WORD = re.compile(r"\w+")


class Body(msgspec.Struct, frozen=True):
    """``kinds`` and ``subjects`` are sets of the keys above; ``words`` the name's own words without the ones every body shares."""

    kinds: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def _compile(table: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    return [(name, tuple(fold_text(stem) for stem in stems.split())) for name, stems in table.items()]


_KIND_STEMS, _SUBJECT_STEMS = _compile(_KINDS), _compile(_SUBJECTS)


@lru_cache(maxsize=4096)
def body(name: str | None) -> Body:
    """The body a printed name speaks of; an empty ``Body`` for None."""
    if not name:
        return Body()
    words = _WORD.findall(fold_text(name[:300]))
    kinds = frozenset(kind for kind, stems in _KIND_STEMS if any(word.startswith(stems) for word in words))
    subjects = frozenset(subject for subject, stems in _SUBJECT_STEMS if any(word.startswith(stems) for word in words))
    own = frozenset(word for word in words if word not in _GENERIC and not word.isdigit() and len(word) > 2)
    return Body(kinds, subjects, own)


def alike(a: Body, b: Body) -> int:
    """2: the same body by kind and subject (or by name); 1: nothing against it; 0: nothing can be said; -1: different bodies."""
    if not (a.kinds or a.words) or not (b.kinds or b.words):
        return 0
    if a.subjects and b.subjects:
        if not a.subjects & b.subjects:
            return -1
        return 2 if a.kinds & b.kinds or not a.kinds or not b.kinds else 0
    if _same_words(a.words, b.words):
        return 2
    return 1 if a.kinds & b.kinds else 0


def _same_words(a: frozenset[str], b: frozenset[str]) -> bool:
    if len(a) < 2 or len(b) < 2:
        return False
    return fuzz.token_set_ratio(" ".join(sorted(a)), " ".join(sorted(b))) >= 85
