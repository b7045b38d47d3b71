import type { Category, DeclaredCategory } from "../../lib/domain/category";
import type { Mark } from "../../lib/domain/judgement";
import type { MessagePart } from "../../lib/domain/message";
import type { VerdictLabel } from "../../lib/domain/verdict";
import type { DeliveredButton, DeliveredCard, DeliveredMedia, DeliveredMessage, SenderSpec } from "../whatsapp-web/control";
import { businesses } from "./sample-senders.ts";

/** An invented message of a business as people get them, and what Doorman says to it with default settings. */
export interface Sample {
  key: string;
  sender: SenderSpec;
  /** The body; absent for a picture that says nothing in words. */
  text?: string;
  declared?: DeclaredCategory;
  title?: string;
  footer?: string;
  buttons?: DeliveredButton[];
  carousel?: DeliveredCard[];
  nativeFlowName?: string;
  bizSource?: string;
  media?: DeliveredMedia;
  /** The user wrote to this sender within the last 24 hours. */
  inServiceWindow?: boolean;
  expected: { label: VerdictLabel; category: Category; mark: Mark; mislabelled?: boolean };
}

const promotion = (category: Category, mark: Mark = "promotion"): Sample["expected"] => ({ label: "promotion", category, mark });
const service = (category: Category): Sample["expected"] => ({ label: "service", category, mark: "none" });
const link = (text: string, path: string): DeliveredButton => ({ kind: "url", text, url: `https://shop.example/${path}` });
const reply = (text: string): DeliveredButton => ({ kind: "reply", text });

