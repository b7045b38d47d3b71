import { senderState, senderStates, type SenderSummary } from "./sender-summary";

/** Columns that the list of senders can be sorted by. */
export const sortColumns = ["name", "messages", "share", "mislabelled", "last", "state"] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface SenderOrder {
  by: SortColumn;
  /** Smallest, or first in the alphabet, on top. */
  ascending: boolean;
}

/** Who sends most promotion stands on top: that is what the list is opened for. */
export const worstFirst: SenderOrder = { by: "share", ascending: false };

/** How a column is sorted at the first click: names from A, states by what was decided, figures from the largest. */
export function firstOrder(by: SortColumn): SenderOrder {
  return { by, ascending: by === "name" || by === "state" };
}

/**
 * Sorts senders by a column. Equal ones go by how many promotions they sent, then by their last message, then by name, so
 * that the order is the same every time; those of which the column says nothing come last either way.
 *
 * @param compare compares two names, such as `Intl.Collator.compare` of the user's language
 */
export function sortSenders<T extends SenderSummary>(
  senders: readonly T[],
  { by, ascending }: SenderOrder,
  compare: (one: string, other: string) => number,
): T[] {
  const sign = ascending ? 1 : -1;
  const first = by === "name" ? (one: T, other: T) => sign * compare(one.name, other.name) : byValue(values[by], sign);
  return senders.toSorted(
    (one, other) =>
      first(one, other) ||
      other.record.promotion - one.record.promotion ||
      (other.lastMessage ?? 0) - (one.lastMessage ?? 0) ||
      compare(one.name, other.name),
  );
}

type Value = (sender: SenderSummary) => number | undefined;

const values: Record<Exclude<SortColumn, "name">, Value> = {
  messages: ({ total }) => total,
  share: ({ share, total }) => (total === 0 ? undefined : share),
  mislabelled: ({ record }) => record.mislabelled,
  last: ({ lastMessage }) => lastMessage,
  state: (sender) => senderStates.indexOf(senderState(sender)),
};

function byValue(value: Value, sign: 1 | -1) {
  return (one: SenderSummary, other: SenderSummary): number => {
    const [left, right] = [value(one), value(other)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  };
}

/** One row of the list: a sender, or the heading of several numbers of one business. */
export type ListRow<T extends SenderSummary = SenderSummary> =
  | { kind: "sender"; key: string; sender: T; inGroup: boolean }
  | { kind: "group"; key: string; name: string; senders: T[]; open: boolean };

/**
 * Puts the numbers of one business together, where the first of them stands in the order. A business with one number has
 * no heading.
 *
 * @param closed groups of which only the heading shows
 */
export function groupSenders<T extends SenderSummary>(senders: readonly T[], closed: ReadonlySet<string>): ListRow<T>[] {
  const groups = new Map<string, T[]>();
  for (const sender of senders) {
    if (sender.group === undefined) continue;
    const group = groups.get(sender.group);
    if (group === undefined) groups.set(sender.group, [sender]);
    else group.push(sender);
  }
  const rows: ListRow<T>[] = [];
  for (const sender of senders) {
    const group = sender.group === undefined ? undefined : groups.get(sender.group);
    if (group === undefined || group.length === 1) {
      rows.push({ kind: "sender", key: sender.key, sender, inGroup: false });
    } else if (group[0] === sender) {
      const open = !closed.has(sender.group ?? "");
      rows.push({ kind: "group", key: groupRowKey(sender.group ?? ""), name: sender.verifiedName ?? sender.name, senders: group, open });
      if (open) rows.push(...group.map((each) => ({ kind: "sender" as const, key: each.key, sender: each, inGroup: true })));
    }
  }
  return rows;
}

/** A row with its senders as they are now; nothing where none of them is there any more. */
export function withSenders(row: ListRow, byKey: ReadonlyMap<string, SenderSummary>): ListRow | undefined {
  const [first, ...others] = keysOf(row).flatMap((key) => byKey.get(key) ?? []);
  if (first === undefined) return undefined;
  return row.kind === "sender" ? { ...row, sender: first } : { ...row, senders: [first, ...others] };
}

/** Key of a heading; no id of WhatsApp has a space. */
function groupRowKey(group: string): string {
  return `group ${group}`;
}

/** Keys of the senders that a row stands for. */
export function keysOf(row: ListRow): string[] {
  return row.kind === "sender" ? [row.key] : row.senders.map(({ key }) => key);
}
