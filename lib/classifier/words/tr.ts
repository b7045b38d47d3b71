import type { WordList } from "./list";

export const turkish: WordList = {
  language: "tr",
  phrases: {
    offer: {
      strong: [
        "% .. indirim*", "indirim* .. %|$|basladi|firsat*|kod*|kacirma*", "$ indirim*|hediye|bonus|puan|cek*",
        "varan indirim*", "indirim kodu|kuponu|gunleri", "kampanya* .. basladi|bitiyor|son|kacir*|ozel|suruyor",
        "ozel fiyat*|indirim*|firsat*|kampanya*|teklif*", "sana|size|sizlere ozel",
        "firsat* .. kacir*|son|bitiyor|basladi", "bedava",
      ],
      clear: ["indirim*", "firsat*", "kupon*", "ucretsiz"],
      hint: ["bonus"],
    },
    announcement: {
      strong: ["yeni sezon|koleksiyon*|urun*|sube*|magaza*|menu*", "acildi", "acilis*", "sizi|seni bekliyor*"],
      clear: ["koleksiyon*", "katalog*"],
      hint: ["yeni"],
    },
    "review-request": { strong: ["yorum .. birak*|yap* .. google|app", "# yildiz*"] },
    "forward-request": { strong: ["arkadas* .. davet|paylas*|oner*|getir*"] },
    "re-engagement": { strong: ["sepetin*|sepetiniz* .. bekliyor|unut*|urun*", "sepetinde"] },
    survey: { strong: ["anket* .. kazan*|hediye*"] },
    scam: {
      strong: ["kazandiniz", "kazandin", "piyango", "evden .. is|calis*|para|kazan*", "casino"],
      clear: ["yatirim* .. kazan*|kar"],
    },
    invitation: { strong: ["alisverise basla*"], clear: ["detayli bilgi", "acele et*", "kacirma*", "faydalan*"] },
    urgency: { clear: ["sadece|yalnizca bugun*|bu|hafta*", "bugun bitiyor|son", "sinirli sure*|sayida|stok*"] },
    "opt-out": { strong: ["promosyonlari durdur"], clear: ["ret yaz*", "iptal yaz*", "red yaz*"] },
    authentication: { strong: ["dogrulama|onay|guvenlik|giris|aktivasyon kodu*|sifre*"] },
    account: {
      strong: ["sifre* .. degisti*|guncellen*|yenilen*|sifirla*", "yeni cihaz*", "kvkk"],
      clear: ["hesabiniz*", "hatt*"],
    },
    payment: {
      strong: [
        "iade* .. yapildi|tamamland*|hesab*|onayland*", "$ .. odeme*|cekildi|yatirildi|harcama*|havale|transfer",
        "havale|eft", "dekont",
      ],
      clear: ["odeme*", "fatura*"],
    },
    "payment-reminder": {
      strong: ["son odeme", "borc*|taksit*|aidat*|fatura* .. son|vade*|odenme*|gecik*|odeyin|/|odeyebilir*"],
    },
    order: {
      strong: [
        "siparis* .. onay*|kargo*|teslim*|hazir*|iptal*|alindi*|yola|yolda|ulasti|gonderil*|dagitim*",
        "takip no*|numara*|kodu", "siparisiniz*|siparisin",
      ],
      clear: ["siparis*"],
    },
    booking: {
      strong: [
        "randevu* .. onay*|/|:|iptal*|yarin|saat*|tarih*|icin|hatirlat*|olustur*", "ucus* #", "check-in", "kalkis",
        "muayene*", "recete*",
      ],
      clear: ["randevu*"],
    },
    "event-reminder": {
      strong: ["ders*|egitim*|etkinlik*|webinar .. basliyor|baslayacak|yarin|kayit*|bugun"],
      clear: ["hatirlat*"],
    },
    support: {
      strong: [
        "talep*|basvuru*|sikayet*|kayit .. #|cozul*|alindi*|olustur*|kapat*|tamamland*|inceleniyor",
        "talebiniz*|basvurunuz*|sorunuz*|mesajiniz*", "temsilci*",
      ],
      clear: ["yardim*", "tesekkur* ederiz", "iletisime"],
    },
    goodwill: { strong: ["bayraminiz* .. kutlu|mubarek", "kutlu olsun"] },
    conversation: { clear: ["iyi gunler|aksamlar|calismalar"], hint: ["merhaba*"] },
  },
};
