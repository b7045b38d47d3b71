import type { WordList } from "./list";

export const german: WordList = {
  language: "de",
  phrases: {
    offer: {
      strong: [
        "% rabatt|gunstiger|reduziert|sparen|nachlass", "% auf alles|das|alle|den|die|unser*", "bis zu %",
        "$ rabatt|sparen|gutschein|bonus|guthaben sichern", "rabatt .. %|code",
        "rabattcode|gutscheincode|aktionscode", "angebot* nur|endet|gilt|des|fur",
        "jetzt sparen|sichern|zugreifen|kaufen|bestellen|shoppen|upgraden", "exklusiv* angebot*|rabatt|vorteil*",
      ],
      clear: ["rabatt", "rabatte", "angebot", "angebote", "gratis"],
      hint: ["sparen", "premium"],
    },
    announcement: {
      strong: [
        "neue kollektion|saison|filiale", "neu eingetroffen|im|bei", "neuheiten", "neueroffnung|eroffnung",
        "platze frei|begrenzt",
      ],
      clear: ["kollektion", "neues sortiment", "unser* neu*"],
      hint: ["neu"],
    },
    "review-request": { strong: ["bewertung .. google|trustpilot|hinterlassen|schreiben"] },
    "forward-request": { strong: ["freunde .. werben|einladen|teilen|empfehlen", "empfehl* .. weiter"] },
    "re-engagement": { strong: ["wir .. vermissen", "du fehlst uns", "im|dein|ihr warenkorb", "etwas vergessen"] },
    survey: { strong: ["umfrage .. gewinn*|gutschein"] },
    scam: {
      strong: ["sie|du haben|hast gewonnen", "lotterie", "gewinnspiel", "heimarbeit", "sportwetten"],
      clear: ["nebenverdienst"],
    },
    invitation: {
      strong: ["jetzt buchen|entdecken|stobern|abonnieren|profitieren|bestellen"],
      clear: ["mehr erfahren", "greif|greifen zu", "klick* .. kauf*|bestell*|sicher*"],
    },
    urgency: {
      clear: [
        "nur heute|noch|bis|dieses|diese|kurze|solange", "letzte* chance|stunden|tage|platze", "nicht verpassen",
      ],
    },
    "opt-out": { strong: ["werbung stoppen|abbestellen"], clear: ["abmelden", "abbestellen", "austragen"] },
    authentication: {
      strong: [
        "bestatigungscode|sicherheitscode|anmeldecode|verifizierungscode|einmalpasswort|einmalcode|zugangscode|tan",
      ],
    },
    account: {
      strong: ["passwort .. geandert|zuruckgesetzt|andern", "neue anmeldung", "adresse .. geandert|aktualisiert"],
      clear: ["dein|ihr konto|profil"],
    },
    payment: {
      strong: [
        "zahlung .. erhalten|eingegangen|fehlgeschlagen|bestatigt|abgelehnt|erfolgreich",
        "erstattung|ruckerstattung|erstattet",
      ],
      clear: ["zahlung", "rechnung"],
    },
    "payment-reminder": {
      strong: [
        "rechnung|rate|beitrag|miete|zahlung .. fallig|offen|uberfallig|ausstehend", "fallig am|ist|/",
        "zahlbar bis",
      ],
    },
    order: {
      strong: [
        "bestellung .. bestatigt|versandt|verschickt|geliefert|unterwegs|storniert|abholbereit|eingegangen|erhalten|bereit|zugestellt",
        "bestellung #|nr", "bestellnummer", "sendungsnummer|sendungsverfolgung",
        "zustellung .. heute|morgen|geplant|versuch*|voraussichtlich",
      ],
      clear: ["bestellung"],
    },
    booking: {
      strong: [
        "termin .. bestatigt|am|um|/|:|morgen|verschoben|abgesagt|bei|storniert",
        "dein*|ihr* termin|reservierung|buchung|flug|reise|zug|tisch|aufenthalt",
      ],
      clear: ["termin", "reservierung"],
    },
    "event-reminder": {
      strong: ["kurs|stunde|veranstaltung|webinar .. beginnt|startet|morgen|angemeldet|fallt"],
      clear: ["erinnerung"],
    },
    support: {
      strong: [
        "ticket|anfrage|fall|reklamation|vorgang .. #|gelost|geschlossen|erhalten|bearbeitet|erledigt|eingegangen",
        "ihre|deine anfrage|nachricht|frage|beschwerde|ruckmeldung",
      ],
      clear: ["hilfe", "kundenservice|kundendienst|support"],
    },
    goodwill: { strong: ["frohe|frohliche weihnachten|ostern|feiertage"] },
    conversation: { clear: ["schonen tag|abend", "wie geht"], hint: ["hallo"] },
  },
};
