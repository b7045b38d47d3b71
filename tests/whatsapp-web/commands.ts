import type { Account } from "./account.ts";
import type {
  Answer,
  DeclaredCategory,
  DeliveredMessage,
  Gate,
  RequestKind,
  Session,
  Theme,
} from "./control.ts";

type Input = { [name: string]: unknown };
type Command = (account: Account, input: unknown) => unknown;

function fields(input: unknown): Input {
  return typeof input === "object" && input !== null ? Object.fromEntries(Object.entries(input)) : {};
}

function text(input: unknown, name: string): string {
  const value = fields(input)[name];
  if (typeof value !== "string") throw new Error(`"${name}" must be a text.`);
  return value;
}

function oneOf<T extends string>(input: unknown, name: string, allowed: readonly T[]): T {
  const value = text(input, name);
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new Error(`"${name}" must be one of ${allowed.join(", ")}.`);
  return found;
}

const DECLARED: readonly DeclaredCategory[] = ["MARKETING", "UTILITY", "AUTHENTICATION"];
const GATES: readonly Gate[] = ["optOut", "messageFeedback", "notInterestedMenu", "newDialogs"];
const SESSIONS: readonly Session[] = ["MAIN", "QR", "SYNCING", "OFFLINE"];
const THEMES: readonly Theme[] = ["light", "dark"];
const KINDS: readonly RequestKind[] = [
  "block",
  "unblock",
  "report",
  "optOut",
  "optIn",
  "preference",
  "notSpam",
  "businessProfile",
  "earlier",
];
const ANSWERS = [
  "400",
  "403",
  "405",
  "406",
  "429",
  "500",
  "548",
  "silence",
  "ok-but-no-effect",
  "ok",
] as const;

function answerOf(value: (typeof ANSWERS)[number]): Answer {
  switch (value) {
    case "400":
      return 400;
    case "403":
      return 403;
    case "405":
      return 405;
    case "406":
      return 406;
    case "429":
      return 429;
    case "500":
      return 500;
    case "548":
      return 548;
    default:
      return value;
  }
}

/** Bare id of a sender's newest message. */
function lastId(account: Account, key: string): string {
  const last = account.messages(key).at(-1);
  if (!last) throw new Error(`No message of "${key}".`);
  return last.id;
}

/** What the control page can ask for, by name. */
export const commands: Readonly<Record<string, Command>> = {
  state: (account) => account.overview(),
  deliver(account, input) {
    const message: DeliveredMessage = { from: text(input, "from"), text: text(input, "text") };
    if (fields(input).declared) message.declared = oneOf(input, "declared", DECLARED);
    if (fields(input).button)
      message.buttons = [{ kind: "url", text: text(input, "button"), url: "https://example.com/" }];
    return account.deliver(message);
  },
  sendFromUser: (account, input) => account.sendFromUser(text(input, "from"), text(input, "text")),
  burst(account, input) {
    const from = text(input, "from");
    const start = Math.floor(Date.now() / 1000) - 90 * 86_400;
    const messages = Array.from({ length: 5_000 }, (_, index) => ({
      from,
      text: `Message ${index + 1} from history`,
      t: start + index * 600,
    }));
    return account.deliverHistory(messages);
  },
  editLast: (account, input) => account.edit(lastId(account, text(input, "from")), text(input, "text")),
  revokeLast: (account, input) => account.revoke(lastId(account, text(input, "from"))),
  save: (account, input) => account.saveContact(text(input, "from")),
  unsave: (account, input) => account.unsaveContact(text(input, "from")),
  block: (account, input) => account.blockFromPhone(text(input, "from")),
  unblock: (account, input) => account.unblockFromPhone(text(input, "from")),
  optOut: (account, input) => account.optOutFromPhone(text(input, "from")),
  optIn: (account, input) => account.optInFromPhone(text(input, "from")),
  gate: (account, input) => account.setGate(oneOf(input, "gate", GATES), fields(input).on === true),
  answerNext: (account, input) =>
    account.answerNext(oneOf(input, "kind", KINDS), answerOf(oneOf(input, "answer", ANSWERS))),
  session: (account, input) => account.setSession(oneOf(input, "session", SESSIONS)),
  theme: (account, input) => account.setTheme(oneOf(input, "theme", THEMES)),
  owner: (account, input) => account.switchOwner(fields(input).number === 1 ? 1 : 0),
  dropModule: (account, input) => account.dropModule(text(input, "id")),
  options: (account, input) =>
    account.configure({
      generation: oneOf(input, "generation", ["A", "B"]),
      lang: oneOf(input, "lang", ["en", "ru", "ar"]),
    }),
};
