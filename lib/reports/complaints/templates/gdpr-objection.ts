import type { ComplaintTemplate } from "../complaint";
import { lines, paragraphs, sentences } from "../compose";
import { eeaCountries } from "../europe";
import { ask } from "../fields";
import { consentsOf, emailLabels, gdprSources, receivedOf, refusedOf, type EuropeanLanguage } from "../gdpr-sentences";
import type { Writing } from "../writing";

interface Sentences {
  to: string;
  subject: string;
  greeting: string;
  object: string;
  consent: string;
  law: string;
  service: string;
  demand: readonly string[];
  time: string;
  quoted: string;
  number: string;
  closing: string;
}

const languages: Record<EuropeanLanguage, Sentences> = {
  en: {
    to: "To",
    subject: "Objection to direct marketing, Article 21(2) and (3) GDPR",
    greeting: "Dear Sir or Madam,",
    object: "I object under Article 21(2) of the GDPR (in the United Kingdom: of the UK GDPR) to the processing of my personal data for direct marketing, including profiling related to it.",
    consent: "As a precaution I withdraw any consent that I may have given to it (Article 7(3)).",
    law: "Under Article 21(3) my data may no longer be processed for this purpose.",
    service: "The objection does not concern messages that are needed to carry out an order or a request of my own.",
    demand: [
      "Please",
      "1) stop all advertising to me, on WhatsApp and elsewhere, at once;",
      "2) erase the data kept for this purpose (Article 17(1)(c)), apart from an entry in your suppression list;",
      "3) tell those to whom you have disclosed the data (Article 19);",
      "4) confirm to me that this has been done.",
    ],
    time: "Article 12(3) gives you at most one month to answer. If advertising goes on, I will complain to the supervisory authority (Article 77).",
    quoted: "Messages received (local time):",
    number: "My number on WhatsApp",
    closing: "Yours faithfully",
  },
  de: {
    to: "An",
    subject: "Widerspruch gegen Direktwerbung, Art. 21 Abs. 2 und 3 DSGVO",
    greeting: "Sehr geehrte Damen und Herren,",
    object: "ich widerspreche nach Art. 21 Abs. 2 DSGVO der Verarbeitung meiner personenbezogenen Daten zum Zweck der Direktwerbung einschließlich des damit verbundenen Profilings.",
    consent: "Eine etwa erteilte Einwilligung in Werbung widerrufe ich vorsorglich (Art. 7 Abs. 3 DSGVO).",
    law: "Nach Art. 21 Abs. 3 DSGVO dürfen meine Daten für diesen Zweck nicht mehr verarbeitet werden.",
    service: "Der Widerspruch betrifft keine Nachrichten, die zur Abwicklung meiner Bestellungen oder Anfragen nötig sind.",
    demand: [
      "Ich fordere Sie auf,",
      "1) jede Werbung an mich über WhatsApp und auf anderen Wegen sofort einzustellen;",
      "2) die zu diesem Zweck gespeicherten Daten zu löschen (Art. 17 Abs. 1 Buchst. c DSGVO), ausgenommen einen Eintrag in Ihrer Sperrliste;",
      "3) die Empfänger meiner Daten zu unterrichten (Art. 19 DSGVO);",
      "4) mir dies zu bestätigen.",
    ],
    time: "Für Ihre Antwort gilt die Monatsfrist des Art. 12 Abs. 3 DSGVO. Sollte weiter Werbung eintreffen, werde ich mich bei der Aufsichtsbehörde beschweren (Art. 77 DSGVO).",
    quoted: "Erhaltene Nachrichten (Ortszeit):",
    number: "Meine Rufnummer bei WhatsApp",
    closing: "Mit freundlichen Grüßen",
  },
  fr: {
    to: "À l’attention de :",
    subject: "Opposition à la prospection, article 21, paragraphes 2 et 3, du RGPD",
    greeting: "Madame, Monsieur,",
    object: "En application de l’article 21, paragraphe 2, du RGPD, je m’oppose au traitement de mes données à caractère personnel à des fins de prospection, y compris au profilage lié à celle-ci.",
    consent: "Par précaution, je retire tout consentement que j’aurais pu donner à cet effet (article 7, paragraphe 3).",
    law: "Conformément à l’article 21, paragraphe 3, mes données ne peuvent plus être traitées à ces fins.",
    service: "Cette opposition ne vise pas les messages nécessaires à l’exécution d’une commande ou d’une demande de ma part.",
    demand: [
      "Je vous demande :",
      "1) de cesser sans délai toute publicité à mon égard, sur WhatsApp comme par tout autre moyen ;",
      "2) d’effacer les données conservées à cette fin (article 17, paragraphe 1, point c), hormis l’inscription sur votre liste d’opposition ;",
      "3) d’en informer les destinataires de mes données (article 19) ;",
      "4) de me confirmer que cela a été fait.",
    ],
    time: "L’article 12, paragraphe 3, vous accorde un délai maximal d’un mois pour répondre. Si la publicité se poursuit, j’adresserai une réclamation à l’autorité de contrôle (article 77).",
    quoted: "Messages reçus (heure locale) :",
    number: "Mon numéro WhatsApp",
    closing: "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.",
  },
  es: {
    to: "A la atención de",
    subject: "Oposición a la mercadotecnia directa, artículo 21, apartados 2 y 3, del RGPD",
    greeting: "A quien corresponda:",
    object: "Conforme al artículo 21, apartado 2, del RGPD, me opongo al tratamiento de mis datos personales con fines de mercadotecnia directa, incluida la elaboración de perfiles relacionada con ella.",
    consent: "Por precaución, retiro cualquier consentimiento que hubiera podido dar para ello (artículo 7, apartado 3).",
    law: "Según el artículo 21, apartado 3, mis datos dejarán de ser tratados para dichos fines.",
    service: "La oposición no afecta a los mensajes necesarios para atender un pedido o una solicitud mía.",
    demand: [
      "Solicito que:",
      "1) cesen de inmediato en el envío de publicidad dirigida a mí, por WhatsApp y por cualquier otro medio;",
      "2) supriman los datos conservados con ese fin (artículo 17, apartado 1, letra c), salvo mi inscripción en su lista de exclusión;",
      "3) lo comuniquen a los destinatarios de mis datos (artículo 19);",
      "4) me confirmen que lo han hecho.",
    ],
    time: "El artículo 12, apartado 3, les concede como máximo un mes para responder. Si la publicidad continúa, presentaré una reclamación ante la autoridad de control (artículo 77).",
    quoted: "Mensajes recibidos (hora local):",
    number: "Mi número en WhatsApp",
    closing: "Atentamente",
  },
  it: {
    to: "Alla cortese attenzione di",
    subject: "Opposizione al marketing diretto, articolo 21, paragrafi 2 e 3, del GDPR",
    greeting: "Buongiorno,",
    object: "ai sensi dell’articolo 21, paragrafo 2, del GDPR mi oppongo al trattamento dei miei dati personali per finalità di marketing diretto, compresa la profilazione connessa.",
    consent: "Per cautela revoco ogni consenso eventualmente prestato a tale scopo (articolo 7, paragrafo 3).",
    law: "Ai sensi dell’articolo 21, paragrafo 3, i miei dati non possono più essere trattati per tali finalità.",
    service: "L’opposizione non riguarda i messaggi necessari per eseguire un ordine o per rispondere a una mia richiesta.",
    demand: [
      "Vi chiedo di:",
      "1) cessare immediatamente ogni pubblicità nei miei confronti, su WhatsApp e con qualsiasi altro mezzo;",
      "2) cancellare i dati conservati a tale scopo (articolo 17, paragrafo 1, lettera c), salvo l’iscrizione nella vostra lista di esclusione;",
      "3) informarne i destinatari dei miei dati (articolo 19);",
      "4) darmi conferma di quanto sopra.",
    ],
    time: "L’articolo 12, paragrafo 3, vi concede al massimo un mese per rispondere. Se la pubblicità dovesse continuare, presenterò reclamo all’autorità di controllo (articolo 77).",
    quoted: "Messaggi ricevuti (ora locale):",
    number: "Il mio numero WhatsApp",
    closing: "Distinti saluti",
  },
  pl: {
    to: "Do:",
    subject: "Sprzeciw wobec marketingu bezpośredniego, art. 21 ust. 2 i 3 RODO",
    greeting: "Szanowni Państwo,",
    object: "na podstawie art. 21 ust. 2 RODO wnoszę sprzeciw wobec przetwarzania moich danych osobowych na potrzeby marketingu bezpośredniego, w tym profilowania z nim związanego.",
    consent: "Z ostrożności wycofuję każdą zgodę, która mogła zostać przeze mnie w tym celu udzielona (art. 7 ust. 3).",
    law: "Zgodnie z art. 21 ust. 3 moich danych nie wolno już przetwarzać do takich celów.",
    service: "Sprzeciw nie dotyczy wiadomości potrzebnych do realizacji mojego zamówienia lub zapytania.",
    demand: [
      "Proszę o:",
      "1) niezwłoczne zaprzestanie kierowania do mnie reklam przez WhatsApp i w każdy inny sposób;",
      "2) usunięcie danych przechowywanych w tym celu (art. 17 ust. 1 lit. c), z wyjątkiem wpisu na liście sprzeciwów;",
      "3) powiadomienie odbiorców moich danych (art. 19);",
      "4) potwierdzenie wykonania powyższego.",
    ],
    time: "Art. 12 ust. 3 daje Państwu najwyżej miesiąc na odpowiedź. Jeżeli reklamy będą nadal przychodzić, wniosę skargę do organu nadzorczego (art. 77).",
    quoted: "Otrzymane wiadomości (czas lokalny):",
    number: "Mój numer w WhatsApp",
    closing: "Z poważaniem",
  },
};