export const samples: readonly Sample[] = [
  {
    key: "shoes-sale", sender: businesses.shoes, declared: "MARKETING", title: "Weekend sale",
    text: "Hi Alex! 👟 This weekend only: 30% off all running shoes. Use code STRIDE30 at checkout.",
    footer: "Reply STOP to unsubscribe", buttons: [link("Shop now", "sale")], expected: promotion("offer"),
  },
  {
    key: "shoes-shipped", sender: businesses.shoes, declared: "UTILITY",
    text: "Hi Alex, your order 10482 (Trail Runner, $89.00 after 20% discount) has shipped. It should arrive on 14 May.",
    buttons: [link("Track order", "track/10482")], expected: service("order"),
  },
  {
    key: "shoes-delivered-tail", sender: businesses.shoes, declared: "UTILITY",
    text: "Your order 10482 was delivered today at 2:15 pm. Enjoy your new shoes!\nGet 10% off your next order with code AGAIN10.",
    expected: service("order"),
  },
  {
    key: "bank-code", sender: businesses.bank, declared: "AUTHENTICATION", nativeFlowName: "otp",
    text: "640913 is your Marlow Bank code. Don't share it with anyone. It expires in 5 minutes.",
    expected: service("authentication"),
  },
  {
    key: "bank-debit", sender: businesses.bank, declared: "UTILITY",
    text: "Marlow Bank: $54.20 was debited from account **4821 at Corner Grocer on 12/05. Available balance: $1,204.77.",
    expected: service("payment"),
  },
  {
    key: "bank-loan", sender: businesses.bank, declared: "UTILITY",
    text: "Good news Alex! You are pre-approved for an instant personal loan of $20,000. Limited time offer, apply now and get 1% cashback!",
    buttons: [link("Apply now", "loan")], expected: { ...promotion("offer"), mislabelled: true },
  },
  {
    key: "casino-bonus", sender: businesses.games, declared: "UTILITY",
    text: "Your $25 bonus expires today! Claim it now: 50 free spins and double winnings until midnight.",
    buttons: [link("Claim now", "bonus")], expected: { ...promotion("offer"), mislabelled: true },
  },
  {
    key: "dentist-reminder", sender: businesses.dentist, declared: "MARKETING",
    text: "Reminder: your appointment with Dr. Hale is on 18/05/2026 at 09:30. Reply 1 to confirm or 2 to reschedule.",
    buttons: [reply("Confirm"), reply("Reschedule")], expected: service("booking"),
  },
  {
    key: "gym-miss-you", sender: businesses.gym, bizSource: "smb_promo",
    text: "We miss you, Alex! It's been a while since your last class. Come back this month and your first week is free 💪",
    expected: promotion("re-engagement"),
  },
  {
    key: "gym-unsure", sender: businesses.gym,
    text: "Hello Alex, the swimming pool is open again, and we have a new children's class.",
    expected: { label: "unsure", category: "announcement", mark: "unsure" },
  },
  {
    key: "phone-picture", sender: businesses.phones, declared: "MARKETING", media: { kind: "image" },
    expected: promotion("announcement"),
  },
  {
    key: "furniture-carousel", sender: businesses.furniture, declared: "MARKETING",
    text: "Our new collection has just landed. Swipe to see the highlights.",
    carousel: [
      { title: "Oak table", body: "Now only €249", buttons: [link("Shop now", "oak")] },
      { title: "Reading chair", body: "25% off this week", buttons: [link("Shop now", "chair")] },
    ],
    expected: promotion("offer"),
  },
  {
    key: "bakery-holiday", sender: businesses.bakery,
    text: "Merry Christmas and a happy new year to you and your family! Thank you for your trust. Your Copper Loaf team",
    expected: service("conversation"),
  },
  {
    key: "bakery-answer", sender: businesses.bakery, inServiceWindow: true,
    text: "Yes, we bake birthday cakes. This week all cakes over two kilos are 20% off, with free delivery!",
    expected: promotion("offer", "none"),
  },
  {
    key: "review-app", sender: businesses.taxi, declared: "UTILITY",
    text: "Do you like our app? Leave us a review on the App Store and rate us on Google, it takes a minute ⭐",
    expected: { ...promotion("review-request"), mislabelled: true },
  },
  {
    key: "taxi-support", sender: businesses.taxi, declared: "UTILITY",
    text: "Your request 7731 has been resolved: $12.40 was refunded to your card. Did this solve the problem?",
    buttons: [reply("Yes"), reply("No")], expected: service("support"),
  },
  {
    key: "prize-scam", sender: businesses.lottery,
    text: "CONGRATULATIONS!!! You have won a $10,000 prize in our lucky draw 🎁 Pay the $50 processing fee today to receive it.",
    expected: promotion("scam"),
  },
  {
    key: "tea-saved", sender: businesses.tea, declared: "MARKETING",
    text: "New arrivals at Fennel & Leaf! Buy 2 get 1 free on all green teas until Sunday.",
    buttons: [link("Shop now", "tea")], expected: promotion("offer", "none"),
  },
  {
    key: "ru-pickup", sender: businesses.books, declared: "UTILITY",
    text: "Заказ 30118 ждёт вас в пункте выдачи до 21.05. Сумма 2 490 ₽, скидка 10% учтена. Код получения 4471.",
    expected: service("order"),
  },
  {
    key: "ru-sale", sender: businesses.books, declared: "MARKETING",
    text: "Только до воскресенья скидки до 50% на все романы! Успейте купить 🔥 Промокод KNIGA50",
    expected: promotion("offer"),
  },
  {
    key: "pt-bill", sender: businesses.power, declared: "UTILITY",
    text: "Olá, Marina. Sua fatura de maio no valor de R$ 214,90 vence em 20/05. A segunda via está no aplicativo.",
    expected: service("payment-reminder"),
  },
  {
    key: "hi-sale", sender: businesses.sarees, declared: "MARKETING",
    text: "धमाकेदार सेल! सभी साड़ियों पर 50% तक की छूट, सिर्फ आज। अभी ऑर्डर करें।", expected: promotion("offer"),
  },
  {
    key: "ar-delivery", sender: businesses.perfume, declared: "UTILITY",
    text: "مرحبا سارة، طلبك رقم 44120 خرج للتوصيل وسيصل اليوم. المبلغ 120 ريال بعد خصم 10%.", expected: service("order"),
  },
  {
    key: "es-cart", sender: businesses.garden, declared: "UTILITY",
    text: "¡Hola Inés! Olvidaste algo en tu carrito 🛒 Completa tu compra hoy y llévate 15% de descuento.",
    buttons: [link("Comprar ahora", "carrito")], expected: { ...promotion("re-engagement"), mislabelled: true },
  },
  {
    key: "id-friends", sender: businesses.wallet, declared: "MARKETING",
    text: "Ajak 3 teman pakai Dompet Kuning dan dapatkan cashback Rp50.000! Bagikan kode referral kamu ke grup sekarang.",
    expected: promotion("forward-request"),
  },
];

/** The parts of a sample as the page reads them, in reading order. */
export function partsOf({ title, text, footer, buttons, carousel }: Sample): MessagePart[] {
  const buttonParts = (list: readonly DeliveredButton[] = []): MessagePart[] =>
    list.map((button) => ({ kind: "button", text: button.text }));
  return [
    ...(title === undefined ? [] : [{ kind: "title" as const, text: title }]),
    ...(text === undefined ? [] : [{ kind: "body" as const, text }]),
    ...(footer === undefined ? [] : [{ kind: "footer" as const, text: footer }]),
    ...buttonParts(buttons),
    ...(carousel ?? []).flatMap((card): MessagePart[] => [
      ...[card.title, card.body, card.footer].flatMap((part) => (part === undefined ? [] : [{ kind: "card" as const, text: part }])),
      ...buttonParts(card.buttons),
    ]),
  ];
}

/** A sample as the stand-in delivers it; the user's own message before it, where there is one, is the caller's to send. */
export function deliveredSample(sample: Sample): DeliveredMessage {
  const { key: _key, sender, expected: _expected, inServiceWindow: _window, text, ...rest } = sample;
  const message: DeliveredMessage = { ...rest, from: sender };
  if (text === undefined) return message;
  // The text of a template with a picture is its caption.
  return sample.media === undefined ? { ...message, text } : { ...message, caption: text };
}
