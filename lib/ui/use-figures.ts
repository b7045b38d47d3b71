import { useMemo } from "preact/hooks";
import type { Owner } from "../domain/account";
import { storedFigures, type StoredFigures } from "../database/message-figures";
import type { DoormanDatabase } from "../database/schema";
import { figures, type Figures } from "../reports/figures";
import { useReading } from "./use-reading";

/**
 * Numbers of all charts; undefined until they are counted.
 *
 * @param wanted false while no chart is shown: nothing is read for nobody
 * @param version changes with what is stored
 */
export function useFigures(database: DoormanDatabase, owner: Owner | undefined, wanted: boolean, version: string): Figures | undefined {
  const { value: stored } = useReading<StoredFigures | undefined>(
    async (signal) => {
      if (!wanted) return undefined;
      return owner === undefined ? { messages: [], stops: [] } : await storedFigures(database, owner, signal);
    },
    [database, owner, wanted, version],
  );
  return useMemo(() => (stored === undefined ? undefined : figures(stored.messages, stored.stops, Date.now())), [stored]);
}
