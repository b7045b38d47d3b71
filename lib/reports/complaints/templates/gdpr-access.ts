import type { ComplaintTemplate } from "../complaint";
import { lines, paragraphs, sentences } from "../compose";
import { eeaCountries } from "../europe";
import { ask } from "../fields";
import { emailLabels, gdprSources, receivedOf, type EuropeanLanguage } from "../gdpr-sentences";
import type { Writing } from "../writing";

interface Sentences {
  to: string;
  subject: string;
  greeting: string;
  ask: string;
  items: readonly string[];
  time: string;
  identity: string;
  number: string;
  closing: string;
}

const languages: Record<EuropeanLanguage, Sentences> = {
  en: {
    to: "To",
    subject: "Request for access, Article 15 GDPR",
    greeting: "Dear Sir or Madam,",
    ask: "Under Article 15 of the GDPR (in the United Kingdom: of the UK GDPR) please tell me whether you process personal data about me, and if so, give me a copy of the data (Article 15(3)) and the following information:",
    items: [
      "1) the purposes of the processing and its legal basis; if it is consent: when, how and in what words I gave it, with proof (Article 7(1));",
      "2) the categories of data, and how long they are kept;",
      "3) where you obtained my phone number (Article 15(1)(g));",
      "4) the recipients to whom my data were or will be disclosed, by name, and any transfer to a third country with its safeguards;",
      "5) whether automated decisions are made about me, including profiling, and by what logic.",
    ],
    time: "Article 12(3) gives you at most one month to answer; the answer is free of charge (Article 12(5)).",
    identity: "My phone number, to which you send messages, identifies me in your records.",
    number: "Phone number",
    closing: "Yours faithfully",
  },
  de: {
    to: "An",
    subject: "Antrag auf Auskunft, Art. 15 DSGVO",
    greeting: "Sehr geehrte Damen und Herren,",
    ask: "nach Art. 15 DSGVO bitte ich um Auskunft, ob Sie personenbezogene Daten über mich verarbeiten, und gegebenenfalls um eine Kopie der Daten (Art. 15 Abs. 3 DSGVO) und um folgende Informationen:",
    items: [
      "1) Zwecke und Rechtsgrundlage der Verarbeitung; bei Einwilligung: wann, wie und mit welchem Wortlaut ich sie erteilt habe, mit Nachweis (Art. 7 Abs. 1 DSGVO);",
      "2) Kategorien der Daten und Dauer der Speicherung;",
      "3) Herkunft meiner Rufnummer (Art. 15 Abs. 1 Buchst. g DSGVO);",
      "4) die Empfänger, namentlich bezeichnet, denen meine Daten offengelegt wurden oder noch werden, sowie Übermittlungen in Drittländer samt Garantien;",
      "5) ob eine automatisierte Entscheidungsfindung einschließlich Profiling besteht, und nach welcher Logik.",
    ],
    time: "Für die Antwort gilt die Monatsfrist des Art. 12 Abs. 3 DSGVO; die Auskunft ist unentgeltlich (Art. 12 Abs. 5 DSGVO).",
    identity: "Meine Rufnummer, an die Sie schreiben, weist mich in Ihren Daten aus.",
    number: "Rufnummer",
    closing: "Mit freundlichen Grüßen",
  },
  fr: {
    to: "À l’attention de :",
    subject: "Demande d’accès, article 15 du RGPD",
    greeting: "Madame, Monsieur,",
    ask: "En application de l’article 15 du RGPD, je vous prie de m’indiquer si vous traitez des données à caractère personnel me concernant et, si tel est le cas, de m’en fournir une copie (article 15, paragraphe 3) ainsi que les informations suivantes :",
    items: [
      "1) les finalités et la base juridique du traitement ; s’il s’agit du consentement : quand, comment et en quels termes je l’ai donné, preuve à l’appui (article 7, paragraphe 1) ;",
      "2) les catégories de données et leur durée de conservation ;",
      "3) la source d’où provient mon numéro de téléphone (article 15, paragraphe 1, point g) ;",
      "4) les destinataires, nommément désignés, auxquels mes données ont été ou seront communiquées, et les transferts éventuels vers un pays tiers avec leurs garanties ;",
      "5) l’existence de décisions automatisées, y compris d’un profilage, et leur logique.",
    ],
    time: "L’article 12, paragraphe 3, vous accorde un délai maximal d’un mois ; la réponse est gratuite (article 12, paragraphe 5).",
    identity: "Mon numéro de téléphone, auquel vous écrivez, permet de m’identifier dans vos fichiers.",
    number: "Numéro de téléphone",
    closing: "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.",
  },
  es: {
    to: "A la atención de",
    subject: "Solicitud de acceso, artículo 15 del RGPD",
    greeting: "A quien corresponda:",
    ask: "Conforme al artículo 15 del RGPD, les ruego que me indiquen si tratan datos personales que me conciernen y, en tal caso, que me faciliten una copia (artículo 15, apartado 3) y la siguiente información:",
    items: [
      "1) los fines y la base jurídica del tratamiento; si es el consentimiento: cuándo, cómo y con qué texto lo di, con la prueba correspondiente (artículo 7, apartado 1);",
      "2) las categorías de datos y su plazo de conservación;",
      "3) el origen de mi número de teléfono (artículo 15, apartado 1, letra g);",
      "4) los destinatarios, con su nombre, a quienes se comunicaron o se comunicarán mis datos, y las transferencias a terceros países con sus garantías;",
      "5) si se toman decisiones automatizadas, incluida la elaboración de perfiles, y con qué lógica.",
    ],
    time: "El artículo 12, apartado 3, les concede como máximo un mes; la respuesta es gratuita (artículo 12, apartado 5).",
    identity: "Mi número de teléfono, al que ustedes escriben, me identifica en sus registros.",
    number: "Número de teléfono",
    closing: "Atentamente",
  },
  it: {
    to: "Alla cortese attenzione di",
    subject: "Richiesta di accesso, articolo 15 del GDPR",
    greeting: "Buongiorno,",
    ask: "ai sensi dell’articolo 15 del GDPR vi chiedo di confermare se trattate dati personali che mi riguardano e, in tal caso, di fornirmene copia (articolo 15, paragrafo 3) insieme alle seguenti informazioni:",
    items: [
      "1) le finalità e la base giuridica del trattamento; se è il consenso: quando, come e con quale testo l’ho prestato, con la relativa prova (articolo 7, paragrafo 1);",
      "2) le categorie di dati e il periodo di conservazione;",
      "3) l’origine del mio numero di telefono (articolo 15, paragrafo 1, lettera g);",
      "4) i destinatari, indicati per nome, a cui i miei dati sono stati o saranno comunicati, e gli eventuali trasferimenti verso paesi terzi con le relative garanzie;",
      "5) l’esistenza di decisioni automatizzate, compresa la profilazione, e la logica utilizzata.",
    ],
    time: "L’articolo 12, paragrafo 3, vi concede al massimo un mese; la risposta è gratuita (articolo 12, paragrafo 5).",
    identity: "Il mio numero di telefono, al quale scrivete, mi identifica nei vostri archivi.",
    number: "Numero di telefono",
    closing: "Distinti saluti",
  },
  pl: {
    to: "Do:",
    subject: "Wniosek o dostęp do danych, art. 15 RODO",
    greeting: "Szanowni Państwo,",
    ask: "na podstawie art. 15 RODO proszę o informację, czy przetwarzają Państwo moje dane osobowe, a jeżeli tak, o ich kopię (art. 15 ust. 3) oraz o następujące informacje:",
    items: [
      "1) cele i podstawa prawna przetwarzania; jeżeli jest nią zgoda: kiedy, w jaki sposób i w jakim brzmieniu została udzielona, wraz z dowodem (art. 7 ust. 1);",
      "2) kategorie danych i okres ich przechowywania;",
      "3) źródło, z którego pochodzi mój numer telefonu (art. 15 ust. 1 lit. g);",
      "4) wskazani z nazwy odbiorcy, którym moje dane ujawniono lub zostaną ujawnione, oraz ewentualne przekazywanie danych do państw trzecich wraz z zabezpieczeniami;",
      "5) zautomatyzowane podejmowanie decyzji, w tym profilowanie, oraz zasady podejmowania takich decyzji.",
    ],
    time: "Art. 12 ust. 3 daje Państwu najwyżej miesiąc na odpowiedź; odpowiedź jest bezpłatna (art. 12 ust. 5).",
    identity: "W Państwa danych identyfikuje mnie numer telefonu, na który wysyłają Państwo wiadomości.",
    number: "Numer telefonu",
    closing: "Z poważaniem",
  },
};

