"""French."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import DOZENS, Language, bodies, terms

LANGUAGE = Language(
    code="fr",
    adjectives_behind=True,
    future_verbs=(
        r"\b(?:rencontrer|recevr|accueiller|tiendr|réunir|rendr|visiter|discuter|signer|présider|coprésider|participer|entretiendr|"
        r"arriver|aborder|évoquer|examiner|atterrir|retrouver|séjourner|échanger|négocier)(?:a|ont)\b|\b(?:va|vont|doit|doivent|"
        r"devrait|devraient)\s+(?:se\s+)?(?:rencontrer|recevoir|accueillir|réunir|rendre|visiter|discuter|signer|présider|entretenir|"
        r"arriver|évoquer|examiner|négocier|tenir)\b|(?<!\b[Oo]n )(?<!\bne )(?<!vivra )\bverr(?:a|ont)\b(?! le jour| bien| si\b| que\b| comment)"
    ),
    past_verbs=r"\b(?:a|ont|est|sont|avait|avaient)\s+(?:\w+\s+)?[a-zéèû]+(?:é|ée|és|ées|i|it|u|us|is)\b|\b(?:était|étaient)\b",
    topics={
        "irregular_migration": terms("""
        migration*; migratoire*; migrant*; immigr*; emigr*; clandestin*; sans-papiers; sans papiers; harraga; petits bateaux; small boats; subsaharien*; flux migratoires; situation irreguliere; departs irreguliers; arrivees irregulieres; oqtf; embarcations; pirogue*; traversees clandestines; traversees de la manche; traversee de la manche; traversees de la mediterranee; embarcations de fortune; candidats a l'exil; candidats au depart; entrees irregulieres; sejour irregulier; migrations irregulieres; departs clandestins; passages irreguliers; boat people; migrations
    """),
        "returns_readmission": terms(
            "readmission*; rapatri*; expulsion*; reconduite*; refoule*; retour volontaire; retours volontaires; laissez-passer consulaire*; deportation*; deporte*; obligation de quitter le territoire; eloignements; mesures d'eloignement; reconduites a la frontiere; reconduits a la frontiere; retour des migrants; retour des refugies; retours des refugies; rapatriement des refugies; reintegration des migrants; expulse*; accord de readmission; retours forces; centres de retour"
        ),
        "asylum_refugees": terms("asile; refugie*; demandeur d'asile; demandeurs d'asile; protection internationale; apatrid*; reinstallation des refugies; exiles syriens; camps de refugies; hcr"),
        "labour_mobility": terms(
            "mobilite circulaire; migration circulaire; travailleurs saisonniers; saisonnier*; ouvriers saisonniers; ouvrieres saisonnieres; travailleurs migrants; migration de travail; main-d'oeuvre; main d'oeuvre; travailleurs etrangers; mobilite professionnelle; permis de travail; mobilite de la main; immigration professionnelle; migration professionnelle"
        ),
        "trafficking_smuggling": terms(
            "passeurs; traite des etres humains; traite des personnes; trafic de migrants; trafiquants; trafic d'etres humains; reseaux de passeurs; filieres d'immigration; traite humaine; traite d'etres humains; trafiquants d'etres humains; filieres clandestines; reseaux de trafic; mafias du trafic; trafic illicite de migrants; traite des femmes"
        ),
        "border_management": terms(
            "controle aux frontieres; garde-cotes; gardes-cotes; garde-frontiere*; frontex; police aux frontieres; surveillance des cotes; securite des frontieres; controle des frontieres; controles des frontieres; controles aux frontieres; gestion des frontieres; securisation des frontieres; surveillance des frontieres; frontieres communes; frontiere commune; postes frontaliers; poste frontalier; poste-frontiere; postes-frontieres; police des frontieres; franchissements irreguliers; franchissement irregulier; comite frontalier; commission frontaliere; cooperation frontaliere; gardes-frontieres; garde-frontieres; circulation transfrontaliere; zones frontalieres; patrouilles mixtes; patrouilles conjointes"
        ),
        "visas_mobility": terms("visa; visas; libre circulation; circulation des personnes; titres de sejour; titre de sejour; passeport*; consulaire*; consulat*; regularis*; passeports diplomatiques; mobilite humaine; mobilite des personnes; mobilite des jeunes; mobilite des etudiants; mobilite legale; migration legale; mineurs non accompagnes; mineurs isoles; exemption de visas; carte de sejour; cartes de sejour; cartes consulaires; situation des ressortissants; conditions de sejour; facilitation des visas; liberte de circulation"),
        "displacement": terms("deplaces; deplacement force; deplacements forces; personnes deplacees"),
        "third_country_processing": terms("centres de retour; hubs de retour; return hubs; hub de retour; hotspots; pays tiers sur; pays tiers surs; externalisation des; externaliser; centres de traitement; plateformes de retour; plateforme de retour"),
        "root_causes": terms("causes profondes; causes structurelles; causes de la migration; causes des migrations"),
        "diaspora": terms("diaspora*; communaute etablie; ressortissants a l'etranger; marocains residant a l'etranger; transferts de fonds; nos compatriotes; operation marhaba; communaute marocaine; communaute algerienne; communaute malienne; communaute tunisienne; communaute senegalaise; concitoyens etablis; ressortissants etablis"),
    },
    verbs={
        "agree": terms("convenir; accorder; engager"),
        "sign": terms("signer; parapher"),
        "create": terms("créer; instituer; instaurer"),
        "cancel": terms("annuler"),
        "postpone": terms("reporter; différer; ajourner"),
        "deny": terms("démentir; nier"),
    },
    soft_topics=terms("consulaire*; libre circulation; garde-cotes; gardes-cotes; main-d'oeuvre; main d'oeuvre; trafiquants; saisonnier*"),
    weak_topics=terms("campement*; jungle de calais; schengen; vols; vol; charters; relocalis*; reinsertion; centre; centres; cote; cotes; calais; lampedusa; dublin; entrants; quitter; fuite; fuient; exil; pays d'origine; pays de depart; pays de transit; hebergement; recruteur*; agences; contrats; main d'oeuvre; patrouille*; drones; contremaitre*; postes; passage; passages; arrivants; demandeur*; traversee*; departs; arrivees; etranger*; mineurs; secourus; sauvetage; embarcation*; bateaux; passeur*; titres de voyage; titre de sejour; titres de sejour; sejour; recrutement; travailleurs; emploi; diaspora; camp; camps; rapatrie*; accueil; deplaces; exode; traverser; papiers; circulation; naturalis*; compatriotes; expatrie*; rives; laissez passer; cueillette; aides-soignant*; infirmier*; reconduit*; eloigne*; detention; dispense; frontiere*; frontalier*; mobilite; visa; visas; retour*; traite; trafic*; consulaire*; ressortissant*; main-d'oeuvre; mafias; filieres; ministre de l'interieur; garde-cotes; circulation des personnes; saisonnier*; pays tiers; transfrontali*; frontiere commune; exiles; emigres; mineurs non; hub*; hotspot*; franchissement*; expulsions; circulation des biens; communaute nationale; ministres de l'interieur; refoulement; laissez-passer"),
    other_topics=terms(
        "commerce; commercial*; econom*; energie; energetique*; defense; militaire*; terrorisme; climat*; investisse*; gaz; hydrogene; infrastructure*; agricole*; agriculture; peche; eau; education; sante; culture*; culturel*; tourisme; droits de douane; securite; douane; transport*; drogue; armement; numerique; electri*; petrole; nucleaire; sport*; spatial*"
    ),
    held=terms("""
        a rencontre; ont rencontre; rencontra; s'est reuni; s'est reunie; se sont reunis; se sont reunies; a recu; ont recu; a ete recu; a ete recue; recue par; ont ete recus; s'est entretenu; s'est entretenue; se sont entretenus; se sont entretenues; a eu un entretien; a eu des entretiens; ont eu des entretiens; a eu une entrevue; a tenu; ont tenu; s'est tenu; s'est tenue; se sont tenus; se sont tenues; a preside; ont preside; a copreside; ont copreside; ont co-preside; a co-preside; coprésidee par; copresidee par; co-presidee par; presidee par; presides par; preside par; a discute; ont discute; ont evoque; a evoque; ont aborde; a aborde; ont examine; a examine; ont passe en revue; ont convenu; a convenu; sont convenus; est convenu; ont decide; ont echange; a echange; ont salue; a effectue une visite; s'est rendu; s'est rendue; se sont rendus; a accueilli; ont accueilli; a abrite; a siege; ont siege; ont participe; ont pris part; a pris part; ont acheve; s'est acheve; s'est achevee; s'est cloture; s'est conclue; s'est ouverte; a cloture; a conduit; conduisait; presidait; presidaient; lors de la rencontre; au cours de la rencontre; lors de la reunion; lors de cette reunion; lors d'une reunion; au cours d'une reunion; lors d'un entretien; a l'issue de; au terme de; a l'occasion de sa visite; lors de sa visite; ont paraphe; est arrive; est arrivee; etait en visite; en visite officielle; en visite de travail; ont affirme; ont reaffirme; ont reitere; ont souligne; ont exprime; se sont felicites; se sont mis d'accord; se sont accordes; avait lieu; a eu lieu; ont eu lieu; se sont retrouves; se sont vus; ont negocie; ont plaide; tenue; reunis a; reunies a; ont fait le point; ont adopte; a plaide; ont dialogue; a ete recu en audience; recu en audience; a recu en audience; ont instaure; ont scelle; se sont rencontres; se sont rencontrees; s'etaient rencontres; a ete accueilli; a ete accueillie; a ete signe; ont eu une entrevue; ont eu une rencontre; ont eu un echange; a eu un echange; ont eu une seance de travail; ont tenu une reunion; ont tenu une seance; a pris part a la reunion; a boucle; ont boucle; tenue de la reunion; s'est deroulee; s'est deroule; se sont deroules; se sont deroulees; recu par; recue en audience; ont ete recues; avait recu; reunis hier; reunis ce; reunis mardi; ont fait le tour; s'est enquis; ont procede; a conduit une delegation; tete-a-tete avec; se sont concertes; a rendu visite; a abouti; ont abouti; ont conclu; etaient reunis; lors d'une rencontre; au cours d'une rencontre; au cours de cette rencontre; lors de cette rencontre; au cours de l'entretien; au cours d'un entretien; a l'issue d'une reunion; a l'issue d'un entretien; a l'issue de leur; a l'issue de la reunion; sanctionnant; a l'issue des travaux; apres une rencontre; apres un entretien; apres leur rencontre; au sortir de
    """),
    ongoing=terms("""
        se reunit; se reunissent; rencontre; rencontrent; recoit; recoivent; s'entretient; s'entretiennent; preside; president; copreside; copresident; discutent; evoquent; abordent; examinent; conviennent; accueille; accueillent; abrite; reunit; tient; tiennent; se tient; se tiennent; s'ouvre; est en visite; effectue; se rend; se rendent; echangent; signent; signe; veulent renforcer; relancent; relance; s'accordent; s'engagent; scellent; fait etape; debute; s'acheve; font le point; au menu; a l'ordre du jour; se rencontrent; se retrouvent; se concertent; bouclent; en visite a; en visite au; recu a; se penchent; conferent; se voient; s'entend; s'entendent; arrive a; arrive au; au coeur des; au centre des; au menu de; prend part; prennent part; accordent leurs violons
    """),
    planned=terms("""
        se reunira; se reuniront; rencontrera; rencontreront; recevra; recevront; sera recu; sera recue; s'entretiendra; s'entretiendront; presidera; copresideront; se tiendra; se tiendront; aura lieu; auront lieu; se rendra; se rendront; accueillera; accueilleront; abritera; doit rencontrer; doivent se rencontrer; doit se rendre; doivent se rendre; doit recevoir; doivent se reunir; doit se tenir; doit s'entretenir; est attendu; est attendue; sont attendus; attendu a; attendue a; attendu mardi; est prevu; va rencontrer; vont se rencontrer; vont rencontrer; va se rendre; va recevoir; va accueillir; se prepare; prepare sa visite; debutera; s'apprete; s'appretent; effectuera; arrivera; arrive demain; visitera; discuteront; discutera; evoqueront; evoquera; aborderont; abordera; negociera; negocieront; signeront; signera; viendra; iront; ira; pour rencontrer; pour discuter; pour evoquer; pour s'entretenir; pour negocier; en vue de; se penchera; se retrouveront; envisage de se rendre; participera; participeront; prevue le; prevu le; prevue a; prevu a; est prevue; sont prevus; sont prevues; entamera; programmee; prevue mercredi; prevue jeudi; prevue lundi; prevu pour; prevue pour; sera en visite; seront recus; se verront; se reunir le; se reunir prochainement; devraient se rencontrer; devraient se reunir; devrait rencontrer; devrait se tenir; devrait se rendre; devrait recevoir; devrait etre recu; doivent se retrouver; sont attendues; attendus a; attendue en; attendu en; attendu ce; attendue ce; examinera; examineront; se deroulera; se derouleront; sera consacree; portera sur; porteront sur; sera accueilli; sera signe; seront signes; arrivera a; est convie; a la veille de; avant la visite; avant sa visite; a la veille d'une; ont rendez-vous; a rendez-vous; s'envole pour; s'envolent pour; s'envolera pour; s'envoleront pour; fera le deplacement; feront le deplacement; mettra le cap sur; mettront le cap sur; est programme; sont programmes; est programmee; sont programmees
    """),
    meeting=terms("""
        reunion*; rencontre*; entretien*; entrevue*; discussions; pourparlers; sommet*; dialogue; consultations; tete-a-tete; visite officielle; visite de travail; visite d'etat; visite d'amitie; negociation*; commission mixte; comite mixte; haute commission; seance de travail; concertation*; reunion de haut niveau; conference de presse conjointe; communique conjoint; declaration conjointe; trilateral*; bilateral*; tour de table; point de presse conjoint; comite de pilotage; assises; session; echanges de vues; audience; reunion ministerielle; conclave; table ronde; mini-sommet; visite presidentielle; retrouvailles; rencontre au sommet; seminaire gouvernemental; convention bilaterale; conciliabule
    """),
    trip=terms("la venue du; la venue de; venue du; visite; visites; deplacement; deplacements; voyage; tournee; delegation*; escale; sejour; visite eclair; mission officielle; mission conjointe; deplacement officiel; se rendre en; en mission; arrivee de; a pied d'oeuvre"),
    session=terms("session; reunion; edition; round; cycle; rencontre"),
    call=terms("appel telephonique; entretien telephonique; s'est entretenu par telephone; par telephone; au telephone; telephonique; conversation telephonique; telephonique*; entretiens telephoniques; a telephone a; s'est entretenu au telephone; se sont entretenus par telephone; echange telephonique; appel video"),
    virtual=terms("visioconference; par visioconference; en visioconference; virtuelle; virtuel; en ligne; a distance; par video"),
    body=terms("""
        groupe de travail*; groupes de travail; groupe mixte*; groupe migratoire*; groupe permanent*; groupe conjoint*; groupe bilateral; groupe d'experts; groupe de contact; groupe de haut niveau; groupe technique; commission mixte; commission conjointe; commission bilaterale; haute commission; comite mixte; comite conjoint; comite bilateral; comite technique; comite de suivi; comite de pilotage; comite de haut niveau; sous-comite; sous-commission*; mecanisme de dialogue; mecanisme bilateral; mecanisme conjoint; mecanisme de concertation; mecanisme de suivi; mecanisme permanent; mecanisme; cellule conjointe; cellule de coordination; task force; equipe conjointe; equipes conjointes; equipes mixtes; equipes de travail; unite conjointe; brigade mixte; centre conjoint; dialogue de haut niveau; dialogue migratoire; dialogue politique; plateforme commune; structure conjointe; bureau conjoint; cadre de concertation; cadre permanent; comite paritaire; comite ad hoc; comite bilateral frontalier; comite mixte de suivi; comites mixtes; comites conjoints; commission ad hoc; commission technique; commission tripartite; commission paritaire; commissions mixtes; commission de suivi; cellule de suivi; cellule de veille; cellule mixte; comite technique mixte; comite tripartite; comite d'experts; groupe ad hoc; groupe tripartite; groupe operationnel; groupe de reflexion; groupe de suivi; equipe technique; equipe commune d'enquete; instance conjointe; instance de concertation; mecanisme tripartite; mecanisme de coordination; mecanisme de consultation; mecanisme d'alerte; unite de recherche operationnelle; unite commune; centre de coordination; centre de cooperation; comite intergouvernemental; comite frontalier; commission frontaliere; grande commission; comite stratégique; forum bilateral; conseil conjoint; secretariat conjoint; plateforme conjointe; structure de suivi; point focal; points focaux; commission; comite; cellule
    """),
    body_nouns=terms("groupes; equipes; unites; cellules; groupe; equipe; comite; commission; cellule; mecanisme; instance; unite; structure; plateforme; canal; table; bureau; dispositif; conseil; enceinte; cadre; pole; guichet; brigade; centre conjoint; centre commun; centre de coordination; centre de liaison; centre mixte"),
    joint_nouns=terms("centre; centres; poste; postes; salle; antenne; cellule; brigade; force; groupe; equipe; bureau; guichet; comite; patrouille permanente"),
    joint=terms("conjoint*; commun; commune; communs; communes; mixte; mixtes; partage*; bilateral; bilaterale; bilaterales; binational*; tripartite*; trilateral*; franco-*; paritaire*"),
    of_sides=terms("des deux; des trois; des quatre; a deux; a trois; a quatre; de part et d'autre; de chaque cote; par capitale; par pays; entre les deux"),
    create=terms("""
        creer; cree; creent; ont cree; a cree; creation; creeront; mettre en place; mettent en place; mis en place; mise en place; mettre sur pied; mise sur pied; instituer; institue; instaurer; instaurent; instauration; constituer; constitution; former; forment; formation d'un; etablir; etablissent; etablissement; lancer; lancent; lancement; ont lance; installer; installent; installation; nouveau; nouvelle; doter; voir le jour; annonce la creation; annoncent la creation; ont annonce la creation; decide de creer; ont decide de creer; la creation; ont mis en place; a mis en place; ont mis sur pied; met en place; mettront en place; mettra en place; ont institue; est cree; est creee; sera cree; sera creee; a ete cree; a ete creee; a ete mis en place; a ete mise en place; sera mis en place; sera mise en place; est mis en place; doter d'un; se doter; se dotent; vont creer; va creer; installe; installee; porter sur les fonts; nouveaux; nouvelles; convenu de creer; activer; fonde; fondent; ont fonde; naitra; naitront; est ne; est nee; sont nes; donne naissance; donnent naissance; donner naissance; verra le jour; met sur pied; mettent sur pied; sera forme; sera formee; a ete forme; a ete formee
    """),
    existing=terms("permanent; existant*; relanc*; reactiv*; reprise; reprend*; revitalis*; dans le cadre; session du; reunion du; reunion de la; membres du; deja; travaux du; session de la; annuelle; ordinaire; reunion annuelle; existe deja; precedente session; deja en place; relance; relancer; remise en marche; remettre en; ordinaire de; nouvelle session; tenu sa; tenu leur; tient sa; issue de"),
    agree=terms("ont convenu; a convenu; sont convenus; convenu; convenus; conviennent; ont decide; decident; se sont accordes; s'accordent; se sont mis d'accord; s'engagent; se sont engages; se sont entendus; a ete convenu; a ete decide; d'accord pour; ont scelle; ont annonce la; annoncent la; accord pour; ont acte; est convenu; il a ete convenu; ont accepte; sont tombes d'accord; tombent d'accord; ont arrete; ont opte; se sont engagees; sont tombes d'accord sur; ont adopte; ont opte pour; il a ete decide; a ete retenu; ont retenu; se sont promis"),
    sign=terms("ont signe; a signe; signe; signent; signee; signes; signees; signature; signer; paraphe*; ont conclu; conclu; conclue; ont scelle; scellent; signeront; concluent; ratifie*"),
    document=terms("accord*; memorandum*; memorandum d'entente; protocole*; convention; partenariat; pacte; declaration conjointe; declaration d'intention; feuille de route; traite de; lettre d'intention; entente; arrangement"),
    statement=terms("communique conjoint; declaration conjointe; communique; communique final; declaration finale"),
    future=terms("prochainement; prochains jours; demain; attendu*; prevu*; la semaine prochaine; dans les prochains; lundi prochain; compte se rendre; se prepare; s'apprete; tiendra; aura lieu; cet apres-midi; va rencontrer; vont se; va se; sera recu; sera; seront; devrait se; devraient se; doit se; doivent se; mois prochain; semaine prochaine; mardi prochain; mercredi prochain; jeudi prochain; vendredi prochain; dans les jours; dans les semaines; d'ici la fin; d'ici a; apres-demain; a compter du; a venir; prochain; prochaine; bientot; sera accueilli"),
    cancel=terms("n'a pas eu lieu; n'ont pas eu lieu; n'auront pas lieu; ne se deroulera pas; ne se tiendront pas; ne viendront pas; ne se rendront pas; ne fera pas le deplacement; tombe a l'eau; tombe a l'eau; a l'eau; finalement non; sans lendemain; a decommande; decommand*; suspend sa; suspend ses; devait se rendre; devaient se rencontrer; devait rencontrer; ne se verront pas; ne se rencontreront pas; pas de rencontre; annul*; n'aura pas lieu; ne se rendra pas; ne se tiendra pas; capot*; avort*; desinvit*; claque la porte; a renonce; ne viendra pas; ne rencontrera pas; rencontre avortee; ne se deplacera pas; ne sera plus; n'a finalement pas; suspension des; suspendent les; a suspendu les; sont suspendues; deprogramm*; a decline l'invitation; decline l'invitation; ont decline l'invitation"),
    postpone=terms("a une date ulterieure; date ulterieure; sine die; nouvelle date; jusqu'a nouvel ordre; autre date; plus tard que prevu; reporter; reporte sine die; est reportee; sont reportees; sont reportes; differ*; repouss*; ajourn*; decal*; remis a plus tard; remise a plus tard; reporte; reportee; reportees; reportes; report de la; report du; report sine die; repousse; ajourne; renvoye a; renvoyee a; decale"),
    deny=terms("dement*; dementi*; refut*; pas d'accord; n'a pas ete; aucun accord; aucune reunion; n'existe pas; rejett*; fausse*; infonde*; sans fondement; nie; nient; a nie; ont nie; exclu; exclut; excluent; ecarte; ecartent; refuse de; fausse information; il n'y a pas; n'y a aucun; n'y aura pas; aucune negociation; aucune discussion; aucun projet; n'est pas question; pas question de; a dementi; dement; dementent; ont dementi; formellement; fake news"),
    negation=terms("ne; n; aucun; aucune; ni; jamais; sans"),
    hedge=terms("pourrait; pourraient; envisage*; espere*; propos*; possible; eventuel*; etudie la possibilite; reclam*; exhort*; devrait; selon des sources; aimerait; selon certaines; demande; demandent; a demande; menace de; souhaite; souhaitent; souhaiterait; appelle a; appellent a; appel a; reste a; a l'etude; suggere; suggerent"),
    background=terms("""
        l'an dernier; l'annee derniere; le mois dernier; la semaine derniere; precedent*; auparavant; precedemment; anterieur*; pour rappel; a l'epoque; en son temps; anniversaire; jadis; la derniere reunion; la precedente; datant de; remonte a; entre en vigueur; signe en; conclu en; rappelle; rappelons; rappelle que; a rappele; rappeler; il y a un an; il y a deux; il y a trois; il y a plusieurs; il y a quelques; avait ete; avaient ete; avait signe; avaient signe; avaient convenu; avait rencontre; avait annonce; avaient decide; s'etait rendu; s'etaient rencontres; s'etaient reunis; s'etait tenue; remontait; datait; derniere visite; l'ancien; en vigueur depuis; la derniere session; la derniere rencontre; pour memoire; en 2015; a ses debuts; lors de la precedente; depuis 2
    """),
    recap=terms("""
        analyse; opinion; tribune; editorial; chercheur*; specialiste; politologue; explication*; decryptage; retour sur; chronologie; anniversaire; enquete; interview*; these; un an apres; ce qu'il faut savoir; documentaire; temoignage*; revue de presse; universitaire; colloque; podcast; experts estiment; selon un rapport; un rapport de; une etude; grand entretien; dans un livre; pourquoi la; pourquoi le; comment la; comment le; reportage; vrai ou faux; en chiffres; dix ans apres; cinq ans apres; colloques; carte blanche; chronique; enquete exclusive; sondage; think tank; doctorant*; sociologue; historien*; economiste
    """),
    next_step=terms("""
        prochaine reunion; prochaine session; prochaine rencontre; prochain sommet; prochain round; nouvelle reunion; nouvelle rencontre; reunions periodiques; reunions regulieres; rencontres periodiques; rencontres regulieres; seront convoquees; sera convoque; poursuivront; se poursuivront; se poursuivra; se retrouver; a invite; reunion de suivi; se reunira a nouveau; se reuniront a nouveau; se reverront; se retrouveront a nouveau; prochain rendez-vous; prochaines reunions; prochaines rencontres; prochaine edition; prochaines sessions; invite a se rendre; a accepte l'invitation; sera convoquee; rendez-vous est pris; reunions de suivi; premiere reunion du groupe; feuille de route d'ici; poursuivre les discussions; poursuivre les echanges; poursuivre leurs; les discussions se poursuivront; les travaux se poursuivront; a une date; seconde reunion; deuxieme round; se revoir; se sont donne rendez-vous; nouveau round; nouveau cycle de; rendez-vous a ete donne
    """),
    officials=terms("""
        delegation*; ministre*; ministere*; gouvernement*; autorites; president*; presidence; premier ministre; premiere ministre; chef d'etat; chefs d'etat; chef de l'etat; chef du gouvernement; chef de la diplomatie; diplomati*; homologue*; ambassad*; secretaire d'etat; secretaire general; secretaires d'etat; dirigeant*; commissaire*; haut representant; wali; souverain; emissaire*; representant*; haut-commissaire; porte-parole; ministeriel*; prefet; vice-president*; elysee; quai d'orsay; matignon; chancelier; chanceliere; negociateur*; executif; cabinet; cote; partie; directeur general; directrice generale; roi; responsables; hauts responsables; chancellerie; ministeres; sous-secretaire; vice-ministre; vice-premier ministre; vice-premiere ministre; cheffe; conseiller federal; conseillere federale; conseil federal; commission europeenne; palais presidentiel; etat-major; gouverneur general
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
    both=terms("les deux pays; deux pays; les deux parties; les deux ministres; les deux presidents; les deux dirigeants; les deux capitales; les deux gouvernements; les deux hommes; les deux responsables; les deux etats; leurs deux pays; les deux delegations; entre les deux; les deux chefs; des deux pays; des deux cotes; les deux royaumes; les deux voisins; les deux rives; les deux ministres de l'interieur; de part et d'autre; les deux partenaires; les deux peuples; les deux chefs d'etat; les deux chefs de gouvernement; les deux chefs de la diplomatie; deux voisins; deux chefs d'etat; entre les deux pays; leurs deux gouvernements; ces deux pays; les deux interlocuteurs; les deux camps; les deux dirigeantes"),
    several=terms("les trois pays; trois pays; les trois dirigeants; tripartite; trilateral*; quadripartite; quadrilateral*; les trois presidents; les trois chefs d'etat; les quatre pays; les trois parties; les trois ministres; quatre ministres; trois chefs d'etat; trois dirigeants; trois presidents; les trois capitales; cinq pays; reunion a trois; format tripartite; petit groupe"),
    moved_things=terms(
        "cloud; serveur; serveurs; centre de donnees; centres de donnees; base de donnees; bases de donnees; cadastr*; registres fonciers; tnt; frequences; television numerique; interoperabilite; logiciel*; informatique*; oiseau; oiseaux; baleine*; tortue*; requin*; papillon*; especes; faune; elephant*; sarcelle*; pelican*; cigogne*; zones humides; nidification; criquet*"
    ),
    own_government=terms(
        "en conseil des ministres; conseil de cabinet; conseil de gouvernement; interministeriel*; conseil de defense; conseil restreint; comite national; commission nationale; son gouvernement; les gouverneurs; cellule nationale"
    ),
    anniversary=terms(
        "il y a dix ans ce mois; ans ce mois-ci; jour pour jour; cinq ans apres; dix ans apres; quinze ans apres; vingt ans apres; trente ans apres; cinq ans plus tard; dix ans plus tard; vingt ans plus tard; 5 ans apres; 10 ans apres; 20 ans apres; 30 ans apres; dix ans deja; une decennie apres"
    ),
    unofficial=terms(
        "entreprise*; recruteur*; agences de recrutement; syndicat*; les federations; football*; clubs; chambre de commerce; chambres de commerce; avocat*; deputes; depute; senateur*; parlementaires; banques centrales; patronat; employeurs; groupe d'amitie"
    ),
    invite=terms(
        "invite; invitent; a invite; ont invite; invitation; propose; proposent; a propose; proposant; a ecrit a; demande une rencontre; demande une reunion"
    ),
    unanswered=terms(
        "sans reponse; pas de reponse; aucune reponse; n'a pas repondu; n'a pas encore repondu; n'ont pas repondu; pas encore repondu; attend une reponse; attend la reponse; dans l'attente d'une reponse; reste lettre morte; esperons qu'ils accepteront"
    ),
    envoy_for=terms(
        "envoye special pour; envoyee speciale pour; envoye special de l'onu pour; envoyee speciale de l'onu pour; envoye de l'onu pour; envoyee de l'onu pour; representant special pour; representante speciale pour; envoye personnel pour; rapporteur special sur"
    ),
    multitude=terms(
        bodies(
            "treize; quatorze; quinze; seize; dix-sept; dix-huit; dix-neuf; vingt; vingt et un; vingt-deux; vingt-cinq; vingt-sept; vingt-huit; trente; quarante; cinquante; une vingtaine de; une quinzaine de; plus de vingt; " + DOZENS,
            "delegations; pays; gouvernements; chefs d'etat; chefs de gouvernement; dirigeants; etats; nations",
        )
    ),
    guests=(
        r"\b(?:accueill|re[cç])(?:i|ie|is|ent|u|oit|oivent|ait)\s+(?:(?:les|des|un|groupe|de|plus|premiers|\d[\d., ]*)\s+){0,4}(?:\w+\s+){0,2}?(?:passagers|migrants|rapatri[ée]s|r[ée]fugi[ée]s|expuls[ée]s|ressortissants|demandeurs d['’]asile|[ée]vacu[ée]s)\b"
    ),
    irrealis=terms(
        "il est temps que; devraient tenir; devraient creer; devrait creer; devraient se rencontrer; gagneraient a; il serait temps; si les deux; il faudrait; devraient se; devrait se; il faut que; on aimerait que; et si"
    ),
    candidate=terms(
        "s'il est elu; si elle est elue; s'il etait elu; en cas de victoire; s'il gagne; si elle gagne; promesse de campagne"
    ),
    elect=terms("president elu; presidente elue; ancien president; ex-president; ancien ministre; ex-ministre; ancienne ministre; candidate a; candidat a la presidentielle; futur president; chancelier designe; premier ministre designe"),
    speak=terms("a declare; a affirme; a indique; a souligne; a precise; a ajoute; a dit; a estime; selon; declare; affirme; indique; souligne; a annonce; a assure; a fait savoir; a salue; d'apres; explique; a explique; a rappele"),
    lead=terms("conduite par; conduit par; dirigee par; dirige par; presidee par; preside par; copresidee par; co-presidee par; menee par; emmenee par; presidait; conduisait; a la tete; sous la presidence; sous la conduite; copresid*; co-presid*; sous la houlette; coprésid*"),
    attended=terms("en presence de; en presence du; ont pris part; ont participe; assistaient; ont assiste; accompagne de; accompagne du; accompagnee de; accompagne par; accompagnes de; aux cotes de; participaient; etaient presents; etait present; assistait; a laquelle ont pris part; y ont participe; y a pris part; etaient egalement presents; etait egalement present; etaient aussi presents; entoure de; entouree de; flanque de; accompagne d'une; a participe; prenaient part; en compagnie de; parmi les participants; ont egalement pris part; y assistaient"),
    of_words=terms("de; du; des; d"),
    with_words=terms("avec"),
    for_words=terms("cote; du cote; pour; pour la partie; au nom de; cote marocain; cote espagnol; cote francais; pour le; pour la; cote algerien; cote tunisien; cote malien; partie marocaine; partie espagnole; partie algerienne; partie francaise; du cote de"),
    indefinite=terms("un; une; des; nouveau; nouvelle; nouveaux; nouvelles; premier; premiere; son propre"),
    here=terms("ici; dans la capitale; dans cette ville; sur place"),
    origin=terms("depuis; originaires de; originaires d'; venus de; venus du; en provenance de; en provenance du; en provenance des; ressortissants de; ressortissants du; partis de; parti de; au large de; au large des; au large du; arrives de; frontiere avec; frontieres avec; quitter; routes vers; fuyant; a l'instar de; via; expulses vers; renvoyes vers; rapatries vers; rapatries de; rapatries depuis; retour vers; retour au; traversee vers; ressortissants d'; citoyens de; originaires du; originaires des; natifs de; fuite de; frontiere entre; guerre en; guerre au; situation en; crise au; conflit au; passes par; transitant par; ambassade de; refugies du; refugies en; migrants du; migrants de; fuir la; fuir le; a la maniere de; tels que; notamment de"),
    people=terms("migrants; immigres; ressortissants; citoyens; demandeurs d'asile; refugies; mineurs; passeurs; travailleurs; frontiere; cotes; etudiants; agents; naufrages; clandestins; exiles; jeunes; nationaux; expatries; rapatries; residents; detenus; familles; peuple; medias; presse; journal; territoire; sol; eaux; littoral; diaspora; communaute; femmes; enfants; hommes; expulses; deplaces; ouvriers; saisonniers; chauffeurs; pecheurs; prisonniers"),
    observer=terms("observateur*; mediat*; avec le soutien; en presence d'observateurs; avec l'appui; sous l'egide; parrain*; bailleurs; avec l'aide de; sous les auspices"),
    nongov=terms("les agents; des agents; policiers; gendarmes; fonctionnaires; ong; collectif*; fondation*; eglise; societe civile; think tank; militant*; chambre de commerce; patronat; groupe prive; msf; medecins sans frontieres; amnesty; sea-watch; sos mediterranee; entrepreneur*; start-up; actionnaire*; associations; une association; l'association; syndicat; syndicats; entreprises; une entreprise; societes privees; universitaires; avocats; avocat; eveque*; caritas; croix-rouge; human rights watch; cimade; ligue des droits; organisation de defense; defenseurs des droits; benevoles; hommes d'affaires; medef; oiseaux; papillons"),
    subnational=terms("maire; maires; prefet; president de la region; conseil regional; conseil departemental; lander; mairie; wilaya; municipal*; collectivite*; conseil municipal; gouverneur de la region; gouverneurs de; gouverneur de la province; elus locaux; jumelage; communes; commune de; autorites locales; collectivites territoriales; presidents de region; ville de; sous-prefet; chefs coutumiers; metropole de"),
    domestic=terms("assemblee nationale; senat; senateur*; parlement*; commission d'enquete; projet de loi; loi immigration; conseil des ministres; interministeriel*; conseil constitutionnel; conseil d'etat; tribunal; rassemblement national; commission des lois; conference nationale; commission nationale; comite national; cour des comptes; motion; groupe parlementaire; amendement*; deputes; la deputee; un depute; partis; partis politiques; parti au pouvoir; la gauche; la droite; elections; election presidentielle; campagne electorale; les republicains; coalition gouvernementale; l'opposition; referendum; cour supreme; cour d'appel; cour de justice; commission parlementaire; loi sur l'immigration; loi asile; strategie nationale; plan national; conseil national; conseil restreint; conseil de gouvernement; conseil de defense; parlementaires; comite interministeriel; commission interministerielle; task force nationale; premier secretaire; groupe d'amitie; bureau politique; amendement"),
    forum=terms("assemblee generale; sommet de l'union africaine; union africaine; conference internationale; conseil europeen; les vingt-sept; vingt-sept; g7; g20; pacte mondial; cedeao; processus de rabat; processus de khartoum; ligue arabe; francophonie; sommet ue; med9; med5; conseil de securite; conference ministerielle; sommet mondial; sommet afrique; forum mondial; forum international; forum economique; forum regional; sommet de l'onu; pays membres de; etats membres; pays africains; une vingtaine de pays; une trentaine de pays; une quinzaine de pays; plusieurs dizaines de pays; conference de haut niveau; conference regionale; assises nationales; forum de davos; conference panafricaine; ocde; assemblee annuelle"),
    summon=terms("convoque l'ambassad*; convoque l'ambassadeur; convocation de l'ambassadeur; rappele son ambassad*; rappel de l'ambassadeur; note de protestation; persona non grata; a convoque l'ambassadeur; convoque l'ambassadrice; a convoque le charge; charge d'affaires; convocation de l'ambassadrice; ambassadeur convoque; ambassadeur rappele; rappel pour consultations; rappele en consultation"),
    off_agenda=terms("n'a pas ete evoqu*; pas a l'ordre du jour; hors de l'ordre du jour; n'etait pas au menu; n'a pas ete mentionn*; sans evoquer; sans aborder; n'a pas ete aborde; n'a pas ete abordee; n'a pas ete evoque; n'a pas ete evoquee; n'ont pas aborde; n'ont pas evoque; ne figurait pas; ne figure pas; n'etait pas a l'ordre; pas ete discute; absent des discussions; absente des discussions; passe sous silence; eludee; aucun mot sur; sans un mot sur; etait absente"),
    other_worlds=terms("football; match; buts; joueur*; entraineur; club; stade; supporters; coupe du monde; tournoi; olympi*; film; festival; concert; musee; roman; chanson; acteur; actrice; logiciel; serveur*; suspect*; parquet; procureur; proces; condamn*; assassin*; meurtre; naufrage*; noy*; cadavre*; recette; restaurant; meteo; especes; oiseau*; cigogne*; papillon*; poissons; horoscope; incendie; accident; garde a vue; mis en examen; cloud; ballon; buteur; mercato; ligue 1; interpelles; interpellation; interpelle; arretes; arrestation*; a ete arrete; ont ete arretes; enquete ouverte; un corps; des corps; noyade*; noyes; secouristes; secourus; migration de serveurs; base de donnees; base de clients; logiciels; application mobile; cinema; realisateur; chanteu*; vernissage; chef cuisinier; bourse de; cac 40; actionnaires; ornitholog*; especes protegees; saumon*; tribunal; comparution; tribunal correctionnel; cour d'assises; saisie de; faits divers; hirondelle*; grues cendrees; grue cendree; grues"),
    first_person=terms("notre pays; notre gouvernement; mon homologue; j'ai rencontre; j'ai recu; je me suis entretenu; notre ministre; nous avons convenu"),
    boiler=terms("lire aussi; lire aussi :; a lire aussi; lire egalement; voir aussi; sur le meme sujet; articles lies; article connexe; abonnez-vous; inscrivez-vous; newsletter; commentaires; laisser un commentaire; suivez-nous; credit photo; publicite; cookies; whatsapp; temps de lecture; copyright; tous droits reserves; mots-cles; la suite apres; lire la suite; reserve aux abonnes; plus d'infos; photo :; photo ©; crédit :; a lire :; tags :; partager sur; partager cet; recevez nos; recevez la; telechargez; rejoignez notre; rejoignez-nous; mots cles; dans la meme rubrique; du meme auteur; les plus lus; mise a jour le; publie le; vous aimerez aussi; contenu sponsorise; faire un don; s'abonner; connectez-vous; source :; a propos de l'auteur"),
    absent_behind=terms("n'a pas participe; n'y a pas participe; ne participe pas; n'etait pas invite*; n'a pas ete invite*; n'y etait pas invite*; n'etait pas represente*; absent; absente; a ete exclu*; boude; a boude"),
    absent_ahead=terms("sans; sauf; a l'exception de; a l'exception du; en l'absence de; en l'absence du; excluant; exclut; hormis; sans la participation de; sans la participation du"),
    returned_things=terms("depouille*; restes humains; ossements; cendres; cranes; oeuvres; œuvres; tresors; biens culturels; biens mal acquis; capitaux"),
    noise=terms("oiseaux migrateurs; migration des oiseaux; migration des donnees; especes migratrices; organisation internationale pour les migrations; papillons migrateurs; conference de presse; point de vue; migration vers le cloud; du point de vue; rencontre amicale; en cours de; groupe de presse; match amical; rencontre sportive; comite d'organisation; comite olympique; migration de donnees; migrations de donnees; migration informatique; migration des serveurs; migration numerique; migration des papillons; migration animale; migration des especes; saumons migrateurs; d'accord avec; rencontre de ligue; match de; rencontre de football; tete-a-queue; visa d'exploitation; visa pour l'image; visa de censure; carte visa; refugies climatiques de l'esprit; asile psychiatrique; asile de nuit; expulsion du joueur; expulse du terrain; gaz d'echappement; retour au calme; au retour; de retour a; retour de flamme; session de rattrapage; retour sur investissement; migration des grues; migration de grues; passage des grues; pose de balises; balise gps; balises gps; balise argos; balises argos"),
    not_names=terms("""
        le; la; les; l; un; une; des; de; du; d; et; ou; en; au; aux; a; dans; par; pour; sur; avec; sans; selon; apres; avant; lors; depuis; ce; cette; ces; cet; son; sa; ses; leur; leurs; il; elle; ils; elles; on; nous; vous; qui; que; dont; ou; mais; si; ne; pas; plus; entre; face; cote; deux; trois; premier; premiere; nouveau; nouvelle; groupe; travail; comite; commission; ministere; ministre; ministres; secretariat; departement; gouvernement; conseil; agence; office; palais; maison; blanche; national; nationale; internationale; international; nations; unies; union; europeenne; europeen; declaration; communique; accord; accords; memorandum; dialogue; haut; niveau; sommet; ambassade; aeroport; universite; institut; centre; frontiere; migration; migrations; immigration; securite; affaires; etrangeres; interieur; defense; lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche; janvier; fevrier; mars; avril; mai; juin; juillet; aout; septembre; octobre; novembre; decembre; nord; sud; est; ouest; ville; rue; mediterranee; atlantique; sahel; garde; cotes; police; armee; parti; parlement; senat; assemblee; cour; republique; royaume; organisation; journal; presse; agence; afp; map; aps; tap; reuters; efe; general; fonds; banque; plan; programme; loi; traite; mixte; permanent; reunion; rencontre; session; president; presidente; roi; sa; majeste; commissaire; ambassadeur; operation; photo; lire; aussi; hier; demain; aujourd'hui; jeudi; monde; afrique; europe; etat; etats; chef; direction; service; droits; homme; sante; cooperation; developpement; mme; m; mr
    """),
    name_particles=terms("de; du; des; d; el; al; ben; bin; ibn; ould; van; von; la; le; da; di; ait; ag; abou; bou; della; del; san; y; den; der; ul; sidi; moulay; lalla; hadj"),
    venues={
        "palais de carthage": "Carthage Palace, Tunis", "elysee": "Élysée Palace, Paris", "palais de l'elysee": "Élysée Palace, Paris", "quai d'orsay": "Foreign Ministry, Paris", "place beauvau": "Interior Ministry, Paris", "matignon": "Hôtel Matignon, Paris",
        "palais royal": "Royal Palace", "palais presidentiel": "Presidential Palace", "maison blanche": "White House, Washington", "ministere de l'interieur": "Interior Ministry", "siege du ministere": "ministry", "ministere des affaires etrangeres": "Foreign Ministry", "grand serail": "Grand Serail, Beirut", "moncloa": "Moncloa Palace, Madrid", "palais chigi": "Chigi Palace, Rome", "viminal": "Viminale, Rome", "palais d'el mouradia": "El Mouradia Palace, Algiers", "aeroport": "airport", "palais de la kasbah": "Kasbah, Tunis",
    },
    gatherings=terms(
        """
        sommet bilateral; sommet trilateral; seminaire intergouvernemental; seminaire gouvernemental; consultations gouvernementales; consultations intergouvernementales; conseil des ministres conjoint; reunion de haut niveau;
        rencontre de haut niveau; commission de partenariat; conseil de cooperation; conseil d'association; comite de cooperation; commission de cooperation; comite intergouvernemental; sommet; seminaire; consultations;
        conseil; dialogue; forum; commission; comite; concertation
        """
    ),
    recurring=terms(
        """
        annuel*; bilateral*; trilateral*; tripartite*; quadripartite*; intergouvernemental*; interministeriel*; mixte*; conjoint*; permanent*; binational*; biannuel*
        """
    ),
    series=terms("sommet trilateral; sommet tripartite; sommet quadripartite; reunion de haut niveau; RHN; dialogue de haut niveau; consultations consulaires; dialogue migratoire; commission tripartite; conseil des ministres franco-allemand; concertation migratoire; dialogue sur les migrations; reunion tripartite; reunion trilaterale; rencontre de haut niveau; grande commission mixte; haute commission mixte"),
    capital_words=terms("capitale; la capitale"),
    place_prepositions=terms("a; au; en; dans; aux"),
    ordinals={
        "premier": 1, "premiere": 1, "1ere": 1, "1re": 1, "deuxieme": 2, "seconde": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16, "dix-septieme": 17, "dix-huitieme": 18, "dix-neuvieme": 19, "vingtieme": 20,
    },
    abbreviations=terms("m; mm; mme; mmes; dr; pr; gal; col; av; art; no; n; janv; fevr; avr; juil; sept; oct; nov; dec; st; ste; cf; etc; p"),
    and_words=terms("et"),
    articles=terms("le; la; les; l'; un; une"),
    counterparts=terms("homolog"),
    party_behind=terms("de; de la; de l'; d'; du; des; , de; , de la; , du"),
    laid_to=r"(?:de|du|par|(?:que|qui)\s+\w+)\s+(?:(?:le|la)\s+)?(?:pr[eé]sidente?\s+)?",
    plural_demonyms=r".*(?<!s)(?<!oi)(?<!ai)s",
    rule_ahead=terms("gouvernement; présidence"),
    envoys=terms("ambas; diplom"),
    expulsion=terms("expul"),
    repatriation=terms("rapatri"),
    name_stops=(
        r"que|qui|se|en|entre|est|sera|avec|via|à|ce|cette|a|ont|avait|avaient"
        r"|(?:s['’]\w+|étai(?:t|ent)|seront|fut|dont|où|au|auquel|pour)\b.*"
    ),
    links=terms("de; la; des; du; sur; et; le; les; une; un; l; d; contre; al"),
    purpose=terms("sur"),
    describing=terms("joint; bilateral; permanent; trilateral; binational; migra; immigr; visa; tripartite; coordination; expert"),
    describing_behind=terms("migr; bilat; conj; mixt; perm; joint; bina; conjoint; paritar; intergouv; interminist; trilat; tripart; frontal; consul; minister; techni"),
    talks_kinds=terms("migra; trilateral; tripart"),
    members_behind=terms("de; des"),
    pair_endings=terms("o"),
    prefixes=terms("bi; co; inter; vice"),
    meant_for=(r"pour\s+(?:(?:le|la|les)\s+)?", r"qui|que", r"\w+(?:er|ir|re)"),
    deadline=terms("sous; dans un délai de"),
    commissions=terms("commission; comite"),
    meeting_kinds=terms("bilateral; trilateral"),
    body_kinds={
        "group": terms("group; equipe; cell; centr"),
        "committee": terms("comite; commission; conseil"),
        "talks": terms("dialog; consult; mecanisme"),
        "summit": terms("sommet"),
    },
    body_subjects={
        "migration": terms("migra; immigra; emigra; mobilit"),
        "border": terms("frontier; frontalier"),
        "returns": terms("readmi; retour; expuls"),
        "visas": terms("visa"),
        "labour": terms("employ"),
        "consular": terms("consul"),
        "security": terms("secur; polic"),
        "asylum": terms("asil; refug"),
        "children": terms("mineur; infan"),
    },
    body_fillers=terms("de; la; le; les; des; du; et; mixte; haut; niveau; permanent; permanente; bilateral; reunion; session; travail; en"),
    venue_fillers=terms("de; la; le; des; ville; palais; et"),
    revived=terms("reactiv; relanc; revitali; reviv"),
    founded=terms("nouve; creer"),
    percent=terms("pour cent"),
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
