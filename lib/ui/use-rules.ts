import { aboutOf, MAX_OWN_RULES, type OwnRule } from "../domain/own-rule";
import { useSettings } from "./use-settings";

export interface RulesDoing {
  /** In the order in which they were made; undefined until they are read. */
  rules: readonly OwnRule[] | undefined;
  /** Puts a rule in the place of another, or behind the last; says whether it is stored. */
  onSave(rule: OwnRule, instead?: string): Promise<boolean>;
  onDelete(id: string): void;
  /** Brings a deleted rule back to its place. */
  onBringBack(rule: OwnRule, place: number): void;
  /** Makes the id of a new rule. */
  newId(): string;
}

/** The user's own rules and the ways to change them. Another window may have changed them meanwhile: each change finds them as they are. */
export function useRules(): RulesDoing {
  const [settings, change] = useSettings();
  const put = async (next: (rules: readonly OwnRule[]) => OwnRule[] | undefined) => {
    let fits = true;
    const isStored = await change(({ rules }) => {
      const changed = next(rules);
      fits = changed !== undefined;
      return changed === undefined ? {} : { rules: changed };
    });
    return isStored && fits;
  };
  return {
    rules: settings?.rules,
    onSave: async (rule, instead) =>
      await put((rules) => {
        const place = rules.findIndex(({ id }) => id === instead);
        return place < 0 ? added(rules, rule, rules.length) : rules.with(place, rule);
      }),
    onDelete: (id) => void put((rules) => rules.filter((rule) => rule.id !== id)),
    onBringBack: (rule, place) => void put((rules) => added(rules, rule, place)),
    newId: () => crypto.randomUUID(),
  };
}

/** The rules with one more; nothing where there is no room, or one about the same messages. */
function added(rules: readonly OwnRule[], rule: OwnRule, place: number): OwnRule[] | undefined {
  if (rules.length >= MAX_OWN_RULES || rules.some((other) => aboutOf(other) === aboutOf(rule))) return undefined;
  return rules.toSpliced(place, 0, rule);
}
