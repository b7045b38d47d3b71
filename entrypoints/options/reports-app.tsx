import { Reports } from "../../components/reports/reports";
import type { DoormanDatabase } from "../../lib/database/schema";
import type { Owner } from "../../lib/domain/account";
import { saveFile } from "../../lib/ui/save-file";
import { useReports } from "../../lib/ui/use-reports";

/** The reports of one account on real data. */
export function ReportsApp({ database, owner }: { database: DoormanDatabase; owner: Owner | undefined }) {
  const state = useReports(database, owner);
  return (
    <Reports
      state={state}
      onSave={(name, text) => saveFile(name, new Blob([text], { type: "text/plain;charset=utf-8" }))}
      onPrint={() => print()}
    />
  );
}
