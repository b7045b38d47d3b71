import { About } from "../../components/options/about";
import { Activity } from "../../components/options/activity";
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
import { forgetEverything, useCounts, useLog } from "../../lib/ui/use-history";
import { useOwner } from "../../lib/ui/use-owner";
import { useSettings } from "../../lib/ui/use-settings";
import { ReadHistory } from "./read-history";

/** The options page on real data. */
export function OptionsApp({ database, version }: { database: DoormanDatabase; version: string }) {
  const section = sectionOf(useHash());
  const connection = useConnection();
  const { owner, owners, choose } = useOwner(database, connection);
  const [settings, change] = useSettings();
  const counts = useCounts(database, owners);
  const log = useLog(database, owner);
  const corrections = useCorrections(database, owner);
  return (
    <Options section={section}>
      {section === "settings" && settings && <SettingsForm settings={settings} onChange={(part) => void change(part)} />}
      {section === "settings" && owner && <ReadHistory key={owner} database={database} owner={owner} />}
      {section === "settings" && <Stored counts={counts} onDelete={forgetEverything} />}
      {section === "health" && <Health states={connection} version={version} />}
      {(section === "activity" || section === "corrections") && <OwnerChoice owner={owner} owners={owners} onOwner={choose} />}
      {section === "activity" && <Activity key={owner} actions={log} />}
      {section === "corrections" && <Corrections key={owner} corrections={corrections} onTakeBack={(ids) => takeBackCorrections(owner, ids)} />}
      {section === "about" && <About version={version} />}
    </Options>
  );
}
