"""German."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import DOZENS, Language, bodies, terms

LANGUAGE = Language(
    code="de",
    capitals="nouns",
    future_verbs=(
        r"\b(?:wird|werden|will|wollen|soll|sollen|möchte|möchten)\b[^.;!?]{1,140}?\b(?:treffen|empfangen|sprechen|beraten|besuchen|"
        r"reisen|fliegen|zusammenkommen|zusammentreffen|verhandeln|unterzeichnen|tagen|erörtern|austauschen|begrüßen|eintreffen|"
        r"anreisen)\b"
    ),
    past_verbs=(
        r"\b(?:hat|haben|ist|sind)\b[^.]{0,80}?\b[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)\b"
        r"|\b(?:wurden?|waren?|hatten?|traf(?:en)?|kam(?:en)?|sprach(?:en)?|ging(?:en)?|empfing(?:en)?|nahm(?:en)?)\b"
        r"|\b(?!heute|mitte|leute|bitte|erste|zweite|dritte|nächste|letzte|beste|sollte|könnte|möchte)[a-zäöüß]{3,}(?:te|ten)\b"
    ),
    split_verbs={
        "ongoing": terms("kommt ... zusammen; kommen ... zusammen; tritt ... zusammen; treten ... zusammen; findet ... statt; finden ... statt; treffen ... ein"),
        "held": terms("kam ... zusammen; kamen ... zusammen; trat ... zusammen; traten ... zusammen; fand ... statt; fanden ... statt; traf ... ein; trafen ... ein"),
        "planned": terms("bricht ... auf; brechen ... auf; steht ... an; stehen ... an; steht ... bevor; stehen ... bevor"),
        "cancel": terms("sagt ... ab; sagen ... ab; sagte ... ab; sagten ... ab; findet ... nicht statt; finden ... nicht statt; fand ... nicht statt; fanden ... nicht statt; kommt ... nicht zusammen; kommen ... nicht zusammen; kam ... nicht zusammen; kamen ... nicht zusammen"),
        "irrealis": terms("würde ... treffen; würden ... treffen; Würde ... treffen; Würden ... treffen; würde ... zusammenkommen; würden ... zusammenkommen; Würden ... zusammenkommen; sollte ... treffen; sollten ... treffen"),
        "create": terms("setzt ... ein; setzen ... ein; setzte ... ein; setzten ... ein; richtet ... ein; richten ... ein; richtete ... ein; richteten ... ein"),
        "next_step": terms("tritt ... erstmals ... zusammen; treten ... erstmals ... zusammen; kommt ... erstmals ... zusammen; tritt ... erneut ... zusammen; treten ... erneut ... zusammen; kommt ... erneut ... zusammen; kommen ... erneut ... zusammen; kommt ... wieder ... zusammen; kommen ... wieder ... zusammen; tritt ... erstmals zusammen; treten ... erstmals zusammen; kommt ... erneut zusammen; kommen ... erneut zusammen; kommt ... wieder zusammen; kommen ... wieder zusammen"),
    },
    topics={
        "irregular_migration": terms("""
        *migration*; migrant*; *migrations*; *zuwander*; einwander*; fluchtling*; fluchtlings*; illegale einreise*; bootsfluchtling*; *migranten; schleuser*; migrationspakt; migrationsabkommen; migrationspartnerschaft*; migrationspolitik; fluchtroute*; balkanroute; irregulare*; irregulaer*; *migration; *migrant; *migrantinnen; *einwander*; *auswander*; migratorisch*; gefluchtete*; geflohene*; illegale migration; unerlaubte einreise*; unerlaubte einreisen; bootsmigrant*; mittelmeerroute*; atlantikroute*; fluchtbewegung*; fluchtlingsstrom*; fluchtlingspakt; fluchtlingsdeal; fluchtlingspolitik; asyl; asylsuchende*; schleusungskriminalitat
    """),
        "returns_readmission": terms("abschieb*; abgeschob*; ruckfuhrung*; ruckubernahme*; ruckkehr*; ausreisepflichtig*; ruckfuhrungsabkommen; ruckkehrzentren; zuruckgeschick*; ruckgefuhrt*; ausweisung*; zuruckweisung*; zuruckgewiesene migrant*; rucknahmeabkommen; rucknahmevereinbarung*; ruckubernahmeabkommen; ausreisepflichtige*; abgelehnte asyl*; abgelehnter asyl*; ruckfuhrungsoffensive; ruckkehrabkommen; freiwillige ruckkehr; freiwilligen ruckkehr; ruckkehrer*; heimatlander*; abschiebeflug*; abschiebehaft; ruckschaffung*; ausschaffung*; ausgeschafft; ruckubernahme"),
        "asylum_refugees": terms("asyl*; fluchtling*; gefluchtet*; schutzsuchend*; resettlement; fluchtlingslager; umsiedlung; neuansiedlung; asylbewerber*; asylverfahren*; asylrecht; asylpolitik; asylantrag*; fluchtlingskrise; fluchtlingshilfswerk; subsidiar*; aufnahmeprogramm*; gefluchtetenlager"),
        "labour_mobility": terms("arbeitsmigration; erwerbsmigration; pflegekraft*; gastarbeiter*; saisonarbeiter*; fachkrafteabkommen; arbeitsvisa; mobilitatspartnerschaft*; mobilitatsabkommen; arbeitnehmerfreizugigkeit; fachkrafteeinwanderung*; fachkraftemigration; fachkraftegewinnung; fachkrafteanwerbung; fachkraftepartnerschaft; auslandische fachkraft*; auslandischen fachkraft*; auslandische arbeitskraft*; auslandischer arbeitskraft*; auslandischen arbeitskraft*; anwerbeabkommen; anwerbung von; anwerben; pflegekrafte aus; wanderarbeiter*; erntehelfer*; saisonarbeitskraft*; saisonkraft*; westbalkanregelung; arbeitserlaubnis*; arbeitskrafteabkommen; migrationsabkommen; migrations- und mobilitat*; mobilitats- und migration*; arbeitskraftemigration; gezielte zuwanderung; personenfreizugigkeit; legale migration; legale zuwanderung; legale migrationswege"),
        "trafficking_smuggling": terms("schleuser*; schlepper*; menschenhandel; menschenhandler; menschenschmugg*; schleusungs*; schleusung"),
        "border_management": terms("grenzschutz; grenzkontroll*; frontex; kustenwache; aussengrenz*; grenzpolizei; grenzubertritt*; grenzkontrolle*; grenzsicherung; grenzmanagement; grenzubergang*; grenzuberwachung; grenzpolizist*; grenzschutz*; grenzschliessung*; grenzsperre*; eu-aussengrenze*; binnengrenze*; gemeinsame grenze; gemeinsamen grenze; grenzverwaltung; grenzzaun; grenzgebiet*; grenzsicherheit; grenzwacht*; grenzfragen; gemeinsame streifen; gemeinsame patrouillen"),
        "visas_mobility": terms("visum; freizugigkeit; reisepass*; passersatz*; reisefreiheit; konsular*; visa; visaerleichterung*; visafreiheit; visumfreiheit; visaliberalisierung; visumliberalisierung; visaliberalisation; visavergabe; visumvergabe; visapflicht; visumpflicht; visumzwang; visaabkommen; visabestimmung*; visafrei*; visumfrei*; visumantrag*; visaantrag*; visastelle*; visasanktion*; aufenthaltstitel; aufenthaltserlaubnis*; aufenthaltsrecht*; aufenthaltsgenehmigung*; einreisebestimmung*; einreiseverbot*; passersatzpapier*; konsularisch*; visaerteilung; visumerteilung; mobilitat von; personenverkehr"),
        "displacement": terms("vertriebene*; binnenvertriebene*; vertreibung"),
        "third_country_processing": terms("ruanda-modell; return hubs; return hub; aufnahmezentr*; asylzentr*; transitzentr*; drittstaatenlosung*; drittstaatenmodell*; drittstaatenregelung; sicherer drittstaat; sichere drittstaaten; sicheren drittstaaten; sicheren drittstaat; ruckkehrzentrum; ruckkehrzentren; return-hub*; ruanda-abkommen; albanien-modell; auslagerung*; asylverfahren in drittstaaten; aufnahmelager; asyllager"),
        "root_causes": terms("fluchtursachen; ursachen der migration; migrationsursachen"),
        "diaspora": terms("diaspora; auslandsgemeinde*; heimatuberweisungen; staatsburger im ausland; auslandsturken; community im ausland; auslandsdeutsche*; auslandsosterreicher*; auslandschweizer*"),
    },
    verbs={
        "agree": terms("vereinbaren; einigen; verständigen"),
        "sign": terms("unterzeichnen; unterschreiben"),
        "create": terms("gründen; einrichten; schaffen"),
        "cancel": terms("absagen"),
        "postpone": terms("verschieben; vertagen"),
        "deny": terms("dementieren; bestreiten"),
    },
    soft_topics=terms("schengen; arbeitskrafte"),
    weak_topics=terms("westbalkan-konferenz*; westbalkankonferenz*; balkankonferenz*; grenzkontroll*; zustrom; balkanroute; westbalkanroute; fluchtroute*; dublin*; uberstellung*; flug; fluge; charter*; zuruckzunehmen; zuruckgenommen; zurucknehmen; rucknahme*; umverteil*; abgelehnte*; straftater; heimat; herkunftsland*; herkunftsstaat*; transitland*; transitstaat*; kuste*; schlauchboot*; calais; lampedusa; personalien; identitat*; patrouille*; streife*; kontroll*; mobilitat*; studierende; fachleute; deutschkurs*; asylzentr*; zentren; lagern; ausreise*; seenotrettung; gerettet*; boote; auslander*; auslandisch*; minderjahrig*; kanal; uberfahrt*; uberquer*; saisonarbeit*; saisonkraft*; erntehelfer*; arbeiter*; arbeitnehmer*; aufnahme*; lager; vertrieben*; schlepper*; grenz*; reisedokument*; passersatz*; pass; passe; papiere; aufenthalts*; diaspora; evakuier*; zuzug; ankunft*; transit; ubersiedl*; verteil*; visum; fachkraft*; arbeitskraft*; ruckkehr*; innenminister*; einreise*; konsular*; anwerb*; staatsangehorig*; drittstaat*; pflegekraft*; schutzsuchend*; aufenthalt; ausweisung*; zuruckweisung*; kontingent*; migrationsminister*; landsleute; drittland*; einwanderungsminister*; innenressort*; visa*"),
    other_topics=terms("handel; wirtschaft*; energie*; gas; wasserstoff; verteidigung*; militar*; klima*; investition*; terror*; zoll*; landwirtschaft; bildung; kultur*; tourismus; gesundheit; rustung*; verkehr*; infrastruktur; ukraine; nahost; gaza; rohstoff*; sicherheit*; forschung; wissenschaft; digitalisierung; handels*; energie; rustungs*; raumfahrt; lieferkette*; zolle; freihandel*; wirtschaft; wirtschafts*; wasserstoff*; kampfjet*; atom*; verteidigung"),
    held=terms("""
        traf; trafen; traf sich; trafen sich; hat sich getroffen; haben sich getroffen; empfing; empfingen; beriet; berieten; besprach; besprachen; besprochen; erorterte; erorterten; erortert; tagte; tagten; getagt; fand statt; fanden statt; stattgefunden; besuchte; besuchten; fuhrte gesprache; fuhrten gesprache; verhandelte; verhandelten; vereinbarte; vereinbarten; verstandigten sich; verstandigt; verstandigte sich; einigten sich; geeinigt; einigte sich; kam zusammen; kamen zusammen; zusammengekommen; zusammengetroffen; zusammentraf; traf ein; eingetroffen; unterzeichnete; unterzeichneten; unterschrieben; unterschrieb; beim treffen; bei einem treffen; nach einem treffen; nach dem treffen; bei seinem besuch; bei ihrem besuch; nach gesprachen; nach einem gesprach; bei den gesprachen; bei dem gesprach; sicherte zu; sicherten zu; tauschten sich; begrusste; begrussten; wurde empfangen; war zu gast; kundigten an; kundigte an; nahmen teil; zu ende gegangen; getroffen; sprach mit; sprachen mit; sprach sie mit; sprach er mit; sprach uber; sprachen uber; gesprochen; beraten; reiste; reisten; sind gereist; war gereist; hat besucht; haben besucht; gesprache gefuhrt; gesprach gefuhrt; fuhrte ein gesprach; fuhrten ein gesprach; vereinbart; unterzeichnet; am rande des treffens; am rande eines treffens; zum abschluss des treffens; zum abschluss der gesprache; zum abschluss ihres; zum abschluss seines; ging zu ende; diskutierten uber; diskutierte mit; warb fur; warben fur; warb in; wurden empfangen; empfangen worden; traf am; trafen am; traf in; traf er; traf sie; bei ihrem treffen; bei seinem treffen; beim besuch; beim arbeitstreffen; bei der sitzung; in der sitzung; nach der sitzung; nach seinem treffen; nach ihrem treffen; nach der unterredung; nach der zusammenkunft; im anschluss an; im gesprach mit; in gesprachen mit; bei gesprachen; nach den gesprachen; bei der zusammenkunft; bei einem besuch; bei einem gesprach; wahrend des treffens; wahrend des besuchs; im rahmen des besuchs; zusammengetreten; trat zusammen; traten zusammen; haben sich verstandigt; hat sich verstandigt; haben sich geeinigt; tauschte sich; ausgetauscht; statteten; stattete; absolvierte; hielt sich; hielten sich; beschlossen beide; vereinbarten beide; begab sich; nahm teil
    """),
    ongoing=terms("trifft; treffen sich; trifft sich; empfangt; spricht; sprechen; berat; tagt; tagen; vereinbaren; einigen sich; verstandigen sich; unterzeichnen; schliessen; schliesst; kommt zusammen; kommen zusammen; findet statt; finden statt; besprechen; wirbt; setzt auf; setzen auf; vertiefen; richten ein; grunden; trifft in; trifft auf seinen; treffen in; sprechen uber; spricht uber; spricht mit; besucht; reist; reist nach; ist nach; zu besuch; zu gast; beraten uber; berat mit; berat uber; verhandelt mit; verhandeln uber; verhandeln mit; tauschen sich aus; tritt zusammen; treten zusammen; empfangt in; vertiefen ihre; wollen enger; wollen starker; wollen gemeinsam; begrusst; nimmt teil; einigen; loten aus; lotet aus; besiegeln; grundet; richtet ein"),
    planned=terms("""
        wird sich treffen; werden sich treffen; wird treffen; werden treffen; wird empfangen; werden empfangen; wird erwartet; werden erwartet; reist am; fliegt am; will reisen; will sprechen; wollen sprechen; will treffen; soll stattfinden; sollen sprechen; sollen beraten; ist geplant; sind geplant; steht bevor; bevorstehend*; werden sprechen; wird sprechen; werden beraten; wird beraten; wird reisen; werden reisen; wird besuchen; werden besuchen; wird tagen; vorgesehen; im gesprach sein; bricht auf; aufbrechen; kommt am; kommen am; kommt nach; vor dem treffen; vor dem besuch; wird verhandeln; werden verhandeln; unterzeichnen wollen; will unterzeichnen; im laufe der woche; ansteht; anstehen*; zusammentreten; soll am; sollen am; sollen stattfinden; soll reisen; sollen zusammenkommen; soll treffen; soll empfangen; trifft am; trifft morgen; trifft kommende; treffen sich am; treffen sich kommende; treffen sich morgen; trifft sich am; fliegt morgen; fliegt nach; fliegen nach; reist morgen; reist kommende; reist nachste; reist heute; reist diese; reist ab; wird kommende; wird morgen; wird nachste; werden kommende; werden morgen; werden nachste; wird sich mit; wird voraussichtlich; geplante; geplanten; geplantes; geplant ist; geplant sind; plant eine reise; plant einen besuch; plant fur; planen fur; erwartet wird; erwartet werden; wird in berlin erwartet; angesetzt; anberaumt; terminiert; vor ihrem treffen; vor seinem treffen; vor dem gipfel; im vorfeld des; im vorfeld der; vor ihrer reise; vor seiner reise; vor der reise; vor beginn; unmittelbar vor; will sich mit; wollen sich; will nach; wollen nach; wollen kommende; trifft heute; treffen heute; empfangt am; empfangt morgen; empfangt heute; empfangt kommende; berat am; beraten am; tagt am; tagen am; tagt kommende; kommt heute; kommt kommende; kommt morgen; zu gesprachen erwartet; wird eintreffen; macht sich auf; stattfinden soll; stattfinden wird; stattfinden sollen; wollen beraten; wollen uber
    """),
    meeting=terms("treffen*; *treffen; gesprach; gesprache; gesprachen; unterredung*; gipfel*; *gipfel; *gipfels; konsultationen; *konsultationen; regierungskonsultationen; verhandlung*; zusammenkunft; *dialog; gesprachsrunde; arbeitsbesuch; staatsbesuch; antrittsbesuch; meinungsaustausch; bilateral*; trilateral*; pressekonferenz mit; gemeinsame pressekonferenz; gemeinsame erklarung; ministertreffen; tagung; treffen; gesprachsrunden; aussprache; arbeitstreffen; spitzentreffen; *gesprache; *gesprachen; arbeitsgesprach*; delegationsgesprach*; vieraugengesprach; aussenministertreffen; innenministertreffen; regierungstreffen; konsultation*; migrationsdialog; strategiedialog; gipfeltreffen; dreiertreffen; gesprach mit; mittagessen; abendessen; ministerkonferenz; gemischte kommission; verhandlungen; verhandlungsrunde; unterredungen; zusammentreffen; visite; kurzbesuch; dialog; beratungen; sitzung der gemeinsamen; sitzung der gemischten; sitzung des gemeinsamen; dialogs; arbeitssitzung; sitzung"),
    trip=terms("besuch; besuchs; reise; dienstreise; visite; delegation*; ankunft; stippvisite; delegationsreise; afrikareise; antrittsreise; arbeitsreise; auslandsreise; nahostreise; balkanreise; besuchs in; besuchen; besuche; dienstreisen; reisen nach; reise nach; reise in; delegationsmitglied*; staatsbesuch; blitzbesuch; aufenthalt des"),
    session=terms("sitzung; runde; treffen; tagung; gesprachsrunde"),
    call=terms("telefonat; telefonierte; telefonierten; telefongesprach; telefonisch; telefoniert; am telefon; telefonaten; fernmundlich; telefongesprache; video-telefonat"),
    virtual=terms("videokonferenz; per video; virtuell*; videoschalte; zugeschaltet; digitales treffen; online-treffen; virtuellen; virtuelles; videogipfel; videoschaltung; digital zugeschaltet; in einer schalte; per videoschalte; per videokonferenz"),
    body=terms("""
        arbeitsgruppe*; *arbeitsgruppe; *arbeitsgruppen; gemeinsame arbeitsgruppe; gemeinsame kommission; technische kommission; expertenkommission; expertengruppe*; gemischte kommission; gemischte arbeitsgruppe; gemeinsamer ausschuss; gemeinsamen ausschuss; lenkungsausschuss; lenkungsgruppe; lenkungskreis; taskforce; task force; task-force; sondereinheit; gemeinsames gremium; koordinierungsstelle; koordinierungsgruppe; konsultationsmechanismus; dialogforum; migrationsdialog; dialogmechanismus; kontaktgruppe; gemeinsames zentrum; gemeinsame einheit; verbindungsburo; ermittlungsgruppe; gemeinsame ermittlungsgruppe; steuerungsgruppe; unterausschuss; strategischer dialog; hochrangiger dialog; hochrangigen dialog; ad-hoc-gruppe; gemeinsame taskforce; gemeinsame task force; migrationskommission; gemischter ausschuss; gemischten ausschuss; gemischten kommission; gemeinsamen kommission; gemeinsamen arbeitsgruppe; bilaterale kommission; bilaterale arbeitsgruppe; bilateralen arbeitsgruppe; technische arbeitsgruppe; hochrangige arbeitsgruppe; hochrangigen arbeitsgruppe; trilaterale arbeitsgruppe; gemeinsamer mechanismus; gemeinsamen mechanismus; bilateraler mechanismus; regierungskommission; gemeinsame regierungskommission; lenkungsausschusses; steuerungsgremium; koordinierungsgremium; koordinationsgruppe; koordinierungsmechanismus; koordinierungszentrum; gemeinsames lagezentrum; polizeizentrum; polizeikooperationszentrum; gemeinsame polizeieinheit; gemeinsame ermittlungsteams; gemeinsames ermittlungsteam; gemeinsames team; verbindungsstelle; runder tisch; fachgruppe; untergruppe; technischer ausschuss; technischen ausschuss; expertenrunde; expertengremium; begleitgruppe; begleitausschuss; monitoringgruppe; monitoringausschuss; sachverstandigengruppe; stabsstelle; projektgruppe; expertenebene; arbeitsstab; dialogformat; migrationsdialogs; konsultationsgruppe; dreierkommission; gremium; zelle; kommission; mechanismus; ausschuss
    """),
    body_nouns=terms("gruppe; team; ausschuss; kommission; gremium; stab; einheit; zelle; rat; kanal; runde; stelle; plattform; mechanismus; format; forum; buro; tisch; *gremium; *ausschuss; *kommission; expertenrunde; fachgruppe; kreis; gemeinsames zentrum; gemeinsamen zentrum; lagezentrum; koordinierungszentrum; kontaktzentrum"),
    joint_nouns=terms("zentrum; zentren; posten; stelle; *stelle; raum; leitstelle; dienststelle; einsatzstelle; station; *zentrum; *team; *gruppe; *einheit; *komitee; komitee; *stab; wache"),
    joint=terms("gemeinsam*; gemischt*; bilateral*; binational*; trilateral*; dreiseitig*; zweiseitig*; beidseitig*; paritatisch*"),
    of_sides=terms("beider; der beiden; aus beiden; von beiden; mit beiden; der drei; aus den drei; von jeder seite; je seite; beider seiten"),
    create=terms("einrichten; eingerichtet; einrichtung; richten ein; gegrundet; grundung; geschaffen; gebildet; bildung; eingesetzt; setzen ein; etablieren; etabliert; ins leben; aufgebaut; auf den weg; einzurichten; zu grunden; zu bilden; neue; neuer; neues; neuen; wird eingerichtet; werden eingerichtet; wird gegrundet; soll eingerichtet; eingerichtet werden; gebildet werden; wurde eingerichtet; wurde gegrundet; wurde gebildet; haben eingerichtet; haben gegrundet; grunden; grunden eine; grundeten; richteten ein; richtet ein; setzten ein; setzt ein; setzen eine; riefen eine; rufen eine; geschaffen werden; schaffen; schaffen eine; schaffung; einsetzung; einsetzen; aufbau; bilden; bilden eine; starten; starten eine; startete; konstituiert; konstituierende; konstituierte; aus der taufe; vereinbarten die einrichtung; einrichtung einer; einrichtung eines; grundung einer; bildung einer; installieren; installiert; angekundigte; kundigten eine; auf die beine; entsteht; entstehen; entstanden; einberufen; einzuberufen; berufen; wird gebildet; werden gebildet; soll gebildet; nimmt die arbeit auf; nimmt ihre arbeit auf; nehmen ihre arbeit auf; geschaffen wird; eingesetzt wird; gibt es kunftig; wird es kunftig; rufen ins leben; in betrieb; eroffnen; eroffnet; soll entstehen"),
    existing=terms("bestehend*; wieder auf*; wiederbeleb*; wiederaufnahme; sitzung der; sitzung des; tagung der; reaktivier*; der gemeinsamen; mitglieder der; standige; standigen; standiger; seit jahren bestehende; bereits bestehende*; bereits eingerichtet*; im rahmen der; im rahmen des; jahrliche; jahrlichen; turnusmassig*; regelmassig tagende*; der gemischten; sitzungen der; treffen der; tagte; tagt; tagung; wiederbelebt; wiederaufgenommen"),
    agree=terms("vereinbart*; einigten sich; geeinigt; einigen sich; verstandigt*; verstandigten sich; verstandigen sich; zugesagt; sagten zu; sicherte zu; kamen uberein; verabredet*; zusicherung; ubereingekommen; einigte; einigung auf; einigung uber; einigten; vereinbarten; waren sich einig; sind sich einig; beschlossen beide; haben beschlossen; kommen uberein; kamen darin uberein; stimmten zu; verpflichteten sich; verpflichtet sich; verpflichten sich; handelseinig; zugesichert; sagt zu; uberein; verabredeten; verabreden; vereinbaren; vereinbarte; sagten sich zu; legten fest; ergebnis"),
    sign=terms("unterzeichn*; unterschrieb*; unterschreib*; signiert; besiegel*; abgeschlossen; paraphier*; schliessen abkommen; schlossen ein; schliessen ein; abkommen geschlossen; vereinbarung geschlossen; ein abkommen schlossen; abschluss eines; abschluss des; unterzeichnung; signieren; unterfertigt*; unter dach und fach"),
    document=terms("abkommen; *abkommen; *abkommens; vereinbarung*; absichtserklarung; gemeinsame erklarung; memorandum; partnerschaft; *partnerschaft; pakt; vertrag; deal; ubereinkunft; ubereinkommen; aktionsplan; absichtserklarungen; gemeinsame absichtserklarung; vertrage; zusatzprotokoll; memorandum of understanding; regierungsabkommen; rahmenabkommen; verwaltungsvereinbarung; durchfuhrungsprotokoll; ruckfuhrungsabkommen; kooperationsabkommen; freundschaftsvertrag; migrationsdeal; *vereinbarung; staatsvertrag; fahrplan; erklarung zu; protokoll zur"),
    statement=terms("gemeinsame erklarung; gemeinsamen erklarung; kommunique; abschlusserklarung; mitteilung; gemeinsame mitteilung; gemeinsames kommunique; gemeinsamer erklarung; schlusserklarung; gemeinsame stellungnahme; abschlusskommunique"),
    future=terms("geplant*; kommend*; nachste*; demnachst; in den kommenden; bald; vorgesehen; erwartet; bevorsteh*; anstehend*; ubermorgen; im herbst; noch in diesem jahr; kunftig; soll; sollen; kommende woche; kommenden woche; nachste woche; nachsten woche; am kommenden; in der kommenden; in der nachsten; im nachsten; in kurze; in diesen tagen; spater am tag"),
    cancel=terms("nicht zustande; entfallt; entfiel; faellt aus; fallt ins wasser; fiel aus; kommt nicht; reist nicht; wird nicht reisen; wird nicht kommen; nicht kommen; storniert; strich den; streicht den; gestrichen; auf eis; auf eis gelegt; wird es nicht geben; gescheitert; absag*; abgesagt; sagte ab; sagt ab; geplatzt; platzte; fallt aus; ausgeladen; findet nicht statt; abgebrochen; absage; ausgesetzt; platzen; abgebrochene; kommt nicht zustande; kam nicht zustande; reise nicht an; kommt doch nicht; verzichtet auf; verzichtete auf; ladt aus; lud aus; ausladung; nicht stattfinden; fand nicht statt; findet doch nicht"),
    postpone=terms("neuer termin; neuen termin; ohne neuen termin; bis auf weiteres; spateres datum; spater nachgeholt; nachgeholt werden; wird nachgeholt; verschob*; verschoben; vertagt*; aufgeschoben; verschiebt; verschiebung; verlegt auf; verlegt; auf unbestimmte zeit; verschieben; vertagen; spateren zeitpunkt; aufschub; hinausgeschoben; kurzfristig verschoben"),
    deny=terms("dementier*; bestritt*; bestreit*; wies zuruck; weist zuruck; zuruckgewiesen; zuruckwies; verneint*; keine vereinbarung; kein abkommen; nicht vereinbart; unzutreffend; schloss aus; schliesst aus; falsche meldung; falschmeldung*; nicht zutreffend; trifft nicht zu; gebe es nicht; gibt es nicht; keine gesprache; keine verhandlungen; kein treffen; keinerlei; nicht geplant; keine plane; gibt es keine; gebe es keine; es gebe kein; gibt es kein; lehnte es ab; erteilte eine absage; eine absage; dementi; widersprach; widerspricht; ohne grundlage; haltlos; frei erfunden"),
    negation=terms("nicht; kein; keine; keinen; keinerlei; nie; ohne; weder"),
    hedge=terms("konnte; konnten; moglicherweise; offenbar; erwagt; erwagen; vorschlag*; schlug vor; schlagt vor; pruft; prufen; wolle; solle; denkbar; moglich; angeblich; pladier*; hofft; drangt; mochte; fordert; forderte; fordern; forderten; verlangt; verlangte; drangte; ruft auf; rief auf; regte an; regt an; sondiert; sondieren; in aussicht; spekulation*; medienberichten zufolge; medienbericht zufolge; berichten zufolge; insidern zufolge; wunscht sich; erwogen; bringt ins spiel; brachte ins spiel; eventuell; ins auge; vage"),
    background=terms("im vergangenen jahr; im vorjahr; vergangene woche; zuvor; damals; vor einem jahr; vor zwei jahren; erinnert*; jahrestag; letztes jahr; in der vergangenheit; seinerzeit; vorausgegangen; unterzeichnet worden; bereits im; bereits vor; schon im; schon vor; seit jahren; seit 20; seit dem jahr; hatte er; hatte sie; hatten sich; hatten beide; hatte im; hatten im; hatte deutschland; hatte italien; hatte sich; war bereits; waren bereits; im herbst 20; im fruhjahr 20; im sommer 20; im jahr 20; zum letzten mal; zuletzt im; zuletzt hatte; fruher hatte; fruher; frueher; in den vergangenen; vor wenigen; vor einigen; vor drei jahren; vor mehreren; vor monaten; vor wochen; vor gut; vor rund; in kraft getreten; geschlossen worden; vereinbart worden; abgeschlossen worden; vergangenen monat; letzte woche; letzter woche; letzten monat; letzten jahr; vergangenen jahr; 2016 geschlossen*; ehemalige; vorige woche; vorigen jahr; vorangegangen*; unter der vorgangerregierung"),
    recap=terms("analyse; kommentar; ruckblick; jahrestag; chronik; forscher*; wissenschaftler*; fragen und antworten; was bedeutet; faktencheck; politologe*; podcast; dokumentation; portrat; leitartikel; bilanz; ein jahr danach; gastbeitrag; umfrage; bericht der; bericht des; laut einer studie; einer studie zufolge; neue studie; studie der; meinungsbeitrag; meinungsartikel; im interview; warum das; warum der; warum die; das wichtigste; was bringt; was steckt; wer profitiert; wie funktioniert; kurz erklart; einordnung; hintergrund:; in zahlen; zahlen und fakten; fragen & antworten; experte fur; expertin fur; experten warnen; migrationsforscher*; migrationsexperte*; migrationsexpertin; historiker*; soziolog*; okonom*; professorin; professor; sachbuch; reportage; essay; glosse; denkfabrik; thinktank; podiumsdiskussion; fachtagung; ein jahr nach; funf jahre nach; zehn jahre nach; jahre danach; urteil; urteile; faktencheck:"),
    next_step=terms("nachstes treffen; nachste treffen; nachste sitzung; nachste runde; weitere gesprache; erneut treffen; wieder zusammenkommen; regelmassig*; folgetreffen; weiteres treffen; gegenbesuch; nachsten treffen; nachster sitzung; nachsten sitzung; nachsten runde; nachste gesprachsrunde; nachste gesprache; nachster gipfel; nachste gipfel; erneut zusammenkommen; erneut tagen; erneut beraten; ein weiteres treffen; ein folgetreffen; folgegesprach*; weitere treffen; weitere runde; weitere sitzung; gesprache fortsetzen; gesprache fortgesetzt; gesprache sollen fortgesetzt; gesprache gehen; lud zu; nahm die einladung; zu einem gegenbesuch; regelmassige treffen; regelmassig treffen; regelmassig tagen; erstmals tagen; erstmals zusammentreten; erste sitzung soll; erstes treffen der; erstes treffen soll; die gruppe soll; das gremium soll; die arbeitsgruppe soll; wieder treffen; wiedersehen; nachste konsultationen; nachste schritte; halbjahrlich"),
    officials=terms("delegation*; minister*; ministerium; *minister; *ministerin; *ministerium; regierung*; prasident*; prasidentin; bundesprasident*; staatsprasident*; ministerprasident*; premier*; premierminister*; kanzler*; bundeskanzler*; bundesregierung; amtskollege*; amtskollegin; amtskollegen; kollege*; kollegin; kollegen; botschafter*; staatssekretar*; regierungschef*; staatschef*; chefdiplomat*; kommissar*; eu-kommission; kommissionschefin; sonderbevollmachtigt*; auswartiges amt; innenressort; kronprinz; spd-politiker*; cdu-politiker*; csu-politiker*; bamf; aussenamt; seite; konig; vertreter; behorden; *prasident; *prasidenten; *prasidentin; *kanzler; *kanzlerin; *ministers; *ministern; *ministerinnen; *sekretar; *sekretarin; regierung; regierungen; bundesratin; justizdirektor*; staatssekretariat; sem; aussenministerium; innenministerium; botschaft; bundesinnenministerium; gegenuber; ressortkollege*; ressortchef*; ressortchefin; eu-ratsprasident*; delegationsleiter*; chefunterhandler; chefunterhandlerin; unterhandlerin; emir; kanzleramtschef*; staatsminister*; sonderbeauftragte*; spitzendiplomat*; diplomat*; fuhrung; generalsekretar*; generaldirektor*; beauftragte; migrationsbeauftragte*"),
    roles={
        "prasident": "President", "prasidentin": "President", "staatschef": "President", "staatsprasident": "President", "bundesprasident": "President", "vizeprasident": "Vice President", "ministerprasident": "Prime Minister", "ministerprasidentin": "Prime Minister", "premierminister": "Prime Minister", "premierministerin": "Prime Minister", "premier": "Prime Minister", "regierungschef": "Prime Minister", "regierungschefin": "Prime Minister",
        "kanzler": "Chancellor", "bundeskanzler": "Chancellor", "kanzlerin": "Chancellor", "bundeskanzlerin": "Chancellor", "aussenminister": "Foreign Minister", "aussenministerin": "Foreign Minister", "bundesaussenminister": "Foreign Minister", "bundesaussenministerin": "Foreign Minister", "innenminister": "Interior Minister", "innenministerin": "Interior Minister", "bundesinnenminister": "Interior Minister", "bundesinnenministerin": "Interior Minister",
        "arbeitsminister": "Labour Minister", "arbeitsministerin": "Labour Minister", "bundesarbeitsminister": "Labour Minister", "bundesarbeitsministerin": "Labour Minister", "migrationsminister": "Migration Minister", "migrationsministerin": "Migration Minister", "justizminister": "Justice Minister", "justizministerin": "Justice Minister", "verteidigungsminister": "Defence Minister", "entwicklungsministerin": "Development Minister", "entwicklungsminister": "Development Minister", "minister": "Minister", "ministerin": "Minister", "vizekanzler": "Vice Chancellor",
        "staatssekretar": "State Secretary", "staatssekretarin": "State Secretary", "sonderbevollmachtigter": "Special Representative", "sonderbevollmachtigte": "Special Representative", "eu-kommissar": "European Commissioner", "eu-kommissarin": "European Commissioner", "eu-innenkommissar": "Commissioner for Home Affairs", "eu-innenkommissarin": "Commissioner for Home Affairs", "innenkommissarin": "Commissioner for Home Affairs", "kommissionsprasidentin": "President of the European Commission", "eu-kommissionsprasidentin": "President of the European Commission", "eu-kommissionschefin": "President of the European Commission", "aussenbeauftragte": "High Representative", "eu-aussenbeauftragte": "High Representative", "aussenbeauftragter": "High Representative", "botschafter": "Ambassador", "botschafterin": "Ambassador", "konig": "King", "kronprinz": "Crown Prince", "sprecher": "Spokesperson", "general": "General", "emir": "Emir", "direktor": "Director", "ratsprasident": "President of the European Council", "beauftragter": "Commissioner",
    },
    both=terms("beide lander; beiden lander; beider lander; beiden landern; beide seiten; beiden seiten; beide regierungen; beiden regierungen; beiden staaten; beide staaten; beide minister; beiden minister; beide politiker; zwischen beiden; beiden innenminister; beiden ministerinnen; beide partner; beide delegationen; beide prasidenten; beiden prasidenten; beide kanzler; beide regierungschefs; beide innenminister; beider seiten; beider staaten; beider regierungen; beiden nachbarlander; beide nachbarlander; beide politikerinnen; beiden delegationen; beiden hauptstadte; den zwei landern; zwischen den beiden; die zwei lander; beide aussenminister; beiden aussenminister; beiden regierungschefs"),
    several=terms("drei lander; drei landern; drei staaten; trilateral*; dreiertreffen; dreiergipfel; vier lander; vier staaten; drei minister; drei innenminister; vierertreffen; dreiseitig*; dreier-treffen; drei regierungschefs; drei regierungen; drei prasidenten; drei aussenminister; funf lander; funf staaten; sechs lander; funf innenminister; sechs innenminister; kleine gruppe; im dreierformat; dreierformat; dreier-gipfel"),
    moved_things=terms(
        "cloud; server; servern; rechenzentr*; datenbank*; software; vogel; vogeln; wal; wale; walen; schildkrote*; haie; schmetterling*; tierart*; artenschutz; storch*; storche; kranich*; elefant*; feuchtgebiet*; heuschrecke*"
    ),
    own_government=terms(
        "kabinettssitzung*; kabinettsausschuss*; das kabinett beschloss; im kabinett; ressortubergreifend*; interministeriell*; ministerprasidenten der lander; mit den landern; bund-lander*; innenministerkonferenz; staatssekretarsausschuss; nationaler krisenstab; seinem kabinett; ihrem kabinett"
    ),
    anniversary=terms(
        "funf jahre danach; zehn jahre danach; zwanzig jahre danach; zehn jahre spater; zwanzig jahre spater; heute vor zehn jahren; heute vor zwanzig jahren; heute vor funf jahren; diesen monat vor; vor genau zehn jahren; vor genau zwanzig jahren; auf den tag genau; 10 jahre danach; 20 jahre danach; 5 jahre danach"
    ),
    unofficial=terms(
        "unternehmen; firmen; firma; konzern*; personalvermittler*; gewerkschaft*; arbeitgeber*; fussball*; fußball*; vereine; handelskammer*; anwalt*; anwalte; anwaltin*; abgeordnete*; parlamentarier*; zentralbanken; freundschaftsgruppe"
    ),
    invite=terms(
        "ladt ein; ladt; lud; eingeladen; einladung; schlagt vor; schlug vor; vorgeschlagen; bittet um ein treffen; bat um ein treffen; angebot zu gesprachen"
    ),
    unanswered=terms(
        "keine antwort; noch nicht geantwortet; nicht geantwortet; ohne antwort; unbeantwortet; antwort steht aus; antwort steht noch aus; wartet auf antwort; wartet auf eine antwort; noch nicht reagiert; bislang nicht reagiert"
    ),
    envoy_for=terms(
        "sondergesandte fur; sondergesandter fur; sondergesandten fur; un-gesandte fur; un-gesandter fur; sonderbeauftragte fur; sonderbeauftragter fur; sonderbeauftragten fur; un-sondergesandte fur; un-sondergesandter fur; un-sondergesandten fur"
    ),
    multitude=terms(
        bodies(
            "dreizehn; vierzehn; funfzehn; sechzehn; siebzehn; achtzehn; neunzehn; zwanzig; einundzwanzig; zweiundzwanzig; funfundzwanzig; siebenundzwanzig; dreissig; dreißig; vierzig; funfzig; mehr als zwanzig; " + DOZENS,
            "delegationen; lander; staaten; regierungen; staats- und regierungschefs; regierungschefs; staatschefs; aussenminister; innenminister",
        )
    ),
    guests=(
        r"\b(?:empf[aä]ngt|empfing|empfingen|begrüßte|begrüßten|begrüßt|nahm|nimmt)\s+(?:(?:die|den|der|am|mehr|als|rund|etwa|eine|gruppe|ersten|\d[\d.,]*)\s+){0,5}(?:[\w-]+\s+){0,2}?(?:passagiere|migranten|rückkehrer|abgeschobenen?|flüchtlinge|geflüchteten?|asylsuchenden?|evakuierten?)\b"
    ),
    irrealis=terms(
        "musste; mussten; sollten sich; sollte sich; sollten miteinander; es ist zeit; es ware zeit; hochste zeit; wenn sich; man sollte; ware es; sollten endlich; sollte endlich; wurde er; wurden sie"
    ),
    candidate=terms(
        "im falle seiner wahl; im falle ihrer wahl; falls er gewahlt; falls sie gewahlt; sollte er gewahlt; sollte sie gewahlt; bei einem wahlsieg; im falle eines wahlsiegs"
    ),
    elect=terms("designiert*; gewahlte prasident; ex-prasident; ex-minister; fruhere prasident; fruhere kanzlerin; altkanzler*; kanzlerkandidat*; prasidentschaftskandidat*; designierter; designierte; kunftiger kanzler; kunftige kanzler; wahlsieger*"),
    speak=terms("sagte; sagt; erklarte; betonte; teilte mit; kundigte an; nach angaben; mitteilte; hiess es; ausserte; bekraftigte; lobte; wurdigte; berichtete; unterstrich; laut einer mitteilung; laut ministerium; laut mitteilung; hiess es aus; liess wissen; gab bekannt; gaben bekannt; hob hervor; versicherte; fugte hinzu; zeigte sich; schrieb auf; resumierte; so der; so die"),
    lead=terms("geleitet; unter leitung; unter vorsitz; leitete; leiteten; angefuhrt; an der spitze; vorsitz; gefuhrt von; fuhrte; fuhrten"),
    attended=terms("nahmen teil; nahm teil; teilgenommen; anwesend; begleitet; in begleitung; teilnehmer; dabei war; dabei waren; mit dabei; an dem treffen; nahm auch; nahmen auch; nahm ebenfalls; nahmen ebenfalls; waren dabei; war dabei; waren zugegen; war zugegen; war anwesend; waren anwesend; vertreten durch; vertreten war; gehorten an; gehorte an; beteiligt waren; an den gesprachen; an der sitzung; reiste mit; reisten mit; mitgereist; im beisein; unter teilnahme; gemeinsam mit; zusammen mit; flankiert von; an der seite"),
    of_words=terms("von; des; der; vom"),
    with_words=terms("mit"),
    for_words=terms("auf seiten; auf seite; seitens; auf deutscher seite; auf osterreichischer seite; auf turkischer seite; fur die deutsche"),
    indefinite=terms("ein; eine; einen; einer; neue; neuen; neues; erste; neuer; eines"),
    here=terms("hier; in der hauptstadt; vor ort"),
    origin=terms("aus; aus dem; grenze zu; grenze zum; grenzen zu; ausreise aus; stammt aus; stammen aus; nach dem vorbild; ruckkehr nach; abschiebungen nach; abschiebung nach; abgeschoben nach; ruckfuhrungen nach; ruckfuhrung nach; zuruck nach; zuruck in die; flucht aus; flucht nach; fluchtlinge aus; gefluchtete aus; menschen aus; migranten aus; migrantinnen aus; fachkrafte aus; kommend aus; kommen aus; kommend uber; route uber; grenze zwischen; grenze mit; grenzen mit; krieg in; krieg gegen; lage in; situation in; konflikt in; krise in; truppen in; angriff auf; angriffe auf; sanktionen gegen; botschaft in; botschafter in; lager in; leben in; wohnhaft in; kuste von; vor der kuste; herkunftslander wie; lander wie; staaten wie; herkunftsland; etwa aus; vor allem aus; insbesondere aus"),
    people=terms("migranten; fluchtlinge; staatsangehorige; burger; asylbewerber; gefluchtete; fachkrafte; arbeiter; grenze; manner; frauen; jugendliche; straftater; kuste; staatsburger; einwanderer; schutzsuchende; bewerber; asylsuchende; asylsuchenden; migrantinnen; migrant; fluchtling; fluchtlingen; flucht; kinder; familien; haftlinge; straftatern; medien; presse; zeitung; bevolkerung; gemeinschaft; diaspora; soldaten; gewasser; boden; gebiet; staatsgebiet; volk; pflegekrafte; arbeitskrafte; saisonarbeiter; lkw-fahrer; studenten; studierende; touristen; pass; passe; hafen; inseln; route; sprache; grenzgebiet; kustengewasser"),
    observer=terms("beobachter; vermittl*; unter vermittlung; beobachterstatus; vermittler*; vermittelt von; mit unterstutzung der; mit unterstutzung von; unter schirmherrschaft; moderiert von; unter agide; unter der agide; vermittlung der; als beobachter"),
    nongov=terms("ngo; nichtregierungsorganisation*; hilfsorganisation*; gewerkschaft*; konzern; kirche*; stiftung; verbande; aktivist*; pro asyl; amnesty; caritas; diakonie; wohlfahrt*; handelskammer; arbeitgeber*; firma; sea-watch; bischof*; arbeitskreis; vereine; flüchtlingsorganisation; fluchtlingsorganisation*; fluchtlingsrat; menschenrechtler*; menschenrechtsorganisation*; verband der; arbeitgeberverband*; wirtschaftsverband*; wirtschaftskammer; handwerkskammer; handwerk; gewerkschaften; unternehmer*; unternehmens; firmen; universitaten; hochschule*; anwalte; anwaltin; kardinal; papst; human rights watch; rotes kreuz; roten kreuzes; unhcr-sprecher*; burgerinitiative*; ehrenamtliche*; seenotretter; sos mediterranee; vogel*; naturschutz*; schmetterling*; hilfswerk*; fluchtlingshilfe"),
    subnational=terms("bundesland; bundeslander; landesregierung; landrat; landkreis*; burgermeister*; kommune*; kommunen; innensenator*; ministerprasidentenkonferenz; innenministerkonferenz; landtag; landesinnenminister*; nordrhein-westfalen; baden-wurttemberg; kanton*; gouverneur*; bayerns; sachsens; hessens; bayerische*; sachsische*; brandenburgs; brandenburgische*; thuringen; thuringens; niedersachsen*; ministerprasident von; landesregierungen; landesministerium; landesinnenminister; landesminister*; landeshauptleute; landeshauptfrau; landeshauptmann; landesrat; bundeslandern; oberburgermeister*; stadtverwaltung; stadtrat; gemeinderat; gemeinden; kommunaler; stadtetag; landkreistag; regierungsrat; regierungsratin; kantonsregierung; staatsrat; regierungsbezirk; provinzgouverneur; gouverneurin; regionalregierung; partnerstadt; stadtepartnerschaft"),
    domestic=terms("bundestag; koalition*; fraktion*; parteitag; afd; opposition; bundeskabinett; bundesverfassungsgericht; verwaltungsgericht; ausschuss des bundestag*; wahlkampf; nationalrat; abgeordnete*; interministeriell*; ministerrunde; spitzentreffen der koalition; koalitionsarbeitsgruppe; untersuchungsausschuss; vermittlungsausschuss; unionsfraktion; unionspolitiker*; wahlen; landtagswahl*; bundestagswahl*; gesetzesentwurf; gesetzentwurf; gesetzespaket; gesetzgebung; asylgesetz; gerichtshof; oberverwaltungsgericht; landgericht; kabinettsbeschluss; kabinettssitzung; kabinettsklausur; koalitionsausschuss; koalitionsvertrag; koalitionspartner; koalitionspartnern; fraktionschef*; parteichef*; parteivorsitzende*; parteien; parteivorstand; ampel-koalition; ampelkoalition; migrationsgipfel im kanzleramt; bund-lander*; bund und lander; bund-lander-gipfel; sondierung*; parlamentarisch*; parlamentarier*; bundestagsabgeordnete*; standerat; standeratin; ministerrat; ressortubergreifend*; ressorts; interministerielle; innenausschuss; burgergeld; volksabstimmung; volkspartei; svp; fpo; ovp; spo; neos; linkspartei; bsw; unionsparteien; parteispitze"),
    forum=terms("vereinte nationen; un-vollversammlung; generalversammlung; eu-gipfel; europaischer rat; g7; g20; weltgipfel; eu-innenminister; innenministerrat; rat der eu; mitgliedstaaten; westbalkan-gipfel; westbalkangipfel; afrikagipfel; eu-afrika; sicherheitsrat; migrationspakt der vereinten nationen; globaler pakt; 27 staaten; eu-staaten; sicherheitskonferenz; europarat; visegrad; weltwirtschaftsforum; konferenz der; un-sicherheitsrat; vollversammlung; eu-sondergipfel; sondergipfel; eu-rat; eu-innenministerrat; eu-aussenminister*; westbalkan-konferenz; geberkonferenz; internationale konferenz; internationalen konferenz; weltfluchtlingsforum; ministerkonferenz; nato-gipfel; mitgliedslander; eu-mitglied*; 27 mitglied*; teilnehmerstaaten; afrikanische union; afrikanischen union; forum; alle 27; staats- und regierungschefs der eu; europaische politische gemeinschaft; epg-gipfel; prager prozess; budapest-prozess; rabat-prozess; khartum-prozess"),
    summon=terms("botschafter einbestellt; bestellte den botschafter; einbestell*; bestellt ein; bestellte ein; protestnote; botschafter ab; abberufen; botschafterin einbestellt; geschaftstrager einbestellt; ins aussenministerium zitiert; zitierte den botschafter; zitiert den botschafter; botschafter zuruckgerufen; botschafter zuruckbeordert; zu konsultationen zuruck"),
    off_agenda=terms("stand nicht auf; nicht auf der tagesordnung; kein thema; nicht zur sprache; nicht thema; ausgeklammert; nicht erwahnt; blieb aussen vor; nicht besprochen; wurde nicht angesprochen; wurde ausgeklammert; spielte keine rolle; spielten keine rolle; stand nicht zur debatte; kam nicht zur sprache; ausgespart; sei kein thema; war kein thema; stehe nicht auf; unerwahnt"),
    other_worlds=terms("fussball*; spieler*; trainer*; stadion; bundesliga; turnier; olymp*; film*; festival; konzert; museum; roman; song; schauspieler*; software; server*; datenbank*; cloud; festgenommen; staatsanwaltschaft; ermittler; verdachtig*; verurteil*; mord; totung; ertrunken; schiffbruch; gerettet; seenot*; unfall; rezept; restaurant; vogel*; fische; borse; aktie*; horoskop; razzia; messer*; angeklagt*; spieltag; heimspiel; auswartsspiel; lander-spiel; torschutze; torwart; elfmeter; mannschaft; nationalmannschaft; champions league; weltmeisterschaft; europameisterschaft; datenschutz*; cyber*; rechenzentrum; it-system*; betriebssystem; aktienkurs; borsenkurs; dax; sparkasse; polizeieinsatz; wasserschutzpolizei; bundespolizisten nahmen; festnahme*; festnahmen; haftbefehl; beschuldigt*; tater; tatverdachtig*; opfer; leichen; ertranken; gekentert; gesunken; schlauchboot; wrack; rettungsschiff*; rettungskrafte; feuerwehr; grossbrand; kochrezept; wetterbericht; wetterdienst; storche; storch; kraniche; tierart*; artenschutz; kino; theater; oper; album; sanger*; band; verkehrsunfall; lotto; bierfest; oktoberfest; kranich; kranichen; kranichzug; ornitholog*"),
    first_person=terms("unser land; unsere regierung; mein amtskollege; meinem amtskollegen; ich habe; unser ministerium; wir haben vereinbart"),
    boiler=terms("lesen sie auch; lesen sie mehr; mehr zum thema; siehe auch; auch interessant; zum thema; newsletter; abonnieren; kommentar schreiben; folgen sie; bild:; anzeige; werbung; cookies; whatsapp; quelle:; copyright; alle rechte; ihre meinung; schlagworte; empfohlene; meistgelesen; lesezeit; hier lesen; das konnte sie; foto:; fotos:; symbolbild; archivbild; archivfoto; bildquelle; bildrechte; kommentare; artikel teilen; teilen sie; auf facebook teilen; drucken; merken; zur startseite; zum seitenanfang; weitere nachrichten; weitere artikel; mehr dazu; mehr aus; lesen sie dazu; lesen sie hier; das interessiert; jetzt lesen; jetzt abonnieren; push-nachrichten; verpassen sie; dieser artikel; stand:; aktualisiert am; veroffentlicht am; verwandte artikel; passend dazu; anmelden; registrieren; externer inhalt; podcast:"),
    absent_behind=terms("nicht teilgenommen; nahm nicht teil; nicht eingeladen; fehlte; blieb fern; wurde ausgeschlossen; war nicht vertreten; nicht mit am tisch"),
    absent_ahead=terms("ohne; ausser; mit ausnahme; unter ausschluss; abgesehen von"),
    returned_things=terms("gebeine; sterbliche uberreste; sterblichen uberreste*; sterblichen überreste*; schadel; leichnam*; kunstwerke*; raubkunst; bronzen; kulturguter*"),
    noise=terms("vogelmigration; internationale organisation fur migration; pressegesprach; hintergrundgesprach; bundesamt fur migration; migration von daten; migrationshintergrund; cloud-migration; im vorfeld; in bezug; einigkeit und recht; spitzengesprach der koalition; server-migration; testspiel; freundschaftsspiel; trifft auf; traf ins; treffen der klassen; migrationsamt; migration der daten; migration auf; systemmigration; it-migration; datenbankmigration; softwaremigration; migrationspfad; wildtiermigration; fischmigration; amphibienmigration; storche auf; kabinettstreffen; klassentreffen; familientreffen; fantreffen; gipfelkreuz; gipfelsturm; bergtour; treffen ins schwarze; ruckkehr ins team; ruckkehr auf den platz; ruckkehr in den job; ruckkehr zur normalitat; ruckkehr zum; visa-karte; visa europe; visa inc; kirchenasyl; asyl fur tiere; tierasyl; grenze des; an seine grenzen; an ihre grenzen; an die grenzen; grenzen los; grenzenlos; im grossen und ganzen; besucher; besucherinnen; reporter ohne grenzen; datenmigration; zugvogel*; arzte ohne grenzen; kranichmigration; migration der kraniche; migration von kranichen; migration der storche"),
    not_names=terms("""
        der; die; das; den; dem; des; ein; eine; einer; eines; einem; einen; und; oder; in; im; an; am; auf; aus; bei; mit; nach; von; vom; vor; zu; zum; zur; fur; uber; unter; durch; gegen; ohne; um; als; wie; wenn; dass; nicht; auch; noch; nur; sich; er; sie; es; wir; ihr; sein; seine; beide; beiden; drei; neue; neuen; laut; seit; bis; zwischen; dabei; zudem; damit; doch; dort; hier; heute; gestern; morgen; montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonntag; januar; februar; marz; april; mai; juni; juli; august; september; oktober; november; dezember; berlin; wien; brussel; ministerium; minister; regierung; bundesregierung; kommission; union; europaische; europaischen; republik; auswartiges; amt; bundesamt; arbeitsgruppe; abkommen; treffen; gesprach; gesprache; besuch; grenze; grenzen; migration; migranten; asyl; frontex; dpa; reuters; afp; apa; spiegel; zeit; foto; deutsche; deutschen; deutscher; deutschland; partei; parlament; bundestag; gipfel; dialog; nord; sud; ost; west; land; lander; staaten; herr; frau; eu; rat; haus; weisses; schloss; kanzleramt; lesen; mehr; thema; eu-kommission; kommissar; kommissarin; bundeskanzler; kanzler; premier; amtskollege; amtskollegen; amtskollegin; kollege; kollegin; kollegen; seiner; seinem; seinen; ihrem; ihren; ihrer; deren; dessen; diese; dieser; dieses; diesem; jede; jeder; mehrere; weitere; anlass; zusammenarbeit; beziehungen; verhandlungen; beratungen; fachkrafte; migrationsabkommen; ruckfuhrungen; abschiebungen; delegation; delegationen; woche; tag; tage; jahr; jahre; uhr; teil; ende; anfang; rahmen; rande; themen; frage; fragen; kampf; schutz; hilfe; menschen; fluchtlinge; staatsburger; behorden; sicherheit; inneres; justiz; arbeit; soziales; wirtschaft; europa; afrika; welt; bundespolizei; kuste; kustenwache; flughafen; botschaft; botschafter; au; gemeinsame; gemeinsamen; neuer; erste; ersten; zweite; zweiten
    """),
    name_particles=terms("von; van; de; al; el; bin; ibn; ben; zu; der; den; da; di; del; du; ould; ag; aga; san; mc; vom; la; le"),
    venues={"kanzleramt": "Chancellery, Berlin", "bundeskanzleramt": "Chancellery", "auswartigen amt": "Foreign Office, Berlin", "schloss bellevue": "Bellevue Palace, Berlin", "innenministerium": "Interior Ministry", "aussenministerium": "Foreign Ministry", "weissen haus": "White House, Washington", "zugspitze": "Zugspitze", "prasidentenpalast": "Presidential Palace", "schloss meseberg": "Meseberg Palace", "hofburg": "Hofburg, Vienna", "flughafen": "airport"},
    gatherings=terms(
        """
        regierungskonsultationen; regierungsgipfel; gipfeltreffen; konsultationen; jahrestreffen; ministerrat; kooperationsrat; assoziationsrat; zwischenstaatliche kommission; *gipfel; *dialog; *forum; *konferenz; *kommission; *ausschuss
        """
    ),
    recurring=terms(
        """
        jahrlich*; trilateral*; bilateral*; gemischt*; gemeinsam*; zwischenstaatlich*; hochrangig*; standig*; alljahrlich*
        """
    ),
    series=terms("regierungskonsultationen; konsultationen; migrationsdialog; migrationsgipfel; *gipfeltreffen; dreiergipfel; *gipfel; trilaterales treffen; trilaterale gesprache; hochrangiger dialog; konsularkonsultationen; kooperationsrat; dreiseitige kommission"),
    capital_words=terms("hauptstadt; landeshauptstadt"),
    place_prepositions=terms("in; im; nach; auf; bei"),
    ordinals={"erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "vierte": 4, "vierten": 4, "funfte": 5, "funften": 5, "sechste": 6, "sechsten": 6, "siebte": 7, "siebten": 7, "achte": 8, "achten": 8, "neunte": 9, "neunten": 9, "zehnte": 10, "zehnten": 10, "elfte": 11, "zwolfte": 12},
    abbreviations=terms("dr; prof; hr; fr; st; nr; z; b; u; a; bzw; ca; mio; mrd; jan; feb; apr; jun; jul; aug; sep; sept; okt; nov; dez; usw; etc; d; h; vgl"),
    and_words=terms("und"),
    articles=terms("die; das; der"),
    counterparts=terms("amtskolleg"),
    party_ahead=terms("s; 's"),
    party_behind=terms("von; aus; des"),
    negation_behind=True,
    rule_ahead=terms("Regierung"),
    envoys=terms("botschaft; diplom"),
    expulsion=terms("ausweis"),
    repatriation=terms("repatri"),
    name_stops=r"in|zwischen|am|im|mit|via|will",
    links=terms("des; zu; zur; zum; für; und"),
    purpose=terms("zu; zur; zum; über"),
    describing=terms("bilateral; permanent; trilateral; binational; migra; visa"),
    describing_behind=terms("migr; bilat; perm; bina; paritar; intergouv; interminist; trilat; tripart; minister; techni"),
    talks_kinds=terms("migra; trilateral; tripart"),
    name_endings={
        r"\b([\w-]{4,})e[nr]?(?=\s.*(?i:konsultationen|gespräche|gruppe|kommission|einheit|stelle|runde|force|zelle)$)": r"\1e",
        r"\b([\w-]{4,})e[nr]?(?=\s.*(?i:ausschuss|mechanismus|dialog|rat|kreis|stab)$)": r"\1er",
        r"\b([\w-]{4,})e[nr]?(?=\s.*(?i:zentrum|gremium|team)$)": r"\1es",
    },
    members_behind=terms("des"),
    pair_endings=terms("sch; o"),
    prefixes=terms("bi; co; inter; vice"),
    meant_for=(r"für\s+(?:(?:die|den)\s+)?", r"(?!)", r"(?!)"),
    deadline=terms("binnen; innerhalb von"),
    towards=terms("nach"),
    commissions=terms("kommission"),
    meeting_kinds=terms("bilateral; trilateral"),
    body_kinds={
        "group": terms("gruppe; team"),
        "committee": terms("kommission; ausschuss"),
        "talks": terms("dialog"),
        "summit": terms("gipfel"),
    },
    body_subjects={
        "migration": terms("migra; mobilit"),
        "border": terms("grenz"),
        "returns": terms("ruckkehr; ruckfuhr"),
        "visas": terms("visa"),
        "labour": terms("arbeit"),
        "consular": terms("konsular"),
        "security": terms("sicher"),
        "smuggling": terms("schleus; schlepper"),
        "asylum": terms("asyl; fluchtling"),
        "children": terms("kinder"),
    },
    body_fillers=terms("und; der; die; das; des; bilateral; arbeits; in"),
    revived=terms("reaktiv; wiederbeleb"),
    founded=terms("neue"),
    percent=terms("prozent*"),
    split_barred=terms("nicht; sich"),
    clause_joins=terms("und; oder; um; sowie"),
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