function access(language: EuropeanLanguage): (writing: Writing) => string {
  const say = languages[language];
  return (writing) => {
    const { field, given, today, label } = writing;
    const email = given("email");
    return paragraphs(
      lines(`${say.to} ${field("senderName")} (${field("senderNumber")})`, given("businessAddress")),
      `${say.subject}\n${today}`,
      say.greeting,
      lines(say.ask, ...say.items),
      sentences(receivedOf(language, writing), say.identity),
      say.time,
      lines(say.closing, field("fullName"), label(say.number, field("ownNumber")), email !== undefined && label(emailLabels[language], email), given("postalAddress")),
    );
  };
}

/** To the business: what it knows about the user, and from where (GDPR article 15). */
export const accessTemplate: ComplaintTemplate = {
  id: "gdpr-access",
  texts: { authority: "complaintAccessAuthority", purpose: "complaintAccessPurpose", note: "complaintAccessNote" },
  to: "business",
  countries: [...eeaCountries, "GB"],
  languages: ["en", "de", "fr", "es", "it", "pl"],
  letters: { en: access("en"), de: access("de"), fr: access("fr"), es: access("es"), it: access("it"), pl: access("pl") },
  asks: ask(["senderName", "senderNumber", "fullName", "ownNumber"], ["messages", "businessAddress", "email", "postalAddress"]),
  sources: gdprSources,
};
