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
 * Reads one of WhatsApp's lists and follows it. Lists of thousands change in one go (`replaceAllWith`, each model an
 * event of its own), so changes of one turn are told together.
 *
 * @returns false while the list is missing; call again later
 */
export function watchList(store: Store, list: ListName, tell: (change: ListChange) => void, signal: AbortSignal): boolean {
  const added = new Map<string, ListedAccount>();
  const removed = new Set<string>();
  let scheduled = false;
  /** Nothing is told before the whole list was. */
  let begun = false;

  const begin = () => {
    if (begun || signal.aborted) return;
    begun = true;
    added.clear();
    removed.clear();
    tell(wholeList(store, list));
  };
  const flush = () => {
    scheduled = false;
    if (!begun && store.all(list).length > 0) return begin();
    if (!begun || signal.aborted || (added.size === 0 && removed.size === 0)) return;
    tell({ list, reset: false, added: [...added.values()], removed: [...removed] });
    added.clear();
    removed.clear();
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  };
  const onAdd = (model: unknown) => {
    const entry = listed(store, model);
    if (entry === undefined) return;
    for (const id of entry.ids) removed.delete(id);
    added.set(entry.ids[0] ?? "", entry);
    schedule();
  };
  const onRemove = (model: unknown) => {
    const entry = listed(store, model);
    for (const id of entry?.ids ?? []) {
      added.delete(id);
      removed.add(id);
    }
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
