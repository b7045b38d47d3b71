import { Rules } from "../../components/options/rules";
import { useRules } from "../../lib/ui/use-rules";
import { useSettings } from "../../lib/ui/use-settings";
import { useTrial } from "../../lib/ui/use-trial";
import type { SectionView } from "./section";

/** The section Rules on real data. */
export const RulesSection: SectionView = () => {
  const [settings, change] = useSettings();
  return <Rules {...useRules(settings, change)} trial={useTrial(settings)} />;
};
