import type { Owner } from "../domain/account";
import { MAX_IDS_AT_ONCE, MAX_IDS_OF_ACCOUNT } from "../domain/limits";
import { asWhatsAppId } from "../domain/recognise";
import type { ListChange, ListedAccount, ListName } from "../messages/bridge-contracts";
import { findAccount, idsOf, readSender } from "./senders";
import { modelId, type Store } from "./store";

/**
 * WhatsApp empties a list and fills it again from its database after the start (`WAWebBlocklistBridgeApi`). A list that
 * is empty is believed only after this time without a change, in milliseconds: else every sender would count as
 * unblocked.
 */
const EMPTY_BELIEVED_AFTER = 2_500;

/**
 * Where WhatsApp's server has another opt-out list than the page, all senders are taken off and put back one by one, each after
 * a write to the page's database (`WAWebOptOutBizAction`). Who left a list is believed to be gone only when nothing has changed
 * there for so long, in milliseconds: else every stop would count as taken back, and made anew.
 */
export const GONE_AFTER = 1_000;

/**
 * Reads one of WhatsApp's lists and follows it. Lists of thousands change in one go (`replaceAllWith`, each model an
 * event of its own), so changes of one turn are told together; who left, a little later, by when it has not come back.
 *
 * @param whose the account that is signed in, nothing while none is: what a sign-out empties says nothing of the account that
 *   signs in next
 * @returns false while the list is missing; call again later
 */
export function watchList(
  store: Store,
  list: ListName,
  tell: (change: ListChange) => void,
  whose: () => Owner | undefined,
  signal: AbortSignal,
): boolean {
  const added = new Map<string, ListedAccount>();
  /** Who left in this turn, and before it, by one of their ids. */
  const leaving = new Map<string, string[]>();
  const left = new Map<string, { ids: string[]; of: Owner }>();
  let scheduled = false;
  let believing: ReturnType<typeof setTimeout> | undefined;
  /** Nothing is told before the whole list was. */
  let begun = false;

  const begin = () => {
    if (begun || signal.aborted) return;
    begun = true;
    for (const changes of [added, leaving, left]) changes.clear();
    tell(wholeList(store, list));
  };
  const flush = () => {
    scheduled = false;
    if (!begun && store.all(list).length > 0) return begin();
    if (!begun || signal.aborted) return;
    if (added.size > 0) tell({ list, reset: false, added: [...added.values()], removed: [] });
    added.clear();
    const of = leaving.size > 0 ? whose() : undefined;
    if (of !== undefined) for (const [key, ids] of leaving) left.set(key, { ids, of });
    leaving.clear();
    clearTimeout(believing);
    if (left.size > 0) believing = setTimeout(tellGone, GONE_AFTER);
  };
  const tellGone = () => {
    if (!begun || signal.aborted) return;
    const now = whose();
    const isGone = (id: string) => store.get(list, id) === undefined;
    const removed = [...left.values()].flatMap(({ ids, of }) => (of === now && ids.every(isGone) ? ids : []));
    left.clear();
    if (removed.length > 0) tell({ list, reset: false, added: [], removed });
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  };
  const onAdd = (model: unknown) => {
    const entry = listed(store, model);
    if (entry === undefined) return;
    added.set(entry.ids[0] ?? "", entry);
    schedule();
  };
  const onRemove = (model: unknown) => {
    const entry = listed(store, model);
    if (entry === undefined) return;
    for (const id of entry.ids) added.delete(id);
    leaving.set(entry.ids[0] ?? "", entry.ids);
    schedule();
  };
  /** Empty at that moment, always; what follows in the same turn belongs to it. */
  const onReset = () => {
    begun = false;
    setTimeout(begin, EMPTY_BELIEVED_AFTER);
    schedule();
  };

  if (!store.on(list, "add", onAdd, signal)) return false;
  store.on(list, "remove", onRemove, signal);
  store.on(list, "reset", onReset, signal);
  if (store.all(list).length > 0) begin();
  else setTimeout(begin, EMPTY_BELIEVED_AFTER);
  return true;
}

/**
 * Tells the whole list once more: at once, or where it is empty when that is believed.
 *
 * @param isStill whether the list is still that of the same account
 */
export function tellAgain(
  store: Store,
  list: ListName,
  tell: (change: ListChange) => void,
  isStill: () => boolean,
  signal: AbortSignal,
): void {
  const now = () => {
    if (!signal.aborted && isStill()) tell(wholeList(store, list));
  };
  if (store.all(list).length > 0) now();
  else setTimeout(now, EMPTY_BELIEVED_AFTER);
}

/** The whole list as it stands now. */
function wholeList(store: Store, list: ListName): ListChange {
  const added = store.all(list).slice(0, MAX_IDS_AT_ONCE).flatMap((model) => listed(store, model) ?? []);
  return { list, reset: true, added, removed: [] };
}

function listed(store: Store, model: unknown): ListedAccount | undefined {
  const id = asWhatsAppId(modelId(model));
  if (id === undefined) return undefined;
  const account = findAccount(store, [id]);
  if (account === undefined) return { ids: [id] };
  const sender = readSender(store, account);
  const ids = [...new Set([id, ...(sender?.ids ?? idsOf(store, account))])].slice(0, MAX_IDS_OF_ACCOUNT);
  return sender === undefined ? { ids } : { ids, sender };
}
