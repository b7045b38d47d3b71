import * as z from "zod/mini";
import { BusinessKind } from "./account";
import { Category } from "./category";
import { isFoundBy, searchOf } from "./fold";
import { DAY } from "./limits";
import { wholePercent } from "./percent";
import { Script } from "./script";
import type { SenderSummary } from "./sender-summary";

/** Characters of a search, and of the name of a saved filter. */
export const MAX_SEARCH_LENGTH = 100;
export const MAX_FILTER_NAME_LENGTH = 60;

/** Filters that can be saved: more than a menu bears. */
export const MAX_SAVED_FILTERS = 50;

/** Ways in which a sender can stand that are filtered by. A sender may be saved and blocked: each is asked for by itself. */
export const filterStates = ["any", "open", "kept", "stopped", "blocked", "saved", "replied"] as const;

const FilterState = z.enum(filterStates);
export type FilterState = z.infer<typeof FilterState>;

/** Days that can be chosen for the age of the last message. */
export const ageChoices = [7, 30, 90, 365] as const;

const Age = z.object({ is: z.enum(["within", "older"]), days: z.int().check(z.gte(1), z.lte(36_500)) });

/** Which senders to show. What was stored in another version costs its own part only. */
export const SenderFilter = z.object({
  text: z.catch(z.string().check(z.maxLength(MAX_SEARCH_LENGTH)), ""),
  state: z.catch(FilterState, "any"),
  /** Has sent messages of this category. */
  category: z.catch(z.optional(Category), undefined),
  /** Least share in whole per cent: of the category, or of promotion where none is chosen. */
  leastShare: z.catch(z.int().check(z.gte(0), z.lte(100)), 0),
  /** Has called promotion a service. */
  mislabelled: z.catch(z.boolean(), false),
  age: z.catch(z.optional(Age), undefined),
  script: z.catch(z.optional(Script), undefined),
  country: z.catch(z.optional(z.string().check(z.regex(/^[A-Z]{2}$/u))), undefined),
  kind: z.catch(z.optional(BusinessKind), undefined),
});
export type SenderFilter = z.infer<typeof SenderFilter>;

/** Shows every sender. */
export const everySender: SenderFilter = SenderFilter.parse({});

/** A filter under a name of the user. */
export const SavedFilter = z.object({
  id: z.uuid(),
  name: z.string().check(z.minLength(1), z.maxLength(MAX_FILTER_NAME_LENGTH)),
  filter: SenderFilter,
});
export type SavedFilter = z.infer<typeof SavedFilter>;

/** Whether a filter leaves anybody out. */
export function isFiltering(filter: SenderFilter): boolean {
  return testsOf(filter, 0).length > 0;
}

/** How many parts of a filter leave senders out, the search not counted. */
export function countParts(filter: SenderFilter): number {
  return testsOf({ ...filter, text: "" }, 0).length;
}

/**
 * The senders that a filter lets through, in their order.
 *
 * @param now milliseconds, for the age of the last message
 */
export function filterSenders<T extends SenderSummary>(senders: readonly T[], filter: SenderFilter, now: number): readonly T[] {
  const tests = testsOf(filter, now);
  return tests.length === 0 ? senders : senders.filter((sender) => tests.every((test) => test(sender)));
}

type Test = (sender: SenderSummary) => boolean;

/** Only the parts that leave someone out; the quickest first. */
function testsOf(filter: SenderFilter, now: number): Test[] {
  const { state, kind, script, country, category, leastShare, mislabelled, age } = filter;
  const tests: Test[] = [];
  if (state !== "any") tests.push(stateTests[state]);
  if (kind !== undefined) tests.push((sender) => sender.kind === kind);
  if (script !== undefined) tests.push((sender) => sender.script === script);
  if (country !== undefined) tests.push((sender) => sender.country === country);
  if (mislabelled) tests.push((sender) => sender.record.mislabelled > 0);
  if (category !== undefined) tests.push((sender) => (sender.record.categories?.[category] ?? 0) > 0);
  if (leastShare > 0) tests.push((sender) => wholePercent(shareOf(sender, category)) >= leastShare);
  if (age !== undefined) tests.push(ageTest(age, now));
  const search = searchOf(filter.text);
  if (search !== undefined) tests.push((sender) => isFoundBy(search, sender.search, sender.phone));
  return tests;
}

/** Share of a category, or of promotion, among the messages of a sender: 0 to 1. */
export function shareOf(sender: Pick<SenderSummary, "record" | "share" | "total">, category: Category | undefined): number {
  if (category === undefined) return sender.share;
  return sender.total === 0 ? 0 : (sender.record.categories?.[category] ?? 0) / sender.total;
}

const stateTests: Record<Exclude<FilterState, "any">, Test> = {
  open: (sender) => !sender.blocked && !sender.optedOut && !sender.kept && !sender.saved,
  kept: (sender) => sender.kept,
  stopped: (sender) => sender.optedOut,
  blocked: (sender) => sender.blocked,
  saved: (sender) => sender.saved,
  replied: (sender) => sender.replied,
};

/** A sender without a stored message is neither recent nor old. */
function ageTest({ is, days }: z.infer<typeof Age>, now: number): Test {
  const border = now - days * DAY;
  return ({ lastMessage }) => lastMessage !== undefined && (is === "within" ? lastMessage >= border : lastMessage < border);
}
