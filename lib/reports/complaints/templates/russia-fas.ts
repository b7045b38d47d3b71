import type { ComplaintTemplate } from "../complaint";
import { ended, labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const consents: Record<string, string> = {
  never: "Предварительного согласия на получение этой рекламы я не давал(а).",
  withdrawn: "Ранее данное согласие на получение рекламы мной отозвано.",
  unknown: "Мне неизвестно о каком-либо данном мной согласии на получение этой рекламы; доказать его наличие обязан рекламораспространитель.",
};

/** Advertising without the addressee's consent: Federal Law 38-FZ on advertising, article 18 part 1. */
function russian(writing: Writing): string {
  const { field, given, count, first, last, counted, refused, afterwards, quotes, today } = writing;
  const passport = given("passport");
  return paragraphs(
    lines(
      "В Федеральную антимонопольную службу (ФАС России)",
      given("authority"),
    ),
    lines(
      `Заявитель: ${field("fullName")}`,
      `Почтовый адрес: ${field("postalAddress")}`,
      `Адрес электронной почты: ${field("email")}`,
      `Телефон: ${field("ownNumber")}`,
    ),
    "ЗАЯВЛЕНИЕ\nо распространении рекламы без согласия адресата (часть 1 статьи 18 Федерального закона «О рекламе»)",
    sentences(
      `На мой абонентский номер ${field("ownNumber")} (оператор связи: ${field("operator")}) через мессенджер WhatsApp поступила реклама.`,
      `Отправитель: ${field("senderName")}, номер ${field("senderNumber")}.`,
      first !== undefined && last !== undefined &&
        (first === last
          ? `Всего ${counted(count, messages)} (${first}).`
          : `Всего ${counted(count, messages)}: первое — ${first}, последнее — ${ended(last)}`),
    ),
    labelled("Известные мне адрес и иные сведения об отправителе", given("businessAddress")),
    sentences(
      consents[given("consent") ?? ""] ?? field("consent"),
      refused !== undefined && ended(`Отказ от рекламы направлен отправителю ${refused}`),
      refused !== undefined && afterwards > 0 && `После этого поступило ещё ${counted(afterwards, messages)}.`,
    ),
    `Содержание рекламы (время указано местное):\n\n${quotes}`,
    sentences(
      "Согласно части 1 статьи 18 Федерального закона от 13.03.2006 № 38-ФЗ «О рекламе» распространение рекламы по сетям электросвязи допускается только при условии предварительного согласия абонента или адресата на получение рекламы.",
      "Реклама признаётся распространённой без такого согласия, если рекламораспространитель не докажет, что оно было получено.",
      "Рекламораспространитель обязан немедленно прекратить распространение рекламы в адрес лица, обратившегося к нему с таким требованием.",
      "Ответственность за нарушение требований к рекламе, распространяемой по сетям электросвязи, установлена частью 4.1 статьи 14.3 КоАП РФ.",
    ),
    lines(
      "Прошу:",
      "1) рассмотреть заявление и возбудить дело по признакам нарушения части 1 статьи 18 Федерального закона «О рекламе»;",
      "2) установить рекламодателя и рекламораспространителя и истребовать у них доказательства моего согласия;",
      "3) выдать предписание о прекращении нарушения и решить вопрос об административной ответственности;",
      "4) сообщить мне о результатах по указанному адресу.",
    ),
    passport !== undefined &&
      `Я, ${field("fullName")}, паспорт ${passport}, даю согласие на обработку моих персональных данных для рассмотрения этого заявления и на получение ФАС России и её территориальными органами от оператора связи (${field("operator")}) сведений, составляющих тайну связи: о соединениях и сообщениях, поступивших на номер ${field("ownNumber")}${period(first, last)}.`,
    given("remarks"),
    "Приложения: снимки экрана с сообщениями; перечень сообщений с указанием времени и отправителя.",
    lines(`Дата: ${today}`, "Подпись: ____________________"),
  );
}

const messages = { one: "сообщение", few: "сообщения", many: "сообщений", other: "сообщения" };

function period(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return "";
  return first === last ? ` (${first})` : ` (период: ${first} – ${last})`;
}

export const fasTemplate: ComplaintTemplate = {
  id: "ru-fas",
  texts: { authority: "complaintFasAuthority", purpose: "complaintFasPurpose", note: "complaintFasNote" },
  authority: "Федеральная антимонопольная служба (ФАС России)",
  to: "authority",
  countries: ["RU"],
  languages: ["ru"],
  letters: { ru: russian },
  asks: ask(
    ["senderName", "senderNumber", "messages", "fullName", "postalAddress", "email", "ownNumber", "operator", "consent"],
    ["authority", "requestDate", "businessAddress", "passport", "remarks"],
  ),
  link: "fas.gov.ru",
  sources: [
    { what: "Федеральный закон от 13.03.2006 № 38-ФЗ «О рекламе», статья 18, часть 1", date: "2026-02-13" },
    { what: "КоАП РФ, статья 14.3, часть 4.1, как её применяет Московское областное УФАС", date: "2026-02-13" },
    { what: "Хакасское УФАС о приложениях и о согласии на доступ к тайне связи", date: "2023-05-16" },
  ],
};
