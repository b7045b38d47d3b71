import type { WordList } from "./list";

export const polish: WordList = {
  language: "pl",
  phrases: {
    offer: {
      strong: [
        "% rabatu|znizki|taniej|zwrotu|mniej", "rabat* .. %|$|kod*|specjaln*", "znizk* .. %|$|specjaln*",
        "% na wszystk*|cal*|kolekcj*|zakupy|produkt*", "$ rabatu|znizki|premii|bonusu|taniej",
        "kod* rabatow*|promocyjn*", "z kodem", "promocja* .. trwa|konczy|tylko|wazna|na", "wyprzedaz*",
        "pierwsze|nastepne|kolejne zakupy|zamowienie|zakupow|zakupie",
      ],
      clear: ["rabat", "rabaty", "promocja", "znizki", "kupon*", "gratis"],
      hint: ["oferta", "darmow*"],
    },
    announcement: {
      strong: [
        "now* kolekcj*|sklep|salon|menu|sezon|produkt*", "nowosc*", "wielkie otwarcie", "otwieramy",
        "odwiedz nas|nasz*", "zapisz sie",
      ],
      clear: ["kolekcj*", "odkryj", "premiera"],
      hint: ["nowy"],
    },
    "review-request": { strong: ["zostaw|wystaw .. opini*|recenzj*"] },
    "forward-request": { strong: ["polec* .. znajom*"] },
    "re-engagement": { strong: ["tesknimy", "brakuje nam", "w|twoj koszyk*", "wroc .. do|po|i"] },
    survey: { strong: ["ankiet* .. wygraj|nagrod*|voucher"] },
    scam: {
      strong: ["wygral*", "loteri*", "praca .. domu|zdalna .. $", "gwarantowan* zysk*"],
      clear: ["kryptowalut*"],
    },
    invitation: {
      strong: ["kup|zamow|zarezerwuj|skorzystaj|sprawdz|zgarnij teraz|juz|dzis|ofert*|promocj*|rabat*"],
      clear: ["dowiedz sie wiecej", "skorzystaj", "do sklepu", "odbierz", "nie zwlekaj"],
    },
    urgency: { clear: ["tylko dzis*|do|teraz|w|przez", "ostatni* szansa|dzien|godzin*|dni|sztuk*", "nie przegap"] },
    "opt-out": { strong: ["zatrzymaj promocje"], clear: ["wypisz", "zrezygnuj", "rezygnacj*"] },
    authentication: { strong: ["kod weryfikacyjn*|bezpieczenstwa|logowania|autoryzacyjn*|dostepu|sms"] },
    account: {
      strong: ["haslo .. zmienion*|zresetowan*", "zalogowan*|logowani* .. urzadzeni*|konto|konta"],
      clear: ["twoje|panstwa konto"],
    },
    payment: {
      strong: [
        "przelew*", "zwrot .. srodkow|pieniedzy|$|zrealizowan*", "faktura .. dostepn*|#|nr|zalacz*|wystawion*",
        "saldo .. wynosi|$|konta",
      ],
      clear: ["kwot*", "faktur*"],
    },
    "payment-reminder": {
      strong: [
        "termin platnosci", "faktur*|rat*|skladk*|oplat*|rachun* .. termin*|zaleg*|uplyw*|niezaplac*|/|oczekuje",
        "zaleglosc*",
      ],
    },
    order: {
      strong: [
        "zamowieni* .. potwierdzon*|wyslan*|dostarczon*|drodze|anulowan*|gotow*|przyjet*|nadan*|spakowan*|zrealizowan*",
        "zamowieni* #|nr", "numer przesylki|sledzenia|zamowienia", "sledz*", "kurier*",
      ],
      clear: ["zamowieni*"],
    },
    booking: {
      strong: [
        "wizyt* .. potwierdzon*|/|:|jutro|odwolan*|umowion*|dniu|u|przelozon*|godz*",
        "rezerwacj* .. potwierdzon*|anulowan*|#|/|zmienion*|na",
      ],
      clear: ["wizyt*", "godz*"],
    },
    "event-reminder": {
      strong: ["zajecia|kurs|lekcja|webinar|wydarzenie .. rozpocz*|zaczyn*|jutro|odwolan*"],
      clear: ["przypomnieni*"],
    },
    support: {
      strong: [
        "zgloszeni*|reklamacj*|sprawa .. #|nr|rozwiazan*|zamkniet*|przyjet*|rozpatrzon*",
        "zgodnie .. ustal*|prosb*|umow*", "pytal*|prosil* .. o",
      ],
      clear: ["pomoc*", "dziekujemy za", "problem*"],
    },
    goodwill: { strong: ["wesolych swiat", "szczesliwego nowego"] },
    conversation: { clear: ["milego dnia|wieczoru"], hint: ["dzien dobry"] },
  },
};
