"""How many independent voices say it: outlets of one owner are one voice, and so is a text and its copies.

Ownership is general knowledge (who owns which paper, as the groups publish it themselves); an outlet not listed is its own family, named by the
registrable domain of its address. A text in another language with the same numbers in the same order is a translation, and a copy too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

import msgspec
import tldextract

from pipeline.records import Echo, Member, Support
from processors.figures import translated
from processors.fingerprint import similarity
from processors.fold import fold_text

COPY = 0.3
"""Resemblance from which one text counts as a copy of another."""

_OWNERS: dict[str, str] = {
    "reach": "mirror.co.uk express.co.uk dailystar.co.uk manchestereveningnews.co.uk walesonline.co.uk dailyrecord.co.uk liverpoolecho.co.uk",
    "dmg-media": "dailymail.co.uk metro.co.uk inews.co.uk",
    "news-corp": "thetimes.com thetimes.co.uk thesun.co.uk wsj.com nypost.com theaustralian.com.au news.com.au skynews.com.au",
    "axel-springer": "welt.de bild.de politico.eu politico.com businessinsider.com",
    "gannett": "usatoday.com azcentral.com elpasotimes.com caller.com",
    "mcclatchy": "miamiherald.com elnuevoherald.com sacbee.com kansascity.com",
    "prisa": "elpais.com as.com cadenaser.com cincodias.elpais.com",
    "vocento": "abc.es elcorreo.com diariosur.es laverdad.es",
    "unidad-editorial": "elmundo.es expansion.com marca.com",
    "oem": "elsoldemexico.com.mx oem.com.mx laprensa.com.mx",
    "globo": "globo.com g1.globo.com oglobo.globo.com extra.globo.com valor.globo.com",
    "gedi": "repubblica.it lastampa.it huffingtonpost.it",
    "rcs": "corriere.it gazzetta.it",
    "france-televisions": "francetvinfo.fr france24.com rfi.fr mc-doualiya.com",
    "bbc": "bbc.com bbc.co.uk",
    "deutsche-welle": "dw.com",
    "independent": "independent.co.uk standard.co.uk the-independent.com",
    "funke": "derwesten.de waz.de abendblatt.de morgenpost.de",
    "russian-state": "tass.com tass.ru ria.ru sputniknews.com sputnikglobe.com rt.com",
    "xinhua": "xinhuanet.com news.cn people.cn",
    "demiroren": "hurriyet.com.tr hurriyetdailynews.com milliyet.com.tr posta.com.tr",
    "us-federal": "state.gov dhs.gov whitehouse.gov usembassy.gov cbp.gov",
    "mx-federal": "gob.mx",
    "eu-institutions": "europa.eu",
}

_BLOGS = frozenset({"blogspot.com", "wordpress.com", "substack.com", "github.io", "tumblr.com"})
"""Addresses that hold one outlet a subdomain."""

_PORTALS = frozenset({"medium.com", "msn.com", "yahoo.com", "google.com", "facebook.com", "t.me", "menafn.com", "einpresswire.com"})
"""Addresses that show many outlets: there the outlet's own name counts."""

_FAMILY = {domain: owner for owner, domains in _OWNERS.items() for domain in domains.split()}
_registrable = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def family(outlet: str, url: str) -> str:
    """The voice an outlet belongs to: its owner, else the registrable domain of ``url``, else the folded name of the outlet."""
    try:
        host = (urlsplit(url).hostname or "").lower().removeprefix("www.")
    except ValueError:
        host = ""
    return _voice(outlet, host)


@lru_cache(maxsize=16384)
def _voice(outlet: str, host: str) -> str:
    domain = _registrable(host).top_domain_under_public_suffix if host else ""
    owner = _FAMILY.get(host) or _FAMILY.get(domain)
    if owner:
        return owner
    if domain in _BLOGS and host != domain:
        return host
    if domain and domain not in _PORTALS:
        return domain
    return fold_text(outlet).strip() or host or "unknown"


def copied_from(member: Member, earlier: Sequence[Member]) -> str | None:
    """The article of the earliest member whose text this one repeats or translates, or None."""
    mine = set(member.fingerprint)
    for other in earlier:
        alike = not mine.isdisjoint(other.fingerprint) and similarity(member.fingerprint, other.fingerprint) >= COPY
        if alike or (member.lang != other.lang and translated(member.figures, other.figures) and _same_people(member, other)):
            return other.copy_of or other.article_id
    return None


def _same_people(a: Member, b: Member) -> bool:
    """Whether one of the people is the same, or a text names nobody. Names are compared as the roster spells them."""
    first, second = ({fold_text(person.name.split(" (")[0]) for person in m.participants} for m in (a, b))
    return not first or not second or bool(first & second)


def with_copies(members: Sequence[Member]) -> list[Member]:
    """The members in the order their articles appeared (official ones first among equals), each with ``copy_of`` settled against those before it."""
    done: list[Member] = []
    for member in sorted(members, key=lambda m: (m.since, not m.official, m.mention_id)):
        origin = copied_from(member, [m for m in done if m.article_id != member.article_id])
        done.append(member if origin == member.copy_of else msgspec.structs.replace(member, copy_of=origin))
    return done


def voices(members: Sequence[Member | Echo]) -> set[str]:
    """The independent families behind these sources: a copy speaks with the voice of the article it copies."""
    owner = {m.article_id: m.family for m in members if m.copy_of is None}
    return {owner.get(m.copy_of, m.family) if m.copy_of else m.family for m in members}


def support(members: Sequence[Member], echoes: Sequence[Echo], uncounted: int = 0) -> Support:
    """Who stands behind an event. ``uncounted`` are further articles that were no longer kept one by one."""
    everyone: list[Member | Echo] = [*members, *echoes]
    return Support(
        articles=len({m.article_id for m in everyone}) + uncounted,
        outlets=len({fold_text(m.outlet) for m in everyone}),
        families=len(voices(everyone)),
        languages=sorted({m.lang for m in everyone if m.lang}),
        official=any(m.official for m in members),
    )
