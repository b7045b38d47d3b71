import type { DeliveredMessage, SenderSpec } from "./control.ts";

/** A message with its age instead of a time. */
export type DemoMessage = DeliveredMessage & { minutesAgo: number };

const HOUR = 60;
const DAY = 24 * HOUR;

/** All invented; numbers from ranges reserved for fiction. */
export const demoSenders: readonly SenderSpec[] = [
  {
    key: "bluebird",
    kind: "enterprise",
    phone: "12025550101",
    verifiedName: "Bluebird Shoes",
    brandId: "bluebird",
    profile: {
      description: "Shoes for long walks",
      website: ["https://bluebird.example/"],
      email: "hello@bluebird.example",
      categories: ["Shoe shop"],
    },
  },
  {
    key: "bluebird-outlet",
    kind: "enterprise",
    phone: "12025550102",
    verifiedName: "Bluebird Outlet",
    brandId: "bluebird",
  },
  {
    key: "parcel",
    kind: "enterprise",
    phone: "12025550103",
    verifiedName: "Quickstep Parcel",
    profile: { description: "Deliveries by bicycle", categories: ["Courier"] },
  },
  {
    key: "bank",
    kind: "enterprise",
    phone: "447700900101",
    verifiedName: "Harbour Bank",
    profile: {
      description: "A small bank by the sea",
      website: ["https://harbourbank.example/"],
      categories: ["Bank"],
    },
  },
  {
    key: "clinic",
    kind: "enterprise",
    phone: "447700900102",
    verifiedName: "Lindenhof Clinic",
    saved: true,
    name: "Dr. Linden",
  },
  { key: "taxi", kind: "enterprise", phone: "447700900103", verifiedName: "Такси Ветер" },
  {
    key: "sweets",
    kind: "smb",
    phone: "12025550104",
    verifiedName: "حلويات الياسمين",
    pushname: "حلويات الياسمين",
  },
  {
    key: "yoga",
    kind: "smb",
    phone: "447700900104",
    verifiedName: "Yoga am Kanal",
    pushname: "Yoga am Kanal",
  },
  { key: "gym", kind: "enterprise", phone: "12025550105", verifiedName: "Ironleaf Gym", verifiedLevel: 1 },
  { key: "travel", kind: "enterprise", phone: "12025550106", verifiedName: "Viajes Farolito" },
  { key: "grocer", kind: "enterprise", phone: "12025550107", verifiedName: "ताज़ा टोकरी" },
  { key: "casino", kind: "enterprise", phone: "12025550108", verifiedName: "Golden Seven", verifiedLevel: 1 },
  { key: "stream", kind: "enterprise", phone: "447700900105", verifiedName: "Kino Nuvem" },
  { key: "mira", kind: "person", phone: "447700900110", saved: true, name: "Mira", pushname: "Mira" },
  { key: "jonas", kind: "person", phone: "447700900111", saved: true, name: "Jonas", pushname: "Jo" },
];

const link = (text: string) => [{ kind: "url" as const, text, url: "https://shop.example/" }];

