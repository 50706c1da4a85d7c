"""French."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import Language, terms

LANGUAGE = Language(
    code="fr",
    topics={
        "irregular_migration": terms("""
            migration*; migratoire*; migrant*; immigr*; emigr*; clandestin*; sans-papiers; sans papiers; irregulier*; harraga; traversees; petits bateaux; small boats; subsaharien*; flux migratoires; situation irreguliere; exiles; departs irreguliers; arrivees irregulieres; oqtf; embarcations; pirogue*
        """),
        "returns_readmission": terms(
            "readmission*; rapatri*; expulsion*; expulse*; reconduite*; refoule*; retour volontaire; retours volontaires; laissez-passer consulaire*; eloignement; reconduit*; deportation*; deporte*; obligation de quitter le territoire; retour des migrants; reintegration des migrants"
        ),
        "asylum_refugees": terms("asile; refugie*; demandeur d'asile; demandeurs d'asile; protection internationale; apatrid*; reinstallation"),
        "labour_mobility": terms(
            "mobilite circulaire; migration circulaire; travailleurs saisonniers; saisonnier*; ouvriers saisonniers; ouvrieres saisonnieres; travailleurs migrants; migration de travail; main-d'oeuvre; main d'oeuvre; travailleurs etrangers; mobilite professionnelle; permis de travail; mobilite de la main; immigration professionnelle; migration professionnelle"
        ),
        "trafficking_smuggling": terms(
            "passeurs; traite des etres humains; traite des personnes; traite; trafic de migrants; trafiquants; trafic d'etres humains; reseaux de passeurs; filieres d'immigration; filieres; mafias; traite humaine"
        ),
        "border_management": terms(
            "frontiere*; frontalier*; controle aux frontieres; garde-cotes; gardes-cotes; garde-frontiere*; frontex; police aux frontieres; franchissement*; surveillance des cotes; securite des frontieres; transfrontali*"
        ),
        "visas_mobility": terms("visa; visas; mobilite; libre circulation; circulation des personnes; titres de sejour; titre de sejour; passeport*; consulaire*; consulat*; regularis*; mineurs non accompagnes; passeports diplomatiques"),
        "displacement": terms("deplaces; deplacement force; deplacements forces; personnes deplacees"),
        "third_country_processing": terms("pays tiers; hotspot*; hub*; centres de retour; externalisation; externalis*; plateforme* de retour"),
        "root_causes": terms("causes profondes; causes structurelles; causes de la migration; causes des migrations"),
        "diaspora": terms("diaspora*; communaute etablie; ressortissants a l'etranger; marocains residant a l'etranger; mre; transferts de fonds; marhaba; nos compatriotes; communaute nationale"),
    },
    weak_topics=terms("frontiere*; frontalier*; mobilite; visa; visas; retour*; traite; trafic*; consulaire*; ressortissant*; travailleurs; main-d'oeuvre; mafias; filieres; ministre de l'interieur; garde-cotes; circulation des personnes; saisonnier*; pays tiers; transfrontali*; mineurs"),
    other_topics=terms(
        "commerce; commercial*; econom*; energie; energetique*; defense; militaire*; terrorisme; climat*; investisse*; gaz; hydrogene; infrastructure*; agricole*; agriculture; peche; eau; education; sante; culture*; culturel*; tourisme; droits de douane; securite; douane; transport*; drogue; armement; numerique; electri*; petrole; nucleaire; sport*; spatial*"
    ),
    held=terms("""
        a rencontre; ont rencontre; rencontra; s'est reuni; s'est reunie; se sont reunis; se sont reunies; a recu; ont recu; a ete recu; a ete recue; recu par; recue par; ont ete recus; s'est entretenu; s'est entretenue; se sont entretenus; se sont entretenues; a eu un entretien; a eu des entretiens; ont eu des entretiens; a eu une entrevue; a tenu; ont tenu; s'est tenu; s'est tenue; se sont tenus; se sont tenues; a preside; ont preside; a copreside; ont copreside; ont co-preside; a co-preside; coprésidee par; copresidee par; co-presidee par; presidee par; presides par; preside par; a discute; ont discute; ont evoque; a evoque; ont aborde; a aborde; ont examine; a examine; ont passe en revue; ont convenu; a convenu; sont convenus; est convenu; ont decide; ont echange; a echange; ont salue; a effectue; a effectue une visite; s'est rendu; s'est rendue; se sont rendus; a accueilli; ont accueilli; a abrite; a siege; ont siege; ont participe; ont pris part; a pris part; ont acheve; s'est acheve; s'est achevee; s'est cloture; s'est conclue; s'est ouverte; a cloture; a conduit; conduisait; presidait; presidaient; lors de la rencontre; au cours de la rencontre; lors de la reunion; lors de cette reunion; lors d'une reunion; au cours d'une reunion; lors d'un entretien; a l'issue de; au terme de; a l'occasion de sa visite; lors de sa visite; ont signe; a signe; ont paraphe; est arrive; est arrivee; etait en visite; en visite officielle; en visite de travail; ont affirme; ont reaffirme; ont reitere; ont souligne; ont exprime; se sont felicites; se sont mis d'accord; se sont accordes; avait lieu; a eu lieu; ont eu lieu; se sont retrouves; se sont vus; ont negocie; ont plaide; tenue; reunis a; reunies a; reuni a; a permis; ont fait le point; ont adopte; a plaide; a reuni; ont dialogue; a ete recu en audience; recu en audience; a recu en audience; ont instaure; ont scelle
    """),
    ongoing=terms("""
        se reunit; se reunissent; rencontre; rencontrent; recoit; recoivent; s'entretient; s'entretiennent; preside; president; copreside; copresident; discutent; evoquent; abordent; examinent; conviennent; accueille; accueillent; abrite; reunit; tient; tiennent; se tient; se tiennent; s'ouvre; est en visite; effectue; arrive; se rend; se rendent; echangent; signent; signe; veulent renforcer; renforcent; renforce; relancent; relance; s'accordent; s'engagent; creent; lancent; mettent en place; scellent; fait etape; debute; prend fin; s'acheve; mise sur; font le point; au menu; a l'ordre du jour; conduit; salue; saluent
    """),
    planned=terms("""
        se reunira; se reuniront; rencontrera; rencontreront; recevra; recevront; sera recu; sera recue; s'entretiendra; s'entretiendront; presidera; copresideront; se tiendra; se tiendront; aura lieu; auront lieu; se rendra; se rendront; accueillera; accueilleront; abritera; doit rencontrer; doivent se rencontrer; doit se rendre; doivent se rendre; doit recevoir; doivent se reunir; doit se tenir; doit s'entretenir; est attendu; est attendue; sont attendus; attendu a; attendue a; attendu mardi; prevue; prevu; prevus; prevues; est prevu; va rencontrer; vont se rencontrer; vont rencontrer; va se rendre; va recevoir; va accueillir; se prepare; prepare sa visite; entame; entamera; debutera; s'apprete; s'appretent; effectuera; arrivera; arrive demain; visitera; discuteront; discutera; evoqueront; evoquera; aborderont; abordera; negociera; negocieront; signeront; signera; viendra; iront; ira; pour rencontrer; pour discuter; pour evoquer; pour s'entretenir; pour negocier; en vue de; se penchera; se retrouveront; envisage de se rendre; programme; participera; participeront
    """),
    meeting=terms("""
        reunion*; rencontre*; entretien*; entrevue*; discussions; pourparlers; sommet*; dialogue; session; sessions; consultations; echanges; tete-a-tete; visite officielle; visite de travail; visite d'etat; visite d'amitie; audience; negociation*; commission mixte; comite mixte; haute commission; seance de travail; concertation*; reunion de haut niveau; conference de presse conjointe; communique conjoint; declaration conjointe; seminaire gouvernemental; trilateral*; bilateral*; tour de table; round; point de presse conjoint; comite de pilotage
    """),
    trip=terms("visite; visites; deplacement; deplacements; voyage; tournee; mission; delegation*; arrivee; escale; sejour; visite eclair; etape"),
    session=terms("session; reunion; edition; round; cycle; rencontre"),
    call=terms("appel telephonique; entretien telephonique; s'est entretenu par telephone; par telephone; au telephone; telephonique; conversation telephonique; telephonique*"),
    virtual=terms("visioconference; par visioconference; en visioconference; virtuelle; virtuel; en ligne; a distance; par video"),
    body=terms("""
        groupe de travail*; groupes de travail; groupe mixte*; groupe migratoire*; groupe permanent*; groupe conjoint*; groupe bilateral; groupe d'experts; groupe de contact; groupe de haut niveau; groupe technique; commission mixte; commission conjointe; commission bilaterale; haute commission; comite mixte; comite conjoint; comite bilateral; comite technique; comite de suivi; comite de pilotage; comite de haut niveau; comite; sous-comite; sous-commission*; mecanisme de dialogue; mecanisme bilateral; mecanisme conjoint; mecanisme de concertation; mecanisme de suivi; mecanisme permanent; mecanisme; cellule conjointe; cellule de coordination; cellule; task force; equipe conjointe; equipes conjointes; equipes mixtes; equipes de travail; unite conjointe; brigade mixte; centre conjoint; dialogue de haut niveau; dialogue migratoire; dialogue politique; plateforme commune; structure conjointe; bureau conjoint; cadre de concertation; cadre permanent; commission
    """),
    create=terms("""
        creer; cree; creent; ont cree; a cree; creation; creeront; mettre en place; mettent en place; mis en place; mise en place; mettre sur pied; mise sur pied; instituer; institue; instaurer; instaurent; instauration; constituer; constitution; former; forment; formation d'un; etablir; etablissent; etablissement; lancer; lancent; lancement; ont lance; installer; installent; installation; nouveau; nouvelle; ont convenu; sont convenus; ont decide; decide de; annonce*; doter; voir le jour; un; une; composer
    """),
    existing=terms("permanent; existant*; relanc*; reactiv*; reprise; reprend*; revitalis*; dans le cadre; session du; reunion du; reunion de la; membres du; deja; travaux du; session de la; annuelle; ordinaire"),
    agree=terms("ont convenu; a convenu; sont convenus; convenu; convenus; conviennent; ont decide; decident; se sont accordes; s'accordent; se sont mis d'accord; s'engagent; se sont engages; se sont entendus; ont annonce; annoncent; a ete convenu; a ete decide; accord pour; accord sur; d'accord pour; ont scelle"),
    sign=terms("ont signe; a signe; signe; signent; signee; signes; signees; signature; signer; paraphe*; ont conclu; conclu; conclue; ont scelle; scellent; signeront; concluent; ratifie*"),
    document=terms("accord*; memorandum*; memorandum d'entente; protocole*; convention; partenariat; pacte; declaration conjointe; declaration d'intention; feuille de route; traite de; lettre d'intention; entente; arrangement"),
    statement=terms("communique conjoint; declaration conjointe; communique; communique final; declaration finale"),
    future=terms("sera; seront; doit; doivent; devrait; devraient; prochain; prochaine; prochainement; prochains jours; demain; attendu*; prevu*; la semaine prochaine; dans les prochains; a venir; bientot; va; vont; lundi prochain; d'ici; compte se rendre; se prepare; s'apprete; tiendra; aura lieu; cet apres-midi"),
    cancel=terms("annul*; n'aura pas lieu; ne se rendra pas; ne se tiendra pas; suspend*; capot*; avort*; echou*; desinvit*; claque la porte"),
    postpone=terms("report*; differ*; repouss*; ajourn*; decal*; remis a plus tard; remise a plus tard"),
    deny=terms("dement*; dementi*; nie*; refut*; exclu*; ecart*; pas d'accord; n'a pas ete; aucun accord; aucune reunion; n'existe pas; refuse*; rejett*; faux; fausse*; infonde*; sans fondement"),
    hedge=terms("pourrait; pourraient; envisage*; souhait*; espere*; propos*; possible; eventuel*; etudie la possibilite; reclam*; demand*; appell*; exhort*; devrait; selon des sources; serait; seraient; plaid*; veut; aimerait; selon certaines; projet de; menac*"),
    background=terms("""
        l'an dernier; l'annee derniere; le mois dernier; la semaine derniere; precedent*; auparavant; precedemment; anterieur*; rappel*; pour rappel; avait; avaient; il y a; depuis; a l'epoque; deja; en son temps; anniversaire; ancien*; jadis; la derniere reunion; la precedente; historique; datant de; remonte a; entre en vigueur; signe en; conclu en
    """),
    recap=terms("""
        analyse; opinion; tribune; editorial; chercheur*; expert*; specialiste; politologue; explication*; decryptage; retour sur; chronologie; anniversaire; etude; rapport; enquete; entretien avec; interview*; portrait; reportage; livre; these; bilan; un an apres; ce qu'il faut savoir; pourquoi; documentaire; temoignage*; revue de presse; universitaire; colloque; seminaire; podcast; critiqu*
    """),
    next_step=terms("""
        se reunira; se reuniront; prochaine reunion; prochaine session; prochaine rencontre; prochain sommet; prochain round; nouvelle reunion; nouvelle rencontre; reunions periodiques; reunions regulieres; rencontres periodiques; rencontres regulieres; premiere reunion; seront convoquees; sera convoque; poursuivront; se poursuivront; se poursuivra; se retrouver; de nouveau; suivi; invitation; a invite; calendrier; se tiendra a; communique conjoint; prochaines semaines; prochains mois; reunion de suivi
    """),
    officials=terms("""
        delegation*; ministre*; ministere*; gouvernement*; autorites; president*; presidence; premier ministre; premiere ministre; chef d'etat; chefs d'etat; chef de l'etat; chef du gouvernement; chef de la diplomatie; diplomati*; homologue*; ambassad*; secretaire d'etat; secretaire general; secretaires d'etat; responsable*; dirigeant*; commissaire*; commission europeenne; haut representant; wali; directeur*; roi; souverain; emissaire*; representant*; partie; cote; haut-commissaire; porte-parole; ministeriel*; prefet; vice-president*; elysee; quai d'orsay; matignon; chancelier; chanceliere; negociateur*; executif; cabinet; palais
    """),
    roles={
        "president": "President", "presidente": "President", "chef de l'etat": "President", "chef d'etat": "President", "vice-president": "Vice President", "vice-presidente": "Vice President",
        "premier ministre": "Prime Minister", "premiere ministre": "Prime Minister", "chef du gouvernement": "Prime Minister", "presidente du conseil": "Prime Minister", "president du conseil": "Prime Minister",
        "president du gouvernement": "Prime Minister", "cheffe du gouvernement": "Prime Minister", "chancelier": "Chancellor", "chanceliere": "Chancellor",
        "ministre des affaires etrangeres": "Foreign Minister", "ministre francais des affaires etrangeres": "Foreign Minister", "chef de la diplomatie": "Foreign Minister", "cheffe de la diplomatie": "Foreign Minister", "ministre de l'europe et des affaires etrangeres": "Foreign Minister",
        "ministre des relations exterieures": "Foreign Minister", "ministre de l'interieur": "Interior Minister", "ministre italien de l'interieur": "Interior Minister", "ministre italienne de l'interieur": "Interior Minister", "ministre espagnol de l'interieur": "Interior Minister", "ministre francais de l'interieur": "Interior Minister", "ministre allemande de l'interieur": "Interior Minister", "ministre britannique de l'interieur": "Home Secretary",
        "ministre du travail": "Labour Minister", "ministre de l'emploi": "Labour Minister", "ministre de l'immigration": "Immigration Minister", "ministre des migrations": "Migration Minister", "ministre de la migration": "Migration Minister", "ministre de l'asile et de la migration": "Migration Minister",
        "ministre de la securite": "Security Minister", "ministre de la justice": "Justice Minister", "ministre de la defense": "Defence Minister", "ministre des affaires sociales": "Social Affairs Minister", "ministre delegue": "Minister Delegate", "ministre": "Minister",
        "secretaire d'etat": "Secretary of State", "secretaire d'etat a la securite": "Secretary of State for Security", "secretaire d'etat aux migrations": "Secretary of State for Migration", "secretaire d'etat a l'immigration": "Secretary of State for Migration", "secretaire d'etat a la migration": "Secretary of State for Migration",
        "secretaire general": "Secretary General", "secretaire generale": "Secretary General", "commissaire europeen": "European Commissioner", "commissaire europeenne": "European Commissioner", "commissaire aux affaires interieures": "Commissioner for Home Affairs", "commissaire": "Commissioner", "presidente de la commission europeenne": "President of the European Commission", "president du conseil europeen": "President of the European Council",
        "haut representant": "High Representative", "haute representante": "High Representative", "ambassadeur": "Ambassador", "ambassadrice": "Ambassador", "wali": "Wali", "wali directeur de la migration": "Wali, Director of Migration", "directeur de la migration": "Director of Migration", "directeur general": "Director General", "directrice generale": "Director General", "directeur": "Director", "directrice": "Director",
        "roi": "King", "prince heritier": "Crown Prince", "conseiller": "Adviser", "conseillere": "Adviser", "envoye special": "Special Envoy", "prefet": "Prefect", "president du conseil presidentiel": "Presidential Council head", "haut-commissaire": "High Commissioner", "porte-parole": "Spokesperson", "general": "General", "colonel": "Colonel",
    },
    both=terms("les deux pays; deux pays; les deux parties; les deux ministres; les deux presidents; les deux dirigeants; les deux capitales; les deux gouvernements; les deux hommes; les deux responsables; les deux etats; leurs deux pays; les deux delegations; entre les deux; les deux chefs; des deux pays; des deux cotes; les deux royaumes; les deux voisins; les deux rives"),
    several=terms("les trois pays; trois pays; les trois dirigeants; tripartite; trilateral*; quadripartite; quadrilateral*; les trois presidents; les trois chefs d'etat; les quatre pays; les trois parties; les trois ministres"),
    elect=terms("president elu; presidente elue; candidat*; ancien president; ex-president; ancien ministre; ex-ministre; ancienne ministre"),
    speak=terms("a declare; a affirme; a indique; a souligne; a precise; a ajoute; a dit; a estime; selon; declare; affirme; indique; souligne; a annonce; a assure; a fait savoir; a salue; d'apres; explique; a explique; a rappele"),
    lead=terms("conduite par; conduit par; dirigee par; dirige par; presidee par; preside par; copresidee par; co-presidee par; menee par; emmenee par; presidait; conduisait; a la tete; sous la presidence; sous la conduite; copresid*; co-presid*; sous la houlette; coprésid*"),
    attended=terms("en presence de; en presence du; ont pris part; ont participe; assistaient; ont assiste; accompagne de; accompagne du; accompagnee de; accompagne par; accompagnes de; aux cotes de; ainsi que; participaient; etaient presents; etait present; assistait; a laquelle ont pris part"),
    of_words=terms("de; du; des; d"),
    for_words=terms("cote; du cote; pour; pour la partie; au nom de; cote marocain; cote espagnol; cote francais"),
    indefinite=terms("un; une; des; nouveau; nouvelle; nouveaux; nouvelles"),
    here=terms("ici; dans la capitale; dans cette ville; sur place"),
    origin=terms("originaires de; originaires d'; venus de; venus du; en provenance de; en provenance du; en provenance des; ressortissants de; ressortissants du; partis de; parti de; vers; depuis; au large de; au large des; au large du; arrives de; frontiere avec; frontieres avec; quitter; routes vers; fuyant; comme; a l'instar de; via"),
    people=terms("migrants; immigres; ressortissants; citoyens; demandeurs d'asile; refugies; mineurs; passeurs; travailleurs; frontiere; cotes; etudiants; agents; naufrages; clandestins; exiles; jeunes"),
    observer=terms("observateur*; mediat*; avec le soutien; en presence d'observateurs; avec l'appui; sous l'egide; parrain*; bailleurs; avec l'aide de; sous les auspices"),
    nongov=terms("ong; association*; collectif*; syndicat*; entreprise*; fondation*; eglise; societe civile; think tank; universite; militant*; avocat*; chambre de commerce; federation; patronat; groupe prive; msf; medecins sans frontieres; amnesty; sea-watch; sos mediterranee; entrepreneur*; start-up; actionnaire*"),
    subnational=terms("maire; maires; prefet; prefecture; region; regions; president de la region; conseil regional; departement; commune; gouverneur; gouverneurs; province; conseil departemental; lander; mairie; wilaya; municipal*; collectivite*"),
    domestic=terms("assemblee nationale; senat; senateur*; depute*; parlement*; commission d'enquete; projet de loi; loi immigration; conseil des ministres; interministeriel*; coalition; parti; conseil constitutionnel; conseil d'etat; cour; tribunal; election*; campagne; republicains; rassemblement national; opposition; commission des lois; rapporteur; prefets; conference nationale; commission nationale; comite national; cour des comptes; majorite; gauche; droite; referendum; motion; groupe parlementaire; amendement*"),
    forum=terms("assemblee generale; nations unies; onu; sommet de l'union africaine; union africaine; conference internationale; forum; conseil europeen; les vingt-sept; vingt-sept; g7; g20; pacte mondial; cedeao; processus de rabat; processus de khartoum; ligue arabe; francophonie; sommet ue; med9; med5; conseil de securite; conference ministerielle; pays membres; etats membres; sommet mondial; sommet afrique"),
    summon=terms("convoque l'ambassad*; convoque l'ambassadeur; convocation de l'ambassadeur; a convoque; convoque; convocation; rappele son ambassad*; rappel de l'ambassadeur; note de protestation; persona non grata"),
    off_agenda=terms("n'a pas ete abord*; n'a pas ete evoqu*; pas a l'ordre du jour; hors de l'ordre du jour; n'etait pas au menu; n'a pas ete mentionn*; sans evoquer; sans aborder"),
    other_worlds=terms("football; match; but; buts; joueur*; entraineur; club; stade; supporters; coupe du monde; can; tournoi; olympi*; film; festival; concert; musee; roman; chanson; acteur; actrice; logiciel; serveur*; donnees; application; interpell*; arret*; suspect*; parquet; procureur; juge; proces; condamn*; assassin*; meurtre; naufrage*; noy*; corps; cadavre*; secour*; recette; restaurant; meteo; especes; oiseau*; cigogne*; papillon*; poissons; bourse; banque; horoscope; incendie; accident; garde a vue; mis en examen; cloud"),
    first_person=terms("notre pays; notre gouvernement; mon homologue; j'ai rencontre; j'ai recu; je me suis entretenu; notre ministre; nous avons convenu"),
    boiler=terms("lire aussi; lire aussi :; a lire aussi; a lire; lire egalement; voir aussi; sur le meme sujet; articles lies; article connexe; abonnez-vous; inscrivez-vous; newsletter; partager; commentaires; laisser un commentaire; suivez-nous; photo; credit photo; publicite; cookies; whatsapp; temps de lecture; copyright; tous droits reserves; mots-cles; tags; recevez; rejoignez; telecharg*; la suite apres; lire la suite; reserve aux abonnes; plus d'infos"),
    noise=terms("oiseaux migrateurs; migration des oiseaux; migration des donnees; especes migratrices; organisation internationale pour les migrations; ministre des migrations; papillons migrateurs; conference de presse; d'accord avec; point de vue; migration vers le cloud; du point de vue; rencontre amicale; en cours de; groupe de presse; ministre de l'immigration; match amical; rencontre sportive; comite d'organisation; comite olympique"),
    not_names=terms("""
        le; la; les; l; un; une; des; de; du; d; et; ou; en; au; aux; a; dans; par; pour; sur; avec; sans; selon; apres; avant; lors; depuis; ce; cette; ces; cet; son; sa; ses; leur; leurs; il; elle; ils; elles; on; nous; vous; qui; que; dont; ou; mais; si; ne; pas; plus; entre; face; cote; deux; trois; premier; premiere; nouveau; nouvelle; groupe; travail; comite; commission; ministere; ministre; ministres; secretariat; departement; gouvernement; conseil; agence; office; palais; maison; blanche; national; nationale; internationale; international; nations; unies; union; europeenne; europeen; declaration; communique; accord; accords; memorandum; dialogue; haut; niveau; sommet; ambassade; aeroport; universite; institut; centre; frontiere; migration; migrations; immigration; securite; affaires; etrangeres; interieur; defense; lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche; janvier; fevrier; mars; avril; mai; juin; juillet; aout; septembre; octobre; novembre; decembre; nord; sud; est; ouest; ville; rue; mediterranee; atlantique; sahel; garde; cotes; police; armee; parti; parlement; senat; assemblee; cour; republique; royaume; organisation; journal; presse; agence; afp; map; aps; tap; reuters; efe; general; fonds; banque; plan; programme; loi; traite; mixte; permanent; reunion; rencontre; session; president; presidente; roi; sa; majeste; commissaire; ambassadeur; operation; photo; lire; aussi; hier; demain; aujourd'hui; jeudi; monde; afrique; europe; etat; etats; chef; direction; service; droits; homme; sante; cooperation; developpement; mme; m; mr
    """),
    name_particles=terms("de; du; des; d; el; al; ben; bin; ibn; ould; van; von; la; le; da; di; ait; ag; abou; bou; della; del"),
    venues={
        "palais de carthage": "Carthage Palace, Tunis", "elysee": "Élysée Palace, Paris", "palais de l'elysee": "Élysée Palace, Paris", "quai d'orsay": "Foreign Ministry, Paris", "place beauvau": "Interior Ministry, Paris", "matignon": "Hôtel Matignon, Paris",
        "palais royal": "Royal Palace", "palais presidentiel": "Presidential Palace", "maison blanche": "White House, Washington", "ministere de l'interieur": "Interior Ministry", "siege du ministere": "ministry", "ministere des affaires etrangeres": "Foreign Ministry", "grand serail": "Grand Serail, Beirut", "moncloa": "Moncloa Palace, Madrid", "palais chigi": "Chigi Palace, Rome", "viminal": "Viminale, Rome", "palais d'el mouradia": "El Mouradia Palace, Algiers", "aeroport": "airport", "palais de la kasbah": "Kasbah, Tunis",
    },
    place_prepositions=terms("a; au; en; dans; aux"),
    ordinals={
        "premier": 1, "premiere": 1, "1ere": 1, "1re": 1, "deuxieme": 2, "seconde": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16, "dix-septieme": 17, "dix-huitieme": 18, "dix-neuvieme": 19, "vingtieme": 20,
    },
    abbreviations=terms("m; mm; mme; mmes; dr; pr; gal; col; av; art; no; n; janv; fevr; avr; juil; sept; oct; nov; dec; st; ste; cf; etc; p"),
)  # fmt: skip

DATES = DateWords(
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    month_abbreviations=("janv|jan", "févr|fév", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"),
    weekdays=("lundi|lundis", "mardi|mardis", "mercredi|mercredis", "jeudi|jeudis", "vendredi|vendredis", "samedi|samedis", "dimanche|dimanches"),
    weekday_abbreviations=("lun", "", "mer", "jeu", "ven", "sam", "dim"),
    days={
        "hier|hier soir|hier matin|hier après midi": -1,
        "aujourd hui|ce soir|ce matin|cet après midi|ce jour|cette nuit": 0,
        "demain|demain matin|demain soir": 1,
        "avant hier|avant-hier": -2,
        "après demain|après-demain": 2,
    },
    this="ce|cet|cette|en cours|courant",
    coming="prochain|prochaine|prochains|prochaines|qui vient|à venir|suivant|suivante",
    last="dernier|dernière|derniers|dernières|passé|passée|passés|passées|écoulé|écoulée|précédent|précédente",
    units={
        "day": "jour", "week": "semaine", "month": "mois", "year": "an|année", "weekend": "week-end|weekend|week end", "hour": "heure", "quarter": "trimestre",
        "half": "semestre|moitié", "fortnight": "quinzaine",
    },
    plurals={"day": "jours", "week": "semaines", "year": "ans|années", "hour": "heures", "quarter": "trimestres"},
    parts={
        "early": "début|au début|les premiers jours|aux premiers jours|dès le début|commencement",
        "mid": "mi|à la mi|milieu|au milieu|courant",
        "late": "fin|à la fin|la fin|d ici la fin|d ici à la fin|d ici fin|les derniers jours",
    },
    ordinals={"premier|première": 1, "deuxième|second|seconde": 2, "troisième": 3, "quatrième": 4},
    numbers={
        "un|une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15,
        "vingt": 20, "trente": 30, "soixante": 60, "quatre-vingt-dix": 90,
    },
    seasons={"spring": "printemps", "summer": "été", "autumn": "automne", "winter": "hiver"},
    after="dans|en",
    within="d ici|sous|dans un délai de|dans les|d ici à|en moins de|au cours des",
    ago="il y a|voici|voilà",
    week_of="semaine du|la semaine du",
    between="entre",
    to="au|à|jusqu au|jusqu à|ou",
    conjunction="et",
    fillers="de|d|du|des|le|la|les|l|au|aux|en date du|pour|dès|depuis|jour",
    number_suffixes="er|e|ème",
    not_dates="a été|ont été|avait été|avoir été|été reçu|jour de l an|fin connaisseur|en fin de compte|mi-temps|il était une fois|une fois|sept pays",
    stamps="publié|publié le|mis à jour|mis à jour le|modifié le|posté le|date|dernière mise à jour|actualisé le",
    doubtful="mer|sam|dim|ven|été",
)  # fmt: skip
