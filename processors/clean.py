"""What survives main-text extraction and is not the article: links to other stories, repeated captions, comment forms, newsletters.

Line by line and cautious: a line goes only where it is a known formula of pages (in any of nine languages: mirrors mix them), or
has been said before. A sentence of real prose is never removed; of a repeated one the first copy stays. Glued words are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LINK_CHARS = 250
"""A "see also" line is at most this long; what is longer is a paragraph that only begins so."""

FORMULA_CHARS = 300
"""The longest line that may be taken for a page's formula."""

TEASERS = 8
"""Headlines dropped after a heading such as "Related stories"."""

REPEAT_CHARS = 20
"""Shorter lines may be repeated: "Yes.", "No." in an interview."""

LINKS = (
    "see also|read also|also read|read more|read next|you (?:may|might) also like|in case you missed it|keep reading|continue reading|click here",
    r"(?:lea|lee|leer|vea|ver|mira|mire|v[eé]ase|conozca|revise) (?:tambi[eé]n|adem[aá]s|m[aá]s)|(?:tambi[eé]n )?(?:te|le) (?:puede|podr[ií]a) interesar",
    r"te recomendamos(?: leer)?|no te (?:lo )?pierdas|sigue leyendo|seguir leyendo|noticias? relacionadas?|contin[uú]e leyendo|puedes leer",
    r"(?:[aà] )?(?:lire|voir|lisez|voyez) (?:aussi|[eé]galement)|lire la suite|sur le m[eê]me sujet|articles? (?:li[eé]s|connexes|similaires)",
    r"[اإ]قرأ(?:وا)? (?:أيض[اًا]+|المزيد|كذلك)|(?:شاهد|طالع|انظر|تابع) أيض[اًا]+|(?:مواضيع|أخبار|مقالات) ذات صلة|قد (?:يعجبك|يهمك)(?: أيض[اًا]+)?",
    r"(?:lesen sie|lies|siehe|sehen sie) (?:auch|dazu|mehr|hier mehr)|auch interessant|mehr zum thema|das k[oö]nnte sie (?:auch )?interessieren|weiterlesen",
    r"(?:leggi|vedi|guarda|leggere) anche|leggi (?:di pi[uù]|tutto)|(?:ti )?potrebbe interessar(?:e|ti)(?: anche)?|continua a leggere|articoli correlati",
    r"(?:leia|veja|ler|ver|ou[cç]a) (?:tamb[eé]m|ainda|mais)|saiba mais|continue (?:lendo|a ler)|not[ií]cias relacionadas|(?:tamb[eé]m )?(?:pode|poder[aá]) (?:te )?interessar",
    r"(?:ayrıca|bunu da) (?:okuyun|oku|bakınız)|ilgili haber(?:ler)?|daha fazla oku|devamını oku|okumaya devam et|(?:şunlar da )?ilginizi çekebilir",
    r"(?:читайте|смотрите|см\.|читать|смотреть) (?:также|ещё|еще|далее)|материалы по теме|ещё по теме|еще по теме|вам может быть интересно",
)
"""Openings no sentence of a report has, one line a language or two."""

HEADINGS = (
    "related(?: (?:news|stor(?:y|ies)|articles?|coverage|content|posts?|topics|links))?|more (?:on this(?: story)?|news|stories|from .{2,40})|most (?:read|viewed|popular|shared)",
    "top stories|trending(?: now)?|recommended(?: (?:for you|reading|stories))?|must[- ]read|editor['’]s picks?|up next|watch(?: now| also| live)?|read|latest news|don['’]t miss",
    r"relacionad[ao]s?|m[aá]s noticias|lo m[aá]s (?:le[ií]do|visto)|m[aá]s informaci[oó]n|[uú]ltimas noticias|tambi[eé]n|v[ií]deo|lea|lee|mire|te puede interesar",
    r"[aà] lire|les plus lus|pour aller plus loin|en savoir plus|[aà] d[eé]couvrir|recommand[eé]|derni[eè]res (?:nouvelles|infos)",
    "للمزيد|الأكثر قراءة|اقرأ|شاهد|آخر الأخبار",
    "mehr dazu|meistgelesen|empfohlen|zum weiterlesen|neueste nachrichten|lesetipp",
    r"correlati|i pi[uù] letti|ultime notizie|approfondimenti?|leggi|da non perdere",
    "relacionadas?|mais lidas|[uú]ltimas not[ií]cias|leia|veja|recomendado",
    "çok okunanlar|son haberler|önerilen|ilgili|son dakika haberleri",
    "по теме|подробнее|самое читаемое|последние новости|популярное|рекомендуем|читайте",
)
"""Openings that are links only before a colon or alone on their line."""

