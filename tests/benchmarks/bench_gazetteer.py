"""What the gazetteer costs: load, ``find`` on a 600-word article in each language, ``person``, resident memory, hostile text.

.venv/bin/python tests/benchmarks/bench_gazetteer.py
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

WHEN = date(2024, 3, 1)
SENTENCES = {
    "en": "The foreign minister of Mexico met U.S. Secretary of State Antony Blinken in Mexico City on Tuesday to talk about migrants. ",
    "es": "La canciller Alicia Bárcena se reunió con funcionarios estadounidenses y guatemaltecos en el Palacio Nacional el martes. ",
    "fr": "Le ministre marocain Nasser Bourita a reçu son homologue espagnol à Rabat pour parler de la migration entre les deux pays. ",
    "ar": "التقى وزير الداخلية الإيطالي نظيره الليبي عماد الطرابلسي في طرابلس لبحث ملف الهجرة غير النظامية بين البلدين يوم الثلاثاء. ",
    "de": "Bundesinnenministerin Nancy Faeser traf in Rabat ihren marokkanischen Amtskollegen zu Gesprächen über die Rückführung. ",
    "it": "Il ministro Matteo Piantedosi ha incontrato al Viminale il collega tunisino per parlare di rimpatri e di flussi migratori. ",
    "pt": "O ministro das Relações Exteriores do Brasil reuniu-se em Lisboa com o homólogo português para discutir a imigração. ",
    "tr": "İçişleri Bakanı Ali Yerlikaya Ankara'da Yunanistan Göç Bakanı ile düzensiz göç konusunda bir araya geldi ve görüştü. ",
    "ru": "Министр труда Узбекистана встретился в Москве с российскими коллегами, чтобы обсудить трудовую миграцию между странами. ",
}


def article(lang: str, length: int = 600) -> str:
    """About ``length`` words of one language."""
    sentence = SENTENCES[lang]
    return sentence * (length // len(sentence.split()) + 1)


def milliseconds(call: Callable[[], object], times: int = 40) -> float:
    """The median of ``times`` calls, in milliseconds of CPU (the machine may be busy with other work)."""
    took = []
    for _ in range(times):
        start = time.process_time()
        call()
        took.append((time.process_time() - start) * 1000)
    return statistics.median(took)


def resident() -> float:
    """Peak resident memory of this process in MB (Linux counts in KB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    before, start = resident(), time.process_time()
    from processors.gazetteer.lookup import find, person

    imported = time.process_time() - start
    for lang in SENTENCES:
        start = time.process_time()
        find("x", lang, when=WHEN)
        print(f"load {lang}: {(time.process_time() - start) * 1000:.0f} ms")
    print(f"import: {imported * 1000:.0f} ms; memory for all nine: {resident() - before:.0f} MB")
    for lang in SENTENCES:
        text = article(lang)
        print(
            f"find {lang}: {milliseconds(lambda text=text, lang=lang: find(text, lang, when=WHEN)):.2f} ms, {len(find(text, lang, when=WHEN))} names in {len(text.split())} words"
        )
    misspelt = [f"Alisia Barcena{number}" for number in range(40)]
    print(f"person, any party: {milliseconds(lambda: person(misspelt.pop(), when=WHEN)):.2f} ms")
    for name, text in (
        ("200,000 letters", "a" * 200_000),
        ("a million joiners", "\u200d" * 1_000_000),
        ("50,000 countries", "Mexico " * 28_000),
    ):
        print(f"hostile, {name}: {milliseconds(lambda text=text: find(text, 'en', when=WHEN), times=3):.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