export const demoMessages: readonly DemoMessage[] = [
  {
    from: "bluebird",
    minutesAgo: 20 * DAY,
    declared: "UTILITY",
    text: "Hi Alex, your order B-20417 has shipped and arrives on Thursday.",
    buttons: link("Track order"),
  },
  {
    from: "bluebird",
    minutesAgo: 6 * DAY,
    declared: "MARKETING",
    title: "Autumn sale 🍂",
    text: "Up to 40% off all walking shoes until Sunday. Your size is still there!",
    footer: "Reply STOP to opt out",
    buttons: link("Shop now"),
  },
  {
    from: "bluebird",
    minutesAgo: 50,
    declared: "MARKETING",
    text: "Last chance! Extra 15% with code WALK15, today only. 👟",
    buttons: link("Use code"),
  },
  {
    from: "bluebird-outlet",
    minutesAgo: 2 * DAY,
    declared: "MARKETING",
    text: "New arrivals at the outlet: three pairs for the price of two.",
  },
  {
    from: "parcel",
    minutesAgo: 3 * DAY,
    declared: "UTILITY",
    text: "Your parcel QS-88213 is with our rider and arrives between 14:00 and 16:00.",
  },
  {
    from: "parcel",
    minutesAgo: 95,
    declared: "UTILITY",
    text: "Delivered: parcel QS-88240, handed to a neighbour at number 12.",
  },
  {
    from: "bank",
    minutesAgo: 4 * HOUR,
    declared: "AUTHENTICATION",
    text: "483920 is your verification code. For your security, do not share this code.",
    buttons: [{ kind: "copy", text: "Copy code", code: "483920" }],
  },
  {
    from: "bank",
    minutesAgo: 9 * DAY,
    declared: "UTILITY",
    text: "Payment received: 42.50 from J. Weber on 3 November.",
  },
  {
    from: "bank",
    minutesAgo: 2 * HOUR,
    declared: "UTILITY",
    text: "You are pre-approved for a personal loan of up to 20,000 at a special rate. Apply before the offer ends tonight!",
    buttons: link("Apply now"),
  },
  {
    from: "clinic",
    minutesAgo: 26 * HOUR,
    declared: "UTILITY",
    text: "Reminder: your appointment with Dr. Linden is tomorrow at 09:30. Reply 1 to confirm.",
  },
  { from: "clinic", minutesAgo: 25 * HOUR, fromMe: true, text: "1" },
  { from: "clinic", minutesAgo: 25 * HOUR - 1, text: "Thank you, your appointment is confirmed." },
  {
    from: "taxi",
    minutesAgo: 8 * HOUR,
    declared: "MARKETING",
    text: "Скидка 30% на три поездки в эти выходные! Промокод ВЕТЕР30. Успейте до воскресенья.",
  },
  {
    from: "taxi",
    minutesAgo: 12 * DAY,
    declared: "UTILITY",
    text: "Машина подъехала: серая Лада, номер 417. Водитель ждёт вас 5 минут.",
  },
  {
    from: "sweets",
    minutesAgo: 30 * HOUR,
    text: "عروض نهاية الأسبوع! خصم ٢٥٪ على جميع الحلويات لغاية يوم السبت 🍬",
    bizSource: "smb_promo",
  },
  {
    from: "yoga",
    minutesAgo: 40 * HOUR,
    text: "Neue Kurse ab Januar! Bis Freitag anmelden und 20 € sparen. Kommst du wieder vorbei?",
  },
  {
    from: "gym",
    minutesAgo: 15 * HOUR,
    declared: "MARKETING",
    text: "We miss you! Come back this week and get your first month free.",
    buttons: link("Come back"),
  },
  {
    from: "gym",
    minutesAgo: 3 * HOUR,
    declared: "UTILITY",
    text: "Your bonus of 500 points expires tonight. Use it on any membership.",
  },
  {
    from: "travel",
    minutesAgo: 11 * HOUR,
    declared: "MARKETING",
    text: "¡Black Friday se adelanta! Vuelos desde 39 € solo este fin de semana.",
    carousel: [
      { body: "Lisboa desde 39 €", buttons: link("Reservar") },
      { body: "Roma desde 45 €", buttons: link("Reservar") },
    ],
  },
  {
    from: "travel",
    minutesAgo: 16 * DAY,
    declared: "UTILITY",
    text: "Su reserva VF-3381 está confirmada: salida el 14 de diciembre a las 10:20.",
  },
  {
    from: "grocer",
    minutesAgo: 7 * HOUR,
    declared: "MARKETING",
    text: "आज ही ऑर्डर करें और पाएं 50% की छूट! ऑफर सिर्फ रात 12 बजे तक।",
  },
  {
    from: "grocer",
    minutesAgo: 5 * DAY,
    declared: "UTILITY",
    text: "आपका ऑर्डर 7719 रास्ते में है और 20 मिनट में पहुंचेगा।",
  },
  {
    from: "casino",
    minutesAgo: 4 * DAY,
    text: "CONGRATULATIONS!!! You won 5000 free spins 🎰 Claim in 1 hour: https://seven.example/win",
    forwardingScore: 5,
  },
  {
    from: "stream",
    minutesAgo: 21 * HOUR,
    declared: "UTILITY",
    text: "Sua assinatura renova em 25 de novembro por R$ 29,90.",
  },
  {
    from: "stream",
    minutesAgo: 80 * HOUR,
    declared: "MARKETING",
    text: "Só hoje: 3 meses pelo preço de 1. Assine o plano família!",
    media: { kind: "image" },
  },
  { from: "mira", minutesAgo: 70, text: "Are you coming on Saturday?" },
  { from: "mira", minutesAgo: 65, fromMe: true, text: "Yes! I bring the cake." },
  { from: "jonas", minutesAgo: 27 * HOUR, text: "Look, half price at the shoe shop, shall we go?" },
  { from: "mira", group: "family", minutesAgo: 6 * HOUR, text: "Who feeds the cat this week?" },
  { from: "jonas", group: "family", minutesAgo: 5 * HOUR, text: "I do" },
];
