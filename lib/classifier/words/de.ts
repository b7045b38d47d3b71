import type { WordList } from "./list";

export const german: WordList = {
  language: "de",
  phrases: {
    offer: {
      strong: [
        "% rabatt|gunstiger|reduziert|sparen|nachlass", "% auf alles|das|alle|den|die|unser*", "bis zu %", "$ rabatt|sparen|gutschein|bonus|guthaben sichern", "rabatt .. %|code", "rabattcode|gutscheincode|aktionscode", "angebot* nur|endet|gilt|des|fur", "sonderangebot*|schnappchen|tiefpreis*|aktionspreis*|ausverkauf|schlussverkauf|wintersale|sommersale",
        "nur|ab|fur $", "statt $", "jetzt sparen|sichern|zugreifen|kaufen|bestellen|shoppen|upgraden", "gutschein .. einlosen|verfallt|wert|sichern", "punkte|bonus|guthaben .. verfallen|verfallt|lauft", "nachsten|nachste|erste|ersten einkauf|bestellung", "gratis .. geschenk|zugabe|testen", "kredit .. sofort|genehmigt|vorab", "# fur #", "versandkostenfrei ab", "kostenlos testen", "exklusiv* angebot*|rabatt|vorteil*",
      ],
      clear: ["rabatt", "rabatte", "angebot", "angebote", "gutschein", "gratis", "geschenkt", "reduziert", "schnappchen", "pramie"],
      hint: ["kostenlos", "exklusiv", "vorteile", "sparen", "premium"],
    },
    announcement: {
      strong: ["neue kollektion|saison|filiale", "neu eingetroffen|im|bei", "neuheiten", "neueroffnung|eroffnung", "entdecke|entdecken .. neu*|unser*|jetzt", "jetzt anmelden|verfugbar|erhaltlich", "besuche|besuchen .. uns|laden|geschaft|shop", "platze frei|begrenzt", "begrenzte platze", "wir stellen vor", "tag der offenen"],
      clear: ["unsere produkte|angebote|leistungen", "kollektion", "neues sortiment", "unser* neu*", "kommen sie vorbei", "komm vorbei"],
      hint: ["neu", "neue", "neuen", "veranstaltung"],
    },
    "review-request": { strong: ["bewertung .. google|trustpilot|hinterlassen|schreiben", "bewerte* .. google|app", "# sterne"] },
    "forward-request": { strong: ["freunde .. werben|einladen|teilen|empfehlen", "empfiehl|empfehlen .. weiter|freund*", "teile|leite* .. freund*|gruppe*|weiter", "lade .. freunde"] },
    "re-engagement": { strong: ["wir .. vermissen", "du fehlst uns", "im|dein|ihr warenkorb", "warenkorb .. wartet", "noch interessiert|interesse", "etwas vergessen", "lange nicht|nichts .. gesehen|gehort", "komm|kommen .. zuruck"] },
    survey: { strong: ["umfrage .. gewinn*|gutschein", "stimme* .. ab"] },
    scam: { strong: ["sie|du haben|hast gewonnen", "lotterie", "gewinnspiel", "heimarbeit", "von zu hause .. verdien*", "verdiene* $|bis", "garantiert* rendite|gewinn*", "geld verdoppeln", "sportwetten", "freispiele", "bearbeitungsgebuhr"], clear: ["nebenverdienst", "krypto*", "schnelles geld"] },
    invitation: {
      strong: ["jetzt buchen|entdecken|stobern|abonnieren|profitieren|bestellen", "zum shop|angebot"],
      clear: ["mehr erfahren", "greif|greifen zu", "klick* .. kauf*|bestell*|sicher*", "hol dir", "holen sie", "schau vorbei", "jetzt lesen", "app .. herunterladen", "sichere|sichern .. dir|sich"],
    },
    urgency: { clear: ["nur heute|noch|bis|dieses|diese|kurze|solange", "letzte* chance|stunden|tage|platze", "nicht verpassen", "endet heute|morgen|bald|sonntag", "solange .. reicht", "schnell sein", "beeil*", "gultig bis", "begrenzte zeit", "lauft heute|morgen .. ab"] },
    "opt-out": { strong: ["werbung stoppen|abbestellen"], clear: ["abmelden", "abbestellen", "antworte* .. stop|stopp", "keine .. mehr erhalten", "austragen"] },
    authentication: { strong: ["bestatigungscode|sicherheitscode|anmeldecode|verifizierungscode|einmalpasswort|einmalcode|zugangscode|tan", "code lautet|ist #", "dein|ihr code", "code .. gultig|niemandem", "teile .. niemandem|nicht"] },
    account: { strong: ["passwort .. geandert|zuruckgesetzt|andern", "neue anmeldung", "anmeldung .. gerat|konto", "konto .. erstellt|aktualisiert|verifiziert|gesperrt|aktiviert", "warst du|waren sie das", "verdachtige aktivitat*", "adresse .. geandert|aktualisiert", "nutzungsbedingungen"], clear: ["dein|ihr konto|profil", "willkommen", "dein|ihr tarif|vertrag"] },
    payment: { strong: ["zahlung .. erhalten|eingegangen|fehlgeschlagen|bestatigt|abgelehnt|erfolgreich", "rechnung .. verfugbar|#|anbei|nr|angehangt|uber", "erstattung|ruckerstattung|erstattet", "uberweisung", "abgebucht|gutgeschrieben|belastet", "karte .. endet|endung|endend|~", "kontostand", "umsatz uber|von", "lastschrift"], clear: ["zahlung", "rechnung", "betrag", "quittung", "summe", "saldo"] },
    "payment-reminder": { strong: ["rechnung|rate|beitrag|miete|zahlung .. fallig|offen|uberfallig|ausstehend", "fallig am|ist|/", "zahlungserinnerung|mahnung", "wird .. abgebucht|verlangert|eingezogen", "abo*|vertrag|mitgliedschaft .. verlangert|lauft|endet|kundig*", "nachste zahlung|abbuchung", "zahlbar bis", "mahngebuhr*"] },
    order: { strong: ["bestellung .. bestatigt|versandt|verschickt|geliefert|unterwegs|storniert|abholbereit|eingegangen|erhalten|bereit|zugestellt", "bestellung #|nr", "bestellnummer", "paket .. unterwegs|zugestellt|geliefert|kommt|abhol*|liegt|trifft|heute|hinterlegt", "sendung .. unterwegs|zugestellt|verfolgen|#|kommt|heute", "sendungsnummer|sendungsverfolgung", "verfolgen", "zustellung .. heute|morgen|geplant|versuch*|voraussichtlich", "lieferung .. heute|morgen|zwischen|geplant|verzogert|voraussichtlich|erfolgt|kommt|am", "in zustellung", "dein*|ihr* bestellung|paket|lieferung|sendung", "abholbereit", "retoure|rucksendung .. erhalten|eingegangen", "zusteller|kurier|fahrer"], clear: ["lieferung", "bestellung", "geliefert", "versand"] },
    booking: { strong: ["termin .. bestatigt|am|um|/|:|morgen|verschoben|abgesagt|bei|storniert", "reservierung|buchung .. bestatigt|#|/|fur|storniert|geandert", "dein*|ihr* termin|reservierung|buchung|flug|reise|zug|tisch|aufenthalt", "terminerinnerung|terminbestatigung", "flug #", "boarding", "techniker .. kommt|am|zwischen|/", "befund*|laborwerte|rezept .. bereit|da|fertig|vor", "umbuchen|verschieben"], clear: ["termin", "reservierung", "buchung", "ankunft", "abfahrt"] },
    "event-reminder": { strong: ["kurs|stunde|veranstaltung|webinar .. beginnt|startet|morgen|angemeldet|fallt", "deine|ihre anmeldung", "du|sie .. angemeldet", "elternabend", "anmeldung .. bestatigt"], clear: ["erinnerung", "wir erinnern"] },
    support: { strong: ["ticket|anfrage|fall|reklamation|vorgang .. #|gelost|geschlossen|erhalten|bearbeitet|erledigt|eingegangen", "ihre|deine anfrage|nachricht|frage|beschwerde|ruckmeldung", "wie besprochen|vereinbart|gewunscht|zugesagt", "wie war|zufrieden .. besuch|service|lieferung|aufenthalt", "bewerten .. service|gesprach|lieferung", "preisalarm", "suchauftrag", "sie|du .. gefragt|gebeten", "wir melden uns", "konnten wir .. helfen"], clear: ["hilfe", "kundenservice|kundendienst|support", "entschuldig*", "fragen", "problem", "danke fur|dass", "melden sie sich|dich"] },
    goodwill: { strong: ["frohe|frohliche weihnachten|ostern|feiertage", "gutes neues|rutsch", "alles gute", "herzlichen gluckwunsch zum", "wir wunschen"] },
    conversation: { clear: ["schonen tag|abend", "bis bald|morgen|spater", "viele|liebe|beste grusse", "wie geht"], hint: ["hallo", "danke", "guten", "bitte"] },
  },
};
