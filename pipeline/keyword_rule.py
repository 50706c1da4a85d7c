"""The keyword rule: what anybody would try first, printed beside our own figures so that they can be judged.

A migration word and a meeting word in the text make a meeting, held on the day of the article, of the two countries named most often; a
word for a joint body makes it a working group.
"""

from __future__ import annotations

from collections import Counter

from pipeline.evaluate import Told
from pipeline.records import RawArticle
from processors import gate
from processors.fold import fold_text
from processors.gazetteer.lookup import find
from processors.language import identify
from processors.languages.base import load

COUNTRY_WORDS = frozenset({"country", "demonym", "capital"})


def read(article: RawArticle) -> tuple[Told, ...]:
    """What the rule says of an article: one event or none."""
    whole = f"{article.title}\n{article.text or ''}"
    language = load(identify(whole, article.lang))
    if language is None or not gate.passes(article.title, article.text or ""):
        return ()
    cues = {hit.cue for hit in language.lexicon.find(fold_text(whole))}
    counts = Counter(party for name in find(whole, language.code) if name.kind in COUNTRY_WORDS for party in name.parties)
    if not cues & {"meeting", "held", "session", "body"} or len(counts) < 2:
        return ()
    parties = tuple(sorted(party for party, _ in counts.most_common(2)))
    day = article.published[:10] if article.published else None
    body = "body" in cues
    return (Told(type="working_group" if body else "bilateral_meeting", status="agreed" if body else "held", parties=parties, date=day),)
