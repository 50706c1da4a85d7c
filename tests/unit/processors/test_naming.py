"""What a joint body or a recurring meeting is called, on sentences of our own: one pattern each."""

from __future__ import annotations

import pytest

from pipeline.records import Article
from processors import mechanism, naming, slots
from processors.draft import Draft
from processors.languages.base import load
from processors.reading import Reading, read


def reading_of(title: str, text: str, lang: str) -> Reading:
    language = load(lang)
    assert language is not None
    article = Article(
        article_id="a", url="", outlet="", title=title, text=text, published="2024-05-15", retrieved="2024-05-15T20:00:00Z", lang=lang
    )
    return read(article, language)


def drafted(reading: Reading, kind: str, parties: str, status: str = "held", own: int = 2) -> Draft:
    """A draft of the first sentences below the headline, its body named."""
    support = [sentence for sentence in reading.sentences if not sentence.title][: own - 1]
    draft = Draft(type=kind, status=status, trigger=support[0], support=support, rule="meeting", parties=parties.split())  # type: ignore[arg-type]
    slots.body(reading, draft)
    return draft


MEETINGS = [
    ("en", "After the fourth Laos-Cambodia Joint Cabinet Retreat in Pakse on Friday, both premiers spoke of migrant workers.", "KH LA", "Laos-Cambodia Joint Cabinet Retreat"),
    ("en", "The prime ministers of Fiji and Samoa sat down in Suva for the annual leaders' meeting, with seasonal workers on top.", "FJ WS", "annual leaders' meeting"),
    ("en", "Officials of Ghana and Benin held the ninth session of the Commission in Cotonou on Tuesday on migrants.", "BJ GH", "Commission"),
    ("es", "Los presidentes de Uruguay y Chile clausuraron ayer en Colonia la cumbre uruguayo-chilena con un capítulo de migración.", "CL UY", "cumbre uruguayo-chilena"),
    ("es", "Concluyó en Tarija el comité de integración de Bolivia y Argentina, que revisó el control migratorio.", "AR BO", "comité de integración"),
    ("fr", "Le troisième séminaire intergouvernemental franco-béninois s'est ouvert lundi à Cotonou sur les migrations.", "BJ FR", "séminaire intergouvernemental franco-béninois"),
    ("de", "In Graz fanden am Montag die 5. deutsch-slowenischen Regierungskonsultationen zur Migration statt.", "DE SI", "deutsch-slowenische Regierungskonsultationen zur Migration"),
    ("it", "Si è tenuto ieri a Trieste il vertice bilaterale tra Italia e Croazia sui migranti della rotta balcanica.", "HR IT", "vertice bilaterale"),
    ("pt", "Os governantes encerraram ontem no Mindelo a 7ª Cimeira Brasil-Angola, com um capítulo sobre migrações.", "AO BR", "Cimeira Brasil-Angola"),
    ("tr", "Türkiye-Sırbistan Yüksek Düzeyli Stratejik İşbirliği Konseyi'nin 2. toplantısı dün Belgrad'da yapıldı, göç ele alındı.", "RS TR", "Türkiye-Sırbistan Yüksek Düzeyli Stratejik İşbirliği Konseyi"),
    ("tr", "Göç için kurulan üçlü mekanizmanın ikinci toplantısı salı günü Bakü'de yapıldı.", "AZ TR", "üçlü mekanizma"),
    ("ru", "В Ташкенте прошло совместное заседание правительств Узбекистана и Киргизии по вопросам миграции.", "KG UZ", "совместное заседание правительств"),
    ("ar", "انعقدت في عمّان أمس الدورة السادسة للجنة العليا الأردنية العراقية المشتركة لبحث الهجرة.", "IQ JO", "اللجنة العليا الأردنية العراقية المشتركة"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "parties", "name"), MEETINGS, ids=[f"{row[0]}-{i}" for i, row in enumerate(MEETINGS)])
def test_a_recurring_meeting_is_called_by_its_name(lang: str, text: str, parties: str, name: str) -> None:
    # Given a meeting whose sentence names the series it belongs to
    reading = reading_of("News", text, lang)

    # When it is named
    draft = drafted(reading, "bilateral_meeting", parties)

    # Then the name is whole and ends where the sentence goes on
    assert draft.mechanism == name


