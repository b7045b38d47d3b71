import type { WordList } from "./list";

export const turkish: WordList = {
  language: "tr",
  phrases: {
    offer: {
      strong: [
        "% .. indirim*", "indirim* .. %|$|basladi|firsat*|kod*|kacirma*", "$ indirim*|hediye|bonus|puan|cek*", "varan indirim*", "indirim kodu|kuponu|gunleri", "kampanya* .. basladi|bitiyor|son|kacir*|ozel|suruyor", "ozel fiyat*|indirim*|firsat*|kampanya*|teklif*", "sana|size|sizlere ozel", "firsat* .. kacir*|son|bitiyor|basladi", "# al # ode", "bir alana bir", "hediye ceki|kuponu|firsati", "kupon* .. bitiyor|sure*|son|bekliyor|seni", "puan*|bonus* .. sil*|sona|bitiyor|son|yanacak",
        "kredi .. onay*|hazir|hemen|faiz*|avantaj*", "faizsiz", "sadece $", "yerine $", "baslayan fiyat*", "ilk|sonraki alisveris*|siparis*", "ucretsiz kargo .. uzeri|uzerine", "bedava", "efsane cuma|gunler", "yari fiyat*", "sepette %|ek|indirim*",
      ],
      clear: ["indirim*", "kampanya*", "firsat*", "kupon*", "hediye*", "ucretsiz", "promosyon*", "cekilis*", "avantaj*"],
      hint: ["ozel", "bonus", "kazan*"],
    },
    announcement: {
      strong: ["yeni sezon|koleksiyon*|urun*|sube*|magaza*|menu*", "acildi", "acilis*", "tanisin|kesfedin|kesfet", "sizi|seni bekliyor*", "ziyaret edin", "kayitlar* basladi|acildi|devam", "son|sinirli kontenjan", "magazamiza|magazalarimizda bekliyoruz", "cok yakinda", "stoklarda"],
      clear: ["koleksiyon*", "urunlerimiz*", "hizmetlerimiz*", "davetlisiniz", "katalog*"],
      hint: ["yeni", "etkinlik*"],
    },
    "review-request": { strong: ["yorum .. birak*|yap* .. google|app", "google .. yorum*|degerlendir*", "uygulamayi|uygulamamizi .. degerlendir*|puanla*", "# yildiz*"] },
    "forward-request": { strong: ["arkadas* .. davet|paylas*|oner*|getir*", "davet et", "paylas* .. grup*|arkadas*|cevre*"] },
    "re-engagement": { strong: ["seni|sizi ozledik", "sepetin*|sepetiniz* .. bekliyor|unut*|urun*", "sepetinde", "hala ilgileniyor*", "uzun zamandir|suredir", "geri don*", "alisverisini tamamla*"] },
    survey: { strong: ["anket* .. kazan*|hediye*", "oy ver*"] },
    scam: { strong: ["kazandiniz", "kazandin", "piyango", "evden .. is|calis*|para|kazan*", "gunluk .. kazanc|$|kazan*", "garantili kazanc|getiri", "ek is|gelir", "bahis", "casino", "deneme bonusu", "islem ucreti .. odul|alabil*", "freespin"], clear: ["yatirim* .. kazan*|kar", "kripto*"] },
    invitation: { strong: ["hemen al*|incele*|kesfet*|basvur*|satin|kullan|siparis|alisveris|tikla*|yararlan*", "simdi al*|basvur*|kesfet*|incele*", "alisverise basla*"], clear: ["tikla* .. kampanya|satin|firsat|incele*", "detayli bilgi", "acele et*", "basvurmak", "uygulamayi indir*", "kacirma*", "faydalan*", "yararlan*"] },
    urgency: { clear: ["sadece|yalnizca bugun*|bu|hafta*", "son gun*|saat*|firsat|sans|#|stok*", "bugun bitiyor|son", "sinirli sure*|sayida|stok*", "kadar gecerli*", "stoklarla sinirli", "gece yarisina", "sona eriyor"] },
    "opt-out": { strong: ["promosyonlari durdur"], clear: ["ret yaz*", "iptal yaz*", "almak istemiyor*", "abonelik* .. iptal|ayril*", "red yaz*", "smsret"] },
    authentication: { strong: ["dogrulama|onay|guvenlik|giris|aktivasyon kodu*|sifre*", "kodunuz #", "tek kullanimlik", "kimseyle paylas*", "sifreniz #", "paylasmayin*"] },
    account: { strong: ["sifre* .. degisti*|guncellen*|yenilen*|sifirla*", "hesab* .. giris|olusturul*|guncellen*|onayland*|aktif*|acildi", "yeni cihaz*", "siz miydiniz", "supheli islem*|giris", "profil* guncellen*", "kvkk"], clear: ["hesabiniz*", "hos geldin*", "hatt*", "tarifeniz*"] },
    payment: { strong: ["odeme* .. alindi*|basarili*|alinamadi|onayland*|reddedil*|gerceklesti*|ulasti", "iade* .. yapildi|tamamland*|hesab*|onayland*", "$ .. odeme*|cekildi|yatirildi|harcama*|havale|transfer", "havale|eft", "fatura* .. #|hazir|duzenlen*|ekte", "dekont", "karti* .. ~|sonu|biten|son", "bakiye* .. $|:|kalan|kullan*", "ekstre*"], clear: ["odeme*", "fatura*", "tutar*", "bakiye*", "islem*", "toplam"] },
    "payment-reminder": { strong: ["son odeme", "borc*|taksit*|aidat*|fatura* .. son|vade*|odenme*|gecik*|odeyin|/|odeyebilir*", "vadesi gelen|gecen", "gecikme*", "abonelig* .. yenilen*|sona|bitiyor", "otomatik odeme*|yenilen*", "tahsil edil*", "odenmemis", "yenilenecek*"] },
    order: { strong: ["siparis* .. onay*|kargo*|teslim*|hazir*|iptal*|alindi*|yola|yolda|ulasti|gonderil*|dagitim*", "siparis* #|no*", "kargo* .. verildi*|teslim*|yolda|#|takip|dagitim*|ulasti|subede|geldi|cikti", "teslim edil*|edildi|noktasi", "dagitima cikti", "takip no*|numara*|kodu", "yola cikti", "tahmini teslim*|teslimat", "kurye*", "iade* .. ulasti|onay*|kargo", "siparisiniz*|siparisin"], clear: ["siparis*", "kargo*", "teslimat*", "paketiniz*"] },
    booking: { strong: ["randevu* .. onay*|/|:|iptal*|yarin|saat*|tarih*|icin|hatirlat*|olustur*", "rezervasyon* .. onay*|/|#|iptal*|tarih*|degis*", "randevunuz*|rezervasyonunuz*|ucusunuz*|biletiniz*|seyahat*", "ucus* #", "check-in", "kalkis", "servis|teknisyen|ekibimiz .. gelecek*|ziyaret*|/", "tahlil*|sonuc* .. hazir*|cikti", "muayene*", "recete*"], clear: ["randevu*", "rezervasyon*", "tarih ve saat*"] },
    "event-reminder": { strong: ["ders*|egitim*|etkinlik*|webinar .. basliyor|baslayacak|yarin|kayit*|bugun", "kaydiniz*", "veli toplantisi", "toplanti* .. /|yarin|saat*", "katilim* onay*"], clear: ["hatirlat*"] },
    support: { strong: ["talep*|basvuru*|sikayet*|kayit .. #|cozul*|alindi*|olustur*|kapat*|tamamland*|inceleniyor", "talebiniz*|basvurunuz*|sorunuz*|mesajiniz*", "bize ulastig*", "istediginiz|sordugunuz|talep ettiginiz", "hizmet* .. degerlendir*|memnun*|puanla*", "deneyim* .. nasil|degerlendir*", "fiyat alarmi", "kayitli arama", "konustugumuz|anlastigimiz gibi", "temsilci*", "size .. donecegiz|donus"], clear: ["destek", "yardim*", "ozur*|uzgun*", "musteri hizmetleri", "tesekkur* ederiz", "iletisime", "sorun*"] },
    goodwill: { strong: ["bayraminiz* .. kutlu|mubarek", "mutlu yillar|bayramlar", "kutlu olsun", "iyi bayramlar", "dogum gunu*", "yeni yil* .. kutlu|dile*"] },
    conversation: { clear: ["iyi gunler|aksamlar|calismalar", "gorusmek uzere", "rica ederim", "nasilsiniz|nasilsin", "kolay gelsin"], hint: ["merhaba*", "tesekkur*", "selam", "sayin"] },
  },
};
