import { Backfill } from "../../components/options/backfill";
import type { DoormanDatabase } from "../../lib/database/schema";
import type { Owner } from "../../lib/domain/account";
import { useBackfill } from "../../lib/ui/use-backfill";

/** The reading of history on real data. */
export function ReadHistory({ database, owner }: { database: DoormanDatabase; owner: Owner }) {
  const { view, problem, order } = useBackfill(database, owner);
  return <Backfill view={view} problem={problem} onDo={order} />;
}