BODIES = [
    ("en", "Italy and Ghana agreed on Monday to set up a steering committee of Italian and Ghanaian officials for returns.", "GH IT", "steering committee"),
    ("en", "Kenya and Oman agreed to create a joint task force against the traffic in housemaids.", "KE OM", "joint task force against the traffic"),
    ("pt", "Brasil e Gana instituíram ontem uma comissão bilateral para assuntos consulares e vistos.", "BR GH", "comissão bilateral para assuntos consulares e vistos"),
    ("pt", "Brasil e Gana instituíram ontem uma comissão bilateral para agilizar os vistos.", "BR GH", "comissão bilateral"),
    ("es", "Perú y Ecuador crearon el martes un comité binacional contra la trata de personas.", "EC PE", "comité binacional contra la trata de personas"),
    ("fr", "Paris et Bamako ont créé mardi un comité d'experts franco-malien sur les visas.", "FR ML", "comité d'experts franco-malien sur les visas"),
    ("de", "Wien und Tunis vereinbarten die Einsetzung einer gemeinsamen Arbeitsgruppe Rückkehr und Ausbildung.", "AT TN", "gemeinsame Arbeitsgruppe Rückkehr und Ausbildung"),
    ("ru", "Стороны договорились о создании совместной рабочей группы по миграции между Казахстаном и Индией.", "IN KZ", "совместная рабочая группа по миграции"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "parties", "name"), BODIES, ids=[f"{row[0]}-{i}" for i, row in enumerate(BODIES)])
def test_a_new_body_keeps_its_subject_and_loses_its_members(lang: str, text: str, parties: str, name: str) -> None:
    # Given a body agreed, with its subject or its members behind its noun
    reading = reading_of("News", text, lang)

    # When it is named
    draft = drafted(reading, "working_group", parties, status="agreed")

    # Then it keeps what it is for, and who sits in it is no part of its name
    assert draft.mechanism == name


def test_a_numbered_summit_names_the_meeting_before_a_body_it_sets_up() -> None:
    # Given a summit with a number, at which a task force was agreed
    text = (
        "The premiers of Japan and Fiji agreed to set up a task force on nurses. It was the second virtual summit of the two on migration."
    )

    # When the meeting is named
    draft = drafted(reading_of("Nurses", text, "en"), "bilateral_meeting", "FJ JP", own=3)

    # Then the summit is its name, with its own number
    assert (draft.mechanism or "").startswith("virtual summit")
    assert draft.ordinal == 2


def test_the_body_that_met_is_found_beside_the_meetings_own_sentences_unless_they_tell_of_others() -> None:
    # Given two articles whose second sentence tells of a commission: of the same two governments, and of one of them with a third
    own = "Ghana and Togo spoke of visas on Friday. This was settled at the third session of the Joint Commission in Ho."
    others = "Ghana and Togo spoke of visas on Friday. The third session of the Joint Commission of Ghana and Mali was in Ho."

    # When the meeting is named by its first sentence alone
    names = [drafted(reading_of("News", text, "en"), "bilateral_meeting", "GH TG").mechanism for text in (own, others)]

    # Then only a body of the two is its name
    assert names == ["Joint Commission", None]


def test_a_new_body_is_named_by_its_phrase_and_not_by_a_noun_that_may_be_one() -> None:
    # Given a trial of a "channel", and a committee that will look after it
    text = "Nepal and Oman agreed on Monday on a new channel for the hiring of workers. A joint committee will look at it every month."

    # When the body is named
    draft = drafted(reading_of("News", text, "en"), "working_group", "NP OM", status="agreed")

    # Then the committee is its name
    assert draft.mechanism == "joint committee"


def test_a_governments_own_office_is_no_joint_body() -> None:
    # Given a sentence in which only the European Commission could be one
    reading = reading_of("News", "Avrupa Komisyonu ve AB Komisyonu ile Fas arasında göç toplantısı yapıldı.", "tr")

    # When the bodies of its sentences are asked for
    found = [hit for sentence in reading.sentences for hit in naming.bodies(sentence)]

    # Then there is none
    assert not found


def test_only_two_states_make_a_pair() -> None:
    # Given words with hyphens, in their languages
    words = {
        "en": ["India-France", "Bi-National", "high-level", "co-chaired", "follow-up", "deutsch-polnischen"],
        "es": ["Perú–Ecuador"],
        "pt": ["luso-moçambicana"],
        "de": ["deutsch-polnischen"],
    }

    # When they are looked at
    read = [(language, word) for code, listed in words.items() for word in listed if (language := load(code))]
    pairs = [word for language, word in read if mechanism.is_pair(language, word)]

    # Then those that join two states are pairs
    assert pairs == ["India-France", "Perú–Ecuador", "luso-moçambicana", "deutsch-polnischen"]


def test_a_body_that_held_its_annual_meeting_is_the_name_and_not_the_meeting() -> None:
    # Given a committee as the subject of a numbered annual meeting
    text = "The joint committee on consular affairs held its sixth annual meeting in Accra on Monday on visas."

    # When the meeting is named
    draft = drafted(reading_of("News", text, "en"), "bilateral_meeting", "GH TG")

    # Then the committee is its name
    assert draft.mechanism == "joint committee on consular affairs"