COMMENTS = (
    r"leave a (?:reply|comment)|your email address will not be published|required fields are marked|save my name,? e-?mail|post a comment|add a comment",
    r"be the first to comment|you must be logged in|log ?in to (?:leave a )?(?:comment|reply|post)|notify me of (?:follow|new)|this site uses akismet|cancel reply|\d+ comments?\W*$",
    r"dej[ae] (?:un comentario|una respuesta|tu comentario|su comentario)|(?:tu|su) direcci[oó]n de correo electr[oó]nico no ser[aá]|los campos (?:obligatorios|necesarios) est[aá]n",
    r"guarda(?:r)? mi nombre|debes? iniciar sesi[oó]n|escribe (?:un|tu) comentario|cancelar la respuesta|\d+ comentarios?\W*$",
    r"laisser un commentaire|votre adresse (?:e-?mail|de messagerie|courriel) ne sera pas|les champs obligatoires sont|enregistrer mon nom|ajouter un commentaire|soyez le premier [aà] commenter|\d+ commentaires?\W*$",
    "(?:اترك|أضف|اكتب) (?:تعليق|رد)|لن يتم نشر (?:عنوان )?بريدك|الحقول الإلزامية",
    r"schreiben? sie einen kommentar|schreibe? einen kommentar|(?:ihre|deine) e-mail-adresse wird nicht|erforderliche felder sind|kommentar (?:schreiben|verfassen|hinterlassen)",
    r"lascia un commento|il tuo indirizzo e-?mail non sar[aà]|i campi obbligatori sono|annulla risposta|lascia una risposta",
    r"deixe (?:um|o seu|seu) coment[aá]rio|deixe uma resposta|o seu endere[cç]o de e-?mail n[aã]o ser[aá]|campos obrigat[oó]rios|cancelar resposta",
    r"bir (?:cevap|yanıt|yorum) (?:yazın|yaz|yap)|yorum (?:yap|yaz)\w*\W*$|e-posta (?:hesabınız|adresiniz) yayı[mn]lanmayacak|gerekli alanlar",
    r"(?:добавить|оставить|оставьте|написать) комментарий|ваш (?:адрес )?(?:e-?mail|электронной почты) не будет|обязательные поля",
)

FORMULAS = (
    r"sign up (?:for|to|here|now)|subscribe(?: (?:to|now|for|today|here)|\W*$)|get (?:the|our|all)\b.{0,60}\b(?:inbox|newsletter)|join (?:our|us on)|follow (?:us|.{2,40} on (?:x|twitter|facebook|instagram|telegram|whatsapp))\b",
    r"share (?:this|on (?:x|twitter|facebook|whatsapp|linkedin)|via|with your)|click to (?:share|print|email)|we use cookies|th(?:is|e) (?:web)?site uses cookies|by (?:continuing|clicking|using|browsing)\b.{0,80}\b(?:cookies|privacy|terms)",
    r"accept (?:all )?cookies|advertisements?\W*$|(?:story|article) continues (?:below|after)|download (?:our|the) app|support (?:our|independent) journalism|all rights reserved|copyright (?:©|\(c\))|©|already a subscriber|privacy policy\W*$",
    r"this article is (?:for|available to) subscribers|skip to (?:main )?content|enable javascript|please enable|thank you for (?:reading|subscribing)|(?:print|email|tweet|share|whatsapp|facebook|telegram|twitter|linkedin|pinterest)\W*$",
    r"suscr[ií]b(?:ete|ase|irse)|reg[ií]str(?:ate|ese)|recibe (?:las|los|nuestr|en tu)|s[ií]g(?:uenos|anos) en|[uú]nete a nuestro|comp[aá]rt(?:e|elo|ir)(?: (?:en|esta|este|con)|\W*$)|(?:utilizamos|usamos) cookies|este sitio (?:web )?(?:utiliza|usa) cookies",
    r"publicidad\W*$|aceptar (?:todas las )?cookies|todos los derechos reservados|prohibida (?:su|la) reproducci[oó]n|descarga (?:nuestra|la) app|contenido exclusivo para suscriptores|haga clic aqu[ií]|imprimir\W*$",
    r"abonnez-vous|inscrivez-vous|recevez (?:chaque|nos|notre|les|l['’])|suivez-nous|partagez?(?:r)?(?: (?:cet|sur|l['’])|\W*$)|nous utilisons des cookies|ce site utilise des cookies|publicit[eé]\W*$|tous droits r[eé]serv[eé]s|accepter (?:tous )?les cookies|article r[eé]serv[eé] aux abonn[eé]s",
    r"اشترك (?:في|الآن|معنا)|تابعنا|تابعونا|انضم إلى|شارك(?: (?:على|هذا|المقال|الخبر)|\W*$)|يستخدم هذا الموقع|جميع الحقوق محفوظة|إعلان\W*$|حمل (?:تطبيق|التطبيق)",
    r"(?:jetzt )?(?:newsletter )?(?:abonnieren|anmelden)\W*$|abonnieren sie|melden sie sich\b.{0,40}newsletter|folgen sie uns|teilen\W*$|wir verwenden cookies|diese (?:web)?seite verwendet cookies|anzeige\W*$|alle rechte vorbehalten|artikel teilen",
    r"iscriviti|abbonati|ricevi (?:le|la|ogni)|seguici su|condividi(?: (?:su|questo|l['’])|\W*$)|utilizziamo (?:i )?cookie|questo sito (?:utilizza|usa) (?:i )?cookie|pubblicit[aà]\W*$|tutti i diritti riservati|riproduzione riservata|accetta (?:tutti )?i cookie",
    r"inscreva-se|assine\b|receba (?:as|os|not[ií]cias|no seu)|siga(?:-nos| o .{2,40} n[oa])|compartilh(?:e|ar)(?: (?:no|na|em|esta|este)|\W*$)|partilh(?:e|ar)(?: (?:no|na|em|esta|este)|\W*$)|(?:usamos|utilizamos) cookies|este site (?:usa|utiliza) cookies|publicidade\W*$|todos os direitos reservados",
    r"abone ol|bültenimize|bizi takip edin|takip edin\W*$|paylaş(?:ın)?\W*$|(?:bu|web) site(?:si|miz)?\w* çerez|çerez politika|reklam\W*$|tüm hakları saklıdır|haber bültenine",
    r"подпи(?:шитесь|сывайтесь|саться)|следите за (?:нами|нашими)|поделиться|мы используем (?:файлы )?cookie|(?:этот|наш) сайт использует|реклама\W*$|все права защищены|присоединяйтесь к",
)

