"""Spanish, from Spain to Chile."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import DOZENS, Language, bodies, terms

LANGUAGE = Language(
    code="es",
    adjectives_behind=True,
    future_verbs=(
        r"\b(?:reunir|entrevistar|encontrar|recibir|acoger|sostendr|mantendr|celebrar|viajar|visitar|abordar|dialogar|analizar|"
        r"discutir|llegar|arribar|acudir|participar|encabezar|realizar|presidir|copresidir|firmar|negociar|conversar|desplazar|"
        r"trasladar|examinar|revisar|suscribir|instalar|sesionar|tratar|volar|aterrizar|asistir|tendr)(?:á|án)\b"
    ),
    past_verbs=r"\b(?:[a-zñ]{2,}(?:ó|aron|ieron|eron|aba|aban|ía|ían)|fue|fueron|hizo|tuvo|dijo|ha|han)\b",
    topics={
        "irregular_migration": terms("""
            migracion*; migratori*; migrante*; inmigra*; emigra*; indocumentad*; caravana*; sin papeles; cayuco*; patera*; ilegales; flujo de personas; movilidad irregular; darien; exodo; llegadas irregulares; trafico de migrantes; venezolanos varados; varados; migrar; balsero*; trata de migrantes;
            libre transito de personas; paso de personas
        """),
        "returns_readmission": terms(
            "repatria*; deport*; expulsion*; expulsad*; readmision*; retorno voluntario; devolucion*; retornad*; vuelos de retorno; retorno asistido; tercer pais seguro; expulsar; retornos; reingreso"
        ),
        "asylum_refugees": terms(
            "asilo; asilad*; refugiad*; refugio; solicitantes de asilo; proteccion internacional; reasentamiento; apatrid*; proteccion temporal"
        ),
        "labour_mobility": terms(
            "trabajadores migrantes; trabajadores temporales; trabajadores agricolas; movilidad laboral; migracion laboral; trabajadores extranjeros; mano de obra; contratacion en origen; migracion circular; permisos de trabajo; visas de trabajo; trabajadores temporeros; temporeros"
        ),
        "trafficking_smuggling": terms(
            "trafico de personas; trata de personas; trata; coyotes; traficantes de personas; polleros; trafico ilicito de migrantes; redes de trafico; mafias"
        ),
        "border_management": terms(
            "control fronterizo; frontera*; fronteriz*; seguridad fronteriza; cruces fronterizos; cruces irregulares; paso fronterizo; pasos fronterizos; puntos de entrada; gestion fronteriza; guardia fronteriza; corredor humanitario; frontex"
        ),
        "visas_mobility": terms(
            "visa; visas; visad*; visado*; movilidad humana; libre circulacion; movilidad de personas; consular*; residencia; permiso de residencia; nacionalidad; pasaporte*; cedula*; carne de temporalidad"
        ),
        "displacement": terms("desplazad*; desplazamiento forzado; desplazamientos"),
        "third_country_processing": terms("tercer pais; centros de procesamiento; externalizacion"),
        "root_causes": terms("causas estructurales; causas raiz; causas de fondo; causas profundas; causas de la migracion"),
        "diaspora": terms("diaspora; connacionales; compatriotas; nacionales en el exterior; comunidad en el exterior; remesas"),
    },
    verbs={
        "agree": terms("acordar; pactar; convenir; comprometer"),
        "sign": terms("firmar; suscribir; rubricar"),
        "create": terms("crear; conformar; constituir; instalar; establecer"),
        "cancel": terms("cancelar; desconvocar"),
        "postpone": terms("aplazar; posponer; postergar"),
        "deny": terms("desmentir; negar"),
    },
    soft_topics=terms(
        "consular*; residencia; nacionalidad; pasaporte*; cedula*; remesas; mafias; coyotes; ilegales; mano de obra; refugio; compatriotas; libre circulacion"
    ),
    weak_topics=terms(
        "traslado de; traslado humanitario; centroamericanos; h-2; h-2a; h-2b; llegada; retornados; gente se va; la gente; se van; partida; salidas; paises de salida; paises de origen; paises de transito; reclutadora*; enganchador*; cupo; registro; chalanas; med5; lampedusa; vuelo; pateras; playas; costas; patrullas; reinsercion; arraigo; vigilancia; arribos; travesia*; guardias; oleada; corredor; puente; puentes; huida; familias; reasentad*; desarraigo; trabajo temporal; contratos; obreros; ingresos; controles; sellado; visas; salida de personas; rescatad*; cruce*; cruzar; cruzan; llegadas; extranjer*; menores; acompanad*; salvoconducto*; documentos de viaje; documentos; recogida; recolector*; cosecha; cuidador*; enfermer*; empleadas; personas en transito; transito; albergue*; campamento*; lanchas; embarcacion*; amnistia; regulariza*; acogida; reubica*; huyen; huir; salir del pais; salvamento; rescate; balsas; barcos; naufragio; permanencia; estadia; ingreso; compatriota*; ciudadanos; libre paso; cupos; empleo; vecinos; fuga; trochas; exencion; nacionales; frontera*; fronteriz*; movilidad; retorno*; trafico; trata; nacionalidad; consular*; residencia; mafias; visitantes; temporer*; contratacion; jornaler*; expuls*; retornar; regreso; pasaporte*; vuelos; salarios; trabajador*; permiso*; corredor humanitario; chárter"
    ),
    gate_only=terms("ministros de interior; ministro del interior; ministra del interior; binacional; grupo de trabajo; memorando"),
    other_topics=terms(
        "comercio; comercial*; econom*; arancel*; energia; energetic*; seguridad; defensa; militar*; clima; inversion*; terrorismo; drogas; narcotrafico; fentanilo; turismo; salud; agricultura; ganaderia; mariposa*; agua; gas; armas; infraestructura; transporte; cultura; educacion; pesca; electric*; tomate"
    ),
    held=terms("""
        se reunio; se reunieron; se han reunido; se ha reunido; se habia reunido; reunio; reunieron; reunidas; reunidos; recibio; recibieron; fue recibido; fueron recibidos; ha recibido; sostuvo; sostuvieron; mantuvo; mantuvieron; mantenido; celebro; celebraron; se celebro; celebrada; celebrado; trato; trataron; abordo; abordaron; se abordo; dialogo con; dialogo sobre; dialogaron; discutieron; discutio; se discutio; analizaron; analizo; revisaron; reviso; converso; conversaron; encabezo; encabezaron; presidio; presidieron; copresidieron; copresidio; clausuro; concluyo; concluyeron; culmino; culminaron; finalizo; terminaron; termino; cerraron; tuvieron; tuvo; tuvo lugar; visito; visitaron; viajo; viajaron; llego; arribo;
        se vio; se vieron; vio; estuvo; estuvieron; hablaron; hablo; se hablo; se entrevisto; se entrevistaron; intercambiaron; coincidieron; acordaron; acordo; tras reunirse; tras la reunion; tras el encuentro; al termino de la reunion; al terminar; luego de reunirse; durante la reunion; durante el encuentro; durante su visita; en una reunion; en la reunion; en reunion; en el marco de la visita; exploraron; evaluaron; examinaron; participaron; asistieron; se realizo; se llevo a cabo; se desarrollo; fue excelente; resulto; convocada; sesiono; instalaron; se encontro con; se encontraron; ha mantenido; han mantenido; negociaron; se dieron cita; entre lunes y martes; acogio; siguio; saludo; suscribieron; firmaron; se pacto; pactaron; termino la visita; tras la visita; sobrevol*; se trato; siguio la negociacion
    """),
    ongoing=terms("""
        se reune; se reunen; reune; recibe; reciben; sostiene; sostienen; mantiene; mantienen; celebra; celebran; dialogan; aborda; abordan; inicia; inician; inicio de; preside; presiden; copresiden; finaliza; culmina; concluye; concluyen; analizan; discuten; discute; tratan; trata; hablan; visita; realizan; realiza; acuerdan; estan reunidos; arranca; arrancan; comienza; comienzan; encabeza; encabezan; busca; buscan; avanzan; exploran; acuerda; pactan; acude; llega; llegan; acoge; forman; firman; retoman; establecen; refuerzan
    """),
    planned=terms("""
        se reunira; se reuniran; reunira; reuniran; recibira; recibiran; sostendra; sostendran; mantendra; mantendran; celebrara; celebraran; se celebrara; tendra lugar; tendran; tendra; viajara; viajaran; viaja; viajan; visitara; visitaran; abordara; abordaran; abordarian; dialogara; dialogaran; analizara; analizaran; discutira; discutiran; llegara; llegaran; llega; arribara; acudira; participara; participaran; encabezara; encabezaran; realizara; realizaran; sera recibido; sera la cita; sera este; sera el; seran; preparan; prepara; preve; preven; tiene previsto; tienen previsto; esta previsto; esta prevista; prevista para; previsto para; va a; van a; planea; planean; enviara; envia; envian; iria; seria en; realizan hoy; para reunirse; a reunirse; para abordar; para tratar; para negociar; para verse; se vera con; se veran; vera; copresidiran; presidira; iniciara; iniciaran; comenzara; convoca; convoco; realizaran; arrancara; sesionara; tratara; trataran; recibe manana; iran; ira a; irá a; se hablara; conversaran; firmaran; firmara; se espera; negociara; negociaran; se entrevistara; se entrevistaran; conversara; se desplazara; se desplazaran; se trasladara; se trasladaran; se daran cita; se encontrara; se encontraran; acogera; sera sede; tiene programad*; tienen programad*; emprende; emprendera; dara la bienvenida; evaluaran; revisaran; examinaran; suscribiran; instalaran; volveran a verse; se vera en; buscaran; buscara; acuden
    """),
    meeting=terms("""
        reunion*; encuentro*; cita; dialogo*; conversaciones; cumbre*; negociacion*; consultas; ronda; rondas; gabinete binacional; bilateral; bilaterales; visita oficial; visita de trabajo; visita de estado; trilateral; mesa de trabajo; mesa de dialogo; comision mixta; comision binacional; comunicado conjunto; declaracion conjunta; sesion; entrevista; audiencia; cita bilateral; conferencia conjunta; reunion de alto nivel; gabinetes binacionales; reunion ministerial; comision de vecindad
    """),
    trip=terms(
        "visita; visitas; viaje; gira; mision; comitiva; delegacion; delegaciones; llegada; llego; arribo; viajo; recorrido; invitado; invitacion; sobrevuelo; desplazamiento a"
    ),
    session=terms("sesion; ronda; edicion; reunion; encuentro; rondas"),
    call=terms(
        "llamada; llamada telefonica; llamadas telefonicas; conversaciones telefonicas; conversacion telefonica; telefonicamente; por telefono; hablaron por telefono; telefonica; videollamada; hablo con"
    ),
    virtual=terms(
        "virtual; virtualmente; telematica; telematicamente; por videoconferencia; videoconferencia; en linea; a distancia; via zoom; de manera remota"
    ),
    body=terms(
        bodies(
            "conjunto; conjunta; bilateral; binacional; trilateral; tecnico; tecnica; mixto; mixta; operativo; operativa; de seguimiento; de seguimiento paritario; de coordinacion; de alto nivel; de contacto; de dialogo; paritario; paritaria; de trabajo; de trabajo conjunto; de trabajo bilateral; migratorio; migratoria; permanente; consultivo; de expertos; de enlace; de monitoreo; especial; tripartito; tripartita; de vecindad; consular",
            "grupo; grupos; comite; comites; comision; comisiones; equipo; equipos; celula; mesa; mesas; mecanismo; mecanismos; unidad; centro; consejo; instancia; plataforma; subcomision; subgrupo",
            behind=True,
        )
    )
    + terms("""
        grupo de trabajo*; grupos de trabajo; equipo de trabajo*; equipos de trabajo; equipo conjunto; comite conjunto; comite bilateral; comite binacional; comision conjunta; comision mixta; comision binacional; comision bilateral; mesa tecnica; mesa de trabajo; mesa de dialogo; mesa bilateral; mesa binacional; mecanismo tecnico; mecanismo de dialogo; mecanismo de consulta*; mecanismo bilateral; mecanismo conjunto; mecanismo binacional; mecanismo de coordinacion; mecanismo permanente; grupo bilateral; grupo binacional; grupo conjunto; grupo de alto nivel; grupo tecnico; grupo de contacto; grupo de seguimiento; subgrupo tecnico; celula operativa; celula conjunta; celula; fuerza de tarea; unidad conjunta; unidades conjuntas; gabinete binacional; comite tecnico; comite de seguimiento; comision de seguimiento; dialogo de alto nivel; comision tecnica; grupo interinstitucional; instancia bilateral; unas comisiones; comision de vecindad; ganseg; grupo permanente; grupo migratorio; centro conjunto; oficina conjunta; equipo tecnico; equipos tecnicos
    """),
    body_nouns=terms(
        "grupos; equipos; mesas; unidades; celulas; comites; grupo; equipo; comite; comision; mesa; mecanismo; espacio; canal; instancia; unidad; celula; consejo; foro; subcomision; oficina; plataforma; ventanilla; nucleo; comite tecnico; cuerpo; enlace; centro conjunto; centro de coordinacion; centro de enlace; centro binacional; centro comun; centro mixto"
    ),
    joint_nouns=terms(
        "centro; centros; puesto; puestos; sala; salas; estacion; comisaria; celula; brigada; fuerza; grupo; equipo; oficinas; oficina; espacio; mecanismo; subgrupo; subcomite; ventanilla; registro"
    ),
    joint=terms(
        "conjunt*; comun; comunes; mixt*; compartid*; bilateral; bilaterales; binacional*; trinacional*; tripartit*; trilateral*; paritari*; hispano-*"
    ),
    of_sides=terms(
        "de ambos; de ambas; de los dos; de las dos; de los tres; de las tres; de los cuatro; de las cuatro; entre ambos; entre ambas; entre los dos; entre las dos; de uno y otro; por cada lado; de cada lado; por cada parte; de cada parte"
    ),
    create=terms("""
        crear; crea; crean; creo; crearon; crearan; creara; creacion; creado; creada; formar; forman; formaron; formaran; formo; conformar; conforman; conformaron; conformaran; conformacion; conformo; establecer; establecen; establecieron; estableceran; establecera; establecio; establecimiento; establecera; instalar; instalan; instalaron; instalacion; instalaran; instalo; constituir; constituyen; constituyeron; constituyo; constitucion; poner en marcha; puesta en marcha; habra; integrar; integran; integraran; lanzar; lanzan; lanzaron; pactaron; pactan; acordaron; acuerdan; nuevo; nueva; unifican; implementar; anunci*; se formara; se creara; formalizar; un; da vida; dar vida; dio vida; dieron vida; nace; nacio; nacera; constituid*; instalad*; conformad*; se formo; formad*; formaron un; arman; armaron; fundaron; fundo; se instala; se instalara; se conformara; se constituira; se creo; se integrara; pusieron en marcha; ponen en marcha; pondran en marcha; puso en marcha; pone en marcha; abrieron; saldra; echaron a andar; sentaron las bases de un
    """),
    existing=terms(
        "permanente; existente; retoma*; reactiva*; reanuda*; relanza*; en el marco; reunion del; sesion del; reunion ordinaria; integrantes; envia un; envio un; enviara un; enviara una; envia una; envio una; enviaran un; enviaran una; encabeza un; encabeza una; dirige un; dirige una; lidera un; lidera una; la comision de; miembros del; anterior; xiv; edicion"
    ),
    agree=terms(
        "acordaron; acuerdan; acordo; acuerda; acordar; acordado; se acordo; pactaron; pactan; pacto; convinieron; convenido; decidieron; deciden; comprometieron; se comprometieron; coincidieron; anuncio; anunciaron; informo; se formara; habra; acuerdo para; acordamos; resolvieron; aprobaron; resolvio; se resolvio; concertaron; concordaron; quedaron en; arreglaron; determinaron; se determino"
    ),
    sign=terms(
        "firmaron; firman; firmo; firma; firmar; firmado; firmada; suscribieron; suscriben; suscribio; suscribir; suscrito; suscrita; suscripcion; rubricaron; sellaron; acordo; acordaron; formalizaron; alcanzaron"
    ),
    document=terms(
        "acuerdo*; convenio*; memorando*; memorandum*; tratado*; protocolo*; declaracion conjunta; carta de intencion; entendimiento; pacto; instrumento*"
    ),
    statement=terms("comunicado conjunto; declaracion conjunta; comunicado; declaracion"),
    future=terms(
        "se espera; prometio; difundira; emitira; publicara; esta previsto; previsto; prevista; programad*; proximo; proxima; proximos dias; proximas semanas; manana; pasado manana; la proxima semana; el proximo; agendad*; preparan; prepara; pretende; planea; sera; seran; habra; realizaran; sesionara; iria; seria; dentro de; en los proximos; a celebrarse; esta tarde; a realizarse; tiene previsto; en breve"
    ),
    cancel=terms(
        "no se llevara a cabo; no tendra lugar; no habra reunion; no habra encuentro; ya no viajara; no asistira; no acudira; no vendra; no vendran; no viajaran; se cae; se cayo; se suspende; se suspendio; queda sin efecto; quedo sin efecto; sin efecto; iban a reunirse; iba a reunirse; iban a celebrar; debian reunirse; debia reunirse; debian celebrar; no se realizo; no se celebro; no se celebrara; no llego a realizarse; frustrad*; en suspenso; dejo plantad*; deja plantad*; da marcha atras; desiste de; desistio de; suspension de la; cancel*; suspend*; fallido; fallida; anulad*; anulo; anulan; desconvoc*; no se realizara; no viajara; no hay viaje; retiro la invitacion; no se concreto; fracaso"
    ),
    postpone=terms(
        "queda para; quedo para; cambio de fecha; nueva fecha; sin fecha; sin nueva fecha; para mas adelante; otra fecha; se pospone; se retrasa; hasta nuevo aviso; sera reprogramad*; pospus*; pospuest*; posponer*; pospone*; aplaz*; posterg*; reprogram*; diferid*; retras*"
    ),
    still=terms("de todos modos; de todas formas; sigue en pie; se mantiene; siguen adelante; sigue adelante; los demas; sin el; sin ella"),
    deny=terms(
        "desmint*; desmient*; neg*; niega*; descart*; rechazo; rechazaron; no hay acuerdo; no existe; no es cierto; falso; falsa; no han sido; no negocia; no habra; no se ha firmado"
    ),
    negation=terms("no; se nego a; se niega a; se negaron a; rehuso; rehusa; rehusaron; ni; nunca; sin; tampoco; ningun; ninguna"),
    hedge=terms(
        "podria*; evalua*; estudia*; considera*; posible; posiblemente; eventual; propone; propuso; propuesta; pide; pidio; piden; insta; quiere; llamo a; sugiri*; plantea; planteo; debe; deberia*; buscaria*; supuest*; tendran que; tarde o temprano; quiza; quieren; plantean; aspira; aspiran; desea; desean; busca crear; buscan crear; sugirio; sugieren"
    ),
    background=terms("""
        el ano pasado; el mes pasado; anterior*; anteriormente; previamente; recordo; recuerda; recordaron; se recordo; habia*; habian; hace un ano; hace dos; hace tres; hace cuatro; hace cinco; hace diez; una decada; hace meses; hace anos; en el pasado; ya hubo; se retomaron; la ultima; ultimo encuentro; antes:; antes; desde entonces; desde la reanudacion; aniversario; retoma; ex; vigente desde; de 1984; previo; ese ano; en aquel; entonces
    """),
    recap=terms("""
        analisis; opinion; columna; editorial; analista*; experto*; explico por que; que es; explicador; cronologia; claves; historia de; aniversario; estudio; informe; investigador*; academic*; resumen; en graficas; entrevista con; catedratic*; profesor*; libro; taller; foro; seminario; conversatorio; debate; segun el analista; confidencial; un ano despues; te explicamos; lo que sabemos; asi fue; esto fue
    """),
    next_step=terms("""
        volveran a reunirse; volveran a verse; volveran a encontrarse; volveran a sentarse; proxima cita; proxima comision; proximo gabinete; proxima edicion; segunda edicion; nueva cita; por primera vez en; primera vez en; nuevamente en; se daran cita de nuevo; nueva reunion; nuevo encuentro; proxima reunion; proximo encuentro; proxima ronda; proxima sesion; se reunira periodicamente; reuniones periodicas; reunion de seguimiento; otra reunion; primera cita; primera reunion; siguiente reunion; siguiente encuentro; dar seguimiento; continuaran; seguiran; segunda reunion; volver a reunirse; reuniones regulares; proximos encuentros; reunion del ganseg; mesas de trabajo posteriores
    """),
    officials=terms("""
        delegacion*; funcionario*; gobierno*; autoridad*; mandatari*; lideres; contraparte*; homolog*; canciller*; cancilleria*; ministr*; ministerio*; presidente*; presidenta*; secretari*; embajador*; embajada; gabinete; viceministr*; vicecanciller*; subsecretari*; comitiva; comision; parte; premier; primer ministro; comisionad*; par; representante*; administracion; departamento de estado; vicepresident*; diplomatic*; titular*; jefe*; jefa*; casa blanca; regimen; cancilleres; director*; ejecutivo; rey; negociador*
    """),
    roles={
        "presidente": "President",
        "presidenta": "President",
        "presidentes": "President",
        "mandatario": "President",
        "mandataria": "President",
        "presidente electo": "President-elect",
        "vicepresidente": "Vice President",
        "vicepresidenta": "Vice President",
        "primer ministro": "Prime Minister",
        "primera ministra": "Prime Minister",
        "premier": "Prime Minister",
        "presidente del gobierno": "Prime Minister",
        "presidente del consejo": "Prime Minister",
        "canciller": "Foreign Minister",
        "cancilleres": "Foreign Minister",
        "ministro de exteriores": "Foreign Minister",
        "ministra de exteriores": "Foreign Minister",
        "ministro de asuntos exteriores": "Foreign Minister",
        "ministro de relaciones exteriores": "Foreign Minister",
        "ministra de relaciones exteriores": "Foreign Minister",
        "ministro de asuntos exteriores y cooperacion": "Foreign Minister",
        "secretario de relaciones exteriores": "Foreign Secretary",
        "secretaria de relaciones exteriores": "Foreign Secretary",
        "titular de la sre": "Foreign Secretary",
        "titular de relaciones exteriores": "Foreign Secretary",
        "secretario de estado": "Secretary of State",
        "secretaria de estado": "Secretary of State",
        "secretario de seguridad nacional": "Secretary of Homeland Security",
        "secretario de seguridad interior": "Secretary of Homeland Security",
        "secretaria de seguridad": "Secretary of Security",
        "secretario de seguridad": "Secretary of Security",
        "ministro del interior": "Interior Minister",
        "ministra del interior": "Interior Minister",
        "ministro de gobernacion": "Interior Minister",
        "secretario de gobernacion": "Interior Secretary",
        "secretaria de gobernacion": "Interior Secretary",
        "ministro de seguridad": "Security Minister",
        "ministra de seguridad": "Security Minister",
        "ministro de seguridad publica": "Security Minister",
        "ministro de defensa": "Defence Minister",
        "ministra de defensa": "Defence Minister",
        "ministros de trabajo": "Labour Minister",
        "ministros del interior": "Interior Minister",
        "ministros de exteriores": "Foreign Minister",
        "ministros de relaciones exteriores": "Foreign Minister",
        "ministros de asuntos exteriores": "Foreign Minister",
        "ministros de seguridad": "Security Minister",
        "ministros de defensa": "Defence Minister",
        "ministro de trabajo": "Labour Minister",
        "ministra de trabajo": "Labour Minister",
        "ministra de migraciones": "Migration Minister",
        "ministro de migraciones": "Migration Minister",
        "ministra de inclusion": "Migration Minister",
        "vicecanciller": "Vice Foreign Minister",
        "viceministro": "Vice Minister",
        "viceministra": "Vice Minister",
        "viceministro de relaciones exteriores": "Vice Foreign Minister",
        "subsecretario": "Undersecretary",
        "subsecretaria": "Undersecretary",
        "subsecretario del interior": "Undersecretary of the Interior",
        "subsecretario de relaciones exteriores": "Undersecretary of Foreign Affairs",
        "ministro": "Minister",
        "ministra": "Minister",
        "ministros": "Minister",
        "secretario": "Secretary",
        "secretaria": "Secretary",
        "secretarios": "Secretary",
        "embajador": "Ambassador",
        "embajadora": "Ambassador",
        "encargado de negocios": "Chargé d'affaires",
        "comisionado": "Commissioner",
        "comisionada": "Commissioner",
        "comisario": "Commissioner",
        "comisaria": "Commissioner",
        "alto representante": "High Representative",
        "director general": "Director General",
        "directora general": "Director General",
        "director": "Director",
        "directora": "Director",
        "fiscal general": "Attorney General",
        "asesora": "Adviser",
        "asesor": "Adviser",
        "asesora de seguridad nacional": "Homeland Security Advisor",
        "general": "General",
        "jefe de gabinete": "Chief of Staff",
        "vocera": "Spokesperson",
        "vocero": "Spokesperson",
        "portavoz": "Spokesperson",
        "gobernador": "Governor",
        "gobernadora": "Governor",
        "rey": "King",
        "lider": "Leader",
        "coordinador": "Coordinator",
        "senador": "Senator",
        "diputado": "Deputy",
    },
    both=terms(
        "ambos paises; los dos paises; ambas naciones; las dos naciones; ambos gobiernos; los dos gobiernos; ambas partes; las partes; las dos partes; ambos mandatarios; ambos presidentes; ambos cancilleres; ambas delegaciones; las delegaciones; las delegaciones reunidas; interes binacional; binacional; bilateral; ambos ministros; los mandatarios"
    ),
    several=terms(
        "trilateral*; tres paises; tripartit*; tres gobiernos; tres naciones; los tres; cuatro paises; cuadrilateral; tres mandatarios; tres ministros; tres cancilleres; tres presidentes; tres delegaciones; tres cancillerias; tres estados; tres partes; a tres bandas; tres bandas; cuatro ministros; cuatro cancilleres; cuatro presidentes; cuatro gobiernos; cuatro naciones; cuatro mandatarios; los cuatro; a cuatro bandas; cuatripartit*; cinco paises; cinco ministros; cinco presidentes; cinco gobiernos; cinco cancilleres; los cinco; seis paises; seis ministros; seis gobiernos; los seis; siete paises; trio de"
    ),
    moved_things=terms(
        "nube; nubes; servidor; servidores; centro de datos; centros de datos; base de datos; bases de datos; gobierno digital; gobierno electronico; interoperabilidad; software; almacenamiento; informatic*; frecuencias; television digital; activos digitales; criptoactivos; blockchain; plataforma de pagos; ave; aves; ballena*; tortuga*; tiburon*; mariposa*; especies; fauna; elefante*; grulla*; ciguena*; humedal*; anidacion"
    ),
    own_government=terms(
        "en consejo de ministros; reunion del consejo de ministros; consejo de gabinete; gabinete de seguridad; reunion de gabinete; gabinete ampliado; su gabinete; interministerial*; interinstitucional*; los gobernadores de; gobernadores del; comite nacional; mesa nacional; centro nacional de operaciones"
    ),
    anniversary=terms(
        "hace un ano este mes; hace diez anos este mes; anos este mes; anos hoy; anos esta semana; tal dia como hoy; un dia como hoy; cinco anos despues; diez anos despues; quince anos despues; veinte anos despues; treinta anos despues; a diez anos de; a veinte anos de; una decada despues; 5 anos despues; 10 anos despues; 20 anos despues; 30 anos despues"
    ),
    unofficial=terms(
        "ejecutivos de; empresa*; empresari*; reclutador*; agencias de empleo; agencias de reclutamiento; sindicato*; centrales obreras; centrales sindicales; federaciones; seleccion de futbol; selecciones; futbol*; clubes; camara de comercio; camaras de comercio; abogad*; diputad*; senador*; legislador*; parlamentari*; bancos centrales"
    ),
    invite=terms(
        "invita; invito; invitan; invitaron; invitado; invitacion; propone; propuso; proponen; propusieron; proponiendo; ha escrito a; pide una reunion; pidio una reunion; ofrece dialogo; ofrecio dialogo"
    ),
    unanswered=terms(
        "sin respuesta; no ha respondido; no han respondido; no respondio; no hubo respuesta; no hay respuesta; aun no responde; todavia no responde; no ha contestado; no contesto; a la espera de respuesta; espera respuesta; esperan respuesta; aguarda respuesta; falta que acepte; esperamos que acepten"
    ),
    envoy_for=terms(
        "enviado especial para; enviada especial para; enviado especial de la onu para; enviada especial de la onu para; enviado personal para; enviado de la onu para; enviada de la onu para; representante especial para; relatora para; relator para; relator especial sobre; relatora especial sobre"
    ),
    multitude=terms(
        bodies(
            "trece; catorce; quince; dieciseis; diecisiete; dieciocho; diecinueve; veinte; veintiun; veintidos; veinticinco; veintisiete; veintiocho; treinta; cuarenta; cincuenta; mas de veinte; "
            + DOZENS,
            "delegaciones; paises; gobiernos; mandatarios; jefes de estado; jefes de gobierno; lideres; cancilleres; estados; naciones",
        )
    ),
    guests=(
        r"\b(?:recib|acog)(?:ió|ieron|irá|irán|ía|e|en|io|ira|iran)\s+a\s+(?:(?:los|las|unos|unas|más|mas|de|un|grupo|primeros|\d[\d.,]*)\s+){0,5}(?:\w+\s+){0,2}?(?:pasajeros|migrantes|deportados|repatriados|retornados|refugiados|connacionales|solicitantes de asilo|evacuados)\b"
    ),
    irrealis=terms(
        "deberian reunirse; deberian sentarse; deberia reunirse; deberia sentarse; deberian dialogar; deberian convocar; deberian celebrar; deberia convocar; deberia crear; deberian crear; es hora de que; ya es hora; ojala; tendrian que; habria que; si se reunieran; seria bueno que; conviene que; hace falta que"
    ),
    candidate=terms(
        "de ganar las elecciones; de ganar,; de ser electo; de ser electa; de llegar a la presidencia; de resultar electo; de resultar electa; si gana; si es electo; si es electa; de ser elegido; de ser elegida; si resulta electo; si resulta electa; si llega a la presidencia"
    ),
    elect=terms("presidente electo; electo; candidato; candidata; presidenta electa; aun candidato"),
    speak=terms(
        "dijo; dice; afirmo; afirma; senalo; senala; expreso; declaro; indico; sostuvo; explico; agrego; anuncio; informo; conto; aseguro; destaco; comento; detallo; preciso; confirmo; cuenta; segun; escribio; reconocio; advirtio; manifesto; recordo; subrayo; cito; insistio; revelo; publico"
    ),
    lead=terms(
        "encabezad*; encabezo; encabezaron; encabeza; presidid*; presidio; presidieron; copresiden; copresidieron; lidera*; liderad*; acompanad*; lo acompana; junto a; junto con; ademas de; participaron; participo; asistieron; estuvieron; estan; fueron; con; la forman; integrada; por; recibio; recibe; lo recibe; dirigid*; tambien estuvieron; por parte de; a cargo de"
    ),
    attended=terms(
        "participo; participaron; participan; asistieron; asistio; estuvieron; estuvieron presentes; acompanado por; acompanada por; acompanados por; lo acompana; la acompana; acompanaron; integrada por; la forman; la integran; tambien estuvieron; por parte de; por la parte; en la comitiva; junto a; junto con; ademas de; en presencia de; presidieron; copresidieron; encabezaron; asistieron tambien; fueron; estan"
    ),
    for_words=terms("por; por parte de; de parte de; por la parte; por el lado; en representacion de"),
    indefinite=terms("un; una; nuevo; nueva; unos; unas; otro; otra; dos; varios"),
    here=terms("en esta capital; en esta ciudad; esta capital; esta ciudad; aqui"),
    of_words=terms("de; del; por; a; al; sobre; contra; desde"),
    with_words=terms("con"),
    origin=terms(
        "desde; procedentes de; originarios de; provenientes de; ciudadanos de; nacionales de; son de; fronteras con; frontera con; deportados a; retorno a; hacia; salieron de; llegados de; oriundos de; crisis en; embajada en; residentes en"
    ),
    people=terms(
        "migrantes; migrante; exodo; exilio; ciudadanos; nacionales; inmigrantes; refugiados; personas; varados; indocumentados; deportados; expulsados; poblacion; familias; menores; ninos; trabajadores; comunidad; diaspora; caravana; exiliados; mujeres; connacionales; extranjeros"
    ),
    observer=terms(
        "observador*; mediador*; mediacion; facilitador*; con el apoyo de; con el acompanamiento de; acompanamiento; garante*; con la asistencia tecnica de"
    ),
    nongov=terms(
        "periodista*; camaras de comercio; camara de comercio; tecnicos de los parques; guardaparques; patronal*; gremios; cientific*; rectores; vecinos de; ong; ongs; organizaciones civiles; organizacion civil; sociedad civil; organizaciones no gubernamentales; organizaciones; activistas; iglesia; obispo*; papa; albergue*; asociacion*; sindicato*; abogad*; fundacion*; universidad*; estudiantes; empresa*; empresari*; colectivo*; defensores; taller; luterana; consorcio; club; equipo de futbol; mariposa*; aves; ave; nube; colegio; cruz roja; voluntari*"
    ),
    subnational=terms(
        "gobernador*; alcalde*; alcaldesa; alcaldia*; municipio*; municipal*; ayuntamiento*; gobiernos locales; estatal; gobierno estatal; prefecto; intendente; concejal*; departamental*; comunidad autonoma; comunidades autonomas; gobiernos estatales; canarias; ccaa; consejeria"
    ),
    domestic=terms(
        "senador*; senado; diputad*; congreso; congresista*; parlament*; pleno; partido*; coalicion; oposicion; comision de asuntos; puntos de acuerdo; iniciativa de ley; ley de; proyecto de ley; reforma; tribunal*; corte; juez*; fiscalia; federacion; autoridades federales; gobierno federal; camara; bancada; legislador*; legislativ*; debate; interinstitucional; consejo de ministros; gabinete de seguridad"
    ),
    forum=terms(
        "asamblea general; onu; naciones unidas; consejo de seguridad; conferencia regional; foro; celac; sica; oea; cumbre de las americas; declaracion de los angeles; cumbre iberoamericana; mercosur; g20; pacto mundial; consejo europeo; conferencia internacional; 11 paises; paises de la; crm; proceso de quito; alianza del pacifico; comunidad andina"
    ),
    summon=terms("convoco al embajador; nota de protesta; llamo a consultas; cito al embajador; nota diplomatica; convoca al embajador"),
    off_agenda=terms(
        "fuera de la agenda; no se ha hablado de; no se hablo de; no se dice nada; nada se dijo; no hubo mencion; sin mencion; quedo fuera; quedaron fuera; no entre los; no figuro; no figuraba; fuera de la mesa; ni una palabra; no estaba en la agenda; no estuvo en la agenda; no se trato; no se abordo; no figura en la agenda; no se discutio; sin mencionar; no se menciono; no hablaron de; quedo para despues; no formo parte"
    ),
    other_worlds=terms(
        "partido de futbol; futbol; gol; goles; jugador*; entrenador; club; aficion; estadio; torneo; campeonato; olimpic*; pelicula; festival; concierto; museo; novela; cancion; cantante; actor; software; servidor*; base de datos; proveedor*; aplicacion; detenido*; detuvo; arrest*; sospechos*; fiscal; fiscalia; banda; redada; juicio; condenad*; asesin*; juez; tribunal; naufragio; ahogad*; cadaver*; rescat*; volco; receta; restaurante; tren; clima; especies; aves; peces; bolsa; acciones; banco; horoscopo; concierto"
    ),
    first_person=terms(
        "nuestro pais; nuestra canciller; nuestro gobierno; mi homologo; mi homologa; gobierno nacional; nuestro canciller; la cancilleria; me reuni"
    ),
    boiler=terms(
        "lea tambien; lee tambien; lea mas; ver mas; te puede interesar; le puede interesar; tambien te puede; noticias relacionadas; nota relacionada; relacionado; suscribete; suscribase; comentarios; deja un comentario; deja tu comentario; comparte; compartir; siguenos; foto:; fotos; publicidad; newsletter; cookies; whatsapp; keywords; editor:; unete al canal; mira tambien; leer mas; tambien lee; imagen:; derechos reservados; que opinas; tuit de; redaccion; etiquetas; seccion"
    ),
    absent_behind=terms(
        "no participo; no participa; no asistio; no fue invitado; no fue invitada; no fueron invitados; no estuvo presente; no estuvo representado; ausente; quedo fuera; quedo excluido; fue excluido"
    ),
    absent_ahead=terms(
        "sin; excepto; salvo; a excepcion de; con excepcion de; en ausencia de; sin la participacion de; sin la presencia de; excluye a; excluyendo a; dejando fuera a; dejo fuera a"
    ),
    returned_things=terms(
        "los restos; restos humanos; restos mortales; osamentas; cenizas; piezas arqueologicas; piezas; artefactos; bienes culturales; patrimonio cultural; obras de arte"
    ),
    noise=terms(
        "seguridad nacional; ministerio de seguridad; consejo de seguridad; grupo de trabajo sobre politica migratoria; puntos de acuerdo; punto de acuerdo; de acuerdo con; de acuerdo a; migracion de datos; aves migratorias; mariposa monarca; especies migratorias; comision de asuntos; rueda de prensa; conferencia de prensa; organizacion internacional para las migraciones; ley de migracion; sin embargo; no solo; cita textual; conferencia matutina; parte de la; partes de; instituto nacional de migracion; ni palabra; un comite conjunto para los bienes; en cita; el trato; un trato; trato digno; trato humano; trato justo; trato humanitario; buen trato; mal trato; mejor trato"
    ),
    not_names=terms("""
        grupo; trabajo; comision; comite; movilidad; humana; migratorio; mixto; permanente; ministerio; secretaria; departamento; estado; gobierno; consejo; agencia; oficina; palacio; casa; blanca; nacional; nacionales; internacional; unidas; naciones; union; europea; declaracion; comunicado; acuerdo; acuerdos; memorando; memorandum; entendimiento; dialogo; alto; nivel; cumbre; embajada; cancilleria; aeropuerto; universidad; instituto; centro; frontera; migracion; migraciones; inmigracion; seguridad; exteriores; relaciones; asuntos; interior; gobernacion; defensa; lunes; martes; miercoles; jueves; viernes; sabado; domingo; enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; octubre; noviembre; diciembre; norte; sur; este; oeste; central; ciudad; calle; golfo; tapon; guardia; policia; ejercito; partido; parlamento; senado; congreso; corte; suprema; republica; reino; organizacion; diario; noticias; prensa; reuters; asamblea; general; proceso; fondo; banco; plan; programa; ley; ajuste; tercer; pais; tratado; reunion; encuentro; ronda; sesion; segunda; primera; direccion; servicio; derechos; humanos; mundo; salud; comercio; cooperacion; desarrollo; politica; foto; el; la; los; las; un; una; en; por; para; con; tras; desde; hasta; segun; esta; este; estos; su; sus; no; si; se; lo; al; del; de; y; o; e; que; como; cuando; donde; mientras; antes; despues; luego; ayer; hoy; manana; tambien; latina; america; centroamerica; sudamerica; africa; asia; guerra; fria; estatuto; temporal; repatriacion; seguro; asuntos; migratorios; consulares; bilateral; binacional; gabinete; ministro; ministra; ministros; presidente; presidenta; canciller; secretario; embajador; embajadora; subsecretario; viceministro; mesa; vecindad; brigada; orden; diez; dos; tres; ambos; ambas; entre; otros; otras; funcionarios; autoridades; delegacion; ante; terminó; sobre; dada; diario; editor
    """),
    name_particles=terms("de; del; de la; de los; la; las; los; van; von; da; dos; san; santa; di; al; el"),
    venues={
        "casa blanca": "White House, Washington",
        "palacio nacional": "National Palace",
        "palacio de la moneda": "La Moneda Palace",
        "la moncloa": "Moncloa Palace, Madrid",
        "moncloa": "Moncloa Palace, Madrid",
        "cancilleria": "Foreign Ministry",
        "palacio presidencial": "Presidential Palace",
        "aeropuerto": "airport",
        "palacio de las garzas": "Palacio de las Garzas, Panama City",
        "ministerio del interior": "Interior Ministry",
        "sede de la sre": "SRE, Mexico City",
    },
    gatherings=terms(
        """
        cumbre bilateral; cumbre de lideres; cumbre intergubernamental; cumbre trilateral; cumbre binacional; cumbre de alto nivel; reunion de alto nivel; encuentro de alto nivel; encuentro binacional; gabinete binacional;
        gabinete bilateral; gabinete conjunto; gabinetes binacionales; consejo de cooperacion; consejo de asociacion; consejo de ministros binacional; comite de integracion; comite de frontera; comite de fronteras;
        reunion binacional; consultas intergubernamentales; consultas politicas; consultas consulares; dialogo politico; dialogo bianual; dialogo bienal; dialogo anual; reunion interministerial; comision de vecindad;
        comision de integracion; cumbre; gabinete; consejo; foro; dialogo; consultas; comision; comite; mecanismo; seminario
        """
    ),
    recurring=terms(
        """
        bilateral; anual; bianual; bienal; trilateral; tripartit*; intergubernamental*; binacional; mixt*; permanente; conjunt*; hispano; luso; iberica; interministerial
        """
    ),
    series=terms(
        bodies(
            "trilateral; tripartita; cuadrilateral; iberica; binacional; migratorio; migratorias; migratorios; consulares; bienal; bianual; anual; intergubernamental; de alto nivel; de alto nivel sobre seguridad; sobre migracion",
            "cumbre; gabinete; conversaciones; dialogo; consultas; reunion; ronda",
            behind=True,
        )
    )
    + terms(
        "reunion de alto nivel; RAN; gabinete binacional; ronda de conversaciones; ronda migratoria; ronda de consultas; comite de integracion fronteriza; comision de vecindad; reunion anual de evaluacion; mecanismo de consultas; dialogo de alto nivel; mesa de dialogo migratorio; formato de alto nivel"
    ),
    capital_words=terms("capital; la capital"),
    place_prepositions=terms("en; a; en la ciudad de; desde"),
    ordinals={
        "primer": 1,
        "primera": 1,
        "primero": 1,
        "segunda": 2,
        "segundo": 2,
        "tercera": 3,
        "tercer": 3,
        "cuarta": 4,
        "cuarto": 4,
        "quinta": 5,
        "quinto": 5,
        "sexta": 6,
        "sexto": 6,
        "septima": 7,
        "septimo": 7,
        "octava": 8,
        "octavo": 8,
        "novena": 9,
        "noveno": 9,
        "decima": 10,
        "decimo": 10,
    },
    acronyms={"ran": "Reunión de Alto Nivel", "ganseg": "Grupo de Alto Nivel de Seguridad"},
    abbreviations=terms(
        "sr; sra; dr; dra; gral; ee; uu; ing; lic; prof; no; num; art; av; p.m; a.m; ene; feb; mar; abr; jun; jul; ago; sep; sept; oct; nov; dic; cnel; alm; mons"
    ),
    and_words=terms("y; e; o"),
    articles=terms("el; la; los; las; un; una"),
    counterparts=terms("homolog; contrapart; par"),
    party_behind=terms("de; de la; del; , de; , del; , de la"),
    sides=terms("delegación; parte; comitiva; la"),
    leads=r"(?:\s+(?:encabezó|lideró|presidió|representó))?\s+(?:la|el|a la|al)",
    led_by=r"(?:fue\s+|estuvo\s+)?(?:encabezad|liderad|presidid|dirigid|conducid|representad|integrad)[oa]s?\s+por|a\s+cargo\s+de",
    laid_to=r"(?:de|del|por|que\s+\w+)\s+(?:(?:el|la)\s+)?(?:president[ea]\s+)?",
    plural_demonyms=r".*(?<![sé])s",
    counted_ahead=terms("los; las; mil; cientos de; miles de; millones de; otros; muchos"),
    rule_ahead=terms("gobierno; administración; presidencia; gestión; régimen"),
    borders_of=terms("frontera de; fronteras de; frontera del; fronteras del; frontera entre; fronteras entre"),
    envoys=terms("embaj; diplom"),
    expulsion=terms("expul"),
    repatriation=terms("repatri"),
    name_stops=(
        r"que|se|en|(?:de|di)\s+(?:los|las)\s(?:dos|tres)|entre|ha|con|como|para|dijo|siguió|terminó|no"
        r"|\w+(?:rá|rán|aron|ieron|ió|[^\W\d_]{3}ó)\b.*|y\s(?:lo|la|los|las)\s.*"
    ),
    links=terms("sobre; de; del; la; las; los; el; y; e; contra; al"),
    purpose=terms("sobre"),
    describing=terms("bilateral; permanent; trilateral; binational; migra; immigr; visa; consular; political; coordination"),
    describing_behind=terms(
        "migr; bilat; conj; mixt; perm; bina; conjoint; paritar; intergob; interminist; trilat; tripart; fronter; consul; minister; tecnic"
    ),
    talks_kinds=terms("migra; trilateral; tripart"),
    members_behind=terms("de; del"),
    pair_endings=terms("o"),
    prefixes=terms("bi; co; inter; vice"),
    meant_for=(r"para\s+(?:(?:la|los|las)\s+)?", r"que", r"\w+(?:ar|er|ir)"),
    deadline=terms("dentro de; en un plazo de; antes de; en menos de"),
    towards=terms("desde"),
    commissions=terms("comision; comite"),
    meeting_kinds=terms("bilateral; trilateral"),
    body_kinds={
        "group": terms("grupo; equipo; mesa; celula; unidad; centr; oficina"),
        "committee": terms("comite; comision; consejo"),
        "talks": terms("dialog; ronda; conversacion; consult; negociac; mecanismo"),
        "summit": terms("cumbre; gabinete"),
    },
    body_subjects={
        "migration": terms("migra; inmigra; emigra; movilidad"),
        "border": terms("fronter"),
        "returns": terms("readmi; retorno; repatri; deport; expuls"),
        "visas": terms("visa; visado"),
        "labour": terms("labor; trabajador; employ"),
        "consular": terms("consul"),
        "security": terms("segur; polic"),
        "smuggling": terms("trata; trafico; contraband"),
        "asylum": terms("asil; refug"),
        "children": terms("nino; ninez; infan; minor"),
    },
    body_fillers=terms(
        "de; la; el; y; e; del; al; bilateral; binational; mixta; conjunto; conjunta; alto; nivel; permanente; tecnico; tecnica; special; sobre; en; nuevo; nueva; primera; segunda; tercera; ronda; sesion; reunion; trabajo"
    ),
    venue_fillers=terms("de; del; la; el; ciudad; palacio; ministerio; y"),
    revived=terms("reactiv; relanz; revitali; reviv"),
    founded=terms("nuev; crear; creat"),
    percent=terms("porciento; por ciento"),
)

DATES = DateWords(
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"),
    month_abbreviations=("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep|sept|set", "oct", "nov", "dic"),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado|sábados", "domingo|domingos"),
    weekday_abbreviations=("lun", "", "mié", "jue", "vie", "sáb", "dom"),
    days={
        "ayer|anoche|ayer por la tarde|ayer por la noche|ayer por la mañana|la víspera": -1,
        "hoy|esta noche|esta tarde|esta mañana|este mismo día|este día|hoy mismo|el día de hoy": 0,
        "mañana|mañana mismo|el día de mañana": 1,
        "anteayer|antier|antes de ayer": -2,
        "pasado mañana": 2,
    },
    this="este|esta|el presente|la presente|el actual|la actual|presente|en curso|del corriente|corriente|de los corrientes",
    coming="próximo|próxima|próximos|próximas|que viene|entrante|venidero|venidera|siguiente|que entra",
    last="pasado|pasada|pasados|pasadas|último|última|últimos|últimas|anterior|que pasó|recién pasado|recién pasada",
    units={
        "day": "día", "week": "semana", "month": "mes", "year": "año", "weekend": "fin de semana", "hour": "hora", "quarter": "trimestre",
        "half": "semestre|mitad", "fortnight": "quincena",
    },
    plurals={"day": "días", "week": "semanas", "month": "meses", "year": "años", "hour": "horas", "quarter": "trimestres", "fortnight": "quincenas"},
    parts={
        "early": "principios|a principios|a comienzos|comienzos|inicios|a inicios|a primeros|primeros días|los primeros días|el inicio",
        "mid": "mediados|a mediados|la mitad",
        "late": "finales|a finales|fines|a fines|el fin|al fin|el final|al final|últimos días|los últimos días",
    },
    ordinals={"primero|primer|primera": 1, "segundo|segunda": 2, "tercero|tercer|tercera": 3, "cuarto|cuarta": 4},
    numbers={
        "un|una|uno": 1, "dos|par de": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
        "quince": 15, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90,
    },
    seasons={"spring": "primavera", "summer": "verano", "autumn": "otoño", "winter": "invierno"},
    after="en",
    within="dentro de|en un plazo de|en el plazo de|en un lapso de|en el lapso de|en un plazo máximo de|en menos de|antes de",
    ago="hace|atrás|desde hace",
    week_of="semana del|la semana del",
    between="entre",
    to="al|a|hasta|hasta el|o",
    conjunction="y|e",
    fillers="de|del|el|la|los|las|lo|día|desde|para|con fecha",
    number_suffixes="º|ro|er",
    not_dates=(
        "santo domingo|por la mañana|de la mañana|la mañana|mañana a la|de última hora|última hora|"
        "primera hora|segunda mitad del partido|en segundo lugar|en primer lugar|una vez"
    ),
    stamps="publicado|actualizado|publicado el|actualizado el|publicada|fecha|última actualización|publicado en",
    doubtful="may|mar|set|sept|vie|dom|ago|dic",
    doubtful_weekdays=True,
)  # fmt: skip
