import type { OwnRule } from "../domain/own-rule";
import { useSettings } from "./use-settings";

export interface RulesDoing {
  /** In the order in which they were made; undefined until they are read. */
  rules: readonly OwnRule[] | undefined;
  /** Puts a rule in the place of another, or behind the last. */
  onSave(rule: OwnRule, instead?: string): void;
  onDelete(id: string): void;
  /** Brings a deleted rule back to its place. */
  onBringBack(rule: OwnRule, place: number): void;
}

/** The user's own rules and the ways to change them. */
export function useRules(): RulesDoing {
  const [settings, change] = useSettings();
  const rules = settings?.rules ?? [];
  const put = (next: OwnRule[]) => void change({ rules: next });
  return {
    rules: settings?.rules,
    onSave: (rule, instead) => {
      const isThere = rules.some(({ id }) => id === instead);
      put(isThere ? rules.map((each) => (each.id === instead ? rule : each)) : [...rules, rule]);
    },
    onDelete: (id) => put(rules.filter((rule) => rule.id !== id)),
    onBringBack: (rule, place) => put(rules.toSpliced(place, 0, rule)),
  };
}