CREDIT = (
    r"(?:photos?|images?|pictures?|pics?|fotos?|fotograf[ií]as?|im[aá]gen(?:es)?|imagem|bilder?|immagin[ei]|cr[eé]dits?(?: photos?)?|archivo|fotoğraf|foto-?video|фото|صورة|الصورة|صور|credits?|video)"
    r"(?: (?:credits?|by|courtesy(?: of)?|source|de|di|do|von|via))?\s*[:：/©|]"
)
AGENCIES = r"(?:afp|reuters|ap|ap photo|associated press|getty(?: images)?|epa|efe|ansa|dpa|lusa|anadolu(?: agency)?|aa|tass|тасс|xinhua|notimex|cuartoscuro|europa press|shutterstock|istock|via|photo|file|archive|foto|handout|pool|imago|apa|rtr)"
TAGS = "tags?|topics?|keywords|filed under|categories|etiquetas|temas|palabras clave|mots?[- ]cl[eé]s?|[eé]tiquettes|schlagw[oö]rter|schlagworte|themen|argomenti|parole chiave|assuntos|palavras-chave|etiketler|konular|теги|метки|ключевые слова|الوسوم|وسوم|كلمات (?:مفتاحية|دلالية)"

_LEAD = r"[\s\u200b-\u200f•·▪●■►▶➤→»>*✅📌👉🔴|\[(«\"“\-–—]*"
_APART = r"\s*[:：|»›>→–—]\s*|\s+-\s+|  +"


def _starts(parts: Iterable[str], after: str = "") -> re.Pattern[str]:
    return re.compile(f"{_LEAD}(?:{'|'.join(parts)}){after}", re.IGNORECASE)


_LINK = _starts(LINKS, rf"(?!\w)(?P<apart>{_APART})?")
_HEADING = _starts(HEADINGS, r"(?:(?P<apart>\s*[:：|]\s*)|\W*$)")
_COMMENT = _starts(COMMENTS)
_FORMULA = _starts(FORMULAS)
_CREDIT = _starts((CREDIT,))
_AGENCY = re.compile(rf"[\W\d]*(?:{AGENCIES}\b[\W\d]*)+", re.IGNORECASE)
_TAGS = _starts((TAGS,), r"\s*[:：]")
_BETWEEN = re.compile(
    rf"[(\[]\s*(?:{'|'.join(LINKS)})(?!\w)[^()\[\]\n]{{0,{LINK_CHARS}}}[)\]]|"
    r"^\W{0,4}(?:advertisement|publicidad|publicité|pubblicità|publicidade|anzeige|werbung|reklam|реклама|إعلان)\s?[-–—:|]\s|"
    rf"(?:(?<=[.!?…؟»”\"] )|^)(?:{'|'.join(LINKS)}|related|relacionad[ao]s?|à lire|read)\s?[:：]\s.{{5,200}}?(?<!(?-i:[A-Z]))[.!?…؟](?=\s|$)",
    re.IGNORECASE,
)
_COMMENT_HEADING = re.compile(
    rf"{_LEAD}(?:leave a (?:reply|comment)|dej[ae] (?:un comentario|una respuesta)|laisser un commentaire|اترك (?:تعليق[اًا]*|رد[اًا]*)|"
    r"schreiben? (?:sie )?einen kommentar|lascia un commento|deixe (?:um|o seu|seu) comentário|deixe uma resposta|bir (?:cevap|yanıt|yorum) yazın|"
    r"(?:добавить|оставить) комментарий)(?:\s*(?:cancel reply|cancelar(?: la)? respuesta|annuler la réponse|annulla risposta))?\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…؟۔](?=[\"”»’')\]]*(?:\s|$))")
