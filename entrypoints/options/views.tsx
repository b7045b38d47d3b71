import { About } from "../../components/options/about";
import type { Section } from "../../components/options/options";
import { ActivitySection } from "./activity";
import { AutomaticSection } from "./automatic";
import { CorrectionsSection } from "./corrections";
import { HealthSection } from "./health";
import { ReportsSection } from "./reports";
import { RulesSection } from "./rules";
import type { SectionView } from "./section";
import { SendersSection } from "./senders";
import { SettingsSection } from "./settings";

/** What each section of the options page shows. */
export const views: Record<Section, SectionView> = {
  senders: SendersSection,
  reports: ReportsSection,
  activity: ActivitySection,
  automatic: AutomaticSection,
  rules: RulesSection,
  corrections: CorrectionsSection,
  settings: SettingsSection,
  health: HealthSection,
  about: ({ version }) => <About version={version} />,
};
