from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processors.clean import blank, clean

PROSE = (
    "The ministers met in the capital on Monday and agreed to form a group.",
    "Read the text of the agreement and you will find no date.",
    "Related costs, the minister said, would be shared by both sides.",
    "Share prices fell after the talks ended without a statement.",
    "Photographs of the meeting showed more than twenty officials.",
    "Topics ranged from visas to returns.",
    "Subscribers of the convention were asked to reply within a month.",
    "“We will work together,” he said. “There is no other way.”",
    "Watch towers were put up along the river after the summit.",
    "Comments by the envoy angered the host government.",
    "También hablaron de la frontera sur y de los visados de trabajo.",
    "Vea o no el acuerdo el Congreso, la mesa se instalará en enero.",
    "Leer el acuerdo exige paciencia, dijo la canciller.",
    "Foto en mano, el ministro recordó el naufragio del año anterior.",
    "Lire le texte de l'accord demande du temps, a reconnu le ministre.",
    "Partager le fardeau : c'est ce que demande l'Italie à ses voisins.",
    "وقال الوزير إن الجانبين اتفقا على تشكيل لجنة مشتركة.",
    "قرأ الوزير البيان المشترك أمام الصحفيين.",
    "Mehr Geld für den Grenzschutz verlangte der Minister in Wien.",
    "Teilen wollen sich die beiden Länder die Kosten der Rückführungen.",
    "Leggi più severe sono state annunciate dal ministro a Tunisi.",
    "Leia o que disser o acordo, afirmou, nada mudará na fronteira.",
    "İlgili bakanlar ayrıca Ankara'da bir araya geldi.",
    "Читать соглашение министр журналистам не стал.",
    "Подробнее министр расскажет в пятницу.",
)

FORMULAS = (
    "See also  Two neighbours are working to improve control of migration flows",
    "Read more: A summit on borders is planned for March",
    "RELATED: Ministers to meet again in spring",
    "Lea también: Costa Rica prepara un plan para la frontera",
    "Te puede interesar",
    "Lire aussi : Le ministre de l'Intérieur attendu à Tunis",
    "À lire également",
    "اقرأ أيضاً: وزير الداخلية يزور تونس",
    "اقرأ المزيد",
    "Lesen Sie auch: Wien will mehr Rückführungen",
    "Leggi anche: Il ministro a Tripoli",
    "Leia também: Governo cria grupo para vistos",
    "Ayrıca okuyun: Bakan Atina'ya gidiyor",
    "Читайте также: Министры встретятся в Минске",
    "Your email address will not be published. Required fields are marked *",
    "Tu dirección de correo electrónico no será publicada.",
    "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
    "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
    "E-posta hesabınız yayımlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
    "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
    "Sign up for our newsletter",
    "Suscríbete a nuestro boletín",
    "We use cookies to improve your experience.",
    "Utilizziamo i cookie per migliorare la tua esperienza.",
    "Share this article",
    "Photo: Reuters",
    "Foto: EFE",
    "(AFP/Getty Images)",
    "ADVERTISEMENT",
    "Todos los derechos reservados.",
    "تابعنا على تويتر",
)


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_page_formula_between_paragraphs_goes(formula: str) -> None:
    # Given
    text = "\n".join([PROSE[0], formula, PROSE[7]])
    # When
    cleaned = clean("Ministers meet", text)
    # Then
    assert cleaned == "\n".join([PROSE[0], PROSE[7]])


@settings(deadline=None)
@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=12), st.integers(1, 4))
def test_no_sentence_of_prose_is_ever_removed(sentences: list[str], per_line: int) -> None:
    # Given
    lines = [" ".join(sentences[at : at + per_line]) for at in range(0, len(sentences), per_line)]
    # When
    cleaned = clean("A title of its own", "\n".join(lines))
    # Then
    assert all(sentence in cleaned for sentence in sentences)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PROSE + FORMULAS), max_size=12))
def test_cleaning_twice_changes_nothing_more(lines: list[str]) -> None:
    # Given
    once = clean("A title", "\n".join(lines))
    # When / Then
    assert clean("A title", once) == once


@settings(deadline=None)
@given(st.lists(st.sampled_from(PROSE + FORMULAS), max_size=8), st.text(max_size=60))
def test_blanking_keeps_every_offset(lines: list[str], noise: str) -> None:
    # Given
    text = "\n".join([*lines, noise])
    # When
    blanked = blank("A title", text)
    # Then
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


def test_a_link_inside_a_paragraph_goes_and_the_paragraph_stays() -> None:
    # Given
    text = "The envoys met in Rome (see also: Rome talks end early) for an hour. Read more: U.S. and Peru to talk on visas. They will meet again."
    # When
    cleaned = clean("", text)
    # Then
    assert cleaned == "The envoys met in Rome  for an hour.  They will meet again."


def test_an_advertisement_label_goes_from_the_paragraph_it_is_glued_to() -> None:
    # When
    cleaned = clean(
        "", "- pubblicità - In prefettura si sono visti i ministri.\nADVERTISEMENT: The ministers met.\nAnzeige erstattete der Minister."
    )
    # Then
    assert cleaned.split("\n") == ["In prefettura si sono visti i ministri.", "The ministers met.", "Anzeige erstattete der Minister."]


def test_a_sentence_glued_behind_a_link_stays() -> None:
    # Given
    text = "Lea también: Panamá propone una cumbre. El canciller llegó a Bogotá el lunes. Habló de migración."
    # When
    cleaned = clean("", text)
    # Then
    assert cleaned == "El canciller llegó a Bogotá el lunes. Habló de migración."


def test_the_title_and_a_caption_are_said_once() -> None:
    # Given
    caption = "Two neighbours create a new group on migration"
    text = "\n".join(["Neighbours agree on a group", caption, PROSE[0], f"{caption}    {caption}", caption, PROSE[9]])
    # When
    cleaned = clean("Neighbours agree on a group!", text)
    # Then
    assert cleaned.split("\n") == [caption, PROSE[0], PROSE[9]]


def test_headlines_under_a_heading_of_links_go_until_prose_returns() -> None:
    # Given
    text = "\n".join(
        [PROSE[0], "Related stories", "Police break up smuggling ring in the north", "Football: cup final moved to Sunday", PROSE[7]]
    )
    # When
    cleaned = clean("", text)
    # Then
    assert cleaned.split("\n") == [PROSE[0], PROSE[7]]


def test_readers_comments_below_the_form_go() -> None:
    # Given
    text = "\n".join([PROSE[0], PROSE[1], PROSE[7], "Leave a Comment", "Bob says the ministers met in secret in Rome last week."])
    # When
    cleaned = clean("", text)
    # Then
    assert cleaned.split("\n") == [PROSE[0], PROSE[1], PROSE[7]]


@pytest.mark.shared
def test_the_two_known_reports_lose_their_page_and_keep_their_story(shared: Path) -> None:
    # Given
    texts = [path.read_text().partition("\n") for path in sorted((shared / "seeds").glob("*.txt"))]
    # When
    cleaned = [clean(title, text) for title, _, text in texts]
    # Then
    assert not any(word in text for text in cleaned for word in ("Costa Rica", "Leave a Reply", "Required fields"))
    assert cleaned[0].count("create a new working group on migration") == 1
    assert "among other officials." in cleaned[0]
    kept = [line.strip() for line in texts[1][2].split("\n") if line.strip()]
    assert cleaned[1].split("\n") == kept
