import type { DoormanDatabase } from "../../../lib/database/schema";

/** A database that has no room, as a browser shows it: reading works, and nothing that is written stays. */
export interface FailingStorage {
  watch(database: DoormanDatabase): void;
  works(): void;
  /** @param only the one table for which there is no room; all when absent */
  isFull(only?: { for: string }): void;
}

export function failingStorage(): FailingStorage {
  let refuses: (table: string) => boolean = () => false;
  return {
    watch(database) {
      database.use({
        stack: "dbcore",
        name: "full",
        create: (core) => ({
          ...core,
          table: (name) => {
            const table = core.table(name);
            return {
              ...table,
              mutate: (request) =>
                refuses(name) && request.type !== "delete"
                  ? Promise.reject(new DOMException("No room", "QuotaExceededError"))
                  : table.mutate(request),
            };
          },
        }),
      });
    },
    works: () => void (refuses = () => false),
    isFull: (only) => void (refuses = (table) => only === undefined || only.for === table),
  };
}
