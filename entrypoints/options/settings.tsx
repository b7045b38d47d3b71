import { Backup } from "../../components/options/backup";
import { SettingsForm } from "../../components/options/settings-form";
import { Stored } from "../../components/options/stored";
import { useBackup } from "../../lib/ui/use-backup";
import { forgetEverything, useCounts } from "../../lib/ui/use-history";
import { useSettings } from "../../lib/ui/use-settings";
import type { SectionProps } from "./section";

/** The section Settings on real data. */
export function SettingsSection({ database, choice }: SectionProps) {
  const [settings, change] = useSettings();
  const backup = useBackup(database);
  const counts = useCounts(database, choice.known ? choice.owners : undefined);
  return (
    <>
      {settings && (
        <SettingsForm
          settings={settings}
          holdsMessages={counts?.messages !== 0}
          holdsEvidence={counts?.evidence !== 0}
          onChange={(part) => void change(part)}
        />
      )}
      <Backup {...backup} />
      <Stored counts={counts} onDelete={forgetEverything} />
    </>
  );
}
