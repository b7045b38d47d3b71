import type { ComplaintTemplate } from "../complaint";
import { lines, paragraphs, sentences } from "../compose";
import { eeaCountries } from "../europe";
import { ask } from "../fields";
import { afterOf, consentsOf, emailLabels, gdprSources, receivedOf, type EuropeanLanguage } from "../gdpr-sentences";
import type { Writing } from "../writing";

interface Sentences {
  to: string;
  subject: string;
  complainant: string;
  business: string;
  address: string;
  asked(day: string): string;
  answers: Record<string, string>;
  law: string;
  request: string;
  quoted: string;
  phone: string;
}

const languages: Record<EuropeanLanguage, Sentences> = {
  en: {
    to: "To",
    subject: "Complaint under Article 77 GDPR: direct marketing on WhatsApp",
    complainant: "Complainant",
    business: "Controller complained of",
    address: "Its address, email or website",
    asked: (day) => `I objected to the business on ${day}.`,
    answers: {
      none: "It has not answered.",
      refused: "It refused.",
      ignored: "It answered, and the advertising went on all the same.",
    },
    law: "I consider this a breach of Article 21(3) and Article 6(1) GDPR, and of the national law that implements Article 13 of Directive 2002/58/EC.",
    request: "Please examine this, order the business to stop, and inform me of the progress and the outcome (Article 77(2)).",
    quoted: "The messages (local time):",
    phone: "Phone number that received the messages",
  },
  de: {
    to: "An",
    subject: "Beschwerde nach Art. 77 DSGVO: Direktwerbung über WhatsApp",
    complainant: "Beschwerdeführende Person",
    business: "Beschwerde gegen den Verantwortlichen",
    address: "Anschrift, E-Mail oder Website des Verantwortlichen",
    asked: (day) => `Am ${day} habe ich beim Unternehmen Widerspruch eingelegt.`,
    answers: {
      none: "Eine Antwort habe ich nicht erhalten.",
      refused: "Das Unternehmen hat abgelehnt.",
      ignored: "Das Unternehmen hat geantwortet; die Werbung ging dennoch weiter.",
    },
    law: "Darin sehe ich einen Verstoß gegen Art. 21 Abs. 3 und Art. 6 Abs. 1 DSGVO sowie gegen die nationalen Vorschriften zu Art. 13 der Richtlinie 2002/58/EG (in Deutschland § 7 UWG, in Österreich § 174 TKG 2021).",
    request: "Ich bitte, den Sachverhalt zu prüfen, dem Unternehmen die Werbung zu untersagen und mich über den Stand und das Ergebnis zu unterrichten (Art. 77 Abs. 2 DSGVO).",
    quoted: "Die Nachrichten (Ortszeit):",
    phone: "Rufnummer, an die die Nachrichten gingen",
  },
  fr: {
    to: "À",
    subject: "Réclamation au titre de l’article 77 du RGPD : prospection par WhatsApp",
    complainant: "Auteur de la réclamation",
    business: "Responsable du traitement mis en cause",
    address: "Son adresse, courriel ou site",
    asked: (day) => `J’ai fait valoir mon opposition auprès de l’entreprise à la date suivante : ${day}.`,
    answers: {
      none: "Elle n’a pas répondu.",
      refused: "Elle a refusé.",
      ignored: "Elle a répondu, mais la publicité a continué.",
    },
    law: "J’y vois une violation de l’article 21, paragraphe 3, et de l’article 6, paragraphe 1, du RGPD, ainsi que du droit national transposant l’article 13 de la directive 2002/58/CE (en France, l’article L. 34-5 du code des postes et des communications électroniques).",
    request: "Je vous prie d’examiner les faits, d’ordonner à l’entreprise d’y mettre fin et de m’informer de l’état d’avancement et de l’issue (article 77, paragraphe 2).",
    quoted: "Les messages (heure locale) :",
    phone: "Numéro ayant reçu les messages",
  },
  es: {
    to: "A",
    subject: "Reclamación conforme al artículo 77 del RGPD: publicidad por WhatsApp",
    complainant: "Reclamante",
    business: "Responsable reclamado",
    address: "Su dirección, correo o sitio web",
    asked: (day) => `Me opuse ante la empresa el ${day}.`,
    answers: {
      none: "No ha respondido.",
      refused: "Se negó.",
      ignored: "Respondió, pero la publicidad continuó.",
    },
    law: "Considero que ello infringe el artículo 21, apartado 3, y el artículo 6, apartado 1, del RGPD, así como la norma nacional que transpone el artículo 13 de la Directiva 2002/58/CE (en España, el artículo 21 de la Ley 34/2002, LSSI).",
    request: "Solicito que se examinen los hechos, que se ordene a la empresa cesar y que se me informe del curso y del resultado (artículo 77, apartado 2).",
    quoted: "Los mensajes (hora local):",
    phone: "Número que recibió los mensajes",
  },
  it: {
    to: "A",
    subject: "Reclamo ai sensi dell’articolo 77 del GDPR: pubblicità via WhatsApp",
    complainant: "Reclamante",
    business: "Titolare del trattamento",
    address: "Indirizzo, e-mail o sito del titolare",
    asked: (day) => `Ho comunicato la mia opposizione all’azienda in data ${day}.`,
    answers: {
      none: "L’azienda non ha risposto.",
      refused: "L’azienda ha rifiutato.",
      ignored: "L’azienda ha risposto, ma la pubblicità è continuata.",
    },
    law: "Ritengo che ciò violi l’articolo 21, paragrafo 3, e l’articolo 6, paragrafo 1, del GDPR, nonché la norma nazionale che attua l’articolo 13 della direttiva 2002/58/CE (in Italia, l’articolo 130 del decreto legislativo 196/2003).",
    request: "Chiedo che i fatti siano esaminati, che sia ordinato all’azienda di cessare il trattamento e che mi siano comunicati lo stato e l’esito del reclamo (articolo 77, paragrafo 2).",
    quoted: "I messaggi (ora locale):",
    phone: "Numero che ha ricevuto i messaggi",
  },
  pl: {
    to: "Do",
    subject: "Skarga na podstawie art. 77 RODO: marketing przez WhatsApp",
    complainant: "Osoba wnosząca skargę",
    business: "Administrator, którego dotyczy skarga",
    address: "Jego adres, e-mail lub strona",
    asked: (day) => `Mój sprzeciw został przekazany firmie w dniu: ${day}.`,
    answers: {
      none: "Firma nie odpowiedziała.",
      refused: "Firma odmówiła.",
      ignored: "Firma odpowiedziała, ale reklamy nadal przychodziły.",
    },
    law: "Widzę w tym naruszenie art. 21 ust. 3 i art. 6 ust. 1 RODO oraz przepisów krajowych wdrażających art. 13 dyrektywy 2002/58/WE (w Polsce art. 398 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej).",
    request: "Wnoszę o zbadanie sprawy, nakazanie firmie zaprzestania tych działań oraz poinformowanie mnie o postępach i efektach rozpatrywania skargi (art. 77 ust. 2).",
    quoted: "Wiadomości (czas lokalny):",
    phone: "Numer, na który przyszły wiadomości",
  },
};

