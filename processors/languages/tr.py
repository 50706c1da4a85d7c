"""Turkish."""

from __future__ import annotations

from processors.datewords import DateWords

DATES = DateWords(
    months=(
        "ocak|ocakta|ocağın|ocak ayı|ocak ayında", "şubat|şubatta|şubatın|şubat ayı|şubat ayında", "mart|martta|martın|mart ayı|mart ayında",
        "nisan|nisanda|nisanın|nisan ayı|nisan ayında", "mayıs|mayısta|mayısın|mayıs ayı|mayıs ayında", "haziran|haziranda|haziranın|haziran ayı|haziran ayında",
        "temmuz|temmuzda|temmuzun|temmuz ayı|temmuz ayında", "ağustos|ağustosta|ağustosun|ağustos ayı|ağustos ayında", "eylül|eylülde|eylülün|eylül ayı|eylül ayında",
        "ekim|ekimde|ekimin|ekim ayı|ekim ayında", "kasım|kasımda|kasımın|kasım ayı|kasım ayında", "aralık|aralıkta|aralığın|aralık ayı|aralık ayında",
    ),
    weekdays=(
        "pazartesi|pazartesi günü", "salı günü|salı", "çarşamba|çarşamba günü", "perşembe|perşembe günü", "cuma|cuma günü", "cumartesi|cumartesi günü", "pazar günü",
    ),
    days={
        "dün|dün akşam|dün gece|dünkü": -1,
        "bugün|bu akşam|bu sabah|bu gece|bugünkü": 0,
        "yarın|yarınki": 1,
        "önceki gün|evvelsi gün": -2,
        "öbür gün": 2,
    },
    this="bu|içinde bulunduğumuz",
    coming="gelecek|önümüzdeki|gelen",
    last="geçen|geçtiğimiz|son",
    units={
        "day": "gün|günü", "week": "hafta|haftanın|haftası", "month": "ay|ayın|ayı", "year": "yıl|yılın|yılı|yılında|sene", "weekend": "hafta sonu|hafta sonunda",
        "hour": "saat", "quarter": "çeyrek|çeyreği|çeyreğinde", "half": "yarısı|yarısında|yarı",
    },
    plurals={"day": "günler|günlerde", "week": "haftalar|haftalarda", "month": "aylar|aylarda", "year": "yıllarda"},
    parts={"early": "başı|başında|başlarında|ilk günlerinde", "mid": "ortası|ortasında|ortalarında", "late": "sonu|sonunda|sonlarında|sonuna kadar|sonuna dek"},
    ordinals={"ilk|birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4},
    numbers={
        "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "on iki": 12, "on beş": 15, "yirmi": 20,
        "otuz": 30, "altmış": 60, "doksan": 90,
    },
    seasons={"spring": "ilkbahar|ilkbaharda|bahar", "summer": "yaz aylarında|yazın", "autumn": "sonbahar|sonbaharda", "winter": "kış|kışın"},
    ago="önce|evvel",
    postpositions={"in": "sonra", "within": "içinde|zarfında"},
    between="arasında",
    to="ile|ila",
    conjunction="ve",
    fillers="günü|ayında|ayının|tarihinde|tarihli|tarihi|tarihlerinde|yılı|yılının|itibarıyla",
    not_dates="son dakika|bir araya|ilk kez|ilk defa|birinci sınıf|bir kez",
    stamps="yayınlanma|güncelleme|yayınlanma tarihi|güncellenme tarihi|son güncelleme|giriş|tarih|yayın tarihi",
    doubtful="ocak|mart|ekim|kasım|aralık",
    suffixes=True,
    dotted=True,
)  # fmt: skip
