import type { ComplaintTemplate } from "../complaint";
import { ended, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { LetterLanguage } from "../language";
import type { PluralForms, Writing } from "../writing";

/** Sentences of the letter in one language. Forms with a date take it as their parameter. */
interface Sentences {
  greeting(business: string): string;
  received: { forms: PluralForms; sentence(counted: string, first: string, last: string): string };
  number(own: string): string;
  request: string;
  before(day: string): string;
  after: { forms: PluralForms; sentence(counted: string): string };
  service: string;
  confirm: string;
  closing: string;
}

/** The same letter in every language: friendly, without law, short enough to be read. */
function letter(say: Sentences): (writing: Writing) => string {
  return ({ field, given, count, first, last, refused, afterwards, counted }) => {
    const own = given("ownNumber");
    return paragraphs(
      say.greeting(field("senderName")),
      sentences(
        first !== undefined && last !== undefined && say.received.sentence(counted(count, say.received.forms), first, last),
        refused !== undefined && say.before(refused),
        refused !== undefined && afterwards > 0 && say.after.sentence(counted(afterwards, say.after.forms)),
      ),
      sentences(say.request, own !== undefined && say.number(own), say.service),
      say.confirm,
      lines(say.closing, given("fullName")),
    );
  };
}

const messagesEn = { one: "advertising message", other: "advertising messages" };
const messagesRu = { one: "рекламное сообщение", few: "рекламных сообщения", many: "рекламных сообщений", other: "рекламного сообщения" };
const messagesPt = { one: "mensagem publicitária", many: "de mensagens publicitárias", other: "mensagens publicitárias" };
const messagesEs = { one: "mensaje publicitario", many: "de mensajes publicitarios", other: "mensajes publicitarios" };
const messagesDe = { one: "Werbenachricht", other: "Werbenachrichten" };
const messagesFr = { one: "message publicitaire", many: "de messages publicitaires", other: "messages publicitaires" };
const messagesIt = { one: "messaggio pubblicitario", many: "di messaggi pubblicitari", other: "messaggi pubblicitari" };
const messagesPl = { one: "wiadomość reklamowa", few: "wiadomości reklamowe", many: "wiadomości reklamowych", other: "wiadomości reklamowej" };
const messagesHi = { one: "विज्ञापन संदेश", other: "विज्ञापन संदेश" };
const messagesId = { other: "pesan promosi" };
const messagesTr = { one: "reklam mesajı", other: "reklam mesajı" };
const messagesAr = { other: "" };

const languages: Record<LetterLanguage, Sentences> = {
  en: {
    greeting: (business) => `Dear ${business} team,`,
    received: { forms: messagesEn, sentence: (n, from, to) => `I received ${n} from you on WhatsApp (${span(from, to)}).` },
    before: (day) => `I told you on ${day} that I do not want advertising.`,
    after: { forms: messagesEn, sentence: (n) => `Since then I have received ${n}.` },
    request: "Please stop sending me advertising, and take my number off all your marketing lists.",
    number: (own) => `My number is ${own}.`,
    service: "You may still send me messages about an order or a request of my own.",
    confirm: "Please confirm briefly that this has been done. Thank you.",
    closing: "Kind regards",
  },
  ru: {
    greeting: (business) => `Здравствуйте! Это обращение к компании: ${business}.`,
    received: { forms: messagesRu, sentence: (n, from, to) => `В WhatsApp от вас мне пришло: ${n} (${span(from, to)}).` },
    before: (day) => ended(`О том, что реклама мне не нужна, вам уже сообщалось ${day}`),
    after: { forms: messagesRu, sentence: (n) => `С тех пор пришло: ${n}.` },
    request: "Прошу больше не присылать мне рекламу и исключить мой номер из всех рекламных рассылок.",
    number: (own) => `Мой номер: ${own}.`,
    service: "Сообщения о моих заказах и ответы на мои вопросы присылать можно.",
    confirm: "Пожалуйста, коротко подтвердите, что это сделано. Спасибо!",
    closing: "С уважением",
  },
  pt: {
    greeting: (business) => `Prezada equipe de ${business},`,
    received: { forms: messagesPt, sentence: (n, from, to) => `Recebi de vocês pelo WhatsApp: ${n} (${span(from, to)}).` },
    before: (day) => `Em ${day} informei que não desejo publicidade.`,
    after: { forms: messagesPt, sentence: (n) => `Recebidas desde então: ${n}.` },
    request: "Peço que não me enviem mais publicidade e que retirem meu número de todas as listas de marketing.",
    number: (own) => `Meu número é ${own}.`,
    service: "Mensagens sobre um pedido ou uma solicitação minha continuam bem-vindas.",
    confirm: "Por favor, confirmem brevemente que isso foi feito. Agradeço a atenção.",
    closing: "Atenciosamente",
  },
  es: {
    greeting: (business) => `Estimado equipo de ${business}:`,
    received: { forms: messagesEs, sentence: (n, from, to) => `He recibido de ustedes por WhatsApp: ${n} (${span(from, to)}).` },
    before: (day) => `El ${day} les comuniqué que no deseo recibir publicidad.`,
    after: { forms: messagesEs, sentence: (n) => `Desde entonces he recibido: ${n}.` },
    request: "Les ruego que no me envíen más publicidad y que retiren mi número de todas sus listas de marketing.",
    number: (own) => `Mi número es ${own}.`,
    service: "Los mensajes sobre un pedido o una consulta mía pueden seguir llegando.",
    confirm: "Les agradeceré que me confirmen brevemente que lo han hecho.",
    closing: "Un cordial saludo",
  },
  de: {
    greeting: (business) => `Guten Tag, liebes Team von ${business},`,
    received: { forms: messagesDe, sentence: (n, from, to) => `über WhatsApp habe ich von Ihnen erhalten: ${n} (${span(from, to)}).` },
    before: (day) => `Dass ich keine Werbung möchte, habe ich Ihnen am ${day} mitgeteilt.`,
    after: { forms: messagesDe, sentence: (n) => `Seitdem eingegangen: ${n}.` },
    request: "Bitte senden Sie mir keine Werbung mehr, und nehmen Sie meine Nummer aus allen Werbeverteilern.",
    number: (own) => `Meine Nummer ist ${own}.`,
    service: "Nachrichten zu meinen Bestellungen oder Anfragen dürfen weiterhin kommen.",
    confirm: "Bitte bestätigen Sie mir kurz, dass das erledigt ist. Vielen Dank.",
    closing: "Mit freundlichen Grüßen",
  },
  fr: {
    greeting: (business) => `Bonjour à l’équipe ${business},`,
    received: { forms: messagesFr, sentence: (n, from, to) => `J’ai reçu de votre part sur WhatsApp : ${n} (${span(from, to)}).` },
    before: (day) => `Je vous ai indiqué le ${day} que je ne souhaitais pas de publicité.`,
    after: { forms: messagesFr, sentence: (n) => `Depuis, j’ai reçu : ${n}.` },
    request: "Merci de ne plus m’envoyer de publicité et de retirer mon numéro de toutes vos listes de prospection.",
    number: (own) => `Mon numéro est le ${own}.`,
    service: "Les messages concernant une commande ou une demande de ma part restent les bienvenus.",
    confirm: "Merci de me confirmer brièvement que c’est fait.",
    closing: "Cordialement",
  },
  pl: {
    greeting: (business) => `Dzień dobry! Piszę do firmy: ${business}.`,
    received: { forms: messagesPl, sentence: (n, from, to) => `Przez WhatsApp przyszło do mnie od Państwa: ${n} (${span(from, to)}).` },
    before: (day) => ended(`Informacja, że nie chcę reklam, została Państwu przekazana ${day}`),
    after: { forms: messagesPl, sentence: (n) => `Od tego czasu przyszło: ${n}.` },
    request: "Proszę nie wysyłać mi więcej reklam i usunąć mój numer ze wszystkich list marketingowych.",
    number: (own) => `Mój numer: ${own}.`,
    service: "Wiadomości dotyczące moich zamówień lub zapytań mogą nadal przychodzić.",
    confirm: "Proszę o krótkie potwierdzenie. Dziękuję.",
    closing: "Z poważaniem",
  },
  hi: {
    greeting: (business) => `नमस्ते, ${business} टीम,`,
    received: { forms: messagesHi, sentence: (n, from, to) => `WhatsApp पर मुझे आपकी ओर से मिले: ${n} (${span(from, to)})।` },
    before: (day) => `${day} को आपको बताया जा चुका है कि मुझे विज्ञापन नहीं चाहिए।`,
    after: { forms: messagesHi, sentence: (n) => `उसके बाद मिले: ${n}।` },
    request: "कृपया मुझे आगे कोई विज्ञापन न भेजें और मेरा नंबर अपनी सभी मार्केटिंग सूचियों से हटा दें।",
    number: (own) => `मेरा नंबर है: ${own}।`,
    service: "मेरे ऑर्डर या मेरे अपने अनुरोध से जुड़े संदेश आप भेज सकते हैं।",
    confirm: "कृपया संक्षेप में पुष्टि कर दें कि ऐसा कर दिया गया है। धन्यवाद।",
    closing: "सादर",
  },
  id: {
    greeting: (business) => `Yth. tim ${business},`,
    received: { forms: messagesId, sentence: (n, from, to) => `Melalui WhatsApp saya menerima dari Anda: ${n} (${span(from, to)}).` },
    before: (day) => `Pada ${day} saya sudah memberi tahu bahwa saya tidak menginginkan promosi.`,
    after: { forms: messagesId, sentence: (n) => `Sejak itu saya masih menerima: ${n}.` },
    request: "Mohon jangan kirimi saya promosi lagi dan hapus nomor saya dari semua daftar pemasaran Anda.",
    number: (own) => `Nomor saya: ${own}.`,
    service: "Pesan tentang pesanan atau permintaan saya sendiri tetap boleh dikirim.",
    confirm: "Mohon konfirmasi singkat bahwa hal ini sudah dilakukan. Terima kasih.",
    closing: "Hormat saya",
  },
  tr: {
    greeting: (business) => `Sayın ${business} ekibi,`,
    received: { forms: messagesTr, sentence: (n, from, to) => `WhatsApp üzerinden sizden aldıklarım: ${n} (${span(from, to)}).` },
    before: (day) => `Reklam istemediğimi size daha önce bildirmiştim (${day}).`,
    after: { forms: messagesTr, sentence: (n) => `O tarihten sonra gelenler: ${n}.` },
    request: "Lütfen bana artık reklam göndermeyin ve numaramı tüm pazarlama listelerinizden çıkarın.",
    number: (own) => `Numaram: ${own}.`,
    service: "Siparişlerim veya kendi taleplerim hakkındaki mesajları göndermeye devam edebilirsiniz.",
    confirm: "Bunun yapıldığını kısaca teyit etmenizi rica ederim. Teşekkürler.",
    closing: "Saygılarımla",
  },
  ar: {
    greeting: (business) => `السادة فريق ${business}، تحية طيبة،`,
    received: { forms: messagesAr, sentence: (n, from, to) => `عدد الرسائل الإعلانية التي وصلتني منكم عبر واتساب: ${n} (${span(from, to)}).` },
    before: (day) => `وقد أبلغتكم بتاريخ ${day} بعدم رغبتي في تلقي الإعلانات.`,
    after: { forms: messagesAr, sentence: (n) => `وعدد ما وصلني منها بعد ذلك: ${n}.` },
    request: "أرجو التوقف عن إرسال الإعلانات إليّ وحذف رقمي من جميع قوائمكم التسويقية.",
    number: (own) => `رقمي هو: ${own}.`,
    service: "ولا مانع من إرسال الرسائل المتعلقة بطلباتي أو استفساراتي.",
    confirm: "أرجو تأكيد تنفيذ ذلك برسالة قصيرة، وشكرًا لكم.",
    closing: "مع خالص التحية",
  },
  it: {
    greeting: (business) => `Gentile team di ${business},`,
    received: { forms: messagesIt, sentence: (n, from, to) => `su WhatsApp ho ricevuto da voi: ${n} (${span(from, to)}).` },
    before: (day) => `Vi ho comunicato che non desidero pubblicità (${day}).`,
    after: { forms: messagesIt, sentence: (n) => `Ricevuti da allora: ${n}.` },
    request: "Vi prego di non inviarmi più pubblicità e di togliere il mio numero da tutte le vostre liste di marketing.",
    number: (own) => `Il mio numero è ${own}.`,
    service: "I messaggi su un ordine o su una mia richiesta restano graditi.",
    confirm: "Vi chiedo di confermarmi brevemente che è stato fatto. Grazie.",
    closing: "Cordiali saluti",
  },
};

/** One day, or from one to another. */
function span(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** A polite request to the business, to be sent by the user in the chat, by email or by post. */
export const letterTemplate: ComplaintTemplate = {
  id: "letter",
  texts: { authority: "complaintLetterAuthority", purpose: "complaintLetterPurpose", note: "complaintLetterNote" },
  to: "business",
  objects: true,
  countries: [],
  languages: ["en", "ru", "pt", "es", "de", "fr", "hi", "id", "tr", "ar", "it", "pl"],
  letters: {
    en: letter(languages.en),
    ru: letter(languages.ru),
    pt: letter(languages.pt),
    es: letter(languages.es),
    de: letter(languages.de),
    fr: letter(languages.fr),
    hi: letter(languages.hi),
    id: letter(languages.id),
    tr: letter(languages.tr),
    ar: letter(languages.ar),
    it: letter(languages.it),
    pl: letter(languages.pl),
  },
  asks: ask(["senderName"], ["messages", "ownNumber", "fullName"]),
  sources: [
    {
      what: "Cites no law. WhatsApp’s Business Messaging Policy binds businesses to honour requests to opt out, on or off WhatsApp",
      date: "2026-11-28",
    },
  ],
};
