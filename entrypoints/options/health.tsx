import { Health } from "../../components/options/health";
import { useDiagnosis } from "../../lib/ui/use-diagnosis";
import type { SectionProps } from "./section";

/** The section Health on real data. */
export function HealthSection({ database, connection, version }: SectionProps) {
  const { diagnosis, make, save } = useDiagnosis(database, version);
  return <Health states={connection} version={version} diagnosis={{ diagnosis, onMake: make, onSave: save }} />;
}
