"""Turkish."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import Language, terms

LANGUAGE = Language(
    code="tr",
    topics={
        "irregular_migration": terms("""
            goc; gocmen*; gocu; gocun; goce; goculer; duzensiz goc*; yasa disi goc*; kacak goc*; duzensiz gocmen*; kacak gocmen*; goc konulari; goc yonetimi; goc alaninda; goc idaresi; goc mutabakati; umut yolculugu; gocten; gocle; gocler*; iltica*
        """),
        "returns_readmission": terms("geri kabul*; geri gonder*; sinir disi*; geri donus*; gonullu donus*; iade edil*; gonullu, guvenli; guvenli donus*; sinirdisi*; geri itme*; donusleri; donuslerin*"),
        "asylum_refugees": terms("multeci*; siginmaci*; siginma*; iltica*; gecici koruma*; uluslararasi koruma*; suriyeliler*; afgan gocmen*"),
        "labour_mobility": terms("isgucu; is gucu; yabanci isci*; gocmen isci*; mevsimlik isci*; calisma izni*; isgucu hareketliligi; isgucu gocu; yabanci isgucu; mevsimlik"),
        "trafficking_smuggling": terms("insan ticareti*; insan kacakciligi*; gocmen kacakciligi*; gocmen kacakcilar*; insan tacirler*; kacakci*"),
        "border_management": terms("sinir guvenligi*; sinir yonetimi*; sinir kapisi*; sinir kapilar*; sahil guvenlik; frontex; sinirlar*; sinirin*; sinirda; sinir; ortak sinir; sinir otesi"),
        "visas_mobility": terms("vize*; vizesiz*; vize serbestisi; vize muafiyeti; pasaport*; ikamet*; oturma izni; konsoloslu*; konsolosluk*; vatandaslik; dolasim"),
        "displacement": terms("yerinden edilen*; yerinden edilmis*; zorla yerinden"),
        "third_country_processing": terms("ucuncu ulke*; geri gonderme merkez*; guvenli ucuncu"),
        "root_causes": terms("gocun temel nedenleri; kok nedenler*; gocun nedenleri"),
        "diaspora": terms("diaspora*; soydas*; yurt disindaki vatandas*; gurbetci*; turk toplumu; vatandaslarimiz*"),
    },
    weak_topics=terms("sinir; sinirlar*; vize*; isgucu; ikamet*; konsolosluk*; icisleri bakan*; sahil guvenlik; kacakci*; geri donus*; donusler*; isci*; pasaport*; soydas*; vatandaslik"),
    other_topics=terms("ticaret*; ekonomi*; enerji*; savunma*; askeri*; teror*; iklim*; yatirim*; tarim*; su; egitim*; saglik*; kultur*; turizm*; gumruk*; altyapi*; ulastirma*; dogal gaz; petrol; guvenlik; uyusturucu*; gazze*; filistin; ukrayna; hidrojen; sanayi*; elektrik*; kibris"),
    held=terms("""
        gorustu; gorustuler; bir araya geldi; bir araya geldiler; bulustu; bulustular; kabul etti; agirladi; toplandi; toplantisi yapildi; yapildi; gerceklestirildi; gerceklesti; duzenlendi; ele alindi; ele aldi; ele aldilar; masaya yatirildi; masaya yatirdi; gorusuldu; gorusmede; gorusmelerde; toplantida; toplantisinda; ziyaret etti; ziyarette bulundu; geldi; gitti; katildi; katildilar; baskanlik etti; baskanliginda; es baskanliginda; imzaladi; imzalandi; imzaladilar; anlasti; anlastilar; mutabik kaldi; mutabik kalindi; mutabakata varildi; mutabakata vardi; mutabik kaldilar; kararlastirdi; kararlastirildi; karara varildi; gorus alisverisinde bulundu; temaslarda bulundu; temaslarini tamamladi; gorusme gerceklestirdi; gorusmeler yapti; toplanti yapti; heyetler arasi; bas basa; ile gorusmesinde; ile gorusmesinin ardindan; gorusmenin ardindan; toplantinin ardindan; ziyareti kapsaminda; ziyaret kapsaminda; sona erdi; tamamlandi; basladi; kurulmasina karar; degerlendirdi; degerlendirildi; vurguladi; karsiladi; tarafindan karsilandi; duzenlenen; yapilan; gerceklestirilen; gerceklestirdi; muzakere etti; istisare etti; istisareler yapildi; ev sahipligi yapti; araya geldi; kabul edildi; baskanlik ettigi
    """),
    ongoing=terms("gorusuyor; bir araya geliyor; bulusuyor; agirliyor; toplaniyor; ziyaret ediyor; ele aliyor; basliyor; imzaliyor; geliyor; gidiyor; kabul ediyor; goruste; anlasma; kuruyor; kuruluyor; surduruyor; suruyor; devam ediyor; guclendiriyor; ev sahipligi yapiyor; anlasti; ziyarette; toplantisi"),
    planned=terms("""
        gorusecek; gorusecekler; bir araya gelecek; bir araya gelecekler; bulusacak; toplanacak; agirlayacak; kabul edecek; ziyaret edecek; gelecek; gidecek; yapilacak; gerceklestirilecek; duzenlenecek; ele alinacak; ele alacak; imzalanacak; imzalayacak; katilacak; bekleniyor; beklenen; planlaniyor; planlanan; ongoruluyor; hazirlaniyor; hazirlik; gerceklestirecek; gelmesi bekleniyor; gorusmesi bekleniyor; yapilmasi planlanan; masaya yatirilacak; temaslarda bulunacak; onumuzdeki; ev sahipligi yapacak; baslayacak; muzakere edecek; gorusulecek; baskanlik edecek; gelmeden once; ziyareti oncesi; ziyaret oncesi; gitmesi bekleniyor; yarin
    """),
    meeting=terms("gorusme*; toplanti*; zirve*; bulusma*; muzakere*; istisare*; temas*; diyalog*; oturum*; tur; turu; turunun; resmi ziyaret; calisma ziyareti; ikili; ikili gorusme*; uclu; ortak basin toplantisi; ortak aciklama; ortak bildiri; heyetler arasi; komisyon toplantisi; karma komisyon; mekanizma toplantisi; donem toplantisi; yuksek duzeyli; konsey"),
    trip=terms("ziyaret*; seyahat*; gezi*; heyet*; temaslar*; varis; gunubirlik"),
    session=terms("toplantisi; tur; turu; oturum; oturumu; donem; donemi; toplanti"),
    call=terms("telefon gorusmesi*; telefonda gorustu; telefonla gorustu; telefonda; telefonla"),
    virtual=terms("video konferans*; cevrim ici; cevrimici; online; videokonferans*; telekonferans*; sanal"),
    body=terms("calisma grubu*; ortak calisma grubu*; ortak calisma gruplari*; calisma gruplari*; ortak komisyon*; karma komisyon*; ortak komite*; komite*; teknik komite*; teknik heyet*; ortak heyet*; mekanizma*; danisma mekanizma*; istisare mekanizma*; izleme mekanizma*; koordinasyon mekanizma*; ortak mekanizma*; gorev gucu*; ortak gorev gucu; ortak ekip*; ortak birim*; ortak merkez*; koordinasyon merkez*; koordinasyon grubu*; temas grubu*; alt komite*; alt calisma grubu*; yuksek duzeyli diyalog*; goc diyalogu*; yonlendirme komitesi*; uzman grubu*; konsey*; kurul*; komisyon*"),
    create=terms("kurul*; kurma*; kuruldu; kuracak; kurulacak; kurulmasi*; kurulmasina; kurulmasini; kuruyor; kurdu; kurdular; olustur*; olusturulmasi*; olusturulacak; tesis; ihdas; yeni; baslat*; hayata gecir*; karar; ilan; kurulmasinda; tesis edil*; bir"),
    existing=terms("mevcut; daimi; yeniden; toplantisi; donem toplantisi; canlandir*; kapsaminda; cercevesinde; uyeleri; aktif hale; toplantilari; faaliyet*; var olan"),
    agree=terms("anlasti*; anlasma*; anlasildi; mutabik*; mutabakat*; kararlastir*; karar aldi; karar verdi; karara; uzlas*; taahhut*; hemfikir; sozlesti; anlasmaya vardi; anlasmaya varildi; gorus birligi*"),
    sign=terms("imzala*; imza; imzalan*; imzaladi*; imzalandi; imza atti; imza atildi; imzaladilar; imzalanan"),
    document=terms("anlasma*; mutabakat zapti*; mutabakat muhtirasi*; muhtira*; protokol*; ortak bildiri*; bildiri*; sozlesme*; mutabakat*; niyet beyani*; eylem plani*; yol haritasi*; ortaklik*; beyanname*"),
    statement=terms("ortak aciklama*; ortak bildiri*; ortak beyan*; sonuc bildirgesi*; bildiri; aciklama"),
    future=terms("gorusecek; gelecek; yapilacak; gerceklestirilecek; duzenlenecek; bekleniyor; planlaniyor; onumuzdeki; yarin; gelecek hafta; gelecek ay; haftaya; yakinda; toplanacak; edecek; olacak; imzalanacak; agirlayacak; bulusacak; ele alinacak; ongoruluyor; alacak; katilacak; beklenen"),
    cancel=terms("iptal*; askiya*; vazgec*; gerceklesmeyecek; yapilmayacak; gelmeyecek; gitmeyecek"),
    postpone=terms("ertele*; ertelendi; otelen*; ileri tarihe; baska tarihe"),
    deny=terms("yalanla*; reddet*; reddi; inkar*; dogru degil; soz konusu degil; anlasma yok; asilsiz; gercegi yansitmiyor; boyle bir; bulunmuyor; yalan; iddialar*; kabul etmiyor"),
    hedge=terms("olabilir; muhtemel*; iddia*; onerdi; oneri*; istedi; istiyor; cagri*; cagrida bulundu; planliyor; dusunuyor; talep*; gundemde; ongoruyor; degerlendiriyor; ileri surul*; umut*; teklif*"),
    background=terms("gecen yil; gecen ay; gecen hafta; daha once; onceki; oncesinde; hatirlat*; yil once; gecmiste; yil donumu; yildonumu; o donem; eski; imzalanan; bundan; 2016'da; 2016 yilinda; bugune kadar; tarihli; yururluge; gecmis"),
    recap=terms("analiz*; yorum*; gorus:; uzman*; arastirma*; rapor*; roportaj*; soylesi; yil donumu; yildonumu; kronoloji; nedir; neden; dosya; kose yazi*; makale; akademisyen*; profesor*; kitap; belgesel; anket; degerlendirme yazisi; panel; calistay; sempozyum; istatistik*; mahkeme*; yazdi; nasil"),
    next_step=terms("bir sonraki toplanti*; gelecek toplanti*; sonraki tur*; bir sonraki; yeniden bir araya; duzenli olarak; duzenli toplanti*; devam edecek; toplanacak; davet etti; davet; ilk toplanti*; ilk toplantisini; takip toplantisi; tekrar gorusecek; surdurulecek; toplantinin; sonraki toplanti*; ortak aciklama"),
    officials=terms("bakan; bakani; bakanlar*; bakanlig*; bakanligi; bakanimiz; disisleri; icisleri; cumhurbaskan*; basbakan*; devlet baskan*; hukumet*; heyet*; buyukelci*; mevkidas*; muhatap*; yetkili*; makam*; baskan; baskani; komiser*; ab komisyonu; avrupa komisyonu; sansolye*; temsilci*; bakan yardimci*; taraf; taraflar; kral; emir; mustesar*; genel mudur*; ozel temsilci*; sozcu*; cumhurbaskanligi; kulliye*; lider*; delegasyon*; bakanlik; diplomat*; hariciye"),
    roles={
        "cumhurbaskani": "President", "devlet baskani": "President", "cumhurbaskani yardimcisi": "Vice President", "basbakan": "Prime Minister", "basbakani": "Prime Minister", "basbakan yardimcisi": "Deputy Prime Minister", "sansolye": "Chancellor", "sansolyesi": "Chancellor", "basbakan miçotakis": "Prime Minister",
        "disisleri bakani": "Foreign Minister", "disisleri bakan yardimcisi": "Deputy Foreign Minister", "icisleri bakani": "Interior Minister", "icisleri bakan yardimcisi": "Deputy Interior Minister", "calisma bakani": "Labour Minister", "calisma ve sosyal guvenlik bakani": "Labour Minister", "goc bakani": "Migration Minister", "goc ve iltica bakani": "Migration Minister", "goc ve multeciler bakani": "Migration Minister", "adalet bakani": "Justice Minister", "savunma bakani": "Defence Minister", "milli savunma bakani": "Defence Minister", "bakan": "Minister", "bakani": "Minister", "bakan yardimcisi": "Deputy Minister",
        "ab komiseri": "European Commissioner", "komiseri": "European Commissioner", "ab komisyonu uyesi": "European Commissioner", "ab komisyonu baskani": "President of the European Commission", "avrupa komisyonu baskani": "President of the European Commission", "yuksek temsilcisi": "High Representative", "yuksek temsilci": "High Representative", "buyukelci": "Ambassador", "buyukelcisi": "Ambassador", "goc idaresi baskani": "Head of Migration Management", "goc idaresi genel muduru": "Director General of Migration Management", "goc idaresi baskan vekili": "Head of Migration Management", "genel muduru": "Director General", "genel mudur": "Director General", "genel sekreteri": "Secretary General", "kral": "King", "emiri": "Emir", "emir": "Emir", "ozel temsilcisi": "Special Representative", "yuksek komiseri": "High Commissioner", "baskani": "Head", "mustesari": "Undersecretary", "general": "General",
    },
    both=terms("iki ulke; iki ulkenin; iki taraf; iki bakan; iki lider; iki ulke arasinda; her iki ulke; her iki taraf; taraflar; iki devlet; iki hukumet; iki baskent; iki komsu; ulkelerimiz; iki baskan; iki cumhurbaskani"),
    several=terms("uc ulke; uclu; uc lider; uc bakan; dortlu; dort ulke; uc ulkenin; uc cumhurbaskani"),
    elect=terms("secilmis cumhurbaskani; aday*; eski bakan; eski cumhurbaskani; eski basbakan"),
    speak=terms("dedi; soyledi; belirtti; aciklad*; vurgulad*; kaydetti; ifade etti; aktardi; diye konustu; gore; dile getirdi; bildirdi; isaret etti; altini cizdi; duyurdu"),
    lead=terms("baskanliginda; es baskanliginda; baskanlik etti; baskanlik ettigi; liderligindeki; onculugunde; baskanligindaki; baskanlik edecek; tarafindan yonetilen"),
    attended=terms("katildi; katilimiyla; katilimi; hazir bulundu; eslik etti; beraberinde; yer aldi; ile birlikte; de katildi; yani sira; katilanlar; bulundu"),
    of_words=(),
    for_words=terms("adina; tarafindan; tarafini"),
    indefinite=terms("bir; yeni"),
    here=terms("burada; baskentte; ankara'da"),
    origin=terms("uyruklu; kokenli; sinirinda; siniri; gelen; uzerinden; yonelik; acikl*; dogru; gibi"),
    people=terms("gocmen*; multeci*; siginmaci*; vatandas*; uyruklu; isci*; sinir*; ogrenci*; genc*; kadin*; soydas*; turist*; acik*"),
    observer=terms("gozlemci*; arabulucu*; arabuluculu*; destegiyle; himayesinde; moderatorlu*; destegi ile"),
    nongov=terms("stk; sivil toplum; dernek*; dernegi*; sendika*; sirket*; vakif; vakfi*; kilise; universite*; aktivist*; avukat*; ticaret odasi*; is adam*; is insan*; baro*; platform; kizilay; isverenler; oda baskan*; uluslararasi af; girisimci*"),
    subnational=terms("vali; valisi; valilik*; valiligi*; belediye*; belediye baskani; kaymakam*; il gocu; il goc; mahalle*; ilce*; buyuksehir; eyalet*; muhtar*; il emniyet; bolgesel yonetim"),
    domestic=terms("tbmm; meclis*; milletvekil*; parti*; akp; ak parti; chp; mhp; iyi parti; muhalefet*; kabine*; bakanlar kurulu; yasa teklifi; kanun*; secim*; mahkeme*; anayasa*; koalisyon*; goc kurulu; kurulu toplandi; meclis arastirma*; hukumet ortaklari; dem parti; zafer partisi; genel kurul; il baskani; alt komisyonu; bakanliklar arasi"),
    forum=terms("bm genel kurulu; birlesmis milletler; genel kurul; forum*; g20; g7; nato; ab zirvesi; avrupa konseyi; islam isbirligi; uluslararasi konferans*; konferans*; turk devletleri teskilati; tdt; guvenlik konseyi; afrika zirvesi; buyukelciler konferansi; ab ulkeleri; uye ulke*; budapeste sureci; guneydogu avrupa; kei; antalya diplomasi"),
    summon=terms("buyukelcisini cagirdi; disisleri bakanligina cagrildi; disisleri'ne cagrildi; buyukelci cagrildi; nota verdi; nota verildi; bakanliga cagrildi; cagrildi; maslahatguzar*"),
    off_agenda=terms("gundeme gelmedi; ele alinmadi; gundemde yoktu; gorusulmedi; gundem disi; konusulmadi; masada yoktu"),
    other_worlds=terms("futbol*; mac; maci; macta; gol*; oyuncu*; teknik direktor*; kulup*; stadyum*; sampiyon*; lig; olimpiyat*; film*; festival*; konser*; muze*; roman*; sarki*; yazilim*; sunucu*; veri; uygulama; gozalti*; yakalan*; tutuklan*; suphel*; savci*; dava; durusma; hakim; cinayet*; bogul*; batti; ceset*; cesedi*; kurtar*; kaza*; yangin*; tarif; restoran*; hava durumu; kus; kuslar*; leylek*; turler*; balik*; borsa; hisse*; banka*; burc*; operasyon*; jandarma; emniyet; sahte; bulut"),
    first_person=terms("ulkemiz; bakanligimiz; mevkidasim*; muhatabim*; gorustum; bir araya geldik; hukumetimiz; heyetimiz"),
    boiler=terms("ayrica okuyun; ilgili haberler; ilgili haber; bunlar da ilginizi; abone ol*; yorumlar; yorum yap; paylas; takip et*; foto:; fotograf:; reklam; cerez*; whatsapp; kaynak:; tum haklari; etiketler; copyright; devamini oku; haberin devami; one cikan; son dakika; bizi takip; ilginizi cekebilir; haber bulteni; okumadan gecmeyin"),
    noise=terms("goc yolu; goc yollari; gocmen kus*; gocmen kuslar*; veri gocu; beyin gocu; goc vakti; uluslararasi goc orgutu; basin toplantisi; gocuk*; gocuk; gorus bildir*; bulut gocu; kus gocu; kus gocleri; bir yandan; ic goc; vali yardimcisi; gocen; goctu"),
    not_names=terms("""
        bir; bu; su; o; ve; ile; de; da; ki; icin; gibi; daha; en; cok; her; iki; uc; ilk; yeni; son; sonra; once; ayrica; ancak; ise; ne; kadar; olarak; olan; gore; turkiye; bakan; bakani; bakanlik; bakanligi; bakanlar; cumhurbaskani; basbakan; basbakani; cumhurbaskanligi; baskan; baskani; komisyon; komisyonu; komite; konsey; kurul; meclis; parti; devlet; hukumet; disisleri; icisleri; savunma; adalet; calisma; sosyal; guvenlik; goc; idaresi; mudurlugu; genel; genel mudurlugu; ofis; saray; sarayi; kulliyesi; milli; ulusal; uluslararasi; birlesmis; milletler; avrupa; birligi; ab; bm; anlasma; mutabakat; zapti; diyalog; zirve; toplanti; toplantisi; gorusme; ziyaret; buyukelci; buyukelcisi; buyukelciligi; universite; enstitu; merkez; sinir; pazartesi; sali; carsamba; persembe; cuma; cumartesi; pazar; ocak; subat; mart; nisan; mayis; haziran; temmuz; agustos; eylul; ekim; kasim; aralik; kuzey; guney; dogu; bati; akdeniz; ege; sahil; polis; ordu; mahkeme; cumhuriyeti; cumhuriyet; kralligi; ajans; ajansi; aa; anadolu; trt; reuters; afp; foto; komiseri; sozcu; temsilci; bugun; yarin; dun; heyet; heyeti; taraf; ulke; ulkeler; sayin; yunan; yunanistan; alman; iran; suriye; irak; italya; ingiltere; libya; ankara; istanbul; atina
    """),
    name_particles=terms("el; al; bin; von; van; de; der; es"),
    venues={"cumhurbaskanligi kulliyesi": "Presidential Complex, Ankara", "kulliye": "Presidential Complex, Ankara", "bestepe": "Presidential Complex, Ankara", "dolmabahce": "Dolmabahçe Palace, Istanbul", "vahdettin kosku": "Vahdettin Mansion, Istanbul", "cankaya kosku": "Çankaya Mansion, Ankara", "disisleri bakanligi": "Foreign Ministry", "icisleri bakanligi": "Interior Ministry", "maksimos sarayi": "Maximos Mansion, Athens", "maximos": "Maximos Mansion, Athens", "beyaz saray": "White House, Washington", "baskanlik sarayi": "Presidential Palace"},
    place_prepositions=(),
    ordinals={"birinci": 1, "ilk": 1, "ikinci": 2, "ucuncu": 3, "dorduncu": 4, "besinci": 5, "altinci": 6, "yedinci": 7, "sekizinci": 8, "dokuzuncu": 9, "onuncu": 10},
    abbreviations=terms("dr; prof; doc; av; gen; bkz; vb; vs; no; sn; ort; alb; org"),
)  # fmt: skip

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