function objection(language: EuropeanLanguage): (writing: Writing) => string {
  const say = languages[language];
  return (writing) => {
    const { field, given, quotes, today, label } = writing;
    const email = given("email");
    return paragraphs(
      lines(`${say.to} ${field("senderName")} (${field("senderNumber")})`, given("businessAddress")),
      `${say.subject}\n${today}`,
      say.greeting,
      sentences(say.object, say.consent, say.law, say.service),
      sentences(receivedOf(language, writing), refusedOf(language, writing), consentsOf(language, given("consent"))),
      lines(...say.demand),
      say.time,
      `${say.quoted}\n\n${quotes}`,
      lines(say.closing, field("fullName"), label(say.number, field("ownNumber")), email !== undefined && label(emailLabels[language], email), given("postalAddress")),
    );
  };
}

/** To the business: direct marketing must stop (GDPR article 21(2) and (3)). */
export const objectionTemplate: ComplaintTemplate = {
  id: "gdpr-objection",
  texts: { authority: "complaintObjectionAuthority", purpose: "complaintObjectionPurpose", note: "complaintObjectionNote" },
  to: "business",
  objects: true,
  countries: [...eeaCountries, "GB"],
  languages: ["en", "de", "fr", "es", "it", "pl"],
  letters: { en: objection("en"), de: objection("de"), fr: objection("fr"), es: objection("es"), it: objection("it"), pl: objection("pl") },
  asks: ask(["senderName", "senderNumber", "messages", "fullName", "ownNumber"], ["consent", "businessAddress", "email", "postalAddress"]),
  sources: gdprSources,
};
