/** A message in which a greeting may name the user. */
export interface Greeting {
  text: string;
  /** Name of the sender: greetings name it too ("Hello Fresh, …"). */
  sender: string;
}

/** How messages begin that name whom they are for, in the languages of the interface. */
export const greetings = [
  "hi|hey|hello|dear|good (?:morning|afternoon|evening|day)",
  "hola|buen[oa]s (?:días|tardes|noches)|estimad[oa]|querid[oa]",
  "olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]|car[oa]",
  "bonjour|bonsoir|salut|chère?",
  "hallo|guten (?:morgen|tag|abend)|liebe[rs]?|moin|servus",
  "ciao|salve|buongiorno|buonasera|gentile",
  "cześć|dzień dobry|witaj|drog[ai]",
  "merhaba|selam|sayın|sevgili",
  "hai|halo|selamat (?:pagi|siang|sore|malam)",
  "привет|здравствуй(?:те)?|доброе утро|добрый (?:день|вечер)|уважаем(?:ый|ая)|дорог(?:ой|ая)",
  "مرحباً?|أهلاً?|عزيزي|عزيزتي|नमस्ते|प्रिय",
].join("|");

const greeting = new RegExp(String.raw`(?<!\p{L})(?:${greetings})(?=[\s,])`, "giu");
/** Up to three words with capitals, or one of a script that has none; then the greeting ends, or the sentence goes on. */
const named = /[\s,]+[*_]*(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2}|\p{Lo}[\p{Lo}\p{M}]+)[*_]*\s*(?:[!,.:;?…–—-]|\p{Extended_Pictographic}|$)/uy;

/** Who is greeted when nobody is: in small letters. */
const anybody = new Set(
  "all everybody everyone folks friend friends guys ladies there again customer customers client clients member members guest guests sir madam user subscriber shopper team community cliente clientes amigo amiga amigos amigas todos todas mundo cliente ami amis tous client cliente kunde kundin kunden damen freunde zusammen amici tutti klient klienci państwo müşterimiz müşteri arkadaşlar pelanggan kak sahabat semua клиент клиенты покупатель покупатели друг друзья абонент гость гости пользователь коллеги всем عميل عميلنا العميل ग्राहक".split(" "),
);

/** In fewer messages a word behind a greeting is chance. */
const FEWEST = 2;

/**
 * The name by which messages greet the user, as far as one recurs: to be suggested, never taken for certain.
 *
 * @returns it as it is written first; undefined when none recurs
 */
export function greetedName(messages: Iterable<Greeting>): string | undefined {
  const found = new Map<string, { name: string; count: number }>();
  for (const { text, sender } of messages) {
    const name = nameIn(text);
    if (name === undefined || sender.toLowerCase().includes(name.toLowerCase())) continue;
    const before = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), { name: before?.name ?? name, count: (before?.count ?? 0) + 1 });
  }
  const [most] = [...found.values()].sort((one, other) => other.count - one.count);
  return most === undefined || most.count < FEWEST ? undefined : most.name;
}

/** Whom the first greeting of a text names. */
function nameIn(text: string): string | undefined {
  for (const { index, 0: words } of text.matchAll(greeting)) {
    named.lastIndex = index + words.length;
    const name = named.exec(text)?.[1];
    if (name !== undefined && !name.toLowerCase().split(" ").some((word) => anybody.has(word))) return name;
  }
  return undefined;
}
