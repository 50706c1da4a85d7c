"""What reads like a meeting or a body of governments and is none, beside the like of it that is one; sentences of our own."""

import pytest

from pipeline.records import Article
from processors import judge, lookalikes
from processors.languages.base import load
from processors.parties import context_of
from processors.reading import Reading, read
from processors.tag import Tagger, drafts_of

TAGGER = Tagger()


def live(lang: str, title: str, text: str, published: str = "2024-05-16") -> list[str]:
    article = Article(article_id="a", url="", outlet="", title=title, text=text, published=published, retrieved=None, lang=lang)
    return [
        mention.type
        for mention in TAGGER.tag(article).mentions
        if mention.type in ("bilateral_meeting", "working_group") and mention.status in ("planned", "held", "agreed")
    ]


SILENT = {
    "things move": [
        ("en", "Kenya and Uganda agree on migration of land records", "The ICT ministers of Kenya and Uganda met in Nairobi on Tuesday and agreed to set up a joint working group on the migration of their land records. The servers and databases are to stand in Kisumu. Border offices keep paper copies."),
        ("es", "Perú y Chile crean comité sobre migración de ballenas", "Los ministros de Ambiente de Perú y Chile se reunieron el martes en Arica y crearon un comité binacional para la migración de ballenas y tortugas. Cruzan la frontera marítima sin visa, bromeó la ministra chilena."),
    ],
    "one government": [
        ("en", "Cabinet meeting on migrants in Nicosia", "President Nikos Christodoulides chaired a cabinet meeting on migrants with his interior and foreign ministers on Wednesday. They discussed the arrivals of Syrians from Lebanon and agreed to set up a working group on returns."),
        ("fr", "Conseil de cabinet sur les réfugiés à Nouakchott", "Le président mauritanien Mohamed Ould Ghazouani a présidé mercredi un conseil de cabinet avec les ministres de l'Intérieur et des Affaires étrangères sur l'accueil des réfugiés maliens. Un comité interministériel sera créé."),
        ("tr", "Kabine toplantısında göç ele alındı", "Cumhurbaşkanı Recep Tayyip Erdoğan salı günü kabine toplantısına başkanlık etti. İçişleri Bakanı Ali Yerlikaya Suriyeli göçmenlerin dönüşünü anlattı. Suriye ile sınır kapısı açık."),
    ],
    "anniversary": [
        ("en", "Twenty years on: how Rome and Tripoli agreed on migrants", "The Italian and Libyan governments met in Tripoli and set up a joint committee on illegal migration. Interior ministers Giuseppe Pisanu and Nasr al-Mabrouk shook hands. Fishermen of Zuwara remember the boats."),
        ("es", "Diez años después: el acuerdo migratorio de Quito y Bogotá", "Los cancilleres de Ecuador y Colombia se reunieron en Quito y crearon un grupo de trabajo sobre refugiados. El canciller Ricardo Patiño y la canciller María Ángela Holguín firmaron el acta. Un libro lo cuenta."),
    ],
    "unofficial sides": [
        ("en", "Qatari contractor and Nepali recruiter agree on workers", "Executives of the Qatari contractor and the Nepali recruiter met in Doha on Monday and agreed to set up a joint committee on migrant workers. The governments of Qatar and Nepal welcomed the memorandum."),
        ("es", "Sindicatos de Argentina y Bolivia tratan la migración laboral", "Los sindicatos de Argentina y Bolivia se reunieron el lunes en La Paz para tratar la situación de los trabajadores migrantes. Acordaron crear una mesa de trabajo conjunta."),
        ("ru", "Депутаты России и Узбекистана обсудили мигрантов", "Депутаты парламентов России и Узбекистана встретились в Ташкенте в среду и обсудили положение трудовых мигрантов. Они договорились создать рабочую группу."),
        ("de", "Unternehmen aus Deutschland und Indien einig über Fachkräfte", "Unternehmen aus Deutschland und Indien haben am Montag in Delhi über die Einwanderung von Fachkräften verhandelt und eine gemeinsame Arbeitsgruppe gegründet."),
    ],
    "guests": [
        ("en", "Iraqi minister welcomes returnees from Germany", "Iraq's migration minister Evan Faeq Jabro received 150 returnees from Germany at Baghdad airport on Tuesday. Germany and Iraq agreed on the flights of migrants last year."),
        ("fr", "Un deuxième vol de rapatriés ivoiriens", "Un avion avec 150 Ivoiriens rapatriés de Tunisie a atterri mardi à Abidjan, comme convenu entre Alassane Ouattara et Kaïs Saïed. Le ministre Kacou Houadja Léon Adom a accueilli les rapatriés à l'aéroport."),
    ],
    "unanswered": [
        ("en", "Senegal invites Morocco to talks on stranded migrants", "Senegal has written to Morocco proposing a meeting of the two foreign ministries on Senegalese migrants in Dakhla. There has been no reply so far, the ministry said in Dakar on Monday."),
        ("es", "Ecuador invita a Perú a hablar de migrantes", "Ecuador ha escrito a Perú proponiendo una reunión de las dos cancillerías sobre los migrantes ecuatorianos en Tumbes. Hasta ahora no hay respuesta, dijo la cancillería en Quito el jueves."),
        ("fr", "Le Sénégal invite la Mauritanie à parler des migrants", "Le Sénégal a écrit à la Mauritanie, proposant une réunion des deux ministères de l'Intérieur sur les migrants sénégalais à Rosso. Nouakchott n'a pas encore répondu, a indiqué le ministère à Dakar jeudi."),
    ],
    "multitude": [
        ("en", "Twenty-two leaders, one pledge on migration", "Twenty-two leaders met in Valletta on Wednesday to talk about migrants. Prime Minister Joseph Muscat of Malta received French President François Hollande at the palace and discussed returns."),
        ("de", "Achtundzwanzig Länder, eine Erklärung zur Migration", "28 Staaten haben am Mittwoch in Valletta über Migranten beraten. Maltas Ministerpräsident Joseph Muscat traf den französischen Präsidenten François Hollande zu Gesprächen über Rückführungen."),
    ],
    "wished": [
        ("ru", "Баку и Тегерану пора сесть за стол", "Если бы главы МВД Азербайджана и Ирана встретились и обсудили возвращение беженцев, граница открылась бы раньше. Но министры молчат."),
        ("de", "Wien muss mit Rabat über Rückführungen reden", "Würde Kanzler Karl Nehammer nach Rabat fliegen und König Mohammed den Sechsten treffen, wäre bei den Rückführungen viel gewonnen. Marokko wartet darauf."),
    ],
}  # fmt: skip
LIVE = {
    "things move": [
        ("en", "Kenya and Uganda agree on migrant workers", "The labour ministers of Kenya and Uganda met in Nairobi on Tuesday and agreed to set up a joint working group on migrant workers. A database of permits is to stand in Kisumu."),
        ("es", "Perú y Chile crean comité sobre migrantes", "Los ministros del Interior de Perú y Chile, Juan José Santiváñez y Carolina Tohá, se reunieron el martes en Arica y crearon un comité binacional sobre los migrantes venezolanos y los refugiados. Sobre el puerto volaban las aves."),
    ],
    "one government": [
        ("en", "Cyprus and Lebanon ministers discuss migrants after cabinet meeting", "After a cabinet meeting the interior minister of Cyprus met the interior minister of Lebanon in Nicosia on Wednesday and discussed the arrivals of migrants. They agreed to set up a joint working group on returns."),
        ("fr", "Nouakchott et Bamako parlent des réfugiés", "Le ministre mauritanien de l'Intérieur a reçu mercredi son homologue malien à Nouakchott après un conseil de gouvernement. Ils ont discuté du retour des réfugiés maliens."),
    ],
    "anniversary": [
        ("en", "Ten years on, Rome and Tripoli meet again on migrants", "The Italian and Libyan interior ministers met in Tripoli on Tuesday and discussed illegal migration. They agreed to set up a joint committee on returns of migrants."),
        ("es", "Quito y Bogotá acuerdan un grupo sobre refugiados", "Los cancilleres de Ecuador y Colombia se reunieron ayer en Quito y crearon un grupo de trabajo sobre refugiados, diez años después del primero."),
    ],
    "unofficial sides": [
        ("en", "Nepal and Qatar ministers agree on workers; recruiters protest", "The labour ministers of Nepal and Qatar met in Doha on Monday and signed a memorandum on migrant workers. Recruiters were not asked. A joint committee on wages was set up."),
        ("es", "Argentina y Bolivia tratan la migración laboral", "Los ministros de Trabajo de Argentina y Bolivia se reunieron el lunes en La Paz para tratar la situación de los trabajadores migrantes. Los sindicatos lo celebraron."),
    ],
    "guests": [
        ("es", "Honduras y Estados Unidos hablan de los deportados", "El canciller hondureño Enrique Reina recibió al secretario de Estado de Estados Unidos, Antony Blinken, en Tegucigalpa y discutieron los vuelos de migrantes deportados."),
    ],
    "unanswered": [
        ("en", "Morocco receives Senegal for talks on stranded migrants", "Senegal had written to Morocco proposing a meeting. The two foreign ministers met in Rabat on Monday and discussed Senegalese migrants in Dakhla. A second letter has so far had no reply."),
    ],
    "multitude": [
        ("es", "Cumbre UE-Turquía sobre migración", "Los 28 líderes de la UE se reunieron el lunes en Bruselas con el primer ministro turco, Ahmet Davutoglu, para tratar la migración irregular."),
        ("de", "EU-Türkei-Gipfel zu Flüchtlingen", "Die 28 Staats- und Regierungschefs der EU trafen am Montag in Brüssel den türkischen Ministerpräsidenten Ahmet Davutoglu, um über Migration zu sprechen."),
        ("en", "Malta and France discuss return of migrants from thirteen countries", "Prime Minister Joseph Muscat of Malta received French President François Hollande in Valletta on Wednesday and discussed the return of migrants from thirteen countries."),
    ],
    "wished": [
        ("ru", "Министры России и Узбекистана обсудили миграцию", "Министры внутренних дел России и Узбекистана встретились во вторник в Ташкенте и обсудили положение мигрантов. Если бы не погода, переговоры начались бы утром."),
        ("de", "Nehammer in Rabat: Gespräche über Rückführungen", "Kanzler Karl Nehammer hat am Dienstag in Rabat den marokkanischen Regierungschef Aziz Akhannouch getroffen und über Rückführungen und Migranten gesprochen. Ohne Visafragen würde man sich schneller einigen."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "title", "text"), [pytest.param(*one, id=f"{rule}-{one[0]}") for rule, cases in SILENT.items() for one in cases]
)
def test_what_only_reads_like_an_event_of_governments_is_silent(lang: str, title: str, text: str) -> None:
    # Given / When / Then
    assert live(lang, title, text) == []


@pytest.mark.parametrize(
    ("lang", "title", "text"), [pytest.param(*one, id=f"{rule}-{one[0]}") for rule, cases in LIVE.items() for one in cases]
)
def test_the_like_of_it_that_is_an_event_stays_live(lang: str, title: str, text: str) -> None:
    # Given / When / Then
    assert live(lang, title, text) != []


def reading_of(lang: str, title: str, text: str) -> Reading:
    language = load(lang)
    assert language is not None
    return read(
        Article(article_id="a", url="", outlet="", title=title, text=text, published="2024-05-16", retrieved=None, lang=lang), language
    )


ENVOYS = [
    ("en", "Deputy Secretary Sherman's Meeting with UN Special Envoy for Libya", "Wendy Sherman met with the UN special envoy for Libya in Washington today. They discussed the truce and the elections in Libya. They also spoke of aid for refugees.", "LY"),
    ("es", "La ministra Robles recibe al enviado especial de la ONU para Siria", "Margarita Robles recibió el martes en Madrid al enviado especial de la ONU para Siria. Hablaron de la transición. El enviado pidió ayuda para los refugiados.", "SY"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "text", "state"), ENVOYS, ids=["en", "es"])
def test_a_state_has_not_sent_the_envoy_for_its_conflict(lang: str, title: str, text: str, state: str) -> None:
    # Given
    sentence = reading_of(lang, title, text).sentences[1]

    # When
    named = [context_of(name, sentence) for name in sentence.names if state in name.parties]

    # Then
    assert named == ["observer"]


@pytest.mark.parametrize(("lang", "title", "text", "state"), ENVOYS, ids=["en", "es"])
def test_talks_with_a_un_envoy_for_a_conflict_are_no_meeting_with_its_state(lang: str, title: str, text: str, state: str) -> None:
    # Given
    reading = reading_of(lang, title, text)
    draft = next(draft for draft in drafts_of(reading, judge.weighed(reading)) if draft.type == "bilateral_meeting")
    draft.parties = ["US" if lang == "en" else "ES", state]

    # When / Then
    assert lookalikes.with_an_envoy(reading, draft)


def test_a_states_own_envoy_meets_the_government_of_the_state_in_crisis() -> None:
    # Given: the envoy is of the United States, and the host is in office
    reading = reading_of(
        "en",
        "US special envoy for Haiti meets Haitian prime minister",
        "The US special envoy for Haiti met Haitian Prime Minister Ariel Henry on Tuesday. They discussed the return of migrants.",
    )
    draft = next(draft for draft in drafts_of(reading, judge.weighed(reading)) if draft.type == "bilateral_meeting")
    draft.parties = ["HT", "US"]

    # When / Then
    assert not lookalikes.with_an_envoy(reading, draft)


def test_one_weak_word_far_down_a_travel_note_only_brushes_the_subject() -> None:
    # Given a note of twelve sentences with "labor" in one, and the same with the subject at its head
    stops = "The Under Secretary will meet the finance minister of Honduras to discuss investment. " * 10
    note = reading_of("en", "Under Secretary Fernandez travels to Honduras", f"{stops}He will also meet groups that work for labor.")
    head = reading_of(
        "en", "Under Secretary Fernandez travels to Honduras for labor", f"{stops}He will also meet groups that work for labor."
    )

    # When / Then
    assert judge.brushes(note)
    assert not judge.brushes(head)


@pytest.mark.parametrize(("words", "cue"), [("They haven't met", "weak_topics"), ("a medical team of both", "body_nouns")])
def test_what_only_sounds_like_a_haven_or_a_joint_team_is_noise(words: str, cue: str) -> None:
    # Given
    sentence = reading_of("en", "Two states", f"{words} for years.").sentences[1]

    # When / Then
    assert cue not in sentence.hits


def test_calls_in_the_plural_are_calls() -> None:
    # Given / When / Then
    assert reading_of("en", "Two states", "Following phone calls between the presidents, nothing changed.").sentences[1].has("call")
