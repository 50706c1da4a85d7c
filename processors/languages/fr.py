"""French."""

from __future__ import annotations

from processors.datewords import DateWords

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