function complaint(language: EuropeanLanguage): (writing: Writing) => string {
  const say = languages[language];
  return (writing) => {
    const { field, given, quotes, today, label } = writing;
    const email = given("email");
    const address = given("businessAddress");
    return paragraphs(
      label(say.to, field("authority")),
      `${say.subject}\n${today}`,
      lines(label(say.complainant, field("fullName")), field("postalAddress"), email !== undefined && label(emailLabels[language], email), label(say.phone, field("ownNumber"))),
      lines(label(say.business, `${field("senderName")} (${field("senderNumber")})`), address !== undefined && label(say.address, address)),
      sentences(receivedOf(language, writing), consentsOf(language, given("consent")) ?? field("consent")),
      sentences(say.asked(field("requestDate")), say.answers[given("requestAnswer") ?? ""] ?? field("requestAnswer"), afterOf(language, writing)),
      `${say.quoted}\n\n${quotes}`,
      sentences(say.law, say.request),
      given("remarks"),
      field("fullName"),
    );
  };
}

/** To the supervisory authority, after an objection that did not help (GDPR article 77). */
export const supervisoryTemplate: ComplaintTemplate = {
  id: "gdpr-complaint",
  texts: { authority: "complaintSupervisoryAuthority", purpose: "complaintSupervisoryPurpose", note: "complaintSupervisoryNote" },
  to: "authority",
  countries: eeaCountries,
  languages: ["en", "de", "fr", "es", "it", "pl"],
  letters: { en: complaint("en"), de: complaint("de"), fr: complaint("fr"), es: complaint("es"), it: complaint("it"), pl: complaint("pl") },
  asks: ask(
    ["authority", "senderName", "senderNumber", "messages", "fullName", "postalAddress", "ownNumber", "consent", "requestDate", "requestAnswer"],
    ["email", "businessAddress", "remarks"],
  ),
  link: "edpb.europa.eu",
  sources: gdprSources,
};
