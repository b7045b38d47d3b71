import { storage } from "wxt/utils/storage";
import { MAX_SAVED_FILTERS, SavedFilter } from "../domain/sender-filter";
import { validOf } from "../domain/valid";
import { changeStored } from "./change-stored";

/** Filters of the list of senders under names of the user, one item in `storage.local`; each is parsed by itself. */
const item = storage.defineItem<unknown>("local:senderFilters", { version: 1, fallback: [] });

/** The saved filters, in the order in which they were made. */
export async function readFilters(): Promise<SavedFilter[]> {
  return filtersFrom(await item.getValue());
}

const changeAll = changeStored<SavedFilter[]>(item.key, { read: readFilters, write: (filters) => item.setValue(filters) });

/**
 * Changes the saved filters and gives them back.
 *
 * @throws where they cannot be stored, or not in time
 */
export async function changeFilters(change: (filters: SavedFilter[]) => SavedFilter[]): Promise<SavedFilter[]> {
  return await changeAll((before) => change(before).slice(0, MAX_SAVED_FILTERS));
}

/**
 * Calls back with the filters whenever they change, in whichever window.
 *
 * @returns a function that ends it
 */
export function watchFilters(onChange: (filters: SavedFilter[]) => void): () => void {
  return item.watch((value) => onChange(filtersFrom(value)));
}

/** Filters from whatever was stored: what is none costs itself only. */
export function filtersFrom(stored: unknown): SavedFilter[] {
  return Array.isArray(stored) ? validOf(SavedFilter, stored) : [];
}