_PROSE_END = re.compile(r"[.!?…؟۔,;:،؛][\"”»’')\]]*\s*$")
_LINE = re.compile(r"[^\n]+")
_WORDS = re.compile(r"\w+")

Span = tuple[int, int]


def clean(title: str, text: str) -> str:
    """The text without page formulas: one paragraph a line, no empty lines. The same text always gives the same answer; cleaning twice changes nothing more."""
    return "\n".join(line for line in map(str.strip, _without(text, dropped(title, text)).split("\n")) if line)


def blank(title: str, text: str) -> str:
    """The text with page formulas turned into spaces: as long as before, so offsets into it are offsets into what was given."""
    pieces = list(text)
    for start, end in dropped(title, text):
        pieces[start:end] = [char if char == "\n" else " " for char in pieces[start:end]]
    return "".join(pieces)


def dropped(title: str, text: str) -> list[Span]:
    """Spans of ``text`` that are no part of the article, in order and apart from each other."""
    return [span for span in _judge(_plain(title), text) if span[0] < span[1]]


def _judge(title: str, text: str) -> Iterator[Span]:
    seen = {title} if title else set()
    teasers = 0
    for line in _LINE.finditer(text):
        content = line[0].strip()
        if not content:
            continue
        if _COMMENT_HEADING.fullmatch(content) and line.start() * 3 > len(text):
            yield line.start(), len(text)
            return
        if teasers and _headline(content):
            teasers -= 1
            yield line.span()
            continue
        teasers = TEASERS if _alone(content) else 0
        yield from _cut(line, content, seen, line.start() * 5 > len(text) * 3)


def _cut(line: re.Match[str], content: str, seen: set[str], late: bool) -> Iterator[Span]:
    """What goes of one line: all of it, its beginning, its second copy, links in brackets, or nothing."""
    plain, start = _plain(content), line.start()
    if (len(plain) >= REPEAT_CHARS and plain in seen) or _formula(content, late):
        yield line.span()
        return
    half = _half(line[0])
    if half and _plain(half) in seen:
        yield line.span()
        return
    seen.add(_plain(half) if half else plain)
    if half:
        yield start + len(half), line.end()
        return
    link = _link_end(line[0])
    if link:
        yield start, start + link
        return
    for insert in _BETWEEN.finditer(line[0]):
        yield start + insert.start(), start + insert.end()


def _formula(content: str, late: bool) -> bool:
    if len(content) > FORMULA_CHARS:
        return False
    if _COMMENT.match(content) or (_FORMULA.match(content) and _sentences(content) <= 2):
        return True
    if _CREDIT.match(content) and len(content) <= 100 and not _PROSE_END.search(content):
        return True
    return bool(_AGENCY.fullmatch(content)) or bool(late and _TAGS.match(content))


def _link_end(line: str) -> int:
    """Where a link to another story at the start of a line ends; 0 where there is none."""
    link = _LINK.match(line) or _HEADING.match(line)
    if link is None:
        return 0
    rest = line[link.end() :]
    if len(line) <= LINK_CHARS and (_sentences(rest) == 0 or (_sentences(rest) == 1 and _SENTENCE_END.search(rest.rstrip()[-3:]))):
        return len(line)
    first = _SENTENCE_END.search(rest)
    return link.end() + first.end() if link["apart"] and first and first.end() <= LINK_CHARS else 0


def _alone(content: str) -> bool:
    """Whether a line is nothing but the heading of a list of links."""
    link = _LINK.match(content) or _HEADING.match(content)
    return link is not None and not content[link.end() :].strip(" .:…")


def _headline(content: str) -> bool:
    return 15 <= len(content) <= 160 and not _PROSE_END.search(content)


def _half(line: str) -> str | None:
    """The first of several equal parts a line consists of (a caption printed two or three times in a row)."""
    words = list(_WORDS.finditer(line))
    for parts in (2, 3):
        size = len(words) // parts
        if size < 4 or len(words) % parts:
            continue
        plain = [word[0].lower() for word in words]
        if plain == plain[:size] * parts:
            return line[: words[size].start()].rstrip()
    return None


def _sentences(text: str) -> int:
    return len(_SENTENCE_END.findall(text))


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))


def _without(text: str, spans: list[Span]) -> str:
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])
