import { useEffect, useState } from "preact/hooks";
import type { SavedFilter, SenderFilter } from "../domain/sender-filter";
import { changeFilters, readFilters, watchFilters } from "../messages/saved-filters";

export interface SavedFilters {
  filters: readonly SavedFilter[];
  /** Saves a filter under a name; one of the same name is replaced. */
  save(name: string, filter: SenderFilter): void;
  rename(id: string, name: string): void;
  remove(id: string): void;
}

/** The user's saved filters of the list of senders. */
export function useSavedFilters(): SavedFilters {
  const [filters, setFilters] = useState<readonly SavedFilter[]>([]);
  useEffect(() => {
    void readFilters().then(setFilters);
    return watchFilters(setFilters);
  }, []);
  const change = (next: (before: SavedFilter[]) => SavedFilter[]) => {
    void changeFilters(next).then(setFilters, reportError);
  };
  return {
    filters,
    save: (name, filter) =>
      change((before) => [...before.filter((each) => each.name !== name), { id: crypto.randomUUID(), name, filter }]),
    rename: (id, name) => change((before) => before.map((each) => (each.id === id ? { ...each, name } : each))),
    remove: (id) => change((before) => before.filter((each) => each.id !== id)),
  };
}
