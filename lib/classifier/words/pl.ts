import type { WordList } from "./list";

export const polish: WordList = {
  language: "pl",
  phrases: {
    offer: {
      strong: [
        "% rabatu|znizki|taniej|zwrotu|mniej", "rabat* .. %|$|kod*|specjaln*", "znizk* .. %|$|specjaln*", "% na wszystk*|cal*|kolekcj*|zakupy|produkt*", "$ rabatu|znizki|premii|bonusu|taniej", "kod* rabatow*|promocyjn*", "z kodem", "promocja* .. trwa|konczy|tylko|wazna|na", "oferta* specjaln*|ograniczon*|tylko|wazna|dnia", "wyprzedaz*", "# w cenie #", "drugi* .. gratis|%", "tylko za|od $", "juz od $", "zamiast $", "darmowa dostawa od|przy|na", "punkty|bonus|kupon|voucher* .. wygas*|przepad*|traca", "kredyt|pozyczk* .. bez|przyznan*|juz|czeka|$", "pierwsze|nastepne|kolejne zakupy|zamowienie|zakupow|zakupie", "prezent .. za|do|czeka|odbierz", "super|mega|wyjatkow* cen*|okazj*|ofert*", "wyprobuj za", "hit* cenow*", "oszczedz*|zaoszczedz* %|$|do",
      ],
      clear: ["rabat", "rabaty", "promocja", "promocje", "promocji", "znizka", "znizki", "kupon*", "gratis", "okazja", "prezent*", "przecen*"],
      hint: ["oferta", "specjaln*", "darmow*", "bezplatn*", "taniej"],
    },
    announcement: {
      strong: ["now* kolekcj*|sklep|salon|menu|sezon|produkt*", "nowosc*", "wielkie otwarcie", "otwieramy", "odwiedz nas|nasz*", "zapraszamy do|na", "zapisz sie", "zapisy .. trwaja|otwarte|ruszyly", "liczba|ilosc miejsc ograniczona", "ostatnie miejsca", "poznaj nasz*|now*|ofert*", "odkryj nasz*|now*", "juz dostepn*", "dni otwarte"],
      clear: ["kolekcj*", "nasze produkty|uslugi", "odkryj", "premiera", "darmowy webinar"],
      hint: ["nowy", "nowa", "wydarzeni*"],
    },
    "review-request": { strong: ["zostaw|wystaw .. opini*|recenzj*", "opini* .. google", "ocen .. aplikacj*|google", "# gwiazd*"] },
    "forward-request": { strong: ["polec* .. znajom*", "zapros .. znajom*", "udostepnij .. znajom*|grup*", "przeslij .. dalej|znajom*"] },
    "re-engagement": { strong: ["tesknimy", "brakuje nam", "w|twoj koszyk*", "koszyk* .. czeka*", "nadal|wciaz zainteresowan*", "dawno .. nie", "wroc .. do|po|i", "dokoncz zakup*", "zapomnial* .. czegos|koszyk*"] },
    survey: { strong: ["ankiet* .. wygraj|nagrod*|voucher", "zaglosuj"] },
    scam: { strong: ["wygral*", "loteri*", "praca .. domu|zdalna .. $", "zarab*|zarob* .. dziennie|$|domu", "gwarantowan* zysk*", "pomnoz|podwoj", "zaklady", "darmowe spiny", "oplata .. manipulacyjn*|celna .. odbior*|nagrod*"], clear: ["kryptowalut*", "latwe pieniadze", "inwestycj* .. zysk*"] },
    invitation: { strong: ["kup|zamow|zarezerwuj|skorzystaj|sprawdz|zgarnij teraz|juz|dzis|ofert*|promocj*|rabat*", "kup .. taniej"], clear: ["dowiedz sie wiecej", "skorzystaj", "kliknij .. kup*|odbierz|skorzyst*", "do sklepu", "pobierz aplikacj*", "odbierz", "nie zwlekaj", "spiesz sie", "zapraszamy", "wpadnij"] },
    urgency: { clear: ["tylko dzis*|do|teraz|w|przez", "ostatni* szansa|dzien|godzin*|dni|sztuk*", "konczy sie|dzis", "do wyczerpania", "ograniczon* czas*|ilosc", "nie przegap", "wazn* do|tylko", "dzis wygas*", "wygasa dzis|jutro"] },
    "opt-out": { strong: ["zatrzymaj promocje"], clear: ["wypisz", "zrezygnuj", "rezygnacj*", "odpisz|wyslij stop", "nie chcesz otrzymywac"] },
    authentication: { strong: ["kod weryfikacyjn*|bezpieczenstwa|logowania|autoryzacyjn*|dostepu|sms", "kod* to #", "nie udostepniaj|podawaj", "twoj kod", "haslo jednorazowe"] },
    account: { strong: ["haslo .. zmienion*|zresetowan*", "zalogowan*|logowani* .. urzadzeni*|konto|konta", "konto .. utworzon*|zaktualizowan*|zweryfikowan*|aktywn*|zablokowan*", "czy to ty", "podejrzan* aktywnosc", "zmiana|zmieniono .. adres*|dan*|regulamin*"], clear: ["twoje|panstwa konto", "witaj|witamy", "twoj profil|plan"] },
    payment: { strong: ["platnosc .. otrzyman*|przyjet*|odrzucon*|potwierdzon*|zaksiegowan*|zrealizowan*|nieudana", "wplat* .. otrzyma*|zaksiegowan*", "przelew*", "zwrot .. srodkow|pieniedzy|$|zrealizowan*", "faktura .. dostepn*|#|nr|zalacz*|wystawion*", "transakcj*", "kart* .. konczac*|~", "obciazen*|uznani*", "saldo .. wynosi|$|konta", "paragon"], clear: ["platnosc", "kwot*", "faktur*", "saldo", "rachunek", "suma"] },
    "payment-reminder": { strong: ["termin platnosci", "faktur*|rat*|skladk*|oplat*|rachun* .. termin*|zaleg*|uplyw*|niezaplac*|/|oczekuje", "zaleglosc*", "zostanie pobran*|odnowion*", "subskrypcj*|abonament*|umow* .. odnowi*|wygas*|konczy", "nastepna platnosc", "do zaplaty", "unikn* .. odset*|blokad*|zawieszen*", "niezaplacon*"] },
    order: { strong: ["zamowieni* .. potwierdzon*|wyslan*|dostarczon*|drodze|anulowan*|gotow*|przyjet*|nadan*|spakowan*|zrealizowan*", "zamowieni* #|nr", "paczk* .. drodze|dostarczon*|czeka|nadan*|odbior*|paczkomat*|kurier*|dotrze|#", "przesylk* .. drodze|dostarczon*|nadan*|#|czeka|dotrze", "numer przesylki|sledzenia|zamowienia", "sledz*", "kurier*", "w drodze|doreczeniu", "dostaw* .. dzis|jutro|planowan*|zrealizowan*|miedzy|przewidywan*", "gotowe do odbioru", "twoj*|panstwa zamowienie|paczka|przesylka", "zwrot .. przyjet*|otrzyma*"], clear: ["zamowieni*", "paczk*", "przesylk*", "dostaw*"] },
    booking: { strong: ["wizyt* .. potwierdzon*|/|:|jutro|odwolan*|umowion*|dniu|u|przelozon*|godz*", "rezerwacj* .. potwierdzon*|anulowan*|#|/|zmienion*|na", "twoj*|panstwa wizyt*|rezerwacj*|lot|podroz|pobyt|stolik", "lot #", "odprawa", "technik|serwisant .. przyjedzie|/|bedzie", "wyniki .. gotowe|dostepne|odbior*", "recept*", "przeloz*", "potwierdz .. wizyt*|obecnosc"], clear: ["wizyt*", "rezerwacj*", "termin", "godz*"] },
    "event-reminder": { strong: ["zajecia|kurs|lekcja|webinar|wydarzenie .. rozpocz*|zaczyn*|jutro|odwolan*", "zapisal*|zarejestrowal* sie", "zebrani* .. /|jutro|rodzic*", "rejestracj* .. potwierdzon*", "zapis* .. potwierdz*"], clear: ["przypomnieni*", "przypominamy"] },
    support: { strong: ["zgloszeni*|reklamacj*|sprawa .. #|nr|rozwiazan*|zamkniet*|przyjet*|rozpatrzon*", "twoj*|panstwa zgloszenie|pytanie|prosbe|wiadomosc|zapytanie", "zgodnie .. ustal*|prosb*|umow*", "jak .. przebieg*|ocenia* .. wizyt*|obslug*|dostaw*", "ocen .. obslug*|rozmow*|wizyt*|dostaw*", "alert cenowy", "zapisane wyszukiwanie", "pytal*|prosil* .. o", "konsultant*", "czy udalo"], clear: ["pomoc*", "obslug* klienta", "przepraszamy", "dziekujemy za", "skontaktuj*", "problem*"] },
    goodwill: { strong: ["wesolych swiat", "szczesliwego nowego", "wszystkiego najlepszego|dobrego", "zyczymy", "spokojnych swiat"] },
    conversation: { clear: ["milego dnia|wieczoru", "do zobaczenia", "nie ma sprawy", "co slychac"], hint: ["dzien dobry", "czesc", "dziekuj*", "prosze"] },
  },
};
