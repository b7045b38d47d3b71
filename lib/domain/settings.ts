import * as z from "zod/mini";
import { ActionMode } from "./action";
import { AutomaticHelp } from "./automatic";
import { LanguageChoice } from "./language";
import { OwnRules } from "./own-rule";

/** Days that message text is kept; 0 keeps none (product.md, Promises 5). */
export const retentionChoices = [0, 7, 30, 90, 365] as const;

/**
 * Days that evidence is kept unless it is pinned; 0 keeps none but what the user pins. A year by default: complaints have
 * deadlines of days to months, and whether a sender obeys shows only over a longer time.
 */
export const evidenceChoices = [0, 90, 365, 730, "forever"] as const;

/**
 * How sure Doorman must be before it marks: calibrated probability of promotion.
 * `careful` forgives adverts, `eager` forgives wrong marks; the middle is the default.
 */
export const markThresholds = { careful: 0.95, balanced: 0.85, eager: 0.7 } as const;

/** Inside the service window only strong promotion is marked (product.md, Judgement). */
export const STRONG_PROMOTION = 0.97;

const Retention = z.union([z.literal(0), z.literal(7), z.literal(30), z.literal(90), z.literal(365)]);
const EvidenceDays = z.union([z.literal(0), z.literal(90), z.literal(365), z.literal(730), z.literal("forever")]);
export type EvidenceDays = z.infer<typeof EvidenceDays>;

/** As a number, to tell longer from shorter. */
export function daysOf(days: EvidenceDays): number {
  return days === "forever" ? Infinity : days;
}

const Sensitivity = z.enum(["careful", "balanced", "eager"]);

/** The user's settings; each falls back alone to its default when what was stored is not valid. */
export const Settings = z.object({
  actionMode: z.catch(ActionMode, "direct"),
  sensitivity: z.catch(Sensitivity, "balanced"),
  showUnsure: z.catch(z.boolean(), true),
  retentionDays: z.catch(Retention, 30),
  /** What Doorman may do without asking: nothing, until the user has seen a preview and agreed. */
  automatic: z.catch(AutomaticHelp, AutomaticHelp.parse({ stopOffers: {}, blockScam: {} })),
  evidenceDays: z.catch(EvidenceDays, 365),
  /** The user's own rules: what to mark and what to leave alone, whatever Doorman thinks of it. */
  rules: z.catch(OwnRules, []),
  /** Of the interface. */
  language: z.catch(LanguageChoice, "browser"),
});
export type Settings = z.infer<typeof Settings>;

/** Settings of a fresh installation. */
export const defaultSettings: Settings = Settings.parse({});

/** Whether messages are marked the same under both settings. */
export function marksAlike(one: Settings, other: Settings): boolean {
  return one.sensitivity === other.sensitivity && one.showUnsure === other.showUnsure && rulesAlike(one, other);
}

/** Whether the user's own rules are the same under both settings. */
export function rulesAlike(one: Settings, other: Settings): boolean {
  return JSON.stringify(one.rules) === JSON.stringify(other.rules);
}
