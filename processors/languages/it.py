"""Italian."""

from __future__ import annotations

from processors.datewords import DateWords

DATES = DateWords(
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    month_abbreviations=("gen", "feb|febb", "mar", "apr", "mag", "giu", "lug", "ago", "set|sett", "ott", "nov", "dic"),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    weekday_abbreviations=("lun", "", "mer", "gio", "ven", "sab", "dom"),
    days={
        "ieri|ieri sera|ieri mattina|ieri pomeriggio": -1,
        "oggi|stasera|stamattina|stamane|questa mattina|questa sera|questo pomeriggio|nella giornata odierna": 0,
        "domani|domani mattina|domani sera": 1,
        "l altro ieri|avantieri|altro ieri": -2,
        "dopodomani": 2,
    },
    this="questo|questa|quest|corrente|in corso",
    coming="prossimo|prossima|prossimi|prossime|che viene|venturo|entrante|successivo|successiva",
    last="scorso|scorsa|scorsi|scorse|ultimo|ultima|ultimi|ultime|passato|passata|precedente",
    units={
        "day": "giorno", "week": "settimana", "month": "mese", "year": "anno", "weekend": "fine settimana|weekend", "hour": "ora", "quarter": "trimestre",
        "half": "semestre|metà",
    },
    plurals={"day": "giorni", "week": "settimane", "month": "mesi", "year": "anni", "hour": "ore", "quarter": "trimestri"},
    parts={
        "early": "inizio|all inizio|agli inizi|inizi|ai primi|i primi giorni|nei primi giorni",
        "mid": "a metà|la metà|verso metà|metà",
        "late": "fine|alla fine|a fine|entro fine|entro la fine|gli ultimi giorni|negli ultimi giorni|verso la fine",
    },
    ordinals={"primo|prima": 1, "secondo|seconda": 2, "terzo|terza": 3, "quarto|quarta": 4},
    numbers={
        "un|una|uno": 1, "due|un paio di": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10, "dodici": 12,
        "quindici": 15, "venti": 20, "trenta": 30, "sessanta": 60, "novanta": 90,
    },
    seasons={"spring": "primavera", "summer": "estate", "autumn": "autunno", "winter": "inverno"},
    after="tra|fra|in|nel",
    within="entro|nel giro di|nell arco di|entro i|entro un termine di",
    ago="fa|or sono",
    week_of="settimana del|settimana dal",
    between="tra il|fra il|tra l|fra l",
    to="al|all|a|fino al|o",
    conjunction="e|ed",
    fillers="di|del|dell|della|dei|degli|delle|d|il|lo|la|l|i|gli|le|al|alla|nel|nella|nei|dal|dall|da|per|giorno",
    number_suffixes="º|mo",
    not_dates="prima di|prima che|fa parte|primo ministro|in primo luogo|secondo il|secondo la|secondo fonti|secondo quanto|una volta|prima volta",
    stamps="pubblicato|aggiornato|pubblicato il|aggiornato il|ultimo aggiornamento|data",
    doubtful="set|gen|mar|mag|ago|dom|ven",
    doubtful_weekdays=True,
)  # fmt: skip
