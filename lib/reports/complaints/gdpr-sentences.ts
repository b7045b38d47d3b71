import type { ComplaintSource } from "./complaint";
import type { PluralForms, Writing } from "./writing";

/** Languages of the letters under the GDPR. */
export type EuropeanLanguage = "en" | "de" | "fr" | "es" | "it" | "pl";

export const gdprSources: readonly [ComplaintSource, ComplaintSource] = [
  {
    what: "Regulation (EU) 2016/679 (GDPR), articles 7(3), 12(3), 15, 17(1)(c), 19, 21(2)–(3) and 77; in the United Kingdom the same articles of the UK GDPR",
    date: "2016-04-27",
  },
  { what: "Directive 2002/58/EC on privacy and electronic communications, article 13, and the national laws named in the letter", date: "2009-11-25" },
];

interface Sentences {
  messages: PluralForms;
  /** On one day. */
  on(counted: string, day: string): string;
  between(counted: string, first: string, last: string): string;
  refused(day: string): string;
  after(counted: string): string;
  consents: Record<"never" | "withdrawn" | "unknown", string>;
}

const said: Record<EuropeanLanguage, Sentences> = {
  en: {
    messages: { one: "advertising message", other: "advertising messages" },
    on: (n, day) => `On ${day} I received ${n} from this number on WhatsApp.`,
    between: (n, first, last) => `From ${first} to ${last} I received ${n} from this number on WhatsApp.`,
    refused: (day) => `I declined advertising on ${day}.`,
    after: (n) => `After that I received ${n}.`,
    consents: {
      never: "I have not consented to this advertising.",
      withdrawn: "I have withdrawn my consent to this advertising.",
      unknown: "I am not aware of having consented to this advertising.",
    },
  },
  de: {
    messages: { one: "Werbenachricht", other: "Werbenachrichten" },
    on: (n, day) => `Am ${day} erhielt ich von dieser Nummer über WhatsApp: ${n}.`,
    between: (n, first, last) => `Vom ${first} bis zum ${last} erhielt ich von dieser Nummer über WhatsApp: ${n}.`,
    refused: (day) => `Am ${day} habe ich Werbung abgelehnt.`,
    after: (n) => `Danach eingegangen: ${n}.`,
    consents: {
      never: "In diese Werbung habe ich nicht eingewilligt.",
      withdrawn: "Meine Einwilligung in diese Werbung habe ich widerrufen.",
      unknown: "Eine Einwilligung in diese Werbung ist mir nicht bekannt.",
    },
  },
  fr: {
    messages: { one: "message publicitaire", many: "de messages publicitaires", other: "messages publicitaires" },
    on: (n, day) => `Le ${day}, j’ai reçu de ce numéro sur WhatsApp : ${n}.`,
    between: (n, first, last) => `Du ${first} au ${last}, j’ai reçu de ce numéro sur WhatsApp : ${n}.`,
    refused: (day) => `J’ai refusé la publicité le ${day}.`,
    after: (n) => `J’ai reçu par la suite : ${n}.`,
    consents: {
      never: "Je n’ai pas consenti à cette publicité.",
      withdrawn: "J’ai retiré mon consentement à cette publicité.",
      unknown: "Je n’ai pas connaissance d’avoir consenti à cette publicité.",
    },
  },
  es: {
    messages: { one: "mensaje publicitario", many: "de mensajes publicitarios", other: "mensajes publicitarios" },
    on: (n, day) => `El ${day} recibí de este número por WhatsApp: ${n}.`,
    between: (n, first, last) => `Entre el ${first} y el ${last} recibí de este número por WhatsApp: ${n}.`,
    refused: (day) => `El ${day} rechacé la publicidad.`,
    after: (n) => `Después recibí: ${n}.`,
    consents: {
      never: "No he dado mi consentimiento para esta publicidad.",
      withdrawn: "He retirado mi consentimiento para esta publicidad.",
      unknown: "No me consta haber dado mi consentimiento para esta publicidad.",
    },
  },
  it: {
    messages: { one: "messaggio pubblicitario", many: "di messaggi pubblicitari", other: "messaggi pubblicitari" },
    on: (n, day) => `In data ${day} ho ricevuto da questo numero su WhatsApp: ${n}.`,
    between: (n, first, last) => `Nel periodo ${first} – ${last} ho ricevuto da questo numero su WhatsApp: ${n}.`,
    refused: (day) => `In data ${day} ho rifiutato la pubblicità.`,
    after: (n) => `In seguito ho ricevuto: ${n}.`,
    consents: {
      never: "Non ho acconsentito a questa pubblicità.",
      withdrawn: "Ho revocato il mio consenso a questa pubblicità.",
      unknown: "Non mi risulta di aver acconsentito a questa pubblicità.",
    },
  },
  pl: {
    messages: { one: "wiadomość reklamowa", few: "wiadomości reklamowe", many: "wiadomości reklamowych", other: "wiadomości reklamowej" },
    on: (n, day) => `W dniu ${day} z tego numeru przyszło do mnie przez WhatsApp: ${n}.`,
    between: (n, first, last) => `W okresie od ${first} do ${last} z tego numeru przyszło do mnie przez WhatsApp: ${n}.`,
    refused: (day) => `W dniu ${day} firma otrzymała ode mnie informację, że nie chcę reklam.`,
    after: (n) => `Później przyszło: ${n}.`,
    consents: {
      never: "Na tę reklamę nie było mojej zgody.",
      withdrawn: "Zgoda na tę reklamę została przeze mnie wycofana.",
      unknown: "Nic mi nie wiadomo o mojej zgodzie na tę reklamę.",
    },
  },
};

/** How much came and when. */
export function receivedOf(language: EuropeanLanguage, { first, last, count, counted }: Writing): string | undefined {
  const say = said[language];
  if (first === undefined || last === undefined) return undefined;
  const total = counted(count, say.messages);
  return first === last ? say.on(total, first) : say.between(total, first, last);
}

/** When the user declined, and what came all the same. */
export function refusedOf(language: EuropeanLanguage, writing: Writing): string | undefined {
  const { refused } = writing;
  if (refused === undefined) return undefined;
  const after = afterOf(language, writing);
  return after === undefined ? said[language].refused(refused) : `${said[language].refused(refused)} ${after}`;
}

/** What came after the user had declined. */
export function afterOf(language: EuropeanLanguage, { afterwards, counted }: Writing): string | undefined {
  return afterwards === 0 ? undefined : said[language].after(counted(afterwards, said[language].messages));
}

/** How the language calls an email address before it. */
export const emailLabels: Record<EuropeanLanguage, string> = {
  en: "Email",
  de: "E-Mail",
  fr: "Courriel",
  es: "Correo electrónico",
  it: "E-mail",
  pl: "E-mail",
};

/** The user's own word about consent, nothing without it. */
export function consentsOf(language: EuropeanLanguage, consent: string | undefined): string | undefined {
  const { consents } = said[language];
  return consent === "never" || consent === "withdrawn" || consent === "unknown" ? consents[consent] : undefined;
}
