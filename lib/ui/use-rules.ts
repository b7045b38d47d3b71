import { aboutOf, MAX_OWN_RULES, type OwnRule } from "../domain/own-rule";
import type { Settings } from "../domain/settings";
import type { ChangeSettings } from "./use-settings";

/** Whether a rule is stored, and if not, why. */
export type RuleSaved = "saved" | "unsaved" | "full" | "same";

export interface RulesDoing {
  /** In their order; undefined until they are read. */
  rules: readonly OwnRule[] | undefined;
  /** Puts a rule in the place of another, or behind the last. */
  onSave(rule: OwnRule, instead?: string): Promise<RuleSaved>;
  onDelete(id: string): void;
  /** Brings a deleted rule back to its place. */
  onBringBack(rule: OwnRule, place: number): void;
  /** Makes the id of a new rule. */
  newId(): string;
}

/** The user's own rules and the ways to change them. Another window may have changed them meanwhile: each change finds them as they are. */
export function useRules(settings: Settings | undefined, change: ChangeSettings): RulesDoing {
  const put = async (next: (rules: readonly OwnRule[]) => OwnRule[] | "full" | "same"): Promise<RuleSaved> => {
    let outcome: RuleSaved = "saved";
    const isStored = await change(({ rules }) => {
      const changed = next(rules);
      if (typeof changed !== "string") return { rules: changed };
      outcome = changed;
      return {};
    });
    return isStored ? outcome : "unsaved";
  };
  return {
    rules: settings?.rules,
    onSave: async (rule, instead) =>
      await put((rules) => {
        const place = rules.findIndex(({ id }) => id === instead);
        const others = rules.toSpliced(place, place < 0 ? 0 : 1);
        return added(others, rule, place < 0 ? rules.length : place);
      }),
    onDelete: (id) => void put((rules) => rules.filter((rule) => rule.id !== id)),
    onBringBack: (rule, place) => void put((rules) => added(rules, rule, place)),
    newId: () => crypto.randomUUID(),
  };
}

/** The rules with one more, or why there cannot be. One that is there already was stored though that seemed to fail. */
function added(rules: readonly OwnRule[], rule: OwnRule, place: number): OwnRule[] | "full" | "same" {
  const other = rules.find((each) => aboutOf(each) === aboutOf(rule));
  if (other !== undefined) return other.effect === rule.effect ? [...rules] : "same";
  return rules.length >= MAX_OWN_RULES ? "full" : rules.toSpliced(place, 0, rule);
}
