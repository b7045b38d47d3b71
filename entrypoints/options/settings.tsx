import { SettingsForm } from "../../components/options/settings-form";
import { Stored } from "../../components/options/stored";
import { forgetEverything, useCounts } from "../../lib/ui/use-history";
import { useSettings } from "../../lib/ui/use-settings";
import type { SectionProps } from "./section";

/** The section Settings on real data. */
export function SettingsSection({ database, choice }: SectionProps) {
  const [settings, change] = useSettings();
  const counts = useCounts(database, choice.known ? choice.owners : undefined);
  return (
    <>
      {settings && <SettingsForm settings={settings} holdsEvidence={counts?.evidence !== 0} onChange={(part) => void change(part)} />}
      <Stored counts={counts} onDelete={forgetEverything} />
    </>
  );
}
