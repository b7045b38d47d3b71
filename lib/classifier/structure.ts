import type { ClassifierContext } from "../domain/verdict";
import type { Token } from "./tokens";
import type { Topic } from "./words/list";

/** Evidence that is no phrase: what a message is built of. */
export interface Sign {
  topic: Topic;
  weight: number;
  /** Tokens that show it; absent when it is not in the text. */
  tokens?: readonly [first: number, last: number];
}

/** Native flows that only service has; WhatsApp draws these messages itself. */
const flows: Readonly<Record<string, { topic: Topic; weight: number }>> = {
  otp: { topic: "authentication", weight: 6 },
  order_status: { topic: "order", weight: 5 },
  order_details: { topic: "payment", weight: 4 },
  payment_status: { topic: "payment", weight: 5 },
  payment_info: { topic: "payment", weight: 3 },
  review_and_pay: { topic: "payment", weight: 4 },
};

/** Advertising wears these; service hardly ever. */
const loud = /[🔥🎉🎁💥🛍💸🤑🥳💯🚀🏷🎊💝✨]/gu;
const LOUD_FEW = 1;
const LOUD_MANY = 3;

/** Letters needed before capitals mean shouting, and the share of capitals that does. */
const SHOUT_LETTERS = 16;
const SHOUT_SHARE = 0.6;
/** Characters looked at for emphasis: it shows early. */
const EMPHASIS_LENGTH = 2_000;

/** What a native flow says; undefined for one that service and promotion share. */
export function flowOf(nativeFlow: string | undefined): Sign | undefined {
  return nativeFlow !== undefined && Object.hasOwn(flows, nativeFlow) ? flows[nativeFlow] : undefined;
}

/** Reads the signs of a message. */
export function signs(text: string, tokens: readonly Token[], context: ClassifierContext): Sign[] {
  const result: Sign[] = [...emphasis(text), ...figures(text, tokens)];
  const flow = flowOf(context.nativeFlow);
  if (flow !== undefined) result.push(flow);
  return result;
}

function* emphasis(text: string): Generator<Sign> {
  const start = text.slice(0, EMPHASIS_LENGTH);
  const faces = start.match(loud)?.length ?? 0;
  if (faces >= LOUD_MANY) yield { topic: "invitation", weight: 0.7 };
  else if (faces >= LOUD_FEW) yield { topic: "invitation", weight: 0.4 };
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const capitals = start.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters >= SHOUT_LETTERS && capitals / letters >= SHOUT_SHARE) yield { topic: "invitation", weight: 0.4 };
  if ((start.match(/[!！]/gu)?.length ?? 0) >= 3) yield { topic: "invitation", weight: 0.3 };
}

function* figures(text: string, tokens: readonly Token[]): Generator<Sign> {
  const at = (kind: Token["kind"]): number => tokens.findIndex((token) => token.kind === kind);
  const card = at("card");
  const money = at("money");
  const date = at("date");
  const time = at("time");
  const percent = at("percent");
  if (card >= 0 && money >= 0) yield { topic: "payment", weight: 2.2, tokens: [card, card] };
  // A day and an hour together are an arrangement; alone they may be the end of a sale.
  if (date >= 0 && time >= 0 && percent < 0) yield { topic: "booking", weight: 0.9, tokens: [date, date] };
  // A row of prices without a bill's card, day or hour is a price list.
  const prices = tokens.filter(({ kind }) => kind === "money").length;
  if (prices >= 2 && card < 0 && date < 0 && time < 0) yield { topic: "offer", weight: 0.9, tokens: [money, money] };
  if (percent >= 0) yield { topic: "offer", weight: 0.4, tokens: [percent, percent] };
  const struck = tokens.findIndex(({ kind, start, end }) => {
    if (kind !== "money" && kind !== "number") return false;
    return text.charAt(start - 1) === "~" && text.charAt(end) === "~";
  });
  // WhatsApp's ~strike-through~ around a price: the old price of an offer.
  if (struck >= 0) yield { topic: "offer", weight: 2, tokens: [struck, struck] };
}
