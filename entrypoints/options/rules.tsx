import { Rules } from "../../components/options/rules";
import { useRules } from "../../lib/ui/use-rules";
import { useTrial } from "../../lib/ui/use-trial";
import type { SectionView } from "./section";

/** The section Rules on real data. */
export const RulesSection: SectionView = () => {
  const { rules, ...doing } = useRules();
  const trial = useTrial(rules);
  return <Rules rules={rules} {...doing} trial={trial} />;
};
