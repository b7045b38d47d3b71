import type { DoormanDatabase } from "../../../lib/database/schema";

/**
 * A database that has no room, as a browser shows it: reading works, and nothing that is written stays. Or one that does not
 * answer at all.
 */
export interface FailingStorage {
  watch(database: DoormanDatabase): void;
  works(): void;
  /** @param only the one table for which there is no room; all when absent */
  isFull(only?: { for: string }): void;
  hangs(): void;
}

export function failingStorage(): FailingStorage {
  let refuses: (table: string) => boolean = () => false;
  let isStuck = false;
  const unlessStuck = <T>(answer: () => Promise<T>): Promise<T> => (isStuck ? new Promise(() => {}) : answer());
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
              get: (request) => unlessStuck(() => table.get(request)),
              getMany: (request) => unlessStuck(() => table.getMany(request)),
              query: (request) => unlessStuck(() => table.query(request)),
              mutate: (request) =>
                refuses(name) && request.type !== "delete"
                  ? Promise.reject(new DOMException("No room", "QuotaExceededError"))
                  : unlessStuck(() => table.mutate(request)),
            };
          },
        }),
      });
    },
    works() {
      refuses = () => false;
      isStuck = false;
    },
    isFull: (only) => void (refuses = (table) => only === undefined || only.for === table),
    hangs: () => void (isStuck = true),
  };
}
