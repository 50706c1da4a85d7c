"""German."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import Language, terms

LANGUAGE = Language(
    code="de",
    capitals="nouns",
    topics={
        "irregular_migration": terms("""
            *migration*; migrant*; *migrations*; *zuwander*; einwander*; fluchtling*; fluchtlings*; irregular*; illegale einreise*; bootsfluchtling*; *migranten; schleuser*; migrationspakt; migrationsabkommen; migrationspartnerschaft*; migrationspolitik; *asyl*; abschieb*; fluchtroute*; balkanroute; geflucht*
        """),
        "returns_readmission": terms("abschieb*; abgeschob*; ruckfuhrung*; ruckubernahme*; ruckkehr*; zuruckweis*; rucknahme*; ausreisepflichtig*; ruckfuhrungsabkommen; ausweis*; ruckkehrzentren; zuruckgeschick*; ruckgefuhrt*"),
        "asylum_refugees": terms("asyl*; fluchtling*; gefluchtet*; schutzsuchend*; resettlement; kontingent*; fluchtlingslager"),
        "labour_mobility": terms("fachkraft*; arbeitsmigration; arbeitskraft*; erwerbsmigration; pflegekraft*; anwerb*; gastarbeiter*; saisonarbeiter*; fachkrafteabkommen; arbeitsvisa; mobilitatspartnerschaft*; mobilitatsabkommen; arbeitnehmerfreizugigkeit; auszubildende*"),
        "trafficking_smuggling": terms("schleuser*; schlepper*; menschenhandel; menschenhandler; menschenschmugg*; schleusungs*; schleusung"),
        "border_management": terms("grenz*; grenzschutz; grenzkontroll*; frontex; kustenwache; aussengrenz*; grenzpolizei; grenzubertritt*"),
        "visas_mobility": terms("visa; visum; visa*; visum*; aufenthalt*; freizugigkeit; reisepass*; passersatz*; reisefreiheit; einreise*; staatsangehorig*; konsular*"),
        "displacement": terms("vertriebene*; binnenvertriebene*; vertreibung"),
        "third_country_processing": terms("drittstaat*; drittland*; ruanda-modell; return hubs; return hub; aufnahmezentr*; asylzentr*; transitzentr*"),
        "root_causes": terms("fluchtursachen; ursachen der migration; migrationsursachen"),
        "diaspora": terms("diaspora; auslandsgemeinde*; landsleute; heimatuberweisungen; staatsburger im ausland"),
    },
    weak_topics=terms("grenz*; visa; visum; visa*; aufenthalt*; fachkraft*; arbeitskraft*; ruckkehr*; innenminister*; kustenwache; einreise*; konsular*; anwerb*; staatsangehorig*; drittstaat*; pflegekraft*; flucht; schutzsuchend*"),
    other_topics=terms("handel; wirtschaft*; energie*; gas; wasserstoff; verteidigung*; militar*; klima*; investition*; terror*; zoll*; landwirtschaft; bildung; kultur*; tourismus; gesundheit; rustung*; verkehr*; infrastruktur; ukraine; nahost; gaza; rohstoff*; digital*; sicherheit*; forschung; wissenschaft"),
    held=terms("""
        traf; trafen; traf sich; trafen sich; getroffen; hat sich getroffen; haben sich getroffen; empfing; empfingen; empfangen; sprach; sprachen; gesprochen; beriet; berieten; beraten; besprach; besprachen; besprochen; erorterte; erorterten; erortert; tagte; tagten; getagt; fand statt; fanden statt; stattgefunden; reiste; reisten; gereist; besuchte; besuchten; besucht; fuhrte gesprache; fuhrten gesprache; gefuhrt; verhandelte; verhandelten; vereinbarte; vereinbarten; vereinbart; verstandigten sich; verstandigt; verstandigte sich; einigten sich; geeinigt; einigte sich; kam zusammen; kamen zusammen; zusammengekommen; zusammengetroffen; zusammentraf; traf ein; eingetroffen; unterzeichnete; unterzeichneten; unterzeichnet; unterschrieben; unterschrieb; beim treffen; bei einem treffen; nach einem treffen; nach dem treffen; bei seinem besuch; bei ihrem besuch; nach gesprachen; nach einem gesprach; bei den gesprachen; bei dem gesprach; zum abschluss; am rande; leitete; leiteten; sicherte zu; sicherten zu; warb; warben; beschlossen; beschloss; tauschten sich; einig; begrusste; begrussten; verabschiedete; lud ein; wurde empfangen; war zu gast; kundigten an; kundigte an; nahm teil; nahmen teil; diskutierten; diskutierte; eroffnete; eroffneten; endete; endeten; zu ende gegangen
    """),
    ongoing=terms("trifft; treffen sich; trifft sich; empfangt; spricht; sprechen; berat; beraten; besucht; reist; tagt; tagen; verhandelt; verhandeln; vereinbaren; vereinbart; einigen sich; verstandigen sich; unterzeichnen; unterzeichnet; schliessen; schliesst; kommt zusammen; kommen zusammen; findet statt; finden statt; besprechen; fliegt; wirbt; starken; starkt; wollen; will; setzt auf; setzen auf; beginnt; beginnen; startet; starten; vertiefen; richten ein; grunden; bekommt; empfangen"),
    planned=terms("""
        wird sich treffen; werden sich treffen; wird treffen; werden treffen; wird empfangen; werden empfangen; wird erwartet; werden erwartet; trifft am; treffen am; reist am; fliegt am; fliegt; fliegen; will reisen; will sprechen; wollen sprechen; will treffen; soll; sollen; soll stattfinden; sollen sprechen; sollen beraten; geplant; ist geplant; sind geplant; plant; planen; steht bevor; stehen bevor; bevorstehend*; werden sprechen; wird sprechen; werden beraten; wird beraten; wird reisen; werden reisen; wird besuchen; werden besuchen; wird tagen; stattfinden; zu gesprachen; zu einem treffen; zum treffen; erwartet; vorgesehen; im gesprach sein; bricht auf; aufbrechen; kommt am; kommen am; kommt nach; vor dem treffen; vor dem besuch; vor der reise; wird verhandeln; werden verhandeln; um uber; unterzeichnen wollen; will unterzeichnen; im laufe der woche; ansteht; anstehen*; tritt zusammen; zusammentreten
    """),
    meeting=terms("treffen*; *treffen; gesprach; gesprache; gesprachen; unterredung*; gipfel*; *gipfel; *gipfels; konsultationen; *konsultationen; regierungskonsultationen; verhandlung*; beratung*; zusammenkunft; dialog; *dialog; sitzung; runde; gesprachsrunde; arbeitsbesuch; staatsbesuch; antrittsbesuch; meinungsaustausch; bilateral*; trilateral*; pressekonferenz mit; gemeinsame pressekonferenz; gemeinsame erklarung; ministertreffen; kommission; tagung"),
    trip=terms("besuch; besuchs; reise; *reise; dienstreise; visite; delegation*; ankunft; aufenthalt in; mission; stippvisite; delegationsreise; afrikareise"),
    session=terms("sitzung; runde; treffen; tagung; gesprachsrunde"),
    call=terms("telefonat; telefonierte; telefonierten; telefongesprach; telefonisch; telefoniert; am telefon"),
    virtual=terms("videokonferenz; per video; virtuell*; online; digital; videoschalte; zugeschaltet"),
    body=terms("""
        arbeitsgruppe*; *arbeitsgruppe; *arbeitsgruppen; gemeinsame arbeitsgruppe; kommission; gemeinsame kommission; technische kommission; expertenkommission; expertengruppe*; gemischte kommission; gemischte arbeitsgruppe; ausschuss; gemeinsamer ausschuss; gemeinsamen ausschuss; lenkungsausschuss; lenkungsgruppe; lenkungskreis; taskforce; task force; task-force; sondereinheit; gremium; gemeinsames gremium; koordinierungsstelle; koordinierungsgruppe; mechanismus; konsultationsmechanismus; dialogforum; migrationsdialog; dialogmechanismus; kontaktgruppe; gemeinsames zentrum; gemeinsame einheit; zelle; verbindungsburo; ermittlungsgruppe; gemeinsame ermittlungsgruppe; steuerungsgruppe; unterausschuss; strategischer dialog; hochrangiger dialog; hochrangigen dialog; ad-hoc-gruppe
    """),
    create=terms("einrichten; eingerichtet; einrichtung; richten ein; grunden; gegrundet; grundung; schaffen; geschaffen; bilden; gebildet; bildung; einsetzen; eingesetzt; setzen ein; etablieren; etabliert; ins leben; aufbauen; aufgebaut; neue; neuen; neues; neuer; starten; gestartet; vereinbart; vereinbarten; angekundigt; kundigten an; eine; einer; ein; eines; auf den weg; einzurichten; zu grunden; zu bilden"),
    existing=terms("bestehend*; standig*; wieder auf*; wiederbeleb*; wiederaufnahme; sitzung der; im rahmen; bereits; sitzung des; tagung der; reaktivier*; der gemeinsamen; mitglieder der"),
    agree=terms("vereinbart*; einigten sich; geeinigt; einigen sich; verstandigt*; verstandigten sich; verstandigen sich; einig; zugesagt; sagten zu; sicherte zu; kamen uberein; beschlossen; verabredet*; zusicherung; ubereingekommen; einigung; einigte"),
    sign=terms("unterzeichn*; unterschrieb*; unterschreib*; signiert; besiegel*; geschlossen; schlossen; schliessen; abgeschlossen; paraphier*"),
    document=terms("abkommen; *abkommen; *abkommens; vereinbarung*; absichtserklarung; gemeinsame erklarung; memorandum; partnerschaft; *partnerschaft; pakt; vertrag; protokoll; deal; ubereinkunft; ubereinkommen; erklarung; aktionsplan"),
    statement=terms("gemeinsame erklarung; gemeinsamen erklarung; kommunique; abschlusserklarung; mitteilung"),
    future=terms("wird; werden; soll; sollen; geplant*; kommend*; nachste*; demnachst; morgen; in den kommenden; bald; vorgesehen; erwartet; will; wollen; bevorsteh*; anstehend*; ubermorgen; im herbst; noch in diesem jahr; kunftig"),
    cancel=terms("absag*; abgesagt; sagte ab; sagt ab; geplatzt; platzt; platzte; gestrichen; fallt aus; ausgeladen; findet nicht statt; abgebrochen; storniert"),
    postpone=terms("verschob*; verschoben; vertagt*; aufgeschoben; verleg*; verschiebt; verschiebung"),
    deny=terms("dementier*; bestritt*; bestreit*; wies zuruck; weist zuruck; zuruckgewiesen; zuruckwies; ablehn*; abgelehnt; lehnte ab; lehnt ab; verneint*; keine vereinbarung; kein abkommen; nicht vereinbart; falsch; unzutreffend; schloss aus; schliesst aus"),
    hedge=terms("konnte; konnten; moglicherweise; offenbar; erwagt; erwagen; vorschlag*; schlug vor; schlagt vor; forder*; pruft; prufen; wolle; solle; denkbar; moglich; angeblich; plan; pladier*; hofft; mochte; drangt; laut medienbericht*; verlang*"),
    background=terms("im vergangenen jahr; im vorjahr; vergangene woche; zuvor; bereits; damals; fruher*; fruhere; vor einem jahr; vor zwei jahren; erinnert*; seit; hatte; hatten; jahrestag; zuletzt; letztes jahr; ehemalig*; hintergrund; bislang; in der vergangenheit; seinerzeit; vorausgegangen; unterzeichnet worden; in kraft; im jahr"),
    recap=terms("analyse; kommentar; meinung; experte*; expertin; studie; bericht*; interview; ruckblick; jahrestag; chronik; hintergrund; forscher*; wissenschaftler*; fragen und antworten; was bedeutet; warum; erklart; faktencheck; politologe*; podcast; dokumentation; portrat; leitartikel; bilanz; ein jahr danach; gastbeitrag; zahlen; statistik*; umfrage; buch; urteil"),
    next_step=terms("nachstes treffen; nachste treffen; nachste sitzung; nachste runde; weitere gesprache; erneut treffen; wieder zusammenkommen; regelmassig*; fortsetzen; fortgesetzt; folgetreffen; weiteres treffen; eingeladen; einladung; soll im; gegenbesuch; erstes treffen; erste sitzung; tagen soll; abschlusserklarung; zusammentreten"),
    officials=terms("delegation*; minister*; ministerium; *minister; *ministerin; *ministerium; regierung*; behorde*; prasident*; prasidentin; bundesprasident*; staatsprasident*; ministerprasident*; premier*; premierminister*; kanzler*; bundeskanzler*; bundesregierung; amtskollege*; amtskollegin; amtskollegen; kollege*; kollegin; kollegen; botschafter*; staatssekretar*; regierungschef*; staatschef*; chefdiplomat*; kommissar*; eu-kommission; kommissionschefin; beauftragte*; sonderbevollmachtigt*; unterhandler; vertreter*; seite; auswartiges amt; innenressort; konig; kronprinz; sprecher*; fuhrung; spd-politiker*; cdu-politiker*; csu-politiker*; bamf; aussenamt"),
    roles={
        "prasident": "President", "prasidentin": "President", "staatschef": "President", "staatsprasident": "President", "bundesprasident": "President", "vizeprasident": "Vice President", "ministerprasident": "Prime Minister", "ministerprasidentin": "Prime Minister", "premierminister": "Prime Minister", "premierministerin": "Prime Minister", "premier": "Prime Minister", "regierungschef": "Prime Minister", "regierungschefin": "Prime Minister",
        "kanzler": "Chancellor", "bundeskanzler": "Chancellor", "kanzlerin": "Chancellor", "bundeskanzlerin": "Chancellor", "aussenminister": "Foreign Minister", "aussenministerin": "Foreign Minister", "bundesaussenminister": "Foreign Minister", "bundesaussenministerin": "Foreign Minister", "innenminister": "Interior Minister", "innenministerin": "Interior Minister", "bundesinnenminister": "Interior Minister", "bundesinnenministerin": "Interior Minister",
        "arbeitsminister": "Labour Minister", "arbeitsministerin": "Labour Minister", "bundesarbeitsminister": "Labour Minister", "bundesarbeitsministerin": "Labour Minister", "migrationsminister": "Migration Minister", "migrationsministerin": "Migration Minister", "justizminister": "Justice Minister", "justizministerin": "Justice Minister", "verteidigungsminister": "Defence Minister", "entwicklungsministerin": "Development Minister", "entwicklungsminister": "Development Minister", "minister": "Minister", "ministerin": "Minister", "vizekanzler": "Vice Chancellor",
        "staatssekretar": "State Secretary", "staatssekretarin": "State Secretary", "sonderbevollmachtigter": "Special Representative", "sonderbevollmachtigte": "Special Representative", "eu-kommissar": "European Commissioner", "eu-kommissarin": "European Commissioner", "eu-innenkommissar": "Commissioner for Home Affairs", "eu-innenkommissarin": "Commissioner for Home Affairs", "innenkommissarin": "Commissioner for Home Affairs", "kommissionsprasidentin": "President of the European Commission", "eu-kommissionsprasidentin": "President of the European Commission", "eu-kommissionschefin": "President of the European Commission", "aussenbeauftragte": "High Representative", "eu-aussenbeauftragte": "High Representative", "aussenbeauftragter": "High Representative", "botschafter": "Ambassador", "botschafterin": "Ambassador", "konig": "King", "kronprinz": "Crown Prince", "sprecher": "Spokesperson", "general": "General", "emir": "Emir", "direktor": "Director", "ratsprasident": "President of the European Council", "beauftragter": "Commissioner",
    },
    both=terms("beide lander; beiden lander; beider lander; beiden landern; beide seiten; beiden seiten; beide regierungen; beiden regierungen; die beiden; beiden staaten; beide staaten; beide minister; beiden minister; beide politiker; zwischen beiden; beiden innenminister; beiden ministerinnen"),
    several=terms("drei lander; drei landern; drei staaten; trilateral*; dreiertreffen; dreiergipfel; vier lander; vier staaten; drei minister; drei innenminister; vierertreffen; dreiseitig*"),
    elect=terms("designiert*; gewahlte prasident; ex-prasident; ex-minister; kandidat*; fruhere prasident; fruherer; fruhere kanzlerin; altkanzler*"),
    speak=terms("sagte; sagt; erklarte; betonte; teilte mit; kundigte an; nach angaben; laut; so; mitteilte; hiess es; ausserte; bekraftigte; lobte; wurdigte; berichtete; unterstrich"),
    lead=terms("geleitet; unter leitung; unter vorsitz; leitete; leiteten; angefuhrt; an der spitze; vorsitz; gefuhrt von; fuhrte; fuhrten"),
    attended=terms("nahmen teil; nahm teil; teilgenommen; anwesend; begleitet; in begleitung; teilnehmer; dabei war; dabei waren; mit dabei; ebenfalls; sowie; an dem treffen"),
    of_words=terms("von; des; der; vom"),
    for_words=terms("fur; auf seiten; auf seite; seitens; auf deutscher seite"),
    indefinite=terms("ein; eine; einen; einer; neue; neuen; neues"),
    here=terms("hier; in der hauptstadt; vor ort"),
    origin=terms("aus; von; nach; aus dem; grenze zu; grenze zum; grenzen zu; kuste; vor; richtung; ausreise aus; wie; etwa; uber; stammt aus; stammen aus"),
    people=terms("migranten; fluchtlinge; staatsangehorige; burger; asylbewerber; gefluchtete; fachkrafte; arbeiter; grenze; manner; frauen; jugendliche; straftater; kuste; staatsburger; einwanderer; schutzsuchende"),
    observer=terms("beobachter; vermittl*; mit unterstutzung; unterstutzt von; unter vermittlung; nach vorbild; modell"),
    nongov=terms("ngo; nichtregierungsorganisation*; organisation; hilfsorganisation*; gewerkschaft*; unternehmen; konzern; kirche*; stiftung; verein; verband; verbande; universitat; aktivist*; anwalt*; pro asyl; amnesty; caritas; diakonie; wohlfahrt*; handelskammer; arbeitgeber*; firma; arzte ohne grenzen; sea-watch; bischof*; arbeitskreis"),
    subnational=terms("bundesland; bundeslander; landesregierung; lander; landrat; landkreis*; burgermeister*; kommune*; kommunen; stadt; stadte; innensenator*; ministerprasidentenkonferenz; innenministerkonferenz; landtag; landesinnenminister*; bayern; sachsen; brandenburg; nordrhein-westfalen; baden-wurttemberg; hessen; kanton*; gouverneur*; gemeinde*; landeshauptmann; bezirk; provinz"),
    domestic=terms("bundestag; bundesrat; koalition*; fraktion*; parteitag; spd; cdu; csu; union; fdp; grune; grunen; afd; opposition; gesetzentwurf; gesetz; kabinett; bundeskabinett; bundesverfassungsgericht; verwaltungsgericht; gericht; ausschuss des bundestag*; wahl; wahlkampf; parlament*; nationalrat; abgeordnete*; ampel; interministeriell*; migrationsgipfel; landern; ministerrunde; spitzentreffen der koalition; koalitionsarbeitsgruppe; untersuchungsausschuss; vermittlungsausschuss; untersuchung"),
    forum=terms("vereinte nationen; un-vollversammlung; generalversammlung; eu-gipfel; europaischer rat; g7; g20; konferenz; weltgipfel; eu-innenminister; innenministerrat; rat der eu; mitgliedstaaten; westbalkan-gipfel; westbalkangipfel; afrikagipfel; eu-afrika; nato; sicherheitsrat; migrationspakt der vereinten nationen; globaler pakt; 27 staaten; eu-staaten; sicherheitskonferenz; europarat; visegrad; weltwirtschaftsforum"),
    summon=terms("botschafter einbestellt; bestellte den botschafter; einbestell*; bestellt ein; bestellte ein; protestnote; botschafter ab; abberufen; zum gesprach einbestellt"),
    off_agenda=terms("stand nicht auf; nicht auf der tagesordnung; kein thema; nicht zur sprache; nicht thema; ausgeklammert; nicht erwahnt; blieb aussen vor"),
    other_worlds=terms("fussball*; spiel; spiele; tor; tore; spieler*; trainer*; verein; stadion; bundesliga; wm; em; turnier; olymp*; film*; festival; konzert; museum; roman; song; schauspieler*; software; server*; daten; datenbank*; cloud; app; festgenommen; verhaftet; polizei; staatsanwaltschaft; ermittler; verdachtig*; prozess; verurteil*; mord; totung; ertrunken; leiche*; schiffbruch; gerettet; seenot*; unfall; brand; rezept; restaurant; wetter; vogel*; zugvogel*; arten; fische; borse; aktie*; bank; horoskop; razzia; messer*; angeklagt*"),
    first_person=terms("unser land; unsere regierung; mein amtskollege; meinem amtskollegen; ich habe; unser ministerium; wir haben vereinbart"),
    boiler=terms("lesen sie auch; lesen sie mehr; mehr zum thema; siehe auch; auch interessant; zum thema; newsletter; abonnieren; kommentare; kommentar schreiben; teilen; folgen sie; foto:; bild:; anzeige; werbung; cookies; whatsapp; quelle:; copyright; alle rechte; ihre meinung; schlagworte; empfohlene; meistgelesen; lesezeit; hier lesen; zuruck; das konnte sie"),
    noise=terms("vogelmigration; datenmigration; internationale organisation fur migration; pressegesprach; hintergrundgesprach; bundesamt fur migration; migration von daten; migrationshintergrund; zugvogel; cloud-migration; sicherheitskonferenz; im vorfeld; in bezug; einigkeit und recht; spitzengesprach der koalition; server-migration; testspiel; freundschaftsspiel; trifft auf; traf ins; treffen der klassen; migrationsamt"),
    not_names=terms("""
        der; die; das; den; dem; des; ein; eine; einer; eines; einem; einen; und; oder; in; im; an; am; auf; aus; bei; mit; nach; von; vom; vor; zu; zum; zur; fur; uber; unter; durch; gegen; ohne; um; als; wie; wenn; dass; nicht; auch; noch; nur; sich; er; sie; es; wir; ihr; sein; seine; beide; beiden; drei; neue; neuen; laut; seit; bis; zwischen; dabei; zudem; damit; doch; dort; hier; heute; gestern; morgen; montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonntag; januar; februar; marz; april; mai; juni; juli; august; september; oktober; november; dezember; berlin; wien; brussel; ministerium; minister; regierung; bundesregierung; kommission; union; europaische; europaischen; republik; auswartiges; amt; bundesamt; arbeitsgruppe; abkommen; treffen; gesprach; gesprache; besuch; grenze; grenzen; migration; migranten; asyl; frontex; dpa; reuters; afp; apa; spiegel; zeit; foto; deutsche; deutschen; deutscher; deutschland; partei; parlament; bundestag; gipfel; dialog; nord; sud; ost; west; land; lander; staaten; herr; frau; eu; rat; haus; weisses; schloss; kanzleramt; lesen; mehr; thema
    """),
    name_particles=terms("von; van; de; al; el; bin; ibn; ben; zu; der; den; da; di; del; du; und zu"),
    venues={"kanzleramt": "Chancellery, Berlin", "bundeskanzleramt": "Chancellery", "auswartigen amt": "Foreign Office, Berlin", "schloss bellevue": "Bellevue Palace, Berlin", "innenministerium": "Interior Ministry", "aussenministerium": "Foreign Ministry", "weissen haus": "White House, Washington", "zugspitze": "Zugspitze", "prasidentenpalast": "Presidential Palace", "schloss meseberg": "Meseberg Palace", "hofburg": "Hofburg, Vienna", "flughafen": "airport"},
    place_prepositions=terms("in; im; nach; auf; bei"),
    ordinals={"erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "vierte": 4, "vierten": 4, "funfte": 5, "funften": 5, "sechste": 6, "sechsten": 6, "siebte": 7, "siebten": 7, "achte": 8, "achten": 8, "neunte": 9, "neunten": 9, "zehnte": 10, "zehnten": 10, "elfte": 11, "zwolfte": 12},
    abbreviations=terms("dr; prof; hr; fr; st; nr; z; b; u; a; bzw; ca; mio; mrd; jan; feb; apr; jun; jul; aug; sep; sept; okt; nov; dez; usw; etc; d; h; vgl"),
)  # fmt: skip

DATES = DateWords(
    months=("januar|jänner", "februar|feber", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"),
    month_abbreviations=("jan", "feb|febr", "mrz", "apr", "", "jun", "jul", "aug", "sep|sept", "okt", "nov", "dez"),
    weekdays=(
        "montag|montags|montagabend|montagmorgen|montagnachmittag", "dienstag|dienstags|dienstagabend|dienstagmorgen|dienstagnachmittag",
        "mittwoch|mittwochs|mittwochabend|mittwochmorgen|mittwochnachmittag", "donnerstag|donnerstags|donnerstagabend|donnerstagmorgen|donnerstagnachmittag",
        "freitag|freitags|freitagabend|freitagmorgen|freitagnachmittag", "samstag|sonnabend|samstags|samstagabend|samstagmorgen|samstagnachmittag",
        "sonntag|sonntags|sonntagabend|sonntagmorgen|sonntagnachmittag",
    ),
    weekday_abbreviations=("mo", "di", "mi", "do", "fr", "sa", "so"),
    days={
        "gestern|gestern abend|gestern nachmittag|gestern morgen": -1,
        "heute|heute abend|heute morgen|heute nachmittag|am heutigen tag": 0,
        "morgen|morgen abend|morgen früh": 1,
        "vorgestern": -2,
        "übermorgen": 2,
    },
    this="diesen|dieser|dieses|diesem|diese|laufenden|laufendes|laufende|heutigen",
    next="nächsten|nächster|nächste|nächstes|nächstem",
    coming="kommenden|kommender|kommende|kommendes|kommendem",
    last="letzten|letzter|letzte|letztes|letztem|vergangenen|vergangener|vergangene|vergangenes|vergangenem|vorigen|voriger|vorige|voriges",
    units={
        "day": "tag", "week": "woche", "month": "monat|monats", "year": "jahr|jahres", "weekend": "wochenende|wochenendes", "hour": "stunde",
        "quarter": "quartal|quartals|vierteljahr", "half": "halbjahr|halbjahres|hälfte",
    },
    plurals={"day": "tage|tagen", "week": "wochen", "month": "monate|monaten", "year": "jahre|jahren", "hour": "stunden"},
    parts={
        "early": "anfang|zu beginn|beginn|in den ersten tagen",
        "mid": "mitte",
        "late": "ende|gegen ende|zum ende|bis ende|in den letzten tagen",
    },
    ordinals={"ersten|erste|erster|erstes": 1, "zweiten|zweite|zweiter|zweites": 2, "dritten|dritte|dritter|drittes": 3, "vierten|vierte|vierter|viertes": 4},
    numbers={
        "ein|eine|einem|einer|eines|einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
        "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "sechzig": 60, "neunzig": 90,
    },
    seasons={"spring": "frühjahr|frühling", "summer": "sommer", "autumn": "herbst", "winter": "winter"},
    after="in|im",
    within="innerhalb von|innerhalb|binnen|in den|bis in",
    ago="vor",
    week_of="woche vom|woche ab dem|woche um den",
    between="zwischen",
    to="bis|bis zum|bis zu|oder",
    conjunction="und",
    fillers="der|die|das|den|dem|des|am|vom|von|zum|seit|für|ab|an|um",
    not_dates="am ende|so dass|so weit|so viele|so sagte|es so|mi so|im ersten moment|guten morgen|am morgen|der morgen|in den morgenstunden",
    stamps="veröffentlicht|aktualisiert|stand|veröffentlicht am|aktualisiert am|datum|erstellt am|zuletzt aktualisiert",
    doubtful="mai|august|mo|di|mi|do|fr|sa|so|morgen",
    dotted=True,
)  # fmt: skip
