import { About } from "../../components/options/about";
import { Health } from "../../components/options/health";
import { isOfOwner, Options, sectionOf, type Section } from "../../components/options/options";
import { OwnerChoice } from "../../components/shared/owner-choice";
import type { DoormanDatabase } from "../../lib/database/schema";
import { useConnection } from "../../lib/ui/use-connection";
import { useHash } from "../../lib/ui/use-hash";
import { useOwner } from "../../lib/ui/use-owner";
import { useTroubles } from "../../lib/ui/use-troubles";
import { ActivitySection } from "./activity";
import { AutomaticSection } from "./automatic";
import { CorrectionsSection } from "./corrections";
import { ReportsSection } from "./reports";
import type { SectionView } from "./section";
import { SendersSection } from "./senders";
import { SettingsSection } from "./settings";

const views: Record<Section, SectionView> = {
  senders: SendersSection,
  reports: ReportsSection,
  activity: ActivitySection,
  automatic: AutomaticSection,
  corrections: CorrectionsSection,
  settings: SettingsSection,
  health: ({ connection, version }) => <Health states={connection} version={version} />,
  about: ({ version }) => <About version={version} />,
};

/** The options page on real data. */
export function OptionsApp({ database, version }: { database: DoormanDatabase; version: string }) {
  const [section, connection] = [sectionOf(useHash()), useConnection()];
  const choice = useOwner(database, connection);
  const [View, ofOwner] = [views[section], isOfOwner(section)];
  return (
    <Options section={section} troubles={useTroubles()}>
      {ofOwner && <OwnerChoice owner={choice.owner} owners={choice.owners} onOwner={choice.choose} />}
      {(choice.known || !ofOwner) && <View key={ofOwner ? choice.owner : undefined} database={database} connection={connection} choice={choice} version={version} />}
    </Options>
  );
}
