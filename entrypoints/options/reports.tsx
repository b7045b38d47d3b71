import { Reports } from "../../components/reports/reports";
import { saveFile } from "../../lib/ui/save-file";
import { useReports } from "../../lib/ui/use-reports";
import type { SectionProps } from "./section";

/** The section Reports on real data. */
export function ReportsSection({ database, choice: { owner } }: SectionProps) {
  const state = useReports(database, owner);
  return (
    <Reports
      state={state}
      onSave={(name, text) => saveFile(name, new Blob([text], { type: "text/plain;charset=utf-8" }))}
      onPrint={() => print()}
    />
  );
}
