"""German."""

from __future__ import annotations

from processors.datewords import DateWords

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
