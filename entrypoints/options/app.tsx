import { About } from "../../components/options/about";
import { Corrections } from "../../components/options/corrections";
import { Health } from "../../components/options/health";
import { Options, sectionOf } from "../../components/options/options";
import { SettingsForm } from "../../components/options/settings-form";
import { Stored } from "../../components/options/stored";
import { OwnerChoice } from "../../components/shared/owner-choice";
import type { DoormanDatabase } from "../../lib/database/schema";
import { useConnection } from "../../lib/ui/use-connection";
import { useHash } from "../../lib/ui/use-hash";
import { takeBackCorrections, useCorrections } from "../../lib/ui/use-corrections";
import { forgetEverything, useCounts } from "../../lib/ui/use-history";
import { useOwner } from "../../lib/ui/use-owner";
import { useSettings } from "../../lib/ui/use-settings";
import { ReadHistory } from "./read-history";
import { ActivitySection } from "./activity-section";
import { AutomaticSection } from "./automatic-section";

/** The options page on real data. */
export function OptionsApp({ database, version }: { database: DoormanDatabase; version: string }) {
  const section = sectionOf(useHash());
  const connection = useConnection();
  const choice = useOwner(database, connection);
  const [settings, change] = useSettings();
  const counts = useCounts(database, choice.owners);
  const corrections = useCorrections(database, choice.owner);
  return (
    <Options section={section}>
      {section === "settings" && settings && <SettingsForm settings={settings} onChange={(part) => void change(part)} />}
      {section === "settings" && choice.owner && <ReadHistory key={choice.owner} database={database} owner={choice.owner} />}
      {section === "settings" && <Stored counts={counts} onDelete={forgetEverything} />}
      {section === "automatic" && <AutomaticSection database={database} connection={connection} choice={choice} />}
      {section === "health" && <Health states={connection} version={version} />}
      {section === "corrections" && <OwnerChoice owner={choice.owner} owners={choice.owners} onOwner={choice.choose} />}
      {section === "activity" && <ActivitySection database={database} choice={choice} />}
      {section === "corrections" && <Corrections key={choice.owner} corrections={corrections} onTakeBack={(ids) => takeBackCorrections(choice.owner, ids)} />}
      {section === "about" && <About version={version} />}
    </Options>
  );
}
